package org.preceptor.pairing;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.preceptor.quota.Reserve;

/** Turns regions, targets and reserves into the kernel's tree of numbers, net of what is fixed. */
final class Trees {

    private Trees() {}

    /** A region that is unknown, entered twice, or not below a region entered before it. */
    static Optional<String> defect(Distribution distribution) {
        Set<String> known = new LinkedHashSet<>();
        for (Distribution.Region region : distribution.regions()) {
            if (region.parent().filter(p -> !known.contains(p)).isPresent() || !known.add(region.id())) {
                return Optional.of(region.id());
            }
        }
        return distribution.regionOf().values().stream()
                .filter(r -> !known.contains(r))
                .findFirst();
    }

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
        List<String> groups = groups(compiled);
        int[] classOf = new int[compiled.trainees.length];
        Arrays.setAll(classOf, a -> groups.indexOf(compiled.trainees[a].group().orElse("")));
        int classes = groups.size();
        int[] cap = HostTree.unbounded(hosts * classes);
        int[] reserve = new int[hosts * classes];
        boolean[] last = new boolean[hosts * classes];
        boolean[] keptEmpty = new boolean[hosts * classes];
        for (Distribution.GroupCap groupCap : distribution.groupCaps()) {
            Integer h = compiled.placeIndex.get(groupCap.place());
            if (h != null && groups.contains(groupCap.group())) {
                cap[h * classes + groups.indexOf(groupCap.group())] = groupCap.maximum();
            }
        }
        for (int a = 0; a < classOf.length; a++) {
            int cell = compiled.fixedTo[a] < 0 ? -1 : compiled.fixedTo[a] * classes + classOf[a];
            if (cell >= 0 && cap[cell] > 0 && cap[cell] < Integer.MAX_VALUE) {
                cap[cell]--;
            }
        }
        for (Reserve kept : distribution.reserves()) {
            Integer h = distribution
                    .place(kept.base())
                    .map(compiled.placeIndex::get)
                    .orElse(null);
            int c = groups.indexOf(kept.beneficiary().value());
            if (h != null) {
                reserve[h * classes + c] = Ints.saturatedCast(kept.places());
                last[h * classes + c] = kept.processing() == Reserve.Processing.OVER_AND_ABOVE;
                keptEmpty[h * classes + c] = !(kept.residual() instanceof Reserve.Residual.OpenUp);
            }
        }
        return new HostTree(
                parent,
                lower,
                upper,
                leaf,
                targets(compiled),
                order(compiled),
                classes,
                classOf,
                cap,
                reserve,
                last,
                keptEmpty,
                everyone);
    }

    /** The most each group may place, net of what is fixed. */
    static int[] nominations(Compiled compiled) {
        List<String> groups = groups(compiled);
        int[] most = HostTree.unbounded(groups.size());
        compiled.problem.distribution().nominations().forEach((region, n) -> {
            if (groups.contains(region.value())) {
                most[groups.indexOf(region.value())] = Ints.saturatedCast(n);
            }
        });
        for (int a = 0; a < compiled.trainees.length; a++) {
            int group = groups.indexOf(compiled.trainees[a].group().orElse(""));
            if (compiled.fixedTo[a] >= 0 && most[group] < Integer.MAX_VALUE) {
                most[group] = Math.max(0, most[group] - 1);
            }
        }
        return most;
    }

    static List<String> groups(Compiled compiled) {
        Set<String> groups = new TreeSet<>();
        for (Trainee trainee : compiled.trainees) {
            groups.add(trainee.group().orElse(""));
        }
        compiled.problem
                .distribution()
                .reserves()
                .forEach(r -> groups.add(r.beneficiary().value()));
        return new ArrayList<>(groups);
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
