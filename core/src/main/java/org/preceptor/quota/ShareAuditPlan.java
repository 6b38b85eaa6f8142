package org.preceptor.quota;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import org.preceptor.quota.ShareMethod.BoundsPolicy;
import org.preceptor.quota.ShareMethod.LargestRemainder;

/** A share plan read again, in plain fractions, for audits; shares no code with what the engine reads. */
final class ShareAuditPlan {
    final SharePlan plan;
    final ImmutableSortedSet<MemberId> ids;
    /** The weight of everybody. */
    final Fraction all;
    /** The weight of all that count. */
    final Fraction total;

    ShareAuditPlan(SharePlan plan) {
        this.plan = plan;
        this.ids = ImmutableSortedSet.copyOf(plan.weights().keySet());
        this.all = ids.stream().map(this::weight).reduce(Fraction.ZERO, Fraction::plus);
        this.total = ids.stream().filter(this::counts).map(this::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    Fraction weight(MemberId id) {
        return ShareProblem.fraction(Objects.requireNonNull(plan.weights().get(id)));
    }

    /** Whether a claimant reaches the threshold, if there is one. */
    boolean counts(MemberId id) {
        return plan.threshold()
                .map(t -> weight(id).compareTo(all.times(ShareProblem.fraction(t))) >= 0)
                .orElse(true);
    }

    boolean claims(MemberId id) {
        return weight(id).signum() > 0 && counts(id);
    }

    long floor(MemberId id) {
        Long own = plan.floors().get(id);
        return own == null ? plan.commonFloor() : own;
    }

    long cap(MemberId id) {
        return claims(id) ? plan.caps().getOrDefault(id, Long.MAX_VALUE) : floor(id);
    }

    /** The exact share of a claimant. */
    Fraction share(MemberId id) {
        return claims(id) ? weight(id).times(Fraction.of(plan.seats(), 1)).dividedBy(total) : Fraction.ZERO;
    }

    boolean isBounded() {
        return plan.commonFloor() > 0
                || !plan.floors().isEmpty()
                || !plan.caps().isEmpty()
                || plan.threshold().isPresent();
    }

    /** Whether the method ranks all claims in one order, so that a last and a next place can be named. */
    boolean isOrdered(ShareMethod method) {
        if (method instanceof LargestRemainder remainder) {
            boolean single = remainder.bounds() == BoundsPolicy.LEAST_SQUARES || plan.seats() == 0;
            return single && total.signum() > 0;
        }
        return method instanceof ShareMethod.Divisor;
    }
}
