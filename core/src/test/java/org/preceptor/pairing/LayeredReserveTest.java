package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;
import static org.preceptor.pairing.QuotaMatch.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Processing;
import org.preceptor.quota.Reserve.Residual;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

/** Set-asides with guarantees inside and beside them, for trainees of several groups. */
class LayeredReserveTest {

    private static final Place H = Place.host("h");
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();
    private static final Reserve COUNTY =
            Reserve.of(Distribution.node(H), MemberId.of("county"), 2, Processing.OVER_AND_ABOVE);

    static Stream<CaseFile.Case> layered() {
        return QuotaMatchCasesTest.ofKind("choice-rule-layered");
    }

    @ParameterizedTest
    @MethodSource("layered")
    void guaranteesAreFilledInTwoStepsByWhoeverHasTheTrait(CaseFile.Case file) {
        QuotaMatchCasesTest.knows(
                file,
                Set.of("meritOrder", "groups", "capacity", "vertical", "horizontal"),
                Set.of("twoStepMinimumGuarantee", "guaranteesForTheGeneralCategoryOnly", "complaints"));
        Map<String, Object> vertical = object(file.instance().get("vertical"));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        object(file.instance().get("groups")).forEach((id, of) -> groups.put(id, texts(of)));
        PairingProblem problem = problem(file, groups, "");
        Pairing pairing = problem.pair(BEST);
        Object expected = file.expected().get("twoStepMinimumGuarantee");
        assertThat(placed(pairing)).isEqualTo(expected);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        if (file.expected().containsKey("guaranteesForTheGeneralCategoryOnly")) {
            Map<String, List<String>> general = new LinkedHashMap<>();
            groups.forEach((id, of) -> general.put(
                    id,
                    of.stream().anyMatch(vertical::containsKey)
                            ? of
                            : of.stream().map(g -> "general " + g).toList()));
            Pairing older = problem(file, general, "general ").pair(BEST);
            assertThat(placed(older)).isEqualTo(file.expected().get("guaranteesForTheGeneralCategoryOnly"));
            assertThat(PairingAudit.of(problem, older.places()).blocking().stream()
                            .map(b -> List.of(
                                    b.trainee().value(), b.over().orElseThrow().value())))
                    .isEqualTo(list(file.expected().get("complaints")));
        }
    }

    private static PairingProblem problem(CaseFile.Case file, Map<String, List<String>> groups, String prefix) {
        List<String> merit = texts(file.instance().get("meritOrder"));
        Distribution.Builder spread = Distribution.builder();
        Map<String, MemberId> blocks = new LinkedHashMap<>();
        blocks.put("open", Distribution.node(H));
        object(file.instance().get("vertical")).forEach((group, n) -> {
            Reserve reserve = reserve(Distribution.node(H), group, number(n), Processing.OVER_AND_ABOVE);
            spread.addReserves(reserve);
            blocks.put(group, reserve.account());
        });
        object(file.instance().get("horizontal"))
                .forEach((block, traits) -> object(traits)
                        .forEach((trait, n) -> spread.addReserves(reserve(
                                blocks.get(block),
                                block.equals("open") ? prefix + trait : trait,
                                number(n),
                                Processing.MINIMUM_GUARANTEE))));
        return problem(merit, groups, number(file.instance().get("capacity")), spread.build());
    }

    private static Reserve reserve(MemberId base, String group, int places, Processing word) {
        return Reserve.of(base, MemberId.of(group), places, word);
    }

    private static PairingProblem problem(
            List<String> merit, Map<String, List<String>> groups, int seats, Distribution distribution) {
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        merit.forEach(id -> problem.addTrainees(Trainee.builder()
                .from(Trainee.of(id, H))
                .groups(groups.getOrDefault(id, List.of()))
                .build()));
        return problem.addOpenings(Opening.of(H, seats, Preference.named(merit.toArray(String[]::new))))
                .distribution(distribution)
                .build();
    }

    private static PairingProblem kept(int seats, Reserve... reserves) {
        return problem(
                List.of("A", "B", "C", "D", "E"),
                Map.of(
                        "C", List.of("county"),
                        "D", List.of("county", "women"),
                        "E", List.of("women")),
                seats,
                Distribution.builder().addReserves(reserves).build());
    }

