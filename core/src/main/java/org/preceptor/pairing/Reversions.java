package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;

/** Empty places that move by declared rules: the quotas of a problem by node, and the problem once places have moved. */
final class Reversions {

    private final PairingProblem problem;
    private final Distribution distribution;

    Reversions(PairingProblem problem) {
        this.problem = problem;
        this.distribution = problem.distribution();
    }

    /**
     * What reserves leave reverts first, then the declared rules in force on the first day, in their order. A place that has
     * several names goes by the first of them, so that rules about one place are seen to be about one place; a rule between two
     * names of one place is a ring.
     */
    ImmutableList<Reversion> rules() {
        Map<Place, MemberId> names = new HashMap<>();
        distribution.reserves().forEach(r -> name(r.base(), names));
        Set<Reversion> rules = new LinkedHashSet<>();
        distribution.reserves().forEach(r -> r.reversion().ifPresent(rules::add));
        rules.addAll(Reversion.on(distribution.reversions(), problem.term().first()));
        Set<Reversion> named = new LinkedHashSet<>();
        for (Reversion rule : rules) {
            MemberId from = name(rule.from(), names);
            MemberId to = name(rule.to(), names);
            if (from.equals(to)) {
                named.add(rule);
                named.add(Reversion.of(rule.to(), rule.from(), 0));
            } else {
                named.add(new Reversion(from, to, rule.max(), rule.term()));
            }
        }
        return ImmutableList.copyOf(named);
    }

    /** The first name of a place; regions and accounts of reserves keep theirs. */
    private MemberId name(MemberId node, Map<Place, MemberId> names) {
        boolean own = region(node).isPresent()
                || distribution.reserves().stream().anyMatch(r -> r.account().equals(node));
        return own
                ? node
                : opening(node)
                        .map(o -> names.computeIfAbsent(o.place(), p -> node))
                        .orElse(node);
    }

    /** The places each node may fill: the smaller of a region's maximum and a place's seats where a name stands for both. */
    Map<MemberId, Long> quotas() {
        Map<MemberId, Long> quotas = new LinkedHashMap<>();
        distribution.reserves().forEach(r -> quotas.put(r.account(), r.places()));
        for (Reversion rule : rules()) {
            for (MemberId node : List.of(rule.from(), rule.to())) {
                region(node).ifPresent(r -> quotas.merge(node, (long) r.maximum(), Math::min));
                opening(node).ifPresent(o -> quotas.merge(node, (long) o.capacity(), Math::min));
            }
        }
        return quotas;
    }

    /** The places each node has filled; those a reserve keeps empty are not free to go. */
    Map<MemberId, Long> filled(Pairing pairing) {
        Map<String, Optional<String>> parents = new HashMap<>();
        distribution.regions().forEach(r -> parents.put(r.id(), r.parent()));
        Map<MemberId, Long> filled = new HashMap<>();
        for (Reversion rule : rules()) {
            opening(rule.from())
                    .ifPresent(o -> filled.put(
                            rule.from(), (long) pairing.traineesOf(o.place()).size()));
            region(rule.from()).ifPresent(r -> filled.put(rule.from(), 0L));
        }
        pairing.places().values().forEach(place -> {
            String id = distribution.regionOf().get(place);
            while (id != null) {
                filled.computeIfPresent(MemberId.of(id), (node, n) -> n + 1);
                id = parents.getOrDefault(id, Optional.empty()).orElse(null);
            }
        });
        Map<Place, Long> empty = new HashMap<>();
        for (Reserve reserve : distribution.reserves()) {
            Optional<Opening> base = opening(reserve.base());
            if (base.isEmpty() || reserve.residual() instanceof Reserve.Residual.OpenUp) {
                continue;
            }
            Place place = base.get().place();
            long seats = empty.computeIfAbsent(
                    place,
                    p -> Math.max(
                            0L, base.get().capacity() - pairing.traineesOf(p).size()));
            long left = Math.min(seats, Math.max(0, reserve.places() - pairing.reservedTaken(reserve)));
            empty.put(place, seats - left);
            filled.put(reserve.account(), reserve.places() - left);
            filled.replaceAll(
                    (node, n) -> distribution.place(node).filter(place::equals).isPresent() ? n + left : n);
        }
        return filled;
    }

