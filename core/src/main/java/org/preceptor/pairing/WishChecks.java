package org.preceptor.pairing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.RuleCard;

/** What is checked of the lists people hand in: wishes of trainees, names on the lists of places. */
final class WishChecks {
    static final RuleCard DUPLICATE_CHOICE = Diagnostics.card(
            "duplicate-choice",
            "No place is wished for twice",
            "志愿不重复",
            "{actual} is named twice; the first counts",
            "{actual}重复填报，以第一次为准",
            "first Dr Li, then Dr Wang",
            "先李医师，后王医师",
            "first Dr Li, then Dr Li again",
            "先李医师，再填李医师");
    static final RuleCard DUPLICATE_NAME = Diagnostics.card(
            "duplicate-name",
            "No trainee is listed twice",
            "学员不重复列出",
            "{actual} is named twice; the first counts",
            "{actual}重复列出，以第一次为准",
            "first trainee 1, then trainee 2",
            "先学员1，后学员2",
            "first trainee 1, then trainee 1 again",
            "先学员1，再列学员1");
    static final RuleCard ONE_SIDED = Diagnostics.card(
            "one-sided-entry",
            "A wish is returned",
            "双方互列",
            "{actual} does not want {trainee}; the wish cannot come true",
            "{actual}未列入{trainee}，该志愿无法实现",
            "1 wishes Dr Li, Dr Li lists 1",
            "1填报李医师，李医师列出1",
            "1 wishes Dr Li, Dr Li lists nobody",
            "1填报李医师，李医师未列出任何人");
    static final RuleCard NO_WISHES = Diagnostics.card(
            "no-wishes",
            "A trainee hands in wishes",
            "学员填报志愿",
            "{actual} handed in no wishes",
            "{actual}未填报志愿",
            "one wish",
            "一个志愿",
            "none",
            "没有志愿");

    private final Diagnostics run;
    private final Map<Place, Set<PersonId>> named = new HashMap<>();
    private final Map<Place, Integer> wishing = new HashMap<>();

    private WishChecks(Diagnostics run) {
        this.run = run;
    }

    /** Checks, and counts who wishes to come to each place. */
    static Map<Place, Integer> check(Diagnostics run) {
        WishChecks checks = new WishChecks(run);
        run.problem.openings().forEach(checks::names);
        run.problem.trainees().forEach(checks::wishes);
        return checks.wishing;
    }

    private void names(Opening opening) {
        Preference preference = opening.preference();
        Set<PersonId> ids = new HashSet<>();
        if (preference instanceof Preference.Named list) {
            for (List<PersonId> group : list.groups()) {
                for (PersonId id : group) {
                    if (!run.trainees.containsKey(id)) {
                        run.add(Diagnostics.UNKNOWN_TRAINEE
                                .warning()
                                .at(Diagnostics.at(opening.place()))
                                .actual(Evidence.ref("trainee", id))
                                .build());
                    } else if (!ids.add(id)) {
                        run.add(DUPLICATE_NAME
                                .error()
                                .at(Diagnostics.at(opening.place()))
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
            run.add(NO_WISHES
                    .warning()
                    .at(Diagnostics.at(trainee.id()))
                    .actual(Evidence.ref("trainee", trainee.id()))
                    .build());
        }
        Set<Place> seen = new HashSet<>();
        for (Place place : trainee.willingness().places()) {
            if (!seen.add(place)) {
                run.add(DUPLICATE_CHOICE
                        .error()
                        .at(Diagnostics.at(trainee.id()))
                        .actual(Evidence.ref("place", place))
                        .build());
            } else if (!run.openings.containsKey(place)) {
                run.add(Diagnostics.UNKNOWN_PLACE
                        .warning()
                        .at(Diagnostics.at(trainee.id()))
                        .actual(Evidence.ref("place", place))
                        .build());
            } else {
                wishing.merge(place, 1, Integer::sum);
                Set<PersonId> list = named.get(place);
                if (list != null && !list.contains(trainee.id())) {
                    run.add(ONE_SIDED
                            .warning()
                            .at(Diagnostics.at(trainee.id()))
                            .with("trainee", Evidence.ref("trainee", trainee.id()))
                            .actual(Evidence.ref("place", place))
                            .build());
                }
            }
        }
    }
}
