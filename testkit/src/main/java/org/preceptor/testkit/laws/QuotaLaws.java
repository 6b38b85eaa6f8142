package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.ShareResult;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.testkit.QuotaArbitraries;

/**
 * What sharing seats promises, by whatever method: no seat is made or lost, nobody falls below a floor, and neither the
 * order of the list nor the unit of the weights decides anything.
 *
 * <p>An office that shares places by a formula of its own can hold it against the same laws.
 */
public final class QuotaLaws {
    private static final long LOT = 20180116;

    private QuotaLaws() {}

    /**
     * The laws of a way of sharing.
     *
     * @param plans what to share among whom
     * @param share how many seats everybody gets
     * @return the laws
     */
    public static LawSet of(Arbitrary<SharePlan> plans, Function<SharePlan, ? extends Map<MemberId, Long>> share) {
        Samples<SharePlan> samples =
                new Samples<>(plans.map(plan -> plan.ties(new SharePlan.TieRule.Lot(LOT))), Samples.TRIES);
        return LawSet.of(
                new Law(
                        "the seats shared are the seats there are",
                        () -> samples.forAll(plan -> Must.equal(
                                plan.seats(),
                                share.apply(plan).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                "seats of " + plan))),
                new Law(
                        "everybody in the plan and nobody else has a line",
                        () -> samples.forAll(plan -> Must.equal(
                                plan.weights().keySet(), share.apply(plan).keySet(), "members of " + plan))),
                new Law(
                        "nobody is below a floor or above a cap",
                        () -> samples.forAll(plan -> share.apply(plan).forEach((member, seats) -> {
                            long floor =
                                    Math.max(plan.commonFloor(), plan.floors().getOrDefault(member, 0L));
                            Must.hold(seats >= floor, () -> member + " has " + seats + " of at least " + floor);
                            long cap = plan.caps().getOrDefault(member, plan.seats());
                            Must.hold(seats <= cap, () -> member + " has " + seats + " of at most " + cap);
                        }))),
                new Law(
                        "the same plan gives the same seats",
                        () -> samples.forAll(
                                plan -> Must.equal(share.apply(plan), share.apply(plan), "shared twice: " + plan))),
                new Law(
                        "the order of the members does not matter",
                        () -> samples.forAll(plan -> Must.equal(
                                ImmutableMap.copyOf(share.apply(plan)),
                                ImmutableMap.copyOf(share.apply(reversed(plan))),
                                "listed backwards: " + plan))),
                new Law(
                        "the unit of the weights does not matter",
                        () -> samples.forAll(plan -> Must.equal(
                                share.apply(plan), share.apply(tenfold(plan)), "weights in another unit: " + plan))),
                new Law(
                        "a larger weight never gets fewer seats",
                        () -> samples.forAll(plan -> inOrder(plan, share.apply(plan)))));
    }

    /**
     * The laws of one of the core's methods, its independent check among them.
     *
     * @param method the method
     * @return the laws
     */
    public static LawSet of(ShareMethod method) {
        Arbitrary<SharePlan> plans = QuotaArbitraries.sharePlans();
        Samples<SharePlan> samples = new Samples<>(plans, Samples.TRIES);
        return of(plans, plan -> plan.apportion(method).seats())
                .and(LawSet.of(new Law(
                        "the independent check agrees",
                        () -> samples.forAll(plan -> {
                            ShareResult result = plan.apportion(method);
                            Must.hold(!result.verify().hasErrors(), () -> "refuted: " + result.verify());
                        }))));
    }

    /**
     * The law that one more seat never takes a seat from anybody. Largest remainders break it (the Alabama paradox).
     *
     * @param plans what to share among whom
     * @param share how many seats everybody gets
     * @return the law
     */
    public static LawSet ofGrowth(
            Arbitrary<SharePlan> plans, Function<SharePlan, ? extends Map<MemberId, Long>> share) {
        Samples<SharePlan> samples =
                new Samples<>(plans.map(plan -> plan.ties(new SharePlan.TieRule.Lot(LOT))), Samples.TRIES);
        return LawSet.of(new Law(
                "one more seat takes a seat from nobody",
                () -> samples.forAll(plan -> {
                    Map<MemberId, Long> more = share.apply(plan.withSeats(plan.seats() + 1));
                    share.apply(plan)
                            .forEach((member, seats) -> Must.hold(
                                    more.getOrDefault(member, 0L) >= seats,
                                    () -> member + " has " + seats + " of " + plan.seats()
                                            + " seats and fewer of one more"));
                })));
    }

    private static SharePlan reversed(SharePlan plan) {
        List<Map.Entry<MemberId, Ratio>> entries =
                new ArrayList<>(plan.weights().entrySet());
        Collections.reverse(entries);
        return SharePlan.builder()
                .from(plan)
                .weights(ImmutableMap.copyOf(entries))
                .build();
    }

    private static SharePlan tenfold(SharePlan plan) {
        ImmutableMap.Builder<MemberId, Ratio> weights = ImmutableMap.builder();
        plan.weights()
                .forEach((member, weight) -> weights.put(
                        member, new Ratio(weight.numerator().multiply(BigInteger.TEN), weight.denominator())));
        return SharePlan.builder().from(plan).weights(weights.buildOrThrow()).build();
    }

    private static void inOrder(SharePlan plan, Map<MemberId, Long> seats) {
        plan.weights()
                .forEach((a, heavy) -> plan.weights().forEach((b, light) -> {
                    BigInteger left = heavy.numerator().multiply(light.denominator());
                    BigInteger right = light.numerator().multiply(heavy.denominator());
                    boolean bounded =
                            plan.floors().containsKey(b) || plan.caps().containsKey(a);
                    Must.hold(
                            bounded
                                    || left.compareTo(right) <= 0
                                    || seats.getOrDefault(a, 0L) >= seats.getOrDefault(b, 0L),
                            () -> a + " weighs more than " + b + " and has fewer seats: " + seats);
                }));
    }
}
