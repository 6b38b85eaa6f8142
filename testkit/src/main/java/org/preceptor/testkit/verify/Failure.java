package org.preceptor.testkit.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleId;

/** The text of a failed expectation: what was expected, what comes nearest, and the whole report. */
final class Failure {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private Failure() {}

    static String text(String expected, List<Finding> nearest, Report report) {
        return "expected " + expected
                + nearest.stream()
                        .map(finding -> "\nnearest: " + line(finding) + " " + finding.evidence())
                        .collect(Collectors.joining())
                + "\n" + whole(report);
    }

    static String whole(Report report) {
        String findings = report.isClean()
                ? "report: no finding"
                : "report:\n"
                        + report.findings().stream()
                                .map(finding -> "  " + line(finding))
                                .collect(Collectors.joining("\n"));
        return report.silent().isEmpty() ? findings : findings + "\nsilent: " + report.silent();
    }

    static String said(Report report, RuleId rule) {
        int findings = report.of(rule).size();
        return findings > 0
                ? "has " + findings + (findings == 1 ? " finding" : " findings")
                : report.silent().contains(rule)
                        ? "was silent"
                        : "has no finding and is not silent (applied and met, or not in the set)";
    }

    static String line(Finding finding) {
        return ENGLISH.line(finding);
    }
}
