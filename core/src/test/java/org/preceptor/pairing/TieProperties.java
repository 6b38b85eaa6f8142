package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.pairing.TieStability.Kind;

class TieProperties {

    private static TiedMarket market(long seed) {
        Random random = new Random(seed);
        IntLists people = MarketProperties.lists(random, 4, 4, true);
        IntLists hosts = MarketProperties.lists(random, 4, 4, true);
        int[] capacity = random.ints(4, 0, 3).toArray();
        return new TiedMarket(people, tiers(people, random), hosts, tiers(hosts, random), capacity);
    }

    private static int[] tiers(IntLists lists, Random random) {
        int[] tier = new int[lists.entries()];
        for (int i = 0; i < lists.size(); i++) {
            for (int e = lists.start[i] + 1; e < lists.start[i + 1]; e++) {
                tier[e] = tier[e - 1] + random.nextInt(2);
            }
        }
        return tier;
    }

    private static List<int[]> stable(TiedMarket market, Kind kind) {
        return BruteForce.placings(market.applicants, market.capacity).stream()
                .filter(m -> TieStability.isStable(market, m, kind))
                .toList();
    }

    @Property(tries = 300)
    void superStableIsFoundExactlyWhenOneExists(@ForAll long seed) {
        TiedMarket market = market(seed);
        check(SuperStability.solve(market), stable(market, Kind.SUPER));
    }

    @Property(tries = 300)
    void stronglyStableIsFoundExactlyWhenOneExists(@ForAll long seed) {
        TiedMarket market = market(seed);
        check(StrongStability.solve(market), stable(market, Kind.STRONG));
    }

    private static void check(Optional<Placing> found, List<int[]> all) {
        assertThat(found.isPresent()).isEqualTo(!all.isEmpty());
        found.ifPresent(p -> assertThat(all).anyMatch(m -> Arrays.equals(m, p.hostOf)));
    }

    @Property(tries = 300)
    void promotionIsStableAndAtLeastTwoThirdsOfTheLargest(@ForAll long seed) {
        TiedMarket market = market(seed);
        Placing found = PromotionMatching.solve(market);
        assertThat(TieStability.isStable(market, found.hostOf, Kind.WEAK)).isTrue();
        long largest = stable(market, Kind.WEAK).stream()
                .mapToLong(m -> IntStream.of(m).filter(h -> h >= 0).count())
                .max()
                .orElseThrow();
        assertThat(3L * found.placed()).isGreaterThanOrEqualTo(2 * largest);
    }
}
