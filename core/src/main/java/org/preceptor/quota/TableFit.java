package org.preceptor.quota;

import java.util.Arrays;

/** Whether a table with these bounds exists at all, as one circulation: rows, then cells, then columns. */
final class TableFit {
    final int rows;
    final int cols;
    final Circulation circulation;
    private final int[][] cellArc;

    /**
     * Arcs: row i is arc i, column j is arc rows+j, then the grand total, then the cells that exist. When all row and column
     * totals are exact, a column only limits: then a conflict reads "these rows must place more than these columns take".
     */
    TableFit(long[][] lower, long[][] upper, long[][] rowBounds, long[][] colBounds, long[] total) {
        this.rows = lower.length;
        this.cols = lower[0].length;
        int cells = 0;
        for (long[] line : upper) {
            cells += (int) Arrays.stream(line).filter(u -> u > 0).count();
        }
        int arcs = rows + cols + 1 + cells;
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        long[] low = new long[arcs];
        long[] high = new long[arcs];
        int source = rows + cols;
        boolean exact = Arrays.equals(rowBounds[0], rowBounds[1]) && Arrays.equals(colBounds[0], colBounds[1]);
        for (int i = 0; i < rows; i++) {
            set(i, source, i, rowBounds[0][i], rowBounds[1][i], from, to, low, high);
        }
        for (int j = 0; j < cols; j++) {
            set(rows + j, rows + j, source + 1, exact ? 0 : colBounds[0][j], colBounds[1][j], from, to, low, high);
        }
        set(
                rows + cols,
                source + 1,
                source,
                exact ? 0 : total[0],
                exact ? Flow.INFINITE / 4 : total[1],
                from,
                to,
                low,
                high);
        this.cellArc = new int[rows][cols];
        int e = rows + cols + 1;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                cellArc[i][j] = -1;
                if (upper[i][j] > 0) {
                    cellArc[i][j] = e;
                    set(e++, i, rows + j, lower[i][j], upper[i][j], from, to, low, high);
                }
            }
        }
        this.circulation = new Circulation(source + 2, from, to, low, high);
    }

    private static void set(int e, int u, int v, long lo, long hi, int[] from, int[] to, long[] low, long[] high) {
        from[e] = u;
        to[e] = v;
        low[e] = lo;
        high[e] = hi;
    }

    long[][] example() {
        long[][] a = new long[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                a[i][j] = cellArc[i][j] < 0 ? 0 : circulation.value(cellArc[i][j]);
            }
        }
        return a;
    }

    /** The row and column of a cell's arc, or an empty array for other arcs. */
    int[] cellOf(int arc) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                if (cellArc[i][j] == arc) {
                    return new int[] {i, j};
                }
            }
        }
        return new int[0];
    }
}
