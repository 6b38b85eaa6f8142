package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preceptor.program.ApprovedYears;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.program.Figure;
import org.preceptor.program.IntakeLedger;
import org.preceptor.program.Phase;
import org.preceptor.program.Placement;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.ProgramType;
import org.preceptor.program.Progress;
import org.preceptor.program.RotationPlan;
import org.preceptor.program.RotationSchedule;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.program.TraineeCategory;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.RosterRules;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.roster.TrainingBase;
import org.preceptor.rule.Report;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;
import org.preceptor.standards.ResidencyStandards.Department;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/** Turns what a case row gives into values and checks them by the built-in rules. */
final class Given {
    private static final HospitalId BASE = HospitalId.of("base");

    private Given() {}

    static Report report(CaseRow row) {
        LocalDate day = row.text("day").map(LocalDate::parse).orElse(LocalDate.of(2024, 1, 1));
        Severity severity = row.text("severity").map(Severity::valueOf).orElse(Severity.ERROR);
        return switch (row.need("kind")) {
            case "program" -> ProgramRules.program(conversions(row)).check(program(row), day);
            case "cohort" -> ProgramRules.cohort(editions(row)).check(cohort(row), day);
            case "enrollment" -> ProgramRules.enrollment(severity).check(enrollment(row), day);
            case "approvedYears" -> ProgramRules.approvedYears().check(years(row), day);
            case "rotation" ->
                ProgramRules.rotation(
                                ResidencyStandards.rotation(row.number("years").orElseThrow()))
                        .check(rotation(row), day);
            case "schedule" ->
                ProgramRules.schedule(ResidencyStandards.affiliateLimit(Specialty.parse(row.need("specialty"))))
                        .check(schedule(row), day);
            case "intake" -> ProgramRules.intake(severity).check(intake(row), day);
            case "progress" ->
                ProgramRules.progress(ResidencyStandards.jiangsuExam()).check(progress(row), day);
            case "supervisor" ->
                ProgramRules.supervisor().check(new SupervisionLimit.Supervisor(person(row), limit(row)), day);
            case "staff" -> ProgramRules.staff().check(staff(row), day);
            case "placement" -> ProgramRules.placement().check(placement(row), day);
            case "figures" -> ProgramRules.figures().check(figures(row), day);
            case "physician" ->
                RosterRules.physician(RosterRules.ServicePolicy.china()).check(person(row), day);
            case "course" ->
                RosterRules.course(new RosterRules.CoursePolicy(Period.ofMonths(12)))
                        .check(person(row), day);
            case "roster" -> RosterRules.roster().check(roster(row), day);
            case "department" ->
                ResidencyStandards.china().edition(row.need("edition")).check(department(row), day);
            case "event" ->
                YearlyEvent.rules()
                        .check(
                                new YearlyEvent(
                                        row.number("firstYear").orElseThrow(),
                                        row.number("year").orElseThrow(),
                                        row.number("number").orElseThrow()),
                                day);
            case "hiring", "change" -> GivenPlans.report(row, day);
            default -> GivenPairs.report(row);
        };
    }

    private static TrainingLength.Conversion[] conversions(CaseRow row) {
        return row.texts("conversions").stream()
                .map(text -> text.split(" "))
                .map(word -> new TrainingLength.Conversion(
                        LengthUnit.valueOf(word[0]), LengthUnit.valueOf(word[1]), Long.parseLong(word[2])))
                .toArray(TrainingLength.Conversion[]::new);
    }

    private static TrainingProgram program(CaseRow row) {
        TrainingProgram.Builder program = TrainingProgram.builder()
                .id("p")
                .type(ProgramType.RESIDENCY)
                .edition("2023")
                .nominalDuration(TrainingLength.parse(row.need("nominal")))
                .countableMinimum(row.text("countable").map(TrainingLength::parse));
        for (String phase : row.texts("phases")) {
            String[] words = phase.split(" ", 2);
            program.addPhases(Phase.of(Phase.Kind.valueOf(words[0]), TrainingLength.parse(words[1])));
        }
        return program.build();
    }

    private static ImmutableMap<String, Term> editions(CaseRow row) {
        return row.texts("editions").stream()
                .map(text -> text.split(" "))
                .collect(ImmutableMap.toImmutableMap(word -> word[0], word -> Term.parse(word[1])));
    }

    private static Cohort.Dated cohort(CaseRow row) {
        TrainingProgram program = program(row);
        return Cohort.builder()
                .name("c")
                .program(program.id())
                .start(LocalDate.parse(row.need("start")))
                .addAllPhaseStarts(
                        row.texts("phaseStarts").stream().map(LocalDate::parse).toList())
                .addAllBreaks(row.texts("breaks").stream().map(Term::parse).toList())
                .build()
                .resolve(program);
    }

