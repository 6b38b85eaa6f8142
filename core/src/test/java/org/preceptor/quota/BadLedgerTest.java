package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.quota.BadInput.bad;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.time.Term;

class BadLedgerTest {
    private static final MemberId A = MemberId.of("A");
    private static final MemberId B = MemberId.of("B");
    private static final LocalDate DAY = LocalDate.of(2018, 2, 1);

    private static QuotaLedger.Rules above(QuotaNode... nodes) {
        return new QuotaLedger.Rules(Optional.empty(), Optional.empty(), Optional.empty(), QuotaFamily.of(nodes));
    }

    static List<BadInput> everything() {
        QuotaLedger empty = QuotaLedger.empty(QuotaLedger.Rules.none());
        LedgerEntry grant = LedgerEntry.of(DAY, LedgerEntry.Kind.GRANT, A, 4);
        return List.of(
                bad(
                        "a last day before the entry",
                        empty.post(grant.until(DAY)).report(),
                        "/until",
                        "GRANT takes no last day",
                        "GRANT不含截止日"),
                bad(
                        "carried places that ended before they came",
                        empty.post(LedgerEntry.of(DAY, LedgerEntry.Kind.CARRY_IN, A, 2)
                                        .until(DAY.minusDays(1)))
                                .report(),
                        "/until",
                        "accepted: 2018-02-01 or later",
                        "可接受：2018-02-01或以后"),
                bad(
                        "another account in a grant",
                        empty.post(LedgerEntry.builder().from(grant).other(B).build())
                                .report(),
                        "/other",
                        "accepted: an entry without it",
                        "可接受：删去该项"),
                bad(
                        "a reason in a grant",
                        empty.post(LedgerEntry.builder()
                                        .from(grant)
                                        .reason(LedgerEntry.Reason.FAILED)
                                        .build())
                                .report(),
                        "/reason",
                        "GRANT takes no reason",
                        "GRANT不含原因"),
                bad(
                        "an offer withdrawn because of completion",
                        empty.post(LedgerEntry.builder()
                                        .from(LedgerEntry.of(DAY, LedgerEntry.Kind.WITHDRAW, A, "r", 1))
                                        .reason(LedgerEntry.Reason.COMPLETED)
                                        .build())
                                .report(),
                        "/reason",
                        "accepted: RESIGNED, FAILED, REFUSED, or none",
                        "可接受：RESIGNED"),
                bad(
                        "the close of an account nobody opened",
                        empty.post(LedgerEntry.of(DAY, LedgerEntry.Kind.CLOSE, A, 0))
                                .report(),
                        "/account",
                        "accepted: an account that was granted or received places",
                        "可接受：已获授予或转入名额的账户"),
                bad(
                        "the end of a reservation nobody made",
                        empty.post(grant)
                                .ledger()
                                .post(LedgerEntry.of(DAY, LedgerEntry.Kind.EXPIRE, A, "r7", 0))
                                .report(),
                        "/id",
                        "r7: 0 asked for, 0 reserved",
                        "可接受：不超过0"),
                bad(
                        "an account outside the lines",
                        QuotaLedger.empty(above(QuotaNode.of(B, 0, 9)))
                                .post(grant)
                                .report(),
                        "/account",
                        "accepted: a cell of a line, or a line for it",
                        "可接受：某项中的一格"),
                bad(
                        "lines that cannot be read",
                        QuotaLedger.empty(above(QuotaNode.of(A, 0, 9).under(B)))
                                .post(grant)
                                .report(),
                        "/rules/lines/nodes/A/parent",
                        "accepted: a node of the family",
                        "可接受：同一计划"),
                bad(
                        "a replay below lines in a ring",
                        QuotaLedger.replay(above(QuotaNode.of(A, 0, -9)), List.of(grant, grant))
                                .report(),
                        "/rules/lines/nodes/A/upper",
                        "accepted: a whole number from 0",
                        "可接受：0至"),
                bad(
                        "a promise of less than nothing",
                        empty.mayReserve(-2, A, DAY).report(),
                        "",
                        "accepted: 1 to",
                        "可接受：1至"),
                bad(
                        "a promise on a day gone by",
                        empty.post(grant)
                                .ledger()
                                .mayReserve(2, A, DAY.minusDays(1))
                                .report(),
                        "",
                        "after an entry of 2018-02-01",
                        "早于已有记录2018-02-01"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatIsWrongIsLocatedAndSaysWhatWouldBeAccepted(BadInput bad) {
        bad.isSaid();
    }

    static List<Runnable> fractions() {
        return List.of(
                () -> new QuotaLedger.CarryOver(ShareCaseTest.ratio("1/4"), false, 0),
                () -> new QuotaLedger.CarryOver(ShareCaseTest.ratio("1/4"), false, Integer.MAX_VALUE),
                () -> new QuotaLedger.CarryOver(ShareCaseTest.ratio("-1/4"), false, 1),
                () -> new QuotaLedger.CarryOver(ShareCaseTest.ratio("5/4"), false, 1),
                () -> LedgerEntry.of(DAY, LedgerEntry.Kind.RESERVE, A, " ", 1),
                () -> LedgerEntry.of(DAY, LedgerEntry.Kind.RESERVE, A, "r1 ", 1),
                () -> LedgerEntry.builder()
                        .from(LedgerEntry.of(DAY, LedgerEntry.Kind.GRANT, A, 1))
                        .authority("")
                        .build(),
                () -> QuotaNode.builder().id(A).authority(" ").build(),
                () -> QuotaNode.builder().id(A).document("").build(),
                () -> new QuotaRules.Change(A, DAY, Optional.of(DAY.minusDays(1))),
                () -> QuotaRules.ceiling(10, ShareCaseTest.ratio("-1")),
                () -> QuotaRules.ceiling(Long.MAX_VALUE, ShareCaseTest.ratio("2")),
                () -> QuotaRules.cushioned(-1, 2, 3, ShareCaseTest.ratio("1")),
                () -> QuotaRules.cushioned(1, -2, 3, ShareCaseTest.ratio("1")),
                () -> QuotaRules.cushioned(1, 2, -3, ShareCaseTest.ratio("1")));
    }

    @org.junit.jupiter.api.Test
    void aLineHoldsOnItsOwnDaysOnly() {
        QuotaNode line = QuotaNode.builder()
                .from(QuotaNode.of(A, 0, 2))
                .term(Term.of(DAY.plusDays(1), DAY.plusDays(5)))
                .build();
        QuotaLedger ledger = QuotaLedger.empty(above(line))
                .post(LedgerEntry.of(DAY, LedgerEntry.Kind.GRANT, A, 9))
                .ledger();
        for (int k = 0; k < 8; k++) {
            LocalDate day = DAY.plusDays(k);
            boolean free = k == 0 || k > 5;
            assertThat(ledger.mayReserve(3, A, day).possible())
                    .as(day.toString())
                    .isEqualTo(free);
            QuotaLedger.Posting posting = ledger.post(LedgerEntry.of(day, LedgerEntry.Kind.RESERVE, A, "r", 3));
            assertThat(posting.isAccepted()).isEqualTo(free);
            assertThat(posting.ledger().verify().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("fractions")
    void whatIsNoValueAtAllIsRefusedAtConstruction(Runnable made) {
        org.assertj.core.api.Assertions.assertThatThrownBy(made::run)
                .isInstanceOfSatisfying(
                        org.preceptor.MalformedValueException.class,
                        e -> assertThat(e.label().chinese()).doesNotContain("值不被接受"));
    }
}
