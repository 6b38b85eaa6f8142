package org.preceptor.pairing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.preceptor.roster.PersonId;

/** The lists of the places: by name, by score or by rule, equal ones in tie order; orders without names ask the applicants alone. */
final class Wanted {

    private final Compiled compiled;
    private final int[] start;
    private final IntBag item;
    private final IntBag tier;
    private final int[] bound;
    private final int[] byTie;
    private final IdIndex<PersonId>.Reader reader;

    Wanted(Compiled compiled, IntLists wished) {
        this.compiled = compiled;
        item = new IntBag(wished.entries());
        tier = new IntBag(wished.entries());
        reader = compiled.traineeIndex.new Reader();
        bound = boundTo(compiled);
        byTie = new int[compiled.tie.length];
        for (int a = 0; a < byTie.length; a++) {
            byTie[compiled.tie[a]] = a;
        }
        int hosts = compiled.openings.length;
        start = new int[hosts + 1];
        IntLists applicants = null;
        int[] seenBy = new int[byTie.length];
        for (int h = 0; h < hosts; h++) {
            Preference preference = preference(compiled, h);
            if (preference instanceof Preference.Named named) {
                if (compiled.problem.links().isEmpty() && reader.read(named.groups())) {
                    addStrict(named.groups().size(), h, seenBy);
                } else {
                    addNamed(named, h, seenBy);
                }
            } else {
                applicants = applicants == null ? transpose(Linked.withJoint(compiled, wished), hosts) : applicants;
                addApplicants(preference, applicants, h);
            }
            start[h + 1] = item.size();
        }
    }

    IntLists lists() {
        return new IntLists(start, item.toArray());
    }

    int[] tiers() {
        return tier.toArray();
    }

    /** A mentor of a base with a cap is ordered by the base's list. */
    static Preference preference(Compiled compiled, int h) {
        for (PairingProblem.BaseCap base : compiled.problem.bases()) {
            if (compiled.openings[h].base().filter(base.base()::equals).isPresent()) {
                return base.preference();
            }
        }
        return compiled.openings[h].preference();
    }

    /** Linked trainees with equal lists and no joint wishes: each is ordered as the lower of the two. */
    static int[] boundTo(Compiled compiled) {
        int[] bound = new int[compiled.trainees.length];
        Arrays.fill(bound, -1);
        for (PairingProblem.Link link : Linked.inForce(compiled)) {
            if (link.wishes().isEmpty()) {
                int a = compiled.traineeIndex.find(link.first());
                int b = compiled.traineeIndex.find(link.second());
                bound[a] = b;
                bound[b] = a;
            }
        }
        return bound;
    }

    private void addStrict(int count, int h, int[] seenBy) {
        int place = 0;
        for (int i = 0; i < count; i++) {
            int a = reader.numbers[i];
            if (a >= 0 && seenBy[a] != h + 1) {
                seenBy[a] = h + 1;
                item.add(a);
                tier.add(place++);
            }
        }
    }

    private void addNamed(Preference.Named preference, int h, int[] seenBy) {
        IntBag people = new IntBag();
        IntBag keys = new IntBag();
        int group = 0;
        for (List<PersonId> ids : preference.groups()) {
            for (PersonId id : ids) {
                Integer a = compiled.traineeIndex.get(id);
                if (a != null && seenBy[a] != h + 1) {
                    seenBy[a] = h + 1;
                    people.add(a);
                    keys.add(group);
                }
            }
            group++;
        }
        long[] key = Arrays.stream(keys.toArray()).asLongStream().toArray();
        addSorted(preference, people.toArray(), key);
    }

    private void addApplicants(Preference preference, IntLists applicants, int h) {
        int[] people = new int[applicants.length(h)];
        long[] key = new long[people.length];
        int n = 0;
        for (int i = applicants.start[h]; i < applicants.start[h + 1]; i++) {
            int a = applicants.item[i];
            Trainee trainee = compiled.trainees[a];
            if (preference instanceof Preference.Scored scored) {
                Long score = scored.scores().get(trainee.id());
                if (score == null) {
                    continue;
                }
                key[n] = -score;
            } else if (preference instanceof Preference.Declared declared) {
                key[n] = -declared.number().applyAsLong(trainee);
            }
            people[n++] = a;
        }
        addSorted(preference, Arrays.copyOf(people, n), Arrays.copyOf(key, n));
    }

    private void addSorted(Preference preference, int[] people, long[] key) {
        lowerBound(preference, people, key);
        if (isStrict(key)) {
            for (int i = 0; i < people.length; i++) {
                item.add(people[i]);
                tier.add(i);
            }
            return;
        }
        long[] distinct = distinct(key);
        long[] packed = new long[people.length];
        for (int i = 0; i < people.length; i++) {
            int dense = Arrays.binarySearch(distinct, key[i]);
            packed[i] = ((long) dense << 32) | compiled.tie[people[i]];
        }
        Arrays.sort(packed);
        for (long p : packed) {
            item.add(byTie[(int) p]);
            tier.add((int) (p >>> 32));
        }
    }

    private static boolean isStrict(long[] key) {
        for (int i = 1; i < key.length; i++) {
            if (key[i] <= key[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static long[] distinct(long[] key) {
        long[] sorted = key.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, n);
    }

    private void lowerBound(Preference preference, int[] people, long[] key) {
        if (compiled.problem.links().isEmpty()) {
            return;
        }
        ToLongFunction<Trainee> own = null;
        for (int i = 0; i < people.length; i++) {
            if (bound[people[i]] >= 0) {
                own = own == null ? key(preference) : own;
                key[i] = key(own, compiled, bound, people[i]);
            }
        }
    }

    /** A trainee's number, of one linked the larger of the two if the partner is wanted. */
    static long key(ToLongFunction<Trainee> own, Compiled compiled, int[] bound, int a) {
        long mine = own.applyAsLong(compiled.trainees[a]);
        long other = bound[a] < 0 ? Long.MAX_VALUE : own.applyAsLong(compiled.trainees[bound[a]]);
        return other == Long.MAX_VALUE ? mine : Math.max(mine, other);
    }

    /** The number a preference gives a trainee, the smallest first. */
    static ToLongFunction<Trainee> key(Preference preference) {
        Map<PersonId, Long> place = new HashMap<>();
        if (preference instanceof Preference.Named named) {
            long group = 0;
            for (List<PersonId> ids : named.groups()) {
                for (PersonId id : ids) {
                    place.putIfAbsent(id, group);
                }
                group++;
            }
        } else if (preference instanceof Preference.Scored scored) {
            scored.scores().forEach((id, score) -> place.put(id, -score));
        } else if (preference instanceof Preference.Declared declared) {
            return trainee -> -declared.number().applyAsLong(trainee);
        } else {
            return trainee -> 0;
        }
        return trainee -> place.getOrDefault(trainee.id(), Long.MAX_VALUE);
    }

    private static IntLists transpose(IntLists wished, int hosts) {
        int[] start = new int[hosts + 1];
        for (int h : wished.item) {
            start[h + 1]++;
        }
        for (int h = 0; h < hosts; h++) {
            start[h + 1] += start[h];
        }
        int[] next = start.clone();
        int[] people = new int[wished.item.length];
        for (int a = 0; a < wished.size(); a++) {
            for (int e = wished.start[a]; e < wished.start[a + 1]; e++) {
                people[next[wished.item[e]]++] = a;
            }
        }
        return new IntLists(start, people);
    }
}
