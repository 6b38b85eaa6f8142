package org.preceptor.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second search, cell after cell with the places still missing in every line; no propagation, no splitting. Within its limit it
 * is a proof; used by audits only.
 */
final class FamilyAuditSearch {
    static final long STEPS = 60_000;
    private static final int CELLS = 300;

    private final List<MemberId> cells;
    private final List<List<Integer>> above = new ArrayList<>();
    private final long[] lower;
    private final long[] upper;
    private final long[] sum;
    private final int[] left;
    private long steps = STEPS;

    private FamilyAuditSearch(FamilyAuditLines lines, List<QuotaNode> nodes, Map<MemberId, long[]> moved) {
        this.cells = List.copyOf(lines.cells);
        int n = nodes.size();
        this.lower = new long[n];
        this.upper = new long[n];
        this.sum = new long[n];
        this.left = new int[n];
        Map<MemberId, List<Integer>> of = new HashMap<>();
        for (int s = 0; s < n; s++) {
            QuotaNode node = nodes.get(s);
            long[] bounds = moved.getOrDefault(
                    node.id(), new long[] {node.lower(), node.upper().orElse(Long.MAX_VALUE)});
            lower[s] = bounds[0];
            upper[s] = bounds[1];
            for (MemberId cell : lines.cells(node.id())) {
                of.computeIfAbsent(cell, k -> new ArrayList<>()).add(s);
                left[s]++;
            }
        }
        cells.forEach(c -> above.add(of.getOrDefault(c, List.of())));
    }

    /** Whether an assignment exists; empty when the search is too long. Bounds of some lines may be replaced by others. */
    static Optional<Boolean> feasible(
            FamilyAuditLines lines, Collection<MemberId> wishes, Map<MemberId, long[]> moved) {
        if (lines.cells.size() > CELLS) {
            return Optional.empty();
        }
        FamilyAuditSearch search = new FamilyAuditSearch(lines, lines.hard(wishes), moved);
        for (int s = 0; s < search.lower.length; s++) {
            if (search.lower[s] > search.upper[s]) {
                return Optional.of(false);
            }
        }
        boolean found = search.place(0);
        return found || search.steps >= 0 ? Optional.of(found) : Optional.empty();
    }

    private boolean place(int c) {
        if (--steps < 0) {
            return false;
        }
        if (c == cells.size()) {
            return true;
        }
        long most = 0;
        long least = 0;
        for (int s : above.get(c)) {
            left[s]--;
            // Beyond the largest floor still open a cell never needs to go; the last cell of a line takes what is
            // missing.
            most = Math.max(most, lower[s] - sum[s]);
            least = left[s] == 0 ? Math.max(least, lower[s] - sum[s]) : least;
        }
        for (int s : above.get(c)) {
            most = Math.min(most, upper[s] - sum[s]);
        }
        boolean found = false;
        for (long n = Math.max(most, least); !found && n >= least && n <= most && steps >= 0; n--) {
            add(c, n);
            found = place(c + 1);
            add(c, -n);
        }
        above.get(c).forEach(s -> left[s]++);
        return found;
    }

    private void add(int c, long n) {
        above.get(c).forEach(s -> sum[s] += n);
    }
}
