package org.preceptor.testkit;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;
import org.preceptor.time.TrainingLength;

/**
 * Days, terms, lengths and tenure.
 *
 * <p>Days lie within twenty years of 1 January 2018 and shrink towards it. Leap days, ends of months and ends of years
 * come up in every run, because month arithmetic goes wrong there first.
 */
public final class TimeArbitraries {
    private static final LocalDate SIMPLE = LocalDate.of(2018, 1, 1);
    private static final int REACH = 7300;
    private static final int CALENDAR_YEAR = 366;

    private TimeArbitraries() {}

    /** Lets {@code @ForAll Term} and the other types of the room resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.of(
                    Term.class, TimeArbitraries::terms,
                    TermSet.class, TimeArbitraries::termSets,
                    TrainingLength.class, TimeArbitraries::trainingLengths,
                    Tenure.class, TimeArbitraries::tenures));
        }
    }

    /** {@return days within twenty years of 2018-01-01, with leap days and ends of months and years among them} */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-REACH, REACH)
                .shrinkTowards(0)
                .edgeCases(edges -> {
                    edges.includeOnly(0);
                    edges.add(
                            offset(LocalDate.of(2016, 2, 29)),
                            offset(LocalDate.of(2018, 1, 31)),
                            offset(LocalDate.of(2018, 2, 28)),
                            offset(LocalDate.of(2019, 12, 31)),
                            offset(LocalDate.of(2020, 2, 29)));
                })
                .map(SIMPLE::plusDays);
    }

    /**
     * Days of a term, its first and its last day among them.
     *
     * @param term where both ends are known
     * @return the days
     */
    public static Arbitrary<LocalDate> daysOf(Term term) {
        return Arbitraries.longs().between(0, term.days() - 1).map(term.first()::plusDays);
    }

    /** {@return terms of one day to two years with both ends known} */
    public static Arbitrary<Term> closedTerms() {
        return Combinators.combine(days(), lengths()).as(Term::ofDays);
    }

    /** {@return terms of any kind: mostly closed ones, some open at one end, a few open at both} */
    public static Arbitrary<Term> terms() {
        return Combinators.combine(
                        closedTerms(), Arbitraries.integers().between(0, 15).edgeCases(edges -> edges.includeOnly(0)))
                .as((term, kind) -> switch (kind) {
                    case 15 -> Term.always();
                    case 14 -> Term.until(term.last());
                    case 13, 12 -> Term.from(term.first());
                    default -> term;
                });
    }

    /** {@return sets of up to five closed terms, overlapping, touching or apart} */
    public static Arbitrary<TermSet> termSets() {
        return Combinators.combine(
                        days(),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 90),
                                        Arbitraries.integers().between(1, 60))
                                .as((gap, length) -> new int[] {gap, length})
                                .list()
                                .ofMaxSize(5))
                .as((start, pieces) -> TermSet.of(pieces.stream()
                        .map(piece -> Term.ofDays(start.plusDays(piece[0]), piece[1]))
                        .toList()));
    }

    /** {@return amounts of 0 to 500 in any unit} */
    public static Arbitrary<TrainingLength> trainingLengths() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 500).shrinkTowards(1), Arbitraries.of(LengthUnit.values()))
                .as(TrainingLength::of);
    }

    /** {@return periods up to twenty years, in whole years, whole months or a mixture} */
    public static Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 30))
                .as(Period::of);
    }

    /** {@return tenures with either comparison} */
    public static Arbitrary<Tenure> tenures() {
        return Combinators.combine(periods(), Arbitraries.of(Tenure.Comparison.values()))
                .as(Tenure::new);
    }

    private static Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(1, 2 * CALENDAR_YEAR);
    }

    private static int offset(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(SIMPLE, day);
    }
}
