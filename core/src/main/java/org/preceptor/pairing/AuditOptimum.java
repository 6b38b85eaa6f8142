package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.preceptor.roster.PersonId;

/**
 * Whether a stable pairing is the best for a side: it is unless some trainees can pass their places round among
 * themselves so that all of that side gain, which one pass over the lists and one walk over the successors finds.
 */
final class AuditOptimum {

    private final AuditLists lists;

    AuditOptimum(AuditLists lists) {
        this.lists = lists;
    }

    /** Trainees who could all move to places they prefer, empty when there are none. */
    Optional<List<PersonId>> traineesCouldGain() {
        Map<Place, Trainee> next = new HashMap<>();
        for (Trainee trainee : lists.trainees.values()) {
            Place own = lists.places.get(trainee.id());
            for (Place place : lists.takesPart(trainee) ? lists.wishes(trainee) : List.<Place>of()) {
                if (place.equals(own)) {
                    break;
                }
                Trainee worst = lists.worst(place);
                if (worst != null
                        && lists.wants(place, trainee)
                        && lists.at(place).compare(trainee, worst) > 0
                        && lists.at(place).compare(trainee, next.getOrDefault(place, trainee)) <= 0) {
                    next.put(place, trainee);
                }
            }
        }
        Map<PersonId, Trainee> successor = new HashMap<>();
        next.forEach((place, trainee) -> {
            Place left = lists.places.get(trainee.id());
            Trainee follower = left == null ? null : next.get(left);
            if (follower != null) {
                successor.put(trainee.id(), follower);
            }
        });
        return cycle(successor);
    }

    /** Trainees who could all move so that every place concerned gains, empty when there are none. */
    Optional<List<PersonId>> placesCouldGain() {
        Map<PersonId, Trainee> successor = new HashMap<>();
        for (Trainee trainee : lists.trainees.values()) {
            Place own = lists.places.get(trainee.id());
            if (own != null && lists.takesPart(trainee)) {
                Trainee gives = makesWay(trainee, own);
                if (gives != null) {
                    successor.put(trainee.id(), gives);
                }
            }
        }
        return cycle(successor);
    }

    /** Who would leave for a trainee at the first place below one's own that would take her. */
    private @Nullable Trainee makesWay(Trainee trainee, Place own) {
        boolean below = false;
        for (Place place : lists.wishes(trainee)) {
            if (below && lists.wants(place, trainee) && lists.seats(place) > 0) {
                Trainee worst = lists.worst(place);
                if (!lists.isFull(place) || worst == null) {
                    return null;
                }
                if (lists.at(place).compare(trainee, worst) < 0) {
                    return worst;
                }
            }
            below |= place.equals(own);
        }
        return null;
    }

    private Optional<List<PersonId>> cycle(Map<PersonId, Trainee> successor) {
        Set<PersonId> done = new HashSet<>();
        for (PersonId begin : lists.trainees.keySet()) {
            Map<PersonId, Integer> seenAt = new HashMap<>();
            List<PersonId> walk = new ArrayList<>();
            PersonId at = begin;
            while (successor.containsKey(at) && !done.contains(at) && !seenAt.containsKey(at)) {
                seenAt.put(at, walk.size());
                walk.add(at);
                at = requireNonNull(successor.get(at)).id();
            }
            if (seenAt.containsKey(at)) {
                return Optional.of(walk.subList(requireNonNull(seenAt.get(at)), walk.size()));
            }
            done.addAll(walk);
        }
        return Optional.empty();
    }

    /** Trainees each of whom prefers the place of the next: those who could be in such a circle are peeled from both ends. */
    Optional<List<PersonId>> wouldExchange() {
        Map<PersonId, Set<PersonId>> envied = new HashMap<>();
        for (Trainee trainee : lists.trainees.values()) {
            Place own = lists.places.get(trainee.id());
            Set<PersonId> holders = new TreeSet<>();
            if (own != null && lists.takesPart(trainee)) {
                int at = trainee.willingness().choiceOf(own).orElse(0);
                for (Place place : lists.wishes(trainee)) {
                    int choice = trainee.willingness().choiceOf(place).orElseThrow();
                    if (choice < at && lists.wants(place, trainee)) {
                        lists.chosen.getOrDefault(place, List.of()).forEach(t -> holders.add(t.id()));
                    }
                }
            }
            envied.put(trainee.id(), holders);
        }
        boolean peeled = true;
        while (peeled) {
            Set<PersonId> done = new HashSet<>();
            envied.forEach((id, holders) -> {
                if (holders.isEmpty()) {
                    done.add(id);
                }
            });
            envied.keySet().removeAll(done);
            envied.values().forEach(holders -> holders.removeAll(done));
            peeled = !done.isEmpty();
        }
        Map<PersonId, Trainee> successor = new HashMap<>();
        envied.forEach((id, holders) -> successor.put(
                id, requireNonNull(lists.trainees.get(holders.iterator().next()))));
        return cycle(successor);
    }

    /** Proposals the answer fixes: how far down their lists the proposing side had to go. */
    long proposalsByTrainees() {
        long proposals = 0;
        for (Trainee trainee : lists.trainees.values()) {
            Place own = lists.places.get(trainee.id());
            for (Place place : lists.takesPart(trainee) ? lists.wishes(trainee) : List.<Place>of()) {
                proposals += lists.wants(place, trainee) ? 1 : 0;
                if (place.equals(own)) {
                    break;
                }
            }
        }
        return proposals;
    }
}
