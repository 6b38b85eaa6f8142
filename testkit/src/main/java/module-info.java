/** Arbitraries of Preceptor's values, a verifier for rules, and laws to check implementations against. */
@org.jspecify.annotations.NullMarked
module org.preceptor.testkit {
    requires transitive org.preceptor.core;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports org.preceptor.testkit;
    exports org.preceptor.testkit.defects;
    exports org.preceptor.testkit.laws;
    exports org.preceptor.testkit.verify;

    provides net.jqwik.api.providers.ArbitraryProvider with
            org.preceptor.testkit.TimeArbitraries.Provider,
            org.preceptor.testkit.RuleArbitraries.Provider,
            org.preceptor.testkit.RosterArbitraries.Provider,
            org.preceptor.testkit.ProgramArbitraries.Provider,
            org.preceptor.testkit.QuotaArbitraries.Provider,
            org.preceptor.testkit.PairingArbitraries.Provider,
            org.preceptor.testkit.CertificationArbitraries.Provider,
            org.preceptor.testkit.LedgerArbitraries.Provider,
            org.preceptor.testkit.SchemeArbitraries.Provider;
}
