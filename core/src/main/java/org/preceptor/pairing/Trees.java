package org.preceptor.pairing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns regions, targets and reserves into the kernel's tree of numbers, net of what is fixed. */
final class Trees {

    private Trees() {}

    static boolean hasMinimum(PairingProblem problem) {
        return problem.distribution().regions().stream().anyMatch(r -> r.minimum() > 0);
    }

    static HostTree of(Compiled compiled, boolean withMinimums) {
        Distribution distribution = compiled.problem.distribution();
        List<Distribution.Region> regions = distribution.regions();
        Map<String, Integer> node = new HashMap<>();
        int n = regions.size();
        int hosts = compiled.openings.length;
        int[] parent = new int[n + hosts];
        int[] lower = new int[n + hosts];
        int[] upper = new int[n + hosts];
        int[] leaf = new int[hosts];
        for (int r = 0; r < n; r++) {
            Distribution.Region region = regions.get(r);
            node.put(region.id(), r);
            parent[r] = region.parent().map(node::get).orElse(-1);
            lower[r] = withMinimums ? region.minimum() : 0;
            upper[r] = region.maximum();
        }
        for (int h = 0; h < hosts; h++) {
            String region = distribution.regionOf().get(compiled.openings[h].place());
            leaf[h] = n + h;
            parent[n + h] = region == null ? -1 : node.getOrDefault(region, -1);
            lower[n + h] = withMinimums ? compiled.openings[h].minimum() : 0;
            upper[n + h] = Math.max(0, compiled.openings[h].capacity());
        }
        int everyone = compiled.trainees.length;
        for (int h : compiled.fixedTo) {
            for (int v = h < 0 ? -1 : leaf[h]; v >= 0; v = parent[v]) {
                upper[v] = Math.max(0, upper[v] - 1);
                lower[v] = Math.max(0, lower[v] - 1);
            }
            everyone -= h < 0 ? 0 : 1;
        }
        SeatOrders seats = SeatOrders.of(compiled);
        return new HostTree(
                parent,
                lower,
                upper,
                leaf,
                targets(compiled),
                order(compiled),
                seats.byHost(),
                seats.kinds().of(),
                everyone);
    }

    private static int[] targets(Compiled compiled) {
        int[] target = new int[compiled.openings.length];
        Arrays.setAll(
                target,
                h -> compiled.problem
                        .distribution()
                        .targets()
                        .getOrDefault(compiled.openings[h].place(), Math.max(0, compiled.openings[h].capacity())));
        return target;
    }

    private static int[] order(Compiled compiled) {
        List<Place> declared = compiled.problem.distribution().order().asList();
        int[] order = new int[compiled.openings.length];
        Arrays.setAll(order, h -> {
            int at = declared.indexOf(compiled.openings[h].place());
            return at >= 0 ? at : declared.size() + h;
        });
        return order;
    }
}
