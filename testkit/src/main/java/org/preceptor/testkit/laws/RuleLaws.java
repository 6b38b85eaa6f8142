package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.DynamicTest;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleSet;
import org.preceptor.testkit.TimeArbitraries;

/**
 * What every set of rules promises, the published ones and an institution's own.
 *
 * <p>A verdict is a pure function of the subject and the day; it never throws; each finding carries a card of the set and
 * can be read in both languages; a day of cure is the first day on which the finding is gone. With {@link #anyOrder} the
 * order of the input does not matter, with {@link #pointingInto} every pointer leads somewhere in the subject.
 *
 * @param <S> what the rules are about
 */
public final class RuleLaws<S> {
    private final RuleSet<? super S> rules;
    private final Samples<Case<S>> samples;
    private final LawSet laws;

    private RuleLaws(RuleSet<? super S> rules, Samples<Case<S>> samples, LawSet laws) {
        this.rules = rules;
        this.samples = samples;
        this.laws = laws;
    }

    private record Case<S>(S subject, LocalDate day) {}

    /**
     * The laws of rules, tried on any day.
     *
     * @param <S> what the rules are about
     * @param rules the rules
     * @param subjects subjects in order and out of it
     * @return the kit
     */
    public static <S> RuleLaws<S> of(RuleSet<? super S> rules, Arbitrary<S> subjects) {
        return of(rules, subjects, TimeArbitraries.days());
    }

    /**
     * The laws of rules, tried on chosen days.
     *
     * @param <S> what the rules are about
     * @param rules the rules
     * @param subjects subjects in order and out of it
     * @param days the days judged
     * @return the kit
     */
    public static <S> RuleLaws<S> of(RuleSet<? super S> rules, Arbitrary<S> subjects, Arbitrary<LocalDate> days) {
        Samples<Case<S>> samples =
                new Samples<>(Combinators.combine(subjects, days).as(Case<S>::new), Samples.TRIES);
        RuleLaws<S> bare = new RuleLaws<>(rules, samples, LawSet.of());
        return bare.with(
                        new Law(
                                "the same subject and day give the same report",
                                () -> samples.forAll(
                                        it -> Must.equal(bare.check(it), bare.check(it), "two reports on " + it))),
                        new Law("the subject is left as it was", () -> samples.forAll(bare::leavesAlone)),
                        bare.law("a rule that reports is not silent", RuleLaws::notSilent),
                        bare.findings("every finding carries a card of the set", bare::hasCard),
                        bare.findings("every finding reads whole in both languages", Speech::readsWhole),
                        bare.findings(
                                "a pointer reads back from its text",
                                finding -> Must.equal(
                                        finding.subject(),
                                        Pointer.parse(finding.subject().toString()),
                                        "the pointer of " + finding)),
                        new Law(
                                "a day of cure is the first day without the finding",
                                () -> samples.forAll(bare::cured)))
                .with(
                        new Law(
                                "every card speaks both languages",
                                () -> rules.cards().forEach(Speech::bilingual)),
                        new Law(
                                "one id means one rule",
                                () -> Must.equal(
                                        ImmutableSet.copyOf(rules.cards()).size(),
                                        (int) rules.cards().stream()
                                                .map(card -> card.id())
                                                .distinct()
                                                .count(),
                                        "cards that share an id and differ, among " + rules.cards())));
    }

    /**
     * Adds the law that the order of the input does not matter.
     *
     * @param shuffle a copy of the subject whose unordered parts are in another order
     * @return the kit with one law more
     */
    public RuleLaws<S> anyOrder(BiFunction<? super S, Random, ? extends S> shuffle) {
        return with(new Law(
                "the order of the input does not matter",
                () -> samples.forAll(it -> {
                    for (int seed = 0; seed < 3; seed++) {
                        S shuffled = shuffle.apply(it.subject(), new Random(seed));
                        Must.equal(check(it), rules.check(shuffled, it.day()), "reordered as " + shuffled);
                    }
                })));
    }

    /**
     * Adds the law that every pointer leads somewhere.
     *
     * @param resolves whether a pointer names something in a subject, or the place where something is missing
     * @return the kit with one law more
     */
    public RuleLaws<S> pointingInto(BiPredicate<? super S, Pointer> resolves) {
        return with(new Law(
                "every pointer leads somewhere in the subject",
                () -> samples.forAll(it -> check(it)
                        .findings()
                        .forEach(finding -> Must.hold(
                                resolves.test(it.subject(), finding.subject()),
                                () -> "leads nowhere: " + finding.subject())))));
    }

    /** {@return the laws} */
    public LawSet laws() {
        return laws;
    }

    /** {@return one test per law} */
    public Stream<DynamicTest> tests() {
        return laws.tests();
    }

    private RuleLaws<S> with(Law... more) {
        return new RuleLaws<>(rules, samples, laws.and(LawSet.of(more)));
    }

    private Law law(String name, Consumer<Report> statement) {
        return new Law(name, () -> samples.forAll(it -> statement.accept(check(it))));
    }

    private Law findings(String name, Consumer<Finding> statement) {
        return law(name, report -> report.findings().forEach(statement));
    }

    private Report check(Case<S> it) {
        return rules.check(it.subject(), it.day());
    }

    private void leavesAlone(Case<S> it) {
        String before = it.toString();
        int hash = it.hashCode();
        check(it);
        Must.hold(it.hashCode() == hash, () -> "the check changed the subject; before it was " + before);
        Must.equal(before, it.toString(), "the check changed the subject");
    }

    private void hasCard(Finding finding) {
        Must.hold(rules.cards().contains(finding.rule()), () -> "no such card in the set: " + finding.rule());
    }

    private void cured(Case<S> it) {
        for (Finding finding : check(it).findings()) {
            finding.curedOn().ifPresent(cure -> {
                Must.hold(cure.isAfter(it.day()), () -> "cured on " + cure + ", not after the day judged: " + finding);
                Must.hold(!reports(it.subject(), cure, finding), () -> "still reported on " + cure + ": " + finding);
                LocalDate before = cure.minusDays(1);
                Must.hold(reports(it.subject(), before, finding), () -> "gone before " + cure + " already: " + finding);
            });
        }
    }

    private boolean reports(S subject, LocalDate day, Finding finding) {
        return rules.check(subject, day).at(finding.subject()).stream()
                .anyMatch(other -> other.rule().id().equals(finding.rule().id()));
    }

    private static void notSilent(Report report) {
        report.silent()
                .forEach(rule -> Must.hold(report.of(rule).isEmpty(), () -> "silent and reporting at once: " + rule));
    }
}
