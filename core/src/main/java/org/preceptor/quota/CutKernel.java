package org.preceptor.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns an infeasible circulation into a handful of bounds that contradict each other, none of them superfluous. */
final class CutKernel {
    private CutKernel() {}

    /** Arcs whose lower bounds add up to more than the upper bounds of the others. */
    record Cut(int[] lowers, int[] uppers, long lowerTotal, long upperTotal) {}

    static Cut witness(Circulation infeasible) {
        Cut cut = cut(infeasible);
        Circulation only = keep(infeasible, cut);
        List<Integer> lowers = new ArrayList<>();
        for (int e : cut.lowers()) {
            if (only.helpsBelow(e, only.lower[e])) {
                lowers.add(e);
            } else {
                only.freeBelow(e);
            }
        }
        List<Integer> uppers = new ArrayList<>();
        for (int e : cut.uppers()) {
            if (only.helps(e, Flow.INFINITE / 4)) {
                uppers.add(e);
            } else {
                only.free(e);
            }
        }
        long low = lowers.stream().mapToLong(e -> infeasible.lower[e]).sum();
        long high = uppers.stream().mapToLong(e -> infeasible.upper[e]).sum();
        return new Cut(ints(lowers), ints(uppers), low, high);
    }

    private static Cut cut(Circulation c) {
        boolean[] in = c.crowded();
        List<Integer> lowers = new ArrayList<>();
        List<Integer> uppers = new ArrayList<>();
        long low = 0;
        long high = 0;
        for (int e = 0; e < c.from.length; e++) {
            if (!in[c.from[e]] && in[c.to[e]] && c.lower[e] > 0) {
                lowers.add(e);
                low += c.lower[e];
            } else if (in[c.from[e]] && !in[c.to[e]]) {
                uppers.add(e);
                high += c.upper[e];
            }
        }
        return new Cut(ints(lowers), ints(uppers), low, high);
    }

    /** The same network in which only the bounds of the cut still hold. */
    private static Circulation keep(Circulation c, Cut cut) {
        long[] lower = new long[c.lower.length];
        long[] upper = new long[c.upper.length];
        Arrays.fill(upper, Flow.INFINITE / 4);
        for (int e : cut.lowers()) {
            lower[e] = c.lower[e];
        }
        for (int e : cut.uppers()) {
            upper[e] = c.upper[e];
        }
        return new Circulation(c.vertices, c.from, c.to, lower, upper);
    }

    /** The upper bound to which this arc must be raised for the whole to become feasible, or -1 when it alone cannot help. */
    static long relaxedUpper(Circulation c, int e) {
        if (c.helps(e, c.deficit())) {
            return c.upper[e] + c.deficit();
        }
        if (!c.helps(e, Flow.INFINITE / 4)) {
            return -1;
        }
        long[] upper = c.upper.clone();
        upper[e] = Flow.INFINITE / 4;
        return new Circulation(c.vertices, c.from, c.to, c.lower, upper).range(e)[0];
    }

    /** The lower bound to which this arc must be cut for the whole to become feasible, or -1 when it alone cannot help. */
    static long relaxedLower(Circulation c, int e) {
        if (c.lower[e] >= c.deficit() && c.helpsBelow(e, c.deficit())) {
            return c.lower[e] - c.deficit();
        }
        if (!c.helpsBelow(e, c.lower[e])) {
            return -1;
        }
        long[] lower = c.lower.clone();
        lower[e] = 0;
        Circulation freed = new Circulation(c.vertices, c.from, c.to, lower, c.upper);
        return freed.isFeasible() ? freed.range(e)[1] : -1;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
