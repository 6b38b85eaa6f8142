package org.preceptor.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Adds the entries up per account and kind, checks every prefix, and compares with the ledger's balances. */
final class LedgerAudit {
    private final List<Finding> findings = new ArrayList<>();

    private LedgerAudit() {}

    static Report of(QuotaLedger ledger) {
        LedgerAudit audit = new LedgerAudit();
        audit.replay(ledger);
        audit.transfers(ledger);
        return Report.of(audit.findings);
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(LedgerCards.AUDIT
                    .error()
                    .with("what", what)
                    .expected(expected)
                    .actual(found)
                    .build());
        }
    }

    /** The stages of the places of one holding: reserved, committed, used. */
    private void replay(QuotaLedger ledger) {
        Map<MemberId, Long> entitled = new TreeMap<>();
        Map<MemberId, Map<String, long[]>> stages = new TreeMap<>();
        for (int k = 0; k < ledger.entries().size(); k++) {
            LedgerEntry e = ledger.entries().get(k);
            Map<String, long[]> account = stages.computeIfAbsent(e.account(), a -> new HashMap<>());
            step(ledger, e, account, entitled);
            long free = entitled.getOrDefault(e.account(), 0L);
            for (long[] stage : account.values()) {
                expect("stages of entry " + k + " not negative", true, stage[0] >= 0 && stage[1] >= 0 && stage[2] >= 0);
                free -= stage[0] + stage[1] + stage[2];
            }
            expect("places available after entry " + k + " not negative", true, free >= 0);
        }
        ledger.balances().forEach((id, balance) -> {
            long[] sums = new long[3];
            for (long[] stage : stages.getOrDefault(id, Map.of()).values()) {
                for (int k = 0; k < 3; k++) {
                    sums[k] += stage[k];
                }
            }
            expect("entitled " + id, entitled.getOrDefault(id, 0L), balance.entitled());
            expect("reserved " + id, sums[0], balance.reserved());
            expect("committed " + id, sums[1], balance.committed());
            expect("used " + id, sums[2], balance.used());
        });
    }

    private static void step(
            QuotaLedger ledger, LedgerEntry e, Map<String, long[]> account, Map<MemberId, Long> entitled) {
        long n = e.count();
        long[] held = account.computeIfAbsent(e.id().orElse(""), k -> new long[4]);
        switch (e.kind()) {
            case GRANT, CARRY_IN, TRANSFER_IN -> entitled.merge(e.account(), n, Long::sum);
            case TRANSFER_OUT -> entitled.merge(e.account(), -n, Long::sum);
            case RESERVE -> {
                held[0] += n;
                e.until().ifPresent(day -> held[3] = day.toEpochDay());
            }
            case RELEASE -> held[0] -= n;
            case COMMIT -> {
                held[0] -= n;
                held[1] += n;
            }
            case WITHDRAW -> held[1] -= n;
            case USE -> {
                held[1] -= n;
                held[2] += n;
            }
            case LEAVE -> held[2] -= frees(ledger, e) ? n : 0;
            case EXPIRE ->
                account.forEach((id, stage) -> {
                    if (e.id().map(id::equals).orElseGet(() -> due(ledger, e, stage))) {
                        stage[0] = 0;
                    }
                });
            case CLOSE ->
                account.values().forEach(stage -> {
                    stage[0] = 0;
                    stage[1] = 0;
                });
        }
    }

    private static boolean due(QuotaLedger ledger, LedgerEntry e, long[] stage) {
        long day = stage[3] != 0
                ? stage[3]
                : ledger.rules().reservationExpires().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE);
        return day <= e.date().toEpochDay();
    }

    private static boolean frees(QuotaLedger ledger, LedgerEntry e) {
        boolean gone = e.reason()
                .map(r -> r != LedgerEntry.Reason.COMPLETED && r != LedgerEntry.Reason.RETURNED)
                .orElse(true);
        boolean inTime = ledger.rules()
                .usedIsFinalAfter()
                .map(day -> !e.date().isAfter(day))
                .orElse(true);
        boolean open = ledger.entries().stream()
                .takeWhile(x -> !x.equals(e))
                .noneMatch(
                        x -> x.kind() == LedgerEntry.Kind.CLOSE && x.account().equals(e.account()));
        return gone && inTime && open;
    }

    private void transfers(QuotaLedger ledger) {
        Map<String, long[]> ends = new TreeMap<>();
        for (LedgerEntry e : ledger.entries()) {
            boolean out = e.kind() == LedgerEntry.Kind.TRANSFER_OUT;
            if (out || e.kind() == LedgerEntry.Kind.TRANSFER_IN) {
                ends.computeIfAbsent(e.id().orElse(""), k -> new long[2])[out ? 0 : 1] += e.count();
            }
        }
        ends.forEach((id, sums) -> {
            if (sums[0] != sums[1]) {
                findings.add(LedgerCards.TRANSFER
                        .error()
                        .at(Pointer.of("entries"))
                        .with("id", Evidence.ref("transfer", id))
                        .with("out", sums[0])
                        .with("in", sums[1])
                        .build());
            }
        });
    }
}
