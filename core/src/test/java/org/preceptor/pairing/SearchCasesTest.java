package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;

class SearchCasesTest {

    @Test
    void saysThatMinimumsAboveThePeopleCannotBeMet() {
        PairingProblem problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("t", Place.host("a"), Place.host("b")))
                .addOpenings(minimum("a"), minimum("b"))
                .build();
        for (Aim aim : List.of(Aim.ENVY_FREE, Aim.FEWEST_BLOCKING)) {
            assertThat(problem.pair(PairingPolicy.of(aim)).outcome()).isEqualTo(Pairing.Outcome.NONE_EXISTS);
        }
        assertThat(problem.pair(PairingPolicy.of(Aim.CLOSING)).places()).hasSize(1);
    }

    private static Opening minimum(String id) {
        return Opening.builder().place(Place.host(id)).minimum(1).build();
    }

    static PairingProblem projects(Map<String, Object> instance) {
        PairingProblem.Builder builder = PairingProblem.builder().term(Domain.TERM);
        object(instance.get("students")).forEach((id, wishes) -> {
            List<List<Place>> groups = new ArrayList<>();
            for (Object item : list(wishes)) {
                groups.add((item instanceof List<?> tie ? tie : List.of(item))
                        .stream().map(n -> Place.mentor(n.toString())).toList());
            }
            builder.addTrainees(Trainee.builder()
                    .id(Domain.person(id))
                    .willingness(Willingness.ofGroups(groups))
                    .build());
        });
        object(instance.get("projects"))
                .forEach((id, project) -> builder.addOpenings(Opening.builder()
                        .place(Place.mentor(id))
                        .capacity(number(object(project).get("cap")))
                        .base(HospitalId.of(object(project).get("lecturer").toString()))
                        .build()));
        object(instance.get("lecturers"))
                .forEach((id, base) -> builder.addBases(new PairingProblem.BaseCap(
                        HospitalId.of(id),
                        number(object(base).get("cap")),
                        ordered(object(base).get("prefs"), object(instance.get("projects"))))));
        return builder.build();
    }

    /** A lecturer's order of students, or of projects when the list names projects. */
    private static Preference ordered(Object prefs, Map<String, Object> projects) {
        List<List<PersonId>> groups = Domain.groups(prefs);
        boolean places = !groups.isEmpty()
                && groups.stream().flatMap(List::stream).allMatch(id -> projects.containsKey(id.value()));
        if (!places) {
            return Preference.namedInGroups(groups);
        }
        return new Preference.ByPlace(groups.stream()
                .map(g ->
                        g.stream().map(id -> Place.mentor(id.value())).collect(ImmutableList.<Place>toImmutableList()))
                .collect(ImmutableList.toImmutableList()));
    }

    @Test
    void listsBothSizesWhereBasesRankTheirOwnPlaces() {
        PairingProblem problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(
                        Trainee.of("s1", Place.mentor("p1"), Place.mentor("p2")), Trainee.of("s2", Place.mentor("p1")))
                .addOpenings(inside("p1", "l1"), inside("p2", "l1"))
                .addBases(new PairingProblem.BaseCap(
                        HospitalId.of("l1"), 2, Preference.byPlace(Place.mentor("p1"), Place.mentor("p2"))))
                .build();
        PairingPolicy policy = PairingPolicy.of(Aim.LARGE_STABLE);
        Pairing large = problem.pair(policy);
        assertThat(large.outcome()).isEqualTo(Pairing.Outcome.PROVED);
        assertThat(large.places()).hasSize(2);
        assertThat(PairingAudit.of(problem, large).report().findings()).isEmpty();
        assertThat(problem.allPairings(policy).pairings().stream()
                        .map(p -> p.places().size()))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(problem.promises(PairingPolicy.traineeOptimal()).of(Promises.NOT_TOGETHER.id()))
                .hasSize(1);
    }

    private static Opening inside(String id, String base) {
        return Opening.builder()
                .place(Place.mentor(id))
                .base(HospitalId.of(base))
                .build();
    }

    @Test
    void tradesPresentPlacesIntoTheCore() {
        Map<String, List<String>> wishes = new TreeMap<>(Map.of(
                "a", List.of("hc", "hb", "ha"),
                "b", List.of("ha", "hb"),
                "c", List.of("ha", "hd", "hc"),
                "d", List.of("hc", "hd")));
        PairingProblem.Builder builder = PairingProblem.builder().term(Domain.TERM);
        wishes.forEach((id, hosts) -> {
            builder.addTrainees(Trainee.of(id, hosts.stream().map(Place::host).toArray(Place[]::new)));
            List<String> others =
                    wishes.keySet().stream().filter(o -> !o.equals(id)).toList();
            builder.addOpenings(Opening.of(
                    Place.host("h" + id),
                    1,
                    Preference.namedInGroups(List.of(
                            List.of(Domain.person(id)),
                            others.stream().map(Domain::person).toList()))));
        });
        Map<String, Object> core =
                new HashMap<>(Domain.names(builder.build().pair(PairingPolicy.of(Aim.TRADING_CYCLES))));
        assertThat(core).isEqualTo(Map.of("a", "hc", "c", "ha", "b", "hb", "d", "hd"));
    }

    @Test
    void refusesToListWhatHasNoDefinitionToSearchBy() {
        PairingProblem problem =
                Domain.problem(CaseFile.named("pairing", "hr-01").instance());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> problem.allPairings(PairingPolicy.lottery(1)))
                .isInstanceOf(org.preceptor.rule.Report.NotMetException.class);
        assertThat(ImmutableList.copyOf(
                        problem.allPairings(PairingPolicy.traineeOptimal()).pairings()))
                .isNotEmpty();
    }
}
