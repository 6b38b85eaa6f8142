package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.pairing.Domain.person;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.Label;
import org.preceptor.pairing.Pairing.Certificate;
import org.preceptor.pairing.Pairing.CutOff;
import org.preceptor.pairing.Pairing.Outcome;
import org.preceptor.pairing.Pairing.Statement;
import org.preceptor.pairing.PairingPolicy.Aim;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;

class AuditForgeriesTest {

    private static final Place A = Place.host("A");
    private static final Place B = Place.host("B");
    private static final Place C = Place.host("C");

    private static final PairingProblem PROBLEM = PairingProblem.builder()
            .term(Domain.TERM)
            .addTrainees(
                    Trainee.of("t1", A, B, C),
                    Trainee.of("t2", B, A, C),
                    Trainee.of("t3", A, C),
                    Trainee.of("t4", C),
                    Trainee.of("t5"))
            .addOpenings(
                    Opening.of(A, 1, Preference.named("t2", "t1", "t3")),
                    Opening.of(B, 1, Preference.named("t1", "t2")),
                    Opening.of(
                            C, 3, Preference.scored(Map.of(person("t3"), 60L, person("t4"), 90L, person("t1"), 70L))))
            .build();

    private static PairingPolicy policy(Aim aim) {
        return PairingPolicy.builder()
                .aim(aim)
                .seed(20180116L)
                .weight((t, p) -> t.willingness().choiceOf(p).orElse(9))
                .build();
    }

    static Stream<Aim> aims() {
        return Stream.of(Aim.values());
    }

    private static Certificate certificate(
            String digest, Label stability, String ties, Map<Place, CutOff> cutOffs, long proposals) {
        return new Certificate(digest, stability, ties, ImmutableSortedMap.copyOf(cutOffs), proposals);
    }

    private static Statement with(Statement s, Certificate certificate) {
        return new Statement(
                s.aim(),
                s.outcome(),
                certificate,
                s.profile(),
                s.pairs(),
                s.unplaced(),
                s.explanations(),
                s.quotas(),
                s.audit());
    }

    private static Statement withCutOff(Statement s, UnaryOperator<CutOff> change) {
        Map<Place, CutOff> lines = new TreeMap<>(s.certificate().cutOffs());
        lines.computeIfPresent(C, (place, line) -> change.apply(line));
        Certificate c = s.certificate();
        return with(s, certificate(c.digest(), c.stability(), c.ties(), lines, c.proposals()));
    }

