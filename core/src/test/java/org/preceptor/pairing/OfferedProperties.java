package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.preceptor.Invariant;
import org.preceptor.program.Phase;
import org.preceptor.program.Placement;
import org.preceptor.program.ProgramRules;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.rule.Finding;
import org.preceptor.standards.BackboneProgram;

class OfferedProperties {
    private static final Phase CLINIC = BackboneProgram.beijing2018().clinicalPhase();
    private static final LocalDate START =
            BackboneProgram.beijing2018().clinicalTerm().first();
    private static final PersonId TRAINEE = PersonId.of("t");

    @Property(tries = 300)
    @Invariant(30)
    void nobodyIsPlacedInADisciplineThatTheHostDoesNotOffer(
            @ForAll("disciplines") Set<String> first,
            @ForAll("disciplines") Set<String> second,
            @ForAll("wishes") @Size(max = 6) List<Place> wishes) {
        Roster roster =
                Roster.builder().add(host("h0", first)).add(host("h1", second)).build();
        PairingProblem.Builder problem = PairingProblem.builder()
                .term(BackboneProgram.beijing2018().clinicalTerm())
                .roster(roster)
                .rules(BackboneProgram.beijing2018().pairingRules())
                .addTrainees(Trainee.of(TRAINEE.value(), wishes.toArray(Place[]::new)));
        wishes.stream().distinct().forEach(place -> problem.addOpenings(Opening.of(place, 1, Preference.open())));
        Pairing pairing = problem.build().pair(PairingPolicy.traineeOptimal().tiesBySeed(1));

        Optional<Place> offered = wishes.stream()
                .filter(wish -> (isAt(wish, "h0") ? first : second)
                        .contains(((Place.Discipline) wish).discipline().name()))
                .findFirst();
        assertThat(pairing.placeOf(TRAINEE)).isEqualTo(offered);
        for (Place wish : wishes) {
            Place.Discipline at = (Place.Discipline) wish;
            boolean refused = !(isAt(wish, "h0") ? first : second)
                    .contains(at.discipline().name());
            List<String> why = pairing.problem().whyNot(TRAINEE, wish).errors().stream()
                    .map(OfferedProperties::rule)
                    .toList();
            assertThat(why).isEqualTo(refused ? List.of("pairing.discipline-not-offered") : List.of());
            Placement placement = new Placement(TRAINEE, at.host(), at.discipline(), Placement.Basis.choice(1));
            assertThat(ProgramRules.placement().check(placement.resolve(roster, CLINIC), START).errors().stream()
                            .map(OfferedProperties::rule)
                            .toList())
                    .isEqualTo(refused ? List.of("program.discipline-not-offered") : List.of());
        }
    }

    @Provide
    Arbitrary<Set<String>> disciplines() {
        return Arbitraries.of("cardiology", "surgery", "neurology").set();
    }

    @Provide
    Arbitrary<List<Place>> wishes() {
        return Arbitraries.of("h0", "h1")
                .flatMap(host -> Arbitraries.of("cardiology", "surgery", "neurology")
                        .map(discipline -> Place.discipline(host, discipline)))
                .list()
                .uniqueElements();
    }

    private static boolean isAt(Place wish, String host) {
        return ((Place.Discipline) wish).host().value().equals(host);
    }

    private static String rule(Finding finding) {
        return finding.rule().id().value();
    }

    private static Hospital host(String id, Set<String> disciplines) {
        Hospital.Builder host = Hospital.builder()
                .id(HospitalId.of(id))
                .region(Region.of("CN-BJ"))
                .rank(Hospital.Rank.of(Hospital.Tier.TERTIARY));
        disciplines.stream().sorted().map(Hospital.Discipline::of).forEach(host::addDisciplines);
        return host.build();
    }
}
