/**
 * Values and decisions of preceptorship programs: time, rules, roster, programs, certification, quotas and pairing.
 *
 * <p>The exported packages are the public API. A room is exported in the commit that lands it, in the order time, rule,
 * roster, program, certification, quota, pairing, standards: the compiler refuses to export an empty package.
 */
@org.jspecify.annotations.NullMarked
module org.preceptor.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;

    exports org.preceptor;
    exports org.preceptor.time;
    exports org.preceptor.rule;
    exports org.preceptor.roster;
    exports org.preceptor.program;
    exports org.preceptor.certification;
    exports org.preceptor.quota;
    exports org.preceptor.pairing;
    exports org.preceptor.standards;
}
