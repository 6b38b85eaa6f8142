package org.preceptor.testkit;

import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Registry;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Selection;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;

/**
 * Schemes and registries that speak of what {@link CertificationArbitraries#dossiers} hold, so that verdicts differ.
 *
 * <p>Demands ask for amounts of {@code group}, {@code seminar} or {@code case}, or for the licence; they nest two deep.
 */
public final class SchemeArbitraries {
    private static final int PARTS = 3;

    private SchemeArbitraries() {}

    /** Lets {@code @ForAll Scheme} and its like resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.<Class<?>, Supplier<Arbitrary<?>>>of(
                    Criterion.class, SchemeArbitraries::criteria,
                    Scheme.class, SchemeArbitraries::schemes,
                    Registry.class, SchemeArbitraries::registries));
        }
    }

    /** {@return an amount, the licence, all of some or any of some} */
    public static Arbitrary<Criterion> criteria() {
        Arbitrary<Criterion[]> parts =
                leaves().array(Criterion[].class).ofMinSize(1).ofMaxSize(PARTS);
        return Arbitraries.oneOf(leaves(), parts.map(Criterion::allOf), parts.map(Criterion::anyOf));
    }

    /** {@return schemes of one to three demands, the last of which may be an expectation} */
    public static Arbitrary<Scheme> schemes() {
        return Combinators.combine(
                        criteria().list().ofMinSize(1).ofMaxSize(PARTS),
                        criteria().optional(),
                        Arbitraries.of(Scheme.Stance.values()))
                .as((demands, expected, stance) -> {
                    Scheme scheme = Scheme.of("scheme", "2018", stance, Source.local("ward"));
                    for (int i = 0; i < demands.size(); i++) {
                        scheme = scheme.must("must" + i, "Demand " + i, "要求" + i, demands.get(i));
                    }
                    return expected.isPresent() ? scheme.expect("expect", "Expectation", "期望", expected.get()) : scheme;
                });
    }

    /** {@return up to four people who are leader or supervisor for a while; a supervisor has a leader's powers} */
    public static Arbitrary<Registry> registries() {
        return Combinators.combine(Arbitraries.of("leader", "supervisor"), TimeArbitraries.terms())
                .as((status, term) -> Map.entry(status, term))
                .list()
                .ofMaxSize(4)
                .map(held -> {
                    Registry registry = Registry.empty().conferring("supervisor", "leader");
                    for (int i = 0; i < held.size(); i++) {
                        registry = registry.with(
                                "p" + i, held.get(i).getKey(), held.get(i).getValue());
                    }
                    return registry;
                });
    }

    private static Arbitrary<Criterion> leaves() {
        Arbitrary<Criterion> amounts = Combinators.combine(
                        Arbitraries.longs().between(1, 60),
                        Arbitraries.of(LengthUnit.SESSION, LengthUnit.DOUBLE_HOUR),
                        Arbitraries.of("group", "seminar", "case"))
                .as((least, unit, kind) -> Criterion.atLeast(least, unit).of(Selection.kind(kind)));
        return Arbitraries.frequencyOf(Tuple.of(3, amounts), Tuple.of(1, Arbitraries.just(Criterion.holds("licence"))));
    }
}
