package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class BadQuotaTest {
    private static final MemberId A = MemberId.of("A");
    private static final MemberId B = MemberId.of("B");
    private static final LocalDate DAY = LocalDate.of(2018, 2, 1);

    record Bad(String what, Report report, String at, String english, String chinese) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Bad bad(String what, Report report, String at, String english, String chinese) {
        return new Bad(what, report, at, english, chinese);
    }

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

    static List<Bad> everything() {
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
                bad("floors too high", share.floorForAll(11).check(), "/floors", "lower floors by 2", "将保底共减2"),
                bad(
                        "floors overflow",
                        share.floor(A, Long.MAX_VALUE).floor(B, Long.MAX_VALUE).check(),
                        "/floors",
                        "lower floors by 18446744073709551594",
                        "将保底共减18446744073709551594"),
                bad("caps too low", share.cap(A, 3).cap(B, 4).check(), "/caps", "raise caps by 13", "将封顶共增13"),
                bad("nobody to give to", SharePlan.of(5).check(), "/caps", "shrink the plan by 5", "将计划减5"),
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
                        "a cap changed after the freeze",
                        QuotaRules.frozen(List.of(new QuotaRules.Change(A, DAY.plusDays(1), Optional.empty())), DAY),
                        "/changes/A",
                        "accepted: filed by then, or a waiver",
                        "可接受：截止日及以前提出"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsWrongIsLocatedAndSaysWhatWouldBeAccepted(Bad bad) {
        assertThat(bad.report().findings()).hasSize(1);
        Finding finding = bad.report().findings().get(0);
        assertThat(finding.subject()).hasToString(bad.at());
        assertThat(Messages.in(Locale.ENGLISH).render(finding))
                .contains(bad.english())
                .doesNotContain("{");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).render(finding))
                .contains(bad.chinese())
                .doesNotContain("{");
    }

    static List<Runnable> fractions() {
        return List.of(
                () -> Reversion.of(A, B, -1),
                () -> new Dispatch("d", A, B, SupportPlan.Direction.TRAINEES_IN, 0, Term.ofDays(DAY, 5)),
                () -> Reversion.of(A, A, 1),
                () -> SharePlan.of(3).weight(A, new Ratio(BigInteger.ONE, BigInteger.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("fractions")
    void whatIsNoValueAtAllIsRefusedAtConstruction(Runnable made) {
        org.assertj.core.api.Assertions.assertThatThrownBy(made::run)
                .isInstanceOf(org.preceptor.MalformedValueException.class);
    }
}
