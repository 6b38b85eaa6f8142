package org.preceptor.testkit.defects;

import static org.preceptor.program.SupervisionLimit.Site.GENERAL;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import org.preceptor.Label;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.program.SupervisionLimit.Cap;
import org.preceptor.program.SupervisionLimit.Head;
import org.preceptor.program.SupervisionLimit.HeadCount;
import org.preceptor.program.SupervisionLimit.Setting;
import org.preceptor.program.SupervisionLimit.Share;
import org.preceptor.program.SupervisionLimit.Staff;
import org.preceptor.program.SupervisionLimit.Supervisor;
import org.preceptor.roster.Credential;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Source;
import org.preceptor.testkit.RosterArbitraries;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;

/** Faults of those who teach, under a limit that asks for everything a form can ask for. */
public final class SupervisionDefects {
    private static final LocalDate DAY = ProgramDefects.DAY;
    private static final Specialty SPECIALTY = Specialty.of("3200", "2023");

    private SupervisionDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(supervisor(), staff());
    }

    /** {@return faults of one supervisor} */
    public static DefectBook<Supervisor> supervisor() {
        return DefectBook.of(
                "supervisor",
                ProgramRules.supervisor(),
                DAY,
                RosterArbitraries.personIds().map(id -> new Supervisor(person(id.value(), "ATTENDING"), limit())),
                Defects.of(
                        Defect.of(
                                "a resident",
                                "program.supervisor-below-floor",
                                "/titles",
                                of(SupervisionDefects::resident)),
                        Defect.of(
                                "attending for a year",
                                "program.tenure-too-short",
                                "/titles",
                                of(person -> person.titles(ImmutableList.of())
                                        .title(title("ATTENDING"), DAY.minusYears(1)))),
                        Defect.of(
                                "practising for a year",
                                "program.tenure-too-short",
                                "/practisingSince",
                                of(SupervisionDefects::newcomer)),
                        Defect.of(
                                "nobody knows since when she has taught",
                                "program.tenure-unknown",
                                "/teachingSince",
                                of(SupervisionDefects::unrecorded))));
    }

    /** {@return faults of the teachers of a specialty base: five at least, half of them senior, and a head} */
    public static DefectBook<Staff> staff() {
        return DefectBook.of(
                "staff",
                ProgramRules.staff(),
                DAY,
                Arbitraries.integers().between(2, 5).map(chiefs -> staff(chiefs, 1, 2)),
                Defects.of(
                        Defect.of(
                                "one too few", "program.too-few-supervisors", "/supervisors", staff -> staff(1, 1, 2)),
                        Defect.of(
                                "too many juniors",
                                "program.title-share-short",
                                "/supervisors",
                                staff -> staff(2, 1, 4)),
                        Defect.of("no chief", "program.title-slot-empty", "/supervisors", staff -> staff(0, 3, 3)),
                        Defect.of(
                                "nobody teaches full time",
                                "program.no-full-time-teacher",
                                "/supervisors",
                                staff -> with(
                                        staff,
                                        staff.supervisors().stream()
                                                .map(person -> Physician.builder()
                                                        .from(person)
                                                        .isFullTimeTeacher(false)
                                                        .build())
                                                .toList())),
                        head(
                                "headed by an associate chief",
                                "head-below-floor",
                                "titles",
                                head -> head.titles(ImmutableList.of())
                                        .title(title("ASSOCIATE_CHIEF"), LocalDate.of(2005, 1, 1))),
                        head(
                                "headed for exactly fifteen years",
                                "tenure-too-short",
                                "practisingSince",
                                head -> head.practisingSince(DAY.minusYears(15))),
                        head(
                                "head trained by the hospital only",
                                "head-training-outdated",
                                "credentials",
                                head -> head.credentials(
                                        ImmutableList.of(trained(Credential.Level.HOSPITAL, DAY.minusYears(1))))),
                        head(
                                "head trained six years ago",
                                "head-training-outdated",
                                "credentials",
                                head -> head.credentials(
                                        ImmutableList.of(trained(Credential.Level.NATIONAL, DAY.minusYears(6))))),
                        more("a resident teaches", "supervisor-below-floor", "titles", SupervisionDefects::resident),
                        more("a newcomer teaches", "tenure-too-short", "practisingSince", SupervisionDefects::newcomer),
                        more(
                                "nobody knows since when one has taught",
                                "tenure-unknown",
                                "teachingSince",
                                SupervisionDefects::unrecorded)));
    }

    private static Physician.Builder resident(Physician.Builder person) {
        return person.titles(ImmutableList.of()).title(title("RESIDENT"), LocalDate.of(2005, 1, 1));
    }

    private static Physician.Builder newcomer(Physician.Builder person) {
        return person.practisingSince(DAY.minusYears(1));
    }

    private static Physician.Builder unrecorded(Physician.Builder person) {
        return person.teachingSince(Optional.empty());
    }

    private static UnaryOperator<Supervisor> of(UnaryOperator<Physician.Builder> change) {
        return supervisor -> new Supervisor(
                change.apply(Physician.builder().from(supervisor.physician())).build(), supervisor.limit());
    }

    private static Defect<Staff> head(String name, String rule, String part, UnaryOperator<Physician.Builder> change) {
        return Defect.of(
                name,
                "program." + rule,
                "/head/" + part,
                staff -> new Staff(
                        staff.base(),
                        staff.limit(),
                        staff.site(),
                        staff.supervisors(),
                        staff.head()
                                .map(head -> change.apply(Physician.builder().from(head))
                                        .build())));
    }

    /** One more on the team, senior enough to keep the share unless the change takes that away. */
    private static Defect<Staff> more(String name, String rule, String part, UnaryOperator<Physician.Builder> change) {
        return Defect.of(
                name,
                "program." + rule,
                "/supervisors/one-more/" + part,
                staff -> with(
                        staff,
                        Iterables.concat(
                                staff.supervisors(),
                                List.of(change.apply(Physician.builder().from(person("one-more", "CHIEF")))
                                        .build()))));
    }

    private static Staff with(Staff staff, Iterable<Physician> team) {
        return new Staff(staff.base(), staff.limit(), staff.site(), ImmutableList.copyOf(team), staff.head());
    }

    private static Staff staff(int chiefs, int associates, int attendings) {
        ImmutableList.Builder<Physician> team = ImmutableList.builder();
        add(team, "CHIEF", chiefs);
        add(team, "ASSOCIATE_CHIEF", associates);
        add(team, "ATTENDING", attendings);
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(HospitalId.of("base"))
                .specialty(SPECIALTY)
                .minimumCapacity(10)
                .capacity(30)
                .build();
        return new Staff(base, limit(), GENERAL, team.build(), Optional.of(person("head", "CHIEF")));
    }

    private static void add(ImmutableList.Builder<Physician> team, String title, int count) {
        for (int i = 1; i <= count; i++) {
            team.add(person(title + i, title));
        }
    }

    private static Physician person(String id, String title) {
        return Physician.builder()
                .id(id)
                .title(title(title), LocalDate.of(2010, 1, 1))
                .practisingSince(LocalDate.of(2000, 1, 1))
                .teachingSince(LocalDate.of(2010, 1, 1))
                .addCredentials(trained(Credential.Level.PROVINCIAL, DAY.minusYears(2)))
                .isFullTimeTeacher(true)
                .build();
    }

    private static Credential trained(Credential.Level level, LocalDate day) {
        return Credential.of(Credential.Kind.TEACHER_TRAINING, level, Term.from(day));
    }

    private static Title title(String code) {
        return TitleLadder.china().get(code);
    }

    private static SupervisionLimit limit() {
        return SupervisionLimit.builder()
                .specialty(SPECIALTY)
                .name(Label.of("orthodontics", "口腔正畸科"))
                .addCaps(new Cap(Setting.ANY, 5, true))
                .floor(Title.Floor.of(Title.Level.INTERMEDIATE))
                .titleTenure(Tenure.parse(">=P3Y"))
                .practice(Tenure.parse(">=P5Y"))
                .teaching(Tenure.parse(">=P2Y"))
                .addHeadCounts(new HeadCount(
                        GENERAL,
                        5,
                        Optional.of(new Share(Title.Level.SUB_SENIOR, 1, 2)),
                        ImmutableMap.of(
                                Title.Level.FULL_SENIOR, 1, Title.Level.SUB_SENIOR, 1, Title.Level.INTERMEDIATE, 2)))
                .head(new Head(Optional.of(Title.Floor.of(Title.Level.FULL_SENIOR)), Tenure.parse(">P15Y")))
                .source(Source.local("a form that asks for everything"))
                .build();
    }
}
