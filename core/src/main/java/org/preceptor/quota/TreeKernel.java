package org.preceptor.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Bounds on a tree, in linear time: what the children allow is pushed up, what the parent leaves is pushed down. Parents come
 * before their children; node 0 is the root.
 */
final class TreeKernel {
    private final int[] parent;
    private final long[] lower;
    private final long[] upper;
    private final long[] childLower;
    private final long[] childUpper;
    final long[] upLower;
    final long[] upUpper;

    TreeKernel(int[] parent, long[] lower, long[] upper) {
        int n = parent.length;
        this.parent = parent;
        this.lower = lower;
        this.upper = upper;
        this.childLower = new long[n];
        this.childUpper = new long[n];
        this.upLower = lower.clone();
        this.upUpper = upper.clone();
        boolean[] leaf = new boolean[n];
        java.util.Arrays.fill(leaf, true);
        for (int v = n - 1; v >= 0; v--) {
            if (!leaf[v]) {
                upLower[v] = Math.max(lower[v], childLower[v]);
                upUpper[v] = Math.min(upper[v], childUpper[v]);
            }
            if (v > 0) {
                leaf[parent[v]] = false;
                childLower[parent[v]] += upLower[v];
                childUpper[parent[v]] = Math.min(Family.OPEN, childUpper[parent[v]] + upUpper[v]);
            }
        }
        for (int v = 0; v < n; v++) {
            if (leaf[v]) {
                childLower[v] = -1;
                childUpper[v] = Long.MAX_VALUE;
            }
        }
    }

    /** The deepest node whose bounds cannot be met, the last one in order among equals, or -1. */
    int conflict() {
        for (int v = parent.length - 1; v >= 0; v--) {
            if (upLower[v] > upUpper[v]) {
                return v;
            }
        }
        return -1;
    }

    /** Attainable ranges {lowest, highest} of every node of a feasible tree. */
    long[][] attainable() {
        int n = parent.length;
        long[] low = upLower.clone();
        long[] high = upUpper.clone();
        long[] sumLow = new long[n];
        long[] sumHigh = new long[n];
        boolean[] opened = new boolean[n];
        int[] open = new int[n];
        for (int v = 1; v < n; v++) {
            sumLow[parent[v]] += upLower[v];
            if (upUpper[v] >= Family.OPEN) {
                open[parent[v]]++;
            } else {
                sumHigh[parent[v]] += upUpper[v];
            }
        }
        for (int v = 1; v < n; v++) {
            int p = parent[v];
            opened[v] = upUpper[v] >= Family.OPEN;
            high[v] = Math.min(upUpper[v], high[p] >= Family.OPEN ? Family.OPEN : high[p] - (sumLow[p] - upLower[v]));
            boolean siblingOpen = open[p] - (opened[v] ? 1 : 0) > 0;
            if (!siblingOpen) {
                low[v] = Math.max(upLower[v], low[p] - (sumHigh[p] - (opened[v] ? 0 : upUpper[v])));
            }
        }
        return new long[][] {low, high};
    }

    /** An assignment within all bounds: the low ends, topped up child by child. */
    long[] example() {
        long[] value = upLower.clone();
        long[] spare = new long[parent.length];
        long[] sumLow = new long[parent.length];
        for (int v = 1; v < parent.length; v++) {
            sumLow[parent[v]] += upLower[v];
        }
        for (int v = 0; v < parent.length; v++) {
            if (v > 0) {
                long add = Math.min(spare[parent[v]], upUpper[v] - upLower[v]);
                value[v] += add;
                spare[parent[v]] -= add;
            }
            spare[v] = value[v] - sumLow[v];
        }
        return value;
    }

    /** The bounds that contradict each other at a node: floors that add up to more than the caps, none superfluous. */
    CutKernel.Cut witness(int at) {
        List<Integer> lowers = new ArrayList<>();
        List<Integer> uppers = new ArrayList<>();
        expand(at, true, lowers);
        expand(at, false, uppers);
        long high = uppers.stream().mapToLong(v -> upper[v]).sum();
        long low = lowers.stream().mapToLong(v -> lower[v]).sum();
        List<Integer> smallest = new ArrayList<>(lowers);
        smallest.sort(Comparator.comparingLong(v -> lower[v]));
        for (int v : smallest) {
            if (low - lower[v] > high) {
                low -= lower[v];
                lowers.remove(Integer.valueOf(v));
            }
        }
        return new CutKernel.Cut(ints(lowers), ints(uppers), low, high);
    }

    private void expand(int v, boolean low, List<Integer> into) {
        boolean own = low ? lower[v] >= childLower[v] : upper[v] <= childUpper[v];
        if (own) {
            if (!low || lower[v] > 0) {
                into.add(v);
            }
            return;
        }
        for (int c = v + 1; c < parent.length; c++) {
            if (parent[c] == v) {
                expand(c, low, into);
            }
        }
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
