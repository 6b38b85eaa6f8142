package org.preceptor.quota;

import java.math.BigInteger;

/** An exact fraction in lowest terms, denominator positive. */
record Fraction(BigInteger num, BigInteger den) implements Comparable<Fraction> {
    /** One in the scale of {@link #roughLog}. */
    static final long LOG_UNIT = 1L << 40;

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    Fraction {
        if (den.signum() == 0) {
            throw new ArithmeticException("denominator 0");
        }
        BigInteger g = num.gcd(den);
        if (den.signum() < 0) {
            g = g.negate();
        }
        if (!g.equals(BigInteger.ONE)) {
            num = num.divide(g);
            den = den.divide(g);
        }
    }

    static Fraction of(long num, long den) {
        return new Fraction(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }

    static Fraction of(BigInteger whole) {
        return new Fraction(whole, BigInteger.ONE);
    }

    /** Reads "7", "7/8" or "-3/4". */
    static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigInteger(text.strip()))
                : new Fraction(
                        new BigInteger(text.substring(0, slash).strip()),
                        new BigInteger(text.substring(slash + 1).strip()));
    }

    Fraction plus(Fraction o) {
        return new Fraction(num.multiply(o.den).add(o.num.multiply(den)), den.multiply(o.den));
    }

    Fraction minus(Fraction o) {
        return plus(o.negate());
    }

    Fraction negate() {
        return new Fraction(num.negate(), den);
    }

    Fraction times(Fraction o) {
        return new Fraction(num.multiply(o.num), den.multiply(o.den));
    }

    Fraction dividedBy(Fraction o) {
        return new Fraction(num.multiply(o.den), den.multiply(o.num));
    }

    Fraction squared() {
        return times(this);
    }

    BigInteger floor() {
        BigInteger[] qr = num.divideAndRemainder(den);
        return qr[1].signum() < 0 ? qr[0].subtract(BigInteger.ONE) : qr[0];
    }

    BigInteger ceiling() {
        return negate().floor().negate();
    }

    int signum() {
        return num.signum();
    }

    boolean isWhole() {
        return den.equals(BigInteger.ONE);
    }

    /** The logarithm in units of 2^-40, off by a few units at most: a filter, never a decision. */
    long roughLog() {
        return roughLog(num) - roughLog(den);
    }

    static long roughLog(BigInteger n) {
        int shift = Math.max(0, n.bitLength() - 900);
        double log = Math.log(n.shiftRight(shift).doubleValue()) + shift * Math.log(2);
        return (long) Math.rint(log * LOG_UNIT);
    }

    @Override
    public int compareTo(Fraction o) {
        return num.multiply(o.den).compareTo(o.num.multiply(den));
    }

    @Override
    public String toString() {
        return isWhole() ? num.toString() : num + "/" + den;
    }
}
