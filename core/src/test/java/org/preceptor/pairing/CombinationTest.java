package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Domain.person;
import static org.preceptor.pairing.InputExamples.LI;
import static org.preceptor.pairing.InputExamples.WANG;
import static org.preceptor.pairing.InputExamples.joint;
import static org.preceptor.pairing.InputExamples.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;
import org.preceptor.roster.HospitalId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

/** Linked trainees, caps on whole bases, regions, reserves and minimums together: what is refused, and what is promised. */
class CombinationTest {
    private static final PairingPolicy BEST = PairingPolicy.traineeOptimal();
    private static final HospitalId BASE = HospitalId.of("h");
    private static final PairingProblem.BaseCap CAP =
            new PairingProblem.BaseCap(BASE, 2, Preference.named("2", "1", "3"));
    private static final Distribution REGION = Distribution.builder()
            .addRegions(new Distribution.Region("north", Optional.empty(), 0, 1))
            .putRegionOf(LI, "north")
            .putRegionOf(WANG, "north")
            .build();
    private static final Distribution RESERVE = Distribution.builder()
            .addReserves(
                    Reserve.of(Distribution.node(LI), MemberId.of("county"), 1, Reserve.Processing.MINIMUM_GUARANTEE))
            .build();

    record Refused(String english, String chinese, PairingProblem problem, PairingPolicy policy) {
        @Override
        public String toString() {
            return english;
        }
    }

