package org.preceptor.json.text;

import java.util.List;
import java.util.Map;

/** A JSON value without places; numbers keep the characters they were written with. */
public sealed interface Node {
    /**
     * An object.
     *
     * @param members its members in document order
     */
    record Obj(Fields members) implements Node {
        /**
         * An object.
         *
         * @param members its members in document order
         */
        public Obj(Map<String, Node> members) {
            this(Fields.copyOf(members));
        }
    }

    /**
     * An array.
     *
     * @param elements its elements
     */
    record Arr(List<Node> elements) implements Node {}

    /**
     * Text.
     *
     * @param value the characters, unescaped
     */
    record Text(String value) implements Node {}

    /**
     * A number.
     *
     * @param digits the number as it was written
     */
    record Num(String digits) implements Node {}

    /**
     * True or false.
     *
     * @param value which
     */
    record Bool(boolean value) implements Node {
        private static final Bool TRUE = new Bool(true);
        private static final Bool FALSE = new Bool(false);

        /**
         * Gives the one or the other.
         *
         * @param value which
         * @return the literal
         */
        public static Bool of(boolean value) {
            return value ? TRUE : FALSE;
        }
    }

    /** The literal null; no document of ours writes it. */
    record Null() implements Node {}
}
