package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;
import static org.preceptor.pairing.QuotaMatch.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Processing;
import org.preceptor.quota.Reserve.Residual;
import org.preceptor.quota.Reversion;
import org.preceptor.quota.TablePlan;
import org.preceptor.rule.Report;

/** Places for groups, totals of sending regions, and what is refused about classes. */
class ReserveCasesTest {

    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();

    static Stream<CaseFile.Case> reserves() {
        return QuotaMatchCasesTest.ofKind("matching-reserve");
    }

    @ParameterizedTest
    @MethodSource("reserves")
    void capsAndReservesForAGroupDoWhatTheLiteratureSays(CaseFile.Case file) {
        List<Object> policies = list(file.instance().get("policies"));
        QuotaMatchCasesTest.knows(
                file,
                Set.of("minority", "capacity", "policies"),
                new TreeSet<>(policies.stream()
                        .map(p -> object(p).get("name").toString())
                        .toList()));
        QuotaMatch match = new QuotaMatch(file.instance());
        for (Object policy : policies) {
            String name = object(policy).get("name").toString();
            Distribution.Builder spread = Distribution.builder();
            object(policy).forEach((host, n) -> {
                if (!host.equals("name") && name.equals("majorityQuota")) {
                    spread.addGroupCaps(new Distribution.GroupCap(Place.host(host), "majority", number(n)));
                } else if (!host.equals("name")) {
                    assertThat(name).isEqualTo("minorityReserve");
                    spread.addReserves(reserve(host, "minority", number(n), Processing.MINIMUM_GUARANTEE));
                }
            });
            PairingProblem problem = match.plain().distribution(spread.build()).build();
            Pairing pairing = problem.pair(BEST);
            assertThat(Domain.names(pairing)).as(name).isEqualTo(file.expected().get(name));
            assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
            for (Reserve reserve : problem.distribution().reserves()) {
                Explanation.OfReserve effect = pairing.explain(reserve);
                assertThat(effect.without().moves()).isEqualTo(MatchProperties.without(pairing, reserve));
                assertThat(effect.other().moves()).isEqualTo(MatchProperties.underTheOtherWord(pairing, reserve));
            }
        }
    }

    static Reserve reserve(String host, String group, long places, Processing word) {
        return Reserve.of(Distribution.node(Place.host(host)), MemberId.of(group), places, word);
    }

