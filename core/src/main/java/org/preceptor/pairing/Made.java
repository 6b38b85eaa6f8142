package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.PersonId;

/** A placing in numbers with all it rests on, read back as people and places: what a pairing answers from. */
record Made(
        Compiled compiled,
        PairingPolicy policy,
        int[] hostOf,
        long proposals,
        Pairing.Outcome outcome,
        PairingProblem problem,
        ImmutableMap<Reversion, Long> reversions) {

    Made declared(PairingProblem before, ImmutableMap<Reversion, Long> moved) {
        return new Made(compiled, policy, hostOf, proposals, outcome, before, moved);
    }

    Optional<Place> placeOf(PersonId trainee) {
        int h = hostOf[index(trainee)];
        return h < 0 ? Optional.empty() : Optional.of(compiled.openings[h].place());
    }

    ImmutableSet<PersonId> traineesOf(Place place) {
        Integer h = compiled.placeIndex.get(place);
        ImmutableSet.Builder<PersonId> at = ImmutableSet.builder();
        for (int a = 0; h != null && a < hostOf.length; a++) {
            if (hostOf[a] == h) {
                at.add(compiled.trainees[a].id());
            }
        }
        return at.build();
    }

    ImmutableSortedMap<PersonId, Place> places() {
        ImmutableSortedMap.Builder<PersonId, Place> places = ImmutableSortedMap.naturalOrder();
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] >= 0) {
                places.put(compiled.trainees[a].id(), compiled.openings[hostOf[a]].place());
            }
        }
        return places.build();
    }

    ImmutableSet<PersonId> unplaced() {
        ImmutableSet.Builder<PersonId> nowhere = ImmutableSet.builder();
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] < 0) {
                nowhere.add(compiled.trainees[a].id());
            }
        }
        return nowhere.build();
    }

    Explanation explain(PersonId trainee) {
        return Explainer.of(compiled, hostOf).trainee(index(trainee));
    }

    Explanation.OfPlace explain(Place place) {
        Integer h = compiled.placeIndex.get(place);
        if (h == null) {
            throw new UnknownReferenceException(Label.of("opening", "名额"), place);
        }
        return Explainer.of(compiled, hostOf).place(h);
    }

    ImmutableList<Explanation> explanations() {
        Explainer explainer = Explainer.of(compiled, hostOf);
        ImmutableList.Builder<Explanation> explanations = ImmutableList.builder();
        for (int a = 0; a < hostOf.length; a++) {
            explanations.add(explainer.trainee(a));
        }
        return explanations.build();
    }

    @SuppressWarnings("ReferenceEquality") // one value; equality would compare a whole roster
    Pairing.Certificate certificate() {
        Compiled declared = problem == compiled.problem ? compiled : Compiled.of(problem, policy);
        return Certificates.of(compiled, policy, hostOf, proposals, Certificates.digest(declared, policy));
    }

    boolean isSame(Made that) {
        return places().equals(that.places())
                && outcome == that.outcome
                && policy.aim() == that.policy.aim()
                && policy.ties().equals(that.policy.ties())
                && unplaced().equals(that.unplaced());
    }

    private int index(PersonId trainee) {
        Integer a = compiled.traineeIndex.get(trainee);
        if (a == null) {
            throw new UnknownReferenceException(Label.of("trainee", "学员"), trainee);
        }
        return a;
    }
}
