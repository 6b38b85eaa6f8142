package org.preceptor.json.text;

/** How large a document may be; every layer that walks a document uses these numbers. */
public final class Limits {
    /** Nested objects and arrays. */
    public static final int DEPTH = 32;
    /** Bytes in a document: 8 MiB. */
    public static final int DOCUMENT = 8 << 20;
    /** Bytes in one line of a file of records: 1 MiB. */
    public static final int LINE = 1 << 20;
    /** Characters in a text. */
    public static final int STRING = 1 << 16;
    /** Characters in a member name. */
    public static final int NAME = 128;
    /** Characters in a number. */
    public static final int NUMBER = 32;
    /** Elements in an array. */
    public static final int ELEMENTS = 100_000;
    /** Members in an object. */
    public static final int MEMBERS = 1_000;
    /** Findings in one report on reading. */
    public static final int FINDINGS = 100;

    private Limits() {}
}
