package org.preceptor.pairing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preceptor.pairing.InstancesTest.Check;
import org.preceptor.roster.PersonId;

/** Expected values of cases with regional caps, and with a cap on a type inside a place. */
final class RegionChecks {

    private static final PairingPolicy LEFT = PairingPolicy.traineeOptimal();

    static final Map<String, Check> CHECKS = Map.ofEntries(
            entry("plainDA", (i, e) -> mechanism(i, plain(i).pair(LEFT).places(), object(e))),
            entry("targetCapDA", (i, e) -> mechanism(i, lowered(i).pair(LEFT).places(), object(e))),
            entry("flexibleDA", (i, e) -> flexible(i, object(e))),
            entry("feasibleCount", (i, e) -> assertThat(feasible(i)).hasSize(number(e))),
            entry(
                    "stronglyStableCount",
                    (i, e) -> assertThat(feasible(i).stream().filter(p -> isStronglyStable(i, p)))
                            .hasSize(number(e))),
            entry("stable", RegionChecks::stable));

    static final Map<String, Check> TYPES = Map.of(
            "withCap", (i, e) -> assertThat(i.names(i.problem.pair(LEFT))).isEqualTo(e),
            "withoutCap", (i, e) -> assertThat(i.names(plain(i).pair(LEFT))).isEqualTo(e),
            "losesByCap", RegionChecks::losers);

    private RegionChecks() {}

    private static PairingProblem plain(Instance i) {
        return PairingProblem.builder()
                .from(i.problem)
                .distribution(Distribution.none())
                .build();
    }

    private static PairingProblem lowered(Instance i) {
        PairingProblem problem = plain(i);
        for (Map.Entry<Place, Integer> target :
                i.problem.distribution().targets().entrySet()) {
            int capacity = problem.opening(target.getKey()).capacity();
            problem = problem.withCapacity(target.getKey(), Math.min(capacity, target.getValue()));
        }
        return problem;
    }

    private static void flexible(Instance i, Map<String, Object> expected) {
        Pairing pairing = i.problem.pair(LEFT);
        assertThat(PairingAudit.of(i.problem, LEFT, pairing.statement()).isClean())
                .isTrue();
        mechanism(i, pairing.places(), expected);
    }

    private static void mechanism(Instance i, Map<PersonId, Place> places, Map<String, Object> expected) {
        expected.forEach((key, is) -> {
            switch (key) {
                case "assignment" -> assertThat(places).isEqualTo(i.places(is));
                case "placed" -> assertThat(places).hasSize(number(is));
                case "respectsCaps" -> assertThat(respectsCaps(i, places)).isEqualTo(is);
                case "regionCounts" -> assertThat(counts(i, places)).isEqualTo(is);
                case "stable" ->
                    assertThat(PairingAudit.of(i.problem, places).isClean()).isEqualTo(is);
                case "stronglyStable" -> assertThat(isStronglyStable(i, places)).isEqualTo(is);
                default -> throw new AssertionError("nobody checks " + key + " of " + i.file);
            }
        });
    }

    private static Map<String, Object> counts(Instance i, Map<PersonId, Place> places) {
        Map<String, Object> counts = new LinkedHashMap<>();
        i.problem.distribution().regions().forEach(r -> counts.put(r.id(), 0L));
        places.values().forEach(p -> {
            String region = i.problem.distribution().regionOf().get(p);
            if (region != null) {
                counts.merge(region, 1L, (x, y) -> (Long) x + (Long) y);
            }
        });
        return counts;
    }

    private static boolean respectsCaps(Instance i, Map<PersonId, Place> places) {
        Map<String, Object> counts = counts(i, places);
        return i.problem.distribution().regions().stream().allMatch(r -> (Long) counts.get(r.id()) <= r.maximum());
    }

    private static List<Map<PersonId, Place>> feasible(Instance i) {
        return i.placings().stream().filter(p -> respectsCaps(i, p)).toList();
    }

    private static void stable(Instance i, Object expected) {
        List<Object> found = new ArrayList<>();
        for (Map<PersonId, Place> placing : feasible(i)) {
            if (PairingAudit.of(i.problem, placing).isClean()) {
                found.add(i.row(placing));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(list(expected));
    }

    /** Nobody has justified envy, and no wished seat could be used within all caps. */
    private static boolean isStronglyStable(Instance i, Map<PersonId, Place> places) {
        for (Trainee trainee : i.problem.trainees()) {
            for (Place place : trainee.willingness().places()) {
                if (place.equals(places.get(trainee.id()))) {
                    break;
                }
                long rank = TwoSidedChecks.rightRank(i.problem, trainee.id(), place);
                Map<PersonId, Place> moved = new LinkedHashMap<>(places);
                moved.put(trainee.id(), place);
                long here = moved.values().stream().filter(place::equals).count();
                boolean envy = places.entrySet().stream()
                        .anyMatch(e -> e.getValue().equals(place)
                                && TwoSidedChecks.rightRank(i.problem, e.getKey(), place) > rank);
                boolean seat = here <= i.problem.opening(place).capacity() && respectsCaps(i, moved);
                if (rank > 0 && (envy || seat)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void losers(Instance i, Object expected) {
        List<Object> losers = new ArrayList<>();
        Repair.compare(plain(i).pair(LEFT), i.problem.pair(LEFT)).stream()
                .filter(m -> m.change() == Repair.Change.LOSES)
                .forEach(m -> losers.add(m.trainee().value()));
        assertThat(losers).containsExactlyInAnyOrderElementsOf(list(expected));
    }
}
