package org.preceptor.pairing;

import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.pairing.Distribution.Region;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleCard;

/** What is checked of a distribution: regions that form a tree, bounds that can be kept, places that are in the problem. */
final class DistributionChecks {
    static final RuleCard NOT_A_TREE = Diagnostics.card(
            "region-not-a-tree",
            "Regions form a tree",
            "区域构成树形",
            "{actual} {defect}; possible instead: {expected}",
            "{actual}{defect}；可改用：{expected}",
            "Beijing below the nation, entered after it",
            "北京列于全国之后，上级为全国",
            "Beijing below a region nobody entered",
            "北京的上级未登记");
    static final RuleCard NEGATIVE = Diagnostics.card(
            "bound-negative",
            "Bounds, targets and nominations count from nought",
            "上下限、目标与提名数不为负",
            "{bound} is {actual}; the least is {expected}",
            "{bound}为{actual}；最小为{expected}",
            "a region of at most 0",
            "区域上限0",
            "a region of at most -1",
            "区域上限-1");
    static final RuleCard MINIMUM_ABOVE_MAXIMUM = Diagnostics.card(
            "region-minimum-above-maximum",
            "The minimum of a region is not above its maximum",
            "区域下限不高于上限",
            "the minimum {actual} is above the maximum {expected}",
            "下限{actual}高于上限{expected}",
            "a region of 1 to 1",
            "区域下限1、上限1",
            "a region of 2 to 1",
            "区域下限2、上限1");
    static final RuleCard MINIMUM_ABOVE_SEATS = Diagnostics.card(
            "region-minimum-above-seats",
            "The places of a region have seats enough for its minimum",
            "区域内名额足以达到下限",
            "the minimum {expected} is above the seats of its places, {actual}; no pairing meets it",
            "下限{expected}高于区域内名额{actual}，任何配对均无法达到",
            "a region of at least 1, one seat in it",
            "区域下限1，区域内1个名额",
            "a region of at least 1, no place in it",
            "区域下限1，区域内无去处");
    static final RuleCard UNKNOWN_ENTRY = Diagnostics.card(
            "entry-of-unknown-place",
            "Entries are of places of the pairing",
            "各项均属本次去处",
            "{actual} is no opening of this pairing; the entry is left out",
            "{actual}不在本次名额之内，该项不计",
            "a target for an opening of this pairing",
            "为本次名额设目标",
            "a target for a hospital without an opening",
            "为未列名额的医院设目标");

    private static final Label NOWHERE = Label.of("is no region", "未登记");
    private static final Label TWICE = Label.of("is entered twice", "重复登记");
    private static final Label TOO_EARLY = Label.of("is entered before the region it lies in", "列于上级之前");
    private static final Label INSTEAD = Label.of("regions entered once, parents before children", "区域各登记一次，上级在前");

    static final Label MINIMUM = Label.of("the minimum", "下限");
    private static final Label MAXIMUM = Label.of("the maximum", "上限");
    private static final Label TARGET = Label.of("the target", "目标");
    private static final Label NOMINATED = Label.of("the number of nominations", "提名数");

    private final Distribution spread;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private DistributionChecks(Distribution spread) {
        this.spread = spread;
        spread.regions().forEach(r -> regions.putIfAbsent(r.id(), r));
    }

    /** What must be mended before anybody can be paired under it. */
    static List<Finding> defects(Distribution spread) {
        DistributionChecks checks = new DistributionChecks(spread);
        checks.tree();
        spread.regions().forEach(checks::bounds);
        spread.targets().forEach((place, n) -> checks.check(Pointer.of("distribution", "targets", place), TARGET, n));
        spread.nominations()
                .forEach((region, n) -> checks.check(Pointer.of("distribution", "nominations", region), NOMINATED, n));
        return checks.findings;
    }

    /** The same, and what the pairing leaves out. */
    static void check(Diagnostics run) {
        Distribution spread = run.problem.distribution();
        List<Finding> defects = defects(spread);
        defects.forEach(run::add);
        places(run, "regionOf", spread.regionOf().keySet());
        places(run, "targets", spread.targets().keySet());
        places(run, "order", spread.order());
        places(run, "groupCaps", Iterables.transform(spread.groupCaps(), Distribution.GroupCap::place));
        spread.members().forEach((name, place) -> place(run, Pointer.of("distribution", "members", name), place));
        if (defects.isEmpty()) {
            seats(run);
        }
    }

