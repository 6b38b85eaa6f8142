package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.MentorCalendar.Kind;
import org.preceptor.program.Phase;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleGrant;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;

/**
 * The built-in rules on who may be paired with whom.
 *
 * <p>Each judges one {@link Candidacy} on the first day of its term; an error means "not eligible", a warning is told and
 * allowed. A rule that time alone will meet says from which day: a coach promoted on 20 February may not begin on the
 * 16th, and the finding says 20 February. Where a rule needs a fact nobody stated, such as the rank of an unknown host,
 * it examines nothing and the report says that it was silent.
 *
 * <p>Put them together with {@link RuleSet#and}, and add your own with {@link Rule#of(String, String)}. Caps and floors
 * are parameters; the numbers of published editions are in the {@code standards} room.
 */
public final class PairingRules {
    private PairingRules() {}

    /**
     * Everything a phase of a program asks of hosts and coaches, put together from its demands.
     *
     * <p>Always: home and host relate as they should, nobody coaches himself or herself, the coach works for the host,
     * the term lies inside the phase. As the phase asks: the host's rank and strong discipline, the coach's title, one
     * trainee at a time. What the program does not say, such as a teacher certificate, is added with {@code and}.
     *
     * @param phase the phase with its demands
     * @param term its days in this cohort
     * @return the rules
     */
    public static RuleSet<Candidacy> of(Phase phase, Term term) {
        return PhaseDemands.of(phase, term);
    }

    /**
     * The mentor works where the trainee was placed before, and in that discipline: backbone trainees are first placed by
     * willingness and then find their coach there.
     *
     * @param placements who was placed where, such as {@link Pairing#places()}
     * @return the rule; trainees placed nowhere are not judged
     */
    public static RuleSet<Candidacy> wherePlaced(Map<PersonId, Place> placements) {
        return PhaseDemands.wherePlaced(placements);
    }

    /**
     * The mentor holds a title on the first day and it reaches a floor; years of service never replace the level.
     *
     * @param floor the lowest title that may mentor, such as sub-senior
     * @return the two rules, "held" and "reaches"
     */
    public static RuleSet<Candidacy> titleFloor(Title.Floor floor) {
        RuleSet<Candidacy> held = rule(PairingCards.TITLE_NOT_HELD, (c, day) -> {
            ImmutableList<TitleGrant> titles = c.mentor().orElseThrow().titles();
            return titles.stream().anyMatch(t -> t.term().contains(day))
                    ? List.of()
                    : List.of(lifted(PairingCards.TITLE_NOT_HELD.error().with("day", day), floor.metFrom(titles, day)));
        });
        RuleSet<Candidacy> reaches = rule(PairingCards.TITLE_BELOW_FLOOR, (c, day) -> {
            ImmutableList<TitleGrant> titles = c.mentor().orElseThrow().titles();
            Optional<Title> best = titles.stream()
                    .filter(t -> t.term().contains(day))
                    .map(TitleGrant::title)
                    .max(Comparator.comparing((Title title) -> floor.tracks().contains(title.track()))
                            .thenComparing(Title::level));
            if (best.isEmpty() || c.mentor().orElseThrow().meets(floor, day)) {
                return List.of();
            }
            return List.of(lifted(
                    PairingCards.TITLE_BELOW_FLOOR
                            .error()
                            .with("day", day)
                            .actual(best.get().label())
                            .expected(floor.label()),
                    floor.metFrom(titles, day)));
        });
        return held.and(reaches).when(c -> c.mentor().isPresent());
    }

