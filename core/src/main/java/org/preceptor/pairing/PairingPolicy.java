package org.preceptor.pairing;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.PersonId;

/**
 * Which pairing is asked for, and how what is equal gets decided.
 *
 * <p>Several pairings can be stable at once, and fairness to one side costs the other: the trainees' best is the mentors'
 * worst. So the aim is a choice somebody makes and signs, and the certificate of every pairing repeats it. Ties are broken
 * by a declared key or by a lottery whose seed is recorded; without either by id. The same problem and policy give the
 * same pairing in any order of input and on any machine.
 */
@Value.Immutable
public abstract class PairingPolicy {
    /** What is aimed at. */
    public enum Aim {
        /** Stable, and the best stable place for every trainee at once. */
        TRAINEE_OPTIMAL("trainee-optimal", "学员最优"),
        /** Stable, and the best stable trainees for every mentor or host at once. */
        MENTOR_OPTIMAL("mentor-optimal", "导师最优"),
        /** Stable, with the smallest sum of choice numbers on both sides together. */
        EGALITARIAN("egalitarian", "志愿名次之和最小"),
        /** Stable, with the worst choice number on either side as good as can be. */
        MINIMUM_REGRET("minimum regret", "最大遗憾最小"),
        /** Stable, with the largest sum of given weights. */
        BEST_WEIGHT("best weight among stable", "稳定配对中权重最大"),
        /**
         * Stable under ties, and at least two thirds as large as the largest such. Where bases rank their own places: the
         * largest found within the limit, never below half of the largest.
         */
        LARGE_STABLE("large weakly stable", "较大弱稳定"),
        /** Strongly stable under ties, or none. */
        STRONGLY_STABLE("strongly stable", "强稳定"),
        /** Super-stable under ties, or none. */
        SUPER_STABLE("super-stable", "超稳定"),
        /**
         * Stable where a place either receives its minimum or closes, and no closed place has enough takers to open (Biro,
         * Fleiner, Irving and Manlove 2010); as few closed as possible, or none exists.
         */
        CLOSING("stable, places below their minimum closed", "稳定，未达下限者关闭"),
        /** As many trainees as possible, whatever the hosts prefer. */
        LARGEST("largest", "人数最多"),
        /** As many trainees as possible at the least total cost. */
        MINIMUM_COST("minimum cost", "总成本最小"),
        /** As many first choices as possible, then second, and so on. */
        RANK_MAXIMAL("rank-maximal", "志愿依次最多"),
        /** One after the other in an order drawn by lot, each the best place left. */
        LOTTERY("serial dictatorship", "抽签依次选择"),
        /**
         * Priorities of hosts may be traded: top trading cycles. Where every place has one seat and ranks its present holder
         * first, this is the core of the exchange (Shapley and Scarf).
         */
        TRADING_CYCLES("top trading cycles", "最优交换圈"),
        /** First choices are served finally before second choices are looked at. */
        IMMEDIATE("immediate acceptance", "即时录取"),
        /** As many trainees as possible, and among those most first choices, then second, and so on. */
        GREEDY_MAXIMUM("greedy maximum", "人数最多，优先满足前列志愿"),
        /** As many trainees as possible, and among those fewest last choices, then last but one, and so on. */
        GENEROUS_MAXIMUM("generous maximum", "人数最多，尽量避免末位志愿"),
        /** Nobody can gain unless somebody loses; as many trainees as possible. */
        PARETO_OPTIMAL("Pareto-optimal, largest", "帕累托最优，人数最多"),
        /** No other placing would win a vote of the trainees; as many trainees as possible, or none exists. */
        POPULAR("popular", "投票不败"),
        /** Minimums kept and nobody passed over for somebody lower, with the fewest claims to seats left empty. */
        ENVY_FREE("minimums kept, nobody passed over", "下限得到满足，无合理嫉妒"),
        /** Minimums kept, with the fewest trainees and places that would rather have each other. */
        FEWEST_BLOCKING("minimums kept, fewest blocking pairs", "下限得到满足，阻碍对最少");

        private final Label label;

        Aim(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the aim's name} */
        public Label label() {
            return label;
        }

        /** {@return whether the result is promised to be stable} */
        public boolean isStable() {
            return compareTo(LARGEST) < 0;
        }
    }

    /** What becomes of trainees who handed in no list. */
    public enum Unlisted {
        /** They stay unplaced. */
        LEAVE,
        /** After everybody else, in tie order, each to the eligible place with the most seats left, then by place. */
        FILL_SPARE_SEATS
    }

    /**
     * How long a search that may take long is allowed to go on: a number of steps, never a time, so that the same limit
     * gives the same answer on every machine.
     *
     * <p>Listing every pairing, keeping minimums with few blocking pairs, or placing linked trainees has no quick answer in the worst case. Such a search stops
     * at the limit, hands back the best it has and says that it was stopped. Each search counts in its own unit: a stable
     * pairing listed, an offer made, a placing looked at.
     *
     * @param steps the largest number of steps, at least one
     * @param progress told after every step how many were taken
     * @param cancelled asked after every step whether to stop
     */
    public record Limit(long steps, LongConsumer progress, BooleanSupplier cancelled) {
        /** Refuses a limit that allows nothing. */
        public Limit {
            MalformedValueException.check(steps > 0, "Limit.steps", steps, "must be at least one");
        }

        /**
         * A limit of so many steps.
         *
         * @param steps at least one
         * @return the limit
         */
        public static Limit of(long steps) {
            return new Limit(steps, step -> {}, () -> false);
        }

        /** {@return no limit, for problems known to be small} */
        public static Limit none() {
            return of(Long.MAX_VALUE);
        }

