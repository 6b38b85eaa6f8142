package org.preceptor.json.text;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.preceptor.MalformedValueException;

/** Writes trees: indented for people, or canonical (RFC 8785) for digests and signatures. */
public final class JsonWriter {
    private static final String SHORT = "\b\t\n\f\r";
    private static final String LETTERS = "btnfr";

    private final StringBuilder out = new StringBuilder();
    private final boolean canonical;
    private int depth;

    private JsonWriter(boolean canonical) {
        this.canonical = canonical;
    }

    /**
     * Writes for people: two blanks a level, members in the tree's order, one line feed at the end.
     *
     * @param node the tree
     * @return the text
     */
    public static String indented(Node node) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(node);
        return writer.out.append('\n').toString();
    }

    /**
     * Writes the one form that equal documents share: no blanks, members ordered by their UTF-16 units.
     *
     * @param node the tree
     * @return UTF-8
     */
    public static byte[] canonical(Node node) {
        JsonWriter writer = new JsonWriter(true);
        writer.write(node);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Node node) {
        if (node instanceof Node.Obj object) {
            object(object.members());
        } else if (node instanceof Node.Arr array) {
            open('[');
            String separator = "";
            for (Node element : array.elements()) {
                out.append(separator);
                line(depth);
                write(element);
                separator = ",";
            }
            close(']', array.elements().isEmpty());
        } else if (node instanceof Node.Text text) {
            text(text.value());
        } else if (node instanceof Node.Num number) {
            out.append(number.digits());
        } else {
            out.append(node instanceof Node.Bool bool ? String.valueOf(bool.value()) : "null");
        }
    }

    private void object(Map<String, Node> members) {
        open('{');
        String separator = "";
        for (Map.Entry<String, Node> member : (canonical ? new TreeMap<>(members) : members).entrySet()) {
            out.append(separator);
            line(depth);
            text(member.getKey());
            out.append(canonical ? ":" : ": ");
            write(member.getValue());
            separator = ",";
        }
        close('}', members.isEmpty());
    }

    private void open(char bracket) {
        depth++;
        MalformedValueException.check(depth <= Limits.DEPTH, "document", depth, "nests deeper than a document may");
        out.append(bracket);
    }

    private void close(char bracket, boolean empty) {
        depth--;
        if (!empty) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int level) {
        if (!canonical) {
            out.append('\n').append("  ".repeat(level));
        }
    }

    private void text(String text) {
        MalformedValueException.check(
                TreeReader.loneSurrogate(text) < 0, "document text", text, "must be valid Unicode");
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= 0x20) {
                out.append(c);
            } else if (SHORT.indexOf(c) >= 0) {
                out.append('\\').append(LETTERS.charAt(SHORT.indexOf(c)));
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        out.append('"');
    }
}
