package org.preceptor.testkit.laws;

import static org.preceptor.testkit.laws.Mutants.killed;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.testkit.TimeArbitraries;
import org.preceptor.time.Term;

class TimeMutantTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> wrongTime() {
        return Stream.of(
                killed(
                        "last day left out",
                        "both ends are inside",
                        TimeLaws.ofIntervals(new TimeLaws.Interval<Term>(
                                Term::of,
                                (term, day) -> term.contains(day) && !day.equals(term.last()),
                                Term::overlaps,
                                Term::isFollowedBy,
                                Term::days))),
                killed(
                        "overlap without the shared day",
                        "two overlap exactly",
                        TimeLaws.ofIntervals(new TimeLaws.Interval<Term>(
                                Term::of,
                                Term::contains,
                                (a, b) -> a.first().isBefore(b.last())
                                        && b.first().isBefore(a.last()),
                                Term::isFollowedBy,
                                Term::days))),
                killed(
                        "days without the last",
                        "it has as many days",
                        TimeLaws.ofIntervals(new TimeLaws.Interval<Term>(
                                Term::of,
                                Term::contains,
                                Term::overlaps,
                                Term::isFollowedBy,
                                term -> ChronoUnit.DAYS.between(term.first(), term.last())))),
                killed(
                        "abuts on the same day",
                        "two that abut",
                        TimeLaws.ofIntervals(new TimeLaws.Interval<Term>(
                                Term::of,
                                Term::contains,
                                Term::overlaps,
                                (a, b) -> a.last().equals(b.first()),
                                Term::days))),
                killed("change a day late", "the next change is the first day", change(1)),
                killed("change a day early", "the next change brings another answer", change(-1)),
                killed(
                        "never says when",
                        "the next change is the first day",
                        TimeLaws.ofChange(
                                TimeArbitraries.days(),
                                (since, day) -> day.isBefore(since),
                                (since, day) -> Optional.empty(),
                                400)),
                killed(
                        "looks at the clock",
                        "the same day gives the same answer",
                        TimeLaws.ofChange(
                                TimeArbitraries.days(),
                                (since, day) -> CALLS.incrementAndGet(),
                                (since, day) -> Optional.of(day.plusDays(1)),
                                3)));
    }

    private static LawSet change(int off) {
        return TimeLaws.ofChange(
                TimeArbitraries.days(),
                (since, day) -> day.isBefore(since),
                (since, day) -> Optional.of(since.plusDays(off)).filter(change -> change.isAfter(day)),
                400);
    }
}
