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
 * place counts as open, which some checkers forget. Wishes that fixed pairs would block are told separately, as
 * information. So are wishes for a spare seat that would leave somebody's present place or region below its minimum; they
 * are labelled as excused. With regions, a spare seat counts only if every region above allows it to be used and, for a trainee who is
 * in the region already, if the targets speak for the move.
 *
 * <p>The digest of a certificate is SHA-256 of words in UTF-8, each written as its length in UTF-16 units, a colon, and
 * the word: the term; aim, ties, unlisted rule and partner rule of the policy; its tie numbers; for each trainee by id
 * {@code trainee ID GROUP} and, unless fixed, each eligible wish as {@code GROUP PLACE} (groups from nought, places in order,
 * a declared order's number behind); for each opening {@code opening PLACE CAPACITY MINIMUM BASE} and its order; then fixed
 * pairs, bases, links and distribution as their texts, sorted.
 *
 * @param blocking everybody and every place that would rather have each other
 * @param blockingByFixed the same for people whose place was fixed beforehand, for information
 * @param report every violation as a finding, blocking pairs included
 */
public record PairingAudit(ImmutableList<Blocking> blocking, ImmutableList<Blocking> blockingByFixed, Report report) {
    /** Why a place would take the trainee. */
    public enum Cause {
        /** It has a spare seat. */
        SPARE_SEAT("a spare seat", "有空额"),
        /** It has a spare seat, but where the trainee is now would fall below its minimum. */
        EXCUSED_BY_MINIMUM("a spare seat, excused by the minimum of the present place", "有空额，但须保证现处下限"),
        /** It ranks the trainee above somebody it has. */
        RANKED_HIGHER("ranked above somebody admitted", "名次先于已录取者");

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
     * A trainee and a place that would rather have each other.
     *
     * @param trainee who
     * @param place where
     * @param cause why the place would
     * @param over somebody the place has and ranks lower, when that is the cause
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
        return new Auditor(problem, pairing.places()).run(pairing.policy().aim(), Optional.of(pairing));
    }

    /**
     * Audits a list of pairs from wherever it came, as a stable pairing.
     *
     * @param problem the problem
     * @param places who is where; those missing are unplaced
     * @return everything wrong with it
     */
    public static PairingAudit of(PairingProblem problem, Map<PersonId, Place> places) {
        return new Auditor(problem, ImmutableMap.copyOf(places))
                .run(PairingPolicy.Aim.TRAINEE_OPTIMAL, Optional.empty());
    }

    /** {@return whether nothing was found wrong} */
    public boolean isClean() {
        return !report.hasErrors();
    }
}
