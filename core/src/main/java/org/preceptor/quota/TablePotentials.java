package org.preceptor.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for a cycle of moves that improves the table. Rough logarithms propose, exact fractions decide; when there is none, the exact
 * potentials prove it: along every move the gain is at most the ratio of the potentials at its ends.
 */
final class TablePotentials {
    private static final long DOUBT = 1 << 10;
    private static final long CLEAR = 1 << 20;

    private final TableGraph graph;
    private final int[][] targets;
    private final long[] height;
    private final int[] parent;
    private Fraction[] exact = new Fraction[0];

    TablePotentials(TableGraph graph) {
        this.graph = graph;
        this.height = new long[graph.vertices];
        this.parent = new int[graph.vertices];
        this.targets = new int[graph.vertices][];
        Arrays.setAll(targets, graph::targets);
    }

    /** Pushes seats around improving cycles until none is left. */
    void settle() {
        while (true) {
            int[] cycle = search();
            if (cycle.length == 0) {
                return;
            }
            for (int k = 0; k < cycle.length; k++) {
                graph.move(cycle[k], cycle[(k + 1) % cycle.length]);
            }
        }
    }

    private int[] search() {
        Arrays.fill(height, 0);
        Arrays.fill(parent, -1);
        boolean changed = true;
        while (changed) {
            changed = relax();
            int[] cycle = changed ? cycleInForest() : new int[0];
            if (cycle.length > 0) {
                if (gain(cycle).compareTo(graph.gains.neutral()) > 0) {
                    return cycle;
                }
                cut(cycle);
            }
        }
        return confirm();
    }

    private boolean relax() {
        boolean changed = false;
        for (int u = 0; u < targets.length; u++) {
            for (int v : targets[u]) {
                long g = graph.rough(u, v);
                if (height[u] + g > height[v] + DOUBT) {
                    height[v] = height[u] + g;
                    parent[v] = u;
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** A cycle only rounding believes in: forget one of its links. */
    private void cut(int[] cycle) {
        parent[cycle[0]] = -1;
    }

    private int[] cycleInForest() {
        int[] seen = new int[parent.length];
        for (int v = 0; v < parent.length; v++) {
            int x = v;
            while (x >= 0 && seen[x] == 0) {
                seen[x] = v + 1;
                x = parent[x];
            }
            if (x >= 0 && seen[x] == v + 1) {
                return cycleThrough(x);
            }
        }
        return new int[0];
    }

    private int[] cycleThrough(int x) {
        List<Integer> back = new ArrayList<>();
        int v = x;
        do {
            back.add(0, v);
            v = parent[v];
        } while (v != x);
        return back.stream().mapToInt(Integer::intValue).toArray();
    }

    private Fraction gain(int[] cycle) {
        Fraction product = graph.gains.neutral();
        for (int k = 0; k < cycle.length; k++) {
            product = graph.gains.then(product, graph.exact(cycle[k], cycle[(k + 1) % cycle.length]));
        }
        return product;
    }

    /** Rebuilds the potentials exactly and corrects them until every move is confirmed or a cycle appears. */
    private int[] confirm() {
        exact = new Fraction[parent.length];
        for (int v = 0; v < parent.length; v++) {
            build(v);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int u = 0; u < targets.length; u++) {
                for (int v : targets[u]) {
                    long g = graph.rough(u, v);
                    if (g == TableGraph.NONE || height[u] + g < height[v] - CLEAR) {
                        continue;
                    }
                    Fraction reached = graph.gains.then(exact[u], graph.exact(u, v));
                    if (reached.compareTo(exact[v]) > 0) {
                        exact[v] = reached;
                        height[v] = height[u] + g;
                        parent[v] = u;
                        changed = true;
                        int[] cycle = cycleInForest();
                        if (cycle.length > 0) {
                            return cycle;
                        }
                    }
                }
            }
        }
        return new int[0];
    }

    private void build(int v) {
        if (exact[v] != null) {
            return;
        }
        if (parent[v] < 0) {
            exact[v] = graph.gains.neutral();
            height[v] = 0;
            return;
        }
        build(parent[v]);
        height[v] = height[parent[v]] + graph.rough(parent[v], v);
        exact[v] = graph.gains.then(exact[parent[v]], graph.exact(parent[v], v));
    }

    Fraction[] exact() {
        return exact;
    }

    /** Whether the move keeps the table exactly as good: only such moves lead to other best tables. */
    boolean isTight(int u, int v) {
        long g = graph.rough(u, v);
        return g != TableGraph.NONE
                && height[u] + g > height[v] - CLEAR
                && graph.gains.then(exact[u], graph.exact(u, v)).compareTo(exact[v]) == 0;
    }
}
