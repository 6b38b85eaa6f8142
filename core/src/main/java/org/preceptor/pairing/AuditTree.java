package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** Regions counted afresh from the pairs: their bounds, and whether one more seat may be used. */
final class AuditTree {

    private final Distribution distribution;
    private final Map<String, Distribution.Region> regions = new HashMap<>();
    private final Map<String, Integer> count = new HashMap<>();
    private final Map<Place, Integer> filled = new HashMap<>();
    private final Map<Place, Opening> openings = new HashMap<>();

    AuditTree(PairingProblem problem, Collection<Place> places) {
        distribution = problem.distribution();
        problem.openings().forEach(o -> openings.putIfAbsent(o.place(), o));
        distribution.regions().forEach(r -> regions.put(r.id(), r));
        for (Place place : places) {
            filled.merge(place, 1, Integer::sum);
            above(place).forEach(id -> count.merge(id, 1, Integer::sum));
        }
    }

    private List<String> above(@Nullable Place place) {
        List<String> ids = new ArrayList<>();
        String id = place == null ? null : distribution.regionOf().get(place);
        while (id != null && regions.containsKey(id) && ids.size() <= regions.size()) {
            ids.add(id);
            id = requireNonNull(regions.get(id)).parent().orElse(null);
        }
        return ids;
    }

    void check(List<Finding> findings, boolean closing, boolean keepsMinimums) {
        for (Distribution.Region region : distribution.regions()) {
            int n = count.getOrDefault(region.id(), 0);
            if (n > region.maximum() || n < region.minimum()) {
                bounds(
                        findings,
                        n > region.maximum() || keepsMinimums,
                        Pointer.of("regions", region.id()),
                        n,
                        region.minimum() + ".." + region.maximum());
            }
        }
        for (Opening opening : openings.values()) {
            int n = filled.getOrDefault(opening.place(), 0);
            if (n < opening.minimum() && !(closing && n == 0)) {
                bounds(
                        findings,
                        keepsMinimums,
                        Pointer.of("openings", opening.place()),
                        n,
                        opening.minimum() + ".." + opening.capacity());
            }
        }
    }

    private static void bounds(List<Finding> findings, boolean claimed, Pointer at, int actual, String expected) {
        findings.add((claimed ? AuditCards.OUT_OF_BOUNDS.error() : AuditCards.OUT_OF_BOUNDS.warning())
                .at(at)
                .actual(actual)
                .expected(expected)
                .build());
    }

    int count(String region) {
        return count.getOrDefault(region, 0);
    }

    boolean maySeat(Place place, @Nullable Place own, int here) {
        List<String> leaving = above(own);
        boolean free = true;
        for (String id : above(place)) {
            if (!leaving.contains(id)
                    && count.getOrDefault(id, 0)
                            >= requireNonNull(regions.get(id)).maximum()) {
                return false;
            }
            free &= count.getOrDefault(id, 0) < requireNonNull(regions.get(id)).maximum();
        }
        if (free || own == null) {
            return true;
        }
        int there = filled.getOrDefault(own, 0);
        return there <= target(own) && isShort(place, own)
                ? here + 1 <= target(place) && comesBefore(place, own)
                : here + 1 - target(place) <= there - 1 - target(own);
    }

    /** Whether a full region above both has fewer seats than targets, so that the declared order decides who reaches them. */
    private boolean isShort(Place place, Place own) {
        List<String> both = above(place);
        both.retainAll(above(own));
        return both.stream().map(id -> requireNonNull(regions.get(id))).anyMatch(region -> {
            int targets = openings.keySet().stream()
                    .filter(each -> above(each).contains(region.id()))
                    .mapToInt(this::target)
                    .sum();
            return count.getOrDefault(region.id(), 0) >= region.maximum() && targets > region.maximum();
        });
    }

    private boolean comesBefore(Place place, Place own) {
        int here = turn(place);
        int there = turn(own);
        return here == there ? place.compareTo(own) < 0 : here < there;
    }

    private int turn(Place place) {
        int turn = distribution.order().asList().indexOf(place);
        return turn < 0 ? Integer.MAX_VALUE : turn;
    }

    /** Whether leaving one's own place would put it, or a region the new place is not in, below its minimum. */
    boolean isExcused(Place place, @Nullable Place own) {
        if (own == null) {
            return false;
        }
        Opening from = openings.get(own);
        if (from != null && from.minimum() > 0 && filled.getOrDefault(own, 0) <= from.minimum()) {
            return true;
        }
        List<String> staying = above(place);
        return above(own).stream()
                .filter(id -> !staying.contains(id))
                .map(id -> requireNonNull(regions.get(id)))
                .anyMatch(r -> r.minimum() > 0 && count.getOrDefault(r.id(), 0) <= r.minimum());
    }

    private int target(Place place) {
        Opening opening = openings.get(place);
        return distribution.targets().getOrDefault(place, opening == null ? 0 : opening.capacity());
    }
}
