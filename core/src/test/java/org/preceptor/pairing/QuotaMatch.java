package org.preceptor.pairing;

import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.PersonId;

/** The input of a case in which quotas meet a match: as a problem, and as plain lists for enumeration. */
final class QuotaMatch {

    static final Set<String> PEOPLE = Set.of("doctors", "students", "applicants", "trainees");
    static final Set<String> HOSTS = Set.of("hospitals", "schools", "programmes", "bases");

    final Map<String, Object> input;
    final Map<String, List<String>> wishes = new LinkedHashMap<>();
    final Map<String, List<String>> orders = new LinkedHashMap<>();
    final Map<String, Integer> capacity = new LinkedHashMap<>();
    final Map<String, Integer> lower = new LinkedHashMap<>();

    QuotaMatch(Map<String, Object> input) {
        this.input = input;
        object(input.get(only(PEOPLE))).forEach((id, list) -> wishes.put(id, texts(list)));
        object(input.get(only(HOSTS))).forEach((id, list) -> orders.put(id, texts(list)));
        for (String member : List.of("capacity", "quota", "upper")) {
            object(input.getOrDefault(member, Map.of())).forEach((id, n) -> capacity.put(id, number(n)));
        }
        object(input.getOrDefault("lower", Map.of())).forEach((id, n) -> lower.put(id, number(n)));
        for (Object node : nodes()) {
            String id = object(node).get("id").toString();
            if (orders.containsKey(id)) {
                capacity.put(id, number(object(node).get("upper")));
                lower.put(id, bound(node, "lower"));
            }
        }
        orders.keySet().forEach(h -> capacity.putIfAbsent(h, wishes.size()));
    }

    private String only(Set<String> names) {
        return input.keySet().stream().filter(names::contains).findFirst().orElseThrow();
    }

    static List<String> texts(Object list) {
        return list(list).stream().map(Object::toString).toList();
    }

    List<Object> nodes() {
        return input.containsKey("nodes") ? list(input.get("nodes")) : List.of();
    }

    List<Object> regions() {
        return input.containsKey("regions") ? list(input.get("regions")) : List.of();
    }

    private static int bound(Object node, String side) {
        return object(node).containsKey(side) ? number(object(node).get(side)) : 0;
    }

    /** The lines of regions over hosts, whether they form a tree or not. */
    QuotaFamily lines() {
        List<QuotaNode> lines = new ArrayList<>();
        for (Object region : regions()) {
            List<MemberId> hosts = texts(object(region).get("hospitals")).stream()
                    .map(MemberId::of)
                    .toList();
            lines.add(QuotaNode.of(MemberId.of(object(region).get("name").toString()), 0, bound(region, "cap"))
                    .over(hosts));
        }
        return QuotaFamily.of(lines);
    }

    Map<MemberId, Place> places() {
        Map<MemberId, Place> places = new TreeMap<>();
        orders.keySet().forEach(h -> places.put(MemberId.of(h), Place.host(h)));
        return places;
    }

    Distribution.Builder distribution() {
        Distribution.Builder spread = Distribution.builder();
        if (!regions().isEmpty()) {
            spread.from(Distribution.of(lines(), places()));
        } else {
            spread.putAllMembers(places());
            List<Object> left = new ArrayList<>(nodes());
            Set<Object> known = new LinkedHashSet<>();
            known.add(null);
            boolean more = true;
            while (more) {
                more = left.removeIf(n -> known.contains(object(n).get("parent")) && add(spread, object(n), known));
            }
        }
        for (Object region : regions()) {
            targets(spread, object(region).get("target"));
            order(spread, object(region).get("order"));
        }
        targets(spread, input.get("target"));
        order(spread, input.get("order"));
        for (Object rule : input.containsKey("reversions") ? list(input.get("reversions")) : List.of()) {
            spread.addReversions(Reversion.of(
                    MemberId.of(object(rule).get("from").toString()),
                    MemberId.of(object(rule).get("to").toString()),
                    number(object(rule).get("max"))));
        }
        return spread;
    }

