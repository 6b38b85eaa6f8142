package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence.Ratio;

class TableAuditTest {
    private static TablePlan.Builder plan(long[] rows, long[] columns, long[][] weights) {
        TablePlan.Builder plan = TablePlan.builder();
        for (int i = 0; i < rows.length; i++) {
            plan.row(MemberId.of("r" + i), rows[i]);
            for (int j = 0; j < columns.length; j++) {
                plan.weight(MemberId.of("r" + i), MemberId.of("c" + j), weights[i][j]);
            }
        }
        for (int j = 0; j < columns.length; j++) {
            plan.column(MemberId.of("c" + j), columns[j]);
        }
        return plan;
    }

    private static Pair cell(int i, int j) {
        return new Pair(MemberId.of("r" + i), MemberId.of("c" + j));
    }

    static List<TableResult> results() {
        long[][] shares = {{123, 45, 815}, {912, 714, 414}, {312, 255, 215}};
        List<TablePlan> plans = new ArrayList<>();
        plans.add(plan(new long[] {5, 11, 4}, new long[] {7, 5, 8}, shares).build());
        plans.add(plan(new long[] {2, 2}, new long[] {3, 1}, new long[][] {{10, 10}, {10, 10}})
                .build());
        plans.add(plan(new long[] {1, 1, 1}, new long[] {1, 1, 1}, new long[][] {
                    {20, 50, 50}, {50, 20, 20}, {50, 20, 20}
                })
                .build());
        plans.add(plan(new long[] {6, 4, 2}, new long[] {5, 5, 2}, new long[][] {{3, 0, 0}, {2, 1, 0}, {1, 1, 1}})
                .build());
        plans.add(plan(new long[] {7, 5}, new long[] {6, 6}, new long[][] {{3, 2}, {2, 5}})
                .putCells(cell(0, 0), new Bounds(0, 2))
                .putCells(cell(0, 1), new Bounds(0, 4))
                .build());
        plans.add(plan(new long[] {7, 5}, new long[] {6, 6}, new long[][] {{3, 2}, {2, 5}})
                .putCells(cell(0, 0), new Bounds(0, 2))
                .build());
        plans.add(plan(new long[] {7, 5}, new long[] {6, 7}, new long[][] {{3, 2}, {2, 5}})
                .build());
        TablePlan.Builder intervals = plan(new long[] {}, new long[] {4, 5}, new long[][] {});
        intervals
                .addRows(new Line(MemberId.of("r0"), 2, 5), new Line(MemberId.of("r1"), 3, 7))
                .seats(9);
        for (int k = 0; k < 4; k++) {
            intervals.weight(MemberId.of("r" + k / 2), MemberId.of("c" + k % 2), 3 + 5L * k);
        }
        plans.add(intervals.build());
        List<TableResult> all = new ArrayList<>();
        for (TablePlan plan : plans) {
            for (ShareMethod.Divisor method : ShareMethod.Divisor.values()) {
                all.add(plan.apportion(method));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFieldOfATableIsCheckedAgain(TableResult result) {
        assertThat(result.verify().findings()).isEmpty();
        for (Forgery<TableResult> forged : Forgery.of(result, TableResult.class, "plan", "method")) {
            boolean another = forged.path().contains("Divisors.") && reproduces(forged.value());
            if (!another) {
                assertThat(forged.value().verify().hasErrors())
                        .as(result.method() + " " + forged.path())
                        .isTrue();
            }
        }
    }

    /** Whether the divisors, right or not as printed, justify these tables and no others; read off the definition. */
    private static boolean reproduces(TableResult forged) {
        boolean positive = java.util.stream.Stream.of(forged.rowDivisors(), forged.columnDivisors())
                .flatMap(m -> m.values().stream())
                .allMatch(d -> d.numerator().signum() > 0);
        boolean alone = forged.alternatives().isEmpty();
        return positive
                && alone
                && forged.seats().entrySet().stream().allMatch(e -> rounds(forged, e.getKey(), e.getValue()));
    }

    private static boolean rounds(TableResult t, Pair cell, long n) {
        Fraction w = ShareProblem.fraction(
                t.plan().weights().getOrDefault(cell, new Ratio(BigInteger.ZERO, BigInteger.ONE)));
        Fraction d = ShareProblem.fraction(t.rowDivisors().get(cell.row()))
                .times(ShareProblem.fraction(t.columnDivisors().get(cell.column())));
        Fraction q = t.squared() ? w.squared().dividedBy(d) : w.dividedBy(d).squared();
        Bounds own = t.plan().cells().getOrDefault(cell, new Bounds(0, 99));
        return w.signum() == 0
                || ((n <= own.lower() || q.compareTo(square(t.method(), n)) >= 0)
                        && (n >= own.upper() || q.compareTo(square(t.method(), n + 1)) <= 0));
    }

    private static Fraction square(ShareMethod.Divisor method, long k) {
        return switch (method) {
            case ADAMS -> Fraction.of((k - 1) * (k - 1), 1);
            case JEFFERSON -> Fraction.of(k * k, 1);
            case WEBSTER -> Fraction.of((2 * k - 1) * (2 * k - 1), 4);
            case HILL -> Fraction.of(k * (k - 1), 1);
            case DEAN -> Fraction.of(2 * k * (k - 1), 2 * k - 1).squared();
        };
    }

    @Property(tries = 150)
    void auditAndEngineAgreeOnSmallRoundWeights(@ForAll long seed, @ForAll ShareMethod.Divisor method) {
        Random random = new Random(seed);
        int m = 2 + random.nextInt(2);
        int n = 2 + random.nextInt(2);
        long[] rows = new long[m];
        long[] columns = new long[n];
        long[][] weights = new long[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                long x = random.nextInt(3);
                weights[i][j] = random.nextInt(4);
                rows[i] += x;
                columns[j] += x;
            }
        }
        assertThat(plan(rows, columns, weights)
                        .build()
                        .apportion(method)
                        .verify()
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("roundings")
    void roundedTablesAreCheckedAgain(TablePlan plan) {
        TablePlan.Rounded rounded = plan.round();
        assertThat(plan.verify(rounded).findings()).isEmpty();
        for (Forgery<TablePlan.Rounded> forged : Forgery.of(rounded, TablePlan.Rounded.class)) {
            assertThat(plan.verify(forged.value()).hasErrors())
                    .as(forged.path())
                    .isTrue();
        }
    }

    static List<TablePlan> roundings() {
        List<TablePlan> all = new ArrayList<>();
        String[][][] tables = {
            {{"13/10", "7/10", "11/5"}, {"2/5", "13/5", "3/2"}, {"23/10", "4/5", "6/5"}},
            {{"1/2", "1/2"}, {"1/2", "1/2"}},
            {{"1/3", "1/3"}, {"1/3", "2/3"}},
            {{"3", "4/5"}}
        };
        for (String[][] table : tables) {
            ImmutableMap.Builder<Pair, Ratio> weights = ImmutableMap.builder();
            TablePlan.Builder plan = TablePlan.builder();
            for (int i = 0; i < table.length; i++) {
                plan.row(MemberId.of("r" + i), 0);
                for (int j = 0; j < table[i].length; j++) {
                    weights.put(cell(i, j), ShareCaseTest.ratio(table[i][j]));
                }
            }
            for (int j = 0; j < table[0].length; j++) {
                plan.column(MemberId.of("c" + j), 0);
            }
            all.add(plan.weights(weights.buildOrThrow()).build());
        }
        return all;
    }
}
