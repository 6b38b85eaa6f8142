package org.preceptor.quota;

import java.math.BigInteger;

/** The claim w / s(k) of a divisor method. Where s(1) = 0 the first claims rank before all others, larger weights first. */
final class DivisorOrder implements SeatOrder {
    private static final int ROUNDS = 24;

    private final BigInteger[] weights;
    private final long[] rough;
    private final Signpost signpost;
    private final boolean plain;

    DivisorOrder(BigInteger[] weights, Signpost signpost) {
        this.weights = weights;
        this.signpost = signpost;
        this.rough = new long[weights.length];
        boolean small = true;
        for (int i = 0; i < weights.length; i++) {
            rough[i] = Double.doubleToRawLongBits(weights[i].doubleValue());
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
        BigInteger left =
                power(weights[i]).multiply(signpost.exactNum(l)).multiply(BigInteger.valueOf(signpost.den(k)));
        BigInteger right =
                power(weights[j]).multiply(signpost.exactNum(k)).multiply(BigInteger.valueOf(signpost.den(l)));
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
    public long rough(int i, long k) {
        double claim = Double.longBitsToDouble(rough[i]) / Double.longBitsToDouble(signpost.rough(k));
        return Double.doubleToRawLongBits(claim);
    }

    @Override
    public long[] start(long[] lower, long[] upper, long seats) {
        int m = weights.length;
        long[] a = new long[m];
        double[] approx = new double[m];
        double total = 0;
        for (int i = 0; i < m; i++) {
            approx[i] = Double.longBitsToDouble(rough[i]);
            total += approx[i];
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
                long x = signpost.near(Double.doubleToRawLongBits(approx[i] * rate));
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
