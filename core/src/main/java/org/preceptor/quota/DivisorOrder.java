package org.preceptor.quota;

import java.math.BigInteger;

/** The claim w / s(k) of a divisor method. Where s(1) = 0 the first claims rank before all others, larger weights first. */
final class DivisorOrder implements SeatOrder {
    private static final int ROUNDS = 24;

    private final BigInteger[] weights;
    private final double[] approx;
    private final Signpost signpost;
    private final boolean plain;

    DivisorOrder(BigInteger[] weights, Signpost signpost) {
        this.weights = weights;
        this.signpost = signpost;
        this.approx = new double[weights.length];
        boolean small = true;
        for (int i = 0; i < weights.length; i++) {
            approx[i] = weights[i].doubleValue();
            small &= weights[i].bitLength() < 62;
        }
        this.plain = small;
    }

    @Override
    public int compare(int i, long k, int j, long l) {
        boolean firstI = k == 1 && signpost.isZeroAtFirst();
        boolean firstJ = l == 1 && signpost.isZeroAtFirst();
        if (firstI || firstJ) {
            return firstI && firstJ ? weights[i].compareTo(weights[j]) : Boolean.compare(firstI, firstJ);
        }
        if (plain && signpost.power == 1 && signpost != Signpost.DEAN) {
            return compareProducts(weights[i].longValue(), signpost.num(l), weights[j].longValue(), signpost.num(k));
        }
        BigInteger left = power(weights[i]).multiply(signpost.exactNum(l)).multiply(BigInteger.valueOf(signpost.den(k)));
        BigInteger right = power(weights[j]).multiply(signpost.exactNum(k)).multiply(BigInteger.valueOf(signpost.den(l)));
        return left.compareTo(right);
    }

    /** a*b against c*d for non-negative longs, in 128 bits. */
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    private BigInteger power(BigInteger w) {
        return signpost.power == 2 ? w.multiply(w) : w;
    }

    @Override
    public double approx(int i, long k) {
        return k == 1 && signpost.isZeroAtFirst() ? Double.POSITIVE_INFINITY : approx[i] / signpost.approx(k);
    }

    @Override
    public long[] start(long[] lower, long[] upper, long seats) {
        int m = weights.length;
        long[] a = new long[m];
        double total = 0;
        for (double w : approx) {
            total += w;
        }
        if (total <= 0 || Double.isInfinite(total)) {
            return lower.clone();
        }
        double rate = seats / total;
        double below = 0;
        double above = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double free = 0;
            double sum = 0;
            for (int i = 0; i < m; i++) {
                long x = signpost.round(approx[i] * rate);
                if (x <= lower[i]) {
                    x = lower[i];
                } else if (x >= upper[i]) {
                    x = upper[i];
                } else {
                    free += approx[i];
                }
                a[i] = x;
                sum += x;
            }
            double gap = seats - sum;
            if (Math.abs(gap) <= 2 + m / 400.0) {
                break;
            }
            if (gap > 0) {
                below = rate;
            } else {
                above = rate;
            }
            double next = free > 0 ? rate + gap / free : Double.NaN;
            if (!(next > below && next < above)) {
                next = Double.isInfinite(above) ? 2 * below : (below + above) / 2;
            }
            rate = next;
        }
        return a;
    }
}
