package org.preceptor.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All tables as good as a best one: every cell on a threshold may move by one seat, as long as the totals still hold. */
final class TableAlternatives {
    private static final long STEPS = 400_000;

    private final TableGraph graph;
    private final int limit;
    private final List<int[]> cells = new ArrayList<>();
    private final long[][] rowRoom;
    private final long[][] colRoom;
    private final List<long[][]> found = new ArrayList<>();
    private final long[] rowMove;
    private final long[] colMove;
    private final int[][] rowLeft;
    private final int[][] colLeft;
    private long steps = STEPS;
    private long moved;

    TableAlternatives(TableGraph graph, TablePotentials potentials, int limit) {
        this.graph = graph;
        this.limit = limit;
        int trade = graph.rows + graph.cols;
        this.rowMove = new long[graph.rows];
        this.colMove = new long[graph.cols];
        this.rowRoom = new long[2][graph.rows];
        this.colRoom = new long[2][graph.cols];
        this.rowLeft = new int[2][graph.rows];
        this.colLeft = new int[2][graph.cols];
        int[] group = components(potentials);
        for (int i = 0; i < graph.rows; i++) {
            for (int j = 0; j < graph.cols; j++) {
                int v = graph.rows + j;
                boolean up = group[i] == group[v] && potentials.isTight(i, v);
                boolean down = group[i] == group[v] && potentials.isTight(v, i);
                if (up || down) {
                    cells.add(new int[] {i, j, up ? 1 : -1});
                    rowLeft[up ? 1 : 0][i]++;
                    colLeft[up ? 1 : 0][j]++;
                }
            }
        }
        for (int i = 0; i < graph.rows; i++) {
            rowRoom[1][i] = potentials.isTight(trade, i) ? graph.rowBounds[1][i] - graph.rowSum(i) : 0;
            rowRoom[0][i] = potentials.isTight(i, trade) ? graph.rowBounds[0][i] - graph.rowSum(i) : 0;
        }
        for (int j = 0; j < graph.cols; j++) {
            int v = graph.rows + j;
            long sum = 0;
            for (int i = 0; i < graph.rows; i++) {
                sum += graph.a[i][j];
            }
            colRoom[1][j] = potentials.isTight(v, trade + 1) ? graph.colBounds[1][j] - sum : 0;
            colRoom[0][j] = potentials.isTight(trade + 1, v) ? graph.colBounds[0][j] - sum : 0;
        }
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

    /** The tables, largest seats first in row and column order; the first is the one the tie rule takes. */
    List<long[][]> list() {
        walk(0);
        return found;
    }

    boolean isComplete() {
        return steps >= 0 && found.size() <= limit;
    }

    private void walk(int at) {
        if (--steps < 0 || found.size() > limit) {
            return;
        }
        if (at == cells.size()) {
            boolean balanced = moved == 0;
            for (int i = 0; balanced && i < rowMove.length; i++) {
                balanced = rowMove[i] >= rowRoom[0][i] && rowMove[i] <= rowRoom[1][i];
            }
            for (int j = 0; balanced && j < colMove.length; j++) {
                balanced = colMove[j] >= colRoom[0][j] && colMove[j] <= colRoom[1][j];
            }
            if (balanced) {
                found.add(Arrays.stream(graph.a).map(long[]::clone).toArray(long[][]::new));
            }
            return;
        }
        int[] cell = cells.get(at);
        int side = cell[2] > 0 ? 1 : 0;
        rowLeft[side][cell[0]]--;
        colLeft[side][cell[1]]--;
        if (cell[2] > 0) {
            with(cell, at);
            without(cell, at);
        } else {
            without(cell, at);
            with(cell, at);
        }
        rowLeft[side][cell[0]]++;
        colLeft[side][cell[1]]++;
    }

    private void with(int[] cell, int at) {
        graph.change(cell[0], cell[1], cell[2]);
        rowMove[cell[0]] += cell[2];
        colMove[cell[1]] += cell[2];
        moved += cell[2];
        without(cell, at);
        moved -= cell[2];
        rowMove[cell[0]] -= cell[2];
        colMove[cell[1]] -= cell[2];
        graph.change(cell[0], cell[1], -cell[2]);
    }

    private void without(int[] cell, int at) {
        int i = cell[0];
        int j = cell[1];
        boolean rowCan = rowMove[i] + rowLeft[1][i] >= rowRoom[0][i] && rowMove[i] - rowLeft[0][i] <= rowRoom[1][i];
        boolean colCan = colMove[j] + colLeft[1][j] >= colRoom[0][j] && colMove[j] - colLeft[0][j] <= colRoom[1][j];
        if (rowCan && colCan) {
            walk(at + 1);
        }
    }
}