    private Optional<Distribution.Region> region(MemberId node) {
        return distribution.regions().stream()
                .filter(r -> r.id().equals(node.value()))
                .findFirst();
    }

    private Optional<Opening> opening(MemberId node) {
        return distribution
                .place(node)
                .flatMap(place -> problem.openings().stream()
                        .filter(o -> o.place().equals(place))
                        .findFirst());
    }

    /** One round of the rules; what one name of a place gives or gets is gone from or there for every other name of it. */
    private Map<Reversion, Long> round(List<Reversion> rules, Map<MemberId, Long> filled, Map<Reversion, Long> moved) {
        Map<MemberId, Long> now = quotas();
        Map<Reversion, Long> moves = new LinkedHashMap<>();
        for (Reversion rule : rules) {
            long free = now.getOrDefault(rule.from(), 0L) - filled.getOrDefault(rule.from(), 0L);
            long n = Math.min(free, rule.max() - moved.getOrDefault(rule, 0L));
            if (n > 0) {
                now.replaceAll(
                        (node, q) -> q - (isSame(node, rule.from()) ? n : 0) + (isSame(node, rule.to()) ? n : 0));
                moves.put(rule, n);
            }
        }
        return moves;
    }

    private boolean isSame(MemberId node, MemberId other) {
        Optional<Place> place = opening(node).map(Opening::place);
        return node.equals(other)
                || (place.isPresent() && place.equals(opening(other).map(Opening::place)));
    }

    boolean isPlace(MemberId node) {
        return opening(node).isPresent();
    }

    boolean isNode(MemberId node) {
        return isPlace(node) || region(node).isPresent();
    }

    /** The same problem after places have moved; what moves out of a reserve leaves its base as well. */
    PairingProblem moved(Map<Reversion, Long> moves) {
        Map<MemberId, Long> change = new HashMap<>();
        moves.forEach((rule, n) -> {
            change.merge(rule.from(), -n, Long::sum);
            change.merge(rule.to(), n, Long::sum);
            distribution.reserves().stream()
                    .filter(r -> r.account().equals(rule.from()))
                    .forEach(r -> change.merge(r.base(), -n, Long::sum));
        });
        Map<Place, Long> seats = new HashMap<>();
        change.forEach((node, n) -> distribution.place(node).ifPresent(p -> seats.merge(p, n, Long::sum)));
        return PairingProblem.builder()
                .from(problem)
                .openings(problem.openings().stream()
                        .map(o -> seats.getOrDefault(o.place(), 0L) == 0
                                ? o
                                : Opening.builder()
                                        .from(o)
                                        .capacity(plus(o.capacity(), seats.getOrDefault(o.place(), 0L)))
                                        .build())
                        .toList())
                .distribution(Distribution.builder()
                        .from(distribution)
                        .regions(distribution.regions().stream()
                                .map(r -> new Distribution.Region(
                                        r.id(),
                                        r.parent(),
                                        r.minimum(),
                                        plus(r.maximum(), change.getOrDefault(MemberId.of(r.id()), 0L))))
                                .toList())
                        .reserves(distribution.reserves().stream()
                                .map(r -> withPlaces(r, change.getOrDefault(r.account(), 0L)))
                                .toList())
                        .build())
                .build();
    }

    private static Reserve withPlaces(Reserve reserve, long by) {
        return reserve.withPlaces(Math.max(0, reserve.places() + by));
    }

    private static int plus(int n, long by) {
        return n == Integer.MAX_VALUE ? n : Ints.saturatedCast(Math.max(0, n + by));
    }

    /** Pairs, moves what is empty, and pairs anew, until nothing moves. */
    static Pairing run(PairingProblem problem, PairingPolicy policy) {
        Reversions declared = new Reversions(problem);
        ImmutableList<Reversion> rules = declared.rules();
        Map<Reversion, Long> moved = new LinkedHashMap<>();
        rules.forEach(rule -> moved.put(rule, 0L));
        while (true) {
            Reversions now = new Reversions(declared.moved(moved));
            Pairing pairing = Solver.solve(now.problem, policy);
            Map<Reversion, Long> round = now.round(rules, now.filled(pairing), moved);
            if (round.isEmpty()) {
                return rules.isEmpty() ? pairing : pairing.declared(problem, ImmutableMap.copyOf(moved));
            }
            round.forEach((rule, n) -> moved.merge(rule, n, Long::sum));
        }
    }
}
