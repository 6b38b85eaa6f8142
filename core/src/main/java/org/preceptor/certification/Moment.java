package org.preceptor.certification;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * A day that a criterion refers to without knowing its date: "the first leader seminar", "the application".
 *
 * <p>A moment is looked up in a dossier. It has no date while it has not happened by the day judged.
 */
public sealed interface Moment {
    /**
     * A fixed calendar day.
     *
     * @param day the day
     */
    record On(LocalDate day) implements Moment {}

    /** The day on which the dossier is judged. */
    record Judged() implements Moment {}

    /**
     * A dated step recorded in the dossier, such as {@code pathway-entry} or {@code application}.
     *
     * @param code the step
     */
    record Milestone(String code) implements Moment {
        /** Refuses blank codes. */
        public Milestone {
            MalformedValueException.check(!code.isBlank(), "Milestone.code", code, "must not be blank");
        }
    }

    /**
     * The day on which the candidate first held one of several credentials, memberships or posts.
     *
     * @param codes any one of these is enough; the earliest counts
     */
    record Obtained(ImmutableSet<String> codes) implements Moment {}

    /**
     * The first or last of certain activities that had taken place by the day judged.
     *
     * @param which the activities
     * @param last whether the last one is meant, otherwise the first
     * @param atEnd whether its last day is meant, otherwise its first
     */
    record Act(Selection which, boolean last, boolean atEnd) implements Moment {}

    /**
     * The day on which the first statement of certain kinds was signed that does not speak against the candidate.
     *
     * @param kinds any of these kinds, such as {@code supervisor-agreement}
     */
    record Signed(ImmutableSet<String> kinds) implements Moment {}

    /**
     * Some time after another moment; negative periods lie before it.
     *
     * @param moment the other moment
     * @param by how long after
     */
    record Shifted(Moment moment, Period by) implements Moment {}

    /**
     * A fixed day.
     *
     * @param day the day
     * @return the moment
     */
    static Moment on(LocalDate day) {
        return new On(day);
    }

    /** {@return the day judged} */
    static Moment judged() {
        return new Judged();
    }

    /**
     * A dated step of the dossier.
     *
     * @param code such as {@code application}
     * @return the moment
     */
    static Moment milestone(String code) {
        return new Milestone(code);
    }

    /**
     * The day a credential, membership or post was first held.
     *
     * @param codes any of these
     * @return the moment
     */
    static Moment obtained(String... codes) {
        return new Obtained(ImmutableSet.copyOf(codes));
    }

    /**
     * The day of the first signature: the supervisor agrees before supervision starts.
     *
     * @param kinds any of these kinds of statement
     * @return the moment
     */
    static Moment signed(String... kinds) {
        return new Signed(ImmutableSet.copyOf(kinds));
    }

    /**
     * The first day of the first of certain activities: leader training starts with the first seminar.
     *
     * @param which the activities
     * @return the moment
     */
    static Moment first(Selection which) {
        return new Act(which, false, false);
    }

    /**
     * The last day of the first of certain activities: "after the first seminar".
     *
     * @param which the activities
     * @return the moment
     */
    static Moment endOfFirst(Selection which) {
        return new Act(which, false, true);
    }

    /**
     * The last day of the last of certain activities.
     *
     * @param which the activities
     * @return the moment
     */
    static Moment endOfLast(Selection which) {
        return new Act(which, true, true);
    }

    /**
     * A moment some time after this one.
     *
     * @param by how long after
     * @return the later moment
     */
    default Moment plus(Period by) {
        return new Shifted(this, by);
    }

    /**
     * A moment some time before this one.
     *
     * @param by how long before
     * @return the earlier moment
     */
    default Moment minus(Period by) {
        return new Shifted(this, by.negated());
    }

    /** {@return the moment in words} */
    default Label label() {
        return Sentences.of(this);
    }
}
