package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.preceptor.quota.ShareMethod.BoundsPolicy;
import org.preceptor.quota.ShareMethod.LargestRemainder;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Shares a plan: checks it, runs the kernel of the method, and puts the result into words and findings. */
final class ShareEngine {
    private static final int BRANCHES = 512;

    private final SharePlan plan;
    private final ShareMethod method;
    private final ShareProblem problem;
    private final List<Finding> findings;
    private ImmutableList<MemberId> served = ImmutableList.of();

    private ShareEngine(SharePlan plan, ShareMethod method, ShareProblem problem, Report check) {
        this.plan = plan;
        this.method = method;
        this.problem = problem;
        this.findings = new ArrayList<>(check.findings());
    }

    static ShareResult apportion(SharePlan plan, ShareMethod method) {
        ShareProblem problem = new ShareProblem(plan);
        Report check = ShareCheck.of(plan, problem);
        if (check.hasErrors()) {
            return ShareResult.builder()
                    .plan(plan)
                    .method(method)
                    .report(check)
                    .choose(0)
                    .build();
        }
        return new ShareEngine(plan, method, problem, check).run();
    }

    private ShareResult run() {
        if (plan.threshold().isPresent()) {
            belowThreshold(plan.threshold().get());
        }
        if (method instanceof ShareMethod.Divisor divisor) {
            return divisor(divisor.signpost());
        }
        if (method instanceof LargestRemainder remainder) {
            return remainder(remainder);
        }
        return stepwise();
    }

    private void belowThreshold(Ratio threshold) {
        Ratio all = ShareProblem.ratio(
                plan.weights().values().stream().map(ShareProblem::fraction).reduce(Fraction.ZERO, Fraction::plus));
        for (int i = 0; i < problem.size(); i++) {
            if (problem.excluded[i]) {
                findings.add(ShareCards.THRESHOLD
                        .info()
                        .at(Pointer.of("weights", problem.ids.get(i)))
                        .with("member", ShareCheck.member(plan, problem.ids.get(i)))
                        .actual(Objects.requireNonNull(plan.weights().get(problem.ids.get(i))))
                        .expected(threshold)
                        .with("total", all)
                        .build());
            }
        }
    }

    private ShareResult divisor(Signpost signpost) {
        if (signpost.isZeroAtFirst() && !plan.largestFirst() && owed() > problem.seats) {
            return refused(ShareCards.TOO_FEW
                    .error()
                    .at("/seats")
                    .with("seats", problem.seats)
                    .with("claimants", problem.claimants())
                    .with("method", method.label()));
        }
        return ordered(new DivisorOrder(problem.weights, signpost), signpost.power);
    }

    /** What floors and first places take together. */
    private long owed() {
        long owed = 0;
        for (int i = 0; i < problem.size(); i++) {
            owed += Math.max(problem.lower[i], Math.min(problem.upper[i], 1));
        }
        return owed;
    }

    private ShareResult remainder(LargestRemainder how) {
        if (problem.total.signum() == 0) {
            return finish(problem.lower, new int[0], 0).build();
        }
        RemainderKernel.Formula formula = formula(how.quota(), problem.unit);
        long seats = Math.max(1, problem.seats);
        RemainderOrder order = new RemainderOrder(problem.weights, formula.quota(problem.total, seats));
        BigInteger whole =
                problem.indexes().stream().map(i -> order.share(i).floor()).reduce(BigInteger.ZERO, BigInteger::add);
        if (problem.seats > 0 && whole.compareTo(BigInteger.valueOf(problem.seats)) > 0) {
            return refused(ShareCards.OVER_AWARD
                    .error()
                    .at("/seats")
                    .actual(whole.toString())
                    .with("seats", problem.seats)
                    .with("method", method.label()));
        }
        if (how.bounds() == BoundsPolicy.LEAST_SQUARES || problem.seats == 0) {
            return ordered(order, 0);
        }
        RemainderKernel.Outcome outcome = how.bounds() == BoundsPolicy.HISTORIC
                ? RemainderKernel.historic(order, problem.lower, problem.upper, problem.seats)
                : RemainderKernel.requota(problem.weights, formula, problem.lower, problem.upper, problem.seats);
        return outcome.failure() == RemainderKernel.Failure.NONE
                ? finish(outcome.fixed(), outcome.tied(), outcome.choose()).build()
                : refused(ShareCards.POLICY
                        .error()
                        .at(ShareCheck.stated(plan).stream().findFirst().orElse(Pointer.of("seats")))
                        .with("method", method.label()));
    }

