package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preceptor.roster.PersonId;

/** Linked trainees as agents of the linked kernel; a joint wish needs both single wishes to be possible. */
final class Linked {

    private Linked() {}

    /** Links of two trainees not linked before: with joint wishes and nobody fixed, or with equal lists. */
    static List<PairingProblem.Link> inForce(Compiled compiled) {
        List<PairingProblem.Link> links = new ArrayList<>();
        boolean[] linked = new boolean[compiled.trainees.length];
        for (PairingProblem.Link link : compiled.problem.links()) {
            int a = compiled.traineeIndex.find(link.first());
            int b = compiled.traineeIndex.find(link.second());
            if (a < 0 || b < 0 || a == b || linked[a] || linked[b]) {
                continue;
            }
            boolean holds = link.wishes().isEmpty()
                    ? compiled.trainees[a].willingness().equals(compiled.trainees[b].willingness())
                    : compiled.fixedTo[a] < 0 && compiled.fixedTo[b] < 0;
            if (holds) {
                linked[a] = true;
                linked[b] = true;
                links.add(link);
            }
        }
        return links;
    }

    /** The wishes, and for linked trainees every place of their joint ones. */
    static IntLists withJoint(Compiled compiled, IntLists wished) {
        List<PairingProblem.Link> joint =
                inForce(compiled).stream().filter(l -> !l.wishes().isEmpty()).toList();
        if (joint.isEmpty()) {
            return wished;
        }
        int[][] lists = new int[wished.size()][];
        Arrays.setAll(lists, a -> Arrays.copyOfRange(wished.item, wished.start[a], wished.start[a + 1]));
        for (PairingProblem.Link link : joint) {
            add(compiled, lists, link.first(), link.wishes().stream().map(PairingProblem.Joint::first));
            add(compiled, lists, link.second(), link.wishes().stream().map(PairingProblem.Joint::second));
        }
        return IntLists.of(lists);
    }

    private static void add(Compiled compiled, int[][] lists, PersonId who, Stream<Optional<Place>> places) {
        int a = compiled.traineeIndex.find(who);
        Eligibility eligibility = Eligibility.of(compiled.problem);
        IntStream known = places.flatMap(Optional::stream)
                .mapToInt(compiled.placeIndex::find)
                .filter(h -> h >= 0 && eligibility.allows(compiled.trainees[a], compiled.openings[h]));
        lists[a] = IntStream.concat(Arrays.stream(lists[a]), known).distinct().toArray();
    }

    static LinkedMarket market(Compiled compiled) {
        int people = compiled.trainees.length;
        int[] partner = new int[people];
        Arrays.fill(partner, -1);
        List<int[]> agents = new ArrayList<>();
        List<int[][]> options = new ArrayList<>();
        Eligibility eligibility = Eligibility.of(compiled.problem);
        for (PairingProblem.Link link : inForce(compiled)) {
            if (link.wishes().isEmpty()) {
                continue;
            }
            int a = compiled.traineeIndex.find(link.first());
            int b = compiled.traineeIndex.find(link.second());
            partner[a] = b;
            partner[b] = a;
            List<int[]> wishes = new ArrayList<>();
            for (PairingProblem.Joint joint : link.wishes()) {
                int g = index(compiled, eligibility, a, joint.first());
                int h = index(compiled, eligibility, b, joint.second());
                if (g > -2 && h > -2 && (g >= 0 || h >= 0)) {
                    wishes.add(new int[] {g, h});
                }
            }
            agents.add(new int[] {a, b});
            options.add(wishes.toArray(int[][]::new));
        }
        List<int[]> all = new ArrayList<>();
        List<int[][]> wishes = new ArrayList<>();
        for (int a = 0; a < people; a++) {
            if (partner[a] < 0) {
                all.add(new int[] {a, -1});
                int begin = compiled.market.applicants.start[a];
                wishes.add(
                        Arrays.stream(compiled.market.applicants.item, begin, compiled.market.applicants.start[a + 1])
                                .mapToObj(h -> new int[] {h})
                                .toArray(int[][]::new));
            }
        }
        all.addAll(agents);
        wishes.addAll(options);
        return new LinkedMarket(
                people,
                all.stream().mapToInt(x -> x[0]).toArray(),
                all.stream().mapToInt(x -> x[1]).toArray(),
                wishes.toArray(int[][][]::new),
                compiled.market.hosts,
                compiled.market.capacity);
    }

    private static int index(Compiled compiled, Eligibility eligibility, int a, Optional<Place> place) {
        if (place.isEmpty()) {
            return -1;
        }
        Integer h = compiled.placeIndex.get(place.get());
        return h == null || !eligibility.allows(compiled.trainees[a], compiled.openings[h]) ? -2 : h;
    }
}
