package org.preceptor.pairing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.preceptor.quota.Reserve;

/**
 * The auditor's test of whether people can all sit on reserved places: by Hall's condition, that no set of reserves is the only hope
 * of more people than it has places. Only sets that hang together through somebody need a look.
 */
final class AuditHall {

    private final Map<Set<Reserve>, Long> slack = new HashMap<>();

    AuditHall(Map<Reserve, Long> places, Collection<? extends Set<Reserve>> hopes) {
        Deque<Set<Reserve>> waiting = new ArrayDeque<>();
        hopes.stream().distinct().filter(hope -> !hope.isEmpty()).forEach(hope -> {
            slack.put(ImmutableSet.copyOf(hope), 0L);
            waiting.add(ImmutableSet.copyOf(hope));
        });
        while (!waiting.isEmpty()) {
            Set<Reserve> one = waiting.remove();
            for (Set<Reserve> other : ImmutableSet.copyOf(slack.keySet())) {
                Set<Reserve> both = Sets.union(one, other).immutableCopy();
                if (!Sets.intersection(one, other).isEmpty() && slack.putIfAbsent(both, 0L) == null) {
                    waiting.add(both);
                }
            }
        }
        slack.replaceAll((set, none) ->
                set.stream().mapToLong(r -> places.getOrDefault(r, 0L)).sum());
    }

    /** Whether somebody with these hopes can sit beside those added before; if so, does. */
    boolean add(Set<Reserve> hopes) {
        if (hopes.isEmpty()
                || slack.entrySet().stream()
                        .anyMatch(e -> e.getValue() < 1 && e.getKey().containsAll(hopes))) {
            return false;
        }
        slack.replaceAll((set, left) -> set.containsAll(hopes) ? left - 1 : left);
        return true;
    }

    void widen(Reserve reserve, long by) {
        slack.replaceAll((set, left) -> set.contains(reserve) ? left + by : left);
    }

    /** How many of these people can sit at once. */
    static long most(Map<Reserve, Long> places, Collection<? extends Set<Reserve>> people) {
        AuditHall hall = new AuditHall(places, people);
        return people.stream().filter(hall::add).count();
    }
}
