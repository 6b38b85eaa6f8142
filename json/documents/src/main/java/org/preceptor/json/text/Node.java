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
    record Obj(Map<String, Node> members) implements Node {}

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
    record Bool(boolean value) implements Node {}

    /** The literal null; no document of ours writes it. */
    record Null() implements Node {}
}
