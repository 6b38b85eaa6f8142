package org.preceptor.quota;

/**
 * Alternating scaling in doubles: a proposal only, nearly always the answer. Columns and rows take turns in choosing the divisor
 * that makes them add up. What it leaves wrong is put right, and confirmed, by exact moves.
 */
final class TableScaling {
    private static final int ROUNDS = 100;

    private final double[][] weights;
    private final long[][] lower;
    private final long[][] upper;
    private final Signpost signpost;
    final long[][] a;
    final double[] rowRate;
    final double[] colRate;

    TableScaling(double[][] weights, long[][] lower, long[][] upper, Signpost signpost) {
        this.weights = weights;
        this.lower = lower;
        this.upper = upper;
        this.signpost = signpost;
        this.a = new long[weights.length][weights[0].length];
        this.rowRate = new double[weights.length];
        this.colRate = new double[weights[0].length];
        java.util.Arrays.fill(rowRate, 1);
        java.util.Arrays.fill(colRate, 1);
    }

    /** Ends with the columns adding up; says whether the rows do too. */
    boolean run(long[] rowTotals, long[] colTotals) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < colRate.length; j++) {
                line(j, true, colTotals[j]);
            }
            if (rowsMatch(rowTotals)) {
                return true;
            }
            if (round + 1 < ROUNDS) {
                for (int i = 0; i < rowRate.length; i++) {
                    line(i, false, rowTotals[i]);
                }
            }
        }
        return false;
    }

    private boolean rowsMatch(long[] totals) {
        for (int i = 0; i < a.length; i++) {
            long sum = 0;
            for (long x : a[i]) {
                sum += x;
            }
            if (sum != totals[i]) {
                return false;
            }
        }
        return true;
    }

    private void line(int index, boolean column, long total) {
        int n = column ? rowRate.length : colRate.length;
        double[] w = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            w[k] = column ? weights[k][index] * rowRate[k] : weights[index][k] * colRate[k];
            sum += w[k];
        }
        if (sum <= 0) {
            return;
        }
        double rate = total / sum;
        long got = 0;
        long[] b = new long[n];
        for (int k = 0; k < n; k++) {
            b[k] = clamp(signpost.round(w[k] * rate), k, index, column);
            got += b[k];
        }
        while (got != total) {
            int best = best(w, b, index, column, got < total);
            if (best < 0) {
                break;
            }
            b[best] += got < total ? 1 : -1;
            got += got < total ? 1 : -1;
        }
        settle(w, b, index, column);
        middle(w, b, index, column);
    }

    private long clamp(long x, int k, int index, boolean column) {
        return Math.max(low(k, index, column), Math.min(high(k, index, column), x));
    }

    private long low(int k, int index, boolean column) {
        return column ? lower[k][index] : lower[index][k];
    }

    private long high(int k, int index, boolean column) {
        return column ? upper[k][index] : upper[index][k];
    }

    private int best(double[] w, long[] b, int index, boolean column, boolean add) {
        int best = -1;
        double value = 0;
        for (int k = 0; k < w.length; k++) {
            if (w[k] > 0 && (add ? b[k] < high(k, index, column) : b[k] > low(k, index, column))) {
                double v = w[k] / signpost.approx(add ? b[k] + 1 : b[k]);
                if (best < 0 || (add ? v > value : v < value)) {
                    best = k;
                    value = v;
                }
            }
        }
        return best;
    }

    private void settle(double[] w, long[] b, int index, boolean column) {
        for (int guard = 0; guard < 10 * w.length; guard++) {
            int in = best(w, b, index, column, true);
            int out = best(w, b, index, column, false);
            if (in < 0 || out < 0 || w[in] / signpost.approx(b[in] + 1) <= w[out] / signpost.approx(b[out]) * (1 + 1e-12)) {
                return;
            }
            b[in]++;
            b[out]--;
        }
    }

    private void middle(double[] w, long[] b, int index, boolean column) {
        int in = best(w, b, index, column, true);
        int out = best(w, b, index, column, false);
        double low = in < 0 ? 0 : w[in] / signpost.approx(b[in] + 1);
        double high = out < 0 ? 2 * low : w[out] / signpost.approx(b[out]);
        double divisor = low <= 0 ? high / 2 : (low + high) / 2;
        if (!(divisor > 0) || Double.isInfinite(divisor)) {
            divisor = 1;
        }
        for (int k = 0; k < b.length; k++) {
            if (column) {
                a[k][index] = b[k];
            } else {
                a[index][k] = b[k];
            }
        }
        (column ? colRate : rowRate)[index] = 1 / divisor;
    }
}
