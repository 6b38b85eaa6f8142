package org.preceptor.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.quota.ShareAuditSteps.Outcome;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Checks a share result from its definition, in plain fractions; shares no code with the kernels. */
final class ShareAudit {
    private final ShareResult result;
    private final ShareAuditPlan plan;
    private final List<Finding> findings = new ArrayList<>();

    private ShareAudit(ShareResult result) {
        this.result = result;
        this.plan = new ShareAuditPlan(result.plan());
    }

    static Report of(ShareResult result) {
        ShareAudit audit = new ShareAudit(result);
        audit.run();
        return Report.of(audit.findings);
    }

    private void run() {
        ShareAuditReport words = new ShareAuditReport(plan, result);
        Optional<Outcome> steps = Optional.empty();
        if (!words.refuses() && !plan.isOrdered(result.method())) {
            steps = ShareAuditSteps.outcome(plan, result.method());
            steps.ifPresentOrElse(s -> {}, words::refuse);
        }
        if (words.refuses()) {
            boolean empty = result.fixed().isEmpty()
                    && result.tied().isEmpty()
                    && result.drawn().isEmpty()
                    && result.choose() == 0;
            expect("places of a refused plan", true, empty);
            edges(false);
        } else if (totals()) {
            edges(steps.isEmpty());
            steps.ifPresent(this::same);
            expect("drawn by the tie rule", words.drawn(), result.drawn());
        }
        words.compare(findings);
    }

    private static Finding wrong(String what, Object expected, Object found) {
        return ShareCards.AUDIT
                .error()
                .with("what", what)
                .expected(String.valueOf(expected))
                .actual(String.valueOf(found))
                .build();
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(wrong(what, expected, found));
        }
    }

    private long fixed(MemberId id) {
        return result.fixed().getOrDefault(id, 0L);
    }

    /** Whether the numbers have the form of a result, so that more can be asked of them. */
    private boolean totals() {
        int before = findings.size();
        Fraction sum = Fraction.of(result.choose(), 1);
        for (MemberId id : plan.ids) {
            long seats = fixed(id);
            sum = sum.plus(Fraction.of(seats, 1));
            if (seats < plan.floor(id) || seats > plan.cap(id)) {
                findings.add(wrong("places of " + id, plan.floor(id) + ".." + plan.cap(id), seats));
            }
        }
        expect("claimants", plan.ids.asList(), result.fixed().keySet().asList());
        expect("sum of places", Fraction.of(plan.plan.seats(), 1), sum);
        long choose = result.choose();
        boolean choice = choose == 0
                ? result.tied().isEmpty()
                : choose > 0 && choose < result.tied().size();
        expect("places open in a tie", true, choice);
        boolean listed = plan.ids.containsAll(result.tied())
                && result.tied().stream().distinct().sorted().toList().equals(result.tied());
        expect("tied claimants listed once, in order", true, listed);
        return findings.size() == before;
    }

    private void same(Outcome outcome) {
        expect("places that hold", outcome.fixed(), result.fixed());
        expect("tied claimants", outcome.tied(), result.tied());
        expect("places open in a tie", outcome.choose(), result.choose());
    }

    private void edges(boolean ordered) {
        if (ordered) {
            new ShareAuditEdge(plan, result).check(this::expect);
            return;
        }
        boolean silent = result.lastSeat().isEmpty()
                && result.nextInLine().isEmpty()
                && result.margin().isEmpty()
                && result.certificate().isEmpty();
        expect("no last place, next in line, margin or certificate where claims have no single order", true, silent);
    }

    /** Whether every weight over the divisor, rounded, within floor and cap, gives the seats; at a threshold both ways count. */
    static boolean allows(ShareResult result, Ratio ratio) {
        if (!(result.method() instanceof ShareMethod.Divisor divisor)
                || ratio.numerator().signum() <= 0) {
            return false;
        }
        ShareAuditPlan plan = new ShareAuditPlan(result.plan());
        Fraction d = ShareProblem.fraction(ratio);
        for (MemberId id : plan.ids) {
            long least = result.fixed().getOrDefault(id, 0L);
            long most = least + (result.tied().contains(id) ? 1 : 0);
            Fraction quotient = plan.weight(id).dividedBy(d);
            quotient = divisor == ShareMethod.Divisor.HILL ? quotient.squared() : quotient;
            boolean notTooFew =
                    most >= plan.cap(id) || quotient.compareTo(ShareAuditEdge.signpost(divisor, most + 1)) <= 0;
            boolean notTooMany =
                    least <= plan.floor(id) || quotient.compareTo(ShareAuditEdge.signpost(divisor, least)) >= 0;
            if (!notTooFew || !notTooMany) {
                return false;
            }
        }
        return true;
    }
}