    static Enrollment enrollment(CaseRow row) {
        return Enrollment.builder()
                .trainee(PersonId.of("t"))
                .program(TrainingProgram.Id.of("p"))
                .type(ProgramType.valueOf(row.text("type").orElse("RESIDENCY")))
                .edition("2023")
                .category(TraineeCategory.valueOf(row.need("category")))
                .home(row.text("home").map(HospitalId::of))
                .host(HospitalId.of(row.need("host")))
                .term(Term.parse("2023-09-01/2026-08-31"))
                .agreement(row.text("agreement").map(doc -> new Enrollment.Agreement(doc, HospitalId.of("home"), 36)))
                .consent(row.text("consent"))
                .isCounterpart(row.text("counterpart").isPresent())
                .sender(row.text("sender"))
                .approvedYears(row.text("reduction").map(reduction -> years(row)))
                .build();
    }

    private static ApprovedYears years(CaseRow row) {
        return new ApprovedYears(
                row.number("base").orElse(3), row.number("reduction").orElseThrow(), row.text("evidence"));
    }

    static RotationPlan rotation(CaseRow row) {
        List<RotationPlan.Group> groups = new ArrayList<>();
        for (Map<String, Object> group : row.objects("groups")) {
            ImmutableList.Builder<RotationPlan.Department> departments = ImmutableList.builder();
            for (Object department : CaseRow.list(group.get("departments"))) {
                List<Object> parts = CaseRow.list(department);
                departments.add(new RotationPlan.Department(
                        (String) parts.get(0), ImmutableList.copyOf(CaseRow.numbers(parts.get(1)))));
            }
            groups.add(new RotationPlan.Group(
                    (String) group.get("name"),
                    RotationPlan.Kind.valueOf((String) group.get("kind")),
                    ImmutableList.copyOf(CaseRow.numbers(group.get("months"))),
                    departments.build()));
        }
        return new RotationPlan(row.number("years").orElseThrow(), ImmutableList.copyOf(groups));
    }