        /**
         * The same limit with a watcher.
         *
         * @param watcher told the number of steps taken
         * @return the limit
         */
        public Limit withProgress(LongConsumer watcher) {
            return new Limit(steps, watcher, cancelled);
        }

        /**
         * The same limit that can be cancelled.
         *
         * @param stop says whether to stop
         * @return the limit
         */
        public Limit withCancellation(BooleanSupplier stop) {
            return new Limit(steps, progress, stop);
        }
    }

    /** The cost or weight of a trainee at a place. */
    @FunctionalInterface
    public interface Weight {
        /**
         * Weighs one pair.
         *
         * @param trainee the trainee
         * @param place the place
         * @return the cost or weight, a whole number
         */
        long of(Trainee trainee, Place place);
    }

    PairingPolicy() {}

    /** {@return what is aimed at} */
    public abstract Aim aim();

    /** {@return the seed of the lottery that breaks ties or draws the order, when there is one} */
    public abstract Optional<Long> seed();

    /** {@return the name of the declared tie key, when there is one} */
    public abstract Optional<String> tieKey();

    /** {@return the declared numbers that break ties, the smallest first; a trainee without one comes last} */
    public abstract ImmutableMap<PersonId, Long> tieNumbers();

    /** {@return the weights, where the aim needs them} */
    public abstract Optional<Weight> weight();

    /** {@return how far searches may go} */
    @Value.Default
    public Limit limit() {
        return Limit.of(1_000_000);
    }

    /** {@return what becomes of those without a list} */
    @Value.Default
    public Unlisted unlisted() {
        return Unlisted.LEAVE;
    }

    /** {@return whether, for linked trainees, one may take the post the other gives up} */
    @Value.Default
    public boolean isPartnerMayTakeVacatedPost() {
        return false;
    }

    /** {@return stable, the trainees' best} */
    public static PairingPolicy traineeOptimal() {
        return of(Aim.TRAINEE_OPTIMAL);
    }

    /** {@return stable, the mentors' best} */
    public static PairingPolicy mentorOptimal() {
        return of(Aim.MENTOR_OPTIMAL);
    }

    /** {@return stable, smallest sum of choice numbers} */
    public static PairingPolicy egalitarian() {
        return of(Aim.EGALITARIAN);
    }

    /** {@return stable, best worst choice number} */
    public static PairingPolicy minimumRegret() {
        return of(Aim.MINIMUM_REGRET);
    }

    /** {@return weakly stable, at least two thirds of the largest} */
    public static PairingPolicy largeStable() {
        return of(Aim.LARGE_STABLE);
    }

    /** {@return as many as possible} */
    public static PairingPolicy maximumSize() {
        return of(Aim.LARGEST);
    }

    /**
     * Any aim that needs no weights.
     *
     * @param aim the aim
     * @return the policy
     */
    public static PairingPolicy of(Aim aim) {
        return builder().aim(aim).build();
    }

    /**
     * Stable, with the largest total weight.
     *
     * @param weight the weights
     * @return the policy
     */
    public static PairingPolicy bestWeight(Weight weight) {
        return builder().aim(Aim.BEST_WEIGHT).weight(weight).build();
    }

    /**
     * As many as possible at the least total cost.
     *
     * @param cost the costs
     * @return the policy
     */
    public static PairingPolicy minimumCost(Weight cost) {
        return builder().aim(Aim.MINIMUM_COST).weight(cost).build();
    }

    /**
     * One after the other by lot.
     *
     * @param seed the seed, drawn in public and recorded
     * @return the policy
     */
    public static PairingPolicy lottery(long seed) {
        return of(Aim.LOTTERY).tiesBySeed(seed);
    }

    /**
     * Breaks ties by a lottery over the trainees in order of id.
     *
     * @param seed the seed, which the certificate repeats
     * @return the policy
     */
    public PairingPolicy tiesBySeed(long seed) {
        return builder().from(this).seed(seed).tieKey(Optional.empty()).build();
    }

    /**
     * Breaks ties by a key declared in advance.
     *
     * @param name what the key is called, which the certificate repeats
     * @param trainees the trainees it is asked about
     * @param number the key, the smallest first
     * @return the policy
     */
    public PairingPolicy tiesByKey(
            String name, Iterable<? extends Trainee> trainees, ToLongFunction<? super Trainee> number) {
        ImmutableMap.Builder<PersonId, Long> numbers = ImmutableMap.builder();
        trainees.forEach(t -> numbers.put(t.id(), number.applyAsLong(t)));
        return tiesByKey(name, numbers.buildKeepingLast());
    }

    /**
     * Breaks ties by numbers declared in advance.
     *
     * @param name what the numbers are called, which the certificate repeats
     * @param numbers by trainee, the smallest first
     * @return the policy
     */
    public PairingPolicy tiesByKey(String name, Map<PersonId, Long> numbers) {
        return builder()
                .from(this)
                .seed(Optional.empty())
                .tieKey(name)
                .tieNumbers(numbers)
                .build();
    }

    /**
     * The same policy with another limit.
     *
     * @param limit the limit
     * @return the policy
     */
    public PairingPolicy withLimit(Limit limit) {
        return builder().from(this).limit(limit).build();
    }

    /**
     * The same policy with another rule for those without a list.
     *
     * @param rule the rule
     * @return the policy
     */
    public PairingPolicy withUnlisted(Unlisted rule) {
        return builder().from(this).unlisted(rule).build();
    }

    /** {@return how ties are broken, in words for the certificate} */
    public String ties() {
        return seed().map(s -> "lottery SplitMix64 seed " + s)
                .or(() -> tieKey().map(name -> "key " + name))
                .orElse("id");
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds policies. */
    public static final class Builder extends ImmutablePairingPolicy.Builder {
        Builder() {}
    }
}
