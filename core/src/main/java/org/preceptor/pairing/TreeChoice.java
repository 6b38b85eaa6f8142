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
        private final int[] taken;

        HostQueue(HostTree tree, int host, int[] people) {
            this.tree = tree;
            this.host = host;
            this.people = people;
            this.taken = new int[tree.classes];
        }

        int available() {
            int[] present = new int[tree.classes];
            int sum = 0;
            for (int a : people) {
                if (present[tree.classOf[a]]++ < tree.classCap[host * tree.classes + tree.classOf[a]]) {
                    sum++;
                }
            }
            return sum;
        }

        int[] fill(int seats) {
            boolean[] in = new boolean[people.length];
            int reserved = 0;
            for (int c = 0; c < tree.classes; c++) {
                reserved += tree.reserve[host * tree.classes + c];
            }
            int left = seats;
            if (tree.reserveLast[host]) {
                int open = Math.max(0, tree.upper[tree.leaf[host]] - reserved);
                left -= take(in, Math.min(left, open), false);
            }
            left -= take(in, left, true);
            take(in, left, false);
            int[] kept = new int[seats];
            int n = 0;
            for (int i = 0; i < people.length; i++) {
                if (in[i]) {
                    kept[n++] = people[i];
                }
            }
            return Arrays.copyOf(kept, n);
        }

        private int take(boolean[] in, int seats, boolean byReserve) {
            int[] reserveUsed = new int[tree.classes];
            int n = 0;
            for (int i = 0; i < people.length && n < seats; i++) {
                int c = tree.classOf[people[i]];
                int cell = host * tree.classes + c;
                if (!in[i] && taken[c] < tree.classCap[cell] && (!byReserve || reserveUsed[c] < tree.reserve[cell])) {
                    in[i] = true;
                    taken[c]++;
                    reserveUsed[c]++;
                    n++;
                }
            }
            return n;
        }
    }
}
