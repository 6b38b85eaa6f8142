package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.text.Encoding;
import org.preceptor.json.text.JsonRules;
import org.preceptor.json.text.JsonScan;
import org.preceptor.json.text.JsonWriter;
import org.preceptor.json.text.Limits;
import org.preceptor.json.text.Locator;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;
import org.preceptor.json.text.Tokens;
import org.preceptor.json.text.TreeReader;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;

/**
 * Reads and writes documents: {@code {"format": "preceptor/report", "version": "1.0", "data": {…}}}.
 *
 * <p>Reading gives a value or one report of every problem, from bytes to domain; it throws only when the file itself
 * cannot be read. Writing is deterministic: equal values give equal bytes. A codec has no state and can be shared.
 *
 * <p>The two Jackson lines make one each: {@code PreceptorJson.strict()}.
 */
public final class DocumentCodec {
    private final Function<byte[], Tokens> parser;
    private final boolean tolerant;

    /**
     * Makes a codec on a streaming parser.
     *
     * @param parser starts reading bytes
     * @param tolerant whether unknown members and newer minor versions are warned about instead of refused
     */
    public DocumentCodec(Function<byte[], Tokens> parser, boolean tolerant) {
        this.parser = parser;
        this.tolerant = tolerant;
    }

    /**
     * Reads a file.
     *
     * @param <T> what it holds
     * @param file the file
     * @param type the class of what it holds, such as {@code Report.class}
     * @return the value or the report
     * @throws IOException when the file cannot be read
     */
    public <T> Parsed<T> read(Path file, Class<T> type) throws IOException {
        return read(bytes(file), Documents.of(type));
    }

    /**
     * Reads a file that holds a list, such as {@code preceptor/enrollments}.
     *
     * @param <E> what the list holds
     * @param file the file
     * @param type the class of its elements, such as {@code Enrollment.class}
     * @return the list or the report
     * @throws IOException when the file cannot be read
     */
    public <E> Parsed<ImmutableList<E>> readAll(Path file, Class<E> type) throws IOException {
        return read(bytes(file), Documents.listOf(type));
    }

    /**
     * Reads a stream to its end, or to one byte above the limit; the caller closes it.
     *
     * @param <T> what it holds
     * @param json the stream
     * @param type the class of what it holds
     * @return the value or the report
     * @throws IOException when the stream cannot be read
     */
    public <T> Parsed<T> read(InputStream json, Class<T> type) throws IOException {
        return read(json.readNBytes(Limits.DOCUMENT + 1), Documents.of(type));
    }

    /**
     * Reads text.
     *
     * @param <T> what it holds
     * @param json the whole document
     * @param type the class of what it holds
     * @return the value or the report
     */
    public <T> Parsed<T> read(String json, Class<T> type) {
        Reading in = new Reading(tolerant);
        byte[] bytes = Encoding.bytes(json, in);
        return in.errors() > 0 ? new Parsed<>(Optional.empty(), in.report(null)) : read(bytes, Documents.of(type));
    }

    /**
     * Reads bytes.
     *
     * @param <T> what they hold
     * @param json the whole document
     * @param type the class of what they hold
     * @return the value or the report
     * @throws IllegalArgumentException when no document holds the type
     */
    public <T> Parsed<T> read(byte[] json, Class<T> type) {
        return read(json, Documents.of(type));
    }

    /**
     * Reads bytes that hold a list.
     *
     * @param <E> what the list holds
     * @param json the whole document
     * @param type the class of its elements
     * @return the list or the report
     * @throws IllegalArgumentException when no document holds such a list
     */
    public <E> Parsed<ImmutableList<E>> readAll(byte[] json, Class<E> type) {
        return read(json, Documents.listOf(type));
    }

    /**
     * Adds line and column to findings of rules about the value of a document, which point by id and not by position.
     *
     * @param file the document that was read
     * @param report what rules found about its value
     * @return the same findings with the evidence {@code line}, {@code column} and {@code offset}
     * @throws IOException when the file cannot be read
     */
    public Report locate(Path file, Report report) throws IOException {
        return locate(bytes(file), report);
    }

    /**
     * Adds line and column to findings of rules about the value of a document.
     *
     * @param json the document that was read
     * @param report what rules found about its value
     * @return the same findings with their places; without them when the document does not read
     */
    public Report locate(byte[] json, Report report) {
        Reading in = new Reading(true);
        Node tree = Encoding.accepts(json, in) ? tree(json, in) : null;
        return tree == null ? report : Locator.locate(json, Pointer.of("data"), tree, report);
    }

    private <T> Parsed<T> read(byte[] json, Document<T> document) {
        return read(json, new Reading(tolerant, true), document::migrate, document::read);
    }

