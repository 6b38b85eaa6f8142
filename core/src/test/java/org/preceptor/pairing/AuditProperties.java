package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.pairing.Pairing.Outcome;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.PersonId;

class AuditProperties {

    private static <T> List<List<T>> tied(List<T> items, Random random) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        List<List<T>> groups = new ArrayList<>();
        for (T item : shuffled.subList(0, random.nextInt(shuffled.size() + 1))) {
            if (groups.isEmpty() || random.nextInt(3) > 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(item);
        }
        return groups;
    }

    static PairingProblem random(Random random, boolean minimums, boolean decisions) {
        List<PersonId> people = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            people.add(PersonId.of("t" + i));
        }
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            places.add(Place.host("h" + i));
        }
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        people.forEach(id -> problem.addTrainees(Trainee.builder()
                .id(id)
                .willingness(Willingness.ofGroups(tied(places, random)))
                .build()));
        for (Place place : places) {
            Map<PersonId, Long> scores = new HashMap<>();
            people.forEach(id -> scores.put(id, (long) random.nextInt(3)));
            problem.addOpenings(Opening.builder()
                    .place(place)
                    .capacity(decisions ? 1 + random.nextInt(2) : random.nextInt(3))
                    .minimum(minimums ? random.nextInt(2) : 0)
                    .preference(
                            switch (random.nextInt(4)) {
                                case 0 -> Preference.open();
                                case 1 -> Preference.scored(scores);
                                default -> Preference.namedInGroups(tied(people, random));
                            })
                    .build());
        }
        if (decisions && random.nextBoolean()) {
            problem.addFixed(new PairingProblem.Fixed(people.get(0), places.get(0), "office", "agreed"));
        }
        if (decisions && random.nextBoolean()) {
            problem.addExcluded(new PairingProblem.Excluded(people.get(1), places.get(1), "left"));
        }
        return problem.build();
    }

    private static PairingPolicy policy(Aim aim, Random random) {
        PairingPolicy policy = PairingPolicy.builder()
                .aim(aim)
                .weight((t, p) ->
                        t.id().value().charAt(1) * 7L % 5 + p.toString().length())
                .build();
        return switch (random.nextInt(3)) {
            case 0 -> policy.tiesBySeed(random.nextLong());
            case 1 -> policy.tiesByKey("drawn", Map.of(PersonId.of("t0"), 9L, PersonId.of("t2"), -3L));
            default -> aim == Aim.LOTTERY ? policy.tiesBySeed(7) : policy;
        };
    }

    /** What the aim promises and the audit says it can refute, read from the kernels' definitions. */
    private static Predicate<int[]> promised(Compiled compiled, Pairing solved) {
        int[] minimum = IntStream.range(0, compiled.openings.length)
                .map(h -> compiled.openings[h].minimum())
                .toArray();
        Judges judges = new Judges(compiled.market, minimum);
        int largest = MaximumCardinality.solve(compiled.strict()).placed();
        return switch (solved.policy().aim()) {
            case TRAINEE_OPTIMAL, MENTOR_OPTIMAL, LOTTERY, IMMEDIATE ->
                m -> places(compiled, m).equals(places(compiled, wished(compiled, solved)));
            case EGALITARIAN, MINIMUM_REGRET, BEST_WEIGHT -> m -> BruteForce.isStable(compiled.strict(), m);
            case LARGE_STABLE -> m -> TieStability.isStable(compiled.market, m, TieStability.Kind.WEAK);
            case STRONGLY_STABLE -> m -> TieStability.isStable(compiled.market, m, TieStability.Kind.STRONG);
            case SUPER_STABLE -> m -> TieStability.isStable(compiled.market, m, TieStability.Kind.SUPER);
            case LARGEST, MINIMUM_COST, GREEDY_MAXIMUM, GENEROUS_MAXIMUM, PARETO_OPTIMAL ->
                m -> Arrays.stream(m).filter(h -> h >= 0).count() == largest;
            case RANK_MAXIMAL, POPULAR, TRADING_CYCLES -> m -> true;
            case CLOSING -> m -> judges.closing().value(m) != null;
            case ENVY_FREE -> m -> judges.envyFree().value(m) != null;
            case FEWEST_BLOCKING -> m -> judges.fewestBlocking().value(m) != null;
        };
    }

    private static int[] wished(Compiled compiled, Pairing solved) {
        int[] hostOf = new int[compiled.trainees.length];
        Arrays.setAll(
                hostOf,
                a -> compiled.fixedTo[a] >= 0
                        ? -1
                        : solved.placeOf(compiled.trainees[a].id())
                                .map(compiled.placeIndex::get)
                                .orElse(-1));
        return hostOf;
    }

    private static ImmutableSortedMap<PersonId, Place> places(Compiled compiled, int[] hostOf) {
        ImmutableSortedMap.Builder<PersonId, Place> places = ImmutableSortedMap.naturalOrder();
        for (int a = 0; a < hostOf.length; a++) {
            int h = compiled.fixedTo[a] >= 0 ? compiled.fixedTo[a] : hostOf[a];
            if (h >= 0) {
                places.put(compiled.trainees[a].id(), compiled.openings[h].place());
            }
        }
        return places.build();
    }

    private static boolean isMutual(Compiled compiled, int[] hostOf) {
        return IntStream.range(0, hostOf.length)
                .allMatch(a -> hostOf[a] < 0 || compiled.market.entry(a, hostOf[a]) >= 0);
    }

    private static void acceptsExactlyWhatIsPromised(long seed, boolean minimums, boolean decisions, List<Aim> aims) {
        Random random = new Random(seed);
        PairingProblem problem = random(random, minimums, decisions);
        for (Aim aim : aims) {
            PairingPolicy policy = policy(aim, random);
            if (problem.promises(policy).hasErrors()) {
                continue;
            }
            Pairing solved = problem.pair(policy);
            assertThat(PairingAudit.of(problem, solved).report().errors())
                    .as(aim + " solved")
                    .isEmpty();
            if (solved.outcome() != Outcome.PROVED) {
                continue;
            }
            Compiled compiled = Compiled.of(problem, policy);
            Predicate<int[]> promised = promised(compiled, solved);
            for (int[] placing : BruteForce.placings(compiled.market.applicants, compiled.market.capacity)) {
                boolean kept = isMutual(compiled, placing) && promised.test(placing);
                assertThat(PairingAudit.of(problem, policy, places(compiled, placing))
                                .isClean())
                        .as(aim + " " + policy.ties() + " " + Arrays.toString(placing) + " solved " + solved)
                        .isEqualTo(kept);
            }
        }
    }

    @Property(tries = 150)
    void acceptsExactlyThePlacingsAnAimPromises(@ForAll long seed) {
        List<Aim> aims = new ArrayList<>(List.of(Aim.values()));
        aims.removeAll(List.of(Aim.CLOSING, Aim.ENVY_FREE, Aim.FEWEST_BLOCKING));
        acceptsExactlyWhatIsPromised(seed, false, false, aims);
    }

    @Property(tries = 100)
    void acceptsExactlyWhatIsPromisedAroundDecisions(@ForAll long seed) {
        acceptsExactlyWhatIsPromised(
                seed,
                false,
                true,
                List.of(
                        Aim.TRAINEE_OPTIMAL,
                        Aim.MENTOR_OPTIMAL,
                        Aim.EGALITARIAN,
                        Aim.STRONGLY_STABLE,
                        Aim.SUPER_STABLE,
                        Aim.LARGEST,
                        Aim.LOTTERY,
                        Aim.IMMEDIATE));
    }

    @Property(tries = 150)
    void acceptsExactlyWhatKeepsMinimumsAsTheAimSays(@ForAll long seed) {
        acceptsExactlyWhatIsPromised(seed, true, false, List.of(Aim.CLOSING, Aim.ENVY_FREE, Aim.FEWEST_BLOCKING));
    }
}