    private static void places(Diagnostics run, String list, Iterable<Place> places) {
        places.forEach(place -> place(run, Pointer.of("distribution", list, place), place));
    }

    static void place(Diagnostics run, Pointer at, Place place) {
        if (!run.openings.containsKey(place)) {
            run.add(UNKNOWN_ENTRY
                    .warning()
                    .at(at)
                    .actual(Evidence.ref("place", place))
                    .build());
        }
    }

    private void tree() {
        Set<String> entered = new HashSet<>();
        Set<String> ringed = new HashSet<>();
        for (Region region : spread.regions()) {
            Pointer at = Pointer.of("distribution", "regions", region.id());
            Optional<String> parent = region.parent();
            if (!entered.add(region.id())) {
                broken(at, region.id(), TWICE);
            } else if (parent.isPresent() && !regions.containsKey(parent.get())) {
                broken(at, parent.get(), NOWHERE);
            } else if (parent.isPresent() && !ringed.contains(region.id())) {
                List<String> ring = ring(region);
                ringed.addAll(ring);
                if (!ring.isEmpty()) {
                    String way = String.join(" < ", ring) + " < " + region.id();
                    broken(at, region.id(), Label.of("lies in itself: " + way, "自为上级：" + way));
                } else if (!entered.contains(parent.get())) {
                    broken(at, region.id(), TOO_EARLY);
                }
            }
        }
        spread.regionOf().forEach((place, region) -> {
            if (!regions.containsKey(region)) {
                broken(Pointer.of("distribution", "regionOf", place), region, NOWHERE);
            }
        });
    }

    /** The regions on the way up from a region to itself; empty when the way does not come back. */
    private List<String> ring(Region from) {
        Set<String> way = new LinkedHashSet<>();
        Region at = from;
        while (at != null && way.add(at.id())) {
            at = at.parent().map(regions::get).orElse(null);
        }
        return at != null && at.id().equals(from.id()) ? List.copyOf(way) : List.of();
    }

    private void broken(Pointer at, String actual, Label defect) {
        findings.add(NOT_A_TREE
                .error()
                .at(at)
                .actual(actual)
                .with("defect", Evidence.of(defect))
                .expected(INSTEAD)
                .build());
    }

    private void bounds(Region region) {
        Pointer at = Pointer.of("distribution", "regions", region.id());
        check(at, MINIMUM, region.minimum());
        check(at, MAXIMUM, region.maximum());
        if (region.minimum() > region.maximum()) {
            findings.add(MINIMUM_ABOVE_MAXIMUM
                    .error()
                    .at(at)
                    .actual(region.minimum())
                    .expected(region.maximum())
                    .build());
        }
    }

    private void check(Pointer at, Label bound, long number) {
        if (number < 0) {
            findings.add(negative(at, bound, number));
        }
    }

    static Finding negative(Pointer at, Label bound, long number) {
        return NEGATIVE.error()
                .at(at)
                .with("bound", Evidence.of(bound))
                .actual(number)
                .expected(0)
                .build();
    }

    /** How many of those at places are in each region, regions below it included. */
    static Multiset<Region> inRegions(Distribution spread, Multiset<Place> at) {
        Map<String, Region> regions = new HashMap<>();
        spread.regions().forEach(r -> regions.put(r.id(), r));
        Multiset<Region> found = LinkedHashMultiset.create();
        at.forEach(place -> {
            String id = spread.regionOf().get(place);
            for (Region r = id == null ? null : regions.get(id); r != null; ) {
                found.add(r);
                r = r.parent().map(regions::get).orElse(null);
            }
        });
        return found;
    }

    private static void seats(Diagnostics run) {
        Distribution spread = run.problem.distribution();
        Map<String, Long> seats = new LinkedHashMap<>();
        run.openings.values().forEach(opening -> {
            String region = spread.regionOf().get(opening.place());
            if (region != null) {
                seats.merge(region, Math.max(0L, opening.capacity()), Long::sum);
            }
        });
        for (Region region : spread.regions().reverse()) {
            long held = seats.getOrDefault(region.id(), 0L);
            region.parent().ifPresent(parent -> seats.merge(parent, held, Long::sum));
            if (region.minimum() > held) {
                run.add(MINIMUM_ABOVE_SEATS
                        .error()
                        .at(Pointer.of("distribution", "regions", region.id()))
                        .expected(region.minimum())
                        .actual(held)
                        .build());
            }
        }
    }
}
