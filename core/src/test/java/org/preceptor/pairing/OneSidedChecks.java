package org.preceptor.pairing;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.preceptor.pairing.InstancesTest.Check;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.PersonId;

/** Expected values of one-sided cases and of mechanisms on two-sided ones. */
final class OneSidedChecks {

    static final Map<String, Check> CHECKS = Map.ofEntries(
            entry(
                    "maxSize",
                    (i, e) -> assertThat(
                                    i.problem.pair(PairingPolicy.maximumSize()).places())
                            .hasSize(number(e))),
            entry("pareto", (i, e) -> all(i, Aim.PARETO_OPTIMAL, e)),
            entry("popular", (i, e) -> all(i, Aim.POPULAR, e)),
            entry("rankMaximal", (i, e) -> all(i, Aim.RANK_MAXIMAL, e)),
            entry("greedyMaximum", (i, e) -> all(i, Aim.GREEDY_MAXIMUM, e)),
            entry("generousMaximum", (i, e) -> all(i, Aim.GENEROUS_MAXIMUM, e)),
            entry("serialDictatorship", (i, e) -> serial(i, object(e))));

    static final Map<String, Check> MECHANISMS = Map.ofEntries(
            entry("ttc", (i, e) -> pairs(i, Aim.TRADING_CYCLES, e)),
            entry("core", OneSidedChecks::core),
            entry("ttcRounds", OneSidedChecks::rounds),
            entry("ttcBlockingPairs", (i, e) -> blocks(i, Aim.TRADING_CYCLES, e)),
            entry("da", (i, e) -> pairs(i, Aim.TRAINEE_OPTIMAL, e)),
            entry(
                    "daStableCount",
                    (i, e) -> assertThat(i.problem.countStablePairings(PairingPolicy.traineeOptimal()))
                            .hasValue(number(e))),
            entry("boston", (i, e) -> pairs(i, Aim.IMMEDIATE, e)),
            entry("bostonBlockingPairs", (i, e) -> blocks(i, Aim.IMMEDIATE, e)));

    private OneSidedChecks() {}

    private static void all(Instance i, Aim aim, Object expected) {
        Pairing.Enumeration all = i.problem.allPairings(PairingPolicy.of(aim));
        assertThat(all.isComplete()).isTrue();
        TwoSidedChecks.listed(i, all.pairings(), object(expected));
        Pairing one = i.problem.pair(PairingPolicy.of(aim));
        assertThat(one.outcome())
                .isEqualTo(all.pairings().isEmpty() ? Pairing.Outcome.NONE_EXISTS : Pairing.Outcome.PROVED);
        assertThat(all.pairings().isEmpty()
                        || all.pairings().stream().anyMatch(p -> p.places().equals(one.places())))
                .isTrue();
        assertThat(PairingAudit.of(i.problem, one).isClean()).isTrue();
    }

    private static void serial(Instance i, Map<String, Object> expected) {
        Map<PersonId, Long> turn = new TreeMap<>();
        list(expected.get("order")).forEach(id -> turn.put(PersonId.of(id.toString()), (long) turn.size()));
        Pairing served = i.problem.pair(PairingPolicy.of(Aim.LOTTERY).tiesByKey("drawn", turn));
        assertThat(i.names(served)).isEqualTo(expected.get("assignment"));
        assertThat(PairingAudit.of(i.problem, served).isClean()).isTrue();
    }

    private static void pairs(Instance i, Aim aim, Object expected) {
        Pairing pairing = i.problem.pair(PairingPolicy.of(aim));
        assertThat(i.names(pairing)).isEqualTo(expected);
        assertThat(PairingAudit.of(i.problem, pairing).isClean()).isTrue();
    }

    private static void blocks(Instance i, Aim aim, Object expected) {
        TwoSidedChecks.blocks(PairingAudit.of(i.problem, i.problem.pair(PairingPolicy.of(aim))), expected);
    }

