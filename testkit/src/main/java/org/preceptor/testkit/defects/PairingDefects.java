package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.preceptor.pairing.Candidacy;
import org.preceptor.pairing.MentorCalendar;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.MentorCalendar.Kind;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingRules;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Trainee;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Region;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.RuleSet;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.Term;

/** Faults of one trainee and one opening under the rules on who may be paired with whom, and of a calendar of mentors. */
public final class PairingDefects {
    private static final LocalDate START = LocalDate.of(2018, 2, 16);
    private static final Term PHASE = Term.ofMonths(START, 11);
    private static final PersonId LI = PersonId.of("li");
    private static final PersonId WANG = PersonId.of("wang");
    private static final PersonId RELATIVE = PersonId.of("relative");
    private static final PersonId ELSEWHERE = PersonId.of("elsewhere");
    private static final HospitalId HOME = HospitalId.of("county");
    private static final HospitalId HOST = HospitalId.of("host");
    private static final HospitalId OTHER = HospitalId.of("other");
    private static final Specialty SURGERY = Specialty.of("0900", "2023");
    private static final int CAP = 2;

    private PairingDefects() {}

    /** {@return every book of this room} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(candidacy(), discipline(), calendar());
    }

    /** {@return faults of a backbone trainee considered for a one-to-one coach} */
    public static DefectBook<Candidacy> candidacy() {
        return book(
                "candidacy",
                PairingRules.titleFloor(Title.Floor.of(Title.Level.SUB_SENIOR))
                        .and(PairingRules.teacherCertificate())
                        .and(PairingRules.hostRank(Hospital.Rank.of(Hospital.Tier.TERTIARY)))
                        .and(PairingRules.homeAndHost())
                        .and(PairingRules.notOneself())
                        .and(PairingRules.exclusive())
                        .and(PairingRules.supervisorCap(Map.of(SURGERY, CAP), List.of(), OptionalInt.empty()))
                        .and(PairingRules.mentorOfHost())
                        .and(PairingRules.insideClinicalPhase(PHASE))
                        .and(PairingRules.noConflict(Map.of(RELATIVE, Map.of(LI, "near relatives"))))
                        .and(PairingRules.commonLanguage())
                        .and(PairingRules.siteAccepted())
                        .and(PairingRules.wherePlaced(Map.of(ELSEWHERE, Place.host(OTHER.value())))),
                candidacies(Place.mentor(LI.value())),
                Defects.of(
                        mentor(
                                "an attending",
                                "title-below-floor-on-start",
                                m -> m.titles(ImmutableList.of())
                                        .title(TitleLadder.china().get("ATTENDING"), LocalDate.of(2006, 1, 1))),
                        mentor("no title", "title-not-held-on-start", m -> m.titles(ImmutableList.of())),
                        mentor(
                                "a certificate that ended the day before",
                                "teacher-certificate-not-in-date",
                                m -> m.credentials(certificate(START.minusDays(1)))),
                        mentor(
                                "a certificate that ends a day early",
                                "teacher-certificate-lapses",
                                m -> m.credentials(certificate(PHASE.last().minusDays(1)))),
                        defect(
                                "a secondary host",
                                "host-below-rank",
                                c -> new Candidacy(
                                        c.trainee(),
                                        c.opening(),
                                        c.mentor(),
                                        Optional.of(host(Hospital.Tier.SECONDARY)),
                                        c.term(),
                                        c.calendar())),
                        trainee("sent by the host", "home-equals-host", t -> t.home(HOST)),
                        trainee(
                                "called an own employee",
                                "home-differs-from-host",
                                t -> t.origin(Trainee.Origin.OWN_EMPLOYEE)),
                        trainee(
                                "called an open recruit",
                                "open-recruit-has-home",
                                t -> t.origin(Trainee.Origin.OPEN_RECRUIT)),
                        trainee("the mentor herself", "mentor-is-trainee", t -> t.id(LI)),
                        engaged(
                                "coaching another on one day",
                                "coach-not-exclusive",
                                1,
                                Kind.COACH,
                                Term.of(PHASE.last(), PHASE.last())),
                        engaged("as many as she may have", "supervisor-cap", CAP, Kind.SUPERVISOR, PHASE),
                        mentor("employed elsewhere", "mentor-not-of-host", m -> m.employer(OTHER)),
                        defect(
                                "a day too early",
                                "outside-clinical-phase",
                                c -> new Candidacy(
                                        c.trainee(),
                                        c.opening(),
                                        c.mentor(),
                                        c.host(),
                                        Term.of(START.minusDays(1), c.term().last()),
                                        c.calendar())),
                        trainee("a near relative", "conflict-of-interest", t -> t.id(RELATIVE)),
                        opening(
                                "taught in English only",
                                "no-common-language",
                                o -> o.languages(ImmutableSet.of("en"))),
                        opening("on the west campus", "site-not-accepted", o -> o.site("west")),
                        trainee("placed at another hospital", "mentor-not-where-placed", t -> t.id(ELSEWHERE))));
    }

