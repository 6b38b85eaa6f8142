package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.OptionalInt;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.PersonId;

/**
 * Who was paired with whom, with the answers people ask afterwards and a certificate others can check.
 *
 * <p>A pairing says where everybody is and where nobody is, why each wish came true or not ({@link #explain(PersonId)}),
 * why each seat stayed empty ({@link #explain(Place)}), how the wishes fared as a whole ({@link #profile}), and what would
 * change under another ({@link Repair#compare}). It is a value: trying a change out never alters it.
 */
public final class Pairing {
    /** How far the aim was reached. */
    public enum Outcome {
        /** What the aim promises holds. */
        PROVED("as promised", "达到目标"),
        /** Stable, one of several perhaps; that it is the best for a side, as the policy's aim would have it, is not claimed. */
        STABLE("stable; best for a side not claimed", "稳定；不声明对某一方最优"),
        /** Minimums are kept and nobody has justified envy, but a wished seat may stay empty. */
        FAIR("minimums kept, no justified envy", "下限得到满足，无合理嫉妒"),
        /** Nobody who had a place was moved; seats left were filled. Neither stability nor absence of envy is claimed. */
        GAPS_FILLED("gaps filled, nobody moved; stability not claimed", "仅补空缺，无人变动；不保证稳定"),
        /** No stable pairing of linked trainees exists; none has fewer blocking wishes than this one. */
        FEWEST_BLOCKING("no stable pairing exists; fewest blocking wishes", "不存在稳定配对；阻碍志愿最少"),
        /** The limit or a cancellation ended the search; the best found. */
        STOPPED("search stopped; best found", "搜索中止；所得最佳"),
        /** No pairing of the kind asked for exists. */
        NONE_EXISTS("none exists", "不存在");

        private final Label label;

