package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.certification.Activity;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Plan;
import org.preceptor.certification.Scheme;
import org.preceptor.testkit.CertificationArbitraries;
import org.preceptor.testkit.TimeArbitraries;

/**
 * What judging a dossier promises: the order of its pages decides nothing, an answer changes by time alone on the day that
 * was announced, what remains is judged like the whole, a plan is enough and has nothing too many, and, where a scheme only
 * asks for more, doing more never hurts.
 */
public final class RequirementLaws {
    private static final int WINDOW = 60;
    private static final int TRIES = 60;
    private static final int LATER = 30;
    private static final int PLANS = 3;

    private RequirementLaws() {}

    /**
     * The laws of a way of judging.
     *
     * @param dossiers what is judged
     * @param judge the verdict on a day
     * @param nextChange the first later day with another verdict by time alone
     * @return the laws
     */
    public static LawSet of(
            Arbitrary<Dossier> dossiers,
            BiFunction<Dossier, LocalDate, Verdict> judge,
            BiFunction<Dossier, LocalDate, Optional<LocalDate>> nextChange) {
        return TimeLaws.ofChange(dossiers, judge, nextChange, WINDOW)
                .and(LawSet.of(new Law(
                        "the order of the pages does not matter",
                        () -> samples(dossiers)
                                .forAll(it -> Must.equal(
                                        judge.apply(it.dossier(), it.day()),
                                        judge.apply(reversed(it.dossier()), it.day()),
                                        "listed backwards: " + it)))));
    }

    /**
     * The laws of a scheme, its independent check among them.
     *
     * @param scheme the scheme
     * @param dossiers what is judged
     * @return the laws
     */
    public static LawSet of(Scheme scheme, Arbitrary<Dossier> dossiers) {
        BiFunction<Dossier, LocalDate, Verdict> judge =
                (dossier, day) -> scheme.assess(dossier, day).verdict();
        LawSet standings = TimeLaws.ofChange(
                dossiers,
                (dossier, day) -> standings(scheme.assess(dossier, day)),
                (dossier, day) -> scheme.assess(dossier, day).nextChange(),
                WINDOW);
        return of(dossiers, judge, (dossier, day) -> scheme.assess(dossier, day).nextVerdict())
                .and(new LawSet(standings.laws().stream()
                        .map(law -> new Law("demand by demand, " + law.name(), law::verify))
                        .collect(ImmutableList.toImmutableList())))
                .and(ofRest(dossiers, judge, (known, day) -> {
                    Scheme rest = scheme.demanding(scheme.assess(known, day).remaining());
                    return (extra, later) -> rest.assess(extra, later).verdict();
                }))
                .and(ofPlans(
                        dossiers,
                        (dossier, day) -> isDone(scheme.assess(dossier, day)),
                        (dossier, day) -> scheme.assess(dossier, day).plans(PLANS)))
                .and(LawSet.of(new Law(
                        "the independent check agrees",
                        () -> samples(dossiers).forAll(it -> {
                            Assessment assessment = scheme.assess(it.dossier(), it.day());
                            Must.hold(!assessment.verify().hasErrors(), () -> "refuted: " + assessment.verify());
                        }))));
    }

    /**
     * The law of what remains: further evidence judged by it gives the verdict that all evidence gives by the whole.
     *
     * @param dossiers what is judged; its activities are split in two halves
     * @param judge the verdict on a day
     * @param rest for what is known on a day, how further evidence is judged on a later one
     * @return the law
     */
    public static LawSet ofRest(
            Arbitrary<Dossier> dossiers,
            BiFunction<Dossier, LocalDate, Verdict> judge,
            BiFunction<Dossier, LocalDate, BiFunction<Dossier, LocalDate, Verdict>> rest) {
        return LawSet.of(new Law(
                "what remains judges the rest as the whole judges all",
                () -> samples(dossiers).forAll(it -> {
                    Dossier known = part(it.dossier(), 0);
                    Dossier extra = part(it.dossier(), 1);
                    LocalDate later = it.day().plusDays(LATER);
                    Must.equal(
                            judge.apply(known.plus(extra), later),
                            rest.apply(known, it.day()).apply(extra, later),
                            "what remains of " + it);
                })));
    }

