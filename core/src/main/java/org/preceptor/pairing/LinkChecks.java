package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.RuleCard;

/** What is checked of linked trainees: two people, once, not fixed, alike in their wishes or with joint ones that can come true. */
final class LinkChecks {
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
    static final RuleCard LINK_TO_ONESELF = Diagnostics.card(
            "link-to-oneself",
            "A link joins two trainees",
            "关联须为两名学员",
            "{actual} is linked to himself or herself; the link is left out",
            "{actual}与本人关联，该关联不计",
            "1 linked to 2",
            "1与2关联",
            "1 linked to 1",
            "1与1关联");
    static final RuleCard LINKED_TWICE = Diagnostics.card(
            "linked-twice",
            "A trainee is in one link",
            "每名学员至多一项关联",
            "{actual} is linked again; the first link counts",
            "{actual}再次关联，以第一项为准",
            "1 linked to 2",
            "1与2关联",
            "1 linked to 2, and 2 to 3",
            "1与2关联，2又与3关联");
    static final RuleCard LINK_OF_FIXED = Diagnostics.card(
            "link-of-fixed",
            "Linked trainees are not fixed beforehand",
            "关联学员未被预先指定",
            "{actual} is fixed beforehand; the link is left out",
            "{actual}已预先指定，该关联不计",
            "1 and 2 linked, nobody fixed",
            "1与2关联，均未预先指定",
            "1 and 2 linked, 1 fixed",
            "1与2关联，1已预先指定");
    static final RuleCard JOINT_LEFT_OUT = Diagnostics.card(
            "joint-wish-left-out",
            "A joint wish names places of the pairing, once",
            "联合志愿所列去处属本次名额且不重复",
            "the joint wish {actual} {defect}; it is left out",
            "联合志愿{actual}{defect}，不计",
            "Dr Li and Dr Wang",
            "李医师与王医师",
            "Dr Li and Dr Wang, then the same again",
            "李医师与王医师，重复一次");

    private static final Label UNKNOWN = Label.of("names no opening of this pairing", "所列去处不在本次名额之内");
    private static final Label AGAIN = Label.of("is named twice", "重复填报");
    private static final Label NOBODY = Label.of("sends nobody anywhere", "未安置任何人");
    private static final Label NOWHERE = Label.of("nowhere", "不安置");

    private final Diagnostics run;
    private final Set<PersonId> linked = new HashSet<>();

    private LinkChecks(Diagnostics run) {
        this.run = run;
    }

    static void check(Diagnostics run) {
        LinkChecks checks = new LinkChecks(run);
        run.problem.links().forEach(checks::link);
    }

    private void link(PairingProblem.Link link) {
        List<PersonId> both = List.of(link.first(), link.second());
        Optional<PersonId> unknown =
                both.stream().filter(id -> !run.trainees.containsKey(id)).findFirst();
        if (unknown.isPresent()) {
            told(Diagnostics.UNKNOWN_TRAINEE, unknown.get());
        } else if (link.first().equals(link.second())) {
            told(LINK_TO_ONESELF, link.first());
        } else {
            List<PersonId> decided = link.wishes().isEmpty()
                    ? List.of()
                    : both.stream().filter(this::isFixed).toList();
            List<PersonId> again = both.stream().filter(linked::contains).toList();
            decided.forEach(id -> told(LINK_OF_FIXED, id));
            again.forEach(id -> told(LINKED_TWICE, id));
            if (decided.isEmpty() && again.isEmpty() && wishes(link)) {
                linked.addAll(both);
            }
        }
    }

    private void told(RuleCard card, PersonId trainee) {
        run.add(card.error()
                .at("/links")
                .actual(Evidence.ref("trainee", trainee))
                .build());
    }

    private boolean isFixed(PersonId id) {
        return run.problem.fixed().stream()
                .anyMatch(f -> f.trainee().equals(id) && run.openings.containsKey(f.place()));
    }

    /** Whether the link counts. */
    private boolean wishes(PairingProblem.Link link) {
        Willingness first = run.problem.trainee(link.first()).willingness();
        if (link.wishes().isEmpty()
                && !first.equals(run.problem.trainee(link.second()).willingness())) {
            run.add(LINK_BROKEN
                    .warning()
                    .at("/links")
                    .actual(Evidence.many(
                            List.of(Evidence.ref("trainee", link.first()), Evidence.ref("trainee", link.second()))))
                    .build());
            return false;
        }
        Set<PairingProblem.Joint> seen = new HashSet<>();
        for (PairingProblem.Joint wish : link.wishes()) {
            if (wish.first().isEmpty() && wish.second().isEmpty()) {
                joint(wish, NOBODY);
            } else if (isUnknown(wish.first()) || isUnknown(wish.second())) {
                joint(wish, UNKNOWN);
            } else if (!seen.add(wish)) {
                joint(wish, AGAIN);
            }
        }
        return true;
    }

    private boolean isUnknown(Optional<Place> side) {
        return side.filter(place -> !run.openings.containsKey(place)).isPresent();
    }

    private void joint(PairingProblem.Joint wish, Label defect) {
        List<Evidence> sides = new ArrayList<>();
        for (Optional<Place> side : List.of(wish.first(), wish.second())) {
            sides.add(side.map(place -> Evidence.ref("place", place)).orElse(Evidence.of(NOWHERE)));
        }
        run.add(JOINT_LEFT_OUT
                .warning()
                .at("/links")
                .actual(Evidence.many(sides))
                .with("defect", Evidence.of(defect))
                .build());
    }
}
