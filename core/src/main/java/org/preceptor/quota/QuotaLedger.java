package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Report;

/**
 * The year's account of a quota: what was granted, promised and used, account by account, entry by entry.
 *
 * <p>The log is the truth; every balance is derived from it, and replaying it gives the same balances. An entry that would make
 * anything negative, or break a line of the quota, is not taken up: {@link #post} answers with the finding and the ledger as it
 * was. So no prefix of the log was ever overdrawn.
 *
 * <p>The upper bounds of the quota's lines are checked when a place is <b>reserved</b>, not when it is used: a promise that
 * cannot be kept must not be made.
 *
 * @param rules what the plan says about carry-over, expiry and the lines above the accounts
 * @param entries the log, oldest first
 */
public record QuotaLedger(Rules rules, ImmutableList<LedgerEntry> entries) {
    /**
     * The plan's own rules, as data.
     *
     * @param carryOver what may be taken into the next year; absent when unused places lapse
     * @param reservationExpires the day on which reservations end that name no day of their own
     * @param usedIsFinalAfter the day after which a trainee who leaves frees no place
     * @param lines the quota above the accounts; accounts are its cells
     */
    public record Rules(
            Optional<CarryOver> carryOver,
            Optional<LocalDate> reservationExpires,
            Optional<LocalDate> usedIsFinalAfter,
            QuotaFamily lines) {
        /** {@return rules that say nothing: no carry-over, no expiry, no lines} */
        public static Rules none() {
            return new Rules(Optional.empty(), Optional.empty(), Optional.empty(), QuotaFamily.of());
        }
    }

    /**
     * What may be carried into the next year. Carried-in places are used up first.
     *
     * @param maxFraction the greatest share of the year's grant, such as 1/4
     * @param roundUp whether that share is rounded up; otherwise down
     * @param validYears for how many years a carried place lives
     */
    public record CarryOver(Ratio maxFraction, boolean roundUp, int validYears) {
        /** Refuses shares below 0 or above 1, and places that live for no year or beyond any calendar. */
        public CarryOver {
            LedgerForm.carryOver(maxFraction, validYears);
        }
    }

    /**
     * Where an account stands; derived, never stored.
     *
     * @param granted by the year's decision
     * @param carriedIn from the year before
     * @param transferredIn from other accounts
     * @param transferredOut to other accounts
     * @param reserved held for nominations
     * @param committed offered
     * @param used enrolled
     */
    public record Balance(
            long granted,
            long carriedIn,
            long transferredIn,
            long transferredOut,
            long reserved,
            long committed,
            long used) {
        /** {@return what may still be promised; never negative} */
        public long available() {
            return entitled() - reserved - committed - used;
        }

        /** {@return what the account may give in all: granted, carried in, transfers in less transfers out} */
        public long entitled() {
            return granted + carriedIn + transferredIn - transferredOut;
        }
    }

    /**
     * What became of an entry.
     *
     * @param ledger the ledger afterwards; the same as before when the entry was not taken up
     * @param report why it was not taken up; otherwise empty, or things worth knowing
     * @param balance the account afterwards
     */
    public record Posting(QuotaLedger ledger, Report report, Balance balance) {
        /** {@return whether the entry was taken up} */
        public boolean isAccepted() {
            return !report.hasErrors();
        }
    }

    /**
     * How a closed year ended.
     *
     * @param unused places left
     * @param carriedInLapses of these, carried-in places whose time is over
     * @param eligibleForCarry the rest
     * @param carryOut what the rule lets over into the next year
     * @param lapsed what is lost of the rest
     * @param utilisation used over entitled
     */
    public record Closing(
            long unused, long carriedInLapses, long eligibleForCarry, long carryOut, long lapsed, Ratio utilisation) {}

    /**
     * Somebody in the way of a promise.
     *
     * @param account whose places
     * @param holding the holding, when it is one
     * @param places how many it holds
     * @param until its last day, when it has one
     */
    public record Blocker(MemberId account, String holding, long places, Optional<LocalDate> until) {}

