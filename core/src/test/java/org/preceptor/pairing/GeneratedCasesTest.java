package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.object;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedCasesTest {

    static Stream<Arguments> sizes() {
        return CaseFile.named("pairing", "gen-01").expected().entrySet().stream()
                .map(e -> Arguments.of(Integer.parseInt(e.getKey().substring(2)), object(e.getValue())));
    }

    static Stream<Arguments> hostSizes() {
        return CaseFile.all("pairing", "").stream()
                .filter(c -> c.toString().contains("gen-02"))
                .flatMap(c -> c.expected().entrySet().stream())
                .map(e -> Arguments.of(Integer.parseInt(e.getKey().substring(2)), object(e.getValue())));
    }

    /** Trainees draw ten of n / 10 hosts of ten seats; then each host in turn shuffles those who listed it. */
    static Market generateHosts(int n) {
        Random random = new Random(2);
        int hosts = n / 10;
        int[][] lists = new int[n][10];
        int[] pool = new int[hosts];
        IntBag[] listed = new IntBag[hosts];
        java.util.Arrays.setAll(listed, h -> new IntBag());
        for (int a = 0; a < n; a++) {
            java.util.Arrays.setAll(pool, h -> h);
            for (int k = 0; k < 10; k++) {
                int j = k + random.nextInt(hosts - k);
                lists[a][k] = pool[j];
                pool[j] = pool[k];
                listed[lists[a][k]].add(a);
            }
        }
        int[][] orders = new int[hosts][];
        for (int h = 0; h < hosts; h++) {
            orders[h] = listed[h].toArray();
            shuffle(orders[h], random);
        }
        int[] ten = new int[hosts];
        java.util.Arrays.fill(ten, 10);
        return new Market(IntLists.of(lists), IntLists.of(orders), ten);
    }

    private static void shuffle(int[] list, Random random) {
        for (int i = list.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = list[i];
            list[i] = list[j];
            list[j] = kept;
        }
    }

    @ParameterizedTest
    @MethodSource("hostSizes")
    void manyToOneAgreesWithTheRecordedChecksums(int n, Map<String, Object> expected) {
        Market market = generateHosts(n);
        expected.forEach((side, values) -> {
            assertThat(side).isIn("leftOptimal", "rightOptimal");
            Placing placing = side.equals("leftOptimal")
                    ? DeferredAcceptance.applicantOptimal(market)
                    : DeferredAcceptance.hostOptimal(market);
            assertThat(ListAudit.blocking(market, placing.hostOf)).isZero();
            object(values)
                    .forEach((key, value) -> assertThat(
                                    switch (key) {
                                        case "proposals" -> placing.steps;
                                        case "placed", "matched" -> (long) placing.placed();
                                        case "unmatched", "unplaced" -> (long) n - placing.placed();
                                        case "leftCost" -> leftCost(market, placing.hostOf);
                                        case "hash" -> hash(placing.hostOf);
                                        default -> throw new AssertionError("nobody checks " + key);
                                    })
                            .as(side + "." + key)
                            .isEqualTo(value));
        });
    }

    private static long leftCost(Market market, int[] hostOf) {
        long cost = 0;
        for (int a = 0; a < hostOf.length; a++) {
            for (int k = 0; k < 10 && hostOf[a] >= 0; k++) {
                cost += market.applicants.item[market.applicants.start[a] + k] == hostOf[a] ? k + 1 : 0;
            }
        }
        return cost;
    }

    static Market generate(int n) {
        Random random = new Random(1);
        IntLists left = lists(n, random);
        IntLists right = lists(n, random);
        int[] one = new int[n];
        java.util.Arrays.fill(one, 1);
        return new Market(left, right, one);
    }

    private static IntLists lists(int n, Random random) {
        int[][] lists = new int[n][n];
        for (int[] list : lists) {
            java.util.Arrays.setAll(list, i -> i);
            shuffle(list, random);
        }
        return IntLists.of(lists);
    }

    private static long hash(int[] hostOf) {
        long s = 0;
        for (int h : hostOf) {
            s = (s * 1000003 + h + 1) & ((1L << 62) - 1);
        }
        return s;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void agreesWithTheRecordedChecksums(int n, Map<String, Object> expected) {
        Market market = generate(n);
        Placing left = DeferredAcceptance.applicantOptimal(market);
        Placing right = DeferredAcceptance.hostOptimal(market);
        Map<String, Object> leftBest = object(expected.get("leftOptimal"));
        Map<String, Object> rightBest = object(expected.get("rightOptimal"));
        assertThat(left.steps).isEqualTo(leftBest.get("proposals"));
        assertThat(right.steps).isEqualTo(rightBest.get("proposals"));
        assertThat(hash(left.hostOf)).isEqualTo(leftBest.get("hash"));
        assertThat(hash(right.hostOf)).isEqualTo(rightBest.get("hash"));
        if (!expected.containsKey("egalitarianCost")) {
            return;
        }
        StableSet set = new StableSet(Rotations.of(OneToOneImage.of(market)));
        assertThat(TwoSidedCasesTest.cost(market, set.cheapest(set.rankCost())))
                .isEqualTo(expected.get("egalitarianCost"));
        assertThat(TwoSidedCasesTest.regret(market, set.leastRegret())).isEqualTo(expected.get("minRegret"));
        if (expected.containsKey("stableCount")) {
            assertThat(set.count(new Budget(PairingPolicy.Limit.none()))).isEqualTo(expected.get("stableCount"));
        }
    }
}
