package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.preceptor.UnknownReferenceException;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Shares one claimant's places among those below it. */
final class ShareLevels {
    private ShareLevels() {}

    static ShareResult.Levels compare(ShareResult above, Map<MemberId, SharePlan> below, ShareMethod method) {
        ImmutableMap.Builder<MemberId, ShareResult> shared = ImmutableMap.builder();
        SharePlan.Builder leaves = SharePlan.builder()
                .seats(above.plan().seats())
                .tieRule(tieRule(above.plan(), below))
                .largestFirst(above.plan().largestFirst());
        for (MemberId member : above.plan().weights().keySet()) {
            SharePlan plan = below.get(member);
            if (plan == null) {
                leaf(above.plan(), member, member, leaves);
            } else {
                shared.put(member, share(above, member, plan, method));
                plan.weights().keySet().forEach(child -> leaf(plan, child, member.slash(child), leaves));
            }
        }
        for (MemberId stranger : below.keySet()) {
            if (!above.plan().weights().containsKey(stranger)) {
                throw new UnknownReferenceException("member", stranger);
            }
        }
        return differences(above, shared.buildOrThrow(), leaves.build().apportion(above.method()));
    }

    /** An order among claimants above still ranks those that are leaves themselves. */
    private static SharePlan.TieRule tieRule(SharePlan above, Map<MemberId, SharePlan> below) {
        return above.tieRule() instanceof SharePlan.TieRule.Order order
                ? new SharePlan.TieRule.Order(
                        order.name(),
                        order.order().stream()
                                .filter(id -> !below.containsKey(id))
                                .collect(ImmutableList.toImmutableList()))
                : above.tieRule();
    }

    private static void leaf(SharePlan plan, MemberId id, MemberId name, SharePlan.Builder leaves) {
        leaves.putWeights(name, Objects.requireNonNull(plan.weights().get(id)));
        long floor = ShareProblem.floor(plan, id);
        if (floor > 0) {
            leaves.putFloors(name, floor);
        }
        Optional.ofNullable(plan.caps().get(id)).ifPresent(cap -> leaves.putCaps(name, cap));
    }

    /** Where the two splits differ however ties are decided. */
    private static ShareResult.Levels differences(
            ShareResult above, ImmutableMap<MemberId, ShareResult> below, ShareResult direct) {
        ImmutableMap.Builder<MemberId, Long> moved = ImmutableMap.builder();
        List<Finding> findings = new ArrayList<>();
        for (MemberId leaf : direct.fixed().keySet()) {
            long[] two = levels(above, below, leaf);
            long[] one = span(direct, leaf);
            long by = two[0] > one[1] ? two[0] - one[1] : two[1] < one[0] ? two[1] - one[0] : 0;
            if (by != 0) {
                moved.put(leaf, by);
                findings.add(ShareCards.APART
                        .info()
                        .at(Pointer.of("weights", leaf))
                        .with("member", ShareCheck.member(leaf))
                        .actual(by > 0 ? two[0] : two[1])
                        .expected(by > 0 ? one[1] : one[0])
                        .build());
            }
        }
        return new ShareResult.Levels(above, below, direct, moved.buildOrThrow(), Report.of(findings));
    }

    /** The least and the most a leaf gets level by level. */
    private static long[] levels(ShareResult above, Map<MemberId, ShareResult> below, MemberId leaf) {
        for (Map.Entry<MemberId, ShareResult> one : below.entrySet()) {
            for (MemberId child : one.getValue().plan().weights().keySet()) {
                if (one.getKey().slash(child).equals(leaf)) {
                    return span(one.getValue(), child);
                }
            }
        }
        return span(above, leaf);
    }

    private static long[] span(ShareResult result, MemberId id) {
        if (!result.isShared()) {
            return new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
        }
        long least = result.fixed().getOrDefault(id, 0L) + (result.drawn().contains(id) ? 1 : 0);
        boolean open = !result.isDecided() && result.tied().contains(id);
        return new long[] {least, least + (open ? 1 : 0)};
    }

    /** The comparison taken up from its definition: places and weights by leaf in maps, subtracted. */
    static Report verify(ShareResult.Levels levels) {
        Map<MemberId, Long> two = new HashMap<>();
        Map<MemberId, Ratio> weights = new HashMap<>(levels.above().plan().weights());
        weights.keySet().removeAll(levels.below().keySet());
        Report report = levels.above().verify().plus(levels.direct().verify());
        boolean decided = levels.above().isDecided() && levels.direct().isDecided();
        for (Map.Entry<MemberId, ShareResult> one : levels.below().entrySet()) {
            report = report.plus(one.getValue().verify());
            one.getValue()
                    .plan()
                    .weights()
                    .forEach((child, w) -> weights.put(one.getKey().slash(child), w));
            decided &= one.getValue().isDecided();
        }
        LedgerAudit audit = new LedgerAudit();
        audit.expect("weights of the leaves", weights, levels.direct().plan().weights());
        audit.expect(
                "places in all",
                levels.above().plan().seats(),
                levels.direct().plan().seats());
        if (decided) {
            levels.above().seats().forEach(two::put);
            levels.below().forEach((member, result) -> {
                two.remove(member);
                result.seats().forEach((child, n) -> two.put(member.slash(child), n));
            });
            Map<MemberId, Long> apart = new HashMap<>();
            List<Finding> findings = new ArrayList<>();
            levels.direct().seats().forEach((leaf, one) -> {
                long level = two.getOrDefault(leaf, -1L);
                if (level != one) {
                    apart.put(leaf, level - one);
                    findings.add(ShareCards.APART
                            .info()
                            .at(Pointer.of("weights", leaf))
                            .with("member", Evidence.ref("member", leaf))
                            .actual(level)
                            .expected(one)
                            .build());
                }
            });
            audit.expect("places that differ", apart, levels.moved());
            audit.expect("findings", Report.of(findings), levels.report());
        }
        return report.plus(audit.report());
    }

    static ShareResult share(ShareResult above, MemberId member, SharePlan below, ShareMethod method) {
        long places = above.seatsOf(member);
        ShareResult result = below.withSeats(places).apportion(method);
        Fraction sum =
                below.weights().values().stream().map(ShareProblem::fraction).reduce(Fraction.ZERO, Fraction::plus);
        Fraction weight = ShareProblem.fraction(
                Objects.requireNonNull(above.plan().weights().get(member)));
        if (sum.compareTo(weight) == 0) {
            return result;
        }
        Report warned = result.report()
                .plus(Report.of(java.util.List.of(ShareCards.PARENT
                        .warning()
                        .at(Pointer.of("weights"))
                        .with("member", ShareCheck.member(member))
                        .expected(ShareProblem.ratio(weight))
                        .actual(ShareProblem.ratio(sum))
                        .build())));
        return ShareResult.builder().from(result).report(warned).build();
    }
}
