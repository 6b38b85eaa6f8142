package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.preceptor.roster.PersonId;

/** A problem as numbers: people and places in order of id, wishes that can come true, lists of places, ties put in order. */
final class Compiled {

    final PairingProblem problem;
    final Trainee[] trainees;
    final Opening[] openings;
    final Map<PersonId, Integer> traineeIndex;
    final Map<Place, Integer> placeIndex;
    /** Position of each trainee in the order that breaks ties. */
    final int[] tie;

    final TiedMarket market;
    /** The place each trainee is fixed to, or -1. */
    final int[] fixedTo;

    private final Market strict;

    private Compiled(PairingProblem problem, PairingPolicy policy, Eligibility eligibility) {
        this.problem = problem;
        trainees = first(problem.trainees().stream()
                .sorted(Comparator.comparing(Trainee::id))
                .toArray(Trainee[]::new));
        openings = problem.openings().stream()
                .sorted(Comparator.comparing(Opening::place))
                .toArray(Opening[]::new);
        traineeIndex = new HashMap<>(trainees.length * 2);
        for (int a = 0; a < trainees.length; a++) {
            traineeIndex.put(trainees[a].id(), a);
        }
        placeIndex = new HashMap<>(openings.length * 2);
        for (int h = 0; h < openings.length; h++) {
            placeIndex.putIfAbsent(openings[h].place(), h);
        }
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
        market = new TiedMarket(wished, wishes.tiers(), wanted.lists(), wanted.tiers(), capacity);
        strict = new Market(market.applicants, market.hosts, capacity, positions());
    }

    static Compiled of(PairingProblem problem, PairingPolicy policy) {
        return new Compiled(problem, policy, Eligibility.of(problem));
    }

    /** The market with ties taken in their order. */
    Market strict() {
        return strict;
    }

    private int[] positions() {
        int[] position = new int[market.hostEntry.length];
        for (int e = 0; e < position.length; e++) {
            position[e] =
                    market.hostEntry[e] < 0 ? -1 : market.hostEntry[e] - market.hosts.start[market.applicants.item[e]];
        }
        return position;
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

        Wishes(Eligibility eligibility) {
            int[] seenBy = new int[openings.length];
            for (int a = 0; a < trainees.length; a++) {
                if (fixedTo[a] < 0) {
                    int group = 0;
                    for (List<Place> places : trainees[a].willingness().groups()) {
                        add(a, group++, places, seenBy, eligibility);
                    }
                }
                start[a + 1] = item.size();
            }
        }

        private void add(int a, int group, List<Place> places, int[] seenBy, Eligibility eligibility) {
            int from = item.size();
            for (Place place : places) {
                Integer h = placeIndex.get(place);
                if (h != null && seenBy[h] != a + 1) {
                    seenBy[h] = a + 1;
                    if (eligibility.allows(trainees[a], openings[h])) {
                        item.add(h);
                        tier.add(group);
                    }
                }
            }
            if (places.size() > 1) {
                item.sort(from);
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
