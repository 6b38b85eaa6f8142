package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/**
 * One fact that a finding rests on, typed so that it can be compared, tested, translated and stored.
 *
 * <p>Evidence is named when it is attached to a finding; the usual names are {@code expected} and {@code actual}.
 */
public sealed interface Evidence {
    /**
     * A number of people, places, sessions or cases.
     *
     * @param value the number
     */
    record Count(long value) implements Evidence {}

    /**
     * A calendar day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Evidence {}

    /**
     * A stretch of days.
     *
     * @param value the term
     */
    record Span(Term value) implements Evidence {}

    /**
     * An amount of training in one unit.
     *
     * @param value the length
     */
    record Length(TrainingLength value) implements Evidence {}

    /**
     * How long something has to be held.
     *
     * @param value the tenure with its comparison
     */
    record Held(Tenure value) implements Evidence {}

    /**
     * An exact share, such as 12/53.
     *
     * @param numerator the upper number
     * @param denominator the lower number, above zero
     */
    record Ratio(BigInteger numerator, BigInteger denominator) implements Evidence {
        /** Refuses denominators that are not positive; the fraction is kept in lowest terms. */
        public Ratio {
            MalformedValueException.check(
                    denominator.signum() > 0, "Ratio.denominator", denominator, "must be above 0");
            BigInteger common = numerator.gcd(denominator);
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /**
     * A reference to somebody or something by id.
     *
     * @param kind what is referred to, such as {@code hospital}
     * @param id its identifier
     */
    record Ref(String kind, String id) implements Evidence {}

    /**
     * A coded value with its name: a title, a tier, a category.
     *
     * @param code the stable code
     * @param label its name in both languages
     */
    record Coded(String code, Label label) implements Evidence {}

    /**
     * Words that exist in both languages, such as a sentence made by an evaluator.
     *
     * @param value the words
     */
    record Words(Label value) implements Evidence {}

    /**
     * Text as somebody wrote it; it is never translated.
     *
     * @param value the text
     */
    record Text(String value) implements Evidence {}

    /**
     * Several facts in a fixed order.
     *
     * @param values the facts
     */
    record Many(ImmutableList<Evidence> values) implements Evidence {}

    /**
     * A number of something.
     *
     * @param value the number
     * @return the evidence
     */
    static Evidence of(long value) {
        return new Count(value);
    }

    /**
     * A calendar day.
     *
     * @param value the day
     * @return the evidence
     */
    static Evidence of(LocalDate value) {
        return new Day(value);
    }

    /**
     * A stretch of days.
     *
     * @param value the term
     * @return the evidence
     */
    static Evidence of(Term value) {
        return new Span(value);
    }

    /**
     * An amount of training.
     *
     * @param value the length
     * @return the evidence
     */
    static Evidence of(TrainingLength value) {
        return new Length(value);
    }

    /**
     * Text as somebody wrote it.
     *
     * @param value the text
     * @return the evidence
     */
    static Evidence of(String value) {
        return new Text(value);
    }

    /**
     * Words in both languages.
     *
     * @param value the words
     * @return the evidence
     */
    static Evidence of(Label value) {
        return new Words(value);
    }

    /**
     * A reference by id.
     *
     * @param kind what is referred to
     * @param id its identifier
     * @return the evidence
     */
    static Evidence ref(String kind, Object id) {
        return new Ref(kind, String.valueOf(id));
    }

    /**
     * Several facts.
     *
     * @param values the facts, in the order to show them
     * @return the evidence
     */
    static Evidence many(Iterable<? extends Evidence> values) {
        return new Many(ImmutableList.copyOf(values));
    }
}
