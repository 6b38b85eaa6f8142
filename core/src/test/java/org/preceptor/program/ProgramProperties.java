package org.preceptor.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.preceptor.Invariant;
import org.preceptor.program.Progress.Completion;
import org.preceptor.program.Progress.Condition;
import org.preceptor.program.Progress.ExamPolicy;
import org.preceptor.program.Progress.Sitting;
import org.preceptor.program.RotationPlan.Demand;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.Severity;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

class ProgramProperties {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Demand THREE_YEARS = new Demand(ImmutableList.of(12, 12), 33);

    @Property(tries = 300)
    @Invariant(7)
    void acceptsPhasesThatAddUpAndNoOtherDuration(
            @ForAll TrainingProgram program, @ForAll @IntRange(min = 1, max = 9) int off) {
        assertThat(ProgramRules.program().check(program, DAY).isClean()).isTrue();
        TrainingProgram longer = TrainingProgram.builder()
                .from(program)
                .nominalDuration(program.nominalDuration().plus(TrainingLength.months(off)))
                .build();
        assertThat(ids(ProgramRules.program().check(longer, DAY))).containsExactly("program.phase-sum-mismatch");
    }

    @Property(tries = 300)
    @Invariant(8)
    void neverLetsMoreCountThanThereIs(@ForAll TrainingProgram program, @ForAll @IntRange(min = 1, max = 9) int above) {
        TrainingProgram counting = TrainingProgram.builder()
                .from(program)
                .countableMinimum(program.nominalDuration().plus(TrainingLength.months(above)))
                .build();
        assertThat(ids(ProgramRules.program().check(counting, DAY))).containsExactly("program.countable-above-nominal");
    }

    @Property(tries = 300)
    @Invariant(6)
    void phasesThatFollowOnCoverTheirTermWithoutGapOrOverlap(@ForAll Cohort.Dated dated) {
        assertThat(ids(ProgramRules.cohort().check(dated, DAY)))
                .doesNotContain("program.phase-overlap", "program.phase-gap");
        Term whole = dated.term().orElseThrow();
        long days = dated.phases().stream()
                .mapToLong(term -> term.orElseThrow().days())
                .sum();
        assertThat(whole.days()).isEqualTo(days);
        assertThat(whole.first()).isEqualTo(dated.cohort().start());
    }

    @Property(tries = 300)
    @Invariant(6)
    void aPhaseMovedByDaysOverlapsOrLeavesAGapOfThatManyDays(
            @ForAll Cohort.Dated dated, @ForAll @IntRange(min = -20, max = 20) int moved) {
        Term first = dated.phases().get(0).orElseThrow();
        TrainingProgram two = TrainingProgram.builder()
                .from(dated.program())
                .phases(ImmutableList.of(
                        dated.program().phases().get(0),
                        dated.program().phases().get(0)))
                .build();
        LocalDate second = first.last().plusDays(1L + moved);
        Cohort cohort = Cohort.builder()
                .from(dated.cohort())
                .addPhaseStarts(first.first(), second)
                .build();
        List<String> found = ids(ProgramRules.cohort().check(cohort.resolve(two), DAY));
        assertThat(found.contains("program.phase-overlap")).isEqualTo(moved < 0);
        assertThat(found.contains("program.phase-gap")).isEqualTo(moved > 0);
    }

    @Property(tries = 100)
    @Invariant(5)
    void everyPhaseWithoutTimeIsTold(@ForAll @Size(min = 1, max = 5) List<@IntRange(max = 3) Integer> months) {
        TrainingProgram.Builder program = TrainingProgram.builder()
                .id("p")
                .type(ProgramType.RESIDENCY)
                .edition("2023")
                .nominalDuration(TrainingLength.months(
                        months.stream().mapToInt(Integer::intValue).sum()));
        months.forEach(each -> program.phase(Phase.Kind.CLINICAL, each));
        assertThat(ids(ProgramRules.program().check(program.build(), DAY)))
                .hasSize((int) months.stream().filter(each -> each == 0).count())
                .allMatch("program.phase-without-length"::equals);
    }