    /** The exchange no coalition of owners can better by trading what they own: enumerated, then found. */
    private static void core(Instance i, Object expected) {
        Map<String, Object> owns = object(i.map.get("owns"));
        List<Map<PersonId, Place>> full =
                i.placings().stream().filter(p -> p.size() == owns.size()).toList();
        List<Object> core = new ArrayList<>();
        for (Map<PersonId, Place> placing : full) {
            boolean blocked = full.stream().anyMatch(other -> isBetterForACoalition(i, owns, other, placing));
            if (!blocked) {
                core.add(i.row(placing));
            }
        }
        assertThat(core).isEqualTo(list(expected));
        assertThat(core)
                .contains(i.row(
                        i.problem.pair(PairingPolicy.of(Aim.TRADING_CYCLES)).places()));
    }

    private static boolean isBetterForACoalition(
            Instance i, Map<String, Object> owns, Map<PersonId, Place> other, Map<PersonId, Place> now) {
        List<String> people = new ArrayList<>(owns.keySet());
        for (int set = 1; set < 1 << people.size(); set++) {
            boolean better = true;
            List<Object> owned = new ArrayList<>();
            List<Object> taken = new ArrayList<>();
            for (int a = 0; a < people.size(); a++) {
                if ((set >> a & 1) == 1) {
                    PersonId id = PersonId.of(people.get(a));
                    Willingness wishes = i.problem.trainee(id).willingness();
                    better &= wishes.choiceOf(other.get(id)).orElseThrow()
                            < wishes.choiceOf(now.get(id)).orElseThrow();
                    owned.add(owns.get(people.get(a)));
                    taken.add(Instance.name(other.get(id)));
                }
            }
            if (better && owned.containsAll(taken)) {
                return true;
            }
        }
        return false;
    }

    /** The cycles of every round, people only: everyone points at the best place left, places at their first left. */
    private static void rounds(Instance i, Object expected) {
        Map<Place, Integer> seats = new HashMap<>();
        i.problem.openings().forEach(o -> seats.put(o.place(), o.capacity()));
        List<PersonId> left = new ArrayList<>();
        i.problem.trainees().forEach(t -> left.add(t.id()));
        List<Object> rounds = new ArrayList<>();
        while (true) {
            Map<PersonId, Place> wants = new TreeMap<>();
            Map<PersonId, PersonId> points = new TreeMap<>();
            for (PersonId id : left) {
                i.problem.trainee(id).willingness().places().stream()
                        .filter(p -> seats.getOrDefault(p, 0) > 0)
                        .findFirst()
                        .ifPresent(p -> {
                            wants.put(id, p);
                            points.put(id, Collections.min(left, (x, y) -> Long.compare(rank(i, x, p), rank(i, y, p))));
                        });
            }
            List<Object> cycles = new ArrayList<>();
            for (PersonId id : points.keySet()) {
                List<Object> cycle = new ArrayList<>(List.of(id.value()));
                PersonId at = points.get(id);
                while (at != null && !at.equals(id) && cycle.size() <= left.size()) {
                    cycle.add(at.value());
                    at = points.get(at);
                }
                if (id.equals(at) && cycle.stream().allMatch(c -> c.toString().compareTo(id.value()) >= 0)) {
                    cycles.add(cycle);
                }
            }
            if (cycles.isEmpty()) {
                break;
            }
            for (Object cycle : cycles) {
                for (Object id : list(cycle)) {
                    seats.merge(wants.get(PersonId.of(id.toString())), -1, Integer::sum);
                    left.remove(PersonId.of(id.toString()));
                }
            }
            rounds.add(cycles);
        }
        assertThat(unordered(rounds)).isEqualTo(unordered(list(expected)));
    }

    private static long rank(Instance i, PersonId id, Place place) {
        long rank = TwoSidedChecks.rightRank(i.problem, id, place);
        return rank == 0 ? Long.MAX_VALUE : rank;
    }

    private static List<List<String>> unordered(List<Object> rounds) {
        return rounds.stream()
                .map(round -> list(round).stream()
                        .map(cycle -> list(cycle).stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()
                                .toString())
                        .sorted()
                        .toList())
                .toList();
    }
}
