package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * Bands of a share or score with their lower limits: 40 % and more full marks, 20 % to under 40 % half, under 20 % none.
 *
 * <p>A value equal to a limit belongs to the band that starts there. Every value has exactly one band, because the last
 * band has no limit. Shares are compared exactly, without rounding: 1/3 is under 34 %.
 *
 * @param bands the bands with their lower limits, highest first
 * @param otherwise the band of everything below them
 */
public record Bands(ImmutableList<Band> bands, Label otherwise) {
    /** Refuses limits that do not fall. */
    public Bands {
        for (int i = 1; i < bands.size(); i++) {
            MalformedValueException.check(
                    bands.get(i).isBelow(bands.get(i - 1)), "Bands", bands.get(i), "must be below the band before it");
        }
    }

    /**
     * A band from a lower limit upwards.
     *
     * @param name what the band means
     * @param numerator the limit's upper number
     * @param denominator the limit's lower number, above zero; 1 for whole scores, 100 for per cent
     */
    public record Band(Label name, long numerator, long denominator) {
        /** Refuses limits that are no fraction. */
        public Band {
            MalformedValueException.check(denominator > 0, "Band.denominator", denominator, "must be above 0");
        }

        boolean isBelow(Band other) {
            return numerator * other.denominator < other.numerator * denominator;
        }

        boolean holds(long part, long whole) {
            return Math.multiplyExact(part, denominator) >= Math.multiplyExact(numerator, whole);
        }
    }

    /**
     * The band of a whole score.
     *
     * @param score the score
     * @return its band
     */
    public Label of(long score) {
        return of(score, 1);
    }

    /**
     * The band of a share.
     *
     * @param part how many of them
     * @param whole how many altogether, above zero
     * @return its band
     */
    public Label of(long part, long whole) {
        int index = index(part, whole);
        return index < bands.size() ? bands.get(index).name() : otherwise;
    }

    int index(long part, long whole) {
        MalformedValueException.check(whole > 0, "Bands.whole", whole, "must be above 0");
        int index = 0;
        while (index < bands.size() && !bands.get(index).holds(part, whole)) {
            index++;
        }
        return index;
    }
}
