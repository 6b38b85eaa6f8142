package org.preceptor.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preceptor.json.PreceptorJson;

/**
 * Runs the three programs from their documents and writes result documents and pages.
 *
 * <p>{@code Tour DATA OUT} reads {@code DATA/<program>/*.json} and replaces the folder {@code OUT}. Exit status 0: done; 2:
 * at least one document is not sound, everything wrong was printed and nothing was written; 64: wrong arguments.
 */
public final class Tour {
    static final int OK = 0;
    static final int BAD_INPUT = 2;
    private static final int USAGE = 64;

    private final Path data;
    private final Path out;
    private final PrintStream console;
    private final List<Stop> stops;

    Tour(Path data, Path out, PrintStream console, List<Stop> stops) {
        this.stops = stops;
        this.data = data;
        this.out = out;
        this.console = console;
    }

    /**
     * Runs the tour.
     *
     * @param arguments the data folder and the folder to write
     * @throws IOException when a folder cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            console.println("usage: Tour DATA OUT");
            System.exit(USAGE);
        }
        System.exit(new Tour(Path.of(arguments[0]), Path.of(arguments[1]), console, stops()).run());
    }

    static List<Stop> stops() {
        return List.of(new Backbone2018(), new Counterpart2017(), new Balint2019());
    }

    int run() throws IOException {
        Map<Stop, Stop.Answers> answers = new LinkedHashMap<>();
        List<Inbox> bad = new ArrayList<>();
        for (Stop stop : stops) {
            Inbox inbox = new Inbox(data.resolve(stop.id()));
            Optional<Stop.Answers> given = stop.visit(inbox);
            if (given.isPresent() && !inbox.hasErrors()) {
                answers.put(stop, given.get());
            } else {
                bad.add(inbox);
            }
        }
        if (!bad.isEmpty()) {
            bad.forEach(inbox -> inbox.problems().forEach(console::println));
            int errors = bad.stream().mapToInt(Inbox::errors).sum();
            console.println(errors + " errors; nothing was written. " + errors + "项错误，未写出任何文件。");
            return BAD_INPUT;
        }
        write(answers);
        answers.forEach((stop, given) -> {
            console.println();
            console.println(given.title().english() + " " + given.title().chinese());
            given.summary().forEach(line -> console.println("  " + line));
        });
        console.println();
        console.println("Pages and result documents: " + out);
        return OK;
    }

    /** Everything is written beside the target first, so that the target is never half-written. */
    private void write(Map<Stop, Stop.Answers> answers) throws IOException {
        Path draft = out.toAbsolutePath().resolveSibling("." + out.getFileName() + "-draft");
        delete(draft);
        Files.createDirectories(draft);
        try {
            for (Map.Entry<Stop, Stop.Answers> each : answers.entrySet()) {
                String id = each.getKey().id();
                Files.writeString(
                        draft.resolve(id + ".html"), each.getValue().page().render());
                Path results = Files.createDirectories(draft.resolve(id));
                for (Map.Entry<String, Object> result :
                        each.getValue().results().entrySet()) {
                    PreceptorJson.strict().write(results.resolve(result.getKey()), result.getValue());
                }
            }
            delete(out);
            Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
