package org.preceptor.quota;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.preceptor.Label;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.quota.QuotaLedger.Balance;
import org.preceptor.quota.QuotaLedger.Utilisation;

/** Counts what became of the places, entry by entry; what expires or falls back at a close is read off the balances. */
final class LedgerReport {
    static final String NO_NOMINEE = "NO_NOMINEE";
    private static final ImmutableMap<String, Label> WORDS = ImmutableMap.<String, Label>builder()
            .put(NO_NOMINEE, Label.of("never nominated for", "从未提名"))
            .put(Kind.RELEASE.name(), Label.of("nomination given back", "提名撤回"))
            .put(Kind.WITHDRAW.name(), Label.of("offer withdrawn", "录取撤回"))
            .put(Kind.LEAVE.name(), Label.of("left, reason not stated", "离开，原因未填"))
            .put(Kind.EXPIRE.name(), Label.of("reservation lapsed", "预留到期失效"))
            .put(Kind.CLOSE.name(), Label.of("open at the end of the year", "年末未结"))
            .put(Reason.RESIGNED.name(), Label.of("resigned", "主动退出"))
            .put(Reason.FAILED.name(), Label.of("failed an assessment", "考核未通过"))
            .put(Reason.REFUSED.name(), Label.of("refused the offer", "拒绝录取"))
            .put(Reason.COMPLETED.name(), Label.of("completed", "已结业"))
            .put(Reason.RETURNED.name(), Label.of("returned", "已返回"))
            .buildOrThrow();

    private long offered;
    private long withdrawn;
    private long enrolled;
    private long left;
    private long completed;
    private long returned;
    private final Map<String, Long> reasons = new TreeMap<>();
    private Balance balance = new Balance(0, 0, 0, 0, 0, 0, 0);

    private LedgerReport() {}

    static ImmutableMap<Label, Long> words(Map<String, Long> reasons) {
        ImmutableMap.Builder<Label, Long> words = ImmutableMap.builder();
        reasons.forEach((reason, n) -> words.put(WORDS.getOrDefault(reason, Label.same(reason)), n));
        return words.buildOrThrow();
    }

    static ImmutableSortedMap<MemberId, Utilisation> utilisation(
            QuotaLedger ledger, LocalDate day, UnaryOperator<MemberId> group) {
        LedgerBook book = LedgerBook.of(QuotaLedger.empty(ledger.rules()));
        Map<MemberId, LedgerReport> lines = new TreeMap<>();
        Map<MemberId, Long> promised = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            Balance before = book.balance(entry.account());
            if (!entry.date().isAfter(day) && new LedgerStep(book, entry).take().isEmpty()) {
                Balance after = book.balance(entry.account());
                lines.computeIfAbsent(group.apply(entry.account()), k -> new LedgerReport())
                        .count(entry, before, after);
                promised.merge(entry.account(), after.reserved() + after.committed() + after.used(), Math::max);
            }
        }
        book.balances().forEach((account, b) -> {
            LedgerReport line = lines.computeIfAbsent(group.apply(account), k -> new LedgerReport());
            line.add(b);
            line.lost(NO_NOMINEE, Math.max(0, b.entitled() - promised.getOrDefault(account, 0L)));
        });
        ImmutableSortedMap.Builder<MemberId, Utilisation> all = ImmutableSortedMap.naturalOrder();
        lines.forEach((id, line) -> all.put(id, line.line()));
        return all.buildOrThrow();
    }

    private void lost(String reason, long n) {
        if (n > 0) {
            reasons.merge(reason, n, Long::sum);
        }
    }

    private void count(LedgerEntry entry, Balance before, Balance after) {
        long n = entry.count();
        Reason reason = entry.reason().orElse(Reason.RESIGNED);
        String words = entry.reason().map(Enum::name).orElse(entry.kind().name());
        switch (entry.kind()) {
            case COMMIT -> offered += n;
            case USE -> enrolled += n;
            case RELEASE -> lost(words, n);
            case WITHDRAW -> {
                withdrawn += n;
                lost(words, n);
            }
            case EXPIRE -> lost(words, before.reserved() - after.reserved());
            case CLOSE -> {
                withdrawn += before.committed() - after.committed();
                lost(words, before.reserved() + before.committed() - after.reserved() - after.committed());
            }
            case LEAVE -> {
                completed += reason == Reason.COMPLETED ? n : 0;
                returned += reason == Reason.RETURNED ? n : 0;
                if (reason != Reason.COMPLETED && reason != Reason.RETURNED) {
                    left += n;
                    lost(words, n);
                }
            }
            default -> {}
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
