package org.preceptor.quota;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which sets cross (meet, and neither contains the other), and whether two colours keep crossing sets apart. */
final class CrossingKernel {
    private final int sets;
    private final int[][] neighbours;
    private final int[] colour;
    private final int[] oddCycle;

    CrossingKernel(int cells, int[][] family) {
        this.sets = family.length;
        this.neighbours = cross(cells, family);
        this.colour = new int[sets];
        this.oddCycle = paint() ? new int[0] : shortestOddCycle();
    }

    private static int[][] cross(int cells, int[][] family) {
        int n = family.length;
        BitSet[] bits = new BitSet[n];
        for (int s = 0; s < n; s++) {
            if (family[s].length > 1 && family[s].length < cells) {
                bits[s] = new BitSet(cells);
                for (int c : family[s]) {
                    bits[s].set(c);
                }
            }
        }
        List<List<Integer>> lists = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            lists.add(new ArrayList<>());
        }
        for (int s = 0; s < n; s++) {
            for (int t = s + 1; bits[s] != null && t < n; t++) {
                if (bits[t] != null && crosses(family, bits, s, t)) {
                    lists.get(s).add(t);
                    lists.get(t).add(s);
                }
            }
        }
        return lists.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static boolean crosses(int[][] family, BitSet[] bits, int s, int t) {
        int small = family[s].length <= family[t].length ? s : t;
        BitSet large = bits[small == s ? t : s];
        boolean inside = false;
        boolean outside = false;
        for (int c : family[small]) {
            if (large.get(c)) {
                inside = true;
            } else {
                outside = true;
            }
            if (inside && outside) {
                return true;
            }
        }
        return false;
    }

    private boolean paint() {
        Arrays.fill(colour, -1);
        for (int s = 0; s < sets; s++) {
            if (colour[s] < 0 && !paintFrom(s)) {
                return false;
            }
        }
        return true;
    }

    private boolean paintFrom(int first) {
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(first));
        colour[first] = 0;
        while (!queue.isEmpty()) {
            int s = queue.remove();
            for (int t : neighbours[s]) {
                if (colour[t] < 0) {
                    colour[t] = 1 - colour[s];
                    queue.add(t);
                } else if (colour[t] == colour[s]) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] shortestOddCycle() {
        int[] best = new int[0];
        for (int s = 0; s < sets && best.length != 3; s++) {
            int[] cycle = oddCycleThrough(s);
            if (cycle.length > 0 && (best.length == 0 || cycle.length < best.length)) {
                best = cycle;
            }
        }
        return best;
    }

    private int[] oddCycleThrough(int root) {
        int[] depth = new int[sets];
        int[] parent = new int[sets];
        Arrays.fill(depth, -1);
        parent[root] = -1;
        depth[root] = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(root));
        while (!queue.isEmpty()) {
            int s = queue.remove();
            for (int t : neighbours[s]) {
                if (depth[t] < 0) {
                    depth[t] = depth[s] + 1;
                    parent[t] = s;
                    queue.add(t);
                } else if (depth[t] == depth[s]) {
                    return join(s, t, parent);
                }
            }
        }
        return new int[0];
    }

    private static int[] join(int s, int t, int[] parent) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        int a = s;
        int b = t;
        while (a != b) {
            left.add(0, a);
            right.add(b);
            a = parent[a];
            b = parent[b];
        }
        left.add(0, a);
        left.addAll(right);
        return left.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first two sets that cross, in declared order, or nothing. */
    int[] crossingPair() {
        for (int s = 0; s < sets; s++) {
            if (neighbours[s].length > 0) {
                return new int[] {s, neighbours[s][0]};
            }
        }
        return new int[0];
    }

    int[] oddCycle() {
        return oddCycle;
    }

    /** The sets of one hierarchy, 0 or 1. Sets that cross nothing are in hierarchy 0. */
    int[] hierarchy(int which) {
        return java.util.stream.IntStream.range(0, sets)
                .filter(s -> colour[s] == which)
                .toArray();
    }
}
