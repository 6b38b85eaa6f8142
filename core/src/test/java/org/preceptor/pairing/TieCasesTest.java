package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TieCasesTest {

    static Stream<CaseFile.Case> ties() {
        return CaseFile.all("pairing", "hrt-").stream();
    }

    @ParameterizedTest
    @MethodSource("ties")
    void findsStrongAndSuperStableOrSaysNone(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        TiedMarket market = names.tied(file.instance());
        check(names, StrongStability.solve(market), object(file.expected().get("strong")));
        check(names, SuperStability.solve(market), object(file.expected().get("super")));
    }

    private static void check(Names names, Optional<Placing> found, Map<String, Object> expected) {
        List<Object> all = list(expected.get("matchings"));
        assertThat(found.isPresent()).isEqualTo(!all.isEmpty());
        found.ifPresent(p -> assertThat(all).contains(names.row(p.hostOf)));
    }

    @ParameterizedTest
    @MethodSource("ties")
    void largeWeaklyStableIsWithinTwoThirdsOfTheLargest(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        Placing found = PromotionMatching.solve(names.tied(file.instance()));
        assertThat(list(object(file.expected().get("weak")).get("matchings"))).contains(names.row(found.hostOf));
        assertThat(3 * found.placed())
                .isGreaterThanOrEqualTo(2 * number(file.expected().get("maxWeaklyStableSize")));
    }

    @ParameterizedTest
    @MethodSource("ties")
    void recognisesExactlyTheListedStablePlacings(CaseFile.Case file) {
        Names names = Names.of(file.instance());
        TiedMarket market = names.tied(file.instance());
        for (TieStability.Kind kind : TieStability.Kind.values()) {
            Map<String, Object> expected =
                    object(file.expected().get(kind.name().toLowerCase(java.util.Locale.ROOT)));
            List<int[]> found = BruteForce.placings(market.applicants, market.capacity).stream()
                    .filter(m -> TieStability.isStable(market, m, kind))
                    .toList();
            assertThat(found).hasSize(number(expected.get("count")));
            found.forEach(m -> assertThat(list(expected.get("matchings"))).contains(names.row(m)));
        }
    }
}
