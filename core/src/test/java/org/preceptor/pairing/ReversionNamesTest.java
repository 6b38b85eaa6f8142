package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Domain.person;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.quota.LedgerEntry;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaLedger;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;

class ReversionNamesTest {
    private static final Place A = Place.host("A");
    private static final Place B = Place.host("B");
    private static final Place C = Place.host("C");
    private static final MemberId BASE_A = MemberId.of("Base A");
    private static final MemberId BASE_B = MemberId.of("Base B");
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();

    private static Distribution.Builder named() {
        return Distribution.builder().putMembers(BASE_A, A).putMembers(BASE_B, B);
    }

    private static PairingProblem problem(Distribution spread, int a, int b, int c) {
        return PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("t1", A), Trainee.of("t2", B, C), Trainee.of("t3", B, C), Trainee.of("t4", C))
                .addOpenings(opening(A, a), opening(B, b), opening(C, c))
                .distribution(spread)
                .build();
    }

    private static Opening opening(Place place, int seats) {
        return Opening.of(place, seats, Preference.named("t1", "t2", "t3", "t4"));
    }

    private static Map<Place, Integer> seats(Pairing pairing) {
        Map<Place, Integer> seats = new TreeMap<>();
        pairing.certificate().cutOffs().forEach((place, cutOff) -> seats.put(place, cutOff.capacity()));
        return seats;
    }

    @Test
    void twoNamesOfOnePlaceGiveItsEmptyPlacesOnce() {
        Reversion byName = Reversion.of(BASE_A, Distribution.node(B), 2);
        Reversion byText = Reversion.of(Distribution.node(A), Distribution.node(C), 2);
        PairingProblem problem = problem(named().addReversions(byName, byText).build(), 3, 0, 0);
        assertThat(problem.promises(BEST).findings()).isEmpty();
        Pairing pairing = problem.pair(BEST);
        assertThat(seats(pairing)).isEqualTo(Map.of(A, 1, B, 2, C, 0));
        assertThat(pairing.reversions())
                .isEqualTo(Map.of(byName, 2L, Reversion.of(BASE_A, Distribution.node(C), 2), 0L));
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
    }

    @Test
    void oneRuleUnderTwoNamesHasOneAllowance() {
        Reversion byName = Reversion.of(BASE_A, BASE_B, 1);
        Reversion byText = Reversion.of(Distribution.node(A), Distribution.node(B), 1);
        PairingProblem problem = problem(named().addReversions(byName, byText).build(), 4, 0, 0);
        Pairing pairing = problem.pair(BEST);
        assertThat(seats(pairing)).isEqualTo(Map.of(A, 3, B, 1, C, 0));
        assertThat(pairing.reversions()).isEqualTo(Map.of(byName, 1L));
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
    }

    @Test
    void whatArrivesUnderOneNameMovesOnUnderTheOther() {
        Reversion arrives = Reversion.of(Distribution.node(A), BASE_B, 2);
        Reversion moves = Reversion.of(Distribution.node(B), Distribution.node(C), 4);
        PairingProblem problem = problem(named().addReversions(arrives, moves).build(), 3, 2, 0);
        Pairing pairing = problem.pair(BEST);
        assertThat(seats(pairing)).isEqualTo(Map.of(A, 1, B, 2, C, 2));
        assertThat(pairing.placeOf(person("t4"))).contains(C);
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        PairingProblem empty = problem(
                named().addReversions(arrives, Reversion.of(Distribution.node(B), Distribution.node(C), 2))
                        .build(),
                3,
                0,
                0);
        assertThat(seats(empty.pair(BEST))).isEqualTo(Map.of(A, 1, B, 0, C, 2));
    }

    @Test
    void aRingUnderTwoNamesIsARing() {
        PairingProblem problem = problem(
                named().addReversions(
                                Reversion.of(BASE_A, Distribution.node(B), 1),
                                Reversion.of(BASE_B, Distribution.node(A), 1))
                        .build(),
                3,
                3,
                0);
        assertThat(problem.promises(BEST).toString()).contains("quota.reversion.circular");
        Distribution itself = named().addReversions(Reversion.of(BASE_A, Distribution.node(A), 1))
                .build();
        assertThat(problem(itself, 3, 0, 0).promises(BEST).toString()).contains("quota.reversion.circular");
        assertThat(PairingAudit.of(problem(itself, 3, 0, 0), Map.of()).report().of(QuotaPromises.REVERSION.id()))
                .isEmpty();
    }

    @Test
    void aNameThatIsARegionTooStaysOne() {
        Reversion region = Reversion.of(BASE_A, BASE_B, 2);
        Reversion text = Reversion.of(Distribution.node(A), Distribution.node(C), 3);
        Distribution spread = named().addRegions(
                        new Distribution.Region(BASE_A.value(), Optional.empty(), 0, 2),
                        new Distribution.Region(BASE_B.value(), Optional.empty(), 0, 0))
                .putRegionOf(A, BASE_A.value())
                .putRegionOf(B, BASE_B.value())
                .addReversions(region, text)
                .build();
        PairingProblem problem = problem(spread, 3, 0, 0);
        Pairing pairing = problem.pair(BEST);
        assertThat(pairing.reversions()).isEqualTo(Map.of(region, 1L, text, 1L));
        assertThat(seats(pairing)).isEqualTo(Map.of(A, 1, B, 1, C, 1));
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
    }

    @Test
    void aPairingThatMovesMorePlacesThanThereAreIsFound() {
        Reversion byName = Reversion.of(BASE_A, Distribution.node(B), 2);
        Reversion byText = Reversion.of(Distribution.node(A), Distribution.node(C), 2);
        PairingProblem problem = problem(named().addReversions(byName, byText).build(), 2, 0, 0);
        PairingProblem none = PairingProblem.builder()
                .from(problem)
                .trainees(problem.trainees().subList(1, 4))
                .build();
        PairingProblem moved = PairingProblem.builder()
                .from(none)
                .openings(List.of(opening(A, 0), opening(B, 2), opening(C, 2)))
                .distribution(named().build())
                .build();
        for (Reversion second : List.of(byText, Reversion.of(BASE_A, Distribution.node(C), 2))) {
            Pairing forged = moved.pair(BEST).declared(none, ImmutableMap.of(byName, 2L, second, 2L));
            assertThat(PairingAudit.of(none, forged).report().of(QuotaPromises.REVERSION.id()))
                    .isNotEmpty();
        }
    }

    @Test
    void whatAMatchMovedIsEnteredInTheLedger() {
        Reversion first = Reversion.of(BASE_A, BASE_B, 2);
        Reversion second = Reversion.of(BASE_B, Distribution.node(C), 1);
        PairingProblem problem = problem(named().addReversions(second, first).build(), 4, 0, 0);
        Pairing pairing = problem.pair(BEST);
        LocalDate day = problem.term().first();
        QuotaLedger ledger = QuotaLedger.empty(QuotaLedger.Rules.none())
                .post(LedgerEntry.of(day, LedgerEntry.Kind.GRANT, BASE_A, 4))
                .ledger();
        Reversion.Posting round = ledger.revert(day, pairing.reversions(), "match");
        assertThat(round.report().findings()).isEmpty();
        assertThat(round.verify(ledger, day, pairing.reversions(), "match").findings())
                .isEmpty();
        Map<Place, MemberId> accounts = Map.of(A, BASE_A, B, BASE_B, C, Distribution.node(C));
        seats(pairing)
                .forEach((place, n) -> assertThat(
                                round.ledger().balance(accounts.get(place)).available())
                        .as(place.toString())
                        .isEqualTo(n.longValue()));
        assertThat(round.ledger().revert(day, pairing.reversions(), "match").isAccepted())
                .isFalse();
    }

    @Property(tries = 150)
    void placesAreConservedWhateverTheyAreCalled(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<MemberId>> names = List.of(
                List.of(BASE_A, Distribution.node(A), MemberId.of("A")),
                List.of(BASE_B, Distribution.node(B), MemberId.of("B")),
                List.of(Distribution.node(C), MemberId.of("C")));
        Distribution.Builder spread = named();
        List.of(A, B, C)
                .forEach(place -> spread.putMembers(MemberId.of(place.toString().substring(5)), place));
        for (int k = random.nextInt(4); k >= 0; k--) {
            int from = random.nextInt(2);
            int to = from + 1 + random.nextInt(2 - from);
            spread.addReversions(
                    Reversion.of(any(random, names.get(from)), any(random, names.get(to)), random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            MemberId base = any(random, names.get(0));
            Reserve.Residual left = random.nextBoolean()
                    ? new Reserve.Residual.KeepEmpty()
                    : new Reserve.Residual.RevertTo(any(random, names.get(2)));
            spread.addReserves(new Reserve(base, MemberId.of("county"), 1, Reserve.Processing.MINIMUM_GUARANTEE, left));
        }
        PairingProblem problem = problem(spread.build(), 1 + random.nextInt(3), random.nextInt(3), random.nextInt(2));
        if (problem.promises(BEST).hasErrors()) {
            return;
        }
        Pairing pairing = problem.pair(BEST);
        assertThat(seats(pairing).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(
                        problem.openings().stream().mapToInt(Opening::capacity).sum());
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
    }

    private static MemberId any(Random random, List<MemberId> names) {
        return names.get(random.nextInt(names.size()));
    }
}
