package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.TrainingLength;

/**
 * A named offer of training: its type, its ordered phases and how long it is said to take, in one policy edition.
 *
 * <p>The phases must add up to the nominal duration: one month of theory and eleven of clinic are the twelve months of the
 * backbone program. The time that counts is a different number and kept apart: a residency of 36 months needs 33 months of
 * countable rotation, and no source says what fills the other three.
 *
 * <p>A program is a definition. When it runs is a {@link Cohort}; who is in it, an {@link Enrollment}.
 */
@Value.Immutable
public abstract class TrainingProgram {
    TrainingProgram() {}

    /**
     * The name of a program, such as {@code bj-backbone-2018}.
     *
     * @param value the id
     */
    public record Id(String value) implements Comparable<Id> {
        /** Refuses blank ids and ids with spaces around them. */
        public Id {
            MalformedValueException.check(
                    !value.isBlank() && value.equals(value.strip()),
                    "TrainingProgram.Id",
                    value,
                    "must not be blank or padded with spaces");
        }

        /**
         * Names a program.
         *
         * @param value the id
         * @return the id
         */
        public static Id of(String value) {
            return new Id(value);
        }

        @Override
        public int compareTo(Id other) {
            return value.compareTo(other.value);
        }

        /** {@return the id itself} */
        @Override
        public String toString() {
            return value;
        }
    }

    /** {@return the id} */
    public abstract Id id();

    /** {@return the name, when it has one} */
    public abstract Optional<Label> name();

    /** {@return what kind of training it is} */
    public abstract ProgramType type();

    /** {@return the policy edition it follows, such as {@code 2023}} */
    public abstract String edition();

    /** {@return the phases in the order in which they happen} */
    public abstract ImmutableList<Phase> phases();

    /** {@return how long the whole program is said to take (培训年限)} */
    public abstract TrainingLength nominalDuration();

    /** {@return how much rotation must count towards completion (轮转时间), when less than everything does} */
    public abstract Optional<TrainingLength> countableMinimum();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds programs. */
    public static final class Builder extends ImmutableTrainingProgram.Builder {
        Builder() {}

        /**
         * Names the program.
         *
         * @param id the id
         * @return this builder
         */
        public Builder id(String id) {
            return id(Id.of(id));
        }

        /**
         * Adds a phase counted in months that demands nothing of its host.
         *
         * @param kind what happens in it
         * @param months how many months
         * @return this builder
         */
        public Builder phase(Phase.Kind kind, int months) {
            return addPhases(Phase.of(kind, TrainingLength.months(months)));
        }
    }
}
