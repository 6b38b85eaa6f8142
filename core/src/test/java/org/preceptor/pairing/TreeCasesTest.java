package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeCasesTest {

    static Stream<CaseFile.Case> regional() {
        return CaseFile.all("pairing", "reg-").stream();
    }

    @ParameterizedTest
    @MethodSource("regional")
    void flexibleAcceptanceFollowsKamadaAndKojima(CaseFile.Case file) {
        Map<String, Object> instance = file.instance();
        Names names = Names.of(instance);
        int[] capacity = Names.capacities(instance);
        List<String> regions = new ArrayList<>(object(instance.get("regionCap")).keySet());
        int n = regions.size();
        int[] parent = new int[n + capacity.length];
        int[] upper = new int[parent.length];
        int[] leaf = new int[capacity.length];
        for (int r = 0; r < n; r++) {
            parent[r] = -1;
            upper[r] = number(object(instance.get("regionCap")).get(regions.get(r)));
        }
        for (int h = 0; h < capacity.length; h++) {
            parent[n + h] = regions.indexOf(object(instance.get("region")).get(names.right.get(h)));
            upper[n + h] = capacity[h];
            leaf[h] = n + h;
        }
        HostTree tree = tree(
                names,
                parent,
                new int[parent.length],
                upper,
                leaf,
                targets(instance, names),
                order(instance.get("regionOrder"), names),
                0);
        Map<String, Object> flexible = object(file.expected().get("flexibleDA"));
        assertThat(names.name(FlexibleAcceptance.solve(names.market(instance), tree).hostOf))
                .isEqualTo(object(flexible.get("assignment")));
        int[] lowered = capacity.clone();
        int[] target = targets(instance, names);
        Arrays.setAll(lowered, h -> Math.min(capacity[h], target[h]));
        assertThat(names.name(DeferredAcceptance.applicantOptimal(names.market(instance, lowered)).hostOf))
                .isEqualTo(object(object(file.expected().get("targetCapDA")).get("assignment")));
    }

    private static int[] targets(Map<String, Object> instance, Names names) {
        return names.right.stream()
                .mapToInt(h -> number(object(instance.get("target")).get(h)))
                .toArray();
    }

    private static int[] order(Object order, Names names) {
        return names.right.stream().mapToInt(h -> list(order).indexOf(h)).toArray();
    }

    static HostTree tree(
            Names names, int[] parent, int[] lower, int[] upper, int[] leaf, int[] target, int[] order, int everyone) {
        int hosts = leaf.length;
        return new HostTree(
                parent,
                lower,
                upper,
                leaf,
                target,
                order,
                1,
                new int[names.left.size()],
                HostTree.unbounded(hosts),
                new int[hosts],
                new boolean[hosts],
                everyone);
    }

    static Stream<CaseFile.Case> trees() {
        return Stream.of("49", "53").map(p -> CaseFile.named("pairing/tree", p));
    }

    private static Map<String, Object> twoSided(Map<String, Object> input, Map<String, Integer> capacity) {
        Map<String, Object> right = new LinkedHashMap<>();
        String hosts =
                input.containsKey("hospitals") ? "hospitals" : input.containsKey("schools") ? "schools" : "programmes";
        object(input.get(hosts)).forEach((h, prefs) -> {
            Map<String, Object> host = new LinkedHashMap<>();
            host.put("cap", (long) capacity.get(h));
            host.put("prefs", prefs);
            right.put(h, host);
        });
        Map<String, Object> instance = new LinkedHashMap<>();
        String left =
                input.containsKey("doctors") ? "doctors" : input.containsKey("students") ? "students" : "applicants";
        instance.put("left", input.get(left));
        instance.put("right", right);
        return instance;
    }

    private static Map<String, Integer> numbers(Object map) {
        Map<String, Integer> out = new LinkedHashMap<>();
        object(map).forEach((k, v) -> out.put(k, number(v)));
        return out;
    }

    @ParameterizedTest
    @MethodSource("trees")
    void keepsEveryBoundOnTheTree(CaseFile.Case file) {
        Map<String, Object> input = file.instance();
        List<String> ids = new ArrayList<>();
        int[] parent = new int[list(input.get("nodes")).size()];
        int[] lower = new int[parent.length];
        int[] upper = new int[parent.length];
        Map<String, Integer> caps = new LinkedHashMap<>();
        for (Object node : list(input.get("nodes"))) {
            int v = ids.size();
            ids.add(object(node).get("id").toString());
            parent[v] = ids.indexOf(object(node).get("parent"));
            lower[v] = object(node).containsKey("lower") ? number(object(node).get("lower")) : 0;
            upper[v] = number(object(node).get("upper"));
            caps.put(ids.get(v), upper[v]);
        }
        Map<String, Object> instance = twoSided(input, caps);
        Names names = Names.of(instance);
        int[] leaf = names.right.stream().mapToInt(ids::indexOf).toArray();
        HostTree tree = tree(
                names,
                parent,
                lower,
                upper,
                leaf,
                targets(input, names),
                order(input.get("order"), names),
                names.left.size());
        Map<String, Object> found = names.name(FlexibleAcceptance.solve(names.market(instance), tree).hostOf);
        assertThat(found).isEqualTo(object(file.expected().get("matching")));
        String plain = file.expected().containsKey("withoutQuotaTree") ? "withoutQuotaTree" : "withoutRegionalCaps";
        assertThat(names.name(DeferredAcceptance.applicantOptimal(names.market(instance)).hostOf))
                .isEqualTo(object(file.expected().get(plain)));
    }

    @Test
    void meetsAMinimumNobodyWants() {
        CaseFile.Case file = CaseFile.named("pairing/tree", "51");
        Map<String, Integer> upper = numbers(file.instance().get("upper"));
        Map<String, Object> instance = twoSided(file.instance(), upper);
        Names names = Names.of(instance);
        int[] roots = {-1, -1};
        int[] lower = numbers(file.instance().get("lower")).values().stream()
                .mapToInt(i -> i)
                .toArray();
        int[] caps = Names.capacities(instance);
        int[] own = {0, 1};
        Market market = names.market(instance);
        assertThat(names.name(DeferredAcceptance.applicantOptimal(market).hostOf))
                .isEqualTo(object(file.expected().get("deferredAcceptance")));
        assertThat(names.name(FlexibleAcceptance.solve(
                                market, tree(names, roots, lower, caps, own, caps, own, names.left.size()))
                        .hostOf))
                .isEqualTo(object(file.expected().get("extendedSeat")));
    }

    @Test
    void aReserveDoesNotHurtThoseItIsForWhereACapDoes() {
        CaseFile.Case file = CaseFile.named("pairing/tree", "54");
        Map<String, Object> input = file.instance();
        Map<String, Object> instance = twoSided(input, numbers(input.get("capacity")));
        Names names = Names.of(instance);
        int[] caps = Names.capacities(instance);
        int[] classOf = names.left.stream()
                .mapToInt(d -> list(input.get("minority")).contains(d) ? 1 : 0)
                .toArray();
        int[] free = HostTree.unbounded(4);
        int[] cap = free.clone();
        cap[0] = 1;
        cap[2] = 1;
        Market market = names.market(instance);
        assertThat(names.name(solve(market, caps, classOf, free, new int[4])))
                .isEqualTo(object(file.expected().get("none")));
        assertThat(names.name(solve(market, caps, classOf, cap, new int[4])))
                .isEqualTo(object(file.expected().get("majorityQuota")));
        assertThat(names.name(solve(market, caps, classOf, free, new int[] {0, 1, 0, 0})))
                .isEqualTo(object(file.expected().get("minorityReserve")));
    }

    private static int[] solve(Market market, int[] caps, int[] classOf, int[] classCap, int[] reserve) {
        int hosts = caps.length;
        int[] roots = new int[hosts];
        Arrays.fill(roots, -1);
        int[] own = IntStream.range(0, hosts).toArray();
        return FlexibleAcceptance.solve(
                        market,
                        new HostTree(
                                roots,
                                new int[hosts],
                                caps,
                                own,
                                caps,
                                own,
                                2,
                                classOf,
                                classCap,
                                reserve,
                                new boolean[hosts],
                                0))
                .hostOf;
    }

    @Test
    void theOrderOfFillingDecidesHowManyLocalsGetIn() {
        CaseFile.Case file = CaseFile.named("pairing/tree", "56");
        List<String> merit = list(file.instance().get("meritOrder")).stream()
                .map(Object::toString)
                .toList();
        int capacity = number(file.instance().get("capacity"));
        int reserved = number(file.instance().get("reserved"));
        int[] classOf = merit.stream().mapToInt(n -> n.startsWith("L") ? 1 : 0).toArray();
        int[] people = IntStream.range(0, merit.size()).toArray();
        for (boolean last : new boolean[] {false, true}) {
            HostTree tree = new HostTree(
                    new int[] {-1},
                    new int[1],
                    new int[] {capacity},
                    new int[1],
                    new int[1],
                    new int[1],
                    2,
                    classOf,
                    HostTree.unbounded(2),
                    new int[] {0, reserved},
                    new boolean[] {last},
                    0);
            List<Object> kept = new ArrayList<>();
            for (int a : new TreeChoice(tree).choose(new int[][] {people})[0]) {
                kept.add(merit.get(a));
            }
            Object expected = object(file.expected().get(last ? "overAndAbove" : "minimumGuarantee"))
                    .get("admitted");
            assertThat(kept).containsExactlyInAnyOrderElementsOf(list(expected));
        }
    }

    @Test
    void unfilledPlacesMoveUntilNothingMoves() {
        CaseFile.Case file = CaseFile.named("pairing/tree", "45");
        Map<String, Object> instance =
                twoSided(file.instance(), numbers(file.instance().get("quota")));
        Names names = Names.of(instance);
        Market market = names.market(instance);
        List<Object> rules = list(file.instance().get("reversions"));
        int[] from = rules.stream()
                .mapToInt(r -> names.right.indexOf(object(r).get("from")))
                .toArray();
        int[] to = rules.stream()
                .mapToInt(r -> names.right.indexOf(object(r).get("to")))
                .toArray();
        int[] max = rules.stream().mapToInt(r -> number(object(r).get("max"))).toArray();
        Reversions done = Reversions.run(market.applicants, market.hosts, market.capacity, from, to, max);
        assertThat(names.name(done.placing.hostOf))
                .isEqualTo(object(file.expected().get("after")));
        assertThat(done.moved).containsExactly(2, 2);
        for (int h = 0; h < names.right.size(); h++) {
            assertThat((long) done.capacity[h])
                    .isEqualTo(object(file.expected().get("finalQuota")).get(names.right.get(h)));
        }
        assertThat(Reversions.isCircular(3, from, to)).isFalse();
        assertThat(Reversions.isCircular(3, new int[] {0, 1}, new int[] {1, 0})).isTrue();
    }
}
