package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preceptor.quota.TablePlan.Line;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Fills a table plan: existence first, then the best table, then its divisors in short numbers. */
final class TableEngine {
    private final TablePlan plan;
    private final TableProblem problem;
    private final Signpost signpost;
    private final TableResult.Builder result;
    private final List<Finding> findings = new ArrayList<>();

    private TableEngine(TablePlan plan, ShareMethod.Divisor method) {
        this.plan = plan;
        this.signpost = method.signpost();
        this.problem = new TableProblem(plan, signpost.isZeroAtFirst());
        this.result = TableResult.builder().plan(plan).method(method);
    }

    static TableResult apportion(TablePlan plan, ShareMethod.Divisor method) {
        Report check = plan.check();
        if (check.hasErrors()) {
            return TableResult.builder().plan(plan).method(method).report(check).build();
        }
        TableEngine engine = new TableEngine(plan, method);
        engine.run();
        return engine.result.report(Report.of(engine.findings)).build();
    }

    static TablePlan.Rounded round(TablePlan plan) {
        TableProblem problem = new TableProblem(plan, false);
        RoundingKernel.Nearest nearest = RoundingKernel.nearest(problem.exact);
        return new TablePlan.Rounded(
                nearest.tables().stream().map(problem::map).collect(ImmutableList.toImmutableList()),
                nearest.complete(),
                ShareProblem.ratio(nearest.distance()));
    }

    private void run() {
        TableFit fit = new TableFit(problem.lower, problem.upper, problem.rowBounds, problem.colBounds, problem.total);
        if (!fit.circulation.isFeasible()) {
            TableResult.Witness witness = TableWords.witness(plan, problem, fit);
            result.witness(witness);
            findings.add(FamilyCards.NO_TABLE
                    .error()
                    .at("/rows")
                    .with("witness", witness.sentence())
                    .build());
            return;
        }
        TableKernel kernel = new TableKernel(
                problem.weights, signpost, problem.lower, problem.upper, problem.rowBounds, problem.colBounds);
        TableKernel.Outcome outcome = kernel.solve(fit.example());
        long[][] table = outcome.tables().get(0);
        result.seats(problem.map(table)).allListed(outcome.complete());
        outcome.tables().stream().skip(1).forEach(t -> result.addAlternatives(problem.map(t)));
        if (outcome.tables().size() > 1) {
            findings.add(FamilyCards.TIED
                    .warning()
                    .at("/weights")
                    .with("count", TableWords.count(outcome.tables().size(), outcome.complete()))
                    .build());
        }
        divisors(outcome, table);
        discordances(table);
    }

    private void divisors(TableKernel.Outcome outcome, long[][] table) {
        Optional<TableDivisors> nice = problem.isExact() && outcome.tables().size() == 1
                ? TableDivisors.shortest(problem, signpost, table, outcome)
                : Optional.empty();
        result.squared(nice.isEmpty() && signpost.power == 2);
        result.rowDivisors(map(problem.rows, nice.map(TableDivisors::rows).orElse(outcome.rowDivisors())));
        Fraction unit = Fraction.of(problem.unit);
        Fraction scale = nice.isEmpty() && signpost.power == 2 ? unit.squared() : unit;
        Fraction[] cols = nice.map(TableDivisors::cols).orElse(outcome.colDivisors());
        result.columnDivisors(map(
                problem.cols, Arrays.stream(cols).map(d -> d.dividedBy(scale)).toArray(Fraction[]::new)));
    }

    private static ImmutableMap<MemberId, Ratio> map(List<Line> lines, Fraction[] values) {
        ImmutableMap.Builder<MemberId, Ratio> map = ImmutableMap.builder();
        for (int k = 0; k < values.length; k++) {
            map.put(lines.get(k).id(), ShareProblem.ratio(values[k]));
        }
        return map.buildOrThrow();
    }

    private void discordances(long[][] a) {
        for (int j = 0; j < problem.cols.size(); j++) {
            for (int i = 0; i < a.length; i++) {
                for (int k = 0; k < a.length; k++) {
                    if (problem.weights[i][j].compareTo(problem.weights[k][j]) > 0 && a[i][j] < a[k][j]) {
                        discordance(problem.pair(i, j), a[i][j], problem.pair(k, j), a[k][j]);
                    }
                }
            }
        }
    }

    private Evidence member(MemberId id) {
        return Names.evidence("member", id, Optional.ofNullable(plan.labels().get(id)));
    }

    private void discordance(Pair more, long fewer, Pair less, long moreSeats) {
        result.addDiscordances(new TableResult.Discordance(more.column(), more.row(), fewer, less.row(), moreSeats));
        findings.add(FamilyCards.DISCORDANT
                .warning()
                .at(Pointer.of("columns", more.column()))
                .with("column", member(more.column()))
                .with("more", member(more.row()))
                .with("fewerSeats", fewer)
                .with("less", member(less.row()))
                .with("moreSeats", moreSeats)
                .build());
    }
}
