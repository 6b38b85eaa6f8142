package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OneSidedCasesTest {

    static Stream<CaseFile.Case> oneSided() {
        return CaseFile.all("pairing", "ha-").stream();
    }

    @ParameterizedTest
    @MethodSource("oneSided")
    void findsLargestRankMaximalAndSerialPlacings(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        IntLists lists = names.leftLists(file.instance());
        int[] capacity = object(file.instance().get("caps")).values().stream()
                .mapToInt(CaseFile::number)
                .toArray();
        boolean[] allowed = new boolean[lists.entries()];
        Arrays.fill(allowed, true);
        int[] tier = object(file.instance().get("left")).values().stream()
                .flatMapToInt(l -> Arrays.stream(Names.tiers(l, names.right)))
                .toArray();
        int[] entryOf = new int[lists.size()];
        Arrays.fill(entryOf, -1);
        MaximumCardinality.extend(lists, allowed, capacity, entryOf);
        assertThat(Arrays.stream(entryOf).filter(e -> e >= 0).count())
                .isEqualTo(file.expected().get("maxSize"));
        Map<String, Object> best = object(file.expected().get("rankMaximal"));
        assertThat(list(best.get("matchings")))
                .contains(names.row(RankMaximal.solve(lists, allowed, tier, capacity).hostOf));
        Map<String, Object> serial = object(file.expected().get("serialDictatorship"));
        int[] order = Names.flat(serial.get("order"), names.left);
        assertThat(names.name(OneSided.serialDictatorship(lists, allowed, capacity, order).hostOf))
                .isEqualTo(object(serial.get("assignment")));
    }

    static Stream<CaseFile.Case> weighted() {
        return CaseFile.all("pairing", "wap-").stream().filter(c -> c.instance().containsKey("matrix"));
    }

    @ParameterizedTest
    @MethodSource("weighted")
    void findsTheCheapestLargestPlacing(CaseFile.Case file) {
        List<Object> rows = list(file.instance().get("matrix"));
        List<int[]> items = new ArrayList<>();
        List<Long> cost = new ArrayList<>();
        boolean minimise = file.instance().get("objective").toString().startsWith("min");
        for (Object row : rows) {
            List<Integer> item = new ArrayList<>();
            for (int j = 0; j < list(row).size(); j++) {
                if (list(row).get(j) != null) {
                    item.add(j);
                    cost.add((minimise ? 1 : -1) * (Long) list(row).get(j));
                }
            }
            items.add(item.stream().mapToInt(Integer::intValue).toArray());
        }
        IntLists lists = IntLists.of(items.toArray(int[][]::new));
        boolean[] allowed = new boolean[lists.entries()];
        Arrays.fill(allowed, true);
        long[] costs = cost.stream().mapToLong(Long::longValue).toArray();
        int[] capacity = list(file.instance().get("columnCapacity")).stream()
                .mapToInt(CaseFile::number)
                .toArray();
        Placing found = MinimumCost.solve(lists, allowed, costs, capacity);
        assertThat(found.placed()).isEqualTo(number(file.expected().get("maxSize")));
        long total = 0;
        for (int a = 0; a < rows.size(); a++) {
            if (found.hostOf[a] >= 0) {
                total += (Long) list(rows.get(a)).get(found.hostOf[a]);
            }
        }
        assertThat(total).isEqualTo(file.expected().get("optimum"));
    }

    @Test
    void findsTheBestStableAndTheBestUnrestrictedWeight() {
        CaseFile.Case file = CaseFile.named("pairing", "wap-05");
        CaseFile.Case lists =
                CaseFile.named("pairing", file.instance().get("case").toString());
        Names names = Names.of(lists.instance());
        Market market = names.market(lists.instance());
        StableSet set = new StableSet(Rotations.of(OneToOneImage.of(market)));
        OneToOneImage image = OneToOneImage.of(market);
        long[] cost = new long[image.post.length];
        Arrays.setAll(cost, e -> -(3L * (8 - image.hostPosition[e]) + (8 - image.personPosition[e])));
        int[] stable = set.cheapest(cost);
        assertThat(weight(market, stable)).isEqualTo(file.expected().get("bestStable"));
        assertThat(list(file.expected().get("bestStableMatchings"))).contains(names.row(stable));
        boolean[] allowed = new boolean[market.hostRank.length];
        Arrays.fill(allowed, true);
        long[] flat = new long[market.hostRank.length];
        Arrays.setAll(flat, e -> -(3L * (8 - e % 8) + (8 - market.hostRank[e])));
        int[] best = MinimumCost.solve(market.applicants, allowed, flat, market.capacity).hostOf;
        assertThat(weight(market, best)).isEqualTo(file.expected().get("bestUnrestricted"));
    }

    private static long weight(Market market, int[] hostOf) {
        long sum = 0;
        for (int e = 0; e < market.hostRank.length; e++) {
            if (hostOf[e / 8] == market.applicants.item[e]) {
                sum += 3L * (8 - e % 8) + (8 - market.hostRank[e]);
            }
        }
        return sum;
    }

    static Stream<CaseFile.Case> mechanisms() {
        return Stream.of("ttc-", "boston-")
                .flatMap(p -> CaseFile.all("pairing", p).stream())
                .filter(c -> c.instance().containsKey("right") && c.expected().containsKey("da"));
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void tradesCyclesAndAcceptsImmediately(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        Market market = names.market(file.instance());
        assertThat(names.name(DeferredAcceptance.applicantOptimal(market).hostOf))
                .isEqualTo(object(file.expected().get("da")));
        if (file.expected().containsKey("ttc")) {
            assertThat(names.name(OneSided.topTradingCycles(market).hostOf))
                    .isEqualTo(object(file.expected().get("ttc")));
        }
        if (file.expected().containsKey("boston")) {
            assertThat(names.name(OneSided.immediateAcceptance(market).hostOf))
                    .isEqualTo(object(file.expected().get("boston")));
        }
    }
}
