package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reserve.Residual;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.PersonId;

class ReserveProperties {

    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();
    private static final int PEOPLE = 4;
    private static final int PLACES = 3;

    private static PairingProblem problem(long seed, boolean tree) {
        Random random = new Random(seed);
        Market market = MarketProperties.market(seed, PEOPLE, PLACES);
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        for (int a = 0; a < PEOPLE; a++) {
            Place[] wishes = IntStream.range(market.applicants.start[a], market.applicants.start[a + 1])
                    .mapToObj(e -> place(market.applicants.item[e]))
                    .toArray(Place[]::new);
            problem.addTrainees(Trainee.builder()
                    .from(Trainee.of("t" + a, wishes))
                    .groups(SeatOrderProperties.groups(random))
                    .build());
        }
        Distribution.Builder spread = Distribution.builder();
        for (int h = 0; h < PLACES; h++) {
            String[] list = IntStream.range(market.hosts.start[h], market.hosts.start[h + 1])
                    .mapToObj(i -> "t" + market.hosts.item[i])
                    .toArray(String[]::new);
            problem.addOpenings(Opening.of(place(h), market.capacity[h], Preference.named(list)));
            spread.addAllReserves(SeatOrderProperties.reserves(random, place(h)));
        }
        if (tree) {
            spread.addRegions(new Distribution.Region("r", Optional.empty(), 0, 1 + random.nextInt(3)))
                    .putRegionOf(place(0), "r")
                    .putRegionOf(place(1), "r")
                    .putTargets(place(random.nextInt(2)), random.nextInt(2));
        }
        return problem.distribution(spread.build()).build();
    }

    private static Place place(int h) {
        return Place.host("h" + h);
    }

    private static int choice(PairingProblem problem, PersonId id, Optional<Place> at) {
        return at.isEmpty()
                ? Integer.MAX_VALUE
                : problem.trainee(id).willingness().choiceOf(at.get()).orElse(Integer.MAX_VALUE);
    }

    @Property(tries = 60)
    void ofAllPlacingsTheAuditAcceptsEverybodyGetsTheBest(@ForAll long seed) {
        PairingProblem problem = problem(seed, false);
        Pairing pairing = problem.pair(BEST);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        Market market = MarketProperties.market(seed, PEOPLE, PLACES);
        for (int[] m : BruteForce.placings(market.applicants, market.capacity)) {
            ImmutableMap.Builder<PersonId, Place> places = ImmutableMap.builder();
            for (int a = 0; a < PEOPLE; a++) {
                if (m[a] >= 0) {
                    places.put(PersonId.of("t" + a), place(m[a]));
                }
            }
            Map<PersonId, Place> other = places.buildOrThrow();
            if (PairingAudit.of(problem, other).isClean()) {
                problem.trainees()
                        .forEach(t -> assertThat(choice(problem, t.id(), pairing.placeOf(t.id())))
                                .isLessThanOrEqualTo(choice(problem, t.id(), Optional.ofNullable(other.get(t.id())))));
            }
        }
    }

    @Property(tries = 40)
    void noListIsBetterThanTheTrueOneUnderAnyReserve(@ForAll long seed, @ForAll boolean tree) {
        PairingProblem problem = problem(seed, tree);
        Pairing honest = problem.pair(BEST);
        assertThat(PairingAudit.of(problem, honest).report().errors()).isEmpty();
        for (Trainee trainee : problem.trainees()) {
            for (int[] report : MarketProperties.reports(PLACES)) {
                List<String> lie = Arrays.stream(report).mapToObj(h -> "h" + h).toList();
                Pairing lying =
                        QuotaMatch.lying(problem, trainee.id().value(), lie).pair(BEST);
                assertThat(choice(problem, trainee.id(), lying.placeOf(trainee.id())))
                        .isGreaterThanOrEqualTo(choice(problem, trainee.id(), honest.placeOf(trainee.id())));
            }
        }
    }

    @Property(tries = 100)
    void reversionsConserveThePlacesAndTheAuditFollowsThem(@ForAll long seed) {
        Random random = new Random(seed);
        PairingProblem before = problem(seed, false);
        Distribution.Builder spread = Distribution.builder();
        for (Reserve reserve : before.distribution().reserves()) {
            MemberId last = Distribution.node(place(PLACES - 1));
            spread.addReserves(
                    random.nextBoolean() && !reserve.base().equals(last)
                            ? reserve.withResidual(new Residual.RevertTo(last))
                            : reserve);
        }
        Reversion rule = Reversion.of(Distribution.node(place(0)), Distribution.node(place(1)), 0);
        long max = Math.min(1, before.opening(place(0)).capacity());
        PairingProblem problem = PairingProblem.builder()
                .from(before)
                .distribution(spread.addReversions(new Reversion(rule.from(), rule.to(), max, rule.term()))
                        .build())
                .build();
        if (problem.promises(BEST).hasErrors()) {
            return;
        }
        Pairing pairing = problem.pair(BEST);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        assertThat(pairing.certificate().cutOffs().values().stream()
                        .mapToInt(Pairing.CutOff::capacity)
                        .sum())
                .isEqualTo(
                        problem.openings().stream().mapToInt(Opening::capacity).sum());
        pairing.reversions().forEach((r, n) -> assertThat(n).isBetween(0L, r.max()));
        Reversion stated = problem.distribution().reversions().get(0);
        Pairing forged = pairing.declared(
                problem,
                ImmutableMap.<Reversion, Long>builder()
                        .putAll(pairing.reversions())
                        .put(stated, max + 1)
                        .buildKeepingLast());
        assertThat(PairingAudit.of(problem, forged).report().of(QuotaPromises.REVERSION.id()))
                .isNotEmpty();
    }

    @Property(tries = 60)
    void aSeatMoreHarmsNoTraineeWithoutRegionsAndGroups(@ForAll long seed) {
        PairingProblem problem = PairingProblem.builder()
                .from(problem(seed, false))
                .distribution(Distribution.none())
                .build();
        Pairing pairing = problem.pair(BEST);
        for (Opening opening : problem.openings()) {
            Pairing after = problem.withCapacity(opening.place(), opening.capacity() + 1)
                    .pair(BEST);
            assertThat(Repair.compare(pairing, after)).noneMatch(m -> m.change() == Repair.Change.LOSES);
        }
    }
}