    /** The quota in the units of the whole weights; Droop's alone is rounded, and it is rounded in units of the plan. */
    static RemainderKernel.Formula formula(ShareMethod.Quota quota, BigInteger unit) {
        return (total, seats) -> switch (quota) {
            case HARE -> new Fraction(total, BigInteger.valueOf(seats));
            case DROOP ->
                Fraction.of(total.divide(BigInteger.valueOf(seats + 1).multiply(unit))
                        .add(BigInteger.ONE)
                        .multiply(unit));
            case HAGENBACH_BISCHOFF -> new Fraction(total, BigInteger.valueOf(seats + 1));
            case IMPERIALI -> new Fraction(total, BigInteger.valueOf(seats + 2));
        };
    }

    private ShareResult stepwise() {
        List<Pointer> bounds = ShareCheck.stated(plan);
        if (!bounds.isEmpty()) {
            return refused(bounds.stream()
                    .map(at -> ShareCards.UNBOUNDED.error().at(at).with("method", method.label()))
                    .toArray(Finding.Draft[]::new));
        }
        List<long[]> outcomes = new QuotaMethodKernel(problem.weights, BRANCHES).share(problem.seats);
        if (outcomes.isEmpty()) {
            return refused(ShareCards.SIZE.error().at("/weights").with("method", method.label()));
        }
        long[] fixed = outcomes.get(0).clone();
        int[] tied = problem.indexes().stream()
                .filter(i -> outcomes.stream().anyMatch(o -> o[i] != fixed[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        outcomes.forEach(o -> Arrays.setAll(fixed, i -> Math.min(fixed[i], o[i])));
        return finish(fixed, tied, problem.seats - Arrays.stream(fixed).sum()).build();
    }

    private ShareResult ordered(SeatOrder order, int power) {
        SeatKernel.Outcome out = SeatKernel.share(order, problem.lower, problem.upper, problem.seats);
        ShareResult.Builder result = finish(out.fixed(order), out.tied(), out.choose());
        ShareEdge edge = new ShareEdge(problem, order, out, method);
        if (out.choose() > 0) {
            ImmutableList<MemberId> tied = problem.names(out.tied());
            boolean open = served.isEmpty();
            result.lastSeat(open ? tied : ImmutableList.sortedCopyOf(served));
            result.nextInLine(tied.stream().filter(id -> !served.contains(id)).toList());
        } else {
            result.lastSeat(problem.names(edge.holders())).nextInLine(problem.names(edge.claimants()));
        }
        return result.margin(edge.margin()).certificate(edge.certificate(power)).build();
    }

    private ShareResult.Builder finish(long[] fixed, int[] tied, long choose) {
        ImmutableList<MemberId> names = problem.names(tied);
        ImmutableList<MemberId> drawn = choose > 0 ? drawn(names, choose) : ImmutableList.of();
        served = drawn;
        if (choose > 0) {
            findings.add(ShareCards.TIED
                    .warning()
                    .at("/weights")
                    .with("choose", choose)
                    .with(
                            "tied",
                            Evidence.many(names.stream()
                                    .map(id -> ShareCheck.member(plan, id))
                                    .toList()))
                    .build());
        }
        if (ShareCheck.stated(plan).isEmpty()) {
            ShareParadoxes.quotaRule(problem, fixed, drawn, findings);
        }
        ShareResult.Builder result = ShareResult.builder();
        for (int i = 0; i < fixed.length; i++) {
            result.putFixed(problem.ids.get(i), fixed[i]);
        }
        return result.plan(plan)
                .method(method)
                .report(Report.of(findings))
                .tied(names)
                .choose(choose)
                .drawn(drawn);
    }

    private ImmutableList<MemberId> drawn(ImmutableList<MemberId> tied, long choose) {
        if (plan.tieRule() instanceof SharePlan.TieRule.Lot lot) {
            List<MemberId> urn = new ArrayList<>(tied);
            Collections.shuffle(urn, new Random(lot.seed()));
            return ImmutableList.copyOf(urn.subList(0, (int) choose));
        }
        if (plan.tieRule() instanceof SharePlan.TieRule.Order order) {
            List<MemberId> missing =
                    tied.stream().filter(id -> !order.order().contains(id)).toList();
            missing.forEach(id -> findings.add(ShareCards.TIE_KEY
                    .warning()
                    .at("/tieRule")
                    .with("member", ShareCheck.member(plan, id))
                    .with("order", order.name())
                    .build()));
            return !missing.isEmpty()
                    ? ImmutableList.of()
                    : order.order().stream()
                            .filter(tied::contains)
                            .limit(choose)
                            .collect(ImmutableList.toImmutableList());
        }
        return ImmutableList.of();
    }

    private ShareResult refused(Finding.Draft... why) {
        for (Finding.Draft one : why) {
            findings.add(one.build());
        }
        return ShareResult.builder()
                .plan(plan)
                .method(method)
                .report(Report.of(findings))
                .choose(0)
                .build();
    }
}
