package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Processing;
import org.preceptor.quota.Reserve.Residual;
import org.preceptor.roster.PersonId;

/** The choice of one place among people of overlapping groups, with reserves inside reserves. */
class SeatOrderProperties {

    private static final Place H = Place.host("h");
    private static final List<String> TRAITS = List.of("W", "X");
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();

    /** At most one of L and N, whose places may carry guarantees for W and X. */
    static List<String> groups(Random random) {
        List<String> groups = new ArrayList<>();
        int of = random.nextInt(3);
        if (of > 0) {
            groups.add(of > 1 ? "L" : "N");
        }
        TRAITS.stream().filter(g -> random.nextBoolean()).forEach(groups::add);
        return groups;
    }

    private static List<Trainee> people(Random random) {
        return IntStream.range(0, 8)
                .mapToObj(a -> Trainee.builder()
                        .from(Trainee.of("t" + a, H))
                        .groups(groups(random))
                        .build())
                .toList();
    }

    static List<Reserve> reserves(Random random, Place place) {
        List<Reserve> reserves = new ArrayList<>();
        boolean layered = random.nextBoolean();
        for (String group : List.of("L", "N")) {
            Reserve own = reserve(random, place, group, layered ? Processing.OVER_AND_ABOVE : word(random));
            reserves.add(own);
            long left = layered ? own.places() : 0;
            for (String trait : TRAITS) {
                if (left > 0 && random.nextBoolean()) {
                    Reserve inside = own.guaranteeing(MemberId.of(trait), 1 + random.nextInt((int) left))
                            .withProcessing(word(random));
                    reserves.add(inside);
                    left -= inside.places();
                }
            }
        }
        for (String trait : TRAITS) {
            reserves.add(reserve(random, place, trait, layered ? Processing.MINIMUM_GUARANTEE : word(random)));
        }
        Collections.shuffle(reserves, random);
        return reserves;
    }

    private static Reserve reserve(Random random, Place place, String group, Processing word) {
        return Reserve.of(Distribution.node(place), MemberId.of(group), random.nextInt(3), word)
                .withResidual(random.nextBoolean() ? new Residual.KeepEmpty() : new Residual.OpenUp());
    }

    private static Processing word(Random random) {
        return Processing.values()[random.nextInt(2)];
    }

    private static PairingProblem problem(List<Trainee> people, int capacity, List<Reserve> reserves) {
        return PairingProblem.builder()
                .term(Domain.TERM)
                .trainees(people)
                .addOpenings(Opening.of(
                        H,
                        capacity,
                        Preference.named(
                                IntStream.range(0, 8).mapToObj(a -> "t" + a).toArray(String[]::new))))
                .distribution(Distribution.builder().reserves(reserves).build())
                .build();
    }

