package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Tenure;
import org.preceptor.time.TrainingLength;

/**
 * What has to be shown: a tree of demands as a society publishes them.
 *
 * <p>There are few kinds and they combine. "At least 105 double hours of participation, less than half of it at
 * conferences" is an {@link Amount} with a {@link Limit}; "one of three qualifications" is a {@link KOf} over three {@link
 * Held}; "a membership no later than after the first seminar" is {@link InOrder}. A text that nobody could read is {@link
 * Unknown} and stays undetermined.
 *
 * <p>Criteria are data: they can be printed in two languages, compared, stored and assessed on any day.
 */
public sealed interface Criterion {
    /**
     * Every part has to be met.
     *
     * @param parts the parts
     * @param sharing whether one activity may serve several of the amounts below
     */
    record AllOf(ImmutableList<Criterion> parts, Sharing sharing) implements Criterion {}

    /** Whether one activity may be used twice; no source states it, so it is a parameter, off unless chosen. */
    enum Sharing {
        /** An activity counts wherever it fits. */
        SHARED,
        /** An activity serves one amount only, as a whole. */
        ONCE,
        /** A block may be divided among amounts, but no unit of it serves two. */
        DIVIDED
    }

    /**
     * Some of several parts have to be met; one of them is "any of".
     *
     * @param k how many
     * @param parts the choices
     */
    record KOf(int k, ImmutableList<Criterion> parts) implements Criterion {
        /** Refuses numbers that can never be met or always are. */
        public KOf {
            MalformedValueException.check(
                    k >= 1 && k <= parts.size(), "KOf.k", k, "must be between 1 and " + parts.size());
        }
    }

    /**
     * The demand depends on a fact about the candidate: with or without psychodynamic training, physician or
     * psychologist, region.
     *
     * @param attribute the name of the fact
     * @param at on which day the fact is looked up
     * @param cases what is demanded for each value
     * @param otherwise what is demanded for any other value; empty when the source provides for no other
     */
    record Branch(String attribute, Moment at, ImmutableMap<String, Criterion> cases, Optional<Criterion> otherwise)
            implements Criterion {}

    /**
     * At least so much of certain activities.
     *
     * @param least how much, in one unit; zero asks for one activity of whatever size
     * @param of which activities count
     * @param limits what narrows it
     */
    record Amount(TrainingLength least, Selection of, ImmutableList<Limit> limits) implements Criterion {
        /**
         * Says which activities count.
         *
         * @param which the activities
         * @return the amount of those
         */
        public Amount of(Selection which) {
            return new Amount(least, which, limits);
        }

        /**
         * Narrows the amount.
         *
         * @param more further limits
         * @return the narrower amount
         */
        public Amount limit(Limit... more) {
            return new Amount(
                    least,
                    of,
                    ImmutableList.<Limit>builder().addAll(limits).add(more).build());
        }

        /**
         * Counts only what ended before the day of a moment.
         *
         * @param moment such as the start of leader training
         * @return the narrower amount
         */
        public Amount before(Moment moment) {
            return limit(new Limit.Between(Optional.empty(), Optional.of(moment.minus(Period.ofDays(1)))));
        }

        /**
         * Counts only what began on the day of a moment or later.
         *
         * @param moment such as the end of one's own training
         * @return the narrower amount
         */
        public Amount from(Moment moment) {
            return limit(new Limit.Between(Optional.of(moment), Optional.empty()));
        }

        /**
         * Allows less than half of what counts to be of some kind.
         *
         * @param part that kind
         * @return the narrower amount
         */
        public Amount lessThanHalf(Selection part) {
            return limit(new Limit.Share(part, 1, 2, true));
        }
    }

    /**
     * Time has to pass after a moment: three years of work after the qualification. It always has a first day on which it
     * is met.
     *
     * @param since from when
     * @param tenure how long, and whether the exact length is enough
     */
    record Elapsed(Moment since, Tenure tenure) implements Criterion {}

