package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.UNDETERMINED;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/** Who took part, signed, judged or examined, and what they were on that day. */
class WitnessShapesTest extends ShapeBench {

    @Test
    void r18AsksForApprovalBeforehand() {
        did(act("1", "w", "2024-01-02").amount(1, EVENT).approved("committee", LocalDate.of(2024, 1, 2)));
        is(atLeast(1, EVENT).of(kind("w").approved("committee")), NOT_YET);
        did(act("2", "w", "2024-01-02").amount(1, EVENT).approved("board", LocalDate.of(2024, 1, 1)));
        is(atLeast(1, EVENT).of(kind("w").approved("committee")), NOT_YET);
        did(act("3", "w", "2024-01-02").amount(1, EVENT).approved("committee", LocalDate.of(2024, 1, 1)));
        is(atLeast(1, EVENT).of(kind("w").approved("committee")), MET);
    }

    @Test
    void r20CountsByRole() {
        did(act("1", "g", "2024-01-01").amount(5, SESSION).role("leaders-group"));
        is(atLeast(5, SESSION).of(kind("g").as("participant")), NOT_YET);
        did(act("2", "g", "2024-01-01").amount(5, SESSION));
        is(atLeast(5, SESSION).of(kind("g").as("participant")), UNDETERMINED);
        did(act("3", "g", "2024-01-01").amount(5, SESSION).role("participant"));
        is(atLeast(5, SESSION).of(kind("g").as("participant")), MET);
    }

    @Test
    void r21LooksUpTheCompanionInHistory() {
        registry = registry.with("P", "leader", Term.of(LocalDate.of(2016, 5, 1), LocalDate.of(2021, 4, 30)));
        Criterion one = atLeast(1, SESSION).of(kind("g").alongside("co-leader", "leader"));
        did(act("1", "g", "2021-05-01").amount(1, SESSION).alongside("co-leader", "P"));
        is(one, NOT_YET);
        did(act("2", "g", "2021-05-01").amount(1, SESSION).alongside("co-leader", "X"));
        is(one, UNDETERMINED);
        did(act("3", "g", "2021-04-30").amount(1, SESSION).alongside("co-leader", "P"));
        is(one, MET);
    }

