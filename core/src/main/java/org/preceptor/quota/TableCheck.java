package org.preceptor.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** What keeps a table plan from being read. */
final class TableCheck {
    private static final long LIMIT = 1_000_000_000L;

    private final TablePlan plan;
    private final List<Finding> findings = new ArrayList<>();

    private final Set<MemberId> rows = new HashSet<>();
    private final Set<MemberId> columns = new HashSet<>();

    private TableCheck(TablePlan plan) {
        this.plan = plan;
        plan.rows().forEach(line -> rows.add(line.id()));
        plan.columns().forEach(line -> columns.add(line.id()));
    }

    static Report of(TablePlan plan) {
        TableCheck check = new TableCheck(plan);
        check.lines(plan.rows(), "rows");
        check.lines(plan.columns(), "columns");
        check.weights();
        check.cells();
        if (check.findings.isEmpty()) {
            check.totals();
        }
        return Report.of(check.findings);
    }

    private void wrong(Pointer at, String what, Object found, String accepted) {
        findings.add(FamilyCards.SHAPE
                .error()
                .at(at)
                .with("what", what)
                .actual(found)
                .expected(accepted)
                .build());
    }

    private void lines(List<Line> lines, String where) {
        Set<MemberId> seen = new HashSet<>();
        if (lines.isEmpty()) {
            wrong(Pointer.of(where), where, 0, "at least one");
        }
        for (Line line : lines) {
            Pointer at = Pointer.of(where, line.id());
            if (!seen.add(line.id())) {
                wrong(at, line.id().value(), "listed twice", "one line of each name");
            }
            if (line.lower() < 0 || line.upper() > LIMIT) {
                wrong(at, line.id().value(), line.lower() < 0 ? line.lower() : line.upper(), "0 to " + LIMIT);
            } else if (line.lower() > line.upper()) {
                wrong(at, line.id().value(), line.lower() + " to " + line.upper(), "a floor of at most the cap");
            }
        }
    }

    private void weights() {
        plan.weights().forEach((cell, weight) -> {
            known(cell, "weights");
            if (weight.numerator().signum() < 0) {
                wrong(Pointer.of("weights", cell), cell.toString(), weight, "a weight of zero or more");
            }
        });
    }

    private void cells() {
        plan.cells().forEach((cell, bounds) -> {
            known(cell, "cells");
            boolean eligible = plan.weights().containsKey(cell)
                    && plan.weights().get(cell).numerator().signum() > 0;
            if (bounds.lower() < 0 || bounds.lower() > bounds.upper()) {
                wrong(
                        Pointer.of("cells", cell),
                        cell.toString(),
                        bounds.lower() + " to " + bounds.upper(),
                        "a floor of at most the cap, from 0");
            } else if (bounds.lower() > 0 && !eligible) {
                wrong(Pointer.of("cells", cell), cell.toString(), bounds.lower(), "0, because it has no weight");
            }
        });
    }

    private void known(Pair cell, String where) {
        if (!rows.contains(cell.row()) || !columns.contains(cell.column())) {
            wrong(Pointer.of(where, cell), cell.toString(), "no such cell", "a listed row and a listed column");
        }
    }

    private void totals() {
        BigInteger rowsLow = sum(plan.rows(), Line::lower);
        BigInteger rowsHigh = sum(plan.rows(), Line::upper);
        BigInteger colsLow = sum(plan.columns(), Line::lower);
        BigInteger colsHigh = sum(plan.columns(), Line::upper);
        boolean meet = rowsLow.compareTo(colsHigh) <= 0 && colsLow.compareTo(rowsHigh) <= 0;
        if (plan.seats().isPresent()) {
            BigInteger seats = BigInteger.valueOf(plan.seats().get());
            meet &= rowsLow.max(colsLow).compareTo(seats) <= 0
                    && rowsHigh.min(colsHigh).compareTo(seats) >= 0;
        } else if (meet && !rowsLow.max(colsLow).equals(rowsHigh.min(colsHigh))) {
            wrong(Pointer.of("seats"), "seats", "absent", "the places in all, because the totals leave it open");
        }
        if (!meet) {
            findings.add(FamilyCards.TOTALS
                    .error()
                    .at("/rows")
                    .with("rows", range(rowsLow, rowsHigh))
                    .with("columns", range(colsLow, colsHigh))
                    .build());
        }
    }

    private static BigInteger sum(List<Line> lines, ToLongFunction<Line> side) {
        return lines.stream()
                .map(l -> BigInteger.valueOf(side.applyAsLong(l)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String range(BigInteger low, BigInteger high) {
        return low.equals(high) ? low.toString() : low + ".." + high;
    }
}
