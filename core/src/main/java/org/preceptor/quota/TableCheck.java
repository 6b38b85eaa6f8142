package org.preceptor.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.preceptor.Label;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** What keeps a table plan from being read. */
final class TableCheck {
    private static final long LIMIT = 1_000_000_000L;

    private static final Label FLOOR = Label.of("a floor from 0 to at most the cap", "保底不小于0且不高于封顶");

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

    private void wrong(Pointer at, String what, Object found, Label accepted) {
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
            wrong(Pointer.of(where), where, 0, Label.of("at least one", "至少一项"));
        }
        for (Line line : lines) {
            Pointer at = Pointer.of(where, line.id());
            if (!seen.add(line.id())) {
                wrong(
                        at,
                        line.id().value(),
                        Label.of("listed twice", "重复列出"),
                        Label.of("one line of each name", "每个名称一行"));
            }
            if (line.lower() < 0 || line.upper() > LIMIT) {
                wrong(
                        at,
                        line.id().value(),
                        line.lower() < 0 ? line.lower() : line.upper(),
                        Label.of("0 to " + LIMIT, "0至" + LIMIT));
            } else if (line.lower() > line.upper()) {
                wrong(at, line.id().value(), crossed(line.lower(), line.upper()), FLOOR);
            }
        }
    }

    private static Label crossed(long lower, long upper) {
        return Label.of(lower + " to " + upper, lower + "至" + upper);
    }

    private void weights() {
        plan.weights().forEach((cell, weight) -> {
            known(cell, "weights");
            if (weight.numerator().signum() < 0) {
                wrong(
                        Pointer.of("weights", cell),
                        cell.toString(),
                        weight,
                        Label.of("a weight of zero or more", "不为负的权重"));
            }
        });
    }

    private void cells() {
        plan.cells().forEach((cell, bounds) -> {
            known(cell, "cells");
            boolean eligible = plan.weights().containsKey(cell)
                    && plan.weights().get(cell).numerator().signum() > 0;
            if (bounds.lower() < 0 || bounds.lower() > bounds.upper()) {
                wrong(Pointer.of("cells", cell), cell.toString(), crossed(bounds.lower(), bounds.upper()), FLOOR);
            } else if (bounds.lower() > 0 && !eligible) {
                wrong(
                        Pointer.of("cells", cell),
                        cell.toString(),
                        bounds.lower(),
                        Label.of("0, because it has no weight", "0，因其没有权重"));
            }
        });
    }

    private void known(Pair cell, String where) {
        if (!rows.contains(cell.row()) || !columns.contains(cell.column())) {
            wrong(
                    Pointer.of(where, cell),
                    cell.toString(),
                    Label.of("no such cell", "无此单元格"),
                    Label.of("a listed row and a listed column", "已列出的行和列"));
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
            wrong(
                    Pointer.of("seats"),
                    "seats",
                    Label.of("absent", "空缺"),
                    Label.of("the places in all, because the totals leave it open", "名额总数，因合计未能确定"));
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
