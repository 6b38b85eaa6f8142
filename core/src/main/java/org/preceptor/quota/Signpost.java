package org.preceptor.quota;

import java.math.BigInteger;

/**
 * The signposts s(k), the threshold between k-1 and k seats, of the five divisor methods. A signpost is num(k)/den(k), or the
 * square root of that for Hill, so every comparison is one of whole numbers.
 */
enum Signpost {
    ADAMS(1) {
        @Override
        long num(long k) {
            return k - 1;
        }

        @Override
        long round(double x) {
            return (long) Math.ceil(x);
        }
    },
    DEAN(1) {
        @Override
        BigInteger exactNum(long k) {
            return BigInteger.valueOf(k).multiply(BigInteger.valueOf(2 * (k - 1)));
        }

        @Override
        long num(long k) {
            return 2 * k * (k - 1);
        }

        @Override
        long den(long k) {
            return 2 * k - 1;
        }

        @Override
        long round(double x) {
            long k = (long) Math.floor(x);
            return x >= approx(k + 1) ? k + 1 : k;
        }
    },
    HILL(2) {
        @Override
        BigInteger exactNum(long k) {
            return BigInteger.valueOf(k).multiply(BigInteger.valueOf(k - 1));
        }

        @Override
        long num(long k) {
            return k * (k - 1);
        }

        @Override
        double approx(long k) {
            return Math.sqrt((double) k * (k - 1));
        }

        @Override
        long round(double x) {
            long k = (long) Math.floor(x);
            return x >= approx(k + 1) ? k + 1 : k;
        }
    },
    WEBSTER(1) {
        @Override
        long num(long k) {
            return 2 * k - 1;
        }

        @Override
        long den(long k) {
            return 2;
        }

        @Override
        long round(double x) {
            return (long) Math.floor(x + 0.5);
        }
    },
    JEFFERSON(1) {
        @Override
        long num(long k) {
            return k;
        }

        @Override
        long round(double x) {
            return (long) Math.floor(x);
        }
    };

    /** 1, or 2 when num/den is the square of the signpost. */
    final int power;

    Signpost(int power) {
        this.power = power;
    }

    abstract long num(long k);

    BigInteger exactNum(long k) {
        return BigInteger.valueOf(num(k));
    }

    long den(long k) {
        return 1;
    }

    boolean isZeroAtFirst() {
        return this != WEBSTER && this != JEFFERSON;
    }

    double approx(long k) {
        double n = (double) k * (k - 1);
        return this == DEAN ? 2 * n / den(k) : (double) num(k) / den(k);
    }

    /** The signpost, or its square for Hill. */
    Fraction exact(long k) {
        return new Fraction(exactNum(k), BigInteger.valueOf(den(k)));
    }

    /** A first guess only: the rounding of x, right up to the error of a double. */
    abstract long round(double x);
}
