package org.preceptor.testkit.laws;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.certification.Activity;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Scheme;
import org.preceptor.testkit.CertificationArbitraries;
import org.preceptor.testkit.TimeArbitraries;

/**
 * What judging a dossier promises: the order of its pages decides nothing, a verdict changes by time alone on the day that
 * was announced, and, where a scheme only asks for more, doing more never hurts.
 */
public final class RequirementLaws {
    private static final int WINDOW = 60;
    private static final int TRIES = 60;

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
                        "the order of the activities does not matter",
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
        return of(
                        dossiers,
                        (dossier, day) -> scheme.assess(dossier, day).verdict(),
                        (dossier, day) -> scheme.assess(dossier, day).nextChange())
                .and(LawSet.of(new Law(
                        "the independent check agrees",
                        () -> samples(dossiers).forAll(it -> {
                            Assessment assessment = scheme.assess(it.dossier(), it.day());
                            Must.hold(!assessment.verify().hasErrors(), () -> "refuted: " + assessment.verify());
                        }))));
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
        List<Activity> backwards = dossier.activities().reverse();
        return Dossier.builder().from(dossier).activities(backwards).build();
    }
}
