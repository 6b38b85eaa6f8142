/** Preceptor documents on Jackson 2. */
@org.jspecify.annotations.NullMarked
module org.preceptor.json.jackson2 {
    requires transitive org.preceptor.core;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.preceptor.json.documents;
}
