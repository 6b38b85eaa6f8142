package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out, from their definitions, the methods that have no single order of claims: quota method, historic and requota remainders. */
final class ShareAuditSteps {
    /** Beyond so many ways on, a tie on the way is not followed. */
    private static final int WAYS = 512;

    private final ShareAuditPlan plan;

    private ShareAuditSteps(ShareAuditPlan plan) {
        this.plan = plan;
    }

    /** What must come out. */
    record Outcome(ImmutableMap<MemberId, Long> fixed, ImmutableList<MemberId> tied, long choose) {}

    /** What must come out, or nothing when the method gives no answer. */
    static Optional<Outcome> outcome(ShareAuditPlan plan, ShareMethod method) {
        ShareAuditSteps steps = new ShareAuditSteps(plan);
        if (method instanceof ShareMethod.LargestRemainder remainder) {
            if (plan.total.signum() == 0) {
                Map<MemberId, Long> floors = new TreeMap<>();
                plan.ids.forEach(id -> floors.put(id, plan.floor(id)));
                return Optional.of(new Outcome(ImmutableMap.copyOf(floors), ImmutableList.of(), 0));
            }
            return remainder.bounds() == ShareMethod.BoundsPolicy.HISTORIC
                    ? steps.historic(remainder)
                    : steps.requota(remainder);
        }
        return steps.oneByOne();
    }

    static Fraction quota(ShareMethod.Quota quota, Fraction total, long places) {
        long seats = Math.max(1, places);
        return switch (quota) {
            case HARE -> total.dividedBy(Fraction.of(seats, 1));
            case DROOP ->
                Fraction.of(total.dividedBy(Fraction.of(seats + 1, 1)).floor().add(BigInteger.ONE));
            case HAGENBACH_BISCHOFF -> total.dividedBy(Fraction.of(seats + 1, 1));
            case IMPERIALI -> total.dividedBy(Fraction.of(seats + 2, 1));
        };
    }

    private static Fraction whole(long n) {
        return Fraction.of(n, 1);
    }

    private Optional<Outcome> historic(ShareMethod.LargestRemainder how) {
        Fraction quota = quota(how.quota(), plan.total, plan.plan.seats());
        Map<MemberId, Long> seats = new TreeMap<>();
        Map<MemberId, Fraction> remainders = new TreeMap<>();
        for (MemberId id : plan.ids) {
            Fraction share = plan.claims(id) ? plan.weight(id).dividedBy(quota) : Fraction.ZERO;
            long held = Math.max(plan.floor(id), Math.min(share.floor().longValueExact(), plan.cap(id)));
            seats.put(id, held);
            if (plan.claims(id) && share.compareTo(whole(plan.floor(id))) >= 0 && held < plan.cap(id)) {
                remainders.put(id, share.minus(whole(held)));
            }
        }
        return byRank(seats, remainders);
    }

    /** Remainders in ranks: a rank that fits in is served, the first that does not is tied. */
    private Optional<Outcome> byRank(Map<MemberId, Long> seats, Map<MemberId, Fraction> remainders) {
        Fraction held = seats.values().stream().map(ShareAuditSteps::whole).reduce(Fraction.ZERO, Fraction::plus);
        Fraction left = whole(plan.plan.seats()).minus(held);
        if (left.signum() < 0 || left.compareTo(whole(remainders.size())) > 0) {
            return Optional.empty();
        }
        long open = left.floor().longValueExact();
        TreeMap<Fraction, List<MemberId>> ranks = new TreeMap<>(Comparator.reverseOrder());
        remainders.forEach(
                (id, r) -> ranks.computeIfAbsent(r, k -> new ArrayList<>()).add(id));
        Map<MemberId, Long> fixed = new TreeMap<>(seats);
        for (List<MemberId> equal : ranks.values()) {
            if (equal.size() > open) {
                ImmutableList<MemberId> tied = open == 0 ? ImmutableList.of() : ImmutableList.copyOf(equal);
                return Optional.of(new Outcome(ImmutableMap.copyOf(fixed), tied, open));
            }
            equal.forEach(id -> fixed.merge(id, 1L, Long::sum));
            open -= equal.size();
        }
        return Optional.of(new Outcome(ImmutableMap.copyOf(fixed), ImmutableList.of(), 0));
    }

