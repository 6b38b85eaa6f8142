package org.preceptor.pairing;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.preceptor.UnknownReferenceException;
import org.preceptor.roster.PersonId;

/** The trainees and openings of a problem by id; of several entries under one id the first. */
record Entered(ImmutableMap<PersonId, Trainee> trainees, ImmutableMap<Place, Opening> openings) {

    static Entered of(PairingProblem problem) {
        return new Entered(
                problem.trainees().stream()
                        .collect(ImmutableMap.toImmutableMap(Trainee::id, t -> t, (first, again) -> first)),
                problem.openings().stream()
                        .collect(ImmutableMap.toImmutableMap(Opening::place, o -> o, (first, again) -> first)));
    }

    Trainee trainee(PersonId id) {
        return Optional.ofNullable(trainees.get(id)).orElseThrow(() -> new UnknownReferenceException("trainee", id));
    }

    Opening opening(Place place) {
        return Optional.ofNullable(openings.get(place))
                .orElseThrow(() -> new UnknownReferenceException("opening", place));
    }
}
