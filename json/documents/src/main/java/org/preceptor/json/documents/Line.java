package org.preceptor.json.documents;

import java.util.Optional;
import org.preceptor.rule.Report;

/**
 * One line of a file of records: its record, or what is wrong with it.
 *
 * <p>A broken line costs one finding, {@code ndjson.line}, whose causes are all problems of the line; the next line is read
 * as if nothing had happened. Pointers start with the position of the record among the records, from 0, so the reports of
 * several lines can be put together. An empty line has a warning and no record.
 *
 * @param <E> what a line holds
 * @param number the number of the line in the file, from 1
 * @param value the record, when the line is sound
 * @param report what is wrong with the line; line, column and offset count from the start of the file
 */
public record Line<E>(long number, Optional<E> value, Report report) {}
