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
    static final long LIMIT = 1_000_000_000L;

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
        boolean counted = check.findings.isEmpty();
        check.weights(false);
        check.cells();
        if (counted) {
            check.totals();
        }
        return Report.of(check.findings);
    }

    /** What keeps rows, columns and cells from being read; whether their totals agree is left open. */
    static Report ofCells(TablePlan plan) {
        TableCheck check = new TableCheck(plan);
        check.lines(plan.rows(), "rows");
        check.lines(plan.columns(), "columns");
        check.weights(false);
        check.cells();
        return Report.of(check.findings);
    }

    /** What keeps the weights from being rounded as exact shares; totals and bounds are not used then. */
    static Report ofShares(TablePlan plan) {
        TableCheck check = new TableCheck(plan);
        check.names(plan.rows(), "rows");
        check.names(plan.columns(), "columns");
        check.weights(true);
        return Report.of(check.findings);
    }

    private void wrong(Pointer at, Object what, Object found, Label accepted) {
        findings.add(FamilyCards.SHAPE
                .error()
                .at(at)
                .with("what", what)
                .actual(found)
                .expected(accepted)
                .build());
    }

    /** The name in both languages where the plan gives one. */
    private Object name(MemberId id) {
        Label label = plan.labels().get(id);
        return label == null ? id.value() : label;
    }

    private Object name(Pair cell) {
        boolean named = plan.labels().containsKey(cell.row()) || plan.labels().containsKey(cell.column());
        return named ? TableWords.pair(plan, cell.row(), cell.column()) : cell.toString();
    }

    private void names(List<Line> lines, String where) {
        Set<MemberId> seen = new HashSet<>();
        if (lines.isEmpty()) {
            Label what = where.equals("rows") ? Label.of("rows", "行") : Label.of("columns", "列");
            wrong(Pointer.of(where), what, 0, Label.of("at least one", "至少一项"));
        }
        for (Line line : lines) {
            if (!seen.add(line.id())) {
                wrong(
                        Pointer.of(where, line.id()),
                        name(line.id()),
                        Label.of("listed twice", "重复列出"),
                        Label.of("one line of each name", "每个名称一行"));
            }
        }
    }

    private void lines(List<Line> lines, String where) {
        names(lines, where);
        for (Line line : lines) {
            Pointer at = Pointer.of(where, line.id());
            if (line.lower() < 0 || line.upper() > LIMIT) {
                wrong(
                        at,
                        name(line.id()),
                        line.lower() < 0 ? line.lower() : line.upper(),
                        Label.of("0 to " + LIMIT, "0至" + LIMIT));
            } else if (line.lower() > line.upper()) {
                wrong(at, name(line.id()), crossed(line.lower(), line.upper()), FLOOR);
            }
        }
    }

    private static Label crossed(long lower, long upper) {
        return Label.of(lower + " to " + upper, lower + "至" + upper);
    }

    private void weights(boolean shares) {
        plan.weights().forEach((cell, weight) -> {
            known(cell, "weights");
            if (weight.numerator().signum() < 0) {
                wrong(Pointer.of("weights", cell), name(cell), weight, Label.of("a weight of zero or more", "不为负的权重"));
            } else if (shares && ShareProblem.fraction(weight).compareTo(Fraction.of(LIMIT, 1)) > 0) {
                wrong(Pointer.of("weights", cell), name(cell), weight, Label.of("0 to " + LIMIT, "0至" + LIMIT));
            }
        });
    }

    private void cells() {
        plan.cells().forEach((cell, bounds) -> {
            known(cell, "cells");
            boolean eligible = plan.weights().containsKey(cell)
                    && plan.weights().get(cell).numerator().signum() > 0;
            if (bounds.lower() < 0 || bounds.lower() > bounds.upper()) {
                wrong(Pointer.of("cells", cell), name(cell), crossed(bounds.lower(), bounds.upper()), FLOOR);
            } else if (bounds.lower() > LIMIT) {
                wrong(
                        Pointer.of("cells", cell),
                        name(cell),
                        bounds.lower(),
                        Label.of("a floor from 0 to " + LIMIT, "保底0至" + LIMIT));
            } else if (bounds.lower() > 0 && !eligible) {
                wrong(
                        Pointer.of("cells", cell),
                        name(cell),
                        bounds.lower(),
                        Label.of("0, because it has no weight", "0，因其没有权重"));
            }
        });
    }

    private void known(Pair cell, String where) {
        if (!rows.contains(cell.row()) || !columns.contains(cell.column())) {
            wrong(
                    Pointer.of(where, cell),
                    name(cell),
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
        BigInteger least = rowsLow.max(colsLow);
        BigInteger most = rowsHigh.min(colsHigh);
        if (meet && plan.seats().isPresent()) {
            BigInteger seats = BigInteger.valueOf(plan.seats().get());
            if (seats.compareTo(least) < 0 || seats.compareTo(most) > 0) {
                String range = range(least, most);
                wrong(
                        Pointer.of("seats"),
                        Label.of("places in all", "名额总数"),
                        plan.seats().get(),
                        Label.of(range + ", as the totals of rows and columns add up", range + "，由行合计与列合计得出"));
            }
        } else if (meet && !least.equals(most)) {
            wrong(
                    Pointer.of("seats"),
                    Label.of("places in all", "名额总数"),
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
