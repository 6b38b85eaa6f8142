package org.preceptor.pairing;

/**
 * The host side as a tree of numbers. Node {@code v} has {@code parent[v]} (-1 at a root, parents before children), a lower and
 * an upper bound; host h sits at leaf {@code leaf[h]}, with a target and a place in the declared order. Classes of people have
 * a cap and a soft reserve inside each host ({@code h * classes + c}).
 */
final class HostTree {

    final int[] parent;
    final int[] lower;
    final int[] upper;
    final int[] leaf;
    final int[] target;
    final int[] order;
    final int classes;
    final int[] classOf;
    final int[] classCap;
    final int[] reserve;
    /** Per host and class: whether its reserve is filled after the open places (over and above), or before (guarantee). */
    final boolean[] reserveLast;
    /** Per host and class: whether what its reserve leaves stays empty, or is open to all. */
    final boolean[] keptEmpty;
    /** Number of people to be placed, for the extendable test; used only when some lower bound is positive. */
    final int everyone;

    HostTree(
            int[] parent,
            int[] lower,
            int[] upper,
            int[] leaf,
            int[] target,
            int[] order,
            int classes,
            int[] classOf,
            int[] classCap,
            int[] reserve,
            boolean[] reserveLast,
            boolean[] keptEmpty,
            int everyone) {
        this.parent = parent;
        this.lower = lower;
        this.upper = upper;
        this.leaf = leaf;
        this.target = target;
        this.order = order;
        this.classes = classes;
        this.classOf = classOf;
        this.classCap = classCap;
        this.reserve = reserve;
        this.reserveLast = reserveLast;
        this.keptEmpty = keptEmpty;
        this.everyone = everyone;
    }

    /** No tree but a cap per host: each host its own root. */
    static HostTree flat(int[] capacity, int applicants) {
        int n = capacity.length;
        int[] parent = new int[n];
        int[] index = new int[n];
        for (int h = 0; h < n; h++) {
            parent[h] = -1;
            index[h] = h;
        }
        return new HostTree(
                parent,
                new int[n],
                capacity.clone(),
                index,
                new int[n],
                index,
                1,
                new int[applicants],
                unbounded(n),
                new int[n],
                new boolean[n],
                new boolean[n],
                0);
    }

    static int[] unbounded(int n) {
        int[] caps = new int[n];
        java.util.Arrays.fill(caps, Integer.MAX_VALUE);
        return caps;
    }

    boolean hasMinimum() {
        for (int bound : lower) {
            if (bound > 0) {
                return true;
            }
        }
        return false;
    }
}
