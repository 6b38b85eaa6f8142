package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;

/**
 * A number of places, and who may claim them with what weight: 53 places for Xinjiang, Xizang and Guizhou by population, at
 * least 8 for everybody, at most 25 for Guizhou.
 *
 * <pre>{@code
 * ShareResult shares = SharePlan.of(53)
 *         .weight(XINJIANG, 25_852_345).weight(XIZANG, 3_648_100).weight(GUIZHOU, 38_562_148)
 *         .floorForAll(8).cap(GUIZHOU, 25)
 *         .apportion(WEBSTER);
 * }</pre>
 *
 * <p>Floors and caps work by the median rule: each claimant gets the median of its floor, its rounded quotient and its cap, for
 * one divisor common to all. That is not the same as handing floors out first, nor as topping up afterwards; those recipes
 * favour some claimants or break the total.
 *
 * <p>Weights are exact: whole numbers or fractions (votes per seat). The plan may hold what does not fit together, floors above
 * caps or a negative weight; {@link #check} finds all of it, and {@link #apportion} then refuses and says why.
 */
@Value.Immutable
public abstract class SharePlan {
    SharePlan() {}

    /** {@return the places to share} */
    public abstract long seats();

    /** {@return the claimants with their weights; a claimant of weight zero gets only its floor} */
    public abstract ImmutableMap<MemberId, Ratio> weights();

    /** {@return floors stated for single claimants; they replace the common floor} */
    public abstract ImmutableMap<MemberId, Long> floors();

    /** {@return caps; whoever is not listed has none} */
    public abstract ImmutableMap<MemberId, Long> caps();

    /** {@return the floor of everybody who has no floor of their own, usually 0 or 1} */
    @Value.Default
    public long commonFloor() {
        return 0;
    }

    /** {@return what claimants are called in sentences; the id where there is none} */
    public abstract ImmutableMap<MemberId, Label> labels();

    /** {@return the share of the total weight below which a claimant gets only its floor, such as 4/100} */
    public abstract Optional<Ratio> threshold();

    /** {@return what happens when equal claims meet at the last place} */
    @Value.Default
    public TieRule tieRule() {
        return new TieRule.Show();
    }

    /**
     * {@return whether Adams, Dean and Hill may order first places by weight when there are fewer places than claimants}
     *
     * <p>By themselves these methods are undefined there, because they owe everybody a first place; the default is to refuse.
     */
    @Value.Default
    public boolean largestFirst() {
        return false;
    }

    /** What happens when equal claims meet at the last place. Whatever is chosen is part of the result. */
    public sealed interface TieRule {
        /** Nothing: the tied claimants are shown and somebody decides. The default. */
        record Show() implements TieRule {}

        /**
         * A lot with a recorded seed, so that the draw can be repeated.
         *
         * @param seed the recorded seed
         */
        record Lot(long seed) implements TieRule {}

        /**
         * A named order, such as "earlier application" or "least recent support".
         *
         * @param name what the order is
         * @param order the claimants, first served first
         */
        record Order(String name, ImmutableList<MemberId> order) implements TieRule {
            /** Refuses an order that names somebody twice. */
            public Order {
                MalformedValueException.check(
                        ImmutableSet.copyOf(order).size() == order.size(),
                        "TieRule.Order.order",
                        order,
                        "must name everybody once");
            }
        }
    }

    /**
     * Starts a plan.
     *
     * @param seats the places to share
     * @return a plan without claimants
     */
    public static SharePlan of(long seats) {
        return builder().seats(seats).build();
    }

    /**
     * Adds a claimant.
     *
     * @param member who
     * @param weight how much it weighs: people, demand, votes
     * @return the larger plan
     * @throws MalformedValueException when the member is in the plan already
     */
    public SharePlan weight(MemberId member, long weight) {
        return weight(member, new Ratio(BigInteger.valueOf(weight), BigInteger.ONE));
    }

    /**
     * Adds a claimant whose weight is a fraction, such as votes per seat of a district.
     *
     * @param member who
     * @param weight the exact weight
     * @return the larger plan
     * @throws MalformedValueException when the member is in the plan already
     */
    public SharePlan weight(MemberId member, Ratio weight) {
        MalformedValueException.check(
                !weights().containsKey(member), "SharePlan.weights", member, "must have one weight only");
        return copy().putWeights(member, weight).build();
    }