    private static List<String> placed(Pairing pairing) {
        return pairing.places().keySet().stream().map(PersonId::value).sorted().toList();
    }

    private static Set<String> admitted(PairingProblem problem) {
        Pairing pairing = problem.pair(BEST);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        return new TreeSet<>(placed(pairing));
    }

    @Test
    void whoIsFixedCountsTowardsAReserve() {
        Reserve guarantee = COUNTY.withPlaces(1).withProcessing(Processing.MINIMUM_GUARANTEE);
        PairingProblem open = kept(2, guarantee);
        assertThat(admitted(open)).containsExactly("A", "C");
        PairingProblem decided = PairingProblem.builder()
                .from(open)
                .addFixed(new PairingProblem.Fixed(PersonId.of("D"), H, "office", "decided"))
                .build();
        assertThat(admitted(decided)).containsExactly("A", "D");
    }

    @Test
    void theOtherWordAndTheMatchWithoutAreReportedForAReserveInsideAnother() {
        Reserve women = COUNTY.guaranteeing(MemberId.of("women"), 1);
        PairingProblem problem = kept(3, COUNTY.withPlaces(1), women);
        assertThat(admitted(problem)).containsExactly("A", "B", "D");
        Explanation.OfReserve effect = problem.pair(BEST).explain(women);
        assertThat(effect.admitted()).isEqualTo(1);
        assertThat(effect.without().admitted()).isZero();
        assertThat(effect.without().moves().stream().map(m -> m.trainee().value()))
                .containsExactlyInAnyOrder("C", "D");
        assertThat(problem.pair(BEST).explain(problem.distribution().reserves().get(0)).without().moves().stream()
                        .map(m -> m.trainee().value()))
                .containsExactlyInAnyOrder("C", "D");
    }

    @Test
    void aPlaceThatWouldStayEmptyIsUsedBeforeOneThatOpensUp() {
        Reserve women = Reserve.of(COUNTY.base(), MemberId.of("women"), 1, Processing.MINIMUM_GUARANTEE);
        Reserve county = COUNTY.withPlaces(1)
                .withProcessing(Processing.MINIMUM_GUARANTEE)
                .withResidual(new Residual.KeepEmpty());
        PairingProblem problem = problem(
                List.of("D", "A", "B"),
                Map.of("D", List.of("county", "women")),
                2,
                Distribution.builder().addReserves(women, county).build());
        assertThat(admitted(problem)).containsExactly("A", "D");
    }

    @Test
    void amongEqualsTheOrderOfThePolicySeatsEngineAndAuditor() {
        Reserve onTop = COUNTY.withPlaces(1);
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        for (String id : List.of("t0", "t1", "t2")) {
            problem.addTrainees(Trainee.builder()
                    .from(Trainee.of(id, H))
                    .groups(id.equals("t2") ? List.of() : List.of("county"))
                    .build());
        }
        PairingProblem equals = problem.addOpenings(Opening.of(H, 2, Preference.open()))
                .distribution(Distribution.builder().addReserves(onTop).build())
                .build();
        Pairing pairing = equals.pair(
                BEST.tiesByKey("office", Map.of(PersonId.of("t2"), 1L, PersonId.of("t0"), 2L, PersonId.of("t1"), 3L)));
        assertThat(placed(pairing)).containsExactly("t0", "t2");
        assertThat(PairingAudit.of(equals, pairing).report().errors()).isEmpty();
    }

    @Test
    void refusesWhatCannotBePromised() {
        Reserve women = COUNTY.guaranteeing(MemberId.of("women"), 1);
        assertThat(refused(kept(3, COUNTY, women))).isEmpty();
        assertThat(refused(kept(3, COUNTY, women.withPlaces(3))))
                .containsExactly(GroupPromises.INSIDE.id().toString());
        assertThat(refused(kept(3, COUNTY, women.withResidual(new Residual.KeepEmpty()))))
                .containsExactly(GroupPromises.INSIDE.id().toString());
        assertThat(refused(kept(3, COUNTY, women, women.guaranteeing(MemberId.of("rural"), 1))))
                .containsExactly(GroupPromises.INSIDE.id().toString());
        Reserve beside = Reserve.of(COUNTY.base(), MemberId.of("women"), 1, Processing.OVER_AND_ABOVE);
        assertThat(refused(kept(3, COUNTY, women, beside)))
                .containsExactly(GroupPromises.CROSSING.id().toString());
        assertThat(refused(kept(3, COUNTY, beside))).isEmpty();
        assertThat(refused(kept(3, COUNTY, women, beside.withProcessing(Processing.MINIMUM_GUARANTEE))))
                .isEmpty();
    }

