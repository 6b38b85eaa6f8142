package org.preceptor.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.rule.Evidence.Ratio;

/** Checks what stands at the edge of a share: no refused claim is stronger than a granted one, and last, next, margin and interval. */
final class ShareAuditEdge {
    /** Receives what was expected and what was found. */
    interface Expect {
        void that(String what, Object expected, Object found);
    }

    private final ShareAuditPlan plan;
    private final ShareResult result;
    private final Set<MemberId> tied;
    private final boolean squared;
    private final boolean divisor;

    ShareAuditEdge(ShareAuditPlan plan, ShareResult result) {
        this.plan = plan;
        this.result = result;
        this.tied = new HashSet<>(result.tied());
        this.divisor = result.method() instanceof ShareMethod.Divisor;
        this.squared = result.method().equals(ShareMethod.HILL);
    }

    /** The signpost between k-1 and k, from its definition; its square for Hill. */
    static Fraction signpost(ShareMethod.Divisor method, long k) {
        Fraction n = Fraction.of(k, 1);
        Fraction below = Fraction.of(k - 1, 1);
        return switch (method) {
            case ADAMS -> below;
            case JEFFERSON -> n;
            case WEBSTER -> n.plus(below).dividedBy(Fraction.of(2, 1));
            case HILL -> n.times(below);
            case DEAN -> n.times(below).times(Fraction.of(2, 1)).dividedBy(n.plus(below));
        };
    }

    /** The claim of the k-th place with some weight; absent when it is beyond every number. */
    private Optional<Fraction> claim(Fraction weight, Fraction total, long k) {
        if (result.method() instanceof ShareMethod.Divisor how) {
            Fraction s = signpost(how, k);
            Fraction power = squared ? weight.squared() : weight;
            return s.signum() == 0 ? Optional.empty() : Optional.of(power.dividedBy(s));
        }
        ShareMethod.Quota how = ((ShareMethod.LargestRemainder) result.method()).quota();
        Fraction quota = ShareAuditSteps.quota(how, total, plan.plan.seats());
        return Optional.of(weight.dividedBy(quota).minus(Fraction.of(k - 1, 1)));
    }

    private Optional<Fraction> claim(MemberId id, long k) {
        return claim(plan.weight(id), plan.total, k);
    }

    private int compare(MemberId a, long k, MemberId b, long l) {
        Optional<Fraction> x = claim(a, k);
        Optional<Fraction> y = claim(b, l);
        if (x.isPresent() && y.isPresent()) {
            return x.get().compareTo(y.get());
        }
        int first = Boolean.compare(x.isEmpty(), y.isEmpty());
        return first != 0 ? first : plan.weight(a).compareTo(plan.weight(b));
    }

    private long fixed(MemberId id) {
        return result.fixed().getOrDefault(id, 0L);
    }

    void check(Expect expect) {
        List<MemberId> last = new ArrayList<>();
        List<MemberId> next = new ArrayList<>();
        for (MemberId id : plan.ids) {
            if (!tied.contains(id) && fixed(id) > plan.floor(id)) {
                keep(last, id, last.isEmpty() ? 0 : -compare(id, fixed(id), last.get(0), fixed(last.get(0))));
            }
            if (!tied.contains(id) && fixed(id) < plan.cap(id)) {
                MemberId best = next.isEmpty() ? id : next.get(0);
                keep(next, id, compare(id, fixed(id) + 1, best, fixed(best) + 1));
            }
        }
        if (!last.isEmpty() && !next.isEmpty()) {
            boolean fair = compare(last.get(0), fixed(last.get(0)), next.get(0), fixed(next.get(0)) + 1) > 0;
            expect.that("last place of " + last + " against next of " + next, true, fair);
        }
        if (!tied.isEmpty()) {
            ties(expect, last, next);
            last = result.drawn().isEmpty() ? result.tied() : sorted(result.drawn());
            Set<MemberId> served = Set.copyOf(result.drawn());
            next = result.tied().stream().filter(id -> !served.contains(id)).toList();
        }
        expect.that("holders of the last place", last, result.lastSeat());
        expect.that("next in line", next, result.nextInLine());
        numbers(expect, last, next);
    }

    private static List<MemberId> sorted(List<MemberId> some) {
        return some.stream().sorted().toList();
    }

    private static void keep(List<MemberId> best, MemberId id, int order) {
        if (order > 0) {
            best.clear();
        }
        if (order >= 0) {
            best.add(id);
        }
    }

