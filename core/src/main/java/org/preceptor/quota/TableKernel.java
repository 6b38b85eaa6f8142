package org.preceptor.quota;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A biproportional table: among all tables within the bounds, one that no cycle of one-seat moves improves, with the divisors
 * that prove it. Rows and columns come in the order of the tie rule. Feasibility has been decided before.
 */
final class TableKernel {
    /** How many equally good tables are listed. */
    static final int ALTERNATIVES = 200;

    final BigInteger[][] weights;
    final Signpost signpost;
    final long[][] lower;
    final long[][] upper;
    final long[][] rowBounds;
    final long[][] colBounds;

    TableKernel(
            BigInteger[][] weights,
            Signpost signpost,
            long[][] lower,
            long[][] upper,
            long[][] rowBounds,
            long[][] colBounds) {
        this.weights = weights;
        this.signpost = signpost;
        this.lower = lower;
        this.upper = upper;
        this.rowBounds = rowBounds;
        this.colBounds = colBounds;
    }

    /** The tables, the one chosen first; whether all are listed; exact divisors, or their squares where the method needs roots. */
    record Outcome(List<long[][]> tables, boolean complete, Fraction[] rowDivisors, Fraction[] colDivisors) {}

    Outcome solve(long[][] feasible) {
        TableGraph graph = new TableGraph(gains(), start(feasible), lower, upper, rowBounds, colBounds);
        TablePotentials potentials = new TablePotentials(graph);
        potentials.settle();
        TableAlternatives alternatives = new TableAlternatives(graph, potentials, ALTERNATIVES);
        List<long[][]> tables = alternatives.list();
        Fraction[] p = potentials.exact();
        int m = weights.length;
        Fraction[] rows = new Fraction[m];
        Fraction[] cols = new Fraction[weights[0].length];
        Arrays.setAll(rows, i -> p[0].dividedBy(p[i]));
        Arrays.setAll(cols, j -> p[m + j].dividedBy(p[0]));
        return new Outcome(tables, alternatives.isComplete(), rows, cols);
    }

    private TableGains gains() {
        long[][] logs = logs();
        return new TableGains() {
            @Override
            public Fraction worth(int row, int col, long k) {
                Fraction w = Fraction.of(weights[row][col]);
                return (signpost.power == 2 ? w.squared() : w).dividedBy(signpost.exact(k));
            }

            @Override
            public long rough(int row, int col, long k) {
                return signpost.power * (logs[row][col] - signpost.roughLog(k));
            }
        };
    }

    private long[][] logs() {
        return Arrays.stream(weights)
                .map(line -> Arrays.stream(line)
                        .mapToLong(w -> w.signum() == 0 ? TableGraph.NONE : Fraction.roughLog(w))
                        .toArray())
                .toArray(long[][]::new);
    }

    private long[][] start(long[][] feasible) {
        boolean exact = Arrays.equals(rowBounds[0], rowBounds[1]) && Arrays.equals(colBounds[0], colBounds[1]);
        if (!exact) {
            return feasible;
        }
        TableScaling scaling = new TableScaling(logs(), lower, upper, signpost);
        scaling.run(rowBounds[0], colBounds[0]);
        return repaired(scaling.a, feasible);
    }

    /** The allowed table that keeps as much as possible of a proposal: overfull lines give, lines that lack take. */
    private long[][] repaired(long[][] proposal, long[][] feasible) {
        int m = weights.length;
        int n = weights[0].length;
        Flow flow = new Flow(m + n + 2);
        int source = m + n;
        long[] rowMissing = rowBounds[0].clone();
        long[] colMissing = colBounds[0].clone();
        int[][] up = new int[m][n];
        int[][] down = new int[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                long x = proposal[i][j];
                up[i][j] = flow.add(i, m + j, upper[i][j] - x);
                down[i][j] = flow.add(m + j, i, x - lower[i][j]);
                rowMissing[i] -= x;
                colMissing[j] -= x;
            }
        }
        long want = 0;
        for (int v = 0; v < m + n; v++) {
            long missing = v < m ? rowMissing[v] : -colMissing[v - m];
            if (missing > 0) {
                flow.add(source, v, missing);
                want += missing;
            } else if (missing < 0) {
                flow.add(v, source + 1, -missing);
            }
        }
        if (flow.augment(source, source + 1, want) < want) {
            return feasible;
        }
        long[][] a = new long[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = proposal[i][j] + flow.flow(up[i][j]) - flow.flow(down[i][j]);
            }
        }
        return a;
    }
}
