package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;

class TableCaseTest {
    static List<Case> published() {
        return Case.ofKind("biproportional");
    }

    @ParameterizedTest
    @MethodSource("published")
    void tablesAreThePublishedOnes(Case c) {
        TablePlan plan = plan(c.get("input"));
        Case expected = c.get("expected")
                .only("seats", "unique", "rowDivisors", "colDivisors", "discordant", "upper", "printed");
        TableResult result = plan.apportion(method(c.get("input")));
        assertThat(table(plan, result.seats())).isEqualTo(expected.get("seats").table());
        assertThat(result.isUnique()).isEqualTo(expected.get("unique").yes());
        assertThat(result.verify().findings()).isEmpty();
        if (expected.has("discordant")) {
            assertThat(result.discordances().stream().map(TableCaseTest::text).toList())
                    .containsExactlyInAnyOrderElementsOf(expected.get("discordant").list().stream()
                            .map(d -> d.only("col", "moreWeight", "fewerSeats", "lessWeight", "moreSeats"))
                            .map(d -> d.get("col").text() + " "
                                    + d.get("moreWeight").text() + " "
                                    + d.get("fewerSeats").number() + " "
                                    + d.get("lessWeight").text() + " "
                                    + d.get("moreSeats").number())
                            .toList());
        }
        if (expected.has("rowDivisors")) {
            onPaper(plan, result, expected);
        }
        if (expected.has("printed")) {
            printed(plan, result, expected.get("printed"));
        }
        if (expected.has("upper")) {
            upper(c.get("input"), expected.get("upper"));
        }
    }

