package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.preceptor.UnknownReferenceException;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Term;

/**
 * Who is to be paired with whom: trainees with wishes, openings with seats, the rules on eligibility and what is fixed.
 *
 * <p>A problem forgives: names nobody knows, wishes nobody returns, closed places are left out of the pairing and told by
 * {@link #diagnostics()}, all at once, because lists are written by people and one slip must not stop the rest; whoever
 * wants it strict says {@code diagnostics().orElseThrow()}. A question about a trainee or place that is not there throws. It then answers in both directions, {@link #whyNot} and {@link #eligibleTrainees},
 * and pairs: {@code problem.pair(PairingPolicy.traineeOptimal())}. Changing something gives a new problem and never touches
 * a pairing already made, so that "one more seat here" can be tried out.
 */
@Value.Immutable
public abstract class PairingProblem {
    /**
     * A pair agreed beforehand. It is kept, its seat is taken, and it neither blocks nor is blocked.
     *
     * @param trainee who
     * @param place where
     * @param author who decided
     * @param reason why; an empty reason is reported when the place was not wished for
     */
    public record Fixed(PersonId trainee, Place place, String author, String reason) {}

    /**
     * A pair that must not be, such as a trainee and the mentor he or she left.
     *
     * @param trainee who
     * @param place where not
     * @param reason why
     */
    public record Excluded(PersonId trainee, Place place, String reason) {}

    /**
     * Two trainees who wish to be placed together.
     *
     * <p>With joint wishes the two choose as one: the definition of stability is that of the choice function (Klaus and
     * Klijn; Kojima, Pathak and Roth), each host keeping its best. Without joint wishes both keep their own, equal lists and
     * compete everywhere as the lower ranked of the two; if the lists differ the link is broken and reported.
     *
     * @param first one
     * @param second the other
     * @param wishes pairs of places, most wished first; an empty side leaves that one unplaced
     */
    public record Link(PersonId first, PersonId second, ImmutableList<Joint> wishes) {}

    /**
     * One joint wish.
     *
     * @param first where the first goes
     * @param second where the second goes
     */
    public record Joint(Optional<Place> first, Optional<Place> second) {}

    /**
     * A base whose own cap binds its mentors together: student-project allocation with mentors as projects.
     *
     * @param base the hospital
     * @param capacity the most trainees all its mentors together may have
     * @param preference how the base orders trainees, used for every mentor of it
     */
    public record BaseCap(HospitalId base, int capacity, Preference preference) {}

    private static final RuleSet<Candidacy> NO_RULES = RuleSet.of(ImmutableList.of());

    PairingProblem() {}

    /** {@return from the first to the last day of the pairing} */
    public abstract Term term();

    /** {@return the trainees} */
    public abstract ImmutableList<Trainee> trainees();

    /** {@return the openings} */
    public abstract ImmutableList<Opening> openings();

    /** {@return caps of whole bases, when mentors belong to them} */
    public abstract ImmutableList<BaseCap> bases();

    /** {@return regions, targets and reserves} */
    @Value.Default
    public Distribution distribution() {
        return Distribution.none();
    }

    /** {@return people and places the rules look up} */
    @Value.Default
    public Roster roster() {
        return Roster.empty();
    }

    /** {@return who may be paired with whom; everybody unless said} */
    @Value.Default
    public RuleSet<Candidacy> rules() {
        return NO_RULES;
    }

    /** {@return what is already agreed for mentors and trainees} */
    @Value.Default
    public MentorCalendar calendar() {
        return MentorCalendar.empty();
    }

    /** {@return pairs agreed beforehand} */
    public abstract ImmutableList<Fixed> fixed();

    /** {@return pairs that must not be} */
    public abstract ImmutableList<Excluded> excluded();

    /** {@return linked trainees} */
    public abstract ImmutableList<Link> links();

    /**
     * {@return what is wrong with the input, all at once; {@link #pair} answers all the same, save for a distribution that
     * cannot be kept, which {@link #promises} refuses}
     */
    public Report diagnostics() {
        return Diagnostics.of(this);
    }

    /**
     * What keeps a trainee from a mentor or host: every eligibility rule that says no, with the day it lifts if time will.
     *
     * @param trainee who
     * @param place where
     * @return the report; no errors means eligible
     * @throws UnknownReferenceException if the problem has no such trainee or opening
     */
    public Report whyNot(PersonId trainee, Place place) {
        return Eligibility.of(this).check(trainee(trainee), opening(place));
    }

