package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Optional;

/**
 * Popular placings (Abraham, Irving, Kavitha and Mehlhorn; with seats, Manlove and Sng): everybody at a first choice or at the
 * best choice left over by first choices, and as many at first choices as can be. A private last place stands for none.
 */
final class PopularPlacing {

    private final IntLists lists;
    private final int[] capacity;
    /** Entries first choices, and entries of the reduced lists. */
    private final boolean[] first;

    private final boolean[] reduced;
    private final boolean[] mayBeNowhere;
    private final int firstPlaced;

    private PopularPlacing(IntLists lists, boolean[] allowed, int[] tier, int[] capacity) {
        this.lists = lists;
        this.capacity = capacity;
        first = new boolean[lists.entries()];
        reduced = new boolean[lists.entries()];
        mayBeNowhere = new boolean[lists.size()];
        for (int a = 0; a < lists.size(); a++) {
            int best = Integer.MAX_VALUE;
            for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                best = allowed[e] && capacity[lists.item[e]] > 0 ? Math.min(best, tier[e]) : best;
            }
            for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                first[e] = allowed[e] && capacity[lists.item[e]] > 0 && tier[e] == best;
            }
        }
        int[] entryOf = new int[lists.size()];
        Arrays.fill(entryOf, -1);
        MaximumCardinality.extend(lists, first, capacity, entryOf);
        firstPlaced = (int) Arrays.stream(entryOf).filter(e -> e >= 0).count();
        boolean[] even = even(entryOf);
        for (int a = 0; a < lists.size(); a++) {
            int second = Integer.MAX_VALUE;
            for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                second = allowed[e] && even[lists.item[e]] ? Math.min(second, tier[e]) : second;
            }
            mayBeNowhere[a] = second == Integer.MAX_VALUE;
            for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                reduced[e] = first[e] || (allowed[e] && even[lists.item[e]] && tier[e] == second);
            }
        }
    }

    static PopularPlacing of(IntLists lists, boolean[] allowed, int[] tier, int[] capacity) {
        return new PopularPlacing(lists, allowed, tier, capacity);
    }

    /** Places that some largest placing of first choices leaves a seat of. */
    private boolean[] even(int[] entryOf) {
        int[] load = new int[capacity.length];
        for (int e : entryOf) {
            if (e >= 0) {
                load[lists.item[e]]++;
            }
        }
        boolean[] even = new boolean[capacity.length];
        Arrays.setAll(load, h -> capacity[h] - load[h]);
        for (int h = 0; h < even.length; h++) {
            even[h] = load[h] > 0;
        }
        boolean again = true;
        while (again) {
            again = false;
            for (int a = 0; a < entryOf.length; a++) {
                if (entryOf[a] < 0 || even[lists.item[entryOf[a]]]) {
                    continue;
                }
                for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                    if (first[e] && even[lists.item[e]]) {
                        even[lists.item[entryOf[a]]] = true;
                        again = true;
                    }
                }
            }
        }
        return even;
    }

    /** The largest popular placing, or none. */
    Optional<Placing> largest() {
        int people = lists.size();
        int[][] items = new int[people][];
        IntBag kinds = new IntBag();
        for (int a = 0; a < people; a++) {
            IntBag list = new IntBag();
            for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                if (reduced[e]) {
                    list.add(lists.item[e]);
                    kinds.add(first[e] ? 1 : 0);
                }
            }
            if (mayBeNowhere[a]) {
                list.add(capacity.length + a);
                kinds.add(-1);
            }
            items[a] = list.toArray();
        }
        int[] kind = kinds.toArray();
        long[] cost = new long[kind.length];
        Arrays.setAll(cost, e -> kind[e] > 0 ? -(people + 1L) : kind[e] < 0 ? 1 : 0);
        boolean[] all = new boolean[kind.length];
        Arrays.fill(all, true);
        int[] seats = Arrays.copyOf(capacity, capacity.length + people);
        Arrays.fill(seats, capacity.length, seats.length, 1);
        Placing found = MinimumCost.solve(IntLists.of(items), all, cost, seats);
        int[] hostOf = found.hostOf.clone();
        boolean everybody = Arrays.stream(hostOf).allMatch(h -> h >= 0);
        Arrays.setAll(hostOf, a -> hostOf[a] >= capacity.length ? -1 : hostOf[a]);
        return everybody && isPopular(hostOf) ? Optional.of(new Placing(hostOf, 0)) : Optional.empty();
    }

    boolean isPopular(int[] hostOf) {
        int atFirst = 0;
        for (int a = 0; a < hostOf.length; a++) {
            boolean fits = hostOf[a] < 0 && mayBeNowhere[a];
            for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                if (lists.item[e] == hostOf[a]) {
                    fits |= reduced[e];
                    atFirst += first[e] ? 1 : 0;
                }
            }
            if (!fits) {
                return false;
            }
        }
        return atFirst == firstPlaced;
    }
}
