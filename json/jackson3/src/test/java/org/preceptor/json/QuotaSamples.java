package org.preceptor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.SharePlan.TieRule;
import org.preceptor.quota.TablePlan;
import org.preceptor.quota.TablePlan.Bounds;
import org.preceptor.quota.TablePlan.Pair;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.time.Term;

/** The quota values behind the golden documents. */
final class QuotaSamples {
    private static final LocalDate DAY = LocalDate.of(2017, 5, 1);
    private static final MemberId XINJIANG = MemberId.of("Xinjiang");
    private static final MemberId XIZANG = MemberId.of("Xizang");
    private static final MemberId GUIZHOU = MemberId.of("Guizhou");
    private static final MemberId BASE_1 = MemberId.of("Base 1");
    private static final MemberId BASE_2 = MemberId.of("Base 2");

    private QuotaSamples() {}

    static ImmutableMap<String, Object> all() {
        return ImmutableMap.<String, Object>builder()
                .put("share-plan", shares())
                .put("share-result", shares().apportion(ShareMethod.HAMILTON))
                .put("table-plan", table())
                .put("table-result", table().apportion())
                .put("quota-family", family())
                .put("feasibility", family().feasibility())
                .put("quota-ledger", ledger())
                .put("ledger-answer", blocked().mayReserve(3, XIZANG, DAY.plusDays(9)))
                .buildOrThrow();
    }

    private static Ratio ratio(long n, long d) {
        return new Ratio(BigInteger.valueOf(n), BigInteger.valueOf(d));
    }

    private static SharePlan shares() {
        return SharePlan.builder()
                .from(SharePlan.of(53)
                        .weight(XINJIANG, 30)
                        .weight(XIZANG, ratio(7, 2))
                        .weight(GUIZHOU, 30)
                        .floorForAll(1)
                        .floor(XIZANG, 8)
                        .cap(GUIZHOU, 25)
                        .cap(XINJIANG, 25))
                .threshold(ratio(1, 100))
                .putLabels(XINJIANG, Label.of("Xinjiang", "新疆"))
                .tieRule(new TieRule.Order("least recent support", ImmutableList.of(GUIZHOU, XINJIANG, XIZANG)))
                .seats(41)
                .build();
    }

    private static TablePlan table() {
        return TablePlan.builder()
                .putLabels(BASE_1, Label.of("Base 1", "基地一"))
                .row(XINJIANG, 2)
                .row(XIZANG, 2)
                .column(BASE_1, 3)
                .column(BASE_2, 1)
                .weight(XINJIANG, BASE_1, 10)
                .weight(XINJIANG, BASE_2, 10)
                .weight(XIZANG, BASE_1, 10)
                .weight(XIZANG, BASE_2, 10)
                .putCells(new Pair(XINJIANG, BASE_1), new Bounds(1, 2))
                .build();
    }

    private static QuotaFamily family() {
        QuotaNode xinjiang = QuotaNode.builder()
                .from(QuotaNode.of(XINJIANG, 6, 8))
                .label(Label.of("Xinjiang", "新疆"))
                .authority("Beijing Health Commission")
                .document("2017 plan")
                .term(Term.ofMonths(DAY, 36))
                .build();
        return QuotaFamily.table(
                        List.of(xinjiang, QuotaNode.of(XIZANG, 4, 5)),
                        List.of(QuotaNode.of(BASE_1, 0, 4), QuotaNode.of(BASE_2, 0, 3)),
                        List.of(QuotaNode.of(XIZANG.to(BASE_2), 0, 1).softened()))
                .with(QuotaNode.of(MemberId.of("early"), 0, 5).under(MemberId.of("later")))
                .with(QuotaNode.builder().id(MemberId.of("later")).build());
    }

    static QuotaLedger blocked() {
        return ledger().post(LedgerEntry.of(DAY.plusDays(5), Kind.RESERVE, XIZANG, "R-18", 4)
                        .until(DAY.plusDays(20)))
                .ledger();
    }

    private static QuotaLedger ledger() {
        QuotaLedger.Rules rules = new QuotaLedger.Rules(
                Optional.of(new QuotaLedger.CarryOver(ratio(1, 4), true, 2)),
                Optional.of(DAY.plusMonths(2)),
                Optional.of(DAY.plusMonths(6)),
                QuotaFamily.of(QuotaNode.of(XIZANG, 0, 9)));
        LedgerEntry left = LedgerEntry.builder()
                .date(DAY.plusDays(3))
                .kind(Kind.WITHDRAW)
                .account(XIZANG)
                .id("R-17")
                .count(1)
                .reason(LedgerEntry.Reason.REFUSED)
                .build();
        List<LedgerEntry> log = List.of(
                LedgerEntry.of(DAY, Kind.GRANT, XIZANG, 8),
                LedgerEntry.of(DAY, Kind.RESERVE, XIZANG, "R-17", 3).until(DAY.plusMonths(1)),
                LedgerEntry.of(DAY.plusDays(2), Kind.COMMIT, XIZANG, "R-17", 2),
                left,
                LedgerEntry.builder()
                        .from(LedgerEntry.of(DAY.plusDays(3), Kind.GRANT, XINJIANG, 1))
                        .authority("Beijing Health Commission")
                        .build());
        return QuotaLedger.replay(rules, log)
                .ledger()
                .transfer(DAY.plusDays(4), XIZANG, XINJIANG, 2, "T-1")
                .ledger();
    }
}
