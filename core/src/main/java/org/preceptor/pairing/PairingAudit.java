package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;

/**
 * Re-checks a pairing without trusting the engine: reads the problem and the list of pairs, nothing else.
 *
 * <p>One pass over the places finds for each the worst trainee admitted; one pass over the wishes then finds every trainee
 * and place that would rather have each other, with the reason: a spare seat, or somebody ranked lower. A part-filled
 * place counts as open, which some checkers forget; so does a seat held by somebody without a list. Under strong and
 * super-stability a pair also blocks when one side, or both, would merely lose nothing. Wishes that fixed pairs would
 * block are told separately, as information. So are wishes for a spare seat that would leave somebody's present place or
 * region below its minimum; they are labelled as excused. With regions, a spare seat counts only if every region above
 * allows it to be used and, for a trainee who is in the region already, if the targets speak for the move.
 *
 * <p><b>What is refuted</b> besides: too many at a place, in a base or in a region, a minimum not kept, a pair nobody
 * wished, wanted or allowed, a broken decision; every line of a certificate and of a statement that is not so; a tie not
 * taken by its key; "best for the trainees" or "for the places" when some could pass their places round so that all gain;
 * "as many as possible" when one more could be placed; somebody passed over in a lottery or under immediate acceptance;
 * envy where none is claimed; a seat given to somebody without a list against the rule; pairs where none is said to exist.
 *
 * <p><b>What is believed</b>, because only solving again could tell: that an egalitarian, least-regret or best-weight
 * pairing is the best of the stable ones, that a large stable one reaches two thirds; the least cost, the profile of
 * choices, popularity, Pareto-optimality and the trading of cycles among placings of full size; that claims, blocking
 * pairs or closed places are the fewest; that none exists; the best for a side where regions, bases, links or minimums
 * are kept; proposals other than those of the trainees' best. That gaps were filled and nobody moved is seen by {@link
 * Repair#compare}.
 *
 * <p>The digest of a certificate is SHA-256 of words in UTF-8, each written as its length in UTF-16 units, a colon, and
 * the word: the term; aim, ties, unlisted rule and partner rule of the policy; its tie numbers; for each trainee by id
 * {@code trainee ID GROUP} and, unless fixed, each eligible wish as {@code GROUP PLACE} (groups from nought, places in order,
 * a declared order's number behind); for each opening {@code opening PLACE CAPACITY MINIMUM BASE} and its order; then fixed
 * pairs, bases, links and distribution as their texts, sorted; order of places and reversions stay as they are declared.
 *
 * <p>Where places moved by reversions, the moves a pairing states are checked against the rules, and the pairing against the
 * quotas they lead to. Where places are kept for groups, a trainee and a place would rather have each other when the place's
 * own order of seats, run over those it has and the trainee, seats the trainee.
 *
 * @param blocking everybody and every place that would rather have each other, or lose nothing where that counts
 * @param blockingByFixed the same for people whose place was fixed beforehand, for information
 * @param report every violation as a finding, blocking pairs included
 */
public record PairingAudit(ImmutableList<Blocking> blocking, ImmutableList<Blocking> blockingByFixed, Report report) {
    /** Why a place would take the trainee. */
    public enum Cause {
        /** It has a spare seat, or one held by somebody without a list, who would make way. */
        SPARE_SEAT("a spare seat", "有空额"),
        /** It has a spare seat, but where the trainee is now would fall below its minimum. */
        EXCUSED_BY_MINIMUM("a spare seat, excused by the minimum of the present place", "有空额，但须保证现处下限"),
        /** It keeps places for the trainee's group, and somebody of another group sits on one. */
        RESERVED("a place reserved for the trainee's group", "本组预留名额"),
        /** It ranks the trainee above somebody it has. */
        RANKED_HIGHER("ranked above somebody admitted", "名次先于已录取者"),
        /** It ranks the trainee like somebody it has, which counts under strong and super-stability only. */
        RANKED_ALIKE("ranked like somebody admitted", "名次与已录取者相同");

        private final Label label;

        Cause(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the cause in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * A trainee and a place that would rather have each other, or lose nothing by it where that counts.
     *
     * @param trainee who
     * @param place where
     * @param cause why the place would
     * @param over who would make way, when somebody would
     */
    public record Blocking(PersonId trainee, Place place, Cause cause, Optional<PersonId> over) {}

    /**
     * Audits a pairing together with its certificate.
     *
     * @param problem the problem as one knows it oneself
     * @param pairing the pairing
     * @return everything wrong with it
     */
    public static PairingAudit of(PairingProblem problem, Pairing pairing) {
        return new Auditor(problem, pairing.places(), Claim.of(pairing)).run();
    }

    /**
     * Audits a pairing as it was handed out, read from a document perhaps, with every line of its certificate.
     *
     * @param problem the problem as one knows it oneself
     * @param policy the policy as it was announced
     * @param statement what was handed out
     * @return everything wrong with it
     */
    public static PairingAudit of(PairingProblem problem, PairingPolicy policy, Pairing.Statement statement) {
        return new Auditor(problem, statement.pairs(), Claim.of(policy, statement)).run();
    }

    /**
     * Audits a list of pairs from wherever it came, as what a policy asks for.
     *
     * @param problem the problem
     * @param policy the policy
     * @param places who is where; those missing are unplaced
     * @return everything wrong with it
     */
    public static PairingAudit of(PairingProblem problem, PairingPolicy policy, Map<PersonId, Place> places) {
        return new Auditor(problem, ImmutableMap.copyOf(places), Claim.of(policy)).run();
    }

    /**
     * Audits a list of pairs from wherever it came, as a stable pairing.
     *
     * @param problem the problem
     * @param places who is where; those missing are unplaced
     * @return everything wrong with it
     */
    public static PairingAudit of(PairingProblem problem, Map<PersonId, Place> places) {
        return new Auditor(problem, ImmutableMap.copyOf(places), Claim.stable()).run();
    }

    /** {@return whether nothing was found wrong} */
    public boolean isClean() {
        return !report.hasErrors();
    }
}
