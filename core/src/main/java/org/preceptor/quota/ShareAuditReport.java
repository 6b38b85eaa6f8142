package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.preceptor.quota.ShareMethod.LargestRemainder;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** What the report of a share must say, worked out a second time from the plan and the numbers of the result. */
final class ShareAuditReport {
    private final ShareAuditPlan plan;
    private final ShareResult result;
    private final SharePlan source;
    private final Set<Finding> expected = new HashSet<>();
    private boolean refused;

    ShareAuditReport(ShareAuditPlan plan, ShareResult result) {
        this.plan = plan;
        this.result = result;
        this.source = plan.plan;
        members();
        bounds();
        refused = expected.stream().anyMatch(Finding::isBlocking);
        if (!refused) {
            sums();
        }
        if (!refused) {
            method();
        }
    }

    boolean refuses() {
        return refused;
    }

    private void add(Finding finding) {
        expected.add(finding);
        refused |= finding.isBlocking();
    }

    private Evidence member(MemberId id) {
        return ShareCheck.member(source, id);
    }

    private void members() {
        for (MemberId id : plan.ids) {
            Pointer at = Pointer.of("weights", id);
            int sign = plan.weight(id).signum();
            if (sign < 0) {
                add(ShareCards.WEIGHT
                        .error()
                        .at(at)
                        .with("member", member(id))
                        .actual(ShareProblem.ratio(plan.weight(id)))
                        .build());
            } else if (sign == 0) {
                add(ShareCards.ZERO
                        .warning()
                        .at(at)
                        .with("member", member(id))
                        .with("floor", plan.floor(id))
                        .build());
            }
        }
    }

    private void bounds() {
        if (source.seats() < 0 || source.seats() > ShareProblem.LIMIT) {
            add(ShareCards.SEATS
                    .error()
                    .at("/seats")
                    .actual(source.seats())
                    .with("limit", ShareProblem.LIMIT)
                    .build());
        }
        if (source.commonFloor() < 0) {
            negative(Pointer.of("commonFloor"), "everybody", source.commonFloor());
        }
        if (source.threshold()
                .map(ShareProblem::fraction)
                .filter(t -> t.signum() < 0 || t.compareTo(Fraction.ONE) > 0)
                .isPresent()) {
            add(ShareCards.SHARE_OF_ALL
                    .error()
                    .at("/threshold")
                    .actual(source.threshold().orElseThrow())
                    .build());
        }
        if (source.tieRule() instanceof SharePlan.TieRule.Order order) {
            Set<MemberId> strangers = new HashSet<>(order.order());
            strangers.removeAll(plan.ids);
            strangers.forEach(id -> add(ShareCards.TIE_STRANGER
                    .warning()
                    .at(Pointer.of("tieRule", "order", id))
                    .with("member", member(id))
                    .with("order", order.name())
                    .build()));
        }
        source.floors().forEach((id, floor) -> bound("floors", id, floor));
        source.caps().forEach((id, cap) -> {
            bound("caps", id, cap);
            if (plan.floor(id) > cap) {
                add(ShareCards.CROSSED
                        .error()
                        .at(Pointer.of("floors", id))
                        .with("member", member(id))
                        .with("lower", plan.floor(id))
                        .with("upper", cap.longValue())
                        .build());
            }
        });
    }

    private void bound(String where, MemberId id, long bound) {
        Pointer at = Pointer.of(where, id);
        if (bound < 0) {
            negative(at, id.value(), bound);
        }
        if (!plan.ids.contains(id)) {
            add(ShareCards.STRANGER.error().at(at).with("member", member(id)).build());
        }
    }

    private void negative(Pointer at, String who, long bound) {
        add(ShareCards.BOUND
                .error()
                .at(at)
                .with("member", Evidence.of(who))
                .actual(bound)
                .build());
    }

    private void sums() {
        Fraction seats = Fraction.of(source.seats(), 1);
        Fraction low = Fraction.ZERO;
        Fraction high = Fraction.ZERO;
        for (MemberId id : plan.ids) {
            low = low.plus(Fraction.of(plan.floor(id), 1));
            high = high.plus(Fraction.of(Math.min(plan.cap(id), Math.max(source.seats() + 1, plan.floor(id))), 1));
        }
        if (low.compareTo(seats) > 0) {
            add(ShareCards.FLOORS
                    .error()
                    .at(at(source.floors().size() > 0 ? "floors" : "commonFloor"))
                    .with("lowerSum", low.toString())
                    .with("seats", source.seats())
                    .with("gap", low.minus(seats).toString())
                    .build());
        }
        if (high.compareTo(seats) < 0) {
            add(ShareCards.CAPS
                    .error()
                    .at(at(source.caps().size() > 0 ? "caps" : "weights"))
                    .with("upperSum", high.toString())
                    .with("seats", source.seats())
                    .with("gap", seats.minus(high).toString())
                    .build());
        }
    }

    private void method() {
        for (MemberId id : plan.ids) {
            if (!plan.counts(id)) {
                add(ShareCards.THRESHOLD
                        .info()
                        .at(Pointer.of("weights", id))
                        .with("member", member(id))
                        .actual(ShareProblem.ratio(plan.weight(id)))
                        .expected(source.threshold().orElseThrow())
                        .with("total", ShareProblem.ratio(plan.all))
                        .build());
            }
        }
        ShareMethod how = result.method();
        if (how instanceof ShareMethod.Divisor divisor) {
            firstPlaces(divisor);
        } else if (how instanceof LargestRemainder remainder) {
            whole(remainder);
        } else {
            bounded()
                    .forEach(where -> add(ShareCards.UNBOUNDED
                            .error()
                            .at(at(where))
                            .with("method", how.label())
                            .build()));
        }
    }

