package org.preceptor.json.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleCard;

/**
 * A second, slower look at a document that did not read well: where its values lie, or what breaks the grammar first.
 *
 * <p>It is written apart from the Jackson parsers, so it also serves as the other opinion in the tests.
 */
public final class JsonScan {
    private final byte[] json;
    private final Lexer lexer;
    private final List<Object> path = new ArrayList<>();
    private int at;
    private int depth;

    private JsonScan(byte[] json) {
        this.json = json;
        this.lexer = new Lexer(json);
    }

    /** The first thing that breaks the grammar. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        final transient RuleCard card;
        final transient Finding.Draft draft;
        final int offset;

        Fault(RuleCard card, int offset) {
            super(card.id().value(), null, false, false);
            this.card = card;
            this.draft = card.error();
            this.offset = offset;
        }

        Fault actual(Object fact) {
            draft.actual(fact);
            return this;
        }

        Fault expected(Object fact) {
            draft.expected(fact);
            return this;
        }

        Fault with(String name, int number) {
            draft.with(name, number);
            return this;
        }
    }

    static void locate(byte[] json, Wanted wanted) {
        try {
            new JsonScan(json).document(wanted);
        } catch (Fault e) {
            // What comes before the fault has its place; the fault itself is placed by diagnose.
            return;
        }
    }

    /**
     * Reports what breaks the grammar first.
     *
     * @param json well-formed UTF-8
     * @param in where it is reported
     */
    public static void diagnose(byte[] json, Reading in) {
        JsonScan scan = new JsonScan(json);
        try {
            scan.document(null);
            in.error(JsonRules.SYNTAX)
                    .expected(Label.of("JSON text", "JSON文本"))
                    .actual(Label.of("something else", "其他内容"));
        } catch (Fault e) {
            if (e.card.equals(JsonRules.TRUNCATED)) {
                e.with("open", scan.depth);
            }
            in.fault(new Place.Finder(json).at(e.offset).on(e.draft), Pointer.of(scan.path.toArray()));
        }
    }

    private void document(@Nullable Wanted wanted) throws Fault {
        blank();
        value(wanted);
        blank();
        if (at < json.length) {
            throw new Fault(JsonRules.TRAILING, at).actual(lexer.excerpt(at));
        }
    }

    private void value(@Nullable Wanted wanted) throws Fault {
        need();
        if (wanted != null) {
            wanted.found(Reading.Aim.VALUE, at);
        }
        switch (json[at]) {
            case '{' -> object(wanted);
            case '[' -> array(wanted);
            case '"' -> string(Limits.STRING, JsonRules.STRING_LENGTH);
            default -> at = lexer.literal(at);
        }
    }

    private void object(@Nullable Wanted wanted) throws Fault {
        open();
        for (int count = 0; !closed('}', count); count++) {
            if (json[at] != '"') {
                throw new Fault(JsonRules.SYNTAX, at)
                        .expected(Label.of("a member name in double quotes", "双引号括起的成员名"))
                        .actual(lexer.excerpt(at));
            }
            int start = at;
            String name = string(Limits.NAME, JsonRules.NAME_LENGTH);
            int lone = TreeReader.loneSurrogate(name);
            if (lone >= 0) {
                throw new Fault(JsonRules.LONE_SURROGATE, start)
                        .actual(String.format("\\u%04X", (int) name.charAt(lone)));
            }
            if (count == Limits.MEMBERS) {
                throw new Fault(JsonRules.MEMBER_COUNT, start).with("limit", Limits.MEMBERS);
            }
            Wanted member = wanted == null ? null : wanted.child(name);
            boolean again = member != null && member.offset(Reading.Aim.NAME) >= 0;
            if (member != null) {
                member.found(again ? Reading.Aim.REPEAT : Reading.Aim.NAME, start);
            }
            path.add(name);
            blank();
            need();
            if (json[at] != ':') {
                throw new Fault(JsonRules.SYNTAX, at)
                        .expected(Label.of("a colon", "冒号"))
                        .actual(lexer.excerpt(at));
            }
            at++;
            blank();
            value(again ? null : member);
            path.remove(path.size() - 1);
        }
    }

    private void array(@Nullable Wanted wanted) throws Fault {
        open();
        for (int count = 0; !closed(']', count); count++) {
            if (count == Limits.ELEMENTS) {
                throw new Fault(JsonRules.ARRAY_SIZE, at).with("limit", Limits.ELEMENTS);
            }
            path.add(count);
            value(wanted == null ? null : wanted.child(Integer.toString(count)));
            path.remove(path.size() - 1);
        }
    }

    private void open() throws Fault {
        if (++depth > Limits.DEPTH) {
            throw new Fault(JsonRules.DEPTH, at).with("limit", Limits.DEPTH);
        }
        at++;
    }

    private boolean closed(char end, int count) throws Fault {
        blank();
        need();
        if (json[at] == end) {
            at++;
            depth--;
            return true;
        }
        if (count > 0) {
            if (json[at] != ',') {
                throw new Fault(JsonRules.SYNTAX, at)
                        .expected(Label.of("a comma or " + end, "逗号或" + end))
                        .actual(lexer.excerpt(at));
            }
            at++;
            blank();
            need();
            if (json[at] == '}' || json[at] == ']') {
                throw new Fault(JsonRules.TRAILING_COMMA, at).actual(Character.toString(json[at]));
            }
        }
        return false;
    }

