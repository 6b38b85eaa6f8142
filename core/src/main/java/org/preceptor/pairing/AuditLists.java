package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preceptor.roster.PersonId;

/** The auditor's own strict reading of wishes and lists, ties taken as the policy says, and who sits where by wish. */
final class AuditLists {

    final PairingProblem problem;
    final PairingPolicy policy;
    final Map<PersonId, Trainee> trainees;
    final Map<PersonId, Place> places;
    final Map<PersonId, PairingProblem.Fixed> fixed;
    final Map<Place, Opening> openings = new TreeMap<>();
    final Map<PersonId, Integer> tie;
    /** Everybody at a place by wish, the place's best first. */
    final Map<Place, List<Trainee>> chosen = new HashMap<>();

    /** The places in the joint wishes of those who choose together with somebody. */
    private final SetMultimap<PersonId, Place> joint;

    private final AuditRules rules;
    private final Map<Place, AuditOrder> orders = new HashMap<>();
    private final Map<Place, Integer> decided = new HashMap<>();

    AuditLists(
            PairingProblem problem,
            PairingPolicy policy,
            Map<PersonId, Trainee> trainees,
            Map<PersonId, Place> places,
            Map<PersonId, PairingProblem.Fixed> fixed,
            AuditRules rules) {
        this.problem = problem;
        this.policy = policy;
        this.trainees = new TreeMap<>(trainees);
        this.places = places;
        this.fixed = fixed;
        this.rules = rules;
        for (Opening opening : problem.openings()) {
            openings.putIfAbsent(opening.place(), opening);
        }
        Map<PersonId, Trainee> alike = AuditLinks.alike(problem, trainees);
        openings.forEach((place, opening) -> orders.put(place, new AuditOrder(opening, problem, alike)));
        joint = AuditLinks.together(problem, trainees);
        fixed.values().forEach(f -> decided.merge(f.place(), 1, Integer::sum));
        tie = AuditTies.positions(policy, trainees.keySet());
        for (Trainee trainee : this.trainees.values()) {
            Place own = places.get(trainee.id());
            if (own != null && takesPart(trainee) && wishes(trainee).contains(own) && wants(own, trainee)) {
                chosen.computeIfAbsent(own, p -> new ArrayList<>()).add(trainee);
            }
        }
        chosen.forEach((place, people) -> people.sort(at(place)));
    }

    /** Whether the trainee competes with a list of her own. */
    boolean takesPart(Trainee trainee) {
        return !fixed.containsKey(trainee.id())
                && (!trainee.willingness().isEmpty() || joint.containsKey(trainee.id()));
    }

    /** The wishes that may come true as far as rules go, most wished first, equal ones in order of place. */
    List<Place> wishes(Trainee trainee) {
        List<Place> wishes = new ArrayList<>();
        if (fixed.containsKey(trainee.id())) {
            return wishes;
        }
        Set<Place> seen = new HashSet<>();
        for (List<Place> group : trainee.willingness().groups()) {
            for (Place place :
                    group.size() == 1 ? group : group.stream().sorted().toList()) {
                Opening opening = openings.get(place);
                if (opening != null && seen.add(place) && rules.allows(trainee, opening)) {
                    wishes.add(place);
                }
            }
        }
        for (Place place : joint.get(trainee.id())) {
            Opening opening = openings.get(place);
            if (opening != null && seen.add(place) && rules.allows(trainee, opening)) {
                wishes.add(place);
            }
        }
        return wishes;
    }

    boolean wants(Place place, Trainee trainee) {
        return requireNonNull(orders.get(place)).wants(trainee);
    }

    Comparator<Trainee> at(Place place) {
        AuditOrder order = requireNonNull(orders.get(place));
        return Comparator.<Trainee>comparingLong(order::key).thenComparing(t -> requireNonNull(tie.get(t.id())));
    }

    @Nullable
    Trainee worst(Place place) {
        List<Trainee> people = chosen.get(place);
        return people == null ? null : people.get(people.size() - 1);
    }

    /** Seats not held by a decision. */
    int seats(Place place) {
        return Math.max(0, requireNonNull(openings.get(place)).capacity() - decided.getOrDefault(place, 0));
    }

    boolean isFull(Place place) {
        return chosen.getOrDefault(place, List.of()).size() >= seats(place);
    }
}
