package org.preceptor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.preceptor.json.PreceptorJson;

/** One stop of the tour on a copy of its documents, some of which are edited. */
record Trial(Stop stop, Path temp) {
    private static final Path DATA = Path.of("data");
    private static final Path EXPECTED = Path.of("src/test/resources/expected");

    /** What the command did. */
    record Run(int status, String console, boolean wrote) {}

    static Trial of(Stop stop, Path temp) {
        Path folder = temp.resolve("data").resolve(stop.id());
        try {
            Files.createDirectories(folder);
            for (Path file : documents(DATA.resolve(stop.id()))) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Trial(stop, temp);
    }

    Path folder() {
        return temp.resolve("data").resolve(stop.id());
    }

    /** Replaces the first occurrence of a text, which must be there. */
    Trial edit(String document, String from, String to) throws IOException {
        Path file = folder().resolve(document);
        String text = Files.readString(file);
        int at = text.indexOf(from);
        assertThat(at).as("%s has %s", document, from).isNotNegative();
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
        return this;
    }

    Run run() throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Path out = temp.resolve("out");
        int status = new Tour(
                        temp.resolve("data"),
                        out,
                        new PrintStream(console, true, StandardCharsets.UTF_8),
                        List.of(stop))
                .run();
        return new Run(status, console.toString(StandardCharsets.UTF_8), Files.exists(out));
    }

    /** The summary and every result document of the data as it is, by file name. */
    static Map<String, String> results(Stop stop) {
        Stop.Answers answers = stop.visit(new Inbox(DATA.resolve(stop.id()))).orElseThrow();
        Map<String, String> results = new TreeMap<>();
        results.put("summary.txt", String.join("\n", answers.summary()) + "\n");
        answers.results()
                .forEach((name, value) ->
                        results.put(name, PreceptorJson.strict().write(value)));
        return results;
    }

    /** Compares every answer with what is stored, by name. */
    static void assertAnswersAsStored(Stop stop) throws IOException {
        Map<String, String> results = results(stop);
        Map<String, String> expected = expected(stop);
        assertThat(results.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, text) -> assertThat(results.get(name)).as(name).isEqualTo(text));
    }

    private static Map<String, String> expected(Stop stop) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Path file : documents(EXPECTED.resolve(stop.id()))) {
            expected.put(file.getFileName().toString(), Files.readString(file));
        }
        return expected;
    }

    /** Stores what the stop answers today; read the difference before committing it. */
    static void store(Stop stop) throws IOException {
        Path folder = Files.createDirectories(EXPECTED.resolve(stop.id()));
        for (Map.Entry<String, String> result : results(stop).entrySet()) {
            Files.writeString(folder.resolve(result.getKey()), result.getValue());
        }
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
