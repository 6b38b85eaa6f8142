package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence.Ratio;

/** A table plan as numbers, rows and columns in the order of their ids. */
final class TableProblem {
    final ImmutableList<Line> rows;
    final ImmutableList<Line> cols;
    final Fraction[][] exact;
    final BigInteger[][] weights;
    final long[][] lower;
    final long[][] upper;
    final long[][] rowBounds;
    final long[][] colBounds;
    final long[] total;
    final BigInteger unit;

    TableProblem(TablePlan plan, boolean firstIsOwed) {
        this.rows = sorted(plan.rows());
        this.cols = sorted(plan.columns());
        int m = rows.size();
        int n = cols.size();
        this.exact = new Fraction[m][n];
        this.weights = new BigInteger[m][n];
        this.lower = new long[m][n];
        this.upper = new long[m][n];
        this.rowBounds = bounds(rows);
        this.colBounds = bounds(cols);
        long room = 1 + Arrays.stream(rowBounds[1]).sum();
        BigInteger common = BigInteger.ONE;
        for (Ratio w : plan.weights().values()) {
            common = common.divide(common.gcd(w.denominator())).multiply(w.denominator());
        }
        this.unit = common;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                Pair cell = pair(i, j);
                Ratio w = plan.weights().get(cell);
                exact[i][j] = w == null ? Fraction.ZERO : ShareProblem.fraction(w);
                weights[i][j] = exact[i][j].times(Fraction.of(unit)).floor();
                boolean eligible = weights[i][j].signum() > 0;
                Bounds own = plan.cells().getOrDefault(cell, new Bounds(0, Long.MAX_VALUE));
                upper[i][j] = eligible ? Math.min(own.upper(), room) : 0;
                lower[i][j] = Math.max(own.lower(), firstIsOwed && eligible && own.upper() > 0 ? 1 : 0);
                upper[i][j] = Math.max(lower[i][j], upper[i][j]);
            }
        }
        this.total = total(plan);
    }

    private static ImmutableList<Line> sorted(ImmutableList<Line> lines) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Line::id), lines);
    }

    private static long[][] bounds(ImmutableList<Line> lines) {
        return new long[][] {
            lines.stream().mapToLong(Line::lower).toArray(),
            lines.stream().mapToLong(Line::upper).toArray()
        };
    }

    private long[] total(TablePlan plan) {
        if (plan.seats().isPresent()) {
            return new long[] {plan.seats().get(), plan.seats().get()};
        }
        return new long[] {
            Math.max(
                    Arrays.stream(rowBounds[0]).sum(),
                    Arrays.stream(colBounds[0]).sum()),
            Math.min(
                    Arrays.stream(rowBounds[1]).sum(),
                    Arrays.stream(colBounds[1]).sum())
        };
    }

    Pair pair(int i, int j) {
        return new Pair(rows.get(i).id(), cols.get(j).id());
    }

    /** Whether all row and column totals are exact. */
    boolean isExact() {
        return Arrays.equals(rowBounds[0], rowBounds[1]) && Arrays.equals(colBounds[0], colBounds[1]);
    }

    ImmutableMap<Pair, Long> map(long[][] table) {
        ImmutableMap.Builder<Pair, Long> map = ImmutableMap.builder();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                map.put(pair(i, j), table[i][j]);
            }
        }
        return map.buildOrThrow();
    }
}
