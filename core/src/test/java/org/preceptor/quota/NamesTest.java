package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

/** Names for readers, and shares handed on to tables and ledgers. */
class NamesTest {
    private static final LocalDate DAY = LocalDate.of(2017, 5, 1);
    private static final MemberId XJ = MemberId.of("XJ");
    private static final MemberId XZ = MemberId.of("XZ");
    private static final MemberId B1 = MemberId.of("B1");
    private static final MemberId B2 = MemberId.of("B2");
    private static final Label XINJIANG = Label.of("Xinjiang", "新疆");
    private static final SharePlan PLAN = SharePlan.builder()
            .from(SharePlan.of(10).weight(XJ, 30).weight(XZ, 10))
            .putLabels(XJ, XINJIANG)
            .build();

    private static QuotaNode named(MemberId id, long lower, long upper, String english, String chinese) {
        return QuotaNode.builder()
                .from(QuotaNode.of(id, lower, upper))
                .label(Label.of(english, chinese))
                .build();
    }

    private static String chinese(Finding finding) {
        return Messages.in(Locale.SIMPLIFIED_CHINESE).render(finding);
    }

    @Test
    void aShareNamesItsMembersInBothLanguages() {
        ShareResult result = PLAN.apportion(ShareMethod.Divisor.WEBSTER);
        assertThat(result.explain(XJ).english()).startsWith("Xinjiang: exact share 7.5");
        assertThat(result.explain(XJ).chinese()).startsWith("新疆：精确份额7.5");
        assertThat(result.explain(XZ).chinese()).startsWith("XZ：");
        SharePlan wrong =
                SharePlan.builder().from(PLAN).putFloors(XJ, 9L).putCaps(XJ, 8L).build();
        assertThat(chinese(wrong.check().errors().get(0))).contains("新疆");
    }

    @Test
    void aLedgerNamesItsAccountsByTheLinesAboveThem() {
        QuotaLedger.Rules rules = new QuotaLedger.Rules(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                QuotaFamily.of(
                        named(XJ, 0, 9, "Xinjiang", "新疆"),
                        named(XZ, 0, 9, "Xizang", "西藏"),
                        named(MemberId.of("all"), 0, 3, "both regions", "两地区").over(List.of(XJ, XZ))));
        QuotaLedger ledger = QuotaLedger.replay(
                        rules,
                        List.of(
                                LedgerEntry.of(DAY, Kind.GRANT, XJ, 3),
                                LedgerEntry.of(DAY, Kind.GRANT, XZ, 3),
                                LedgerEntry.of(DAY, Kind.RESERVE, XZ, "R-1", 2)))
                .ledger();
        QuotaLedger.Answer answer = ledger.mayReserve(2, XJ, DAY);
        assertThat(answer.sentence().english())
                .isEqualTo("no, Xinjiang has room for 1, not 2; held by R-1 of Xizang (2)");
        assertThat(answer.sentence().chinese()).isEqualTo("不可以：新疆仅余1，不足2；占用者：西藏的R-1（2）");
        assertThat(chinese(answer.report().errors().get(0))).contains("两地区上限3").contains("R-1（西藏）");
        QuotaLedger.Posting refused = ledger.post(LedgerEntry.of(DAY, Kind.TRANSFER_OUT, XJ, 5));
        assertThat(chinese(refused.report().errors().get(0))).startsWith("新疆：");
    }

    @Test
    void aRelaxationIsSaidInBothLanguages() {
        QuotaFamily family = QuotaFamily.of(
                named(XJ, 4, 9, "Xinjiang", "新疆"),
                named(MemberId.of("all"), 0, 3, "all", "合计").over(List.of(XJ)));
        Feasibility answer = family.feasibility();
        assertThat(answer.relaxations().stream().map(r -> r.label(family)))
                .contains(
                        Label.of("Xinjiang at least 4 becomes 3", "新疆至少4改为3"),
                        Label.of("all at most 3 becomes 4", "合计至多3改为4"));
    }

    @Test
    void aTableNamesRowsColumnsAndCells() {
        TableResult none = TablePlan.builder()
                .row(XJ, 5)
                .column(B1, 3)
                .column(B2, 2)
                .weight(XJ, B1, 1)
                .putLabels(XJ, XINJIANG)
                .putLabels(B1, Label.of("Base 1", "基地一"))
                .build()
                .apportion();
        String sentence = none.witness().orElseThrow().sentence().chinese();
        assertThat(sentence).doesNotContain("XJ").doesNotContain("B1");
        assertThat(none.witness().orElseThrow().sentence().english()).doesNotContain("XJ");
    }