    /**
     * What keeps everybody from a mentor or host: the findings all trainees of the problem meet alike, such as a title below
     * the floor, a certificate out of date or a coach who is taken, each with the day it lifts if time will.
     *
     * @param place where
     * @return the report; no errors means that nothing about the place itself stands in the way
     * @throws UnknownReferenceException if the problem has no such opening
     */
    public Report whyNot(Place place) {
        return Eligibility.of(this).forEverybody(opening(place));
    }

    /**
     * The openings a trainee is eligible for, wished or not.
     *
     * @param trainee who
     * @return places in order
     */
    public ImmutableSet<Place> eligiblePlaces(PersonId trainee) {
        return Eligibility.of(this).places(trainee(trainee));
    }

    /**
     * The mentors a trainee is eligible for, wished or not.
     *
     * @param trainee who
     * @return mentors in order of id
     */
    public ImmutableSet<PersonId> eligibleMentors(PersonId trainee) {
        return Eligibility.of(this).mentors(trainee(trainee));
    }

    /**
     * The reverse question: for a free mentor or host, who may come?
     *
     * @param place the place
     * @return trainees in order of id
     */
    public ImmutableSet<PersonId> eligibleTrainees(Place place) {
        return Eligibility.of(this).trainees(opening(place));
    }

    /**
     * Says by name what the structure of this problem does not allow a policy to promise, and what can be promised instead.
     *
     * @param policy the policy
     * @return errors when {@link #pair} would refuse
     */
    public Report promises(PairingPolicy policy) {
        return Promises.of(this, policy);
    }

    /**
     * Pairs.
     *
     * @param policy what is aimed at and how ties are decided
     * @return the pairing with its certificate
     * @throws Report.NotMetException if {@link #promises} has errors
     */
    public Pairing pair(PairingPolicy policy) {
        promises(policy).orElseThrow();
        return Reversions.run(this, policy);
    }

    /**
     * Every stable pairing, one after the other and only as far as asked, the trainees' best first.
     *
     * @param policy how ties are decided, and the limit
     * @return the pairings; the stream ends at the limit
     * @throws Report.NotMetException if the structure has no such list
     */
    public Stream<Pairing> stablePairings(PairingPolicy policy) {
        return Listings.stable(this, policy);
    }

    /**
     * Every pairing that reaches an aim equally well, by looking at all placings within the policy's limit: all popular ones,
     * all Pareto-optimal ones, all with the fewest blocking pairs, all super-stable ones. For small problems and for proofs;
     * {@link #stablePairings} lists strict stable pairings without the search. Under an aim for one side every stable
     * pairing is listed.
     *
     * @param policy the aim, how ties are decided, and the limit
     * @return the pairings, and whether they are all
     * @throws Report.NotMetException if the structure or the aim has no such list
     */
    public Pairing.Enumeration allPairings(PairingPolicy policy) {
        return Listings.all(this, policy);
    }

    /**
     * The number of stable pairings.
     *
     * @param policy how ties are decided, and the limit
     * @return the number, empty when the limit ended the count
     */
    public OptionalLong countStablePairings(PairingPolicy policy) {
        return Listings.countStable(this, policy);
    }

    /**
     * The same problem without a trainee, or without a mentor.
     *
     * @param person who withdraws or falls ill
     * @return the problem
     */
    public PairingProblem without(PersonId person) {
        return WhatIf.without(this, person);
    }

    /**
     * The same problem with another number of seats at a place.
     *
     * @param place the place
     * @param capacity the seats
     * @return the problem
     */
    public PairingProblem withCapacity(Place place, int capacity) {
        return WhatIf.withCapacity(this, opening(place), capacity);
    }

    /**
     * The same problem in which a trainee is not to go somewhere, such as back to the mentor left.
     *
     * @param trainee who
     * @param place where not
     * @param reason why
     * @return the problem
     */
    public PairingProblem excluding(PersonId trainee, Place place, String reason) {
        return WhatIf.excluding(this, new Excluded(trainee, place, reason));
    }

    /** {@return the same problem with every declared rule replaced by the scores it gives, so that it can be stored} */
    public PairingProblem withScores() {
        return WhatIf.withScores(this);
    }

    @Value.Lazy
    Entered entered() {
        return Entered.of(this);
    }

    Trainee trainee(PersonId id) {
        return entered().trainee(id);
    }

    Opening opening(Place place) {
        return entered().opening(place);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds problems. */
    public static final class Builder extends ImmutablePairingProblem.Builder {
        Builder() {}
    }
}
