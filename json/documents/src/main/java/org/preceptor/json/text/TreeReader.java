package org.preceptor.json.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preceptor.json.text.Tokens.Token;
import org.preceptor.rule.RuleCard;

/** Makes a tree of tokens, keeping the limits and refusing what parsers let through. */
public final class TreeReader {
    private static final int USUAL_MEMBERS = 6;
    private static final int USUAL_ELEMENTS = 4;

    private final Tokens tokens;
    private final Reading in;
    private int depth;

    /** A limit was exceeded; the report already says which. */
    private static final class Exceeded extends Exception {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super(null, null, false, false);
        }
    }

    private TreeReader(Tokens tokens, Reading in) {
        this.tokens = tokens;
        this.in = in;
    }

    /**
     * Reads the value that starts with a token.
     *
     * @param first the token just read
     * @param tokens the rest
     * @param in where problems go
     * @return the tree; {@code null} when a limit was exceeded and reading stopped
     * @throws Tokens.Broken when the parser refuses the input
     */
    public static @Nullable Node read(Token first, Tokens tokens, Reading in) throws Tokens.Broken {
        try {
            return new TreeReader(tokens, in).value(first);
        } catch (Exceeded e) {
            return null;
        }
    }

    private Node value(Token token) throws Tokens.Broken, Exceeded {
        return switch (token) {
            case OBJECT -> nested(true);
            case ARRAY -> nested(false);
            case TEXT -> text();
            case NUMBER -> new Node.Num(within(tokens.text(), Limits.NUMBER, JsonRules.NUMBER_LENGTH));
            case TRUE -> Node.Bool.of(true);
            case FALSE -> Node.Bool.of(false);
            case NULL -> new Node.Null();
            default -> throw new Tokens.Broken(new IllegalStateException("unexpected " + token));
        };
    }

    private Node nested(boolean object) throws Tokens.Broken, Exceeded {
        if (++depth > Limits.DEPTH) {
            throw exceeded(JsonRules.DEPTH, Limits.DEPTH);
        }
        Node node = object ? object() : array();
        depth--;
        return node;
    }

    private Node object() throws Tokens.Broken, Exceeded {
        Fields members = new Fields(USUAL_MEMBERS);
        int count = 0;
        boolean ascii = true;
        for (Token token = tokens.next(); token != Token.END_OBJECT; token = tokens.next()) {
            String name = within(tokens.text(), Limits.NAME, JsonRules.NAME_LENGTH);
            if (++count > Limits.MEMBERS) {
                throw exceeded(JsonRules.MEMBER_COUNT, Limits.MEMBERS);
            }
            ascii &= isAscii(name);
            boolean sound = isUnicode(name);
            boolean again = sound && members.position(name) >= 0;
            if (again) {
                in.repeated(name);
            }
            in.enter(name);
            Node value = value(tokens.next());
            in.leave();
            if (sound && !again) {
                members.add(name, value);
            }
        }
        if (!ascii) {
            compareNames(members.keySet());
        }
        return new Node.Obj(members);
    }

    private Node array() throws Tokens.Broken, Exceeded {
        List<Node> elements = new ArrayList<>(USUAL_ELEMENTS);
        for (Token token = tokens.next(); token != Token.END_ARRAY; token = tokens.next()) {
            if (elements.size() == Limits.ELEMENTS) {
                throw exceeded(JsonRules.ARRAY_SIZE, Limits.ELEMENTS);
            }
            in.enter(elements.size());
            elements.add(value(token));
            in.leave();
        }
        return new Node.Arr(elements);
    }

    private Node text() throws Tokens.Broken, Exceeded {
        String text = within(tokens.text(), Limits.STRING, JsonRules.STRING_LENGTH);
        isUnicode(text);
        return new Node.Text(text);
    }

    private boolean isUnicode(String text) {
        int lone = loneSurrogate(text);
        if (lone >= 0) {
            in.error(JsonRules.LONE_SURROGATE).actual(String.format("\\u%04X", (int) text.charAt(lone)));
        }
        return lone < 0;
    }

    static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void compareNames(Set<String> names) {
        Set<String> normal = new HashSet<>();
        for (String name : names) {
            if (!normal.add(Normalizer.normalize(name, Normalizer.Form.NFC))) {
                in.confusable(name);
            }
        }
    }

    private String within(String text, int limit, RuleCard card) throws Exceeded {
        if (text.length() > limit) {
            throw exceeded(card, limit);
        }
        return text;
    }

    private Exceeded exceeded(RuleCard card, int limit) {
        in.error(card).with("limit", limit);
        return new Exceeded();
    }
}
