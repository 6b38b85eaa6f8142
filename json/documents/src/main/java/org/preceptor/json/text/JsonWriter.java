package org.preceptor.json.text;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.preceptor.MalformedValueException;

/** Writes trees: indented for people, or canonical (RFC 8785) for digests and signatures. */
public final class JsonWriter {
    private static final String SHORT = "\b\t\n\f\r";
    private static final String LETTERS = "btnfr";

    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();
    private final boolean canonical;
    private int depth;
    private int most = Integer.MAX_VALUE;

    private JsonWriter(boolean canonical) {
        this.canonical = canonical;
    }

    /**
     * Writes for people: what fits on one line stands on one line, everything else is indented by two blanks a level.
     *
     * @param node the tree
     * @return the text, ending with a line feed
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
            container(
                    '{',
                    '}',
                    canonical
                            ? new TreeMap<>(object.members()).entrySet()
                            : object.members().entrySet());
        } else if (node instanceof Node.Arr array) {
            container('[', ']', array.elements());
        } else if (node instanceof Node.Text text) {
            text(text.value());
        } else if (node instanceof Node.Num number) {
            out.append(number.digits());
        } else {
            out.append(node instanceof Node.Bool bool ? String.valueOf(bool.value()) : "null");
        }
    }

    private void container(char open, char close, Collection<?> parts) {
        depth++;
        MalformedValueException.check(depth <= Limits.DEPTH, "document", depth, "nests deeper than a document may");
        int start = out.length();
        int outer = most;
        boolean flat = canonical || outer < Integer.MAX_VALUE;
        if (!flat) {
            most = start - (out.lastIndexOf("\n") + 1) > WIDTH ? start : out.lastIndexOf("\n") + 1 + WIDTH;
            flat = parts(open, close, parts, true);
            most = outer;
        } else {
            parts(open, close, parts, true);
        }
        if (!flat) {
            out.setLength(start);
            parts(open, close, parts, false);
        }
        depth--;
    }

    /** Gives up, and says so, when a line that should hold everything has become too long. */
    private boolean parts(char open, char close, Collection<?> parts, boolean flat) {
        out.append(open);
        String separator = "";
        for (Object part : parts) {
            out.append(separator);
            if (!flat) {
                out.append('\n').append("  ".repeat(depth));
            }
            if (part instanceof Map.Entry<?, ?> member) {
                text((String) member.getKey());
                out.append(canonical ? ":" : ": ");
                write((Node) member.getValue());
            } else {
                write((Node) part);
            }
            if (out.length() > most) {
                return false;
            }
            separator = flat && !canonical ? ", " : ",";
        }
        if (!flat && !parts.isEmpty()) {
            out.append('\n').append("  ".repeat(depth - 1));
        }
        out.append(close);
        return out.length() <= most;
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
