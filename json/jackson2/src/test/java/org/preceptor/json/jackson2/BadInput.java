package org.preceptor.json.jackson2;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.json.documents.Format;
import org.preceptor.json.documents.Parsed;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;

/**
 * One damaged document of the table {@code cases/bad-input.txt} and what has to be said about it.
 *
 * <p>{@code == row document} starts a case; {@code > } a line of text, {@code hex } bytes, {@code - } and {@code + } replace
 * text in the golden document; {@code = } lines are the findings: code, pointer, line:column, English, Chinese, causes below
 * their finding. {@code lines/document} stands for a file of records, {@code tolerant} for a tolerant reader, {@code judged} for the rules
 * about a value that reads well.
 */
record BadInput(String row, String document, List<String> how, String bytes, List<String> expected) {
    static List<BadInput> all(Path resources) throws IOException {
        List<BadInput> cases = new ArrayList<>();
        for (Path table : tables(resources)) {
            List<String> block = new ArrayList<>();
            for (String line : Files.readAllLines(table)) {
                if (line.startsWith("== ") && !block.isEmpty()) {
                    cases.add(of(block, resources));
                    block.clear();
                }
                if (!block.isEmpty() || line.startsWith("== ")) {
                    block.add(line);
                }
            }
            cases.add(of(block, resources));
        }
        return cases;
    }

    static List<Path> tables(Path resources) throws IOException {
        try (var files = Files.list(resources.resolve("cases"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static BadInput of(List<String> block, Path resources) throws IOException {
        List<String> head = Splitter.on(' ').splitToList(block.get(0).substring(3));
        StringBuilder text = new StringBuilder();
        byte[] json = null;
        String old = "";
        List<String> expected = new ArrayList<>();
        for (String line : block.subList(1, block.size())) {
            String rest = line.substring(Math.min(2, line.length()));
            if (line.startsWith("> ")) {
                text.append(text.isEmpty() ? "" : "\n").append(rest);
            } else if (line.startsWith("hex ")) {
                json = HexFormat.ofDelimiter(" ").parseHex(line.substring(4).strip());
            } else if (line.startsWith("- ")) {
                old = rest;
                text.append(text.isEmpty() ? golden(head.get(1), resources) : "");
                if (text.indexOf(old) < 0) {
                    throw new AssertionError("row " + head.get(0) + ": golden document lacks " + old);
                }
            } else if (line.startsWith("+ ")) {
                int at = text.indexOf(old);
                text.replace(at, at + old.length(), rest);
            } else if (line.startsWith("= ")) {
                expected.add(rest);
            }
        }
        byte[] bytes = json == null ? text.toString().getBytes(StandardCharsets.UTF_8) : json;
        return new BadInput(
                head.get(0),
                head.get(1),
                head.subList(2, head.size()),
                new String(bytes, StandardCharsets.ISO_8859_1),
                expected);
    }

    static String golden(String document, Path resources) throws IOException {
        return Files.readString(resources.resolve("golden/" + document + ".json"));
    }

    byte[] json() {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Format format(String document) {
        return Format.all().stream()
                .filter(format -> format.shortName().equals(document))
                .findFirst()
                .orElseThrow();
    }

    static Parsed<?> read(DocumentCodec codec, byte[] json, Format format) {
        return format.list() ? codec.readAll(json, format.type()) : codec.read(json, format.type());
    }

    @SuppressWarnings("unchecked")
    static String write(DocumentCodec codec, Object value, Format format) {
        return format.list() ? codec.writeAll((Class<Object>) format.type(), (List<Object>) value) : codec.write(value);
    }

    List<String> found(DocumentCodec strict, DocumentCodec lenient) {
        DocumentCodec codec = how.contains("tolerant") ? lenient : strict;
        return report(codec).findings().stream()
                .flatMap(finding -> Stream.concat(
                        Stream.of(line(finding)), finding.causes().stream().map(cause -> "  because " + line(cause))))
                .toList();
    }

    boolean isLines() {
        return document.startsWith("lines/");
    }

    private Report report(DocumentCodec codec) {
        if (!isLines()) {
            Parsed<?> parsed = read(codec, json(), format(document));
            return how.contains("judged") ? codec.locate(json(), Judge.of(parsed.orElseThrow())) : parsed.report();
        }
        try {
            return codec.records(format(document.substring("lines/".length())).type())
                    .read(new ByteArrayInputStream(json()))
                    .report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(Finding finding) {
        return String.join(
                " | ",
                finding.rule().id().value(),
                finding.subject().toString(),
                count(finding, "line") + ":" + count(finding, "column"),
                Messages.in(Locale.ENGLISH).render(finding),
                Messages.in(Locale.CHINESE).render(finding));
    }

    private static String count(Finding finding, String name) {
        return finding.evidence().get(name) instanceof Evidence.Count count ? Long.toString(count.value()) : "-";
    }

    @Override
    public String toString() {
        return row + " " + document;
    }
}
