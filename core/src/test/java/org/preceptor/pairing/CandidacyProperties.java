package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Domain.person;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.preceptor.Invariant;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.MentorCalendar.Kind;
import org.preceptor.roster.Credential;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;

class CandidacyProperties {
    private static final LocalDate ZERO = LocalDate.of(2018, 1, 1);

    @Property(tries = 300)
    @Invariant(31)
    void theTitleOnTheFirstDayDecides(
            @ForAll @IntRange(max = 20) int attending,
            @ForAll @IntRange(max = 20) int associate,
            @ForAll @IntRange(max = 20) int ended,
            @ForAll @IntRange(max = 20) int start) {
        Physician mentor = Physician.builder()
                .id(person("li"))
                .addTitles(
                        TitleGrant.of(title("ATTENDING"), day(attending)),
                        TitleGrant.of(title("ASSOCIATE_CHIEF"), term(associate, ended)))
                .build();
        boolean senior = associate <= start && start <= Math.max(associate, ended);
        List<String> expected = senior
                ? List.of()
                : List.of("pairing." + (attending <= start ? "title-below-floor-on-start" : "title-not-held-on-start"));
        assertThat(found(
                        PairingRules.titleFloor(Title.Floor.of(Title.Level.SUB_SENIOR)),
                        candidacy("t", mentor, term(start, start + 9), List.of())))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    @Invariant(26)
    void aCertificateCoversTheFirstDayAndShouldCoverTheLast(
            @ForAll @Size(max = 2) List<@IntRange(max = 15) Integer> from,
            @ForAll @IntRange(max = 15) int length,
            @ForAll @IntRange(max = 15) int start,
            @ForAll @IntRange(max = 9) int days) {
        Physician.Builder mentor = Physician.builder().id(person("li"));
        from.forEach(first -> mentor.addCredentials(Credential.teacherCertificate(term(first, first + length))));
        java.util.Set<Integer> covered = new HashSet<>();
        from.forEach(first -> IntStream.rangeClosed(first, first + length).forEach(covered::add));
        boolean lasts = IntStream.rangeClosed(start, start + days).allMatch(covered::contains);
        String lost = covered.contains(start) ? "teacher-certificate-lapses" : "teacher-certificate-not-in-date";
        assertThat(found(
                        PairingRules.teacherCertificate(),
                        candidacy("t", mentor.build(), term(start, start + days), List.of())))
                .isEqualTo(lasts ? List.of() : List.of("pairing." + lost));
    }

    @Property(tries = 100)
    @Invariant({32, 33})
    void aMentorIsSomebodyElseAndOfTheHost(@ForAll boolean oneself, @ForAll boolean employed) {
        Physician mentor = Physician.builder()
                .id(person("li"))
                .employer(HospitalId.of(employed ? "host" : "other"))
                .build();
        Candidacy candidacy = candidacy(oneself ? "li" : "t", mentor, term(0, 9), List.of());
        assertThat(found(PairingRules.notOneself(), candidacy)).hasSize(oneself ? 1 : 0);
        assertThat(found(PairingRules.mentorOfHost(), candidacy)).hasSize(employed ? 0 : 1);
    }

    @Property(tries = 300)
    @Invariant(34)
    void aCoachHasOneTraineeAtATimeAndATraineeOneCoach(
            @ForAll("engagements") List<Engagement> engagements,
            @ForAll @IntRange(max = 20) int start,
            @ForAll @IntRange(max = 9) int days) {
        Term term = term(start, start + days);
        long clashes = engagements.stream()
                .distinct()
                .filter(each -> each.kind() == Kind.COACH)
                .filter(each ->
                        each.mentor().equals(person("li")) || each.trainee().equals(person("t")))
                .filter(each -> IntStream.rangeClosed(start, start + days)
                        .anyMatch(day -> each.term().contains(day(day))))
                .count();
        assertThat(found(PairingRules.exclusive(), candidacy("t", li(), term, engagements)))
                .hasSize((int) clashes);
    }

    @Property(tries = 300)
    @Invariant(35)
    void onNoDayDoesASupervisorHaveMoreThanTheCap(
            @ForAll("engagements") List<Engagement> engagements,
            @ForAll @IntRange(max = 20) int start,
            @ForAll @IntRange(max = 9) int days,
            @ForAll @IntRange(min = 1, max = 4) int cap) {
        boolean within = IntStream.rangeClosed(start, start + days)
                .allMatch(day -> engagements.stream()
                                .filter(each -> each.mentor().equals(person("li"))
                                        && each.kind() == Kind.SUPERVISOR
                                        && each.term().contains(day(day)))
                                .map(Engagement::trainee)
                                .count()
                        < cap);
        List<Engagement> supervising = engagements.stream()
                .filter(each -> each.kind() == Kind.SUPERVISOR)
                .toList();
        assertThat(found(
                        PairingRules.supervisorCap(Map.of(), List.of(), OptionalInt.of(cap)),
                        candidacy("t", li(), term(start, start + days), supervising)))
                .hasSize(within ? 0 : 1);
    }

    @Property(tries = 300)
    @Invariant(36)
    void aPairingLiesInsideTheClinicalPhase(
            @ForAll @IntRange(max = 9) int from,
            @ForAll @IntRange(max = 9) int length,
            @ForAll @IntRange(max = 9) int start,
            @ForAll @IntRange(max = 9) int days) {
        boolean inside = from <= start && start + days <= from + length;
        assertThat(found(
                        PairingRules.insideClinicalPhase(term(from, from + length)),
                        candidacy("t", li(), term(start, start + days), List.of())))
                .hasSize(inside ? 0 : 1);
    }

    @Property(tries = 300)
    @Invariant(37)
    void aResidentHasExactlyOneFixedMentorOnEveryDay(@ForAll("engagements") List<Engagement> engagements) {
        Report report = MentorCalendar.of(engagements).check(List.of(person("t")), term(0, 40));
        List<Engagement> own = engagements.stream()
                .filter(each ->
                        each.kind() == Kind.FIXED_MENTOR && each.trainee().equals(person("t")))
                .toList();
        List<Long> held = IntStream.rangeClosed(0, 40)
                .mapToObj(day -> own.stream()
                        .filter(each -> each.term().contains(day(day)))
                        .count())
                .toList();
        assertThat(report.of(PairingCards.NO_MENTOR.id()).isEmpty()).isEqualTo(!held.contains(0L));
        assertThat(report.of(PairingCards.MULTIPLE_MENTORS.id()).isEmpty())
                .isEqualTo(held.stream().allMatch(count -> count <= 1));
    }

    @Property(tries = 300)
    @Invariant({29, 30})
    void choicesAreRankedWithoutHolesAndAPlaceOutsideThemNeedsAReason(
            @ForAll @Size(max = 5) List<@IntRange(max = 5) Integer> wishes,
            @ForAll @IntRange(max = 5) int placed,
            @ForAll boolean reason) {
        List<Place> places = wishes.stream()
                .map(n -> Place.mentor("m" + n))
                .map(Place.class::cast)
                .toList();
        PairingProblem.Builder problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("t", places.toArray(Place[]::new)))
                .addFixed(new PairingProblem.Fixed(
                        person("t"), Place.mentor("m" + placed), "office", reason ? "agreed" : ""));
        IntStream.rangeClosed(0, 5)
                .forEach(n -> problem.addOpenings(Opening.of(Place.mentor("m" + n), 1, Preference.open())));
        Report report = problem.build().diagnostics();
        Willingness willingness = Willingness.of(places);
        assertThat(report.of(WishChecks.DUPLICATE_CHOICE.id())).hasSize((int) new HashSet<>(places)
                .stream()
                        .filter(place -> places.indexOf(place) < places.lastIndexOf(place))
                        .count());
        for (int i = 0; i < places.size(); i++) {
            assertThat(willingness.choiceOf(places.get(i)).orElseThrow()).isEqualTo(places.indexOf(places.get(i)) + 1);
        }
        assertThat(report.of(DecisionChecks.NO_REASON.id()).isEmpty()).isEqualTo(wishes.contains(placed) || reason);
    }

