package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;

/** Blocking wishes of single and linked trainees under the choice function, counted from the definition. */
final class AuditLinks {

    private final PairingProblem problem;
    private final Map<PersonId, Trainee> trainees;
    private final Map<PersonId, Place> places;
    private final Map<Place, AuditOrder> orders = new HashMap<>();
    private final Map<Place, Opening> openings = new HashMap<>();
    private final AuditRules eligibility;
    private final boolean vacates;
    private final Map<PersonId, Place> fixed = new HashMap<>();
    private int blocking;

    private AuditLinks(
            PairingProblem problem,
            Map<PersonId, Trainee> trainees,
            Map<PersonId, Place> places,
            AuditRules eligibility,
            boolean vacates) {
        this.problem = problem;
        this.trainees = trainees;
        this.places = places;
        this.eligibility = eligibility;
        this.vacates = vacates;
        Map<PersonId, Trainee> alike = alike(problem, trainees);
        for (Opening opening : problem.openings()) {
            openings.putIfAbsent(opening.place(), opening);
            orders.putIfAbsent(opening.place(), new AuditOrder(opening, problem, alike));
        }
        problem.fixed().stream()
                .filter(f -> openings.containsKey(f.place()))
                .forEach(f -> fixed.putIfAbsent(f.trainee(), f.place()));
    }

    /** The first link of each trainee that can count: joint wishes of people not fixed, else lists that are equal. */
    static List<PairingProblem.Link> counting(PairingProblem problem, Map<PersonId, Trainee> trainees) {
        if (problem.links().isEmpty()) {
            return List.of();
        }
        Set<Place> places = new HashSet<>();
        problem.openings().forEach(o -> places.add(o.place()));
        Set<PersonId> taken = new HashSet<>();
        problem.fixed().stream().filter(f -> places.contains(f.place())).forEach(f -> taken.add(f.trainee()));
        List<PairingProblem.Link> found = new ArrayList<>();
        Set<PersonId> before = new HashSet<>();
        for (PairingProblem.Link link : problem.links()) {
            Trainee one = trainees.get(link.first());
            Trainee other = trainees.get(link.second());
            boolean two = one != null && other != null && !link.first().equals(link.second());
            if (two && !before.contains(link.first()) && !before.contains(link.second())) {
                if (link.wishes().isEmpty()
                        ? requireNonNull(one)
                                .willingness()
                                .equals(requireNonNull(other).willingness())
                        : !taken.contains(link.first()) && !taken.contains(link.second())) {
                    before.add(link.first());
                    before.add(link.second());
                    found.add(link);
                }
            }
        }
        return found;
    }

    /** Who chooses together with somebody, and the places of the joint wishes. */
    static SetMultimap<PersonId, Place> together(PairingProblem problem, Map<PersonId, Trainee> trainees) {
        SetMultimap<PersonId, Place> found = LinkedHashMultimap.create();
        for (PairingProblem.Link link : counting(problem, trainees)) {
            for (PairingProblem.Joint wish : link.wishes()) {
                wish.first().ifPresent(place -> found.put(link.first(), place));
                wish.second().ifPresent(place -> found.put(link.second(), place));
            }
        }
        return found;
    }

    /** Who chooses together with somebody. */
    static Set<PersonId> jointly(PairingProblem problem, Map<PersonId, Trainee> trainees) {
        Set<PersonId> found = new HashSet<>();
        for (PairingProblem.Link link : counting(problem, trainees)) {
            if (!link.wishes().isEmpty()) {
                found.addAll(List.of(link.first(), link.second()));
            }
        }
        return found;
    }

    /** Who is ordered as the lower of two: linked, with equal lists and no joint wishes. */
    static Map<PersonId, Trainee> alike(PairingProblem problem, Map<PersonId, Trainee> trainees) {
        Map<PersonId, Trainee> partner = new HashMap<>();
        for (PairingProblem.Link link : counting(problem, trainees)) {
            if (link.wishes().isEmpty()) {
                partner.put(link.first(), requireNonNull(trainees.get(link.second())));
                partner.put(link.second(), requireNonNull(trainees.get(link.first())));
            }
        }
        return partner;
    }

