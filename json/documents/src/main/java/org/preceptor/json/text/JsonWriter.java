package org.preceptor.json.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preceptor.MalformedValueException;

/** Writes trees: indented for people, or canonical (RFC 8785) for digests and signatures. */
public final class JsonWriter {
    private static final String SHORT = "\b\t\n\f\r";
    private static final String LETTERS = "btnfr";

    private static final int WIDTH = 100;
    private static final int USUAL = 512;

    private final StringBuilder out = new StringBuilder(USUAL);
    private final boolean canonical;
    private int depth;
    private int line;
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
            Fields members = canonical ? object.members().sorted() : object.members();
            container('{', '}', node, members, members.size());
        } else if (node instanceof Node.Arr array) {
            container('[', ']', node, array.elements(), array.elements().size());
        } else if (node instanceof Node.Text text) {
            text(text.value());
        } else if (node instanceof Node.Num number) {
            out.append(number.digits());
        } else {
            out.append(node instanceof Node.Bool bool ? String.valueOf(bool.value()) : "null");
        }
    }

    private void container(char open, char close, Node node, Object parts, int count) {
        depth++;
        MalformedValueException.check(depth <= Limits.DEPTH, "document", depth, "nests deeper than a document may");
        int start = out.length();
        int outer = most;
        boolean flat = canonical || outer < Integer.MAX_VALUE;
        if (!flat) {
            most = Math.max(start, line + WIDTH);
            flat = room(node, most - start) >= 0 && parts(open, close, parts, count, true);
            most = outer;
        } else {
            parts(open, close, parts, count, true);
        }
        if (!flat) {
            out.setLength(start);
            parts(open, close, parts, count, false);
        }
        depth--;
    }

    /** What a line has left after a value that needs no escapes; negative when it has too little. */
    private static int room(Node node, int before) {
        int room = before - 2;
        if (node instanceof Node.Obj object) {
            Fields members = object.members();
            for (int i = 0; i < members.size() && room >= 0; i++) {
                room = room(members.value(i), room - members.name(i).length() - (i == 0 ? 4 : 6));
            }
        } else if (node instanceof Node.Arr array) {
            for (int i = 0; i < array.elements().size() && room >= 0; i++) {
                room = room(array.elements().get(i), i == 0 ? room : room - 2);
            }
        } else if (node instanceof Node.Text text) {
            room -= text.value().length();
        } else if (node instanceof Node.Num number) {
            room = before - number.digits().length();
        } else {
            room = before - (node instanceof Node.Bool bool && !bool.value() ? 5 : 4);
        }
        return room;
    }

    /** Gives up, and says so, when a line that should hold everything has become too long. */
    private boolean parts(char open, char close, Object parts, int count, boolean flat) {
        out.append(open);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(flat && !canonical ? ", " : ",");
            }
            if (!flat) {
                newLine(depth);
            }
            if (parts instanceof Fields members) {
                text(members.name(i));
                out.append(canonical ? ":" : ": ");
                write(members.value(i));
            } else {
                write((Node) ((List<?>) parts).get(i));
            }
            if (out.length() > most) {
                return false;
            }
        }
        if (!flat && count > 0) {
            newLine(depth - 1);
        }
        out.append(close);
        return out.length() <= most;
    }

    private void newLine(int indent) {
        out.append('\n');
        line = out.length();
        for (int i = 0; i < indent; i++) {
            out.append("  ");
        }
    }

    private void text(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                out.append(text, plain, i);
                escape(c);
                plain = i + 1;
            } else if (Character.isSurrogate(c)) {
                MalformedValueException.check(
                        TreeReader.loneSurrogate(text) < 0, "document text", text, "must be valid Unicode");
            }
        }
        if (plain == 0) {
            out.append(text);
        } else {
            out.append(text, plain, text.length());
        }
        out.append('"');
    }

    private void escape(char c) {
        if (c >= ' ') {
            out.append('\\').append(c);
        } else if (SHORT.indexOf(c) >= 0) {
            out.append('\\').append(LETTERS.charAt(SHORT.indexOf(c)));
        } else {
            out.append(String.format("\\u%04x", (int) c));
        }
    }
}