    private String string(int limit, RuleCard card) throws Fault {
        int start = at;
        at = lexer.string(at);
        String text = lexer.text(start, at);
        if (text.length() > limit) {
            throw new Fault(card, start).with("limit", limit);
        }
        return text;
    }

    private void blank() throws Fault {
        while (at < json.length && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        if (at + 1 < json.length && json[at] == '/' && (json[at + 1] == '/' || json[at + 1] == '*')) {
            throw new Fault(JsonRules.COMMENT, at);
        }
    }

    private void need() throws Fault {
        if (at >= json.length) {
            throw new Fault(JsonRules.TRUNCATED, json.length);
        }
    }

    /** One string, number or word at a time. */
    private static final class Lexer {
        private static final Pattern NON_FINITE = Pattern.compile("[+-]?(NaN|Infinity|Inf|INF)");
        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");
        private static final Pattern CUT_NUMBER = Pattern.compile("-|-?(0|[1-9][0-9]*)([.]|([.][0-9]+)?[eE][+-]?)");

        private final byte[] json;

        Lexer(byte[] json) {
            this.json = json;
        }

        int string(int start) throws Fault {
            int at = start + 1;
            while (at < json.length && json[at] != '"') {
                if (json[at] >= 0 && json[at] < 0x20) {
                    throw new Fault(JsonRules.CONTROL, at).actual(String.format("U+%04X", json[at]));
                }
                at = json[at] == '\\' ? escape(at) : at + 1;
            }
            if (at >= json.length) {
                throw new Fault(JsonRules.TRUNCATED, json.length);
            }
            return at + 1;
        }

        private int escape(int at) throws Fault {
            if (at + 1 >= json.length) {
                throw new Fault(JsonRules.TRUNCATED, json.length);
            }
            if (json[at + 1] != 'u') {
                if ("\"\\/bfnrt".indexOf(json[at + 1]) < 0) {
                    throw unknown(at, 2, json[at + 1] == 'x' ? "\\u0041" : "\\\\");
                }
                return at + 2;
            }
            for (int i = at + 2; i < at + 6; i++) {
                if (i >= json.length) {
                    throw new Fault(JsonRules.TRUNCATED, json.length);
                }
                if (Character.digit(json[i], 16) < 0) {
                    throw unknown(at, i - at + 1, "\\u0041");
                }
            }
            return at + 6;
        }

        private Fault unknown(int at, int length, String expected) {
            int end = at + length;
            while (end < json.length && (json[end] & 0xC0) == 0x80) {
                end++;
            }
            String escape = new String(json, at, end - at, StandardCharsets.UTF_8);
            return new Fault(JsonRules.ESCAPE, at).actual(escape).expected(expected);
        }

        String text(int from, int to) {
            String raw = new String(json, from + 1, to - from - 2, StandardCharsets.UTF_8);
            if (raw.indexOf('\\') < 0) {
                return raw;
            }
            StringBuilder text = new StringBuilder(raw.length());
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '\\') {
                    c = raw.charAt(++i);
                    int simple = "bfnrt".indexOf(c);
                    if (c == 'u') {
                        c = (char) Integer.parseInt(raw.substring(i + 1, i + 5), 16);
                        i += 4;
                    } else if (simple >= 0) {
                        c = "\b\f\n\r\t".charAt(simple);
                    }
                }
                text.append(c);
            }
            return text.toString();
        }

        /** A number that is only digits, as most are. */
        private boolean isShortCount(int start, int end) {
            int at = start;
            while (at < end && json[at] >= '0' && json[at] <= '9') {
                at++;
            }
            return at == end && end - start <= Limits.NUMBER && end > start && (json[start] != '0' || end - start == 1);
        }

        int literal(int at) throws Fault {
            int end = at;
            while (end < json.length && " \n\r\t,:]}[{\"/".indexOf(json[end]) < 0) {
                end++;
            }
            if (isShortCount(at, end)) {
                return end;
            }
            String word = new String(json, at, end - at, StandardCharsets.UTF_8);
            boolean digits = !word.isEmpty() && "+-.0123456789".indexOf(word.charAt(0)) >= 0;
            if (word.equals("true") || word.equals("false") || word.equals("null")) {
                return end;
            } else if (end == json.length
                    && ("true".startsWith(word) || "false".startsWith(word) || "null".startsWith(word))) {
                throw new Fault(JsonRules.TRUNCATED, end);
            } else if (NON_FINITE.matcher(word).matches()) {
                throw new Fault(JsonRules.NON_FINITE, at).actual(word);
            } else if (digits && word.length() > Limits.NUMBER) {
                throw new Fault(JsonRules.NUMBER_LENGTH, at).with("limit", Limits.NUMBER);
            } else if (NUMBER.matcher(word).matches()) {
                return end;
            } else if (end == json.length && CUT_NUMBER.matcher(word).matches()) {
                throw new Fault(JsonRules.TRUNCATED, end);
            } else if (digits) {
                throw new Fault(JsonRules.NUMBER_FORM, at).actual(word);
            }
            throw new Fault(JsonRules.SYNTAX, at)
                    .expected(Label.of("a value", "一个值"))
                    .actual(excerpt(at));
        }

        String excerpt(int at) {
            String rest = new String(json, at, Math.min(json.length - at, 24), StandardCharsets.UTF_8);
            int line = rest.indexOf('\n');
            String first = line < 0 ? rest : rest.substring(0, line);
            int end = first.offsetByCodePoints(0, Math.min(12, first.codePointCount(0, first.length())));
            return first.substring(0, end);
        }
    }
}
