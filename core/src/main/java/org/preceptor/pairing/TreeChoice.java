package org.preceptor.pairing;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The host side's choice among applications: seats are granted one by one, the least above target first, then by declared order,
 * while every node above allows; inside a host its order of seats decides, then its own list.
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
        private final SeatOrder seats;
        private final int[] people;
        private final int[] kind;
        private final int available;

        HostQueue(HostTree tree, int host, int[] people) {
            this.people = people;
            seats = tree.seats[host];
            kind = Arrays.stream(people).map(a -> tree.kindOf[a]).toArray();
            available = seats.isPlain() ? people.length : fill(people.length).length;
        }

        int available() {
            return available;
        }

        int[] fill(int granted) {
            boolean[] in = seats.new Filling(kind).run(granted);
            return IntStream.range(0, people.length)
                    .filter(i -> in[i])
                    .map(i -> people[i])
                    .toArray();
        }
    }
}
