/** Preceptor documents on Jackson 2. */
@org.jspecify.annotations.NullMarked
module org.preceptor.json.jackson2 {
    requires transitive org.preceptor.core;
    requires transitive org.preceptor.json.documents;
    requires transitive com.fasterxml.jackson.databind;

    exports org.preceptor.json.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            org.preceptor.json.jackson2.PreceptorModule;
}
