package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.preceptor.rule.Evidence.Ratio;

class ShareProperties {
    record Small(int[] weights, int[] floors, int[] caps, int seats) {
        SharePlan plan() {
            SharePlan.Builder plan = SharePlan.builder().seats(seats).largestFirst(true);
            for (int i = 0; i < weights.length; i++) {
                plan.putWeights(id(i), new Ratio(BigInteger.valueOf(weights[i]), BigInteger.ONE));
                plan.putFloors(id(i), (long) floors[i]);
                plan.putCaps(id(i), (long) caps[i]);
            }
            return plan.build();
        }

        Small with(int[] other, int n) {
            return new Small(other, floors, caps, n);
        }

        long cap(int i) {
            return weights[i] > 0 ? caps[i] : floors[i];
        }

        @Override
        public String toString() {
            return Arrays.toString(weights) + Arrays.toString(floors) + Arrays.toString(caps) + seats;
        }
    }

    static MemberId id(int i) {
        return MemberId.of("" + (char) ('a' + i));
    }

    @Provide
    Arbitrary<Small> plans() {
        return Arbitraries.integers().between(1, 5).flatMap(m -> {
            Arbitrary<int[]> weights =
                    Arbitraries.integers().between(0, 12).array(int[].class).ofSize(m);
            Arbitrary<int[]> floors = Arbitraries.frequency(
                            net.jqwik.api.Tuple.of(3, 0), net.jqwik.api.Tuple.of(1, 1), net.jqwik.api.Tuple.of(1, 3))
                    .array(int[].class)
                    .ofSize(m);
            Arbitrary<int[]> room =
                    Arbitraries.of(0, 1, 2, 5, 12, 12, 12).array(int[].class).ofSize(m);
            return Combinators.combine(
                            weights, floors, room, Arbitraries.integers().between(0, 12))
                    .as((w, f, r, n) -> {
                        int[] caps = new int[m];
                        Arrays.setAll(caps, i -> f[i] + r[i]);
                        return new Small(w, f, caps, n);
                    });
        });
    }

    static void compositions(Small s, int i, long[] a, long left, List<long[]> into) {
        if (i == a.length) {
            if (left == 0) {
                into.add(a.clone());
            }
            return;
        }
        for (long n = s.floors[i]; n <= Math.min(left, s.cap(i)); n++) {
            a[i] = n;
            compositions(s, i + 1, a, left - n, into);
        }
    }

    private static List<long[]> compositions(Small s) {
        List<long[]> all = new ArrayList<>();
        compositions(s, 0, new long[s.weights.length], s.seats, all);
        return all;
    }

    private static Set<List<Long>> answers(ShareResult result) {
        Set<List<Long>> all = new HashSet<>();
        int m = result.tied().size();
        for (int mask = 0; mask < 1 << m; mask++) {
            if (Integer.bitCount(mask) == result.choose()) {
                List<Long> seats = new ArrayList<>();
                int chosen = mask;
                result.fixed().forEach((id, n) -> {
                    int at = result.tied().indexOf(id);
                    seats.add(n + (at >= 0 && (chosen >> at & 1) == 1 ? 1 : 0));
                });
                all.add(seats);
            }
        }
        return all;
    }

    private static Set<List<Long>> lists(List<long[]> all) {
        Set<List<Long>> set = new HashSet<>();
        all.forEach(a -> set.add(Arrays.stream(a).boxed().toList()));
        return set;
    }

    /** The claim of the k-th seat as a pair to be compared: infinite first claims by weight. */
    private static int compare(ShareMethod.Divisor method, long w, long k, long v, long l) {
        boolean first = k == 1 && method.signpost().isZeroAtFirst();
        boolean other = l == 1 && method.signpost().isZeroAtFirst();
        if (first || other) {
            return first && other ? Long.compare(w, v) : Boolean.compare(first, other);
        }
        Fraction x = Fraction.of(w * w, 1).dividedBy(squared(method, k));
        return x.compareTo(Fraction.of(v * v, 1).dividedBy(squared(method, l)));
    }

    private static Fraction squared(ShareMethod.Divisor method, long k) {
        return switch (method) {
            case ADAMS -> Fraction.of((k - 1) * (k - 1), 1);
            case JEFFERSON -> Fraction.of(k * k, 1);
            case WEBSTER -> Fraction.of((2 * k - 1) * (2 * k - 1), 4);
            case HILL -> Fraction.of(k * (k - 1), 1);
            case DEAN -> Fraction.of(2 * k * (k - 1), 2 * k - 1).squared();
        };
    }

    private static boolean isBest(Small s, ShareMethod.Divisor method, long[] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                boolean move = a[i] > s.floors[i] && a[j] < s.cap(j) && i != j;
                if (move && compare(method, s.weights[j], a[j] + 1, s.weights[i], a[i]) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Property(tries = 300)
    void divisorMethodsGiveExactlyTheBestCompositions(@ForAll("plans") Small s, @ForAll ShareMethod.Divisor method) {
        ShareResult result = s.plan().apportion(method);
        List<long[]> all = compositions(s);
        assertThat(result.isShared()).isEqualTo(!all.isEmpty());
        if (result.isShared()) {
            assertThat(answers(result))
                    .isEqualTo(
                            lists(all.stream().filter(a -> isBest(s, method, a)).toList()));
        }
        assertThat(result.verify().findings()).isEmpty();
    }

    @Property(tries = 200)
    void leastSquaresAreTheNearestCompositions(@ForAll("plans") Small s) {
        ShareResult result = s.plan().apportion(ShareMethod.HAMILTON);
        List<long[]> all = compositions(s);
        long total = Arrays.stream(s.weights).sum();
        if (!result.isShared() || total == 0) {
            assertThat(all.isEmpty() || total == 0).isTrue();
            return;
        }
        Fraction best = all.stream()
                .map(a -> distance(s, a, total))
                .min(Fraction::compareTo)
                .orElseThrow();
        assertThat(answers(result))
                .isEqualTo(lists(all.stream()
                        .filter(a -> distance(s, a, total).compareTo(best) == 0)
                        .toList()));
        assertThat(result.verify().findings()).isEmpty();
    }

    private static Fraction distance(Small s, long[] a, long total) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.plus(Fraction.of((long) s.weights[i] * s.seats, total)
                    .minus(Fraction.of(a[i], 1))
                    .squared());
        }
        return sum;
    }

