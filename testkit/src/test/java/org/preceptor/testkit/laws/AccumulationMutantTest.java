package org.preceptor.testkit.laws;

import static org.preceptor.testkit.laws.Mutants.killed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.RuleSet;
import org.preceptor.testkit.Wards;
import org.preceptor.testkit.Wards.Ward;

class AccumulationMutantTest {
    private static final List<Finding> TEN = IntStream.range(0, 10)
            .mapToObj(i -> (i < 5
                            ? Wards.NAMED.card().error()
                            : Wards.NAMED.card().warning())
                    .at("/" + i)
                    .build())
            .toList();

    @TestFactory
    Stream<DynamicTest> wrongAccumulation() {
        RuleSet<Ward> firstOnly = RuleSet.of(
                Wards.NAMED,
                Wards.HEADED,
                Rule.of(Wards.SUMMER.card(), (ward, day) -> List.of()),
                Rule.of(Wards.SHORT.card(), (ward, day) -> List.of()));
        RuleSet<Ward> stops = Wards.RULES.when(ward -> !ward.name().isBlank()).and(RuleSet.of(Wards.NAMED));
        return Stream.of(
                killed(
                        "rule that sees nothing",
                        "exactly one fault is reported: first starts in July",
                        faults(firstOnly)),
                killed("stops at the first fault", "the findings of several faults", faults(stops)),
                killed(
                        "finds fault with order",
                        "a value in order has no finding",
                        faults(Wards.RULES.and(RuleSet.of(rule((ward, day) -> List.of(Finding.error())))))),
                killed(
                        "rule without a defect",
                        "every rule of the set has a defect",
                        faults(Wards.RULES.and(RuleSet.of(rule((ward, day) -> List.of()))))),
                killed("keeps the first report", "no finding is lost", reports((a, b) -> a)),
                killed(
                        "loses the seventh and following",
                        "no finding is lost",
                        reports((a, b) -> new Report(
                                a.plus(b)
                                        .findings()
                                        .subList(
                                                0,
                                                Math.min(6, a.plus(b).findings().size())),
                                a.plus(b).silent()))),
                killed(
                        "drops warnings of the second",
                        "which report comes first",
                        reports((a, b) -> new Report(
                                a.plus(new Report(b.errors(), ImmutableSet.of()))
                                        .findings(),
                                a.plus(b).silent()))),
                killed(
                        "forgets what was silent",
                        "the report without findings adds nothing",
                        reports((a, b) -> Report.of(a.plus(b).findings()))));
    }

    private static Rule<Ward> rule(Rule.Check<Ward> check) {
        return Rule.of("x.wrong", "Wrong").chinese("错").finds(check);
    }

    private static LawSet faults(RuleSet<Ward> rules) {
        return AccumulationLaws.of(Wards.DEFECTS, Wards.valid(), rules, Arbitraries.of(Wards.DAY));
    }

    private static LawSet reports(BinaryOperator<Report> plus) {
        Arbitrary<Report> reports = Combinators.combine(
                        Arbitraries.subsetOf(TEN), Arbitraries.subsetOf(RuleId.of("silent.a"), RuleId.of("silent.b")))
                .as((findings, silent) -> new Report(ImmutableList.copyOf(findings), ImmutableSet.copyOf(silent)));
        return AccumulationLaws.ofReports(reports, plus);
    }
}
