package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.quota.BadInput.bad;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.quota.SharePlan.TieRule;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class BadQuotaTest {
    private static final MemberId A = MemberId.of("A");
    private static final MemberId B = MemberId.of("B");
    private static final MemberId C = MemberId.of("C");
    private static final LocalDate DAY = LocalDate.of(2018, 2, 1);

    private static final SupportPlan.Pair PAIR =
            new SupportPlan.Pair(B, A, SupportPlan.Level.PROVINCE, MemberId.of("Beijing"), A, Term.ofMonths(DAY, 36));
    private static final Dispatch SENT =
            new Dispatch("d", B, A, SupportPlan.Direction.TRAINEES_IN, 1, Term.ofDays(DAY, 5));

    private static TablePlan table(long row, long column, String weight) {
        return TablePlan.builder()
                .row(A, row)
                .column(B, column)
                .putWeights(new TablePlan.Pair(A, B), ShareCaseTest.ratio(weight))
                .build();
    }

    private static SupportPlan support(long total, long line, boolean amended) {
        SupportPlan.Builder plan = SupportPlan.builder()
                .supporter(MemberId.of("Beijing"))
                .term(Term.ofMonths(DAY, 36))
                .total(total)
                .putLines(A, line);
        return amended ? plan.putAmendments(A, DAY).build() : plan.build();
    }

    private static SharePlan threshold(SharePlan plan, String part) {
        return SharePlan.builder()
                .from(plan)
                .threshold(ShareCaseTest.ratio(part))
                .build();
    }

    private static TablePlan interval(long lower, long upper) {
        return rows(List.of(new TablePlan.Line(A, lower, upper)));
    }

    private static TablePlan rows(List<TablePlan.Line> rows) {
        return TablePlan.builder()
                .rows(rows)
                .column(B, 2)
                .weights(rows.isEmpty() ? Map.of() : Map.of(new TablePlan.Pair(A, B), ShareCaseTest.ratio("1")))
                .putLabels(A, Label.of("A", "甲"))
                .build();
    }

    private static TablePlan cell(MemberId row, MemberId column, long lower, long upper) {
        return TablePlan.builder()
                .from(table(2, 2, "1"))
                .putCells(new TablePlan.Pair(row, column), new TablePlan.Bounds(lower, upper))
                .build();
    }

    static List<BadInput> everything() {
        SharePlan share = SharePlan.of(20).weight(A, 10).weight(B, 15);
        QuotaNode x = QuotaNode.of(A, 0, 5);
        LedgerEntry none = LedgerEntry.of(DAY, LedgerEntry.Kind.GRANT, A, -1);
        LedgerEntry huge = LedgerEntry.of(DAY, LedgerEntry.Kind.GRANT, A, Long.MAX_VALUE);
        QuotaLedger empty = QuotaLedger.empty(QuotaLedger.Rules.none());
        return List.of(
                bad(
                        "negative seats",
                        share.withSeats(-1).check(),
                        "/seats",
                        "accepted: a whole number from 0",
                        "可接受：0至"),
                bad(
                        "overflow",
                        share.withSeats(Long.MAX_VALUE).check(),
                        "/seats",
                        "from 0 to 1000000000000",
                        "1000000000000"),
                bad(
                        "negative weight",
                        SharePlan.of(2).weight(A, -3).check(),
                        "/weights/A",
                        "accepted: zero or more",
                        "可接受：零或正数"),
                bad(
                        "zero weight",
                        share.weight(MemberId.of("C"), 0).check(),
                        "/weights/C",
                        "accepted for more: a weight above 0",
                        "可接受：大于0的权重"),
                bad(
                        "negative floor",
                        share.floor(A, -1).check(),
                        "/floors/A",
                        "accepted: a whole number from 0",
                        "可接受：0或以上的整数"),
                bad(
                        "floor above cap",
                        share.floor(A, 7).cap(A, 5).check(),
                        "/floors/A",
                        "accepted: floor at most 5",
                        "可接受：保底不超过5"),
                bad("floors too high", share.floorForAll(11).check(), "/commonFloor", "lower floors by 2", "将保底共减2"),
                bad(
                        "floors overflow",
                        share.floor(A, Long.MAX_VALUE).floor(B, Long.MAX_VALUE).check(),
                        "/floors",
                        "lower floors by 18446744073709551594",
                        "将保底共减18446744073709551594"),
                bad("caps too low", share.cap(A, 3).cap(B, 4).check(), "/caps", "raise caps by 13", "将封顶共增13"),
                bad("nobody to give to", SharePlan.of(5).check(), "/weights", "shrink the plan by 5", "将计划减5"),
                bad(
                        "a threshold nobody reaches",
                        threshold(SharePlan.of(5).weight(A, 3).weight(B, 4), "2/3")
                                .check(),
                        "/weights",
                        "give weight to more claimants",
                        "为更多申请方赋予权重"),
                bad("a threshold above one", threshold(share, "4").check(), "/threshold", "from 0 to 1", "0至1"),
                bad("a negative threshold", threshold(share, "-1/20").check(), "/threshold", "from 0 to 1", "0至1"),
                bad(
                        "a tie order that names a stranger",
                        share.ties(new TieRule.Order("earlier application", ImmutableList.of(B, C, A)))
                                .check(),
                        "/tieRule/order/C",
                        "accepted: claimants with a weight",
                        "可接受：列有权重者"),
                bad(
                        "a claimant missing in the tie order",
                        Report.of(SharePlan.of(1)
                                .weight(A, 1)
                                .weight(B, 1)
                                .ties(new TieRule.Order("earlier application", ImmutableList.of(B)))
                                .apportion()
                                .report()
                                .findings()
                                .stream()
                                .filter(f -> f.subject().toString().equals("/tieRule"))
                                .toList()),
                        "/tieRule",
                        "A is tied and not in the order",
                        "A并列而未列入次序"),
                bad(
                        "caps for a method without bounds",
                        share.cap(A, 9).apportion(ShareMethod.BALINSKI_YOUNG).report(),
                        "/caps",
                        "use a divisor method or least squares",
                        "请用除数法或最小二乘"),
                bad(
                        "a policy without an answer",
                        SharePlan.of(8)
                                .weight(A, 5)
                                .weight(B, 3)
                                .cap(A, 3)
                                .apportion(new ShareMethod.LargestRemainder(
                                        ShareMethod.Quota.HARE, ShareMethod.BoundsPolicy.HISTORIC))
                                .report(),
                        "/caps",
                        "accepted: least squares",
                        "可接受：最小二乘"),
                bad(
                        "a cap for a stranger",
                        share.cap(MemberId.of("C"), 3).check(),
                        "/caps/C",
                        "state its weight, 0 if need be",
                        "请写明权重"),
                bad(
                        "negative bound of a line",
                        QuotaFamily.of(x.withBounds(-1, 5)).check(),
                        "/nodes/A/lower",
                        "accepted: a whole number from 0",
                        "可接受：0至"),
                bad(
                        "bound of a line too large",
                        QuotaFamily.of(x.withBounds(0, Long.MAX_VALUE)).check(),
                        "/nodes/A/upper",
                        "to 1000000000000",
                        "1000000000000"),
                bad(
                        "a parent that is not there",
                        QuotaFamily.of(x.under(B)).check(),
                        "/nodes/A/parent",
                        "accepted: a node of the family",
                        "可接受：同一计划"),
                bad(
                        "lines that cannot be met",
                        QuotaFamily.of(x.withBounds(7, 5)).feasibility().report(),
                        "/nodes",
                        "relax one line by 2",
                        "任一项放宽2即可"),
                bad(
                        "totals that cannot be equal",
                        table(2, 3, "1").check(),
                        "/rows",
                        "accepted: totals that can be equal",
                        "可接受：二者可相等的合计"),
                bad(
                        "a negative total",
                        table(-1, 3, "1").check(),
                        "/rows/A",
                        "accepted: 0 to 1000000000",
                        "可接受：0至1000000000"),
                bad(
                        "a total larger than can be counted",
                        table(Long.MAX_VALUE, 3, "1").check(),
                        "/rows/A",
                        "accepted: 0 to 1000000000",
                        "可接受：0至1000000000"),
                bad(
                        "an interval turned round",
                        interval(5, 3).check(),
                        "/rows/A",
                        "5 to 3; accepted: a floor from 0 to at most the cap",
                        "5至3；可接受：保底不小于0且不高于封顶"),
                bad(
                        "places in all that no totals allow",
                        TablePlan.builder()
                                .from(table(2, 2, "1"))
                                .seats(3L)
                                .build()
                                .check(),
                        "/seats",
                        "places in all: 3; accepted: 2, as the totals",
                        "名额总数：3；可接受：2，"),
                bad(
                        "negative places in all",
                        TablePlan.builder()
                                .from(table(2, 2, "1"))
                                .seats(-2L)
                                .build()
                                .check(),
                        "/seats",
                        "places in all: -2; accepted: 2, as the totals",
                        "名额总数：-2；可接受：2，"),
                bad(
                        "places in all left open",
                        TablePlan.builder()
                                .from(interval(0, 3))
                                .columns(List.of(new TablePlan.Line(B, 0, 4)))
                                .build()
                                .check(),
                        "/seats",
                        "places in all: absent; accepted: the places in all",
                        "名额总数：空缺"),
                bad("a table without rows", rows(List.of()).check(), "/rows", "rows: 0; accepted: at least one", "行：0"),
                bad(
                        "a row listed twice",
                        rows(List.of(new TablePlan.Line(A, 1, 1), new TablePlan.Line(A, 1, 1)))
                                .check(),
                        "/rows/A",
                        "listed twice; accepted: one line of each name",
                        "甲：重复列出；可接受：每个名称一行"),
                bad(
                        "a weight for a row that is not there",
                        TablePlan.builder()
                                .from(table(2, 2, "1"))
                                .weight(C, B, 1)
                                .build()
                                .check(),
                        "/weights/C->B",
                        "accepted: a listed row and a listed column",
                        "可接受：已列出的行和列"),
                bad(
                        "a bound for a column that is not there",
                        cell(A, C, 0, 1).check(),
                        "/cells/A->C",
                        "accepted: a listed row and a listed column",
                        "可接受：已列出的行和列"),
                bad("a cell turned round", cell(A, B, 3, 2).check(), "/cells/A->B", "3 to 2; accepted", "3至2；可接受"),
                bad(
                        "a cell larger than can be counted",
                        cell(A, B, Long.MAX_VALUE, Long.MAX_VALUE).check(),
                        "/cells/A->B",
                        "accepted: a floor from 0 to 1000000000",
                        "可接受：保底0至1000000000"),
                bad(
                        "a floor for a pair without weight",
                        TablePlan.builder()
                                .from(cell(A, B, 1, 2))
                                .weights(Map.of())
                                .build()
                                .check(),
                        "/cells/A->B",
                        "accepted: 0, because it has no weight",
                        "可接受：0，因其没有权重"),
                bad(
                        "a negative weight in a table",
                        table(2, 2, "-1").check(),
                        "/weights/A->B",
                        "accepted: a weight of zero or more",
                        "可接受"),
                bad(
                        "a ring of reversions",
                        Reversion.check(List.of(Reversion.of(A, B, 1), Reversion.of(B, A, 1)), Map.of(A, 4L, B, 4L)),
                        "/reversions/0",
                        "leave one of these rules out",
                        "请删去其中一条"),
                bad(
                        "a reversion of more than there is",
                        Reversion.check(List.of(Reversion.of(A, B, 5)), Map.of(A, 4L)),
                        "/reversions/0/max",
                        "accepted: at most 4",
                        "可接受：不超过4"),
                bad("an entry of less than nothing", empty.post(none).report(), "/count", "accepted: 1 to", "可接受：1至"),
                bad(
                        "an entry that overflows",
                        empty.post(huge).report(),
                        "/count",
                        "accepted: 1 to 1000000000000",
                        "可接受：1至1000000000000"),
                bad(
                        "a region without amendment",
                        support(53, 8, false).check(DAY),
                        "/lines/A",
                        "add an amendment with its date",
                        "请补充注明日期的修订"),
                bad(
                        "a negative line of support",
                        support(53, -1, true).check(DAY),
                        "/lines/A",
                        "accepted: 0 or more",
                        "可接受：0或以上"),
                bad(
                        "a line of support larger than can be counted",
                        support(53, Long.MAX_VALUE, true).check(DAY),
                        "/lines/A",
                        "accepted: 0 to 1000000000000",
                        "可接受：0至1000000000000"),
                bad(
                        "lines of support above the total",
                        support(53, 54, true).check(DAY),
                        "/lines",
                        "lines add up to 54, the total is 53: 1 too many",
                        "多1"),
                bad(
                        "a negative team",
                        SupportPlan.builder()
                                .from(support(53, 8, true))
                                .minimumTeam(-1)
                                .build()
                                .check(DAY),
                        "/minimumTeam",
                        "accepted: 0 or more",
                        "可接受：0或以上"),
                bad(
                        "a negative stay",
                        SupportPlan.builder()
                                .from(support(53, 8, true))
                                .minimumStayMonths(-6)
                                .build()
                                .check(DAY),
                        "/minimumStayMonths",
                        "accepted: 0 or more",
                        "可接受：0或以上"),
                bad(
                        "a dispatch entered twice",
                        SupportPlan.builder()
                                .from(support(53, 8, true))
                                .addPairs(PAIR)
                                .addDispatches(SENT, SENT)
                                .build()
                                .check(DAY),
                        "/dispatches/1/id",
                        "d is entered twice; accepted: one entry",
                        "可接受：只登记一次"),
                bad(
                        "a cap changed after the freeze",
                        QuotaRules.frozen(List.of(new QuotaRules.Change(A, DAY.plusDays(1), Optional.empty())), DAY),
                        "/changes/A",
                        "accepted: filed by then, or a waiver",
                        "可接受：截止日及以前提出"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsWrongIsLocatedAndSaysWhatWouldBeAccepted(BadInput bad) {
        bad.isSaid();
    }

    static List<Runnable> fractions() {
        return List.of(
                () -> Reversion.of(A, B, -1),
                () -> new Dispatch("d", A, B, SupportPlan.Direction.TRAINEES_IN, 0, Term.ofDays(DAY, 5)),
                () -> new Dispatch("d", A, B, SupportPlan.Direction.TRAINEES_IN, Long.MAX_VALUE, Term.ofDays(DAY, 5)),
                () -> Reversion.of(A, A, 1),
                () -> SharePlan.of(3).weight(A, 1).weight(A, 2),
                () -> SharePlan.of(3).weight(A, 1).weights(Map.of(A, 2L)),
                () -> SharePlan.of(3).weight(A, 1).floor(A, 1).floor(A, 1),
                () -> SharePlan.of(3).weight(A, 1).cap(A, 1).cap(A, 1),
                () -> new TieRule.Order("earlier application", ImmutableList.of(A, A)),
                () -> TablePlan.builder().weight(A, B, 1).weight(A, B, 1),
                () -> SharePlan.of(3).weight(A, 1).houseParadoxes(ShareMethod.HAMILTON, 5, 3),
                () -> SharePlan.of(3).weight(A, 1).houseParadoxes(ShareMethod.HAMILTON, -1, 3),
                () -> SharePlan.of(3).weight(A, new Ratio(BigInteger.ONE, BigInteger.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("fractions")
    void whatIsNoValueAtAllIsRefusedAtConstruction(Runnable made) {
        org.assertj.core.api.Assertions.assertThatThrownBy(made::run)
                .isInstanceOfSatisfying(
                        MalformedValueException.class,
                        e -> assertThat(e.label().chinese()).doesNotContain("值不被接受"));
    }

    static List<SharePlan> refused() {
        SharePlan share = SharePlan.of(20).weight(A, 10).weight(B, 15);
        return List.of(
                share.withSeats(-1),
                share.floorForAll(11),
                share.floor(A, 30),
                share.cap(A, 1).cap(B, 1),
                SharePlan.of(5),
                threshold(share, "4"),
                threshold(share, "-1/20"),
                threshold(share, "7/10"),
                threshold(share, "1/2").cap(B, 20).floor(A, 1),
                SharePlan.of(1).weight(A, 1).weight(B, 1).ties(new TieRule.Order("key", ImmutableList.of(C))),
                SharePlan.of(3).weight(A, 5).weight(B, 5).cap(A, 1).floorForAll(1));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theAuditComesToTheSameRefusals(SharePlan plan) {
        for (ShareMethod method : List.of(
                ShareMethod.WEBSTER,
                ShareMethod.HILL,
                ShareMethod.HAMILTON,
                ShareMethod.BALINSKI_YOUNG,
                new ShareMethod.LargestRemainder(ShareMethod.Quota.HARE, ShareMethod.BoundsPolicy.HISTORIC),
                new ShareMethod.LargestRemainder(ShareMethod.Quota.DROOP, ShareMethod.BoundsPolicy.REQUOTA))) {
            assertThat(plan.apportion(method).verify().findings())
                    .as(method.toString())
                    .isEmpty();
        }
    }

    static List<TablePlan> unroundable() {
        TablePlan halves = table(0, 0, "1/2");
        return List.of(
                TablePlan.builder().build(),
                table(0, 0, "-5/2"),
                table(0, 0, "1000000000000000000000000000000/3"),
                TablePlan.builder().from(halves).row(A, 0).build(),
                TablePlan.builder().from(halves).weight(C, B, 1).build());
    }

    @ParameterizedTest
    @MethodSource("unroundable")
    void aTableThatCannotBeReadIsNotRounded(TablePlan plan) {
        org.assertj.core.api.Assertions.assertThatThrownBy(plan::round)
                .isInstanceOfSatisfying(
                        Report.NotMetException.class,
                        e -> assertThat(e.report().errors())
                                .isNotEmpty()
                                .allMatch(f -> f.rule().id().value().equals("quota.table.shape")));
        TablePlan.Rounded none = new TablePlan.Rounded(ImmutableList.of(), true, ShareCaseTest.ratio("0"));
        assertThat(plan.verify(none).errors()).isNotEmpty();
    }

    @Test
    void linesThatAddUpToMoreThanCanBeCountedAreNamedOneByOne() {
        SupportPlan plan = SupportPlan.builder()
                .from(support(53, Long.MAX_VALUE, true))
                .addSupported(B)
                .putLines(B, Long.MAX_VALUE)
                .build();
        Report checked = plan.check(DAY);
        assertThat(checked.errors().stream().map(f -> f.subject().toString())).containsExactly("/lines/A", "/lines/B");
        assertThat(plan.verify(DAY, checked).findings()).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(plan::unallocated).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void everyFaultOfATableIsFoundAtOnce() {
        TablePlan plan = TablePlan.builder()
                .from(table(2, 3, "-1"))
                .putCells(new TablePlan.Pair(A, B), new TablePlan.Bounds(3, 2))
                .build();
        assertThat(plan.check().errors().stream().map(f -> f.subject().toString()))
                .containsExactlyInAnyOrder("/weights/A->B", "/cells/A->B", "/rows");
    }
}
