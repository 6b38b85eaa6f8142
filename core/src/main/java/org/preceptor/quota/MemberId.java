package org.preceptor.quota;

import org.preceptor.MalformedValueException;

/**
 * The name of whoever or whatever takes part in a quota: a sending region, a host base, a specialty, a year, a node of a plan,
 * a ledger account.
 *
 * <p>The quota room does not care what stands behind the name, so one type serves all dimensions of a plan: {@code Xinjiang},
 * {@code Base3}, {@code GP}, and combined, {@code 2018/Tibet/GP} for an account or {@code Xinjiang->Base3} for a cell of a
 * region by base table. Ids compare by their text, code point by code point, whatever the locale; that order is the one used
 * whenever a result has to be listed and nothing else orders it.
 *
 * @param value the text, as it stands in the plan document
 */
public record MemberId(String value) implements Comparable<MemberId> {
    /** Refuses blank names and names with space around them. */
    public MemberId {
        MalformedValueException.check(
                !value.isBlank() && value.equals(value.strip()),
                "MemberId",
                value,
                "must be text without space around it");
    }

    /**
     * Names a member.
     *
     * @param value the name
     * @return the id
     */
    public static MemberId of(String value) {
        return new MemberId(value);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text the name
     * @return the id
     */
    public static MemberId parse(String text) {
        return new MemberId(text);
    }

    /**
     * Names a place below this one: {@code 2018}, {@code Tibet}, {@code GP} become the account {@code 2018/Tibet/GP}.
     *
     * @param part the next part
     * @return the longer name
     */
    public MemberId slash(MemberId part) {
        return new MemberId(value + "/" + part.value);
    }

    /**
     * Names the cell where this member meets another: {@code Xinjiang->Base3}.
     *
     * @param column the other member, usually the host
     * @return the name of the cell
     */
    public MemberId to(MemberId column) {
        return new MemberId(value + "->" + column.value);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return value;
    }
}
