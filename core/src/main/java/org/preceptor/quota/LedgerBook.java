package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.QuotaLedger.Balance;
import org.preceptor.quota.QuotaLedger.Closing;
import org.preceptor.quota.QuotaLedger.Posting;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** The ledger while it is being read: accounts and holdings that entries move. */
final class LedgerBook {
    final QuotaLedger.Rules rules;
    final Map<MemberId, Account> accounts = new TreeMap<>();
    final Map<String, Holding> holdings = new TreeMap<>();
    final LedgerTransfers transfers = new LedgerTransfers(this);
    final LedgerLines lines;
    final Optional<Finding> unreadable;
    LocalDate last = LocalDate.MIN;

    private LedgerBook(QuotaLedger.Rules rules) {
        this.rules = rules;
        this.lines = new LedgerLines(rules.lines());
        this.unreadable = LedgerForm.unreadable(rules);
    }

    /** One account while entries move it. */
    static final class Account {
        long granted;
        long carriedIn;
        long carriedOn;
        long transferredIn;
        long transferredOut;
        long reserved;
        long committed;
        long used;
        Optional<LocalDate> closed = Optional.empty();

        Balance balance() {
            return new Balance(granted, carriedIn, transferredIn, transferredOut, reserved, committed, used);
        }
    }

    /** Places held under one id. */
    static final class Holding {
        final MemberId account;
        long reserved;
        long committed;
        long used;
        long completed;
        long returned;
        Optional<LocalDate> until = Optional.empty();

        Holding(MemberId account) {
            this.account = account;
        }
    }

    static LedgerBook of(QuotaLedger ledger) {
        LedgerBook book = new LedgerBook(ledger.rules());
        for (LedgerEntry entry : ledger.entries()) {
            new LedgerStep(book, entry).take();
        }
        return book;
    }

    static QuotaLedger.Replay replay(QuotaLedger.Rules rules, List<LedgerEntry> log) {
        LedgerBook book = new LedgerBook(rules);
        List<LedgerEntry> taken = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        book.unreadable.ifPresent(findings::add);
        for (int k = 0; book.unreadable.isEmpty() && k < log.size(); k++) {
            Optional<Finding> notice = LedgerForm.notice(book, log.get(k));
            Optional<Finding> refusal = new LedgerStep(book, log.get(k)).take();
            int at = k;
            refusal.or(() -> notice).ifPresent(f -> findings.add(f.under(Pointer.of("entries", at))));
            if (refusal.isEmpty()) {
                taken.add(log.get(k));
            }
        }
        return new QuotaLedger.Replay(new QuotaLedger(rules, ImmutableList.copyOf(taken)), Report.of(findings));
    }

    /** Takes both entries of a transfer up, or neither. */
    Posting transfer(QuotaLedger ledger, LedgerEntry out) {
        LedgerEntry in = LedgerTransfers.arrival(out);
        Optional<Finding> notice = LedgerForm.notice(this, in);
        Optional<Finding> refusal = new LedgerStep(this, out).take().or(() -> new LedgerStep(this, in).take());
        if (refusal.isPresent()) {
            return new Posting(ledger, report(refusal), ledger.balance(out.account()));
        }
        return new Posting(LedgerTransfers.plus(ledger, List.of(out, in)), report(notice), balance(out.account()));
    }

    Posting post(QuotaLedger ledger, LedgerEntry entry) {
        Optional<Finding> notice = LedgerForm.notice(this, entry);
        Optional<Finding> refusal = new LedgerStep(this, entry).take();
        if (refusal.isPresent()) {
            return new Posting(ledger, report(refusal), balance(entry.account()));
        }
        return new Posting(LedgerTransfers.plus(ledger, List.of(entry)), report(notice), balance(entry.account()));
    }

    private static Report report(Optional<Finding> finding) {
        return Report.of(finding.stream().toList());
    }

    Balance balance(MemberId id) {
        return accounts.getOrDefault(id, new Account()).balance();
    }

    ImmutableMap<MemberId, Balance> balances() {
        ImmutableSortedMap.Builder<MemberId, Balance> all = ImmutableSortedMap.naturalOrder();
        accounts.forEach((id, account) -> all.put(id, account.balance()));
        return all.buildOrThrow();
    }

    Closing closing(MemberId id) {
        Account account = accounts.getOrDefault(id, new Account());
        if (account.closed.isEmpty()) {
            throw new UnknownReferenceException(Label.of("closed account", "已结清的账户"), id);
        }
        Balance b = account.balance();
        long unused = b.available();
        long old = account.carriedIn - account.carriedOn;
        long lapses = Math.min(unused, Math.max(0, old - b.used()));
        long eligible = unused - lapses;
        long limit = rules.carryOver().map(rule -> limit(rule, account.granted)).orElse(0L);
        long out = Math.min(eligible, limit);
        Fraction rate = b.entitled() == 0 ? Fraction.ZERO : Fraction.of(b.used(), b.entitled());
        return new Closing(unused, lapses, eligible, out, eligible - out, ShareProblem.ratio(rate));
    }

    private static long limit(QuotaLedger.CarryOver rule, long granted) {
        Fraction share = ShareProblem.fraction(rule.maxFraction()).times(Fraction.of(granted, 1));
        return (rule.roundUp() ? share.ceiling() : share.floor()).longValueExact();
    }

    Optional<LedgerEntry> carryForward(MemberId id, MemberId next, LocalDate date) {
        long out = closing(id).carryOut();
        int years = rules.carryOver().map(QuotaLedger.CarryOver::validYears).orElse(1);
        return out == 0
                ? Optional.empty()
                : Optional.of(LedgerEntry.of(date, Kind.CARRY_IN, next, out)
                        .until(date.plusYears(years).minusDays(1)));
    }

    QuotaLedger.Answer mayReserve(long count, MemberId account, LocalDate day) {
        return new LedgerQuestion(this, count, account, day).answer();
    }
}
