package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.preceptor.Label;

/**
 * Every finding about a subject, in one stable order, and the rules that had nothing to look at.
 *
 * <p>A report is never cut short and never depends on the order of the input. {@link #silent} lists the rules that
 * examined nothing: "no mentor was considered" must not read as "all mentors are in order".
 *
 * @param findings all findings, ordered by subject, severity, rule
 * @param silent the rules that were in the set and found nothing to examine
 */
public record Report(ImmutableList<Finding> findings, ImmutableSet<RuleId> silent) {
    private static final Report CLEAN = new Report(ImmutableList.of(), ImmutableSet.of());
    private static final RuleCard UNUSED_WAIVER = RuleCard.builder()
            .id("report.waiver-unused")
            .sentence("Every waiver matches a finding", "每项豁免都应对应一条结果")
            .source(Source.local("Preceptor"))
            .message("the waiver of {rule} by {author} matches no finding", "{author}对{rule}的豁免没有对应任何结果")
            .passing("a waiver whose rule and place match a finding", "豁免的规则和位置与某条结果一致")
            .failing("a waiver of a rule that nobody breaks", "所豁免的规则无人违反")
            .build();

    /** Orders the findings, drops exact repetitions, and takes every rule that has a finding off the silent ones. */
    public Report {
        findings = findings.size() < 2 ? findings : distinct(ImmutableList.sortedCopyOf(findings));
        silent = silent.isEmpty() ? silent : unheard(silent, findings);
    }

    /**
     * What changed between two reports on the same subject.
     *
     * @param added findings only in the newer report
     * @param removed findings only in the older report
     * @param unchanged findings in both, as the newer report states them
     */
    public record Difference(
            ImmutableList<Finding> added, ImmutableList<Finding> removed, ImmutableList<Finding> unchanged) {}

    /** Thrown by {@link Report#orElseThrow} for callers who prefer an exception; it carries the report. */
    public static final class NotMetException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Report report;

        NotMetException(Report report) {
            super(report.toString());
            this.report = report;
        }

