package org.preceptor.pairing;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.preceptor.program.Phase;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** What a phase of a program asks of hosts and coaches, and that a coach is met where the trainee was placed. */
final class PhaseDemands {
    static final RuleCard NOT_WHERE_PLACED = PairingCards.card(
            "mentor-not-where-placed",
            Source.local("program rule"),
            "A mentor works where the trainee was placed, and in that discipline",
            "带教老师应在学员所安排的医院和学科任职",
            "the trainee was placed at {expected}; the mentor works at {actual}",
            "学员安排在{expected}；带教老师在{actual}",
            "placed in cardiology at Hospital 1, mentor in cardiology at Hospital 1",
            "安排在甲医院心内科，带教老师在甲医院心内科",
            "placed in cardiology at Hospital 1, mentor in neurology there",
            "安排在甲医院心内科，带教老师在该院神经内科");

    private PhaseDemands() {}

    static RuleSet<Candidacy> of(Phase phase, Term term) {
        RuleSet<Candidacy> rules = PairingRules.homeAndHost()
                .and(PairingRules.notOneself())
                .and(PairingRules.mentorOfHost())
                .and(PairingRules.insideClinicalPhase(term));
        if (phase.host().isPresent()) {
            rules = rules.and(PairingRules.hostRank(phase.host().get().floor()));
        }
        if (phase.host().filter(Phase.Host::strongDiscipline).isPresent()) {
            rules = rules.and(PairingRules.disciplineOffered());
        }
        if (phase.coaching().isPresent()) {
            rules = rules.and(PairingRules.titleFloor(phase.coaching().get().floor()));
        }
        if (phase.coaching().filter(Phase.Coaching::exclusive).isPresent()) {
            rules = rules.and(PairingRules.exclusive());
        }
        return rules;
    }

    static RuleSet<Candidacy> wherePlaced(Map<PersonId, Place> placements) {
        ImmutableMap<PersonId, Place> placed = ImmutableMap.copyOf(placements);
        return RuleSet.of(Rule.<Candidacy>of(NOT_WHERE_PLACED, (c, day) -> {
                    Place place = placed.get(c.trainee().id());
                    return place == null || isAt(c, place)
                            ? List.of()
                            : List.of(NOT_WHERE_PLACED.error().expected(place).actual(works(c)));
                }))
                .when(c -> c.opening().place() instanceof Place.Mentor
                        && c.opening().hospital().isPresent()
                        && placed.containsKey(c.trainee().id()));
    }

    private static boolean isAt(Candidacy c, Place place) {
        HospitalId hospital = c.opening().hospital().orElseThrow();
        if (place instanceof Place.Host host) {
            return hospital.equals(host.id());
        } else if (place instanceof Place.Discipline at) {
            return hospital.equals(at.host())
                    && c.mentor()
                            .filter(mentor -> !mentor.disciplines().contains(at.discipline()))
                            .isEmpty();
        }
        return c.opening().place().equals(place);
    }

    private static String works(Candidacy c) {
        return c.opening().hospital().orElseThrow()
                + c.mentor()
                        .filter(mentor -> !mentor.disciplines().isEmpty())
                        .map(mentor -> " " + mentor.disciplines())
                        .orElse("");
    }
}