    @Provide
    Arbitrary<List<Engagement>> engagements() {
        return Combinators.combine(
                        Arbitraries.of("li", "wang").map(Domain::person),
                        Arbitraries.of("t", "u", "v").map(Domain::person),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 25),
                                        Arbitraries.integers().between(0, 15))
                                .as((first, days) -> term(first, first + days)),
                        Arbitraries.of(Kind.values()))
                .as(Engagement::new)
                .list()
                .ofMaxSize(7);
    }

    private static List<String> found(RuleSet<Candidacy> rules, Candidacy candidacy) {
        return rules.check(candidacy, candidacy.term().first()).findings().stream()
                .map(finding -> finding.rule().id().value())
                .toList();
    }

    private static Candidacy candidacy(String trainee, Physician mentor, Term term, List<Engagement> engagements) {
        return new Candidacy(
                Trainee.of(trainee),
                Opening.builder()
                        .place(Place.mentor("li"))
                        .base(HospitalId.of("host"))
                        .build(),
                Optional.of(mentor),
                Optional.empty(),
                term,
                MentorCalendar.of(ImmutableList.copyOf(engagements)));
    }

    private static Physician li() {
        return Physician.builder().id(person("li")).build();
    }

    private static LocalDate day(int number) {
        return ZERO.plusDays(number);
    }

    private static Term term(int first, int last) {
        return Term.of(day(first), day(Math.max(first, last)));
    }

    private static Title title(String code) {
        return TitleLadder.china().get(code);
    }
}
