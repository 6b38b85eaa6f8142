package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.preceptor.Label;
import org.preceptor.rule.Evidence.Ratio;

/** Puts tables into sentences: why there is none, and how a cell came to its places. */
final class TableWords {
    private TableWords() {}

    static TableResult.Witness witness(TableProblem problem, TableFit fit) {
        CutKernel.Cut cut = CutKernel.witness(fit.circulation);
        int m = problem.rows.size();
        int n = problem.cols.size();
        List<MemberId> rows = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<MemberId> columns = new ArrayList<>();
        List<String> takes = new ArrayList<>();
        for (int e : cut.lowers()) {
            String name = name(problem, fit, e);
            if (e < m + n) {
                (e < m ? rows : columns).add(MemberId.of(name));
            }
            needs.add(name + " " + fit.circulation.lower[e]);
        }
        for (int e : cut.uppers()) {
            String name = name(problem, fit, e);
            if (e < m + n) {
                (e < m ? rows : columns).add(MemberId.of(name));
            }
            takes.add(name + " " + fit.circulation.upper[e]);
        }
        Label sentence = sentence(needs, takes, cut.lowerTotal(), cut.upperTotal());
        return new TableResult.Witness(
                ImmutableList.copyOf(rows),
                ImmutableList.copyOf(columns),
                cut.lowerTotal(),
                cut.upperTotal(),
                sentence);
    }

    static Label sentence(List<String> needs, List<String> takes, long low, long high) {
        String needed = String.join(" + ", needs);
        String available = takes.isEmpty() ? "0" : String.join(" + ", takes);
        return Label.of(
                needed + " = " + low + " must be placed, " + available + " = " + high + " is all that can take them; "
                        + (low - high) + " too many",
                "须安排" + needed + " = " + low + "，而" + available + " = " + high + "，多出" + (low - high));
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
        Ratio weight = result.plan().weights().get(new TablePlan.Pair(row, column));
        if (weight == null || weight.numerator().signum() == 0) {
            return Label.of(row.to(column) + ": not eligible", row.to(column) + "：不可用");
        }
        Ratio rho = Objects.requireNonNull(result.rowDivisors().get(row));
        Ratio gamma = Objects.requireNonNull(result.columnDivisors().get(column));
        if (result.squared()) {
            return Label.of(
                    row.to(column) + ": " + seats + " (tied table, divisors known as squares)",
                    row.to(column) + "：" + seats + "（并列表，除数以平方给出）");
        }
        Fraction quotient = ShareProblem.fraction(weight)
                .dividedBy(ShareProblem.fraction(rho))
                .dividedBy(ShareProblem.fraction(gamma));
        String sum = text(weight) + " / (" + text(rho) + " x " + text(gamma) + ") = "
                + ShareWords.decimal(ShareProblem.ratio(quotient));
        return Label.of(
                row.to(column) + ": " + sum + ", " + seats + " by "
                        + result.method().label().english(),
                row.to(column) + "：" + sum + "，按" + result.method().label().chinese() + "得" + seats);
    }

    static String text(Ratio ratio) {
        return ShareProblem.fraction(ratio).toString();
    }
}
