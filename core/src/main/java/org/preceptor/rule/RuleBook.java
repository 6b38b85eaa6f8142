package org.preceptor.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.time.Term;

/**
 * One published standard through its editions: which rules are in force on which day, and for whom.
 *
 * <p>The editions tile time without gap or overlap from the first one on. Somebody who began under an older edition is
 * judged by the one the {@link Transition} names; supervision caps, for instance, changed between the 2016 and the 2023
 * edition of the residency standard.
 *
 * @param <S> what the rules are about
 * @param title the standard's name
 * @param editions the editions, oldest first
 * @param transition which edition applies to somebody who began under an older one
 */
public record RuleBook<S>(Label title, ImmutableList<Edition<S>> editions, Transition transition) {
    /** Refuses a book without editions, or whose editions leave a gap or overlap. */
    public RuleBook {
        MalformedValueException.check(!editions.isEmpty(), "RuleBook.editions", title, "needs at least one edition");
        for (int i = 1; i < editions.size(); i++) {
            Term earlier = editions.get(i - 1).inForce();
            MalformedValueException.check(
                    earlier.isFollowedBy(editions.get(i).inForce()),
                    "RuleBook.editions",
                    editions.get(i).name(),
                    "must start on the day after " + earlier + " ends");
        }
    }

    /** Which edition applies to somebody who began under an older one. */
    public enum Transition {
        /** The edition in force on the day the person began; later editions do not reach back. */
        BY_START,
        /** The edition in force on the day judged, whenever the person began. */
        BY_DAY_JUDGED,
        /** Whichever of the two leaves fewer errors; the older one when they are equal. */
        MORE_FAVOURABLE
    }

    /**
     * The rules of one edition and the days on which they are in force.
     *
     * @param <S> what the rules are about
     * @param name the edition's name, such as {@code 2023}
     * @param inForce first and last day in force; the last edition is open
     * @param source where the edition was published
     * @param rules its rules
     */
    public record Edition<S>(String name, Term inForce, Source source, RuleSet<S> rules) {
        /** Refuses an edition without a name. */
        public Edition {
            MalformedValueException.check(!name.isBlank(), "Edition.name", name, "must not be blank");
        }

        /**
         * Checks a subject against the rules of this edition, in force or not.
         *
         * @param subject the subject
         * @param day the day judged
         * @return every finding, each naming this edition
         */
        public Report check(S subject, LocalDate day) {
            Report report = rules.check(subject, day);
            return report.isClean()
                    ? report
                    : new Report(
                            report.findings().stream()
                                    .map(finding -> finding.copy().edition(name).build())
                                    .collect(ImmutableList.toImmutableList()),
                            report.silent());
        }
    }

    /**
     * A book whose later editions do not reach back.
     *
     * @param <S> what the rules are about
     * @param title the standard's name
     * @param editions the editions, oldest first
     * @return the book
     */
    @SafeVarargs
    public static <S> RuleBook<S> of(Label title, Edition<S>... editions) {
        ImmutableList.Builder<Edition<S>> all = ImmutableList.builder();
        for (Edition<S> edition : editions) {
            all.add(edition);
        }
        return new RuleBook<>(title, all.build(), Transition.BY_START);
    }

    /**
     * Chooses which edition applies to somebody who began under an older one.
     *
     * @param how the transition
     * @return the book with that transition
     */
    public RuleBook<S> with(Transition how) {
        return new RuleBook<>(title, editions, how);
    }

    /**
     * The edition in force on a day.
     *
     * @param day the day
     * @return the edition, empty before the first one
     */
    public Optional<Edition<S>> find(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.inForce().contains(day))
                .findFirst();
    }

    /**
     * The edition in force on a day.
     *
     * @param day the day
     * @return the edition
     * @throws UnknownReferenceException when no edition was in force
     */
    public Edition<S> on(LocalDate day) {
        return find(day)
                .orElseThrow(() -> new UnknownReferenceException(
                        Label.of("edition of " + title.english() + " on", title.chinese() + "的版本"), day));
    }

    /**
     * An edition by name.
     *
     * @param name such as {@code 2023}
     * @return the edition
     * @throws UnknownReferenceException when there is none of that name
     */
    public Edition<S> edition(String name) {
        return editions.stream()
                .filter(edition -> edition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownReferenceException(
                        Label.of("edition of " + title.english(), title.chinese() + "的版本"), name));
    }

    /**
     * Checks a subject by the edition in force on the day judged.
     *
     * @param subject the subject
     * @param day the day judged
     * @return every finding
     * @throws UnknownReferenceException when no edition was in force
     */
    public Report check(S subject, LocalDate day) {
        return on(day).check(subject, day);
    }

    /**
     * Checks a subject that began on an earlier day, by the edition the transition names.
     *
     * @param subject the subject
     * @param began the day the person began
     * @param day the day judged
     * @return every finding
     * @throws UnknownReferenceException when no edition was in force on the day that counts
     */
    public Report check(S subject, LocalDate began, LocalDate day) {
        return switch (transition) {
            case BY_START -> on(began).check(subject, day);
            case BY_DAY_JUDGED -> on(day).check(subject, day);
            case MORE_FAVOURABLE -> {
                Report older = on(began).check(subject, day);
                Report newer = on(day).check(subject, day);
                yield newer.errors().size() < older.errors().size() ? newer : older;
            }
        };
    }

    /** {@return the standard's name and its editions} */
    @Override
    public String toString() {
        return title + " (" + editions.stream().map(Edition::name).collect(Collectors.joining(", ")) + ")";
    }
}
