package org.preceptor.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preceptor.MalformedValueException;

/**
 * A stretch of days, first and last day both included: the term of a phase, a pairing, a certificate, an appointment.
 *
 * <p>The theory month of a program that starts on 16 January 2018 is the term 2018-01-16 to 2018-02-15; the clinical phase
 * may start on the 16th of February and not a day earlier. A date equal to a limit is inside. Two terms that share a
 * single day overlap: a coaching that ends on day D and another that starts on day D occupy the coach twice on D.
 *
 * <p>An end may be open, and then says so: {@link #from} has no last day yet, {@link #until} no known first day. An
 * open end is stored as the earliest or latest day of the calendar, which is therefore not usable as a real date.
 *
 * <p>The text form is ISO 8601, {@code 2018-01-16/2018-02-15}, with {@code ..} for an open end; {@link #parse} reads
 * what {@link #toString} writes. Terms order by first day, then by last day.
 *
 * @param first the first day that belongs to the term
 * @param last the last day that belongs to the term
 */
public record Term(LocalDate first, LocalDate last) implements Comparable<Term> {
    private static final String OPEN = "..";

    /** Refuses a term that would end before it starts. */
    public Term {
        MalformedValueException.check(
                !last.isBefore(first), "Term.last", last, "must not be before first day " + first);
    }

    /**
     * A term with both ends known.
     *
     * @param first the first day
     * @param last the last day, not before the first
     * @return the term
     */
    public static Term of(LocalDate first, LocalDate last) {
        return new Term(first, last);
    }

    /**
     * A term of calendar months: the start plus {@code months}, minus a day.
     *
     * <p>Eleven months from 2018-02-16 end on 2019-01-15. Where the month is too short the day is clamped first: one month
     * from 31 January ends on 27 February ({@link #isClamped} tells, so that a rule can warn).
     *
     * @param first the first day
     * @param months how many months, at least 1
     * @return the term
     */
    public static Term ofMonths(LocalDate first, int months) {
        MalformedValueException.check(months >= 1, "Term.months", months, "must be at least 1");
        return new Term(first, first.plusMonths(months).minusDays(1));
    }

    /**
     * A term of a number of days, the first one counted.
     *
     * @param first the first day
     * @param days how many days, at least 1
     * @return the term
     */
    public static Term ofDays(LocalDate first, int days) {
        MalformedValueException.check(days >= 1, "Term.days", days, "must be at least 1");
        return new Term(first, first.plusDays(days - 1L));
    }

    /**
     * A term that has begun or will begin and has no last day yet.
     *
     * @param first the first day
     * @return the term
     */
    public static Term from(LocalDate first) {
        return new Term(first, LocalDate.MAX);
    }

    /**
     * A term known only by its last day.
     *
     * @param last the last day
     * @return the term
     */
    public static Term until(LocalDate last) {
        return new Term(LocalDate.MIN, last);
    }

    /** {@return the term without ends, which contains every day} */
    public static Term always() {
        return new Term(LocalDate.MIN, LocalDate.MAX);
    }

    /**
     * A single day.
     *
     * @param day the day
     * @return the term of that day only
     */
    public static Term day(LocalDate day) {
        return new Term(day, day);
    }

    /**
     * Tells whether month arithmetic from a day has to shorten it, as from 31 January to February.
     *
     * @param first the first day
     * @param months how many months
     * @return whether the target month lacks that day
     */
    public static boolean isClamped(LocalDate first, int months) {
        return first.plusMonths(months).getDayOfMonth() != first.getDayOfMonth();
    }

    /**
     * Reads the ISO form written by {@link #toString}.
     *
     * @param text such as {@code 2018-01-16/2018-02-15} or {@code 2018-01-16/..}
     * @return the term
     * @throws MalformedValueException when the text is not of that form or ends before it starts
     */
    public static Term parse(String text) {
        int slash = text.indexOf('/');
        MalformedValueException.check(slash > 0, "Term", text, "expected first/last, such as 2018-01-16/2018-02-15");
        try {
            String first = text.substring(0, slash);
            String last = text.substring(slash + 1);
            return new Term(
                    first.equals(OPEN) ? LocalDate.MIN : LocalDate.parse(first),
                    last.equals(OPEN) ? LocalDate.MAX : LocalDate.parse(last));
        } catch (DateTimeParseException e) {
            throw new MalformedValueException("Term", text, "expected days as YYYY-MM-DD");
        }
    }

    /** {@return whether the term has a first day} */
    public boolean hasFirst() {
        return !first.equals(LocalDate.MIN);
    }

    /** {@return whether the term has a last day} */
    public boolean hasLast() {
        return !last.equals(LocalDate.MAX);
    }

    /**
     * Tells whether a day belongs to the term; both limits do.
     *
     * @param day the day
     * @return whether it is inside
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * Tells whether every day of another term belongs to this one.
     *
     * @param other the other term
     * @return whether it lies inside
     */
    public boolean contains(Term other) {
        return contains(other.first) && contains(other.last);
    }

    /**
     * Tells whether two terms share at least one day.
     *
     * @param other the other term
     * @return whether they overlap
     */
    public boolean overlaps(Term other) {
        return !other.first.isAfter(last) && !other.last.isBefore(first);
    }

    /**
     * The days that belong to both terms.
     *
     * @param other the other term
     * @return the common days, empty when there are none
     */
    public Optional<Term> intersection(Term other) {
        return overlaps(other)
                ? Optional.of(new Term(later(first, other.first), earlier(last, other.last)))
                : Optional.empty();
    }

    /**
     * The days strictly between two terms that do not overlap: the time a trainee would be without a coach.
     *
     * @param other the other term, before or after this one
     * @return the days between, empty when the terms overlap or one follows the other without a gap
     */
    public Optional<Term> gap(Term other) {
        if (overlaps(other)) {
            return Optional.empty();
        }
        boolean comesFirst = last.isBefore(other.first);
        Term earlier = comesFirst ? this : other;
        Term later = comesFirst ? other : this;
        LocalDate from = earlier.last.plusDays(1);
        LocalDate to = later.first.minusDays(1);
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Term(from, to));
    }

    /**
     * Tells whether another term starts on the day after this one ends.
     *
     * @param next the term that should follow
     * @return whether there is neither a gap nor a common day
     */
    public boolean isFollowedBy(Term next) {
        return hasLast() && last.plusDays(1).equals(next.first);
    }

    /**
     * How many days the term has, both ends counted.
     *
     * @return at least 1
     * @throws IllegalStateException when an end is open
     */
    public long days() {
        if (!hasFirst() || !hasLast()) {
            throw new IllegalStateException("an open term has no number of days: " + this);
        }
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    @Override
    public int compareTo(Term other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }

    /** {@return the ISO form that {@link #parse} reads} */
    @Override
    public String toString() {
        return (hasFirst() ? first.toString() : OPEN) + "/" + (hasLast() ? last.toString() : OPEN);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
