package org.preceptor.pairing;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** Looks the facts of a candidacy up and asks the rules, and whether the pair was excluded by name. */
final class Eligibility {

    static final RuleCard EXCLUDED = PairingCards.card(
            "excluded-by-name",
            Source.local("decision on this pair"),
            "A pair that was excluded by name is not made",
            "被指名排除的配对不再组成",
            "excluded: {actual}",
            "已排除：{actual}",
            "1 and Dr Li, not excluded",
            "1与李医师，未被排除",
            "1 and Dr Li, excluded because 1 left in March",
            "1与李医师，因1于三月离开而被排除");

    private record Pair(PersonId trainee, Place place) {}

    private final PairingProblem problem;
    private final boolean asksRules;
    private final Set<Pair> excluded = new HashSet<>();

    private Eligibility(PairingProblem problem) {
        this.problem = problem;
        asksRules = !problem.rules().cards().isEmpty();
        problem.excluded().forEach(e -> excluded.add(new Pair(e.trainee(), e.place())));
    }

    static Eligibility of(PairingProblem problem) {
        return new Eligibility(problem);
    }

    boolean allows(Trainee trainee, Opening opening) {
        if (!excluded.isEmpty() && excluded.contains(new Pair(trainee.id(), opening.place()))) {
            return false;
        }
        return !asksRules || !judge(trainee, opening).hasErrors();
    }

    Report check(Trainee trainee, Opening opening) {
        Report report = judge(trainee, opening);
        for (PairingProblem.Excluded e : problem.excluded()) {
            if (e.trainee().equals(trainee.id()) && e.place().equals(opening.place())) {
                Finding finding = EXCLUDED.error().actual(e.reason()).build();
                report = report.plus(Report.of(List.of(finding)));
            }
        }
        return report;
    }

    /** Errors that every trainee meets alike. */
    Report forEverybody(Opening opening) {
        Set<Finding> common = new LinkedHashSet<>();
        boolean first = true;
        for (Trainee trainee : problem.trainees()) {
            List<Finding> errors = judge(trainee, opening).errors();
            if (first) {
                common.addAll(errors);
                first = false;
            } else {
                common.retainAll(new HashSet<>(errors));
            }
        }
        return Report.of(List.copyOf(common));
    }

    ImmutableSet<Place> places(Trainee trainee) {
        return problem.openings().stream()
                .filter(o -> allows(trainee, o))
                .map(Opening::place)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }

    ImmutableSet<PersonId> mentors(Trainee trainee) {
        return places(trainee).stream()
                .filter(Place.Mentor.class::isInstance)
                .map(p -> ((Place.Mentor) p).id())
                .collect(ImmutableSet.toImmutableSet());
    }

    ImmutableSet<PersonId> trainees(Opening opening) {
        return problem.trainees().stream()
                .filter(t -> allows(t, opening))
                .map(Trainee::id)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }

    private Report judge(Trainee trainee, Opening opening) {
        return problem.rules().check(candidacy(trainee, opening), problem.term().first());
    }

    private Candidacy candidacy(Trainee trainee, Opening opening) {
        Optional<HospitalId> hospital = opening.hospital();
        return new Candidacy(
                trainee,
                opening,
                opening.place() instanceof Place.Mentor mentor
                        ? problem.roster().find(mentor.id())
                        : Optional.empty(),
                hospital.isPresent() ? problem.roster().find(hospital.get()) : Optional.empty(),
                problem.term(),
                problem.calendar());
    }
}
