package org.preceptor.time;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * How long something must have been held, with the comparison as data.
 *
 * <p>Standards write "over 3 years" and "3 years and above" and mean different days. Held since 1 June 2018, "3 years and
 * above" is met on 1 June 2021 and "over 3 years" on 2 June 2021.
 *
 * @param length how long, in years, months and days
 * @param comparison whether the exact length is enough
 */
public record Tenure(Period length, Comparison comparison) {
    /** Refuses lengths below zero. */
    public Tenure {
        MalformedValueException.check(!length.isNegative(), "Tenure.length", length, "must not be negative");
    }

    /** Whether the exact length already satisfies the requirement. */
    public enum Comparison {
        /** The exact length is enough: "3 years and above". */
        AT_LEAST,
        /** The exact length is not enough: "over 3 years". */
        OVER
    }

    /**
     * "… and above": the exact length is enough.
     *
     * @param length how long
     * @return the tenure
     */
    public static Tenure atLeast(Period length) {
        return new Tenure(length, Comparison.AT_LEAST);
    }

    /**
     * "Over …": the exact length is not enough.
     *
     * @param length how long
     * @return the tenure
     */
    public static Tenure over(Period length) {
        return new Tenure(length, Comparison.OVER);
    }

    /**
     * Reads the text form.
     *
     * @param text such as {@code >=P3Y} or {@code >P15Y}
     * @return the tenure
     * @throws MalformedValueException when the text is not of that form
     */
    public static Tenure parse(String text) {
        try {
            if (text.startsWith(">=")) {
                return atLeast(Period.parse(text.substring(2)));
            }
            if (text.startsWith(">")) {
                return over(Period.parse(text.substring(1)));
            }
        } catch (DateTimeParseException e) {
            throw new MalformedValueException("Tenure", text, "expected a period such as >=P3Y or >P15Y");
        }
        throw new MalformedValueException("Tenure", text, "expected >=P3Y (and above) or >P15Y (over)");
    }

    /**
     * The first day on which the tenure is met by something held since a day.
     *
     * @param since the day it was obtained
     * @return the first day that satisfies the requirement
     */
    public LocalDate metOn(LocalDate since) {
        LocalDate exact = since.plus(length);
        return comparison == Comparison.AT_LEAST ? exact : exact.plusDays(1);
    }

    /**
     * Tells whether something held since a day has been held long enough.
     *
     * @param since the day it was obtained
     * @param day the day asked about
     * @return whether the tenure is met on that day
     */
    public boolean isMet(LocalDate since, LocalDate day) {
        return !day.isBefore(metOn(since));
    }

    /** {@return the tenure in words, such as "over 15 years"} */
    public Label label() {
        String english = english();
        String chinese = chinese();
        return comparison == Comparison.AT_LEAST
                ? Label.of("at least " + english, chinese + "及以上")
                : Label.of("over " + english, chinese + "以上（不含）");
    }

    /** {@return the text form that {@link #parse} reads} */
    @Override
    public String toString() {
        return (comparison == Comparison.AT_LEAST ? ">=" : ">") + length;
    }

    private String english() {
        StringBuilder words = new StringBuilder();
        append(words, length.getYears(), length.getYears() == 1 ? " year" : " years");
        append(words, length.getMonths(), length.getMonths() == 1 ? " month" : " months");
        append(words, length.getDays(), length.getDays() == 1 ? " day" : " days");
        return words.isEmpty() ? "0 days" : words.toString();
    }

    private String chinese() {
        StringBuilder words = new StringBuilder();
        append(words, length.getYears(), "年");
        append(words, length.getMonths(), "个月");
        append(words, length.getDays(), "天");
        return words.isEmpty() ? "0天" : words.toString();
    }

    private static void append(StringBuilder words, int amount, String unit) {
        if (amount != 0) {
            words.append(words.isEmpty() || unit.charAt(0) != ' ' ? "" : " ")
                    .append(amount)
                    .append(unit);
        }
    }
}