    private boolean add(Distribution.Builder spread, Map<String, Object> node, Set<Object> known) {
        String id = node.get("id").toString();
        java.util.Optional<String> parent =
                java.util.Optional.ofNullable(node.get("parent")).map(Object::toString);
        if (orders.containsKey(id)) {
            parent.ifPresent(p -> spread.putRegionOf(Place.host(id), p));
        } else {
            spread.addRegions(new Distribution.Region(id, parent, bound(node, "lower"), bound(node, "upper")));
        }
        return known.add(id);
    }

    static void targets(Distribution.Builder spread, Object targets) {
        if (targets != null) {
            object(targets).forEach((h, n) -> spread.putTargets(Place.host(h), number(n)));
        }
    }

    static void order(Distribution.Builder spread, Object order) {
        if (order != null) {
            texts(order).forEach(h -> spread.addOrder(Place.host(h)));
        }
    }

    String groupOf(String person) {
        if (input.containsKey("type")) {
            return object(input.get("type")).get(person).toString();
        }
        return input.containsKey("minority") && texts(input.get("minority")).contains(person) ? "minority" : "majority";
    }

    PairingProblem.Builder plain() {
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        wishes.forEach((id, list) -> problem.addTrainees(Trainee.builder()
                .from(Domain.trainee(id, list))
                .addGroups(groupOf(id))
                .build()));
        orders.forEach((id, list) -> problem.addOpenings(Opening.builder()
                .place(Place.host(id))
                .capacity(capacity.get(id))
                .minimum(lower.getOrDefault(id, 0))
                .preference(Preference.named(list.toArray(String[]::new)))
                .build()));
        return problem;
    }

    PairingProblem problem() {
        return plain().distribution(distribution().build()).build();
    }

    static Map<String, Object> pair(PairingProblem problem) {
        return Domain.names(problem.pair(PairingPolicy.traineeOptimal()));
    }

    /** Hosts with their own capacity only: no tree, no minimums. */
    PairingProblem withoutQuotas() {
        return PairingProblem.builder()
                .from(plain().build())
                .openings(plain().build().openings().stream()
                        .map(o -> Opening.builder().from(o).minimum(0).build())
                        .toList())
                .build();
    }

    /** The same problem in which one person hands in another list. */
    static PairingProblem lying(PairingProblem problem, String liar, List<String> list) {
        return PairingProblem.builder()
                .from(problem)
                .trainees(problem.trainees().stream()
                        .map(t -> t.id().equals(PersonId.of(liar))
                                ? Trainee.builder()
                                        .from(t)
                                        .willingness(Domain.trainee(liar, list).willingness())
                                        .build()
                                : t)
                        .toList())
                .build();
    }

    int choice(String person, Object host) {
        int at = host == null ? -1 : wishes.get(person).indexOf(host);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    boolean prefers(String person, Object host, Object other) {
        return choice(person, host) < choice(person, other);
    }

    int rank(String host, String person) {
        return orders.get(host).indexOf(person);
    }

    static long at(Map<String, Object> matching, Object host) {
        return matching.values().stream().filter(host::equals).count();
    }

    /** Every assignment of people to hosts both list, within capacities, that a test allows. */
    List<Map<String, Object>> feasible(Predicate<Map<String, Object>> allowed) {
        List<Map<String, Object>> all = new ArrayList<>();
        extend(new ArrayList<>(wishes.keySet()), new LinkedHashMap<>(), all);
        all.removeIf(allowed.negate());
        return all;
    }

    private void extend(List<String> left, Map<String, Object> matching, List<Map<String, Object>> all) {
        if (left.isEmpty()) {
            all.add(new LinkedHashMap<>(matching));
            return;
        }
        String person = left.get(0);
        List<Object> choices = new ArrayList<>();
        choices.add(null);
        wishes.get(person).stream()
                .filter(h -> orders.containsKey(h) && rank(h, person) >= 0)
                .forEach(choices::add);
        for (Object host : choices) {
            if (host == null || at(matching, host) < capacity.get(host)) {
                matching.put(person, host);
                extend(left.subList(1, left.size()), matching, all);
                matching.remove(person);
            }
        }
    }
}
