package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.pairing.Domain.day;
import static org.preceptor.pairing.Domain.person;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.preceptor.UnknownReferenceException;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.MentorCalendar.Kind;
import org.preceptor.program.ProgramType;
import org.preceptor.program.TraineeCategory;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;

class PairingRulesTest {

    private static final Place LI = Place.mentor("li");
    private static final Place H1 = Place.host("h1");
    private static final Title ASSOCIATE = TitleLadder.china().get("ASSOCIATE_CHIEF");
    private static final Title ATTENDING = TitleLadder.china().get("ATTENDING");
    private static final Title CHIEF = TitleLadder.china().get("CHIEF");
    private static final Title.Floor FLOOR = Title.Floor.of(Title.Level.SUB_SENIOR);

    private final Trainee.Builder trainee = Trainee.builder().id(person("t"));
    private final Physician.Builder li = Physician.builder().id(person("li")).employer(HospitalId.of("h1"));
    private Opening.Builder opening = Opening.builder().place(LI).base(HospitalId.of("h1"));
    private final Hospital.Builder h1 =
            Hospital.builder().id(HospitalId.of("h1")).region(Region.of("CN-BJ"));
    private boolean known = true;
    private MentorCalendar calendar = MentorCalendar.empty();

    private Report check(RuleSet<Candidacy> rules) {
        Roster.Builder roster = Roster.builder();
        if (known) {
            roster.add(li.build()).add(h1.build());
        }
        Trainee who = trainee.build();
        Opening where = opening.build();
        return PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(who)
                .addOpenings(where)
                .roster(roster.build())
                .calendar(calendar)
                .rules(rules)
                .build()
                .whyNot(who.id(), where.place());
    }

