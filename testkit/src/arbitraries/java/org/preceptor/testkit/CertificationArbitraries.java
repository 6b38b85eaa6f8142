package org.preceptor.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.certification.Activity;
import org.preceptor.certification.Dossier;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/**
 * Dossiers of people on their way to leading a group: sittings, seminars and cases, a licence, the day of application.
 *
 * <p>Kinds and units are few, so that a scheme of one's own finds evidence that counts, evidence in the wrong unit and
 * none. Dossiers shrink to nothing done.
 */
public final class CertificationArbitraries {
    private CertificationArbitraries() {}

    /** Lets {@code @ForAll Dossier} and {@code @ForAll Activity} resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.of(
                    Dossier.class, CertificationArbitraries::dossiers,
                    Activity.class, CertificationArbitraries::activities));
        }
    }

    /** {@return activities of one day: {@code group}, {@code seminar} or {@code case}, in sessions or double hours} */
    public static Arbitrary<Activity> activities() {
        return deeds().map(deed -> deed.as("a").build());
    }

    /** {@return dossiers of up to five activities, most with a licence and an application} */
    public static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        deeds().list().ofMaxSize(5),
                        TimeArbitraries.terms().optional(0.8),
                        TimeArbitraries.days().optional(0.8))
                .as((deeds, licence, application) -> {
                    Dossier.Builder dossier = Dossier.of("C");
                    number(deeds).forEach(dossier::did);
                    licence.ifPresent(term -> dossier.holds("licence", term));
                    application.ifPresent(day -> dossier.step("application", day));
                    return dossier.build();
                })
                .withoutEdgeCases();
    }

    private static List<Activity.Builder> number(List<Deed> deeds) {
        return IntStream.range(0, deeds.size())
                .mapToObj(i -> deeds.get(i).as("a" + i))
                .toList();
    }

    private static Arbitrary<Deed> deeds() {
        return Combinators.combine(
                        Arbitraries.of("group", "seminar", "case"),
                        TimeArbitraries.days(),
                        Arbitraries.longs().between(1, 40),
                        Arbitraries.of(LengthUnit.SESSION, LengthUnit.DOUBLE_HOUR))
                .as(Deed::new);
    }

    private record Deed(String kind, LocalDate day, long amount, LengthUnit unit) {
        Activity.Builder as(String id) {
            return Activity.during(id, kind, Term.day(day)).amount(amount, unit);
        }
    }
}
