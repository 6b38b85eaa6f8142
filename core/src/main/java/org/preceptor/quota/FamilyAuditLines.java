package org.preceptor.quota;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The lines of a family and the cells they count, found by walking the document; used by audits only. */
final class FamilyAuditLines {
    final QuotaFamily family;
    final Set<MemberId> cells = new TreeSet<>();
    private final Map<MemberId, Set<MemberId>> known = new HashMap<>();
    private final Map<MemberId, List<MemberId>> below = new HashMap<>();
    private final Map<MemberId, QuotaNode> nodes = new HashMap<>();
    private final Map<MemberId, Integer> number = new HashMap<>();
    private final Map<MemberId, BitSet> bits = new HashMap<>();

    FamilyAuditLines(QuotaFamily family) {
        this.family = family;
        for (QuotaNode node : family.nodes()) {
            nodes.put(node.id(), node);
            node.parent()
                    .ifPresent(p ->
                            below.computeIfAbsent(p, k -> new ArrayList<>()).add(node.id()));
        }
        if (!family.check().hasErrors()) {
            family.nodes().forEach(node -> cells.addAll(cells(node.id())));
        }
        cells.forEach(cell -> number.put(cell, number.size()));
    }

    Set<MemberId> cells(MemberId id) {
        Set<MemberId> found = known.get(id);
        if (found == null) {
            found = new HashSet<>();
            QuotaNode node = nodes.get(id);
            if (node != null) {
                known.put(id, new HashSet<>(node.cells()));
                found.addAll(node.cells());
            }
            for (MemberId child : below.getOrDefault(id, List.of())) {
                found.addAll(cells(child));
            }
            if (found.isEmpty()) {
                found.add(id);
            }
            known.put(id, found);
        }
        return found;
    }

    /** The lines that must hold, and these wishes. */
    List<QuotaNode> hard(Collection<MemberId> wishes) {
        return family.nodes().stream()
                .filter(n -> n.kind() == QuotaNode.Kind.HARD || wishes.contains(n.id()))
                .toList();
    }

    private boolean cross(MemberId a, MemberId b) {
        BitSet both = (BitSet) bits(a).clone();
        both.and(bits(b));
        int n = both.cardinality();
        return n > 0 && n < cells(a).size() && n < cells(b).size();
    }

    /** The cells of a line by their number in order. */
    BitSet bits(MemberId id) {
        return bits.computeIfAbsent(id, k -> {
            BitSet set = new BitSet();
            cells(k).forEach(cell -> set.set(Objects.requireNonNull(number.get(cell))));
            return set;
        });
    }

    private Map<MemberId, List<MemberId>> crossings(Collection<MemberId> wishes) {
        List<MemberId> wide = hard(wishes).stream()
                .map(QuotaNode::id)
                .filter(id -> cells(id).size() > 1 && cells(id).size() < cells.size())
                .toList();
        Map<MemberId, List<MemberId>> crossings = new HashMap<>();
        for (MemberId a : wide) {
            List<MemberId> others =
                    wide.stream().filter(b -> !b.equals(a) && cross(a, b)).toList();
            if (!others.isEmpty()) {
                crossings.put(a, others);
            }
        }
        return crossings;
    }

    /** Whether no two colours keep crossing lines apart. */
    boolean interlock(Collection<MemberId> wishes) {
        return sides(wishes).isEmpty();
    }

    /** Two sides so that crossing lines are on different ones, lines that cross nothing left out; empty when there are none. */
    Optional<Map<MemberId, Boolean>> sides(Collection<MemberId> wishes) {
        Map<MemberId, List<MemberId>> crossings = crossings(wishes);
        Map<MemberId, Boolean> side = new HashMap<>();
        for (MemberId start : crossings.keySet()) {
            if (!colour(start, side.getOrDefault(start, true), crossings, side)) {
                return Optional.empty();
            }
        }
        return Optional.of(side);
    }

    private static boolean colour(
            MemberId at, boolean side, Map<MemberId, List<MemberId>> crossings, Map<MemberId, Boolean> sides) {
        Boolean own = sides.putIfAbsent(at, side);
        if (own != null) {
            return own == side;
        }
        return crossings.getOrDefault(at, List.of()).stream().allMatch(next -> colour(next, !side, crossings, sides));
    }

    /** What is wrong with a stated structure, if anything is. */
    Optional<String> wrongStructure(Optional<QuotaFamily.Structure> stated) {
        Map<MemberId, List<MemberId>> crossings = crossings(List.of());
        boolean general = interlock(List.of());
        if (stated.isEmpty()) {
            return Optional.of("none stated");
        }
        boolean right;
        if (stated.get() instanceof QuotaFamily.Structure.General g) {
            List<MemberId> ring = g.oddCycle();
            right = general && ring.size() % 2 == 1 && new HashSet<>(ring).size() == ring.size();
            for (int k = 0; k < ring.size(); k++) {
                right &= crossings.getOrDefault(ring.get(k), List.of()).contains(ring.get((k + 1) % ring.size()));
            }
        } else if (stated.get() instanceof QuotaFamily.Structure.TwoHierarchies two) {
            right = !general && crossings.getOrDefault(two.first(), List.of()).contains(two.second());
        } else {
            right = crossings.isEmpty();
        }
        return right ? Optional.empty() : Optional.of(stated.get().toString());
    }
}
