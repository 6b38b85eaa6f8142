package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** Everything wrong with the input, at once, with what will be made of it: ids here, the rest by what is looked at. */
final class Diagnostics {

    private static final Source INPUT = Source.local("input of the pairing");
    static final RuleCard DUPLICATE_ID = card(
            "duplicate-id",
            "An id is entered once",
            "编号只登记一次",
            "{actual} is entered twice; the first entry counts",
            "{actual}重复登记，以第一条为准",
            "trainees 1 and 2",
            "学员1与学员2",
            "trainee 1 entered twice",
            "学员1登记两次");
    static final RuleCard UNKNOWN_PLACE = card(
            "unknown-place",
            "A place wished for exists",
            "所选去处存在",
            "{actual} is no opening of this pairing; the wish is left out",
            "{actual}不在本次名额之内，该志愿不计",
            "a wish for an opening of this pairing",
            "志愿为本次名额",
            "a wish for a hospital without an opening",
            "志愿为未列名额的医院");
    static final RuleCard UNKNOWN_TRAINEE = card(
            "unknown-trainee",
            "A trainee named exists",
            "所列学员存在",
            "{actual} is no trainee of this pairing; the name is left out",
            "{actual}不在本次学员之内，该人不计",
            "a mentor lists a trainee of this pairing",
            "导师列出本次学员",
            "a mentor lists somebody else",
            "导师列出其他人");

    final PairingProblem problem;
    final Map<PersonId, Trainee> trainees = new HashMap<>();
    final Map<Place, Opening> openings = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Diagnostics(PairingProblem problem) {
        this.problem = problem;
    }

    static Report of(PairingProblem problem) {
        Diagnostics run = new Diagnostics(problem);
        run.ids();
        SeatChecks.check(run, WishChecks.check(run));
        DecisionChecks.check(run);
        LinkChecks.check(run);
        DistributionChecks.check(run);
        GroupChecks.check(run);
        return Report.of(run.findings);
    }

    static RuleCard card(String id, String... words) {
        return PairingCards.card(id, INPUT, words);
    }

    static Pointer at(PersonId trainee) {
        return Pointer.of("trainees", trainee);
    }

    static Pointer at(Place place) {
        return Pointer.of("openings", place);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    private void ids() {
        for (Trainee t : problem.trainees()) {
            if (trainees.putIfAbsent(t.id(), t) != null) {
                findings.add(DUPLICATE_ID
                        .error()
                        .at(at(t.id()))
                        .actual(Evidence.ref("trainee", t.id()))
                        .build());
            }
        }
        for (Opening o : problem.openings()) {
            if (openings.putIfAbsent(o.place(), o) != null) {
                findings.add(DUPLICATE_ID
                        .error()
                        .at(at(o.place()))
                        .actual(Evidence.ref("place", o.place()))
                        .build());
            }
        }
    }
}
