package org.preceptor.testkit.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.preceptor.rule.Report;

/**
 * A value with known faults and the findings that must come of them.
 *
 * @param <T> the value that was broken
 * @param valid the value before
 * @param value the value with its faults
 * @param defects the names of the faults, in the order they were made
 * @param expected what must be reported, and nothing else
 */
public record Broken<T>(T valid, T value, ImmutableList<String> defects, ImmutableSet<Defect.Expected> expected) {
    /**
     * Demands that a report has exactly the expected findings: none lost, none invented, none twice.
     *
     * @param report the report on {@link #value}
     * @throws AssertionError when it says more, less or something else
     */
    public void verify(Report report) {
        List<String> reported = report.findings().stream()
                .map(finding -> new Defect.Expected(finding.rule().id(), finding.subject()).toString())
                .sorted()
                .toList();
        List<String> wanted =
                expected.stream().map(Defect.Expected::toString).sorted().toList();
        if (!reported.equals(wanted)) {
            throw new AssertionError(
                    Failure.text("exactly " + wanted + " from the defects " + defects, List.of(), report) + "\nvalue: "
                            + value);
        }
    }

    /** {@return the defects and the broken value} */
    @Override
    public String toString() {
        return defects + " in " + value;
    }
}