        /** {@return the whole report} */
        public Report report() {
            return report;
        }
    }

    /** {@return the report without findings} */
    public static Report clean() {
        return CLEAN;
    }

    /**
     * Collects findings.
     *
     * @param findings in any order
     * @return the report
     */
    public static Report of(Iterable<Finding> findings) {
        return new Report(ImmutableList.copyOf(findings), ImmutableSet.of());
    }

    /** {@return whether there is no finding at all} */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /** {@return whether a rule is not met and no waiver covers it} */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isBlocking);
    }

    /** {@return the errors that no waiver covers} */
    public ImmutableList<Finding> errors() {
        return select(Finding::isBlocking);
    }

    /** {@return the warnings that no waiver covers} */
    public ImmutableList<Finding> warnings() {
        return select(finding ->
                finding.severity() == Severity.WARNING && finding.waiver().isEmpty());
    }

    /** {@return the findings that a waiver covers} */
    public ImmutableList<Finding> waived() {
        return select(finding -> finding.waiver().isPresent());
    }

    /**
     * The findings of one rule.
     *
     * @param rule the rule
     * @return its findings
     */
    public ImmutableList<Finding> of(RuleId rule) {
        return select(finding -> finding.rule().id().equals(rule));
    }

    /**
     * The findings at exactly one place.
     *
     * @param pointer the place
     * @return the findings there
     */
    public ImmutableList<Finding> at(Pointer pointer) {
        return select(finding -> finding.subject().equals(pointer));
    }

    /**
     * The findings at or below a place.
     *
     * @param pointer the place
     * @return the findings there
     */
    public ImmutableList<Finding> under(Pointer pointer) {
        return select(finding -> pointer.contains(finding.subject()));
    }

    /**
     * Puts two reports together.
     *
     * @param other the other report
     * @return all findings; a rule is silent when it was silent in one and has no finding in the other
     */
    public Report plus(Report other) {
        return new Report(
                ImmutableList.copyOf(Iterables.concat(findings, other.findings)),
                ImmutableSet.copyOf(Iterables.concat(silent, other.silent)));
    }

    /**
     * Moves every finding below a pointer.
     *
     * @param above where the subject of this report lies
     * @return the same findings with longer subjects
     */
    public Report prefixed(Pointer above) {
        return new Report(
                findings.stream().map(finding -> finding.under(above)).collect(ImmutableList.toImmutableList()),
                silent);
    }

    /**
     * Applies recorded exceptions; waived findings stay visible, unused waivers become warnings.
     *
     * @param waivers the exceptions
     * @param day the day judged
     * @return the report with the exceptions beside the findings they cover
     */
    public Report with(Iterable<Waiver> waivers, LocalDate day) {
        List<Finding> result = new ArrayList<>();
        Set<Waiver> unused = new LinkedHashSet<>();
        waivers.forEach(unused::add);
        ImmutableList<Waiver> all = ImmutableList.copyOf(unused);
        for (Finding finding : findings) {
            Optional<Waiver> cover =
                    all.stream().filter(waiver -> waiver.covers(finding, day)).findFirst();
            all.stream().filter(waiver -> waiver.covers(finding, day)).forEach(unused::remove);
            result.add(cover.isPresent() ? finding.copy().waiver(cover).build() : finding);
        }
        for (Waiver waiver : unused) {
            result.add(UNUSED_WAIVER
                    .warning()
                    .at(waiver.scope())
                    .with("rule", waiver.rule())
                    .with("author", waiver.approval().author())
                    .build());
        }
        return new Report(ImmutableList.copyOf(result), silent);
    }

    /**
     * What this report adds to and removes from another one, for instance under a new edition of the rules.
     *
     * <p>Two findings are the same when rule, severity, subject and evidence agree; the edition does not count.
     *
     * @param older the report to compare with
     * @return added, removed and unchanged findings
     */
    public Difference diff(Report older) {
        Set<Object> before = older.keys();
        Set<Object> now = keys();
        return new Difference(
                select(finding -> !before.contains(key(finding))),
                older.select(finding -> !now.contains(key(finding))),
                select(finding -> before.contains(key(finding))));
    }

    /**
     * Throws unless every rule is met or waived.
     *
     * @throws NotMetException carrying this report, when there are errors
     */
    public void orElseThrow() {
        if (hasErrors()) {
            throw new NotMetException(this);
        }
    }

    /** {@return how many errors and warnings there are, in words} */
    public Label summary() {
        int errors = errors().size();
        int warnings = warnings().size();
        return Label.of(
                errors
                        + (errors == 1 ? " error, " : " errors, ")
                        + warnings
                        + (warnings == 1 ? " warning" : " warnings"),
                errors + "项错误，" + warnings + "项提醒");
    }

    /** {@return the findings as English text, one a line} */
    @Override
    public String toString() {
        Messages english = Messages.in(Locale.ENGLISH);
        return String.join("\n", findings.stream().map(english::line).toList());
    }

    private ImmutableList<Finding> select(Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    /** Repetitions lie among the neighbours of the same place in the order, so nothing needs to be hashed. */
    private static ImmutableList<Finding> distinct(ImmutableList<Finding> sorted) {
        List<Finding> kept = new ArrayList<>(sorted.size());
        int run = 0;
        for (Finding finding : sorted) {
            if (!kept.isEmpty() && kept.get(kept.size() - 1).compareTo(finding) != 0) {
                run = kept.size();
            }
            if (!kept.subList(run, kept.size()).contains(finding)) {
                kept.add(finding);
            }
        }
        return kept.size() == sorted.size() ? sorted : ImmutableList.copyOf(kept);
    }

    private static ImmutableSet<RuleId> unheard(Set<RuleId> silent, List<Finding> findings) {
        Set<RuleId> left = new HashSet<>(silent);
        findings.forEach(finding -> left.remove(finding.rule().id()));
        return ImmutableSortedSet.copyOf(left);
    }

    private ImmutableSet<Object> keys() {
        return findings.stream().map(Report::key).collect(ImmutableSet.toImmutableSet());
    }

    private static Object key(Finding finding) {
        return ImmutableList.of(finding.rule().id(), finding.severity(), finding.subject(), finding.evidence());
    }
}
