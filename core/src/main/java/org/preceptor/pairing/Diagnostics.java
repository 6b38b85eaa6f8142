package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** Everything wrong with the input, at once, with what will be made of it. */
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
    static final RuleCard DUPLICATE_CHOICE = card(
            "duplicate-choice",
            "No place is wished for twice",
            "志愿不重复",
            "{actual} is named twice; the first counts",
            "{actual}重复填报，以第一次为准",
            "first Dr Li, then Dr Wang",
            "先李医师，后王医师",
            "first Dr Li, then Dr Li again",
            "先李医师，再填李医师");
    static final RuleCard DUPLICATE_NAME = card(
            "duplicate-name",
            "No trainee is listed twice",
            "学员不重复列出",
            "{actual} is named twice; the first counts",
            "{actual}重复列出，以第一次为准",
            "first trainee 1, then trainee 2",
            "先学员1，后学员2",
            "first trainee 1, then trainee 1 again",
            "先学员1，再列学员1");
    static final RuleCard ONE_SIDED = card(
            "one-sided-entry",
            "A wish is returned",
            "双方互列",
            "{actual} does not want {trainee}; the wish cannot come true",
            "{actual}未列入{trainee}，该志愿无法实现",
            "1 wishes Dr Li, Dr Li lists 1",
            "1填报李医师，李医师列出1",
            "1 wishes Dr Li, Dr Li lists nobody",
            "1填报李医师，李医师未列出任何人");
    static final RuleCard NO_WISHES = card(
            "no-wishes",
            "A trainee hands in wishes",
            "学员填报志愿",
            "{actual} handed in no wishes",
            "{actual}未填报志愿",
            "one wish",
            "一个志愿",
            "none",
            "没有志愿");
    static final RuleCard CLOSED = card(
            "no-seats",
            "A place has seats",
            "去处有名额",
            "the capacity is {actual}",
            "名额为{actual}",
            "one seat",
            "一个名额",
            "none",
            "零个名额");
    static final RuleCard MINIMUM_ABOVE_CAPACITY = card(
            "minimum-above-capacity",
            "A minimum is not above the capacity",
            "下限不高于名额",
            "the minimum {expected} is above the capacity {actual}",
            "下限{expected}高于名额{actual}",
            "at least 1 of 1 seat",
            "1个名额，下限1",
            "at least 2 of 1 seat",
            "1个名额，下限2");
    static final RuleCard MINIMUM_ABOVE_APPLICANTS = card(
            "minimum-above-applicants",
            "Enough trainees wish to come for a minimum",
            "志愿人数足以达到下限",
            "the minimum is {expected}, {actual} trainees wish to come",
            "下限为{expected}，志愿人数为{actual}",
            "at least 1, one trainee wishes to come",
            "下限1，志愿者1人",
            "at least 1, nobody wishes to come",
            "下限1，无人填报");
    static final RuleCard NO_REASON = card(
            "placed-outside-choices",
            "A trainee is placed by wish, or with a reason",
            "按志愿安置，否则须有理由",
            "{actual} was not wished for and no reason is given",
            "{actual}不在志愿之内，且未说明理由",
            "fixed where not wished, by decision of the office",
            "预先指定于志愿之外，注明由办公室决定",
            "fixed where not wished, no reason",
            "预先指定于志愿之外，未说明理由");
    static final RuleCard LINK_BROKEN = card(
            "link-broken",
            "Linked trainees hand in the same wishes",
            "关联学员志愿相同",
            "{actual} have different wishes; the link is broken",
            "{actual}志愿不同，关联失效",
            "both wish Dr Li",
            "两人均填报李医师",
            "one wishes Dr Li, the other Dr Wang",
            "一人填报李医师，另一人填报王医师");

    static final RuleCard FIXED_ABOVE_SEATS = card(
            "fixed-above-seats",
            "No more pairs are fixed at a place than it has seats",
            "预先指定人数不超过名额",
            "{actual} trainees are fixed here, {expected} seats",
            "预先指定{actual}人，名额为{expected}",
            "one trainee fixed at one seat",
            "1个名额预先指定1人",
            "one trainee fixed where there is no seat",
            "无名额处预先指定1人");
    static final RuleCard NOT_IN_ROSTER = card(
            "not-in-roster",
            "Whom the rules judge is in the roster",
            "规则所涉人员与机构均在名册",
            "{actual} is not in the roster; rules that need its facts say nothing",
            "{actual}不在名册内，涉及其信息的规则不作判断",
            "rules, and Dr Li in the roster",
            "有规则，李医师在名册内",
            "rules, and Dr Li not in the roster",
            "有规则，李医师不在名册内");

    private final PairingProblem problem;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<PersonId, Trainee> trainees = new HashMap<>();
    private final Map<Place, Opening> openings = new HashMap<>();
    private final Map<Place, Set<PersonId>> named = new HashMap<>();
    private final Map<Place, Integer> wishing = new HashMap<>();

    private Diagnostics(PairingProblem problem) {
        this.problem = problem;
    }

    static Report of(PairingProblem problem) {
        Diagnostics run = new Diagnostics(problem);
        run.ids();
        problem.openings().forEach(run::names);
        problem.trainees().forEach(run::wishes);
        problem.openings().forEach(run::seats);
        problem.openingsByPlace().values().forEach(run::facts);
        if (!problem.fixed().isEmpty()) {
            problem.openingsByPlace().values().forEach(run::overbooked);
        }
        problem.fixed().forEach(run::fixed);
        problem.links().forEach(run::link);
        return Report.of(run.findings);
    }

    private static RuleCard card(String id, String... words) {
        return PairingCards.card(id, INPUT, words);
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

    private void names(Opening opening) {
        Preference preference = opening.preference();
        Set<PersonId> ids = new HashSet<>();
        if (preference instanceof Preference.Named list) {
            for (List<PersonId> group : list.groups()) {
                for (PersonId id : group) {
                    if (!trainees.containsKey(id)) {
                        findings.add(UNKNOWN_TRAINEE
                                .warning()
                                .at(at(opening.place()))
                                .actual(Evidence.ref("trainee", id))
                                .build());
                    } else if (!ids.add(id)) {
                        findings.add(DUPLICATE_NAME
                                .error()
                                .at(at(opening.place()))
                                .actual(Evidence.ref("trainee", id))
                                .build());
                    }
                }
            }
        } else if (preference instanceof Preference.Scored scored) {
            ids.addAll(scored.scores().keySet());
        } else {
            return;
        }
        named.put(opening.place(), ids);
    }

    private void wishes(Trainee trainee) {
        if (trainee.willingness().isEmpty()) {
            findings.add(NO_WISHES
                    .warning()
                    .at(at(trainee.id()))
                    .actual(Evidence.ref("trainee", trainee.id()))
                    .build());
        }
        Set<Place> seen = new HashSet<>();
        for (Place place : trainee.willingness().places()) {
            if (!seen.add(place)) {
                findings.add(DUPLICATE_CHOICE
                        .error()
                        .at(at(trainee.id()))
                        .actual(Evidence.ref("place", place))
                        .build());
            } else if (!openings.containsKey(place)) {
                findings.add(UNKNOWN_PLACE
                        .warning()
                        .at(at(trainee.id()))
                        .actual(Evidence.ref("place", place))
                        .build());
            } else {
                wishing.merge(place, 1, Integer::sum);
                Set<PersonId> list = named.get(place);
                if (list != null && !list.contains(trainee.id())) {
                    findings.add(ONE_SIDED
                            .warning()
                            .at(at(trainee.id()))
                            .with("trainee", Evidence.ref("trainee", trainee.id()))
                            .actual(Evidence.ref("place", place))
                            .build());
                }
            }
        }
    }

    private void seats(Opening opening) {
        Pointer at = at(opening.place());
        if (opening.capacity() <= 0) {
            findings.add((opening.capacity() < 0 ? CLOSED.error() : CLOSED.warning())
                    .at(at)
                    .actual(opening.capacity())
                    .build());
        }
        int wish = wishing.getOrDefault(opening.place(), 0);
        if (opening.minimum() > opening.capacity()) {
            findings.add(MINIMUM_ABOVE_CAPACITY
                    .error()
                    .at(at)
                    .expected(opening.minimum())
                    .actual(opening.capacity())
                    .build());
        } else if (opening.minimum() > wish) {
            findings.add(MINIMUM_ABOVE_APPLICANTS
                    .warning()
                    .at(at)
                    .expected(opening.minimum())
                    .actual(wish)
                    .build());
        }
    }

    private void facts(Opening opening) {
        if (problem.rules().cards().isEmpty()) {
            return;
        }
        if (opening.place() instanceof Place.Mentor mentor
                && problem.roster().find(mentor.id()).isEmpty()) {
            findings.add(NOT_IN_ROSTER
                    .warning()
                    .at(at(opening.place()))
                    .actual(Evidence.ref("mentor", mentor.id()))
                    .build());
        }
        opening.hospital()
                .filter(id -> problem.roster().find(id).isEmpty())
                .ifPresent(id -> findings.add(NOT_IN_ROSTER
                        .warning()
                        .at(at(opening.place()))
                        .actual(Evidence.ref("hospital", id))
                        .build()));
    }

    private void overbooked(Opening opening) {
        long fixed = problem.fixed().stream()
                .filter(f -> f.place().equals(opening.place()) && trainees.containsKey(f.trainee()))
                .map(PairingProblem.Fixed::trainee)
                .distinct()
                .count();
        if (fixed > Math.max(0, opening.capacity())) {
            findings.add(FIXED_ABOVE_SEATS
                    .error()
                    .at(at(opening.place()))
                    .actual((int) fixed)
                    .expected(opening.capacity())
                    .build());
        }
    }

    private void fixed(PairingProblem.Fixed fixed) {
        Trainee trainee = trainees.get(fixed.trainee());
        if (trainee == null) {
            findings.add(UNKNOWN_TRAINEE
                    .error()
                    .at("/fixed")
                    .actual(Evidence.ref("trainee", fixed.trainee()))
                    .build());
        } else if (!openings.containsKey(fixed.place())) {
            findings.add(UNKNOWN_PLACE
                    .error()
                    .at("/fixed")
                    .actual(Evidence.ref("place", fixed.place()))
                    .build());
        } else if (fixed.reason().isBlank()
                && trainee.willingness().choiceOf(fixed.place()).isEmpty()) {
            findings.add(NO_REASON
                    .error()
                    .at(at(fixed.trainee()))
                    .actual(Evidence.ref("place", fixed.place()))
                    .build());
        }
    }

    private void link(PairingProblem.Link link) {
        Trainee a = trainees.get(link.first());
        Trainee b = trainees.get(link.second());
        if (a == null || b == null) {
            PersonId missing = a == null ? link.first() : link.second();
            findings.add(UNKNOWN_TRAINEE
                    .error()
                    .at("/links")
                    .actual(Evidence.ref("trainee", missing))
                    .build());
        } else if (link.wishes().isEmpty() && !a.willingness().equals(b.willingness())) {
            findings.add(LINK_BROKEN
                    .warning()
                    .at("/links")
                    .actual(Evidence.many(List.of(Evidence.ref("trainee", a.id()), Evidence.ref("trainee", b.id()))))
                    .build());
        }
    }

    private static Pointer at(PersonId trainee) {
        return Pointer.of("trainees", trainee);
    }

    private static Pointer at(Place place) {
        return Pointer.of("openings", place);
    }
}
