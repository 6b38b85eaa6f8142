package org.preceptor.quota;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.quota.QuotaLedger.Balance;
import org.preceptor.quota.QuotaLedger.Closing;
import org.preceptor.quota.QuotaLedger.Utilisation;
import org.preceptor.rule.Report;

/** Works out a closing and a utilisation report a second time, by filtering and adding entries. */
final class LedgerAuditYear {
    private LedgerAuditYear() {}

    private static long sum(List<LedgerEntry> entries, Predicate<LedgerEntry> which) {
        return entries.stream().filter(which).mapToLong(LedgerEntry::count).sum();
    }

    static Report closing(QuotaLedger ledger, MemberId account, Closing closing) {
        LedgerAudit audit = new LedgerAudit();
        List<LedgerEntry> own = ledger.entries().stream()
                .filter(e -> e.account().equals(account))
                .toList();
        audit.expect("a close of " + account, true, own.stream().anyMatch(e -> e.kind() == Kind.CLOSE));
        Balance balance = LedgerAuditSums.of(ledger.rules(), ledger.entries()).balance(account);
        Optional<QuotaLedger.CarryOver> rule = ledger.rules().carryOver();
        boolean longer = rule.filter(r -> r.validYears() > 1).isPresent();
        long ending =
                sum(own, e -> e.kind() == Kind.CARRY_IN && !(longer && e.until().isPresent()));
        long unused = balance.available();
        long lapses = Math.min(unused, Math.max(0, ending - balance.used()));
        long granted = sum(own, e -> e.kind() == Kind.GRANT);
        Fraction most = rule.map(r -> ShareProblem.fraction(r.maxFraction()).times(Fraction.of(granted, 1)))
                .orElse(Fraction.ZERO);
        boolean up = rule.filter(QuotaLedger.CarryOver::roundUp).isPresent();
        long limit = (up ? most.ceiling() : most.floor()).longValueExact();
        long out = Math.min(unused - lapses, limit);
        Fraction rate = balance.entitled() == 0 ? Fraction.ZERO : Fraction.of(balance.used(), balance.entitled());
        audit.expect("unused places", unused, closing.unused());
        audit.expect("carried-in places that lapse", lapses, closing.carriedInLapses());
        audit.expect("places that may be carried", unused - lapses, closing.eligibleForCarry());
        audit.expect("places carried", out, closing.carryOut());
        audit.expect("places lost", unused - lapses - out, closing.lapsed());
        audit.expect("utilisation", rate, ShareProblem.fraction(closing.utilisation()));
        return audit.report();
    }

    static Report utilisation(
            QuotaLedger ledger, LocalDate day, UnaryOperator<MemberId> group, Map<MemberId, Utilisation> lines) {
        LedgerAudit audit = new LedgerAudit();
        List<LedgerEntry> entries =
                ledger.entries().stream().filter(e -> !e.date().isAfter(day)).toList();
        LedgerAuditSums sums = LedgerAuditSums.of(ledger.rules(), entries);
        Map<MemberId, Utilisation> all = new TreeMap<>();
        for (LedgerEntry e : entries) {
            MemberId name = group.apply(e.account());
            all.computeIfAbsent(name, k -> line(k, entries, group, sums));
        }
        audit.expect("lines of the report", all.keySet(), new TreeMap<>(lines).keySet());
        all.forEach(
                (name, line) -> audit.expect("line " + name, Optional.of(line), Optional.ofNullable(lines.get(name))));
        return audit.report();
    }

    private static Utilisation line(
            MemberId name, List<LedgerEntry> entries, UnaryOperator<MemberId> group, LedgerAuditSums sums) {
        List<LedgerEntry> own = entries.stream()
                .filter(e -> group.apply(e.account()).equals(name))
                .toList();
        Balance balance = own.stream()
                .map(LedgerEntry::account)
                .distinct()
                .map(sums::balance)
                .reduce(new Balance(0, 0, 0, 0, 0, 0, 0), LedgerAuditYear::plus);
        long offered = sum(own, e -> e.kind() == Kind.COMMIT);
        long enrolled = sum(own, e -> e.kind() == Kind.USE);
        long completed = sum(own, e -> e.kind() == Kind.LEAVE && is(e, Reason.COMPLETED));
        long returned = sum(own, e -> e.kind() == Kind.LEAVE && is(e, Reason.RETURNED));
        long left = sum(own, LedgerAuditYear::isLost) - sum(own, e -> isLost(e) && e.kind() != Kind.LEAVE);
        long fallen = 0;
        Map<String, Long> reasons = new TreeMap<>();
        own.stream().filter(LedgerAuditYear::isLost).forEach(e -> {
            String word =
                    e.reason().isPresent() ? e.reason().get().name() : e.kind().name();
            reasons.merge(word, e.count(), Long::sum);
        });
        for (MemberId account :
                own.stream().map(LedgerEntry::account).distinct().toList()) {
            long most = 0;
            LedgerAuditSums before = LedgerAuditSums.of(sums.rules, List.of());
            for (LedgerEntry e : entries) {
                Balance was = before.balance(account);
                before.add(e);
                Balance is = before.balance(account);
                most = Math.max(most, is.reserved() + is.committed() + is.used());
                boolean ends = e.kind() == Kind.EXPIRE || e.kind() == Kind.CLOSE;
                if (ends && e.account().equals(account)) {
                    lost(reasons, e.kind().name(), was.reserved() + was.committed() - is.reserved() - is.committed());
                    fallen += was.committed() - is.committed();
                }
            }
            lost(reasons, LedgerReport.NO_NOMINEE, sums.balance(account).entitled() - most);
        }
        return new Utilisation(
                balance,
                offered,
                offered - fallen - sum(own, e -> e.kind() == Kind.WITHDRAW),
                enrolled,
                enrolled - left - completed,
                left,
                completed,
                returned,
                ImmutableSortedMap.copyOf(reasons));
    }

    private static void lost(Map<String, Long> reasons, String word, long n) {
        if (n > 0) {
            reasons.merge(word, n, Long::sum);
        }
    }

    private static boolean is(LedgerEntry e, Reason reason) {
        return e.reason().filter(reason::equals).isPresent();
    }

    /** Whether an entry loses a place or a person for a reason worth reporting. */
    private static boolean isLost(LedgerEntry e) {
        boolean back = EnumSet.of(Kind.WITHDRAW, Kind.RELEASE).contains(e.kind());
        return back || (e.kind() == Kind.LEAVE && !is(e, Reason.COMPLETED) && !is(e, Reason.RETURNED));
    }

    private static Balance plus(Balance a, Balance b) {
        return new Balance(
                a.granted() + b.granted(),
                a.carriedIn() + b.carriedIn(),
                a.transferredIn() + b.transferredIn(),
                a.transferredOut() + b.transferredOut(),
                a.reserved() + b.reserved(),
                a.committed() + b.committed(),
                a.used() + b.used());
    }
}
