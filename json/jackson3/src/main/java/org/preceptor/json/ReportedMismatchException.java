package org.preceptor.json;

import org.preceptor.rule.Report;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value read by one's own mapper has problems; this carries all of them. */
public final class ReportedMismatchException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final transient Report report;

    ReportedMismatchException(JsonParser parser, Class<?> type, Report report) {
        super(parser, report.toString(), type);
        this.report = report;
    }

    /** {@return every problem; pointers start at the value} */
    public Report report() {
        return report;
    }
}
