package org.preceptor.quota;

import java.math.BigInteger;

/** The claim q - (k-1) of the least-squares largest remainder method, where q = weight / quota is the exact share. */
final class RemainderOrder implements SeatOrder {
    private final BigInteger[] scaled;
    private final BigInteger unit;
    private final Fraction[] shares;

    RemainderOrder(BigInteger[] weights, Fraction quota) {
        this.unit = quota.num();
        this.scaled = new BigInteger[weights.length];
        this.shares = new Fraction[weights.length];
        for (int i = 0; i < weights.length; i++) {
            scaled[i] = weights[i].multiply(quota.den());
            shares[i] = new Fraction(scaled[i], unit);
        }
    }

    Fraction share(int i) {
        return shares[i];
    }

    @Override
    public int compare(int i, long k, int j, long l) {
        return claim(i, k).compareTo(claim(j, l));
    }

    private BigInteger claim(int i, long k) {
        return scaled[i].subtract(unit.multiply(BigInteger.valueOf(k - 1)));
    }

    @Override
    public long rough(int i, long k) {
        return 0;
    }

    @Override
    public long[] start(long[] lower, long[] upper, long seats) {
        long[] a = new long[shares.length];
        for (int i = 0; i < a.length; i++) {
            BigInteger whole = shares[i].floor();
            a[i] = whole.bitLength() < 63 ? whole.longValue() : Long.MAX_VALUE;
        }
        return a;
    }
}