    /** Divisors as printed, and the cells they do not give back. */
    private static void printed(TablePlan plan, TableResult result, Case printed) {
        printed.only("rowDivisors", "colDivisors", "misrounded");
        Report found = result.checkDivisors(
                divisors(plan.rows(), printed.get("rowDivisors")),
                divisors(plan.columns(), printed.get("colDivisors")));
        assertThat(found.findings().stream()
                        .map(f -> f.subject() + " " + f.evidence().get("actual") + " "
                                + f.evidence().get("expected"))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(printed.get("misrounded").list().stream()
                        .map(m -> m.only("row", "col", "rounded", "seats"))
                        .map(m -> "/seats/" + m.get("row").text() + "->"
                                + m.get("col").text() + " "
                                + Evidence.of(m.get("rounded").number()) + " "
                                + Evidence.of(m.get("seats").number()))
                        .toList());
    }

    private static void onPaper(TablePlan plan, TableResult result, Case expected) {
        TableResult onPaper = TableResult.builder()
                .from(result)
                .rowDivisors(divisors(plan.rows(), expected.get("rowDivisors")))
                .columnDivisors(divisors(plan.columns(), expected.get("colDivisors")))
                .build();
        assertThat(onPaper.verify().findings()).isEmpty();
        assertThat(result.checkDivisors(onPaper.rowDivisors(), onPaper.columnDivisors())
                        .findings())
                .isEmpty();
        TableResult wrong = TableResult.builder()
                .from(onPaper)
                .rowDivisors(divisors(plan.rows(), expected.get("rowDivisors"), "2"))
                .build();
        assertThat(wrong.verify().findings()).isNotEmpty();
    }

    /** The totals of the lists, shared first by what they weigh over all districts. */
    private static void upper(Case input, Case upper) {
        upper.only("weightRule", "supportSizes", "total", "seats");
        List<Long> seats = upper.get("seats").numbers();
        boolean rows = input.get("rowTotals").numbers().equals(seats);
        List<Long> districts = input.get(rows ? "colTotals" : "rowTotals").numbers();
        boolean rounded = upper.get("weightRule").text().contains("round(");
        SharePlan plan = SharePlan.of(seats.stream().mapToLong(Long::longValue).sum());
        List<Long> sizes = new ArrayList<>();
        for (int k = 0; k < seats.size(); k++) {
            Fraction sum = Fraction.ZERO;
            for (int d = 0; d < districts.size(); d++) {
                Fraction one = Fraction.of(
                        input.get("weights").get(rows ? k : d).get(rows ? d : k).number(), districts.get(d));
                sum = sum.plus(rounded ? Fraction.of(one.plus(Fraction.of(1, 2)).floor()) : one);
            }
            sizes.add(sum.floor().longValueExact());
            plan = plan.weight(MemberId.of("k" + (10 + k)), ShareProblem.ratio(sum));
        }
        if (upper.has("supportSizes")) {
            assertThat(sizes).isEqualTo(upper.get("supportSizes").numbers());
            assertThat(sizes.stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(upper.get("total").number());
        }
        assertThat(List.copyOf(plan.apportion().seats().values())).isEqualTo(seats);
    }

    static List<Case> bounded() {
        return Case.ofKind("biproportional-bounds");
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void totalsMayBeIntervalsAndCellsBounded(Case c) {
        TablePlan plan = plan(c.get("input"));
        TableResult result = plan.apportion(method(c.get("input")));
        Case expected = c.get("expected").only("seats", "unique");
        assertThat(table(plan, result.seats())).isEqualTo(expected.get("seats").table());
        assertThat(result.isUnique()).isEqualTo(expected.get("unique").yes());
        assertThat(result.verify().findings()).isEmpty();
    }

    private static String text(TableResult.Discordance d) {
        return d.column() + " " + d.moreWeight() + " " + d.fewerSeats() + " " + d.lessWeight() + " " + d.moreSeats();
    }

    private static ImmutableMap<MemberId, Ratio> divisors(List<Line> lines, Case numbers, String... first) {
        ImmutableMap.Builder<MemberId, Ratio> all = ImmutableMap.builder();
        for (int k = 0; k < lines.size(); k++) {
            String text = k == 0 && first.length > 0 ? first[0] : numbers.get(k).text();
            all.put(lines.get(k).id(), ShareCaseTest.ratio(text));
        }
        return all.buildOrThrow();
    }

    static List<Case> infeasible() {
        return Case.ofKind("biproportional-infeasible");
    }

    @ParameterizedTest
    @MethodSource("infeasible")
    void missingTablesAreExplainedByRowsWithoutRoom(Case c) {
        for (int k = 0;
                k < c.get("input").only("instances", "method").get("instances").size();
                k++) {
            TablePlan plan = plan(
                    c.get("input").only("instances", "method").get("instances").get(k));
            Case expected = c.get("expected")
                    .only("instances")
                    .get("instances")
                    .get(k)
                    .only("feasible", "witness", "seats")
                    .get("witness")
                    .only("rows", "onlyColumns", "needed", "available");
            TableResult result = plan.apportion();
            assertThat(result.isFilled()).isFalse();
            TableResult.Witness witness = result.witness().orElseThrow();
            assertThat(witness.rows().stream().map(MemberId::value).toList())
                    .isEqualTo(expected.get("rows").texts());
            assertThat(witness.onlyColumns().stream().map(MemberId::value).toList())
                    .isEqualTo(expected.get("onlyColumns").texts());
            assertThat(witness.needed()).isEqualTo(expected.get("needed").number());
            assertThat(witness.available()).isEqualTo(expected.get("available").number());
            assertThat(result.verify().isClean()).isTrue();
        }
    }

    static List<Case> ties() {
        return Case.ofKind("biproportional-ties");
    }

    @ParameterizedTest
    @MethodSource("ties")
    void tiedTablesAreAllListed(Case c) {
        for (int k = 0;
                k < c.get("input").only("instances", "method").get("instances").size();
                k++) {
            TablePlan plan = plan(
                    c.get("input").only("instances", "method").get("instances").get(k));
            Case expected = c.get("expected").only("instances").get("instances").get(k);
            TableResult result = plan.apportion(method(c.get("input")));
            expected.only("unique", "solutions", "feasibleTables");
            assertThat(result.isUnique()).isEqualTo(expected.get("unique").yes());
            assertThat(feasibleTables(plan))
                    .isEqualTo(expected.get("feasibleTables").number());
            List<List<List<Long>>> all = new ArrayList<>();
            all.add(table(plan, result.seats()));
            result.alternatives().forEach(t -> all.add(table(plan, t)));
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(expected.get("solutions").list().stream()
                            .map(Case::table)
                            .toList());
            assertThat(result.verify().findings()).isEmpty();
        }
    }

    /** How many tables have these totals at all, counted cell after cell. */
    private static long feasibleTables(TablePlan plan) {
        long[] rows = plan.rows().stream().mapToLong(Line::upper).toArray();
        long[] columns = plan.columns().stream().mapToLong(Line::upper).toArray();
        return count(rows, columns, 0);
    }

    private static long count(long[] rows, long[] columns, int at) {
        if (at == rows.length * columns.length) {
            return IntStream.range(0, columns.length).allMatch(j -> columns[j] == 0) ? 1 : 0;
        }
        int i = at / columns.length;
        int j = at % columns.length;
        long all = 0;
        for (long x = 0; x <= Math.min(rows[i], columns[j]); x++) {
            if (j + 1 < columns.length || x == rows[i]) {
                rows[i] -= x;
                columns[j] -= x;
                all += count(rows, columns, at + 1);
                rows[i] += x;
                columns[j] += x;
            }
        }
        return all;
    }

    static List<Case> roundings() {
        return Case.ofKind("controlled-rounding");
    }

    @ParameterizedTest
    @MethodSource("roundings")
    void roundingGoesToTheNearestNeighbours(Case c) {
        List<Case> rows = c.get("input").get("table").list();
        TablePlan.Builder plan = TablePlan.builder();
        for (int i = 0; i < rows.size(); i++) {
            plan.row(MemberId.of("r" + i), 0);
            for (int j = 0; j < rows.get(i).size(); j++) {
                plan.putWeights(
                        new Pair(MemberId.of("r" + i), MemberId.of("c" + j)),
                        ShareCaseTest.ratio(rows.get(i).get(j).text()));
            }
        }
        IntStream.range(0, rows.get(0).size()).forEach(j -> plan.column(MemberId.of("c" + j), 0));
        TablePlan.Rounded rounded = plan.build().round();
        c.get("input").only("table");
        Case best = c.get("expected")
                .only("count", "bestL1", "bestL2", "independentRounding", "independentRoundingSum")
                .get("bestL1");
        assertThat(plan.build().verify(rounded).findings()).isEmpty();
        independent(c.get("expected"), rows);
        Case squares = c.get("expected").get("bestL2");
        assertThat(squares.get("tables").list().stream().map(Case::table).toList())
                .isEqualTo(best.get("tables").list().stream().map(Case::table).toList());
        assertThat(squares(rows, squares.get("tables").get(0)))
                .isEqualTo(Fraction.parse(squares.get("distance").text()));
        assertThat(rounded.distance())
                .isEqualTo(ShareCaseTest.ratio(best.get("distance").text()));
        assertThat(rounded.tables().stream().map(t -> table(plan.build(), t)).toList())
                .containsExactlyInAnyOrderElementsOf(
                        best.get("tables").list().stream().map(Case::table).toList());
    }

    private static Fraction squares(List<Case> rows, Case table) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                sum = sum.plus(Fraction.parse(rows.get(i).get(j).text())
                        .minus(Fraction.of(table.get(i).get(j).number(), 1))
                        .squared());
            }
        }
        return sum;
    }