    static Stream<CaseFile.Case> choices() {
        return QuotaMatchCasesTest.ofKind("choice-rule");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theProcessingWordDecidesHowManyOfTheGroupGetIn(CaseFile.Case file) {
        QuotaMatchCasesTest.knows(
                file,
                Set.of("meritOrder", "eligible", "capacity", "reserved"),
                Set.of("noReserve", "minimumGuarantee", "overAndAbove"));
        List<String> merit = texts(file.instance().get("meritOrder"));
        assertThat(file.instance().get("eligible").toString()).startsWith("names starting with ");
        String initial = file.instance().get("eligible").toString().replace("names starting with ", "");
        PairingProblem.Builder builder = PairingProblem.builder().term(Domain.TERM);
        merit.forEach(id -> builder.addTrainees(Trainee.builder()
                .from(Trainee.of(id, Place.host("h")))
                .addGroups(id.startsWith(initial) ? "local" : "other")
                .build()));
        PairingProblem open = builder.addOpenings(Opening.of(
                        Place.host("h"),
                        number(file.instance().get("capacity")),
                        Preference.named(merit.toArray(String[]::new))))
                .build();
        MatchProperties.admits(open.pair(BEST), object(file.expected().get("noReserve")));
        Map<Processing, String> keys =
                Map.of(Processing.MINIMUM_GUARANTEE, "minimumGuarantee", Processing.OVER_AND_ABOVE, "overAndAbove");
        for (Processing word : Processing.values()) {
            Map<String, Object> expected = object(file.expected().get(keys.get(word)));
            Map<String, Object> opposite = object(file.expected().get(keys.get(word.other())));
            Reserve reserve = reserve("h", "local", number(file.instance().get("reserved")), word);
            PairingProblem problem = PairingProblem.builder()
                    .from(open)
                    .distribution(Distribution.builder().addReserves(reserve).build())
                    .build();
            Pairing pairing = problem.pair(BEST);
            MatchProperties.admits(pairing, expected);
            assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
            Explanation.OfReserve effect = pairing.explain(reserve);
            assertThat(effect.admitted()).isEqualTo(number(expected.get("local")));
            assertThat(effect.other().admitted()).isEqualTo(number(opposite.get("local")));
            Set<String> differs = new TreeSet<>(texts(expected.get("admitted")));
            for (String id : texts(opposite.get("admitted"))) {
                if (!differs.add(id)) {
                    differs.remove(id);
                }
            }
            assertThat(effect.other().moves().stream().map(m -> m.trainee().value()))
                    .containsExactlyInAnyOrderElementsOf(differs);
        }
    }

    static Stream<CaseFile.Case> residuals() {
        return QuotaMatchCasesTest.ofKind("matching-reserve-residual");
    }

    @ParameterizedTest
    @MethodSource("residuals")
    void aPlaceItsGroupLeavesStaysEmptyOpensUpOrReverts(CaseFile.Case file) {
        QuotaMatchCasesTest.knows(
                file,
                Set.of("minority", "capacity", "reserve", "revertTo"),
                Set.of("keepEmpty", "openUp", "revertTo", "reverted"));
        QuotaMatch match = new QuotaMatch(file.instance());
        Map<String, Object> kept = object(file.instance().get("reserve"));
        MemberId to =
                Distribution.node(Place.host(file.instance().get("revertTo").toString()));
        Map<String, Residual> rules = Map.of(
                "keepEmpty", new Residual.KeepEmpty(),
                "openUp", new Residual.OpenUp(),
                "revertTo", new Residual.RevertTo(to));
        rules.forEach((name, rule) -> {
            Reserve reserve = reserve(
                            kept.get("base").toString(),
                            "minority",
                            number(kept.get("places")),
                            Processing.MINIMUM_GUARANTEE)
                    .withResidual(rule);
            PairingProblem problem = match.plain()
                    .distribution(Distribution.builder().addReserves(reserve).build())
                    .build();
            Pairing pairing = problem.pair(BEST);
            assertThat(Domain.names(pairing)).as(name).isEqualTo(file.expected().get(name));
            assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
            assertThat(pairing.reversions())
                    .isEqualTo(
                            name.equals("revertTo")
                                    ? Map.of(Reversion.of(reserve.account(), to, reserve.places()), (long)
                                            number(file.expected().get("reverted")))
                                    : Map.of());
        });
    }

    static Stream<CaseFile.Case> totals() {
        return QuotaMatchCasesTest.ofKind("matching-sending-totals");
    }

    @ParameterizedTest
    @MethodSource("totals")
    void totalsOfSendingRegionsLiveInNominationsCellsOrAnOptimisation(CaseFile.Case file) {
        QuotaMatchCasesTest.knows(
                file,
                Set.of("type", "capacity", "cells", "totals", "narrowTotals"),
                Set.of("nominations", "cells", "optimised", "narrowNominations", "narrowOptimised"));
        QuotaMatch match = new QuotaMatch(file.instance());
        Map<String, Object> expected = file.expected();
        PairingPolicy byRank =
                PairingPolicy.minimumCost((t, p) -> t.willingness().choiceOf(p).orElseThrow());
        Map<TablePlan.Pair, Long> cells = new LinkedHashMap<>();
        object(file.instance().get("cells"))
                .forEach((region, row) -> object(row)
                        .forEach((base, n) -> cells.put(
                                new TablePlan.Pair(MemberId.of(region), MemberId.of(base)), (long) number(n))));
        List<Object> placed = new ArrayList<>(Arrays.asList(
                MatchProperties.placed(match, nominations(file, "totals"), BEST, Distribution.Setting.NOMINATIONS),
                MatchProperties.placed(
                        match, Distribution.cells(cells, match.places()), BEST, Distribution.Setting.CELLS),
                MatchProperties.placed(match, nominations(file, "totals"), byRank, Distribution.Setting.OPTIMISED),
                MatchProperties.placed(
                        match, nominations(file, "narrowTotals"), byRank, Distribution.Setting.OPTIMISED)));
        assertThat(placed)
                .containsExactly(
                        expected.get("nominations"),
                        expected.get("cells"),
                        expected.get("optimised"),
                        expected.get("narrowOptimised"));
        PairingProblem narrow =
                match.plain().distribution(nominations(file, "narrowTotals")).build();
        assertThat(expected.get("narrowNominations")).isEqualTo("refused");
        assertThat(narrow.promises(BEST).of(GroupChecks.NOMINATED.id())).isNotEmpty();
    }

    private static Distribution nominations(CaseFile.Case file, String member) {
        Distribution.Builder spread = Distribution.builder();
        object(file.instance().get(member))
                .forEach((region, n) -> spread.putNominations(MemberId.of(region), (long) number(n)));
        return spread.build();
    }

    static Stream<CaseFile.Case> typeMinimums() {
        return QuotaMatchCasesTest.ofKind("matching-type-minimum");
    }

    @ParameterizedTest
    @MethodSource("typeMinimums")
    void aMinimumForATypeInsideABaseInvitesALieAndIsRefused(CaseFile.Case file) {
        QuotaMatchCasesTest.knows(
                file,
                Set.of(
                        "type",
                        "capacity",
                        "typeLower",
                        "typeUpper",
                        "target",
                        "order",
                        "everyoneMustBePlaced",
                        "misreport"),
                Set.of("truthful", "afterMisreport", "gain"));
        QuotaMatch match = new QuotaMatch(file.instance());
        String liar = object(file.instance().get("misreport")).get("doctor").toString();
        List<String> lie = texts(object(file.instance().get("misreport")).get("reported"));
        Map<String, Object> truthful = new TypeMinimumRule(match).match(match.wishes);
        Map<String, List<String>> reported = new LinkedHashMap<>(match.wishes);
        reported.put(liar, lie);
        Map<String, Object> after = new TypeMinimumRule(match).match(reported);
        assertThat(truthful).isEqualTo(file.expected().get("truthful"));
        assertThat(after).isEqualTo(file.expected().get("afterMisreport"));
        assertThat(file.expected().get("gain"))
                .isEqualTo(Map.of("doctor", liar, "from", truthful.get(liar), "to", after.get(liar)));
        assertThat(match.prefers(liar, after.get(liar), truthful.get(liar))).isTrue();

        List<QuotaNode> lines = new ArrayList<>();
        object(file.instance().get("typeLower"))
                .forEach((base, row) -> object(row)
                        .forEach((type, n) -> lines.add(QuotaNode.of(
                                MemberId.of(base).slash(MemberId.of(type)), number(n), match.capacity.get(base)))));
        assertThatThrownBy(() -> Distribution.of(QuotaFamily.of(lines), match.places()))
                .isInstanceOfSatisfying(Report.NotMetException.class, refused -> {
                    assertThat(refused.report().of(Promises.NOT_A_PLACE.id())).hasSize(1);
                    assertThat(refused.report().toString())
                            .contains(lines.get(0).id().value(), "a reserve for the class with its processing word");
                });
        softened(match, liar, lie);
    }

    /** What is promised instead: the minimum as a guarantee, under which no list is better than the true one. */
    private static void softened(QuotaMatch match, String liar, List<String> lie) {
        Distribution.Builder spread = match.distribution();
        object(match.input.get("typeLower"))
                .forEach((base, row) -> object(row)
                        .forEach((type, n) ->
                                spread.addReserves(reserve(base, type, number(n), Processing.MINIMUM_GUARANTEE))));
        object(match.input.get("typeUpper"))
                .forEach((base, row) -> object(row)
                        .forEach((type, n) ->
                                spread.addGroupCaps(new Distribution.GroupCap(Place.host(base), type, number(n)))));
        PairingProblem problem = match.plain().distribution(spread.build()).build();
        Pairing pairing = problem.pair(BEST);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        Map<String, Object> honest = Domain.names(pairing);
        MatchProperties.noLiePays(match, problem, honest);
        Map<String, Object> lying = QuotaMatch.pair(QuotaMatch.lying(problem, liar, lie));
        assertThat(match.prefers(liar, lying.get(liar), honest.get(liar))).isFalse();
        for (Reserve reserve : problem.distribution().reserves()) {
            assertThat(pairing.explain(reserve).other().moves())
                    .isEqualTo(MatchProperties.underTheOtherWord(pairing, reserve));
        }
    }
}
