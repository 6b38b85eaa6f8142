package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trainees told apart only by the groups that some quota looks at: one kind for each set of such groups. */
final class Kinds {

    private final int[] of;
    private final List<Set<String>> groups;

    private Kinds(int[] of, List<Set<String>> groups) {
        this.of = of;
        this.groups = groups;
    }

    static Kinds of(Compiled compiled) {
        Set<String> counted = counted(compiled.problem.distribution());
        Map<Set<String>, Integer> known = new LinkedHashMap<>();
        int[] of = new int[compiled.trainees.length];
        known.put(Set.of(), 0);
        for (int a = 0; a < of.length; a++) {
            Set<String> groups = new HashSet<>(compiled.trainees[a].groups());
            groups.retainAll(counted);
            Integer kind = known.putIfAbsent(groups, known.size());
            of[a] = kind == null ? known.size() - 1 : kind;
        }
        return new Kinds(of, new ArrayList<>(known.keySet()));
    }

    private static Set<String> counted(Distribution distribution) {
        Set<String> counted = new HashSet<>();
        distribution.reserves().forEach(r -> counted.add(r.beneficiary().value()));
        distribution.groupCaps().forEach(c -> counted.add(c.group()));
        distribution.nominations().keySet().forEach(region -> counted.add(region.value()));
        return counted;
    }

    int count() {
        return groups.size();
    }

    /** The kind of each trainee. */
    int[] of() {
        return of;
    }

    /** Which kinds belong to all of some groups. */
    boolean[] in(Set<String> all) {
        boolean[] in = new boolean[groups.size()];
        for (int k = 0; k < in.length; k++) {
            in[k] = groups.get(k).containsAll(all);
        }
        return in;
    }
}
