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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.HospitalId;

class SearchCasesTest {

    static Stream<CaseFile.Case> oneSided() {
        return CaseFile.all("pairing", "ha-").stream();
    }

    private static PairingProblem oneSided(CaseFile.Case file) {
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        object(file.instance().get("left")).forEach((id, w) -> problem.addTrainees(Domain.trainee(id, w)));
        object(file.instance().get("caps"))
                .forEach((id, cap) -> problem.addOpenings(Opening.of(Place.host(id), number(cap), Preference.open())));
        return problem.build();
    }

    private static List<Object> row(Pairing pairing) {
        return new ArrayList<>(Domain.names(pairing).values());
    }

    private static List<Object> rows(PairingProblem problem, Aim aim) {
        Pairing.Enumeration all = problem.allPairings(PairingPolicy.of(aim));
        assertThat(all.isComplete()).isTrue();
        return new ArrayList<>(all.pairings().stream().map(SearchCasesTest::row).toList());
    }

    @ParameterizedTest
    @MethodSource("oneSided")
    void listsExactlyTheOptimalPlacings(CaseFile.Case file) {
        PairingProblem problem = oneSided(file);
        Map<Aim, String> aims = Map.of(
                Aim.POPULAR, "popular",
                Aim.RANK_MAXIMAL, "rankMaximal",
                Aim.GREEDY_MAXIMUM, "greedyMaximum",
                Aim.GENEROUS_MAXIMUM, "generousMaximum");
        aims.forEach((aim, name) -> {
            List<Object> expected = list(object(file.expected().get(name)).get("matchings"));
            assertThat(rows(problem, aim)).as(name).containsExactlyInAnyOrderElementsOf(expected);
            Pairing one = problem.pair(PairingPolicy.of(aim));
            assertThat(one.outcome())
                    .isEqualTo(expected.isEmpty() ? Pairing.Outcome.NONE_EXISTS : Pairing.Outcome.PROVED);
            assertThat(expected.isEmpty() || expected.contains(row(one)))
                    .as(name)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("oneSided")
    void countsParetoOptimalPlacingsBySize(CaseFile.Case file) {
        PairingProblem problem = oneSided(file);
        Map<String, Object> sizes = new TreeMap<>();
        for (Object row : rows(problem, Aim.PARETO_OPTIMAL)) {
            long size = list(row).stream().filter(h -> h != null).count();
            sizes.merge(String.valueOf(size), 1L, (x, y) -> (Long) x + (Long) y);
        }
        assertThat(sizes).isEqualTo(object(object(file.expected().get("pareto")).get("sizes")));
        Pairing largest = problem.pair(PairingPolicy.of(Aim.PARETO_OPTIMAL));
        assertThat(rows(problem, Aim.PARETO_OPTIMAL)).contains(row(largest));
        assertThat(largest.places()).hasSize(number(file.expected().get("maxSize")));
    }

    static Stream<CaseFile.Case> minimums() {
        return CaseFile.all("pairing", "lq-").stream();
    }

    @ParameterizedTest
    @MethodSource("minimums")
    void keepsMinimumsInEveryWayTheCaseNames(CaseFile.Case file) {
        PairingProblem problem = Domain.problem(file.instance());
        Map<String, Object> expected = file.expected();
        assertThat(rows(problem, Aim.ENVY_FREE)).containsExactlyInAnyOrderElementsOf(list(expected.get("envyFree")));
        List<Object> best = new ArrayList<>();
        list(expected.get("bestFeasible"))
                .forEach(b -> best.add(
                        new ArrayList<>(object(object(b).get("assignment")).values())));
        assertThat(rows(problem, Aim.FEWEST_BLOCKING)).hasSize(number(expected.get("bestFeasibleCount")));
        assertThat(rows(problem, Aim.FEWEST_BLOCKING)).containsAll(best);
        Pairing fewest = problem.pair(PairingPolicy.of(Aim.FEWEST_BLOCKING));
        PairingAudit audit = PairingAudit.of(problem, fewest);
        assertThat(audit.isClean()).isTrue();
        assertThat(audit.blocking()).hasSize(number(expected.get("minBlockingPairs")));
        List<Object> closing = new ArrayList<>();
        list(object(expected.get("closingModel")).get("stable"))
                .forEach(c -> closing.add(
                        new ArrayList<>(object(object(c).get("assignment")).values())));
        assertThat(rows(problem, Aim.CLOSING)).containsExactlyInAnyOrderElementsOf(closing);
        Pairing closed = problem.pair(PairingPolicy.of(Aim.CLOSING));
        assertThat(closing.contains(row(closed))).isEqualTo(closed.outcome() == Pairing.Outcome.PROVED);
        assertThat(PairingAudit.of(problem, closed).report().errors()).isEmpty();
    }

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
                        Preference.namedInGroups(Domain.groups(object(base).get("prefs"))))));
        return builder.build();
    }

    private static List<Object> mentors(Pairing pairing) {
        List<Object> row = new ArrayList<>();
        pairing.problem()
                .trainees()
                .forEach(t ->
                        row.add(pairing.mentorOf(t.id()).map(Object::toString).orElse(null)));
        return row;
    }

    static Stream<CaseFile.Case> tiedProjects() {
        return CaseFile.all("pairing", "spast-").stream();
    }

    @ParameterizedTest
    @MethodSource("tiedProjects")
    void findsASuperStableProjectPlacingOrSaysNone(CaseFile.Case file) {
        PairingProblem problem = projects(file.instance());
        Pairing found = problem.pair(PairingPolicy.of(Aim.SUPER_STABLE));
        List<Object> all = list(object(file.expected().get("superStable")).get("matchings"));
        assertThat(found.outcome()).isEqualTo(all.isEmpty() ? Pairing.Outcome.NONE_EXISTS : Pairing.Outcome.PROVED);
        assertThat(all.isEmpty() || all.contains(mentors(found))).isTrue();
        assertThat(PairingAudit.of(problem, found).report().errors()).isEmpty();
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
