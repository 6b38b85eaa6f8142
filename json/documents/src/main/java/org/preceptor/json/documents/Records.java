package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preceptor.MalformedValueException;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.text.JsonRules;
import org.preceptor.json.text.JsonWriter;
import org.preceptor.json.text.Limits;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/**
 * Reads and writes files of records, one JSON object per line (NDJSON), such as a national register of ten thousand coaches.
 *
 * <p>Records have no envelope. The file is cut into lines before it is parsed, so a broken line costs itself alone; one line
 * is held at a time, so a file may be of any size.
 *
 * <pre>{@code
 * try (Stream<Line<Physician>> lines = PreceptorJson.strict().records(Physician.class).lines(path)) {
 *     lines.forEach(line -> line.value().ifPresentOrElse(this::keep, () -> print(line.report())));
 * }
 * }</pre>
 *
 * @param <E> what a line holds
 */
public final class Records<E> {
    private final DocumentCodec codec;
    private final Shape<E> shape;

    Records(DocumentCodec codec, Shape<E> shape) {
        this.codec = codec;
        this.shape = shape;
    }

    /**
     * Reads a file line by line; closing the stream closes the file.
     *
     * @param file the file
     * @return the lines, each read when it is asked for; an {@link UncheckedIOException} when the file breaks off
     * @throws IOException when the file cannot be opened
     */
    public Stream<Line<E>> lines(Path file) throws IOException {
        InputStream json = Files.newInputStream(file);
        return lines(json).onClose(() -> {
            try {
                json.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Reads a stream line by line; the caller closes it.
     *
     * @param json the stream
     * @return the lines, each read when it is asked for; an {@link UncheckedIOException} when the stream breaks off
     */
    public Stream<Line<E>> lines(InputStream json) {
        return StreamSupport.stream(new RecordLines<>(codec, shape, new LineFrames(json)), false);
    }

    /**
     * Reads all lines of a file; the value is there when every line is sound.
     *
     * @param file the file
     * @return the records in the order of the file, or the report of the first hundred problems
     * @throws IOException when the file cannot be read
     */
    public Parsed<ImmutableList<E>> read(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            return read(json);
        }
    }

    /**
     * Reads all lines of a stream; the caller closes it.
     *
     * @param json the stream
     * @return the records in the order of the stream, or the report of the first hundred problems
     * @throws IOException when the stream cannot be read
     */
    public Parsed<ImmutableList<E>> read(InputStream json) throws IOException {
        ImmutableList.Builder<E> records = ImmutableList.builder();
        List<Finding> errors = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        int all = 0;
        try (Stream<Line<E>> lines = lines(json)) {
            for (Line<E> line : (Iterable<Line<E>>) lines::iterator) {
                line.value().ifPresent(records::add);
                errors.addAll(first(line.report().errors(), Limits.FINDINGS - errors.size()));
                warnings.addAll(first(line.report().warnings(), Limits.FINDINGS - warnings.size()));
                all += line.report().findings().size();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Optional<ImmutableList<E>> value = errors.isEmpty() ? Optional.of(records.build()) : Optional.empty();
        int shown = errors.size() + warnings.size();
        if (all > shown) {
            warnings.add(JsonRules.MORE
                    .warning()
                    .with("shown", shown)
                    .with("more", all - shown)
                    .build());
        }
        return new Parsed<>(value, Report.of(Iterables.concat(errors, warnings)));
    }

    private static List<Finding> first(ImmutableList<Finding> findings, int most) {
        return findings.subList(0, Math.min(most, findings.size()));
    }

    /**
     * Writes a record as one line.
     *
     * @param record the record
     * @return canonical JSON (RFC 8785) in UTF-8, without a line feed
     */
    public byte[] write(E record) {
        byte[] json = JsonWriter.canonical(shape.write(record));
        MalformedValueException.check(
                json.length <= Limits.LINE, "document line", json.length, "must be at most " + Limits.LINE + " bytes");
        return json;
    }

    /**
     * Writes a file of records at once: it is complete or not there, and an older one stays until then.
     *
     * @param file the file
     * @param records the records, in the order written
     * @throws IOException when the file cannot be written
     */
    public void write(Path file, Iterable<? extends E> records) throws IOException {
        WholeFile.write(file, out -> {
            for (E each : records) {
                out.write(write(each));
                out.write('\n');
            }
        });
    }
}
