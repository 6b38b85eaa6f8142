package org.preceptor.quota;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Controlled rounding: every cell, row, column and the whole to one of its two neighbours, as near to the exact table as possible. */
final class RoundingKernel {
    private RoundingKernel() {}

    /** The nearest tables, whether all are listed, and how far they are. */
    record Nearest(List<long[][]> tables, boolean complete, Fraction distance) {
        Nearest and(Nearest other) {
            return new Nearest(
                    Stream.concat(tables.stream(), other.tables.stream()).toList(),
                    complete && other.complete,
                    distance);
        }
    }

    static Nearest nearest(Fraction[][] exact) {
        int m = exact.length;
        int n = exact[0].length;
        long[][] lower = new long[m][n];
        long[][] upper = new long[m][n];
        Fraction[] rowSums = filled(m);
        Fraction[] colSums = filled(n);
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                Fraction x = exact[i][j];
                lower[i][j] = x.floor().longValueExact();
                upper[i][j] = x.ceiling().longValueExact();
                rowSums[i] = rowSums[i].plus(x);
                colSums[j] = colSums[j].plus(x);
                sum = sum.plus(x);
            }
        }
        Nearest best = new Nearest(List.of(), true, Fraction.ZERO);
        for (BigInteger total : sum.isWhole() ? List.of(sum.floor()) : List.of(sum.floor(), sum.ceiling())) {
            long t = total.longValueExact();
            TableFit fit = new TableFit(lower, upper, neighbours(rowSums), neighbours(colSums), new long[] {t, t});
            if (fit.circulation.isFeasible()) {
                Nearest here = solve(exact, fit.example(), lower, upper, rowSums, colSums);
                int order = best.tables.isEmpty() ? -1 : here.distance.compareTo(best.distance);
                best = order < 0 ? here : order == 0 ? best.and(here) : best;
            }
        }
        return best;
    }

    private static Nearest solve(
            Fraction[][] exact,
            long[][] start,
            long[][] lower,
            long[][] upper,
            Fraction[] rowSums,
            Fraction[] colSums) {
        TableGains gains = new TableGains() {
            // How much nearer the table comes when the cell is rounded up: 2x - (floor + ceiling).
            @Override
            public Fraction worth(int row, int col, long k) {
                Fraction x = exact[row][col];
                return x.plus(x).minus(Fraction.of(x.floor().add(x.ceiling())));
            }

            @Override
            public long rough(int row, int col, long k) {
                Fraction w = worth(row, col, k);
                return w.num()
                        .multiply(BigInteger.valueOf(Fraction.LOG_UNIT))
                        .divide(w.den())
                        .longValueExact();
            }

            @Override
            public Fraction neutral() {
                return Fraction.ZERO;
            }

            @Override
            public Fraction then(Fraction path, Fraction gain) {
                return path.plus(gain);
            }

            @Override
            public Fraction inverse(Fraction gain) {
                return gain.negate();
            }
        };
        TableGraph graph = new TableGraph(gains, start, lower, upper, neighbours(rowSums), neighbours(colSums));
        TablePotentials potentials = new TablePotentials(graph);
        potentials.settle();
        TableAlternatives alternatives = new TableAlternatives(graph, potentials, TableKernel.ALTERNATIVES);
        List<long[][]> tables = alternatives.list();
        return new Nearest(tables, alternatives.isComplete(), distance(exact, tables.get(0)));
    }

    /** The sum over cells of |seats - exact|; the squares order the tables in the same way. */
    static Fraction distance(Fraction[][] exact, long[][] table) {
        Fraction d = Fraction.ZERO;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                Fraction off = exact[i][j].minus(Fraction.of(table[i][j], 1));
                d = d.plus(off.signum() < 0 ? off.negate() : off);
            }
        }
        return d;
    }

    private static long[][] neighbours(Fraction[] sums) {
        long[][] bounds = new long[2][sums.length];
        for (int k = 0; k < sums.length; k++) {
            bounds[0][k] = sums[k].floor().longValueExact();
            bounds[1][k] = sums[k].ceiling().longValueExact();
        }
        return bounds;
    }

    private static Fraction[] filled(int n) {
        Fraction[] zeros = new Fraction[n];
        Arrays.fill(zeros, Fraction.ZERO);
        return zeros;
    }
}