    @Test
    void twoNamesOfOnePlaceDoNotMakeTwoReserves() {
        PairingProblem problem = kept(3, COUNTY, COUNTY.withPlaces(1));
        assertThat(refused(problem))
                .containsExactly(GroupChecks.RESERVED_TWICE.id().toString());
        Reserve named = Reserve.of(MemberId.of("Base1"), COUNTY.beneficiary(), 1, COUNTY.processing());
        PairingProblem alias = PairingProblem.builder()
                .from(problem)
                .distribution(Distribution.builder()
                        .addReserves(COUNTY, named)
                        .putMembers(named.base(), H)
                        .build())
                .build();
        assertThat(refused(alias))
                .containsExactly(GroupChecks.RESERVED_TWICE.id().toString());
    }

    @Test
    void capsOnGroupsThatShareTraineesAreNestedOrRefused() {
        PairingProblem problem = kept(3);
        assertThat(refused(capped(problem, "county", "women")))
                .containsExactly(GroupPromises.CROSSING.id().toString());
        Finding finding =
                capped(problem, "county", "women").promises(BEST).errors().get(0);
        assertThat(Messages.in(Locale.ENGLISH).render(finding)).contains("D", "county", "women", "h");
        assertThat(Messages.in(Locale.CHINESE).render(finding)).contains("D", "county", "women", "交叉");
        PairingProblem nested = capped(
                problem(
                        List.of("A", "B", "C"),
                        Map.of("A", List.of("west", "county"), "B", List.of("west", "county"), "C", List.of("west")),
                        3,
                        Distribution.none()),
                "west",
                "county");
        assertThat(refused(nested)).isEmpty();
        assertThat(admitted(nested)).containsExactly("A");
        assertThat(nested.promises(PairingPolicy.minimumCost((t, p) -> 1)).errors())
                .hasSize(1);
    }

    @Test
    void aTraineeOfTwoSendingRegionsIsRefusedInAnOptimisationOnly() {
        PairingProblem problem = PairingProblem.builder()
                .from(kept(3))
                .distribution(Distribution.builder()
                        .putNominations(MemberId.of("county"), 2)
                        .putNominations(MemberId.of("women"), 2)
                        .build())
                .build();
        assertThat(refused(problem)).isEmpty();
        assertThat(problem.promises(PairingPolicy.minimumCost((t, p) -> 1)).of(GroupPromises.CROSSING.id()))
                .hasSize(1);
    }

    @Test
    void whoIsFixedCountsTowardsTheTotalOfTheRegion() {
        PairingProblem problem = PairingProblem.builder()
                .from(kept(3))
                .distribution(Distribution.builder()
                        .putNominations(MemberId.of("county"), 1)
                        .build())
                .addFixed(new PairingProblem.Fixed(PersonId.of("D"), H, "office", "decided"))
                .build();
        Pairing pairing =
                problem.pair(PairingPolicy.minimumCost((t, p) -> t.id().value().charAt(0) == 'C' ? 0 : 1));
        assertThat(placed(pairing)).hasSize(3).contains("D").doesNotContain("C");
    }

    private static PairingProblem capped(PairingProblem problem, String... groups) {
        Distribution.Builder spread = Distribution.builder();
        for (String group : groups) {
            spread.addGroupCaps(new Distribution.GroupCap(H, group, 1));
        }
        return PairingProblem.builder()
                .from(problem)
                .distribution(spread.build())
                .build();
    }

    private static List<String> refused(PairingProblem problem) {
        return problem.promises(BEST).errors().stream()
                .map(f -> f.rule().id().toString())
                .distinct()
                .toList();
    }
}
