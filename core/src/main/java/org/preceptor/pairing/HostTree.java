package org.preceptor.pairing;

import java.util.Arrays;

/**
 * The host side as a tree of numbers. Node {@code v} has {@code parent[v]} (-1 at a root, parents before children), a lower and
 * an upper bound; host h sits at leaf {@code leaf[h]}, with a target, a place in the declared order and an order of its seats,
 * which looks at kinds of people.
 */
final class HostTree {

    final int[] parent;
    final int[] lower;
    final int[] upper;
    final int[] leaf;
    final int[] target;
    final int[] order;
    final SeatOrder[] seats;
    final int[] kindOf;
    /** Number of people to be placed, for the extendable test; used only when some lower bound is positive. */
    final int everyone;

    HostTree(
            int[] parent,
            int[] lower,
            int[] upper,
            int[] leaf,
            int[] target,
            int[] order,
            SeatOrder[] seats,
            int[] kindOf,
            int everyone) {
        this.parent = parent;
        this.lower = lower;
        this.upper = upper;
        this.leaf = leaf;
        this.target = target;
        this.order = order;
        this.seats = seats;
        this.kindOf = kindOf;
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
                plain(capacity),
                new int[applicants],
                0);
    }

    /** Orders of seats without reserves. */
    static SeatOrder[] plain(int[] capacity) {
        return Arrays.stream(capacity).mapToObj(SeatOrder::plain).toArray(SeatOrder[]::new);
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
