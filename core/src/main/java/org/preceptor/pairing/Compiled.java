package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Comparator;
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
        Trainee[] given = problem.trainees().toArray(Trainee[]::new);
        PersonId[] ids = Arrays.stream(given).map(Trainee::id).toArray(PersonId[]::new);
        int[] hash = Arrays.stream(ids).mapToInt(PersonId::hashCode).toArray();
        int[] byId = first(ids, hash, TextOrder.of(ids, PersonId::value, Comparator.naturalOrder()));
        trainees = new Trainee[byId.length];
        PersonId[] sorted = new PersonId[byId.length];
        int[] sortedHash = new int[byId.length];
        for (int a = 0; a < byId.length; a++) {
            trainees[a] = given[byId[a]];
            sorted[a] = ids[byId[a]];
            sortedHash[a] = hash[byId[a]];
        }
        traineeIndex = new IdIndex<>(sorted, sortedHash);
        Opening[] listed = problem.openings().toArray(Opening[]::new);
        openings = Arrays.stream(TextOrder.of(listed, o -> owner(o.place()), Comparator.comparing(Opening::place)))
                .mapToObj(i -> listed[i])
                .toArray(Opening[]::new);
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
        Wishes wishes = new Wishes(this, byId, eligibility);
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

    /** Of trainees with one id, which lie side by side, only the first given. */
    private static int[] first(PersonId[] ids, int[] hash, int[] byId) {
        int n = 0;
        for (int i = 0; i < byId.length; i++) {
            if (i == 0 || hash[byId[i]] != hash[byId[i - 1]] || !ids[byId[i]].equals(ids[byId[i - 1]])) {
                byId[n++] = byId[i];
            }
        }
        return Arrays.copyOf(byId, n);
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
}
