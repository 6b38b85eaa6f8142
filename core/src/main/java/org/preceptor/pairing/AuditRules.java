package org.preceptor.pairing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;

/** The auditor's own way of asking the rules of the problem who may be where. */
final class AuditRules {

    private final PairingProblem problem;
    private final LocalDate day;
    private final boolean free;
    private final Map<Place, Set<PersonId>> barred = new HashMap<>();

    AuditRules(PairingProblem problem) {
        this.problem = problem;
        day = problem.term().first();
        free = problem.rules().cards().isEmpty();
        for (PairingProblem.Excluded pair : problem.excluded()) {
            barred.computeIfAbsent(pair.place(), p -> new HashSet<>()).add(pair.trainee());
        }
    }

    boolean bars(Trainee trainee, Place place) {
        return barred.getOrDefault(place, Set.of()).contains(trainee.id());
    }

    boolean allows(Trainee trainee, Opening opening) {
        return !bars(trainee, opening.place())
                && (free || report(trainee, opening).errors().isEmpty());
    }

    Report report(Trainee trainee, Opening opening) {
        Place place = opening.place();
        Optional<HospitalId> hospital = opening.hospital();
        Candidacy facts = new Candidacy(
                trainee,
                opening,
                place instanceof Place.Mentor m ? problem.roster().find(m.id()) : Optional.empty(),
                hospital.flatMap(id -> problem.roster().find(id)),
                problem.term(),
                problem.calendar());
        return problem.rules().check(facts, day);
    }
}
