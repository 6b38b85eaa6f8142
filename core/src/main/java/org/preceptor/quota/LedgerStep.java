package org.preceptor.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.quota.LedgerBook.Account;
import org.preceptor.quota.LedgerBook.Holding;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;

/** Takes one entry up, or says why not and leaves everything as it was. */
final class LedgerStep {
    private static final Label RESERVED = Label.of("reserved", "已预留");
    private static final Label COMMITTED = Label.of("committed", "已承诺");
    private static final Label USED = Label.of("used", "已使用");
    private static final Label COMPLETED = Label.of("completed", "已结业");

    private final LedgerBook book;
    private final LedgerEntry entry;
    private final long n;

    LedgerStep(LedgerBook book, LedgerEntry entry) {
        this.book = book;
        this.entry = entry;
        this.n = entry.count();
    }

    Optional<Finding> take() {
        Optional<Finding> refusal = LedgerForm.refusal(book, entry);
        if (refusal.isPresent()) {
            return refusal;
        }
        Account account = book.accounts.getOrDefault(entry.account(), new Account());
        refusal = move(account);
        if (refusal.isEmpty()) {
            book.accounts.put(entry.account(), account);
            book.last = entry.date();
        }
        return refusal;
    }

    private Evidence account() {
        return Names.evidence("account", book.rules.lines(), entry.account());
    }

    private Optional<Finding> move(Account a) {
        switch (entry.kind()) {
            case GRANT -> a.granted += n;
            case CARRY_IN -> {
                a.carriedIn += n;
                boolean livesOn =
                        book.rules.carryOver().map(r -> r.validYears() > 1).orElse(false);
                a.carriedOn += livesOn && entry.until().isPresent() ? n : 0;
            }
            case TRANSFER_IN -> {
                return book.transfers.arrive(a, entry);
            }
            case TRANSFER_OUT -> {
                boolean scarce = n > a.balance().available() && !book.transfers.isRepeated(entry);
                return scarce ? tooFew(a) : book.transfers.leave(a, entry);
            }
            case RESERVE -> {
                return reserve(a);
            }
            case EXPIRE -> {
                return expire(a);
            }
            case CLOSE -> close(a);
            default -> {
                return onHolding(a);
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> tooFew(Account a) {
        return Optional.of(LedgerCards.SHORT
                .error()
                .at("/count")
                .with("account", account())
                .with("requested", n)
                .with("available", a.balance().available())
                .build());
    }

    private Optional<Finding> reserve(Account a) {
        if (n > a.balance().available()) {
            return tooFew(a);
        }
        for (QuotaNode node : book.lines.above(entry.account(), entry.date())) {
            if (n > book.lines.room(node)) {
                return Optional.of(LedgerQuestion.full(book, node, entry.account(), n));
            }
        }
        String id = entry.id().orElse(entry.account().value());
        Holding h = book.holdings.computeIfAbsent(id, k -> new Holding(entry.account()));
        if (!h.account.equals(entry.account())) {
            return ofAnother(id, h);
        }
        h.until = entry.until().or(() -> h.until);
        shift(a, h, n, 0, 0);
        book.lines.promise(entry.account(), n);
        return Optional.empty();
    }

    private void shift(Account a, Holding h, long reserved, long committed, long used) {
        h.reserved += reserved;
        h.committed += committed;
        h.used += used;
        a.reserved += reserved;
        a.committed += committed;
        a.used += used;
    }

    private Optional<Finding> held(String id, long held, Label stage) {
        return Optional.of(LedgerCards.HOLDING
                .error()
                .at("/id")
                .with("holding", Evidence.ref("holding", id))
                .with("requested", n)
                .with("held", held)
                .with("stage", stage)
                .build());
    }

    private Optional<Finding> ofAnother(String id, Holding h) {
        return Optional.of(LedgerCards.OWNER
                .error()
                .at("/id")
                .with("holding", Evidence.ref("holding", id))
                .with("owner", Names.evidence("account", book.rules.lines(), h.account))
                .build());
    }

    private Optional<Finding> onHolding(Account a) {
        String id = entry.id().orElse(entry.account().value());
        Holding h = book.holdings.getOrDefault(id, new Holding(entry.account()));
        if (!h.account.equals(entry.account())) {
            return ofAnother(id, h);
        }
        long held = held(h);
        if (n > held) {
            return held(id, held, stage());
        }
        switch (entry.kind()) {
            case COMMIT -> shift(a, h, -n, n, 0);
            case USE -> shift(a, h, 0, -n, n);
            case RELEASE -> free(a, h, -n, 0, 0);
            case WITHDRAW -> free(a, h, 0, -n, 0);
            default -> leave(a, h);
        }
        return Optional.empty();
    }

    private long held(Holding h) {
        return switch (entry.kind()) {
            case COMMIT, RELEASE -> h.reserved;
            case USE, WITHDRAW -> h.committed;
            default ->
                entry.reason().filter(Reason.RETURNED::equals).isPresent()
                        ? h.completed - h.returned
                        : h.used - h.completed;
        };
    }

    private Label stage() {
        return switch (entry.kind()) {
            case COMMIT, RELEASE -> RESERVED;
            case USE, WITHDRAW -> COMMITTED;
            default -> entry.reason().filter(Reason.RETURNED::equals).isPresent() ? COMPLETED : USED;
        };
    }

    private void free(Account a, Holding h, long reserved, long committed, long used) {
        shift(a, h, reserved, committed, used);
        book.lines.promise(entry.account(), reserved + committed + used);
    }

    private void leave(Account a, Holding h) {
        Optional<Reason> reason = entry.reason();
        if (reason.filter(Reason.COMPLETED::equals).isPresent()) {
            h.completed += n;
        } else if (reason.filter(Reason.RETURNED::equals).isPresent()) {
            h.returned += n;
        } else {
            boolean late = a.closed.isPresent()
                    || book.rules
                            .usedIsFinalAfter()
                            .filter(day -> entry.date().isAfter(day))
                            .isPresent();
            if (late) {
                h.used -= n;
            } else {
                free(a, h, 0, 0, -n);
            }
        }
    }

    /** Gives back what has come to its last day: its own, else the plan's; without either, everything reserved. */
    private Optional<Finding> expire(Account a) {
        String id = entry.id().orElse("");
        Holding one = book.holdings.get(id);
        if (entry.id().isPresent() && one == null) {
            return held(id, 0, RESERVED);
        }
        if (one != null && !one.account.equals(entry.account())) {
            return ofAnother(id, one);
        }
        for (Holding h : one != null ? List.of(one) : book.holdings.values()) {
            Optional<LocalDate> until = h.until.or(() -> book.rules.reservationExpires());
            boolean due =
                    one != null || until.map(day -> !day.isAfter(entry.date())).orElse(true);
            if (h.account.equals(entry.account()) && due) {
                free(a, h, -h.reserved, 0, 0);
            }
        }
        return Optional.empty();
    }

    private void close(Account a) {
        for (Holding h : book.holdings.values()) {
            if (h.account.equals(entry.account())) {
                free(a, h, -h.reserved, -h.committed, 0);
            }
        }
        a.closed = Optional.of(entry.date());
    }
}
