package org.preceptor.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * A department of a training base that is accredited for one specialty, with room for so many trainees.
 *
 * <p>The capacity is the most trainees it may take in; over three years it must also take at least its minimum capacity,
 * or it loses the accreditation. Supervisors and the head are named by id; the roster knows their histories.
 */
@Value.Immutable
public abstract class SpecialtyBase {
    SpecialtyBase() {}

    /** Whether a specialty base may take anybody in. */
    public enum Status {
        /** In operation. */
        ACTIVE("active", "正常"),
        /** Under time-limited rectification; it takes nobody in. */
        SUSPENDED("suspended", "限期整改"),
        /** Accreditation revoked or given up. */
        CLOSED("closed", "撤销");

        private final Label label;

        Status(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the status in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * A rotation department of the specialty base and its key supervisors (骨干师资).
     *
     * <p>Cardiology inside internal medicine, with two supervisors whom the province has trained to train others. A
     * department that names nobody is one without a key supervisor, and a rule says so.
     *
     * @param department the standard department
     * @param keySupervisors its key supervisors
     */
    public record Rotation(String department, ImmutableSet<PersonId> keySupervisors) {
        /** Refuses a department without a name. */
        public Rotation {
            MalformedValueException.check(
                    !department.isBlank(), "Rotation.department", department, "must not be blank");
        }
    }

    /** {@return the hospital it belongs to} */
    public abstract HospitalId hospital();

    /** {@return the specialty it is accredited for} */
    public abstract Specialty specialty();

    /** {@return the most trainees it may take in over three years} */
    public abstract int capacity();

    /** {@return the fewest trainees it has to take in over three years} */
    public abstract int minimumCapacity();

    /** {@return whether it may take anybody in; active unless said otherwise} */
    @Value.Default
    public Status status() {
        return Status.ACTIVE;
    }

    /** {@return the supervisors in post} */
    public abstract ImmutableSet<PersonId> supervisors();

    /** {@return the head of the specialty base (专业基地负责人), when named} */
    public abstract Optional<PersonId> head();

    /** {@return the teaching director (教学主任), when named} */
    public abstract Optional<PersonId> teachingDirector();

    /** {@return the teaching secretary (教学秘书), when named} */
    public abstract Optional<PersonId> secretary();

    /** {@return the rotation departments with their key supervisors, as far as they are recorded} */
    public abstract ImmutableList<Rotation> rotations();

    @Value.Check
    void check() {
        MalformedValueException.check(capacity() >= 0, "SpecialtyBase.capacity", capacity(), "must not be negative");
        MalformedValueException.check(
                minimumCapacity() >= 0, "SpecialtyBase.minimumCapacity", minimumCapacity(), "must not be negative");
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds specialty bases. */
    public static final class Builder extends ImmutableSpecialtyBase.Builder {
        Builder() {}
    }
}
