package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;

/**
 * One demand on a subject: what it says, who says so, and how to find what breaks it.
 *
 * <p>A ward that starts nobody in July or August writes
 *
 * <pre>{@code
 * Rule<Enrollment> noSummerStart = Rule.of("ward.no-summer-start", "An enrollment does not start in July or August")
 *         .chinese("七、八月不开始培训")
 *         .source(Source.local("Ward council, 2024-03"))
 *         .message("starts on {actual}", "开始日期为{actual}")
 *         .when(e -> MONTHS_OFF.contains(e.term().first().getMonth()),
 *               e -> Finding.error().at("/term/first").actual(e.term().first()));
 * }</pre>
 *
 * <p>A check is a pure function of the subject and the day judged. It returns one draft per problem, an empty list when
 * the subject is in order, and never throws for a rule that is not met.
 *
 * @param <S> what the rule is about
 */
public final class Rule<S> {
    private final RuleCard card;
    private final Check<? super S> check;

    private Rule(RuleCard card, Check<? super S> check) {
        this.card = card;
        this.check = check;
    }

    /**
     * How a rule looks at its subject.
     *
     * @param <S> what the rule is about
     */
    @FunctionalInterface
    public interface Check<S> {
        /**
         * Finds every problem.
         *
         * @param subject the subject
         * @param day the day judged
         * @return one draft per problem; empty when the subject is in order
         */
        List<Finding.Draft> on(S subject, LocalDate day);
    }

    /**
     * Joins what a rule says and how it is checked.
     *
     * @param <S> what the rule is about
     * @param card what it says
     * @param check how it is checked
     * @return the rule
     */
    public static <S> Rule<S> of(RuleCard card, Check<? super S> check) {
        return new Rule<>(card, check);
    }

    /**
     * Starts a rule of one's own.
     *
     * @param id the dotted name
     * @param sentence what it demands, in English
     * @return the rule in the making
     */
    public static Sentence of(String id, String sentence) {
        return new Sentence(RuleId.of(id), Label.same(sentence), Source.local("unstated"), Label.same(sentence));
    }

    /** {@return what the rule says and who says so} */
    public RuleCard card() {
        return card;
    }

    /**
     * Checks one subject.
     *
     * @param subject the subject
     * @param day the day judged
     * @return every problem
     */
    public Report check(S subject, LocalDate day) {
        return RuleSet.<S>of(this).check(subject, day);
    }

    /** The condition alone, when the check is nothing else. */
    @Nullable
    Predicate<? super S> test() {
        return check instanceof Condition<? super S> known ? known.broken : null;
    }

    void run(S subject, LocalDate day, Collector collector) {
        List<Finding.Draft> drafts = check.on(subject, day);
        for (int i = 0; i < drafts.size(); i++) {
            collector.add(drafts.get(i), card);
        }
    }

    /** The common kind of check, known as such so that a subject in order costs one test and no list. */
    private record Condition<S>(Predicate<S> broken, Function<S, Finding.Draft> finding) implements Check<S> {
        @Override
        public List<Finding.Draft> on(S subject, LocalDate day) {
            return broken.test(subject) ? ImmutableList.of(finding.apply(subject)) : ImmutableList.of();
        }
    }

    /** {@return the rule's id and sentence} */
    @Override
    public String toString() {
        return card.id() + ": " + card.sentence();
    }

    /**
     * A rule that has its sentence and still needs its check.
     *
     * @param id the dotted name
     * @param sentence what it demands
     * @param source whose rule it is
     * @param message the template of its findings
     */
    public record Sentence(RuleId id, Label sentence, Source source, Label message) {
        /**
         * States the sentence in Chinese.
         *
         * @param text the Chinese sentence
         * @return the rule in the making
         */
        public Sentence chinese(String text) {
            Label both = Label.of(sentence.english(), text);
            return new Sentence(id, both, source, message.equals(sentence) ? both : message);
        }

        /**
         * States whose rule it is.
         *
         * @param whose the source
         * @return the rule in the making
         */
        public Sentence source(Source whose) {
            return new Sentence(id, sentence, whose, message);
        }

        /**
         * Gives the template of a finding's message; without it the sentence is shown.
         *
         * @param english the English template, with arguments such as {@code {actual}}
         * @param chinese the Chinese template with the same arguments
         * @return the rule in the making
         */
        public Sentence message(String english, String chinese) {
            return new Sentence(id, sentence, source, Label.of(english, chinese));
        }

        /**
         * Completes a rule that is broken by a condition.
         *
         * @param <S> what the rule is about
         * @param broken whether a subject breaks it
         * @param finding what to report then
         * @return the rule
         */
        public <S> Rule<S> when(Predicate<S> broken, Function<S, Finding.Draft> finding) {
            return finds(new Condition<>(broken, finding));
        }

        /**
         * Completes a rule that can find several problems or depends on the day.
         *
         * @param <S> what the rule is about
         * @param check how it is checked
         * @return the rule
         */
        public <S> Rule<S> finds(Check<S> check) {
            return Rule.of(card(), check);
        }

        private RuleCard card() {
            return RuleCard.builder()
                    .id(id)
                    .sentence(sentence)
                    .source(source)
                    .message(message)
                    .build();
        }
    }
}
