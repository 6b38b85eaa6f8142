package org.preceptor.pairing;

import java.util.Arrays;

/** Hopcroft and Karp's largest placing with capacities, on the entries switched on, starting from a placing given. */
final class MaximumCardinality {

    private final IntLists lists;
    private final boolean[] active;
    private final int[] seatStart;
    private final int[] seat;
    private final int[] load;
    private final int[] entryOf;
    private final int[] level;
    private final int[] next;

    private MaximumCardinality(IntLists lists, boolean[] active, int[] capacity, int[] entryOf) {
        this.lists = lists;
        this.active = active;
        this.entryOf = entryOf;
        int[] degree = new int[capacity.length];
        for (int e = 0; e < active.length; e++) {
            if (active[e]) {
                degree[lists.item[e]]++;
            }
        }
        seatStart = new int[capacity.length + 1];
        for (int h = 0; h < capacity.length; h++) {
            seatStart[h + 1] = seatStart[h] + Math.max(0, Math.min(capacity[h], degree[h]));
        }
        seat = new int[seatStart[capacity.length]];
        load = new int[capacity.length];
        for (int a = 0; a < entryOf.length; a++) {
            if (entryOf[a] >= 0) {
                int h = lists.item[entryOf[a]];
                seat[seatStart[h] + load[h]++] = a;
            }
        }
        level = new int[entryOf.length];
        next = new int[entryOf.length];
    }

    /** Extends {@code entryOf} (an entry or -1 per applicant) in place to a largest placing. */
    static void extend(IntLists lists, boolean[] active, int[] capacity, int[] entryOf) {
        MaximumCardinality run = new MaximumCardinality(lists, active, capacity, entryOf);
        while (run.layer()) {
            System.arraycopy(lists.start, 0, run.next, 0, run.next.length);
            for (int a = 0; a < entryOf.length; a++) {
                if (entryOf[a] < 0) {
                    run.augment(a);
                }
            }
        }
    }

    static Placing solve(Market market) {
        boolean[] active = new boolean[market.hostRank.length];
        for (int e = 0; e < active.length; e++) {
            active[e] = market.hostRank[e] >= 0;
        }
        int[] entryOf = new int[market.applicants.size()];
        Arrays.fill(entryOf, -1);
        extend(market.applicants, active, market.capacity, entryOf);
        int[] hostOf = new int[entryOf.length];
        for (int a = 0; a < hostOf.length; a++) {
            hostOf[a] = entryOf[a] < 0 ? -1 : market.applicants.item[entryOf[a]];
        }
        return new Placing(hostOf, 0);
    }

    private boolean layer() {
        int[] queue = new int[entryOf.length];
        int tail = 0;
        Arrays.fill(level, -1);
        for (int a = 0; a < entryOf.length; a++) {
            if (entryOf[a] < 0) {
                level[a] = 0;
                queue[tail++] = a;
            }
        }
        boolean open = false;
        boolean[] seen = new boolean[load.length];
        for (int at = 0; at < tail; at++) {
            int a = queue[at];
            for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
                int h = lists.item[e];
                if (!active[e] || seen[h]) {
                    continue;
                }
                seen[h] = true;
                if (load[h] < seatStart[h + 1] - seatStart[h]) {
                    open = true;
                }
                for (int i = seatStart[h]; i < seatStart[h] + load[h]; i++) {
                    if (level[seat[i]] < 0) {
                        level[seat[i]] = level[a] + 1;
                        queue[tail++] = seat[i];
                    }
                }
            }
        }
        return open;
    }

    /** Depth first along the layers, with the path kept in arrays: lists may be as long as the market is large. */
    private void augment(int root) {
        int[] path = new int[16];
        int depth = 0;
        path[0] = root;
        int[] slot = new int[16];
        while (depth >= 0) {
            int a = path[depth];
            if (next[a] >= lists.start[a + 1]) {
                level[a] = -1;
                depth--;
                if (depth >= 0) {
                    slot[depth]++;
                }
                continue;
            }
            int e = next[a];
            int h = lists.item[e];
            if (!active[e] || entryOf[a] == e) {
                next[a]++;
                slot[depth] = 0;
                continue;
            }
            if (load[h] < seatStart[h + 1] - seatStart[h]) {
                seat[seatStart[h] + load[h]++] = a;
                entryOf[a] = e;
                shift(path, slot, depth);
                return;
            }
            int i = seatStart[h] + slot[depth];
            while (i < seatStart[h + 1] && level[seat[i]] != level[a] + 1) {
                i++;
            }
            if (i == seatStart[h + 1]) {
                next[a]++;
                slot[depth] = 0;
                continue;
            }
            slot[depth] = i - seatStart[h];
            if (++depth == path.length) {
                path = Arrays.copyOf(path, depth * 2);
                slot = Arrays.copyOf(slot, depth * 2);
            }
            path[depth] = seat[i];
            slot[depth] = 0;
        }
    }

    private void shift(int[] path, int[] slot, int depth) {
        for (int i = depth - 1; i >= 0; i--) {
            int e = next[path[i]];
            seat[seatStart[lists.item[e]] + slot[i]] = path[i];
            entryOf[path[i]] = e;
        }
    }
}
