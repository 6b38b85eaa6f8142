package org.preceptor.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;

/**
 * Everybody and every place that decisions may refer to.
 *
 * <p>Definitions hold ids; the roster turns an id into the person or place. {@code find} gives an answer that may be
 * empty, {@code get} expects it and throws with the id. An id can be entered once; two rosters with the same entries are
 * equal in whatever order they were entered.
 */
@Value.Immutable
public abstract class Roster {
    Roster() {}

    /** {@return everybody, by id} */
    public abstract ImmutableMap<PersonId, Physician> physicians();

    /** {@return every place, by id} */
    public abstract ImmutableMap<HospitalId, Hospital> hospitals();

    /** {@return the training bases, by the hospital that is the base} */
    public abstract ImmutableMap<HospitalId, TrainingBase> bases();

    /**
     * Looks a person up.
     *
     * @param id the id
     * @return the person, empty when unknown
     */
    public Optional<Physician> find(PersonId id) {
        return Optional.ofNullable(physicians().get(id));
    }

    /**
     * Looks a place up.
     *
     * @param id the id
     * @return the place, empty when unknown
     */
    public Optional<Hospital> find(HospitalId id) {
        return Optional.ofNullable(hospitals().get(id));
    }

    /**
     * Looks a training base up.
     *
     * @param hospital the hospital that is the base
     * @return the base, empty when the hospital is none
     */
    public Optional<TrainingBase> findBase(HospitalId hospital) {
        return Optional.ofNullable(bases().get(hospital));
    }

    /**
     * Looks a person up that must be there.
     *
     * @param id the id
     * @return the person
     * @throws UnknownReferenceException when the roster does not have the id
     */
    public Physician get(PersonId id) {
        return find(id).orElseThrow(() -> new UnknownReferenceException(Label.of("person", "人员"), id));
    }

    /**
     * Looks a place up that must be there.
     *
     * @param id the id
     * @return the place
     * @throws UnknownReferenceException when the roster does not have the id
     */
    public Hospital get(HospitalId id) {
        return find(id).orElseThrow(() -> new UnknownReferenceException(Label.of("hospital", "医院"), id));
    }

    /** {@return the roster without anybody} */
    public static Roster empty() {
        return builder().build();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds rosters; an id that is entered twice is refused. */
    public static final class Builder extends ImmutableRoster.Builder {
        private final Set<Object> entered = new HashSet<>();

        Builder() {}

        /**
         * Enters a person.
         *
         * @param physician the person
         * @return this builder
         * @throws MalformedValueException when the id was entered before
         */
        public Builder add(Physician physician) {
            once("person", physician.id());
            return putPhysicians(physician.id(), physician);
        }

        /**
         * Enters a place.
         *
         * @param hospital the place
         * @return this builder
         * @throws MalformedValueException when the id was entered before
         */
        public Builder add(Hospital hospital) {
            once("hospital", hospital.id());
            return putHospitals(hospital.id(), hospital);
        }

        /**
         * Enters a training base.
         *
         * @param base the base
         * @return this builder
         * @throws MalformedValueException when the id was entered before
         */
        public Builder add(TrainingBase base) {
            once("training base", ImmutableList.of(base.hospital()));
            return putBases(base.hospital(), base);
        }

        private void once(String kind, Object id) {
            MalformedValueException.check(entered.add(id), "Roster." + kind, id, "is entered twice");
        }
    }
}
