package org.preceptor.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lines of the quota stand above an account, and how many of their places are promised. */
final class LedgerLines {
    private final Map<MemberId, List<QuotaNode>> above = new HashMap<>();
    private final Map<MemberId, Long> promised = new HashMap<>();
    private final Map<MemberId, Set<MemberId>> cells = new HashMap<>();

    private final Set<MemberId> known = new HashSet<>();
    private final boolean any;

    LedgerLines(QuotaFamily family) {
        this.any = !family.nodes().isEmpty();
        if (!any || family.check().hasErrors()) {
            return;
        }
        FamilyReader reader = FamilyReader.of(family);
        known.addAll(reader.cells);
        for (int s = 0; s < reader.sets.size(); s++) {
            for (int c : reader.family.sets[s]) {
                add(reader.cells.get(c), reader.sets.get(s));
            }
        }
        for (QuotaNode node : family.nodes()) {
            if (node.kind() == QuotaNode.Kind.HARD && reader.cells.contains(node.id())) {
                add(node.id(), node);
            }
        }
    }

    private void add(MemberId cell, QuotaNode node) {
        above.computeIfAbsent(cell, k -> new ArrayList<>()).add(node);
        cells.computeIfAbsent(node.id(), k -> new HashSet<>()).add(cell);
    }

    /** The lines above an account that are in force on a day. */
    List<QuotaNode> above(MemberId account, LocalDate day) {
        return above.getOrDefault(account, List.of()).stream()
                .filter(node -> node.term().contains(day))
                .toList();
    }

    /** Whether an account is a cell of the lines; everything is when there are none. */
    boolean knows(MemberId account) {
        return !any || known.contains(account);
    }

    boolean covers(QuotaNode node, MemberId account) {
        return cells.getOrDefault(node.id(), Set.of()).contains(account);
    }

    long promised(QuotaNode node) {
        return promised.getOrDefault(node.id(), 0L);
    }

    void promise(MemberId account, long by) {
        for (QuotaNode node : above.getOrDefault(account, List.of())) {
            promised.merge(node.id(), by, Long::sum);
        }
    }

    long room(QuotaNode node) {
        return node.upper().map(u -> u - promised(node)).orElse(Long.MAX_VALUE);
    }
}
