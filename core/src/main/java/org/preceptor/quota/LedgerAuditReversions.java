package org.preceptor.quota;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Plays a round of reversions again rule by rule on its own sums, and looks at both ends of every transfer. */
final class LedgerAuditReversions {
    private final LedgerAudit audit = new LedgerAudit();
    private final QuotaLedger before;
    private final LocalDate date;
    private final String id;
    private final List<Reversion> rules;
    private final Map<Reversion, Long> spent = new HashMap<>();
    private final List<Finding> expected = new ArrayList<>();

    private LedgerAuditReversions(QuotaLedger before, LocalDate date, Iterable<Reversion> rules, String id) {
        Set<Reversion> once = new LinkedHashSet<>();
        rules.forEach(once::add);
        this.before = before;
        this.date = date;
        this.id = id;
        this.rules = List.copyOf(once);
        for (Reversion rule : this.rules) {
            String name = name(rule).substring(id.length());
            long sum = before.entries().stream()
                    .filter(e -> e.kind() == Kind.TRANSFER_OUT && e.account().equals(rule.from()))
                    .filter(e -> e.id().orElse("").endsWith(name))
                    .mapToLong(LedgerEntry::count)
                    .sum();
            spent.put(rule, sum);
        }
    }

    static Report of(Reversion.Posting posting, QuotaLedger before, LocalDate date, List<Reversion> rules, String id) {
        LedgerAuditReversions again = new LedgerAuditReversions(before, date, rules, id);
        boolean late = again.late(Map.of(), true);
        again.judge(posting, again.ring() || late ? Map.of() : again.flowing());
        return again.audit.report();
    }

    static Report of(
            Reversion.Posting posting, QuotaLedger before, LocalDate date, Map<Reversion, Long> moves, String id) {
        LedgerAuditReversions again = new LedgerAuditReversions(before, date, moves.keySet(), id);
        again.late(moves, false);
        again.limits(moves);
        again.judge(posting, moves);
        return again.audit.report();
    }

    private Pointer at(int k, String member) {
        return Pointer.of("reversions", k, member);
    }

    private Finding.Draft named(Finding.Draft draft, Reversion rule) {
        QuotaFamily lines = before.rules().lines();
        return draft.with("from", Names.evidence("account", lines, rule.from()))
                .with("to", Names.evidence("account", lines, rule.to()));
    }

    private boolean late(Map<Reversion, Long> moves, boolean all) {
        int size = expected.size();
        for (int k = 0; k < rules.size(); k++) {
            Reversion rule = rules.get(k);
            boolean used = all || moves.getOrDefault(rule, 0L) != 0;
            if (used && !rule.term().contains(date)) {
                expected.add(named(LedgerCards.OUT_OF_DATE.error().at(at(k, "term")), rule)
                        .with("term", Evidence.of(rule.term()))
                        .actual(date)
                        .build());
            }
        }
        return expected.size() > size;
    }

    private void limits(Map<Reversion, Long> moves) {
        for (int k = 0; k < rules.size(); k++) {
            Reversion rule = rules.get(k);
            long n = moves.getOrDefault(rule, 0L);
            long done = spent.getOrDefault(rule, 0L);
            long rest = rule.max() - done;
            if (n < 0 || n > rest) {
                expected.add(named(LedgerCards.ALLOWANCE.error().at(at(k, "max")), rule)
                        .actual(n)
                        .with("moved", done)
                        .expected(Math.max(0, rest))
                        .build());
            }
        }
    }

    /** Whether taking away nodes that receive nothing, one after the other, ever stops short. */
    private boolean ring() {
        List<Reversion> rest = new ArrayList<>(rules);
        while (true) {
            Set<MemberId> receivers = new HashSet<>();
            rest.forEach(rule -> receivers.add(rule.to()));
            if (!rest.removeIf(rule -> !receivers.contains(rule.from()))) {
                return !rest.isEmpty();
            }
        }
    }

    /** Single rules in their order, over and over, each as far as it goes at once. */
    private Map<Reversion, Long> flowing() {
        LedgerAuditSums sums = LedgerAuditSums.of(before.rules(), before.entries());
        Map<MemberId, Long> free = new HashMap<>();
        rules.forEach(rule -> {
            free.put(rule.from(), sums.balance(rule.from()).available());
            free.put(rule.to(), sums.balance(rule.to()).available());
        });
        Map<Reversion, Long> moved = new LinkedHashMap<>();
        rules.forEach(rule -> moved.put(rule, 0L));
        for (boolean more = true; more; ) {
            more = false;
            for (Reversion rule : rules) {
                long done = spent.getOrDefault(rule, 0L) + moved.getOrDefault(rule, 0L);
                long n = Math.min(free.getOrDefault(rule.from(), 0L), rule.max() - done);
                if (n > 0) {
                    free.merge(rule.from(), -n, Long::sum);
                    free.merge(rule.to(), n, Long::sum);
                    moved.merge(rule, n, Long::sum);
                    more = true;
                }
            }
        }
        return moved;
    }

