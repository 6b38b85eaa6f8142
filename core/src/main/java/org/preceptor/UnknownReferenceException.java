package org.preceptor;

import java.util.NoSuchElementException;

/**
 * A reference to somebody or something that is not known where it was looked up.
 *
 * <p>Thrown by the {@code get} half of every {@code find}/{@code get} pair, and by questions about a stranger ("why may
 * trainee T-9 not be coached?" when no T-9 takes part). It carries what was looked for, so that the caller can say it.
 */
public final class UnknownReferenceException extends NoSuchElementException {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String chinese;
    private final String id;

    /**
     * Describes the missing reference.
     *
     * @param kind what was looked for, such as {@code hospital}, in both languages
     * @param id the identifier that is not known
     */
    public UnknownReferenceException(Label kind, Object id) {
        super("unknown " + kind.english() + " \"" + id + "\"");
        this.kind = kind.english();
        this.chinese = kind.chinese();
        this.id = String.valueOf(id);
    }

    /**
     * Describes the missing reference with a word that reads the same in both languages.
     *
     * @param kind what was looked for
     * @param id the identifier that is not known
     */
    public UnknownReferenceException(String kind, Object id) {
        this(Label.same(kind), id);
    }

    /** {@return what was looked for, such as {@code hospital}} */
    public String kind() {
        return kind;
    }

    /** {@return what was looked for, in both languages, for a message to a person} */
    public Label label() {
        return Label.of(kind, chinese);
    }

    /** {@return the identifier that is not known, as text} */
    public String id() {
        return id;
    }
}
