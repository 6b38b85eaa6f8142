package org.preceptor.quota;

import java.util.Arrays;

/** Maximum flow (Dinic) on whole numbers. Arc 2e runs forward, 2e+1 is its reverse; the state can be copied and resumed. */
final class Flow {
    static final long INFINITE = Long.MAX_VALUE / 4;

    private final int vertices;
    private int[] head;
    private int[] to = new int[16];
    private int[] nextArc = new int[16];
    private long[] room = new long[16];
    private int arcs;
    private final int[] level;
    private final int[] cursor;
    private final int[] queue;

    Flow(int vertices) {
        this.vertices = vertices;
        this.head = new int[vertices];
        Arrays.fill(head, -1);
        this.level = new int[vertices];
        this.cursor = new int[vertices];
        this.queue = new int[vertices];
    }

    int add(int from, int target, long capacity) {
        if (arcs + 2 > to.length) {
            to = Arrays.copyOf(to, 2 * to.length);
            nextArc = Arrays.copyOf(nextArc, 2 * nextArc.length);
            room = Arrays.copyOf(room, 2 * room.length);
        }
        link(from, target, capacity);
        link(target, from, 0);
        return arcs / 2 - 1;
    }

    private void link(int from, int target, long capacity) {
        to[arcs] = target;
        room[arcs] = capacity;
        nextArc[arcs] = head[from];
        head[from] = arcs++;
    }

    long flow(int arc) {
        return room[2 * arc + 1];
    }

    void widen(int arc, long by) {
        room[2 * arc] += by;
    }

    /** Lets the arc carry less than nothing: flow that a lower bound had fixed may be taken back. */
    void widenBack(int arc, long by) {
        room[2 * arc + 1] += by;
    }

    /** Takes the arc out of the residual network until the state is restored. */
    void lift(int arc) {
        room[2 * arc] = 0;
        room[2 * arc + 1] = 0;
    }

    long[] state() {
        return Arrays.copyOf(room, arcs);
    }

    void restore(long[] state) {
        System.arraycopy(state, 0, room, 0, state.length);
    }

    /** Adds as much flow as still fits, at most {@code want}; returns how much. */
    long augment(int source, int sink, long want) {
        long total = 0;
        while (total < want && reach(source, sink)) {
            System.arraycopy(head, 0, cursor, 0, vertices);
            long pushed;
            while (total < want && (pushed = push(source, sink, want - total)) > 0) {
                total += pushed;
            }
        }
        return total;
    }

    private boolean reach(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        int first = 0;
        int last = 0;
        queue[last++] = source;
        while (first < last) {
            int v = queue[first++];
            for (int e = head[v]; e >= 0; e = nextArc[e]) {
                if (room[e] > 0 && level[to[e]] < 0) {
                    level[to[e]] = level[v] + 1;
                    queue[last++] = to[e];
                }
            }
        }
        return level[sink] >= 0;
    }

    private long push(int v, int sink, long want) {
        if (v == sink) {
            return want;
        }
        long sent = 0;
        for (; cursor[v] >= 0; cursor[v] = nextArc[cursor[v]]) {
            int e = cursor[v];
            if (room[e] > 0 && level[to[e]] == level[v] + 1) {
                long pushed = push(to[e], sink, Math.min(want - sent, room[e]));
                if (pushed > 0) {
                    room[e] -= pushed;
                    room[e ^ 1] += pushed;
                    sent += pushed;
                    if (sent == want) {
                        return sent;
                    }
                }
            }
        }
        return sent;
    }

    /** The vertices reachable from the source when nothing more can be sent. */
    boolean[] reachable(int source) {
        reach(source, source);
        boolean[] seen = new boolean[vertices];
        for (int v = 0; v < vertices; v++) {
            seen[v] = level[v] >= 0;
        }
        return seen;
    }
}
