package org.preceptor.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.BaseRules.Listed;
import org.preceptor.roster.BaseRules.Placed;
import org.preceptor.roster.Hospital.Grade;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.Hospital.Tier;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;

/**
 * The built-in rules of this room: about one person, one specialty base, and a whole roster at once.
 *
 * <p>{@code RosterRules.roster().check(roster, day)} reports every problem of ten thousand people in one report, each at a
 * pointer that holds the id, in an order that does not depend on how the roster was put together.
 */
public final class RosterRules {
    private static final int PER_ADMINISTRATOR = 100;
    private static final int FEWEST_ADMINISTRATORS = 3;

    private RosterRules() {}

    /**
     * How much service in counties or supported places a promotion to sub-senior needs, and since when.
     *
     * @param months how many months
     * @param inForce promotions before this day need none
     */
    public record ServicePolicy(int months, LocalDate inForce) {
        /** Refuses a negative number of months. */
        public ServicePolicy {
            MalformedValueException.check(months >= 0, "ServicePolicy.months", months, "must not be negative");
        }

        /** {@return twelve months, for promotions from 1 June 2020 on (Basic Medical Care Law, article 56)} */
        public static ServicePolicy china() {
            return new ServicePolicy(12, LocalDate.of(2020, 6, 1));
        }
    }

    /**
     * How long a new supervisor may teach before the teachers' course has to be completed.
     *
     * @param grace the period of grace; its last day still counts
     */
    public record CoursePolicy(Period grace) {}

    /**
     * Rules about one person: service before a promotion, titles that go down without a reason.
     *
     * @param service how much service a promotion needs
     * @return the rules
     */
    public static RuleSet<Physician> physician(ServicePolicy service) {
        return PersonRules.rules(service);
    }

    /**
     * The rule that a new supervisor completes the teachers' course: a warning within the period of grace, an error after.
     *
     * @param policy the period of grace
     * @return the rule
     */
    public static RuleSet<Physician> course(CoursePolicy policy) {
        return PersonRules.course(policy);
    }

    /** {@return the rules about one specialty base: the minimum capacity is not above the capacity} */
    public static RuleSet<SpecialtyBase> specialtyBase() {
        return BaseRules.capacity();
    }

    /**
     * Rules about a whole roster: every person, every base, every reference.
     *
     * @param service how much service a promotion needs
     * @param affiliateFloor the lowest rank of an affiliated unit
     * @return the rules
     */
    public static RuleSet<Roster> roster(ServicePolicy service, Rank affiliateFloor) {
        RuleSet<Listed> person = BaseRules.listed().and(RuleSet.as(Listed::physician, physician(service)));
        return RuleSet.each(
                        "physicians",
                        RosterRules::listed,
                        (Listed listed) -> listed.physician().id(),
                        person)
                .and(RuleSet.each(
                        "bases",
                        RosterRules::placed,
                        (Placed placed) -> placed.base().hospital(),
                        BaseRules.rules(affiliateFloor)));
    }

    /** {@return the rules about a whole roster under Chinese law, affiliated units at least secondary A} */
    public static RuleSet<Roster> roster() {
        return roster(ServicePolicy.china(), Rank.of(Tier.SECONDARY, Grade.A));
    }

    /**
     * How many full-time training administrators a base needs.
     *
     * <p>The 2023 form asks for at least three, and one for every hundred residents when there are 300 to 500, more above.
     * Rounding up, and going on by hundreds above 500, is our reading.
     *
     * @param residents how many residents are in training
     * @return the least number
     */
    public static int administratorsFor(int residents) {
        return Math.max(FEWEST_ADMINISTRATORS, (residents + PER_ADMINISTRATOR - 1) / PER_ADMINISTRATOR);
    }

    /** {@return the card of every rule of this room} */
    public static ImmutableList<RuleCard> cards() {
        return ImmutableSet.<RuleCard>builder()
                .addAll(roster().cards())
                .addAll(course(new CoursePolicy(Period.ZERO)).cards())
                .build()
                .asList();
    }

    private static ImmutableList<Listed> listed(Roster roster) {
        return roster.physicians().values().stream()
                .map(physician -> new Listed(physician, roster))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Placed> placed(Roster roster) {
        return roster.bases().values().stream()
                .map(base -> new Placed(base, roster))
                .collect(ImmutableList.toImmutableList());
    }
}
