package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import org.preceptor.MalformedValueException;

/**
 * Where in a subject a finding lies, as an RFC 6901 pointer: {@code /trainees/T-017/home}.
 *
 * <p>One syntax for documents and for values in memory. Members of keyed collections are pointed at by their id, so that
 * a pointer does not change when a roster is sorted differently; lists use the position, counted from zero.
 *
 * <p>Pointers order as a reader would number them: token by token, numbers by value, so {@code /phases/2} comes before
 * {@code /phases/10}.
 *
 * @param tokens the unescaped tokens from the root downwards
 */
public record Pointer(ImmutableList<String> tokens) implements Comparable<Pointer> {
    private static final Pointer ROOT = new Pointer(ImmutableList.of());
    private static final int LONGEST_NUMBER = 18;

    /** {@return the pointer to the whole subject, written as the empty text} */
    public static Pointer root() {
        return ROOT;
    }

    /**
     * Makes a pointer from unescaped tokens.
     *
     * @param tokens member names, ids or positions
     * @return the pointer
     */
    public static Pointer of(Object... tokens) {
        ImmutableList.Builder<String> all = ImmutableList.builder();
        for (Object token : tokens) {
            all.add(String.valueOf(token));
        }
        return new Pointer(all.build());
    }

    /**
     * Reads RFC 6901 text.
     *
     * @param text the empty text, or tokens that each follow a slash
     * @return the pointer
     * @throws MalformedValueException when the text starts otherwise or holds an escape that does not exist
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        MalformedValueException.check(text.startsWith("/"), "Pointer", text, "must be empty or start with a slash");
        int second = text.indexOf('/', 1);
        if (second < 0) {
            return new Pointer(ImmutableList.of(unescaped(text, 1, text.length())));
        }
        ImmutableList.Builder<String> tokens = ImmutableList.builder();
        int start = 1;
        for (int end = second; end >= 0; end = text.indexOf('/', start)) {
            tokens.add(unescaped(text, start, end));
            start = end + 1;
        }
        return new Pointer(tokens.add(unescaped(text, start, text.length())).build());
    }

    private static String unescaped(String text, int start, int end) {
        String token = text.substring(start, end);
        if (token.indexOf('~') < 0) {
            return token;
        }
        MalformedValueException.check(
                !token.replace("~0", "").replace("~1", "").contains("~"), "Pointer", text, "~ must be ~0 or ~1");
        return token.replace("~1", "/").replace("~0", "~");
    }

    /**
     * Points at a member.
     *
     * @param token a member name, an id or a position
     * @return the longer pointer
     */
    public Pointer child(Object token) {
        return new Pointer(ImmutableList.<String>builder()
                .addAll(tokens)
                .add(String.valueOf(token))
                .build());
    }

    /**
     * Points below this pointer.
     *
     * @param below the rest of the way
     * @return the joined pointer
     */
    public Pointer plus(Pointer below) {
        return below.tokens.isEmpty() || tokens.isEmpty()
                ? tokens.isEmpty() ? below : this
                : new Pointer(ImmutableList.<String>builderWithExpectedSize(tokens.size() + below.tokens.size())
                        .addAll(tokens)
                        .addAll(below.tokens)
                        .build());
    }

    /**
     * Tells whether another pointer lies at or below this one.
     *
     * @param other the other pointer
     * @return whether it is inside
     */
    public boolean contains(Pointer other) {
        return other.tokens.size() >= tokens.size()
                && other.tokens.subList(0, tokens.size()).equals(tokens);
    }

    @Override
    public int compareTo(Pointer other) {
        int common = Math.min(tokens.size(), other.tokens.size());
        for (int i = 0; i < common; i++) {
            int order = compareTokens(tokens.get(i), other.tokens.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(tokens.size(), other.tokens.size());
    }

    private static int compareTokens(String a, String b) {
        boolean numberA = isNumber(a);
        boolean numberB = isNumber(b);
        if (numberA && numberB) {
            return Long.compare(Long.parseLong(a), Long.parseLong(b));
        }
        return numberA == numberB ? a.compareTo(b) : numberA ? -1 : 1;
    }

    private static boolean isNumber(String token) {
        if (token.isEmpty() || token.length() > LONGEST_NUMBER || token.charAt(0) == '0' && token.length() > 1) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) < '0' || token.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@return the RFC 6901 text that {@link #parse} reads} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