    /** {@return the mentor's teacher certificate is in date on the first day (error) and to the last (warning)} */
    public static RuleSet<Candidacy> teacherCertificate() {
        RuleSet<Candidacy> inDate = rule(PairingCards.CERTIFICATE_EXPIRED, (c, day) -> {
            List<Term> terms = certificates(c);
            if (terms.stream().anyMatch(t -> t.contains(day))) {
                return List.of();
            }
            Optional<LocalDate> from =
                    terms.stream().map(Term::first).filter(day::isBefore).min(LocalDate::compareTo);
            return List.of(lifted(PairingCards.CERTIFICATE_EXPIRED.error().with("day", day), from));
        });
        RuleSet<Candidacy> lasts = rule(
                PairingCards.CERTIFICATE_LAPSES,
                (c, day) -> certificates(c).stream()
                        .filter(t -> t.contains(day) && !t.contains(c.term()))
                        .map(t -> PairingCards.CERTIFICATE_LAPSES.warning().with("day", t.last()))
                        .toList());
        return inDate.and(lasts).when(c -> c.mentor().isPresent());
    }

    private static Credential.Level lowestLevel() {
        return Collections.min(EnumSet.allOf(Credential.Level.class));
    }

    private static List<Term> certificates(Candidacy c) {
        return c.mentor()
                .orElseThrow()
                .credentialDays(Credential.Kind.TEACHER_CERTIFICATE, lowestLevel())
                .terms();
    }

    /**
     * The host's declared rank reaches a floor, such as any tertiary hospital, or secondary A for an affiliate.
     *
     * @param floor the lowest rank
     * @return the rule
     */
    public static RuleSet<Candidacy> hostRank(Hospital.Rank floor) {
        return broken(PairingCards.HOST_BELOW_RANK, c -> c.host().orElseThrow().isAtLeast(floor), c -> {
                    Hospital host = c.host().orElseThrow();
                    return PairingCards.HOST_BELOW_RANK
                            .error()
                            .expected(floor.label())
                            .actual(host.rank().orElseThrow().label());
                })
                .when(c -> c.host().flatMap(Hospital::rank).isPresent());
    }

    /** {@return a discipline wished for is offered by the host} */
    public static RuleSet<Candidacy> disciplineOffered() {
        return broken(
                        PairingCards.DISCIPLINE_NOT_OFFERED,
                        c -> c.host().orElseThrow().disciplines().contains(wished(c)),
                        c -> PairingCards.DISCIPLINE_NOT_OFFERED
                                .error()
                                .expected(wished(c).name()))
                .when(c -> c.host().isPresent() && c.opening().place() instanceof Place.Discipline);
    }

    private static Hospital.Discipline wished(Candidacy c) {
        return ((Place.Discipline) c.opening().place()).discipline();
    }

    /** {@return home and host relate as the trainee's origin asks: sent away, at home, or no home at all} */
    public static RuleSet<Candidacy> homeAndHost() {
        RuleSet<Candidacy> away = broken(
                        PairingCards.HOME_EQUALS_HOST,
                        c -> !c.trainee().home().equals(c.opening().hospital()),
                        c -> home(c, PairingCards.HOME_EQUALS_HOST))
                .when(c -> c.trainee().origin().isSentAway()
                        && c.trainee().home().isPresent()
                        && c.opening().hospital().isPresent());
        RuleSet<Candidacy> own = broken(
                        PairingCards.HOME_DIFFERS,
                        c -> c.trainee().home().equals(c.opening().hospital()),
                        c -> home(c, PairingCards.HOME_DIFFERS)
                                .expected(ref("hospital", c.opening().hospital())))
                .when(c -> c.trainee().origin() == Trainee.Origin.OWN_EMPLOYEE
                        && c.opening().hospital().isPresent());
        RuleSet<Candidacy> open = broken(
                        PairingCards.OPEN_RECRUIT_HAS_HOME,
                        c -> c.trainee().home().isEmpty(),
                        c -> home(c, PairingCards.OPEN_RECRUIT_HAS_HOME))
                .when(c -> c.trainee().origin() == Trainee.Origin.OPEN_RECRUIT);
        return away.and(own).and(open);
    }

    private static Finding.Draft home(Candidacy c, RuleCard card) {
        return card.error()
                .with("category", c.trainee().origin().label())
                .actual(ref("hospital", c.trainee().home()));
    }

    /** {@return nobody mentors himself or herself} */
    public static RuleSet<Candidacy> notOneself() {
        return broken(
                        PairingCards.ONESELF,
                        c -> !mentor(c).equals(c.trainee().id()),
                        c -> PairingCards.ONESELF.error().actual(Evidence.ref("person", mentor(c))))
                .when(c -> c.opening().place() instanceof Place.Mentor);
    }

