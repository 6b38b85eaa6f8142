package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.preceptor.roster.HospitalId;

/** Mentors inside bases as student-project allocation; a place outside any capped base is its own lecturer. */
final class Bases {

    private Bases() {}

    static ProjectMarket market(Compiled compiled) {
        int places = compiled.openings.length;
        int[] lecturerOf = new int[places];
        List<Integer> capacity = new ArrayList<>();
        List<int[]> lists = new ArrayList<>();
        List<HospitalId> seen = new ArrayList<>();
        List<Integer> lecturer = new ArrayList<>();
        for (int h = 0; h < places; h++) {
            PairingProblem.BaseCap base = baseOf(compiled, h);
            if (base != null && seen.contains(base.base())) {
                lecturerOf[h] = lecturer.get(seen.indexOf(base.base()));
                continue;
            }
            lecturerOf[h] = lists.size();
            if (base == null) {
                capacity.add(compiled.market.capacity[h]);
                lists.add(list(compiled, h));
            } else {
                seen.add(base.base());
                lecturer.add(lists.size());
                capacity.add(Math.max(0, base.capacity() - fixed(compiled, base)));
                lists.add(union(compiled, base));
            }
        }
        return new ProjectMarket(
                compiled.market.applicants,
                compiled.market.capacity,
                lecturerOf,
                IntLists.of(lists.toArray(int[][]::new)),
                capacity.stream().mapToInt(Integer::intValue).toArray());
    }

    private static PairingProblem.@Nullable BaseCap baseOf(Compiled compiled, int h) {
        for (PairingProblem.BaseCap base : compiled.problem.bases()) {
            if (compiled.openings[h].base().filter(base.base()::equals).isPresent()) {
                return base;
            }
        }
        return null;
    }

    private static int fixed(Compiled compiled, PairingProblem.BaseCap base) {
        int n = 0;
        for (int h : compiled.fixedTo) {
            if (h >= 0 && base.equals(baseOf(compiled, h))) {
                n++;
            }
        }
        return n;
    }

    private static int[] list(Compiled compiled, int h) {
        IntLists hosts = compiled.market.hosts;
        return Arrays.copyOfRange(hosts.item, hosts.start[h], hosts.start[h + 1]);
    }

    /** Everybody on any list of the base's mentors, in the base's one order, equal ones in tie order. */
    private static int[] union(Compiled compiled, PairingProblem.BaseCap base) {
        IntLists hosts = compiled.market.hosts;
        Set<Integer> people = new TreeSet<>();
        for (int h = 0; h < compiled.openings.length; h++) {
            if (base.equals(baseOf(compiled, h))) {
                for (int i = hosts.start[h]; i < hosts.start[h + 1]; i++) {
                    people.add(hosts.item[i]);
                }
            }
        }
        ToLongFunction<Trainee> key = Wanted.key(base.preference());
        return people.stream()
                .sorted(Comparator.<Integer>comparingLong(a -> key.applyAsLong(compiled.trainees[a]))
                        .thenComparingInt(a -> compiled.tie[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
