package org.preceptor.quota;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.quota.LedgerEntry.Reason;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleCard;

/** Looks a second time at what an entry says before anything is counted, from a table of what each kind takes. */
final class LedgerAuditForm {
    private static final Set<Kind> WHOLE = EnumSet.of(Kind.EXPIRE, Kind.CLOSE);
    private static final ImmutableMap<String, Set<Kind>> TAKES = ImmutableMap.of(
            "until",
            EnumSet.of(Kind.RESERVE, Kind.CARRY_IN),
            "other",
            EnumSet.of(Kind.TRANSFER_IN, Kind.TRANSFER_OUT),
            "reason",
            EnumSet.of(Kind.RELEASE, Kind.WITHDRAW, Kind.LEAVE));
    private static final ImmutableMap<String, Label> WORDS = ImmutableMap.of(
            "until",
            Label.of("last day", "截止日"),
            "other",
            Label.of("other account", "对方账户"),
            "reason",
            Label.of("reason", "原因"));

    private final LedgerAuditSums sums;
    private final Optional<Finding> broken;

    LedgerAuditForm(LedgerAuditSums sums, Optional<Finding> broken) {
        this.sums = sums;
        this.broken = broken;
    }

    static Optional<Finding> broken(QuotaLedger.Rules rules) {
        return rules.lines().check().findings().stream()
                .filter(f -> f.severity() == org.preceptor.rule.Severity.ERROR)
                .map(f -> f.under(Pointer.of("rules", "lines")))
                .findFirst();
    }

    Optional<Finding> early(LocalDate day) {
        boolean late = !day.isBefore(sums.last);
        return broken.or(() -> late
                ? Optional.empty()
                : Optional.of(LedgerCards.ORDER
                        .error()
                        .actual(day)
                        .expected(sums.last)
                        .build()));
    }

    static Optional<Finding> number(long count) {
        return count >= 1 && count <= ShareProblem.LIMIT
                ? Optional.empty()
                : Optional.of(LedgerCards.COUNT
                        .error()
                        .actual(count)
                        .with("limit", ShareProblem.LIMIT)
                        .build());
    }

    Optional<Finding> refusal(LedgerEntry e) {
        if (broken.isPresent()) {
            return broken;
        }
        long least = WHOLE.contains(e.kind()) ? 0 : 1;
        long most = WHOLE.contains(e.kind()) ? 0 : ShareProblem.LIMIT;
        if (e.count() < least || e.count() > most) {
            return one(LedgerCards.COUNT.error().actual(e.count()).with("limit", most), "/count");
        }
        if (sums.last.isAfter(e.date())) {
            return one(LedgerCards.ORDER.error().actual(e.date()).expected(sums.last), "/date");
        }
        Evidence account = Names.evidence("account", sums.rules.lines(), e.account());
        if (WHOLE.contains(e.kind()) && !sums.entitled.containsKey(e.account())) {
            return one(LedgerCards.ACCOUNT.error().with("account", account), "/account");
        }
        if (sums.closed.containsKey(e.account()) && e.kind() != Kind.LEAVE) {
            LocalDate day = Objects.requireNonNull(sums.closed.get(e.account()));
            return one(with(LedgerCards.CLOSED, account).with("closed", day), "/account");
        }
        ImmutableMap<String, Boolean> states = ImmutableMap.of(
                "until",
                e.until().isPresent(),
                "other",
                e.other().isPresent(),
                "reason",
                e.reason().isPresent());
        for (String member : TAKES.keySet()) {
            boolean takes = Objects.requireNonNull(TAKES.get(member)).contains(e.kind());
            if (!takes && Objects.requireNonNull(states.get(member))) {
                return one(
                        LedgerCards.MEMBER
                                .error()
                                .with("kind", Evidence.of(e.kind().name()))
                                .with("member", Objects.requireNonNull(WORDS.get(member))),
                        "/" + member);
            }
        }
        if (e.until().isPresent() && e.until().get().compareTo(e.date()) < 0) {
            return one(LedgerCards.UNTIL.error().actual(e.until().get()).expected(e.date()), "/until");
        }
        boolean trained =
                e.reason().equals(Optional.of(Reason.COMPLETED)) || e.reason().equals(Optional.of(Reason.RETURNED));
        return trained && e.kind() != Kind.LEAVE
                ? one(
                        LedgerCards.REASON
                                .error()
                                .actual(e.reason().get().name())
                                .with("kind", Evidence.of(e.kind().name())),
                        "/reason")
                : Optional.empty();
    }

    private static Finding.Draft with(RuleCard card, Evidence account) {
        return card.error().with("account", account);
    }

    private static Optional<Finding> one(Finding.Draft draft, String at) {
        return Optional.of(draft.at(at).build());
    }
}
