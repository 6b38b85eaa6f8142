package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.MalformedValueException;

/**
 * One dated movement on one account of a quota ledger. Entries are never changed or removed; a mistake is put right by another
 * entry.
 *
 * <p>A place goes through stages: granted, reserved for a nomination, committed by an offer, used by an enrolment. The entries
 * {@link Kind#RESERVE}, {@link Kind#COMMIT} and {@link Kind#USE} move it forward under the id of a holding, {@code r1}; {@link
 * Kind#RELEASE}, {@link Kind#WITHDRAW} and {@link Kind#LEAVE} move it back.
 */
@Value.Immutable
public abstract class LedgerEntry {
    LedgerEntry() {}

    /** {@return the day it takes effect} */
    public abstract LocalDate date();

    /** {@return what moves} */
    public abstract Kind kind();

    /** {@return the account, such as {@code 2018/Tibet/GP}} */
    public abstract MemberId account();

    /** {@return how many places; 0 for {@link Kind#EXPIRE} and {@link Kind#CLOSE}, which take all there are} */
    @Value.Default
    public long count() {
        return 0;
    }

    /** {@return the holding that moves, or the id that joins the two entries of a transfer} */
    public abstract Optional<String> id();

    /** {@return the other account of a transfer} */
    public abstract Optional<MemberId> other();

    /** {@return the last day of a reservation, or of carried-in places} */
    public abstract Optional<LocalDate> until();

    /** {@return why a trainee left or an offer was withdrawn} */
    public abstract Optional<Reason> reason();

    /** {@return who decided it, for a grant} */
    public abstract Optional<String> authority();

    /** Refuses blank names. */
    @Value.Check
    void check() {
        id().ifPresent(text -> text("LedgerEntry.id", text));
        authority().ifPresent(text -> text("LedgerEntry.authority", text));
    }

    private static void text(String field, String text) {
        boolean plain = !text.isBlank() && text.equals(text.strip());
        MalformedValueException.check(plain, field, text, "must be text without space around it");
    }

    /** What an entry moves. */
    public enum Kind {
        /** The year's decision gives places. */
        GRANT,
        /** Places come over from the year before. */
        CARRY_IN,
        /** Places go to another account; the same number arrives there under the same id. */
        TRANSFER_OUT,
        /** Places arrive from another account. */
        TRANSFER_IN,
        /** Places are held for a nomination. */
        RESERVE,
        /** A reservation gives places back. */
        RELEASE,
        /** A reservation becomes an offer. */
        COMMIT,
        /** An offer is withdrawn or refused; the place is available again. */
        WITHDRAW,
        /** An offer becomes an enrolment. */
        USE,
        /** An enrolled trainee leaves, completes, or returns home, as the reason says. */
        LEAVE,
        /** Reservations whose last day has come give their places back. */
        EXPIRE,
        /** The year ends: open reservations and offers fall back, nothing can be entered afterwards. */
        CLOSE
    }

    /** Why somebody left, or why a place was not used. */
    public enum Reason {
        /** Completed the training; the place stays used. */
        COMPLETED,
        /** Returned to the sending region after completion. */
        RETURNED,
        /** Left on their own. */
        RESIGNED,
        /** Failed an assessment. */
        FAILED,
        /** Refused the offer. */
        REFUSED
    }

    /**
     * An entry without a holding: a grant, carried-in places, a close.
     *
     * @param date the day
     * @param kind what moves
     * @param account the account
     * @param count how many places
     * @return the entry
     */
    public static LedgerEntry of(LocalDate date, Kind kind, MemberId account, long count) {
        return builder().date(date).kind(kind).account(account).count(count).build();
    }

    /**
     * An entry on a holding: reserve, commit, use, and back.
     *
     * @param date the day
     * @param kind what moves
     * @param account the account
     * @param holding the holding
     * @param count how many places
     * @return the entry
     */
    public static LedgerEntry of(LocalDate date, Kind kind, MemberId account, String holding, long count) {
        return builder()
                .date(date)
                .kind(kind)
                .account(account)
                .id(holding)
                .count(count)
                .build();
    }

    /**
     * A reservation that ends by itself.
     *
     * @param last its last day
     * @return the entry with that day
     */
    public LedgerEntry until(LocalDate last) {
        return new Builder().from(this).until(last).build();
    }

    /**
     * The grants that a share decides: one entry for every claimant with places, in the order of the ids.
     *
     * @param shares a decided share; its claimants are the accounts
     * @param date the day of the decision
     * @param authority who decided it
     * @return the entries, to be posted or replayed
     * @throws IllegalStateException if the share is refused or a tie is open
     */
    public static ImmutableList<LedgerEntry> grants(ShareResult shares, LocalDate date, String authority) {
        return shares.seats().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> new Builder()
                        .from(of(date, Kind.GRANT, e.getKey(), e.getValue()))
                        .authority(authority)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds entries. */
    public static final class Builder extends ImmutableLedgerEntry.Builder {
        Builder() {}
    }
}
