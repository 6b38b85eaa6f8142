package org.preceptor.pairing;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * As many as possible at the least total cost, under caps of sending groups, of cells and on the tree of places: a flow from the
 * groups over people, cells and places up the tree, one cheapest path after the other.
 */
final class TreeFlow {

    private final IntBag from = new IntBag();
    private final IntBag to = new IntBag();
    private final IntBag room = new IntBag();
    private long[] cost = new long[64];
    private int[] residual = new int[0];
    private int[][] out = new int[0][];

    private TreeFlow() {}

    /** {@code groupOf} gives each person's group, {@code most} how many of each may be placed. */
    static int[] solve(Market market, HostTree tree, int[] groupOf, int[] most, long[] weight) {
        return new TreeFlow().run(market, tree, groupOf, most, weight);
    }

    private int edge(int a, int b, int capacity, long price) {
        if (from.size() + 2 > cost.length) {
            cost = Arrays.copyOf(cost, cost.length * 2);
        }
        cost[from.size()] = price;
        cost[from.size() + 1] = -price;
        from.add(a);
        to.add(b);
        room.add(capacity);
        from.add(b);
        to.add(a);
        room.add(0);
        return from.size() - 2;
    }

    private int[] run(Market market, HostTree tree, int[] groupOf, int[] most, long[] weight) {
        int people = market.applicants.size();
        int hosts = market.hosts.size();
        int person = 2 + most.length;
        int[] cell = new int[hosts];
        int node = person + people;
        for (int h = 0; h < hosts; h++) {
            cell[h] = node;
            node += tree.seats[h].caps.most().length + 1;
        }
        for (int g = 0; g < most.length; g++) {
            edge(0, 2 + g, most[g], 0);
        }
        int[] entry = new int[market.hostRank.length];
        for (int a = 0; a < people; a++) {
            edge(2 + groupOf[a], person + a, 1, 0);
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                int h = market.applicants.item[e];
                int at = cell[h] + tree.seats[h].capOf(tree.kindOf[a]);
                entry[e] = market.hostRank[e] < 0 ? -1 : edge(person + a, at, 1, weight[e]);
            }
        }
        for (int h = 0; h < hosts; h++) {
            int[] caps = tree.seats[h].caps.most();
            for (int c = 0; c <= caps.length; c++) {
                edge(cell[h] + c, node + tree.leaf[h], c < caps.length ? caps[c] : Integer.MAX_VALUE, 0);
            }
        }
        for (int v = 0; v < tree.parent.length; v++) {
            edge(node + v, tree.parent[v] < 0 ? 1 : node + tree.parent[v], Math.max(0, tree.upper[v]), 0);
        }
        compile(node + tree.parent.length);
        while (augment()) {
            // one person more
        }
        int[] hostOf = new int[people];
        Arrays.fill(hostOf, -1);
        for (int a = 0; a < people; a++) {
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                if (entry[e] >= 0 && residual[entry[e]] == 0) {
                    hostOf[a] = market.applicants.item[e];
                }
            }
        }
        return hostOf;
    }

    private void compile(int nodes) {
        residual = room.toArray();
        int[] source = from.toArray();
        int[] degree = new int[nodes];
        for (int v : source) {
            degree[v]++;
        }
        out = new int[nodes][];
        Arrays.setAll(out, v -> new int[degree[v]]);
        for (int e = source.length - 1; e >= 0; e--) {
            out[source[e]][--degree[source[e]]] = e;
        }
    }

    /** The cheapest path by repeated relaxation, since weights may be negative; every path carries one person. */
    private boolean augment() {
        int[] target = to.toArray();
        long[] distance = new long[out.length];
        Arrays.fill(distance, Long.MAX_VALUE);
        int[] by = new int[out.length];
        boolean[] waiting = new boolean[out.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        distance[0] = 0;
        queue.add(0);
        while (!queue.isEmpty()) {
            int v = queue.remove();
            waiting[v] = false;
            for (int e : out[v]) {
                int w = target[e];
                if (residual[e] > 0 && distance[v] + cost[e] < distance[w]) {
                    distance[w] = distance[v] + cost[e];
                    by[w] = e;
                    if (!waiting[w]) {
                        waiting[w] = true;
                        queue.add(w);
                    }
                }
            }
        }
        if (distance[1] == Long.MAX_VALUE) {
            return false;
        }
        for (int v = 1; v != 0; v = target[by[v] ^ 1]) {
            residual[by[v]]--;
            residual[by[v] ^ 1]++;
        }
        return true;
    }
}
