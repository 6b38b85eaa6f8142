package org.preceptor.quota;

import java.math.BigInteger;
import java.util.Optional;

/** The decimal with the fewest digits between two numbers, for a divisor that a person can use on paper. */
final class NiceNumber {
    private static final int FINEST = 40;

    private NiceNumber() {}

    /** Strictly between; with power 2 the bounds are the squares of the bounds meant. */
    static Optional<Fraction> between(Fraction low, Fraction high, int power) {
        int digits = (high.num().bitLength() - high.den().bitLength()) / 3 + 2;
        for (int scale = digits; scale >= -FINEST; scale--) {
            Fraction step = scale >= 0
                    ? Fraction.of(BigInteger.TEN.pow(scale))
                    : new Fraction(BigInteger.ONE, BigInteger.TEN.pow(-scale));
            Fraction ratio = low.dividedBy(power == 2 ? step.squared() : step);
            BigInteger below = power == 2 ? ratio.floor().sqrt() : ratio.floor();
            Fraction candidate = step.times(Fraction.of(below.add(BigInteger.ONE)));
            if ((power == 2 ? candidate.squared() : candidate).compareTo(high) < 0) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
