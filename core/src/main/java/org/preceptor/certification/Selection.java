package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.Term;

/**
 * Which activities count: "group sessions, as co-leader, together with a leader who was accredited on that day".
 *
 * <p>All filters have to agree. Each of them answers yes, no or cannot tell for one activity; an activity that does not
 * say whether it was recorded is neither counted nor refused.
 *
 * @param filters what an activity has to fulfil; none means every activity
 */
public record Selection(ImmutableList<Filter> filters) {
    /** What an activity can be asked about. */
    public enum Facet {
        /** What was done: a group session, supervision, a leader seminar. */
        KIND,
        /** As whom: member, leader, co-leader, presenter. */
        ROLE,
        /** In person or online. */
        MODE,
        /** Which group it was; different groups give variety. */
        GROUP,
        /** Ongoing group, conference small group, large group. */
        FORM,
        /** Hospital, practice, conference. */
        SETTING,
        /** The body that ran it. */
        PROVIDER,
        /** The meeting in which a case was discussed. */
        MEETING,
        /** Anything else a source names, such as a required topic. */
        TAG
    }

    /** One condition on an activity. */
    public sealed interface Filter {}

    /**
     * The activity says one of several values.
     *
     * @param facet what is asked
     * @param values any of these is enough
     */
    public record Is(Facet facet, ImmutableSet<String> values) implements Filter {
        /** Refuses an empty choice. */
        public Is {
            MalformedValueException.check(!values.isEmpty(), "Is.values", facet, "needs at least one value");
        }
    }

    /**
     * The activity says none of several values.
     *
     * @param facet what is asked
     * @param values none of these
     */
    public record IsNot(Facet facet, ImmutableSet<String> values) implements Filter {}

    /**
     * Somebody else took part who held a status on the day of the act, looked up in history.
     *
     * <p>A leader recognised until 30 April does not make a session of 9 June count.
     *
     * @param roles as whom that person took part, such as {@code co-leader} or {@code supervisor}: any of these
     * @param statuses any of these is enough; a status that confers one of these powers counts as well
     */
    public record Alongside(ImmutableSet<String> roles, ImmutableSet<String> statuses) implements Filter {}

    /**
     * The activity was recorded.
     *
     * @param media accepted media; empty when any will do
     */
    public record Recorded(ImmutableSet<String> media) implements Filter {}

    /**
     * The activity was approved before it began; a late approval does not heal.
     *
     * @param authorities who may approve; empty when anybody recorded may
     */
    public record Approved(ImmutableSet<String> authorities) implements Filter {}

    /**
     * The activity lies in a stretch of days, for reliefs that hold for a time.
     *
     * @param term the days
     */
    public record During(Term term) implements Filter {}

    /**
     * One of several selections is enough: two kinds that replace each other, in person or, for a time, online.
     *
     * @param selections the choices
     */
    public record OneOf(ImmutableList<Selection> selections) implements Filter {}

    /** {@return the selection of every activity} */
    public static Selection any() {
        return new Selection(ImmutableList.of());
    }

    /**
     * Activities of certain kinds.
     *
     * @param kinds any of these, such as {@code group-session}
     * @return the selection
     */
    public static Selection kind(String... kinds) {
        return any().is(Facet.KIND, kinds);
    }

    /**
     * Activities that fit one of several selections.
     *
     * @param selections the choices
     * @return the selection
     */
    public static Selection oneOf(Selection... selections) {
        return any().and(new OneOf(ImmutableList.copyOf(selections)));
    }

    /**
     * Adds a condition.
     *
     * @param filter the condition
     * @return the narrower selection
     */
    public Selection and(Filter filter) {
        return new Selection(
                ImmutableList.<Filter>builder().addAll(filters).add(filter).build());
    }

    /**
     * Adds all conditions of another selection.
     *
     * @param other the other selection
     * @return the narrower selection
     */
    public Selection and(Selection other) {
        return new Selection(ImmutableList.<Filter>builder()
                .addAll(filters)
                .addAll(other.filters)
                .build());
    }

    /**
     * Asks for one of several values.
     *
     * @param facet what is asked
     * @param values any of these
     * @return the narrower selection
     */
    public Selection is(Facet facet, String... values) {
        return and(new Is(facet, ImmutableSet.copyOf(values)));
    }

    /**
     * Excludes values.
     *
     * @param facet what is asked
     * @param values none of these
     * @return the narrower selection
     */
    public Selection isNot(Facet facet, String... values) {
        return and(new IsNot(facet, ImmutableSet.copyOf(values)));
    }

    /**
     * Asks for roles: participant, leader, co-leader.
     *
     * @param roles any of these
     * @return the narrower selection
     */
    public Selection as(String... roles) {
        return is(Facet.ROLE, roles);
    }

    /**
     * Asks for a companion who held a status on the day of the act.
     *
     * @param role as whom
     * @param statuses any of these
     * @return the narrower selection
     */
    public Selection alongside(String role, String... statuses) {
        return and(new Alongside(ImmutableSet.of(role), ImmutableSet.copyOf(statuses)));
    }

    /**
     * Asks for a recording.
     *
     * @param media accepted media; none when any will do
     * @return the narrower selection
     */
    public Selection recorded(String... media) {
        return and(new Recorded(ImmutableSet.copyOf(media)));
    }

    /**
     * Asks for approval before the act.
     *
     * @param authorities who may approve; none when anybody recorded may
     * @return the narrower selection
     */
    public Selection approved(String... authorities) {
        return and(new Approved(ImmutableSet.copyOf(authorities)));
    }

    /** {@return the selection in words} */
    public Label label() {
        return Sentences.of(this);
    }
}
