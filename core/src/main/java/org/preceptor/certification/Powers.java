package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which status gives which powers, step by step up a ladder of grades; a ring gives nothing. */
final class Powers {
    private Powers() {}

    static boolean confers(ImmutableSetMultimap<String, String> powers, String status, String code) {
        if (status.equals(code)) {
            return true;
        } else if (powers.isEmpty()) {
            return false;
        }
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(status));
        while (!open.isEmpty()) {
            String from = open.pop();
            if (seen.add(from)) {
                for (String to : powers.get(from)) {
                    if (!below(powers, to).contains(from)) {
                        open.add(to);
                    }
                }
            }
        }
        return seen.contains(code);
    }

    /** Everything that a status gives, itself included, rings and all. */
    private static Set<String> below(ImmutableSetMultimap<String, String> powers, String status) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(status));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(powers.get(next));
            }
        }
        return seen;
    }

    /** The statuses that would give each other, one set for each ring. */
    static ImmutableList<ImmutableSet<String>> rings(ImmutableSetMultimap<String, String> powers) {
        List<ImmutableSet<String>> rings = new ArrayList<>();
        for (String status : new TreeSet<>(powers.keySet())) {
            boolean back = powers.get(status).stream()
                    .anyMatch(next -> below(powers, next).contains(status));
            ImmutableSet<String> found = new TreeSet<>(below(powers, status))
                    .stream()
                            .filter(other -> back && below(powers, other).contains(status))
                            .collect(ImmutableSet.toImmutableSet());
            if (!found.isEmpty() && !rings.contains(found)) {
                rings.add(found);
            }
        }
        return ImmutableList.copyOf(rings);
    }
}
