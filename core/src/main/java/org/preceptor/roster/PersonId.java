package org.preceptor.roster;

import org.preceptor.MalformedValueException;

/**
 * The name a roster uses for a person: trainee, coach, supervisor, mentor or leader.
 *
 * <p>It is whatever the institution already uses, such as {@code p-17} or a staff number; an identity card number does
 * not belong here, because ids appear in findings and messages.
 *
 * @param value the id, never blank and without spaces around it
 */
public record PersonId(String value) implements Comparable<PersonId> {
    /** Refuses blank ids and ids with spaces around them. */
    public PersonId {
        MalformedValueException.check(
                !value.isBlank() && value.equals(value.strip()),
                "PersonId",
                value,
                "must not be blank or padded with spaces");
    }

    /**
     * Names a person.
     *
     * @param value the id
     * @return the id
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
