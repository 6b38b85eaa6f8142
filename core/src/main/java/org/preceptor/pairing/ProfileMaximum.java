package org.preceptor.pairing;

import java.util.Arrays;

/**
 * The largest placings by profile: greedy (most first choices, then second, ...) or generous (fewest last choices, then last but
 * one, ...). Shortest augmenting paths whose lengths are vectors of counts, compared from the first, so that nothing overflows.
 */
final class ProfileMaximum {

    private final IntLists lists;
    private final boolean[] allowed;
    private final int[] tier;
    private final int[] capacity;
    private final boolean generous;
    private final int ranks;
    private final int[] entryOf;
    private final int[] load;
    private final int[][] distance;
    private final int[] via;

    private ProfileMaximum(IntLists lists, boolean[] allowed, int[] tier, int[] capacity, boolean generous) {
        this.lists = lists;
        this.allowed = allowed;
        this.tier = tier;
        this.capacity = capacity;
        this.generous = generous;
        ranks = Arrays.stream(tier).max().orElse(0) + 1;
        entryOf = new int[lists.size()];
        Arrays.fill(entryOf, -1);
        load = new int[capacity.length];
        distance = new int[capacity.length][];
        via = new int[capacity.length];
    }

    static Placing solve(IntLists lists, boolean[] allowed, int[] tier, int[] capacity, boolean generous) {
        ProfileMaximum run = new ProfileMaximum(lists, allowed, tier, capacity, generous);
        boolean better = true;
        while (better) {
            better = run.augment();
        }
        int[] hostOf = new int[lists.size()];
        Arrays.setAll(hostOf, a -> run.entryOf[a] < 0 ? -1 : lists.item[run.entryOf[a]]);
        return new Placing(hostOf, 0);
    }

    private boolean augment() {
        Arrays.fill(distance, null);
        for (int a = 0; a < entryOf.length; a++) {
            if (entryOf[a] < 0) {
                relax(a, new int[ranks]);
            }
        }
        boolean again = true;
        while (again) {
            again = false;
            for (int a = 0; a < entryOf.length; a++) {
                int[] here = entryOf[a] < 0 ? null : distance[lists.item[entryOf[a]]];
                if (here != null) {
                    again |= relax(a, plus(here, entryOf[a], -1));
                }
            }
        }
        int best = -1;
        for (int h = 0; h < capacity.length; h++) {
            if (distance[h] != null
                    && load[h] < capacity[h]
                    && (best < 0 || Arrays.compare(distance[h], distance[best]) < 0)) {
                best = h;
            }
        }
        if (best < 0) {
            return false;
        }
        load[best]++;
        int h = best;
        while (h >= 0) {
            int e = via[h];
            int a = owner(e);
            h = entryOf[a] < 0 ? -1 : lists.item[entryOf[a]];
            entryOf[a] = e;
        }
        return true;
    }

    private boolean relax(int a, int[] from) {
        boolean nearer = false;
        for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
            int h = lists.item[e];
            if (allowed[e] && e != entryOf[a] && capacity[h] > 0) {
                int[] there = plus(from, e, 1);
                if (distance[h] == null || Arrays.compare(there, distance[h]) < 0) {
                    distance[h] = there;
                    via[h] = e;
                    nearer = true;
                }
            }
        }
        return nearer;
    }

    private int[] plus(int[] from, int e, int sign) {
        int[] to = from.clone();
        to[generous ? ranks - 1 - tier[e] : tier[e]] += generous ? sign : -sign;
        return to;
    }

    private int owner(int e) {
        int at = Arrays.binarySearch(lists.start, e);
        if (at < 0) {
            return -at - 2;
        }
        while (lists.start[at + 1] == e) {
            at++;
        }
        return at;
    }
}
