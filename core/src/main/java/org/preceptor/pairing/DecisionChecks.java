package org.preceptor.pairing;

import java.util.List;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.RuleCard;

/** What is checked of decisions on single people: pairs fixed beforehand, trainees linked. */
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
    static final RuleCard LINK_BROKEN = Diagnostics.card(
            "link-broken",
            "Linked trainees hand in the same wishes",
            "关联学员志愿相同",
            "{actual} have different wishes; the link is broken",
            "{actual}志愿不同，关联失效",
            "both wish Dr Li",
            "两人均填报李医师",
            "one wishes Dr Li, the other Dr Wang",
            "一人填报李医师，另一人填报王医师");

    private final Diagnostics run;

    private DecisionChecks(Diagnostics run) {
        this.run = run;
    }

    static void check(Diagnostics run) {
        DecisionChecks checks = new DecisionChecks(run);
        run.problem.fixed().forEach(checks::fixed);
        run.problem.links().forEach(checks::link);
    }

    private void fixed(PairingProblem.Fixed fixed) {
        Trainee trainee = run.trainees.get(fixed.trainee());
        if (trainee == null) {
            run.add(Diagnostics.UNKNOWN_TRAINEE
                    .error()
                    .at("/fixed")
                    .actual(Evidence.ref("trainee", fixed.trainee()))
                    .build());
        } else if (!run.openings.containsKey(fixed.place())) {
            run.add(Diagnostics.UNKNOWN_PLACE
                    .error()
                    .at("/fixed")
                    .actual(Evidence.ref("place", fixed.place()))
                    .build());
        } else if (fixed.reason().isBlank()
                && trainee.willingness().choiceOf(fixed.place()).isEmpty()) {
            run.add(NO_REASON
                    .error()
                    .at(Diagnostics.at(fixed.trainee()))
                    .actual(Evidence.ref("place", fixed.place()))
                    .build());
        }
    }

    private void link(PairingProblem.Link link) {
        Trainee a = run.trainees.get(link.first());
        Trainee b = run.trainees.get(link.second());
        if (a == null || b == null) {
            PersonId missing = a == null ? link.first() : link.second();
            run.add(Diagnostics.UNKNOWN_TRAINEE
                    .error()
                    .at("/links")
                    .actual(Evidence.ref("trainee", missing))
                    .build());
        } else if (link.wishes().isEmpty() && !a.willingness().equals(b.willingness())) {
            run.add(LINK_BROKEN
                    .warning()
                    .at("/links")
                    .actual(Evidence.many(List.of(Evidence.ref("trainee", a.id()), Evidence.ref("trainee", b.id()))))
                    .build());
        }
    }
}