    /** {@return one-to-one: neither mentor nor trainee is in another coaching on any day of the term} */
    public static RuleSet<Candidacy> exclusive() {
        return rule(
                        PairingCards.COACH_NOT_EXCLUSIVE,
                        (c, day) -> c.calendar().engagements().stream()
                                .filter(e -> e.kind() == Kind.COACH && e.term().overlaps(c.term()))
                                .filter(e -> e.mentor().equals(mentor(c))
                                        || e.trainee().equals(c.trainee().id()))
                                .map(e -> lifted(CalendarCheck.clash(e), after(e)))
                                .toList())
                .when(c -> c.opening().place() instanceof Place.Mentor);
    }

    private static Optional<LocalDate> after(Engagement e) {
        return e.term().hasLast() ? Optional.of(e.term().last().plusDays(1)) : Optional.empty();
    }

    /**
     * A supervisor teaches at most so many on any day, by specialty and catalogue edition.
     *
     * @param caps the cap of each specialty
     * @param fullTimeOnly specialties whose cap reaches full-time teachers only
     * @param otherwise the cap where none is stated; empty asks nothing there
     * @return the rule, counting agreed engagements by day with the new trainee included
     */
    public static RuleSet<Candidacy> supervisorCap(
            Map<Specialty, Integer> caps, Iterable<Specialty> fullTimeOnly, OptionalInt otherwise) {
        ImmutableMap<Specialty, Integer> stated = ImmutableMap.copyOf(caps);
        ImmutableSet<Specialty> fullTime = ImmutableSet.copyOf(fullTimeOnly);
        return cap(c -> cap(c, stated, fullTime, otherwise));
    }

    /**
     * A supervisor teaches at most as many on any day as the form of the specialty says for where she teaches.
     *
     * @param limits the forms, one for each specialty and edition
     * @param setting ward, clinic or anywhere
     * @param otherwise the cap where a form gives no number; empty asks nothing there
     * @return the rule, counting agreed engagements by day with the new trainee included
     */
    public static RuleSet<Candidacy> supervisorCap(
            Iterable<SupervisionLimit> limits, SupervisionLimit.Setting setting, OptionalInt otherwise) {
        ImmutableMap<Specialty, SupervisionLimit> forms = Maps.uniqueIndex(limits, SupervisionLimit::specialty);
        return cap(c -> {
            SupervisionLimit form = specialty(c).map(forms::get).orElse(null);
            OptionalInt cap = form == null ? OptionalInt.empty() : form.cap(setting, isFullTime(c));
            return cap.isPresent() ? cap : otherwise;
        });
    }

    private static RuleSet<Candidacy> cap(Function<Candidacy, OptionalInt> capOf) {
        return rule(PairingCards.SUPERVISOR_CAP, (c, day) -> {
                    int cap = capOf.apply(c).orElseThrow();
                    int load = c.calendar().highestLoad(mentor(c), c.term()) + 1;
                    return load <= cap
                            ? List.of()
                            : List.of(lifted(
                                    PairingCards.SUPERVISOR_CAP
                                            .error()
                                            .expected(cap)
                                            .actual(load),
                                    c.calendar().freeFrom(mentor(c), c.term(), cap)));
                })
                .when(c -> c.opening().place() instanceof Place.Mentor
                        && capOf.apply(c).isPresent());
    }

    private static Optional<Specialty> specialty(Candidacy c) {
        return c.opening().specialty().or(() -> c.trainee().specialty());
    }

    private static boolean isFullTime(Candidacy c) {
        return c.mentor().filter(m -> m.isFullTimeTeacher()).isPresent();
    }

    private static OptionalInt cap(
            Candidacy c,
            ImmutableMap<Specialty, Integer> caps,
            ImmutableSet<Specialty> fullTime,
            OptionalInt otherwise) {
        Optional<Specialty> specialty = specialty(c);
        if (specialty.isEmpty() || !caps.containsKey(specialty.get())) {
            return otherwise;
        }
        boolean reached = !fullTime.contains(specialty.get()) || isFullTime(c);
        return reached ? OptionalInt.of(caps.getOrDefault(specialty.get(), 0)) : otherwise;
    }

