package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.preceptor.roster.PersonId;

/** A problem as numbers: people and places in order of id, wishes that can come true, lists of places, ties put in order. */
final class Compiled {

    final PairingProblem problem;
    final Trainee[] trainees;
    final Opening[] openings;
    final IdIndex<PersonId> traineeIndex;
    final IdIndex<Place> placeIndex;
    /** Position of each trainee in the order that breaks ties. */
    final int[] tie;

    final TiedMarket market;
    /** The place each trainee is fixed to, or -1. */
    final int[] fixedTo;

    private final Market strict;

    private Compiled(PairingProblem problem, PairingPolicy policy, Eligibility eligibility) {
        this.problem = problem;
        Trainee[] byId = problem.trainees().toArray(Trainee[]::new);
        TextOrder.sort(byId, t -> t.id().value(), Comparator.comparing(Trainee::id));
        trainees = first(byId);
        openings = problem.openings().toArray(Opening[]::new);
        TextOrder.sort(openings, o -> owner(o.place()), Comparator.comparing(Opening::place));
        traineeIndex = new IdIndex<>(Arrays.stream(trainees).map(Trainee::id).toArray(PersonId[]::new));
        placeIndex = new IdIndex<>(Arrays.stream(openings).map(Opening::place).toArray(Place[]::new));
        tie = tieOrder(policy);
        fixedTo = new int[trainees.length];
        Arrays.fill(fixedTo, -1);
        int[] capacity = new int[openings.length];
        Arrays.setAll(capacity, h -> Math.max(0, openings[h].capacity()));
        for (PairingProblem.Fixed fixed : problem.fixed()) {
            Integer a = traineeIndex.get(fixed.trainee());
            Integer h = placeIndex.get(fixed.place());
            if (a != null && h != null && fixedTo[a] < 0) {
                fixedTo[a] = h;
                capacity[h] = Math.max(0, capacity[h] - 1);
            }
        }
        Wishes wishes = new Wishes(eligibility);
        IntLists wished = wishes.lists();
        Wanted wanted = new Wanted(this, wished);
        strict = new Market(wished, wanted.lists(), capacity);
        market = new TiedMarket(strict, wishes.tiers(), wanted.tiers());
    }

    static Compiled of(PairingProblem problem, PairingPolicy policy) {
        return new Compiled(problem, policy, Eligibility.of(problem));
    }

    /** The market with ties taken in their order. */
    Market strict() {
        return strict;
    }

    /** What the order of places compares first. */
    private static String owner(Place place) {
        if (place instanceof Place.Mentor mentor) {
            return "0" + mentor.id().value();
        } else if (place instanceof Place.Host host) {
            return "1" + host.id().value();
        }
        return "2" + ((Place.Discipline) place).host().value();
    }

    private static Trainee[] first(Trainee[] sorted) {
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || !sorted[i].id().equals(sorted[i - 1].id())) {
                sorted[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, n);
    }

    private int[] tieOrder(PairingPolicy policy) {
        int[] order = new int[trainees.length];
        if (policy.seed().isPresent()) {
            order = new Lottery(policy.seed().get()).order(trainees.length);
        } else if (policy.tieKey().isPresent()) {
            order = IntStream.range(0, trainees.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(
                            a -> policy.tieNumbers().getOrDefault(trainees[a].id(), Long.MAX_VALUE)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        } else {
            Arrays.setAll(order, i -> i);
        }
        int[] position = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        return position;
    }

    /** What trainees wish, less what is unknown, named twice, excluded or not allowed; the fixed wish nothing. */
    private final class Wishes {
        private final IntBag item = new IntBag();
        private final IntBag tier = new IntBag();
        private final int[] start = new int[trainees.length + 1];

        private final int[] seenBy = new int[openings.length];
        private final IdIndex<Place>.Reader reader = placeIndex.new Reader();
        private final Eligibility eligibility;

        Wishes(Eligibility eligibility) {
            this.eligibility = eligibility;
            for (int a = 0; a < trainees.length; a++) {
                if (fixedTo[a] < 0) {
                    addAll(a, trainees[a].willingness().groups());
                }
                start[a + 1] = item.size();
            }
        }

        private void addAll(int a, List<? extends List<Place>> groups) {
            boolean strict = reader.read(groups);
            for (int group = 0; group < groups.size(); group++) {
                if (strict) {
                    add(a, group, reader.numbers[group]);
                    continue;
                }
                int from = item.size();
                for (Place place : groups.get(group)) {
                    add(a, group, placeIndex.find(place));
                }
                item.sort(from);
            }
        }

        private void add(int a, int group, int h) {
            if (h >= 0 && seenBy[h] != a + 1) {
                seenBy[h] = a + 1;
                if (eligibility.allows(trainees[a], openings[h])) {
                    item.add(h);
                    tier.add(group);
                }
            }
        }

        IntLists lists() {
            return new IntLists(start, item.toArray());
        }

        int[] tiers() {
            return tier.toArray();
        }
    }
}
