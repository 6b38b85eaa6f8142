package org.preceptor.time;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * An amount of training in one unit: 11 months, 38 weeks, 105 double hours, 30 cases.
 *
 * <p>Amounts of different units never add up silently: 38 weeks and 6 months in one total is a mistake in the plan, and
 * weeks are not months. Whole numbers only; half months of a shared rotation are counted by the schedule, in halves.
 *
 * <p>The text form is the ISO duration for months, weeks and days ({@code P11M}, {@code P38W}, {@code P2D}) and the
 * amount with the unit for all others ({@code 105 DOUBLE_HOUR}).
 *
 * @param amount how many, zero or more
 * @param unit of what
 */
public record TrainingLength(long amount, LengthUnit unit) {
    private static final Pattern ISO = Pattern.compile("P(\\d{1,9})([MWD])");
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,18}) ([A-Z_]+)");

    /** Refuses negative amounts. */
    public TrainingLength {
        MalformedValueException.check(amount >= 0, "TrainingLength.amount", amount, "must not be negative");
    }

    /**
     * A fixed rate between two units, stated by a source: a double hour is 90 minutes.
     *
     * @param from the unit that is converted
     * @param to the unit it becomes
     * @param each how many of {@code to} make one of {@code from}, above zero
     */
    public record Conversion(LengthUnit from, LengthUnit to, long each) {
        /** Refuses rates that are not positive. */
        public Conversion {
            MalformedValueException.check(each > 0, "Conversion.each", each, "must be above zero");
        }
    }

    /**
     * Makes a length.
     *
     * @param amount how many
     * @param unit of what
     * @return the length
     */
    public static TrainingLength of(long amount, LengthUnit unit) {
        return new TrainingLength(amount, unit);
    }

    /**
     * A length in months.
     *
     * @param amount how many months
     * @return the length
     */
    public static TrainingLength months(long amount) {
        return new TrainingLength(amount, LengthUnit.MONTH);
    }

    /**
     * A length in weeks.
     *
     * @param amount how many weeks
     * @return the length
     */
    public static TrainingLength weeks(long amount) {
        return new TrainingLength(amount, LengthUnit.WEEK);
    }

    /**
     * Reads the text form.
     *
     * @param text such as {@code P11M} or {@code 105 DOUBLE_HOUR}
     * @return the length
     * @throws MalformedValueException when the text is of neither form
     */
    public static TrainingLength parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            LengthUnit unit = switch (iso.group(2)) {
                case "M" -> LengthUnit.MONTH;
                case "W" -> LengthUnit.WEEK;
                default -> LengthUnit.DAY;
            };
            return of(Long.parseLong(iso.group(1)), unit);
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            for (LengthUnit unit : LengthUnit.values()) {
                if (unit.name().equals(counted.group(2))) {
                    return of(Long.parseLong(counted.group(1)), unit);
                }
            }
        }
        throw new MalformedValueException("TrainingLength", text, "expected P11M, P38W or 105 DOUBLE_HOUR");
    }

    /**
     * Adds lengths that share a unit.
     *
     * @param lengths the lengths
     * @return the total, or empty when there are none or their units differ
     * @throws MalformedValueException when the total is too large to count
     */
    public static Optional<TrainingLength> sum(Iterable<TrainingLength> lengths) {
        TrainingLength total = null;
        for (TrainingLength length : lengths) {
            if (total == null) {
                total = length;
            } else if (total.unit == length.unit) {
                total = total.plus(length);
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(total);
    }

    /**
     * Adds a length of the same unit.
     *
     * @param other the length to add
     * @return the total
     * @throws MalformedValueException when the units differ or the total is too large to count
     */
    public TrainingLength plus(TrainingLength other) {
        MalformedValueException.check(
                unit == other.unit, "TrainingLength.unit", other, "units never add implicitly; expected " + unit);
        BigInteger total = BigInteger.valueOf(amount).add(BigInteger.valueOf(other.amount));
        MalformedValueException.check(
                total.bitLength() < Long.SIZE, "TrainingLength.amount", total, "is larger than can be counted");
        return of(total.longValue(), unit);
    }

    /**
     * Converts by a stated rate, when the result is a whole number.
     *
     * @param rate the rate, used in either direction
     * @return the same length in the other unit; empty when the rate does not apply or would leave a fraction
     */
    public Optional<TrainingLength> convert(Conversion rate) {
        if (unit == rate.from()) {
            return Optional.of(of(Math.multiplyExact(amount, rate.each()), rate.to()));
        }
        return unit == rate.to() && amount % rate.each() == 0
                ? Optional.of(of(amount / rate.each(), rate.from()))
                : Optional.empty();
    }

    /** {@return the length in words, "11 months" and "11个月"} */
    public Label label() {
        return unit.label(amount);
    }

    /** {@return the text form that {@link #parse} reads} */
    @Override
    public String toString() {
        return switch (unit) {
            case MONTH, WEEK, DAY -> "P" + amount + unit.name().substring(0, 1).toUpperCase(Locale.ROOT);
            default -> amount + " " + unit.name();
        };
    }
}
