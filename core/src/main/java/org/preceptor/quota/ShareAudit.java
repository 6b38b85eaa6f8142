package org.preceptor.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.quota.ShareMethod.BoundsPolicy;
import org.preceptor.quota.ShareMethod.LargestRemainder;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Checks a share result from its definition, in plain fractions; shares no code with the kernels. */
final class ShareAudit {
    private final ShareResult result;
    private final SharePlan plan;
    private final List<Finding> findings = new ArrayList<>();
    private final Fraction all;
    private final Fraction total;

    private ShareAudit(ShareResult result) {
        this.result = result;
        this.plan = result.plan();
        this.all = sumOfWeights();
        Fraction counted = Fraction.ZERO;
        for (Map.Entry<MemberId, Ratio> entry : plan.weights().entrySet()) {
            if (counts(entry.getKey())) {
                counted = counted.plus(ShareProblem.fraction(entry.getValue()));
            }
        }
        this.total = counted;
    }

    static Report of(ShareResult result) {
        if (result.plan().check().hasErrors() || !result.isShared()) {
            boolean empty = result.fixed().isEmpty();
            return empty ? Report.clean() : Report.of(List.of(wrong("a refused plan", "no places", "places")));
        }
        ShareAudit audit = new ShareAudit(result);
        audit.totals();
        audit.claims();
        return Report.of(audit.findings);
    }

