package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoSidedCasesTest {

    static Stream<CaseFile.Case> twoSided() {
        return Stream.of("sm-", "hr-").flatMap(p -> CaseFile.all("pairing", p).stream());
    }

    static Stream<CaseFile.Case> oneToOne() {
        return CaseFile.all("pairing", "sm-").stream();
    }

    @ParameterizedTest
    @MethodSource("twoSided")
    void findsBothOptimaWithTheProposalsTheAnswerFixes(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        Market market = names.market(file.instance());
        Placing left = DeferredAcceptance.applicantOptimal(market);
        assertThat(names.name(left.hostOf)).isEqualTo(object(file.expected().get("leftOptimal")));
        assertThat(names.name(DeferredAcceptance.hostOptimal(market).hostOf))
                .isEqualTo(object(file.expected().get("rightOptimal")));
        assertThat(left.steps).isEqualTo(file.expected().get("leftProposals"));
        assertThat(unplaced(names, left.hostOf)).isEqualTo(file.expected().get("unmatchedLeft"));
        assertThat(underfilled(names, market, left.hostOf))
                .isEqualTo(file.expected().get("underfilledRight"));
    }

    private static List<Object> unplaced(Names names, int[] hostOf) {
        List<Object> out = new ArrayList<>();
        IntStream.range(0, hostOf.length).filter(a -> hostOf[a] < 0).forEach(a -> out.add(names.left.get(a)));
        return out;
    }

    private static Map<String, Object> underfilled(Names names, Market market, int[] hostOf) {
        Map<String, Object> out = new TreeMap<>();
        for (int h = 0; h < names.right.size(); h++) {
            int host = h;
            long filled = IntStream.of(hostOf).filter(x -> x == host).count();
            if (filled < market.capacity[h]) {
                out.put(names.right.get(h), filled);
            }
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("twoSided")
    void countsAndListsEveryStablePlacingOnce(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        StableSet set = new StableSet(Rotations.of(OneToOneImage.of(names.market(file.instance()))));
        List<List<Object>> found = new ArrayList<>();
        StableSet.Walk walk = set.walk();
        do {
            found.add(names.row(walk.hosts()));
        } while (walk.advance());
        assertThat(set.count(new Budget(PairingPolicy.Limit.none())))
                .isEqualTo(file.expected().get("stableCount"));
        assertThat(found).hasSize(number(file.expected().get("stableCount")));
        if (file.expected().containsKey("allStable")) {
            List<Object> all = list(file.expected().get("allStable"));
            assertThat(new ArrayList<Object>(found)).containsAll(all);
        }
    }

    @ParameterizedTest
    @MethodSource("oneToOne")
    void findsEgalitarianAndLeastRegret(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        Market market = names.market(file.instance());
        StableSet set = new StableSet(Rotations.of(OneToOneImage.of(market)));
        Map<String, Object> egalitarian = object(file.expected().get("egalitarian"));
        int[] fair = set.cheapest(set.rankCost());
        assertThat(cost(market, fair)).isEqualTo(egalitarian.get("cost"));
        assertThat(regret(market, set.leastRegret()))
                .isEqualTo(object(file.expected().get("minRegret")).get("regret"));
    }

    static long cost(Market market, int[] hostOf) {
        return pairs(market, hostOf).mapToLong(p -> p[0] + p[1]).sum();
    }

    static long regret(Market market, int[] hostOf) {
        return pairs(market, hostOf).mapToLong(p -> Math.max(p[0], p[1])).max().orElse(0);
    }

    private static Stream<int[]> pairs(Market market, int[] hostOf) {
        return IntStream.range(0, hostOf.length).filter(a -> hostOf[a] >= 0).mapToObj(a -> {
            int e = market.applicants.start[a];
            while (market.applicants.item[e] != hostOf[a]) {
                e++;
            }
            return new int[] {e - market.applicants.start[a] + 1, market.hostRank[e] + 1};
        });
    }

    static Stream<CaseFile.Case> withRotations() {
        return oneToOne().filter(c -> c.expected().containsKey("rotations"));
    }

    @ParameterizedTest
    @MethodSource("withRotations")
    void findsTheRotationsAndTheirOrder(CaseFile.Case file) {
        rotations(file);
    }

    static void rotations(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        Rotations rotations = Rotations.of(OneToOneImage.of(names.market(file.instance())));
        List<List<List<Object>>> expected = new ArrayList<>();
        for (Object rotation : list(file.expected().get("rotations"))) {
            List<List<Object>> pairs = new ArrayList<>();
            list(rotation).forEach(p -> pairs.add(list(p)));
            expected.add(sorted(pairs));
        }
        List<List<List<Object>>> found = new ArrayList<>();
        for (int r = 0; r < rotations.count(); r++) {
            List<List<Object>> pairs = new ArrayList<>();
            for (int i = rotations.start[r]; i < rotations.start[r + 1]; i++) {
                int host = rotations.image.hostOfPost[rotations.image.post[rotations.from[i]]];
                pairs.add(List.of(names.left.get(rotations.mover[i]), names.right.get(host)));
            }
            found.add(sorted(pairs));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        boolean[][] ours = new boolean[expected.size()][expected.size()];
        for (int r = 0; r < rotations.count(); r++) {
            for (int i = rotations.beforeStart[r]; i < rotations.beforeStart[r + 1]; i++) {
                ours[expected.indexOf(found.get(rotations.before[i]))][expected.indexOf(found.get(r))] = true;
            }
        }
        boolean[][] theirs = new boolean[expected.size()][expected.size()];
        for (Object arc : list(file.expected().get("rotationOrder"))) {
            theirs[number(list(arc).get(0))][number(list(arc).get(1))] = true;
        }
        assertThat(close(ours)).isDeepEqualTo(close(theirs));
    }

    private static List<List<Object>> sorted(List<List<Object>> pairs) {
        return pairs.stream()
                .sorted((x, y) -> x.toString().compareTo(y.toString()))
                .toList();
    }

    private static boolean[][] close(boolean[][] arcs) {
        for (int k = 0; k < arcs.length; k++) {
            for (int i = 0; i < arcs.length; i++) {
                for (int j = 0; j < arcs.length; j++) {
                    arcs[i][j] |= arcs[i][k] && arcs[k][j];
                }
            }
        }
        return arcs;
    }
}
