package org.preceptor.quota;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the lines of two hierarchies can hold, at any size: places are pushed from where there are too many to where some are
 * missing. Yes is believed only when the places found add up within every line, no only when some floors come to more than some
 * caps that cover all of their cells as often; both are added up anew. Used by audits only; each question starts where the one
 * before ended.
 */
final class FamilyAuditFlow {
    private static final long FREE = Long.MAX_VALUE / 8;

    private final List<QuotaNode> nodes;
    private final Map<MemberId, Integer> place = new HashMap<>();
    private final int[] tail;
    private final int[] head;
    private final long[] least;
    private final long[] most;
    private final long[] carried;
    private final long[] spare;
    private final int[][] touching;
    private final int[][] members;

    private FamilyAuditFlow(FamilyAuditLines lines, List<QuotaNode> nodes, Map<MemberId, Boolean> sides) {
        this.nodes = nodes;
        this.members = nodes.stream()
                .map(node -> lines.bits(node.id()).stream().toArray())
                .toArray(int[][]::new);
        int n = nodes.size();
        int arcs = n + lines.cells.size();
        this.tail = new int[arcs];
        this.head = new int[arcs];
        this.least = new long[arcs];
        this.most = new long[arcs];
        this.carried = new long[arcs];
        this.spare = new long[n + 1];
        int[] inner = new int[lines.cells.size()];
        int[] outer = new int[lines.cells.size()];
        Arrays.fill(inner, n);
        Arrays.fill(outer, n);
        List<Integer> wide = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            place.put(nodes.get(s).id(), s);
            wide.add(s);
        }
        wide.sort(Comparator.comparingInt(s -> -members[s].length));
        for (int s : wide) {
            boolean second = !sides.getOrDefault(nodes.get(s).id(), true);
            int[] owner = second ? outer : inner;
            int around = owner[members[s][0]];
            tail[s] = second ? s : around;
            head[s] = second ? around : s;
            for (int c : members[s]) {
                owner[c] = s;
            }
        }
        for (int c = 0; c < inner.length; c++) {
            tail[n + c] = inner[c];
            head[n + c] = outer[c];
            most[n + c] = FREE;
        }
        this.touching = touching(n + 1);
    }

    /** The question for the lines that must hold and these wishes; empty when they interlock. */
    static Optional<FamilyAuditFlow> of(FamilyAuditLines lines, Collection<MemberId> wishes) {
        return lines.sides(wishes).map(sides -> new FamilyAuditFlow(lines, lines.hard(wishes), sides));
    }

    /** As {@link #feasible}, for any lines: by a flow where it can tell, else by the second search. */
    static Optional<Boolean> decide(
            Optional<FamilyAuditFlow> flow,
            FamilyAuditLines lines,
            Collection<MemberId> wishes,
            Map<MemberId, long[]> moved) {
        return flow.flatMap(f -> f.feasible(moved)).or(() -> FamilyAuditSearch.feasible(lines, wishes, moved));
    }

    private int[][] touching(int vertices) {
        List<List<Integer>> all = new ArrayList<>();
        for (int v = 0; v < vertices; v++) {
            all.add(new ArrayList<>());
        }
        for (int e = 0; e < tail.length; e++) {
            all.get(tail[e]).add(e);
            all.get(head[e]).add(e);
        }
        return all.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Whether all lines can hold, with the bounds of some replaced; empty when neither answer adds up. */
    Optional<Boolean> feasible(Map<MemberId, long[]> moved) {
        for (int s = 0; s < nodes.size(); s++) {
            least[s] = nodes.get(s).lower();
            most[s] = Math.min(FREE, nodes.get(s).upper().orElse(FREE));
        }
        moved.forEach((id, bounds) -> {
            Integer s = place.get(id);
            if (s != null) {
                least[s] = Math.max(0, bounds[0]);
                most[s] = Math.min(FREE, bounds[1]);
            }
        });
        for (int s = 0; s < nodes.size(); s++) {
            if (least[s] > most[s]) {
                return Optional.of(false);
            }
        }
        Arrays.fill(spare, 0);
        for (int e = 0; e < tail.length; e++) {
            carried[e] = Math.max(least[e], Math.min(most[e], carried[e]));
            spare[head[e]] += carried[e];
            spare[tail[e]] -= carried[e];
        }
        boolean[] crowd = settle();
        boolean balanced = Arrays.stream(spare).allMatch(n -> n == 0);
        return (balanced ? adds() : overflows(crowd)) ? Optional.of(balanced) : Optional.empty();
    }

    /** Pushes what is too much at one line to where it is missing, by shortest ways; returns the lines reached at the end. */
    private boolean[] settle() {
        int[] by = new int[spare.length];
        while (true) {
            boolean[] seen = new boolean[spare.length];
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            for (int v = 0; v < spare.length; v++) {
                if (spare[v] > 0) {
                    seen[v] = true;
                    by[v] = -1;
                    queue.add(v);
                }
            }
            int found = -1;
            while (found < 0 && !queue.isEmpty()) {
                int v = queue.remove();
                for (int e : touching[v]) {
                    int w = tail[e] == v ? head[e] : tail[e];
                    if (!seen[w] && room(e, v) > 0) {
                        seen[w] = true;
                        by[w] = e;
                        queue.add(w);
                        found = spare[w] < 0 ? w : found;
                    }
                }
            }
            if (found < 0) {
                return seen;
            }
            push(found, by);
        }
    }

    private long room(int e, int from) {
        return tail[e] == from ? most[e] - carried[e] : carried[e] - least[e];
    }

    private void push(int to, int[] by) {
        long n = -spare[to];
        int v = to;
        while (by[v] >= 0) {
            int from = tail[by[v]] == v ? head[by[v]] : tail[by[v]];
            n = Math.min(n, room(by[v], from));
            v = from;
        }
        n = Math.min(n, spare[v]);
        spare[v] -= n;
        spare[to] += n;
        for (int w = to; w != v; ) {
            int e = by[w];
            carried[e] += head[e] == w ? n : -n;
            w = head[e] == w ? tail[e] : head[e];
        }
    }

    /** Adds the places of every line up from its cells. */
    private boolean adds() {
        for (int s = 0; s < nodes.size(); s++) {
            long sum = 0;
            for (int c : members[s]) {
                long n = carried[nodes.size() + c];
                if (n < 0) {
                    return false;
                }
                sum += n;
            }
            if (sum < least[s] || sum > most[s]) {
                return false;
            }
        }
        return true;
    }

    /** Adds the floors of the lines that enter the crowd and the caps of those that leave it. */
    private boolean overflows(boolean[] crowd) {
        long floors = 0;
        long caps = 0;
        int[] covered = new int[tail.length - nodes.size()];
        for (int s = 0; s < nodes.size(); s++) {
            boolean enters = crowd[head[s]] && !crowd[tail[s]];
            boolean leaves = crowd[tail[s]] && !crowd[head[s]];
            floors += enters ? least[s] : 0;
            caps += leaves ? most[s] : 0;
            for (int c : enters || leaves ? members[s] : new int[0]) {
                covered[c] += enters ? -1 : 1;
            }
        }
        return floors > caps && Arrays.stream(covered).allMatch(n -> n >= 0);
    }
}