    private static Map<String, UnaryOperator<Statement>> forgeries() {
        Map<String, UnaryOperator<Statement>> all = new LinkedHashMap<>();
        all.put("digest", s -> {
            Certificate c = s.certificate();
            return with(s, certificate("0".repeat(64), c.stability(), c.ties(), c.cutOffs(), c.proposals()));
        });
        all.put("definition of stability", s -> {
            Certificate c = s.certificate();
            Label other = Label.of("perfect", "完美");
            return with(s, certificate(c.digest(), other, c.ties(), c.cutOffs(), c.proposals()));
        });
        all.put("tie key", s -> {
            Certificate c = s.certificate();
            String other = "lottery SplitMix64 seed 1";
            return with(s, certificate(c.digest(), c.stability(), other, c.cutOffs(), c.proposals()));
        });
        all.put("a cut-off left out", s -> {
            Certificate c = s.certificate();
            Map<Place, CutOff> lines = new TreeMap<>(c.cutOffs());
            lines.remove(A);
            return with(s, certificate(c.digest(), c.stability(), c.ties(), lines, c.proposals()));
        });
        all.put("seats filled", s -> withCutOff(s, c -> new CutOff(c.filled() + 1, c.capacity(), c.position())));
        all.put("capacity", s -> withCutOff(s, c -> new CutOff(c.filled(), c.capacity() + 1, c.position())));
        all.put(
                "position of the last admitted",
                s -> withCutOff(s, c -> new CutOff(c.filled(), c.capacity(), OptionalInt.of(7))));
        all.put(
                "profile",
                s -> new Statement(
                        s.aim(),
                        s.outcome(),
                        s.certificate(),
                        new Pairing.Profile(ImmutableList.of(5), 0, 0),
                        s.pairs(),
                        s.unplaced(),
                        s.explanations(),
                        s.quotas(),
                        s.audit()));
        all.put(
                "unplaced",
                s -> new Statement(
                        s.aim(),
                        s.outcome(),
                        s.certificate(),
                        s.profile(),
                        s.pairs(),
                        ImmutableSet.of(person("t1")),
                        s.explanations(),
                        s.quotas(),
                        s.audit()));
        all.put(
                "aim",
                s -> new Statement(
                        s.aim() == Aim.LARGEST ? Aim.POPULAR : Aim.LARGEST,
                        s.outcome(),
                        s.certificate(),
                        s.profile(),
                        s.pairs(),
                        s.unplaced(),
                        s.explanations(),
                        s.quotas(),
                        s.audit()));
        all.put(
                "none exists",
                s -> new Statement(
                        s.aim(),
                        Outcome.NONE_EXISTS,
                        s.certificate(),
                        s.profile(),
                        s.pairs(),
                        s.unplaced(),
                        s.explanations(),
                        s.quotas(),
                        s.audit()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("aims")
    void killsEveryForgedLineUnderEveryAim(Aim aim) {
        PairingPolicy policy = policy(aim);
        Statement honest = PROBLEM.pair(policy).statement();
        assertThat(honest.outcome()).isEqualTo(Outcome.PROVED);
        assertThat(PairingAudit.of(PROBLEM, policy, honest).report().errors()).isEmpty();
        forgeries()
                .forEach((name, forge) -> assertThat(PairingAudit.of(PROBLEM, policy, forge.apply(honest))
                                .isClean())
                        .as(name)
                        .isFalse());
    }

    @Test
    void killsForgedProposals() {
        PairingPolicy policy = policy(Aim.TRAINEE_OPTIMAL);
        Statement honest = PROBLEM.pair(policy).statement();
        Certificate c = honest.certificate();
        Statement forged =
                with(honest, certificate(c.digest(), c.stability(), c.ties(), c.cutOffs(), c.proposals() + 1));
        assertThat(PairingAudit.of(PROBLEM, policy, forged).report().errors())
                .extracting(Finding::rule)
                .containsExactly(AuditCards.CERTIFICATE);
    }

    @ParameterizedTest
    @MethodSource("aims")
    void killsSeatsPeopleAndPlacesThatCannotBe(Aim aim) {
        PairingPolicy policy = policy(aim);
        Map<PersonId, Place> honest = PROBLEM.pair(policy).places();
        Map<PersonId, Place> crowded = new HashMap<>(honest);
        crowded.put(person("t1"), A);
        crowded.put(person("t3"), A);
        Map<PersonId, Place> stranger = new HashMap<>(honest);
        stranger.put(person("nobody"), C);
        Map<PersonId, Place> nowhere = new HashMap<>(honest);
        nowhere.put(person("t1"), Place.host("nowhere"));
        Map<PersonId, Place> unwished = new HashMap<>(honest);
        unwished.put(person("t4"), B);
        Map<PersonId, Place> unwanted = new HashMap<>(honest);
        unwanted.put(person("t2"), C);
        Map<PersonId, Place> listless = new HashMap<>(honest);
        listless.put(person("t5"), C);
        for (Map<PersonId, Place> forged : List.of(crowded, stranger, nowhere, unwished, unwanted, listless)) {
            assertThat(PairingAudit.of(PROBLEM, policy, forged).isClean())
                    .as(forged.toString())
                    .isFalse();
        }
    }

    @Test
    void killsAStablePairingThatIsNotTheBestItClaimsToBe() {
        Pairing best = PROBLEM.pair(policy(Aim.TRAINEE_OPTIMAL));
        Pairing worst = PROBLEM.pair(policy(Aim.MENTOR_OPTIMAL));
        assertThat(best.places()).isNotEqualTo(worst.places());
        assertThat(PairingAudit.of(PROBLEM, worst.places()).isClean()).isTrue();
        Finding refuted = PairingAudit.of(PROBLEM, policy(Aim.TRAINEE_OPTIMAL), worst.places())
                .report()
                .of(AuditCards.CLAIM.id())
                .get(0);
        assertThat(refuted.evidence().get("actual").toString()).contains("could all gain", "t1", "t2");
        assertThat(PairingAudit.of(PROBLEM, policy(Aim.MENTOR_OPTIMAL), best.places())
                        .report()
                        .of(AuditCards.CLAIM.id()))
                .hasSize(1);
    }

    @Test
    void killsWeaklyStablePairingsSoldAsStrongOrSuperStable() {
        PairingProblem none = Domain.problem(CaseFile.named("pairing", "hrt-02").instance());
        Map<PersonId, Place> weak = none.pair(PairingPolicy.largeStable()).places();
        assertThat(PairingAudit.of(none, PairingPolicy.largeStable(), weak).isClean())
                .isTrue();
        for (Aim aim : List.of(Aim.STRONGLY_STABLE, Aim.SUPER_STABLE)) {
            PairingAudit audit = PairingAudit.of(none, PairingPolicy.of(aim), weak);
            assertThat(audit.isClean()).isFalse();
            assertThat(audit.blocking()).isNotEmpty();
        }
    }

    @Test
    void namesThePairThatWouldLoseNothing() {
        PairingProblem tied = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(
                        Trainee.builder()
                                .id(person("t1"))
                                .willingness(Willingness.ofGroups(List.of(List.of(A, B))))
                                .build(),
                        Trainee.of("t2", A))
                .addOpenings(Opening.of(A, 1, Preference.open()), Opening.of(B, 1, Preference.open()))
                .build();
        Map<PersonId, Place> places = Map.of(person("t1"), B, person("t2"), A);
        assertThat(PairingAudit.of(tied, PairingPolicy.of(Aim.STRONGLY_STABLE), places)
                        .isClean())
                .isTrue();
        PairingAudit audit = PairingAudit.of(tied, PairingPolicy.of(Aim.SUPER_STABLE), places);
        assertThat(audit.blocking())
                .containsExactly(new PairingAudit.Blocking(
                        person("t1"), A, PairingAudit.Cause.RANKED_ALIKE, Optional.of(person("t2"))));
        assertThat(audit.report().of(AuditCards.BLOCKING_ALIKE.id())).hasSize(1);
    }

    @Test
    void aPairingThatDoesNotExistIsNotBlamedForItsMinimums() {
        PairingProblem impossible = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("t", A, B))
                .addOpenings(
                        Opening.builder().place(A).minimum(1).build(),
                        Opening.builder().place(B).minimum(1).build())
                .build();
        for (Aim aim : List.of(Aim.ENVY_FREE, Aim.FEWEST_BLOCKING)) {
            Pairing none = impossible.pair(PairingPolicy.of(aim));
            assertThat(none.outcome()).isEqualTo(Outcome.NONE_EXISTS);
            PairingAudit audit = PairingAudit.of(impossible, none);
            assertThat(audit.isClean()).isTrue();
            assertThat(audit.report().of(AuditCards.OUT_OF_BOUNDS.id())).hasSize(2);
            assertThat(PairingAudit.of(impossible, PairingPolicy.of(aim), none.places())
                            .isClean())
                    .isFalse();
        }
    }

    @Test
    void killsEnvySoldAsFair() {
        PairingProblem problem =
                Domain.problem(CaseFile.named("pairing", "lq-01").instance());
        Pairing fair = problem.pair(PairingPolicy.traineeOptimal());
        assertThat(fair.outcome()).isEqualTo(Outcome.FAIR);
        Statement honest = fair.statement();
        List<PersonId> people = new ArrayList<>(honest.pairs().keySet());
        for (PersonId one : people) {
            for (PersonId other : people) {
                Map<PersonId, Place> mutant = new TreeMap<>(honest.pairs());
                mutant.put(one, honest.pairs().get(other));
                mutant.put(other, honest.pairs().get(one));
                Statement forged = new Statement(
                        honest.aim(),
                        honest.outcome(),
                        honest.certificate(),
                        honest.profile(),
                        ImmutableSortedMap.copyOf(mutant),
                        honest.unplaced(),
                        honest.explanations(),
                        honest.quotas(),
                        honest.audit());
                assertThat(PairingAudit.of(problem, fair.policy(), forged).isClean())
                        .as(mutant.toString())
                        .isEqualTo(mutant.equals(honest.pairs()));
            }
        }
    }

    @Test
    void killsEveryMoveSwapAndDropInsideBases() {
        CaseFile.Case file = CaseFile.named("pairing", "spa-01");
        PairingProblem problem = SearchCasesTest.projects(file.instance());
        PairingPolicy policy = PairingPolicy.traineeOptimal();
        Set<Map<PersonId, Place>> stable = problem.allPairings(policy).pairings().stream()
                .map(Pairing::places)
                .collect(Collectors.toSet());
        assertThat(stable)
                .hasSize(CaseFile.number(
                        CaseFile.object(file.expected().get("stable")).get("count")));
        Pairing solved = problem.pair(policy);
        int killed = 0;
        for (Map<PersonId, Place> mutant : mutants(problem, solved)) {
            boolean clean = PairingAudit.of(problem, mutant).isClean();
            assertThat(clean).as(mutant.toString()).isEqualTo(stable.contains(mutant));
            killed += clean ? 0 : 1;
        }
        assertThat(killed).isGreaterThan(50);
    }

    private static List<Map<PersonId, Place>> mutants(PairingProblem problem, Pairing solved) {
        List<Map<PersonId, Place>> mutants = new ArrayList<>();
        for (Trainee one : problem.trainees()) {
            Map<PersonId, Place> dropped = new TreeMap<>(solved.places());
            dropped.remove(one.id());
            mutants.add(dropped);
            for (Opening opening : problem.openings()) {
                Map<PersonId, Place> moved = new TreeMap<>(solved.places());
                moved.put(one.id(), opening.place());
                mutants.add(moved);
            }
            for (Trainee other : problem.trainees()) {
                Map<PersonId, Place> swapped = new TreeMap<>(solved.places());
                swapped.remove(one.id());
                swapped.remove(other.id());
                solved.placeOf(one.id()).ifPresent(p -> swapped.put(other.id(), p));
                solved.placeOf(other.id()).ifPresent(p -> swapped.put(one.id(), p));
                mutants.add(swapped);
            }
        }
        return mutants;
    }

    @Test
    void killsARankedBaseThatCouldDoBetter() {
        PairingProblem problem = PairingProblem.builder()
                .term(Domain.TERM)
                .addTrainees(Trainee.of("s", Place.mentor("p2"), Place.mentor("p1")))
                .addOpenings(inside("p1"), inside("p2"))
                .addBases(new PairingProblem.BaseCap(
                        HospitalId.of("l"), 1, Preference.byPlace(Place.mentor("p2"), Place.mentor("p1"))))
                .build();
        assertThat(PairingAudit.of(problem, Map.of(person("s"), Place.mentor("p2")))
                        .isClean())
                .isTrue();
        assertThat(PairingAudit.of(problem, Map.of(person("s"), Place.mentor("p1")))
                        .isClean())
                .isFalse();
    }

    private static Opening inside(String id) {
        return Opening.builder()
                .place(Place.mentor(id))
                .base(HospitalId.of("l"))
                .build();
    }
}
