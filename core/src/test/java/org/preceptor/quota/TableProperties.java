package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.preceptor.quota.TablePlan.Pair;

class TableProperties {
    private static TablePlan plan(Random random, int m, int n, int heaviest, boolean intervals) {
        TablePlan.Builder plan = TablePlan.builder();
        long[][] seen = new long[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                seen[i][j] = random.nextInt(3);
                long w = random.nextInt(heaviest + 1);
                plan.weight(MemberId.of("r" + i), MemberId.of("c" + j), w);
                seen[i][j] = w == 0 && random.nextInt(8) > 0 ? 0 : seen[i][j];
            }
        }
        long all = 0;
        for (int i = 0; i < m; i++) {
            long sum = java.util.Arrays.stream(seen[i]).sum();
            all += sum;
            long low = intervals ? Math.max(0, sum - random.nextInt(2)) : sum;
            plan.addRows(new TablePlan.Line(MemberId.of("r" + i), low, intervals ? sum + random.nextInt(2) : sum));
        }
        for (int j = 0; j < n; j++) {
            long sum = 0;
            for (int i = 0; i < m; i++) {
                sum += seen[i][j];
            }
            plan.addColumns(new TablePlan.Line(MemberId.of("c" + j), sum, sum));
        }
        return plan.seats(all).build();
    }

    private static final class Brute {
        final TablePlan plan;
        final ShareMethod.Divisor method;
        final List<Pair> cells = new ArrayList<>();
        final Set<List<Long>> best = new HashSet<>();
        Fraction value = Fraction.ZERO;

        Brute(TablePlan plan, ShareMethod.Divisor method) {
            this.plan = plan;
            this.method = method;
            plan.rows().forEach(r -> plan.columns().forEach(c -> cells.add(new Pair(r.id(), c.id()))));
            walk(new ArrayList<>(), Fraction.ONE);
        }

        private void walk(List<Long> a, Fraction product) {
            int k = a.size();
            int n = plan.columns().size();
            if (k > 0 && k % n == 0) {
                TablePlan.Line row = plan.rows().get(k / n - 1);
                long sum =
                        a.subList(k - n, k).stream().mapToLong(Long::longValue).sum();
                if (sum < row.lower() || sum > row.upper()) {
                    return;
                }
            }
            if (k == cells.size()) {
                long sum = a.stream().mapToLong(Long::longValue).sum();
                int order = product.compareTo(value);
                if (sum == plan.seats().orElseThrow() && order >= 0) {
                    if (order > 0) {
                        best.clear();
                    }
                    value = product;
                    best.add(List.copyOf(a));
                }
                return;
            }
            long left = plan.columns().get(k % n).upper();
            for (int p = k - n; p >= 0; p -= n) {
                left -= a.get(p);
            }
            Fraction w = ShareProblem.fraction(plan.weights().get(cells.get(k)));
            Fraction worth = product;
            long least = w.signum() > 0 && method.signpost().isZeroAtFirst() ? 1 : 0;
            for (long x = 0; x <= (w.signum() > 0 ? left : 0); x++) {
                if (x > least) {
                    Fraction one = method.signpost().power == 2 ? w.squared() : w;
                    worth = worth.times(one).dividedBy(method.signpost().exact(x));
                }
                if (x >= least && (k / n < plan.rows().size() - 1 || x == left)) {
                    List<Long> next = new ArrayList<>(a);
                    next.add(x);
                    walk(next, worth);
                }
            }
        }
    }

    private static void agree(TablePlan plan, ShareMethod.Divisor method) {
        Brute brute = new Brute(plan, method);
        TableResult result = plan.apportion(method);
        assertThat(result.isFilled()).isEqualTo(!brute.best.isEmpty());
        assertThat(result.verify().findings()).isEmpty();
        if (result.isFilled()) {
            Set<List<Long>> found = new HashSet<>();
            found.add(flat(brute.cells, result.seats()));
            result.alternatives().forEach(t -> found.add(flat(brute.cells, t)));
            assertThat(result.allListed()).isTrue();
            assertThat(found).isEqualTo(brute.best);
        }
    }

    private static List<Long> flat(List<Pair> cells, ImmutableMap<Pair, Long> seats) {
        return cells.stream().map(seats::get).toList();
    }

    @Property(tries = 300)
    void smallRoundWeightsGiveExactlyTheBestTables(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int heaviest, @ForAll ShareMethod.Divisor method) {
        agree(plan(new Random(seed), 3, 3, heaviest, false), method);
    }

    @Property(tries = 200)
    void intervalsForRowsGiveExactlyTheBestTables(@ForAll long seed, @ForAll ShareMethod.Divisor method) {
        agree(plan(new Random(seed), 3, 3, 4, true), method);
    }

    @Property(tries = 40)
    void largerTablesProveThemselves(@ForAll long seed, @ForAll ShareMethod.Divisor method) {
        TableResult result = plan(new Random(seed), 8, 12, 60, false).apportion(method);
        assertThat(result.verify().findings()).isEmpty();
    }

    @Property(tries = 100)
    void theOrderOfRowsAndColumnsDecidesNothing(@ForAll long seed) {
        TablePlan plan = plan(new Random(seed), 3, 4, 3, false);
        TablePlan turned = TablePlan.builder()
                .from(plan)
                .rows(plan.rows().reverse())
                .columns(plan.columns().reverse())
                .build();
        assertThat(turned.apportion().seats()).isEqualTo(plan.apportion().seats());
    }
}
