package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.rule.Evidence.Ratio;

class InvariantProperties {
    private static final int MOST = 12;

    private static SharePlan plan(Random random, boolean bounded) {
        int m = 1 + random.nextInt(5);
        SharePlan.Builder plan = SharePlan.builder().largestFirst(true);
        long floors = 0;
        for (int i = 0; i < m; i++) {
            MemberId id = MemberId.of("" + (char) ('a' + i));
            plan.putWeights(id, ratio(random.nextInt(10)));
            long floor = bounded && random.nextInt(3) == 0 ? random.nextInt(3) : 0;
            floors += floor;
            if (floor > 0) {
                plan.putFloors(id, floor);
            }
            if (bounded && random.nextInt(3) == 0) {
                plan.putCaps(id, floor + random.nextInt(6));
            }
        }
        return plan.seats(Math.max(floors, random.nextInt(MOST + 1))).build();
    }

    private static Ratio ratio(long n) {
        return new Ratio(BigInteger.valueOf(n), BigInteger.ONE);
    }

    /** Every way the ties of a result can be decided. */
    private static Set<Map<MemberId, Long>> answers(ShareResult result) {
        Set<Map<MemberId, Long>> all = new HashSet<>();
        int m = result.tied().size();
        for (int mask = 0; result.isShared() && mask < 1 << m; mask++) {
            if (Integer.bitCount(mask) == result.choose()) {
                Map<MemberId, Long> seats = new LinkedHashMap<>(result.fixed());
                for (int k = 0; k < m; k++) {
                    seats.merge(result.tied().get(k), (long) (mask >> k & 1), Long::sum);
                }
                all.add(seats);
            }
        }
        return all;
    }

    @Property(tries = 250)
    void anySubsetSplitsItsPlacesAsIfAlone(@ForAll long seed, @ForAll ShareMethod.Divisor method) {
        Random random = new Random(seed);
        SharePlan plan = plan(random, true);
        List<MemberId> some = plan.weights().keySet().stream()
                .filter(id -> random.nextBoolean())
                .toList();
        for (Map<MemberId, Long> seats : answers(plan.apportion(method))) {
            SharePlan.Builder part = SharePlan.builder()
                    .largestFirst(true)
                    .seats(some.stream().mapToLong(seats::get).sum());
            for (MemberId id : some) {
                part.putWeights(id, plan.weights().get(id));
                part.putFloors(id, plan.floors().getOrDefault(id, 0L));
                if (plan.caps().containsKey(id)) {
                    part.putCaps(id, plan.caps().get(id));
                }
            }
            Map<MemberId, Long> own = new LinkedHashMap<>(seats);
            own.keySet().retainAll(some);
            if (!some.isEmpty()) {
                assertThat(answers(part.build().apportion(method))).contains(own);
            }
        }
    }

    @Property(tries = 250)
    void whoGrowsFasterLosesNothingToWhoGrowsSlower(@ForAll long seed, @ForAll ShareMethod.Divisor method) {
        Random random = new Random(seed);
        SharePlan earlier = plan(random, true);
        SharePlan.Builder now = SharePlan.builder().from(earlier).seats(earlier.seats() + random.nextInt(4));
        Map<MemberId, Ratio> grown = new LinkedHashMap<>();
        earlier.weights()
                .forEach((id, w) -> grown.put(
                        id,
                        w.numerator().signum() == 0 ? w : ratio(w.numerator().longValueExact() + random.nextInt(5))));
        assertThat(now.weights(grown).build().growthParadoxes(method, earlier).findings())
                .isEmpty();
    }

    @Property(tries = 250)
    void largerWeightsNeverGetFewerAndEqualOnesDifferByAtMostOneInATie(
            @ForAll long seed, @ForAll ShareMethod.Divisor method) {
        SharePlan plan = plan(new Random(seed), false);
        ShareResult result = plan.apportion(method);
        for (Map<MemberId, Long> seats : answers(result)) {
            for (MemberId a : seats.keySet()) {
                for (MemberId b : seats.keySet()) {
                    int order = plan.weights()
                            .get(a)
                            .numerator()
                            .compareTo(plan.weights().get(b).numerator());
                    long gap = seats.get(a) - seats.get(b);
                    assertThat(order > 0 && gap < 0).isFalse();
                    if (order == 0 && gap != 0) {
                        assertThat(Math.abs(gap)).isEqualTo(1);
                        assertThat(result.tied()).contains(a, b);
                    }
                }
            }
        }
    }