    static Stream<Refused> refused() {
        String links =
                "linked trainees cannot be combined with regions, targets or reserves; possible instead: one of the two";
        String linked = "关联学员不能与区域、目标或预留并用；可改用：二者取一";
        String bases = "caps on whole bases cannot be combined with regions, targets or reserves;"
                + " possible instead: a region for each base";
        String based = "基地总名额不能与区域、目标或预留并用；可改用：以区域表示基地";
        PairingProblem couple =
                plain().addLinks(link("1", "2", joint(LI, WANG))).build();
        PairingProblem capped = plain().addBases(CAP).build();
        return Stream.of(
                new Refused(links, linked, with(couple, REGION), BEST),
                new Refused(links, linked, with(couple, RESERVE), BEST),
                new Refused(
                        "linked trainees cannot be combined with caps on whole bases; possible instead: one of the two",
                        "关联学员不能与基地总名额并用；可改用：二者取一",
                        PairingProblem.builder().from(couple).addBases(CAP).build(),
                        BEST),
                new Refused(
                        "linked trainees cannot be combined with the minimum of host:rural; possible instead: one of the two",
                        "关联学员不能与host:rural的下限并用；可改用：二者取一",
                        rural(couple),
                        BEST),
                new Refused(bases, based, with(capped, REGION), BEST),
                new Refused(bases, based, with(capped, RESERVE), BEST),
                new Refused(
                        bases,
                        based,
                        with(
                                capped,
                                Distribution.builder()
                                        .addReversions(Reversion.of(Distribution.node(LI), Distribution.node(WANG), 1))
                                        .build()),
                        BEST),
                new Refused(
                        "caps on whole bases cannot be combined with the minimum of host:rural;"
                                + " possible instead: one of the two",
                        "基地总名额不能与host:rural的下限并用；可改用：二者取一",
                        rural(capped),
                        PairingPolicy.mentorOptimal()),
                new Refused(
                        "largest cannot be combined with the minimum of host:rural;"
                                + " possible instead: trainee-optimal, or an aim that keeps minimums",
                        "人数最多不能与host:rural的下限并用；可改用：学员最优，或保证下限的目标",
                        rural(plain().build()),
                        PairingPolicy.maximumSize()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBePromisedIsRefusedWithSomethingInstead(Refused given) {
        List<Finding> errors = given.problem().promises(given.policy()).errors();
        assertThat(errors)
                .extracting(f -> Messages.in(Locale.ENGLISH).render(f))
                .contains(given.english());
        assertThat(errors)
                .extracting(f -> Messages.in(Locale.CHINESE).render(f))
                .contains(given.chinese());
    }

    @Test
    void aMinimumThatIsMetIsNoObstacleToAnyAim() {
        PairingProblem met = PairingProblem.builder()
                .from(rural(plain().build()))
                .addTrainees(Trainee.of("4", Place.host("rural")))
                .build();
        for (PairingPolicy policy : List.of(
                BEST, PairingPolicy.mentorOptimal(), PairingPolicy.maximumSize(), PairingPolicy.egalitarian())) {
            Pairing pairing = met.pair(policy);
            assertThat(pairing.traineesOf(Place.host("rural"))).containsExactly(person("4"));
            assertClean(pairing);
        }
    }

    @Test
    void linkedTraineesWithEqualListsMayBePlacedUnderARegion() {
        PairingProblem problem = with(plain().addLinks(link("1", "2")).build(), REGION);
        Pairing pairing = problem.pair(BEST);
        assertThat(pairing.places()).containsOnlyKeys(person("3"));
        assertClean(pairing);
    }

    @Test
    void aBaseOrdersLinkedTraineesAsTheLowerOfTheTwo() {
        PairingProblem.BaseCap one = new PairingProblem.BaseCap(BASE, 1, Preference.named("1", "3", "2"));
        PairingProblem alone = plain().addBases(one).build();
        PairingProblem together = plain().addBases(one).addLinks(link("1", "2")).build();
        assertThat(alone.pair(BEST).places()).containsOnlyKeys(person("1"));
        assertThat(together.pair(BEST).places()).containsOnlyKeys(person("3"));
        assertClean(together.pair(BEST));
    }

    @Test
    void jointWishesNeedNoListOfOnesOwn() {
        PairingProblem problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("1"), Trainee.of("2"), Trainee.of("3", LI))
                .addOpenings(Opening.of(LI, 1, Preference.open()), Opening.of(WANG, 1, Preference.open()))
                .addLinks(link("1", "2", joint(LI, WANG)))
                .build();
        Pairing pairing = problem.pair(BEST.withUnlisted(PairingPolicy.Unlisted.FILL_SPARE_SEATS));
        assertThat(pairing.places()).containsEntry(person("1"), LI).containsEntry(person("2"), WANG);
        assertThat(pairing.certificate().cutOffs().get(LI).position()).hasValue(1);
        assertClean(pairing);
    }

    @Test
    void somebodyFixedStandsInNobodysWayAmongLinkedTrainees() {
        PairingProblem problem = plain().addFixed(InputExamples.fixed("3", LI, "agreed"))
                .addLinks(link("1", "2", joint(LI, WANG), joint(WANG, WANG)))
                .build();
        Pairing pairing = problem.withCapacity(WANG, 2).pair(BEST);
        assertThat(pairing.traineesOf(WANG)).containsExactly(person("1"), person("2"));
        assertClean(pairing);
    }

    private static void assertClean(Pairing pairing) {
        assertThat(PairingAudit.of(pairing.problem(), pairing.policy(), pairing.statement())
                        .report()
                        .errors())
                .isEmpty();
    }

    private static PairingProblem.Builder plain() {
        return PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("1", LI, WANG), Trainee.of("2", LI, WANG), Trainee.of("3", LI, WANG))
                .addOpenings(seat(LI, "1", "3", "2"), seat(WANG, "1", "2", "3"));
    }

    private static Opening seat(Place place, String... order) {
        return Opening.builder()
                .place(place)
                .base(BASE)
                .preference(Preference.named(order))
                .build();
    }

    private static PairingProblem with(PairingProblem problem, Distribution distribution) {
        return PairingProblem.builder().from(problem).distribution(distribution).build();
    }

    private static PairingProblem rural(PairingProblem problem) {
        return PairingProblem.builder()
                .from(problem)
                .addOpenings(
                        Opening.builder().place(Place.host("rural")).minimum(1).build())
                .build();
    }
}