    @Property(tries = 100)
    void largerPlansTakeNothingAwayByDivisors(@ForAll("plans") Small s, @ForAll ShareMethod.Divisor method) {
        assertThat(s.plan().houseParadoxes(method, 0, 14).findings()).isEmpty();
    }

    @Property(tries = 100)
    void joinersDisturbNobodyByDivisors(@ForAll("plans") Small s, @ForAll ShareMethod.Divisor method) {
        assertThat(s.plan().joinerParadoxes(method).findings()).isEmpty();
    }

    @Property(tries = 100)
    void neitherScaleNorNamesMatter(
            @ForAll("plans") Small s,
            @ForAll ShareMethod.Divisor method,
            @ForAll @LongRange(min = 2, max = 1_000_000_007L) long k) {
        ShareResult one = s.plan().apportion(method);
        SharePlan.Builder scaled = SharePlan.builder().seats(s.seats).largestFirst(true);
        for (int i = s.weights.length - 1; i >= 0; i--) {
            BigInteger w = BigInteger.valueOf(s.weights[i])
                    .multiply(BigInteger.valueOf(k).pow(9));
            scaled.putWeights(id(i), new Ratio(w, BigInteger.valueOf(7)));
            scaled.putFloors(id(i), (long) s.floors[i]).putCaps(id(i), (long) s.caps[i]);
        }
        ShareResult other = scaled.build().apportion(method);
        assertThat(other.fixed()).isEqualTo(one.fixed());
        assertThat(other.tied()).isEqualTo(one.tied());
        assertThat(other.choose()).isEqualTo(one.choose());
    }

    private static SharePlan plan(Random random, int claimants, BigInteger scale) {
        SharePlan.Builder plan = SharePlan.builder().seats(random.nextInt(3000)).largestFirst(true);
        for (int i = 0; i < claimants; i++) {
            MemberId id = MemberId.of("c" + (100 + i));
            long weight = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(1_000_000);
            plan.putWeights(id, new Ratio(BigInteger.valueOf(weight).multiply(scale), BigInteger.ONE));
            long floor = random.nextInt(4);
            plan.putFloors(id, floor);
            if (random.nextInt(3) == 0) {
                plan.putCaps(id, floor + random.nextInt(90));
            }
        }
        return plan.build();
    }

    @Property(tries = 200)
    void longArithmeticGivesWhatExactArithmeticGives(@ForAll long seed, @ForAll ShareMethod.Divisor method) {
        int claimants = 1 + (int) Math.floorMod(seed, 60L);
        ShareResult fast = plan(new Random(seed), claimants, BigInteger.ONE).apportion(method);
        ShareResult exact =
                plan(new Random(seed), claimants, BigInteger.TEN.pow(40)).apportion(method);
        assertThat(exact.isShared()).isEqualTo(fast.isShared());
        assertThat(exact.fixed()).isEqualTo(fast.fixed());
        assertThat(exact.tied()).isEqualTo(fast.tied());
        assertThat(exact.choose()).isEqualTo(fast.choose());
        assertThat(exact.lastSeat()).isEqualTo(fast.lastSeat());
        assertThat(exact.nextInLine()).isEqualTo(fast.nextInLine());
    }

    @Property(tries = 200)
    void verificationFindsASeatMovedByHand(
            @ForAll("plans") Small s, @ForAll ShareMethod.Divisor method, @ForAll @IntRange(max = 4) int from) {
        ShareResult result = s.plan().apportion(method);
        int m = s.weights.length;
        MemberId giver = id(from % m);
        MemberId taker = id((from + 1) % m);
        if (!result.isShared()
                || result.tied().size() > 0
                || m < 2
                || result.fixed().get(giver) == 0) {
            return;
        }
        java.util.Map<MemberId, Long> moved = new java.util.TreeMap<>(result.fixed());
        moved.merge(giver, -1L, Long::sum);
        moved.merge(taker, 1L, Long::sum);
        ShareResult forged = ShareResult.builder().from(result).fixed(moved).build();
        assertThat(forged.verify().hasErrors()).isTrue();
    }

    @Property(tries = 100)
    void theQuotaMethodStaysBelowTheUpperQuotaAndGrows(@ForAll("plans") Small s) {
        SharePlan.Builder free = SharePlan.builder().seats(s.seats);
        for (int i = 0; i < s.weights.length; i++) {
            free.putWeights(id(i), new Ratio(BigInteger.valueOf(s.weights[i]), BigInteger.ONE));
        }
        if (Arrays.stream(s.weights).sum() == 0) {
            return;
        }
        SharePlan plan = free.build();
        ShareResult result = plan.apportion(ShareMethod.BALINSKI_YOUNG);
        assertThat(result.verify().findings()).isEmpty();
        assertThat(plan.houseParadoxes(ShareMethod.BALINSKI_YOUNG, 0, s.seats).findings())
                .isEmpty();
    }
}
