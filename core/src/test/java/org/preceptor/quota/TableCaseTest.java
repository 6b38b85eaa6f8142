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
import org.preceptor.rule.Evidence.Ratio;

class TableCaseTest {
    static List<Case> published() {
        return Case.ofKind("biproportional");
    }

    @ParameterizedTest
    @MethodSource("published")
    void tablesAreThePublishedOnes(Case c) {
        TablePlan plan = plan(c.get("input"));
        Case expected = c.get("expected");
        TableResult result = plan.apportion(method(c.get("input")));
        assertThat(table(plan, result.seats())).isEqualTo(expected.get("seats").table());
        assertThat(result.isUnique()).isEqualTo(expected.get("unique").yes());
        assertThat(result.verify().findings()).isEmpty();
        assertThat(result.discordances().stream().map(TableCaseTest::text).toList())
                .containsExactlyInAnyOrderElementsOf(expected.get("discordant").list().stream()
                        .map(d ->
                                d.get("col").text() + " " + d.get("moreWeight").text() + " "
                                        + d.get("fewerSeats").number() + " "
                                        + d.get("lessWeight").text() + " "
                                        + d.get("moreSeats").number())
                        .toList());
        TableResult onPaper = TableResult.builder()
                .from(result)
                .rowDivisors(divisors(plan.rows(), expected.get("rowDivisors")))
                .columnDivisors(divisors(plan.columns(), expected.get("colDivisors")))
                .build();
        assertThat(onPaper.verify().findings()).isEmpty();
        TableResult wrong = TableResult.builder()
                .from(onPaper)
                .rowDivisors(divisors(plan.rows(), expected.get("rowDivisors"), "2"))
                .build();
        assertThat(wrong.verify().findings()).isNotEmpty();
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
        for (int k = 0; k < c.get("input").get("instances").size(); k++) {
            TablePlan plan = plan(c.get("input").get("instances").get(k));
            Case expected = c.get("expected").get("instances").get(k).get("witness");
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
        for (int k = 0; k < c.get("input").get("instances").size(); k++) {
            TablePlan plan = plan(c.get("input").get("instances").get(k));
            Case expected = c.get("expected").get("instances").get(k);
            TableResult result = plan.apportion(method(c.get("input")));
            assertThat(result.isUnique()).isEqualTo(expected.get("unique").yes());
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
        Case best = c.get("expected").get("bestL1");
        assertThat(rounded.distance())
                .isEqualTo(ShareCaseTest.ratio(best.get("distance").text()));
        assertThat(rounded.tables().stream().map(t -> table(plan.build(), t)).toList())
                .containsExactlyInAnyOrderElementsOf(
                        best.get("tables").list().stream().map(Case::table).toList());
    }

    private static ShareMethod.Divisor method(Case input) {
        return ShareMethod.Divisor.valueOf(input.get("method").text().toUpperCase(Locale.ROOT));
    }

    static TablePlan plan(Case input) {
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
            plan.row(MemberId.of(rows.get(i)), input.get("rowTotals").get(i).number());
            for (int j = 0; j < n; j++) {
                plan.weight(
                        MemberId.of(rows.get(i)),
                        MemberId.of(cols.get(j)),
                        input.get("weights").get(i).get(j).number());
            }
        }
        for (int j = 0; j < n; j++) {
            plan.column(MemberId.of(cols.get(j)), input.get("colTotals").get(j).number());
        }
        return plan.build();
    }

    static List<List<Long>> table(TablePlan plan, ImmutableMap<Pair, Long> seats) {
        return plan.rows().stream()
                .map(r -> plan.columns().stream()
                        .map(c -> seats.get(new Pair(r.id(), c.id())))
                        .toList())
                .toList();
    }
}