    /**
     * The laws of plans: together the steps are enough, without any of them they are not, the cheapest comes first, and
     * there is none for what is done already.
     *
     * @param dossiers what is judged
     * @param done whether nothing is missing on a day that could be supplied
     * @param plans the plans made on a day
     * @return the laws
     */
    public static LawSet ofPlans(
            Arbitrary<Dossier> dossiers,
            BiPredicate<Dossier, LocalDate> done,
            BiFunction<Dossier, LocalDate, ? extends List<Plan>> plans) {
        return LawSet.of(
                new Law(
                        "the steps of a plan are enough",
                        () -> samples(dossiers)
                                .forAll(it -> plans.apply(it.dossier(), it.day())
                                        .forEach(plan -> Must.hold(
                                                done.test(plan.applyTo(it.dossier()), plan.doneOn()),
                                                () -> "not enough: " + plan + " for " + it)))),
                new Law(
                        "a plan has no step too many",
                        () -> samples(dossiers)
                                .forAll(it -> plans.apply(it.dossier(), it.day())
                                        .forEach(plan -> plan.steps().forEach(step -> {
                                            Plan fewer = without(plan, step, it.day());
                                            Must.hold(
                                                    !done.test(fewer.applyTo(it.dossier()), fewer.doneOn()),
                                                    () -> "not needed: " + step + " for " + it);
                                        })))),
                new Law(
                        "the cheapest plan comes first",
                        () -> samples(dossiers).forAll(it -> {
                            List<Long> costs = plans.apply(it.dossier(), it.day()).stream()
                                    .map(Plan::cost)
                                    .toList();
                            Must.equal(costs.stream().sorted().toList(), costs, "costs of the plans for " + it);
                        })),
                new Law(
                        "what is done needs no plan",
                        () -> samples(dossiers)
                                .forAll(it -> Must.hold(
                                        !done.test(it.dossier(), it.day())
                                                || plans.apply(it.dossier(), it.day())
                                                        .isEmpty(),
                                        () -> "planned though done: " + it))));
    }

    /**
     * The law of ways of judging that only ask for more: one activity more never takes eligibility away.
     *
     * @param dossiers what is judged
     * @param judge the verdict on a day
     * @return the law
     */
    public static LawSet ofGrowth(Arbitrary<Dossier> dossiers, BiFunction<Dossier, LocalDate, Verdict> judge) {
        Arbitrary<More> more = Combinators.combine(
                        dossiers, CertificationArbitraries.activities(), TimeArbitraries.days())
                .as(More::new);
        return LawSet.of(new Law(
                "doing more never takes eligibility away",
                () -> new Samples<>(more, Samples.TRIES)
                        .forAll(it -> Must.hold(
                                judge.apply(it.dossier, it.day) != Verdict.ELIGIBLE
                                        || judge.apply(it.grown(), it.day) == Verdict.ELIGIBLE,
                                () -> "was eligible without the last activity of " + it.grown()))));
    }

    private record At(Dossier dossier, LocalDate day) {}

    private record More(Dossier dossier, Activity activity, LocalDate day) {
        Dossier grown() {
            return Dossier.builder()
                    .from(dossier)
                    .addActivities(Activity.builder().from(activity).id("more").build())
                    .build();
        }
    }

    private static Samples<At> samples(Arbitrary<Dossier> dossiers) {
        return new Samples<>(
                Combinators.combine(dossiers, TimeArbitraries.days()).as(At::new), TRIES);
    }

    private static Dossier reversed(Dossier dossier) {
        return Dossier.builder()
                .from(dossier)
                .activities(dossier.activities().reverse())
                .holdings(dossier.holdings().reverse())
                .attestations(dossier.attestations().reverse())
                .judgements(dossier.judgements().reverse())
                .examinations(dossier.examinations().reverse())
                .build();
    }

    /** The first or second half of the activities; everything else is known from the start. */
    private static Dossier part(Dossier dossier, int half) {
        int middle = dossier.activities().size() / 2;
        List<Activity> activities = dossier.activities()
                .subList(
                        half == 0 ? 0 : middle,
                        half == 0 ? middle : dossier.activities().size());
        return half == 0
                ? Dossier.builder().from(dossier).activities(activities).build()
                : Dossier.builder()
                        .candidate(dossier.candidate())
                        .activities(activities)
                        .build();
    }

    private static Plan without(Plan plan, Plan.Step step, LocalDate day) {
        ImmutableList<Plan.Step> fewer =
                plan.steps().stream().filter(each -> !each.equals(step)).collect(ImmutableList.toImmutableList());
        LocalDate on =
                fewer.stream().map(Plan.Step::readyOn).max(LocalDate::compareTo).orElse(day);
        return new Plan(fewer, on, 0);
    }

    private static List<Object> standings(Assessment assessment) {
        return assessment.root().all().stream()
                .map(node -> (Object) List.of(node.criterion(), node.standing()))
                .toList();
    }

    /** Nothing is missing, and only unread text is open. */
    private static boolean isDone(Assessment assessment) {
        return assessment.shortfalls().isEmpty()
                && assessment.undetermined().stream()
                        .flatMap(item -> item.all().stream())
                        .filter(node -> node.parts().isEmpty())
                        .allMatch(
                                leaf -> leaf.standing().isPositive() || leaf.criterion() instanceof Criterion.Unknown);
    }
}
