/** Preceptor documents on Jackson 3. */
@org.jspecify.annotations.NullMarked
module org.preceptor.json {
    requires transitive org.preceptor.core;
    requires transitive tools.jackson.databind;
    requires org.preceptor.json.documents;
}
