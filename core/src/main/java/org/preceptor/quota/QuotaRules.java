package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;

/**
 * The built-in rules of this room: support plans, the freeze of quotas, ceilings and cushions.
 *
 * <p>No number of any regulation is built in. Minimum team and stay come from the plan, deadlines, factors and decay from the
 * caller; what is fixed here is only the arithmetic.
 */
public final class QuotaRules {
    private static final RuleSet<SupportPlan> SUPPORT = RuleSet.of(
            plain(SupportCards.EXCEEDS, SupportChecks::total),
            plain(SupportCards.NEGATIVE, SupportChecks::negative),
            plain(SupportCards.SIZE, SupportChecks::tooLarge),
            Rule.of(SupportCards.LINE_FULL, SupportChecks::receptions),
            Rule.of(SupportCards.REGION, SupportChecks::regions),
            plain(SupportCards.SUPPORTER, SupportChecks::supporter),
            plain(SupportCards.SELF, SupportChecks::self),
            plain(SupportCards.SAME_REGION, SupportChecks::sameRegion),
            plain(SupportCards.TEAM, SupportChecks::team),
            plain(SupportCards.STAY, SupportChecks::stay),
            plain(SupportCards.NO_PAIR, SupportChecks::paired),
            plain(SupportCards.TWICE, SupportChecks::twice));

    private QuotaRules() {}

    private static Rule<SupportPlan> plain(RuleCard card, Function<SupportPlan, List<Finding.Draft>> check) {
        return Rule.of(card, (plan, day) -> check.apply(plan));
    }

    /** {@return the rules of a counterpart-support plan} */
    public static RuleSet<SupportPlan> support() {
        return SUPPORT;
    }

    /** {@return every card this room can put on a finding, with its sentence, source and two examples} */
    public static ImmutableList<RuleCard> cards() {
        return ImmutableList.<RuleCard>builder()
                .addAll(ShareCards.ALL)
                .addAll(FamilyCards.ALL)
                .addAll(LedgerCards.ALL)
                .addAll(SupportCards.ALL)
                .build();
    }

    /**
     * A change of a quota that somebody asked for.
     *
     * @param node the line to be changed
     * @param filed when it was asked for
     * @param approved when it was approved; absent while it is pending
     */
    public record Change(MemberId node, LocalDate filed, Optional<LocalDate> approved) {
        /** Refuses an approval of what was not yet asked for. */
        public Change {
            boolean later = approved.filter(filed::isAfter).isEmpty();
            MalformedValueException.check(
                    later,
                    "Change.approved",
                    approved.map(LocalDate::toString).orElse(""),
                    "must not be before the day it was filed");
        }
    }

    /**
     * Finds changes filed after the freeze. Later changes are for emergencies and need a waiver.
     *
     * @param changes the changes
     * @param deadline the last day on which a change may be filed
     * @return one error per late change
     */
    public static Report frozen(List<Change> changes, LocalDate deadline) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : changes) {
            if (change.filed().isAfter(deadline)) {
                findings.add(LedgerCards.FROZEN
                        .error()
                        .at(Pointer.of("changes", change.node()))
                        .with("node", Evidence.ref("node", change.node()))
                        .actual(change.filed())
                        .expected(deadline)
                        .build());
            }
        }
        return Report.of(findings);
    }

    /**
     * Finds changes that stand in the way of certifying a list.
     *
     * @param changes the changes
     * @param certified the day of the certification
     * @return one error per change that was filed by then and not yet approved
     */
    public static Report pending(List<Change> changes, LocalDate certified) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : changes) {
            boolean filed = !change.filed().isAfter(certified);
            boolean approved =
                    change.approved().filter(day -> !day.isAfter(certified)).isPresent();
            if (filed && !approved) {
                findings.add(LedgerCards.PENDING
                        .error()
                        .at(Pointer.of("changes", change.node()))
                        .with("node", Evidence.ref("node", change.node()))
                        .actual(change.filed())
                        .build());
            }
        }
        return Report.of(findings);
    }

    /**
     * A ceiling as a multiple of the applicants, rounded down: 10540 applicants times 105/100 are 11067 places.
     *
     * @param applicants the applicants, zero or more
     * @param factor the factor
     * @return the ceiling
     */
    public static long ceiling(long applicants, Ratio factor) {
        MalformedValueException.check(applicants >= 0, "applicants", applicants, "must be 0 or more");
        MalformedValueException.check(factor.numerator().signum() >= 0, "factor", factor, "must be 0 or more");
        return counted(
                ShareProblem.fraction(factor).times(Fraction.of(applicants, 1)).floor(), "ceiling");
    }

    /**
     * A cap cushioned against a sudden fall: the provisional cap, or what was hired two years before as far as the previous cap
     * allowed it, whichever is larger (the Japanese rule). The cushion alone freezes caps; a decay below 1 lets it melt, rounded
     * down.
     *
     * @param provisional the cap by formula
     * @param hired how many were hired two years before
     * @param previous the cap of the year before
     * @param decay how much of the cushion is kept, from 0 to 1
     * @return the cushioned cap
     */
    public static long cushioned(long provisional, long hired, long previous, Ratio decay) {
        boolean share = decay.numerator().signum() >= 0 && decay.numerator().compareTo(decay.denominator()) <= 0;
        MalformedValueException.check(share, "decay", decay, "must be from 0 to 1");
        MalformedValueException.check(provisional >= 0, "provisional", provisional, "must be 0 or more");
        MalformedValueException.check(hired >= 0, "hired", hired, "must be 0 or more");
        MalformedValueException.check(previous >= 0, "previous", previous, "must be 0 or more");
        long cushion = Math.max(0, Math.min(hired, previous) - provisional);
        BigInteger kept =
                BigInteger.valueOf(cushion).multiply(decay.numerator()).divide(decay.denominator());
        return provisional + kept.longValueExact();
    }

    private static long counted(BigInteger places, String field) {
        MalformedValueException.check(places.bitLength() < Long.SIZE, field, places, "is larger than can be counted");
        return places.longValueExact();
    }
}
