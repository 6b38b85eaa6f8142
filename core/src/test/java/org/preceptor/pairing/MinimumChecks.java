package org.preceptor.pairing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preceptor.pairing.InstancesTest.Check;
import org.preceptor.pairing.Pairing.Outcome;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.PersonId;

/** Expected values of cases with minimums. */
final class MinimumChecks {

    static final Map<String, Check> CHECKS = Map.ofEntries(
            entry(
                    "stable",
                    (i, e) -> assertThat(TwoSidedChecks.rows(
                                    i,
                                    free(i).stablePairings(PairingPolicy.traineeOptimal())
                                            .toList()))
                            .containsExactlyInAnyOrderElementsOf(list(e))),
            entry("stableMeetsLowerQuotas", MinimumChecks::stableMeets),
            entry(
                    "feasibleCount",
                    (i, e) -> assertThat(i.placings().stream().filter(p -> meets(i, p)))
                            .hasSize(number(e))),
            entry("minBlockingPairs", MinimumChecks::fewest),
            entry("bestFeasible", MinimumChecks::best),
            entry(
                    "bestFeasibleCount",
                    (i, e) -> assertThat(all(i, Aim.FEWEST_BLOCKING)).hasSize(number(e))),
            entry("envyFree", MinimumChecks::envyFree),
            entry("envyFreeCount", (i, e) -> assertThat(all(i, Aim.ENVY_FREE)).hasSize(number(e))),
            entry("closingModel", (i, e) -> closing(i, object(e))));

    private MinimumChecks() {}

    private static PairingProblem free(Instance i) {
        return PairingProblem.builder()
                .from(i.problem)
                .openings(i.problem.openings().stream()
                        .map(o -> Opening.builder().from(o).minimum(0).build())
                        .toList())
                .build();
    }

    private static boolean meets(Instance i, Map<PersonId, Place> places) {
        return i.problem.openings().stream()
                .allMatch(
                        o -> places.values().stream().filter(o.place()::equals).count() >= o.minimum());
    }

    private static List<Pairing> all(Instance i, Aim aim) {
        Pairing.Enumeration all = i.problem.allPairings(PairingPolicy.of(aim));
        assertThat(all.isComplete()).isTrue();
        return all.pairings();
    }

    private static void stableMeets(Instance i, Object expected) {
        Pairing stable = free(i).pair(PairingPolicy.traineeOptimal());
        assertThat(meets(i, stable.places())).isEqualTo(expected);
        boolean refused = i.problem.promises(PairingPolicy.traineeOptimal()).hasErrors();
        assertThat(refused && (Boolean) expected).isFalse();
        if (!refused) {
            Pairing pairing = i.problem.pair(PairingPolicy.traineeOptimal());
            boolean feasible = i.placings().stream().anyMatch(p -> meets(i, p));
            assertThat(pairing.outcome())
                    .isEqualTo((Boolean) expected ? Outcome.PROVED : feasible ? Outcome.FAIR : Outcome.NONE_EXISTS);
            assertThat(PairingAudit.of(i.problem, pairing).isClean()).isTrue();
        }
    }

    private static void fewest(Instance i, Object expected) {
        Pairing fewest = i.problem.pair(PairingPolicy.of(Aim.FEWEST_BLOCKING));
        assertThat(fewest.outcome()).isEqualTo(expected == null ? Outcome.NONE_EXISTS : Outcome.PROVED);
        PairingAudit audit = PairingAudit.of(i.problem, fewest);
        assertThat(audit.isClean()).isTrue();
        if (expected != null) {
            assertThat(audit.blocking()).hasSize(number(expected));
        }
    }

    private static void best(Instance i, Object expected) {
        List<Pairing> best = all(i, Aim.FEWEST_BLOCKING);
        for (Object one : list(expected)) {
            Map<PersonId, Place> places = i.places(object(one).get("assignment"));
            assertThat(best).extracting(p -> (Map<PersonId, Place>) p.places()).contains(places);
            if (object(one).containsKey("blocking")) {
                TwoSidedChecks.blocks(
                        PairingAudit.of(i.problem, places), object(one).get("blocking"));
            }
        }
    }

    private static void envyFree(Instance i, Object expected) {
        assertThat(TwoSidedChecks.rows(i, all(i, Aim.ENVY_FREE))).containsExactlyInAnyOrderElementsOf(list(expected));
        for (Map<PersonId, Place> placing : i.placings()) {
            assertThat(PairingAudit.of(i.problem, PairingPolicy.of(Aim.ENVY_FREE), placing)
                            .isClean())
                    .isEqualTo(list(expected).contains(i.row(placing)));
        }
        assertThat(i.problem.pair(PairingPolicy.of(Aim.ENVY_FREE)).outcome())
                .isEqualTo(list(expected).isEmpty() ? Outcome.NONE_EXISTS : Outcome.PROVED);
    }

    private static void closing(Instance i, Map<String, Object> expected) {
        List<Object> rows = new ArrayList<>();
        for (Object one : list(expected.get("stable"))) {
            Map<PersonId, Place> places = i.places(object(one).get("assignment"));
            rows.add(i.row(places));
            List<Object> closed = new ArrayList<>();
            i.problem.openings().stream()
                    .filter(o -> o.minimum() > 0 && !places.containsValue(o.place()))
                    .forEach(o -> closed.add(Instance.name(o.place())));
            assertThat(closed)
                    .containsExactlyInAnyOrderElementsOf(list(object(one).getOrDefault("closed", closed)));
        }
        assertThat(TwoSidedChecks.rows(i, all(i, Aim.CLOSING))).containsExactlyInAnyOrderElementsOf(rows);
        Pairing closing = i.problem.pair(PairingPolicy.of(Aim.CLOSING));
        assertThat(closing.outcome()).isEqualTo(rows.isEmpty() ? Outcome.NONE_EXISTS : Outcome.PROVED);
        assertThat(rows.isEmpty() || rows.contains(i.row(closing.places()))).isTrue();
        assertThat(PairingAudit.of(i.problem, closing).isClean()).isTrue();
    }
}
