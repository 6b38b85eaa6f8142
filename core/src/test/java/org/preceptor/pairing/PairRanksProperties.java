package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PairRanksProperties {

    /** Lists with repeated items, items nobody knows and entries nobody returns. */
    private static IntLists careless(Random random, int owners, int others, int longest) {
        return IntLists.of(IntStream.range(0, owners)
                .mapToObj(i ->
                        random.ints(random.nextInt(longest + 1), -1, others + 1).toArray())
                .toArray(int[][]::new));
    }

    private static int[] plain(IntLists owners, IntLists others) {
        Map<Long, Integer> first = new HashMap<>();
        for (int h = 0; h < others.size(); h++) {
            for (int i = others.start[h]; i < others.start[h + 1]; i++) {
                first.putIfAbsent(((long) h << 32) | (others.item[i] & 0xFFFFFFFFL), i - others.start[h]);
            }
        }
        int[] position = new int[owners.entries()];
        for (int a = 0; a < owners.size(); a++) {
            Set<Integer> seen = new HashSet<>();
            for (int e = owners.start[a]; e < owners.start[a + 1]; e++) {
                int h = owners.item[e];
                position[e] = seen.add(h) ? first.getOrDefault(((long) h << 32) | a, -1) : -1;
            }
        }
        return position;
    }

    private static void agree(IntLists people, IntLists hosts) {
        assertThat(PairRanks.of(people, hosts)).isEqualTo(plain(people, hosts));
        assertThat(PairRanks.of(hosts, people)).isEqualTo(plain(hosts, people));
    }

    @Property(tries = 200)
    void smallMarketsGoThroughATable(@ForAll long seed) {
        Random random = new Random(seed);
        agree(careless(random, 12, 9, 14), careless(random, 9, 12, 14));
    }

    @Property(tries = 60)
    void completeListsGoThroughTheirOwnSpace(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(70);
        IntLists people = orders(random, n, n);
        agree(people, orders(random, n, n));
        agree(people, careless(random, n, n, n));
    }

    private static IntLists orders(Random random, int owners, int others) {
        return IntLists.of(IntStream.range(0, owners)
                .mapToObj(i -> new Lottery(random.nextLong()).order(others))
                .toArray(int[][]::new));
    }

    @Property(tries = 8)
    void shortListsOnOneSideAreFoundByTheirBytes(@ForAll long seed) {
        Random random = new Random(seed);
        int hosts = 300 + random.nextInt(300);
        agree(careless(random, 2500, hosts, 16), careless(random, hosts, 2500, 90));
    }

    @Property(tries = 6)
    void longListsOnBothSidesGoBlockByBlock(@ForAll long seed) {
        Random random = new Random(seed);
        agree(careless(random, 2300, 700, 40), careless(random, 700, 2300, 120));
    }

    @Test
    void listsInSeveralRunsAgree() {
        Random random = new Random(1);
        agree(careless(random, 60_000, 4_000, 12), careless(random, 4_000, 60_000, 200));
        agree(careless(random, 9_000, 8_000, 80), careless(random, 8_000, 9_000, 80));
    }

    @Test
    void emptySidesHaveNoRanks() {
        IntLists none = IntLists.of(new int[0][]);
        IntLists empty = IntLists.of(new int[3][0]);
        assertThat(PairRanks.of(none, empty)).isEmpty();
        assertThat(PairRanks.of(empty, none)).isEmpty();
        assertThat(PairRanks.of(IntLists.of(new int[][] {{0, 7}}), none)).containsExactly(-1, -1);
    }

    @Property(tries = 150)
    void repeatedItemsCountOnceInASolution(@ForAll long seed) {
        Random random = new Random(seed);
        IntLists people = careless(random, 6, 4, 8);
        IntLists hosts = careless(random, 4, 6, 9);
        int[] capacity = random.ints(4, 0, 4).toArray();
        Market clean = new Market(once(people, 4), once(hosts, 6), capacity);
        Placing expected = DeferredAcceptance.applicantOptimal(clean);
        Placing found = DeferredAcceptance.applicantOptimal(new Market(withKnown(people, 4), hosts, capacity));
        assertThat(found.hostOf).isEqualTo(expected.hostOf);
        assertThat(found.steps).isEqualTo(expected.steps);
        assertThat(BruteForce.isStable(clean, found.hostOf)).isTrue();
    }

    private static IntLists once(IntLists lists, int others) {
        return IntLists.of(IntStream.range(0, lists.size())
                .mapToObj(i -> Arrays.stream(lists.item, lists.start[i], lists.start[i + 1])
                        .filter(x -> x >= 0 && x < others)
                        .distinct()
                        .toArray())
                .toArray(int[][]::new));
    }

    private static IntLists withKnown(IntLists lists, int others) {
        return IntLists.of(IntStream.range(0, lists.size())
                .mapToObj(i -> Arrays.stream(lists.item, lists.start[i], lists.start[i + 1])
                        .filter(x -> x >= 0 && x < others)
                        .toArray())
                .toArray(int[][]::new));
    }
}
