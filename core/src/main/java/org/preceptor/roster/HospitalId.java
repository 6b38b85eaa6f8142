package org.preceptor.roster;

import org.preceptor.MalformedValueException;

/**
 * The name a roster uses for a hospital or another health institution.
 *
 * <p>Homes, hosts, bases, affiliated units and community sites are all named this way; what a place is (a training base, a
 * host for one phase) depends on the relation, not on the id.
 *
 * @param value the id, never blank and without spaces around it
 */
public record HospitalId(String value) implements Comparable<HospitalId> {
    /** Refuses blank ids and ids with spaces around them. */
    public HospitalId {
        MalformedValueException.check(
                !value.isBlank() && value.equals(value.strip()),
                "HospitalId",
                value,
                "must not be blank or padded with spaces");
    }

    /**
     * Names a place.
     *
     * @param value the id
     * @return the id
     */
    public static HospitalId of(String value) {
        return new HospitalId(value);
    }

    @Override
    public int compareTo(HospitalId other) {
        return value.compareTo(other.value);
    }

    /** {@return the id itself} */
    @Override
    public String toString() {
        return value;
    }
}
