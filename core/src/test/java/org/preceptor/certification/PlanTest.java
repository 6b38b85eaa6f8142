package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.freeOf;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

class PlanTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final Scheme LENIENT = Scheme.of("t", "1", Stance.PRESCRIPTIVE, Source.local("test"));
    private static final Scheme STRICT = LENIENT.copy().waivable(false).build();
    private final Dossier.Builder dossier = Dossier.of("C").step("entry", LocalDate.of(2022, 1, 1));

    private Assessment assess(Scheme scheme, Criterion criterion) {
        return scheme.must("x", "Floor", "下限", criterion).assess(dossier.build(), DAY);
    }

    private void did(String id, String day, long amount) {
        dossier.did(Activity.on(id, "s", LocalDate.parse(day)).amount(amount, SESSION));
    }

    private static List<Term> pardoned(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.adds().waivers().stream())
                .flatMap(waiver -> waiver.period().stream())
                .toList();
    }

    private static List<Term> barred(Assessment assessment) {
        return assessment.obstacles().stream()
                .flatMap(obstacle -> obstacle.period().stream())
                .toList();
    }

    @Test
    void aFloorOfAYearThatIsOverTakesAWaiverOfThatYear() {
        did("1", "2022-05-01", 10);
        did("2", "2023-05-01", 9);
        did("3", "2024-05-01", 10);
        Criterion yearly = atLeast(10, SESSION)
                .of(kind("s"))
                .limit(new Limit.PerPeriod(10, Period.ofYears(1), 2, Pattern.EACH, Optional.of(milestone("entry"))));
        Term second = Term.of(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        Plan plan = assess(LENIENT, yearly).plans(1).get(0);
        assertThat(pardoned(plan)).containsExactly(second);
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.label().chinese()).contains("2023-01-01至2023-12-31");
        assertThat(assess(LENIENT, yearly).obstacles())
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.waivableBy()).containsExactly("committee"));
        assertThat(assess(STRICT, yearly).plans(1)).isEmpty();
        assertThat(barred(assess(STRICT, yearly))).containsExactly(second);
        assertThat(assess(STRICT, yearly).obstacles().get(0).why().english()).contains("1 short of 10");
    }

    @Test
    void aMonthMissedInARunIsMadeUpByAnotherRunOrExcused() {
        did("1", "2024-03-10", 1);
        did("2", "2024-05-10", 1);
        Criterion run =
                some(kind("s")).limit(new Limit.PerPeriod(1, Period.ofMonths(1), 3, Pattern.RUN, Optional.empty()));
        ImmutableList<Plan> plans = assess(LENIENT, run).plans(5);
        assertThat(plans.get(0).steps())
                .allSatisfy(step -> assertThat(step.adds().activities()).hasSize(1));
        assertThat(plans.get(0).doneOn()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(plans)
                .anySatisfy(plan -> assertThat(pardoned(plan))
                        .containsExactly(Term.of(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30))));
        assertThat(assess(STRICT, run).obstacles()).isEmpty();
    }

    @Test
    void aGapThatIsOverTakesAWaiverOfItsDays() {
        Term gap = Term.of(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 3));
        dossier.holds("member", Term.of(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 6, 30)));
        dossier.holds("member", LocalDate.of(2023, 7, 4));
        Criterion kept = holdsSince(milestone("entry"), "member");
        assertThat(pardoned(assess(LENIENT, kept).plans(1).get(0))).containsExactly(gap);
        assertThat(assess(STRICT, kept).plans(1)).isEmpty();
        assertThat(barred(assess(STRICT, kept))).containsExactly(gap);
    }

    @Test
    void aGapThatLastsIsClosedTodayAndExcusedUpToYesterday() {
        dossier.holds("member", Term.of(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 5, 30)));
        Plan plan = assess(LENIENT, holdsSince(milestone("entry"), "member"))
                .plans(1)
                .get(0);
        assertThat(pardoned(plan)).containsExactly(Term.day(LocalDate.of(2024, 5, 31)));
        assertThat(plan.steps())
                .anySatisfy(step -> assertThat(step.adds().holdings()).hasSize(1));
    }

    @Test
    void aReportThatCameLateTakesAWaiverOfTheDaysItWasLate() {
        dossier.addAttestations(Dossier.Attestation.positive("1", "progress", "S", LocalDate.of(2023, 1, 10)));
        dossier.addAttestations(Dossier.Attestation.positive("2", "final", "S", LocalDate.of(2023, 6, 1)));
        Criterion duty =
                new Criterion.Reported("progress", Period.ofMonths(12), 1, Optional.of("final"), milestone("entry"));
        Term late = Term.of(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 1, 10));
        assertThat(pardoned(assess(LENIENT, duty).plans(1).get(0))).containsExactly(late);
        assertThat(assess(STRICT, duty).plans(1)).isEmpty();
        assertThat(barred(assess(STRICT, duty))).containsExactly(late);
    }

    @Test
    void anOverdueFinalReportIsFiledLateWithAWaiver() {
        dossier.addAttestations(Dossier.Attestation.positive("1", "progress", "S", LocalDate.of(2023, 1, 1)));
        Criterion duty =
                new Criterion.Reported("progress", Period.ofMonths(12), 1, Optional.of("final"), milestone("entry"));
        Plan plan = assess(LENIENT, duty).plans(1).get(0);
        assertThat(pardoned(plan)).containsExactly(Term.of(LocalDate.of(2024, 1, 2), DAY));
        assertThat(plan.steps())
                .anySatisfy(step -> assertThat(step.adds().attestations())
                        .singleElement()
                        .satisfies(signed -> assertThat(signed.kind()).isEqualTo("final")));
    }

    @Test
    void whatCanNeverBePutRightSaysWhy() {
        dossier.step("seminar", LocalDate.of(2022, 5, 1)).step("membership", LocalDate.of(2022, 5, 2));
        dossier.holds("complaint", DAY.minusDays(9));
        dossier.attribute("region", "saar");
        Criterion order = before(milestone("membership"), milestone("seminar"));
        Criterion branch = new Criterion.Branch(
                "region", Moment.judged(), ImmutableMap.of("bavaria", holds("m")), Optional.empty());
        for (Criterion criterion : List.of(order, freeOf("complaint"), branch)) {
            assertThat(assess(STRICT, criterion).plans(1)).isEmpty();
            assertThat(assess(STRICT, criterion).obstacles()).isNotEmpty().allSatisfy(obstacle -> {
                assertThat(obstacle.item()).isEqualTo("x");
                assertThat(obstacle.waivableBy()).isEmpty();
                assertThat(obstacle.why().chinese()).isNotBlank().doesNotContain("{");
            });
            assertThat(assess(LENIENT, criterion).plans(1)).hasSize(1);
        }
    }

    @Test
    void anAuthorityThatMayWaiveIsNamed() {
        Scheme scheme = LENIENT.with(new Criterion.Item(
                "x", Criterion.Strength.MUST, Label.of("X", "某"), freeOf("complaint"), ImmutableSet.of("assembly")));
        dossier.holds("complaint", DAY);
        Assessment assessment = scheme.assess(dossier.build(), DAY);
        assertThat(assessment.obstacles().get(0).waivableBy()).containsExactly("assembly");
        assertThat(assessment
                        .plans(1)
                        .get(0)
                        .steps()
                        .get(0)
                        .adds()
                        .waivers()
                        .get(0)
                        .authority())
                .isEqualTo("assembly");
    }

    @Test
    void whatHasToHappenFirstIsPlannedFirst() {
        Criterion later = atLeast(3, SESSION).of(kind("s")).from(milestone("training-end"));
        Plan plan = assess(STRICT, later).plans(1).get(0);
        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.steps().get(0).adds().milestones()).containsKey("training-end");
        Plan years = assess(STRICT, elapsed(Period.ofYears(2), milestone("qualified")))
                .plans(1)
                .get(0);
        assertThat(years.doneOn()).isEqualTo(DAY.plusYears(2));
        assertThat(years.steps()).hasSize(2);
    }

    @Test
    void spreadVarietyAndProportionAreFilledInOneGo() {
        did("1", "2024-05-01", 4);
        Selection present = Selection.any().is(Facet.MODE, "in-person");
        Criterion spread = some(kind("s")).limit(new Limit.Spread(Period.ofMonths(6)));
        assertThat(assess(STRICT, spread).plans(1).get(0).doneOn()).isEqualTo(LocalDate.of(2024, 10, 31));
        Criterion half = atLeast(1, SESSION).of(kind("s")).limit(new Limit.Proportion(present, 1, 2));
        assertThat(assess(STRICT, half).plans(1).get(0).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.units()).containsEntry(SESSION, 4L));
        Criterion days = some(kind("s")).limit(new Limit.Distinct(Limit.Key.DAY, 3));
        assertThat(assess(STRICT, days).plans(1).get(0).steps()).hasSize(2);
    }

    @Test
    void demandsThatBarEachOtherSaySo() {
        Selection online = kind("s").is(Facet.MODE, "online");
        Assessment assessment = STRICT.must(
                        "few",
                        "All in person",
                        "全部现场",
                        atLeast(1, SESSION)
                                .of(kind("s"))
                                .limit(new Limit.Proportion(Selection.any().is(Facet.MODE, "in-person"), 1, 1)))
                .must("online", "Online", "线上", atLeast(1, SESSION).of(online))
                .assess(dossier.build(), DAY);
        assertThat(assessment.plans(1)).isEmpty();
        assertThat(assessment.obstacles())
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.item()).isEmpty());
    }

    @Test
    void evidenceThatServesOnceIsPlannedForEachDemand() {
        dossier.did(Activity.on("b", "b", DAY).amount(10, LengthUnit.HOUR));
        Criterion both = new Criterion.AllOf(
                ImmutableList.of(
                        atLeast(10, LengthUnit.HOUR).of(kind("a", "b")),
                        atLeast(10, LengthUnit.HOUR).of(kind("b", "c"))),
                Sharing.ONCE);
        Plan plan = assess(STRICT, both).plans(1).get(0);
        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.units()).containsEntry(LengthUnit.HOUR, 10L));
    }

    /** Twelve demands, each met by a paper of its own or by one that serves six of them. */
    private static Scheme twelve() {
        Scheme scheme = STRICT;
        for (int i = 0; i < 12; i++) {
            scheme = scheme.must("d" + i, "D" + i, "项" + i, Criterion.anyOf(holds("own" + i), holds("all" + i / 6)));
        }
        return scheme;
    }

    @Test
    void findsWhatIsCheaperThanTheCheapestWayOfEachDemandAndProvesIt() {
        Plan plan = twelve().assess(dossier.build(), DAY).plans(1).get(0);
        assertThat(plan.proof()).isEqualTo(Plan.Proof.CHEAPEST);
        assertThat(plan.cost()).isEqualTo(2 * 60);
        assertThat(plan.steps())
                .extracting(step -> step.adds().holdings().get(0).code())
                .containsExactly("all0", "all1");
    }

    @Test
    void saysSoWhenTheDeclaredLimitIsReached() {
        Assessment assessment = twelve().assess(dossier.build(), DAY);
        Plan plan = assessment.plans(1, Plan.Cost.USUAL, 3).get(0);
        assertThat(plan.proof()).isEqualTo(Plan.Proof.LIMIT_REACHED);
        assertThat(plan.cost()).isEqualTo(7 * 60);
        assertThat(plan.proof().label().chinese()).isNotBlank();
        assertThat(assessment.plans(5, Plan.Cost.USUAL, 3).stream().skip(1))
                .allSatisfy(other -> assertThat(other.proof()).isEqualTo(Plan.Proof.NOT_FIRST));
    }

    @Test
    void saysSoWhenThereAreTooManyCombinationsForTheUsualLimit() {
        ImmutableList.Builder<Criterion> codes = ImmutableList.builder();
        for (int i = 0; i < 16; i++) {
            codes.add(holds("c" + i));
        }
        Criterion half = new Criterion.KOf(8, codes.build());
        assertThat(assess(STRICT, half).plans(1).get(0).proof()).isEqualTo(Plan.Proof.LIMIT_REACHED);
        assertThat(assess(STRICT, half)
                        .plans(1, Plan.Cost.USUAL, 100_000)
                        .get(0)
                        .proof())
                .isEqualTo(Plan.Proof.CHEAPEST);
    }

    @Test
    void demandsThatShareNothingArePlannedApart() {
        Scheme scheme = STRICT;
        for (int i = 0; i < 40; i++) {
            scheme = scheme.must("d" + i, "D" + i, "项" + i, holds("c" + i));
        }
        Plan plan = scheme.assess(dossier.build(), DAY).plans(1).get(0);
        assertThat(plan.proof()).isEqualTo(Plan.Proof.CHEAPEST);
        assertThat(plan.cost()).isEqualTo(40 * 60);
    }

    @Test
    void sharingIsJudgedAnewOnALaterDay() {
        dossier.did(Activity.on("b", "b", DAY).amount(10, LengthUnit.HOUR)).step("later", DAY.plusDays(50));
        Criterion both = new Criterion.AllOf(
                ImmutableList.of(
                        atLeast(10, LengthUnit.HOUR).of(kind("b")),
                        atLeast(10, LengthUnit.HOUR).of(kind("b"))),
                Sharing.ONCE);
        assertThat(assess(STRICT, both).root().all())
                .allSatisfy(node -> assertThat(node.curedOn()).isEmpty());
    }
}
