package org.preceptor.json.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.preceptor.rule.Report;

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
