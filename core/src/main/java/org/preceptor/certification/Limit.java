package org.preceptor.certification;

import java.time.Period;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;

/**
 * What narrows an amount: when, how spread, how varied, and how much of it may be of a lesser kind.
 *
 * <p>"At least 60 sessions" becomes "within 3 years", "at least 10 in every training year", "less than half of it at
 * conferences", "over at least two settings" by adding limits to the same {@link Criterion.Amount}.
 */
public sealed interface Limit {
    /**
     * The activities lie between two moments, both days included.
     *
     * <p>While the earlier moment has not happened nothing counts; while the later one has not happened everything
     * does. An activity that lies across a border cannot be split and is undetermined.
     *
     * @param from the first day, if there is one
     * @param to the last day, if there is one
     */
    record Between(Optional<Moment> from, Optional<Moment> to) implements Limit {}

    /**
     * The activities are no older than a period at a moment, the exact age included; recorded leave does not count as
     * time.
     *
     * @param length how old at most
     * @param at seen from when
     */
    record NoOlder(Period length, Moment at) implements Limit {}

    /**
     * All activities that count lie within one stretch of this length, wherever it fits best: 60 sessions within three
     * consecutive years.
     *
     * @param length the length of the stretch
     */
    record Within(Period length) implements Limit {}

    /**
     * A floor for every period, which a good total does not replace: one group in each of 24 months.
     *
     * @param least how much in each period, in the unit of the amount
     * @param every the length of a period
     * @param times how many periods at least
     * @param pattern which periods have to reach the floor
     * @param anchor where the periods begin; empty for calendar months or years
     */
    record PerPeriod(long least, Period every, int times, Pattern pattern, Optional<Moment> anchor) implements Limit {
        /** Refuses periods without length. */
        public PerPeriod {
            MalformedValueException.check(
                    !every.isZero() && !every.isNegative(), "PerPeriod.every", every, "must be above zero");
            MalformedValueException.check(times >= 1, "PerPeriod.times", times, "must be at least 1");
        }
    }

    /** Which periods have to reach the floor. */
    enum Pattern {
        /** Every period from the anchor to the end of training, and no fewer than the stated number. */
        EACH,
        /** The stated number of periods in a row, wherever they lie. */
        RUN,
        /** The stated number of periods, not necessarily in a row. */
        ANY,
        /** The stated number of periods in a row, beginning on whatever day suits best. */
        ROLLING
    }

    /**
     * The counted activities differ: in group, setting, meeting, companion or co-leader.
     *
     * @param key what has to differ
     * @param least how many different ones
     */
    record Distinct(Key key, long least) implements Limit {}

    /** What can be told apart. */
    enum Key {
        /** The group. */
        GROUP,
        /** The setting. */
        SETTING,
        /** The meeting; several cases can be discussed in one. */
        MEETING,
        /** The body that ran it. */
        PROVIDER,
        /** The people taking part beside the candidate. */
        COMPANION,
        /** The people who led beside the candidate. */
        LEADER,
        /** The day. */
        DAY
    }

    /**
     * At most a share of what counts may be of some kind; the surplus is cut, so that it never spoils the rest.
     *
     * @param part the activities of that kind
     * @param numerator the share's upper number
     * @param denominator the share's lower number
     * @param strict whether the share itself is already too much: "the lesser part" is less than half
     */
    record Share(Selection part, int numerator, int denominator, boolean strict) implements Limit {
        /** Refuses shares outside 0 to 1. */
        public Share {
            MalformedValueException.check(
                    denominator > 0 && numerator >= 0 && numerator <= denominator,
                    "Share",
                    numerator + "/" + denominator,
                    "must be between 0 and 1");
        }
    }

    /**
     * At most an amount may be of some kind; the surplus is cut. "At most 80 of 160", "one of the two workshops".
     *
     * @param part the activities of that kind
     * @param most how much of it counts, in the unit of the amount
     */
    record Cap(Selection part, long most) implements Limit {}

    /**
     * A part of what counts has to be of some kind: at least one ongoing group, at least 12 formal hours.
     *
     * @param part the activities of that kind
     * @param least how much of it, in the unit of the amount
     */
    record Floor(Selection part, long least) implements Limit {}

    /**
     * Of everything that was done, counted or not beyond the need, at least a share is of some kind.
     *
     * @param part the activities of that kind
     * @param numerator the share's upper number
     * @param denominator the share's lower number
     */
    record Proportion(Selection part, int numerator, int denominator) implements Limit {}

    /**
     * Some activities count at a rate: outside events at 50 %, two training days as one weekend, a double hour as 90
     * minutes. Without such a limit nothing is ever converted.
     *
     * @param part the activities
     * @param from the unit they state
     * @param numerator how many units of the amount ...
     * @param denominator ... are given for this many stated ones; fractions of the sum are dropped
     */
    record Rate(Selection part, LengthUnit from, int numerator, int denominator) implements Limit {
        /** Refuses rates that are not positive. */
        public Rate {
            MalformedValueException.check(
                    denominator > 0 && numerator > 0, "Rate", numerator + "/" + denominator, "must be above zero");
        }
    }

    /**
     * The first or the last of the counted activities is of some kind: the last intensive is the assessed one.
     *
     * @param last whether the last one is meant, otherwise the first
     * @param part the kind
     */
    record Position(boolean last, Selection part) implements Limit {}

    /**
     * From the first to the last counted day at least a period passes: 30 hours over at least 6 months.
     *
     * @param least how long
     */
    record Spread(Period least) implements Limit {}

    /**
     * Being late costs more: for every period that passes after a day, so much is asked on top. A coaching federation is
     * reported to ask 1.2 extra credits for each month that a credential has lapsed.
     *
     * <p>Fractions add up before anything is rounded: three months at 1.2 ask for 3.6, which 4 whole credits reach.
     *
     * @param numerator how much is added for each period, upper number, in the unit of the amount
     * @param denominator how much is added for each period, lower number
     * @param every the length of a period
     * @param begun whether a period that has only begun already counts
     * @param due the last day in time; before it has happened nothing is added
     * @param until when it stops growing, such as the day of filing; it grows up to the day judged until then
     * @param confidence how well the figure is founded
     */
    record Surcharge(
            int numerator,
            int denominator,
            Period every,
            boolean begun,
            Moment due,
            Moment until,
            Source.Confidence confidence)
            implements Limit {
        /** Refuses surcharges and periods that are not positive. */
        public Surcharge {
            MalformedValueException.check(
                    denominator > 0 && numerator > 0, "Surcharge", numerator + "/" + denominator, "must be above zero");
            MalformedValueException.check(
                    !every.isZero() && !every.isNegative(), "Surcharge.every", every, "must be above zero");
        }
    }

    /** {@return the limit in words} */
    default Label label() {
        return Sentences.of(this);
    }
}
