package org.preceptor.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.preceptor.Invariant;
import org.preceptor.MalformedValueException;

class TermProperties {
    private static final LocalDate ZERO = LocalDate.of(2018, 1, 1);

    @Property(tries = 300)
    void overlapIsSharingADay(@ForAll("terms") Term a, @ForAll("terms") Term b) {
        Set<LocalDate> common = days(a);
        common.retainAll(days(b));
        assertThat(a.overlaps(b)).isEqualTo(!common.isEmpty());
        assertThat(a.intersection(b).map(TermProperties::days).orElse(new HashSet<>()))
                .isEqualTo(common);
        assertThat(a.contains(b)).isEqualTo(days(a).containsAll(days(b)));
    }

    @Property(tries = 300)
    void exactlyOneOfOverlapGapAndAdjacencyHolds(@ForAll("terms") Term a, @ForAll("terms") Term b) {
        int held = (a.overlaps(b) ? 1 : 0)
                + (a.gap(b).isPresent() ? 1 : 0)
                + (a.isFollowedBy(b) || b.isFollowedBy(a) ? 1 : 0);
        assertThat(held).isEqualTo(1);
    }

    @Property(tries = 300)
    @Invariant(1)
    void aTermHasBothItsEndsAndIsRefusedBackwards(@ForAll LocalDate one, @ForAll LocalDate other) {
        if (one.isAfter(other)) {
            assertThatThrownBy(() -> Term.of(one, other)).isInstanceOf(MalformedValueException.class);
        } else {
            Term term = Term.of(one, other);
            assertThat(term.contains(one) && term.contains(other)).isTrue();
            assertThat(term.contains(one.minusDays(1)) || term.contains(other.plusDays(1)))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    @Invariant(2)
    void monthsEndOnTheEveOfTheSameDayUnlessTheLastMonthLacksIt(
            @ForAll @IntRange(max = 1_500) int day, @ForAll @IntRange(min = 1, max = 40) int months) {
        LocalDate first = ZERO.plusDays(day);
        LocalDate next = Term.ofMonths(first, months).last().plusDays(1);
        YearMonth end = YearMonth.from(first).plusMonths(months);
        assertThat(YearMonth.from(next)).isEqualTo(end);
        assertThat(next.getDayOfMonth()).isEqualTo(Math.min(first.getDayOfMonth(), end.lengthOfMonth()));
        assertThat(Term.isClamped(first, months)).isEqualTo(first.getDayOfMonth() > end.lengthOfMonth());
    }

    @Property(tries = 300)
    void textFormIsReadBack(@ForAll("terms") Term term) {
        for (Term each : List.of(term, Term.from(term.first()), Term.until(term.last()), Term.always())) {
            assertThat(Term.parse(each.toString())).isEqualTo(each);
        }
    }

    @Property(tries = 300)
    void setsCountEveryDayOnce(@ForAll("several") List<Term> terms, @ForAll("terms") Term window) {
        Set<LocalDate> all = new HashSet<>();
        terms.forEach(term -> all.addAll(days(term)));
        TermSet set = TermSet.of(terms);
        assertThat(set.days()).isEqualTo(all.size());
        Set<LocalDate> missing = days(window);
        missing.removeAll(all);
        Set<LocalDate> gaps = new HashSet<>();
        set.gapsIn(window).terms().forEach(term -> gaps.addAll(days(term)));
        assertThat(gaps).isEqualTo(missing);
        assertThat(set.contains(window)).isEqualTo(missing.isEmpty());
    }

    @Property(tries = 200)
    void setsWithTheSameDaysAreEqual(@ForAll("several") List<Term> terms) {
        List<Term> single = terms.stream()
                .flatMap(term -> days(term).stream())
                .map(Term::day)
                .toList();
        assertThat(TermSet.of(single)).isEqualTo(TermSet.of(terms));
    }

    @Provide
    Arbitrary<Term> terms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 15))
                .as((start, days) -> Term.ofDays(ZERO.plusDays(start), days));
    }

    @Provide
    Arbitrary<List<Term>> several() {
        return terms().list().ofMaxSize(6);
    }

    private static Set<LocalDate> days(Term term) {
        Set<LocalDate> days = new HashSet<>();
        term.first().datesUntil(term.last().plusDays(1)).forEach(days::add);
        return days;
    }
}
