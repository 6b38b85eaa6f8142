package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;

/** A table plan read again for audits: bounds of cells, sums, and a plain listing of tables. */
final class TableAuditPlan {
    private static final long STEPS = 100_000;

    final TablePlan plan;
    final List<Line> rows;
    final List<Line> columns;
    final List<Pair> cells = new ArrayList<>();
    private final boolean owed;
    private long steps;

    TableAuditPlan(TablePlan plan, ShareMethod.Divisor method) {
        this.plan = plan;
        this.rows = ImmutableList.sortedCopyOf(Comparator.comparing(Line::id), plan.rows());
        this.columns = ImmutableList.sortedCopyOf(Comparator.comparing(Line::id), plan.columns());
        this.owed = ShareAuditEdge.signpost(method, 1).signum() == 0;
        rows.forEach(row -> columns.forEach(column -> cells.add(new Pair(row.id(), column.id()))));
    }

    ImmutableSet<MemberId> ids(List<Line> lines) {
        return lines.stream().map(Line::id).collect(ImmutableSet.toImmutableSet());
    }

    Fraction weight(Pair cell) {
        return Optional.ofNullable(plan.weights().get(cell))
                .map(ShareProblem::fraction)
                .orElse(Fraction.ZERO);
    }

    boolean eligible(Pair cell) {
        return weight(cell).signum() > 0;
    }

    private Bounds own(Pair cell) {
        return plan.cells().getOrDefault(cell, new Bounds(0, Long.MAX_VALUE));
    }

    /** The least a cell must get: its floor, or the first place that the method owes every eligible cell. */
    long lower(Pair cell) {
        boolean first = owed && eligible(cell) && own(cell).upper() > 0;
        return Math.max(own(cell).lower(), first ? 1 : 0);
    }

    long upper(Pair cell) {
        return eligible(cell) ? Math.max(lower(cell), own(cell).upper()) : lower(cell);
    }

    long sum(Map<Pair, Long> table, Line line, boolean row) {
        return (row ? columns : rows)
                .stream()
                        .map(other -> row ? new Pair(line.id(), other.id()) : new Pair(other.id(), line.id()))
                        .mapToLong(cell -> table.getOrDefault(cell, 0L))
                        .sum();
    }

    /** The places in all: stated, or left by the totals. */
    long total() {
        long least = Math.max(
                rows.stream().mapToLong(Line::lower).sum(),
                columns.stream().mapToLong(Line::lower).sum());
        return plan.seats().orElse(least);
    }

    /** A row, column or the whole that does not add up, if there is one. */
    Optional<String> wrongTotal(Map<Pair, Long> table) {
        for (Line row : rows) {
            if (sum(table, row, true) < row.lower() || sum(table, row, true) > row.upper()) {
                return Optional.of("row " + row.id() + " with " + sum(table, row, true));
            }
        }
        for (Line column : columns) {
            if (sum(table, column, false) < column.lower() || sum(table, column, false) > column.upper()) {
                return Optional.of("column " + column.id() + " with " + sum(table, column, false));
            }
        }
        long all = table.values().stream().mapToLong(Long::longValue).sum();
        return plan.seats().filter(n -> n != all).map(n -> "the whole with " + all);
    }

    /** Every table with these choices for its cells that adds up, largest entries first; empty when they are too many to list. */
    Optional<List<Map<Pair, Long>>> tables(Map<Pair, long[]> choices, Predicate<Map<Pair, Long>> fits) {
        steps = STEPS;
        List<Map<Pair, Long>> all = new ArrayList<>();
        walk(choices, fits, new LinkedHashMap<>(), all);
        return steps < 0 ? Optional.empty() : Optional.of(all);
    }

    private void walk(
            Map<Pair, long[]> choices,
            Predicate<Map<Pair, Long>> fits,
            Map<Pair, Long> table,
            List<Map<Pair, Long>> all) {
        if (--steps < 0) {
            return;
        }
        if (table.size() == cells.size()) {
            if (wrongTotal(table).isEmpty() && fits.test(table)) {
                all.add(Map.copyOf(table));
            }
            return;
        }
        Pair cell = cells.get(table.size());
        long[] span = java.util.Objects.requireNonNull(choices.get(cell));
        for (long n = span[1]; n >= span[0] && steps >= 0; n--) {
            table.put(cell, n);
            if (possible(choices, table, cell)) {
                walk(choices, fits, table, all);
            }
            table.remove(cell);
        }
    }

    /** Whether the row and the column of the last cell can still add up. */
    private boolean possible(Map<Pair, long[]> choices, Map<Pair, Long> table, Pair last) {
        return possible(choices, table, line(rows, last.row()), true)
                && possible(choices, table, line(columns, last.column()), false);
    }

    private static Line line(List<Line> lines, MemberId id) {
        return lines.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
    }

    private boolean possible(Map<Pair, long[]> choices, Map<Pair, Long> table, Line line, boolean row) {
        long least = 0;
        long most = 0;
        for (Line other : row ? columns : rows) {
            Pair cell = row ? new Pair(line.id(), other.id()) : new Pair(other.id(), line.id());
            Long placed = table.get(cell);
            long[] span = java.util.Objects.requireNonNull(choices.get(cell));
            least += placed == null ? span[0] : placed;
            most += placed == null ? span[1] : placed;
        }
        return least <= line.upper() && most >= line.lower();
    }
}
