package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.quota.QuotaLedger.Answer;
import org.preceptor.quota.QuotaLedger.Blocker;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Decides a second time, from sums alone, whether an entry may be taken up and whether places may be promised. */
final class LedgerAuditAnswers {
    private final LedgerAuditSums sums;
    private final FamilyAuditLines lines;
    private final Optional<Finding> broken;

    LedgerAuditAnswers(LedgerAuditSums sums) {
        this.sums = sums;
        this.broken = LedgerAuditForm.broken(sums.rules);
        this.lines = new FamilyAuditLines(sums.rules.lines());
    }

    static List<QuotaNode> above(FamilyAuditLines lines, MemberId account) {
        List<QuotaNode> hard = lines.hard(List.of()).stream()
                .filter(n -> lines.cells(n.id()).contains(account))
                .sorted(Comparator.comparing(QuotaNode::id))
                .toList();
        List<QuotaNode> own = hard.stream().filter(n -> n.id().equals(account)).toList();
        List<QuotaNode> all = new ArrayList<>(
                hard.stream().filter(n -> !n.id().equals(account)).toList());
        all.addAll(own);
        return all;
    }

    static Report posting(QuotaLedger before, LedgerEntry entry, QuotaLedger.Posting posting) {
        LedgerAudit audit = new LedgerAudit();
        LedgerAuditSums sums = LedgerAuditSums.of(before.rules(), before.entries());
        LedgerAuditAnswers answers = new LedgerAuditAnswers(sums);
        Optional<Finding> refusal = answers.refusal(entry);
        Optional<Finding> said = refusal.or(() -> answers.notice(entry));
        List<LedgerEntry> entries = new ArrayList<>(before.entries());
        if (refusal.isEmpty()) {
            entries.add(entry);
            sums.add(entry);
        }
        QuotaLedger after = new QuotaLedger(before.rules(), ImmutableList.copyOf(entries));
        audit.expect("ledger afterwards", after, posting.ledger());
        audit.expect("findings", Report.of(said.stream().toList()), posting.report());
        audit.expect("balance of " + entry.account(), sums.balance(entry.account()), posting.balance());
        return audit.report();
    }

    static Report replay(QuotaLedger.Replay replay, QuotaLedger.Rules rules, List<LedgerEntry> log) {
        LedgerAudit audit = new LedgerAudit();
        LedgerAuditSums sums = LedgerAuditSums.of(rules, List.of());
        List<LedgerEntry> taken = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        LedgerAuditAnswers answers = new LedgerAuditAnswers(sums);
        answers.broken.ifPresent(refused::add);
        for (int k = 0; answers.broken.isEmpty() && k < log.size(); k++) {
            LedgerEntry entry = log.get(k);
            Optional<Finding> refusal = answers.refusal(entry);
            Pointer at = Pointer.of("entries", k);
            refusal.or(() -> answers.notice(entry)).ifPresent(f -> refused.add(f.under(at)));
            if (refusal.isEmpty()) {
                sums.add(log.get(k));
                taken.add(log.get(k));
            }
        }
        QuotaLedger ledger = new QuotaLedger(rules, ImmutableList.copyOf(taken));
        audit.expect("entries taken up", ledger, replay.ledger());
        audit.expect("entries refused", Report.of(refused), replay.report());
        return audit.report();
    }

    static Report answer(QuotaLedger ledger, long count, MemberId account, LocalDate day, Answer answer) {
        LedgerAudit audit = new LedgerAudit();
        LedgerAuditSums sums = LedgerAuditSums.of(ledger.rules(), ledger.entries());
        new LedgerAuditAnswers(sums).answer(count, account, day, answer, audit);
        return audit.report();
    }

