package org.preceptor.quota;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.quota.SupportPlan.Direction;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Pair;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** How each rule of a support plan looks at it. */
final class SupportChecks {
    private SupportChecks() {}

    private static Evidence node(MemberId id) {
        return Evidence.ref("node", id);
    }

    static List<Finding.Draft> total(SupportPlan plan) {
        BigInteger sum =
                plan.lines().values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger more = sum.subtract(BigInteger.valueOf(plan.total()));
        long over = more.bitLength() < Long.SIZE ? more.longValueExact() : 0;
        return over <= 0 || !tooLarge(plan).isEmpty()
                ? List.of()
                : List.of(Finding.error()
                        .at("/lines")
                        .actual(plan.total() + over)
                        .expected(plan.total())
                        .with("over", over));
    }

    static List<Finding.Draft> tooLarge(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        if (plan.total() > ShareProblem.LIMIT) {
            drafts.add(tooLarge(Pointer.of("total"), Evidence.of("total"), plan.total()));
        }
        plan.lines().forEach((region, n) -> {
            if (n > ShareProblem.LIMIT) {
                drafts.add(tooLarge(Pointer.of("lines", region), node(region), n));
            }
        });
        return drafts;
    }

    private static Finding.Draft tooLarge(Pointer at, Evidence node, long n) {
        return Finding.error().at(at).with("node", node).actual(n).with("limit", ShareProblem.LIMIT);
    }

    static List<Finding.Draft> twice(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < plan.dispatches().size(); k++) {
            String id = plan.dispatches().get(k).id();
            if (!seen.add(id)) {
                drafts.add(Finding.error().at(Pointer.of("dispatches", k, "id")).with("dispatch", id));
            }
        }
        return drafts;
    }

    static List<Finding.Draft> negative(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        least(plan.minimumTeam(), "minimumTeam", drafts);
        least(plan.minimumStayMonths(), "minimumStayMonths", drafts);
        if (plan.total() < 0) {
            drafts.add(Finding.error()
                    .at("/total")
                    .with("node", Evidence.of("total"))
                    .actual(plan.total()));
        }
        plan.lines().forEach((region, n) -> {
            if (n < 0) {
                drafts.add(Finding.error()
                        .at(Pointer.of("lines", region))
                        .with("node", node(region))
                        .actual(n));
            }
        });
        return drafts;
    }

    private static void least(Optional<Integer> least, String where, List<Finding.Draft> drafts) {
        least.filter(n -> n < 0)
                .ifPresent(n -> drafts.add(Finding.error()
                        .at(Pointer.of(where))
                        .with("node", Evidence.of(where))
                        .actual(n)));
    }

    static List<Finding.Draft> receptions(SupportPlan plan, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Map<MemberId, Long> received = plan.sent(Direction.TRAINEES_IN, day);
        plan.lines().forEach((region, line) -> {
            long n = received.getOrDefault(region, 0L);
            if (n > Math.max(0, line)) {
                drafts.add(Finding.error()
                        .at(Pointer.of("lines", region))
                        .with("node", node(region))
                        .actual(n)
                        .expected(line));
            }
        });
        return drafts;
    }

    static List<Finding.Draft> regions(SupportPlan plan, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (MemberId region : plan.lines().keySet()) {
            if (!inPlan(plan, region, day)) {
                drafts.add(outside(Pointer.of("lines", region), region, day));
            }
        }
        for (int k = 0; k < plan.dispatches().size(); k++) {
            Dispatch dispatch = plan.dispatches().get(k);
            MemberId region = plan.regionOf(dispatch.recipient());
            LocalDate first = dispatch.term().first();
            if (!inPlan(plan, region, first)) {
                drafts.add(outside(Pointer.of("dispatches", k, "recipient"), region, first));
            }
        }
        return drafts;
    }

    private static boolean inPlan(SupportPlan plan, MemberId region, LocalDate day) {
        LocalDate added = plan.amendments().get(region);
        return plan.supported().contains(region) || (added != null && !added.isAfter(day));
    }

    private static Finding.Draft outside(Pointer at, MemberId region, LocalDate day) {
        return Finding.error().at(at).with("region", node(region)).with("day", day);
    }

    static List<Finding.Draft> supporter(SupportPlan plan) {
        boolean both =
                plan.supported().contains(plan.supporter()) || plan.amendments().containsKey(plan.supporter());
        return both ? List.of(Finding.error().at("/supporter").with("region", node(plan.supporter()))) : List.of();
    }

    static List<Finding.Draft> self(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int k = 0; k < plan.pairs().size(); k++) {
            Pair pair = plan.pairs().get(k);
            if (pair.supporter().equals(pair.recipient())) {
                drafts.add(Finding.error().at(Pointer.of("pairs", k)).with("supporter", node(pair.supporter())));
            }
        }
        return drafts;
    }

    static List<Finding.Draft> sameRegion(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int k = 0; k < plan.pairs().size(); k++) {
            Pair pair = plan.pairs().get(k);
            boolean itself = pair.supporter().equals(pair.recipient());
            if (!itself && pair.supporterRegion().equals(pair.recipientRegion())) {
                drafts.add(Finding.error()
                        .at(Pointer.of("pairs", k))
                        .with("supporter", node(pair.supporter()))
                        .with("recipient", node(pair.recipient()))
                        .with("region", node(pair.recipientRegion())));
            }
        }
        return drafts;
    }

    static List<Finding.Draft> team(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int k = 0; k < plan.dispatches().size(); k++) {
            Dispatch dispatch = plan.dispatches().get(k);
            int least = plan.minimumTeam().orElse(0);
            if (dispatch.direction() == Direction.EXPERTS_OUT && dispatch.people() < least) {
                drafts.add(Finding.error()
                        .at(Pointer.of("dispatches", k, "people"))
                        .with("dispatch", dispatch.id())
                        .actual(dispatch.people())
                        .expected(least));
            }
        }
        return drafts;
    }

    static List<Finding.Draft> stay(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int k = 0; k < plan.dispatches().size(); k++) {
            Dispatch dispatch = plan.dispatches().get(k);
            LocalDate needed = dispatch.term()
                    .first()
                    .plusMonths(plan.minimumStayMonths().orElse(0))
                    .minusDays(1);
            if (dispatch.direction() == Direction.EXPERTS_OUT
                    && dispatch.term().last().isBefore(needed)) {
                drafts.add(Finding.error()
                        .at(Pointer.of("dispatches", k, "term"))
                        .with("dispatch", dispatch.id())
                        .actual(dispatch.term().last())
                        .expected(needed));
            }
        }
        return drafts;
    }

    static List<Finding.Draft> paired(SupportPlan plan) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int k = 0; k < plan.dispatches().size(); k++) {
            Dispatch dispatch = plan.dispatches().get(k);
            boolean known = plan.pairs().stream()
                    .anyMatch(p -> p.supporter().equals(dispatch.supporter())
                            && p.recipient().equals(dispatch.recipient())
                            && p.term().contains(dispatch.term().first()));
            if (!known) {
                drafts.add(Finding.error()
                        .at(Pointer.of("dispatches", k))
                        .with("dispatch", dispatch.id())
                        .with("supporter", node(dispatch.supporter()))
                        .with("recipient", node(dispatch.recipient())));
            }
        }
        return drafts;
    }
}
