package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.preceptor.pairing.PairingAudit.Blocking;
import org.preceptor.pairing.PairingAudit.Cause;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** The places that keep seats for groups or cap them, seated anew from the people found there. */
final class AuditGroups {

    private final PairingProblem problem;
    private final Map<PersonId, Place> places;
    private final Map<PersonId, Trainee> trainees;
    private final Set<PersonId> fixed;
    private final Map<PersonId, Integer> tie;
    private final AuditReserves reserves;
    private final Map<Place, Opening> openings = new HashMap<>();
    private final Map<Place, AuditOrder> orders = new HashMap<>();

    AuditGroups(
            PairingProblem problem,
            PairingPolicy policy,
            Map<PersonId, Place> places,
            Map<PersonId, Trainee> trainees,
            Set<PersonId> fixed) {
        this.problem = problem;
        this.places = places;
        this.trainees = trainees;
        this.fixed = fixed;
        this.tie = AuditTies.positions(policy, trainees.keySet());
        this.reserves = new AuditReserves(problem.distribution());
        for (Opening opening : problem.openings()) {
            if (openings.putIfAbsent(opening.place(), opening) == null && concerns(opening.place())) {
                orders.put(opening.place(), new AuditOrder(problem, trainees, opening));
            }
        }
    }

    boolean concerns(Place place) {
        return reserves.concerns(place);
    }

    private Comparator<Trainee> at(Place place) {
        return Comparator.comparingLong(t -> requireNonNull(orders.get(place)).key(t));
    }

    /** Those at a place by wish, or by decision, in its order. */
    private List<Trainee> people(Place place, boolean decided) {
        return places.entrySet().stream()
                .filter(e -> e.getValue().equals(place) && fixed.contains(e.getKey()) == decided)
                .flatMap(e -> Optional.ofNullable(trainees.get(e.getKey())).stream())
                .sorted(
                        decided
                                ? Comparator.comparing(Trainee::id)
                                : at(place).thenComparing(t -> requireNonNull(tie.get(t.id()))))
                .toList();
    }

    private Set<Trainee> seated(Opening opening, List<Trainee> ordered, int seats) {
        return reserves.seated(opening.place(), people(opening.place(), true), ordered, opening.capacity(), seats);
    }

    /** Whether the place's order of seats, run anew with the trainee, seats the trainee, and who would make way. */
    Optional<Blocking> blocking(Trainee trainee, Opening opening, boolean spare, Cause through) {
        Place place = opening.place();
        List<Trainee> there = people(place, false);
        List<Trainee> with = new ArrayList<>(there);
        with.add(trainee);
        with.sort(at(place).thenComparing(trainee::equals).thenComparing(t -> requireNonNull(tie.get(t.id()))));
        Set<Trainee> seated = seated(opening, with, there.size() + (spare ? 1 : 0));
        if (!seated.contains(trainee)) {
            return Optional.empty();
        }
        Optional<Trainee> out = there.stream().filter(t -> !seated.contains(t)).reduce((better, worse) -> worse);
        Cause cause = out.map(o -> at(place).compare(o, trainee) > 0 ? Cause.RANKED_HIGHER : Cause.RESERVED)
                .orElse(through);
        return Optional.of(new Blocking(trainee.id(), place, cause, out.map(Trainee::id)));
    }

    /** Caps on groups, places kept empty for a group, and nominations. */
    void check(List<Finding> findings) {
        for (Opening opening : openings.values()) {
            if (concerns(opening.place())) {
                List<Trainee> there = people(opening.place(), false);
                Set<Trainee> seated = seated(opening, there, there.size());
                there.stream()
                        .filter(t -> !seated.contains(t))
                        .forEach(t -> findings.add(beyond(groups(t), there.size(), seated.size())));
            }
        }
        problem.distribution().nominations().forEach((region, most) -> {
            long placed = places.keySet().stream()
                    .map(trainees::get)
                    .filter(t -> t != null && t.groups().contains(region.value()))
                    .count();
            if (placed > most) {
                findings.add(beyond(region.value(), placed, most));
            }
        });
    }

    private static String groups(Trainee trainee) {
        return trainee.groups().isEmpty() ? "-" : String.join(", ", new TreeSet<>(trainee.groups()));
    }

    private static Finding beyond(String group, long actual, long expected) {
        return QuotaPromises.GROUP_BOUNDS
                .error()
                .at(Pointer.of("groups", group))
                .with("group", Evidence.of(group))
                .actual(actual)
                .expected(expected)
                .build();
    }

    /** The places a node has filled; what a reserve keeps empty is not free, and no more is empty than the base has. */
    long filled(MemberId node, AuditTree tree) {
        Distribution spread = problem.distribution();
        Map<Place, Long> empty = new HashMap<>();
        long held = 0;
        for (Reserve reserve : spread.reserves()) {
            Opening base = spread.place(reserve).map(openings::get).orElse(null);
            if (base == null || reserve.residual() instanceof Reserve.Residual.OpenUp) {
                continue;
            }
            Place place = base.place();
            int open = base.capacity() - people(place, true).size();
            long before = empty.getOrDefault(
                    place, Math.max(0L, open - people(place, false).size()));
            long taken = reserves.taken(place, reserve, people(place, true), people(place, false), base.capacity());
            long left = Math.min(before, Math.max(0, reserve.places() - taken));
            empty.put(place, before - left);
            if (reserve.account().equals(node)) {
                return reserve.places() - left;
            }
            held += spread.place(node).filter(place::equals).isPresent() ? left : 0;
        }
        Opening opening = spread.place(node).map(openings::get).orElse(null);
        return opening == null
                ? tree.count(node.value())
                : held
                        + places.values().stream()
                                .filter(opening.place()::equals)
                                .count();
    }
}