    private void answer(long count, MemberId account, LocalDate day, Answer answer, LedgerAudit audit) {
        long available = sums.balance(account).available();
        long room = available;
        List<Finding> findings = new ArrayList<>();
        Set<Blocker> blockers = new LinkedHashSet<>();
        Optional<Finding> early = new LedgerAuditForm(sums, broken).early(day);
        if (early.isPresent()) {
            room = 0;
            findings.add(early.get());
        } else if (sums.closed.containsKey(account)) {
            room = 0;
            LedgerAuditForm.number(count).ifPresent(findings::add);
            findings.add(closed(account).build());
        } else {
            LedgerAuditForm.number(count).ifPresent(findings::add);
            if (count > available) {
                findings.add(tooFew(account, count).build());
                blockers.addAll(blockers(Set.of(account)));
            }
            for (QuotaNode node : above(lines, account).stream()
                    .filter(n -> n.term().contains(day))
                    .toList()) {
                long left = node.upper().orElse(Long.MAX_VALUE) - sums.promised(lines, node);
                room = Math.min(room, Math.max(0, left));
                if (count > left) {
                    findings.add(full(node, account, count).build());
                    blockers.addAll(blockers(lines.cells(node.id())));
                }
            }
        }
        audit.expect("the answer", findings.isEmpty(), answer.possible());
        audit.expect("room", room, answer.room());
        audit.expect("findings", Report.of(findings), answer.report());
        List<Blocker> sorted = blockers.stream().sorted(order()).toList();
        audit.expect("who is in the way", sorted, answer.blockers());
        audit.expect(
                "the sentence", sentence(findings.isEmpty(), count, account, day, room, sorted), answer.sentence());
    }

    private Label name(Blocker blocker) {
        return Names.of(sums.rules.lines(), blocker.account());
    }

    private Evidence named(MemberId account) {
        return Names.evidence("account", sums.rules.lines(), account);
    }

    private static Evidence named(QuotaNode node) {
        return Names.evidence("node", node.id(), node.label());
    }

    private Label sentence(
            boolean yes, long count, MemberId account, LocalDate day, long room, List<Blocker> blockers) {
        Label name = Names.of(sums.rules.lines(), account);
        if (yes) {
            return Label.of(
                    "yes, " + name.english() + " may promise " + count + " on " + day,
                    "可以：" + name.chinese() + "于" + day + "可承诺" + count);
        }
        String english = blockers.stream()
                .map(b -> b.holding() + " of " + name(b).english() + " (" + b.places() + ending(b, " until ") + ")")
                .collect(Collectors.joining(", "));
        String chinese = blockers.stream()
                .map(b -> name(b).chinese() + "的" + b.holding() + "（" + b.places() + ending(b, "，至") + "）")
                .collect(Collectors.joining("、"));
        String no = "no, " + name.english() + " has room for " + room + ", not " + count;
        String not = "不可以：" + name.chinese() + "仅余" + room + "，不足" + count;
        return blockers.isEmpty() ? Label.of(no, not) : Label.of(no + "; held by " + english, not + "；占用者：" + chinese);
    }

    private static String ending(Blocker blocker, String word) {
        return blocker.until().map(day -> word + day).orElse("");
    }

    private static Comparator<Blocker> order() {
        return Comparator.comparing((Blocker b) -> b.until().orElse(LocalDate.MAX))
                .thenComparing(Blocker::holding);
    }

    private List<Blocker> blockers(Set<MemberId> accounts) {
        List<Blocker> all = new ArrayList<>();
        for (Map.Entry<String, LedgerAuditSums.Held> one : sums.holdings.entrySet()) {
            LedgerAuditSums.Held h = one.getValue();
            long open = h.reserved + h.committed;
            if (open > 0 && accounts.contains(h.account)) {
                Optional<LocalDate> until =
                        h.committed > 0 ? Optional.empty() : h.until.or(sums.rules::reservationExpires);
                all.add(new Blocker(h.account, one.getKey(), open, until));
            }
        }
        all.sort(order());
        return all;
    }

    private Finding.Draft closed(MemberId account) {
        return LedgerCards.CLOSED
                .error()
                .with("account", named(account))
                .with("closed", java.util.Objects.requireNonNull(sums.closed.get(account)));
    }

    private Finding.Draft tooFew(MemberId account, long count) {
        return LedgerCards.SHORT
                .error()
                .with("account", named(account))
                .with("requested", count)
                .with("available", sums.balance(account).available());
    }

    private Finding.Draft full(QuotaNode node, MemberId account, long count) {
        boolean own = node.id().equals(account);
        return (own ? LedgerCards.NODE_FULL : LedgerCards.REGIONAL_CAP)
                .error()
                .at("/account")
                .with("node", named(node))
                .expected(node.upper().orElse(Long.MAX_VALUE))
                .actual(sums.promised(lines, node) + count)
                .with(
                        "blockers",
                        Evidence.many(blockers(lines.cells(node.id())).stream()
                                .map(b -> Evidence.of(Label.of(
                                        b.holding() + " (" + name(b).english() + ")",
                                        b.holding() + "（" + name(b).chinese() + "）")))
                                .toList()));
    }

