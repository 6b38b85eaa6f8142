package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        return new HostTree(
                parent,
                lower,
                upper,
                leaf,
                target,
                order,
                HostTree.plain(new int[leaf.length]),
                new int[names.left.size()],
                everyone);
    }
}