        Outcome(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the outcome in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * How low a place had to go.
     *
     * @param filled seats taken
     * @param capacity seats there are
     * @param position the position, on the place's list, of the last one admitted by wish; nought when every seat went to
     *     fixed pairs, empty when a seat is free
     */
    public record CutOff(int filled, int capacity, OptionalInt position) {
        /** {@return whether a seat is free} */
        public boolean isOpen() {
            return position.isEmpty();
        }
    }

    /**
     * What a checker needs besides the problem.
     *
     * @param digest SHA-256, in hexadecimal, of the canonical input and policy
     * @param stability the definition the pairing is to be measured by
     * @param ties how ties were broken
     * @param cutOffs the cut-off of every place
     * @param proposals proposals made, a number the answer fixes for deferred acceptance
     */
    public record Certificate(
            String digest, Label stability, String ties, ImmutableSortedMap<Place, CutOff> cutOffs, long proposals) {}

    /**
     * How the wishes fared.
     *
     * @param byChoice number of trainees who got their first, second, ... choice
     * @param unwished placed without having wished for the place
     * @param unplaced placed nowhere
     */
    public record Profile(ImmutableList<Integer> byChoice, int unwished, int unplaced) {
        /** {@return number of trainees} */
        public int trainees() {
            return byChoice.stream().mapToInt(i -> i).sum() + unwished + unplaced;
        }

        /**
         * The share of trainees with a choice, in whole percent, rounded down.
         *
         * @param choice the choice, from 1
         * @return the share
         */
        public int percent(int choice) {
            int n = choice <= byChoice.size() ? byChoice.get(choice - 1) : 0;
            return trainees() == 0 ? 0 : (int) (100L * n / trainees());
        }
    }

    /**
     * The pairing as it is handed out: everything a reader needs without the engine.
     *
     * @param aim what was aimed at
     * @param outcome how far it was reached
     * @param certificate what a checker needs
     * @param profile how the wishes fared
     * @param pairs who is where, by id
     * @param unplaced who is nowhere, in order of id
     * @param explanations why, for everybody, in order of id
     * @param quotas how quotas met the match
     * @param audit what the independent audit found
     */
    public record Statement(
            PairingPolicy.Aim aim,
            Outcome outcome,
            Certificate certificate,
            Profile profile,
            ImmutableSortedMap<PersonId, Place> pairs,
            ImmutableSet<PersonId> unplaced,
            ImmutableList<Explanation> explanations,
            Quotas quotas,
            PairingAudit audit) {}

    /**
     * How quotas met the match.
     *
     * @param setting how the totals of sending regions are kept
     * @param guarantees what is promised and what is not
     * @param reversions the places each reversion has moved
     * @param reserves what each reserve did, and what its other word would have done
     */
    public record Quotas(
            Distribution.Setting setting,
            ImmutableList<Explanation.Guarantee> guarantees,
            ImmutableMap<Reversion, Long> reversions,
            ImmutableList<Explanation.OfReserve> reserves) {}

    /**
     * All pairings that reach an aim equally well.
     *
     * @param pairings the pairings, in the order of trainees by id and their wishes
     * @param isComplete whether every placing was looked at; if not, the limit ended the search, and others may exist or be
     *     better
     */
    public record Enumeration(ImmutableList<Pairing> pairings, boolean isComplete) {}

    private final Made made;

    Pairing(Compiled compiled, PairingPolicy policy, int[] hostOf, long proposals, Outcome outcome) {
        this(new Made(compiled, policy, hostOf, proposals, outcome, compiled.problem, ImmutableMap.of()));
    }

    private Pairing(Made made) {
        this.made = made;
    }

    /** The same pairing, reached from a problem whose places have moved since. */
    Pairing declared(PairingProblem before, ImmutableMap<Reversion, Long> moved) {
        return new Pairing(made.declared(before, moved));
    }

    /** {@return the problem that was paired, with the quotas it began with} */
    public PairingProblem problem() {
        return made.problem();
    }

    /** {@return the places each reversion in force has moved; cut-offs and explanations speak of the quotas after that} */
    public ImmutableMap<Reversion, Long> reversions() {
        return made.reversions();
    }

    /** How many places of a reserve its own group holds. */
    long reservedTaken(Reserve reserve) {
        return Placed.reservedTaken(made.compiled(), made.hostOf(), reserve);
    }

    /** {@return the policy it was paired under} */
    public PairingPolicy policy() {
        return made.policy();
    }

    /** {@return how far the aim was reached} */
    public Outcome outcome() {
        return made.outcome();
    }

    /**
     * Where a trainee is.
     *
     * @param trainee who
     * @return the place, empty when unplaced
     * @throws UnknownReferenceException if the problem has no such trainee
     */
    public Optional<Place> placeOf(PersonId trainee) {
        return made.placeOf(trainee);
    }

    /**
     * A trainee's mentor.
     *
     * @param trainee who
     * @return the mentor, empty when unplaced or placed at a hospital
     */
    public Optional<PersonId> mentorOf(PersonId trainee) {
        return placeOf(trainee)
                .flatMap(p -> p instanceof Place.Mentor mentor ? Optional.of(mentor.id()) : Optional.empty());
    }

    /**
     * Everybody at a place.
     *
     * @param place the place
     * @return trainees in order of id
     */
    public ImmutableSet<PersonId> traineesOf(Place place) {
        return made.traineesOf(place);
    }

    /** {@return everybody placed, by id} */
    public ImmutableSortedMap<PersonId, Place> places() {
        return made.places();
    }

    /** {@return everybody unplaced, in order of id} */
    public ImmutableSet<PersonId> unplaced() {
        return made.unplaced();
    }

    /**
     * Why a trainee is where she or he is, wish by wish.
     *
     * @param trainee who
     * @return the explanation
     */
    public Explanation explain(PersonId trainee) {
        return made.explain(trainee);
    }

    /**
     * Why a place has empty seats, or that it has none.
     *
     * @param place the place
     * @return the explanation
     */
    public Explanation.OfPlace explain(Place place) {
        return made.explain(place);
    }

    /**
     * What a reserve did, what the other processing word would have done, and what if there were none.
     *
     * @param reserve a reserve of the problem
     * @return the answers, each found by pairing again
     */
    public Explanation.OfReserve explain(Reserve reserve) {
        return ReserveEffects.of(this, reserve);
    }

    /** {@return what is promised of this pairing and of the way it was found, what was only tested, and what is not} */
    public ImmutableList<Explanation.Guarantee> guarantees() {
        return Guarantees.of(this);
    }

    /** {@return how the wishes fared as a whole} */
    public Profile profile() {
        return Placed.profile(made.compiled(), made.hostOf());
    }

    /** {@return digest, definition, tie key, cut-offs and proposals} */
    public Certificate certificate() {
        return made.certificate();
    }

    /** {@return how quotas met the match: promises, reversions, and what each reserve did} */
    public Quotas quotas() {
        Distribution spread = problem().distribution();
        ImmutableList<Explanation.OfReserve> reserves =
                spread.reserves().stream().map(this::explain).collect(ImmutableList.toImmutableList());
        return new Quotas(spread.setting(policy()), guarantees(), reversions(), reserves);
    }

    /** {@return the pairing with explanations and audit, to be stored or sent} */
    public Statement statement() {
        return new Statement(
                policy().aim(),
                outcome(),
                certificate(),
                profile(),
                places(),
                unplaced(),
                made.explanations(),
                quotas(),
                PairingAudit.of(problem(), this));
    }

    /**
     * The pairing after something changed: somebody withdraws, falls ill, a seat is added.
     *
     * @param changed the problem as it is now
     * @param mode pair anew, repair keeping whom one can, or only fill gaps
     * @return the new pairing with who moves and who gains
     */
    public Repair repair(PairingProblem changed, Repair.Mode mode) {
        return Repairer.repair(this, changed, mode);
    }

    /** {@return two pairings are equal when they pair the same problem the same way under the same policy} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Pairing that && made.isSame(that.made);
    }

    @Override
    public int hashCode() {
        return places().hashCode();
    }

    /** {@return who is where, for reading} */
    @Override
    public String toString() {
        return policy().aim().label().english() + " (" + outcome().label().english() + "): " + places();
    }
}
