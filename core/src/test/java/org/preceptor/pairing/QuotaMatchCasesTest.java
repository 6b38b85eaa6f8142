package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;
import static org.preceptor.pairing.QuotaMatch.pair;
import static org.preceptor.pairing.QuotaMatch.texts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.rule.Report;

/** Where quotas meet a match: one test per kind of case; a member nobody reads fails. */
class QuotaMatchCasesTest {

    private static final Set<String> COMMON = Set.of("id", "kind", "title", "source", "input", "expected", "notes");
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();

    private static List<CaseFile.Case> files() {
        Map<String, CaseFile.Case> files = new LinkedHashMap<>();
        Stream.of("pairing/tree", "quota")
                .flatMap(folder -> CaseFile.all(folder, "").stream())
                .filter(c -> kind(c).startsWith("matching-") || kind(c).startsWith("choice-rule"))
                .forEach(c -> files.putIfAbsent(c.toString(), c));
        return List.copyOf(files.values());
    }

    private static String kind(CaseFile.Case file) {
        return file.root().get("kind").toString();
    }

    static Stream<CaseFile.Case> ofKind(String kind) {
        return files().stream().filter(c -> kind(c).equals(kind));
    }

    static void knows(CaseFile.Case file, Set<String> input, Set<String> expected) {
        assertThat(COMMON).containsAll(file.root().keySet());
        Set<String> read = new LinkedHashSet<>(input);
        read.addAll(QuotaMatch.PEOPLE);
        read.addAll(QuotaMatch.HOSTS);
        assertThat(read).as("members of the input").containsAll(file.instance().keySet());
        assertThat(expected).as("members expected").containsAll(file.expected().keySet());
    }

    @Test
    void everyKindHasATest() {
        assertThat(files().stream().map(QuotaMatchCasesTest::kind).distinct())
                .containsExactlyInAnyOrder(
                        "matching-reversion",
                        "matching-regional",
                        "matching-crossing",
                        "matching-tree",
                        "matching-minimum",
                        "matching-reserve",
                        "matching-reserve-residual",
                        "matching-sending-totals",
                        "matching-type-minimum",
                        "choice-rule",
                        "choice-rule-layered");
    }

    static Stream<CaseFile.Case> reversions() {
        return ofKind("matching-reversion");
    }

    @ParameterizedTest
    @MethodSource("reversions")
    void emptyPlacesMoveByTheDeclaredRulesUntilNothingMoves(CaseFile.Case file) {
        knows(file, Set.of("quota", "reversions"), Set.of("before", "transfers", "finalQuota", "after"));
        QuotaMatch match = new QuotaMatch(file.instance());
        PairingProblem problem = match.problem();
        Pairing pairing = problem.pair(BEST);
        assertThat(pair(match.withoutQuotas())).isEqualTo(file.expected().get("before"));
        assertThat(Domain.names(pairing)).isEqualTo(file.expected().get("after"));
        Map<String, Long> moved = new LinkedHashMap<>();
        pairing.reversions().forEach((rule, n) -> moved.put(rule.from() + "->" + rule.to(), n));
        Map<String, Long> expected = new LinkedHashMap<>();
        list(file.expected().get("transfers"))
                .forEach(t ->
                        expected.put(object(t).get("from") + "->" + object(t).get("to"), (long)
                                number(object(t).get("n"))));
        moved.values().removeIf(n -> n == 0);
        assertThat(moved).isEqualTo(expected);
        object(file.expected().get("finalQuota"))
                .forEach((h, n) -> assertThat(pairing.certificate()
                                .cutOffs()
                                .get(Place.host(h))
                                .capacity())
                        .isEqualTo(number(n)));
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        assertThat(pairing.problem()).isEqualTo(problem);
    }

    static Stream<CaseFile.Case> regional() {
        return ofKind("matching-regional");
    }

    @ParameterizedTest
    @MethodSource("regional")
    void regionsKeepTheirCapByFlexibleAcceptance(CaseFile.Case file) {
        knows(
                file,
                Set.of("capacity", "regions", "targets", "target", "order"),
                Set.of("cappedCapacities", "flexibleDeferredAcceptance", "byNotion"));
        QuotaMatch match = new QuotaMatch(file.instance());
        List<Map<String, Integer>> targets = RegionalNotions.targets(match);
        Object flexible = file.expected().get("flexibleDeferredAcceptance");
        List<Object> outcomes = flexible instanceof List<?> several ? list(several) : List.of(flexible);
        assertThat(outcomes).hasSameSizeAs(targets);
        for (int k = 0; k < targets.size(); k++) {
            Distribution.Builder spread = match.distribution().targets(Map.of());
            targets.get(k).forEach((h, n) -> spread.putTargets(Place.host(h), n));
            PairingProblem problem = match.plain().distribution(spread.build()).build();
            Pairing pairing = problem.pair(BEST);
            RegionalNotions notions = new RegionalNotions(match, targets.get(k));
            notions.holds(outcomes.get(k), Domain.names(pairing));
            assertThat(notions.isStable(Domain.names(pairing))).isTrue();
            assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
            if (file.expected().containsKey("cappedCapacities")) {
                Map<String, Object> lowered = pair(notions.lowered());
                notions.holds(file.expected().get("cappedCapacities"), lowered);
                assertThat(PairingAudit.of(problem, Domain.places(lowered)).isClean())
                        .isEqualTo(notions.isStable(lowered));
            }
            if (file.expected().containsKey("byNotion")) {
                notions.check(object(file.expected().get("byNotion")));
            }
        }
    }

