package org.preceptor.testkit.verify;

import java.util.List;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleId;

/**
 * Two situations side by side: what this one reports more or less than the other.
 *
 * <p>A test of a rule is often a comparison: the same roster with one coach promoted must be closer to order, one with a
 * place taken away must not be. Compared this way the test needs no magic numbers.
 */
public final class Comparison {
    private final Report report;
    private final Report other;

    Comparison(Report report, Report other) {
        this.report = report;
        this.other = other;
    }

    /**
     * Demands more findings of a rule than in the other situation.
     *
     * @param rule the rule's id
     * @return this comparison
     */
    public Comparison reportsMore(String rule) {
        RuleId id = RuleId.of(rule);
        return demand(report.of(id).size() > other.of(id).size(), "more findings of " + id);
    }

    /**
     * Demands fewer findings of a rule than in the other situation.
     *
     * @param rule the rule's id
     * @return this comparison
     */
    public Comparison reportsFewer(String rule) {
        RuleId id = RuleId.of(rule);
        return demand(report.of(id).size() < other.of(id).size(), "fewer findings of " + id);
    }

    /**
     * Demands that no error is new; errors may have gone. An error is new when the other situation has none of the same
     * rule at the same place, whatever its evidence says.
     *
     * @return this comparison
     */
    public Comparison noWorse() {
        List<Finding> added =
                report.errors().stream().filter(error -> !blocks(other, error)).toList();
        if (!added.isEmpty()) {
            throw new AssertionError(
                    Failure.text("no new error", added, report) + "\ncompared with " + Failure.whole(other));
        }
        return this;
    }

    /**
     * Demands that no error is new and that at least one has gone.
     *
     * @return this comparison
     */
    public Comparison closer() {
        return noWorse().demand(report.errors().size() < other.errors().size(), "fewer errors");
    }

    /**
     * Demands the same findings in both situations.
     *
     * @return this comparison
     */
    public Comparison same() {
        Report.Difference difference = report.diff(other);
        return demand(difference.added().isEmpty() && difference.removed().isEmpty(), "the same findings");
    }

    private static boolean blocks(Report report, Finding error) {
        return report.at(error.subject()).stream()
                .anyMatch(finding -> finding.isBlocking()
                        && finding.rule().id().equals(error.rule().id()));
    }

    private Comparison demand(boolean holds, String expected) {
        if (!holds) {
            throw new AssertionError(
                    Failure.text(expected, List.of(), report) + "\ncompared with " + Failure.whole(other));
        }
        return this;
    }
}
