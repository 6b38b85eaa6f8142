package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.quota.LedgerEntry.Kind;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;

/** The transfers of a ledger while it is being read: each id leaves one account once and arrives in another once. */
final class LedgerTransfers {
    private static final Label NONE = Label.of("none", "无");
    private static final Label FIRST = Label.of("the departure under this id, entered before", "先记入同一编号的转出");

    private final LedgerBook book;
    private final Map<String, LedgerEntry> left = new HashMap<>();
    private final Set<String> arrived = new HashSet<>();

    LedgerTransfers(LedgerBook book) {
        this.book = book;
    }

    static LedgerEntry departure(LocalDate date, MemberId from, MemberId to, long count, String id) {
        return LedgerEntry.builder()
                .date(date)
                .kind(Kind.TRANSFER_OUT)
                .account(from)
                .other(to)
                .id(id)
                .count(count)
                .build();
    }

    /** The other end of a departure that names its receiver. */
    static LedgerEntry arrival(LedgerEntry out) {
        return LedgerEntry.builder()
                .from(out)
                .kind(Kind.TRANSFER_IN)
                .account(out.other().orElseThrow())
                .other(out.account())
                .build();
    }

    static QuotaLedger plus(QuotaLedger ledger, List<LedgerEntry> more) {
        return new QuotaLedger(
                ledger.rules(),
                ImmutableList.<LedgerEntry>builderWithExpectedSize(
                                ledger.entries().size() + more.size())
                        .addAll(ledger.entries())
                        .addAll(more)
                        .build());
    }

    boolean isRepeated(LedgerEntry out) {
        return out.id().filter(left::containsKey).isPresent();
    }

    Optional<Finding> leave(LedgerBook.Account account, LedgerEntry out) {
        Optional<String> id = out.id();
        if (id.isEmpty() || isRepeated(out)) {
            return taken(out);
        }
        if (out.other().filter(out.account()::equals).isPresent()) {
            return ends(out, "/other", Label.of("another account", "另一账户"));
        }
        left.put(id.get(), out);
        account.transferredOut += out.count();
        return Optional.empty();
    }

    Optional<Finding> arrive(LedgerBook.Account account, LedgerEntry in) {
        Optional<String> id = in.id();
        if (id.isEmpty() || arrived.contains(id.get())) {
            return taken(in);
        }
        LedgerEntry out = left.get(id.get());
        if (out == null) {
            return ends(in, "/id", FIRST);
        }
        boolean there = !in.account().equals(out.account())
                && out.other().orElse(in.account()).equals(in.account());
        boolean from = in.other().orElse(out.account()).equals(out.account());
        if (!there || !from || in.count() != out.count()) {
            return ends(in, there ? (from ? "/count" : "/other") : "/account", movement(out));
        }
        arrived.add(id.get());
        account.transferredIn += in.count();
        return Optional.empty();
    }

    private Optional<Finding> taken(LedgerEntry entry) {
        return Optional.of(LedgerCards.TRANSFER_ID
                .error()
                .at("/id")
                .with("account", Names.evidence("account", book.rules.lines(), entry.account()))
                .with("actual", entry.id().map(Evidence::of).orElse(Evidence.of(NONE)))
                .build());
    }

    private Optional<Finding> ends(LedgerEntry entry, String at, Label accepted) {
        return Optional.of(LedgerCards.TRANSFER_ENDS
                .error()
                .at(at)
                .with("id", Evidence.ref("transfer", entry.id().orElse("")))
                .actual(movement(entry))
                .expected(accepted)
                .build());
    }

    private Label movement(LedgerEntry e) {
        boolean out = e.kind() == Kind.TRANSFER_OUT;
        Optional<MemberId> from = out ? Optional.of(e.account()) : e.other();
        Optional<MemberId> to = out ? e.other() : Optional.of(e.account());
        return Label.of(
                e.count()
                        + from.map(f -> " from " + name(f).english()).orElse("")
                        + to.map(t -> " to " + name(t).english()).orElse(""),
                from.map(f -> "自" + name(f).chinese()).orElse("")
                        + to.map(t -> "至" + name(t).chinese()).orElse("") + "共" + e.count());
    }

    private Label name(MemberId account) {
        return Names.of(book.rules.lines(), account);
    }
}