    private void judge(Reversion.Posting posting, Map<Reversion, Long> moves) {
        boolean ring = ring();
        List<Finding> rings = LedgerCheck.rings(rules);
        audit.expect("rings among the rules", ring, !rings.isEmpty());
        expected.addAll(rings);
        LedgerAuditSums sums = LedgerAuditSums.of(before.rules(), before.entries());
        LedgerAuditAnswers answers = new LedgerAuditAnswers(sums);
        Set<LedgerEntry> ends = new HashSet<>();
        for (Reversion rule : ring ? List.<Reversion>of() : ordered()) {
            long n = moves.getOrDefault(rule, 0L);
            for (LedgerEntry entry : n > 0 ? ends(rule, n) : List.<LedgerEntry>of()) {
                Optional<Finding> refusal = answers.refusal(entry);
                refusal.or(() -> answers.notice(entry))
                        .ifPresent(f -> expected.add(f.under(Pointer.of("reversions", rules.indexOf(rule)))));
                if (refusal.isPresent()) {
                    break;
                }
                sums.add(entry);
                ends.add(entry);
            }
        }
        Report report = Report.of(expected);
        audit.expect("findings", report, posting.report());
        if (report.hasErrors()) {
            audit.expect("ledger of a refused round", before, posting.ledger());
            audit.expect("moves of a refused round", ImmutableMap.of(), posting.moves());
            return;
        }
        Map<Reversion, Long> all = new HashMap<>();
        rules.forEach(rule -> all.put(rule, moves.getOrDefault(rule, 0L)));
        audit.expect("places by rule", all, posting.moves());
        List<LedgerEntry> entries = posting.ledger().entries();
        int old = before.entries().size();
        boolean kept = entries.size() >= old && entries.subList(0, old).equals(before.entries());
        audit.expect("rules of the ledger", before.rules(), posting.ledger().rules());
        audit.expect("entries of before kept", true, kept);
        audit.expect("both ends of every transfer", old + ends.size(), entries.size());
        audit.expect("transfers", ends, new HashSet<>(entries.subList(Math.min(old, entries.size()), entries.size())));
        if (kept) {
            audit.expect(
                    "disagreements of the log", Report.clean(), posting.ledger().verify());
        }
    }

    private List<LedgerEntry> ends(Reversion rule, long n) {
        LedgerEntry.Builder entry = LedgerEntry.builder().date(date).count(n).id(name(rule));
        return List.of(
                entry.kind(Kind.TRANSFER_OUT)
                        .account(rule.from())
                        .other(rule.to())
                        .build(),
                entry.kind(Kind.TRANSFER_IN)
                        .account(rule.to())
                        .other(rule.from())
                        .build());
    }

    private String name(Reversion rule) {
        return id + ": " + rule.from() + "->" + rule.to() + " at most " + rule.max() + " in " + rule.term();
    }

    /** The rules so that nobody who still receives gives: those whose donor receives nothing from the rest go first. */
    private List<Reversion> ordered() {
        List<Reversion> rest = new ArrayList<>(rules);
        List<Reversion> done = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Reversion> next = rest.stream()
                    .filter(rule -> rest.stream().noneMatch(r -> r.to().equals(rule.from())))
                    .sorted(Comparator.comparing(this::name))
                    .toList();
            done.addAll(next);
            rest.removeAll(next);
        }
        return done;
    }

    /** Why an end of a transfer may not be entered. */
    static Optional<Finding> transfer(LedgerAuditSums sums, LedgerEntry e) {
        boolean out = e.kind() == Kind.TRANSFER_OUT;
        QuotaFamily lines = sums.rules.lines();
        String name = e.id().orElse("");
        if (e.id().isEmpty() || (out ? sums.departures : sums.arrivals).containsKey(name)) {
            return Optional.of(LedgerCards.TRANSFER_ID
                    .error()
                    .at("/id")
                    .with("account", Names.evidence("account", lines, e.account()))
                    .with("actual", e.id().isEmpty() ? Evidence.of(Label.of("none", "无")) : Evidence.of(name))
                    .build());
        }
        LedgerEntry left = sums.departures.get(name);
        if (out) {
            return e.other().equals(Optional.of(e.account()))
                    ? Optional.of(ends(lines, e, "/other", Label.of("another account", "另一账户")))
                    : Optional.empty();
        }
        if (left == null) {
            Label first = Label.of("the departure under this id, entered before", "先记入同一编号的转出");
            return Optional.of(ends(lines, e, "/id", first));
        }
        boolean here = left.other().stream().allMatch(e.account()::equals)
                && !left.account().equals(e.account());
        boolean from = e.other().stream().allMatch(left.account()::equals);
        String wrong = !here ? "/account" : !from ? "/other" : left.count() != e.count() ? "/count" : "";
        return wrong.isEmpty() ? Optional.empty() : Optional.of(ends(lines, e, wrong, way(lines, left)));
    }

    private static Finding ends(QuotaFamily lines, LedgerEntry e, String at, Label accepted) {
        return LedgerCards.TRANSFER_ENDS
                .error()
                .at(at)
                .with("id", Evidence.ref("transfer", e.id().orElse("")))
                .actual(way(lines, e))
                .expected(accepted)
                .build();
    }

    private static Label way(QuotaFamily lines, LedgerEntry e) {
        StringBuilder english = new StringBuilder().append(e.count());
        StringBuilder chinese = new StringBuilder();
        Optional<MemberId> own = Optional.of(e.account());
        boolean out = e.kind() == Kind.TRANSFER_OUT;
        (out ? own : e.other()).ifPresent(from -> {
            english.append(" from ").append(Names.of(lines, from).english());
            chinese.append("自").append(Names.of(lines, from).chinese());
        });
        (out ? e.other() : own).ifPresent(to -> {
            english.append(" to ").append(Names.of(lines, to).english());
            chinese.append("至").append(Names.of(lines, to).chinese());
        });
        return Label.of(
                english.toString(), chinese.append("共").append(e.count()).toString());
    }
}
