package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.RuleSet;
import org.preceptor.testkit.FindingArbitraries;
import org.preceptor.testkit.RuleArbitraries;
import org.preceptor.testkit.verify.Broken;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.Defects;

/**
 * Several things wrong at once: nothing is lost, nothing invented, nothing reported twice.
 *
 * <p>An administrator has a whole roster to mend. If the second fault hides the third she has to come back; these are the laws
 * that rule it out, for rules (through known {@linkplain Defects defects}) and for whatever puts reports together.
 */
public final class AccumulationLaws {
    private static final int SEVERAL = 5;

    private AccumulationLaws() {}

    /**
     * The contract of every defect, and what several of them must add up to.
     *
     * @param <T> what the rules are about
     * @param defects the known ways to break a valid value
     * @param valid values in order on every one of the days
     * @param rules the rules
     * @param days the days judged
     * @return one law for each defect, and those for all together
     */
    public static <T> LawSet of(
            Defects<T> defects, Arbitrary<T> valid, RuleSet<? super T> rules, Arbitrary<LocalDate> days) {
        List<Law> laws = new ArrayList<>();
        Arbitrary<Trial<T>> orderly = Combinators.combine(valid, days)
                .as((value, day) ->
                        new Trial<>(new Broken<>(value, value, ImmutableList.of(), ImmutableSet.of()), day));
        laws.add(law("a value in order has no finding", orderly, rules));
        for (Defect<T> defect : defects.all()) {
            laws.add(law("exactly one fault is reported: " + defect.name(), orderly.map(it -> it.with(defect)), rules));
        }
        Arbitrary<Trial<T>> several =
                Combinators.combine(defects.several(SEVERAL, valid), days).as(Trial<T>::new);
        laws.add(law("the findings of several faults are the findings of each, together", several, rules));
        laws.add(new Law("every rule of the set has a defect", () -> covered(defects, valid, rules)));
        laws.add(new Law(
                "below a pointer every finding moves, and changes nothing else",
                () -> new Samples<>(several, Samples.TRIES).forAll(it -> moves(it, rules))));
        return new LawSet(ImmutableList.copyOf(laws));
    }

    /**
     * What putting reports together must obey.
     *
     * @param reports any reports
     * @param plus how two reports are put together
     * @return the laws
     */
    public static LawSet ofReports(Arbitrary<Report> reports, BinaryOperator<Report> plus) {
        Arbitrary<List<Report>> three = reports.list().ofSize(3);
        Samples<List<Report>> samples = new Samples<>(three, Samples.TRIES);
        return LawSet.of(
                new Law(
                        "the report without findings adds nothing",
                        () -> samples.forAll(it -> {
                            Must.equal(it.get(0), plus.apply(it.get(0), Report.clean()), "with nothing on the right");
                            Must.equal(it.get(0), plus.apply(Report.clean(), it.get(0)), "with nothing on the left");
                        })),
                new Law(
                        "no finding is lost and none is invented",
                        () -> samples.forAll(it -> Must.equal(
                                Sets.union(set(it.get(0)), set(it.get(1))),
                                set(plus.apply(it.get(0), it.get(1))),
                                "findings of both"))),
                new Law(
                        "which report comes first does not matter",
                        () -> samples.forAll(it -> Must.equal(
                                plus.apply(it.get(0), it.get(1)),
                                plus.apply(it.get(1), it.get(0)),
                                "the other way round"))),
                new Law(
                        "how reports are grouped does not matter",
                        () -> samples.forAll(it -> Must.equal(
                                plus.apply(plus.apply(it.get(0), it.get(1)), it.get(2)),
                                plus.apply(it.get(0), plus.apply(it.get(1), it.get(2))),
                                "grouped differently"))),
                new Law(
                        "a report added to itself stays as it is",
                        () -> samples.forAll(
                                it -> Must.equal(it.get(0), plus.apply(it.get(0), it.get(0)), "twice the same"))),
                new Law(
                        "a rule that reports is not silent",
                        () -> samples.forAll(it -> {
                            Report both = plus.apply(quietAbout(it.get(1), it.get(0)), it.get(0));
                            both.findings()
                                    .forEach(finding -> Must.hold(
                                            !both.silent()
                                                    .contains(finding.rule().id()),
                                            () -> "silent and reporting: " + finding));
                        })),
                new Law(
                        "moving a report below two pointers is moving it below both at once",
                        () -> new Samples<>(
                                        Combinators.combine(
                                                        reports, RuleArbitraries.pointers(), RuleArbitraries.pointers())
                                                .as((report, above, top) -> List.of(
                                                        report.prefixed(above).prefixed(top),
                                                        report.prefixed(top.plus(above)))),
                                        Samples.TRIES)
                                .forAll(it -> Must.equal(it.get(1), it.get(0), "moved in two steps"))),
                new Law(
                        "a difference sorts every finding into one of its parts",
                        () -> samples.forAll(it -> partition(it.get(0), it.get(1)))));
    }

