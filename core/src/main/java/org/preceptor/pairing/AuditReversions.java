package org.preceptor.pairing;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;

/** The auditor's own account of places that moved: by declared rules only, within their limits, and as far as they go. */
final class AuditReversions {

    private final PairingProblem declared;
    private final ImmutableMap<Reversion, Long> stated;

    AuditReversions(PairingProblem declared, ImmutableMap<Reversion, Long> stated) {
        this.declared = declared;
        this.stated = stated;
    }

    private List<Reversion> inForce() {
        List<Reversion> rules = new ArrayList<>();
        List<MemberId> spoken = new ArrayList<>();
        for (Reserve reserve : declared.distribution().reserves()) {
            spoken.add(reserve.base());
            if (reserve.residual() instanceof Reserve.Residual.RevertTo to) {
                rules.add(Reversion.of(reserve.account(), to.node(), reserve.places()));
            }
        }
        for (Reversion rule : declared.distribution().reversions()) {
            if (rule.term().contains(declared.term().first())) {
                rules.add(rule);
            }
        }
        rules.forEach(rule -> spoken.addAll(List.of(rule.from(), rule.to())));
        List<Reversion> plain = new ArrayList<>();
        for (Reversion rule : rules) {
            MemberId from = first(rule.from(), spoken);
            MemberId to = first(rule.to(), spoken);
            Reversion one = from.equals(to) ? rule : new Reversion(from, to, rule.max(), rule.term());
            if (!plain.contains(one)) {
                plain.add(one);
            }
        }
        return plain;
    }

    /** A place is called what the rules call it first, unless the name has a meaning of its own. */
    private MemberId first(MemberId node, List<MemberId> spoken) {
        return spoken.stream()
                .filter(name -> !isOwn(name) && !isOwn(node))
                .filter(name -> seats(node).isPresent()
                        && seats(name).map(Opening::place).equals(seats(node).map(Opening::place)))
                .findFirst()
                .orElse(node);
    }

    private boolean isOwn(MemberId node) {
        Distribution spread = declared.distribution();
        return spread.regions().stream().anyMatch(r -> r.id().equals(node.value()))
                || spread.reserves().stream().anyMatch(r -> r.account().equals(node));
    }

    private Optional<Opening> seats(MemberId node) {
        Optional<Place> place = declared.distribution().place(node);
        return declared.openings().stream()
                .filter(o -> place.filter(o.place()::equals).isPresent())
                .findFirst();
    }

    /** What a node has gained by the moves that are stated. */
    private long gain(MemberId node) {
        long gain = 0;
        for (Map.Entry<Reversion, Long> move : stated.entrySet()) {
            gain += move.getKey().to().equals(node) ? move.getValue() : 0;
            gain -= move.getKey().from().equals(node) ? move.getValue() : 0;
        }
        return gain;
    }

    private long gain(Place place) {
        Distribution spread = declared.distribution();
        Set<MemberId> names = new HashSet<>(spread.members().keySet());
        names.add(Distribution.node(place));
        names.removeIf(name -> spread.place(name).filter(place::equals).isEmpty());
        long gain = names.stream().mapToLong(this::gain).sum();
        for (Reserve reserve : spread.reserves()) {
            gain += names.contains(reserve.base()) ? gain(reserve.account()) : 0;
        }
        return gain;
    }

    /** The problem with the quotas the stated moves lead to. */
    PairingProblem after() {
        if (stated.isEmpty()) {
            return declared;
        }
        Distribution spread = declared.distribution();
        List<Opening> openings = new ArrayList<>();
        for (Opening opening : declared.openings()) {
            openings.add(Opening.builder()
                    .from(opening)
                    .capacity((int) Math.max(0, opening.capacity() + gain(opening.place())))
                    .build());
        }
        List<Distribution.Region> regions = new ArrayList<>();
        for (Distribution.Region r : spread.regions()) {
            long maximum = r.maximum() == Integer.MAX_VALUE ? r.maximum() : r.maximum() + gain(MemberId.of(r.id()));
            regions.add(new Distribution.Region(r.id(), r.parent(), r.minimum(), (int) Math.max(0, maximum)));
        }
        List<Reserve> reserves = new ArrayList<>();
        for (Reserve r : spread.reserves()) {
            reserves.add(r.withPlaces(Math.max(0, r.places() + gain(r.account()))));
        }
        return PairingProblem.builder()
                .from(declared)
                .openings(openings)
                .distribution(Distribution.builder()
                        .from(spread)
                        .regions(regions)
                        .reserves(reserves)
                        .build())
                .build();
    }

    /** The places of a node after the stated moves; below zero when more has left than there was. */
    private OptionalLong quota(MemberId node) {
        List<Long> bounds = new ArrayList<>();
        Distribution spread = declared.distribution();
        spread.reserves().stream()
                .filter(r -> r.account().equals(node))
                .forEach(r -> bounds.add(r.places() + gain(node)));
        spread.regions().stream()
                .filter(r -> r.id().equals(node.value()))
                .forEach(r -> bounds.add(r.maximum() == Integer.MAX_VALUE ? r.maximum() : r.maximum() + gain(node)));
        seats(node)
                .ifPresent(o ->
                        bounds.add(o.capacity() == Integer.MAX_VALUE ? o.capacity() : o.capacity() + gain(o.place())));
        return bounds.stream().mapToLong(Long::longValue).min();
    }

    /** A pairing that is settled has moved what it could; of others, and of bare lists of pairs, only the limits are checked. */
    void check(ToLongFunction<MemberId> filled, boolean settled, List<Finding> findings) {
        List<Reversion> rules = inForce();
        for (Reversion rule : stated.keySet()) {
            if (!rules.contains(rule)) {
                add(findings, rule, stated.getOrDefault(rule, 0L), 0);
            }
        }
        for (Reversion rule : rules) {
            long moved = stated.getOrDefault(rule, 0L);
            long spare = quota(rule.from()).orElse(0) - filled.applyAsLong(rule.from());
            long more = settled ? Math.min(spare, rule.max() - moved) : 0;
            if (moved < 0 || moved > rule.max() || (moved > 0 && spare < 0) || more > 0) {
                add(
                        findings,
                        rule,
                        moved,
                        Math.max(0, Math.min(rule.max(), moved + Math.min(spare, rule.max() - moved))));
            }
        }
    }

    private static void add(List<Finding> findings, Reversion rule, long actual, long expected) {
        findings.add(QuotaPromises.REVERSION
                .error()
                .at(Pointer.of("reversions", rule.from()))
                .with("to", Evidence.ref("node", rule.to()))
                .actual(actual)
                .expected(expected)
                .build());
    }
}
