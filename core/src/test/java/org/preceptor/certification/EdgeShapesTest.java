package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Assessment.Standing.IMPOSSIBLE;
import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.UNDETERMINED;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.freeOf;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Account.Reason;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/** Ties, doubts and far days that decide. */
class EdgeShapesTest extends ShapeBench {
    private static Dossier.Waiver waiver(Optional<Term> period) {
        return new Dossier.Waiver("x", "board", "illness", Term.always(), period);
    }

    private static Dossier.Examination exam(String examiner, boolean passed) {
        return new Dossier.Examination(
                "exam", DAY.minusDays(1), Optional.of(passed), ImmutableList.of(PersonId.of(examiner)));
    }

    @Test
    void whatIsMetIsNotCalledWaived() {
        Dossier both = Dossier.of("C")
                .holds("h", DAY)
                .addWaivers(waiver(Optional.empty()))
                .build();
        assertThat(EMPTY.must("x", "X", "某", holds("h"))
                        .assess(both, DAY)
                        .root()
                        .parts()
                        .get(0)
                        .standing())
                .isEqualTo(MET);
    }

    @Test
    void anUnstatedBranchIsMetOnlyWhenNoOtherCaseIsLeft() {
        dossier.holds("a", DAY).holds("b", DAY);
        ImmutableMap<String, Criterion> cases = ImmutableMap.of("north", holds("a"), "south", holds("b"));
        is(new Criterion.Branch("region", Moment.judged(), cases, Optional.empty()), MET);
        is(new Criterion.Branch("region", Moment.judged(), cases, Optional.of(holds("b"))), UNDETERMINED);
    }

    @Test
    void aWaiverOfDaysExcusesAnOpenMatterOfThoseDays() {
        dossier.holds("complaint", Term.of(DAY.minusDays(3), DAY));
        dossier.addWaivers(waiver(Optional.of(Term.of(DAY.minusDays(3), DAY))));
        is(freeOf("complaint"), MET);
    }

    @Test
    void aStandingWithAGapBeforeItsEndDidNotSimplyExpire() {
        dossier.step("start", DAY.minusDays(9)).holds("m", Term.of(DAY.minusDays(8), DAY.minusDays(1)));
        is(holdsSince(milestone("start"), "m"), NOT_YET);
    }

    @Test
    void ofTwoJudgementsOfOneDayTheNegativeOneStands() {
        dossier.judged("a", "S", DAY, true).judged("a", "T", DAY, false);
        dossier.judged("b", "S", DAY, false).judged("b", "T", DAY, true);
        is(judged("a"), NOT_YET);
        is(judged("b"), NOT_YET);
    }

    @Test
    void ofTwoExaminationsOfOneDayTheNegativeOneStands() {
        dossier.addExaminations(exam("A", false), exam("B", true));
        is(new Criterion.Examined("exam", ImmutableSet.of()), NOT_YET);
    }

    @Test
    void ofTwoExaminationsOfOneDayTheNegativeOneStandsInTheOtherOrder() {
        dossier.addExaminations(exam("A", true), exam("B", false));
        is(new Criterion.Examined("exam", ImmutableSet.of()), NOT_YET);
    }

    @Test
    void anUnknownExaminersPassDoesNotOpenAKnownFailure() {
        registry = registry.with("E", "examiner", Term.always());
        dossier.addExaminations(exam("E", false), exam("stranger", true));
        is(new Criterion.Examined("exam", ImmutableSet.of("examiner")), NOT_YET);
    }

    @Test
    void aReportOfTheFirstDayCounts() {
        dossier.step("entry", DAY.minusDays(30));
        dossier.addAttestations(Dossier.Attestation.positive("1", "report", "S", DAY.minusDays(30)));
        is(new Criterion.Reported("report", Period.ZERO, 1, Optional.empty(), milestone("entry")), MET);
    }

    @Test
    void anotherRoleIsNotListedAmongTheRejected() {
        did(act("m", "g", "2024-01-01").amount(1, SESSION).role("member"));
        assertThat(node(atLeast(1, SESSION).of(kind("g").as("leader"))).rejected())
                .isEmpty();
    }

    @Test
    void whoTookPartIsUnknownWhenNobodyIsNamed() {
        did(act("g", "g", "2024-01-01").amount(1, SESSION));
        is(atLeast(1, SESSION).of(kind("g").alongside("leader", "accredited")), UNDETERMINED);
    }

    @Test
    void theReasonIsWhatDecidesAndNotWhatIsMerelyUnsaid() {
        did(act("g", "g", "2024-01-01").amount(1, SESSION).mode("online"));
        Node node = node(atLeast(1, SESSION).of(kind("g").recorded().is(Facet.MODE, "in-person")));
        assertThat(node.standing()).isEqualTo(NOT_YET);
        assertThat(node.rejected())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo(Reason.OTHER_KIND));
    }

    @Test
    void nothingIsCutBeyondTheSurplusToReachAProportion() {
        did(act("far", "g", "2024-01-01").amount(4, SESSION).mode("online"));
        did(act("near", "g", "2024-01-02").amount(1, SESSION).mode("in-person"));
        Selection online = Selection.any().is(Facet.MODE, "online");
        Selection present = Selection.any().is(Facet.MODE, "in-person");
        Criterion.Amount amount = atLeast(2, SESSION).of(kind("g")).limit(new Limit.Proportion(present, 1, 2));
        is(amount.limit(new Limit.Cap(online, 3)), NOT_YET);
        is(amount.limit(new Limit.Cap(online, 1)), MET);
    }

    @Test
    void aLengthAfterAMovedMomentIsForeseen() {
        dossier.step("start", DAY);
        assertThat(node(elapsed(Period.ofYears(1), milestone("start").plus(Period.ofMonths(6))))
                        .curedOn())
                .contains(DAY.plusMonths(18));
    }

    @Test
    void aReportDueAfterAMovedMomentIsForeseen() {
        Dossier started = Dossier.of("C").step("start", DAY).build();
        Criterion duty = new Criterion.Reported(
                "report",
                Period.ofMonths(6),
                0,
                Optional.empty(),
                milestone("start").minus(Period.ofDays(40)));
        assertThat(EMPTY.must("x", "X", "某", duty).assess(started, DAY).nextChange())
                .contains(DAY.minusDays(40).plusMonths(6).plusDays(1));
    }

    @Test
    void aDayThatOnlyALaterConditionNamesIsForeseen() {
        LocalDate end = DAY.plusDays(40);
        Criterion.Item extra =
                Scheme.item("extra", Criterion.Strength.MUST, "Extra", "附加", noLater(Moment.judged(), Moment.on(end)));
        Dossier imposed = Dossier.of("C")
                .addConditions(new Dossier.Condition(extra, "committee", "plan", DAY.plusDays(5)))
                .build();
        Assessment now = EMPTY.assess(imposed, DAY);
        assertThat(now.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(now.nextVerdict()).contains(end.plusDays(1));
        assertThat(EMPTY.assess(imposed, end.plusDays(1)).root().standing()).isEqualTo(IMPOSSIBLE);
    }

    @Test
    void whatRemainsForeseesTheDaysOfWhatIsKnown() {
        Scheme scheme = EMPTY.must("x", "X", "某", holds("m"));
        Dossier known = Dossier.of("C")
                .holds("m", Term.of(DAY.minusDays(9), DAY.plusDays(10)))
                .build();
        Scheme rest = scheme.demanding(scheme.assess(known, DAY).remaining());
        Assessment later = rest.assess(Dossier.of("C").build(), DAY);
        assertThat(later.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(later.nextVerdict()).contains(DAY.plusDays(11));
    }
}
