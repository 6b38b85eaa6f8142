package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/**
 * A counterpart-support plan: one region supports others for a term, with places for their trainees, pairs of institutions, and
 * teams that go out.
 *
 * <p>Beijing, 2017: 53 trainees of three regions at 16 bases for three years; no split was published, so {@link #lines} may be
 * empty and {@link #unallocated} says so. Pairs are many-to-many, at three levels. Flows run both ways, experts out and trainees
 * in, and are never added together.
 */
@Value.Immutable
public abstract class SupportPlan {
    SupportPlan() {}

    /** {@return the region that supports} */
    public abstract MemberId supporter();

    /** {@return the regions supported from the start} */
    public abstract ImmutableSet<MemberId> supported();

    /** {@return regions added later, with the day of the amendment} */
    public abstract ImmutableMap<MemberId, LocalDate> amendments();

    /** {@return when the plan runs} */
    public abstract Term term();

    /** {@return the places for trainees} */
    public abstract long total();

    /** {@return the places by region, as far as they are split} */
    public abstract ImmutableMap<MemberId, Long> lines();

    /** {@return the pairs} */
    public abstract ImmutableList<Pair> pairs();

    /** {@return who went where} */
    public abstract ImmutableList<Dispatch> dispatches();

    /** {@return the least team sent out; absent when the plan names none} */
    public abstract Optional<Integer> minimumTeam();

    /** {@return the least stay of a team in months; absent when the plan names none} */
    public abstract Optional<Integer> minimumStayMonths();

    /** Where a pair is agreed. */
    public enum Level {
        /** Region to region. */
        PROVINCE,
        /** Hospital to hospital. */
        HOSPITAL,
        /** Department to department. */
        DEPARTMENT
    }

    /** Which way people go. */
    public enum Direction {
        /** Experts go from the supporter to the recipient. */
        EXPERTS_OUT,
        /** Trainees come from the recipient to the supporter. */
        TRAINEES_IN
    }

    /**
     * A link between a supporter and a recipient; each may have many.
     *
     * @param supporter who supports
     * @param recipient who is supported
     * @param level where it is agreed
     * @param supporterRegion the supporter's region
     * @param recipientRegion the recipient's region
     * @param term when it holds
     */
    public record Pair(
            MemberId supporter,
            MemberId recipient,
            Level level,
            MemberId supporterRegion,
            MemberId recipientRegion,
            Term term) {}

    /**
     * People sent under a pair.
     *
     * @param id its name
     * @param supporter the supporting end of the pair
     * @param recipient the supported end
     * @param direction which way
     * @param people how many, one or more
     * @param term from when to when
     */
    public record Dispatch(
            String id, MemberId supporter, MemberId recipient, Direction direction, long people, Term term) {
        /** Refuses dispatches of nobody, or of more people than can be counted. */
        public Dispatch {
            MalformedValueException.check(people > 0, "Dispatch.people", people, "must be 1 or more");
            MalformedValueException.check(
                    people <= ShareProblem.LIMIT, "Dispatch.people", people, "is larger than can be counted");
        }
    }

    /**
     * Yearly intakes of a program of several years: each intake fills places in its own year and the years after.
     *
     * @param years how many years a trainee stays
     * @param intakes trainees taken in by year
     * @param plans the most that may be taken in, by year (the flow)
     * @param capacity the most that may be in training, by year (the stock)
     */
    public record Intakes(
            int years,
            ImmutableSortedMap<Integer, Long> intakes,
            ImmutableSortedMap<Integer, Long> plans,
            ImmutableSortedMap<Integer, Long> capacity) {
        /** Refuses programs of no years. */
        public Intakes {
            MalformedValueException.check(years >= 1, "Intakes.years", years, "must be 1 or more");
        }

        /**
         * Counts everybody in training in a year.
         *
         * @param year the year
         * @return the intakes of that year and of the years before that are still in training
         */
        public long inTraining(int year) {
            return intakes.subMap(year - years + 1, true, year, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        /**
         * Counts how many more may be taken in: the flow of the year and the stock of every year they stay.
         *
         * @param year the year
         * @return how many more; 0 when none; absent when nothing limits it
         */
        public Optional<Long> room(int year) {
            return SupportStock.room(this, year);
        }

        /** {@return every year whose flow or stock is exceeded, each checked by itself} */
        public Report check() {
            return SupportStock.check(this);
        }

        /**
         * Counts everything a second time.
         *
         * @param checked what {@link #check} said, or somebody else
         * @return every disagreement; empty when it is right
         */
        public Report verify(Report checked) {
            return SupportAudit.intakes(this, checked);
        }
    }

    /**
     * Counts the places that no line allots; negative when the lines add up to more than the total.
     *
     * @return the places
     * @throws ArithmeticException when the lines add up to more than can be counted, which {@link #check} reports
     */
    public long unallocated() {
        long left = total();
        for (long line : lines().values()) {
            left = Math.subtractExact(left, line);
        }
        return left;
    }

    /**
     * Counts people sent in one direction, by the region of the recipient.
     *
     * @param direction which way
     * @param day the last day counted, by the first day of the dispatch
     * @return people by region; the two directions are never added
     */
    public ImmutableSortedMap<MemberId, Long> sent(Direction direction, LocalDate day) {
        Map<MemberId, Long> sums = new java.util.TreeMap<>();
        for (Dispatch dispatch : dispatches()) {
            if (dispatch.direction() == direction && !dispatch.term().first().isAfter(day)) {
                sums.merge(regionOf(dispatch.recipient()), dispatch.people(), Long::sum);
            }
        }
        return ImmutableSortedMap.copyOf(sums);
    }

    /**
     * Finds the region of a recipient: that of its pair, or itself.
     *
     * @param recipient the recipient
     * @return its region
     */
    public MemberId regionOf(MemberId recipient) {
        return pairs().stream()
                .filter(p -> p.recipient().equals(recipient))
                .map(Pair::recipientRegion)
                .findFirst()
                .orElse(recipient);
    }

    /**
     * Checks the plan by the rules of this room.
     *
     * @param day the day judged
     * @return everything that is not in order
     */
    public Report check(LocalDate day) {
        return QuotaRules.support().check(this, day);
    }

    /**
     * Goes through the plan a second time, by other code than its rules.
     *
     * @param day the day judged
     * @param checked what {@link #check} said of that day, or somebody else
     * @return every disagreement; empty when it is right
     */
    public Report verify(LocalDate day, Report checked) {
        return SupportAudit.plan(this, day, checked);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds support plans. */
    public static final class Builder extends ImmutableSupportPlan.Builder {
        Builder() {}
    }
}
