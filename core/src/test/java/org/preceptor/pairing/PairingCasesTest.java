package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.CaseFile.list;
import static org.preceptor.pairing.CaseFile.number;
import static org.preceptor.pairing.CaseFile.object;
import static org.preceptor.pairing.Domain.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;

class PairingCasesTest {

    static Stream<CaseFile.Case> twoSided() {
        return TwoSidedCasesTest.twoSided();
    }

    @ParameterizedTest
    @MethodSource("twoSided")
    void pairsBothWaysAndTheAuditorAgrees(CaseFile.Case file) {
        PairingProblem problem = Domain.problem(file.instance());
        Pairing left = problem.pair(PairingPolicy.traineeOptimal());
        Pairing right = problem.pair(PairingPolicy.mentorOptimal());
        assertThat(Domain.names(left)).isEqualTo(object(file.expected().get("leftOptimal")));
        assertThat(Domain.names(right)).isEqualTo(object(file.expected().get("rightOptimal")));
        assertThat(left.certificate().proposals()).isEqualTo(file.expected().get("leftProposals"));
        assertThat(PairingAudit.of(problem, left).report().errors()).isEmpty();
        assertThat(PairingAudit.of(problem, right).report().errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("twoSided")
    void streamsExactlyTheStablePairings(CaseFile.Case file) {
        PairingProblem problem = Domain.problem(file.instance());
        long count = problem.stablePairings(PairingPolicy.traineeOptimal())
                .map(Domain::row)
                .distinct()
                .count();
        assertThat(count).isEqualTo(file.expected().get("stableCount"));
        assertThat(problem.countStablePairings(PairingPolicy.traineeOptimal()))
                .hasValue(number(file.expected().get("stableCount")));
    }

    @ParameterizedTest
    @MethodSource("twoSided")
    void givesTheSameAnswerInAnyOrderOfInput(CaseFile.Case file) {
        PairingProblem problem = Domain.problem(file.instance());
        List<Trainee> trainees = new ArrayList<>(problem.trainees());
        List<Opening> openings = new ArrayList<>(problem.openings());
        Collections.shuffle(trainees, new Random(7));
        Collections.shuffle(openings, new Random(8));
        PairingProblem shuffled = PairingProblem.builder()
                .term(problem.term())
                .trainees(trainees)
                .openings(openings)
                .build();
        for (PairingPolicy policy : List.of(
                PairingPolicy.traineeOptimal(),
                PairingPolicy.egalitarian(),
                PairingPolicy.minimumRegret(),
                PairingPolicy.maximumSize(),
                PairingPolicy.lottery(20180116),
                PairingPolicy.of(PairingPolicy.Aim.RANK_MAXIMAL),
                PairingPolicy.of(PairingPolicy.Aim.TRADING_CYCLES))) {
            Pairing one = problem.pair(policy);
            Pairing other = shuffled.pair(policy);
            assertThat(other.places()).isEqualTo(one.places());
            assertThat(other.certificate()).isEqualTo(one.certificate());
        }
    }

    @Test
    void findsEveryBlockingPairThroughASpareSeat() {
        CaseFile.Case file = CaseFile.named("pairing", "op-05");
        PairingProblem problem = Domain.problem(file.instance());
        PairingAudit audit =
                PairingAudit.of(problem, Domain.places(object(file.instance().get("assignment"))));
        assertThat(audit.isClean()).isFalse();
        List<Object> found = new ArrayList<>();
        audit.blocking()
                .forEach(b -> found.add(List.of(
                        b.trainee().value(), ((Place.Host) b.place()).id().value())));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(list(file.expected().get("blocking")));
        assertThat(audit.blocking()).allMatch(b -> b.cause() == PairingAudit.Cause.SPARE_SEAT);
    }

    @Test
    void keepsFixedPairsAndTellsWhatTheyWouldBlock() {
        CaseFile.Case file = CaseFile.named("pairing", "op-02");
        PairingProblem.Builder builder = PairingProblem.builder()
                .from(Domain.problem(CaseFile.named("pairing", "hr-02").instance()));
        object(file.instance().get("fixed"))
                .forEach((id, host) -> builder.addFixed(
                        new PairingProblem.Fixed(person(id), Place.host(host.toString()), "office", "agreed in May")));
        PairingProblem problem = builder.build();
        Pairing left = problem.pair(PairingPolicy.traineeOptimal());
        assertThat(Domain.names(left)).isEqualTo(object(file.expected().get("leftOptimal")));
        assertThat(Domain.names(problem.pair(PairingPolicy.mentorOptimal())))
                .isEqualTo(object(file.expected().get("rightOptimal")));
        assertThat(problem.countStablePairings(PairingPolicy.traineeOptimal()))
                .hasValue(number(file.expected().get("stableCount")));
        PairingAudit audit = PairingAudit.of(problem, left);
        assertThat(audit.isClean()).isTrue();
        List<Object> told = new ArrayList<>();
        audit.blockingByFixed()
                .forEach(b -> told.add(List.of(
                        b.trainee().value(), ((Place.Host) b.place()).id().value())));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(list(file.expected().get("blockingIgnoringFixedFlag")));
        assertThat(left.explain(person("r1")).fixed()).isPresent();
    }

    static Stream<Map.Entry<String, Object>> changes() {
        return CaseFile.named("pairing", "op-01").expected().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void listsWhoMovesAfterAChange(Map.Entry<String, Object> change) {
        PairingProblem before =
                Domain.problem(CaseFile.named("pairing", "hr-02").instance());
        Pairing pairing = before.pair(PairingPolicy.traineeOptimal());
        String what = change.getKey();
        boolean withdrawal = what.startsWith("withdraw ");
        PairingProblem after;
        if (withdrawal) {
            after = before.without(person(what.substring(9)));
        } else {
            Place place = Place.host(what.substring(0, what.indexOf(' ')));
            after = before.withCapacity(place, before.opening(place).capacity() - 1);
        }
        Map<String, Object> expected = object(change.getValue());
        Repair rerun = pairing.repair(after, Repair.Mode.RERUN);
        assertThat(Domain.names(rerun.pairing())).isEqualTo(object(expected.get("after")));
        List<Object> movers = new ArrayList<>();
        rerun.movers().forEach(id -> movers.add(id.value()));
        assertThat(movers).containsExactlyInAnyOrderElementsOf(list(expected.get("moved")));
        assertThat(rerun.with(withdrawal ? Repair.Change.LOSES : Repair.Change.GAINS))
                .isEmpty();

        Repair kept = pairing.repair(after, Repair.Mode.KEEP_EVERYONE_ELSE);
        assertThat(PairingAudit.of(after, kept.pairing()).isClean()).isTrue();
        Repair filled = pairing.repair(after, Repair.Mode.FILL_GAPS);
        assertThat(filled.pairing().outcome()).isEqualTo(Pairing.Outcome.GAPS_FILLED);
        assertThat(filled.movers().size()).isLessThanOrEqualTo(kept.movers().size());
    }

    @Test
    void refusesRegionsWithMentorOptimalByName() {
        PairingProblem problem = PairingProblem.builder()
                .from(Domain.problem(CaseFile.named("pairing", "hr-01").instance()))
                .distribution(Distribution.builder()
                        .addRegions(new Distribution.Region("north", java.util.Optional.empty(), 0, 3))
                        .putRegionOf(Place.host("C"), "north")
                        .build())
                .build();
        assertThat(problem.promises(PairingPolicy.mentorOptimal()).of(Promises.NOT_TOGETHER.id()))
                .hasSize(1);
        assertThat(PairingAudit.of(problem, problem.pair(PairingPolicy.traineeOptimal()))
                        .isClean())
                .isTrue();
    }

    static Stream<CaseFile.Case> regional() {
        return TreeCasesTest.regional();
    }

    @ParameterizedTest
    @MethodSource("regional")
    void keepsRegionalCapsAndTheAuditorAgrees(CaseFile.Case file) {
        Map<String, Object> instance = file.instance();
        Distribution.Builder distribution = Distribution.builder();
        object(instance.get("regionCap"))
                .forEach((id, cap) -> distribution.addRegions(
                        new Distribution.Region(id, java.util.Optional.empty(), 0, number(cap))));
        object(instance.get("region")).forEach((h, r) -> distribution.putRegionOf(Place.host(h), r.toString()));
        object(instance.get("target")).forEach((h, t) -> distribution.putTargets(Place.host(h), number(t)));
        list(instance.get("regionOrder")).forEach(h -> distribution.addOrder(Place.host(h.toString())));
        PairingProblem problem = PairingProblem.builder()
                .from(Domain.problem(instance))
                .distribution(distribution.build())
                .build();
        Pairing pairing = problem.pair(PairingPolicy.traineeOptimal());
        assertThat(Domain.names(pairing))
                .isEqualTo(object(object(file.expected().get("flexibleDA")).get("assignment")));
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
        Map<String, Object> lowered =
                object(object(file.expected().get("targetCapDA")).get("assignment"));
        boolean stable = (Boolean) object(file.expected().get("targetCapDA")).get("stable");
        assertThat(PairingAudit.of(problem, Domain.places(lowered)).isClean()).isEqualTo(stable);
    }

    static Stream<CaseFile.Case> twoLevel() {
        return ProjectCasesTest.strict();
    }

    @ParameterizedTest
    @MethodSource("twoLevel")
    void mentorsInsideBasesAreStudentProjectAllocation(CaseFile.Case file) {
        PairingProblem.Builder builder = PairingProblem.builder().term(Domain.TERM);
        object(file.instance().get("students"))
                .forEach((id, wishes) -> builder.addTrainees(Trainee.of(
                        id,
                        list(wishes).stream()
                                .map(p -> Place.mentor(p.toString()))
                                .toArray(Place[]::new))));
        object(file.instance().get("projects"))
                .forEach((id, project) -> builder.addOpenings(Opening.builder()
                        .place(Place.mentor(id))
                        .capacity(number(object(project).get("cap")))
                        .base(HospitalId.of(object(project).get("lecturer").toString()))
                        .build()));
        object(file.instance().get("lecturers"))
                .forEach((id, base) -> builder.addBases(new PairingProblem.BaseCap(
                        HospitalId.of(id),
                        number(object(base).get("cap")),
                        Preference.namedInGroups(Domain.groups(object(base).get("prefs"))))));
        PairingProblem problem = builder.build();
        Pairing pairing = problem.pair(PairingPolicy.traineeOptimal());
        Map<String, Object> expected = object(file.expected().get("studentOptimal"));
        expected.forEach((id, mentor) -> assertThat(pairing.mentorOf(person(id)).map(PersonId::value))
                .isEqualTo(java.util.Optional.ofNullable(mentor)));
        assertThat(PairingAudit.of(problem, pairing).report().errors()).isEmpty();
    }
}
