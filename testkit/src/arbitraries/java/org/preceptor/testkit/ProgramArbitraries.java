package org.preceptor.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.program.ApprovedYears;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.program.Phase;
import org.preceptor.program.ProgramType;
import org.preceptor.program.RotationPlan;
import org.preceptor.program.RotationPlan.Department;
import org.preceptor.program.RotationPlan.Group;
import org.preceptor.program.TraineeCategory;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.HospitalId;
import org.preceptor.time.TrainingLength;

/**
 * Programs, cohorts, enrollments and rotation plans that are in order by construction.
 *
 * <p>Phases add up, homes differ from hosts where they must, rotation plans have 12 + 12 + at least 9 months. To get one
 * that is not in order, break one thing, as {@code Defects} do.
 */
public final class ProgramArbitraries {
    private static final int YEAR = 12;
    private static final int LAST_YEAR = 9;

    private ProgramArbitraries() {}

    /** Lets {@code @ForAll TrainingProgram} and the other types of the room resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.of(
                    Phase.class, ProgramArbitraries::phases,
                    TrainingProgram.class, ProgramArbitraries::programs,
                    Cohort.Dated.class, ProgramArbitraries::cohorts,
                    ApprovedYears.class, ProgramArbitraries::approvedYears,
                    Enrollment.class, ProgramArbitraries::enrollments,
                    RotationPlan.class, ProgramArbitraries::rotationPlans));
        }
    }

    /** {@return phases of one to twelve months of any kind} */
    public static Arbitrary<Phase> phases() {
        return Combinators.combine(
                        Arbitraries.of(Phase.Kind.values()),
                        Arbitraries.integers().between(1, YEAR))
                .as((kind, months) -> Phase.of(kind, TrainingLength.months(months)));
    }

    /** {@return programs of one to six phases that add up, some with a countable minimum} */
    public static Arbitrary<TrainingProgram> programs() {
        return Combinators.combine(
                        phases().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of(ProgramType.values()),
                        Arbitraries.integers().between(0, 3).optional())
                .as(ProgramArbitraries::program);
    }

    private static TrainingProgram program(List<Phase> phases, ProgramType type, Optional<Integer> uncounted) {
        TrainingLength total =
                TrainingLength.sum(phases.stream().map(Phase::length).toList()).orElseThrow();
        return TrainingProgram.builder()
                .id("program")
                .type(type)
                .edition("2023")
                .addAllPhases(phases)
                .nominalDuration(total)
                .countableMinimum(uncounted.map(months -> TrainingLength.months(Math.max(0, total.amount() - months))))
                .build();
    }

    /** {@return programs with a first day; every phase follows on the one before it} */
    public static Arbitrary<Cohort.Dated> cohorts() {
        return Combinators.combine(programs(), TimeArbitraries.days())
                .as((program, start) -> Cohort.builder()
                        .name("cohort")
                        .program(program.id())
                        .start(start)
                        .build()
                        .resolve(program));
    }

    /** {@return three years less nothing, one or two, with evidence where needed} */
    public static Arbitrary<ApprovedYears> approvedYears() {
        return Arbitraries.integers()
                .between(0, 2)
                .map(less -> less == 0
                        ? ApprovedYears.full(3)
                        : ApprovedYears.of(3, less).withEvidence("degree"));
    }

    /** {@return enrollments of every category with the home, agreement and consent it needs} */
    public static Arbitrary<Enrollment> enrollments() {
        return Combinators.combine(
                        RosterArbitraries.personIds(),
                        Arbitraries.of(TraineeCategory.values()),
                        TimeArbitraries.closedTerms(),
                        approvedYears().optional(),
                        Arbitraries.of(false, true))
                .as((trainee, category, term, years, counterpart) -> {
                    HospitalId host = HospitalId.of("h-1");
                    HospitalId sender = HospitalId.of("h-2");
                    boolean sent = category == TraineeCategory.ENTRUSTED || category == TraineeCategory.ORIENTED;
                    boolean own = category == TraineeCategory.OWN_EMPLOYEE;
                    Enrollment.Builder enrollment = Enrollment.builder()
                            .trainee(trainee)
                            .program(TrainingProgram.Id.of("program"))
                            .type(ProgramType.RESIDENCY)
                            .edition("2023")
                            .category(category)
                            .host(host)
                            .home(sent ? Optional.of(sender) : own ? Optional.of(host) : Optional.empty())
                            .term(term)
                            .approvedYears(years)
                            .isCounterpart(counterpart && sent)
                            .sender(counterpart && sent ? Optional.of("County Hospital") : Optional.empty());
                    return sent
                            ? enrollment
                                    .agreement(new Enrollment.Agreement("agreement", sender, 36))
                                    .consent("consent")
                                    .build()
                            : enrollment.build();
                });
    }

    /** {@return plans of three years, 12 + 12 + at least 9 months, in one mandatory and one elective group} */
    public static Arbitrary<RotationPlan> rotationPlans() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, YEAR - 1),
                        Arbitraries.integers().between(LAST_YEAR, YEAR),
                        Arbitraries.integers().between(1, 4))
                .as((mandatory, last, departments) -> {
                    List<Integer> first = List.of(mandatory, mandatory, Math.min(mandatory, last));
                    List<Integer> second = List.of(YEAR - mandatory, YEAR - mandatory, last - first.get(2));
                    return new RotationPlan(
                            3,
                            ImmutableList.of(
                                    group("mandatory", RotationPlan.Kind.MANDATORY, first, 1),
                                    group("elective", RotationPlan.Kind.ELECTIVE, second, departments)));
                });
    }

    private static Group group(String name, RotationPlan.Kind kind, List<Integer> months, int departments) {
        return new Group(
                name,
                kind,
                ImmutableList.copyOf(months),
                IntStream.range(0, departments)
                        .mapToObj(number -> new Department(name + " " + number, ImmutableList.copyOf(months)))
                        .collect(ImmutableList.toImmutableList()));
    }
}
