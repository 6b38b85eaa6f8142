package org.preceptor.testkit.laws;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.testkit.TimeArbitraries;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;

/**
 * What counting days promises: one meaning of "inside", and days of change that are the day.
 *
 * <p>Peers' libraries have answered "is it valid on this day" with the last day included and "do they overlap" with it left
 * out. The laws compare every question about an interval with the one question whether it contains a day.
 */
public final class TimeLaws {
    private static final LocalDate SIMPLE = LocalDate.of(2018, 1, 1);

    private TimeLaws() {}

    /**
     * How to ask an interval of any type.
     *
     * @param <T> the interval
     * @param of makes one from its first and last day, both inside
     * @param contains whether a day is inside
     * @param overlaps whether two intervals share a day
     * @param abuts whether the second starts on the day after the first ends
     * @param days how many days it has
     */
    public record Interval<T>(
            BiFunction<LocalDate, LocalDate, T> of,
            BiPredicate<T, LocalDate> contains,
            BiPredicate<T, T> overlaps,
            BiPredicate<T, T> abuts,
            Function<T, Long> days) {
        /** {@return the questions as {@link Term} answers them} */
        public static Interval<Term> ofTerm() {
            return new Interval<>(Term::of, Term::contains, Term::overlaps, Term::isFollowedBy, Term::days);
        }
    }

    /**
     * The laws of an interval of days.
     *
     * @param <T> the interval
     * @param ask how to make and ask it
     * @return the laws
     */
    public static <T> LawSet ofIntervals(Interval<T> ask) {
        Samples<List<Integer>> samples =
                new Samples<>(Arbitraries.integers().between(0, 12).list().ofSize(4), 400);
        return LawSet.of(
                intervals(samples, ask, "both ends are inside and their neighbours are not", (a, b) -> {
                    Must.hold(
                            ask.contains.test(a.it, a.first) && ask.contains.test(a.it, a.last),
                            () -> "an end is out: " + a);
                    Must.hold(
                            !ask.contains.test(a.it, a.first.minusDays(1))
                                    && !ask.contains.test(a.it, a.last.plusDays(1)),
                            () -> "a neighbour is in: " + a);
                }),
                intervals(
                        samples,
                        ask,
                        "it has as many days as it contains",
                        (a, b) -> Must.equal(
                                window().filter(day -> ask.contains.test(a.it, day))
                                        .count(),
                                ask.days.apply(a.it),
                                "days of " + a)),
                intervals(
                        samples,
                        ask,
                        "two overlap exactly when they share a day",
                        (a, b) -> Must.equal(
                                window().anyMatch(day -> ask.contains.test(a.it, day) && ask.contains.test(b.it, day)),
                                ask.overlaps.test(a.it, b.it),
                                "overlap of " + a + " and " + b)),
                intervals(
                        samples,
                        ask,
                        "two that abut share no day and leave none out",
                        (a, b) -> Must.equal(
                                a.last.plusDays(1).equals(b.first),
                                ask.abuts.test(a.it, b.it),
                                a + " followed by " + b)));
    }

    /**
     * The laws of something that tells on which day its answer changes by time alone.
     *
     * @param <S> what is asked about
     * @param <A> the answer
     * @param subjects what is asked about
     * @param answer the answer on a day; the subject and the day are all it may depend on
     * @param nextChange the first later day with another answer, empty when there is none
     * @param window over how many days to try every single day
     * @return the laws
     */
    public static <S, A> LawSet ofChange(
            Arbitrary<S> subjects,
            BiFunction<? super S, LocalDate, ? extends A> answer,
            BiFunction<? super S, LocalDate, Optional<LocalDate>> nextChange,
            int window) {
        Samples<At<S>> samples = new Samples<>(
                Combinators.combine(subjects, TimeArbitraries.days()).as(At<S>::new), Samples.TRIES);
        return LawSet.of(
                new Law(
                        "the same day gives the same answer",
                        () -> samples.forAll(it -> Must.equal(
                                answer.apply(it.subject, it.day),
                                answer.apply(it.subject, it.day),
                                "asked twice about " + it))),
                new Law(
                        "the next change is the first day with another answer",
                        () -> samples.forAll(it -> {
                            A now = answer.apply(it.subject, it.day);
                            Optional<LocalDate> first = it.day
                                    .plusDays(1)
                                    .datesUntil(it.day.plusDays(window + 1L))
                                    .filter(day ->
                                            !answer.apply(it.subject, day).equals(now))
                                    .findFirst();
                            Optional<LocalDate> said = nextChange.apply(it.subject, it.day);
                            Optional<LocalDate> inWindow = said.filter(day -> !day.isAfter(it.day.plusDays(window)));
                            Must.equal(first, inWindow, "first other answer after " + it);
                        })),
                new Law(
                        "the next change brings another answer",
                        () -> samples.forAll(it -> nextChange
                                .apply(it.subject, it.day)
                                .ifPresent(day -> Must.hold(
                                        day.isAfter(it.day)
                                                && !answer.apply(it.subject, day)
                                                        .equals(answer.apply(it.subject, it.day)),
                                        () -> "nothing changes on " + day + " for " + it)))));
    }

    /** {@return the laws of the core's own terms and tenures} */
    public static LawSet ofCore() {
        return ofIntervals(Interval.ofTerm())
                .and(ofChange(
                        Combinators.combine(TimeArbitraries.tenures(), TimeArbitraries.days())
                                .as(Held::new),
                        (held, day) -> held.tenure.isMet(held.since, day),
                        (held, day) ->
                                Optional.of(held.tenure.metOn(held.since)).filter(met -> met.isAfter(day)),
                        400));
    }

    private record At<S>(S subject, LocalDate day) {}

    private record Held(Tenure tenure, LocalDate since) {}

    private record Made<T>(T it, LocalDate first, LocalDate last) {
        static <T> Made<T> of(Interval<T> ask, int first, int more) {
            LocalDate from = SIMPLE.plusDays(first);
            return new Made<>(ask.of.apply(from, from.plusDays(more)), from, from.plusDays(more));
        }
    }

    private interface Two<T> {
        void on(Made<T> a, Made<T> b);
    }

    private static <T> Law intervals(Samples<List<Integer>> samples, Interval<T> ask, String name, Two<T> statement) {
        return new Law(
                name,
                () -> samples.forAll(
                        it -> statement.on(Made.of(ask, it.get(0), it.get(1)), Made.of(ask, it.get(2), it.get(3)))));
    }

    private static Stream<LocalDate> window() {
        return SIMPLE.minusDays(2).datesUntil(SIMPLE.plusDays(30));
    }
}
