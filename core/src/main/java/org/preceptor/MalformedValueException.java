package org.preceptor;

import org.jspecify.annotations.Nullable;

/**
 * A value that can never be represented, refused when it is constructed.
 *
 * <p>Examples: a term whose last day is before its first, a blank identifier, a negative number of seats. What a person
 * could merely get wrong (a coach whose title is too low, a plan that does not add up) is never reported this way: it is
 * a finding of a rule.
 */
public final class MalformedValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String reason;
    private final @Nullable String chinese;

    /**
     * Describes the refused value in English; {@link #label()} knows the library's own reasons in Chinese too.
     *
     * @param field the type and field, such as {@code Term.last}
     * @param value what was given
     * @param reason what is wrong with it and what would be accepted
     */
    public MalformedValueException(String field, Object value, String reason) {
        this(field, value, reason, null);
    }

    /**
     * Describes the refused value in both languages, for types of one's own.
     *
     * @param field the type and field, such as {@code Ward.beds}
     * @param value what was given
     * @param reason what is wrong with it and what would be accepted
     */
    public MalformedValueException(String field, Object value, Label reason) {
        this(field, value, reason.english(), reason.chinese());
    }

    private MalformedValueException(String field, Object value, String reason, @Nullable String chinese) {
        super(field + ": " + reason + "; found \"" + value + "\"");
        this.field = field;
        this.value = String.valueOf(value);
        this.reason = reason;
        this.chinese = chinese;
    }

    /**
     * Refuses a value unless a condition holds.
     *
     * @param acceptable whether the value can be represented
     * @param field the type and field
     * @param value what was given
     * @param reason what would be accepted
     * @throws MalformedValueException when {@code acceptable} is false
     */
    public static void check(boolean acceptable, String field, Object value, String reason) {
        if (!acceptable) {
            throw new MalformedValueException(field, value, reason);
        }
    }

    /** {@return the type and field, such as {@code Term.last}} */
    public String field() {
        return field;
    }

    /** {@return the refused value as text} */
    public String value() {
        return value;
    }

    /** {@return what is wrong and what would be accepted} */
    public String reason() {
        return reason;
    }

    /** {@return what is wrong and what would be accepted, in both languages, for a message to a person} */
    public Label label() {
        if (reason.isBlank()) {
            return Label.of("not accepted", "值不被接受");
        }
        String text = chinese != null ? chinese : Reasons.chinese(reason).orElse("值不被接受（" + reason + "）");
        return Label.of(reason, text);
    }
}
