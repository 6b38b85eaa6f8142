package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.rule.Evidence.Ratio;

/** Puts tables into sentences: why there is none, and how a cell came to its places. */
final class TableWords {
    private TableWords() {}

    static TableResult.Witness witness(TablePlan plan, TableProblem problem, TableFit fit) {
        CutKernel.Cut cut = CutKernel.witness(fit.circulation);
        int m = problem.rows.size();
        int n = problem.cols.size();
        List<MemberId> rows = new ArrayList<>();
        List<Label> needs = new ArrayList<>();
        List<MemberId> columns = new ArrayList<>();
        List<Label> takes = new ArrayList<>();
        for (int e : cut.lowers()) {
            String name = name(problem, fit, e);
            if (e < m + n) {
                (e < m ? rows : columns).add(MemberId.of(name));
            }
            needs.add(term(plan, name, fit.circulation.lower[e]));
        }
        for (int e : cut.uppers()) {
            String name = name(problem, fit, e);
            if (e < m + n) {
                (e < m ? rows : columns).add(MemberId.of(name));
            }
            takes.add(term(plan, name, fit.circulation.upper[e]));
        }
        Label sentence = sentence(needs, takes, cut.lowerTotal(), cut.upperTotal());
        return new TableResult.Witness(
                ImmutableList.copyOf(rows),
                ImmutableList.copyOf(columns),
                cut.lowerTotal(),
                cut.upperTotal(),
                sentence);
    }

    static Label sentence(List<Label> needs, List<Label> takes, long low, long high) {
        Label needed = sum(needs);
        Label available = takes.isEmpty() ? Label.same("0") : sum(takes);
        return Label.of(
                needed.english() + " = " + low + " must be placed, " + available.english() + " = " + high
                        + " is all that can take them; " + (low - high) + " too many",
                "须安排" + needed.chinese() + " = " + low + "，而" + available.chinese() + " = " + high + "，多出"
                        + (low - high));
    }

    /** A bound in words, by the names the plan gives. */
    static Label term(TablePlan plan, String name, long n) {
        Label words = name.contains("->") || name.equals("total")
                ? cell(plan, name)
                : Names.of(plan.labels(), MemberId.of(name));
        return Label.of(words.english() + " " + n, words.chinese() + " " + n);
    }

    /** A cell by the names of its row and column, or the whole. */
    private static Label cell(TablePlan plan, String name) {
        return plan.weights().keySet().stream()
                .filter(pair -> pair.toString().equals(name))
                .findFirst()
                .map(pair -> pair(plan, pair.row(), pair.column()))
                .orElse(name.equals("total") ? Label.of("total", "总数") : Label.same(name));
    }

    private static Label pair(TablePlan plan, MemberId row, MemberId column) {
        Label from = Names.of(plan.labels(), row);
        Label to = Names.of(plan.labels(), column);
        return Label.of(from.english() + "->" + to.english(), from.chinese() + "->" + to.chinese());
    }

    private static Label sum(List<Label> terms) {
        return Label.of(
                terms.stream().map(Label::english).collect(Collectors.joining(" + ")),
                terms.stream().map(Label::chinese).collect(Collectors.joining(" + ")));
    }

    private static String name(TableProblem problem, TableFit fit, int arc) {
        int m = problem.rows.size();
        int n = problem.cols.size();
        if (arc < m + n) {
            return (arc < m ? problem.rows.get(arc) : problem.cols.get(arc - m))
                    .id()
                    .value();
        }
        int[] cell = fit.cellOf(arc);
        return cell.length == 0 ? "total" : problem.pair(cell[0], cell[1]).toString();
    }

    static Label cell(TableResult result, MemberId row, MemberId column) {
        long seats = result.seatsOf(row, column);
        Label name = pair(result.plan(), row, column);
        Ratio weight = result.plan().weights().get(new TablePlan.Pair(row, column));
        if (weight == null || weight.numerator().signum() == 0) {
            return Label.of(name.english() + ": not eligible", name.chinese() + "：不可用");
        }
        Ratio rho = Objects.requireNonNull(result.rowDivisors().get(row));
        Ratio gamma = Objects.requireNonNull(result.columnDivisors().get(column));
        if (result.squared()) {
            return Label.of(
                    name.english() + ": " + seats + " (tied table, divisors known as squares)",
                    name.chinese() + "：" + seats + "（并列表，除数以平方给出）");
        }
        Fraction quotient = ShareProblem.fraction(weight)
                .dividedBy(ShareProblem.fraction(rho))
                .dividedBy(ShareProblem.fraction(gamma));
        String sum = text(weight) + " / (" + text(rho) + " x " + text(gamma) + ") = "
                + ShareWords.decimal(ShareProblem.ratio(quotient));
        return Label.of(
                name.english() + ": " + sum + ", " + seats + " by "
                        + result.method().label().english(),
                name.chinese() + "：" + sum + "，按" + result.method().label().chinese() + "得" + seats);
    }

    static String text(Ratio ratio) {
        return ShareProblem.fraction(ratio).toString();
    }
}