    @Property(tries = 100)
    @Invariant(9)
    void aCohortStartsWhileItsEditionIsInForce(
            @ForAll Cohort.Dated dated, @ForAll @IntRange(max = 900) int since, @ForAll @IntRange(max = 900) int days) {
        LocalDate start = dated.cohort().start();
        Term force = Term.ofDays(start.minusDays(since), days + 1);
        boolean inForce = days >= since;
        assertThat(ids(ProgramRules.cohort(ImmutableMap.of(dated.program().edition(), force))
                                .check(dated, DAY))
                        .contains("program.edition-not-in-force"))
                .isEqualTo(!inForce);
        assertThat(ids(ProgramRules.cohort(ImmutableMap.of("another", force)).check(dated, DAY)))
                .contains("program.edition-not-in-force");
    }

    @Property(tries = 300)
    @Invariant(10)
    void acceptsReductionsOfUpToTwoYearsWithEvidence(@ForAll @IntRange(min = -3, max = 6) int reduction) {
        ApprovedYears years = ApprovedYears.of(3, reduction).withEvidence("degree");
        boolean clean = ProgramRules.approvedYears().check(years, DAY).isClean();
        assertThat(clean).isEqualTo(reduction >= 0 && reduction <= 2);
        if (clean) {
            assertThat(years.length()).isEqualTo(TrainingLength.months(12L * (3 - reduction)));
        }
    }

    @Property(tries = 300)
    void acceptsTwelveTwelveAndAtLeastNine(@ForAll RotationPlan plan) {
        assertThat(ProgramRules.rotation(THREE_YEARS).check(plan, DAY).isClean())
                .isTrue();
        assertThat(plan.months(1) + plan.months(2) + plan.months(3)).isGreaterThanOrEqualTo(33);
    }

    @Property(tries = 300)
    @Invariant(11)
    void refusesAPlanWhoseYearsAreNotTwelveTwelveAndAtLeastNine(
            @ForAll @IntRange(min = 11, max = 13) int first,
            @ForAll @IntRange(min = 11, max = 13) int second,
            @ForAll @IntRange(min = 7, max = 12) int third,
            @ForAll @IntRange(max = 1) int fourth) {
        ImmutableList<Integer> months = ImmutableList.of(first, second, third, fourth);
        RotationPlan plan = plan(months, new RotationPlan.Department("d", months));
        List<String> found = ids(ProgramRules.rotation(THREE_YEARS).check(plan, DAY));
        long wrongYears = (first == 12 ? 0L : 1L) + (second == 12 ? 0 : 1);
        assertThat(found.stream().filter("program.year-total"::equals).count()).isEqualTo(wrongYears);
        assertThat(found.contains("program.rotation-total")).isEqualTo(first + second + third < 33);
        assertThat(found.contains("program.year-beyond-approved")).isEqualTo(fourth > 0);
    }

    @Property(tries = 300)
    @Invariant(13)
    void aDepartmentStandsOnceInItsGroup(@ForAll @Size(max = 5) List<@IntRange(max = 4) Integer> names) {
        RotationPlan plan = plan(
                ImmutableList.of(names.size()),
                names.stream()
                        .map(name -> new RotationPlan.Department("d" + name, ImmutableList.of(1)))
                        .toArray(RotationPlan.Department[]::new));
        List<String> found = ids(ProgramRules.rotation(THREE_YEARS).check(plan, DAY));
        assertThat(found.stream().filter("program.department-repeated"::equals).count())
                .isEqualTo(names.size() - new HashSet<>(names).size());
        assertThat(found.contains("program.group-empty")).isEqualTo(names.isEmpty());
    }

    @Property(tries = 300)
    @Invariant(12)
    void aMandatoryGroupIsExactAndAnElectiveOneAtLeast(
            @ForAll RotationPlan.Kind kind,
            @ForAll @IntRange(min = 1, max = 12) int group,
            @ForAll @IntRange(min = 1, max = 12) int months) {
        RotationPlan plan = new RotationPlan(
                1,
                ImmutableList.of(new RotationPlan.Group(
                        "g",
                        kind,
                        ImmutableList.of(group),
                        ImmutableList.of(new RotationPlan.Department("d", ImmutableList.of(months))))));
        boolean found = ids(ProgramRules.rotation(THREE_YEARS).check(plan, DAY)).contains("program.group-sum-mismatch");
        assertThat(found).isEqualTo(kind == RotationPlan.Kind.MANDATORY ? months != group : months < group);
    }