    static void check(
            PairingProblem problem,
            Map<PersonId, Trainee> trainees,
            Map<PersonId, Place> places,
            AuditRules eligibility,
            Claim claim,
            List<Finding> findings) {
        boolean vacates = claim.policy().isPartnerMayTakeVacatedPost();
        AuditLinks audit = new AuditLinks(problem, trainees, places, eligibility, vacates);
        audit.count();
        boolean claimed = claim.isProved() || claim.outcome() == Pairing.Outcome.STABLE;
        if (audit.blocking > 0) {
            Finding.Draft draft = claimed ? AuditCards.LINKED.error() : AuditCards.LINKED.info();
            findings.add(draft.actual(audit.blocking)
                    .expected(claim.outcome().label())
                    .build());
        }
    }

    private void count() {
        List<PersonId> linked = new ArrayList<>();
        for (PairingProblem.Link link : counting(problem, trainees)) {
            if (!link.wishes().isEmpty()) {
                linked.add(link.first());
                linked.add(link.second());
                couple(link);
            }
        }
        for (Trainee trainee : trainees.values()) {
            if (linked.contains(trainee.id()) || fixed.containsKey(trainee.id())) {
                continue;
            }
            for (List<Place> group : trainee.willingness().groups()) {
                if (group.contains(places.get(trainee.id()))) {
                    break;
                }
                for (Place place : group) {
                    if (possible(trainee.id(), place) && admitted(place, trainee.id(), null, null)) {
                        blocking++;
                    }
                }
            }
        }
    }

    private void couple(PairingProblem.Link link) {
        Optional<Place> a = Optional.ofNullable(places.get(link.first()));
        Optional<Place> b = Optional.ofNullable(places.get(link.second()));
        for (PairingProblem.Joint wish : link.wishes()) {
            if (wish.first().isEmpty() && wish.second().isEmpty()) {
                continue;
            }
            if (wish.first().equals(a) && wish.second().equals(b)) {
                return;
            }
            if (wish.first().filter(p -> !possible(link.first(), p)).isEmpty()
                    && wish.second().filter(p -> !possible(link.second(), p)).isEmpty()
                    && side(wish.first(), a, link.first(), link.second(), wish.second(), b)
                    && side(wish.second(), b, link.second(), link.first(), wish.first(), a)) {
                blocking++;
            }
        }
    }

    private boolean side(
            Optional<Place> to,
            Optional<Place> from,
            PersonId who,
            PersonId other,
            Optional<Place> otherTo,
            Optional<Place> otherFrom) {
        if (to.isEmpty()) {
            return true;
        }
        boolean together = to.equals(otherTo);
        if (to.equals(from) && !together) {
            return true;
        }
        PersonId joins = together && !to.equals(otherFrom) ? other : null;
        PersonId leaves = vacates && !together && to.equals(otherFrom) ? other : null;
        return admitted(to.get(), who, joins, leaves);
    }

    private boolean possible(PersonId id, Place place) {
        Opening opening = openings.get(place);
        AuditOrder order = orders.get(place);
        Trainee trainee = trainees.get(id);
        return opening != null
                && order != null
                && trainee != null
                && order.wants(trainee)
                && eligibility.allows(trainee, opening);
    }

    private boolean admitted(Place place, PersonId who, @Nullable PersonId joins, @Nullable PersonId leaves) {
        AuditOrder order = requireNonNull(orders.get(place));
        int better = joins != null && before(order, joins, who) ? 1 : 0;
        for (Map.Entry<PersonId, Place> pair : places.entrySet()) {
            if (pair.getValue().equals(place)
                    && !pair.getKey().equals(who)
                    && !pair.getKey().equals(leaves)
                    && (place.equals(fixed.get(pair.getKey())) || before(order, pair.getKey(), who))) {
                better++;
            }
        }
        return better < requireNonNull(openings.get(place)).capacity();
    }

    private boolean before(AuditOrder order, PersonId one, PersonId other) {
        return order.key(requireNonNull(trainees.get(one))) <= order.key(requireNonNull(trainees.get(other)));
    }
}
