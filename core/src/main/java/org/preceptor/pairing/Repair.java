package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.preceptor.Label;
import org.preceptor.roster.PersonId;

/**
 * A pairing after a change, with everybody who moves and whether the move is to a better or a worse wish.
 *
 * <p>When somebody withdraws under the trainees' best pairing the others can only gain, when a seat goes they can only lose;
 * the list shows it person by person. To keep a trainee from being sent back to the mentor she left, exclude the pair in
 * the changed problem ({@link PairingProblem#excluding}).
 *
 * @param pairing the pairing after the change
 * @param moves everybody whose place changed, in order of id
 */
public record Repair(Pairing pairing, ImmutableList<Move> moves) {
    /** How much may change. */
    public enum Mode {
        /** Pair anew as if nothing had been paired. */
        RERUN,
        /**
         * Start from the present pairing and move only along the chain the change sets off; stable at the end, though perhaps
         * not the best for a side. Where that chain is not defined (regions, bases, links, minimums, strong or super-stability,
         * aims that are not stable), the pairing is made anew.
         */
        KEEP_EVERYONE_ELSE,
        /**
         * Nobody placed moves; those without a place get the seats left, by the same lists. Stability is not claimed. With
         * regions, bases, links or minimums nobody is added, because a seat left may not be free to give.
         */
        FILL_GAPS
    }

    /** What a move means for the one who moves. */
    public enum Change {
        /** To a place more wished. */
        GAINS("gains", "改善"),
        /** To a place less wished, or out. */
        LOSES("loses", "变差"),
        /** Between equally wished places, or places not wished. */
        LEVEL("level", "持平");

        private final Label label;

        Change(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the change in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * One person who moves.
     *
     * @param trainee who
     * @param from where before, empty when unplaced
     * @param to where now, empty when unplaced
     * @param change better, worse or level
     */
    public record Move(PersonId trainee, Optional<Place> from, Optional<Place> to, Change change) {}

    /**
     * Compares two pairings person by person, over the trainees both have.
     *
     * @param before one
     * @param after the other, whose wishes decide who gains
     * @return everybody whose place differs
     */
    public static ImmutableList<Move> compare(Pairing before, Pairing after) {
        Set<PersonId> known = new TreeSet<>();
        before.problem().trainees().forEach(t -> known.add(t.id()));
        ImmutableList.Builder<Move> moves = ImmutableList.builder();
        for (Trainee trainee : ImmutableList.sortedCopyOf(
                Comparator.comparing(Trainee::id), after.problem().trainees())) {
            if (known.contains(trainee.id())) {
                Optional<Place> from = before.placeOf(trainee.id());
                Optional<Place> to = after.placeOf(trainee.id());
                if (!from.equals(to)) {
                    int order = Integer.compare(choice(trainee, from), choice(trainee, to));
                    moves.add(new Move(
                            trainee.id(),
                            from,
                            to,
                            order > 0 ? Change.GAINS : order < 0 ? Change.LOSES : Change.LEVEL));
                }
            }
        }
        return moves.build();
    }

    private static int choice(Trainee trainee, Optional<Place> place) {
        OptionalInt choice = place.map(trainee.willingness()::choiceOf).orElse(OptionalInt.empty());
        return choice.orElse(place.isPresent() ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE);
    }

    /** {@return those who move} */
    public ImmutableSet<PersonId> movers() {
        return moves.stream().map(Move::trainee).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Those with one kind of change.
     *
     * @param change better, worse or level
     * @return their ids in order
     */
    public ImmutableSet<PersonId> with(Change change) {
        return moves.stream()
                .filter(m -> m.change() == change)
                .map(Move::trainee)
                .collect(ImmutableSet.toImmutableSet());
    }
}
