package org.preceptor.quota;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sets of cells with bounds, as numbers: what the feasibility kernels see. Cells are counted from 0; sets are sorted. */
final class Family {
    /** An upper bound that is not there. */
    static final long OPEN = Flow.INFINITE / 1_000_000;

    final long[] cellLower;
    final long[] cellUpper;
    final int[][] sets;
    final long[] lower;
    final long[] upper;

    Family(long[] cellLower, long[] cellUpper, int[][] sets, long[] lower, long[] upper) {
        this.cellLower = cellLower;
        this.cellUpper = cellUpper;
        this.sets = sets;
        this.lower = lower;
        this.upper = upper;
    }

    int cells() {
        return cellLower.length;
    }

    /** Sets by size, largest first, equal sizes in declared order. */
    int[] bySize(int[] some) {
        return Arrays.stream(some)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(s -> -sets[s].length).thenComparing(s -> s))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** For sets that nest: the set just around each (or -1), and the innermost set around each cell (or -1). */
    record Nest(int[] order, int[] around, int[] owner) {}

    Nest nest(int[] some) {
        int[] order = bySize(some);
        int[] around = new int[sets.length];
        int[] owner = new int[cells()];
        Arrays.fill(around, -1);
        Arrays.fill(owner, -1);
        for (int s : order) {
            if (sets[s].length > 0) {
                around[s] = owner[sets[s][0]];
            }
            for (int c : sets[s]) {
                owner[c] = s;
            }
        }
        return new Nest(order, around, owner);
    }

    int[] all() {
        return IntStream.range(0, sets.length).toArray();
    }

    long sum(int set, long[] values) {
        long total = 0;
        for (int c : sets[set]) {
            total += values[c];
        }
        return total;
    }

    /** Whether the values respect every bound; the plainest possible check. */
    boolean allows(long[] values) {
        for (int c = 0; c < cells(); c++) {
            if (values[c] < cellLower[c] || values[c] > cellUpper[c]) {
                return false;
            }
        }
        for (int s = 0; s < sets.length; s++) {
            long total = sum(s, values);
            if (total < lower[s] || total > upper[s]) {
                return false;
            }
        }
        return true;
    }
}