    @Test
    void aShareIsTheRowsOfATableAndTheGrantsOfALedger() {
        ShareResult shares = PLAN.apportion(ShareMethod.Divisor.JEFFERSON);
        TablePlan table = TablePlan.builder()
                .row(XZ, 0)
                .row(XJ, 0)
                .column(B1, 6)
                .column(B2, 4)
                .weight(XJ, B1, 2)
                .weight(XJ, B2, 1)
                .weight(XZ, B1, 1)
                .weight(XZ, B2, 1)
                .build()
                .withRows(shares);
        assertThat(table.rows().stream().map(TablePlan.Line::id)).containsExactly(XZ, XJ);
        assertThat(table.rows())
                .allSatisfy(
                        line -> assertThat(line.lower()).isEqualTo(line.upper()).isEqualTo(shares.seatsOf(line.id())));
        assertThat(table.labels()).containsEntry(XJ, XINJIANG);
        assertThat(table.apportion().verify().isClean()).isTrue();
        assertThatThrownBy(() -> table.withColumns(shares))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("B1");
        List<LedgerEntry> grants = LedgerEntry.grants(shares, DAY, "Health Commission");
        assertThat(grants).allSatisfy(g -> {
            assertThat(g.kind()).isEqualTo(Kind.GRANT);
            assertThat(g.authority()).contains("Health Commission");
            assertThat(g.count()).isEqualTo(shares.seatsOf(g.account()));
        });
        QuotaLedger.Replay replay = QuotaLedger.replay(QuotaLedger.Rules.none(), grants);
        assertThat(replay.report().isClean()).isTrue();
        assertThat(replay.ledger().balances().values().stream()
                        .mapToLong(QuotaLedger.Balance::available)
                        .sum())
                .isEqualTo(10);
        ShareResult tied = SharePlan.of(1).weight(XJ, 1).weight(XZ, 1).apportion(ShareMethod.Divisor.WEBSTER);
        assertThatThrownBy(() -> table.withRows(tied)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LedgerEntry.grants(tied, DAY, "x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aUtilisationSaysWhatBecameOfEveryPlace() {
        LedgerEntry refused = LedgerEntry.builder()
                .from(LedgerEntry.of(DAY.plusDays(4), Kind.WITHDRAW, XJ, "a", 1))
                .reason(LedgerEntry.Reason.REFUSED)
                .build();
        LedgerEntry failed = LedgerEntry.builder()
                .from(LedgerEntry.of(DAY.plusYears(1), Kind.LEAVE, XJ, "a", 1))
                .reason(LedgerEntry.Reason.FAILED)
                .build();
        LedgerEntry done = LedgerEntry.builder()
                .from(LedgerEntry.of(DAY.plusYears(3), Kind.LEAVE, XJ, "a", 4))
                .reason(LedgerEntry.Reason.COMPLETED)
                .build();
        LedgerEntry home = LedgerEntry.builder()
                .from(done)
                .date(DAY.plusYears(4))
                .count(3)
                .reason(LedgerEntry.Reason.RETURNED)
                .build();
        QuotaLedger.Rules rules = new QuotaLedger.Rules(
                Optional.empty(), Optional.empty(), Optional.of(DAY.plusMonths(6)), QuotaFamily.of());
        QuotaLedger ledger = QuotaLedger.replay(
                        rules,
                        List.of(
                                LedgerEntry.of(DAY, Kind.GRANT, XJ, 12),
                                LedgerEntry.of(DAY, Kind.RESERVE, XJ, "a", 7),
                                LedgerEntry.of(DAY, Kind.RESERVE, XJ, "b", 3).until(DAY.plusDays(9)),
                                LedgerEntry.of(DAY.plusDays(3), Kind.COMMIT, XJ, "a", 6),
                                LedgerEntry.of(DAY.plusDays(3), Kind.RELEASE, XJ, "a", 1),
                                refused,
                                LedgerEntry.of(DAY.plusDays(5), Kind.USE, XJ, "a", 5),
                                LedgerEntry.of(DAY.plusDays(9), Kind.EXPIRE, XJ, 0),
                                failed,
                                done,
                                home))
                .ledger();
        QuotaLedger.Utilisation line =
                ledger.utilisation(DAY.plusYears(9), id -> id).get(XJ);
        assertThat(List.of(line.offered(), line.accepted(), line.enrolled(), line.inTraining()))
                .containsExactly(6L, 5L, 5L, 0L);
        assertThat(List.of(line.left(), line.completed(), line.returned())).containsExactly(1L, 4L, 3L);
        assertThat(line.balance().entitled()).isEqualTo(12);
        assertThat(line.shortfall()).isEqualTo(7);
        assertThat(line.reasons())
                .isEqualTo(ImmutableMap.of("EXPIRE", 3L, "FAILED", 1L, "NO_NOMINEE", 2L, "REFUSED", 1L, "RELEASE", 1L));
        assertThat(line.explain())
                .containsEntry(Label.of("never nominated for", "从未提名"), 2L)
                .containsEntry(Label.of("refused the offer", "拒绝录取"), 1L)
                .containsEntry(Label.of("reservation lapsed", "预留到期失效"), 3L);
        assertThat(line.enrolledOfPlan()).contains(ShareCaseTest.ratio("5/12"));
        assertThat(line.completedOfEnrolled()).contains(ShareCaseTest.ratio("4/5"));
        assertThat(line.returnedOfCompleted()).contains(ShareCaseTest.ratio("3/4"));
        QuotaLedger.Utilisation early =
                ledger.utilisation(DAY.plusDays(5), id -> id).get(XJ);
        assertThat(early.inTraining()).isEqualTo(5);
        assertThat(early.returnedOfCompleted()).isEmpty();
        assertThat(early.reasons()).doesNotContainKey("EXPIRE");
    }
}
