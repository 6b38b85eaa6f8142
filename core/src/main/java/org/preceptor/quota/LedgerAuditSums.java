package org.preceptor.quota;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.quota.QuotaLedger.Balance;

/** Entries added up per account and holding, without asking whether they should have been taken up; used by audits only. */
final class LedgerAuditSums {
    final QuotaLedger.Rules rules;
    final Map<MemberId, long[]> entitled = new TreeMap<>();
    final Map<MemberId, LocalDate> closed = new HashMap<>();
    final Map<String, Held> holdings = new TreeMap<>();
    final Map<String, LedgerEntry> departures = new HashMap<>();
    final Map<String, LedgerEntry> arrivals = new HashMap<>();
    LocalDate last = LocalDate.MIN;

    /** What is held under one id. Those who left late hold their place and are no longer in training. */
    static final class Held {
        final MemberId account;
        long reserved;
        long committed;
        long used;
        long late;
        long completed;
        long returned;
        Optional<LocalDate> until = Optional.empty();

        Held(MemberId account) {
            this.account = account;
        }

        long places() {
            return reserved + committed + used;
        }
    }

    private LedgerAuditSums(QuotaLedger.Rules rules) {
        this.rules = rules;
    }

    static LedgerAuditSums of(QuotaLedger.Rules rules, List<LedgerEntry> entries) {
        LedgerAuditSums sums = new LedgerAuditSums(rules);
        entries.forEach(sums::add);
        return sums;
    }

    static String key(LedgerEntry e) {
        return e.id().orElse(e.account().value());
    }

    /** Adds an entry whatever it is. */
    void add(LedgerEntry e) {
        long n = e.count();
        last = e.date();
        long[] in = entitled.computeIfAbsent(e.account(), k -> new long[4]);
        switch (e.kind()) {
            case GRANT -> in[0] += n;
            case CARRY_IN -> in[1] += n;
            case TRANSFER_IN -> {
                in[2] += n;
                e.id().ifPresent(id -> arrivals.put(id, e));
            }
            case TRANSFER_OUT -> {
                in[3] += n;
                e.id().ifPresent(id -> departures.put(id, e));
            }
            case EXPIRE ->
                holdings.forEach((id, h) -> {
                    boolean due = e.id().isPresent()
                            ? e.id().get().equals(id)
                            : h.until
                                    .or(rules::reservationExpires)
                                    .filter(day -> day.isAfter(e.date()))
                                    .isEmpty();
                    h.reserved = due && h.account.equals(e.account()) ? 0 : h.reserved;
                });
            case CLOSE -> {
                closed.put(e.account(), e.date());
                holdings.values().stream()
                        .filter(h -> h.account.equals(e.account()))
                        .forEach(h -> {
                            h.reserved = 0;
                            h.committed = 0;
                        });
            }
            default -> hold(e, holdings.computeIfAbsent(key(e), k -> new Held(e.account())));
        }
    }

    private void hold(LedgerEntry e, Held h) {
        long n = e.count();
        h.reserved += e.kind() == Kind.RESERVE ? n : e.kind() == Kind.COMMIT || e.kind() == Kind.RELEASE ? -n : 0;
        h.committed += e.kind() == Kind.COMMIT ? n : e.kind() == Kind.USE || e.kind() == Kind.WITHDRAW ? -n : 0;
        h.used += e.kind() == Kind.USE ? n : 0;
        h.until = e.kind() == Kind.RESERVE ? e.until().or(() -> h.until) : h.until;
        if (e.kind() != Kind.LEAVE) {
            return;
        }
        Optional<Reason> reason = e.reason();
        boolean stays = closed.containsKey(e.account())
                || rules.usedIsFinalAfter().filter(e.date()::isAfter).isPresent();
        if (reason.filter(Reason.COMPLETED::equals).isPresent()) {
            h.completed += n;
        } else if (reason.filter(Reason.RETURNED::equals).isPresent()) {
            h.returned += n;
        } else {
            h.late += stays ? n : 0;
            h.used -= stays ? 0 : n;
        }
    }

    Balance balance(MemberId account) {
        long[] in = entitled.getOrDefault(account, new long[4]);
        long[] out = new long[3];
        for (Held h : holdings.values()) {
            if (h.account.equals(account)) {
                out[0] += h.reserved;
                out[1] += h.committed;
                out[2] += h.used;
            }
        }
        return new Balance(in[0], in[1], in[2], in[3], out[0], out[1], out[2]);
    }

    /** The places promised in all accounts a line counts. */
    long promised(FamilyAuditLines lines, QuotaNode node) {
        return holdings.values().stream()
                .filter(h -> lines.cells(node.id()).contains(h.account))
                .mapToLong(Held::places)
                .sum();
    }
}
