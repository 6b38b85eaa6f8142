package org.preceptor.pairing;

import java.util.Arrays;

/** Walks the stable choices of a market through closed sets of rotations: all of them, the cheapest, the least regretted. */
final class StableSet {

    private final Rotations rotations;
    private final OneToOneImage image;

    StableSet(Rotations rotations) {
        this.rotations = rotations;
        this.image = rotations.image;
    }

    /** A walk over all stable choices, the applicants' best first; each step changes as little as the next closed set asks. */
    final class Walk {
        private final boolean[] in = new boolean[rotations.count()];
        private final int[] entryOf = rotations.first.clone();

        int[] hosts() {
            return image.hosts(entryOf);
        }

        boolean advance() {
            for (int r = in.length - 1; r >= 0; r--) {
                if (in[r]) {
                    move(r, rotations.from);
                    in[r] = false;
                } else if (free(r)) {
                    in[r] = true;
                    move(r, rotations.to);
                    return true;
                }
            }
            return false;
        }

        private boolean free(int r) {
            for (int i = rotations.beforeStart[r]; i < rotations.beforeStart[r + 1]; i++) {
                if (!in[rotations.before[i]]) {
                    return false;
                }
            }
            return true;
        }

        private void move(int r, int[] target) {
            for (int i = rotations.start[r]; i < rotations.start[r + 1]; i++) {
                entryOf[rotations.mover[i]] = target[i];
            }
        }
    }

    Walk walk() {
        return new Walk();
    }

    /** Number of stable choices, or -1 when the budget ended first. */
    long count(Budget budget) {
        Walk walk = walk();
        long count = 1;
        while (walk.advance()) {
            count++;
            if (!budget.spend()) {
                return -1;
            }
        }
        return count;
    }

    int[] hostsOf(boolean[] closed) {
        int[] entryOf = rotations.first.clone();
        for (int r = 0; r < closed.length; r++) {
            if (closed[r]) {
                for (int i = rotations.start[r]; i < rotations.start[r + 1]; i++) {
                    entryOf[rotations.mover[i]] = rotations.to[i];
                }
            }
        }
        return image.hosts(entryOf);
    }

    /** The stable choice of least total cost, cost given per entry; of several, the one nearest the applicants' best. */
    int[] cheapest(long[] entryCost) {
        int n = rotations.count();
        MinimumCut cut = new MinimumCut(n + 2);
        int source = n;
        int sink = n + 1;
        for (int r = 0; r < n; r++) {
            long gain = 0;
            for (int i = rotations.start[r]; i < rotations.start[r + 1]; i++) {
                gain = Math.addExact(
                        gain, Math.subtractExact(entryCost[rotations.from[i]], entryCost[rotations.to[i]]));
            }
            if (gain > 0) {
                cut.arc(source, r, gain);
            } else if (gain < 0) {
                cut.arc(r, sink, -gain);
            }
            for (int i = rotations.beforeStart[r]; i < rotations.beforeStart[r + 1]; i++) {
                cut.arc(r, rotations.before[i], MinimumCut.INFINITE);
            }
        }
        return hostsOf(Arrays.copyOf(cut.sourceSide(source, sink), n));
    }

    Placing cheapestPlacing() {
        return new Placing(cheapest(rankCost()), 0);
    }

    /** Sum of both sides' positions, counted from 1. */
    long[] rankCost() {
        long[] cost = new long[image.post.length];
        for (int e = 0; e < cost.length; e++) {
            cost[e] = image.hostPosition[e] + image.personPosition[e] + 2L;
        }
        return cost;
    }

    /** The stable choice whose worst position on either side is least; of several, the one nearest the applicants' best. */
    int[] leastRegret() {
        int low = 0;
        int high = 0;
        for (int e = 0; e < image.post.length; e++) {
            high = Math.max(high, Math.max(image.hostPosition[e], image.personPosition[e]));
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (within(forced(middle), middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return hostsOf(forced(low));
    }

    private boolean[] forced(int worst) {
        int n = rotations.count();
        boolean[] in = new boolean[n];
        for (int r = n - 1; r >= 0; r--) {
            for (int i = rotations.start[r]; !in[r] && i < rotations.start[r + 1]; i++) {
                in[r] = image.personPosition[rotations.from[i]] > worst;
            }
            if (in[r]) {
                for (int i = rotations.beforeStart[r]; i < rotations.beforeStart[r + 1]; i++) {
                    in[rotations.before[i]] = true;
                }
            }
        }
        return in;
    }

    private boolean within(boolean[] closed, int worst) {
        int[] entryOf = rotations.first.clone();
        for (int r = 0; r < closed.length; r++) {
            for (int i = rotations.start[r]; closed[r] && i < rotations.start[r + 1]; i++) {
                entryOf[rotations.mover[i]] = rotations.to[i];
            }
        }
        for (int e : entryOf) {
            if (e >= 0 && (image.hostPosition[e] > worst || image.personPosition[e] > worst)) {
                return false;
            }
        }
        return true;
    }
}
