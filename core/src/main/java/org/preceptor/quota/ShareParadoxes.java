package org.preceptor.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** The paradoxes a method can show on these very numbers, one finding each; ties count only when no way of breaking them helps. */
final class ShareParadoxes {
    private ShareParadoxes() {}

    static void quotaRule(
            ShareProblem problem, long[] fixed, Collection<MemberId> drawn, Collection<? super Finding> findings) {
        for (int i = 0; i < fixed.length; i++) {
            MemberId id = problem.ids.get(i);
            Fraction got = Fraction.of(fixed[i] + (drawn.contains(id) ? 1 : 0), 1);
            Fraction off = got.minus(problem.share(i));
            if (problem.weights[i].signum() > 0 && off.squared().compareTo(Fraction.ONE) >= 0) {
                findings.add(ShareCards.OFF_QUOTA
                        .info()
                        .at(Pointer.of("weights", id))
                        .with("member", ShareCheck.member(problem.plan, id))
                        .actual(got.num().longValueExact())
                        .expected(ShareProblem.ratio(problem.share(i)))
                        .build());
            }
        }
    }

    static com.google.common.collect.ImmutableList<MemberId> offQuota(ShareResult result) {
        ShareProblem problem = new ShareProblem(result.plan());
        return problem.indexes().stream()
                .filter(i -> Fraction.of(least(result, problem.ids.get(i)), 1)
                                .minus(problem.share(i))
                                .squared()
                                .compareTo(Fraction.ONE)
                        >= 0)
                .map(problem.ids::get)
                .collect(com.google.common.collect.ImmutableList.toImmutableList());
    }

    static Report house(SharePlan plan, ShareMethod method, long from, long to) {
        List<Finding> findings = new ArrayList<>();
        ShareResult before = plan.withSeats(from).apportion(method);
        for (long n = from + 1; n <= to; n++) {
            ShareResult after = plan.withSeats(n).apportion(method);
            if (before.isShared() && after.isShared()) {
                for (MemberId id : before.fixed().keySet()) {
                    if (most(after, id) < least(before, id)) {
                        findings.add(ShareCards.HOUSE
                                .warning()
                                .at(Pointer.of("weights", id))
                                .with("member", ShareCheck.member(plan, id))
                                .with("had", least(before, id))
                                .with("fromSeats", n - 1)
                                .with("gets", most(after, id))
                                .with("toSeats", n)
                                .build());
                    }
                }
            }
            before = after;
        }
        return Report.of(findings);
    }

    private static long least(ShareResult result, MemberId id) {
        long fixed = result.fixed().getOrDefault(id, 0L);
        return result.drawn().contains(id) ? fixed + 1 : fixed;
    }

    private static long most(ShareResult result, MemberId id) {
        return result.isDecided() || !result.tied().contains(id) ? least(result, id) : least(result, id) + 1;
    }

    static Report growth(SharePlan now, ShareMethod method, SharePlan earlier) {
        List<Finding> findings = new ArrayList<>();
        ShareResult before = earlier.apportion(method);
        ShareResult after = now.apportion(method);
        for (MemberId loser : before.fixed().keySet()) {
            for (MemberId winner : before.fixed().keySet()) {
                if (!after.fixed().containsKey(loser) || !after.fixed().containsKey(winner)) {
                    continue;
                }
                boolean moved =
                        most(after, loser) < least(before, loser) && least(after, winner) > most(before, winner);
                if (moved && faster(earlier, now, loser, winner)) {
                    findings.add(growthFinding(earlier, now, before, after, loser, winner));
                }
            }
        }
        return Report.of(findings);
    }

    private static Finding growthFinding(
            SharePlan earlier, SharePlan now, ShareResult before, ShareResult after, MemberId loser, MemberId winner) {
        return ShareCards.GROWTH
                .warning()
                .at(Pointer.of("weights", loser))
                .with("member", ShareCheck.member(now, loser))
                .with("growth", ShareProblem.ratio(growth(earlier, now, loser)))
                .with("had", least(before, loser))
                .with("gets", most(after, loser))
                .with("other", ShareCheck.member(now, winner))
                .with("otherGrowth", ShareProblem.ratio(growth(earlier, now, winner)))
                .with("otherHad", most(before, winner))
                .with("otherGets", least(after, winner))
                .build();
    }

    private static boolean faster(SharePlan earlier, SharePlan now, MemberId a, MemberId b) {
        return weight(earlier, a).signum() > 0
                && weight(earlier, b).signum() > 0
                && growth(earlier, now, a).compareTo(growth(earlier, now, b)) > 0;
    }

    private static Fraction growth(SharePlan earlier, SharePlan now, MemberId id) {
        return weight(now, id).minus(weight(earlier, id)).dividedBy(weight(earlier, id));
    }

    private static Fraction weight(SharePlan plan, MemberId id) {
        return ShareProblem.fraction(
                java.util.Objects.requireNonNull(plan.weights().get(id)));
    }

    static Report joiners(SharePlan plan, ShareMethod method) {
        List<Finding> findings = new ArrayList<>();
        ShareResult with = plan.apportion(method);
        if (!with.isShared() || !with.tied().isEmpty()) {
            return Report.of(findings);
        }
        for (MemberId joiner : with.fixed().keySet()) {
            long places = with.seatsOf(joiner);
            ShareResult without = without(plan, joiner, places).apportion(method);
            for (MemberId id : without.fixed().keySet()) {
                long had = with.seatsOf(id);
                if (least(without, id) > had || most(without, id) < had) {
                    findings.add(ShareCards.JOINER
                            .warning()
                            .at(Pointer.of("weights", joiner))
                            .with("joiner", ShareCheck.member(plan, joiner))
                            .with("places", places)
                            .with("member", ShareCheck.member(plan, id))
                            .with("had", had)
                            .with("gets", least(without, id))
                            .build());
                }
            }
        }
        return Report.of(findings);
    }

    private static SharePlan without(SharePlan plan, MemberId joiner, long places) {
        SharePlan.Builder rest = SharePlan.builder()
                .seats(plan.seats() - places)
                .commonFloor(plan.commonFloor())
                .tieRule(plan.tieRule())
                .largestFirst(plan.largestFirst());
        for (Map.Entry<MemberId, Ratio> entry : plan.weights().entrySet()) {
            MemberId id = entry.getKey();
            if (!id.equals(joiner)) {
                rest.putWeights(id, entry.getValue());
                if (plan.floors().containsKey(id)) {
                    rest.putFloors(id, ShareProblem.floor(plan, id));
                }
                Long cap = plan.caps().get(id);
                if (cap != null) {
                    rest.putCaps(id, cap);
                }
            }
        }
        return rest.build();
    }
}
