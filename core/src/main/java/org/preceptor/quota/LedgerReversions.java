package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Enters what reversion rules move as transfers: receipts before what is passed on, all of them or none. */
final class LedgerReversions {
    private final QuotaLedger ledger;
    private final LocalDate date;
    private final String id;
    private final ImmutableList<Reversion> rules;
    private final boolean circular;
    private final List<Finding> findings = new ArrayList<>();

    private LedgerReversions(QuotaLedger ledger, LocalDate date, Iterable<Reversion> rules, String id) {
        Reversion.Posting.named(id);
        this.ledger = ledger;
        this.date = date;
        this.id = id;
        this.rules = ImmutableList.copyOf(new LinkedHashSet<>(ImmutableList.copyOf(rules)));
        findings.addAll(LedgerCheck.rings(this.rules));
        this.circular = !findings.isEmpty();
    }

    static Reversion.Posting of(QuotaLedger ledger, LocalDate date, List<Reversion> rules, String id) {
        LedgerReversions round = new LedgerReversions(ledger, date, rules, id);
        round.rules.forEach(rule -> round.inForce(rule, true));
        return round.post(round.findings.isEmpty() ? round.available() : Map.of());
    }

    static Reversion.Posting of(QuotaLedger ledger, LocalDate date, Map<Reversion, Long> moves, String id) {
        LedgerReversions round = new LedgerReversions(ledger, date, moves.keySet(), id);
        Map<Reversion, Long> before = moved(ledger, round.rules);
        round.rules.forEach(rule -> {
            long n = moves.getOrDefault(rule, 0L);
            round.inForce(rule, n != 0);
            round.allowed(rule, n, before.getOrDefault(rule, 0L));
        });
        return round.post(moves);
    }

    /** What each rule has moved in rounds entered before, read off the transfers that carry its name. */
    static Map<Reversion, Long> moved(QuotaLedger ledger, List<Reversion> rules) {
        Map<Reversion, Long> moved = new HashMap<>();
        for (Reversion rule : rules) {
            String name = name("", rule);
            for (LedgerEntry e : ledger.entries()) {
                boolean own =
                        e.kind() == LedgerEntry.Kind.TRANSFER_OUT && e.account().equals(rule.from());
                if (own && e.id().filter(text -> text.endsWith(name)).isPresent()) {
                    moved.merge(rule, e.count(), Long::sum);
                }
            }
        }
        return moved;
    }

    /** The id of the transfer in which a rule moves places: the round, and the rule in full. */
    static String name(String round, Reversion rule) {
        return round + ": " + rule.from().to(rule.to()) + " at most " + rule.max() + " in " + rule.term();
    }

    private Pointer at(Reversion rule, String member) {
        return Pointer.of("reversions", rules.indexOf(rule), member);
    }

    private void inForce(Reversion rule, boolean used) {
        if (used && !rule.term().contains(date)) {
            findings.add(LedgerCards.OUT_OF_DATE
                    .error()
                    .at(at(rule, "term"))
                    .with("from", account(rule.from()))
                    .with("to", account(rule.to()))
                    .with("term", Evidence.of(rule.term()))
                    .actual(date)
                    .build());
        }
    }

    private void allowed(Reversion rule, long n, long before) {
        if (n < 0 || n > rule.max() - before) {
            findings.add(LedgerCards.ALLOWANCE
                    .error()
                    .at(at(rule, "max"))
                    .with("from", account(rule.from()))
                    .with("to", account(rule.to()))
                    .actual(n)
                    .with("moved", before)
                    .expected(Math.max(0, rule.max() - before))
                    .build());
        }
    }

    private Evidence account(MemberId name) {
        return Names.evidence("account", ledger.rules().lines(), name);
    }

    /** Round after round over the places that are available, until nothing moves any more. */
    private Map<Reversion, Long> available() {
        Map<MemberId, Long> entitled = new HashMap<>();
        Map<MemberId, Long> held = new HashMap<>();
        ledger.balances().forEach((account, b) -> {
            entitled.put(account, b.entitled());
            held.put(account, b.reserved() + b.committed() + b.used());
        });
        Map<Reversion, Long> before = moved(ledger, rules);
        Map<Reversion, Long> all = new HashMap<>();
        Map<MemberId, Long> now = entitled;
        while (true) {
            Map<Reversion, Long> round = Reversion.round(rules, now, held, before);
            if (round.isEmpty()) {
                return all;
            }
            now = Reversion.apply(now, round);
            round.forEach((rule, n) -> {
                before.merge(rule, n, Long::sum);
                all.merge(rule, n, Long::sum);
            });
        }
    }

    private Reversion.Posting post(Map<Reversion, Long> moves) {
        LedgerBook book = LedgerBook.of(ledger);
        List<LedgerEntry> entries = new ArrayList<>();
        for (Reversion rule : circular ? List.<Reversion>of() : downstream()) {
            long n = moves.getOrDefault(rule, 0L);
            if (n > 0) {
                LedgerEntry out = LedgerTransfers.departure(date, rule.from(), rule.to(), n, name(id, rule));
                LedgerEntry in = LedgerTransfers.arrival(out);
                Optional<Finding> notice = LedgerForm.notice(book, in);
                Optional<Finding> refusal = new LedgerStep(book, out).take().or(() -> new LedgerStep(book, in).take());
                refusal.or(() -> notice)
                        .ifPresent(f -> findings.add(f.under(Pointer.of("reversions", rules.indexOf(rule)))));
                entries.add(out);
                entries.add(in);
            }
        }
        Report report = Report.of(findings);
        if (report.hasErrors()) {
            return new Reversion.Posting(ledger, ImmutableMap.of(), report);
        }
        Map<Reversion, Long> done = new LinkedHashMap<>();
        rules.forEach(rule -> done.put(rule, moves.getOrDefault(rule, 0L)));
        return new Reversion.Posting(LedgerTransfers.plus(ledger, entries), ImmutableMap.copyOf(done), report);
    }

    /** The rules with every donor after those it receives from, so that no prefix gives away what has not arrived. */
    private List<Reversion> downstream() {
        Map<MemberId, Integer> depth = new HashMap<>();
        rules.forEach(rule -> depth(rule.from(), depth));
        return rules.stream()
                .sorted(Comparator.<Reversion>comparingInt(rule -> depth(rule.from(), depth))
                        .thenComparing(rule -> name(id, rule)))
                .toList();
    }

    private int depth(MemberId node, Map<MemberId, Integer> known) {
        Integer found = known.get(node);
        if (found == null) {
            int deepest = 0;
            for (Reversion rule : rules) {
                if (rule.to().equals(node)) {
                    deepest = Math.max(deepest, 1 + depth(rule.from(), known));
                }
            }
            found = deepest;
            known.put(node, found);
        }
        return found;
    }
}
