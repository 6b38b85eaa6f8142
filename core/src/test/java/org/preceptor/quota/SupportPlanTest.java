package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.QuotaRules.Change;
import org.preceptor.quota.SupportPlan.Direction;
import org.preceptor.quota.SupportPlan.Dispatch;
import org.preceptor.quota.SupportPlan.Level;
import org.preceptor.quota.SupportPlan.Pair;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class SupportPlanTest {
    private static final LocalDate DAY = LocalDate.of(2017, 9, 1);
    private static final Term TERM = Term.ofMonths(DAY, 36);
    private static final MemberId BEIJING = MemberId.of("Beijing");
    private static final MemberId XJ = MemberId.of("Xinjiang");
    private static final MemberId XZ = MemberId.of("Xizang");
    private static final MemberId GZ = MemberId.of("Guizhou");
    private static final MemberId HOST = MemberId.of("Anding");
    private static final MemberId LHASA = MemberId.of("Lhasa");

    private static SupportPlan.Builder plan() {
        return SupportPlan.builder()
                .supporter(BEIJING)
                .addSupported(XJ, XZ)
                .putAmendments(GZ, LocalDate.of(2017, 6, 1))
                .term(TERM)
                .total(53);
    }

    private static List<String> broken(SupportPlan plan) {
        Report checked = plan.check(DAY);
        assertThat(plan.verify(DAY, checked).findings()).isEmpty();
        for (Forgery<Report> forged : Forgery.of(checked, Report.class)) {
            assertThat(plan.verify(DAY, forged.value()).hasErrors())
                    .as(forged.path())
                    .isTrue();
        }
        return LedgerTest.rules(checked);
    }

    @Test
    void aTotalWithoutLinesIsUnallocated() {
        assertThat(plan().build().unallocated()).isEqualTo(53);
        assertThat(broken(plan().build())).isEmpty();
        SupportPlan split = plan().lines(Map.of(XJ, 30L, XZ, 15L, GZ, 8L)).build();
        assertThat(split.unallocated()).isZero();
        assertThat(broken(split)).isEmpty();
    }

    @Test
    void linesAboveTheTotalAreTooMany() {
        SupportPlan plan = plan().lines(Map.of(XJ, 30L, XZ, 15L, GZ, 9L)).build();
        assertThat(plan.check(DAY).findings().get(0).evidence().get("over")).hasToString("Count[value=1]");
        assertThat(broken(plan)).containsExactly("quota.support.exceeds-total");
        assertThat(broken(plan().putLines(XJ, -1L).build())).containsExactly("quota.support.negative");
    }

    @Test
    void aRegionJoinsByADatedAmendmentOnly() {
        SupportPlan plan = SupportPlan.builder()
                .from(plan().build())
                .amendments(ImmutableMap.of())
                .putLines(GZ, 8L)
                .build();
        assertThat(broken(plan)).containsExactly("quota.support.region-not-in-plan");
        assertThat(broken(plan().putLines(GZ, 8L).build())).isEmpty();
        assertThat(broken(plan().addSupported(BEIJING).build())).containsExactly("quota.support.supporter-supported");
    }

    @Test
    void theNinthReceptionOnALineOfEightIsOneTooMany() {
        SupportPlan.Builder plan = plan().putLines(XZ, 8L).addPairs(pair(HOST, LHASA, BEIJING, XZ));
        plan.addDispatches(new Dispatch("in", HOST, LHASA, Direction.TRAINEES_IN, 8, TERM));
        plan.addDispatches(new Dispatch("out", HOST, LHASA, Direction.EXPERTS_OUT, 9, TERM));
        assertThat(broken(plan.build())).isEmpty();
        plan.addDispatches(new Dispatch("ninth", HOST, LHASA, Direction.TRAINEES_IN, 1, TERM));
        assertThat(broken(plan.build())).containsExactly("quota.support.line-full");
        assertThat(plan.build().sent(Direction.EXPERTS_OUT, DAY)).containsEntry(XZ, 9L);
    }

    private static Pair pair(MemberId supporter, MemberId recipient, MemberId from, MemberId to) {
        return new Pair(supporter, recipient, Level.HOSPITAL, from, to, TERM);
    }

    @Test
    void pairsJoinTwoEndsInTwoRegions() {
        assertThat(broken(plan().addPairs(pair(HOST, HOST, BEIJING, BEIJING)).build()))
                .containsExactly("quota.support.self-pair");
        assertThat(broken(plan().addPairs(pair(HOST, MemberId.of("Xuanwu"), BEIJING, BEIJING))
                        .build()))
                .containsExactly("quota.support.same-region");
        SupportPlan grouped = plan().addPairs(pair(HOST, LHASA, BEIJING, XZ))
                .addPairs(pair(MemberId.of("Xuanwu"), LHASA, BEIJING, XZ))
                .addPairs(pair(MemberId.of("Tongren"), LHASA, BEIJING, XZ))
                .build();
        assertThat(broken(grouped)).isEmpty();
    }

    @Test
    void teamsAreLargeEnoughAndStayLongEnough() {
        SupportPlan.Builder plan = plan().minimumTeam(5).minimumStayMonths(6).addPairs(pair(HOST, LHASA, BEIJING, XZ));
        LocalDate first = LocalDate.of(2018, 3, 2);
        Dispatch good =
                new Dispatch("d", HOST, LHASA, Direction.EXPERTS_OUT, 5, Term.of(first, LocalDate.of(2018, 9, 1)));
        assertThat(broken(plan.addDispatches(good).build())).isEmpty();
        Dispatch bad =
                new Dispatch("d", HOST, LHASA, Direction.EXPERTS_OUT, 4, Term.of(first, LocalDate.of(2018, 8, 30)));
        assertThat(broken(plan.dispatches(List.of(bad)).build()))
                .containsExactly("quota.support.team-too-small", "quota.support.stay-too-short");
        Dispatch late = new Dispatch(
                "d",
                HOST,
                LHASA,
                Direction.TRAINEES_IN,
                1,
                Term.ofDays(TERM.last().plusDays(1), 5));
        assertThat(broken(plan.dispatches(List.of(late)).build()))
                .containsExactly("quota.support.dispatch-without-pair");
        Dispatch stray = new Dispatch("d", HOST, XZ, Direction.TRAINEES_IN, 1, TERM);
        assertThat(broken(plan.dispatches(List.of(stray)).build()))
                .containsExactly("quota.support.dispatch-without-pair");
    }

    @Test
    void quotasFreezeAtTheDeadline() {
        LocalDate deadline = LocalDate.of(2018, 2, 1);
        Change late = new Change(XJ, deadline.plusDays(1), Optional.empty());
        Change timely = new Change(XZ, deadline, Optional.of(deadline.plusDays(3)));
        assertThat(LedgerTest.rules(QuotaRules.frozen(List.of(late, timely), deadline)))
                .containsExactly("quota.frozen");
        assertThat(QuotaRules.pending(List.of(timely), deadline.plusDays(3)).isClean())
                .isTrue();
        assertThat(LedgerTest.rules(QuotaRules.pending(List.of(timely), deadline.plusDays(2))))
                .containsExactly("quota.change-pending");
    }

    @Test
    void reversionsFormNoRingAndPromiseNoMoreThanThereIs() {
        Reversion back = Reversion.of(XZ, XJ, 1);
        assertThat(LedgerTest.rules(Reversion.check(List.of(Reversion.of(XJ, XZ, 1), back), Map.of(XJ, 4L, XZ, 4L))))
                .containsExactly("quota.reversion.circular");
        assertThat(LedgerTest.rules(Reversion.check(List.of(Reversion.of(XJ, XZ, 5)), Map.of(XJ, 4L))))
                .containsExactly("quota.reversion.above-quota");
    }

    static List<Case> reversions() {
        return Case.ofKind("matching-reversion");
    }

    @ParameterizedTest
    @MethodSource("reversions")
    void unfilledPlacesMoveAsDeclared(Case c) {
        Map<MemberId, Long> quota = new java.util.LinkedHashMap<>();
        Map<MemberId, Long> filled = new java.util.LinkedHashMap<>();
        Case input = c.get("input");
        input.get("quota")
                .keys()
                .forEach(
                        k -> quota.put(MemberId.of(k), input.get("quota").get(k).number()));
        Case before = c.get("expected").get("before");
        before.keys().stream()
                .filter(before::has)
                .forEach(k -> filled.merge(MemberId.of(before.get(k).text()), 1L, Long::sum));
        List<Reversion> rules = moves(input.get("reversions"), "max");
        assertThat(Reversion.check(rules, quota).isClean()).isTrue();
        Map<Reversion, Long> moved = Reversion.round(rules, quota, filled, Map.of());
        assertThat(Reversion.verify(rules, quota, filled, Map.of(), moved).findings())
                .isEmpty();
        for (Reversion rule : rules) {
            Map<Reversion, Long> forged = new java.util.HashMap<>(moved);
            forged.merge(rule, -1L, Long::sum);
            assertThat(Reversion.verify(rules, quota, filled, Map.of(), forged).hasErrors())
                    .isTrue();
            assertThat(Reversion.verify(rules, quota, filled, Map.of(rule, 1L), moved)
                            .hasErrors())
                    .isTrue();
        }
        List<Reversion> expected = moves(c.get("expected").get("transfers"), "n");
        assertThat(moved).hasSameSizeAs(expected);
        expected.forEach(e -> assertThat(moved).containsEntry(e, e.max()));
        Case last = c.get("expected").get("finalQuota");
        last.keys()
                .forEach(k -> assertThat(Reversion.apply(quota, moved))
                        .containsEntry(MemberId.of(k), last.get(k).number()));
    }

    private static List<Reversion> moves(Case list, String count) {
        return list.list().stream()
                .map(r -> Reversion.of(
                        MemberId.of(r.get("from").text()),
                        MemberId.of(r.get("to").text()),
                        r.get(count).number()))
                .toList();
    }

    static List<Case> cushions() {
        return Case.ofKind("quota-ceiling-cushion");
    }

    @ParameterizedTest
    @MethodSource("cushions")
    void publishedCeilingsAndCushionsComeOut(Case c) {
        Case input = c.get("input").only("applicants", "factor", "caps", "decay");
        Case expected = c.get("expected").only("ceiling", "cushioned", "additions", "decayed");
        assertThat(QuotaRules.ceiling(
                        input.get("applicants").number(),
                        ShareCaseTest.ratio(input.get("factor").text())))
                .isEqualTo(expected.get("ceiling").number());
        for (int k = 0; k < input.get("caps").size(); k++) {
            Case cap = input.get("caps").get(k).only("provisional", "hired", "previous");
            long provisional = cap.get("provisional").number();
            long hired = cap.get("hired").number();
            long previous = cap.get("previous").number();
            long full = QuotaRules.cushioned(provisional, hired, previous, ratio(1, 1));
            assertThat(full).isEqualTo(expected.get("cushioned").get(k).number());
            assertThat(full - provisional)
                    .isEqualTo(expected.get("additions").get(k).number());
            assertThat(QuotaRules.cushioned(
                            provisional,
                            hired,
                            previous,
                            ShareCaseTest.ratio(input.get("decay").text())))
                    .isEqualTo(expected.get("decayed").get(k).number());
        }
    }

    @Test
    void everyCaseHasAReader() {
        assertThat(Case.all().stream().map(CaseKind::of)).hasSizeGreaterThan(40).doesNotContain("none");
    }

    @Test
    void ceilingsAndCushionsAreExact() {
        assertThat(QuotaRules.ceiling(10540, ratio(105, 100))).isEqualTo(11067);
        assertThat(QuotaRules.cushioned(100, 157, 160, ratio(1, 1))).isEqualTo(157);
        assertThat(QuotaRules.cushioned(100, 157, 160, ratio(1, 2))).isEqualTo(128);
        assertThat(QuotaRules.cushioned(100, 157, 90, ratio(1, 1))).isEqualTo(100);
    }

    private static Ratio ratio(long n, long d) {
        return new Ratio(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    @Test
    void everyCardHasASentenceAndTwoExamples() {
        assertThat(QuotaRules.cards()).hasSizeGreaterThan(40);
        assertThat(QuotaRules.cards().stream().map(c -> c.id())).doesNotHaveDuplicates();
        assertThat(QuotaRules.cards()).allSatisfy(c -> {
            assertThat(c.passing()).isPresent();
            assertThat(c.failing()).isPresent();
        });
    }
}