    private <T> Parsed<T> read(
            byte[] json,
            Reading in,
            BiFunction<Node, Reading, @Nullable Node> migration,
            BiFunction<Node, Reading, @Nullable T> reader) {
        if (!Encoding.accepts(json, in)) {
            return new Parsed<>(Optional.empty(), in.report(null));
        }
        Node read = tree(json, in);
        Node tree = read == null ? null : migration.apply(read, in);
        T value = tree == null ? null : reader.apply(tree, in);
        Optional<T> sound = in.errors() == 0 ? Optional.ofNullable(value) : Optional.empty();
        return new Parsed<>(sound, in.report(json), tree == null ? Extras.none() : Extras.of(tree, in.kept()));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            return json.readNBytes(Limits.DOCUMENT + 1);
        }
    }

    private @Nullable Node tree(byte[] json, Reading in) {
        try {
            Tokens tokens = parser.apply(json);
            Node tree = TreeReader.read(tokens.next(), tokens, in);
            if (tree == null || tokens.next() == Tokens.Token.END) {
                return tree;
            }
        } catch (Tokens.Broken e) {
            // The parser's message may quote the document, so the scan below says what is wrong.
        }
        JsonScan.diagnose(json, in);
        return null;
    }

    /**
     * Writes a document for people: indented, members in their documented order.
     *
     * @param value a value that a document holds
     * @return the text, ending with a line feed
     */
    public String write(Object value) {
        return JsonWriter.indented(tree(value));
    }

    /**
     * Writes a list for people.
     *
     * @param <E> what the list holds
     * @param type the class of its elements
     * @param values the elements, in the order written
     * @return the text, ending with a line feed
     */
    public <E> String writeAll(Class<E> type, Iterable<? extends E> values) {
        return JsonWriter.indented(Documents.listOf(type).write(ImmutableList.copyOf(values)));
    }

    /**
     * Writes a file at once: it is complete or not there, and an older one stays until then.
     *
     * @param file the file
     * @param value a value that a document holds
     * @throws IOException when the file cannot be written
     */
    public void write(Path file, Object value) throws IOException {
        store(file, write(value));
    }

    /**
     * Writes a file that holds a list, at once.
     *
     * @param <E> what the list holds
     * @param file the file
     * @param type the class of its elements
     * @param values the elements, in the order written
     * @throws IOException when the file cannot be written
     */
    public <E> void writeAll(Path file, Class<E> type, Iterable<? extends E> values) throws IOException {
        store(file, writeAll(type, values));
    }

    /**
     * Writes a document with the members that were not ours when it was read.
     *
     * @param value a value that a document holds
     * @param extras what {@link Parsed#extras()} gave
     * @return the text, ending with a line feed
     */
    public String write(Object value, Extras extras) {
        return JsonWriter.indented(extras.into(tree(value)));
    }

    /**
     * Writes a file with the members that were not ours when it was read, at once.
     *
     * @param file the file
     * @param value a value that a document holds
     * @param extras what {@link Parsed#extras()} gave
     * @throws IOException when the file cannot be written
     */
    public void write(Path file, Object value, Extras extras) throws IOException {
        store(file, write(value, extras));
    }

    /**
     * Writes a list with the members that were not ours when it was read.
     *
     * @param <E> what the list holds
     * @param type the class of its elements
     * @param values the elements, in the order written
     * @param extras what {@link Parsed#extras()} gave
     * @return the text, ending with a line feed
     */
    public <E> String writeAll(Class<E> type, Iterable<? extends E> values, Extras extras) {
        return JsonWriter.indented(extras.into(Documents.listOf(type).write(ImmutableList.copyOf(values))));
    }

    private static void store(Path file, String document) throws IOException {
        WholeFile.write(file, out -> out.write(document.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Turns to files of records, one JSON object per line (NDJSON).
     *
     * @param <E> what a line holds
     * @param type its class: any value of these documents, such as {@code Physician.class}
     * @return reads and writes such files
     * @throws IllegalArgumentException when no document holds such a value
     */
    public <E> Records<E> records(Class<E> type) {
        return new Records<>(this, MapperValues.shape(type));
    }

    <E> Parsed<E> readRecord(byte[] json, Shape<E> shape) {
        return read(json, new Reading(tolerant), (tree, in) -> tree, shape::read);
    }

    /**
     * Writes the one form that equal values share (RFC 8785), for digests and signatures.
     *
     * @param value a value that a document holds
     * @return UTF-8
     */
    public byte[] canonical(Object value) {
        return JsonWriter.canonical(tree(value));
    }

    private static Node tree(Object value) {
        return Documents.holding(value).write(value);
    }

    /** {@return every rule that reading can report, from bytes to shape} */
    public static ImmutableList<RuleCard> rules() {
        return ImmutableList.<RuleCard>builder()
                .addAll(JsonRules.cards())
                .addAll(ShapeRules.cards())
                .addAll(EnvelopeRules.cards())
                .addAll(LineRules.cards())
                .build();
    }
}