    @Property(tries = 300)
    @Invariant(20)
    void judgesThreeYearsOfIntakeTotally(
            @ForAll @Size(3) List<@IntRange(max = 15) Integer> intake,
            @ForAll @IntRange(max = 20) int minimum,
            @ForAll @IntRange(min = 20, max = 40) int capacity) {
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(HospitalId.of("h-1"))
                .specialty(Specialty.of("0900", "2023"))
                .minimumCapacity(minimum)
                .capacity(capacity)
                .build();
        IntakeLedger ledger =
                IntakeLedger.of(base, ImmutableMap.of(2021, intake.get(0), 2022, intake.get(1), 2023, intake.get(2)));
        List<String> found = ids(ProgramRules.intake(Severity.ERROR).check(ledger, DAY));
        int sum = intake.stream().mapToInt(Integer::intValue).sum();
        assertThat(found.contains("program.base-revocable")).isEqualTo(sum == 0);
        assertThat(found.contains("program.zero-intake-year")).isEqualTo(sum > 0 && intake.contains(0));
        assertThat(found.contains("program.below-minimum-capacity")).isEqualTo(sum > 0 && sum < minimum);
        assertThat(found.contains("program.over-capacity")).isEqualTo(sum > capacity);
    }

    @Property(tries = 100)
    @Invariant(19)
    void onlyAnActiveBaseTakesAnybodyIn(@ForAll SpecialtyBase.Status status, @ForAll @IntRange(max = 3) int intake) {
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(HospitalId.of("h-1"))
                .specialty(Specialty.of("0900", "2023"))
                .minimumCapacity(0)
                .capacity(30)
                .status(status)
                .build();
        IntakeLedger ledger = IntakeLedger.of(base, ImmutableMap.of(2022, 5, 2023, 5, 2024, intake));
        assertThat(ids(ProgramRules.intake(Severity.ERROR).check(ledger, DAY)).contains("program.intake-while-closed"))
                .isEqualTo(status != SpecialtyBase.Status.ACTIVE && intake > 0);
    }