    static Stream<CaseFile.Case> crossing() {
        return ofKind("matching-crossing");
    }

    @ParameterizedTest
    @MethodSource("crossing")
    void crossingQuotasAreRefusedByNameWithWhatCanBePromised(CaseFile.Case file) {
        knows(file, Set.of("capacity", "regions"), Set.of("stableMatchings", "refused", "instead"));
        QuotaMatch match = new QuotaMatch(file.instance());
        assertThat(match.feasible(m -> RegionalNotions.isStableByRanking(match, m)))
                .isEqualTo(file.expected().get("stableMatchings"));
        assertThatThrownBy(match::problem).isInstanceOfSatisfying(Report.NotMetException.class, refused -> {
            assertThat(refused.report().errors()).hasSize(1);
            String text = refused.report().toString();
            assertThat(refused.report().of(Promises.CROSSING.id())).hasSize(1);
            assertThat(text).contains(texts(file.expected().get("refused")));
            assertThat(text).contains(file.expected().get("instead").toString());
        });
    }

    static Stream<CaseFile.Case> trees() {
        return ofKind("matching-tree");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyBoundOnTheTreeHolds(CaseFile.Case file) {
        knows(
                file,
                Set.of("nodes", "target", "order", "everyoneMustBePlaced"),
                Set.of("matching", "unmatched", "withoutRegionalCaps", "withoutQuotaTree", "properties"));
        QuotaMatch match = new QuotaMatch(file.instance());
        PairingProblem problem = match.problem();
        Pairing pairing = problem.pair(BEST);
        Map<String, Object> found = Domain.names(pairing);
        assertThat(found).isEqualTo(file.expected().get("matching"));
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        file.expected().forEach((key, value) -> {
            switch (key) {
                case "unmatched" -> assertThat(RegionalNotions.unmatched(found)).isEqualTo(texts(value));
                case "withoutRegionalCaps", "withoutQuotaTree" ->
                    assertThat(pair(match.withoutQuotas())).isEqualTo(value);
                case "properties" -> texts(value).forEach(p -> MatchProperties.holds(p, match, problem, found));
                default -> assertThat(key).isEqualTo("matching");
            }
        });
    }

    static Stream<CaseFile.Case> minimums() {
        return ofKind("matching-minimum");
    }

    @ParameterizedTest
    @MethodSource("minimums")
    void oneStableRunDecidesAboutMinimumsAndFairnessIsKeptInstead(CaseFile.Case file) {
        knows(
                file,
                Set.of("lower", "upper"),
                Set.of(
                        "deferredAcceptance",
                        "allStableMatchings",
                        "stableMatchingMeetsMinimum",
                        "extendedSeat",
                        "justifiedEnvy",
                        "wasteClaims",
                        "feasibleMatchings"));
        QuotaMatch match = new QuotaMatch(file.instance());
        Pairing pairing = match.problem().pair(BEST);
        Map<String, Object> found = Domain.names(pairing);
        file.expected().forEach((key, value) -> {
            switch (key) {
                case "deferredAcceptance" ->
                    assertThat(pair(match.withoutQuotas())).isEqualTo(value);
                case "allStableMatchings" ->
                    assertThat(match.feasible(
                                    m -> MatchProperties.envy(match, m).isEmpty()
                                            && MatchProperties.spare(match, m).isEmpty()))
                            .containsExactlyInAnyOrderElementsOf(MatchProperties.maps(value));
                case "stableMatchingMeetsMinimum" ->
                    assertThat(pairing.outcome() == Pairing.Outcome.PROVED).isEqualTo(value);
                case "extendedSeat" -> assertThat(found).isEqualTo(value);
                case "justifiedEnvy" ->
                    assertThat(MatchProperties.envy(match, found)).isEqualTo(value);
                case "wasteClaims" ->
                    assertThat(MatchProperties.waste(match, found)).isEqualTo(value);
                default -> MatchProperties.eachFailsOne(match, list(value));
            }
        });
        if (pairing.outcome() == Pairing.Outcome.FAIR) {
            assertThat(MatchProperties.envy(match, found)).isEmpty();
        }
        assertThat(PairingAudit.of(match.problem(), pairing).report().errors()).isEmpty();
    }
}