    private static Finding wrong(String what, Object expected, Object found) {
        return ShareCards.AUDIT
                .error()
                .with("what", what)
                .expected(expected)
                .actual(found)
                .build();
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(wrong(what, expected, found));
        }
    }

    private Fraction sumOfWeights() {
        return plan.weights().values().stream().map(ShareProblem::fraction).reduce(Fraction.ZERO, Fraction::plus);
    }

    private boolean counts(MemberId id) {
        return plan.threshold()
                .map(t -> weight(id).compareTo(all.times(ShareProblem.fraction(t))) >= 0)
                .orElse(true);
    }

    private Fraction weight(MemberId id) {
        return ShareProblem.fraction(
                java.util.Objects.requireNonNull(plan.weights().get(id)));
    }

    private long cap(MemberId id) {
        long floor = floor(id);
        boolean claims = weight(id).signum() > 0 && counts(id);
        return claims ? plan.caps().getOrDefault(id, Long.MAX_VALUE) : floor;
    }

    private long floor(MemberId id) {
        Long own = plan.floors().get(id);
        return own == null ? plan.commonFloor() : own;
    }

    private long fixed(MemberId id) {
        return result.fixed().getOrDefault(id, 0L);
    }

    private void totals() {
        long sum = 0;
        for (MemberId id : plan.weights().keySet()) {
            long seats = fixed(id);
            sum += seats;
            if (seats < floor(id) || seats > cap(id)) {
                findings.add(wrong("places of " + id, floor(id) + ".." + cap(id), seats));
            }
        }
        expect("claimants", plan.weights().keySet().size(), result.fixed().size());
        expect("sum of places", plan.seats(), sum + result.choose());
        boolean choice = result.choose() == 0
                ? result.tied().isEmpty()
                : result.choose() < result.tied().size();
        expect("places open in a tie", true, choice);
        expect("drawn are tied", true, result.tied().containsAll(result.drawn()));
    }

    /** No seat refused has a stronger claim than a seat given, and the tied ones are exactly those at the edge. */
    private void claims() {
        if (result.method() instanceof ShareMethod.Stepwise
                || (result.method() instanceof LargestRemainder r && r.bounds() != BoundsPolicy.LEAST_SQUARES)) {
            findings.addAll(ShareAuditSteps.of(result, total).findings());
            return;
        }
        Optional<MemberId> last = Optional.empty();
        Optional<MemberId> next = Optional.empty();
        for (MemberId id : plan.weights().keySet()) {
            long most = fixed(id) + (result.tied().contains(id) ? 1 : 0);
            if (fixed(id) > floor(id)
                    && (last.isEmpty() || compare(id, fixed(id), last.get(), fixed(last.get())) < 0)) {
                last = Optional.of(id);
            }
            if (most < cap(id)) {
                MemberId best = next.orElse(id);
                long bestMost = fixed(best) + (result.tied().contains(best) ? 1 : 0);
                if (compare(id, most + 1, best, bestMost + 1) >= 0) {
                    next = Optional.of(id);
                }
            }
        }
        for (MemberId id : result.tied()) {
            MemberId first = result.tied().get(0);
            expect("equal claims of " + id + " and " + first, 0, compare(id, fixed(id) + 1, first, fixed(first) + 1));
            last.ifPresent(l -> expect("the tie is at the edge", true, compare(l, fixed(l), id, fixed(id) + 1) > 0));
            next.ifPresent(n ->
                    expect("the tie is complete", true, compare(id, fixed(id) + 1, n, fixed(n) + tied(n) + 1) > 0));
        }
        if (result.tied().isEmpty() && last.isPresent() && next.isPresent()) {
            MemberId l = last.get();
            MemberId n = next.get();
            expect("last place of " + l + " against next of " + n, true, compare(l, fixed(l), n, fixed(n) + 1) > 0);
        }
        result.certificate()
                .flatMap(ShareResult.Certificate::chosen)
                .ifPresent(d -> expect("places by divisor " + d, true, allows(result, d)));
    }

    private long tied(MemberId id) {
        return result.tied().contains(id) ? 1 : 0;
    }

    /** The claims of a's k-th and b's l-th seat, from the definition. */
    private int compare(MemberId a, long k, MemberId b, long l) {
        if (result.method() instanceof LargestRemainder remainder) {
            Fraction quota = ShareAuditSteps.quota(remainder.quota(), total, plan.seats());
            return weight(a)
                    .dividedBy(quota)
                    .minus(Fraction.of(k, 1))
                    .compareTo(weight(b).dividedBy(quota).minus(Fraction.of(l, 1)));
        }
        ShareMethod.Divisor divisor = (ShareMethod.Divisor) result.method();
        Fraction sa = squaredSignpost(divisor, k);
        Fraction sb = squaredSignpost(divisor, l);
        if (sa.signum() == 0 || sb.signum() == 0) {
            int first = Boolean.compare(sa.signum() == 0, sb.signum() == 0);
            return first != 0 ? first : weight(a).compareTo(weight(b));
        }
        return weight(a).squared().times(sb).compareTo(weight(b).squared().times(sa));
    }

    private static Fraction squaredSignpost(ShareMethod.Divisor divisor, long k) {
        Fraction n = Fraction.of(k, 1);
        Fraction below = Fraction.of(k - 1, 1);
        return switch (divisor) {
            case ADAMS -> below.squared();
            case JEFFERSON -> n.squared();
            case WEBSTER -> n.plus(below).dividedBy(Fraction.of(2, 1)).squared();
            case HILL -> n.times(below);
            case DEAN ->
                n.times(below).times(Fraction.of(2, 1)).dividedBy(n.plus(below)).squared();
        };
    }

    /** Whether every weight over the divisor, rounded, within floor and cap, gives the seats; at a threshold both ways count. */
    static boolean allows(ShareResult result, Ratio ratio) {
        if (!(result.method() instanceof ShareMethod.Divisor divisor)
                || ratio.numerator().signum() <= 0) {
            return false;
        }
        ShareAudit audit = new ShareAudit(result);
        Fraction d = ShareProblem.fraction(ratio);
        for (MemberId id : result.plan().weights().keySet()) {
            boolean tied = result.tied().contains(id);
            long least = audit.fixed(id);
            long most = least + (tied ? 1 : 0);
            Fraction quotient = audit.weight(id).dividedBy(d).squared();
            boolean notTooFew = most >= audit.cap(id) || quotient.compareTo(squaredSignpost(divisor, most + 1)) <= 0;
            boolean notTooMany = least <= audit.floor(id) || quotient.compareTo(squaredSignpost(divisor, least)) >= 0;
            if (!notTooFew || !notTooMany) {
                return false;
            }
        }
        return true;
    }
}