    private static void saysNo(Report report, RuleCard card) {
        assertThat(report.errors()).extracting(Finding::rule).containsExactly(card);
        assertThat(Messages.in(Locale.ENGLISH).render(report.errors().get(0))).doesNotContain("{");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).render(report.errors().get(0)))
                .doesNotContain("{")
                .isNotEqualTo(Messages.in(Locale.ENGLISH).render(report.errors().get(0)));
    }

    private static void silent(Report report, RuleCard... cards) {
        assertThat(report.findings()).isEmpty();
        for (RuleCard card : cards) {
            assertThat(report.silent()).contains(card.id());
        }
    }

    @Test
    void titleBelowFloorLiftsOnThePromotionDay() {
        li.title(ATTENDING, day("2006-01-01")).title(ASSOCIATE, day("2018-02-20"));
        Report report = check(PairingRules.titleFloor(FLOOR));
        saysNo(report, PairingCards.TITLE_BELOW_FLOOR);
        assertThat(report.errors().get(0).curedOn()).contains(day("2018-02-20"));
        assertThat(Messages.in(Locale.ENGLISH).render(report.errors().get(0)))
                .contains("attending physician", "2018-02-16");
    }

    @Test
    void titleReachedOnTheFirstDayIsEnough() {
        li.title(ASSOCIATE, Domain.TERM.first());
        assertThat(check(PairingRules.titleFloor(FLOOR)).isClean()).isTrue();
    }

    @Test
    void showsTheTitleOfTheTrackThatIsAskedFor() {
        li.title(ATTENDING, day("2006-01-01")).title(TitleLadder.china().get("ASSOCIATE_PROFESSOR"), day("2015-01-01"));
        Report report = check(PairingRules.titleFloor(FLOOR));
        saysNo(report, PairingCards.TITLE_BELOW_FLOOR);
        assertThat(Messages.in(Locale.ENGLISH).render(report.errors().get(0))).contains("attending physician");
    }

    @Test
    void yearsOfServiceNeverReplaceTheLevel() {
        li.title(ATTENDING, day("2006-01-01"));
        Report report = check(PairingRules.titleFloor(FLOOR));
        saysNo(report, PairingCards.TITLE_BELOW_FLOOR);
        assertThat(report.errors().get(0).curedOn()).isEmpty();
    }

    @Test
    void titleEndedOnTheEveIsNotHeld() {
        li.addTitles(TitleGrant.of(CHIEF, Term.of(day("2010-01-01"), day("2018-02-15"))));
        saysNo(check(PairingRules.titleFloor(FLOOR)), PairingCards.TITLE_NOT_HELD);
    }

    @Test
    void titleRulesAreSilentAboutStrangers() {
        known = false;
        silent(check(PairingRules.titleFloor(FLOOR)), PairingCards.TITLE_BELOW_FLOOR, PairingCards.TITLE_NOT_HELD);
        silent(check(PairingRules.teacherCertificate()), PairingCards.CERTIFICATE_EXPIRED);
    }

    @Test
    void certificateExpiredOnTheEveLiftsWithTheNextOne() {
        li.addCredentials(Credential.teacherCertificate(Term.of(day("2015-01-01"), day("2018-02-15"))))
                .addCredentials(Credential.teacherCertificate(Term.of(day("2018-05-01"), day("2021-04-30"))));
        Report report = check(PairingRules.teacherCertificate());
        saysNo(report, PairingCards.CERTIFICATE_EXPIRED);
        assertThat(report.errors().get(0).curedOn()).contains(day("2018-05-01"));
    }

    @Test
    void certificateThatLapsesIsAWarning() {
        li.addCredentials(Credential.teacherCertificate(Term.of(day("2015-01-01"), Domain.TERM.first())));
        Report report = check(PairingRules.teacherCertificate());
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.warnings()).extracting(Finding::rule).containsExactly(PairingCards.CERTIFICATE_LAPSES);
    }

    @Test
    void certificateToTheLastDayIsEnough() {
        li.addCredentials(Credential.teacherCertificate(Term.of(day("2015-01-01"), Domain.TERM.last())));
        assertThat(check(PairingRules.teacherCertificate()).isClean()).isTrue();
    }

    @Test
    void hostBelowItsRankIsRefused() {
        RuleSet<Candidacy> tertiary = PairingRules.hostRank(Hospital.Rank.of(Hospital.Tier.TERTIARY));
        RuleSet<Candidacy> secondaryA =
                PairingRules.hostRank(Hospital.Rank.of(Hospital.Tier.SECONDARY, Hospital.Grade.A));
        silent(check(tertiary), PairingCards.HOST_BELOW_RANK);
        h1.rank(Hospital.Rank.of(Hospital.Tier.SECONDARY, Hospital.Grade.A));
        saysNo(check(tertiary), PairingCards.HOST_BELOW_RANK);
        assertThat(check(secondaryA).isClean()).isTrue();
        h1.rank(Hospital.Rank.of(Hospital.Tier.SECONDARY, Hospital.Grade.B));
        saysNo(check(secondaryA), PairingCards.HOST_BELOW_RANK);
    }

    @Test
    void disciplineMustBeOffered() {
        opening = Opening.builder().place(Place.discipline("h1", "cardiology"));
        saysNo(check(PairingRules.disciplineOffered()), PairingCards.DISCIPLINE_NOT_OFFERED);
        h1.addDisciplines(Hospital.Discipline.of("cardiology"));
        assertThat(check(PairingRules.disciplineOffered()).isClean()).isTrue();
        opening = Opening.builder().place(H1);
        silent(check(PairingRules.disciplineOffered()), PairingCards.DISCIPLINE_NOT_OFFERED);
    }

    @Test
    void homeAndHostFollowTheOrigin() {
        opening = Opening.builder().place(H1);
        silent(check(PairingRules.homeAndHost()), PairingCards.HOME_EQUALS_HOST, PairingCards.OPEN_RECRUIT_HAS_HOME);
        trainee.home(HospitalId.of("h1"));
        for (Trainee.Origin sent : List.of(
                Trainee.Origin.ENTRUSTED,
                Trainee.Origin.COUNTERPART,
                Trainee.Origin.of(ProgramType.BACKBONE, TraineeCategory.OWN_EMPLOYEE))) {
            saysNo(check(homeAndHost(sent)), PairingCards.HOME_EQUALS_HOST);
        }
        assertThat(check(homeAndHost(Trainee.Origin.OWN_EMPLOYEE)).hasErrors()).isFalse();
        saysNo(check(homeAndHost(Trainee.Origin.OPEN_RECRUIT)), PairingCards.OPEN_RECRUIT_HAS_HOME);
        trainee.home(HospitalId.of("h2"));
        assertThat(check(homeAndHost(Trainee.Origin.ENTRUSTED)).hasErrors()).isFalse();
        saysNo(check(homeAndHost(Trainee.Origin.OWN_EMPLOYEE)), PairingCards.HOME_DIFFERS);
    }

    private RuleSet<Candidacy> homeAndHost(Trainee.Origin origin) {
        trainee.origin(origin);
        return PairingRules.homeAndHost();
    }

    @Test
    void nobodyMentorsOneself() {
        assertThat(check(PairingRules.notOneself()).isClean()).isTrue();
        trainee.id(person("li"));
        saysNo(check(PairingRules.notOneself()), PairingCards.ONESELF);
        opening = Opening.builder().place(H1);
        silent(check(PairingRules.notOneself()), PairingCards.ONESELF);
    }

    private void coached(String trainee, String first, String last) {
        calendar = calendar.plus(
                new Engagement(person("li"), person(trainee), Term.of(day(first), day(last)), Kind.COACH));
    }

    @Test
    void oneSharedDayBreaksExclusivity() {
        coached("other", "2017-03-01", "2018-02-16");
        Report report = check(PairingRules.exclusive());
        saysNo(report, PairingCards.COACH_NOT_EXCLUSIVE);
        assertThat(report.errors().get(0).curedOn()).contains(day("2018-02-17"));
    }

    @Test
    void theDayAfterTheFirstEndsTheSecondMayBegin() {
        coached("other", "2017-03-01", "2018-02-15");
        assertThat(check(PairingRules.exclusive()).isClean()).isTrue();
    }

    @Test
    void aTraineeHasOneCoachAtATime() {
        calendar = calendar.plus(new Engagement(person("wang"), person("t"), Domain.TERM, Kind.COACH));
        saysNo(check(PairingRules.exclusive()), PairingCards.COACH_NOT_EXCLUSIVE);
    }

    private void supervises(String trainee, LocalDate first, LocalDate last) {
        calendar = calendar.plus(new Engagement(person("li"), person(trainee), Term.of(first, last), Kind.SUPERVISOR));
    }

    @Test
    void capsFollowSpecialtyAndEditionAndAreCountedByDay() {
        Specialty surgery2023 = Specialty.of("0900", "2023");
        Specialty surgeryEarlier = Specialty.of("0900", "2019");
        Map<Specialty, Integer> caps = Map.of(surgery2023, 2, surgeryEarlier, 3);
        RuleSet<Candidacy> rule = PairingRules.supervisorCap(caps, List.of(), OptionalInt.empty());
        silent(check(rule), PairingCards.SUPERVISOR_CAP);
        opening.specialty(surgery2023);
        supervises("a", day("2018-01-01"), day("2018-06-30"));
        assertThat(check(rule).isClean()).isTrue();
        supervises("b", day("2018-07-01"), day("2018-12-31"));
        assertThat(check(rule).isClean()).isTrue();
        supervises("c", day("2018-06-30"), day("2018-06-30"));
        Report third = check(rule);
        saysNo(third, PairingCards.SUPERVISOR_CAP);
        assertThat(third.errors().get(0).curedOn()).contains(day("2018-07-01"));
        opening.specialty(surgeryEarlier);
        assertThat(check(rule).isClean()).isTrue();
    }

    @Test
    void aCapForFullTimeTeachersDoesNotReachPartTimeOnes() {
        Specialty orthodontics = Specialty.of("3200", "2023");
        opening.specialty(orthodontics);
        for (int i = 0; i < 4; i++) {
            supervises("r" + i, Domain.TERM.first(), Domain.TERM.last());
        }
        RuleSet<Candidacy> rule =
                PairingRules.supervisorCap(Map.of(orthodontics, 5), List.of(orthodontics), OptionalInt.of(3));
        saysNo(check(rule), PairingCards.SUPERVISOR_CAP);
        li.isFullTimeTeacher(true);
        assertThat(check(rule).isClean()).isTrue();
        supervises("r5", Domain.TERM.first(), Domain.TERM.last());
        saysNo(check(rule), PairingCards.SUPERVISOR_CAP);
    }

    @Test
    void mentorBelongsToTheHost() {
        assertThat(check(PairingRules.mentorOfHost()).isClean()).isTrue();
        li.employer(HospitalId.of("h2"));
        saysNo(check(PairingRules.mentorOfHost()), PairingCards.NOT_OF_HOST);
        li.employer(Optional.empty());
        silent(check(PairingRules.mentorOfHost()), PairingCards.NOT_OF_HOST);
    }

    @Test
    void termLiesInsideTheClinicalPhase() {
        assertThat(check(PairingRules.insideClinicalPhase(Domain.TERM)).isClean())
                .isTrue();
        Term later = Term.of(Domain.TERM.first().plusDays(1), Domain.TERM.last());
        saysNo(check(PairingRules.insideClinicalPhase(later)), PairingCards.OUTSIDE_CLINICAL);
    }

    @Test
    void declaredConflictsBlock() {
        saysNo(
                check(PairingRules.noConflict(Map.of(person("t"), Map.of(person("li"), "near relatives")))),
                PairingCards.CONFLICT);
        assertThat(check(PairingRules.noConflict(ImmutableMap.of())).isClean()).isTrue();
    }

    @Test
    void languageAndSiteMustFitWhereStated() {
        silent(
                check(PairingRules.commonLanguage().and(PairingRules.siteAccepted())),
                PairingCards.NO_LANGUAGE,
                PairingCards.OTHER_SITE);
        trainee.languages(ImmutableSet.of("zh")).sites(ImmutableSet.of("east"));
        opening.languages(ImmutableSet.of("en")).site("west");
        saysNo(check(PairingRules.commonLanguage()), PairingCards.NO_LANGUAGE);
        saysNo(check(PairingRules.siteAccepted()), PairingCards.OTHER_SITE);
        opening.languages(ImmutableSet.of("en", "zh")).site("east");
        assertThat(check(PairingRules.commonLanguage().and(PairingRules.siteAccepted()))
                        .isClean())
                .isTrue();
    }

    @Test
    void aRuleOfOnesOwnIsALambdaWithAnId() {
        RuleSet<Candidacy> own = RuleSet.of(Rule.of("ward.no-short-ids", "Ids have two letters")
                .<Candidacy>when(
                        c -> c.trainee().id().value().length() < 2,
                        c -> Finding.error().actual(1)));
        assertThat(check(own).errors()).hasSize(1);
        trainee.id(person("tt"));
        assertThat(check(own).isClean()).isTrue();
    }

    @Test
    void whyNotOfAPlaceNamesWhatKeepsEverybodyAwayAndUntilWhen() {
        Physician promoted = Physician.builder()
                .id(person("li"))
                .title(ATTENDING, day("2006-01-01"))
                .title(ASSOCIATE, day("2018-02-20"))
                .build();
        PairingProblem problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("li", LI), Trainee.of("t", LI))
                .addOpenings(Opening.builder().place(LI).build())
                .roster(Roster.builder().add(promoted).build())
                .rules(PairingRules.titleFloor(FLOOR).and(PairingRules.notOneself()))
                .build();
        Report everybody = problem.whyNot(LI);
        saysNo(everybody, PairingCards.TITLE_BELOW_FLOOR);
        assertThat(everybody.errors().get(0).curedOn()).contains(day("2018-02-20"));
        assertThat(problem.whyNot(person("li"), LI).errors()).hasSize(2);
        PairingProblem later = PairingProblem.builder()
                .from(problem)
                .term(Term.ofMonths(day("2018-02-20"), 1))
                .build();
        assertThat(later.whyNot(LI).hasErrors()).isFalse();
        assertThatThrownBy(() -> problem.whyNot(H1)).isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> problem.whyNot(person("x"), LI)).isInstanceOf(UnknownReferenceException.class);
    }
}
