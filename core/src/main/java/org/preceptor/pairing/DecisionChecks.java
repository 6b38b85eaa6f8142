package org.preceptor.pairing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleCard;

/** What is checked of decisions on single people: pairs fixed beforehand, pairs excluded. */
final class DecisionChecks {
    static final RuleCard NO_REASON = Diagnostics.card(
            "placed-outside-choices",
            "A trainee is placed by wish, or with a reason",
            "按志愿安置，否则须有理由",
            "{actual} was not wished for and no reason is given",
            "{actual}不在志愿之内，且未说明理由",
            "fixed where not wished, by decision of the office",
            "预先指定于志愿之外，注明由办公室决定",
            "fixed where not wished, no reason",
            "预先指定于志愿之外，未说明理由");
    static final RuleCard UNEXPLAINED = Diagnostics.card(
            "decision-unexplained",
            "A decision says who took it where a pair is fixed, and why where one is excluded",
            "预先指定须注明决定人，排除须注明理由",
            "the decision on {actual} does not say {missing}",
            "对{actual}的决定未说明{missing}",
            "fixed at Dr Li by the office",
            "由办公室预先指定李医师",
            "fixed at Dr Li by nobody",
            "预先指定李医师，未注明决定人");
    static final RuleCard FIXED_TWICE = Diagnostics.card(
            "fixed-twice",
            "A trainee is fixed once",
            "每名学员至多预先指定一次",
            "fixed again, at {actual}; the first entry counts",
            "再次预先指定于{actual}，以第一条为准",
            "fixed at Dr Li",
            "预先指定李医师",
            "fixed at Dr Li and at Dr Wang",
            "既预先指定李医师，又预先指定王医师");
    static final RuleCard EXCLUDED_TWICE = Diagnostics.card(
            "excluded-twice",
            "A pair is excluded once",
            "每对至多排除一次",
            "{actual} is excluded again; one entry is enough",
            "{actual}再次被排除，一条即可",
            "1 and Dr Li excluded",
            "排除1与李医师",
            "1 and Dr Li excluded, and again",
            "两次排除1与李医师");
    static final RuleCard FIXED_AND_EXCLUDED = Diagnostics.card(
            "fixed-and-excluded",
            "No pair is both fixed and excluded",
            "同一对不得既指定又排除",
            "{actual} is both fixed and excluded; the pair is made",
            "{actual}既被指定又被排除，仍予配对",
            "1 fixed at Dr Wang, excluded from Dr Li",
            "1预先指定王医师，排除李医师",
            "1 fixed at Dr Wang, excluded from Dr Wang",
            "1预先指定王医师，又排除王医师");

    private static final Label WHY = Label.of("why", "理由");
    private static final Label BY_WHOM = Label.of("who took it", "由谁作出");

    private final Diagnostics run;
    private final Set<PersonId> fixed = new HashSet<>();
    private final Set<List<Object>> excluded = new HashSet<>();

    private DecisionChecks(Diagnostics run) {
        this.run = run;
    }

    static void check(Diagnostics run) {
        DecisionChecks checks = new DecisionChecks(run);
        run.problem.fixed().forEach(checks::fixed);
        run.problem.excluded().forEach(checks::excluded);
    }

    private void fixed(PairingProblem.Fixed pair) {
        Trainee trainee = run.trainees.get(pair.trainee());
        if (trainee == null) {
            run.add(Diagnostics.UNKNOWN_TRAINEE
                    .error()
                    .at("/fixed")
                    .actual(Evidence.ref("trainee", pair.trainee()))
                    .build());
        } else if (!run.openings.containsKey(pair.place())) {
            run.add(Diagnostics.UNKNOWN_PLACE
                    .error()
                    .at("/fixed")
                    .actual(Evidence.ref("place", pair.place()))
                    .build());
        } else if (!fixed.add(pair.trainee())) {
            run.add(told(FIXED_TWICE.error(), pair.trainee(), pair.place()));
        } else {
            if (pair.reason().isBlank()
                    && trainee.willingness().choiceOf(pair.place()).isEmpty()) {
                run.add(told(NO_REASON.error(), pair.trainee(), pair.place()));
            }
            if (pair.author().isBlank()) {
                run.add(told(unexplained(BY_WHOM), pair.trainee(), pair.place()));
            }
        }
    }

    private void excluded(PairingProblem.Excluded pair) {
        if (!run.trainees.containsKey(pair.trainee())) {
            run.add(Diagnostics.UNKNOWN_TRAINEE
                    .warning()
                    .at("/excluded")
                    .actual(Evidence.ref("trainee", pair.trainee()))
                    .build());
        } else if (!run.openings.containsKey(pair.place())) {
            DistributionChecks.place(run, Pointer.of("excluded"), pair.place());
        } else if (!excluded.add(List.of(pair.trainee(), pair.place()))) {
            run.add(told(EXCLUDED_TWICE.warning(), pair.trainee(), pair.place()));
        } else {
            if (pair.reason().isBlank()) {
                run.add(told(unexplained(WHY), pair.trainee(), pair.place()));
            }
            Optional<PairingProblem.Fixed> decided = run.problem.fixed().stream()
                    .filter(f -> f.trainee().equals(pair.trainee()) && run.openings.containsKey(f.place()))
                    .findFirst();
            if (decided.filter(f -> f.place().equals(pair.place())).isPresent()) {
                run.add(told(FIXED_AND_EXCLUDED.error(), pair.trainee(), pair.place()));
            }
        }
    }

    private static Finding.Draft unexplained(Label missing) {
        return UNEXPLAINED.warning().with("missing", Evidence.of(missing));
    }

    private static Finding told(Finding.Draft draft, PersonId trainee, Place place) {
        return draft.at(Diagnostics.at(trainee))
                .actual(Evidence.ref("place", place))
                .build();
    }
}
