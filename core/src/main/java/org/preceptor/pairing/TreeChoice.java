package org.preceptor.pairing;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The host side's choice among applications: seats are granted one by one, the least above target first, then by declared order,
 * while every node above allows; inside a host a class below its reserve comes first, then the host's own list.
 */
final class TreeChoice {

    private final HostTree tree;
    private final int[] count;
    private final int[] extended;
    /** At a leaf its seats, above the sum of the children's extended counts. */
    private final int[] sum;

    private int extendedTotal;
    private final boolean minimums;

    TreeChoice(HostTree tree) {
        this.tree = tree;
        count = new int[tree.parent.length];
        extended = new int[tree.parent.length];
        sum = new int[tree.parent.length];
        minimums = tree.hasMinimum();
        for (int v = extended.length - 1; v >= 0; v--) {
            extended[v] = Math.max(tree.lower[v], sum[v]);
            if (tree.parent[v] >= 0) {
                sum[tree.parent[v]] += extended[v];
            } else {
                extendedTotal += extended[v];
            }
        }
    }

    /**
     * Chooses from {@code applications[h]}, people in the order of h's list; returns those kept, same shape and order.
     */
    int[][] choose(int[][] applications) {
        int hosts = applications.length;
        int[] granted = new int[hosts];
        HostQueue[] queue = new HostQueue[hosts];
        PriorityQueue<long[]> next = new PriorityQueue<>((x, y) -> {
            int c = Long.compare(x[0], y[0]);
            return c != 0 ? c : Long.compare(x[1], y[1]);
        });
        for (int h = 0; h < hosts; h++) {
            queue[h] = new HostQueue(tree, h, applications[h]);
            if (applications[h].length > 0) {
                next.add(key(h, 0));
            }
        }
        while (!next.isEmpty()) {
            int h = (int) next.remove()[2];
            if (granted[h] < queue[h].available() && seat(tree.leaf[h])) {
                granted[h]++;
                next.add(key(h, granted[h]));
            }
        }
        int[][] kept = new int[hosts][];
        for (int h = 0; h < hosts; h++) {
            kept[h] = queue[h].fill(granted[h]);
        }
        return kept;
    }

    /** How many of its reserved seats each class holds at a host, from the people there in the order of its list. */
    static int[] reservedTaken(HostTree tree, int host, int[] people) {
        HostQueue queue = new HostQueue(tree, host, people);
        queue.fill(people.length);
        return queue.used;
    }

    private long[] key(int h, int seats) {
        return new long[] {Math.max(0L, seats + 1L - tree.target[h]), tree.order[h], h};
    }

    /** Grants a seat at a leaf if every node above still allows it. */
    private boolean seat(int leaf) {
        int v = leaf;
        boolean grows = true;
        while (v >= 0) {
            if (count[v] + 1 > tree.upper[v]) {
                return false;
            }
            if (minimums && grows) {
                grows = sum[v] + 1 > tree.lower[v];
                if (grows && extended[v] + 1 > tree.upper[v]) {
                    return false;
                }
            }
            v = tree.parent[v];
        }
        if (minimums && grows && extendedTotal + 1 > tree.everyone) {
            return false;
        }
        commit(leaf);
        return true;
    }

    private void commit(int leaf) {
        boolean grows = minimums;
        for (int v = leaf; v >= 0; v = tree.parent[v]) {
            count[v]++;
            if (grows) {
                sum[v]++;
                grows = sum[v] > tree.lower[v];
                if (grows) {
                    extended[v]++;
                }
            }
        }
        if (grows) {
            extendedTotal++;
        }
    }

    /** What one host would take, given how many seats it may fill. */
    private static final class HostQueue {
        private final HostTree tree;
        private final int host;
        private final int[] people;
        private final boolean[] in;
        private final int[] taken;
        private final int[] used;
        private final int available;

        HostQueue(HostTree tree, int host, int[] people) {
            this.tree = tree;
            this.host = host;
            this.people = people;
            in = new boolean[people.length];
            taken = new int[tree.classes];
            used = new int[tree.classes];
            available = keepsEmpty() ? fill(people.length).length : countWithinCaps();
        }

        int available() {
            return available;
        }

        private boolean keepsEmpty() {
            boolean kept = false;
            for (int c = 0; c < tree.classes; c++) {
                kept |= tree.keptEmpty[cell(c)] && tree.reserve[cell(c)] > 0;
            }
            return kept;
        }

        private int cell(int c) {
            return host * tree.classes + c;
        }

        private int countWithinCaps() {
            int[] present = new int[tree.classes];
            int sum = 0;
            for (int a : people) {
                if (present[tree.classOf[a]]++ < tree.classCap[cell(tree.classOf[a])]) {
                    sum++;
                }
            }
            return sum;
        }

        /** The first seats of the host's order of seats: guarantees, open ones, those on top, then what reserves leave open. */
        int[] fill(int seats) {
            Arrays.fill(in, false);
            Arrays.fill(taken, 0);
            Arrays.fill(used, 0);
            int reserved = 0;
            for (int c = 0; c < tree.classes; c++) {
                reserved += tree.reserve[cell(c)];
            }
            int left = seats - takeReserved(seats, false);
            left -= takeOpen(Math.min(left, Math.max(0, tree.upper[tree.leaf[host]] - reserved)));
            left -= takeReserved(left, true);
            int spare = 0;
            for (int c = 0; c < tree.classes; c++) {
                spare += tree.keptEmpty[cell(c)] ? 0 : tree.reserve[cell(c)] - used[c];
            }
            takeOpen(Math.min(left, spare));
            int[] kept = new int[people.length];
            int n = 0;
            for (int i = 0; i < people.length; i++) {
                if (in[i]) {
                    kept[n++] = people[i];
                }
            }
            return Arrays.copyOf(kept, n);
        }

        private int takeReserved(int seats, boolean last) {
            int n = 0;
            for (int i = 0; i < people.length && n < seats; i++) {
                int c = tree.classOf[people[i]];
                if (tree.reserveLast[cell(c)] == last && used[c] < tree.reserve[cell(c)] && take(i)) {
                    used[c]++;
                    n++;
                }
            }
            return n;
        }

        private int takeOpen(int seats) {
            int n = 0;
            for (int i = 0; i < people.length && n < seats; i++) {
                n += take(i) ? 1 : 0;
            }
            return n;
        }

        private boolean take(int i) {
            int c = tree.classOf[people[i]];
            if (in[i] || taken[c] >= tree.classCap[cell(c)]) {
                return false;
            }
            in[i] = true;
            taken[c]++;
            return true;
        }
    }
}
