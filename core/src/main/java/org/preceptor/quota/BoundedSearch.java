package org.preceptor.quota;

import java.util.ArrayList;
import java.util.List;

/** Exact search for families of any structure: bounds are pushed through every set, then a cell is split; at most a set number of steps. */
final class BoundedSearch {
    private final Family family;
    private final List<List<Integer>> setsOf = new ArrayList<>();
    private long steps;

    /** What the search found: an example, a proof that there is none, or neither within the limit. */
    record Outcome(Verdict verdict, long[] example, long steps) {}

    /** The three honest answers. */
    enum Verdict {
        FEASIBLE,
        INFEASIBLE,
        UNKNOWN
    }

    private BoundedSearch(Family family, long limit) {
        this.family = family;
        this.steps = limit;
        for (int c = 0; c < family.cells(); c++) {
            setsOf.add(new ArrayList<>());
        }
        for (int s = 0; s < family.sets.length; s++) {
            for (int c : family.sets[s]) {
                setsOf.get(c).add(s);
            }
        }
    }

    static Outcome run(Family family, long limit) {
        BoundedSearch search = new BoundedSearch(family, limit);
        long[] low = family.cellLower.clone();
        long[] high = new long[low.length];
        for (int c = 0; c < low.length; c++) {
            long needed = low[c];
            for (int s : search.setsOf.get(c)) {
                needed = Math.max(needed, family.lower[s]);
            }
            high[c] = Math.min(family.cellUpper[c], needed);
            if (high[c] < low[c]) {
                return new Outcome(Verdict.INFEASIBLE, new long[0], 0);
            }
        }
        long[] found = search.solve(low, high);
        long used = limit - Math.max(0, search.steps);
        if (found.length > 0 || low.length == 0) {
            return new Outcome(Verdict.FEASIBLE, found, used);
        }
        return new Outcome(search.steps < 0 ? Verdict.UNKNOWN : Verdict.INFEASIBLE, found, used);
    }

    private long[] solve(long[] low, long[] high) {
        if (--steps < 0 || !tighten(low, high)) {
            return new long[0];
        }
        int split = -1;
        for (int c = 0; c < low.length; c++) {
            if (low[c] < high[c] && (split < 0 || better(c, split, low, high))) {
                split = c;
            }
        }
        if (split < 0) {
            return low;
        }
        long middle = low[split] + (high[split] - low[split]) / 2;
        long[] half = high.clone();
        half[split] = middle;
        long[] found = solve(low.clone(), half);
        if (found.length > 0 || steps < 0) {
            return found;
        }
        long[] rest = low.clone();
        rest[split] = middle + 1;
        return solve(rest, high.clone());
    }

    private boolean better(int c, int than, long[] low, long[] high) {
        int bySize = Long.compare(high[c] - low[c], high[than] - low[than]);
        return bySize < 0
                || (bySize == 0 && setsOf.get(c).size() > setsOf.get(than).size());
    }

    private boolean tighten(long[] low, long[] high) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int s = 0; s < family.sets.length; s++) {
                long least = family.sum(s, low);
                long most = family.sum(s, high);
                if (least > family.upper[s] || most < family.lower[s]) {
                    return false;
                }
                for (int c : family.sets[s]) {
                    long top = family.upper[s] - (least - low[c]);
                    long bottom = family.lower[s] - (most - high[c]);
                    if (top < high[c]) {
                        most -= high[c] - top;
                        high[c] = top;
                        changed = true;
                    }
                    if (bottom > low[c]) {
                        least += bottom - low[c];
                        low[c] = bottom;
                        changed = true;
                    }
                    if (low[c] > high[c]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