    /** What is worth knowing of an entry that may be taken up: its account is new, and no line counts it. */
    Optional<Finding> notice(LedgerEntry e) {
        boolean counted = sums.rules.lines().nodes().isEmpty() || lines.cells.contains(e.account());
        return counted || sums.entitled.containsKey(e.account())
                ? Optional.empty()
                : Optional.of(LedgerCards.OUTSIDE
                        .warning()
                        .at("/account")
                        .with("account", Evidence.ref("account", e.account()))
                        .build());
    }

    /** Why an entry may not be taken up, if it may not. */
    Optional<Finding> refusal(LedgerEntry e) {
        Optional<Finding> form = new LedgerAuditForm(sums, broken).refusal(e);
        if (form.isPresent()) {
            return form;
        }
        boolean takes = e.kind() == Kind.TRANSFER_OUT || e.kind() == Kind.RESERVE;
        boolean again = e.kind() == Kind.TRANSFER_OUT && sums.departures.containsKey(e.id().orElse(""));
        if (takes && !again && e.count() > sums.balance(e.account()).available()) {
            return Optional.of(tooFew(e.account(), e.count()).at("/count").build());
        }
        return switch (e.kind()) {
            case RESERVE ->
                above(lines, e.account()).stream()
                        .filter(n -> n.term().contains(e.date()))
                        .filter(n -> e.count() > n.upper().orElse(Long.MAX_VALUE) - sums.promised(lines, n))
                        .findFirst()
                        .map(n -> full(n, e.account(), e.count()).build())
                        .or(() -> ofAnother(e));
            case RELEASE, COMMIT, WITHDRAW, USE, LEAVE -> ofAnother(e).or(() -> stage(e));
            case EXPIRE -> ofAnother(e).or(() -> unknown(e));
            case TRANSFER_OUT, TRANSFER_IN -> LedgerAuditReversions.transfer(sums, e);
            default -> Optional.empty();
        };
    }

    private Optional<Finding> ofAnother(LedgerEntry e) {
        String id = e.kind() == Kind.EXPIRE ? e.id().orElse("") : LedgerAuditSums.key(e);
        return Optional.ofNullable(sums.holdings.get(id))
                .filter(h -> !h.account.equals(e.account()))
                .map(h -> LedgerCards.OWNER
                        .error()
                        .at("/id")
                        .with("holding", Evidence.ref("holding", id))
                        .with("owner", named(h.account))
                        .build());
    }

    private Optional<Finding> unknown(LedgerEntry e) {
        boolean held = e.id().isEmpty() || sums.holdings.containsKey(e.id().get());
        return held
                ? Optional.empty()
                : Optional.of(LedgerCards.HOLDING
                        .error()
                        .at("/id")
                        .with("holding", Evidence.ref("holding", e.id().get()))
                        .with("requested", e.count())
                        .with("held", 0)
                        .with("stage", Label.of("reserved", "已预留"))
                        .build());
    }

    private Optional<Finding> stage(LedgerEntry e) {
        String id = LedgerAuditSums.key(e);
        LedgerAuditSums.Held h = sums.holdings.getOrDefault(id, new LedgerAuditSums.Held(e.account()));
        boolean home = e.reason().filter(Reason.RETURNED::equals).isPresent();
        long held;
        Label stage;
        if (e.kind() == Kind.COMMIT || e.kind() == Kind.RELEASE) {
            held = h.reserved;
            stage = Label.of("reserved", "已预留");
        } else if (e.kind() != Kind.LEAVE) {
            held = h.committed;
            stage = Label.of("committed", "已承诺");
        } else {
            held = home ? h.completed - h.returned : h.used - h.late - h.completed;
            stage = home ? Label.of("completed", "已结业") : Label.of("used", "已使用");
        }
        return e.count() <= held
                ? Optional.empty()
                : Optional.of(LedgerCards.HOLDING
                        .error()
                        .at("/id")
                        .with("holding", Evidence.ref("holding", id))
                        .with("requested", e.count())
                        .with("held", held)
                        .with("stage", stage)
                        .build());
    }
}
