package org.preceptor.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** What keeps a share plan from being shared, whatever the method. */
final class ShareCheck {
    private ShareCheck() {}

    static Report of(SharePlan plan) {
        return of(plan, new ShareProblem(plan));
    }

    static Report of(SharePlan plan, ShareProblem problem) {
        List<Finding> findings = new ArrayList<>();
        if (plan.seats() < 0 || plan.seats() > ShareProblem.LIMIT) {
            findings.add(ShareCards.SEATS
                    .error()
                    .at("/seats")
                    .actual(plan.seats())
                    .with("limit", ShareProblem.LIMIT)
                    .build());
        }
        weights(plan, findings);
        bounds(plan, findings);
        threshold(plan, findings);
        order(plan, findings);
        if (findings.stream().noneMatch(Finding::isBlocking)) {
            sums(plan, problem, findings);
        }
        return Report.of(findings);
    }

    private static void weights(SharePlan plan, List<Finding> findings) {
        for (Map.Entry<MemberId, Ratio> entry : plan.weights().entrySet()) {
            MemberId id = entry.getKey();
            int sign = entry.getValue().numerator().signum();
            if (sign < 0) {
                findings.add(ShareCards.WEIGHT
                        .error()
                        .at(Pointer.of("weights", id))
                        .with("member", member(plan, id))
                        .actual(entry.getValue())
                        .build());
            } else if (sign == 0) {
                findings.add(ShareCards.ZERO
                        .warning()
                        .at(Pointer.of("weights", id))
                        .with("member", member(plan, id))
                        .with("floor", ShareProblem.floor(plan, id))
                        .build());
            }
        }
    }

    private static void threshold(SharePlan plan, List<Finding> findings) {
        plan.threshold()
                .filter(t -> t.numerator().signum() < 0 || t.numerator().compareTo(t.denominator()) > 0)
                .ifPresent(t -> findings.add(ShareCards.SHARE_OF_ALL
                        .error()
                        .at("/threshold")
                        .actual(t)
                        .build()));
    }

    private static void order(SharePlan plan, List<Finding> findings) {
        if (plan.tieRule() instanceof SharePlan.TieRule.Order order) {
            for (MemberId id : order.order()) {
                if (!plan.weights().containsKey(id)) {
                    findings.add(ShareCards.TIE_STRANGER
                            .warning()
                            .at(Pointer.of("tieRule", "order", id))
                            .with("member", member(plan, id))
                            .with("order", order.name())
                            .build());
                }
            }
        }
    }

    /** Where a plan states floors, caps or a threshold. */
    static List<Pointer> stated(SharePlan plan) {
        List<Pointer> all = new ArrayList<>();
        if (!plan.floors().isEmpty()) {
            all.add(Pointer.of("floors"));
        }
        if (plan.commonFloor() > 0) {
            all.add(Pointer.of("commonFloor"));
        }
        if (!plan.caps().isEmpty()) {
            all.add(Pointer.of("caps"));
        }
        if (plan.threshold().isPresent()) {
            all.add(Pointer.of("threshold"));
        }
        return all;
    }

    private static void bounds(SharePlan plan, List<Finding> findings) {
        if (plan.commonFloor() < 0) {
            findings.add(negative(Pointer.of("commonFloor"), "everybody", plan.commonFloor()));
        }
        stated(plan, plan.floors(), "floors", findings);
        stated(plan, plan.caps(), "caps", findings);
        for (Map.Entry<MemberId, Long> cap : plan.caps().entrySet()) {
            long floor = ShareProblem.floor(plan, cap.getKey());
            if (floor > cap.getValue()) {
                findings.add(ShareCards.CROSSED
                        .error()
                        .at(Pointer.of("floors", cap.getKey()))
                        .with("member", member(plan, cap.getKey()))
                        .with("lower", floor)
                        .with("upper", cap.getValue().longValue())
                        .build());
            }
        }
    }

    private static void stated(SharePlan plan, Map<MemberId, Long> bounds, String where, List<Finding> findings) {
        bounds.forEach((id, bound) -> {
            if (bound < 0) {
                findings.add(negative(Pointer.of(where, id), id.value(), bound));
            }
            if (!plan.weights().containsKey(id)) {
                findings.add(ShareCards.STRANGER
                        .error()
                        .at(Pointer.of(where, id))
                        .with("member", member(plan, id))
                        .build());
            }
        });
    }

    private static Finding negative(Pointer at, String who, long bound) {
        return ShareCards.BOUND
                .error()
                .at(at)
                .with("member", Evidence.of(who))
                .actual(bound)
                .build();
    }

    private static void sums(SharePlan plan, ShareProblem problem, List<Finding> findings) {
        BigInteger seats = BigInteger.valueOf(plan.seats());
        BigInteger lower = sum(problem.lower);
        BigInteger upper = sum(problem.upper);
        if (lower.compareTo(seats) > 0) {
            findings.add(ShareCards.FLOORS
                    .error()
                    .at(plan.floors().isEmpty() ? "/commonFloor" : "/floors")
                    .with("lowerSum", lower.toString())
                    .with("seats", plan.seats())
                    .with("gap", lower.subtract(seats).toString())
                    .build());
        }
        if (upper.compareTo(seats) < 0) {
            findings.add(ShareCards.CAPS
                    .error()
                    .at(plan.caps().isEmpty() ? "/weights" : "/caps")
                    .with("upperSum", upper.toString())
                    .with("seats", plan.seats())
                    .with("gap", seats.subtract(upper).toString())
                    .build());
        }
    }

    private static BigInteger sum(long[] values) {
        BigInteger sum = BigInteger.ZERO;
        long part = 0;
        for (long v : values) {
            if (v > ShareProblem.LIMIT || part > ShareProblem.LIMIT) {
                sum = sum.add(BigInteger.valueOf(part)).add(BigInteger.valueOf(v));
                part = 0;
            } else {
                part += v;
            }
        }
        return sum.add(BigInteger.valueOf(part));
    }

    static Evidence member(MemberId id) {
        return Evidence.ref("member", id);
    }

    static Evidence member(SharePlan plan, MemberId id) {
        return Names.evidence("member", id, Optional.ofNullable(plan.labels().get(id)));
    }
}
