/**
 * Documents of Preceptor, without a parser: {@code preceptor-json} (Jackson 3) and {@code preceptor-json-jackson2} bring one.
 */
@org.jspecify.annotations.NullMarked
module org.preceptor.json.documents {
    requires transitive org.preceptor.core;

    exports org.preceptor.json.documents;
    exports org.preceptor.json.shape to
            org.preceptor.json,
            org.preceptor.json.jackson2;
    exports org.preceptor.json.text to
            org.preceptor.json,
            org.preceptor.json.jackson2;
}
