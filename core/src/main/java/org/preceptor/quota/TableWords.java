package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;

/** Puts tables into sentences: why there is none, and how a cell came to its places. */
final class TableWords {
    static final Label TOTAL = Label.of("total", "总数");

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
            if (e < m + n) {
                (e < m ? rows : columns).add(line(problem, e));
            }
            needs.add(term(name(plan, problem, fit, e), fit.circulation.lower[e]));
        }
        for (int e : cut.uppers()) {
            if (e < m + n) {
                (e < m ? rows : columns).add(line(problem, e));
            }
            takes.add(term(name(plan, problem, fit, e), fit.circulation.upper[e]));
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

    /** How many tables are listed, and whether there are more. */
    static Evidence count(int listed, boolean all) {
        return all ? Evidence.of(listed) : new Evidence.Words(Label.of("more than " + listed, "超过" + listed));
    }

    /** A bound in words. */
    static Label term(Label name, long n) {
        return Label.of(name.english() + " " + n, name.chinese() + " " + n);
    }

    static Label pair(TablePlan plan, MemberId row, MemberId column) {
        Label from = Names.of(plan.labels(), row);
        Label to = Names.of(plan.labels(), column);
        return Label.of(from.english() + "->" + to.english(), from.chinese() + "->" + to.chinese());
    }

    private static Label sum(List<Label> terms) {
        return Label.of(
                terms.stream().map(Label::english).collect(Collectors.joining(" + ")),
                terms.stream().map(Label::chinese).collect(Collectors.joining(" + ")));
    }

    private static MemberId line(TableProblem problem, int arc) {
        int m = problem.rows.size();
        return (arc < m ? problem.rows.get(arc) : problem.cols.get(arc - m)).id();
    }

    private static Label name(TablePlan plan, TableProblem problem, TableFit fit, int arc) {
        if (arc < problem.rows.size() + problem.cols.size()) {
            return Names.of(plan.labels(), line(problem, arc));
        }
        int[] cell = fit.cellOf(arc);
        return cell.length == 0
                ? TOTAL
                : pair(
                        plan,
                        problem.rows.get(cell[0]).id(),
                        problem.cols.get(cell[1]).id());
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
