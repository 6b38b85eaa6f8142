package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a family as numbers: cells and sets in the order of their ids, so that the order of the document decides nothing. */
final class FamilyReader {
    final QuotaFamily source;
    final ImmutableList<MemberId> cells;
    final ImmutableList<QuotaNode> sets;
    final Family family;
    private final Map<MemberId, Integer> position = new HashMap<>();
    private @Nullable CrossingKernel crossing;

    private FamilyReader(QuotaFamily source, Set<MemberId> wishes) {
        this.source = source;
        Map<MemberId, List<QuotaNode>> children = new HashMap<>();
        Map<MemberId, QuotaNode> nodes = new TreeMap<>();
        for (QuotaNode node : source.nodes()) {
            nodes.put(node.id(), node);
            node.parent()
                    .ifPresent(p ->
                            children.computeIfAbsent(p, k -> new ArrayList<>()).add(node));
        }
        Map<MemberId, Set<MemberId>> memo = new HashMap<>();
        Set<MemberId> all = new TreeSet<>();
        for (QuotaNode node : nodes.values()) {
            all.addAll(cellsOf(node, children, memo));
        }
        this.cells = ImmutableList.copyOf(all);
        for (int c = 0; c < cells.size(); c++) {
            position.put(cells.get(c), c);
        }
        long[] cellLower = new long[cells.size()];
        long[] cellUpper = new long[cells.size()];
        java.util.Arrays.fill(cellUpper, Family.OPEN);
        List<QuotaNode> found = new ArrayList<>();
        for (QuotaNode node : nodes.values()) {
            boolean counts = node.kind() == QuotaNode.Kind.HARD || wishes.contains(node.id());
            Integer c = position.get(node.id());
            if (counts && c != null) {
                cellLower[c] = node.lower();
                cellUpper[c] = upper(node);
            } else if (counts) {
                found.add(node);
            }
        }
        this.sets = ImmutableList.copyOf(found);
        this.family = new Family(
                cellLower,
                cellUpper,
                sets.stream()
                        .map(n -> cellsOf(n, children, memo).stream()
                                .mapToInt(this::index)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new),
                sets.stream().mapToLong(QuotaNode::lower).toArray(),
                sets.stream().mapToLong(FamilyReader::upper).toArray());
    }

    static FamilyReader of(QuotaFamily family) {
        return new FamilyReader(family, Set.of());
    }

    static FamilyReader of(QuotaFamily family, Collection<MemberId> wishes) {
        return new FamilyReader(family, Set.copyOf(wishes));
    }

    private static Set<MemberId> cellsOf(
            QuotaNode node, Map<MemberId, List<QuotaNode>> children, Map<MemberId, Set<MemberId>> memo) {
        Set<MemberId> known = memo.get(node.id());
        if (known != null) {
            return known;
        }
        ImmutableSet.Builder<MemberId> all = ImmutableSet.builder();
        all.addAll(node.cells());
        List<QuotaNode> below = children.getOrDefault(node.id(), List.of());
        below.forEach(child -> all.addAll(cellsOf(child, children, memo)));
        if (node.cells().isEmpty() && below.isEmpty()) {
            all.add(node.id());
        }
        Set<MemberId> cells = all.build();
        memo.put(node.id(), cells);
        return cells;
    }

    static long upper(QuotaNode node) {
        return node.upper().orElse(Family.OPEN);
    }

    private int index(MemberId cell) {
        return java.util.Objects.requireNonNull(position.get(cell));
    }

    CrossingKernel crossing() {
        if (crossing == null) {
            crossing = new CrossingKernel(cells.size(), family.sets);
        }
        return crossing;
    }

    QuotaFamily.Structure structure() {
        CrossingKernel kernel = crossing();
        int[] cycle = kernel.oddCycle();
        if (cycle.length > 0) {
            ImmutableList.Builder<MemberId> names = ImmutableList.builder();
            for (int s : cycle) {
                names.add(sets.get(s).id());
            }
            return new QuotaFamily.Structure.General(names.build());
        }
        int[] pair = kernel.crossingPair();
        return pair.length == 0
                ? new QuotaFamily.Structure.Laminar()
                : new QuotaFamily.Structure.TwoHierarchies(
                        sets.get(pair[0]).id(), sets.get(pair[1]).id());
    }

    boolean isGeneral() {
        return crossing().oddCycle().length > 0;
    }

    /** The name of set s, or of cell s - sets. */
    MemberId name(int s) {
        return s < sets.size() ? sets.get(s).id() : cells.get(s - sets.size());
    }

    /** The tree of a laminar family: a root over everything, sets by size, then cells. */
    Tree tree() {
        Family.Nest nest = family.nest(family.all());
        int n = 1 + sets.size() + cells.size();
        int[] at = new int[sets.size()];
        int[] parent = new int[n];
        int[] what = new int[n];
        long[] lower = new long[n];
        long[] upper = new long[n];
        parent[0] = -1;
        what[0] = -1;
        upper[0] = Family.OPEN;
        int v = 1;
        for (int s : nest.order()) {
            at[s] = v;
            parent[v] = nest.around()[s] < 0 ? 0 : at[nest.around()[s]];
            lower[v] = family.lower[s];
            upper[v] = family.upper[s];
            what[v++] = s;
        }
        for (int c = 0; c < cells.size(); c++) {
            parent[v] = nest.owner()[c] < 0 ? 0 : at[nest.owner()[c]];
            lower[v] = family.cellLower[c];
            upper[v] = family.cellUpper[c];
            what[v++] = sets.size() + c;
        }
        return new Tree(new TreeKernel(parent, lower, upper), what);
    }

    /** A tree and which set or cell each of its nodes is. */
    record Tree(TreeKernel kernel, int[] what) {}
}
