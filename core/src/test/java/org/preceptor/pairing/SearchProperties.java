package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;

class SearchProperties {

    private static <T> List<List<T>> tied(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        List<List<T>> groups = new ArrayList<>();
        for (T item : shuffled.subList(0, 1 + random.nextInt(shuffled.size()))) {
            if (groups.isEmpty() || random.nextInt(3) > 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(item);
        }
        return groups;
    }

    private static PairingProblem random(Random random, boolean bases, boolean minimums) {
        List<PersonId> people = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            people.add(PersonId.of("t" + i));
        }
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            places.add(Place.mentor("m" + i));
        }
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        people.forEach(id -> problem.addTrainees(Trainee.builder()
                .id(id)
                .willingness(Willingness.ofGroups(tied(places, random)))
                .build()));
        for (Place place : places) {
            Opening.Builder opening = Opening.builder().place(place).capacity(1 + random.nextInt(2));
            if (bases) {
                opening.base(HospitalId.of("b" + random.nextInt(2)));
            } else {
                opening.preference(minimums ? Preference.namedInGroups(tied(people, random)) : Preference.open());
                opening.minimum(minimums ? random.nextInt(2) : 0);
            }
            problem.addOpenings(opening.build());
        }
        for (int b = 0; bases && b < 2; b++) {
            problem.addBases(new PairingProblem.BaseCap(
                    HospitalId.of("b" + b), 1 + random.nextInt(3), Preference.namedInGroups(tied(people, random))));
        }
        return problem.build();
    }

    private static void agrees(PairingProblem problem, Aim aim) {
        Pairing one = problem.pair(PairingPolicy.of(aim));
        Pairing.Enumeration all = problem.allPairings(PairingPolicy.of(aim));
        assertThat(all.isComplete()).isTrue();
        assertThat(one.outcome())
                .isEqualTo(all.pairings().isEmpty() ? Pairing.Outcome.NONE_EXISTS : Pairing.Outcome.PROVED);
        if (!all.pairings().isEmpty()) {
            assertThat(all.pairings()).extracting(Pairing::places).contains(one.places());
            assertThat(PairingAudit.of(problem, one).report().errors()).isEmpty();
        }
    }

    @Property(tries = 300)
    void superStableProjectPlacingsAreFoundExactlyWhenTheyExist(@ForAll long seed) {
        agrees(random(new Random(seed), true, false), Aim.SUPER_STABLE);
    }

    @Property(tries = 300)
    void quickAnswersAreAmongThoseListed(@ForAll long seed) {
        PairingProblem problem = random(new Random(seed), false, false);
        for (Aim aim : List.of(
                Aim.POPULAR,
                Aim.PARETO_OPTIMAL,
                Aim.RANK_MAXIMAL,
                Aim.GREEDY_MAXIMUM,
                Aim.GENEROUS_MAXIMUM,
                Aim.LARGEST)) {
            agrees(problem, aim);
        }
    }

    @Property(tries = 300)
    void minimumsAreKeptOrSaidToBeImpossible(@ForAll long seed) {
        PairingProblem problem = random(new Random(seed), false, true);
        for (Aim aim : List.of(Aim.ENVY_FREE, Aim.FEWEST_BLOCKING, Aim.CLOSING)) {
            agrees(problem, aim);
        }
    }

    @Property(tries = 100)
    void popularIsWhatNoVoteOverturns(@ForAll long seed) {
        PairingProblem problem = random(new Random(seed), false, false);
        Compiled compiled = Compiled.of(problem, PairingPolicy.of(Aim.POPULAR));
        List<int[]> placings = BruteForce.placings(compiled.market.applicants, compiled.market.capacity);
        long popular = placings.stream()
                .filter(m -> placings.stream().allMatch(n -> vote(compiled.market, m, n) >= 0))
                .count();
        assertThat(problem.allPairings(PairingPolicy.of(Aim.POPULAR)).pairings())
                .hasSize((int) popular);
    }

    private static int vote(TiedMarket market, int[] one, int[] other) {
        int balance = 0;
        for (int a = 0; a < one.length; a++) {
            balance += Integer.compare(tier(market, a, other[a]), tier(market, a, one[a]));
        }
        return balance;
    }

    private static int tier(TiedMarket market, int a, int h) {
        return h < 0 ? Integer.MAX_VALUE : market.applicantTier[market.entry(a, h)];
    }
}
