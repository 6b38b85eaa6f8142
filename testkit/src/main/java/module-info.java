/** Generators of Preceptor values for property tests, and laws to check implementations against. */
@org.jspecify.annotations.NullMarked
module org.preceptor.testkit {
    requires transitive org.preceptor.core;
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;
}