    /**
     * One thing comes before another, or no later than some time after it.
     *
     * <p>While the later one has not happened, the earlier one alone is enough; when it came first, the order can no longer
     * be kept.
     *
     * @param earlier what has to come first
     * @param later what it is compared with
     * @param slack how long after {@code later} is still in time
     * @param sameDay whether the limit itself is in time
     */
    record InOrder(Moment earlier, Moment later, Period slack, boolean sameDay) implements Criterion {}

    /**
     * Something is held without a break from one moment to another: membership from application to decision. Several codes
     * may take turns.
     *
     * @param codes any of these
     * @param from the first day
     * @param to the last day
     * @param absent whether none of them may be held instead, as with open disciplinary matters
     */
    record Held(ImmutableSet<String> codes, Moment from, Moment to, boolean absent) implements Criterion {}

    /**
     * Others have signed: so many statements of certain kinds, by people who had a status when they signed.
     *
     * @param count how many
     * @param kinds any of these kinds
     * @param signers what the signer was on the day of signing: any of these; empty when anybody may sign
     * @param barred relations to the candidate, and roles in the candidate's activities, that make a signature void
     * @param observed how the signer must know the work: any of these; empty when it does not matter
     * @param distinct whether each has to come from another person
     */
    record Attested(
            int count,
            ImmutableSet<String> kinds,
            ImmutableSet<String> signers,
            ImmutableSet<String> barred,
            ImmutableSet<String> observed,
            boolean distinct)
            implements Criterion {
        /**
         * Demands a status of the signer on the day of signing.
         *
         * @param statuses any of these
         * @return the stricter demand
         */
        public Attested by(String... statuses) {
            return new Attested(count, kinds, ImmutableSet.copyOf(statuses), barred, observed, distinct);
        }

        /**
         * Bars people close to the candidate.
         *
         * @param relations the relations, or roles in the candidate's activities
         * @return the stricter demand
         */
        public Attested independentOf(String... relations) {
            return new Attested(count, kinds, signers, ImmutableSet.copyOf(relations), observed, distinct);
        }

        /**
         * Demands that the signer has seen the work.
         *
         * @param how any of these, such as {@code directly}
         * @return the stricter demand
         */
        public Attested having(String... how) {
            return new Attested(count, kinds, signers, barred, ImmutableSet.copyOf(how), distinct);
        }
    }

    /**
     * Each item of a qualitative evaluation was found satisfied; an item that nobody assessed is undetermined, not passed.
     * The latest judgement of an item stands.
     *
     * @param items the items
     * @param assessors what the assessor was on that day: any of these; empty when anybody may judge
     */
    record Judged(ImmutableSet<String> items, ImmutableSet<String> assessors) implements Criterion {}

    /**
     * An examination or assessed event was passed; the latest result stands.
     *
     * @param kind which
     * @param examiners what at least one examiner was on that day: any of these; empty when it does not matter
     */
    record Examined(String kind, ImmutableSet<String> examiners) implements Criterion {}

    /**
     * Reports were filed at intervals and a final one at the end; a late or missing report blocks.
     *
     * @param kind the regular reports
     * @param every the longest time from the beginning to the first and from one report to the next; zero when no
     *     interval is stated
     * @param least how many regular reports at least
     * @param closing the kind of the final report, which has to be positive; empty when none is asked for
     * @param from the beginning
     */
    record Reported(String kind, Period every, int least, Optional<String> closing, Moment from) implements Criterion {}

    /**
     * A demand that counts as fulfilled by holding something else, and is shown as deemed, not as counted.
     *
     * @param by any of these credentials
     * @param criterion what would otherwise have to be met
     */
    record Deemed(ImmutableSet<String> by, Criterion criterion) implements Criterion {}

    /**
     * A demand whose text or figures nobody could read: always undetermined.
     *
     * @param text what is known about it
     */
    record Unknown(Label text) implements Criterion {}

