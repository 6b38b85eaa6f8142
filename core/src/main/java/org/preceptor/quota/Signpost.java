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
        long near(long x) {
            return (long) Math.ceil(Double.longBitsToDouble(x));
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
        long near(long x) {
            long k = (long) Math.floor(Double.longBitsToDouble(x));
            return x >= rough(k + 1) ? k + 1 : k;
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
        long rough(long k) {
            return Double.doubleToRawLongBits(Math.sqrt((double) k * (k - 1)));
        }

        @Override
        long near(long x) {
            long k = (long) Math.floor(Double.longBitsToDouble(x));
            return x >= rough(k + 1) ? k + 1 : k;
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
        long near(long x) {
            return (long) Math.floor(Double.longBitsToDouble(x) + 0.5);
        }
    },
    JEFFERSON(1) {
        @Override
        long num(long k) {
            return k;
        }

        @Override
        long near(long x) {
            return (long) Math.floor(Double.longBitsToDouble(x));
        }
    };

    /** 1, or 2 when num/den is the square of the signpost. */
    final int power;

    private final long[] logs = new long[1024];

    Signpost(int power) {
        this.power = power;
    }

    static {
        for (Signpost signpost : values()) {
            for (int k = 1; k < signpost.logs.length; k++) {
                signpost.logs[k] = signpost.log(k);
            }
        }
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

    /** The signpost roughly, as the bits of a double: a filter for claims that are clearly apart, never a decision. */
    long rough(long k) {
        double n = this == DEAN ? 2.0 * k * (k - 1) : (double) num(k);
        return Double.doubleToRawLongBits(n / den(k));
    }

    /** The signpost, or its square for Hill. */
    Fraction exact(long k) {
        return new Fraction(exactNum(k), BigInteger.valueOf(den(k)));
    }

    /** The logarithm of the signpost in units of 2^-40, roughly; k at least 2 where s(1) = 0. */
    long roughLog(long k) {
        return k < logs.length ? logs[(int) k] : log(k);
    }

    private long log(long k) {
        return (long) Math.rint(Math.log(Double.longBitsToDouble(rough(k))) * Fraction.LOG_UNIT);
    }

    /** A first guess only: the rounding of x, given as the bits of a double. */
    abstract long near(long x);
}
