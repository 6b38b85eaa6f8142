package org.preceptor.certification;

import java.math.BigInteger;
import org.preceptor.rule.Evidence.Ratio;

/** An exact number, for checking sums of parts of units. */
record Fraction(BigInteger up, BigInteger down) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0, 1);

    static Fraction of(long up, long down) {
        return new Fraction(BigInteger.valueOf(up), BigInteger.valueOf(down));
    }

    static Fraction of(long whole) {
        return of(whole, 1);
    }

    static Fraction of(Ratio ratio) {
        return new Fraction(ratio.numerator(), ratio.denominator());
    }

    Fraction plus(Fraction other) {
        Ratio sum = new Ratio(up.multiply(other.down).add(other.up.multiply(down)), down.multiply(other.down));
        return of(sum);
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.up.negate(), other.down));
    }

    Fraction times(Fraction other) {
        return new Fraction(up.multiply(other.up), down.multiply(other.down));
    }

    boolean isPositive() {
        return up.signum() > 0;
    }

    /** The least whole number that is not below it. */
    long ceiling() {
        return up.add(down).subtract(BigInteger.ONE).divide(down).longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return up.multiply(other.down).compareTo(other.up.multiply(down));
    }
}
