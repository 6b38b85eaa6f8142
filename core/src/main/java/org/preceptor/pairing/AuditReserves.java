package org.preceptor.pairing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.quota.Reserve;

/** The auditor's own reading of reserves and caps on groups: who of some people, in the order of a place, gets its seats. */
final class AuditReserves {

    private final Distribution distribution;

    AuditReserves(Distribution distribution) {
        this.distribution = distribution;
    }

    boolean concerns(Place place) {
        return distribution.groupCaps().stream().anyMatch(c -> c.place().equals(place))
                || distribution.reserves().stream()
                        .anyMatch(
                                r -> distribution.place(r).filter(place::equals).isPresent());
    }

    /** Whether somebody is of a reserve's group and, when it lies in another reserve, of that one's as well. */
    static boolean isFor(Distribution distribution, Reserve reserve, Trainee trainee) {
        boolean own = trainee.groups().contains(reserve.beneficiary().value());
        Optional<Reserve> carrier = distribution.carrier(reserve);
        return own
                && (carrier.isEmpty()
                        || trainee.groups().contains(carrier.get().beneficiary().value()));
    }

    /** Those who are seated, when so many seats may be used beside those decided on, who come first. */
    Set<Trainee> seated(Place place, List<Trainee> decided, List<Trainee> ordered, int capacity, int seats) {
        return after(place, decided, capacity).seat(ordered, Math.max(0, capacity - decided.size()), seats);
    }

    /** How many places of a reserve its own group holds. */
    long taken(Place place, Reserve reserve, List<Trainee> decided, List<Trainee> ordered, int capacity) {
        AuditSeating seating = after(place, decided, capacity);
        seating.seat(ordered, Math.max(0, capacity - decided.size()), ordered.size());
        return seating.used(reserve);
    }

    private AuditSeating after(Place place, List<Trainee> decided, int capacity) {
        AuditSeating seating = new AuditSeating(distribution, place);
        seating.seat(decided, Math.max(0, capacity), decided.size());
        return seating;
    }
}