    private static RotationSchedule schedule(CaseRow row) {
        return new RotationSchedule(
                PersonId.of("t"),
                BASE,
                row.texts("slots").stream()
                        .map(text -> text.split(" "))
                        .map(word ->
                                new RotationSchedule.Slot(YearMonth.parse(word[0]), HospitalId.of(word[1]), word[2]))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static IntakeLedger intake(CaseRow row) {
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(BASE)
                .specialty(Specialty.of("0900", "2023"))
                .minimumCapacity(row.number("minimum").orElseThrow())
                .capacity(row.number("capacity").orElseThrow())
                .status(SpecialtyBase.Status.valueOf(row.text("status").orElse("ACTIVE")))
                .build();
        return IntakeLedger.of(
                base,
                row.texts("intake").stream()
                        .map(text -> text.split(" "))
                        .collect(ImmutableMap.toImmutableMap(w -> Integer.valueOf(w[0]), w -> Integer.valueOf(w[1]))));
    }

    private static Progress progress(CaseRow row) {
        Progress.Builder progress = Progress.builder()
                .trainee(PersonId.of("t"))
                .lastPhaseEnd(LocalDate.parse(row.text("lastPhaseEnd").orElse("2018-08-31")))
                .award(row.text("issued").map(LocalDate::parse).map(Progress.Award::issued));
        row.texts("required").forEach(kind -> progress.addRequired(Progress.Kind.valueOf(kind)));
        row.texts("outstanding").forEach(each -> progress.addOutstanding(Progress.Condition.valueOf(each)));
        for (String assessment : row.texts("assessments")) {
            String[] words = assessment.split(" ");
            progress.addAssessments(new Progress.Assessment(
                    Progress.Kind.valueOf(words[0]),
                    LocalDate.parse(words[1]),
                    words[2].equals("passed"),
                    words.length > 3 ? Optional.of(PersonId.of(words[3])) : Optional.empty()));
        }
        for (String sitting : row.texts("sittings")) {
            String[] words = sitting.split(" ");
            progress.addSittings(
                    new Progress.Sitting(LocalDate.parse(words[0]), Progress.Sitting.Outcome.valueOf(words[1])));
        }
        return progress.build();
    }

    static Physician person(CaseRow row) {
        Physician.Builder person = Physician.builder()
                .id(PersonId.of("s"))
                .isFullTimeTeacher(row.text("fullTime").isPresent())
                .practisingSince(row.text("practisingSince").map(LocalDate::parse))
                .teachingSince(row.text("teachingSince").map(LocalDate::parse));
        row.texts("titles").forEach(text -> person.addTitles(grant(text.split(" "))));
        for (String service : row.texts("services")) {
            String[] words = service.split(" ");
            person.addServices(new Physician.Service(
                    HospitalId.of("county"), Physician.Service.Kind.valueOf(words[0]), Term.parse(words[1])));
        }
        row.text("trainedOn")
                .ifPresent(trained -> person.addCredentials(Credential.of(
                        Credential.Kind.TEACHER_TRAINING,
                        Credential.Level.PROVINCIAL,
                        Term.from(LocalDate.parse(trained)))));
        return person.build();
    }

    private static TitleGrant grant(String[] words) {
        Term term = words[1].contains("/") ? Term.parse(words[1]) : Term.from(LocalDate.parse(words[1]));
        TitleGrant grant = TitleGrant.of(TitleLadder.china().get(words[0]), term);
        return words.length > 2 ? grant.withEnd(term.last(), words[2]) : grant;
    }

    private static SupervisionLimit limit(CaseRow row) {
        return ResidencyStandards.findLimit(Specialty.parse(row.need("specialty")))
                .orElseThrow();
    }

    private static ImmutableList<Physician> team(CaseRow row) {
        ImmutableList.Builder<Physician> team = ImmutableList.builder();
        for (String part : row.texts("team")) {
            String[] words = part.split(" ");
            IntStream.rangeClosed(1, Integer.parseInt(words[0]))
                    .mapToObj(i -> Physician.builder()
                            .id(PersonId.of(words[1] + i))
                            .title(TitleLadder.china().get(words[1]), LocalDate.of(2000, 1, 1))
                            .practisingSince(LocalDate.of(1990, 1, 1))
                            .teachingSince(LocalDate.of(2001, 1, 1))
                            .isFullTimeTeacher(row.text("fullTime").isPresent())
                            .build())
                    .forEach(team::add);
        }
        return team.build();
    }

    private static SupervisionLimit.Staff staff(CaseRow row) {
        return new SupervisionLimit.Staff(
                specialtyBase(row),
                limit(row),
                SupervisionLimit.Site.valueOf(row.text("site").orElse("GENERAL")),
                team(row),
                row.given().containsKey("titles") ? Optional.of(person(row)) : Optional.empty());
    }

    private static SpecialtyBase specialtyBase(CaseRow row) {
        return SpecialtyBase.builder()
                .hospital(BASE)
                .specialty(Specialty.parse(row.need("specialty")))
                .minimumCapacity(row.number("minimum").orElse(10))
                .capacity(row.number("capacity").orElse(30))
                .build();
    }

    private static Department department(CaseRow row) {
        ImmutableList<Physician> team = team(row);
        Department.Builder department =
                Department.builder().base(specialtyBase(row)).addAllSupervisors(team);
        row.number("residents")
                .ifPresent(residents -> department.putResidents(team.get(0).id(), residents));
        return department.build();
    }

    private static Placement.Resolved placement(CaseRow row) {
        Hospital host = hospital("host", row.need("rank"), "CN-BJ")
                .addDisciplines(Hospital.Discipline.of("cardiology"))
                .build();
        return new Placement(
                        PersonId.of("t"),
                        host.id(),
                        Hospital.Discipline.of(row.text("discipline").orElse("cardiology")),
                        Placement.Basis.choice(1))
                .resolve(
                        Roster.builder().add(host).build(),
                        BackboneProgram.beijing2018().clinicalPhase());
    }

    private static Hospital.Builder hospital(String id, String rank, String region) {
        Hospital.Builder hospital = Hospital.builder().id(HospitalId.of(id)).region(Region.parse(region));
        String[] words = rank.split(" ");
        if (!words[0].equals("undeclared")) {
            hospital.rank(
                    words.length > 1
                            ? Hospital.Rank.of(Hospital.Tier.valueOf(words[0]), Hospital.Grade.valueOf(words[1]))
                            : Hospital.Rank.of(Hospital.Tier.valueOf(words[0])));
        }
        return hospital;
    }

    private static ImmutableList<Figure> figures(CaseRow row) {
        return row.texts("figures").stream()
                .map(text -> text.split(" "))
                .map(word -> Figure.builder()
                        .measure(word[0])
                        .region(Region.parse(word[1]))
                        .value(Long.parseLong(word[2]))
                        .qualifier(Figure.Qualifier.valueOf(word[3]))
                        .asOf(LocalDate.parse(word[4]))
                        .source(Source.local("agency"))
                        .isCumulative(word.length == 5)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private static Roster roster(CaseRow row) {
        Roster.Builder roster =
                Roster.builder().add(hospital("base", "TERTIARY A", "CN-BJ").build());
        row.texts("people").forEach(person -> roster.add(GivenPlans.trained(person.split(" "))));
        TrainingBase.Builder base =
                TrainingBase.builder().hospital(BASE).addSpecialtyBases(GivenPlans.posts(row, specialtyBase(row)));
        row.number("residents").ifPresent(base::residents);
        row.number("administrators").ifPresent(base::administrators);
        for (String unit : row.texts("units")) {
            String[] words = unit.split(",");
            if (!words[1].equals("unknown")) {
                roster.add(hospital(words[0], words[1], words[2]).build());
            }
            base.addAffiliatedUnits(new TrainingBase.AffiliatedUnit(
                    HospitalId.of(words[0]),
                    unit.contains("recruits"),
                    unit.contains("consent") ? Optional.of("consent") : Optional.empty()));
        }
        return roster.add(base.build()).build();
    }
}
