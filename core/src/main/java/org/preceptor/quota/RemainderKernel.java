package org.preceptor.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Largest remainders by the historic and the requota policy for floors and caps; least squares runs on {@link SeatKernel}. */
final class RemainderKernel {
    private RemainderKernel() {}

    /** The quota formulas: the weight that pays for one whole seat. */
    interface Formula {
        Fraction quota(BigInteger total, long seats);
    }

    /** Seats with the tie at the edge, or a reason why the policy gives none. */
    record Outcome(long[] fixed, int[] tied, int choose, Failure failure) {
        static Outcome refused(Failure why) {
            return new Outcome(new long[0], new int[0], 0, why);
        }
    }

    /** Why a policy of this method gives no answer. */
    enum Failure {
        NONE,
        OVER_AWARD,
        TOO_FEW_REMAINDERS
    }

    /** max(floor, whole part), then one seat each by remainder; a claimant lifted by its floor has no remainder. */
    static Outcome historic(RemainderOrder order, long[] lower, long[] upper, long seats) {
        int m = lower.length;
        long[] a = new long[m];
        long sum = 0;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            long whole =
                    order.share(i).floor().min(BigInteger.valueOf(upper[i])).longValueExact();
            boolean lifted = Fraction.of(lower[i], 1).compareTo(order.share(i)) > 0;
            a[i] = Math.max(lower[i], whole);
            sum += a[i];
            if (!lifted && a[i] < upper[i] && order.share(i).signum() > 0) {
                open.add(i);
            }
        }
        return handOut(order, a, sum, open, seats);
    }

    private static Outcome handOut(RemainderOrder order, long[] a, long sum, List<Integer> open, long seats) {
        if (sum > seats) {
            return Outcome.refused(Failure.OVER_AWARD);
        }
        int left = (int) Math.min(Integer.MAX_VALUE, seats - sum);
        if (left > open.size()) {
            return Outcome.refused(Failure.TOO_FEW_REMAINDERS);
        }
        open.sort((i, j) -> -order.compare(i, a[i] + 1, j, a[j] + 1));
        if (left == 0) {
            return new Outcome(a, new int[0], 0, Failure.NONE);
        }
        int edge = open.get(left - 1);
        long[] before = a.clone();
        List<Integer> same = new ArrayList<>();
        int better = 0;
        for (int i : open) {
            int c = order.compare(i, before[i] + 1, edge, before[edge] + 1);
            if (c > 0) {
                a[i]++;
                better++;
            } else if (c == 0) {
                same.add(i);
            }
        }
        int choose = left - better;
        if (choose == same.size()) {
            same.forEach(i -> a[i]++);
            return new Outcome(a, new int[0], 0, Failure.NONE);
        }
        return new Outcome(a, same.stream().sorted().mapToInt(Integer::intValue).toArray(), choose, Failure.NONE);
    }

    /** Pin every claimant whose share is below its floor, take it and its seats out, share again; then the same with caps. */
    static Outcome requota(BigInteger[] weights, Formula formula, long[] lower, long[] upper, long seats) {
        int m = weights.length;
        boolean[] pinned = new boolean[m];
        long[] a = new long[m];
        long left = seats;
        for (int i = 0; i < m; i++) {
            if (weights[i].signum() == 0) {
                pinned[i] = true;
                a[i] = lower[i];
                left -= lower[i];
            }
        }
        while (true) {
            int[] free = free(pinned);
            BigInteger total = Arrays.stream(free).mapToObj(i -> weights[i]).reduce(BigInteger.ZERO, BigInteger::add);
            if (free.length == 0 || left < 0) {
                return left == 0
                        ? new Outcome(a, new int[0], 0, Failure.NONE)
                        : Outcome.refused(left < 0 ? Failure.OVER_AWARD : Failure.TOO_FEW_REMAINDERS);
            }
            if (left == 0) {
                boolean content = Arrays.stream(free).allMatch(i -> lower[i] == 0);
                return content ? new Outcome(a, new int[0], 0, Failure.NONE) : Outcome.refused(Failure.OVER_AWARD);
            }
            RemainderOrder order = new RemainderOrder(weights, formula.quota(total, left));
            long taken = pin(order, free, lower, pinned, a, -1);
            if (taken < 0) {
                taken = pin(order, free, upper, pinned, a, 1);
            }
            if (taken < 0) {
                List<Integer> open = new ArrayList<>();
                long sum = 0;
                for (int i : free) {
                    a[i] = order.share(i).floor().longValueExact();
                    sum += a[i];
                    if (a[i] < upper[i]) {
                        open.add(i);
                    }
                }
                return handOut(order, a, sum, open, left);
            }
            left -= taken;
        }
    }

    private static long pin(RemainderOrder order, int[] free, long[] bound, boolean[] pinned, long[] a, int side) {
        long taken = -1;
        for (int i : free) {
            if (order.share(i).compareTo(Fraction.of(bound[i], 1)) * side > 0) {
                pinned[i] = true;
                a[i] = bound[i];
                taken = Math.max(taken, 0) + bound[i];
            }
        }
        return taken;
    }

    private static int[] free(boolean[] pinned) {
        int[] free = new int[pinned.length];
        int n = 0;
        for (int i = 0; i < pinned.length; i++) {
            if (!pinned[i]) {
                free[n++] = i;
            }
        }
        return Arrays.copyOf(free, n);
    }
}
