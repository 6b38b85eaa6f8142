package org.preceptor.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the case files: JSON as maps, lists, strings, longs and booleans, in document order. */
final class CaseFile {

    private final String text;
    private int at;

    private CaseFile(String text) {
        this.text = text;
    }

    static List<CaseFile.Case> all(String folder, String prefix) {
        URL url = Objects.requireNonNull(CaseFile.class.getResource("/cases/" + folder), folder);
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.filter(p -> p.getFileName().toString().startsWith(prefix)
                            && p.getFileName().toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(CaseFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Case named(String folder, String id) {
        List<Case> found = all(folder, id);
        return found.stream().filter(c -> c.toString().equals(id)).findFirst().orElseGet(() -> found.get(0));
    }

    private static Case read(Path path) {
        try {
            Object root = new CaseFile(Files.readString(path, StandardCharsets.UTF_8)).value();
            return new Case(object(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Case(Map<String, Object> root) {
        Map<String, Object> instance() {
            return object(root.containsKey("instance") ? root.get("instance") : root.get("input"));
        }

        Map<String, Object> expected() {
            return object(root.get("expected"));
        }

        @Override
        public String toString() {
            return String.valueOf(root.get("id"));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    static int number(Object value) {
        return Math.toIntExact((Long) value);
    }

    private Object value() {
        char c = peek();
        if (c == '{') {
            Map<String, Object> map = new LinkedHashMap<>();
            items('}', () -> {
                String key = string();
                expect(':');
                map.put(key, value());
            });
            return map;
        }
        if (c == '[') {
            List<Object> list = new ArrayList<>();
            items(']', () -> list.add(value()));
            return list;
        }
        if (c == '"') {
            return string();
        }
        int begin = at;
        while (at < text.length() && "+-.eE0123456789truefalsn".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return switch (text.substring(begin, at)) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Long.valueOf(text.substring(begin, at));
        };
    }

    private void items(char close, Runnable item) {
        at++;
        while (peek() != close) {
            item.run();
            if (peek() == ',') {
                at++;
            }
        }
        at++;
    }

    private String string() {
        expect('"');
        StringBuilder s = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                c = text.charAt(at++);
                if (c == 'u') {
                    c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                    at += 4;
                }
            }
            s.append(c);
        }
        at++;
        return s.toString();
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalStateException("expected " + c + " at " + at);
        }
        at++;
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
