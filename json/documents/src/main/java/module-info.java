/** Document shapes shared by the two Jackson bindings, on annotations alone. Not for use on its own. */
@org.jspecify.annotations.NullMarked
module org.preceptor.json.documents {
    requires transitive org.preceptor.core;
    requires com.fasterxml.jackson.annotation;
}
