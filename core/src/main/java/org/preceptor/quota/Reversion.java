package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/**
 * A rule declared before a match: places of the donor that stay unfilled go to the receiver, at most so many.
 *
 * <p>Only the donor declares it; it may name several receivers; rings are refused; nothing moves that is filled. The rules are
 * applied in the order of their list, a donor's own receipts included, and the match is run again, until nothing moves. Because
 * the final quotas then depend on the reports, truth-telling is not guaranteed under reversions.
 *
 * @param from the donor
 * @param to the receiver
 * @param max how many places at most
 * @param term the days on which it may be applied; a match takes the first day of what it pairs for
 */
public record Reversion(MemberId from, MemberId to, long max, Term term) {
    /** Refuses negative numbers and a reversion to oneself. */
    public Reversion {
        MalformedValueException.check(max >= 0, "Reversion.max", max, "must be 0 or more");
        MalformedValueException.check(!from.equals(to), "Reversion.to", to, "must differ from the donor");
    }

    /**
     * What became of a round of reversions in a ledger.
     *
     * @param ledger the ledger with one transfer for every rule that moved places; the same as before when the round was refused
     * @param moves places by rule, 0 where a rule moved none; empty when the round was refused
     * @param report why it was refused: rings, rules out of date, more than a rule allows or a donor has, a round entered twice
     */
    public record Posting(QuotaLedger ledger, ImmutableMap<Reversion, Long> moves, Report report) {
        static void named(String id) {
            MalformedValueException.check(
                    !id.isBlank() && id.equals(id.strip()),
                    "Reversion.Posting.id",
                    id,
                    "must be text without space around it");
        }

        /** {@return whether the round was entered} */
        public boolean isAccepted() {
            return !report.hasErrors();
        }

        /**
         * Checks a round of rules that took what was available.
         *
         * @param before the ledger before it
         * @param date its day
         * @param rules the rules in their order
         * @param id its name
         * @return every disagreement with an independent calculation; empty when it is right
         */
        public Report verify(QuotaLedger before, LocalDate date, List<Reversion> rules, String id) {
            return LedgerAuditReversions.of(this, before, date, rules, id);
        }

        /**
         * Checks a round of moves that were made elsewhere.
         *
         * @param before the ledger before it
         * @param date its day
         * @param moves places by rule
         * @param id its name
         * @return every disagreement with an independent calculation; empty when it is right
         */
        public Report verify(QuotaLedger before, LocalDate date, Map<Reversion, Long> moves, String id) {
            return LedgerAuditReversions.of(this, before, date, moves, id);
        }
    }

    /**
     * A rule that may be applied on any day.
     *
     * @param from the donor
     * @param to the receiver
     * @param max how many places at most
     * @return the rule
     */
    public static Reversion of(MemberId from, MemberId to, long max) {
        return new Reversion(from, to, max, Term.always());
    }

    /**
     * The same rule for some days only.
     *
     * @param days the days on which it may be applied
     * @return the rule
     */
    public Reversion during(Term days) {
        return new Reversion(from, to, max, days);
    }

    /**
     * The rules that may be applied on a day.
     *
     * @param rules the rules
     * @param day the day
     * @return those whose days contain it, in their order
     */
    public static ImmutableList<Reversion> on(List<Reversion> rules, LocalDate day) {
        return rules.stream().filter(rule -> rule.term.contains(day)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Checks a list of rules against the quotas they start from.
     *
     * @param rules the rules
     * @param quotas places by node
     * @return rings, unknown donors, and rules that promise more than the donor can ever have
     */
    public static Report check(List<Reversion> rules, Map<MemberId, Long> quotas) {
        return LedgerCheck.reversions(rules, quotas);
    }

    /**
     * One round: what moves now.
     *
     * @param rules the rules in their order
     * @param quotas places by node before the round
     * @param filled places filled by the match
     * @param moved what each rule has moved in earlier rounds
     * @return what each rule moves in this round; empty when nothing moves any more
     */
    public static ImmutableMap<Reversion, Long> round(
            List<Reversion> rules, Map<MemberId, Long> quotas, Map<MemberId, Long> filled, Map<Reversion, Long> moved) {
        Map<MemberId, Long> now = new HashMap<>(quotas);
        Map<Reversion, Long> moves = new LinkedHashMap<>();
        for (Reversion rule : rules) {
            long free = now.getOrDefault(rule.from, 0L) - filled.getOrDefault(rule.from, 0L);
            long n = Math.min(free, rule.max - moved.getOrDefault(rule, 0L) - moves.getOrDefault(rule, 0L));
            if (n > 0) {
                now.merge(rule.from, -n, Long::sum);
                now.merge(rule.to, n, Long::sum);
                moves.merge(rule, n, Long::sum);
            }
        }
        return ImmutableMap.copyOf(moves);
    }

    /**
     * Plays a round a second time, one place after the other.
     *
     * @param rules the rules in their order
     * @param quotas places by node before the round
     * @param filled places filled by the match
     * @param moved what each rule has moved in earlier rounds
     * @param moves what the round is said to move
     * @return every disagreement; empty when the round is right
     */
    public static Report verify(
            List<Reversion> rules,
            Map<MemberId, Long> quotas,
            Map<MemberId, Long> filled,
            Map<Reversion, Long> moved,
            Map<Reversion, Long> moves) {
        Map<MemberId, Long> unfilled = new HashMap<>(quotas);
        filled.forEach((node, n) -> unfilled.merge(node, -n, Long::sum));
        Map<Reversion, Long> expected = new LinkedHashMap<>();
        for (Reversion rule : rules) {
            while (unfilled.getOrDefault(rule.from, 0L) > 0
                    && moved.getOrDefault(rule, 0L) + expected.getOrDefault(rule, 0L) < rule.max) {
                unfilled.merge(rule.from, -1L, Long::sum);
                unfilled.merge(rule.to, 1L, Long::sum);
                expected.merge(rule, 1L, Long::sum);
            }
        }
        LedgerAudit audit = new LedgerAudit();
        audit.expect("places that move", expected, moves);
        return audit.report();
    }

    /**
     * The quotas after a round.
     *
     * @param quotas places by node before it
     * @param moves what moved
     * @return places by node after it; the total is the same
     */
    public static ImmutableMap<MemberId, Long> apply(Map<MemberId, Long> quotas, Map<Reversion, Long> moves) {
        Map<MemberId, Long> now = new LinkedHashMap<>(quotas);
        moves.forEach((rule, n) -> {
            now.merge(rule.from, -n, Long::sum);
            now.merge(rule.to, n, Long::sum);
        });
        return ImmutableMap.copyOf(now);
    }
}