    /**
     * Adds claimants.
     *
     * @param more weights by member
     * @return the larger plan
     * @throws MalformedValueException when a member is in the plan already
     */
    public SharePlan weights(Map<MemberId, Long> more) {
        Builder builder = copy();
        more.forEach((member, weight) -> {
            MalformedValueException.check(
                    !weights().containsKey(member), "SharePlan.weights", member, "must have one weight only");
            builder.putWeights(member, new Ratio(BigInteger.valueOf(weight), BigInteger.ONE));
        });
        return builder.build();
    }

    /**
     * Promises everybody the same minimum.
     *
     * @param floor the minimum
     * @return the plan with that floor
     */
    public SharePlan floorForAll(long floor) {
        return copy().commonFloor(floor).build();
    }

    /**
     * Promises one claimant a minimum of its own.
     *
     * @param member who
     * @param floor the minimum
     * @return the plan with that floor
     * @throws MalformedValueException when the member has a floor of its own already
     */
    public SharePlan floor(MemberId member, long floor) {
        MalformedValueException.check(!floors().containsKey(member), "SharePlan.floors", member, "must have one floor");
        return copy().putFloors(member, floor).build();
    }

    /**
     * Limits one claimant.
     *
     * @param member who
     * @param cap the maximum
     * @return the plan with that cap
     * @throws MalformedValueException when the member has a cap already
     */
    public SharePlan cap(MemberId member, long cap) {
        MalformedValueException.check(!caps().containsKey(member), "SharePlan.caps", member, "must have one cap");
        return copy().putCaps(member, cap).build();
    }

    /**
     * Changes the number of places.
     *
     * @param seats the places to share
     * @return the plan of that size
     */
    public SharePlan withSeats(long seats) {
        return copy().seats(seats).build();
    }

    /**
     * Says what happens to a tie.
     *
     * @param rule the rule
     * @return the plan with that rule
     */
    public SharePlan ties(TieRule rule) {
        return copy().tieRule(rule).build();
    }

    /** {@return everything that keeps the plan from being shared, whatever the method, and what would be accepted} */
    public Report check() {
        return ShareCheck.of(this);
    }

    /** {@return the places by Webster's method, the recommended one} */
    public ShareResult apportion() {
        return apportion(ShareMethod.WEBSTER);
    }

    /**
     * Shares the places.
     *
     * @param method how
     * @return the places with their certificate, or a refusal with its findings
     */
    public ShareResult apportion(ShareMethod method) {
        return ShareEngine.apportion(this, method);
    }

    /**
     * Looks for a place that a larger plan takes away (the Alabama paradox), one size after the other.
     *
     * @param method how; only largest remainder can show any
     * @param from the smallest plan
     * @param to the largest plan
     * @return one warning per lost place
     * @throws MalformedValueException when the smallest plan is negative or larger than the largest
     */
    public Report houseParadoxes(ShareMethod method, long from, long to) {
        MalformedValueException.check(
                from >= 0 && from <= to, "houseParadoxes.from", from, "must be from 0 to the largest plan");
        return ShareParadoxes.house(this, method, from, to);
    }

    /**
     * Looks for a claimant that grew faster and loses a place to one that grew slower.
     *
     * @param method how
     * @param earlier the plan with the earlier weights
     * @return one warning per pair
     */
    public Report growthParadoxes(ShareMethod method, SharePlan earlier) {
        return ShareParadoxes.growth(this, method, earlier);
    }

    /**
     * Looks for members whose joining, places included, moves places between others.
     *
     * @param method how
     * @return one warning per member that would gain or lose
     */
    public Report joinerParadoxes(ShareMethod method) {
        return ShareParadoxes.joiners(this, method);
    }

    Builder copy() {
        return new Builder().from(this);
    }

    /** {@return a builder, for plans read from documents} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds share plans. */
    public static final class Builder extends ImmutableSharePlan.Builder {
        Builder() {}
    }
}
