package org.preceptor.json;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.rule.Report;

/** One text of the corpus {@code conformance/parsing.txt}: y must be read, n refused, i is our choice. */
record Conformance(String line, String verdict, String name, String text, String expected) {
    static final String READ = "read";
    private static final Set<String> NOT_GRAMMAR = Set.of("json.type", "json.missing", "json.member.confusable");

    static List<Conformance> all(Path resources) throws IOException {
        return Files.readAllLines(resources.resolve("conformance/parsing.txt")).stream()
                .filter(line -> line.matches("[yni] .*"))
                .map(Conformance::of)
                .toList();
    }

    private static Conformance of(String line) {
        List<String> parts =
                Splitter.on(" | ").limit(line.startsWith("y ") ? 2 : 3).splitToList(line);
        String text = parts.get(parts.size() - 1);
        return new Conformance(
                line, line.substring(0, 1), parts.get(0).substring(2), text, parts.size() == 2 ? READ : parts.get(1));
    }

    byte[] json() {
        return text.startsWith("hex")
                ? HexFormat.ofDelimiter(" ").parseHex(text.substring(3).strip())
                : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first thing that is wrong with the text as JSON, whatever it says. */
    String outcome(DocumentCodec tolerant) {
        return tolerant.read(json(), Report.class).report().errors().stream()
                .map(finding -> finding.rule().id().value())
                .filter(code -> code.startsWith("json.") && !NOT_GRAMMAR.contains(code))
                .findFirst()
                .orElse(READ);
    }

    @Override
    public String toString() {
        return verdict + " " + name;
    }
}
