package org.preceptor.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A hospital accredited to train, with its specialty bases and the units that lend it rotations.
 *
 * <p>Three layers: the training base (培训基地) is the hospital, a {@link SpecialtyBase} (专业基地) is one accredited
 * specialty in it, an {@link AffiliatedUnit} (协同单位) is another hospital that lends rotations and never recruits itself.
 * Community sites of a general practice base (基层实践基地) are named apart, because they do not count as affiliated units.
 */
@Value.Immutable
public abstract class TrainingBase {
    TrainingBase() {}

    /**
     * Another hospital that lends rotations to the base.
     *
     * @param hospital which hospital
     * @param recruits whether it recruits or trains on its own account, which costs the base its status
     * @param crossCityConsent the province's consent to a unit outside the base's city, when given
     */
    public record AffiliatedUnit(HospitalId hospital, boolean recruits, Optional<String> crossCityConsent) {
        /**
         * A unit that only lends rotations.
         *
         * @param hospital which hospital
         * @return the unit
         */
        public static AffiliatedUnit of(HospitalId hospital) {
            return new AffiliatedUnit(hospital, false, Optional.empty());
        }
    }

    /** {@return the hospital that is the base} */
    public abstract HospitalId hospital();

    /** {@return its accredited specialties} */
    public abstract ImmutableList<SpecialtyBase> specialtyBases();

    /** {@return the hospitals that lend it rotations} */
    public abstract ImmutableList<AffiliatedUnit> affiliatedUnits();

    /** {@return the community sites where general practice residents serve} */
    public abstract ImmutableSet<HospitalId> practiceBases();

    /** {@return how many people administer training full time, when reported} */
    public abstract OptionalInt administrators();

    /** {@return how many residents are in training, when reported} */
    public abstract OptionalInt residents();

    /**
     * The specialty base of one specialty.
     *
     * @param specialty code and edition
     * @return the specialty base, empty when the hospital is not accredited for it
     */
    public Optional<SpecialtyBase> find(Specialty specialty) {
        return specialtyBases().stream()
                .filter(base -> base.specialty().equals(specialty))
                .findFirst();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds training bases. */
    public static final class Builder extends ImmutableTrainingBase.Builder {
        Builder() {}
    }
}
