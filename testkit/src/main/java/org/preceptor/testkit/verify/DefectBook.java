package org.preceptor.testkit.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.RuleSet;

/**
 * Rules, subjects they find in order, and for every rule the small faults it must notice.
 *
 * <p>With a book at hand "each defect yields exactly its finding" is one property, for the built-in rules as for one's own:
 *
 * <pre>{@code
 * private static final DefectBook<Physician> BOOK = RosterDefects.physician();
 *
 * @Property
 * void eachFaultYieldsExactlyItsFinding(@ForAll("broken") Broken<Physician> broken) {
 *     broken.verify(BOOK.check(broken.value()));
 * }
 * }</pre>
 *
 * @param <T> what is judged
 * @param name what the rules are about
 * @param rules every rule that is asked
 * @param judge asks them
 * @param valid subjects in order
 * @param defects the ways to break them
 */
public record DefectBook<T>(
        String name,
        ImmutableSet<RuleId> rules,
        Function<? super T, Report> judge,
        Arbitrary<T> valid,
        Defects<T> defects) {
    /**
     * The defects that a rule set must notice.
     *
     * @param <T> what is judged
     * @param name what the rules are about
     * @param rules the rules
     * @param day the day judged
     * @param valid subjects in order on that day
     * @param defects at least one for every rule
     * @return the book
     */
    public static <T> DefectBook<T> of(
            String name, RuleSet<T> rules, LocalDate day, Arbitrary<T> valid, Defects<T> defects) {
        return new DefectBook<>(
                name,
                rules.cards().stream().map(RuleCard::id).collect(ImmutableSet.toImmutableSet()),
                subject -> rules.check(subject, day),
                valid,
                defects);
    }

    /**
     * Judges a subject.
     *
     * @param subject the subject
     * @return everything the rules find
     */
    public Report check(T subject) {
        return judge.apply(subject);
    }

    /**
     * The faults that a rule must notice.
     *
     * @param rule the rule
     * @return its defects, none when the rule is not in this book
     */
    public ImmutableList<Defect<T>> of(RuleId rule) {
        return defects.all().stream()
                .filter(defect -> defect.rule().equals(rule))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return subjects with exactly one fault} */
    public Arbitrary<Broken<T>> one() {
        return defects.one(valid);
    }

    /** {@return what the rules are about} */
    @Override
    public String toString() {
        return name;
    }
}
