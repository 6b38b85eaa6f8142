package org.preceptor.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.preceptor.quota.QuotaLedger.Balance;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Adds the entries up per account and kind, checks every prefix, and compares with the ledger's balances. */
final class LedgerAudit {
    private final List<Finding> findings = new ArrayList<>();

    static Report of(QuotaLedger ledger) {
        LedgerAudit audit = new LedgerAudit();
        audit.prefixes(ledger);
        audit.transfers(ledger);
        return audit.report();
    }

    Report report() {
        return Report.of(findings);
    }

    void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            findings.add(LedgerCards.AUDIT
                    .error()
                    .with("what", what)
                    .expected(String.valueOf(expected))
                    .actual(String.valueOf(found))
                    .build());
        }
    }

    private void prefixes(QuotaLedger ledger) {
        LedgerAuditSums sums = LedgerAuditSums.of(ledger.rules(), List.of());
        FamilyAuditLines lines = new FamilyAuditLines(ledger.rules().lines());
        LedgerAuditAnswers answers = new LedgerAuditAnswers(sums);
        Set<MemberId> accounts = new TreeSet<>();
        for (int k = 0; k < ledger.entries().size(); k++) {
            LedgerEntry e = ledger.entries().get(k);
            Pointer at = Pointer.of("entries", k);
            answers.refusal(e).ifPresent(f -> findings.add(f.under(at)));
            sums.add(e);
            accounts.add(e.account());
            boolean whole =
                    sums.holdings.values().stream().allMatch(h -> h.reserved >= 0 && h.committed >= 0 && h.used >= 0);
            expect("stages after entry " + k + " not negative", true, whole);
            boolean free = sums.balance(e.account()).available() >= 0;
            expect("places available after entry " + k + " not negative", true, free);
            if (e.kind() == LedgerEntry.Kind.RESERVE) {
                for (QuotaNode node : LedgerAuditAnswers.above(lines, e.account())) {
                    boolean within = !node.term().contains(e.date())
                            || sums.promised(lines, node) <= node.upper().orElse(Long.MAX_VALUE);
                    expect("promised after entry " + k + " within " + node.id(), true, within);
                }
            }
        }
        Map<MemberId, Balance> balances = ledger.balances();
        expect("accounts", accounts, new TreeSet<>(balances.keySet()));
        balances.forEach((id, balance) -> expect("balance of " + id, sums.balance(id), balance));
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
