package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Assessment.Standing.DEEMED;
import static org.preceptor.certification.Assessment.Standing.EXPIRED;
import static org.preceptor.certification.Assessment.Standing.IMPOSSIBLE;
import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.UNDETERMINED;
import static org.preceptor.certification.Assessment.Standing.WAIVED;
import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.freeOf;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.endOfFirst;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.obtained;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.CASE;
import static org.preceptor.time.LengthUnit.DOUBLE_HOUR;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.MEETING;
import static org.preceptor.time.LengthUnit.MINUTE;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Source;
import org.preceptor.standards.LeaderComparators;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** The rule shapes of the reference in detail; {@link ShapeTableTest} holds that none is without its four kinds of evidence. */
class ShapeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final Scheme EMPTY = Scheme.of("t", "1", Stance.PRESCRIPTIVE, Source.local("test"));

    private final Dossier.Builder dossier = Dossier.of("C");
    private Registry registry = Registry.empty();
    private int next;

    private ShapeTest did(String kind, String day, long amount, LengthUnit unit) {
        return did(Activity.on("a" + next++, kind, LocalDate.parse(day)).amount(amount, unit));
    }

    private ShapeTest did(Activity.Builder activity) {
        dossier.did(activity);
        return this;
    }

    private static Activity.Builder act(String id, String kind, String day) {
        return Activity.on(id, kind, LocalDate.parse(day));
    }

    private Node node(Criterion criterion) {
        return node(EMPTY, criterion, DAY);
    }

    private Node node(Scheme scheme, Criterion criterion, LocalDate day) {
        Assessment assessment = scheme.must("x", "X", "某", criterion)
                .assess(dossier.registry(registry).build(), day);
        assertThat(assessment.verify().findings()).isEmpty();
        assertThat(assessment.explain().chinese()).isNotBlank();
        return assessment.root().parts().get(0).parts().get(0);
    }

    private void is(Criterion criterion, Standing standing) {
        assertThat(node(criterion).standing())
                .as(criterion.sentence().english())
                .isEqualTo(standing);
    }

    @Test
    void r01CountsInItsOwnUnitOnly() {
        did("g", "2024-01-01", 9, DOUBLE_HOUR);
        is(atLeast(9, DOUBLE_HOUR).of(kind("g")), MET);
        is(atLeast(10, DOUBLE_HOUR).of(kind("g")), NOT_YET);
        is(atLeast(1, DOUBLE_HOUR).of(kind("other")), NOT_YET);
        is(atLeast(1, HOUR).of(kind("g")), UNDETERMINED);
        assertThat(node(atLeast(12, DOUBLE_HOUR).of(kind("g")))
                        .shortfalls()
                        .get(0)
                        .missing()
                        .orElseThrow()
                        .amount())
                .isEqualTo(3);
    }

    @Test
    void r02HoldsTwoMinimaOverTheSameActivities() {
        did(act("m", "g", "2024-01-01").amount(30, CASE).amount(19, MEETING));
        is(allOf(atLeast(30, CASE).of(kind("g")), atLeast(19, MEETING).of(kind("g"))), MET);
        is(allOf(atLeast(30, CASE).of(kind("g")), atLeast(20, MEETING).of(kind("g"))), NOT_YET);
    }

    @Test
    void r02CountsDistinctMeetings() {
        did(act("1", "g", "2024-01-01").amount(1, CASE).meeting("M1"));
        did(act("2", "g", "2024-01-01").amount(1, CASE).meeting("M1"));
        Criterion two = atLeast(2, CASE).of(kind("g")).limit(new Limit.Distinct(Limit.Key.MEETING, 2));
        is(two, NOT_YET);
        did(act("3", "g", "2024-01-02").amount(1, CASE));
        is(two, UNDETERMINED);
        did(act("4", "g", "2024-01-03").amount(1, CASE).meeting("M2"));
        is(two, MET);
    }

    @Test
    void r03AndR04CombineAllAnyAndSome() {
        dossier.holds("a", DAY).holds("b", DAY);
        is(allOf(holds("a"), holds("b")), MET);
        is(allOf(holds("a"), holds("c")), NOT_YET);
        is(allOf(holds("a"), judged("q")), UNDETERMINED);
        is(anyOf(holds("a"), holds("c")), MET);
        is(new Criterion.KOf(2, ImmutableList.of(holds("a"), holds("b"), holds("c"))), MET);
        is(new Criterion.KOf(3, ImmutableList.of(holds("a"), holds("b"), holds("c"))), NOT_YET);
        is(new Criterion.KOf(3, ImmutableList.of(holds("a"), holds("b"), judged("q"))), UNDETERMINED);
    }

    @Test
    void r05AndR06BranchOnAFactOnItsDay() {
        did("g", "2024-01-01", 50, DOUBLE_HOUR);
        Criterion region = new Criterion.Branch(
                "region",
                milestone("application"),
                ImmutableMap.of("bavaria", atLeast(70, DOUBLE_HOUR).of(kind("g"))),
                Optional.of(atLeast(50, DOUBLE_HOUR).of(kind("g"))));
        is(region, UNDETERMINED);
        dossier.step("application", DAY.minusDays(10));
        dossier.addAttributes(new Dossier.Attribute("region", "bavaria", Term.until(DAY.minusDays(11))));
        dossier.addAttributes(new Dossier.Attribute("region", "hesse", Term.from(DAY.minusDays(10))));
        is(region, MET);
        dossier.addAttributes(new Dossier.Attribute("region", "bavaria", Term.day(DAY.minusDays(10))));
        is(region, UNDETERMINED);
    }

    @Test
    void r07KeepsPhasesApart() {
        dossier.step("start", LocalDate.of(2023, 1, 1));
        did("g", "2022-12-31", 40, DOUBLE_HOUR);
        did("g", "2023-01-01", 69, DOUBLE_HOUR);
        Criterion before = atLeast(35, DOUBLE_HOUR).of(kind("g")).before(milestone("start"));
        is(before, MET);
        is(atLeast(70, DOUBLE_HOUR).of(kind("g")).from(milestone("start")), NOT_YET);
        is(atLeast(41, DOUBLE_HOUR).of(kind("g")).before(milestone("start")), IMPOSSIBLE);
        did(Activity.during("x", "g", Term.of(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 2, 1)))
                .amount(5, DOUBLE_HOUR));
        is(atLeast(70, DOUBLE_HOUR).of(kind("g")).from(milestone("start")), UNDETERMINED);
    }

    @Test
    void r08HoldsAFloorInEveryPeriod() {
        dossier.step("entry", LocalDate.of(2022, 6, 1));
        did("s", "2022-06-01", 10, SESSION);
        did("s", "2023-06-01", 9, SESSION);
        Limit yearly = new Limit.PerPeriod(10, Period.ofYears(1), 2, Pattern.EACH, Optional.of(milestone("entry")));
        Criterion rule = atLeast(10, SESSION).of(kind("s")).limit(yearly);
        Node node = node(rule);
        assertThat(node.standing()).isEqualTo(NOT_YET);
        assertThat(node.shortfalls().get(0).period())
                .contains(Term.of(LocalDate.of(2023, 6, 1), LocalDate.of(2024, 5, 31)));
        did("s", "2024-05-31", 1, SESSION);
        is(rule, MET);
    }

    @Test
    void r08RunsOfMonthsAndYearsOfAnyOrder() {
        for (String month : ImmutableList.of("2024-01-31", "2024-02-01", "2024-04-30")) {
            did("g", month, 1, SESSION);
        }
        Limit run = new Limit.PerPeriod(1, Period.ofMonths(1), 3, Pattern.RUN, Optional.empty());
        Limit any = new Limit.PerPeriod(1, Period.ofMonths(1), 3, Pattern.ANY, Optional.empty());
        is(some(kind("g")).limit(run), NOT_YET);
        is(some(kind("g")).limit(any), MET);
        did("g", "2024-03-31", 1, SESSION);
        is(some(kind("g")).limit(run), MET);
    }

    @Test
    void r09CountsWithinAWindow() {
        did("g", "2021-06-01", 30, SESSION);
        did("g", "2024-05-31", 30, SESSION);
        is(atLeast(60, SESSION).of(kind("g")).limit(new Limit.Within(Period.ofYears(3))), MET);
        is(atLeast(60, SESSION).of(kind("g")).limit(new Limit.Within(Period.of(2, 11, 30))), NOT_YET);
        Criterion recent =
                atLeast(30, SESSION).of(kind("g")).limit(new Limit.NoOlder(Period.ofYears(2), Moment.judged()));
        assertThat(node(EMPTY, recent, LocalDate.of(2026, 5, 31)).standing()).isEqualTo(MET);
        assertThat(node(EMPTY, recent, LocalDate.of(2026, 6, 1)).standing()).isEqualTo(NOT_YET);
    }

    @Test
    void r10GivesTheDayOnWhichTimeAloneCures() {
        dossier.holds("q", LocalDate.of(2021, 6, 2));
        Node node = node(elapsed(Period.ofYears(3), obtained("q")));
        assertThat(node.standing()).isEqualTo(NOT_YET);
        assertThat(node.curedOn()).contains(LocalDate.of(2024, 6, 2));
        is(elapsed(Period.of(2, 11, 30), obtained("q")), MET);
        is(elapsed(Period.ofYears(3), obtained("other")), NOT_YET);
    }

    @Test
    void r11AndR12KeepTheOrder() {
        dossier.step("a", DAY.minusDays(2)).step("b", DAY.minusDays(2)).step("c", DAY.minusDays(1));
        is(before(milestone("a"), milestone("c")), MET);
        is(before(milestone("a"), milestone("b")), IMPOSSIBLE);
        is(noLater(milestone("a"), milestone("b")), MET);
        is(noLater(milestone("c"), milestone("b")), IMPOSSIBLE);
        is(noLater(milestone("x"), milestone("y")), NOT_YET);
        is(new Criterion.InOrder(milestone("c"), milestone("b"), Period.ofDays(1), true), MET);
        did("seminar", "2024-05-30", 1, EVENT);
        is(noLater(milestone("a"), endOfFirst(kind("seminar"))), MET);
    }

    @Test
    void r13CutsOnlyTheSurplus() {
        did(act("own", "g", "2024-01-01").amount(80, DOUBLE_HOUR));
        did(act("other", "g", "2024-02-01").amount(90, DOUBLE_HOUR).addTags("conference"));
        Selection conference = Selection.any().is(Facet.TAG, "conference");
        is(atLeast(160, DOUBLE_HOUR).of(kind("g")).limit(new Limit.Cap(conference, 80)), MET);
        is(atLeast(161, DOUBLE_HOUR).of(kind("g")).limit(new Limit.Cap(conference, 80)), NOT_YET);
        is(atLeast(159, DOUBLE_HOUR).of(kind("g")).lessThanHalf(conference), MET);
        is(atLeast(160, DOUBLE_HOUR).of(kind("g")).lessThanHalf(conference), NOT_YET);
        Node node = node(atLeast(160, DOUBLE_HOUR).of(kind("g")).limit(new Limit.Share(conference, 1, 2, false)));
        assertThat(node.standing()).isEqualTo(MET);
        assertThat(node.rejected()).hasSize(1);
        assertThat(node.rejected().get(0).reason()).isEqualTo(Account.Reason.ABOVE_SHARE);
    }

    @Test
    void r13AsksForAPartAndForAProportion() {
        did(act("f", "g", "2024-01-01").amount(12, HOUR).form("formal"));
        did(act("i", "g", "2024-02-01").amount(12, HOUR).form("informal"));
        Selection formal = Selection.any().is(Facet.FORM, "formal");
        is(atLeast(20, HOUR).of(kind("g")).limit(new Limit.Floor(formal, 12)), MET);
        is(atLeast(20, HOUR).of(kind("g")).limit(new Limit.Floor(formal, 13)), NOT_YET);
        is(some(kind("g")).limit(new Limit.Proportion(formal, 1, 2)), MET);
        did(act("u", "g", "2024-03-01").amount(1, HOUR));
        is(atLeast(20, HOUR).of(kind("g")).limit(new Limit.Floor(formal, 13)), UNDETERMINED);
    }

    @Test
    void r14R15AndR46SubstituteAndConvertOnlyAsStated() {
        did(act("d1", "day", "2024-01-01").amount(1, LengthUnit.DAY));
        did(act("w", "weekend", "2024-01-06").amount(1, EVENT));
        Criterion events =
                atLeast(2, EVENT).of(kind("weekend", "day")).limit(new Limit.Rate(kind("day"), LengthUnit.DAY, 1, 2));
        is(events, NOT_YET);
        did(act("d2", "day", "2024-02-01").amount(1, LengthUnit.DAY));
        is(events, MET);
        did(act("dh", "g", "2024-03-01").amount(2, DOUBLE_HOUR));
        is(atLeast(180, MINUTE).of(kind("g")).limit(new Limit.Rate(kind("g"), DOUBLE_HOUR, 90, 1)), MET);
        is(atLeast(180, MINUTE).of(kind("g")), UNDETERMINED);
        did(act("out", "outside", "2024-03-01").amount(21, HOUR));
        is(atLeast(10, HOUR).of(kind("outside")).limit(new Limit.Rate(kind("outside"), HOUR, 1, 2)), MET);
        is(atLeast(11, HOUR).of(kind("outside")).limit(new Limit.Rate(kind("outside"), HOUR, 1, 2)), NOT_YET);
    }

    @Test
    void r15OffersAnExchangeTable() {
        did(act("i", "individual", "2024-01-01").amount(130, HOUR));
        did(act("g", "group", "2024-01-01").amount(240, HOUR));
        Criterion table = anyOf(
                atLeast(250, HOUR).of(kind("individual")),
                allOf(
                        atLeast(130, HOUR).of(kind("individual")),
                        atLeast(240, HOUR).of(kind("group"))));
        is(table, MET);
        is(
                anyOf(
                        atLeast(250, HOUR).of(kind("individual")),
                        allOf(
                                atLeast(131, HOUR).of(kind("individual")),
                                atLeast(240, HOUR).of(kind("group")))),
                NOT_YET);
    }

    @Test
    void r16AndR17LetOneItemUseTheSubstitute() {
        Selection own = kind("w").is(Facet.PROVIDER, "own");
        Selection foreign = kind("w").is(Facet.PROVIDER, "foreign");
        Criterion rule = atLeast(2, EVENT).of(Selection.oneOf(own, foreign)).limit(new Limit.Cap(foreign, 1));
        did(act("1", "w", "2024-01-01").amount(1, EVENT).provider("foreign"));
        did(act("2", "w", "2024-02-01").amount(1, EVENT).provider("foreign"));
        is(rule, NOT_YET);
        did(act("3", "w", "2024-03-01").amount(1, EVENT));
        is(rule, UNDETERMINED);
        did(act("4", "w", "2024-04-01").amount(1, EVENT).provider("own"));
        is(rule, MET);
    }

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
    void r19ShowsDeemedAsDeemed() {
        Criterion rule = new Criterion.Deemed(
                ImmutableSet.of("basic"), atLeast(35, DOUBLE_HOUR).of(kind("g")));
        is(rule, NOT_YET);
        dossier.holds("basic", DAY);
        Node node = node(rule);
        assertThat(node.standing()).isEqualTo(DEEMED);
        assertThat(node.counted()).isEmpty();
        did("g", "2024-01-01", 35, DOUBLE_HOUR);
        is(rule, MET);
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
    void r28WantsTheLastOneToBeOfAKind() {
        did(act("1", "i", "2024-01-01").amount(1, EVENT).mode("in-person"));
        did(act("2", "i", "2024-02-01").amount(1, EVENT).mode("online"));
        Selection present = Selection.any().is(Facet.MODE, "in-person");
        is(some(kind("i")).limit(new Limit.Position(false, present)), MET);
        is(some(kind("i")).limit(new Limit.Position(true, present)), NOT_YET);
        did(act("3", "i", "2024-03-01").amount(1, EVENT).mode("in-person"));
        is(some(kind("i")).limit(new Limit.Position(true, present)), MET);
        is(some(kind("i")).limit(new Limit.Spread(Period.ofMonths(2).plusDays(1))), MET);
        is(some(kind("i")).limit(new Limit.Spread(Period.ofMonths(2).plusDays(2))), NOT_YET);
    }

    @Test
    void r28TakesOneOfTheKindAmongThoseOfTheLastDay() {
        did(act("1", "i", "2024-02-01").amount(1, EVENT).mode("online"));
        did(act("2", "i", "2024-02-01").amount(1, EVENT).mode("in-person"));
        did(act("3", "i", "2024-02-01").amount(1, EVENT).mode("online"));
        for (String mode : ImmutableList.of("in-person", "online")) {
            Selection part = Selection.any().is(Facet.MODE, mode);
            is(some(kind("i")).limit(new Limit.Position(true, part)), MET);
            is(some(kind("i")).limit(new Limit.Position(false, part)), MET);
        }
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
    void r31FindsTheGapInAStanding() {
        dossier.step("application", LocalDate.of(2023, 1, 1));
        dossier.holds("member", Term.of(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 6, 30)));
        is(holdsSince(milestone("application"), "member"), EXPIRED);
        dossier.holds("member", LocalDate.of(2023, 7, 2));
        Node node = node(holdsSince(milestone("application"), "member"));
        assertThat(node.standing()).isEqualTo(NOT_YET);
        assertThat(node.shortfalls().get(0).period()).contains(Term.day(LocalDate.of(2023, 7, 1)));
        dossier.holds("member", Term.day(LocalDate.of(2023, 7, 1)));
        is(holdsSince(milestone("application"), "member"), MET);
        is(freeOf("complaint"), MET);
        dossier.holds("complaint", DAY);
        is(freeOf("complaint"), NOT_YET);
    }

    @Test
    void r32WantsReportsInTime() {
        dossier.step("entry", LocalDate.of(2023, 6, 1));
        Criterion rule =
                new Criterion.Reported("progress", Period.ofMonths(6), 2, Optional.of("final"), milestone("entry"));
        dossier.addAttestations(Dossier.Attestation.positive("1", "progress", "S", LocalDate.of(2023, 12, 1)));
        is(rule, NOT_YET);
        dossier.addAttestations(Dossier.Attestation.positive("2", "progress", "S", LocalDate.of(2024, 5, 31)));
        is(rule, NOT_YET);
        dossier.addAttestations(Dossier.Attestation.positive("3", "final", "S", DAY));
        is(rule, MET);
        is(
                new Criterion.Reported("progress", Period.of(0, 5, 29), 2, Optional.of("final"), milestone("entry")),
                NOT_YET);
    }

    @Test
    void r33WeighsTheSameShortfallByStanceAndStrength() {
        Scheme guideline = Scheme.of("g", "1", Stance.GUIDELINE, Source.local("test"));
        Dossier empty = Dossier.of("C").build();
        assertThat(guideline
                        .expect("a", "A", "甲", holds("x"))
                        .assess(empty, DAY)
                        .verdict())
                .isEqualTo(Verdict.DISCRETION);
        assertThat(EMPTY.expect("a", "A", "甲", holds("x")).assess(empty, DAY).verdict())
                .isEqualTo(Verdict.NOT_YET);
        assertThat(guideline.must("a", "A", "甲", holds("x")).assess(empty, DAY).verdict())
                .isEqualTo(Verdict.NOT_YET);
        assertThat(guideline
                        .expect("a", "A", "甲", holds("x"))
                        .must("b", "B", "乙", judged("q"))
                        .assess(empty, DAY)
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(guideline
                        .expect("a", "A", "甲", holds("x"))
                        .expect("b", "B", "乙", judged("q"))
                        .assess(empty, DAY)
                        .verdict())
                .isEqualTo(Verdict.DISCRETION);
    }

    private Standing waived(Scheme scheme, String authority, Term inForce) {
        Dossier waived = Dossier.of("C")
                .addWaivers(new Dossier.Waiver("x", authority, "illness", inForce, Optional.empty()))
                .build();
        return scheme.assess(waived, DAY).root().parts().get(0).standing();
    }

    @Test
    void r34HonoursAWaiverWithAuthorityUntilItsExpiry() {
        Scheme scheme = EMPTY.must("x", "X", "某", holds("h"));
        assertThat(waived(scheme, "board", Term.until(DAY))).isEqualTo(WAIVED);
        assertThat(waived(scheme, "board", Term.until(DAY.minusDays(1)))).isEqualTo(NOT_YET);
        assertThat(waived(scheme.copy().waivable(false).build(), "board", Term.always()))
                .isEqualTo(NOT_YET);
        Scheme named = EMPTY.with(new Criterion.Item(
                "x",
                Criterion.Strength.MUST,
                org.preceptor.Label.of("X", "某"),
                holds("h"),
                ImmutableSet.of("assembly")));
        assertThat(waived(named, "board", Term.always())).isEqualTo(NOT_YET);
        assertThat(waived(named, "assembly", Term.always())).isEqualTo(WAIVED);
    }

    @Test
    void r35AddsWhatWasImposedFromItsDay() {
        Criterion.Item extra = Scheme.item("extra", Criterion.Strength.MUST, "Extra", "附加", holds("h"));
        Dossier dossier = Dossier.of("C")
                .addConditions(new Dossier.Condition(extra, "committee", "plan", DAY))
                .build();
        assertThat(EMPTY.assess(dossier, DAY).verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(EMPTY.assess(dossier, DAY.minusDays(1)).verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(EMPTY.assess(dossier, DAY.minusDays(1)).nextChange()).contains(DAY);
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
    void r41LeavePausesTheClockAndLengthensWindows() {
        Scheme pausing = EMPTY.copy().leave(Period.ofYears(2)).build();
        dossier.holds("q", LocalDate.of(2023, 6, 1));
        dossier.addLeave(Term.of(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 10)));
        Criterion year = elapsed(Period.ofYears(1), obtained("q"));
        assertThat(node(EMPTY, year, DAY).standing()).isEqualTo(MET);
        assertThat(node(pausing, year, DAY.plusDays(9)).standing()).isEqualTo(NOT_YET);
        assertThat(node(pausing, year, DAY.plusDays(10)).standing()).isEqualTo(MET);
        did("g", "2023-06-01", 1, SESSION);
        Criterion recent =
                atLeast(1, SESSION).of(kind("g")).limit(new Limit.NoOlder(Period.ofYears(1), Moment.judged()));
        assertThat(node(EMPTY, recent, DAY.plusDays(1)).standing()).isEqualTo(NOT_YET);
        assertThat(node(pausing, recent, DAY.plusDays(10)).standing()).isEqualTo(MET);
        assertThat(node(pausing, recent, DAY.plusDays(11)).standing()).isEqualTo(NOT_YET);
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

    private Criterion both(Sharing sharing) {
        return new Criterion.AllOf(
                ImmutableList.of(
                        atLeast(10, HOUR).of(kind("a", "b")), atLeast(10, HOUR).of(kind("b", "c"))),
                sharing);
    }

    @Test
    void r48SharesOutSoThatAsMuchAsPossibleIsMet() {
        did("b", "2024-01-01", 10, HOUR);
        is(both(Sharing.SHARED), MET);
        is(both(Sharing.ONCE), NOT_YET);
        did("a", "2024-01-01", 10, HOUR);
        is(both(Sharing.ONCE), MET);
        is(both(Sharing.DIVIDED), MET);
    }

    @Test
    void r48DividesABlockOnlyWhereThatIsChosen() {
        did("a", "2024-01-01", 4, HOUR);
        did("c", "2024-01-01", 6, HOUR);
        did("b", "2024-01-01", 10, HOUR);
        is(both(Sharing.ONCE), NOT_YET);
        is(both(Sharing.DIVIDED), MET);
    }

    @Test
    void r48SaysSoWhenTheSearchWouldBeTooLong() {
        for (int i = 0; i < 40; i++) {
            did(act("x" + i, "b", "2024-01-01").amount(2 * i + 3, HOUR));
        }
        Criterion hard = new Criterion.AllOf(
                ImmutableList.of(
                        atLeast(841, HOUR).of(kind("b")), atLeast(840, HOUR).of(kind("b"))),
                Sharing.ONCE);
        Node node = node(hard);
        assertThat(node.standing()).isEqualTo(UNDETERMINED);
        assertThat(node.notes()).hasSize(1);
    }

    @Test
    void r16ChoosesWhatIsCutAndSaysSoWhenTheSearchWouldBeTooLong() {
        Selection online = Selection.any().is(Facet.MODE, "online");
        for (int i = 0; i < 30; i++) {
            did(act("x" + i, "g", "2024-01-01").amount(9, HOUR).mode("online").setting("s" + i));
        }
        Criterion.Amount amount = atLeast(15, HOUR).of(kind("g")).limit(new Limit.Cap(online, 15));
        is(amount.limit(new Limit.Distinct(Limit.Key.SETTING, 3)), MET);
        Node node = node(amount.limit(new Limit.Distinct(Limit.Key.SETTING, 20)));
        assertThat(node.standing()).isEqualTo(UNDETERMINED);
        assertThat(node.notes()).hasSize(1);
        is(amount.limit(new Limit.Distinct(Limit.Key.SETTING, 31)), NOT_YET);
    }

    @Test
    void comparatorsCarryTheirShapes() {
        assertThat(LeaderComparators.aamftRenewal().waivable()).isFalse();
        assertThat(LeaderComparators.babcp().leave()).contains(Period.ofYears(2));
        Dossier hours = Dossier.of("C")
                .holds("licence", DAY)
                .holds("insurance", DAY)
                .did(act("f", "continuing-education", "2024-01-01")
                        .amount(12, HOUR)
                        .form("formal")
                        .addTags("named-topic"))
                .did(act("i", "continuing-education", "2024-01-02")
                        .amount(9, HOUR)
                        .form("informal"))
                .build();
        assertThat(LeaderComparators.cgpRenewal().assess(hours, DAY).verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(LeaderComparators.cgpRenewal().assess(hours, DAY).rejected()).hasSize(1);
        assertThat(LeaderComparators.emdrPractitioner().assess(hours, DAY).verdict())
                .isEqualTo(Verdict.NOT_YET);
    }
}
