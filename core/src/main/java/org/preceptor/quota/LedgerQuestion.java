package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.quota.QuotaLedger.Answer;
import org.preceptor.quota.QuotaLedger.Blocker;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;

/** Answers whether places may still be promised, and who is in the way. */
final class LedgerQuestion {
    private static final Comparator<Blocker> ENDING_FIRST = Comparator.<Blocker, LocalDate>comparing(
                    b -> b.until().orElse(LocalDate.MAX))
            .thenComparing(Blocker::holding);

    private final LedgerBook book;
    private final long count;
    private final MemberId account;
    private final LocalDate day;

    LedgerQuestion(LedgerBook book, long count, MemberId account, LocalDate day) {
        this.book = book;
        this.count = count;
        this.account = account;
        this.day = day;
    }

    Answer answer() {
        long available = book.balance(account).available();
        long room = available;
        List<Finding> findings = new ArrayList<>();
        List<Blocker> blockers = new ArrayList<>();
        if (book.unreadable.isPresent() || day.isBefore(book.last)) {
            findings.add(book.unreadable.orElseGet(() ->
                    LedgerCards.ORDER.error().actual(day).expected(book.last).build()));
            return new Answer(false, 0, ImmutableList.of(), Report.of(findings), sentence(findings, blockers, 0));
        }
        if (count < 1 || count > ShareProblem.LIMIT) {
            findings.add(LedgerCards.COUNT
                    .error()
                    .actual(count)
                    .with("limit", ShareProblem.LIMIT)
                    .build());
        }
        Optional<LocalDate> closedOn = book.accounts.getOrDefault(account, new LedgerBook.Account()).closed;
        boolean closed = closedOn.isPresent();
        if (closed) {
            room = 0;
            findings.add(LedgerCards.CLOSED
                    .error()
                    .with("account", Names.evidence("account", book.rules.lines(), account))
                    .with("closed", closedOn.get())
                    .build());
        } else if (count > available) {
            findings.add(LedgerCards.SHORT
                    .error()
                    .with("account", Names.evidence("account", book.rules.lines(), account))
                    .with("requested", count)
                    .with("available", available)
                    .build());
            blockers.addAll(blockers(book, account::equals));
        }
        for (QuotaNode node : closed ? List.<QuotaNode>of() : book.lines.above(account, day)) {
            long left = book.lines.room(node);
            room = Math.min(room, Math.max(0, left));
            if (count > left) {
                findings.add(full(book, node, account, count));
                blockers(book, other -> book.lines.covers(node, other)).stream()
                        .filter(b -> !blockers.contains(b))
                        .forEach(blockers::add);
            }
        }
        blockers.sort(ENDING_FIRST);
        return new Answer(
                findings.isEmpty(),
                room,
                ImmutableList.copyOf(blockers),
                Report.of(findings),
                sentence(findings, blockers, room));
    }

    private Label sentence(List<Finding> findings, List<Blocker> blockers, long room) {
        Label name = Names.of(book.rules.lines(), account);
        if (findings.isEmpty()) {
            return Label.of(
                    "yes, " + name.english() + " may promise " + count + " on " + day,
                    "可以：" + name.chinese() + "于" + day + "可承诺" + count);
        }
        String why = blockers.isEmpty() ? "" : "; held by " + join(blockers, true);
        String grund = blockers.isEmpty() ? "" : "；占用者：" + join(blockers, false);
        return Label.of(
                "no, " + name.english() + " has room for " + room + ", not " + count + why,
                "不可以：" + name.chinese() + "仅余" + room + "，不足" + count + grund);
    }

    private String join(List<Blocker> blockers, boolean english) {
        return blockers.stream()
                .map(b -> english
                        ? b.holding() + " of " + name(b).english() + " (" + b.places()
                                + b.until().map(u -> " until " + u).orElse("") + ")"
                        : name(b).chinese() + "的" + b.holding() + "（" + b.places()
                                + b.until().map(u -> "，至" + u).orElse("") + "）")
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    private Label name(Blocker blocker) {
        return Names.of(book.rules.lines(), blocker.account());
    }

    /** Open reservations and offers of the accounts asked about; those that end first come first. */
    private static List<Blocker> blockers(LedgerBook book, Predicate<MemberId> of) {
        return book.holdings.entrySet().stream()
                .filter(h -> of.test(h.getValue().account) && h.getValue().reserved + h.getValue().committed > 0)
                .map(h -> new Blocker(
                        h.getValue().account,
                        h.getKey(),
                        h.getValue().reserved + h.getValue().committed,
                        until(book, h.getValue())))
                .sorted(ENDING_FIRST)
                .toList();
    }

    private static Optional<LocalDate> until(LedgerBook book, LedgerBook.Holding h) {
        return h.committed > 0 ? Optional.empty() : h.until.or(() -> book.rules.reservationExpires());
    }

    /** A line is full although the account itself may have room. */
    static Finding full(LedgerBook book, QuotaNode node, MemberId account, long count) {
        List<Evidence> names = blockers(book, other -> book.lines.covers(node, other)).stream()
                .map(b -> {
                    Label name = Names.of(book.rules.lines(), b.account());
                    return Evidence.of(Label.of(
                            b.holding() + " (" + name.english() + ")", b.holding() + "（" + name.chinese() + "）"));
                })
                .toList();
        boolean wider = !node.id().equals(account);
        return (wider ? LedgerCards.REGIONAL_CAP : LedgerCards.NODE_FULL)
                .error()
                .at("/account")
                .with("node", Names.evidence("node", book.rules.lines(), node.id()))
                .expected(node.upper().orElse(Long.MAX_VALUE))
                .actual(book.lines.promised(node) + count)
                .with("blockers", Evidence.many(names))
                .build();
    }
}