    /**
     * Whether places may still be promised.
     *
     * @param possible yes or no
     * @param room how many may be
     * @param blockers the open reservations and offers in the way, those that end first come first
     * @param report the findings, when the answer is no
     * @param sentence the answer in words
     */
    public record Answer(boolean possible, long room, ImmutableList<Blocker> blockers, Report report, Label sentence) {}

    /**
     * A line of the utilisation report. What is short of the plan is {@code reserved + committed + available}.
     *
     * @param balance where the places stand
     * @param offered offers made
     * @param accepted offers not withdrawn
     * @param enrolled enrolments
     * @param inTraining enrolled and neither left nor completed
     * @param left left without completing
     * @param completed completed
     * @param returned returned to the sending region
     * @param reasons why places or people were lost: never nominated for, given back, withdrawn or refused, lapsed, left
     */
    public record Utilisation(
            Balance balance,
            long offered,
            long accepted,
            long enrolled,
            long inTraining,
            long left,
            long completed,
            long returned,
            ImmutableSortedMap<String, Long> reasons) {
        /** {@return the places of the plan that nobody fills} */
        public long shortfall() {
            return balance.entitled() - balance.used();
        }

        /** {@return the reasons in words, in both languages, with their numbers} */
        public ImmutableMap<Label, Long> explain() {
            return LedgerReport.words(reasons);
        }

        /** {@return enrolled over plan; absent when there is no plan} */
        public Optional<Ratio> enrolledOfPlan() {
            return ratio(enrolled, balance.entitled());
        }

        /** {@return completed over enrolled; absent when nobody enrolled} */
        public Optional<Ratio> completedOfEnrolled() {
            return ratio(completed, enrolled);
        }

        /** {@return returned to the sending region over completed; absent when nobody completed} */
        public Optional<Ratio> returnedOfCompleted() {
            return ratio(returned, completed);
        }

        private static Optional<Ratio> ratio(long part, long whole) {
            return whole == 0 ? Optional.empty() : Optional.of(ShareProblem.ratio(Fraction.of(part, whole)));
        }
    }

    /**
     * Starts a ledger.
     *
     * @param rules the plan's rules
     * @return the empty ledger
     */
    public static QuotaLedger empty(Rules rules) {
        return new QuotaLedger(rules, ImmutableList.of());
    }

    /**
     * Replays a log; entries that are not taken up are left out and reported at their position.
     *
     * @param rules the plan's rules
     * @param log the entries, oldest first
     * @return the ledger and the findings
     */
    public static Replay replay(Rules rules, List<LedgerEntry> log) {
        return LedgerBook.replay(rules, log);
    }

    /**
     * A replayed log.
     *
     * @param ledger the ledger of the entries taken up
     * @param report the findings of the others, below {@code /entries/n}
     */
    public record Replay(QuotaLedger ledger, Report report) {
        /**
         * Takes every entry up a second time by other code.
         *
         * @param rules the plan's rules
         * @param log the entries, oldest first
         * @return every disagreement about what was taken up and what was said of the rest; empty when all is right
         */
        public Report verify(Rules rules, List<LedgerEntry> log) {
            return LedgerAuditAnswers.replay(this, rules, log);
        }
    }

    /**
     * Enters one movement.
     *
     * @param entry the movement
     * @return the ledger with it, or the same ledger and the reason
     */
    public Posting post(LedgerEntry entry) {
        return LedgerBook.of(this).post(this, entry);
    }

    /**
     * Moves places to another account: two entries under one id, or none.
     *
     * @param date the day
     * @param from the account that gives
     * @param to the account that receives
     * @param count how many places
     * @param id the id of the transfer
     * @return the ledger with both entries, or the same ledger and the reason
     */
    public Posting transfer(LocalDate date, MemberId from, MemberId to, long count, String id) {
        LedgerEntry entry = LedgerTransfers.departure(date, from, to, count, id);
        return LedgerBook.of(this).transfer(this, entry);
    }

    /**
     * Applies reversion rules: what donors have available moves on, receipts included, as far as the rules still allow. Every
     * rule that moves places is one transfer; all are entered, or none.
     *
     * @param date the day, on which every rule must be in force
     * @param rules the rules in their order; their nodes are accounts
     * @param id the name of this round; each transfer has it followed by its rule, so a round is entered once
     * @return the ledger with the transfers, or the same ledger and every reason
     */
    public Reversion.Posting revert(LocalDate date, List<Reversion> rules, String id) {
        return LedgerReversions.of(this, date, rules, id);
    }

