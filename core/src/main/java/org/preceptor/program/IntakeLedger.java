package org.preceptor.program;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.SpecialtyBase;

/**
 * How many trainees a specialty base took in, year by year.
 *
 * <p>Every trainee counts: professional-degree students and the base's own employees use up the published plan like
 * anybody else. A year that is not in the ledger is unknown and not zero; a year with zero was a year without intake.
 *
 * @param base the specialty base
 * @param years the intake of each known year
 */
public record IntakeLedger(SpecialtyBase base, ImmutableSortedMap<Integer, Integer> years) {
    /** Refuses negative numbers. */
    public IntakeLedger {
        years.forEach((year, intake) ->
                MalformedValueException.check(intake >= 0, "IntakeLedger." + year, intake, "must not be negative"));
    }

    /**
     * Opens a ledger.
     *
     * @param base the specialty base
     * @param years the intake by year
     * @return the ledger
     */
    public static IntakeLedger of(SpecialtyBase base, Map<Integer, Integer> years) {
        return new IntakeLedger(base, ImmutableSortedMap.copyOf(years));
    }

    /**
     * The three years that end with a given one.
     *
     * @param last the last of the three years
     * @return the known years among them
     */
    public ImmutableSortedMap<Integer, Integer> threeYearsTo(int last) {
        return years.subMap(last - 2, true, last, true);
    }
}
