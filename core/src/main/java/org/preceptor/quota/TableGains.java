package org.preceptor.quota;

/** What the k-th seat of a cell is worth, and how such worths combine along a cycle. */
interface TableGains {
    Fraction worth(int row, int col, long k);

    /** Worths multiply (divisor methods) or add (rounding costs); the log of a product, or the sum, in units of 2^-40. */
    long rough(int row, int col, long k);

    default Fraction neutral() {
        return Fraction.ONE;
    }

    default Fraction then(Fraction path, Fraction gain) {
        return path.times(gain);
    }

    default Fraction inverse(Fraction gain) {
        return new Fraction(gain.den(), gain.num());
    }
}
