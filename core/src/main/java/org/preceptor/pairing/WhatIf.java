package org.preceptor.pairing;

import com.google.common.collect.ImmutableMap;
import org.preceptor.roster.PersonId;

/** The same problem changed in one respect: without somebody, with other seats, with a pair ruled out, with scores for declared rules. */
final class WhatIf {
    private WhatIf() {}

    static PairingProblem without(PairingProblem problem, PersonId person) {
        Place mentor = new Place.Mentor(person);
        return PairingProblem.builder()
                .from(problem)
                .trainees(problem.trainees().stream()
                        .filter(t -> !t.id().equals(person))
                        .toList())
                .openings(problem.openings().stream()
                        .filter(o -> !o.place().equals(mentor))
                        .toList())
                .fixed(problem.fixed().stream()
                        .filter(f -> !f.trainee().equals(person) && !f.place().equals(mentor))
                        .toList())
                .excluded(problem.excluded().stream()
                        .filter(e -> !e.trainee().equals(person) && !e.place().equals(mentor))
                        .toList())
                .links(problem.links().stream()
                        .filter(l -> !l.first().equals(person) && !l.second().equals(person))
                        .toList())
                .build();
    }

    static PairingProblem withCapacity(PairingProblem problem, Opening opening, int capacity) {
        return PairingProblem.builder()
                .from(problem)
                .openings(problem.openings().stream()
                        .map(o -> o.place().equals(opening.place())
                                ? Opening.builder().from(o).capacity(capacity).build()
                                : o)
                        .toList())
                .build();
    }

    static PairingProblem excluding(PairingProblem problem, PairingProblem.Excluded pair) {
        return PairingProblem.builder().from(problem).addExcluded(pair).build();
    }

    static PairingProblem withScores(PairingProblem problem) {
        return PairingProblem.builder()
                .from(problem)
                .openings(problem.openings().stream()
                        .map(o -> Opening.builder()
                                .from(o)
                                .preference(scored(problem, o.preference()))
                                .build())
                        .toList())
                .bases(problem.bases().stream()
                        .map(b -> new PairingProblem.BaseCap(b.base(), b.capacity(), scored(problem, b.preference())))
                        .toList())
                .build();
    }

    private static Preference scored(PairingProblem problem, Preference preference) {
        if (!(preference instanceof Preference.Declared declared)) {
            return preference;
        }
        ImmutableMap.Builder<PersonId, Long> scores = ImmutableMap.builder();
        problem.trainees().forEach(t -> scores.put(t.id(), declared.number().applyAsLong(t)));
        return new Preference.Scored(scores.buildKeepingLast());
    }
}
