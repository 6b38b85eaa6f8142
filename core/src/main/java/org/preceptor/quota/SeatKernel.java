package org.preceptor.quota;

import java.util.Arrays;

/**
 * Shares seats so that no seat given has a weaker claim than a seat refused, within floors and caps. Starts from a guess near a
 * common level and moves one seat at a time; the claims fall strictly in the number of seats, so the end is the optimum
 * whatever the guess was. Needs lower &lt;= upper and sum lower &lt;= seats &lt;= sum upper.
 */
final class SeatKernel {
    private final SeatOrder order;
    private final long[] lower;
    private final long[] upper;
    private final long[] a;
    private final long[] next;
    private final long[] last;

    private SeatKernel(SeatOrder order, long[] lower, long[] upper, long[] start) {
        this.order = order;
        this.lower = lower;
        this.upper = upper;
        this.a = start;
        this.next = new long[a.length];
        this.last = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.max(lower[i], Math.min(upper[i], a[i]));
            refresh(i);
        }
    }

    /** Seats that add up, the claimants tied at the edge, how many of those seats are theirs, and who stands at the edge. */
    record Outcome(long[] seats, int[] tied, int choose, int lastHolder, int nextClaimant) {
        /** The seats that hold however the tie is decided. */
        long[] fixed(SeatOrder order) {
            long[] fixed = seats.clone();
            if (choose > 0) {
                for (int i : tied) {
                    if (fixed[i] > 0 && order.compare(i, seats[i], lastHolder, seats[lastHolder]) == 0) {
                        fixed[i]--;
                    }
                }
            }
            return fixed;
        }
    }

    static Outcome share(SeatOrder order, long[] lower, long[] upper, long seats) {
        SeatKernel kernel = new SeatKernel(order, lower, upper, order.start(lower, upper, seats));
        kernel.settle(seats);
        return kernel.outcome();
    }

    private void refresh(int i) {
        next[i] = a[i] < upper[i] ? order.rough(i, a[i] + 1) : 0;
        last[i] = a[i] > lower[i] ? order.rough(i, a[i]) : 0;
    }

    private int claim(int i, long x, long k, int j, long y, long l) {
        return Math.abs(x - y) > SeatOrder.DOUBT ? Long.compare(x, y) : order.compare(i, k, j, l);
    }

    private int byNext(int i, int j) {
        return -claim(i, next[i], a[i] + 1, j, next[j], a[j] + 1);
    }

    private int byLast(int i, int j) {
        return claim(i, last[i], a[i], j, last[j], a[j]);
    }

    private void settle(long seats) {
        SeatHeap takers = new SeatHeap(a.length, this::byNext);
        SeatHeap givers = new SeatHeap(a.length, this::byLast);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i];
            if (a[i] < upper[i]) {
                takers.append(i);
            }
            if (a[i] > lower[i]) {
                givers.append(i);
            }
        }
        takers.order();
        givers.order();
        for (; sum < seats; sum++) {
            move(takers.top(), 1, takers, givers);
        }
        for (; sum > seats; sum--) {
            move(givers.top(), -1, takers, givers);
        }
        while (!takers.isEmpty() && !givers.isEmpty()) {
            int i = takers.top();
            int j = givers.top();
            if (claim(i, next[i], a[i] + 1, j, last[j], a[j]) <= 0) {
                return;
            }
            move(i, 1, takers, givers);
            move(j, -1, takers, givers);
        }
    }

    private void move(int i, int by, SeatHeap takers, SeatHeap givers) {
        a[i] += by;
        refresh(i);
        takers.update(i, a[i] < upper[i]);
        givers.update(i, a[i] > lower[i]);
    }

    private Outcome outcome() {
        int holder = -1;
        int claimant = -1;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > lower[i] && (holder < 0 || byLast(i, holder) < 0)) {
                holder = i;
            }
            if (a[i] < upper[i] && (claimant < 0 || byNext(i, claimant) < 0)) {
                claimant = i;
            }
        }
        if (holder < 0 || claimant < 0 || order.compare(claimant, a[claimant] + 1, holder, a[holder]) != 0) {
            return new Outcome(a, new int[0], 0, holder, claimant);
        }
        int[] tied = new int[a.length];
        int count = 0;
        int choose = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > lower[i] && byLast(i, holder) == 0) {
                tied[count++] = i;
                choose++;
            } else if (a[i] < upper[i] && byNext(i, claimant) == 0) {
                tied[count++] = i;
            }
        }
        return new Outcome(a, Arrays.copyOf(tied, count), choose, holder, claimant);
    }
}