    /** {@return the laws of the core's own way of putting reports together} */
    public static LawSet ofReports() {
        return ofReports(FindingArbitraries.reports(), Report::plus);
    }

    private record Trial<T>(Broken<T> broken, LocalDate day) {
        Trial<T> with(Defect<T> defect) {
            return new Trial<>(defect.in(broken.valid()), day);
        }
    }

    private static <T> Law law(String name, Arbitrary<Trial<T>> trials, RuleSet<? super T> rules) {
        return new Law(
                name,
                () -> new Samples<>(trials, Samples.TRIES)
                        .forAll(it -> it.broken().verify(rules.check(it.broken().value(), it.day()))));
    }

    private static <T> void moves(Trial<T> it, RuleSet<? super T> rules) {
        Pointer above = Pointer.of("above", 7);
        RuleSet<T> below =
                RuleSet.under("above", value -> value, RuleSet.<T, T>under("7", value -> value, narrowed(rules)));
        Must.equal(
                rules.check(it.broken().value(), it.day()).prefixed(above),
                below.check(it.broken().value(), it.day()),
                "checked as a part");
    }

    private static <T> RuleSet<T> narrowed(RuleSet<? super T> rules) {
        return RuleSet.<T>of(ImmutableList.of()).and(rules);
    }

    private static <T> void covered(Defects<T> defects, Arbitrary<T> valid, RuleSet<? super T> rules) {
        T any = new Samples<>(valid, 1).pool(1).get(0);
        ImmutableSet<RuleId> expected = defects.all().stream()
                .flatMap(defect -> defect.expected(any).stream())
                .map(Defect.Expected::rule)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet<RuleId> known =
                rules.cards().stream().map(card -> card.id()).collect(ImmutableSet.toImmutableSet());
        Must.hold(
                expected.equals(known),
                () -> "rules without a defect: " + Sets.difference(known, expected) + "; defects without a rule: "
                        + Sets.difference(expected, known));
    }

    private static void partition(Report newer, Report older) {
        Report.Difference difference = newer.diff(older);
        Must.equal(
                newer.findings(),
                sorted(difference.added(), difference.unchanged()),
                "added and unchanged are the newer report");
        Must.hold(
                older.findings().containsAll(difference.removed()), () -> "removed what was not there: " + difference);
        Must.hold(newer.diff(newer).added().isEmpty(), () -> "differs from itself: " + newer);
    }

    private static ImmutableList<Finding> sorted(List<Finding> some, List<Finding> others) {
        List<Finding> all = new ArrayList<>(some);
        all.addAll(others);
        return ImmutableList.sortedCopyOf(all);
    }

    private static Report quietAbout(Report report, Report other) {
        return new Report(
                report.findings(),
                other.findings().stream().map(finding -> finding.rule().id()).collect(ImmutableSet.toImmutableSet()));
    }

    private static ImmutableSet<Finding> set(Report report) {
        return ImmutableSet.copyOf(report.findings());
    }
}