    private static Set<String> chosen(List<Trainee> people, int capacity, List<Reserve> reserves) {
        return problem(people, capacity, reserves).pair(BEST).places().keySet().stream()
                .map(PersonId::value)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> ids(Iterable<Trainee> people) {
        Set<String> ids = new LinkedHashSet<>();
        people.forEach(t -> ids.add(t.id().value()));
        return ids;
    }

    @Property(tries = 300)
    void theAuditorSeatsTheSamePeople(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trainee> people = people(random);
        List<Reserve> reserves = reserves(random, H);
        int capacity = 1 + random.nextInt(7);
        PairingProblem problem = problem(people, capacity, reserves);
        AuditSeating seating = new AuditSeating(problem.distribution(), H);
        Set<Trainee> seated = seating.seat(people, capacity, capacity);
        assertThat(ids(seated)).isEqualTo(chosen(people, capacity, reserves));
        Pairing pairing = problem.pair(BEST);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        for (Reserve reserve : reserves) {
            assertThat(pairing.reservedTaken(reserve)).as(reserve.toString()).isEqualTo(seating.used(reserve));
        }
    }

    @Property(tries = 300)
    void whoIsDecidedOnSitsFirstAndTheAuditorSeatsTheSamePeople(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trainee> people = people(random);
        int capacity = 2 + random.nextInt(6);
        List<Trainee> decided =
                people.stream().filter(t -> random.nextInt(6) == 0).limit(2).toList();
        boolean capped = random.nextBoolean();
        Distribution.Builder spread = Distribution.builder();
        if (capped) {
            List.of("L", "N").forEach(g -> spread.addGroupCaps(new Distribution.GroupCap(H, g, random.nextInt(3))));
        }
        List<Reserve> reserves = reserves(random, H).stream()
                .filter(r -> !capped
                        || (r.base().equals(Distribution.node(H))
                                && !TRAITS.contains(r.beneficiary().value())))
                .toList();
        PairingProblem problem = PairingProblem.builder()
                .from(problem(people, capacity, List.of()))
                .distribution(spread.reserves(reserves).build())
                .addAllFixed(decided.stream()
                        .map(t -> new PairingProblem.Fixed(t.id(), H, "office", "decided"))
                        .toList())
                .build();
        Pairing pairing = problem.pair(BEST);
        AuditSeating seating = new AuditSeating(problem.distribution(), H);
        seating.seat(decided, capacity, decided.size());
        Set<String> expected = ids(decided);
        List<Trainee> others = people.stream().filter(t -> !decided.contains(t)).toList();
        int left = capacity - decided.size();
        expected.addAll(ids(seating.seat(others, left, left)));
        assertThat(pairing.places().keySet().stream().map(PersonId::value))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        for (Reserve reserve : reserves) {
            assertThat(pairing.reservedTaken(reserve)).as(reserve.toString()).isEqualTo(seating.used(reserve));
        }
    }

    @Example
    void aReserveInsideAnotherShrinksWithIt() {
        SeatOrder.Reserves reserves = new SeatOrder.Reserves(
                new int[] {1, 2}, new int[] {SeatOrder.HOST, 0}, new boolean[2], new boolean[2], new boolean[][] {
                    {true}, {true}
                });
        SeatOrder.Filling filling = new SeatOrder(1, reserves, SeatOrder.Caps.NONE, 1).new Filling(new int[] {0, 0, 0});
        assertThat(filling.run(3)).containsExactly(true, false, false);
        assertThat(filling.used()).containsExactly(1, 1);
    }

    @Property(tries = 300)
    void whoIsChosenFromManyIsChosenFromFewer(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trainee> people = people(random);
        List<Reserve> reserves = reserves(random, H);
        int capacity = 1 + random.nextInt(7);
        Set<String> of = chosen(people, capacity, reserves);
        for (Trainee gone : people) {
            List<Trainee> fewer = people.stream().filter(t -> !t.equals(gone)).toList();
            Set<String> chosen = chosen(fewer, capacity, reserves);
            Set<String> kept = new HashSet<>(of);
            kept.remove(gone.id().value());
            assertThat(chosen).containsAll(kept);
            assertThat(chosen.size()).isLessThanOrEqualTo(of.size());
            if (!of.contains(gone.id().value())) {
                assertThat(chosen).isEqualTo(of);
            }
        }
    }

    @Property(tries = 300)
    void guaranteesSeatTheBestWhoCanSitOnThemTogether(@ForAll long seed) {
        Random random = new Random(seed);
        List<Trainee> people = people(random);
        List<Reserve> guarantees = List.of("L", "W", "X").stream()
                .map(g -> Reserve.of(
                        Distribution.node(H), MemberId.of(g), random.nextInt(3), Processing.MINIMUM_GUARANTEE))
                .toList();
        int capacity = guarantees.stream().mapToInt(r -> (int) r.places()).sum() + random.nextInt(2);
        Optional<List<Integer>> best = IntStream.range(0, 1 << people.size())
                .mapToObj(set -> IntStream.range(0, 8)
                        .filter(a -> (set >> a & 1) > 0)
                        .boxed()
                        .toList())
                .filter(set -> canSit(set, people, guarantees))
                .min(Comparator.comparingInt((List<Integer> set) -> -set.size())
                        .thenComparing(SeatOrderProperties::compare));
        Set<Integer> expected = new LinkedHashSet<>(best.orElseThrow());
        IntStream.range(0, 8).forEach(a -> {
            if (expected.size() < capacity) {
                expected.add(a);
            }
        });
        assertThat(chosen(people, capacity, guarantees))
                .isEqualTo(expected.stream().map(a -> "t" + a).collect(Collectors.toSet()));
    }

    private static int compare(List<Integer> one, List<Integer> two) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(two.get(i))) {
                return one.get(i) - two.get(i);
            }
        }
        return 0;
    }

    /** By trying every way to give the first of them one of the places. */
    private static boolean canSit(List<Integer> set, List<Trainee> people, List<Reserve> left) {
        if (set.isEmpty()) {
            return true;
        }
        Set<String> groups = people.get(set.get(0)).groups();
        return IntStream.range(0, left.size())
                .filter(r -> left.get(r).places() > 0
                        && groups.contains(left.get(r).beneficiary().value()))
                .anyMatch(r -> {
                    List<Reserve> fewer = new ArrayList<>(left);
                    fewer.set(r, left.get(r).withPlaces(left.get(r).places() - 1));
                    return canSit(set.subList(1, set.size()), people, fewer);
                });
    }
}
