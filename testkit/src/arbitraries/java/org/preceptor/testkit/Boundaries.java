package org.preceptor.testkit;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;

/**
 * Values just below, at and just above a limit: where "over three years" and "three years and above" part company.
 *
 * <p>Every list here is short, so jqwik tries all of it. Values are listed from the simple case, on the limit, outwards;
 * that is also how they shrink.
 */
public final class Boundaries {
    private Boundaries() {}

    /**
     * The day itself, the day before and the day after.
     *
     * @param limit the day on which something changes
     * @return the three days
     */
    public static Arbitrary<LocalDate> around(LocalDate limit) {
        return Arbitraries.of(limit, limit.minusDays(1), limit.plusDays(1));
    }

    /**
     * The number itself, one less and one more.
     *
     * @param limit the number from or up to which something holds
     * @return the three numbers
     */
    public static Arbitrary<Long> around(long limit) {
        return Arbitraries.of(limit, limit - 1, limit + 1);
    }

    /**
     * The days around both ends of a term: the last day outside and the first day inside, at either end that is known.
     *
     * @param term the term
     * @return at most six days
     */
    public static Arbitrary<LocalDate> around(Term term) {
        if (!term.hasFirst() && !term.hasLast()) {
            return TimeArbitraries.days();
        } else if (!term.hasLast()) {
            return around(term.first());
        } else if (!term.hasFirst()) {
            return around(term.last());
        }
        return Arbitraries.of(
                term.first(),
                term.last(),
                term.first().minusDays(1),
                term.last().plusDays(1),
                term.first().plusDays(1),
                term.last().minusDays(1));
    }

    /**
     * The days around the one on which a tenure is first met.
     *
     * @param tenure how long something has to be held
     * @param since the day it was obtained
     * @return the first day that is enough, and its neighbours
     */
    public static Arbitrary<LocalDate> around(Tenure tenure, LocalDate since) {
        return around(tenure.metOn(since));
    }

    /**
     * Terms in every relation to a given one: equal to it, inside, around, sharing one day, following without a gap, apart by
     * a day.
     *
     * @param term a term with both ends known
     * @return the related terms
     */
    public static Arbitrary<Term> neighbours(Term term) {
        LocalDate first = term.first();
        LocalDate last = term.last();
        return Combinators.combine(
                        Arbitraries.of(
                                term,
                                Term.day(first),
                                Term.day(last),
                                Term.of(first.minusDays(1), last.plusDays(1)),
                                Term.from(first),
                                Term.until(last)),
                        Arbitraries.of(0L, 1L, term.days() - 1, term.days(), term.days() + 1),
                        Arbitraries.of(true, false))
                .as((shape, by, later) -> shifted(shape, later ? by : -by));
    }

    private static Term shifted(Term term, long days) {
        return Term.of(
                term.hasFirst() ? term.first().plusDays(days) : term.first(),
                term.hasLast() ? term.last().plusDays(days) : term.last());
    }
}
