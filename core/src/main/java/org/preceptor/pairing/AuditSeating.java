package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Processing;
import org.preceptor.quota.Reserve.Residual;

/** One place being filled by its order of seats, as the auditor reads it: first those decided on, then those who wished. */
final class AuditSeating {

    private final Distribution distribution;
    private final Place place;
    private final List<Reserve> reserves;
    private final Map<Reserve, Long> used = new HashMap<>();
    private final Map<String, Integer> ofGroup = new HashMap<>();

    AuditSeating(Distribution distribution, Place place) {
        this.distribution = distribution;
        this.place = place;
        reserves = distribution.reserves().stream()
                .filter(r -> distribution.place(r).filter(place::equals).isPresent())
                .sorted(Comparator.comparing((Reserve r) -> r.residual() instanceof Residual.OpenUp)
                        .thenComparing(r -> r.account().value()))
                .toList();
    }

    /** Those who get a seat, of people in this order, when {@code capacity} seats are left and {@code most} may be filled. */
    Set<Trainee> seat(Collection<Trainee> ordered, long capacity, long most) {
        Round round = new Round(ordered, most);
        round.run(capacity);
        round.taken.forEach((r, n) -> used.merge(r, n, Long::sum));
        return round.in;
    }

    /** How many places of a reserve its own group holds by now. */
    long used(Reserve reserve) {
        return used.getOrDefault(reserve, 0L);
    }

    private Optional<Reserve> carrier(Reserve reserve) {
        return distribution.carrier(reserve);
    }

    private List<Reserve> direct(Processing word) {
        return reserves.stream()
                .filter(r -> r.processing() == word && carrier(r).isEmpty())
                .toList();
    }

    private List<Reserve> inside(List<Reserve> carriers, Processing word) {
        return reserves.stream()
                .filter(r -> r.processing() == word
                        && carrier(r).filter(carriers::contains).isPresent())
                .toList();
    }

    private final class Round {
        private final Map<Reserve, Long> places = new LinkedHashMap<>();
        private final Map<Reserve, Long> taken = new HashMap<>();
        private final List<Trainee> everyone;
        private final List<Trainee> waiting;
        private final Set<Trainee> in = new LinkedHashSet<>();
        private final long most;

        Round(Collection<Trainee> ordered, long most) {
            everyone = List.copyOf(ordered);
            waiting = new ArrayList<>(ordered);
            this.most = most;
            reserves.forEach(r -> places.put(r, r.places() - used(r)));
            Map<Reserve, Long> room = new HashMap<>(places);
            reserves.stream()
                    .sorted(Comparator.comparing(r -> r.account().value()))
                    .forEach(r -> carrier(r).ifPresent(c -> {
                        long fits = Math.min(at(places, r), at(room, c));
                        places.put(r, fits);
                        room.merge(c, -fits, Long::sum);
                    }));
        }

        void run(long capacity) {
            long own = reserves.stream()
                    .filter(r -> carrier(r).isEmpty())
                    .mapToLong(r -> at(places, r))
                    .sum();
            reserved(Processing.MINIMUM_GUARANTEE);
            anybody(Math.max(0, capacity - own));
            reserved(Processing.OVER_AND_ABOVE);
            anybody(reserves.stream()
                    .filter(r -> carrier(r).isEmpty() && r.residual() instanceof Residual.OpenUp)
                    .mapToLong(r -> at(places, r) - at(taken, r))
                    .sum());
        }

        private void reserved(Processing word) {
            List<Reserve> own = direct(word);
            List<Reserve> first = inside(own, Processing.MINIMUM_GUARANTEE);
            List<Reserve> onTop = inside(own, Processing.OVER_AND_ABOVE);
            Map<Reserve, Long> room = only(own);
            onTop.forEach(r -> carrier(r).ifPresent(c -> room.merge(c, -at(places, r), Long::sum)));
            List<Trainee> seated = sit(hall(only(first)), first);
            count(only(first), seated);
            AuditHall hall = hall(room);
            seated.forEach(t -> hall.add(hopes(t, own)));
            seated.addAll(sit(hall, own));
            count(only(onTop), sit(hall(only(onTop)), onTop));
            for (Reserve r : onTop) {
                carrier(r).ifPresent(c -> {
                    hall.widen(c, at(places, r) - at(taken, r));
                    room.merge(c, at(places, r) - at(taken, r), Long::sum);
                });
            }
            seated.addAll(sit(hall, own));
            count(room, seated);
            onTop.forEach(r -> carrier(r).ifPresent(c -> taken.merge(c, at(taken, r), Long::sum)));
        }

        private Map<Reserve, Long> only(List<Reserve> some) {
            Map<Reserve, Long> of = new LinkedHashMap<>();
            some.forEach(r -> of.put(r, at(places, r)));
            return of;
        }

        private AuditHall hall(Map<Reserve, Long> room) {
            return new AuditHall(
                    room,
                    everyone.stream()
                            .map(t -> hopes(t, room.keySet()))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        private List<Trainee> sit(AuditHall hall, List<Reserve> on) {
            List<Trainee> sitting = new ArrayList<>();
            for (Trainee trainee : List.copyOf(waiting)) {
                if (mayCome(trainee) && hall.add(hopes(trainee, on))) {
                    seat(trainee);
                    sitting.add(trainee);
                }
            }
            return sitting;
        }

        /** Of these reserves, the first in order are taken wherever everybody can still sit. */
        private void count(Map<Reserve, Long> room, List<Trainee> seated) {
            List<Set<Reserve>> hopes =
                    seated.stream().map(t -> hopes(t, room.keySet())).toList();
            Map<Reserve, Long> so = new HashMap<>();
            long before = 0;
            for (Reserve r : reserves) {
                if (room.containsKey(r)) {
                    so.put(r, at(room, r));
                    long now = AuditHall.most(so, hopes);
                    so.put(r, now - before);
                    taken.merge(r, now - before, Long::sum);
                    before = now;
                }
            }
        }

        private Set<Reserve> hopes(Trainee trainee, Collection<Reserve> on) {
            return on.stream()
                    .filter(r -> AuditReserves.isFor(distribution, r, trainee))
                    .collect(Collectors.toSet());
        }

        private void anybody(long seats) {
            long left = seats;
            for (Trainee trainee : List.copyOf(waiting)) {
                if (left > 0 && mayCome(trainee)) {
                    seat(trainee);
                    left--;
                }
            }
        }

        private boolean mayCome(Trainee trainee) {
            return in.size() < most
                    && distribution.groupCaps().stream()
                            .filter(c -> c.place().equals(place))
                            .filter(c -> trainee.groups().contains(c.group()))
                            .allMatch(c -> ofGroup.getOrDefault(c.group(), 0) < c.maximum());
        }

        private void seat(Trainee trainee) {
            in.add(trainee);
            waiting.remove(trainee);
            trainee.groups().forEach(g -> ofGroup.merge(g, 1, Integer::sum));
        }
    }

    private static long at(Map<Reserve, Long> map, Reserve reserve) {
        return map.getOrDefault(reserve, 0L);
    }
}
