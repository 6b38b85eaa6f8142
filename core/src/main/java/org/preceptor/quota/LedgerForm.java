package org.preceptor.quota;

import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** What is wrong with an entry before anything is counted: its number, its day, its account, and what its kind does not take. */
final class LedgerForm {
    private static final int YEARS = 1000;
    private static final Label UNTIL = Label.of("last day", "截止日");
    private static final Label OTHER = Label.of("other account", "对方账户");
    private static final Label REASON = Label.of("reason", "原因");

    private final LedgerBook book;
    private final LedgerEntry entry;

    private LedgerForm(LedgerBook book, LedgerEntry entry) {
        this.book = book;
        this.entry = entry;
    }

    static void carryOver(Evidence.Ratio maxFraction, int validYears) {
        boolean share = maxFraction.numerator().signum() >= 0
                && maxFraction.numerator().compareTo(maxFraction.denominator()) <= 0;
        MalformedValueException.check(share, "CarryOver.maxFraction", maxFraction, "must be from 0 to 1");
        boolean lives = validYears >= 1 && validYears <= YEARS;
        MalformedValueException.check(lives, "CarryOver.validYears", validYears, "must be between 1 and " + YEARS);
    }

    static Optional<Finding> refusal(LedgerBook book, LedgerEntry entry) {
        LedgerForm form = new LedgerForm(book, entry);
        return book.unreadable
                .or(form::count)
                .or(form::order)
                .or(form::account)
                .or(form::members)
                .or(form::until)
                .or(form::reason);
    }

    /** Lines that cannot be read cannot be checked: nothing is entered below them. */
    static Optional<Finding> unreadable(QuotaLedger.Rules rules) {
        return rules.lines().check().errors().stream().findFirst().map(f -> f.under(Pointer.of("rules", "lines")));
    }

    /** Something worth knowing of an entry that is taken up: an account opened outside the lines. */
    static Optional<Finding> notice(LedgerBook book, LedgerEntry entry) {
        boolean opens = !book.accounts.containsKey(entry.account());
        return opens && !book.lines.knows(entry.account())
                ? Optional.of(LedgerCards.OUTSIDE
                        .warning()
                        .at("/account")
                        .with("account", Evidence.ref("account", entry.account()))
                        .build())
                : Optional.empty();
    }

    private Optional<Finding> count() {
        boolean whole = entry.kind() == Kind.EXPIRE || entry.kind() == Kind.CLOSE;
        long n = entry.count();
        return (whole ? n == 0 : n > 0 && n <= ShareProblem.LIMIT)
                ? Optional.empty()
                : Optional.of(LedgerCards.COUNT
                        .error()
                        .at("/count")
                        .actual(n)
                        .with("limit", whole ? 0 : ShareProblem.LIMIT)
                        .build());
    }

    private Optional<Finding> order() {
        return entry.date().isBefore(book.last)
                ? Optional.of(LedgerCards.ORDER
                        .error()
                        .at("/date")
                        .actual(entry.date())
                        .expected(book.last)
                        .build())
                : Optional.empty();
    }

    private Optional<Finding> account() {
        LedgerBook.Account known = book.accounts.get(entry.account());
        boolean ends = entry.kind() == Kind.EXPIRE || entry.kind() == Kind.CLOSE;
        if (known == null) {
            return ends
                    ? Optional.of(LedgerCards.ACCOUNT
                            .error()
                            .at("/account")
                            .with("account", name())
                            .build())
                    : Optional.empty();
        }
        Optional<LocalDate> closed = entry.kind() == Kind.LEAVE ? Optional.empty() : known.closed;
        return closed.map(day -> LedgerCards.CLOSED
                .error()
                .at("/account")
                .with("account", name())
                .with("closed", day)
                .build());
    }

    private Evidence name() {
        return Names.evidence("account", book.rules.lines(), entry.account());
    }

    private Optional<Finding> members() {
        boolean until = entry.kind() == Kind.RESERVE || entry.kind() == Kind.CARRY_IN;
        boolean other = entry.kind() == Kind.TRANSFER_IN || entry.kind() == Kind.TRANSFER_OUT;
        boolean reason = entry.kind() == Kind.RELEASE || entry.kind() == Kind.WITHDRAW || entry.kind() == Kind.LEAVE;
        if (entry.until().isPresent() && !until) {
            return superfluous("/until", UNTIL);
        }
        if (entry.other().isPresent() && !other) {
            return superfluous("/other", OTHER);
        }
        return entry.reason().isPresent() && !reason ? superfluous("/reason", REASON) : Optional.empty();
    }

    private Optional<Finding> superfluous(String at, Label member) {
        return Optional.of(LedgerCards.MEMBER
                .error()
                .at(at)
                .with("kind", Evidence.of(entry.kind().name()))
                .with("member", member)
                .build());
    }

    private Optional<Finding> until() {
        return entry.until()
                .filter(day -> day.isBefore(entry.date()))
                .map(day -> LedgerCards.UNTIL
                        .error()
                        .at("/until")
                        .actual(day)
                        .expected(entry.date())
                        .build());
    }

    private Optional<Finding> reason() {
        return entry.reason()
                .filter(r -> entry.kind() != Kind.LEAVE && (r == Reason.COMPLETED || r == Reason.RETURNED))
                .map(r -> LedgerCards.REASON
                        .error()
                        .at("/reason")
                        .actual(r.name())
                        .with("kind", Evidence.of(entry.kind().name()))
                        .build());
    }
}
