package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.OptionalInt;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;

/**
 * Where one resident is in which month (轮转计划).
 *
 * <p>The grid is monthly. A month spent in two departments counts half for each, and nobody is in three. Months in
 * hospitals other than the base are affiliate months and limited for each specialty.
 *
 * @param resident who
 * @param base the training base
 * @param slots the months, in any order
 */
public record RotationSchedule(PersonId resident, HospitalId base, ImmutableList<Slot> slots) {
    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::month).thenComparing(Slot::hospital).thenComparing(Slot::department);

    /** Puts the slots into calendar order, so that equal schedules are equal however they were entered. */
    public RotationSchedule {
        slots = ImmutableList.sortedCopyOf(ORDER, slots);
    }

    /**
     * A department in a month.
     *
     * @param month the month
     * @param hospital the hospital the department belongs to
     * @param department the standard department
     */
    public record Slot(YearMonth month, HospitalId hospital, String department) {}

    /**
     * How much of a specialty may be learned in affiliated units.
     *
     * <p>Internal medicine of the 2023 edition: two units, two departments, four months. A limit that an edition does not
     * state is absent and never checked.
     *
     * @param units the most units
     * @param departments the most departments
     * @param months the most months altogether
     * @param monthsPerDepartment the most months in any one department
     */
    public record AffiliateLimit(
            OptionalInt units, OptionalInt departments, OptionalInt months, OptionalInt monthsPerDepartment) {
        /**
         * A limit on units, departments and months together.
         *
         * @param units the most units
         * @param departments the most departments
         * @param months the most months altogether
         * @return the limit
         */
        public static AffiliateLimit of(int units, int departments, int months) {
            return new AffiliateLimit(
                    OptionalInt.of(units), OptionalInt.of(departments), OptionalInt.of(months), OptionalInt.empty());
        }
    }

    /** {@return the slots outside the base} */
    public ImmutableList<Slot> affiliateSlots() {
        return slots.stream().filter(slot -> !slot.hospital().equals(base)).collect(ImmutableList.toImmutableList());
    }

    /** {@return the affiliated units used, in calendar order} */
    public ImmutableSet<HospitalId> affiliatedUnits() {
        return affiliateSlots().stream().map(Slot::hospital).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The time of some slots in half months: a month shared by two departments counts one half for each.
     *
     * @param some slots of this schedule
     * @return how many half months
     */
    public int halfMonths(Iterable<Slot> some) {
        int halves = 0;
        for (Slot slot : some) {
            halves += slotsIn(slot.month()) > 1 ? 1 : 2;
        }
        return halves;
    }

    /**
     * How many departments a month is shared by.
     *
     * @param month the month
     * @return the number of slots in it
     */
    public int slotsIn(YearMonth month) {
        int count = 0;
        for (Slot slot : slots) {
            count += slot.month().equals(month) ? 1 : 0;
        }
        return count;
    }
}
