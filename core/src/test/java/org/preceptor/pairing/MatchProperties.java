package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.preceptor.quota.Reserve;

/** What the cases say in words or numbers about a matching, checked on the plain lists. */
final class MatchProperties {

    private MatchProperties() {}

    static List<Map<String, Object>> maps(Object list) {
        return list(list).stream().map(CaseFile::object).toList();
    }

    static void holds(String property, QuotaMatch match, PairingProblem problem, Map<String, Object> found) {
        if (property.startsWith("no doctor can gain by any misreport")) {
            noLiePays(match, problem, found);
        } else if (property.startsWith("no justified envy")) {
            assertThat(envy(match, found)).isEmpty();
        } else if (property.equals("every node cap respected")
                || property.equals("every lower and upper bound holds")) {
            for (Object node : match.nodes()) {
                long n = below(match, object(node).get("id").toString(), found);
                assertThat(n).isLessThanOrEqualTo(number(object(node).get("upper")));
                assertThat(n)
                        .isGreaterThanOrEqualTo(
                                object(node).containsKey("lower")
                                        ? number(object(node).get("lower"))
                                        : 0);
            }
        } else {
            throw new AssertionError("nobody reads the property " + property);
        }
    }

    private static long below(QuotaMatch match, String id, Map<String, Object> found) {
        long n = QuotaMatch.at(found, id);
        for (Object node : match.nodes()) {
            n += id.equals(object(node).get("parent"))
                    ? below(match, object(node).get("id").toString(), found)
                    : 0;
        }
        return n;
    }

    /** Every list of every person: complete ones where everybody must be placed, shorter ones too otherwise. */
    static void noLiePays(QuotaMatch match, PairingProblem problem, Map<String, Object> honest) {
        List<String> hosts = new ArrayList<>(match.orders.keySet());
        boolean complete = Boolean.TRUE.equals(match.input.get("everyoneMustBePlaced"));
        for (String person : match.wishes.keySet()) {
            for (int[] report : MarketProperties.reports(hosts.size())) {
                if (!complete || report.length == hosts.size()) {
                    List<String> lie =
                            java.util.Arrays.stream(report).mapToObj(hosts::get).toList();
                    Object got = QuotaMatch.pair(QuotaMatch.lying(problem, person, lie))
                            .get(person);
                    assertThat(match.prefers(person, got, honest.get(person)))
                            .as(person + " reports " + lie)
                            .isFalse();
                }
            }
        }
    }

    /** Who would rather be at a host that has somebody it ranks lower. */
    static List<Object> envy(QuotaMatch match, Map<String, Object> found) {
        List<Object> pairs = new ArrayList<>();
        match.wishes.forEach((person, hosts) -> hosts.stream()
                .filter(h -> match.prefers(person, h, found.get(person)))
                .filter(h -> found.entrySet().stream()
                        .anyMatch(e -> h.equals(e.getValue()) && match.rank(h, e.getKey()) > match.rank(h, person)))
                .forEach(h -> pairs.add(List.of(person, h))));
        return pairs;
    }

    /** Who would rather be at a host that has a seat left. */
    static List<Object> spare(QuotaMatch match, Map<String, Object> found) {
        List<Object> pairs = new ArrayList<>();
        match.wishes.forEach((person, hosts) -> hosts.stream()
                .filter(h -> match.prefers(person, h, found.get(person)))
                .filter(h -> QuotaMatch.at(found, h) < match.capacity.get(h))
                .forEach(h -> pairs.add(List.of(person, h))));
        return pairs;
    }

    /** The same, where leaving breaks no minimum. */
    static List<Object> waste(QuotaMatch match, Map<String, Object> found) {
        List<Object> pairs = new ArrayList<>(spare(match, found));
        pairs.removeIf(pair -> {
            Object own = found.get(list(pair).get(0).toString());
            return own != null && QuotaMatch.at(found, own) <= match.lower.getOrDefault(own.toString(), 0);
        });
        return pairs;
    }

    static void eachFailsOne(QuotaMatch match, List<Object> expected) {
        List<Object> found = new ArrayList<>();
        match.feasible(m -> !m.containsValue(null)
                        && match.lower.entrySet().stream().allMatch(l -> QuotaMatch.at(m, l.getKey()) >= l.getValue()))
                .forEach(m -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("matching", m);
                    line.put("justifiedEnvy", envy(match, m));
                    line.put("wasteClaims", waste(match, m));
                    found.add(line);
                    assertThat(envy(match, m).isEmpty() && waste(match, m).isEmpty())
                            .isFalse();
                });
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    static List<Repair.Move> underTheOtherWord(Pairing pairing, Reserve reserve) {
        return instead(
                pairing,
                r -> r.equals(reserve) ? r.withProcessing(r.processing().other()) : r);
    }

    static List<Repair.Move> without(Pairing pairing, Reserve reserve) {
        return instead(pairing, r -> r.equals(reserve) ? r.withPlaces(0) : r);
    }

    private static List<Repair.Move> instead(Pairing pairing, UnaryOperator<Reserve> change) {
        PairingProblem problem = pairing.problem();
        PairingProblem changed = PairingProblem.builder()
                .from(problem)
                .distribution(Distribution.builder()
                        .from(problem.distribution())
                        .reserves(problem.distribution().reserves().stream()
                                .map(change)
                                .toList())
                        .build())
                .build();
        return Repair.compare(pairing, changed.pair(pairing.policy()));
    }

    static void admits(Pairing pairing, Map<String, Object> expected) {
        List<String> in =
                pairing.places().keySet().stream().map(Object::toString).toList();
        expected.forEach((key, value) -> {
            switch (key) {
                case "admitted" -> assertThat(in).containsExactlyInAnyOrderElementsOf(QuotaMatch.texts(value));
                case "local" ->
                    assertThat(pairing.problem().trainees().stream()
                                    .filter(t -> t.groups().contains("local"))
                                    .filter(t -> pairing.placeOf(t.id()).isPresent())
                                    .count())
                            .isEqualTo(value);
                default -> assertThat(key).isEqualTo("order");
            }
        });
    }

    static Object placed(QuotaMatch match, Distribution spread, PairingPolicy policy, Distribution.Setting setting) {
        PairingProblem problem = match.plain().distribution(spread).build();
        Pairing pairing = problem.pair(policy);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        assertThat(pairing.quotas().setting()).isEqualTo(setting);
        return (long) pairing.places().size();
    }
}
