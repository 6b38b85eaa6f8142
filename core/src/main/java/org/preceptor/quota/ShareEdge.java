package org.preceptor.quota;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands at the edge of a share: the last place, the next one, the numbers between them. */
final class ShareEdge {
    private final ShareProblem problem;
    private final SeatOrder order;
    private final SeatKernel.Outcome out;
    private final ShareMethod method;

    ShareEdge(ShareProblem problem, SeatOrder order, SeatKernel.Outcome out, ShareMethod method) {
        this.problem = problem;
        this.order = order;
        this.out = out;
        this.method = method;
    }

    int[] holders() {
        long[] a = out.seats();
        int h = out.lastHolder();
        return IntStream.range(0, a.length)
                .filter(i -> h >= 0 && a[i] > problem.lower[i] && order.isEqual(i, a[i], h, a[h]))
                .toArray();
    }

    int[] claimants() {
        long[] a = out.seats();
        int n = out.nextClaimant();
        return IntStream.range(0, a.length)
                .filter(i -> n >= 0 && a[i] < problem.upper[i] && order.isEqual(i, a[i] + 1, n, a[n] + 1))
                .toArray();
    }

    /** The claim of a seat, squared where the method needs roots; absent when it is beyond every number. */
    private Optional<Fraction> claim(int i, long k) {
        if (order instanceof RemainderOrder remainders) {
            return Optional.of(remainders.share(i).minus(Fraction.of(k - 1, 1)));
        }
        Signpost signpost = ((ShareMethod.Divisor) method).signpost();
        Fraction w = new Fraction(problem.weights[i], problem.unit);
        Fraction s = signpost.exact(k);
        return s.signum() == 0 ? Optional.empty() : Optional.of((signpost.power == 2 ? w.squared() : w).dividedBy(s));
    }

    Optional<ShareResult.Certificate> certificate(int power) {
        long[] a = out.seats();
        int h = out.lastHolder();
        int n = out.nextClaimant();
        if (n >= 0 && claim(n, a[n] + 1).isEmpty()) {
            return Optional.empty();
        }
        Optional<Fraction> from = n < 0 ? Optional.empty() : claim(n, a[n] + 1);
        Optional<Fraction> to = h < 0 ? Optional.empty() : claim(h, a[h]);
        Optional<Fraction> chosen = chosen(from, to, power);
        return Optional.of(new ShareResult.Certificate(
                from.map(ShareProblem::ratio),
                to.map(ShareProblem::ratio),
                power == 2,
                chosen.map(ShareProblem::ratio)));
    }

    private static Optional<Fraction> chosen(Optional<Fraction> from, Optional<Fraction> to, int power) {
        if (power == 0) {
            return Optional.empty();
        }
        Fraction low = from.orElse(Fraction.ZERO);
        Fraction high = to.orElse(low.plus(Fraction.ONE).times(Fraction.of(4, 1)));
        if (low.compareTo(high) == 0) {
            return power == 2 ? Optional.empty() : Optional.of(low);
        }
        return NiceNumber.between(low, high, power);
    }

    /** The least whole extra weight that puts the next claimant strictly ahead, all other weights unchanged. */
    Optional<BigInteger> margin() {
        int h = out.lastHolder();
        int n = out.nextClaimant();
        if (h < 0 || n < 0 || h == n || out.choose() > 0) {
            return Optional.empty();
        }
        long[] a = out.seats();
        Fraction weight = new Fraction(problem.weights[n], problem.unit);
        if (method instanceof ShareMethod.Divisor divisor) {
            Signpost signpost = divisor.signpost();
            Optional<Fraction> last = claim(h, a[h]);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            Fraction needed = last.get().times(signpost.exact(a[n] + 1));
            BigInteger extra = signpost.power == 2
                    ? aboveRoot(needed, weight)
                    : needed.minus(weight).floor().add(BigInteger.ONE);
            return Optional.of(extra);
        }
        boolean hare =
                method instanceof ShareMethod.LargestRemainder remainder && remainder.quota() == ShareMethod.Quota.HARE;
        Fraction gap = Fraction.of(a[n] - a[h] + 1, 1);
        Fraction rate = Fraction.of(problem.seats, 1).minus(gap);
        if (!hare || rate.signum() <= 0) {
            return Optional.empty();
        }
        Fraction holder = new Fraction(problem.weights[h], problem.unit);
        Fraction total = new Fraction(problem.total, problem.unit);
        Fraction needed = gap.times(total).minus(weight.minus(holder).times(Fraction.of(problem.seats, 1)));
        return Optional.of(needed.dividedBy(rate).floor().add(BigInteger.ONE));
    }

    /** The least whole x with (weight + x)^2 above a number. */
    private static BigInteger aboveRoot(Fraction square, Fraction weight) {
        BigInteger x = square.floor().sqrt().subtract(weight.floor()).subtract(BigInteger.TWO);
        x = x.max(BigInteger.ZERO);
        while (weight.plus(Fraction.of(x)).squared().compareTo(square) <= 0) {
            x = x.add(BigInteger.ONE);
        }
        return x;
    }
}
