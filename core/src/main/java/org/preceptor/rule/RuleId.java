package org.preceptor.rule;

import java.util.regex.Pattern;
import org.preceptor.MalformedValueException;

/**
 * The stable name of a rule, dotted and in lower case: {@code pairing.title-below-floor-on-start}.
 *
 * <p>The first part names the room or the institution, the last part names what is wrong. Ids never change once
 * published, because waivers, reports of last year and other people's programs refer to them.
 *
 * @param value the dotted name
 */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /** Refuses names of any other form. */
    public RuleId {
        MalformedValueException.check(
                FORM.matcher(value).matches(), "RuleId", value, "expected a dotted name such as ward.no-summer-start");
    }

    /**
     * Names a rule.
     *
     * @param value the dotted name
     * @return the id
     */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    /** {@return the dotted name} */
    @Override
    public String toString() {
        return value;
    }
}
