package org.preceptor.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All tables as good as a best one: every cell on a threshold may move by one seat, as long as the totals still hold. Every
 * choice is tried only after a ring of moves has shown that the rest can still be made to fit, so that no walk ends in nothing.
 */
final class TableAlternatives {
    private static final int NONE = -1;

    private final TableGraph graph;
    private final int limit;
    private final List<int[]> cells = new ArrayList<>();
    private final int[][] cellsAt;
    private final long[][] room;
    private final long[] move;
    private final boolean[] moved;
    private final int[] reachedFrom;
    private final int[] reachedBy;
    private final int[] queue;
    private boolean complete = true;

    TableAlternatives(TableGraph graph, TablePotentials potentials, int limit) {
        this.graph = graph;
        this.limit = limit;
        int[] group = components(potentials);
        for (int i = 0; i < graph.rows; i++) {
            for (int j = 0; j < graph.cols; j++) {
                int v = graph.rows + j;
                boolean up = group[i] == group[v] && potentials.isTight(i, v);
                boolean down = group[i] == group[v] && potentials.isTight(v, i);
                if (up || down) {
                    cells.add(new int[] {i, j, up ? 1 : -1});
                }
            }
        }
        this.cellsAt = cellsAt();
        this.room = room(potentials);
        this.move = new long[graph.rows + graph.cols];
        this.moved = new boolean[cells.size()];
        this.reachedFrom = new int[graph.vertices];
        this.reachedBy = new int[graph.vertices];
        this.queue = new int[graph.vertices];
    }

    private int[][] cellsAt() {
        int[] count = new int[graph.rows + graph.cols];
        for (int[] cell : cells) {
            count[cell[0]]++;
            count[graph.rows + cell[1]]++;
        }
        int[][] at = new int[count.length][];
        Arrays.setAll(at, v -> new int[count[v]]);
        for (int c = cells.size() - 1; c >= 0; c--) {
            for (int v : new int[] {cells.get(c)[0], graph.rows + cells.get(c)[1]}) {
                at[v][--count[v]] = c;
            }
        }
        return at;
    }

    /** By how much the sum of each row and column may fall and rise. */
    private long[][] room(TablePotentials potentials) {
        long[][] left = new long[2][graph.rows + graph.cols];
        int trade = graph.rows + graph.cols;
        for (int i = 0; i < graph.rows; i++) {
            left[1][i] = potentials.isTight(trade, i) ? graph.rowBounds[1][i] - graph.rowSum(i) : 0;
            left[0][i] = potentials.isTight(i, trade) ? graph.rowBounds[0][i] - graph.rowSum(i) : 0;
        }
        for (int j = 0; j < graph.cols; j++) {
            int v = graph.rows + j;
            left[1][v] = potentials.isTight(v, trade + 1) ? graph.colBounds[1][j] - graph.colSum(j) : 0;
            left[0][v] = potentials.isTight(trade + 1, v) ? graph.colBounds[0][j] - graph.colSum(j) : 0;
        }
        return left;
    }

    /** Numbers the vertices so that two have the same number exactly when tight moves lead from each to the other. */
    private int[] components(TablePotentials potentials) {
        int n = graph.vertices;
        boolean[][] to = new boolean[n][n];
        for (int u = 0; u < n; u++) {
            for (int v : graph.targets(u)) {
                to[u][v] = potentials.isTight(u, v);
            }
        }
        boolean[][] reach = new boolean[n][];
        for (int u = 0; u < n; u++) {
            reach[u] = reach(to, u);
        }
        int[] group = new int[n];
        for (int u = 0; u < n; u++) {
            group[u] = u;
            for (int v = 0; v < u; v++) {
                if (reach[u][v] && reach[v][u]) {
                    group[u] = group[v];
                    break;
                }
            }
        }
        return group;
    }