    private static Pointer at(String member) {
        return Pointer.of(member);
    }

    private List<String> bounded() {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("floors", source.floors().size() > 0);
        parts.put("commonFloor", source.commonFloor() > 0);
        parts.put("caps", source.caps().size() > 0);
        parts.put("threshold", source.threshold().isPresent());
        return parts.keySet().stream().filter(parts::get).toList();
    }

    /** A method that rounds up from nothing owes everybody a first place. */
    private void firstPlaces(ShareMethod.Divisor divisor) {
        boolean owes = ShareAuditEdge.signpost(divisor, 1).signum() == 0 && !source.largestFirst();
        long first = plan.ids.stream()
                .filter(id -> plan.claims(id) && plan.cap(id) > 0 && plan.floor(id) == 0)
                .count();
        long floors = plan.ids.stream().mapToLong(plan::floor).sum();
        if (owes && first + floors > source.seats()) {
            add(ShareCards.TOO_FEW
                    .error()
                    .at("/seats")
                    .with("seats", source.seats())
                    .with("claimants", plan.ids.stream().filter(plan::claims).count())
                    .with("method", divisor.label())
                    .build());
        }
    }

    private void whole(LargestRemainder how) {
        if (plan.total.signum() == 0 || source.seats() == 0) {
            return;
        }
        Fraction quota = ShareAuditSteps.quota(how.quota(), plan.total, source.seats());
        Fraction sum = Fraction.ZERO;
        for (MemberId id : plan.ids) {
            sum = sum.plus(Fraction.of(
                    plan.claims(id) ? plan.weight(id).dividedBy(quota).floor() : Fraction.ZERO.num()));
        }
        if (sum.compareTo(Fraction.of(source.seats(), 1)) > 0) {
            add(ShareCards.OVER_AWARD
                    .error()
                    .at("/seats")
                    .actual(sum.toString())
                    .with("seats", source.seats())
                    .with("method", how.label())
                    .build());
        }
    }

    /** The method gives no answer although the plan is in order. */
    void refuse() {
        boolean remainders = result.method() instanceof LargestRemainder;
        add((remainders ? ShareCards.POLICY : ShareCards.SIZE)
                .error()
                .at(at(
                        !remainders
                                ? "weights"
                                : bounded().isEmpty() ? "seats" : bounded().get(0)))
                .with("method", result.method().label())
                .build());
    }

    /** Who is served when the tie rule is applied to the tied claimants. */
    ImmutableList<MemberId> drawn() {
        ImmutableList<MemberId> tied = result.tied();
        if (source.tieRule() instanceof SharePlan.TieRule.Lot lot && !tied.isEmpty()) {
            List<MemberId> urn = new ArrayList<>(tied);
            Collections.shuffle(urn, new Random(lot.seed()));
            return ImmutableList.copyOf(urn.subList(0, (int) result.choose()));
        }
        if (source.tieRule() instanceof SharePlan.TieRule.Order order
                && order.order().containsAll(tied)) {
            return order.order().stream()
                    .filter(tied::contains)
                    .limit(result.choose())
                    .collect(ImmutableList.toImmutableList());
        }
        return ImmutableList.of();
    }

    private void outcome() {
        if (result.choose() > 0) {
            add(ShareCards.TIED
                    .warning()
                    .at("/weights")
                    .with("choose", result.choose())
                    .with(
                            "tied",
                            Evidence.many(
                                    result.tied().stream().map(this::member).toList()))
                    .build());
        }
        if (source.tieRule() instanceof SharePlan.TieRule.Order order) {
            result.tied().stream()
                    .filter(id -> !order.order().contains(id))
                    .forEach(id -> add(ShareCards.TIE_KEY
                            .warning()
                            .at("/tieRule")
                            .with("member", member(id))
                            .with("order", order.name())
                            .build()));
        }
        for (MemberId id : plan.isBounded() ? ImmutableList.<MemberId>of() : plan.ids) {
            long got = result.fixed().getOrDefault(id, 0L) + (result.drawn().contains(id) ? 1 : 0);
            Fraction off = plan.share(id).minus(Fraction.of(got, 1));
            boolean far = off.compareTo(Fraction.ONE) >= 0 || off.compareTo(Fraction.of(-1, 1)) <= 0;
            if (plan.claims(id) && far) {
                add(ShareCards.OFF_QUOTA
                        .info()
                        .at(Pointer.of("weights", id))
                        .with("member", member(id))
                        .actual(got)
                        .expected(ShareProblem.ratio(plan.share(id)))
                        .build());
            }
        }
    }

    /** Compares; whether the weights below match the weight above is known to the plan above only and not judged here. */
    void compare(List<? super Finding> into) {
        if (!refused) {
            outcome();
        }
        Set<Finding> found = new HashSet<>(result.report().findings());
        found.removeIf(f -> f.rule().equals(ShareCards.PARENT));
        for (Finding finding : expected) {
            if (!found.remove(finding)) {
                into.add(wrong(finding, "in the report", "missing"));
            }
        }
        found.forEach(finding -> into.add(wrong(finding, "not in the report", "there")));
    }

    private static Finding wrong(Finding finding, String expected, String found) {
        return ShareCards.AUDIT
                .error()
                .with("what", "finding " + finding.rule().id() + " at " + finding.subject())
                .expected(expected)
                .actual(found)
                .build();
    }
}
