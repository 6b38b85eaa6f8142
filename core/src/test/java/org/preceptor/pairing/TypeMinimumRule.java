package org.preceptor.pairing;

import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rule that is refused, for the case that shows why: seats one by one while minimums of types can still be met. */
final class TypeMinimumRule {

    private record Application(String person, String host) {}

    private final QuotaMatch match;
    private final Set<String> types = new TreeSet<>();
    private List<Application> chosen = new ArrayList<>();

    TypeMinimumRule(QuotaMatch match) {
        this.match = match;
        match.wishes.keySet().forEach(p -> types.add(match.groupOf(p)));
    }

    Map<String, Object> match(Map<String, List<String>> wishes) {
        Map<String, Integer> next = new LinkedHashMap<>();
        boolean again = true;
        while (again) {
            again = false;
            List<Application> all = new ArrayList<>(chosen);
            for (String person : wishes.keySet()) {
                int at = next.getOrDefault(person, 0);
                if (chosen.stream().noneMatch(x -> x.person().equals(person))
                        && at < wishes.get(person).size()) {
                    all.add(new Application(person, wishes.get(person).get(at)));
                    next.put(person, at + 1);
                    again = true;
                }
            }
            choose(all);
        }
        Map<String, Object> found = new LinkedHashMap<>();
        wishes.keySet().forEach(p -> found.put(p, null));
        chosen.forEach(x -> found.put(x.person(), x.host()));
        return found;
    }

    private void choose(List<Application> all) {
        chosen = new ArrayList<>();
        Optional<Application> best = best(all);
        while (best.isPresent()) {
            chosen.add(best.get());
            best = best(all);
        }
    }

    private Optional<Application> best(List<Application> all) {
        List<String> order = QuotaMatch.texts(match.input.get("order"));
        return all.stream()
                .filter(x -> !chosen.contains(x) && isExtendable(x))
                .min(Comparator.<Application>comparingLong(
                                x -> Math.max(0, count(x.host(), null) + 1 - target(x.host())))
                        .thenComparingInt(x -> order.indexOf(x.host()))
                        .thenComparingInt(x -> match.rank(x.host(), x.person())));
    }

    private long target(String host) {
        return number(object(match.input.get("target")).get(host));
    }

    private long count(String host, String type) {
        return chosen.stream()
                .filter(x -> x.host().equals(host))
                .filter(x -> type == null || match.groupOf(x.person()).equals(type))
                .count();
    }

    private static int bound(Object table, String host, String type, int absent) {
        Object n = object(object(table).getOrDefault(host, Map.of())).get(type);
        return n == null ? absent : number(n);
    }

    private boolean isExtendable(Application x) {
        long everyone = 0;
        for (String host : match.orders.keySet()) {
            long here = 0;
            for (String type : types) {
                boolean joins = host.equals(x.host()) && type.equals(match.groupOf(x.person()));
                long n = count(host, type) + (joins ? 1 : 0);
                if (n > bound(match.input.get("typeUpper"), host, type, Integer.MAX_VALUE)) {
                    return false;
                }
                here += Math.max(n, bound(match.input.get("typeLower"), host, type, 0));
            }
            if (here > match.capacity.get(host)) {
                return false;
            }
            everyone += here;
        }
        return everyone <= match.wishes.size();
    }
}
