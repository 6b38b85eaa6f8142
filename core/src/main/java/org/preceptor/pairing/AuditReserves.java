package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Processing;
import org.preceptor.quota.Reserve.Residual;

/** The auditor's own reading of reserves and caps on groups: who of some people, in the order of a place, gets its seats. */
final class AuditReserves {

    private final Distribution distribution;

    AuditReserves(Distribution distribution) {
        this.distribution = distribution;
    }

    private List<Reserve> at(Place place) {
        return distribution.reserves().stream()
                .filter(r -> distribution.place(r.base()).filter(place::equals).isPresent())
                .toList();
    }

    boolean concerns(Place place) {
        return !at(place).isEmpty()
                || distribution.groupCaps().stream().anyMatch(c -> c.place().equals(place));
    }

    /** The most a group may have at a place, absent when nothing limits it. */
    Optional<Integer> cap(Place place, String group) {
        return distribution.groupCaps().stream()
                .filter(c -> c.place().equals(place) && c.group().equals(group))
                .map(Distribution.GroupCap::maximum)
                .reduce((first, last) -> last);
    }

    /** Those who are seated, when so many seats of a place may be used. */
    Set<Trainee> seated(Place place, List<Trainee> ordered, int capacity, int seats, Map<String, Integer> fixed) {
        return new Seating(place, ordered, capacity, seats, fixed).run();
    }

    /** How many places of a reserve its own group holds. */
    long taken(Place place, Reserve reserve, List<Trainee> ordered, int capacity) {
        Seating seating = new Seating(place, ordered, capacity, ordered.size(), Map.of());
        seating.run();
        return seating.onReserve.getOrDefault(reserve.beneficiary().value(), 0L);
    }

    private final class Seating {
        private final Place place;
        private final List<Reserve> reserves;
        private final List<Trainee> waiting;
        private final Set<Trainee> in = new LinkedHashSet<>();
        private final Map<String, Integer> ofGroup;
        private final Map<String, Long> onReserve = new HashMap<>();
        private final long open;
        private final int seats;

        Seating(Place place, List<Trainee> ordered, int capacity, int seats, Map<String, Integer> fixed) {
            this.place = place;
            this.reserves = at(place);
            this.waiting = new ArrayList<>(ordered);
            this.ofGroup = new HashMap<>(fixed);
            this.seats = seats;
            open = Math.max(
                    0, capacity - reserves.stream().mapToLong(Reserve::places).sum());
        }

        Set<Trainee> run() {
            reserved(Processing.MINIMUM_GUARANTEE);
            anybody(open);
            reserved(Processing.OVER_AND_ABOVE);
            anybody(reserves.stream()
                    .filter(r -> r.residual() instanceof Residual.OpenUp)
                    .mapToLong(r ->
                            r.places() - onReserve.getOrDefault(r.beneficiary().value(), 0L))
                    .sum());
            return in;
        }

        private void reserved(Processing word) {
            for (Trainee trainee : ImmutableList.copyOf(waiting)) {
                String group = trainee.group().orElse("");
                long kept = reserves.stream()
                        .filter(r -> r.processing() == word
                                && r.beneficiary().value().equals(group))
                        .mapToLong(Reserve::places)
                        .sum();
                if (onReserve.getOrDefault(group, 0L) < kept && seat(trainee)) {
                    onReserve.merge(group, 1L, Long::sum);
                }
            }
        }

        private void anybody(long places) {
            long left = places;
            for (Trainee trainee : ImmutableList.copyOf(waiting)) {
                if (left > 0 && seat(trainee)) {
                    left--;
                }
            }
        }

        private boolean seat(Trainee trainee) {
            String group = trainee.group().orElse("");
            int most = cap(place, group).orElse(Integer.MAX_VALUE);
            if (in.size() >= seats || ofGroup.getOrDefault(group, 0) >= most) {
                return false;
            }
            ofGroup.merge(group, 1, Integer::sum);
            waiting.remove(trainee);
            return in.add(trainee);
        }
    }
}
