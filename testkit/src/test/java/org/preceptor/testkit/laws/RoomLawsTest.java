package org.preceptor.testkit.laws;

import static org.preceptor.testkit.laws.Mutants.killed;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Trainee;
import org.preceptor.program.ProgramRules;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.RosterRules;
import org.preceptor.testkit.PairingArbitraries;
import org.preceptor.testkit.ProgramArbitraries;
import org.preceptor.testkit.QuotaArbitraries;
import org.preceptor.testkit.RosterArbitraries;

class RoomLawsTest {
    @TestFactory
    Stream<DynamicTest> valuesOfTheRoomsAreValues() {
        return Stream.of(
                        ValueLaws.of(RosterArbitraries.rosters()).laws(),
                        ValueLaws.of(ProgramArbitraries.enrollments()).laws(),
                        ValueLaws.of(QuotaArbitraries.sharePlans()).laws(),
                        ValueLaws.of(PairingArbitraries.places())
                                .ordered(Place::compareTo)
                                .readBy(Place::parse)
                                .laws())
                .flatMap(LawSet::tests);
    }

    @TestFactory
    Stream<DynamicTest> builtInRulesObeyTheLawsOfRules() {
        return Stream.of(
                        RuleLaws.of(ProgramRules.program(), ProgramArbitraries.programs())
                                .laws(),
                        RuleLaws.of(ProgramRules.cohort(), ProgramArbitraries.cohorts())
                                .laws(),
                        RuleLaws.of(ProgramRules.enrollment(), ProgramArbitraries.enrollments())
                                .laws(),
                        RuleLaws.of(RosterRules.roster(), RosterArbitraries.rosters())
                                .laws())
                .flatMap(LawSet::tests);
    }

    @TestFactory
    Stream<DynamicTest> methodsShareByTheLaws() {
        return Stream.of(ShareMethod.WEBSTER, ShareMethod.HAMILTON, ShareMethod.JEFFERSON, ShareMethod.ADAMS)
                .map(QuotaLaws::of)
                .flatMap(LawSet::tests);
    }

    @TestFactory
    Stream<DynamicTest> stablePoliciesPairByTheLaws() {
        return Stream.of(PairingPolicy.traineeOptimal(), PairingPolicy.mentorOptimal())
                .map(PairingLaws::of)
                .flatMap(LawSet::tests);
    }

    @TestFactory
    Stream<DynamicTest> divisorsNeverTakeASeatAway() {
        return QuotaLaws.ofGrowth(
                        QuotaArbitraries.sharePlans(),
                        plan -> plan.apportion(ShareMethod.JEFFERSON).seats())
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> wrongSharing() {
        return Stream.of(
                killed("rounds down", "the seats shared are the seats", shares(plan -> each(plan, seats -> seats / 2))),
                killed("gives one to nobody", "everybody in the plan", shares(plan -> {
                    Map<MemberId, Long> seats = new HashMap<>(webster(plan));
                    seats.put(MemberId.of("ghost"), 0L);
                    return seats;
                })),
                killed("first takes all", "the order of the members", shares(plan -> {
                    Map<MemberId, Long> seats = each(plan, any -> plan.commonFloor());
                    MemberId first = plan.weights().keySet().iterator().next();
                    seats.merge(
                            first,
                            plan.seats()
                                    - seats.values().stream().mapToLong(n -> n).sum(),
                            Long::sum);
                    return seats;
                })),
                killed("forgets the floor", "nobody is below a floor", shares(plan -> webster(plan.floorForAll(0)))),
                killed("smallest first", "a larger weight never", shares(plan -> {
                    Map<MemberId, Long> seats = each(plan, any -> plan.commonFloor());
                    MemberId last = plan.weights().entrySet().stream()
                            .min(Map.Entry.comparingByValue(
                                    (a, b) -> a.numerator().compareTo(b.numerator())))
                            .orElseThrow()
                            .getKey();
                    seats.merge(
                            last,
                            plan.seats()
                                    - seats.values().stream().mapToLong(n -> n).sum(),
                            Long::sum);
                    return seats;
                })),
                killed(
                        "counts in absolute numbers",
                        "the unit of the weights",
                        shares(plan -> plan.weights().values().stream()
                                        .anyMatch(weight -> weight.numerator().intValue() > 40)
                                ? webster(plan.floorForAll(0).withSeats(plan.seats() + 1))
                                : webster(plan))));
    }

    @TestFactory
    Stream<DynamicTest> wrongPairing() {
        return Stream.of(
                killed("leaves everybody out", "no trainee and place would rather", pairs(problem -> Map.of())),
                killed("first wish whatever the room", "no place holds more", pairs(RoomLawsTest::firstWishes)),
                killed("first come, first served", "the order of the lists", pairs(RoomLawsTest::firstCome)),
                killed(
                        "sends everybody to the first host",
                        "nobody is sent where",
                        pairs(problem -> problem.trainees().stream()
                                .collect(Collectors.toMap(
                                        Trainee::id,
                                        any -> problem.openings().get(0).place())))));
    }

    private static LawSet shares(Function<SharePlan, Map<MemberId, Long>> share) {
        return QuotaLaws.of(QuotaArbitraries.sharePlans(), share);
    }

    private static LawSet pairs(Function<PairingProblem, Map<PersonId, Place>> pair) {
        return PairingLaws.of(PairingArbitraries.problems(), pair);
    }

    private static Map<MemberId, Long> webster(SharePlan plan) {
        return plan.apportion().seats();
    }

    private static Map<MemberId, Long> each(SharePlan plan, Function<Long, Long> change) {
        Map<MemberId, Long> seats = new TreeMap<>();
        webster(plan).forEach((member, count) -> seats.put(member, change.apply(count)));
        return seats;
    }

    private static Map<PersonId, Place> firstWishes(PairingProblem problem) {
        return problem.trainees().stream()
                .filter(trainee -> !trainee.willingness().isEmpty())
                .collect(Collectors.toMap(
                        Trainee::id, trainee -> trainee.willingness().places().get(0)));
    }

    private static Map<PersonId, Place> firstCome(PairingProblem problem) {
        Map<Place, Integer> left =
                problem.openings().stream().collect(Collectors.toMap(Opening::place, Opening::capacity));
        Map<PersonId, Place> placed = new TreeMap<>();
        for (Trainee trainee : problem.trainees()) {
            trainee.willingness().places().stream()
                    .filter(place -> left.getOrDefault(place, 0) > 0)
                    .findFirst()
                    .ifPresent(place -> {
                        left.merge(place, -1, Integer::sum);
                        placed.put(trainee.id(), place);
                    });
        }
        return placed;
    }
}
