package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/**
 * One thing an administrator has to know: which rule, about whom or what, found what, needed what, and what to do.
 *
 * <p>A finding is data and compares by content. It holds no text of its own, no stack trace and no time stamp; {@link
 * Messages} renders it for a reader. {@link #curedOn} is the first day on which waiting alone, with no new fact, would
 * meet the rule: a coach promoted on 20 February lifts the block on a pairing from that day.
 *
 * <p>Findings order by subject, then severity, then rule, then evidence, so a report reads the same however its input was
 * sorted.
 */
@Value.Immutable
public abstract class Finding implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::subject)
            .thenComparing(Finding::severity)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.evidence().toString());

    Finding() {}

    /** {@return what the rule says and who says so} */
    @Value.Parameter
    public abstract RuleCard rule();

    /** {@return the edition of the rule book it was judged by, when there is one} */
    @Value.Parameter
    public abstract Optional<String> edition();

    /** {@return how much it weighs} */
    @Value.Parameter
    public abstract Severity severity();

    /** {@return where in the subject it lies} */
    @Value.Parameter
    public abstract Pointer subject();

    /** {@return the facts it rests on, by name, in the order they were stated} */
    @Value.Parameter
    public abstract ImmutableMap<String, Evidence> evidence();

    /** {@return the findings that led to this one} */
    @Value.Parameter
    public abstract ImmutableList<Finding> causes();

    /** {@return what can be done about it} */
    @Value.Parameter
    public abstract ImmutableList<Remedy> remedies();

    /** {@return the first day on which time alone would meet the rule} */
    @Value.Parameter
    public abstract Optional<LocalDate> curedOn();

    /** {@return the exception that covers it, when one was granted} */
    @Value.Parameter
    public abstract Optional<Waiver> waiver();

    /** {@return whether it is an error that no exception covers} */
    public boolean isBlocking() {
        return severity() == Severity.ERROR && waiver().isEmpty();
    }

    /**
     * Moves the finding and its causes below a pointer, as when a part is checked inside its whole.
     *
     * @param above where the part lies
     * @return the same finding with the longer subject
     */
    public Finding under(Pointer above) {
        return above.tokens().isEmpty()
                ? this
                : copy().subject(above.plus(subject()))
                        .causes(Lists.transform(causes(), cause -> cause.under(above)))
                        .build();
    }

    Builder copy() {
        return new Builder().from(this);
    }

    @Value.Check
    void check() {
        for (String name : rule().arguments()) {
            MalformedValueException.check(
                    evidence().containsKey(name), "Finding.evidence", rule().id(), "needs \"" + name + "\"");
        }
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@return a builder, for readers of stored findings; rules start from {@link RuleCard#error()}} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the start of an error, completed by the rule that reports it} */
    public static Draft error() {
        return new Draft(Severity.ERROR, null);
    }

    /** {@return the start of a warning, completed by the rule that reports it} */
    public static Draft warning() {
        return new Draft(Severity.WARNING, null);
    }

    /** Builds findings. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }

    /**
     * A finding in the making: where, what was expected, what was found.
     *
     * <p>Started by {@link RuleCard#error()}, or by {@link Finding#error()} inside a rule that then puts its own card on
     * it. Every method returns this draft.
     */
    public static final class Draft {
        private final Severity severity;
        private final @Nullable RuleCard card;
        private ImmutableMap<String, Evidence> evidence = ImmutableMap.of();
        private ImmutableList<Finding> causes = ImmutableList.of();
        private ImmutableList<Remedy> remedies = ImmutableList.of();
        private Pointer subject = Pointer.root();
        private Optional<LocalDate> curedOn = Optional.empty();

        Draft(Severity severity, @Nullable RuleCard card) {
            this.severity = severity;
            this.card = card;
        }

        /**
         * Says where in the subject the finding lies.
         *
         * @param pointer RFC 6901 text, such as {@code /term/first}
         * @return this draft
         */
        public Draft at(String pointer) {
            return at(Pointer.parse(pointer));
        }

        /**
         * Says where in the subject the finding lies.
         *
         * @param pointer the place
         * @return this draft
         */
        public Draft at(Pointer pointer) {
            subject = pointer;
            return this;
        }

        /**
         * States a fact.
         *
         * @param name the name that the message uses
         * @param fact the fact
         * @return this draft
         */
        public Draft with(String name, Evidence fact) {
            evidence = evidence.isEmpty()
                    ? ImmutableMap.of(name, fact)
                    : ImmutableMap.<String, Evidence>builderWithExpectedSize(evidence.size() + 1)
                            .putAll(evidence)
                            .put(name, fact)
                            .buildKeepingLast();
            return this;
        }

        /**
         * States a number.
         *
         * @param name the name that the message uses
         * @param number the number
         * @return this draft
         */
        public Draft with(String name, long number) {
            return with(name, Evidence.of(number));
        }

        /**
         * States a fact of one of the usual kinds: a day, a term, a length, a label, or text.
         *
         * @param name the name that the message uses
         * @param fact a {@code LocalDate}, {@code Term}, {@code TrainingLength}, {@code Label}; anything else by its text
         * @return this draft
         */
        public Draft with(String name, Object fact) {
            if (fact instanceof Evidence typed) {
                return with(name, typed);
            } else if (fact instanceof LocalDate day) {
                return with(name, Evidence.of(day));
            } else if (fact instanceof Term term) {
                return with(name, Evidence.of(term));
            } else if (fact instanceof TrainingLength length) {
                return with(name, Evidence.of(length));
            } else if (fact instanceof Label label) {
                return with(name, Evidence.of(label));
            } else if (fact instanceof Number number) {
                return with(name, number.longValue());
            }
            return with(name, Evidence.of(String.valueOf(fact)));
        }

        /**
         * States what was needed.
         *
         * @param fact as in {@link #with(String, Object)}
         * @return this draft
         */
        public Draft expected(Object fact) {
            return with("expected", fact);
        }

        /**
         * States what was found.
         *
         * @param fact as in {@link #with(String, Object)}
         * @return this draft
         */
        public Draft actual(Object fact) {
            return with("actual", fact);
        }

        /**
         * States the first day on which time alone meets the rule, and waiting as a remedy.
         *
         * @param day the day
         * @return this draft
         */
        public Draft curedOn(LocalDate day) {
            curedOn = Optional.of(day);
            return remedy(new Remedy.WaitUntil(day));
        }

        /**
         * Adds something that can be done.
         *
         * @param remedy what to do
         * @return this draft
         */
        public Draft remedy(Remedy remedy) {
            remedies =
                    ImmutableList.<Remedy>builder().addAll(remedies).add(remedy).build();
            return this;
        }

        /**
         * Adds a finding that led to this one.
         *
         * @param cause the deeper finding
         * @return this draft
         */
        public Draft because(Finding cause) {
            causes = ImmutableList.<Finding>builder().addAll(causes).add(cause).build();
            return this;
        }

        /**
         * Completes the finding with its own card, or with the given one when it has none.
         *
         * @param rule the rule that reports it
         * @return the finding
         * @throws MalformedValueException when the message needs evidence that was not stated
         */
        public Finding by(RuleCard rule) {
            return by(rule, Pointer.root());
        }

        Finding by(RuleCard rule, Pointer above) {
            return ImmutableFinding.of(
                    card == null ? rule : card,
                    Optional.empty(),
                    severity,
                    above.plus(subject),
                    evidence,
                    causes.isEmpty() ? causes : Lists.transform(causes, cause -> cause.under(above)),
                    remedies,
                    curedOn,
                    Optional.empty());
        }

        /**
         * Completes a finding that was started from a card.
         *
         * @return the finding
         * @throws IllegalStateException when it was started without a card
         */
        public Finding build() {
            if (card == null) {
                throw new IllegalStateException("this finding was started without a rule; use by(card)");
            }
            return by(card);
        }
    }
}
