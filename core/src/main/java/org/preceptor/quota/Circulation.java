package org.preceptor.quota;

import java.util.Arrays;

/**
 * A circulation on arcs with lower and upper bounds: every vertex passes on what it receives. Feasible or not is decided by one
 * maximum flow (Hoffman); the answer is an example, or a cut whose bounds contradict each other.
 */
final class Circulation {
    final int vertices;
    final int[] from;
    final int[] to;
    final long[] lower;
    final long[] upper;
    private final Flow flow;
    private final int[] arc;
    private final int source;
    private final int sink;
    private long missing;

    Circulation(int vertices, int[] from, int[] to, long[] lower, long[] upper) {
        this.vertices = vertices;
        this.from = from;
        this.to = to;
        this.lower = lower;
        this.upper = upper;
        this.source = vertices;
        this.sink = vertices + 1;
        this.flow = new Flow(vertices + 2);
        this.arc = new int[from.length];
        long[] excess = new long[vertices];
        for (int e = 0; e < from.length; e++) {
            arc[e] = flow.add(from[e], to[e], upper[e] - lower[e]);
            excess[to[e]] += lower[e];
            excess[from[e]] -= lower[e];
        }
        long demand = 0;
        for (int v = 0; v < vertices; v++) {
            if (excess[v] > 0) {
                flow.add(source, v, excess[v]);
                demand += excess[v];
            } else if (excess[v] < 0) {
                flow.add(v, sink, -excess[v]);
            }
        }
        this.missing = demand - flow.augment(source, sink, Flow.INFINITE);
    }

    boolean isFeasible() {
        return missing == 0;
    }

    /** How much is missing: no single bound moved by less can help. */
    long deficit() {
        return missing;
    }

    long value(int e) {
        return lower[e] + flow.flow(arc[e]);
    }

    long[] values() {
        long[] values = new long[from.length];
        Arrays.setAll(values, this::value);
        return values;
    }

    /** The vertices on the crowded side of the cut: more must enter them than may leave. */
    boolean[] crowded() {
        return flow.reachable(source);
    }

    /** Whether the circulation becomes possible when the arc may carry {@code by} more. Leaves the state as it was. */
    boolean helps(int e, long by) {
        long[] before = flow.state();
        flow.widen(arc[e], by);
        boolean enough = flow.augment(source, sink, missing) == missing;
        flow.restore(before);
        return enough;
    }

    /** Whether the circulation becomes possible when the arc may carry {@code by} less. Leaves the state as it was. */
    boolean helpsBelow(int e, long by) {
        long[] before = flow.state();
        flow.widenBack(arc[e], by);
        boolean enough = flow.augment(source, sink, missing) == missing;
        flow.restore(before);
        return enough;
    }

    /** Takes the lower bound of the arc away from now on. */
    void freeBelow(int e) {
        flow.widenBack(arc[e], lower[e]);
        missing -= flow.augment(source, sink, missing);
    }

    /** Lets the arc carry any amount from now on. */
    void free(int e) {
        flow.widen(arc[e], Flow.INFINITE / 4);
        missing -= flow.augment(source, sink, missing);
    }

    /** The least and the most the arc can carry in any feasible circulation; both ends are reached. */
    long[] range(int e) {
        long[] before = flow.state();
        long now = value(e);
        flow.lift(arc[e]);
        long up = flow.augment(to[e], from[e], upper[e] - now);
        flow.restore(before);
        flow.lift(arc[e]);
        long down = flow.augment(from[e], to[e], now - lower[e]);
        flow.restore(before);
        return new long[] {now - down, now + up};
    }
}