    @Property(tries = 250)
    void largestRemaindersAndTheQuotaMethodStayWithinAPlaceOfTheExactShare(@ForAll long seed) {
        SharePlan plan = plan(new Random(seed), false);
        for (ShareMethod method : List.of(ShareMethod.HAMILTON, ShareMethod.BALINSKI_YOUNG)) {
            ShareResult result = plan.apportion(method);
            for (Map<MemberId, Long> seats : answers(result)) {
                seats.forEach((id, n) -> {
                    Fraction off = ShareProblem.fraction(result.exactShares().get(id))
                            .minus(Fraction.of(n, 1))
                            .squared();
                    boolean claims = plan.weights().get(id).numerator().signum() > 0;
                    assertThat(!claims || off.compareTo(Fraction.ONE) < 0)
                            .as(method + " " + id)
                            .isTrue();
                });
            }
        }
    }

    @Property(tries = 150)
    void transfersConserveTheTotalAndStandUnderOneId(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2018, 1, 1);
        List<MemberId> accounts = List.of(MemberId.of("a"), MemberId.of("b"), MemberId.of("c"));
        QuotaLedger ledger = QuotaLedger.empty(QuotaLedger.Rules.none());
        for (MemberId account : accounts) {
            ledger = ledger.post(LedgerEntry.of(day, LedgerEntry.Kind.GRANT, account, 1 + random.nextInt(9)))
                    .ledger();
        }
        long before = total(ledger);
        for (int k = 0; k < 8; k++) {
            MemberId from = accounts.get(random.nextInt(3));
            MemberId to = accounts.get(random.nextInt(3));
            ledger = ledger.transfer(day, from, to, random.nextInt(12), "t" + k).ledger();
            assertThat(total(ledger)).isEqualTo(before);
        }
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private static long total(QuotaLedger ledger) {
        return ledger.balances().values().stream()
                .mapToLong(QuotaLedger.Balance::available)
                .sum();
    }

    @Property(tries = 150)
    void roomIsTheMostThatFlowAndStockAllow(@ForAll long seed) {
        Random random = new Random(seed);
        com.google.common.collect.ImmutableSortedMap.Builder<Integer, Long> taken =
                com.google.common.collect.ImmutableSortedMap.naturalOrder();
        com.google.common.collect.ImmutableSortedMap.Builder<Integer, Long> plans =
                com.google.common.collect.ImmutableSortedMap.naturalOrder();
        com.google.common.collect.ImmutableSortedMap.Builder<Integer, Long> capacity =
                com.google.common.collect.ImmutableSortedMap.naturalOrder();
        for (int year = 2015; year < 2020; year++) {
            taken.put(year, (long) random.nextInt(5));
            plans.put(year, 4L + random.nextInt(4));
            capacity.put(year, 12L + random.nextInt(6));
        }
        SupportPlan.Intakes intakes = new SupportPlan.Intakes(3, taken.build(), plans.build(), capacity.build());
        assertThat(intakes.verify(intakes.check()).findings()).isEmpty();
        if (intakes.check().isClean()) {
            long room = intakes.room(2017).orElseThrow();
            assertThat(more(intakes, room).check().isClean()).isTrue();
            assertThat(more(intakes, room + 1).check().isClean()).isFalse();
        }
    }

    private static SupportPlan.Intakes more(SupportPlan.Intakes intakes, long by) {
        Map<Integer, Long> taken = new java.util.TreeMap<>(intakes.intakes());
        taken.merge(2017, by, Long::sum);
        return new SupportPlan.Intakes(
                intakes.years(),
                com.google.common.collect.ImmutableSortedMap.copyOf(taken),
                intakes.plans(),
                intakes.capacity());
    }

    @Property(tries = 150)
    void rangesAreReachedAndNothingBeyondThem(@ForAll long seed) {
        Random random = new Random(seed);
        List<QuotaNode> nodes = new ArrayList<>();
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 2; c++) {
                long low = random.nextInt(2);
                nodes.add(QuotaNode.of(MemberId.of("r" + r + c), low, low + random.nextInt(3)));
            }
            nodes.add(QuotaNode.of(MemberId.of("row" + r), random.nextInt(3), 2 + random.nextInt(3))
                    .over(List.of(MemberId.of("r" + r + "0"), MemberId.of("r" + r + "1"))));
            nodes.add(QuotaNode.of(MemberId.of("col" + r), random.nextInt(3), 2 + random.nextInt(3))
                    .over(List.of(MemberId.of("r0" + r), MemberId.of("r1" + r))));
        }
        QuotaFamily family = QuotaFamily.of(nodes);
        assertThat(family.verify(family.attainable()).findings()).isEmpty();
        assertThat(family.feasibility().verify().findings()).isEmpty();
    }
}