    /** Rounding every cell by itself, and how many roundings keep all neighbours at all. */
    private static void independent(Case expected, List<Case> rows) {
        List<List<Long>> alone = rows.stream()
                .map(row -> row.texts().stream()
                        .map(x -> Fraction.parse(x)
                                .plus(Fraction.of(1, 2))
                                .floor()
                                .longValueExact())
                        .toList())
                .toList();
        assertThat(alone).isEqualTo(expected.get("independentRounding").table());
        assertThat(alone.stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(expected.get("independentRoundingSum").number());
        int n = rows.get(0).size();
        List<Fraction> cells = rows.stream()
                .flatMap(r -> r.texts().stream())
                .map(Fraction::parse)
                .toList();
        long count = 0;
        for (long mask = 0; mask < 1L << cells.size(); mask++) {
            count += allNeighbours(cells, n, mask) ? 1 : 0;
        }
        assertThat(count).isEqualTo(expected.get("count").number());
    }

    private static boolean allNeighbours(List<Fraction> cells, int n, long mask) {
        Fraction[] off = new Fraction[n + cells.size() / n + 1];
        java.util.Arrays.fill(off, Fraction.ZERO);
        for (int k = 0; k < cells.size(); k++) {
            boolean up = (mask >> k & 1) == 1;
            if (up && cells.get(k).isWhole()) {
                return false;
            }
            Fraction by = Fraction.of(cells.get(k).floor())
                    .plus(up ? Fraction.ONE : Fraction.ZERO)
                    .minus(cells.get(k));
            for (int line : new int[] {k % n, n + k / n, off.length - 1}) {
                off[line] = off[line].plus(by);
            }
        }
        return java.util.Arrays.stream(off).allMatch(x -> x.squared().compareTo(Fraction.ONE) < 0);
    }

    private static ShareMethod.Divisor method(Case input) {
        return ShareMethod.Divisor.valueOf(input.get("method").text().toUpperCase(Locale.ROOT));
    }

    static TablePlan plan(Case input) {
        input.only(
                "method", "instances", "rows", "cols", "weights", "rowTotals", "colTotals", "cells", "seats", "name");
        int m = input.get("rowTotals").size();
        int n = input.get("colTotals").size();
        List<String> rows = input.has("rows")
                ? input.get("rows").texts()
                : IntStream.range(0, m).mapToObj(i -> "r" + i).toList();
        List<String> cols = input.has("cols")
                ? input.get("cols").texts()
                : IntStream.range(0, n).mapToObj(j -> "c" + j).toList();
        TablePlan.Builder plan = TablePlan.builder();
        for (int i = 0; i < m; i++) {
            plan.addRows(line(rows.get(i), input.get("rowTotals").get(i)));
            for (int j = 0; j < n; j++) {
                Pair cell = new Pair(MemberId.of(rows.get(i)), MemberId.of(cols.get(j)));
                Case weight = input.get("weights").get(i).get(j);
                plan.putWeights(
                        cell, ShareCaseTest.ratio(weight.isText() ? weight.text() : Long.toString(weight.number())));
                if (input.has("cells")) {
                    Case bounds = input.get("cells").get(i).get(j);
                    plan.putCells(cell, new TablePlan.Bounds(bounds.get(0).number(), open(bounds.get(1))));
                }
            }
        }
        for (int j = 0; j < n; j++) {
            plan.addColumns(line(cols.get(j), input.get("colTotals").get(j)));
        }
        return input.has("seats") ? plan.seats(input.get("seats").number()).build() : plan.build();
    }

    private static long open(Case bound) {
        return bound.isNull() ? 1_000_000 : bound.number();
    }

    private static Line line(String name, Case total) {
        return total.isList()
                ? new Line(MemberId.of(name), total.get(0).number(), open(total.get(1)))
                : new Line(MemberId.of(name), total.number(), total.number());
    }

    static List<List<Long>> table(TablePlan plan, ImmutableMap<Pair, Long> seats) {
        return plan.rows().stream()
                .map(r -> plan.columns().stream()
                        .map(c -> seats.get(new Pair(r.id(), c.id())))
                        .toList())
                .toList();
    }
}
