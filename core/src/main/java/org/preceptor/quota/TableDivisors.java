package org.preceptor.quota;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Short decimal divisors that reproduce a unique table strictly. Rough logarithms move the proven divisors to the middle of
 * their intervals; the decimals are then accepted only after an exact check.
 */
final class TableDivisors {
    private static final int ROUNDS = 40;
    private static final int DIGITS = 14;

    private final TableProblem problem;
    private final Signpost signpost;
    private final long[][] table;
    private final long[][] logs;
    private Fraction[] rows = new Fraction[0];
    private Fraction[] cols = new Fraction[0];

    private TableDivisors(TableProblem problem, Signpost signpost, long[][] table) {
        this.problem = problem;
        this.signpost = signpost;
        this.table = table;
        this.logs = Arrays.stream(problem.weights)
                .map(line -> Arrays.stream(line)
                        .mapToLong(w -> w.signum() == 0 ? TableGraph.NONE : Fraction.roughLog(w))
                        .toArray())
                .toArray(long[][]::new);
    }

    Fraction[] rows() {
        return rows;
    }

    Fraction[] cols() {
        return cols;
    }

    static Optional<TableDivisors> shortest(
            TableProblem problem, Signpost signpost, long[][] table, TableKernel.Outcome proof) {
        TableDivisors divisors = new TableDivisors(problem, signpost, table);
        long[] logs = divisors.middle(
                Arrays.stream(proof.rowDivisors())
                        .mapToLong(f -> f.roughLog() / signpost.power)
                        .toArray(),
                Arrays.stream(proof.colDivisors())
                        .mapToLong(f -> f.roughLog() / signpost.power)
                        .toArray());
        for (int digits = 1; digits <= DIGITS; digits++) {
            if (divisors.accept(logs, digits)) {
                return Optional.of(divisors);
            }
        }
        return Optional.empty();
    }

    private long[] middle(long[] rowLogs, long[] colLogs) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < colLogs.length; j++) {
                colLogs[j] = centre(j, true, rowLogs, colLogs[j]);
            }
            for (int i = 0; i < rowLogs.length; i++) {
                rowLogs[i] = centre(i, false, colLogs, rowLogs[i]);
            }
        }
        return rowLogs;
    }

    private long centre(int line, boolean column, long[] others, long now) {
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        for (int k = 0; k < others.length; k++) {
            int i = column ? k : line;
            int j = column ? line : k;
            if (logs[i][j] != TableGraph.NONE) {
                long w = logs[i][j] - others[k];
                if (table[i][j] < problem.upper[i][j]) {
                    low = Math.max(low, w - signpost.roughLog(table[i][j] + 1));
                }
                if (table[i][j] > problem.lower[i][j]) {
                    high = Math.min(high, w - signpost.roughLog(table[i][j]));
                }
            }
        }
        if (low == Long.MIN_VALUE || high == Long.MAX_VALUE) {
            return low == Long.MIN_VALUE && high == Long.MAX_VALUE
                    ? now
                    : low == Long.MIN_VALUE ? high - Fraction.LOG_UNIT / 8 : low + Fraction.LOG_UNIT / 8;
        }
        return low + (high - low) / 2;
    }

    private boolean accept(long[] rowLogs, int digits) {
        rows = new Fraction[rowLogs.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = decimal(rowLogs[i] - rowLogs[0], digits);
        }
        cols = new Fraction[problem.cols.size()];
        for (int j = 0; j < cols.length; j++) {
            Optional<Fraction> found = column(j);
            if (found.isEmpty()) {
                return false;
            }
            cols[j] = found.get();
        }
        return true;
    }

    private static Fraction decimal(long log, int digits) {
        BigDecimal value = new BigDecimal(Math.exp((double) log / Fraction.LOG_UNIT))
                .round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return value.scale() <= 0
                ? Fraction.of(value.toBigIntegerExact())
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The shortest divisor of a column that rounds every cell to its places with room to spare. */
    private Optional<Fraction> column(int j) {
        Fraction low = Fraction.ZERO;
        Optional<Fraction> high = Optional.empty();
        for (int i = 0; i < rows.length; i++) {
            if (problem.weights[i][j].signum() > 0) {
                Fraction w = Fraction.of(problem.weights[i][j]).dividedBy(rows[i]);
                Fraction power = signpost.power == 2 ? w.squared() : w;
                if (table[i][j] < problem.upper[i][j]) {
                    Fraction bound = power.dividedBy(signpost.exact(table[i][j] + 1));
                    low = low.compareTo(bound) >= 0 ? low : bound;
                }
                if (table[i][j] > problem.lower[i][j]) {
                    Fraction bound = power.dividedBy(signpost.exact(table[i][j]));
                    high = high.isPresent() && high.get().compareTo(bound) <= 0 ? high : Optional.of(bound);
                }
            }
        }
        Fraction top = high.orElse(low.plus(Fraction.ONE).times(Fraction.of(4, 1)));
        return low.compareTo(top) < 0 ? NiceNumber.between(low, top, signpost.power) : Optional.empty();
    }
}
