package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.roster.PersonId;

class PairingAuditTest {

    private static PairingProblem problem(Market market) {
        PairingProblem.Builder problem = PairingProblem.builder().term(Domain.TERM);
        for (int a = 0; a < market.applicants.size(); a++) {
            int[] wishes = Arrays.copyOfRange(
                    market.applicants.item, market.applicants.start[a], market.applicants.start[a + 1]);
            problem.addTrainees(Trainee.of(
                    "t" + a,
                    Arrays.stream(wishes).mapToObj(h -> Place.host("h" + h)).toArray(Place[]::new)));
        }
        for (int h = 0; h < market.hosts.size(); h++) {
            int[] list = Arrays.copyOfRange(market.hosts.item, market.hosts.start[h], market.hosts.start[h + 1]);
            problem.addOpenings(Opening.of(
                    Place.host("h" + h),
                    market.capacity[h],
                    Preference.named(Arrays.stream(list).mapToObj(a -> "t" + a).toArray(String[]::new))));
        }
        return problem.build();
    }

    private static Map<PersonId, Place> places(int[] hostOf) {
        Map<PersonId, Place> places = new LinkedHashMap<>();
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] >= 0) {
                places.put(PersonId.of("t" + a), Place.host("h" + hostOf[a]));
            }
        }
        return places;
    }

    @Property(tries = 60)
    void acceptsExactlyTheStablePlacings(@ForAll long seed) {
        Market market = MarketProperties.market(seed, 4, 3);
        PairingProblem problem = problem(market);
        for (int[] m : BruteForce.placings(market.applicants, market.capacity)) {
            assertThat(PairingAudit.of(problem, places(m)).isClean()).isEqualTo(BruteForce.isStable(market, m));
        }
    }

    private static final PairingProblem SMALL =
            Domain.problem(CaseFile.named("pairing", "hr-01").instance());

    private static PairingAudit audit(String... pairs) {
        Map<PersonId, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            places.put(PersonId.of(pairs[i]), Place.host(pairs[i + 1]));
        }
        return PairingAudit.of(SMALL, places);
    }

    @Test
    void killsTooManyAtAPlace() {
        assertThat(audit("A", "C", "S", "C", "D", "C", "J", "G", "L", "M")
                        .report()
                        .of(AuditCards.OVER_CAPACITY.id()))
                .hasSize(1);
    }

    @Test
    void killsPeopleAndPlacesThatDoNotExist() {
        assertThat(audit("X", "C").report().of(AuditCards.UNKNOWN_PAIR.id())).hasSize(1);
        assertThat(audit("A", "X").report().of(AuditCards.UNKNOWN_PAIR.id())).hasSize(1);
    }

    @Test
    void killsPairsNobodyWishedOrWanted() {
        PairingAudit audit = audit("A", "G");
        assertThat(audit.report().of(DecisionChecks.NO_REASON.id())).hasSize(1);
        assertThat(audit.report().of(AuditCards.NOT_WANTED.id())).hasSize(1);
    }

    @Test
    void killsABrokenFixedPair() {
        PairingProblem fixed = PairingProblem.builder()
                .from(SMALL)
                .addFixed(new PairingProblem.Fixed(PersonId.of("S"), Place.host("G"), "office", "agreed"))
                .build();
        PairingAudit audit = PairingAudit.of(fixed, Map.of(PersonId.of("S"), Place.host("M")));
        assertThat(audit.report().of(AuditCards.FIXED_BROKEN.id())).hasSize(1);
    }

    @Test
    void namesWhomThePlaceRanksLower() {
        PairingAudit audit = audit("A", "C", "S", "C", "D", "M", "J", "G", "L", "M");
        assertThat(audit.blocking())
                .contains(new PairingAudit.Blocking(
                        PersonId.of("D"),
                        Place.host("C"),
                        PairingAudit.Cause.RANKED_HIGHER,
                        java.util.Optional.of(PersonId.of("S"))));
    }

    @Test
    void killsRegionsOutOfBounds() {
        PairingProblem regional = PairingProblem.builder()
                .from(SMALL)
                .distribution(Distribution.builder()
                        .addRegions(new Distribution.Region("r", java.util.Optional.empty(), 0, 1))
                        .putRegionOf(Place.host("C"), "r")
                        .build())
                .build();
        Map<PersonId, Place> two = Map.of(PersonId.of("A"), Place.host("C"), PersonId.of("D"), Place.host("C"));
        assertThat(PairingAudit.of(regional, two).report().of(AuditCards.OUT_OF_BOUNDS.id()))
                .hasSize(1);

        assertThat(PairingAudit.of(regional, regional.pair(PairingPolicy.traineeOptimal()))
                        .isClean())
                .isTrue();
    }

    @Test
    void tellsSpareSeatsThatAMinimumExcuses() {
        PairingProblem problem =
                Domain.problem(CaseFile.named("pairing", "lq-01").instance());
        PairingAudit audit = PairingAudit.of(
                problem,
                java.util.Map.of(Domain.person("r1"), Place.host("city"), Domain.person("r2"), Place.host("rural")));
        assertThat(audit.isClean()).isTrue();
        assertThat(audit.blocking())
                .containsExactly(new PairingAudit.Blocking(
                        Domain.person("r2"),
                        Place.host("city"),
                        PairingAudit.Cause.EXCUSED_BY_MINIMUM,
                        java.util.Optional.empty()));
    }

    @Test
    void doesNotExcuseASpareSeatThatCostsNoMinimum() {
        PairingProblem problem =
                Domain.problem(CaseFile.named("pairing", "lq-01").instance());
        PairingAudit audit = PairingAudit.of(problem, java.util.Map.of(Domain.person("r2"), Place.host("rural")));
        assertThat(audit.isClean()).isFalse();
        assertThat(audit.blocking())
                .filteredOn(b -> b.trainee().equals(Domain.person("r1")))
                .extracting(PairingAudit.Blocking::cause)
                .contains(PairingAudit.Cause.SPARE_SEAT);
    }

    @Test
    void theDeclaredOrderDecidesWhereARegionHasFewerSeatsThanTargets() {
        Place first = Place.host("a");
        Place second = Place.host("b");
        PairingProblem problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("t", second, first))
                .addOpenings(Opening.of(first, 1, Preference.open()), Opening.of(second, 3, Preference.open()))
                .distribution(Distribution.builder()
                        .addRegions(new Distribution.Region("r", java.util.Optional.empty(), 0, 1))
                        .putRegionOf(first, "r")
                        .putRegionOf(second, "r")
                        .build())
                .build();
        Map<PersonId, Place> atFirst = Map.of(PersonId.of("t"), first);
        assertThat(PairingAudit.of(problem, atFirst).isClean()).isTrue();
        PairingProblem reversed = PairingProblem.builder()
                .from(problem)
                .distribution(Distribution.builder()
                        .from(problem.distribution())
                        .addOrder(second, first)
                        .build())
                .build();
        assertThat(PairingAudit.of(reversed, atFirst).isClean()).isFalse();
    }
}