    /**
     * A demand with the name and weight that its scheme gives it.
     *
     * @param id its name within the scheme, to which waivers refer
     * @param strength how much it weighs
     * @param title what it is called
     * @param criterion the demand
     * @param waivableBy who may waive it; empty when the scheme's rule stands
     */
    record Item(String id, Strength strength, Label title, Criterion criterion, ImmutableSet<String> waivableBy)
            implements Criterion {
        /** Refuses blank names. */
        public Item {
            MalformedValueException.check(!id.isBlank(), "Item.id", id, "must not be blank");
        }
    }

    /** How much a demand weighs, in the words of its source. */
    enum Strength {
        /** Mandatory. */
        MUST("must", "必须"),
        /** Stated as normal, or as a guideline minimum. */
        EXPECT("expected", "应当"),
        /** Desirable, "if possible"; never a failure. */
        WISH("wished", "宜"),
        /** Context without effect. */
        INFO("note", "说明");

        private final Label label;

        Strength(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the weight in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * What is left of a demand when part of the evidence is known: further evidence is judged together with it.
     *
     * @param known the evidence so far
     * @param criterion the whole demand
     */
    record Given(Dossier known, Criterion criterion) implements Criterion {}

    /**
     * Tells whether handing in more can never hurt: no further activity, credential, statement, judgement or examination
     * lowers the standing on the same day. A proportion is not of that kind, nor is "the last one", nor anything measured
     * from a moment that further evidence can move, such as the first seminar; where it is true, it holds for every
     * dossier, and where it is false there are dossiers that further evidence harms, or a search that it may exhaust.
     *
     * @return whether more evidence never lowers the standing
     */
    default boolean isMonotone() {
        return Monotone.test(this);
    }

    /** {@return the demand as a sentence in both languages} */
    default Label sentence() {
        return Sentences.of(this);
    }

    /** {@return a demand: every part has to be met; activities may count more than once} */
    static AllOf allOf(Criterion... parts) {
        return new AllOf(ImmutableList.copyOf(parts), Sharing.SHARED);
    }

    /** {@return a demand: at least one part has to be met} */
    static KOf anyOf(Criterion... parts) {
        return new KOf(1, ImmutableList.copyOf(parts));
    }

    /** {@return a demand: at least so much of any activity; say which with {@link Amount#of(Selection)}} */
    static Amount atLeast(long amount, LengthUnit unit) {
        return new Amount(TrainingLength.of(amount, unit), Selection.any(), ImmutableList.of());
    }

    /** {@return a demand: at least one activity, of whatever size, for sources that state no number} */
    static Amount some(Selection which) {
        return new Amount(TrainingLength.of(0, LengthUnit.EVENT), which, ImmutableList.of());
    }

    /** {@return a demand: time has passed since a moment, the exact length included} */
    static Elapsed elapsed(Period length, Moment since) {
        return new Elapsed(since, Tenure.atLeast(length));
    }

    /** {@return a demand: one thing lies strictly before another} */
    static InOrder before(Moment earlier, Moment later) {
        return new InOrder(earlier, later, Period.ZERO, false);
    }

    /** {@return a demand: one thing happens no later than another} */
    static InOrder noLater(Moment earlier, Moment limit) {
        return new InOrder(earlier, limit, Period.ZERO, true);
    }

    /** {@return a demand: something is held on the day judged} */
    static Held holds(String... codes) {
        return new Held(ImmutableSet.copyOf(codes), Moment.judged(), Moment.judged(), false);
    }

    /** {@return a demand: something is held without a break since a moment} */
    static Held holdsSince(Moment from, String... codes) {
        return new Held(ImmutableSet.copyOf(codes), from, Moment.judged(), false);
    }

    /** {@return a demand: nothing of the kind is held on the day judged} */
    static Held freeOf(String... codes) {
        return new Held(ImmutableSet.copyOf(codes), Moment.judged(), Moment.judged(), true);
    }

    /** {@return a demand: each item was found satisfied, by whomever} */
    static Judged judged(String... items) {
        return new Judged(ImmutableSet.copyOf(items), ImmutableSet.of());
    }

    /** {@return a demand: others have signed} */
    static Attested attested(int count, String... kinds) {
        return new Attested(
                count, ImmutableSet.copyOf(kinds), ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of(), true);
    }
}
