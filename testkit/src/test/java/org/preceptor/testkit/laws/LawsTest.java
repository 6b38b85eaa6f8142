package org.preceptor.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleId;
import org.preceptor.testkit.FindingArbitraries;
import org.preceptor.testkit.RuleArbitraries;
import org.preceptor.testkit.TimeArbitraries;
import org.preceptor.testkit.Wards;
import org.preceptor.testkit.Wards.Ward;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

class LawsTest {
    private static final ImmutableSet<String> MEMBERS = ImmutableSet.of("name", "headSince", "start", "days");

    @TestFactory
    Stream<DynamicTest> valuesOfTheCoreAreValues() {
        return Stream.of(
                        ValueLaws.of(TimeArbitraries.terms())
                                .ordered(Comparator.naturalOrder())
                                .readBy(Term::parse)
                                .laws(),
                        ValueLaws.of(TimeArbitraries.termSets()).laws(),
                        ValueLaws.of(TimeArbitraries.trainingLengths())
                                .readBy(TrainingLength::parse)
                                .laws(),
                        ValueLaws.of(TimeArbitraries.tenures())
                                .readBy(Tenure::parse)
                                .laws(),
                        ValueLaws.of(RuleArbitraries.pointers())
                                .ordered(Comparator.naturalOrder())
                                .readBy(Pointer::parse)
                                .laws(),
                        ValueLaws.of(RuleArbitraries.ruleIds())
                                .ordered(Comparator.naturalOrder())
                                .readBy(RuleId::of)
                                .laws(),
                        ValueLaws.of(RuleArbitraries.evidence()).laws(),
                        ValueLaws.of(RuleArbitraries.ruleCards()).laws(),
                        ValueLaws.of(RuleArbitraries.waivers()).laws(),
                        ValueLaws.of(FindingArbitraries.findings()).laws(),
                        ValueLaws.of(FindingArbitraries.reports()).laws())
                .flatMap(LawSet::tests);
    }

    @TestFactory
    Stream<DynamicTest> daysOfTheCoreAreCountedOneWay() {
        return TimeLaws.ofCore().tests();
    }

    @TestFactory
    Stream<DynamicTest> reportsOfTheCoreAddUp() {
        return AccumulationLaws.ofReports().tests();
    }

    @TestFactory
    Stream<DynamicTest> wardRulesObeyTheLawsOfRules() {
        return RuleLaws.of(Wards.RULES, Wards.any())
                .anyOrder(Ward::shuffled)
                .pointingInto(LawsTest::resolves)
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> wardFaultsAddUp() {
        return AccumulationLaws.of(Wards.DEFECTS, Wards.valid(), Wards.RULES, Arbitraries.of(Wards.DAY))
                .tests();
    }

    @Test
    void brokenLawShowsTheSmallestValue() {
        Law law = new Law(
                "no term is longer than ten days",
                () -> new Samples<>(TimeArbitraries.closedTerms(), 100)
                        .forAll(term -> Must.hold(term.days() <= 10, () -> "too long: " + term)));
        assertThatThrownBy(law::verify)
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContaining("too long: 2018-01-01/2018-01-11")
                .hasMessageContaining("smallest value found: 2018-01-01/2018-01-11");
    }

    @Test
    void exceptionBreaksALaw() {
        Law law = new Law(
                "reads",
                () -> new Samples<>(TimeArbitraries.days(), 1).forAll(day -> {
                    throw new IllegalStateException("unreadable");
                }));
        assertThat(LawSet.of(law).broken()).containsExactly(law);
    }

    private static boolean resolves(Ward ward, Pointer pointer) {
        String member = pointer.tokens().get(pointer.tokens().size() - 1);
        return MEMBERS.contains(member)
                && (pointer.tokens().size() == 1
                        || ward.enrollments().stream()
                                .anyMatch(each ->
                                        each.id().equals(pointer.tokens().get(1))));
    }
}
