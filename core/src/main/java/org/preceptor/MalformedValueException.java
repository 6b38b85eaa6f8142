package org.preceptor;

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

    /**
     * Describes the refused value.
     *
     * @param field the type and field, such as {@code Term.last}
     * @param value what was given
     * @param reason what is wrong with it and what would be accepted
     */
    public MalformedValueException(String field, Object value, String reason) {
        super(field + ": " + reason + "; found \"" + value + "\"");
        this.field = field;
        this.value = String.valueOf(value);
        this.reason = reason;
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
}
