package org.preceptor.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.pairing.Willingness;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/**
 * Pairing problems: trainees with wishes, hosts and mentors with places and preferences.
 *
 * <p>Preferences are strict, by score, so that every policy can be asked without a rule for ties. Wishes name known places,
 * each at most once. Problems shrink towards nobody, then towards few wishes and one place each.
 */
public final class PairingArbitraries {
    private static final int PLACES = 4;
    private static final int TRAINEES = 6;
    private static final List<Place> STOCK = List.of(
            Place.host("h0"),
            Place.host("h1"),
            Place.mentor("m0"),
            Place.mentor("m1"),
            Place.discipline("h0", "cardiology"),
            Place.discipline("h1", "surgery"));
    private static final Term CLINICAL = Term.ofMonths(LocalDate.of(2018, 2, 16), 11);

    private PairingArbitraries() {}

    /** Lets {@code @ForAll PairingProblem} and the other types of the room resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.of(
                    PairingProblem.class, PairingArbitraries::problems,
                    PairingPolicy.class, PairingArbitraries::policies,
                    Opening.class, PairingArbitraries::openings,
                    Preference.class, PairingArbitraries::preferences,
                    Place.class, PairingArbitraries::places,
                    Trainee.class, PairingArbitraries::trainees,
                    Willingness.class, PairingArbitraries::wishes));
        }
    }

    /** {@return hosts, mentors and disciplines from a small stock} */
    public static Arbitrary<Place> places() {
        return Arbitraries.of(STOCK);
    }

    /** {@return ranked wishes for up to four different places} */
    public static Arbitrary<Willingness> wishes() {
        return Combinators.combine(
                        Arbitraries.shuffle(STOCK), Arbitraries.integers().between(0, PLACES))
                .as((order, count) -> Willingness.of(order.subList(0, count)));
    }

    /** {@return aims that fit any problem without links or distribution, with a lottery's seed} */
    public static Arbitrary<PairingPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(
                                PairingPolicy.traineeOptimal(),
                                PairingPolicy.mentorOptimal(),
                                PairingPolicy.egalitarian(),
                                PairingPolicy.minimumRegret()),
                        Arbitraries.longs().between(0, 99))
                .as(PairingPolicy::tiesBySeed);
    }

    /** {@return an open door, a list of names or scores for trainees {@code t0} to {@code t5}} */
    public static Arbitrary<Preference> preferences() {
        Arbitrary<List<String>> names = Combinators.combine(
                        Arbitraries.shuffle("t0", "t1", "t2", "t3", "t4", "t5"),
                        Arbitraries.integers().between(0, TRAINEES))
                .as((order, count) -> order.subList(0, count));
        return Arbitraries.oneOf(
                Arbitraries.just(Preference.open()),
                names.map(list -> Preference.named(list.toArray(String[]::new))),
                names.map(list -> {
                    ImmutableMap.Builder<PersonId, Long> scores = ImmutableMap.builder();
                    list.forEach(id -> scores.put(PersonId.of(id), 80L + id.charAt(1) % 3));
                    return Preference.scored(scores.buildOrThrow());
                }));
    }

    /** {@return places with one to three seats} */
    public static Arbitrary<Opening> openings() {
        return Combinators.combine(places(), Arbitraries.integers().between(1, 3), preferences())
                .as(Opening::of);
    }

    /** {@return trainees with wishes} */
    public static Arbitrary<Trainee> trainees() {
        return Combinators.combine(RosterArbitraries.personIds(), wishes())
                .as((id, wishes) -> Trainee.builder().id(id).willingness(wishes).build());
    }

    /** {@return problems of up to six trainees and one to four hosts with up to three places each} */
    public static Arbitrary<PairingProblem> problems() {
        Arbitrary<List<Integer>> ranking = Combinators.combine(
                        Arbitraries.shuffle(0, 1, 2, 3), Arbitraries.integers().between(0, PLACES))
                .as((order, count) -> order.subList(0, count));
        return Combinators.combine(
                        ranking.list().ofMaxSize(TRAINEES),
                        Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(PLACES),
                        Arbitraries.shuffle(0, 1, 2, 3, 4, 5).list().ofSize(PLACES))
                .as(PairingArbitraries::problem)
                .withoutEdgeCases();
    }

    private static PairingProblem problem(
            List<List<Integer>> wishes, List<Integer> capacities, List<List<Integer>> ranks) {
        List<Trainee> trainees = IntStream.range(0, wishes.size())
                .mapToObj(i -> Trainee.of("t" + i, known(wishes.get(i), capacities.size())))
                .toList();
        ImmutableList.Builder<Opening> openings = ImmutableList.builder();
        for (int h = 0; h < capacities.size(); h++) {
            ImmutableMap.Builder<PersonId, Long> scores = ImmutableMap.builder();
            for (int t = 0; t < trainees.size(); t++) {
                scores.put(trainees.get(t).id(), 80L + ranks.get(h).get(t));
            }
            openings.add(Opening.of(Place.host("h" + h), capacities.get(h), Preference.scored(scores.buildOrThrow())));
        }
        return PairingProblem.builder()
                .term(CLINICAL)
                .trainees(trainees)
                .openings(openings.build())
                .build();
    }

    private static Place[] known(List<Integer> wishes, int hosts) {
        return wishes.stream()
                .map(h -> h % hosts)
                .distinct()
                .map(h -> Place.host("h" + h))
                .toArray(Place[]::new);
    }
}