    @Property(tries = 300)
    @Invariant({27, 28})
    void everyCategoryHasItsHomeItsAgreementAndItsConsent(
            @ForAll TraineeCategory category,
            @ForAll boolean home,
            @ForAll boolean same,
            @ForAll boolean agreed,
            @ForAll boolean consent) {
        HospitalId host = HospitalId.of("h-1");
        Optional<HospitalId> from = home ? Optional.of(same ? host : HospitalId.of("h-2")) : Optional.empty();
        Enrollment enrollment = Enrollment.builder()
                .trainee(PersonId.of("t"))
                .program(TrainingProgram.Id.of("p"))
                .type(ProgramType.RESIDENCY)
                .edition("2023")
                .category(category)
                .host(host)
                .home(from)
                .term(Term.parse("2023-09-01/2026-08-31"))
                .agreement(
                        agreed
                                ? Optional.of(new Enrollment.Agreement("doc", HospitalId.of("h-2"), 36))
                                : Optional.empty())
                .consent(consent ? Optional.of("doc") : Optional.empty())
                .build();
        boolean entrusted = category == TraineeCategory.ENTRUSTED;
        boolean own = category == TraineeCategory.OWN_EMPLOYEE;
        List<String> expected = new ArrayList<>();
        expected.addAll(entrusted && home && same ? List.of("program.home-equals-host") : List.of());
        expected.addAll(own && home && !same ? List.of("program.home-differs-from-host") : List.of());
        expected.addAll(
                category == TraineeCategory.OPEN_RECRUIT && home
                        ? List.of("program.open-recruit-has-home")
                        : List.of());
        expected.addAll((entrusted || own) && !home ? List.of("program.home-missing") : List.of());
        expected.addAll(
                (entrusted || category == TraineeCategory.ORIENTED) && !agreed
                        ? List.of("program.agreement-missing")
                        : List.of());
        expected.addAll(entrusted && home && !consent ? List.of("program.consent-missing") : List.of());
        assertThat(ids(ProgramRules.enrollment().check(enrollment, DAY))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 300)
    void acceptsEveryCategoryWithTheHomeItNeeds(@ForAll Enrollment enrollment) {
        assertThat(ProgramRules.enrollment().check(enrollment, DAY).isClean()).isTrue();
    }

    @Property(tries = 300)
    @Invariant(27)
    void whoIsSentNeverTrainsAtHome(@ForAll Enrollment enrollment) {
        Enrollment home =
                Enrollment.builder().from(enrollment).home(enrollment.host()).build();
        boolean found = ids(ProgramRules.enrollment().check(home, DAY)).contains("program.home-equals-host");
        assertThat(found).isEqualTo(enrollment.category() == TraineeCategory.ENTRUSTED || enrollment.isCounterpart());
    }

    @Property(tries = 300)
    @Invariant(47)
    void allowsThreeScoredSittingsInThreeYearsInAnyOrderOfEntry(
            @ForAll @Size(max = 6) List<@IntRange(max = 60) Integer> months,
            @ForAll @IntRange(max = 60) int absentMonth) {
        LocalDate first = LocalDate.of(2018, 1, 31);
        Progress.Builder progress = progress(ImmutableList.of());
        progress.addSittings(new Sitting(first.plusMonths(absentMonth).minusYears(6), Sitting.Outcome.ABSENT));
        months.forEach(month -> progress.addSittings(new Sitting(first.plusMonths(month), Sitting.Outcome.FAILED)));
        Report report =
                ProgramRules.progress(new ExamPolicy(3, Period.ofYears(3))).check(progress.build(), DAY);
        long late = months.stream().mapToInt(Integer::intValue).min().isPresent()
                ? months.stream()
                        .filter(month -> first.plusMonths(month)
                                .isAfter(first.plusMonths(months.stream()
                                                .min(Integer::compare)
                                                .orElseThrow())
                                        .plusYears(3)))
                        .distinct()
                        .count()
                : 0;
        assertThat(ids(report).stream().filter("program.window-closed"::equals).count())
                .isEqualTo(late);
        assertThat(ids(report).contains("program.attempts-exhausted")).isEqualTo(months.size() > 3);
    }

    @Property(tries = 300)
    @Invariant(49)
    void aWithheldCertificateAlwaysNamesItsConditions(
            @ForAll List<Condition> conditions, @ForAll @IntRange(min = -5, max = 5) int offset) {
        Progress progress = progress(conditions).build();
        LocalDate day = progress.lastPhaseEnd().plusDays(offset);
        Completion completion = progress.completion(day);
        assertThat(completion.state() == Completion.State.WITHHELD)
                .isEqualTo(offset > 0 && !completion.conditions().isEmpty());
        assertThat(completion.state() == Completion.State.READY)
                .isEqualTo(offset > 0 && completion.conditions().isEmpty());
        assertThat(completion.state() == Completion.State.IN_TRAINING).isEqualTo(offset <= 0);
    }

    @Property(tries = 100)
    @Invariant(50)
    void revocationKeepsTheRecord(@ForAll @IntRange(min = 1, max = 500) int after) {
        LocalDate issued = LocalDate.of(2020, 9, 1);
        Progress progress = progress(ImmutableList.of())
                .award(Progress.Award.issued(issued).revoked(issued.plusDays(after), "forged"))
                .build();
        assertThat(progress.completion(issued.plusDays(after - 1L)).state()).isEqualTo(Completion.State.ISSUED);
        assertThat(progress.completion(issued.plusDays(after)).state()).isEqualTo(Completion.State.REVOKED);
        assertThat(progress.award().orElseThrow().issuedOn()).isEqualTo(issued);
    }

    private static RotationPlan plan(ImmutableList<Integer> months, RotationPlan.Department... departments) {
        return new RotationPlan(
                3,
                ImmutableList.of(new RotationPlan.Group(
                        "g", RotationPlan.Kind.MANDATORY, months, ImmutableList.copyOf(departments))));
    }

    private static Progress.Builder progress(List<Condition> conditions) {
        return Progress.builder()
                .trainee(PersonId.of("t"))
                .lastPhaseEnd(LocalDate.of(2020, 8, 31))
                .addAllOutstanding(conditions)
                .withdrawal(Optional.empty());
    }

    private static List<String> ids(Report report) {
        return report.findings().stream()
                .map(Finding::rule)
                .map(card -> card.id().value())
                .toList();
    }
}
