package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.preceptor.MalformedValueException;

/**
 * What a trainee wishes (志愿): places in order, most wished first; places in one group are equally welcome.
 *
 * <p>A place that is not named is not wished at all, and stability never sends anybody there. Naming one place twice is a
 * mistake a person can make, so it is kept and reported by {@link PairingProblem#diagnostics()} rather than refused.
 * Example in words: first Hospital 1, then Hospital 2 or 3, it does not matter which.
 *
 * @param groups the groups of equally wished places, most wished first; no group is empty
 */
public record Willingness(ImmutableList<ImmutableList<Place>> groups) {
    private static final Willingness NONE = new Willingness(ImmutableList.of());

    /** Refuses an empty group. */
    public Willingness {
        for (ImmutableList<Place> group : groups) {
            MalformedValueException.check(!group.isEmpty(), "Willingness.groups", groups, "a group must not be empty");
        }
    }

    /** {@return no wish at all: the trainee did not hand in a list} */
    public static Willingness empty() {
        return NONE;
    }

    /**
     * Strictly ordered wishes.
     *
     * @param places most wished first
     * @return the wishes
     */
    public static Willingness of(Place... places) {
        return of(Arrays.asList(places));
    }

    /**
     * Strictly ordered wishes.
     *
     * @param places most wished first
     * @return the wishes
     */
    public static Willingness of(Iterable<? extends Place> places) {
        ImmutableList.Builder<ImmutableList<Place>> groups =
                ImmutableList.builderWithExpectedSize(places instanceof Collection<?> known ? known.size() : 4);
        places.forEach(place -> groups.add(ImmutableList.of(place)));
        return new Willingness(groups.build());
    }

    /**
     * Wishes with ties.
     *
     * @param groups groups of equally wished places, most wished first
     * @return the wishes
     */
    public static Willingness ofGroups(Iterable<? extends List<? extends Place>> groups) {
        ImmutableList.Builder<ImmutableList<Place>> copy = ImmutableList.builder();
        groups.forEach(group -> copy.add(ImmutableList.copyOf(group)));
        return new Willingness(copy.build());
    }

    /** {@return all places named, most wished first} */
    public ImmutableList<Place> places() {
        ImmutableList.Builder<Place> all = ImmutableList.builder();
        groups.forEach(all::addAll);
        return all.build();
    }

    /**
     * The number a person would say: first choice 1, second choice 2; equally wished places share a number.
     *
     * @param place the place
     * @return its number, empty when it was not named
     */
    public OptionalInt choiceOf(Place place) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(place)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** {@return whether no place was named} */
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
