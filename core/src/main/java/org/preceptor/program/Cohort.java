package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/**
 * One run of a program: the people who start it together, and the days on which its phases begin.
 *
 * <p>The 2018 backbone cohort of 185 physicians began its theory month on 16 January and its clinical phase on 16
 * February. When only the start is known, every phase begins on the day after the one before it ended. A pause between
 * two phases has to be declared as a break. The size may be known without the names ("53 residents").
 */
@Value.Immutable
public abstract class Cohort {
    Cohort() {}

    /** {@return the name of the run, such as {@code 2018}} */
    public abstract String name();

    /** {@return the program it runs} */
    public abstract TrainingProgram.Id program();

    /** {@return the first day of the first phase} */
    public abstract LocalDate start();

    /** {@return the first day of each phase, in order, as announced; phases beyond the list follow on} */
    public abstract ImmutableList<LocalDate> phaseStarts();

    /** {@return announced pauses between phases} */
    public abstract ImmutableList<Term> breaks();

    /** {@return how many people, when announced} */
    public abstract OptionalInt size();

    /**
     * Joins the cohort with its program.
     *
     * @param definition the program it runs
     * @return the dated program
     * @throws UnknownReferenceException when it is another program
     */
    public Dated resolve(TrainingProgram definition) {
        if (!definition.id().equals(program())) {
            throw new UnknownReferenceException(Label.of("program", "培训项目"), program());
        }
        return new Dated(this, definition);
    }

    /**
     * A program with the days of one cohort.
     *
     * @param cohort the cohort
     * @param program its program
     */
    public record Dated(Cohort cohort, TrainingProgram program) {
        /**
         * The days of each phase.
         *
         * @return one entry a phase; empty from the first phase whose length no calendar can measure (sessions, cases) and
         *     whose successor has no announced start
         */
        public ImmutableList<Optional<Term>> phases() {
            ImmutableList.Builder<Optional<Term>> terms = ImmutableList.builder();
            Optional<LocalDate> next = Optional.of(cohort.start());
            for (int i = 0; i < program.phases().size(); i++) {
                if (i < cohort.phaseStarts().size()) {
                    next = Optional.of(cohort.phaseStarts().get(i));
                }
                TrainingLength length = program.phases().get(i).length();
                Optional<Term> term = next.flatMap(first -> term(first, length));
                terms.add(term);
                next = term.map(known -> known.last().plusDays(1));
            }
            return terms.build();
        }

        /**
         * The days of the whole run.
         *
         * @return from the first day of the first phase to the last day of the last, when every phase has its days
         */
        public Optional<Term> term() {
            ImmutableList<Optional<Term>> all = phases();
            return all.isEmpty() || all.contains(Optional.<Term>empty())
                    ? Optional.empty()
                    : Optional.of(Term.of(
                            all.stream()
                                    .map(term -> term.orElseThrow().first())
                                    .min(LocalDate::compareTo)
                                    .orElseThrow(),
                            all.stream()
                                    .map(term -> term.orElseThrow().last())
                                    .max(LocalDate::compareTo)
                                    .orElseThrow()));
        }

        private static Optional<Term> term(LocalDate first, TrainingLength length) {
            if (length.amount() < 1 || length.amount() > 12_000) {
                return Optional.empty();
            }
            int amount = (int) length.amount();
            return switch (length.unit()) {
                case MONTH -> Optional.of(Term.ofMonths(first, amount));
                case WEEK -> Optional.of(Term.ofDays(first, 7 * amount));
                case DAY -> Optional.of(Term.ofDays(first, amount));
                default -> Optional.empty();
            };
        }
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds cohorts. */
    public static final class Builder extends ImmutableCohort.Builder {
        Builder() {}
    }
}
