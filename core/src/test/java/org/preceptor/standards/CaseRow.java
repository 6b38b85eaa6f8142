package org.preceptor.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A row of a case file: what is given, the day judged, and every finding expected, one line each. */
record CaseRow(String name, Map<String, Object> given, List<String> expected) {
    private static final Path FOLDER = Path.of("src/test/resources/cases/rules");

    static Stream<CaseRow> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(CaseRow::rows).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CaseRow> rows(Path path) {
        try {
            Map<String, Object> file = object(new Parser(Files.readString(path, StandardCharsets.UTF_8)).value());
            return list(file.get("rows")).stream().map(each -> {
                Map<String, Object> row = new LinkedHashMap<>(file);
                row.remove("rows");
                row.putAll(object(each));
                String name = path.getFileName() + ": " + row.remove("name");
                return new CaseRow(
                        name,
                        row,
                        list(row.remove("expect")).stream()
                                .map(String.class::cast)
                                .toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> text(String member) {
        return Optional.ofNullable(given.get(member)).map(String::valueOf);
    }

    String need(String member) {
        return text(member).orElseThrow(() -> new IllegalArgumentException(name + " needs " + member));
    }

    Optional<Integer> number(String member) {
        return text(member).map(Integer::valueOf);
    }

    List<String> texts(String member) {
        return given.containsKey(member)
                ? list(given.get(member)).stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Whether the row passes or fails, as said or else by what it expects, and whether it lies at the limit. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(
                List.of(text("is").orElse(expected.isEmpty() ? "pass" : "fail").split(" ")));
        if (given.containsKey("limit")) {
            kinds.add("limit");
        }
        return kinds;
    }

    List<Map<String, Object>> objects(String member) {
        return given.containsKey(member)
                ? list(given.get(member)).stream().map(CaseRow::object).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    static List<Integer> numbers(Object value) {
        return list(value).stream().map(each -> ((Long) each).intValue()).toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Object value() {
            char next = peek();
            if (next == '{') {
                Map<String, Object> members = new LinkedHashMap<>();
                for (at++; peek() != '}'; skip(',')) {
                    String name = string();
                    skip(':');
                    members.put(name, value());
                }
                at++;
                return members;
            } else if (next == '[') {
                List<Object> values = new ArrayList<>();
                for (at++; peek() != ']'; skip(',')) {
                    values.add(value());
                }
                at++;
                return values;
            } else if (next == '"') {
                return string();
            }
            int from = at;
            while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            return word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : Long.valueOf(word);
        }

        private String string() {
            peek();
            int end = text.indexOf('"', at + 1);
            String string = text.substring(at + 1, end);
            at = end + 1;
            return string;
        }

        private void skip(char optional) {
            if (peek() == optional) {
                at++;
            }
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }
}
