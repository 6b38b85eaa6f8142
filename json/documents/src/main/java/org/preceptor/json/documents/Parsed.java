package org.preceptor.json.documents;

import java.util.Optional;
import org.preceptor.rule.Report;

/**
 * What came of reading a document: a value, or a report of everything that is wrong with it.
 *
 * <p>There is a value exactly when the report has no errors; warnings can stand beside a value. Each finding says where it
 * lies by a JSON pointer and, as the evidence {@code line}, {@code column} (both from 1) and {@code offset} (bytes from
 * 0), where that is in the text.
 *
 * @param <T> what was to be read
 * @param value the value, when there are no errors
 * @param report every problem, from bytes to domain
 * @param extras members of others and of newer versions, to be written back
 */
public record Parsed<T>(Optional<T> value, Report report, Extras extras) {
    Parsed(Optional<T> value, Report report) {
        this(value, report, Extras.none());
    }

    /** {@return whether there is a value} */
    public boolean isValid() {
        return value.isPresent();
    }

    /**
     * Gives the value.
     *
     * @return the value
     * @throws Report.NotMetException carrying the report, when there is none
     */
    public T orElseThrow() {
        report.orElseThrow();
        return value.orElseThrow();
    }
}
