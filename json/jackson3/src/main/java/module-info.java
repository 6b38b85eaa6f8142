/** Preceptor documents on Jackson 3. */
@org.jspecify.annotations.NullMarked
module org.preceptor.json {
    requires transitive org.preceptor.core;
    requires transitive org.preceptor.json.documents;
    requires transitive tools.jackson.databind;

    exports org.preceptor.json;

    provides tools.jackson.databind.JacksonModule with
            org.preceptor.json.PreceptorModule;
}
