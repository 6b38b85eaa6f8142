package org.preceptor.quota;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.quota.QuotaLedger.Balance;
import org.preceptor.quota.QuotaLedger.Utilisation;

/** Counts what became of the places, straight from the entries. */
final class LedgerReport {
    private long offered;
    private long withdrawn;
    private long enrolled;
    private long left;
    private long completed;
    private long returned;
    private final Map<String, Long> reasons = new TreeMap<>();
    private Balance balance = new Balance(0, 0, 0, 0, 0, 0, 0);

    private LedgerReport() {}

    static ImmutableSortedMap<MemberId, Utilisation> utilisation(
            QuotaLedger ledger, LocalDate day, UnaryOperator<MemberId> group) {
        List<LedgerEntry> entries =
                ledger.entries().stream().filter(e -> !e.date().isAfter(day)).toList();
        Map<MemberId, LedgerReport> lines = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            lines.computeIfAbsent(group.apply(entry.account()), k -> new LedgerReport())
                    .count(entry);
        }
        QuotaLedger until = new QuotaLedger(ledger.rules(), com.google.common.collect.ImmutableList.copyOf(entries));
        until.balances()
                .forEach((account, b) -> lines.computeIfAbsent(group.apply(account), k -> new LedgerReport())
                        .add(b));
        ImmutableSortedMap.Builder<MemberId, Utilisation> all = ImmutableSortedMap.naturalOrder();
        lines.forEach((id, line) -> all.put(id, line.line()));
        return all.buildOrThrow();
    }

    private void count(LedgerEntry entry) {
        long n = entry.count();
        Reason reason = entry.reason().orElse(Reason.RESIGNED);
        switch (entry.kind()) {
            case COMMIT -> offered += n;
            case USE -> enrolled += n;
            case WITHDRAW -> withdrawn += n;
            case LEAVE -> {
                completed += reason == Reason.COMPLETED ? n : 0;
                returned += reason == Reason.RETURNED ? n : 0;
                left += reason != Reason.COMPLETED && reason != Reason.RETURNED ? n : 0;
            }
            default -> {}
        }
        boolean loss = entry.kind() == Kind.WITHDRAW
                || entry.kind() == Kind.RELEASE
                || (entry.kind() == Kind.LEAVE && reason != Reason.COMPLETED && reason != Reason.RETURNED);
        if (loss) {
            reasons.merge(QuotaLedger.reason(entry.kind(), entry.reason()), n, Long::sum);
        }
    }

    private void add(Balance b) {
        balance = new Balance(
                balance.granted() + b.granted(),
                balance.carriedIn() + b.carriedIn(),
                balance.transferredIn() + b.transferredIn(),
                balance.transferredOut() + b.transferredOut(),
                balance.reserved() + b.reserved(),
                balance.committed() + b.committed(),
                balance.used() + b.used());
    }

    private Utilisation line() {
        return new Utilisation(
                balance,
                offered,
                offered - withdrawn,
                enrolled,
                enrolled - left - completed,
                left,
                completed,
                returned,
                ImmutableSortedMap.copyOf(reasons));
    }
}