    @Test
    void r22ChecksTheSignerOnTheDayOfSigning() {
        registry = registry.with("S", "leader", Term.of(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 5, 1)));
        Criterion rule = attested(1, "report").by("leader");
        dossier.addAttestations(Dossier.Attestation.positive("1", "report", "S", LocalDate.of(2024, 5, 2)));
        is(rule, NOT_YET);
        dossier.addAttestations(Dossier.Attestation.positive("2", "report", "X", LocalDate.of(2024, 5, 1)));
        is(rule, UNDETERMINED);
        dossier.addAttestations(Dossier.Attestation.positive("3", "report", "S", LocalDate.of(2024, 5, 1)));
        is(rule, MET);
    }

    @Test
    void r23AndR24WantSeveralIndependentPeople() {
        dossier.addAttestations(Dossier.Attestation.positive("1", "reference", "A", DAY));
        dossier.addAttestations(Dossier.Attestation.positive("2", "reference", "A", DAY));
        is(attested(2, "reference"), NOT_YET);
        dossier.addAttestations(Dossier.Attestation.positive("3", "reference", "B", DAY));
        is(attested(2, "reference"), MET);
        dossier.addRelations(new Dossier.Relation(PersonId.of("B"), "family", Term.always()));
        is(attested(2, "reference").independentOf("family"), NOT_YET);
        did(act("t", "therapy", "2023-01-01").amount(1, SESSION).alongside("therapist", "A"));
        is(attested(1, "reference").independentOf("therapist", "family"), NOT_YET);
    }

    @Test
    void r25WantsRecordingOrDirectObservation() {
        did(act("1", "s", "2024-01-01").amount(1, SESSION).recording("none"));
        is(atLeast(1, SESSION).of(kind("s").recorded()), NOT_YET);
        did(act("2", "s", "2024-01-01").amount(1, SESSION));
        is(atLeast(1, SESSION).of(kind("s").recorded()), UNDETERMINED);
        did(act("3", "s", "2024-01-01").amount(1, SESSION).recording("video"));
        is(atLeast(1, SESSION).of(kind("s").recorded("video")), MET);
        is(atLeast(1, SESSION).of(kind("s").recorded("audio")), UNDETERMINED);
        dossier.addAttestations(Dossier.Attestation.positive("r", "report", "S", DAY));
        is(attested(1, "report").having("directly"), UNDETERMINED);
        dossier.addAttestations(
                Dossier.Attestation.positive("r2", "report", "T", DAY).observed("directly"));
        is(attested(1, "report").having("directly"), MET);
    }

    @Test
    void r26AndR27WantVarietyAndNoteContinuity() {
        did(act("1", "g", "2024-01-01").amount(1, SESSION).setting("hospital").form("ongoing"));
        Criterion varied = some(kind("g")).limit(new Limit.Distinct(Limit.Key.SETTING, 2));
        is(varied, NOT_YET);
        is(some(kind("g").is(Facet.FORM, "ongoing")), MET);
        did(act("2", "g", "2024-01-02").amount(1, SESSION).setting("practice"));
        is(varied, MET);
        Scheme wish = EMPTY.wish("w", "W", "愿", holds("nothing"));
        assertThat(wish.assess(dossier.build(), DAY).verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void r29AsksForEveryItemAndTakesTheLatestJudgement() {
        dossier.judged("a", "S", DAY.minusDays(9), true);
        is(judged("a", "b"), UNDETERMINED);
        dossier.judged("b", "C", DAY, true);
        is(judged("a", "b"), UNDETERMINED);
        dossier.judged("b", "S", DAY.minusDays(9), false);
        is(judged("a", "b"), NOT_YET);
        dossier.judged("b", "S", DAY.minusDays(8), true);
        is(judged("a", "b"), MET);
    }

    @Test
    void r30AsksForAPassedExamination() {
        Criterion rule = new Criterion.Examined("exam", ImmutableSet.of("examiner"));
        is(rule, NOT_YET);
        dossier.addExaminations(new Dossier.Examination(
                "exam", DAY.minusDays(9), Optional.of(true), ImmutableList.of(PersonId.of("E"))));
        is(rule, UNDETERMINED);
        registry = registry.with("E", "examiner", Term.from(DAY.minusDays(8)));
        is(rule, NOT_YET);
        dossier.addExaminations(new Dossier.Examination(
                "exam", DAY.minusDays(8), Optional.of(true), ImmutableList.of(PersonId.of("E"))));
        is(rule, MET);
        dossier.addExaminations(new Dossier.Examination(
                "exam", DAY.minusDays(7), Optional.of(false), ImmutableList.of(PersonId.of("E"))));
        is(rule, NOT_YET);
    }

    @Test
    void r37AppliesAReliefWhileItLasts() {
        Term relief = Term.of(LocalDate.of(2020, 3, 1), LocalDate.of(2022, 3, 1));
        Selection present = Selection.oneOf(
                Selection.any().is(Facet.MODE, "in-person"),
                Selection.any().is(Facet.MODE, "online").and(new Selection.During(relief)));
        did(act("1", "w", "2022-03-02").amount(1, EVENT).mode("online"));
        is(atLeast(1, EVENT).of(kind("w").and(present)), NOT_YET);
        did(act("2", "w", "2022-03-01").amount(1, EVENT).mode("online"));
        is(atLeast(1, EVENT).of(kind("w").and(present)), MET);
    }

    @Test
    void r44APowerCountsOnlyWhileTheStatusLasts() {
        registry = registry.with("T", "supervisor-leader", Term.until(LocalDate.of(2024, 1, 31)))
                .conferring("supervisor-leader", "record-hours");
        did(act("1", "g", "2024-02-01").amount(1, HOUR).alongside("leader", "T"));
        is(atLeast(1, HOUR).of(kind("g").alongside("leader", "record-hours")), NOT_YET);
        did(act("2", "g", "2024-01-31").amount(1, HOUR).alongside("leader", "T"));
        is(atLeast(1, HOUR).of(kind("g").alongside("leader", "record-hours")), MET);
    }
}