    /** {@return faults of a trainee considered for a discipline} */
    public static DefectBook<Candidacy> discipline() {
        return book(
                "discipline",
                PairingRules.disciplineOffered(),
                candidacies(Place.discipline(HOST.value(), "cardiology")),
                Defects.of(opening(
                        "neurology, which the host does not offer",
                        "discipline-not-offered",
                        o -> o.place(Place.discipline(HOST.value(), "neurology")))));
    }

    /** {@return faults of a calendar in which a resident changes coach and keeps one fixed mentor} */
    public static DefectBook<MentorCalendar> calendar() {
        PersonId resident = PersonId.of("t1");
        return new DefectBook<>(
                "mentor calendar",
                Stream.of("coaching-gap", "no-mentor", "multiple-mentors", "coach-not-exclusive")
                        .map(rule -> RuleId.of("pairing." + rule))
                        .collect(ImmutableSet.toImmutableSet()),
                calendar -> calendar.check(List.of(resident), PHASE),
                Arbitraries.integers().between(1, 300).map(day -> handover(resident, START.plusDays(day), 0)),
                Defects.of(
                        Defect.of(
                                "three days without coach",
                                "pairing.coaching-gap",
                                "/trainees/t1",
                                calendar -> handover(resident, START.plusDays(30), 3)),
                        Defect.of(
                                "no fixed mentor",
                                "pairing.no-mentor",
                                "/trainees/t1",
                                calendar -> MentorCalendar.of(calendar.engagements().stream()
                                        .filter(each -> each.kind() != Kind.FIXED_MENTOR)
                                        .toList())),
                        Defect.of(
                                "a second fixed mentor for a day",
                                "pairing.multiple-mentors",
                                "/trainees/t1",
                                calendar -> calendar.plus(new Engagement(
                                        WANG, resident, Term.of(PHASE.last(), PHASE.last()), Kind.FIXED_MENTOR))),
                        Defect.of(
                                "a second trainee on the coach's last day",
                                "pairing.coach-not-exclusive",
                                "/mentors/wang/trainees/t2",
                                calendar -> calendar.plus(new Engagement(
                                        WANG,
                                        PersonId.of("t2"),
                                        Term.of(PHASE.last(), PHASE.last().plusDays(9)),
                                        Kind.COACH)))));
    }

    private static DefectBook<Candidacy> book(
            String name, RuleSet<Candidacy> rules, Arbitrary<Candidacy> valid, Defects<Candidacy> defects) {
        return new DefectBook<>(
                name,
                rules.cards().stream().map(RuleCard::id).collect(ImmutableSet.toImmutableSet()),
                candidacy -> rules.check(candidacy, candidacy.term().first()),
                valid,
                defects);
    }

