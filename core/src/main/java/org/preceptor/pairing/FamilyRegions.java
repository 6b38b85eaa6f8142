package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;

/** Reads a quota family whose hard lines form a tree over places as regions, and refuses others by name. */
final class FamilyRegions {

    private record Line(QuotaNode node, ImmutableSet<MemberId> cells) {}

    private FamilyRegions() {}

    static Distribution of(QuotaFamily family, Map<MemberId, Place> places) {
        family.check().orElseThrow();
        if (family.structure() instanceof QuotaFamily.Structure.TwoHierarchies two) {
            refuseCrossing(two.first() + ", " + two.second());
        } else if (family.structure() instanceof QuotaFamily.Structure.General general) {
            refuseCrossing(general.oddCycle().stream().map(MemberId::value).collect(Collectors.joining(", ")));
        }
        List<Line> lines = new ArrayList<>();
        for (QuotaNode node : family.nodes()) {
            if (node.kind() == QuotaNode.Kind.HARD) {
                lines.add(new Line(node, ImmutableSet.copyOf(cells(family, node, new TreeSet<>()))));
            }
        }
        lines.sort(Comparator.<Line>comparingInt(l -> -l.cells().size())
                .thenComparing(l -> l.node().parent().isPresent())
                .thenComparing(l -> l.node().id()));
        Distribution.Builder regions = Distribution.builder();
        Map<Place, String> regionOf = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<String> above = Optional.empty();
            for (Line earlier : lines.subList(0, i)) {
                if (earlier.cells().containsAll(line.cells())) {
                    above = Optional.of(earlier.node().id().value());
                }
            }
            String id = line.node().id().value();
            regions.addRegions(new Distribution.Region(
                    id,
                    above,
                    Ints.saturatedCast(line.node().lower()),
                    Ints.saturatedCast(line.node().upper().orElse(Long.MAX_VALUE))));
            for (MemberId cell : line.cells()) {
                if (!places.containsKey(cell)) {
                    Promises.refuse(Promises.NOT_A_PLACE, cell.value(), CLASS_INSTEAD);
                }
                regionOf.put(requireNonNull(places.get(cell)), id);
            }
        }
        return regions.putAllRegionOf(regionOf).putAllMembers(places).build();
    }

    private static final Label CLASS_INSTEAD = Label.of(
            "a reserve for the class with its processing word, a cap on the class, or an opening of its own",
            "为该类别预留名额并注明次序、设该类别上限，或单列去处");
    private static final Label TREE_INSTEAD =
            Label.of("one of the lines as a wish, or minimum cost without stability", "其一改为软约束，或不求稳定的最小成本");

    private static void refuseCrossing(String lines) {
        Promises.refuse(Promises.CROSSING, lines, TREE_INSTEAD);
    }

    private static Set<MemberId> cells(QuotaFamily family, QuotaNode node, Set<MemberId> found) {
        List<QuotaNode> below = family.nodes().stream()
                .filter(n -> n.parent().filter(node.id()::equals).isPresent())
                .toList();
        found.addAll(node.cells());
        below.forEach(n -> cells(family, n, found));
        if (node.cells().isEmpty() && below.isEmpty()) {
            found.add(node.id());
        }
        return found;
    }
}