    private void ties(Expect expect, List<MemberId> last, List<MemberId> next) {
        MemberId first = result.tied().get(0);
        for (MemberId id : result.tied()) {
            long k = fixed(id) + 1;
            expect.that("equal claims of " + id + " and " + first, 0, compare(id, k, first, fixed(first) + 1));
            expect.that("room of " + id + " for one more", true, k <= plan.cap(id));
            if (fixed(id) > plan.floor(id) && !next.isEmpty()) {
                MemberId n = next.get(0);
                expect.that("places of " + id, true, compare(id, fixed(id), n, fixed(n) + 1) > 0);
            }
        }
        long k = fixed(first) + 1;
        last.stream()
                .limit(1)
                .forEach(l -> expect.that("the tie is at the edge", true, compare(l, fixed(l), first, k) > 0));
        next.stream()
                .limit(1)
                .forEach(n -> expect.that("the tie is complete", true, compare(first, k, n, fixed(n) + 1) > 0));
    }

    private void numbers(Expect expect, List<MemberId> last, List<MemberId> next) {
        Optional<Fraction> from = Optional.empty();
        Optional<Fraction> to = Optional.empty();
        boolean beyond = false;
        if (!tied.isEmpty()) {
            MemberId first = result.tied().get(0);
            from = claim(first, fixed(first) + 1);
            to = from;
            beyond = from.isEmpty();
        } else {
            if (!next.isEmpty()) {
                from = claim(next.get(0), fixed(next.get(0)) + 1);
                beyond = from.isEmpty();
            }
            if (!last.isEmpty()) {
                to = claim(last.get(0), fixed(last.get(0)));
            }
        }
        margin(expect, last, next, to);
        expect.that("certificate given", !beyond, result.certificate().isPresent());
        if (beyond || result.certificate().isEmpty()) {
            return;
        }
        ShareResult.Certificate certificate = result.certificate().get();
        expect.that("lower end of the interval", from.map(ShareProblem::ratio), certificate.from());
        expect.that("upper end of the interval", to.map(ShareProblem::ratio), certificate.to());
        expect.that("ends given as squares", squared, certificate.squared());
        boolean point = from.isPresent() && from.equals(to);
        expect.that(
                "number inside the interval given",
                divisor && !(point && squared),
                certificate.chosen().isPresent());
        for (Ratio chosen : certificate.chosen().stream().toList()) {
            Fraction d = ShareProblem.fraction(chosen);
            Fraction power = squared ? d.squared() : d;
            boolean inside = from.map(x -> x.compareTo(power) < 0).orElse(true)
                    && to.map(x -> x.compareTo(power) > 0).orElse(true);
            boolean same = point && from.get().equals(power);
            expect.that("divisor " + d + " inside its interval", true, inside || same);
            expect.that("places by divisor " + d, true, ShareAudit.allows(result, chosen));
        }
    }

    /** The margin puts the next in line strictly ahead, and one unit less does not. */
    private void margin(Expect expect, List<MemberId> last, List<MemberId> next, Optional<Fraction> lastClaim) {
        boolean hare = result.method() instanceof ShareMethod.LargestRemainder how
                && how.quota() == ShareMethod.Quota.HARE
                && !next.isEmpty()
                && !last.isEmpty()
                && plan.plan.seats() > fixed(next.get(0)) - fixed(last.get(0)) + 1;
        boolean two = tied.isEmpty()
                && !last.isEmpty()
                && !next.isEmpty()
                && !next.get(0).equals(last.get(0));
        boolean given = two && lastClaim.isPresent() && (divisor || hare);
        expect.that("margin given", given, result.margin().isPresent());
        if (given && result.margin().isPresent()) {
            BigInteger x = result.margin().get();
            expect.that("next in line is ahead with " + x + " more", true, ahead(next.get(0), last.get(0), x));
            BigInteger less = x.subtract(BigInteger.ONE);
            expect.that("next in line is ahead with " + less + " more", false, ahead(next.get(0), last.get(0), less));
        }
    }

    private boolean ahead(MemberId next, MemberId last, BigInteger by) {
        Fraction more = Fraction.of(by);
        Optional<Fraction> n = claim(plan.weight(next).plus(more), plan.total.plus(more), fixed(next) + 1);
        Optional<Fraction> l = claim(plan.weight(last), plan.total.plus(more), fixed(last));
        return n.isPresent() && l.isPresent() && n.get().compareTo(l.get()) > 0;
    }
}