    /** {@return the mentor works for the hospital the opening belongs to} */
    public static RuleSet<Candidacy> mentorOfHost() {
        return broken(
                        PairingCards.NOT_OF_HOST,
                        c -> c.mentor()
                                .orElseThrow()
                                .employer()
                                .equals(c.opening().base()),
                        c -> PairingCards.NOT_OF_HOST
                                .error()
                                .actual(ref("hospital", c.mentor().orElseThrow().employer()))
                                .expected(ref("hospital", c.opening().base())))
                .when(c -> c.opening().base().isPresent()
                        && c.mentor().flatMap(m -> m.employer()).isPresent());
    }

    /**
     * The pairing lies inside the clinical phase.
     *
     * @param phase from the first to the last clinical day
     * @return the rule
     */
    public static RuleSet<Candidacy> insideClinicalPhase(Term phase) {
        return broken(
                PairingCards.OUTSIDE_CLINICAL,
                c -> phase.contains(c.term()),
                c -> PairingCards.OUTSIDE_CLINICAL.error().actual(c.term()).expected(phase));
    }

    /**
     * Mentor and trainee have no declared conflict of interest.
     *
     * @param declared by trainee, the mentors concerned with the reason given
     * @return the rule
     */
    public static RuleSet<Candidacy> noConflict(Map<PersonId, ? extends Map<PersonId, String>> declared) {
        return rule(PairingCards.CONFLICT, (c, day) -> {
                    Map<PersonId, String> mine = declared.get(c.trainee().id());
                    String reason = mine == null ? null : mine.get(mentor(c));
                    return reason == null
                            ? List.of()
                            : List.of(PairingCards.CONFLICT.error().actual(reason));
                })
                .when(c -> c.opening().place() instanceof Place.Mentor);
    }

    /** {@return trainee and place share a language, where both state theirs} */
    public static RuleSet<Candidacy> commonLanguage() {
        return broken(
                        PairingCards.NO_LANGUAGE,
                        c -> c.trainee().languages().stream()
                                .anyMatch(c.opening().languages()::contains),
                        c -> PairingCards.NO_LANGUAGE
                                .error()
                                .actual(String.join(", ", c.opening().languages()))
                                .expected(String.join(", ", c.trainee().languages())))
                .when(c -> !c.trainee().languages().isEmpty()
                        && !c.opening().languages().isEmpty());
    }

    /** {@return the trainee can go to the site, where both state theirs} */
    public static RuleSet<Candidacy> siteAccepted() {
        return broken(
                        PairingCards.OTHER_SITE,
                        c -> c.trainee().sites().contains(c.opening().site().orElseThrow()),
                        c -> PairingCards.OTHER_SITE
                                .error()
                                .actual(c.opening().site().orElseThrow())
                                .expected(String.join(", ", c.trainee().sites())))
                .when(c ->
                        c.opening().site().isPresent() && !c.trainee().sites().isEmpty());
    }

    private static PersonId mentor(Candidacy c) {
        return ((Place.Mentor) c.opening().place()).id();
    }

    private static Evidence ref(String kind, Optional<HospitalId> id) {
        return Evidence.ref(kind, id.map(HospitalId::toString).orElse("-"));
    }

    private static Finding.Draft lifted(Finding.Draft draft, Optional<LocalDate> day) {
        day.ifPresent(draft::curedOn);
        return draft;
    }

    private static RuleSet<Candidacy> rule(RuleCard card, Rule.Check<Candidacy> check) {
        return RuleSet.of(Rule.<Candidacy>of(card, check));
    }

    private static RuleSet<Candidacy> broken(
            RuleCard card, Predicate<Candidacy> met, Function<Candidacy, Finding.Draft> finding) {
        return rule(card, (c, day) -> met.test(c) ? List.of() : List.of(finding.apply(c)));
    }
}