    /**
     * Enters what rules have moved elsewhere, such as the reversions of a pairing. The order of the map does not matter.
     *
     * @param date the day, on which every rule that moved places must be in force
     * @param moves places by rule, 0 where a rule moved none
     * @param id the name of this round
     * @return the ledger with the transfers, or the same ledger and every reason
     */
    public Reversion.Posting revert(LocalDate date, Map<Reversion, Long> moves, String id) {
        return LedgerReversions.of(this, date, moves, id);
    }

    /**
     * Where an account stands.
     *
     * @param account the account
     * @return its balance; all zero when nothing was ever entered
     */
    public Balance balance(MemberId account) {
        return LedgerBook.of(this).balance(account);
    }

    /** {@return every account that was entered, with its balance, in the order of the ids} */
    public ImmutableMap<MemberId, Balance> balances() {
        return LedgerBook.of(this).balances();
    }

    /**
     * How a closed account ended.
     *
     * @param account the account
     * @return its closing
     * @throws UnknownReferenceException when it is not closed
     */
    public Closing closing(MemberId account) {
        return LedgerBook.of(this).closing(account);
    }

    /**
     * The entry that takes a closed year's places into the next.
     *
     * @param account the closed account
     * @param next the account of the next year
     * @param date the day
     * @return the entry, to be posted; absent when nothing is carried
     * @throws UnknownReferenceException when the account is not closed
     */
    public Optional<LedgerEntry> carryForward(MemberId account, MemberId next, LocalDate date) {
        return LedgerBook.of(this).carryForward(account, next, date);
    }

    /**
     * "May I still promise two paediatric places to Guizhou, and if not, whose reservation blocks it?"
     *
     * @param count how many places
     * @param account the account
     * @param day the day asked about
     * @return the answer
     */
    public Answer mayReserve(long count, MemberId account, LocalDate day) {
        return LedgerBook.of(this).mayReserve(count, account, day);
    }

    /**
     * What became of the places, up to a day.
     *
     * @param day the last day counted
     * @param group which line an account is reported under, such as its region
     * @return one line per group, in the order of the ids
     */
    public ImmutableSortedMap<MemberId, Utilisation> utilisation(LocalDate day, UnaryOperator<MemberId> group) {
        return LedgerReport.utilisation(this, day, group);
    }

    /** {@return every disagreement between the balances and a second replay, and every transfer with one end only} */
    public Report verify() {
        return LedgerAudit.of(this);
    }

    /**
     * Checks what became of an entry that was posted to this ledger.
     *
     * @param entry the entry
     * @param posting what was answered
     * @return every disagreement with an independent calculation; empty when it is right
     */
    public Report verify(LedgerEntry entry, Posting posting) {
        return LedgerAuditAnswers.posting(this, entry, posting);
    }

    /**
     * Checks an answer of {@link #mayReserve}.
     *
     * @param count how many places were asked for
     * @param account the account
     * @param day the day asked about
     * @param answer the answer
     * @return every disagreement with an independent calculation; empty when it is right
     */
    public Report verify(long count, MemberId account, LocalDate day, Answer answer) {
        return LedgerAuditAnswers.answer(this, count, account, day, answer);
    }

    /**
     * Checks the closing of an account.
     *
     * @param account the account
     * @param closing its closing
     * @return every disagreement with an independent calculation; empty when it is right
     */
    public Report verify(MemberId account, Closing closing) {
        return LedgerAuditYear.closing(this, account, closing);
    }

    /**
     * Checks a utilisation report.
     *
     * @param day the last day counted
     * @param group which line an account is reported under
     * @param lines the report
     * @return every disagreement with an independent calculation; empty when it is right
     */
    public Report verify(LocalDate day, UnaryOperator<MemberId> group, Map<MemberId, Utilisation> lines) {
        return LedgerAuditYear.utilisation(this, day, group, lines);
    }
}
