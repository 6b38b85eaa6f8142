package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Kamada and Kojima's notions of stability under caps of regions, by enumeration, for one vector of targets. */
final class RegionalNotions {

    private final QuotaMatch match;
    private final Map<String, Integer> target;

    RegionalNotions(QuotaMatch match, Map<String, Integer> target) {
        this.match = match;
        this.target = target;
    }

    static List<Map<String, Integer>> targets(QuotaMatch match) {
        List<Map<String, Integer>> all = new ArrayList<>();
        List<String> hosts = new ArrayList<>(match.orders.keySet());
        for (Object vector : match.input.containsKey("targets") ? list(match.input.get("targets")) : List.of()) {
            Map<String, Integer> one = new LinkedHashMap<>();
            for (int h = 0; h < hosts.size(); h++) {
                one.put(hosts.get(h), number(list(vector).get(h)));
            }
            all.add(one);
        }
        if (all.isEmpty()) {
            Map<String, Integer> one = new LinkedHashMap<>(match.capacity);
            match.regions()
                    .forEach(r -> object(object(r).getOrDefault("target", Map.of()))
                            .forEach((h, n) -> one.put(h, number(n))));
            object(match.input.getOrDefault("target", Map.of())).forEach((h, n) -> one.put(h, number(n)));
            all.add(one);
        }
        return all;
    }

    PairingProblem lowered() {
        PairingProblem problem = match.withoutQuotas();
        for (Map.Entry<String, Integer> t : target.entrySet()) {
            Place place = Place.host(t.getKey());
            problem = problem.withCapacity(place, Math.min(match.capacity.get(t.getKey()), t.getValue()));
        }
        return problem;
    }

    static List<String> unmatched(Map<String, Object> matching) {
        return matching.keySet().stream().filter(p -> matching.get(p) == null).toList();
    }

    private boolean withinCaps(Map<String, Object> matching) {
        return match.regions().stream()
                .allMatch(r -> filled(r, matching) <= number(object(r).get("cap")));
    }

    private static long filled(Object region, Map<String, Object> matching) {
        List<String> hosts = QuotaMatch.texts(object(region).get("hospitals"));
        return matching.values().stream()
                .filter(h -> h != null && hosts.contains(h.toString()))
                .count();
    }

    boolean isStable(Map<String, Object> matching) {
        return allows("stable", matching);
    }

    private boolean allows(String notion, Map<String, Object> matching) {
        return withinCaps(matching)
                && match.wishes.keySet().stream()
                        .allMatch(p -> match.wishes.get(p).stream()
                                .filter(h -> match.rank(h, p) >= 0 && match.prefers(p, h, matching.get(p)))
                                .allMatch(h -> !wouldTake(h, p, matching) || isExcused(notion, p, h, matching)));
    }

    private boolean wouldTake(String host, String person, Map<String, Object> matching) {
        return QuotaMatch.at(matching, host) < match.capacity.get(host) || hasWorse(host, person, matching);
    }

    private boolean hasWorse(String host, String person, Map<String, Object> matching) {
        return matching.entrySet().stream()
                .anyMatch(e -> host.equals(e.getValue()) && match.rank(host, e.getKey()) > match.rank(host, person));
    }

    private boolean isExcused(String notion, String person, String host, Map<String, Object> matching) {
        Object own = matching.get(person);
        for (Object region : match.regions()) {
            List<String> hosts = QuotaMatch.texts(object(region).get("hospitals"));
            boolean full = filled(region, matching) >= number(object(region).get("cap"));
            if (hosts.contains(host) && full && !hasWorse(host, person, matching)) {
                boolean inside = own != null && hosts.contains(own.toString());
                return notion.equals("weak")
                        || !inside
                        || (notion.equals("stable") && above(host, matching) + 1 > above(own.toString(), matching) - 1);
            }
        }
        return false;
    }

    private long above(String host, Map<String, Object> matching) {
        return QuotaMatch.at(matching, host) - target.get(host);
    }

    /** An outcome of a case: a matching alone, or with what is said about it. */
    void holds(Object expected, Map<String, Object> found) {
        if (!object(expected).containsKey("matching")) {
            assertThat(found).isEqualTo(expected);
            return;
        }
        object(expected).forEach((key, value) -> {
            switch (key) {
                case "matching" -> assertThat(found).isEqualTo(value);
                case "unmatched" -> assertThat((long) unmatched(found).size()).isEqualTo(value);
                case "stable" -> assertThat(isStable(found)).isEqualTo(value);
                case "efficient" ->
                    assertThat(match.feasible(this::withinCaps).stream().noneMatch(m -> dominates(m, found)))
                            .isEqualTo(value);
                default -> throw new AssertionError("nobody reads " + key);
            }
        });
    }

    private boolean dominates(Map<String, Object> better, Map<String, Object> found) {
        return !better.equals(found)
                && match.wishes.keySet().stream().noneMatch(p -> match.prefers(p, found.get(p), better.get(p)))
                && match.wishes.keySet().stream().anyMatch(p -> match.prefers(p, better.get(p), found.get(p)));
    }

    void check(Map<String, Object> byNotion) {
        String key = "target " + new ArrayList<>(target.values());
        byNotion.forEach((notion, byTarget) -> {
            assertThat(notion).isIn("weak", "stable", "strong");
            assertThat(match.feasible(m -> allows(notion, m)))
                    .containsExactlyInAnyOrderElementsOf(
                            MatchProperties.maps(object(byTarget).get(key)));
        });
    }

    /** Stability under common quotas with a ranking each: a pair needs room, or somebody ranked lower, at every level. */
    static boolean isStableByRanking(QuotaMatch match, Map<String, Object> matching) {
        RegionalNotions notions = new RegionalNotions(match, Map.of());
        return notions.withinCaps(matching)
                && match.wishes.keySet().stream()
                        .allMatch(p -> match.wishes.get(p).stream()
                                .filter(h -> match.prefers(p, h, matching.get(p)))
                                .noneMatch(
                                        h -> notions.wouldTake(h, p, matching) && notions.regionsTake(h, p, matching)));
    }

    private boolean regionsTake(String host, String person, Map<String, Object> matching) {
        for (Object region : match.regions()) {
            List<String> hosts = QuotaMatch.texts(object(region).get("hospitals"));
            List<String> ranking = QuotaMatch.texts(object(region).get("ranking"));
            boolean lower = matching.entrySet().stream()
                    .filter(e -> !Objects.equals(e.getKey(), person))
                    .anyMatch(e -> e.getValue() != null
                            && hosts.contains(e.getValue().toString())
                            && ranking.indexOf(e.getKey()) > ranking.indexOf(person));
            long others = filled(region, matching)
                    - (matching.get(person) != null
                                    && hosts.contains(matching.get(person).toString())
                            ? 1
                            : 0);
            if (hosts.contains(host) && others >= number(object(region).get("cap")) && !lower) {
                return false;
            }
        }
        return true;
    }
}
