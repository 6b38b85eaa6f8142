package org.preceptor.time;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several terms taken together, every day counted once.
 *
 * <p>Two service records of eight months that overlap by four make twelve months of service, not sixteen; a membership
 * renewed on the day after it ran out has no gap. Terms that overlap or follow each other without a gap are merged, so
 * two sets with the same days are equal however they were put together.
 *
 * @param terms the merged terms in order; no two of them overlap or touch
 */
public record TermSet(ImmutableList<Term> terms) {
    /** Merges whatever is given, so that equal days make equal sets. */
    public TermSet {
        terms = merge(terms);
    }

    /**
     * Collects terms in any order.
     *
     * @param terms the terms, overlapping or not
     * @return the set of their days
     */
    public static TermSet of(Iterable<Term> terms) {
        return new TermSet(ImmutableList.copyOf(terms));
    }

    /**
     * Collects terms in any order.
     *
     * @param terms the terms, overlapping or not
     * @return the set of their days
     */
    public static TermSet of(Term... terms) {
        return new TermSet(ImmutableList.copyOf(terms));
    }

    /** {@return the set without any day} */
    public static TermSet empty() {
        return new TermSet(ImmutableList.of());
    }

    /** {@return whether there is no day} */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /**
     * Adds the days of a term.
     *
     * @param term the term to add
     * @return the larger set
     */
    public TermSet plus(Term term) {
        return new TermSet(ImmutableList.<Term>builder().addAll(terms).add(term).build());
    }

    /**
     * Tells whether a day belongs to one of the terms.
     *
     * @param day the day
     * @return whether it is inside
     */
    public boolean contains(LocalDate day) {
        return terms.stream().anyMatch(term -> term.contains(day));
    }

    /**
     * Tells whether every day of a term belongs to the set: a membership held without a break.
     *
     * @param term the term
     * @return whether it is covered
     */
    public boolean contains(Term term) {
        return terms.stream().anyMatch(each -> each.contains(term));
    }

    /**
     * The days of the set that fall into a term.
     *
     * @param window the term to look at
     * @return the common days
     */
    public TermSet intersection(Term window) {
        return of(terms.stream()
                .map(window::intersection)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * The days of a term that do not belong to the set: the breaks in a membership, the days without a coach.
     *
     * @param window the term that should be covered
     * @return the missing days
     */
    public TermSet gapsIn(Term window) {
        List<Term> gaps = new ArrayList<>();
        LocalDate next = window.first();
        for (Term term : intersection(window).terms()) {
            if (term.first().isAfter(next)) {
                gaps.add(Term.of(next, term.first().minusDays(1)));
            }
            if (term.last().equals(window.last())) {
                return of(gaps);
            }
            next = term.last().plusDays(1);
        }
        gaps.add(Term.of(next, window.last()));
        return of(gaps);
    }

    /**
     * How many days the set has.
     *
     * @return the number of days, each counted once
     * @throws IllegalStateException when an end is open
     */
    public long days() {
        return terms.stream().mapToLong(Term::days).sum();
    }

    /**
     * The whole calendar months of each merged term, and the days left over, added up separately.
     *
     * <p>Months and days are not converted into each other, because no source says how long a month of service is. Years
     * are reported as months.
     *
     * @return months and days
     * @throws IllegalStateException when an end is open
     */
    public Period length() {
        int months = 0;
        int days = 0;
        for (Term term : terms) {
            term.days();
            LocalDate end = term.last().plusDays(1);
            long whole = ChronoUnit.MONTHS.between(term.first(), end);
            months += (int) whole;
            days += (int) ChronoUnit.DAYS.between(term.first().plusMonths(whole), end);
        }
        return Period.of(0, months, days);
    }

    /** {@return the terms in ISO form, separated by commas} */
    @Override
    public String toString() {
        return String.join(", ", terms.stream().map(Term::toString).toList());
    }

    private static ImmutableList<Term> merge(List<Term> terms) {
        ImmutableList.Builder<Term> merged = ImmutableList.builder();
        Term open = null;
        for (Term term : terms.stream().sorted().toList()) {
            if (open == null) {
                open = term;
            } else if (open.overlaps(term) || open.isFollowedBy(term)) {
                open = term.last().isAfter(open.last()) ? Term.of(open.first(), term.last()) : open;
            } else {
                merged.add(open);
                open = term;
            }
        }
        return open == null ? merged.build() : merged.add(open).build();
    }
}