    private static Arbitrary<Candidacy> candidacies(Place place) {
        return Arbitraries.integers().between(1, 99).map(number -> candidacy(PersonId.of("t" + number), place));
    }

    private static Candidacy candidacy(PersonId id, Place place) {
        Trainee trainee = Trainee.builder()
                .id(id)
                .origin(Trainee.Origin.BACKBONE)
                .home(HOME)
                .specialty(SURGERY)
                .addLanguages("zh")
                .addSites("east")
                .build();
        Opening opening = Opening.builder()
                .place(place)
                .base(HOST)
                .addLanguages("zh", "en")
                .site("east")
                .build();
        Physician mentor = Physician.builder()
                .id(LI)
                .employer(HOST)
                .title(TitleLadder.china().get("ASSOCIATE_CHIEF"), START.minusDays(1))
                .addAllCredentials(certificate(PHASE.last()))
                .build();
        return new Candidacy(
                trainee,
                opening,
                Optional.of(mentor),
                Optional.of(host(Hospital.Tier.TERTIARY)),
                PHASE,
                MentorCalendar.empty());
    }

    private static Hospital host(Hospital.Tier tier) {
        return Hospital.builder()
                .id(HOST)
                .region(Region.of("CN-BJ"))
                .rank(tier, Hospital.Grade.A)
                .addDisciplines(Hospital.Discipline.of("cardiology"))
                .build();
    }

    private static ImmutableList<Credential> certificate(LocalDate last) {
        return ImmutableList.of(Credential.teacherCertificate(Term.of(START.minusYears(1), last)));
    }

    private static MentorCalendar handover(PersonId resident, LocalDate lastOfFirst, int gap) {
        return MentorCalendar.of(List.of(
                new Engagement(LI, resident, PHASE, Kind.FIXED_MENTOR),
                new Engagement(LI, resident, Term.of(START, lastOfFirst), Kind.COACH),
                new Engagement(WANG, resident, Term.of(lastOfFirst.plusDays(gap + 1), PHASE.last()), Kind.COACH)));
    }

    private static Defect<Candidacy> defect(String name, String rule, UnaryOperator<Candidacy> change) {
        return Defect.of(name, "pairing." + rule, "", change);
    }

    private static Defect<Candidacy> trainee(
            String name, String rule, Function<Trainee.Builder, Trainee.Builder> change) {
        return defect(
                name,
                rule,
                c -> new Candidacy(
                        change.apply(Trainee.builder().from(c.trainee())).build(),
                        c.opening(),
                        c.mentor(),
                        c.host(),
                        c.term(),
                        c.calendar()));
    }

    private static Defect<Candidacy> opening(
            String name, String rule, Function<Opening.Builder, Opening.Builder> change) {
        return defect(
                name,
                rule,
                c -> new Candidacy(
                        c.trainee(),
                        change.apply(Opening.builder().from(c.opening())).build(),
                        c.mentor(),
                        c.host(),
                        c.term(),
                        c.calendar()));
    }

    private static Defect<Candidacy> mentor(
            String name, String rule, Function<Physician.Builder, Physician.Builder> change) {
        return defect(
                name,
                rule,
                c -> new Candidacy(
                        c.trainee(),
                        c.opening(),
                        c.mentor()
                                .map(m -> change.apply(Physician.builder().from(m))
                                        .build()),
                        c.host(),
                        c.term(),
                        c.calendar()));
    }

    private static Defect<Candidacy> engaged(String name, String rule, int others, Kind kind, Term term) {
        return defect(
                name,
                rule,
                c -> new Candidacy(
                        c.trainee(),
                        c.opening(),
                        c.mentor(),
                        c.host(),
                        c.term(),
                        MentorCalendar.of(Iterables.concat(
                                c.calendar().engagements(),
                                IntStream.range(0, others)
                                        .mapToObj(i -> new Engagement(LI, PersonId.of("other" + i), term, kind))
                                        .toList()))));
    }
}
