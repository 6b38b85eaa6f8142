package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.preceptor.program.ApprovedYears;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.program.Phase;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.ProgramType;
import org.preceptor.program.RotationPlan;
import org.preceptor.program.RotationPlan.Demand;
import org.preceptor.program.RotationPlan.Department;
import org.preceptor.program.RotationPlan.Group;
import org.preceptor.program.TraineeCategory;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Pointer;
import org.preceptor.testkit.ProgramArbitraries;
import org.preceptor.testkit.RosterArbitraries;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/** Faults of what is planned and agreed: programs, cohorts, enrollments and rotation plans. */
public final class ProgramDefects {
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final HospitalId HOME = HospitalId.of("county");
    private static final HospitalId HOST = HospitalId.of("host");

    private ProgramDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(program(), cohort(), enrollment(), approvedYears(), rotation(), hiring(), planChange());
    }

    /** {@return faults in the shape of a program} */
    public static DefectBook<TrainingProgram> program() {
        return DefectBook.of(
                "program",
                ProgramRules.program(),
                DAY,
                ProgramArbitraries.programs(),
                Defects.of(
                        Defect.of("no phase", "program.no-phases", "/phases", program -> with(program, List.of())),
                        Defect.of(
                                "a phase more, of no time",
                                "program.phase-without-length",
                                program -> Pointer.of("phases", program.phases().size(), "length"),
                                program -> plus(program, TrainingLength.months(0))),
                        Defect.of(
                                "a phase more, of one month",
                                "program.phase-sum-mismatch",
                                "/phases",
                                program -> plus(program, TrainingLength.months(1))),
                        Defect.of(
                                "a phase more, of one week",
                                "program.mixed-units",
                                program -> Pointer.of("phases", program.phases().size(), "length"),
                                program -> plus(program, TrainingLength.of(1, LengthUnit.WEEK))),
                        Defect.of(
                                "more months to count than there are",
                                "program.countable-above-nominal",
                                "/countableMinimum",
                                program -> TrainingProgram.builder()
                                        .from(program)
                                        .countableMinimum(TrainingLength.months(
                                                program.nominalDuration().amount() + 1))
                                        .build())));
    }

    /** {@return faults in the days of a cohort: theory of one month, then eleven months of clinic} */
    public static DefectBook<Cohort.Dated> cohort() {
        Arbitrary<Cohort.Dated> valid =
                Arbitraries.integers().between(1, 28).map(day -> cohort(LocalDate.of(2024, 1, day)));
        return DefectBook.of(
                "cohort",
                ProgramRules.cohort(ImmutableMap.of("2023", Term.parse("2023-01-01/2026-12-31"))),
                DAY,
                valid,
                Defects.of(
                        Defect.of(
                                "the clinic begins a day early",
                                "program.phase-overlap",
                                "/phases/1",
                                dated -> starting(dated, clinic(dated).minusDays(1))),
                        Defect.of(
                                "the clinic begins a day late",
                                "program.phase-gap",
                                "/phases/1",
                                dated -> starting(dated, clinic(dated).plusDays(1))),
                        Defect.of(
                                "the theory begins on 31 January",
                                "program.month-clamped",
                                "/phases/0",
                                dated -> cohort(LocalDate.of(2024, 1, 31))),
                        Defect.of(
                                "the cohort begins before its edition",
                                "program.edition-not-in-force",
                                "/start",
                                dated -> cohort(LocalDate.of(2022, 12, 28)))));
    }

    /** {@return faults of an entrusted trainee's enrollment, and of those into which it can be turned by one entry} */
    public static DefectBook<Enrollment> enrollment() {
        return DefectBook.of(
                "enrollment",
                ProgramRules.enrollment(),
                DAY,
                RosterArbitraries.personIds().map(ProgramDefects::entrusted),
                Defects.of(
                        defect("sent by the host", "home-equals-host", "/host", e -> e.home(HOST)),
                        defect(
                                "called an own employee",
                                "home-differs-from-host",
                                "/home",
                                e -> e.category(TraineeCategory.OWN_EMPLOYEE)),
                        defect(
                                "called an open recruit",
                                "open-recruit-has-home",
                                "/home",
                                e -> e.category(TraineeCategory.OPEN_RECRUIT)),
                        defect("sent by nobody", "home-missing", "/home", e -> e.home(Optional.empty())),
                        defect("no agreement", "agreement-missing", "/agreement", e -> e.agreement(Optional.empty())),
                        defect("no consent", "consent-missing", "/consent", e -> e.consent(Optional.empty())),
                        defect(
                                "a counterpart without sender",
                                "sender-required",
                                "/sender",
                                e -> e.isCounterpart(true)),
                        defect(
                                "a sender without counterpart",
                                "sender-not-allowed",
                                "/sender",
                                e -> e.sender("County Hospital")),
                        defect(
                                "three years less",
                                "reduction-range",
                                "/approvedYears/reduction",
                                e -> e.approvedYears(ApprovedYears.of(3, 3).withEvidence("degree"))),
                        defect(
                                "a year less for nothing",
                                "evidence-missing",
                                "/approvedYears/evidence",
                                e -> e.approvedYears(ApprovedYears.of(3, 1)))));
    }

    /** {@return faults of a reduction} */
    public static DefectBook<ApprovedYears> approvedYears() {
        return DefectBook.of(
                "approved years",
                ProgramRules.approvedYears(),
                DAY,
                ProgramArbitraries.approvedYears(),
                Defects.of(
                        Defect.of(
                                "three years less",
                                "program.reduction-range",
                                "/reduction",
                                years -> ApprovedYears.of(3, 3).withEvidence("degree")),
                        Defect.of(
                                "a year less for nothing",
                                "program.evidence-missing",
                                "/evidence",
                                years -> ApprovedYears.of(3, 1))));
    }

    /** {@return faults of a rotation plan of 12 + 12 + at least 9 months in a mandatory and an elective group} */
    public static DefectBook<RotationPlan> rotation() {
        return DefectBook.of(
                "rotation plan",
                ProgramRules.rotation(new Demand(ImmutableList.of(12, 12), 33)),
                DAY,
                ProgramArbitraries.rotationPlans(),
                Defects.of(
                        Defect.of(
                                "a month more in the first year",
                                "program.year-total",
                                "/years/1",
                                plan -> plus(plan, single("more", 1))),
                        Defect.of(
                                "no third year",
                                "program.rotation-total",
                                "/years",
                                plan -> new RotationPlan(3, ImmutableList.of(single("all", 12, 12)))),
                        Defect.of(
                                "a month in a fourth year",
                                "program.year-beyond-approved",
                                "/years/4",
                                plan -> plus(plan, single("more", 0, 0, 0, 1))),
                        Defect.of(
                                "a mandatory department has a month more than its group",
                                "program.group-sum-mismatch",
                                "/groups/0/months/0",
                                plan -> first(
                                        plan, plus(mandatory(plan), new Department("more", ImmutableList.of(1))))),
                        Defect.of(
                                "a group has no department",
                                "program.group-empty",
                                "/groups/2/departments",
                                plan -> plus(
                                        plan,
                                        new Group(
                                                "empty",
                                                RotationPlan.Kind.ELECTIVE,
                                                ImmutableList.of(),
                                                ImmutableList.of()))),
                        Defect.of(
                                "an elective department stands twice",
                                "program.department-repeated",
                                "/groups/2/departments/1",
                                plan -> plus(
                                        plan,
                                        new Group(
                                                "twice",
                                                RotationPlan.Kind.ELECTIVE,
                                                ImmutableList.of(),
                                                ImmutableList.of(idle("cardiology"), idle("cardiology"))))),
                        Defect.of(
                                "a mandatory department has no month",
                                "program.department-without-time",
                                "/groups/0/departments/1",
                                plan -> first(plan, plus(mandatory(plan), idle("idle"))))));
    }

    /** {@return faults of a hospital that hires an entrusted trainee on the day after her service period} */
    public static DefectBook<Enrollment.Hiring> hiring() {
        return DefectBook.of(
                "hiring",
                ProgramRules.hiring(),
                DAY,
                RosterArbitraries.personIds()
                        .map(id -> new Enrollment.Hiring(entrusted(id), HOST, LocalDate.of(2029, 9, 1))),
                Defects.of(Defect.of(
                        "hired on the last day of the service period",
                        "program.hired-away",
                        "/employer",
                        hiring -> new Enrollment.Hiring(
                                hiring.enrollment(),
                                hiring.employer(),
                                hiring.day().minusDays(1)))));
    }

    /** {@return faults of replacing a rotation plan under which nobody is scheduled} */
    public static DefectBook<RotationPlan.Change> planChange() {
        return DefectBook.of(
                "change of plan",
                ProgramRules.planChange(),
                DAY,
                ProgramArbitraries.rotationPlans()
                        .map(plan -> new RotationPlan.Change(plan, plus(plan, single("more", 1)), ImmutableSet.of())),
                Defects.of(Defect.of(
                        "a resident is scheduled",
                        "program.plan-frozen",
                        "/after",
                        change -> new RotationPlan.Change(
                                change.before(), change.after(), ImmutableSet.of(PersonId.of("t"))))));
    }

    private static Defect<Enrollment> defect(
            String name, String rule, String pointer, UnaryOperator<Enrollment.Builder> change) {
        return Defect.of(
                name,
                "program." + rule,
                pointer,
                enrollment ->
                        change.apply(Enrollment.builder().from(enrollment)).build());
    }

    private static Enrollment entrusted(PersonId trainee) {
        return Enrollment.builder()
                .trainee(trainee)
                .program(TrainingProgram.Id.of("program"))
                .type(ProgramType.RESIDENCY)
                .edition("2023")
                .category(TraineeCategory.ENTRUSTED)
                .home(HOME)
                .host(HOST)
                .term(Term.parse("2023-09-01/2026-08-31"))
                .agreement(new Enrollment.Agreement("agreement", HOME, 36))
                .consent("consent")
                .build();
    }

    private static TrainingProgram with(TrainingProgram program, List<Phase> phases) {
        return TrainingProgram.builder().from(program).phases(phases).build();
    }

    private static TrainingProgram plus(TrainingProgram program, TrainingLength length) {
        return TrainingProgram.builder()
                .from(program)
                .addPhases(Phase.of(Phase.Kind.CLINICAL, length))
                .build();
    }

    private static Cohort.Dated cohort(LocalDate start) {
        TrainingProgram program = TrainingProgram.builder()
                .id("program")
                .type(ProgramType.BACKBONE)
                .edition("2023")
                .phase(Phase.Kind.THEORY, 1)
                .phase(Phase.Kind.CLINICAL, 11)
                .nominalDuration(TrainingLength.months(12))
                .build();
        return Cohort.builder()
                .name("cohort")
                .program(program.id())
                .start(start)
                .build()
                .resolve(program);
    }

    private static LocalDate clinic(Cohort.Dated dated) {
        return dated.cohort().start().plusMonths(1);
    }

    private static Cohort.Dated starting(Cohort.Dated dated, LocalDate clinic) {
        return Cohort.builder()
                .from(dated.cohort())
                .addPhaseStarts(dated.cohort().start(), clinic)
                .build()
                .resolve(dated.program());
    }

    private static RotationPlan plus(RotationPlan plan, Group group) {
        return new RotationPlan(plan.years(), ImmutableList.copyOf(Iterables.concat(plan.groups(), List.of(group))));
    }

    private static Group mandatory(RotationPlan plan) {
        return plan.groups().get(0);
    }

    private static RotationPlan first(RotationPlan plan, Group group) {
        return new RotationPlan(
                plan.years(), ImmutableList.of(group, plan.groups().get(1)));
    }

    private static Group plus(Group group, Department department) {
        return new Group(
                group.name(),
                group.kind(),
                group.months(),
                ImmutableList.copyOf(Iterables.concat(group.departments(), List.of(department))));
    }

    private static Group single(String name, Integer... months) {
        return new Group(
                name,
                RotationPlan.Kind.MANDATORY,
                ImmutableList.copyOf(months),
                ImmutableList.of(new Department(name, ImmutableList.copyOf(months))));
    }

    private static Department idle(String name) {
        return new Department(name, ImmutableList.of());
    }
}
