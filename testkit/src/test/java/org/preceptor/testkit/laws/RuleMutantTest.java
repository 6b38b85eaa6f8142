package org.preceptor.testkit.laws;

import static org.preceptor.testkit.laws.Mutants.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleSet;
import org.preceptor.testkit.Wards;
import org.preceptor.testkit.Wards.Ward;
import org.preceptor.time.Tenure;

class RuleMutantTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> wrongRules() {
        Rule<Ward> base = Wards.NAMED;
        return Stream.of(
                killed(
                        "answer by the hour",
                        "the same subject and day",
                        rules(rule((ward, day) ->
                                CALLS.incrementAndGet() % 2 == 0 ? List.of() : List.of(Finding.error())))),
                killed(
                        "check that edits the subject",
                        "the subject is left as it was",
                        RuleLaws.of(
                                        RuleSet.<List<String>>of(Rule.of("x.edits", "Edits")
                                                .chinese("改")
                                                .<List<String>>when(
                                                        list -> list.add("seen") && list.isEmpty(),
                                                        list -> Finding.error())),
                                        Arbitraries.just("a")
                                                .list()
                                                .ofMaxSize(2)
                                                .map(ArrayList::new))
                                .laws()),
                killed("check that throws", "the same subject and day", rules(rule((ward, day) -> {
                    throw new IllegalStateException("no enrollments");
                }))),
                killed(
                        "finding under another rule's card",
                        "every finding carries a card",
                        rules(rule((ward, day) -> List.of(base.card().error())))),
                killed(
                        "English only",
                        "every card speaks both languages",
                        rules(Rule.of("x.english", "Only English").<Ward>when(ward -> false, ward -> Finding.error()))),
                killed(
                        "Chinese in the English text",
                        "every card speaks both languages",
                        rules(Rule.of("x.chinese", "Only 中文")
                                .chinese("中文")
                                .<Ward>when(ward -> false, ward -> Finding.error()))),
                killed(
                        "one id for two rules",
                        "one id means one rule",
                        rules(
                                base,
                                Rule.of("ward.unnamed", "Something else")
                                        .chinese("另一规则")
                                        .<Ward>when(ward -> false, ward -> Finding.error()))),
                killed("cure a day early", "a day of cure", rules(held(-1))),
                killed("cure a day late", "a day of cure", rules(held(1))),
                killed(
                        "cure that has passed",
                        "a day of cure",
                        rules(rule((ward, day) -> List.of(Finding.error().curedOn(day))))),
                killed(
                        "first in the list decides",
                        "the order of the input",
                        RuleLaws.of(
                                        RuleSet.of(rule((ward, day) ->
                                                ward.enrollments().isEmpty()
                                                        ? List.of()
                                                        : List.of(Finding.error()
                                                                .actual(ward.enrollments()
                                                                        .get(0)
                                                                        .id())))),
                                        Wards.any())
                                .anyOrder(Ward::shuffled)
                                .laws()),
                killed(
                        "pointer into nowhere",
                        "every pointer leads somewhere",
                        RuleLaws.of(
                                        RuleSet.of(rule((ward, day) ->
                                                List.of(Finding.error().at("/phases")))),
                                        Wards.any())
                                .pointingInto(
                                        (ward, pointer) -> pointer.toString().startsWith("/enrollments"))
                                .laws()));
    }

    private static Rule<Ward> rule(Rule.Check<Ward> check) {
        return Rule.of("x.wrong", "Wrong").chinese("错").finds(check);
    }

    private static Rule<Ward> held(int off) {
        Tenure year = Wards.HEADED_FOR;
        return rule((ward, day) -> year.isMet(ward.headSince(), day)
                ? List.of()
                : List.of(Finding.error().curedOn(year.metOn(ward.headSince()).plusDays(off))));
    }

    private static LawSet rules(Rule<Ward> rule) {
        return RuleLaws.of(RuleSet.<Ward>of(rule), Wards.any(), Arbitraries.of(Wards.DAY))
                .laws();
    }

    private static LawSet rules(Rule<Ward> one, Rule<Ward> other) {
        return RuleLaws.of(RuleSet.<Ward>of(one, other), Wards.any(), Arbitraries.of(Wards.DAY))
                .laws();
    }
}
