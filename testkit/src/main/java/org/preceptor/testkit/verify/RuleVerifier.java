package org.preceptor.testkit.verify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleBook;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.RuleSet;

/**
 * States what rules must say about a subject on a day.
 *
 * <pre>{@code
 * RuleVerifier.given(ward).asOf(LocalDate.of(2024, 3, 1)).under(WARD_RULES)
 *         .reports("ward.no-summer-start").at("/enrollments/e-1/term/first").with("actual", LocalDate.of(2024, 7, 1));
 * }</pre>
 *
 * <p>Every method either returns quietly or throws an {@link AssertionError} that shows the whole report and, where one
 * was expected, the finding that comes nearest and what is different about it.
 */
public final class RuleVerifier {
    private final Report report;

    private RuleVerifier(Report report) {
        this.report = report;
    }

    /**
     * Starts with the subject to judge.
     *
     * @param <S> what the rules are about
     * @param subject the subject
     * @return the question without its day
     */
    public static <S> Given<S> given(S subject) {
        return new Given<>(subject);
    }

    /**
     * Verifies a report that was made elsewhere.
     *
     * @param report the report
     * @return the verifier
     */
    public static RuleVerifier of(Report report) {
        return new RuleVerifier(report);
    }

    /**
     * A subject that still needs the day it is judged on.
     *
     * @param <S> what the rules are about
     * @param subject the subject
     */
    public record Given<S>(S subject) {
        /**
         * Sets the day judged.
         *
         * @param day the day
         * @return the question without its rules
         */
        public AsOf<S> asOf(LocalDate day) {
            return new AsOf<>(subject, day);
        }
    }

    /**
     * A subject and a day that still need rules.
     *
     * @param <S> what the rules are about
     * @param subject the subject
     * @param day the day judged
     */
    public record AsOf<S>(S subject, LocalDate day) {
        /**
         * Judges by a set of rules.
         *
         * @param rules the rules
         * @return what they say, to be verified
         */
        public RuleVerifier under(RuleSet<? super S> rules) {
            return RuleVerifier.of(rules.check(subject, day));
        }

        /**
         * Judges by the edition in force on the day.
         *
         * @param book the book
         * @return what it says, to be verified
         */
        public RuleVerifier under(RuleBook<? super S> book) {
            return RuleVerifier.of(book.check(subject, day));
        }
    }

    /** {@return the report that is verified} */
    public Report report() {
        return report;
    }

    /**
     * Demands at least one finding of a rule, which the answer lets you ask closer.
     *
     * @param rule the rule's id
     * @return the findings of that rule
     */
    public Reported reports(String rule) {
        return Reported.of(this, RuleId.of(rule));
    }

    /**
     * Demands findings of exactly these rules, a rule named twice when two findings are expected, in any order.
     *
     * @param rules the rules' ids
     * @return this verifier
     */
    public RuleVerifier reportsExactly(String... rules) {
        List<RuleId> expected = Arrays.stream(rules).map(RuleId::of).sorted().toList();
        List<RuleId> actual = report.findings().stream()
                .map(finding -> finding.rule().id())
                .sorted()
                .toList();
        return demand(expected.equals(actual), "findings of exactly " + expected);
    }

    /**
     * Demands a report without any finding.
     *
     * @return this verifier
     */
    public RuleVerifier reportsNothing() {
        return demand(report.isClean(), "no finding");
    }

    /**
     * Demands that a rule has nothing to say although it was applied: it neither reports nor is silent.
     *
     * @param rule the rule's id
     * @return this verifier
     */
    public RuleVerifier passes(String rule) {
        RuleId id = RuleId.of(rule);
        return demand(
                report.of(id).isEmpty() && !report.silent().contains(id),
                id + " applied to something and without a finding; it " + Failure.said(report, id));
    }

    /**
     * Demands that a rule examined nothing: its collection was empty or its condition did not hold.
     *
     * @param rule the rule's id
     * @return this verifier
     */
    public RuleVerifier silent(String rule) {
        RuleId id = RuleId.of(rule);
        return demand(report.silent().contains(id), id + " to be silent; it " + Failure.said(report, id));
    }

    /**
     * Puts a second situation beside this one, so that a test can speak of the difference alone.
     *
     * @param other the situation to compare with
     * @return the comparison
     */
    public Comparison comparedWith(RuleVerifier other) {
        return new Comparison(report, other.report);
    }

    RuleVerifier demand(boolean holds, String expected) {
        if (!holds) {
            throw new AssertionError(Failure.text(expected, List.<Finding>of(), report));
        }
        return this;
    }
}
