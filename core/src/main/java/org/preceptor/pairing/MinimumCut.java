package org.preceptor.pairing;

import java.util.Arrays;

/** Dinic's maximum flow on whole numbers, read back as the smallest source side of a minimum cut. */
final class MinimumCut {

    static final long INFINITE = Long.MAX_VALUE / 4;

    private final int[] head;
    private int[] next = new int[64];
    private int[] target = new int[64];
    private long[] room = new long[64];
    private int arcs;

    MinimumCut(int nodes) {
        head = new int[nodes];
        Arrays.fill(head, -1);
    }

    void arc(int from, int to, long capacity) {
        half(from, to, capacity);
        half(to, from, 0);
    }

    private void half(int from, int to, long capacity) {
        if (arcs == next.length) {
            next = Arrays.copyOf(next, arcs * 2);
            target = Arrays.copyOf(target, arcs * 2);
            room = Arrays.copyOf(room, arcs * 2);
        }
        next[arcs] = head[from];
        target[arcs] = to;
        room[arcs] = capacity;
        head[from] = arcs++;
    }

    boolean[] sourceSide(int source, int sink) {
        int[] level = new int[head.length];
        int[] current = new int[head.length];
        int[] path = new int[head.length];
        while (levels(source, level)[sink] >= 0) {
            System.arraycopy(head, 0, current, 0, head.length);
            block(source, sink, level, current, path);
        }
        boolean[] side = new boolean[head.length];
        for (int v = 0; v < side.length; v++) {
            side[v] = level[v] >= 0;
        }
        return side;
    }

    private int[] levels(int source, int[] level) {
        Arrays.fill(level, -1);
        int[] queue = new int[head.length];
        int tail = 0;
        level[source] = 0;
        queue[tail++] = source;
        for (int at = 0; at < tail; at++) {
            for (int arc = head[queue[at]]; arc >= 0; arc = next[arc]) {
                if (room[arc] > 0 && level[target[arc]] < 0) {
                    level[target[arc]] = level[queue[at]] + 1;
                    queue[tail++] = target[arc];
                }
            }
        }
        return level;
    }

    private void block(int source, int sink, int[] level, int[] current, int[] path) {
        int length = 0;
        int at = source;
        while (true) {
            if (at == sink) {
                long least = INFINITE;
                for (int i = 0; i < length; i++) {
                    least = Math.min(least, room[path[i]]);
                }
                int back = 0;
                for (int i = length - 1; i >= 0; i--) {
                    room[path[i]] -= least;
                    room[path[i] ^ 1] += least;
                    if (room[path[i]] == 0) {
                        back = i;
                    }
                }
                length = back;
                at = target[path[back] ^ 1];
                continue;
            }
            int arc = current[at];
            while (arc >= 0 && (room[arc] == 0 || level[target[arc]] != level[at] + 1)) {
                arc = next[arc];
            }
            current[at] = arc;
            if (arc >= 0) {
                path[length++] = arc;
                at = target[arc];
            } else if (length == 0) {
                return;
            } else {
                level[at] = -2;
                at = target[path[--length] ^ 1];
            }
        }
    }
}
