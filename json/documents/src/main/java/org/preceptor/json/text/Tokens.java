package org.preceptor.json.text;

/** What a streaming parser has to tell us; one small adapter per Jackson line. */
public interface Tokens {
    /** What was read. */
    enum Token {
        /** An opening brace. */
        OBJECT,
        /** A closing brace. */
        END_OBJECT,
        /** An opening bracket. */
        ARRAY,
        /** A closing bracket. */
        END_ARRAY,
        /** A member name. */
        NAME,
        /** Text. */
        TEXT,
        /** A number, whole or not. */
        NUMBER,
        /** The literal true. */
        TRUE,
        /** The literal false. */
        FALSE,
        /** The literal null. */
        NULL,
        /** The end of the input. */
        END,
        /** Something that JSON text cannot hold, such as an embedded Java object. */
        OTHER
    }

    /**
     * Moves to the next token.
     *
     * @return what it is
     * @throws Broken when the parser refuses the input
     */
    Token next() throws Broken;

    /**
     * The name, text or number just read.
     *
     * @return its characters
     * @throws Broken when the parser refuses the input
     */
    String text() throws Broken;

    /** The parser refused the input; its own message is kept out of reports because it may quote the document. */
    final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        /**
         * Keeps what the parser threw.
         *
         * @param cause what the parser threw
         */
        public Broken(Throwable cause) {
            super(cause);
        }
    }
}
