package org.preceptor.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.preceptor.program.Phase;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.Title;
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
        return MentorDemands.titleFloor(floor);
    }

    /** {@return the mentor's teacher certificate is in date on the first day (error) and to the last (warning)} */
    public static RuleSet<Candidacy> teacherCertificate() {
        return MentorDemands.teacherCertificate();
    }

    /**
     * The host's declared rank reaches a floor, such as any tertiary hospital, or secondary A for an affiliate.
     *
     * @param floor the lowest rank
     * @return the rule
     */
    public static RuleSet<Candidacy> hostRank(Hospital.Rank floor) {
        return HostDemands.hostRank(floor);
    }

    /** {@return a discipline wished for is offered by the host} */
    public static RuleSet<Candidacy> disciplineOffered() {
        return HostDemands.disciplineOffered();
    }

    /** {@return home and host relate as the trainee's origin asks: sent away, at home, or no home at all} */
    public static RuleSet<Candidacy> homeAndHost() {
        return HostDemands.homeAndHost();
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
        return MentorDemands.exclusive();
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
        return MentorDemands.supervisorCap(caps, fullTimeOnly, otherwise);
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
        return MentorDemands.supervisorCap(limits, setting, otherwise);
    }

    /** {@return the mentor works for the hospital the opening belongs to} */
    public static RuleSet<Candidacy> mentorOfHost() {
        return MentorDemands.mentorOfHost();
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
        return HostDemands.siteAccepted();
    }

    static PersonId mentor(Candidacy c) {
        return ((Place.Mentor) c.opening().place()).id();
    }

    static Evidence ref(String kind, Optional<HospitalId> id) {
        return Evidence.ref(kind, id.map(HospitalId::toString).orElse("-"));
    }

    static RuleSet<Candidacy> rule(RuleCard card, Rule.Check<Candidacy> check) {
        return RuleSet.of(Rule.<Candidacy>of(card, check));
    }

    static RuleSet<Candidacy> broken(
            RuleCard card, Predicate<Candidacy> met, Function<Candidacy, Finding.Draft> finding) {
        return rule(card, (c, day) -> met.test(c) ? List.of() : List.of(finding.apply(c)));
    }
}
