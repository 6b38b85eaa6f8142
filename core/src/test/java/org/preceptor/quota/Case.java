package org.preceptor.quota;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One instance with a known answer: a part of a case file, read without any JSON library. */
record Case(String name, Object value) {
    private static final Path FOLDER = Path.of("src/test/resources/cases/quota");

    static List<Case> ofKind(String kind) {
        return all().stream()
                .filter(c -> CaseKind.of(c).equals(kind))
                .map(c -> c.only("id", "kind", "title", "source", "input", "expected", "notes"))
                .toList();
    }

    private static Case read(Path file) {
        try {
            Reader reader = new Reader(Files.readString(file, StandardCharsets.UTF_8));
            return new Case(file.getFileName().toString(), reader.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String member) {
        return ((Map<?, ?>) value).containsKey(member) && !Reader.NULL.equals(((Map<?, ?>) value).get(member));
    }

    /** Fails on every member that nothing here reads, so that nothing expected is passed over. */
    Case only(String... known) {
        for (String key : keys()) {
            if (!Set.of(known).contains(key)) {
                throw new IllegalArgumentException(name + " has " + key + ", which nothing reads");
            }
        }
        return this;
    }

    static List<Case> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Case::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same instance under another word of its kind. */
    Case withKind(String kind) {
        Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) value);
        copy.put("kind", kind);
        return new Case(name, copy);
    }

    /** The member that has one of these names; fails on none and on two. */
    Case any(String... names) {
        List<String> found = Stream.of(names).filter(this::has).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(name + " needs one of " + List.of(names) + " and has " + keys());
        }
        return get(found.get(0));
    }

    Case get(String member) {
        Object found = ((Map<?, ?>) value).get(member);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no " + member);
        }
        return new Case(name + "/" + member, found);
    }

    Case get(int index) {
        return new Case(name + "/" + index, ((List<?>) value).get(index));
    }

    int size() {
        return ((List<?>) value).size();
    }

    List<Case> list() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    List<String> keys() {
        return ((Map<?, ?>) value).keySet().stream().map(String::valueOf).toList();
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    boolean isNumber() {
        return value instanceof BigInteger;
    }

    boolean isNull() {
        return Reader.NULL.equals(value);
    }

    String text() {
        return (String) value;
    }

    boolean yes() {
        return (Boolean) value;
    }

    long number() {
        return ((BigInteger) value).longValueExact();
    }

    List<Long> numbers() {
        return list().stream().map(Case::number).toList();
    }

    List<String> texts() {
        return list().stream().map(Case::text).toList();
    }

    List<List<Long>> table() {
        return list().stream().map(Case::numbers).toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static final class Reader {
        static final Object NULL = new Object();
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private boolean more(char end) {
            if (next() == ',') {
                at++;
            }
            if (next() == end) {
                at++;
                return false;
            }
            return true;
        }

        Object value() {
            char c = next();
            if (c == '{') {
                Map<String, Object> map = new LinkedHashMap<>();
                for (at++; more('}'); ) {
                    String key = string();
                    next();
                    at++;
                    map.put(key, value());
                }
                return map;
            }
            if (c == '[') {
                List<Object> list = new ArrayList<>();
                for (at++; more(']'); ) {
                    list.add(value());
                }
                return list;
            }
            return c == '"' ? string() : word();
        }

        private String string() {
            next();
            StringBuilder out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                out.append(text.charAt(at) == '\\' ? text.charAt(++at) : text.charAt(at));
            }
            at++;
            return out.toString();
        }

        private Object word() {
            int start = at;
            while ("+-.0123456789eEtrufalsn".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "null" -> NULL;
                case "true" -> true;
                case "false" -> false;
                default -> new BigInteger(word);
            };
        }
    }
}
