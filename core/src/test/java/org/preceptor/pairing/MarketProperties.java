package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MarketProperties {

    /** A small market from a seed: incomplete lists, capacities 0 to 3, one-sided entries. */
    static Market market(long seed, int people, int hosts) {
        Random random = new Random(seed);
        int[] capacity = random.ints(hosts, 0, 4).toArray();
        return new Market(lists(random, people, hosts, false), lists(random, hosts, people, true), capacity);
    }

    static IntLists lists(Random random, int owners, int others, boolean longer) {
        int[][] lists = new int[owners][];
        for (int i = 0; i < owners; i++) {
            int[] all = new Lottery(random.nextLong()).order(others);
            int length = longer
                    ? Math.max(random.nextInt(others + 1), random.nextInt(others + 1))
                    : random.nextInt(others + 1);
            lists[i] = Arrays.copyOf(all, length);
        }
        return IntLists.of(lists);
    }

    private static List<int[]> stable(Market market) {
        return BruteForce.placings(market.applicants, market.capacity).stream()
                .filter(m -> BruteForce.isStable(market, m))
                .toList();
    }

    private static int position(Market market, int a, int host) {
        for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
            if (market.applicants.item[e] == host) {
                return e - market.applicants.start[a];
            }
        }
        return Integer.MAX_VALUE;
    }

    @Property(tries = 200)
    void bothOptimaAreStableAndBestForTheirSide(@ForAll long seed) {
        Market market = market(seed, 5, 4);
        List<int[]> stable = stable(market);
        int[] best = DeferredAcceptance.applicantOptimal(market).hostOf;
        int[] worst = DeferredAcceptance.hostOptimal(market).hostOf;
        assertThat(BruteForce.isStable(market, best)).isTrue();
        assertThat(BruteForce.isStable(market, worst)).isTrue();
        for (int[] m : stable) {
            for (int a = 0; a < m.length; a++) {
                assertThat(position(market, a, best[a])).isLessThanOrEqualTo(position(market, a, m[a]));
                assertThat(position(market, a, worst[a])).isGreaterThanOrEqualTo(position(market, a, m[a]));
            }
        }
    }

    @Property(tries = 200)
    void rotationsReachExactlyTheStablePlacings(@ForAll long seed) {
        Market market = market(seed, 5, 4);
        StableSet set = new StableSet(Rotations.of(OneToOneImage.of(market)));
        List<String> expected =
                stable(market).stream().map(Arrays::toString).sorted().toList();
        StableSet.Walk walk = set.walk();
        List<String> found = new java.util.ArrayList<>();
        do {
            found.add(Arrays.toString(walk.hosts()));
        } while (walk.advance());
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        long least = stable(market).stream()
                .mapToLong(m -> TwoSidedCasesTest.cost(market, m))
                .min()
                .orElseThrow();
        assertThat(TwoSidedCasesTest.cost(market, set.cheapest(set.rankCost()))).isEqualTo(least);
        long regret = stable(market).stream()
                .mapToLong(m -> TwoSidedCasesTest.regret(market, m))
                .min()
                .orElseThrow();
        assertThat(TwoSidedCasesTest.regret(market, set.leastRegret())).isEqualTo(regret);
    }

    /** Longer lists than seats are wanted: some hosts stay part-filled and end how far down their applicants can go. */
    @Property(tries = 300)
    void rotationsStopAtASpareSeat(@ForAll long seed) {
        Random random = new Random(seed);
        IntLists people = complete(random, 6, 4);
        Market market = new Market(people, complete(random, 4, 6), new int[] {1, 2, 2, 3});
        List<String> expected =
                stable(market).stream().map(Arrays::toString).sorted().toList();
        StableSet.Walk walk = new StableSet(Rotations.of(OneToOneImage.of(market))).walk();
        List<String> found = new java.util.ArrayList<>();
        do {
            found.add(Arrays.toString(walk.hosts()));
        } while (walk.advance());
        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    private static IntLists complete(Random random, int owners, int others) {
        int[][] lists = new int[owners][];
        Arrays.setAll(lists, i -> new Lottery(random.nextLong()).order(others));
        return IntLists.of(lists);
    }

    @Property(tries = 200)
    void everyStablePlacingFillsEveryHostEquallyAndPartFilledHostsAlike(@ForAll long seed) {
        Market market = market(seed, 5, 4);
        List<int[]> stable = stable(market);
        for (int h = 0; h < market.hosts.size(); h++) {
            int host = h;
            List<int[]> at = stable.stream()
                    .map(m -> IntStream.range(0, m.length)
                            .filter(a -> m[a] == host)
                            .toArray())
                    .toList();
            at.forEach(people -> assertThat(people).hasSameSizeAs(at.get(0)));
            if (at.get(0).length < market.capacity[h]) {
                at.forEach(people -> assertThat(people).containsExactly(at.get(0)));
            }
        }
    }

    @Property(tries = 100)
    void theBetterOfTwoStablePlacingsForEveryoneIsStable(@ForAll long seed) {
        Market market = market(seed, 5, 4);
        List<int[]> stable = stable(market);
        for (int[] one : stable) {
            for (int[] other : stable) {
                int[] join = new int[one.length];
                Arrays.setAll(
                        join, a -> position(market, a, one[a]) <= position(market, a, other[a]) ? one[a] : other[a]);
                assertThat(BruteForce.isStable(market, join)).isTrue();
            }
        }
    }

    @Property(tries = 25)
    void noApplicantGainsByAnyMisreport(@ForAll long seed) {
        Market market = market(seed, 4, 3);
        int[] honest = DeferredAcceptance.applicantOptimal(market).hostOf;
        List<int[]> reports = reports(3);
        for (int a = 0; a < 4; a++) {
            for (int[] report : reports) {
                int[][] lists = new int[4][];
                for (int b = 0; b < 4; b++) {
                    lists[b] = b == a
                            ? report
                            : Arrays.copyOfRange(
                                    market.applicants.item, market.applicants.start[b], market.applicants.start[b + 1]);
                }
                Market lied = new Market(IntLists.of(lists), market.hosts, market.capacity);
                int[] after = DeferredAcceptance.applicantOptimal(lied).hostOf;
                assertThat(position(market, a, after[a])).isGreaterThanOrEqualTo(position(market, a, honest[a]));
            }
        }
    }

    static List<int[]> reports(int hosts) {
        List<int[]> all = new java.util.ArrayList<>();
        all.add(new int[0]);
        for (int i = 0; i < all.size(); i++) {
            int[] list = all.get(i);
            for (int h = 0; h < hosts; h++) {
                int host = h;
                if (IntStream.of(list).noneMatch(x -> x == host)) {
                    int[] longer = Arrays.copyOf(list, list.length + 1);
                    longer[list.length] = h;
                    all.add(longer);
                }
            }
        }
        return all;
    }

    @Property(tries = 25)
    void noApplicantGainsUnderCapsOnATree(@ForAll long seed) {
        Market market = market(seed, 4, 3);
        Random random = new Random(seed);
        int[] own = {1, 2, 3};
        int[] order = new Lottery(seed).order(3);
        HostTree tree = new HostTree(
                new int[] {-1, 0, 0, -1},
                new int[4],
                new int[] {1 + random.nextInt(3), market.capacity[0], market.capacity[1], market.capacity[2]},
                own,
                random.ints(3, 0, 3).toArray(),
                order,
                HostTree.plain(market.capacity),
                new int[4],
                0);
        int[] honest = FlexibleAcceptance.solve(market, tree).hostOf;
        for (int a = 0; a < 4; a++) {
            for (int[] report : reports(3)) {
                int[][] lists = new int[4][];
                for (int b = 0; b < 4; b++) {
                    lists[b] = b == a
                            ? report
                            : Arrays.copyOfRange(
                                    market.applicants.item, market.applicants.start[b], market.applicants.start[b + 1]);
                }
                int[] after = FlexibleAcceptance.solve(
                                new Market(IntLists.of(lists), market.hosts, market.capacity), tree)
                        .hostOf;
                assertThat(position(market, a, after[a])).isGreaterThanOrEqualTo(position(market, a, honest[a]));
            }
        }
    }

    @Property(tries = 100)
    void withoutATreeFlexibleAcceptanceIsDeferredAcceptance(@ForAll long seed) {
        Market market = market(seed, 6, 4);
        assertThat(FlexibleAcceptance.solve(market, HostTree.flat(market.capacity, 6)).hostOf)
                .containsExactly(DeferredAcceptance.applicantOptimal(market).hostOf);
    }

    @Property(tries = 150)
    void theLargestPlacingIsLargestAndTheCheapestCheapest(@ForAll long seed) {
        Market market = market(seed, 5, 4);
        boolean[] mutual = new boolean[market.hostRank.length];
        Arrays.setAll(market.capacity, h -> market.capacity[h]);
        for (int e = 0; e < mutual.length; e++) {
            mutual[e] = market.hostRank[e] >= 0;
        }
        List<int[]> all = BruteForce.placings(market.applicants, market.capacity).stream()
                .filter(m -> IntStream.range(0, m.length)
                        .allMatch(a -> m[a] < 0 || mutual[market.applicants.start[a] + position(market, a, m[a])]))
                .toList();
        long size = all.stream().mapToLong(MarketProperties::size).max().orElseThrow();
        assertThat(MaximumCardinality.solve(market).placed()).isEqualTo((int) size);
        Random random = new Random(seed);
        long[] cost = random.longs(mutual.length, -20, 20).toArray();
        long least = all.stream()
                .filter(m -> size(m) == size)
                .mapToLong(m -> total(market, cost, m))
                .min()
                .orElseThrow();
        int[] found = MinimumCost.solve(market.applicants, mutual, cost, market.capacity).hostOf;
        assertThat(size(found)).isEqualTo(size);
        assertThat(total(market, cost, found)).isEqualTo(least);
        int[] tier = new int[mutual.length];
        Arrays.setAll(tier, e -> e - start(market, e));
        int[] profile = profile(market, RankMaximal.solve(market.applicants, mutual, tier, market.capacity).hostOf);
        all.forEach(m -> assertThat(Arrays.compare(profile(market, m), profile)).isNotPositive());
    }

    private static int start(Market market, int e) {
        int a = 0;
        while (market.applicants.start[a + 1] <= e) {
            a++;
        }
        return market.applicants.start[a];
    }

    private static long size(int[] m) {
        return IntStream.of(m).filter(h -> h >= 0).count();
    }

    private static long total(Market market, long[] cost, int[] m) {
        long sum = 0;
        for (int a = 0; a < m.length; a++) {
            sum += m[a] < 0 ? 0 : cost[market.applicants.start[a] + position(market, a, m[a])];
        }
        return sum;
    }

    private static int[] profile(Market market, int[] m) {
        int[] profile = new int[market.hosts.size()];
        for (int a = 0; a < m.length; a++) {
            if (m[a] >= 0) {
                profile[position(market, a, m[a])]++;
            }
        }
        return profile;
    }

    @Property(tries = 100)
    void squareAssignmentAgreesWithTheSparseOne(@ForAll long seed) {
        int n = 1 + (int) Math.floorMod(seed, 9L);
        Random random = new Random(seed);
        int[] table = random.ints((long) n * n, 0, 12).toArray();
        int[][] lists = new int[n][];
        Arrays.setAll(lists, i -> IntStream.range(0, n).toArray());
        boolean[] all = new boolean[n * n];
        Arrays.fill(all, true);
        int[] one = new int[n];
        Arrays.fill(one, 1);
        long[] cost = IntStream.of(table).asLongStream().toArray();
        int[] sparse = MinimumCost.solve(IntLists.of(lists), all, cost, one).hostOf;
        int[] dense = SquareAssignment.solve(n, table);
        assertThat(IntStream.of(dense).distinct().count()).isEqualTo(n);
        assertThat(IntStream.range(0, n).mapToLong(i -> table[i * n + dense[i]]).sum())
                .isEqualTo(IntStream.range(0, n)
                        .mapToLong(i -> table[i * n + sparse[i]])
                        .sum());
    }

    @Property(tries = 150)
    void repairEndsStable(@ForAll long seed) {
        Market before = market(seed, 6, 4);
        int[] now = DeferredAcceptance.applicantOptimal(before).hostOf;
        int[] capacity = before.capacity.clone();
        Random random = new Random(seed);
        int h = random.nextInt(4);
        capacity[h] = Math.max(0, capacity[h] + (random.nextBoolean() ? 1 : -1));
        Market after = new Market(before.applicants, before.hosts, capacity);
        Restabilizer.Result result = Restabilizer.run(after, now, new Budget(PairingPolicy.Limit.of(10_000)));
        assertThat(result.stable).isTrue();
        assertThat(BruteForce.isStable(after, result.placing.hostOf)).isTrue();
    }

    @Property(tries = 100)
    void theListAuditCountsBlockingPairs(@ForAll long seed) {
        Market market = market(seed, 4, 3);
        for (int[] m : BruteForce.placings(market.applicants, market.capacity)) {
            assertThat(ListAudit.blocking(market, m) == 0).isEqualTo(BruteForce.isStable(market, m));
        }
    }
}