    private static boolean[] reach(boolean[][] to, int from) {
        boolean[] seen = new boolean[to.length];
        int[] stack = new int[to.length];
        int top = 0;
        stack[top++] = from;
        seen[from] = true;
        while (top > 0) {
            int u = stack[--top];
            for (int v = 0; v < to.length; v++) {
                if (to[u][v] && !seen[v]) {
                    seen[v] = true;
                    stack[top++] = v;
                }
            }
        }
        return seen;
    }

    /**
     * The tables, largest seats first in row and column order; the first is the one the tie rule takes. One more than the limit
     * at most.
     */
    List<long[][]> list() {
        List<long[][]> found = new ArrayList<>();
        int[] tried = new int[cells.size()];
        int at = 0;
        while (at >= 0) {
            if (at == tried.length) {
                if (found.size() > limit) {
                    complete = false;
                    return found;
                }
                found.add(table());
                at--;
            } else if (tried[at] == 2) {
                tried[at--] = 0;
            } else {
                boolean upFirst = cells.get(at)[2] > 0;
                at += fix(at, upFirst == (tried[at]++ == 0)) ? 1 : 0;
            }
        }
        return found;
    }

    /** Whether {@link #list} left none out. */
    boolean isComplete() {
        return complete;
    }

    private long[][] table() {
        long[][] table = Arrays.stream(graph.a).map(long[]::clone).toArray(long[][]::new);
        for (int c = 0; c < moved.length; c++) {
            int[] cell = cells.get(c);
            table[cell[0]][cell[1]] += moved[c] ? cell[2] : 0;
        }
        return table;
    }

    /** Settles a cell; cells after it change places where that is needed. Whether it can be done. */
    private boolean fix(int at, boolean wanted) {
        if (moved[at] == wanted) {
            return true;
        }
        int row = cells.get(at)[0];
        int column = graph.rows + cells.get(at)[1];
        boolean more = change(at) > 0;
        int from = more ? column : row;
        int to = more ? row : column;
        if (!search(from, to, at)) {
            return false;
        }
        for (int v = to; v != from; v = reachedFrom[v]) {
            if (reachedBy[v] >= 0) {
                moved[reachedBy[v]] ^= true;
            } else {
                trade(reachedFrom[v], v);
            }
        }
        moved[at] = wanted;
        return true;
    }

    /** By how much the places of a cell would change. */
    private int change(int c) {
        return moved[c] ? -cells.get(c)[2] : cells.get(c)[2];
    }

    private void trade(int u, int v) {
        boolean of = u < move.length;
        int line = of ? u : v;
        move[line] += of == line < graph.rows ? -1 : 1;
    }

    private boolean search(int from, int to, int after) {
        Arrays.fill(reachedFrom, NONE);
        reachedFrom[from] = from;
        int first = 0;
        int last = 0;
        queue[last++] = from;
        while (first < last && reachedFrom[to] == NONE) {
            int v = queue[first++];
            if (v < move.length) {
                boolean row = v < graph.rows;
                for (int c : cellsAt[v]) {
                    if (c > after && (change(c) > 0) == row) {
                        last = reach(v, row ? graph.rows + cells.get(c)[1] : cells.get(c)[0], c, last);
                    }
                }
                boolean open = row ? move[v] > room[0][v] : move[v] < room[1][v];
                last = open ? reach(v, move.length + (row ? 0 : 1), NONE, last) : last;
            } else {
                boolean rows = v == move.length;
                for (int line = rows ? 0 : graph.rows; line < (rows ? graph.rows : move.length); line++) {
                    boolean open = rows ? move[line] < room[1][line] : move[line] > room[0][line];
                    last = open ? reach(v, line, NONE, last) : last;
                }
            }
        }
        return reachedFrom[to] != NONE;
    }

    private int reach(int from, int v, int by, int last) {
        if (reachedFrom[v] != NONE) {
            return last;
        }
        reachedFrom[v] = from;
        reachedBy[v] = by;
        queue[last] = v;
        return last + 1;
    }
}
