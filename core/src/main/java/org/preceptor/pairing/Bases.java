package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        ToLongFunction<Trainee> own = Wanted.key(base.preference());
        int[] bound = Wanted.boundTo(compiled);
        return people.stream()
                .sorted(Comparator.<Integer>comparingLong(a -> Wanted.key(own, compiled, bound, a))
                        .thenComparingInt(a -> compiled.tie[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether bases rank their own places instead of trainees. */
    static boolean isRanked(PairingProblem problem) {
        return problem.bases().stream().anyMatch(b -> b.preference() instanceof Preference.ByPlace);
    }

    static RankedProjects ranked(Compiled compiled) {
        int[] wanted = new int[compiled.openings.length];
        for (int h = 0; h < wanted.length; h++) {
            PairingProblem.BaseCap base = baseOf(compiled, h);
            wanted[h] = Integer.MAX_VALUE;
            if (base != null && base.preference() instanceof Preference.ByPlace places) {
                for (int g = places.groups().size() - 1; g >= 0; g--) {
                    wanted[h] = places.groups().get(g).contains(compiled.openings[h].place()) ? g : wanted[h];
                }
            }
        }
        return new RankedProjects(market(compiled), compiled.market.applicantTier, wanted);
    }

    /** The two levels with the bases' ties kept. */
    static ProjectTies ties(Compiled compiled) {
        ProjectMarket market = market(compiled);
        int[] tier = new int[market.rank.length];
        List<ToLongFunction<Trainee>> keys = new ArrayList<>();
        for (int h = 0; h < compiled.openings.length; h++) {
            keys.add(Wanted.key(Wanted.preference(compiled, h)));
        }
        for (int l = 0; l < market.lecturers.size(); l++) {
            tiers(compiled, market, keys, l, tier);
        }
        return new ProjectTies(market, compiled.market.applicantTier, tier);
    }

    private static void tiers(
            Compiled compiled, ProjectMarket market, List<ToLongFunction<Trainee>> keys, int l, int[] tier) {
        TreeSet<Long> distinct = new TreeSet<>();
        int[] bound = Wanted.boundTo(compiled);
        for (int pass = 0; pass < 2; pass++) {
            List<Long> order = new ArrayList<>(distinct);
            for (int s = 0; s < market.students.size(); s++) {
                for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
                    int p = market.students.item[e];
                    if (market.lecturerOf[p] == l) {
                        long key = Wanted.key(keys.get(p), compiled, bound, s);
                        distinct.add(key);
                        tier[e] = pass == 0 ? 0 : Collections.binarySearch(order, key);
                    }
                }
            }
        }
    }
}
