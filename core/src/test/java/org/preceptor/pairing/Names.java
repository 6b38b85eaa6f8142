package org.preceptor.pairing;

import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A case's names as numbers, and its lists as the kernels read them; an entry that names nobody is dropped. */
final class Names {

    final List<String> left;
    final List<String> right;

    Names(Iterable<String> left, Iterable<String> right) {
        this.left = new ArrayList<>();
        left.forEach(this.left::add);
        this.right = new ArrayList<>();
        right.forEach(this.right::add);
    }

    static Names of(Map<String, Object> instance) {
        Map<String, Object> hosts =
                object(instance.containsKey("right") ? instance.get("right") : instance.get("caps"));
        return new Names(object(instance.get("left")).keySet(), hosts.keySet());
    }

    static int[] flat(Object list, List<String> names) {
        List<Integer> out = new ArrayList<>();
        for (Object item : list(list)) {
            for (Object name : item instanceof List<?> tie ? tie : List.of(item)) {
                if (names.contains(name)) {
                    out.add(names.indexOf(name));
                }
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    static int[] tiers(Object list, List<String> names) {
        List<Integer> out = new ArrayList<>();
        int tier = 0;
        for (Object item : list(list)) {
            for (Object name : item instanceof List<?> tie ? tie : List.of(item)) {
                if (names.contains(name)) {
                    out.add(tier);
                }
            }
            tier++;
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[][] lists(Map<String, Object> owners, Function<Object, Object> list, List<String> names) {
        return owners.values().stream().map(list).map(l -> flat(l, names)).toArray(int[][]::new);
    }

    private static int[] tiers(Map<String, Object> owners, Function<Object, Object> list, List<String> names) {
        return owners.values().stream()
                .map(list)
                .flatMapToInt(l -> java.util.Arrays.stream(tiers(l, names)))
                .toArray();
    }

    IntLists leftLists(Map<String, Object> instance) {
        return IntLists.of(lists(object(instance.get("left")), l -> l, right));
    }

    static int[] capacities(Map<String, Object> instance) {
        return object(instance.get("right")).values().stream()
                .mapToInt(h -> number(object(h).get("cap")))
                .toArray();
    }

    Market market(Map<String, Object> instance) {
        return market(instance, capacities(instance));
    }

    Market market(Map<String, Object> instance, int[] capacity) {
        Map<String, Object> hosts = object(instance.get("right"));
        return new Market(
                leftLists(instance), IntLists.of(lists(hosts, h -> object(h).get("prefs"), left)), capacity);
    }

    TiedMarket tied(Map<String, Object> instance) {
        Map<String, Object> people = object(instance.get("left"));
        Map<String, Object> hosts = object(instance.get("right"));
        return new TiedMarket(
                leftLists(instance),
                tiers(people, l -> l, right),
                IntLists.of(lists(hosts, h -> object(h).get("prefs"), left)),
                tiers(hosts, h -> object(h).get("prefs"), left),
                capacities(instance));
    }

    /** An assignment as a map of names, nulls for the unplaced, people in the order of the case. */
    Map<String, Object> name(int[] hostOf) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int a = 0; a < hostOf.length; a++) {
            out.put(left.get(a), hostOf[a] < 0 ? null : right.get(hostOf[a]));
        }
        return out;
    }

    List<Object> row(int[] hostOf) {
        return new ArrayList<>(name(hostOf).values());
    }

    int[] read(Map<String, Object> assignment) {
        return left.stream().mapToInt(n -> right.indexOf(assignment.get(n))).toArray();
    }

    int[] read(List<Object> row) {
        return row.stream().mapToInt(right::indexOf).toArray();
    }
}
