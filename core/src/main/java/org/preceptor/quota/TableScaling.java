package org.preceptor.quota;

import java.util.Arrays;

/**
 * Alternating scaling on rough logarithms: a proposal only, nearly always the answer. Columns and rows take turns in choosing
 * the divisor that makes them add up. What it leaves wrong is put right, and confirmed, by exact moves.
 */
final class TableScaling {
    private static final int ROUNDS = 100;
    private static final long UNIT = Fraction.LOG_UNIT;

    private final long[][] weights;
    private final long[][] lower;
    private final long[][] upper;
    private final Signpost signpost;
    private final long[] rowRate;
    private final long[] colRate;
    final long[][] a;

    /** Weights as logarithms; {@link TableGraph#NONE} where there is none. */
    TableScaling(long[][] weights, long[][] lower, long[][] upper, Signpost signpost) {
        this.weights = weights;
        this.lower = lower;
        this.upper = upper;
        this.signpost = signpost;
        this.a = new long[weights.length][weights[0].length];
        this.rowRate = new long[weights.length];
        this.colRate = new long[weights[0].length];
    }

    /** Ends with the columns adding up, and often the rows too. */
    void run(long[] rowTotals, long[] colTotals) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < colRate.length; j++) {
                colRate[j] = -new Line(j, true).share(colTotals[j]);
            }
            if (rowsMatch(rowTotals)) {
                return;
            }
            for (int i = 0; i < rowRate.length && round + 1 < ROUNDS; i++) {
                rowRate[i] = -new Line(i, false).share(rowTotals[i]);
            }
        }
    }

    private boolean rowsMatch(long[] totals) {
        for (int i = 0; i < a.length; i++) {
            if (Arrays.stream(a[i]).sum() != totals[i]) {
                return false;
            }
        }
        return true;
    }

    /** One row or column that has to add up. */
    private final class Line {
        private final int index;
        private final boolean column;
        private final long[] w;
        private final long[] b;

        Line(int index, boolean column) {
            this.index = index;
            this.column = column;
            this.w = new long[column ? rowRate.length : colRate.length];
            this.b = new long[w.length];
            for (int k = 0; k < w.length; k++) {
                long weight = column ? weights[k][index] : weights[index][k];
                w[k] = weight == TableGraph.NONE ? weight : weight + (column ? rowRate[k] : colRate[k]);
            }
        }

        /** Shares the total and returns the logarithm of a divisor in the middle of those that do. */
        long share(long total) {
            long got = guess(total);
            while (got != total) {
                int best = best(got < total);
                if (best < 0) {
                    break;
                }
                long by = got < total ? 1 : -1;
                b[best] += by;
                got += by;
            }
            for (int guard = 0; guard < 10 * w.length; guard++) {
                int in = best(true);
                int out = best(false);
                if (in < 0 || out < 0 || claim(in, 1) <= claim(out, 0)) {
                    break;
                }
                b[in]++;
                b[out]--;
            }
            for (int k = 0; k < b.length; k++) {
                a[column ? k : index][column ? index : k] = b[k];
            }
            return middle();
        }

        private long guess(long total) {
            long top = Arrays.stream(w).max().orElse(TableGraph.NONE);
            double sum = 0;
            for (long x : w) {
                sum += x == TableGraph.NONE ? 0 : Math.exp((double) (x - top) / UNIT);
            }
            long got = 0;
            for (int k = 0; k < b.length; k++) {
                double x = w[k] == TableGraph.NONE ? 0 : Math.exp((double) (w[k] - top) / UNIT) * total / sum;
                b[k] = Math.max(low(k), Math.min(high(k), signpost.near(Double.doubleToRawLongBits(x))));
                got += b[k];
            }
            return got;
        }

        private long low(int k) {
            return column ? lower[k][index] : lower[index][k];
        }

        private long high(int k) {
            return column ? upper[k][index] : upper[index][k];
        }

        private long claim(int k, int next) {
            return w[k] - signpost.roughLog(b[k] + next);
        }

        private int best(boolean add) {
            int best = -1;
            for (int k = 0; k < w.length; k++) {
                boolean may = w[k] != TableGraph.NONE && (add ? b[k] < high(k) : b[k] > low(k));
                if (may && (best < 0 || (add ? claim(k, 1) > claim(best, 1) : claim(k, 0) < claim(best, 0)))) {
                    best = k;
                }
            }
            return best;
        }

        private long middle() {
            int in = best(true);
            int out = best(false);
            if (in < 0 && out < 0) {
                return 0;
            }
            long low = in < 0 ? claim(out, 0) - UNIT / 2 : claim(in, 1);
            long high = out < 0 ? claim(in, 1) + UNIT / 2 : claim(out, 0);
            return (low + high) / 2;
        }
    }
}
