package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.program.Figure;
import org.preceptor.program.IntakeLedger;
import org.preceptor.program.Phase;
import org.preceptor.program.Placement;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.Progress;
import org.preceptor.program.Progress.Assessment;
import org.preceptor.program.Progress.Sitting;
import org.preceptor.program.RotationSchedule;
import org.preceptor.program.RotationSchedule.AffiliateLimit;
import org.preceptor.program.RotationSchedule.Slot;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Region;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;
import org.preceptor.testkit.RosterArbitraries;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.TrainingLength;

/** Faults of what happens while training lasts: schedules, intakes, assessments, placements and reported figures. */
public final class ProgressDefects {
    private static final LocalDate DAY = ProgramDefects.DAY;
    private static final LocalDate END = LocalDate.of(2023, 8, 31);
    private static final LocalDate SAT = LocalDate.of(2023, 6, 1);
    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final HospitalId BASE = HospitalId.of("base");
    private static final Optional<PersonId> HEAD = Optional.of(PersonId.of("head"));

    private ProgressDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(schedule(), intake(), progress(), placement(), figures());
    }

    /** {@return faults of a schedule that may spend four months in two departments of two affiliated units} */
    public static DefectBook<RotationSchedule> schedule() {
        AffiliateLimit limit =
                new AffiliateLimit(OptionalInt.of(2), OptionalInt.of(2), OptionalInt.of(4), OptionalInt.of(3));
        return DefectBook.of(
                "schedule",
                ProgramRules.schedule(limit),
                DAY,
                Combinators.combine(
                                RosterArbitraries.personIds(),
                                Arbitraries.integers().between(1, 20))
                        .as(ProgressDefects::schedule),
                Defects.of(
                        Defect.of(
                                "a month in three departments",
                                "program.two-places",
                                "/slots/" + START,
                                schedule -> plus(schedule, slot(0, BASE, "b"), slot(0, BASE, "c"))),
                        Defect.of(
                                "half a month too many in affiliated units",
                                "program.affiliate-time",
                                "/slots",
                                schedule -> plus(
                                        schedule,
                                        slot(-1, unit(1), "x"),
                                        slot(-2, unit(1), "x"),
                                        slot(-3, unit(2), "y"),
                                        slot(-4, unit(2), "y"),
                                        slot(-5, unit(2), "y"),
                                        slot(-5, BASE, "a"))),
                        Defect.of(
                                "a third affiliated unit",
                                "program.affiliate-units",
                                "/slots",
                                schedule -> plus(
                                        schedule,
                                        slot(-1, unit(1), "x"),
                                        slot(-2, unit(2), "x"),
                                        slot(-3, unit(3), "x"))),
                        Defect.of(
                                "a third department in an affiliated unit",
                                "program.affiliate-departments",
                                "/slots",
                                schedule -> plus(
                                        schedule,
                                        slot(-1, unit(1), "x"),
                                        slot(-2, unit(1), "y"),
                                        slot(-3, unit(1), "z"))),
                        Defect.of(
                                "a fourth month in one department",
                                "program.affiliate-department-time",
                                "/slots/x",
                                schedule -> plus(
                                        schedule,
                                        slot(-1, unit(1), "x"),
                                        slot(-2, unit(1), "x"),
                                        slot(-3, unit(1), "x"),
                                        slot(-4, unit(1), "x")))));
    }

    /** {@return faults of three years of intake, at least ten and at most thirty} */
    public static DefectBook<IntakeLedger> intake() {
        Arbitrary<Integer> year = Arbitraries.integers().between(4, 10);
        return DefectBook.of(
                "intake",
                ProgramRules.intake(Severity.ERROR),
                DAY,
                Combinators.combine(year, year, year).as((a, b, c) -> intake(SpecialtyBase.Status.ACTIVE, a, b, c)),
                Defects.of(
                        defect("a year without intake", "zero-intake-year", "/years/2023", 10, 0, 10),
                        defect("one too few", "below-minimum-capacity", "/years", 3, 3, 3),
                        defect("one too many", "over-capacity", "/years", 10, 10, 11),
                        defect("three years without intake", "base-revocable", "/years", 0, 0, 0),
                        Defect.of(
                                "a year is not recorded",
                                "program.intake-unknown",
                                "/years/2023",
                                ledger -> IntakeLedger.of(
                                        ledger.base(), Maps.filterKeys(ledger.years(), kept -> kept != 2023))),
                        Defect.of(
                                "intake while suspended",
                                "program.intake-while-closed",
                                "/years/2024",
                                ledger -> intake(
                                        SpecialtyBase.Status.SUSPENDED,
                                        ledger.years().values().toArray(Integer[]::new)))));
    }

    /** {@return faults of a finished training with its certificate} */
    public static DefectBook<Progress> progress() {
        return DefectBook.of(
                "progress",
                ProgramRules.progress(new Progress.ExamPolicy(3, Period.ofYears(3))),
                DAY,
                Combinators.combine(
                                RosterArbitraries.personIds(),
                                Arbitraries.integers().between(1, 180))
                        .as(ProgressDefects::progress),
                Defects.of(
                        defect(
                                "a fourth sitting",
                                "attempts-exhausted",
                                "/sittings/2024-02-04",
                                p -> p.addSittings(
                                        sitting("2024-02-01"),
                                        sitting("2024-02-02"),
                                        sitting("2024-02-03"),
                                        sitting("2024-02-04"))),
                        defect(
                                "a sitting after the window",
                                "window-closed",
                                "/sittings/2024-02-01",
                                p -> p.addSittings(sitting("2021-01-31"), sitting("2024-02-01"))),
                        defect(
                                "issued on the last day",
                                "cert-before-end",
                                "/award/issuedOn",
                                p -> p.award(Progress.Award.issued(END))),
                        defect(
                                "theory was not passed",
                                "cert-without-pass",
                                "/award",
                                p -> p.assessments(ImmutableList.of(exit(HEAD)))),
                        defect(
                                "the licence is missing",
                                "certificate-withheld",
                                "/outstanding",
                                p -> p.award(Optional.empty()).addOutstanding(Progress.Condition.LICENCE_MISSING)),
                        defect(
                                "the exit was not signed",
                                "exit-unsigned",
                                "/assessments/0/signedBy",
                                p -> p.assessments(ImmutableList.of(exit(Optional.empty()), theory())))));
    }

    /** {@return faults of a placement in a phase that asks for a tertiary hospital and a strong discipline} */
    public static DefectBook<Placement.Resolved> placement() {
        return DefectBook.of(
                "placement",
                ProgramRules.placement(),
                DAY,
                RosterArbitraries.personIds().map(trainee -> placed(trainee, Hospital.Tier.TERTIARY, "cardiology")),
                Defects.of(
                        Defect.of(
                                "a secondary host",
                                "program.host-below-tertiary",
                                "/host",
                                placement ->
                                        placed(placement.placement().trainee(), Hospital.Tier.SECONDARY, "cardiology")),
                        Defect.of(
                                "strong in surgery only",
                                "program.discipline-not-offered",
                                "/discipline",
                                placement ->
                                        placed(placement.placement().trainee(), Hospital.Tier.TERTIARY, "surgery"))));
    }

    /** {@return faults of a running total that was reported twice} */
    public static DefectBook<ImmutableList<Figure>> figures() {
        return DefectBook.of(
                "figures",
                ProgramRules.figures(),
                DAY,
                Combinators.combine(
                                Arbitraries.longs().between(1, 5_000),
                                Arbitraries.longs().between(0, 500))
                        .as((first, more) ->
                                ImmutableList.of(figure(first, "2025-08-01"), figure(first + more, "2025-12-31"))),
                Defects.of(Defect.of(
                        "a later total is smaller",
                        "program.conflicting-figures",
                        "/1",
                        figures -> ImmutableList.of(
                                figures.get(0), figure(figures.get(0).value() - 1, "2025-12-31")))));
    }

    private static RotationSchedule schedule(PersonId resident, int months) {
        ImmutableList.Builder<Slot> slots = ImmutableList.builder();
        for (int month = 0; month < months; month++) {
            slots.add(slot(month, BASE, "a"));
        }
        return new RotationSchedule(resident, BASE, slots.build());
    }

    private static Slot slot(int month, HospitalId hospital, String department) {
        return new Slot(START.plusMonths(month), hospital, department);
    }

    private static HospitalId unit(int number) {
        return HospitalId.of("unit-" + number);
    }

    private static RotationSchedule plus(RotationSchedule schedule, Slot... more) {
        return new RotationSchedule(
                schedule.resident(),
                schedule.base(),
                ImmutableList.<Slot>builder().addAll(schedule.slots()).add(more).build());
    }

    private static Defect<IntakeLedger> defect(String name, String rule, String pointer, Integer... intakes) {
        return Defect.of(name, "program." + rule, pointer, ledger -> intake(SpecialtyBase.Status.ACTIVE, intakes));
    }

    private static IntakeLedger intake(SpecialtyBase.Status status, Integer... intakes) {
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(BASE)
                .specialty(Specialty.of("0900", "2023"))
                .minimumCapacity(10)
                .capacity(30)
                .status(status)
                .build();
        return IntakeLedger.of(base, ImmutableMap.of(2022, intakes[0], 2023, intakes[1], 2024, intakes[2]));
    }

    private static Defect<Progress> defect(
            String name, String rule, String pointer, UnaryOperator<Progress.Builder> change) {
        return Defect.of(
                name,
                "program." + rule,
                pointer,
                progress -> change.apply(Progress.builder().from(progress)).build());
    }

    private static Progress progress(PersonId trainee, int later) {
        return Progress.builder()
                .trainee(trainee)
                .lastPhaseEnd(END)
                .addRequired(Progress.Kind.THEORY)
                .addAssessments(exit(HEAD), theory())
                .award(Progress.Award.issued(END.plusDays(later)))
                .build();
    }

    private static Assessment exit(Optional<PersonId> signedBy) {
        return new Assessment(Progress.Kind.EXIT, SAT, true, signedBy);
    }

    private static Assessment theory() {
        return new Assessment(Progress.Kind.THEORY, SAT, true, Optional.empty());
    }

    private static Sitting sitting(String day) {
        return new Sitting(LocalDate.parse(day), Sitting.Outcome.FAILED);
    }

    private static Placement.Resolved placed(PersonId trainee, Hospital.Tier tier, String strong) {
        Hospital host = Hospital.builder()
                .id(BASE)
                .region(Region.of("CN-BJ"))
                .rank(tier, Hospital.Grade.A)
                .addDisciplines(Hospital.Discipline.of(strong))
                .build();
        Phase phase = Phase.of(Phase.Kind.CLINICAL, TrainingLength.months(11))
                .with(new Phase.Host(Hospital.Rank.of(Hospital.Tier.TERTIARY), true));
        return new Placement.Resolved(
                new Placement(trainee, BASE, Hospital.Discipline.of("cardiology"), Placement.Basis.choice(1)),
                host,
                phase);
    }

    private static Figure figure(long value, String day) {
        return Figure.builder()
                .measure("trained")
                .region(Region.of("CN-XZ"))
                .value(value)
                .qualifier(Figure.Qualifier.EXACT)
                .asOf(LocalDate.parse(day))
                .source(Source.local("agency"))
                .isCumulative(true)
                .build();
    }
}
