package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Tables with these choices for their cells that add up, largest entries first, no more than asked for; nothing when finding
     * them takes too long.
     */
    Optional<List<Map<Pair, Long>>> tables(Map<Pair, long[]> choices, Predicate<Map<Pair, Long>> fits, int atMost) {
        Listing listing = new Listing(choices, fits, atMost);
        listing.walk(0);
        return listing.steps < 0 ? Optional.empty() : Optional.of(listing.all);
    }

    /** A walk over the open cells with what each row and column still may come to. */
    private final class Listing {
        private final Map<Pair, long[]> choices;
        private final Predicate<Map<Pair, Long>> fits;
        private final int atMost;
        private final List<Pair> open = new ArrayList<>();
        private final Map<Pair, Long> table = new LinkedHashMap<>();
        private final Map<MemberId, long[]> rowSpans = new HashMap<>();
        private final Map<MemberId, long[]> columnSpans = new HashMap<>();
        private final List<Map<Pair, Long>> all = new ArrayList<>();
        private long steps = STEPS;

        Listing(Map<Pair, long[]> choices, Predicate<Map<Pair, Long>> fits, int atMost) {
            this.choices = choices;
            this.fits = fits;
            this.atMost = atMost;
            rows.forEach(line -> rowSpans.put(line.id(), new long[] {0, 0, line.lower(), line.upper()}));
            columns.forEach(line -> columnSpans.put(line.id(), new long[] {0, 0, line.lower(), line.upper()}));
            for (Pair cell : cells) {
                long[] span = choice(cell);
                count(cell, span[0], span[1]);
                table.put(cell, span[0]);
                if (span[0] < span[1]) {
                    open.add(cell);
                }
            }
        }

        private long[] choice(Pair cell) {
            return Objects.requireNonNull(choices.get(cell));
        }

        private void count(Pair cell, long least, long most) {
            for (long[] line : lines(cell)) {
                line[0] += least;
                line[1] += most;
            }
        }

        private List<long[]> lines(Pair cell) {
            return List.of(
                    Objects.requireNonNull(rowSpans.get(cell.row())),
                    Objects.requireNonNull(columnSpans.get(cell.column())));
        }

        private boolean isPossible(Pair cell) {
            return lines(cell).stream().allMatch(line -> line[0] <= line[3] && line[1] >= line[2]);
        }

        void walk(int at) {
            if (--steps < 0 || all.size() == atMost) {
                return;
            }
            if (at == open.size()) {
                if (wrongTotal(table).isEmpty() && fits.test(table)) {
                    all.add(Map.copyOf(table));
                }
                return;
            }
            Pair cell = open.get(at);
            long[] span = choice(cell);
            for (long n = span[1]; n >= span[0] && steps >= 0; n--) {
                table.put(cell, n);
                count(cell, n - span[0], n - span[1]);
                if (isPossible(cell)) {
                    walk(at + 1);
                }
                count(cell, span[0] - n, span[1] - n);
            }
            table.put(cell, span[0]);
        }
    }
}
