package org.preceptor.testkit.laws;

import static org.preceptor.certification.Selection.kind;
import static org.preceptor.testkit.laws.Mutants.killed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.Label;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Plan;
import org.preceptor.certification.Scheme;
import org.preceptor.rule.Source;
import org.preceptor.testkit.CertificationArbitraries;
import org.preceptor.time.LengthUnit;

class RequirementLawsTest {
    private static final Scheme WARD = Scheme.of("ward", "1", Scheme.Stance.PRESCRIPTIVE, Source.local("ward"))
            .must(
                    "sittings",
                    "Sittings",
                    "小组活动",
                    Criterion.atLeast(5, LengthUnit.SESSION).of(kind("group")));
    private static final Scheme WAITING =
            WARD.must("wait", "Waiting", "等待", Criterion.elapsed(Period.ofDays(20), Moment.milestone("application")));
    private static final Arbitrary<Dossier> DOSSIERS = CertificationArbitraries.dossiers();

    @TestFactory
    Stream<DynamicTest> schemeIsJudgedByTheLaws() {
        return RequirementLaws.of(WAITING, DOSSIERS)
                .and(RequirementLaws.ofGrowth(DOSSIERS, RequirementLawsTest::judge))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> wrongJudging() {
        return Stream.of(
                killed(
                        "looks at the first page only",
                        "the order of the pages",
                        RequirementLaws.of(
                                DOSSIERS,
                                (dossier, day) -> dossier.activities().stream()
                                                .findFirst()
                                                .filter(activity ->
                                                        activity.kind().equals("group"))
                                                .isPresent()
                                        ? Verdict.ELIGIBLE
                                        : Verdict.NOT_YET,
                                (dossier, day) -> Optional.empty())),
                killed(
                        "announces tomorrow",
                        "the next change brings another",
                        RequirementLaws.of(
                                DOSSIERS,
                                (dossier, day) -> Verdict.NOT_YET,
                                (dossier, day) -> Optional.of(day.plusDays(1)))));
    }

    @TestFactory
    Stream<DynamicTest> wrongRemainders() {
        return Stream.of(
                killed(
                        "forgets what is known",
                        "what remains",
                        RequirementLaws.ofRest(
                                        DOSSIERS,
                                        RequirementLawsTest::judge,
                                        (known, day) -> RequirementLawsTest::judge)
                                .and(CLEAN)),
                killed(
                        "stays at what was known",
                        "what remains",
                        RequirementLaws.ofRest(
                                        DOSSIERS,
                                        RequirementLawsTest::judge,
                                        (known, day) -> (extra, later) -> judge(known, later))
                                .and(CLEAN)));
    }

    @TestFactory
    Stream<DynamicTest> wrongPlans() {
        return Stream.of(
                killed(
                        "promises too much",
                        "the steps of a plan are enough",
                        plans((plans, day) -> plans.stream()
                                .map(plan -> new Plan(
                                        plan.steps().subList(1, plan.steps().size()), plan.doneOn(), plan.cost()))
                                .toList())),
                killed(
                        "asks for too much",
                        "a plan has no step too many",
                        plans((plans, day) -> plans.stream()
                                .map(plan -> new Plan(
                                        ImmutableList.<Plan.Step>builder()
                                                .addAll(plan.steps())
                                                .add(IDLE)
                                                .build(),
                                        plan.doneOn(),
                                        plan.cost()))
                                .toList())),
                killed(
                        "begins with the dearest",
                        "the cheapest plan comes first",
                        plans((plans, day) -> Lists.reverse(plans))),
                killed(
                        "never rests",
                        "what is done needs no plan",
                        plans((plans, day) ->
                                plans.isEmpty() ? List.of(new Plan(ImmutableList.of(), day, 0)) : plans)));
    }

    private static final Plan.Step IDLE = new Plan.Step(
            "sittings", Label.of("sit idle", "空坐"), Dossier.of("C").build(), ImmutableMap.of(), LocalDate.of(1, 1, 1));
    private static final LawSet CLEAN = LawSet.of(new Law("nothing", () -> {}));

    private static LawSet plans(BiFunction<List<Plan>, LocalDate, List<Plan>> mutant) {
        return RequirementLaws.ofPlans(
                DOSSIERS,
                (dossier, day) -> judge(dossier, day) == Verdict.ELIGIBLE,
                (dossier, day) -> mutant.apply(WARD.assess(dossier, day).plans(3), day));
    }

    private static Verdict judge(Dossier dossier, LocalDate day) {
        return WARD.assess(dossier, day).verdict();
    }
}
