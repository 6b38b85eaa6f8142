package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at every placing within the budget and keeps the best, or all that are as good in the keys that count. */
final class Exhaustive {

    /** Values a placing: smaller from the first is better, {@code null} is not of the kind sought. */
    interface Judge {
        long @Nullable [] value(int[] hostOf);
    }

    private final IntLists lists;
    private final boolean[] allowed;
    private final int[] room;
    private final Judge judge;
    private final Budget budget;
    private final int keys;
    private final int[] hostOf;
    private final List<int[]> found = new ArrayList<>();
    private long @Nullable [] best;
    private boolean complete = true;

    private Exhaustive(IntLists lists, boolean[] allowed, int[] capacity, Judge judge, int keys, Budget budget) {
        this.lists = lists;
        this.allowed = allowed;
        this.judge = judge;
        this.budget = budget;
        this.keys = keys;
        room = capacity.clone();
        hostOf = new int[lists.size()];
        Arrays.fill(hostOf, -1);
    }

    /** The first best placing, or the one known beforehand when nothing is better. */
    static Exhaustive best(IntLists lists, boolean[] allowed, int[] capacity, Judge judge, int[] known, Budget budget) {
        Exhaustive run = new Exhaustive(lists, allowed, capacity, judge, -1, budget);
        run.consider(known);
        run.descend(0);
        return run;
    }

    /** Every placing that is best in the first {@code keys} values. */
    static Exhaustive all(IntLists lists, boolean[] allowed, int[] capacity, Judge judge, int keys, Budget budget) {
        Exhaustive run = new Exhaustive(lists, allowed, capacity, judge, keys, budget);
        run.descend(0);
        return run;
    }

    List<int[]> found() {
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    private void descend(int a) {
        if (a == hostOf.length) {
            consider(hostOf);
            complete &= budget.spend();
            return;
        }
        for (int e = lists.start[a]; e < lists.start[a + 1] && complete; e++) {
            int h = lists.item[e];
            if (allowed[e] && room[h] > 0) {
                room[h]--;
                hostOf[a] = h;
                descend(a + 1);
                hostOf[a] = -1;
                room[h]++;
            }
        }
        if (complete) {
            descend(a + 1);
        }
    }

    private void consider(int[] placing) {
        long[] value = judge.value(placing);
        if (value == null) {
            return;
        }
        int c = best == null ? -1 : compare(value, best);
        if (c < 0) {
            found.clear();
            best = value;
        }
        if (c < 0 || (c == 0 && keys >= 0)) {
            found.add(placing.clone());
        }
    }

    private int compare(long[] one, long[] other) {
        int n = keys < 0 ? one.length : keys;
        return Arrays.compare(one, 0, n, other, 0, n);
    }
}
