package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.PersonId;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/**
 * Something the candidate did: a group session led, a block of supervision, a leader seminar, a workshop.
 *
 * <p>One activity may be a single sitting or a block ("42 double hours in a continuous group, 2020-03 to 2021-03"). It
 * states its size in as many units as are known, and they are never converted into each other: a meeting of two cases
 * says {@code 1 MEETING, 2 CASE}. What it does not say is unknown, not false.
 *
 * <p>A block lying across a border that matters (a training year, the start of training) cannot be split, and counts as
 * undetermined on either side; record the parts where they are known.
 */
@Value.Immutable
public abstract class Activity implements Comparable<Activity> {
    private static final Comparator<Activity> ORDER = Comparator.comparing(Activity::term)
            .thenComparing(Activity::id)
            .thenComparing(Activity::kind)
            .thenComparing(Activity::toString);

    Activity() {}

    /**
     * Somebody who took part.
     *
     * @param person who
     * @param role as whom: co-leader, supervisor, leader, trainer
     */
    public record Companion(PersonId person, String role) {}

    /**
     * An approval of this activity.
     *
     * @param authority who approved
     * @param on the day
     */
    public record Approval(String authority, LocalDate on) {}

    /** {@return the id by which results point at this activity} */
    public abstract String id();

    /** {@return what was done, such as {@code group-session}} */
    public abstract String kind();

    /** {@return as whom: participant, leader, co-leader} */
    public abstract Optional<String> role();

    /** {@return first and last day; it counts from its last day on} */
    public abstract Term term();

    /** {@return how much, in each unit that is known} */
    public abstract ImmutableMap<LengthUnit, Long> amounts();

    /** {@return which group} */
    public abstract Optional<String> group();

    /** {@return the form of the group: ongoing, conference small group, large group} */
    public abstract Optional<String> form();

    /** {@return where: hospital, practice} */
    public abstract Optional<String> setting();

    /** {@return the meeting a case was discussed in} */
    public abstract Optional<String> meeting();

    /** {@return the body that ran it} */
    public abstract Optional<String> provider();

    /** {@return in person or online} */
    public abstract Optional<String> mode();

    /** {@return the recording medium, {@code none} when it was not recorded} */
    public abstract Optional<String> recording();

    /** {@return the others who took part} */
    public abstract ImmutableList<Companion> companions();

    /** {@return approvals of this activity} */
    public abstract ImmutableList<Approval> approvals();

    /** {@return anything else a rule may ask for, such as a topic} */
    public abstract ImmutableSet<String> tags();

    /**
     * How much of a unit the activity states.
     *
     * @param unit the unit
     * @return the amount, empty when the activity says nothing in that unit
     */
    public Optional<TrainingLength> in(LengthUnit unit) {
        Long amount = amounts().get(unit);
        return amount == null ? Optional.empty() : Optional.of(TrainingLength.of(amount, unit));
    }

    @Value.Check
    void check() {
        MalformedValueException.check(!id().isBlank(), "Activity.id", id(), "must not be blank");
        MalformedValueException.check(!kind().isBlank(), "Activity.kind", kind(), "must not be blank");
        amounts()
                .forEach((unit, amount) -> MalformedValueException.check(
                        amount >= 0, "Activity.amounts", amount + " " + unit, "must not be negative"));
    }

    @Override
    public int compareTo(Activity other) {
        return ORDER.compare(this, other);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts an activity of one day.
     *
     * @param id the id
     * @param kind what was done
     * @param day when
     * @return a builder for the rest
     */
    public static Builder on(String id, String kind, LocalDate day) {
        return during(id, kind, Term.day(day));
    }

    /**
     * Starts an activity of several days or a block of sittings.
     *
     * @param id the id
     * @param kind what was done
     * @param term first and last day
     * @return a builder for the rest
     */
    public static Builder during(String id, String kind, Term term) {
        return new Builder().id(id).kind(kind).term(term);
    }

    /** Builds activities. */
    public static final class Builder extends ImmutableActivity.Builder {
        Builder() {}

        /**
         * States the size in one unit; call again for further units.
         *
         * @param amount how much
         * @param unit of what
         * @return this builder
         */
        public Builder amount(long amount, LengthUnit unit) {
            return putAmounts(unit, amount);
        }

        /**
         * Names somebody who took part.
         *
         * @param role as whom
         * @param person who
         * @return this builder
         */
        public Builder alongside(String role, String person) {
            return addCompanions(new Companion(PersonId.of(person), role));
        }

        /**
         * Records an approval.
         *
         * @param authority who approved
         * @param on the day
         * @return this builder
         */
        public Builder approved(String authority, LocalDate on) {
            return addApprovals(new Approval(authority, on));
        }
    }
}