    private Optional<Outcome> requota(ShareMethod.LargestRemainder how) {
        Map<MemberId, Long> pinned = new TreeMap<>();
        plan.ids.stream().filter(id -> !plan.claims(id)).forEach(id -> pinned.put(id, plan.floor(id)));
        while (true) {
            Set<MemberId> free = new TreeSet<>(plan.ids);
            free.removeAll(pinned.keySet());
            long left = plan.plan.seats()
                    - pinned.values().stream().mapToLong(Long::longValue).sum();
            if (left <= 0 || free.isEmpty()) {
                boolean done = left == 0 && free.stream().allMatch(id -> plan.floor(id) == 0);
                free.forEach(id -> pinned.put(id, 0L));
                return done
                        ? Optional.of(new Outcome(ImmutableMap.copyOf(pinned), ImmutableList.of(), 0))
                        : Optional.empty();
            }
            Fraction weight = free.stream().map(plan::weight).reduce(Fraction.ZERO, Fraction::plus);
            Fraction quota = quota(how.quota(), weight, left);
            Map<MemberId, Fraction> shares = new TreeMap<>();
            free.forEach(id -> shares.put(id, plan.weight(id).dividedBy(quota)));
            Map<MemberId, Long> below = new TreeMap<>();
            Map<MemberId, Long> above = new TreeMap<>();
            shares.forEach((id, share) -> {
                if (share.compareTo(whole(plan.floor(id))) < 0) {
                    below.put(id, plan.floor(id));
                }
                if (share.compareTo(whole(plan.cap(id))) > 0) {
                    above.put(id, plan.cap(id));
                }
            });
            if (below.isEmpty() && above.isEmpty()) {
                Map<MemberId, Fraction> remainders = new TreeMap<>();
                shares.forEach((id, share) -> {
                    long n = share.floor().longValueExact();
                    pinned.put(id, n);
                    if (n < plan.cap(id)) {
                        remainders.put(id, share.minus(whole(n)));
                    }
                });
                return byRank(pinned, remainders);
            }
            pinned.putAll(below.isEmpty() ? above : below);
        }
    }

    /** Every order in which the places may go out one by one, each to the largest w/(a+1) still below its upper quota. */
    private Optional<Outcome> oneByOne() {
        Set<Map<MemberId, Long>> ways = Set.of(Map.of());
        for (long h = 1; h <= plan.plan.seats(); h++) {
            Set<Map<MemberId, Long>> on = new HashSet<>();
            for (Map<MemberId, Long> way : ways) {
                for (MemberId id : strongest(way, whole(h))) {
                    Map<MemberId, Long> grown = new HashMap<>(way);
                    grown.merge(id, 1L, Long::sum);
                    on.add(grown);
                }
            }
            if (on.isEmpty() || on.size() > WAYS) {
                return Optional.empty();
            }
            ways = on;
        }
        Map<MemberId, Long> fixed = new TreeMap<>();
        List<MemberId> tied = new ArrayList<>();
        long open = plan.plan.seats();
        for (MemberId id : plan.ids) {
            Set<Long> seen = new TreeSet<>();
            ways.forEach(way -> seen.add(way.getOrDefault(id, 0L)));
            long least = seen.iterator().next();
            fixed.put(id, least);
            open -= least;
            if (seen.size() > 1) {
                tied.add(id);
            }
        }
        return Optional.of(new Outcome(ImmutableMap.copyOf(fixed), ImmutableList.copyOf(tied), open));
    }

    private List<MemberId> strongest(Map<MemberId, Long> way, Fraction h) {
        Map<MemberId, Fraction> claims = new TreeMap<>();
        for (MemberId id : plan.ids) {
            Fraction held = whole(way.getOrDefault(id, 0L));
            if (held.times(plan.total).compareTo(plan.weight(id).times(h)) < 0) {
                claims.put(id, plan.weight(id).dividedBy(held.plus(Fraction.ONE)));
            }
        }
        Optional<Fraction> best = claims.values().stream().max(Comparator.naturalOrder());
        return claims.keySet().stream()
                .filter(id -> best.equals(Optional.ofNullable(claims.get(id))))
                .toList();
    }
}
