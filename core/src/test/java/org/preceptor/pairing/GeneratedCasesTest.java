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
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = list[i];
                list[i] = list[j];
                list[j] = kept;
            }
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
