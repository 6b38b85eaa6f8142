package org.preceptor.quota;

import java.util.Arrays;

/**
 * A table of whole numbers within cell, row and column bounds, and the one-seat moves it allows. Vertices: rows, columns, then
 * one that trades seats between rows and one that trades them between columns. A move along an edge has a gain.
 */
final class TableGraph {
    /** Gain of an edge that is not there. */
    static final long NONE = Long.MIN_VALUE / 4;

    final int rows;
    final int cols;
    final int vertices;
    final TableGains gains;
    final long[][] a;
    final long[][] lower;
    final long[][] upper;
    final long[][] rowBounds;
    final long[][] colBounds;
    private final long[] rowSum;
    private final long[] colSum;
    private final long[][] add;
    private final long[][] take;

    /** Bounds of rows and columns are {lowest[], highest[]}. */
    TableGraph(
            TableGains gains, long[][] start, long[][] lower, long[][] upper, long[][] rowBounds, long[][] colBounds) {
        this.rows = start.length;
        this.cols = start.length == 0 ? 0 : start[0].length;
        this.vertices = rows + cols + 2;
        this.gains = gains;
        this.a = Arrays.stream(start).map(long[]::clone).toArray(long[][]::new);
        this.lower = lower;
        this.upper = upper;
        this.rowBounds = rowBounds;
        this.colBounds = colBounds;
        this.rowSum = new long[rows];
        this.colSum = new long[cols];
        this.add = new long[rows][cols];
        this.take = new long[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                rowSum[i] += a[i][j];
                colSum[j] += a[i][j];
                refresh(i, j);
            }
        }
    }

    private void refresh(int i, int j) {
        add[i][j] = a[i][j] < upper[i][j] ? gains.rough(i, j, a[i][j] + 1) : NONE;
        take[i][j] = a[i][j] > lower[i][j] ? -gains.rough(i, j, a[i][j]) : NONE;
    }

    private boolean isRow(int v) {
        return v < rows;
    }

    private boolean isCol(int v) {
        return v >= rows && v < rows + cols;
    }

    private int rowTrade() {
        return rows + cols;
    }

    /** The gain of the move in logarithms, or {@link #NONE}. */
    long rough(int u, int v) {
        if (isRow(u) && isCol(v)) {
            return add[u][v - rows];
        }
        if (isCol(u) && isRow(v)) {
            return take[v][u - rows];
        }
        return trades(u, v) ? 0 : NONE;
    }

    private boolean trades(int u, int v) {
        if (u == rowTrade() && isRow(v)) {
            return rowSum[v] < rowBounds[1][v];
        }
        if (v == rowTrade() && isRow(u)) {
            return rowSum[u] > rowBounds[0][u];
        }
        if (isCol(u) && v == rowTrade() + 1) {
            return colSum[u - rows] < colBounds[1][u - rows];
        }
        return u == rowTrade() + 1 && isCol(v) && colSum[v - rows] > colBounds[0][v - rows];
    }

    Fraction exact(int u, int v) {
        if (isRow(u) && isCol(v)) {
            return gains.worth(u, v - rows, a[u][v - rows] + 1);
        }
        if (isCol(u) && isRow(v)) {
            return gains.inverse(gains.worth(v, u - rows, a[v][u - rows]));
        }
        return gains.neutral();
    }

    /** Makes the one-seat move. */
    void move(int u, int v) {
        if (isRow(u) && isCol(v)) {
            change(u, v - rows, 1);
        } else if (isCol(u) && isRow(v)) {
            change(v, u - rows, -1);
        }
    }

    void change(int i, int j, int by) {
        a[i][j] += by;
        rowSum[i] += by;
        colSum[j] += by;
        refresh(i, j);
    }

    long rowSum(int i) {
        return rowSum[i];
    }

    long colSum(int j) {
        return colSum[j];
    }

    /** The vertices a move may lead to from here. */
    int[] targets(int v) {
        if (isRow(v)) {
            int[] t = new int[cols + 1];
            for (int j = 0; j < cols; j++) {
                t[j] = rows + j;
            }
            t[cols] = rowTrade();
            return t;
        }
        int[] t = new int[isCol(v) ? rows + 1 : v == rowTrade() ? rows : cols];
        for (int k = 0; k < t.length; k++) {
            t[k] = v == rowTrade() + 1 ? rows + k : k;
        }
        if (isCol(v)) {
            t[rows] = rowTrade() + 1;
        }
        return t;
    }
}
