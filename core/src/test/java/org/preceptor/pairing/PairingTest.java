package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.pairing.Domain.person;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preceptor.UnknownReferenceException;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleSet;

class PairingTest {

    private static final Place A = Place.host("A");
    private static final Place B = Place.host("B");
    private static final Place C = Place.host("C");

    private static PairingProblem problem(List<Trainee> trainees, Opening... openings) {
        return PairingProblem.builder()
                .term(Domain.TERM)
                .trainees(trainees)
                .addOpenings(openings)
                .build();
    }

    private static final PairingProblem SMALL = problem(
            List.of(
                    Trainee.of("t1", A, B),
                    Trainee.of("t2", A, Place.host("nowhere"), B, B),
                    Trainee.of("t3", A, B, C),
                    Trainee.of("t4")),
            Opening.of(A, 1, Preference.named("t1", "t3", "t2")),
            Opening.of(B, 1, Preference.named("t3", "t1")),
            Opening.of(C, 2, Preference.open()));

    private static List<Explanation.Reason> reasons(Pairing pairing, String trainee) {
        return pairing.explain(person(trainee)).wishes().stream()
                .map(Explanation.Wish::reason)
                .toList();
    }

    @Test
    void explainsEveryWishOnce() {
        Pairing pairing = SMALL.pair(PairingPolicy.traineeOptimal());
        assertThat(reasons(pairing, "t1")).containsExactly(Explanation.Reason.PAIRED, Explanation.Reason.BETTER_FOUND);
        assertThat(reasons(pairing, "t2"))
                .containsExactly(
                        Explanation.Reason.FULL,
                        Explanation.Reason.UNKNOWN,
                        Explanation.Reason.NOT_WANTED,
                        Explanation.Reason.NAMED_TWICE);
        Explanation.Wish full = pairing.explain(person("t2")).wishes().get(0);
        assertThat(full.position()).isEqualTo(OptionalInt.of(3));
        assertThat(full.cutOff()).isEqualTo(OptionalInt.of(1));
        assertThat(full.ahead()).containsExactly(person("t1"));
        assertThat(pairing.explain(person("t2")).lines(Locale.ENGLISH).get(0))
                .isEqualTo("choice 1, host:A: full with others ranked higher, cut-off 1, yours 3");
        assertThat(pairing.explain(person("t2")).lines(Locale.CHINA).get(0)).contains("名额已满");
        assertThat(pairing.explain(person("t4")).wishes()).isEmpty();
    }

    @Test
    void saysCappedWhenAGroupCapGivesTheSeatToALowerRanked() {
        Pairing pairing = PairingProblem.builder()
                .from(problem(
                        List.of(
                                Trainee.builder()
                                        .from(Trainee.of("t1", A, B))
                                        .addGroups("Xizang")
                                        .build(),
                                Trainee.builder()
                                        .from(Trainee.of("t2", A))
                                        .addGroups("Guizhou")
                                        .build()),
                        Opening.of(A, 1, Preference.named("t1", "t2")),
                        Opening.of(B, 1, Preference.open())))
                .distribution(Distribution.builder()
                        .addGroupCaps(new Distribution.GroupCap(A, "Xizang", 0))
                        .build())
                .build()
                .pair(PairingPolicy.traineeOptimal());
        assertThat(pairing.traineesOf(A)).containsExactly(person("t2"));
        assertThat(reasons(pairing, "t1")).containsExactly(Explanation.Reason.CAPPED, Explanation.Reason.PAIRED);
    }

    @Test
    void explainsEveryEmptySeat() {
        Pairing pairing = SMALL.pair(PairingPolicy.traineeOptimal());
        assertThat(pairing.explain(A).reason()).isEqualTo(Explanation.Vacancy.FULL);
        assertThat(pairing.explain(C).reason()).isEqualTo(Explanation.Vacancy.ALL_BETTER);
        assertThat(pairing.explain(C).wished()).containsExactly(person("t3"));
        PairingProblem unwanted = problem(
                List.of(Trainee.of("t1", A)),
                Opening.of(A, 1, Preference.named()),
                Opening.of(B, 1, Preference.open()));
        Pairing empty = unwanted.pair(PairingPolicy.traineeOptimal());
        assertThat(empty.explain(A).reason()).isEqualTo(Explanation.Vacancy.NOBODY_POSSIBLE);
        assertThat(empty.explain(B).reason()).isEqualTo(Explanation.Vacancy.NOBODY_WISHED);
        assertThatThrownBy(() -> empty.explain(C)).isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> empty.explain(person("x"))).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void diagnosesAllInputAtOnce() {
        Report report = SMALL.diagnostics();
        assertThat(report.of(Diagnostics.UNKNOWN_PLACE.id())).hasSize(1);
        assertThat(report.of(WishChecks.DUPLICATE_CHOICE.id())).hasSize(1);
        assertThat(report.of(WishChecks.ONE_SIDED.id())).hasSize(1);
        assertThat(report.of(WishChecks.NO_WISHES.id())).hasSize(1);
        Report other = problem(
                        List.of(Trainee.of("t1", A), Trainee.of("t1", B)),
                        Opening.builder()
                                .place(A)
                                .capacity(0)
                                .minimum(1)
                                .preference(Preference.named("t1", "x", "t1"))
                                .build(),
                        Opening.builder().place(B).capacity(3).minimum(2).build(),
                        Opening.of(B, 1, Preference.open()))
                .diagnostics();
        assertThat(other.findings())
                .extracting(Finding::rule)
                .contains(
                        Diagnostics.DUPLICATE_ID,
                        Diagnostics.UNKNOWN_TRAINEE,
                        WishChecks.DUPLICATE_NAME,
                        SeatChecks.CLOSED,
                        SeatChecks.MINIMUM_ABOVE_CAPACITY,
                        SeatChecks.MINIMUM_ABOVE_APPLICANTS);
    }

    @Test
    void aPlacementOutsideTheWishesNeedsAReason() {
        PairingProblem silent = PairingProblem.builder()
                .from(SMALL)
                .addFixed(new PairingProblem.Fixed(person("t1"), C, "office", " "))
                .build();
        assertThat(silent.diagnostics().of(DecisionChecks.NO_REASON.id())).hasSize(1);
        assertThat(PairingAudit.of(SMALL, Map.of(person("t1"), C)).report().of(DecisionChecks.NO_REASON.id()))
                .hasSize(1);
    }

    @Test
    void listlessTraineesFillSpareSeatsLast() {
        Pairing left = SMALL.pair(PairingPolicy.traineeOptimal());
        assertThat(left.placeOf(person("t4"))).isEmpty();
        Pairing filled =
                SMALL.pair(PairingPolicy.traineeOptimal().withUnlisted(PairingPolicy.Unlisted.FILL_SPARE_SEATS));
        assertThat(filled.placeOf(person("t4"))).contains(C);
        assertThat(filled.profile()).isEqualTo(new Pairing.Profile(ImmutableList.of(1, 1), 1, 1));
        assertThat(filled.profile().percent(1)).isEqualTo(25);
        assertThat(PairingAudit.of(SMALL, filled).isClean()).isTrue();
    }

    @Test
    void whyNotNamesTheRuleAndTheReverseQuestionAgrees() {
        RuleSet<Candidacy> even = RuleSet.of(Rule.of("ward.odd", "Odd trainees only")
                .<Candidacy>when(
                        c -> c.trainee().id().value().endsWith("2"),
                        c -> Finding.error().actual(2)));
        PairingProblem problem =
                PairingProblem.builder().from(SMALL).rules(even).build();
        assertThat(problem.whyNot(person("t2"), A).errors()).hasSize(1);
        assertThat(problem.whyNot(person("t1"), A).hasErrors()).isFalse();
        assertThat(problem.eligiblePlaces(person("t2"))).isEmpty();
        assertThat(problem.eligibleTrainees(A)).containsExactly(person("t1"), person("t3"), person("t4"));
        Pairing pairing = problem.pair(PairingPolicy.traineeOptimal());
        assertThat(reasons(pairing, "t2").get(0)).isEqualTo(Explanation.Reason.NOT_ELIGIBLE);
        assertThat(pairing.explain(person("t2")).toString()).contains("Odd trainees only");
    }

    @Test
    void neverGoesBackToTheMentorOneLeft() {
        Pairing pairing = SMALL.pair(PairingPolicy.traineeOptimal());
        PairingProblem changed = SMALL.excluding(person("t1"), A, "left in March");
        for (Repair.Mode mode : Repair.Mode.values()) {
            Repair repair = pairing.repair(changed, mode);
            assertThat(repair.pairing().placeOf(person("t1"))).isNotEqualTo(Optional.of(A));
            assertThat(repair.movers()).contains(person("t1"));
        }
        assertThat(changed.whyNot(person("t1"), A).errors())
                .extracting(Finding::rule)
                .containsExactly(Eligibility.EXCLUDED);
        assertThat(pairing.repair(changed, Repair.Mode.KEEP_EVERYONE_ELSE).with(Repair.Change.GAINS))
                .contains(person("t3"));
    }

    @Test
    void fillingGapsMovesNobodyPlaced() {
        Pairing pairing = SMALL.pair(PairingPolicy.traineeOptimal());
        PairingProblem larger = SMALL.withCapacity(A, 2);
        Repair filled = pairing.repair(larger, Repair.Mode.FILL_GAPS);
        assertThat(filled.movers()).containsExactly(person("t2"));
        Repair repaired = pairing.repair(larger, Repair.Mode.KEEP_EVERYONE_ELSE);
        assertThat(repaired.movers()).containsExactly(person("t3"));
        assertThat(PairingAudit.of(larger, repaired.pairing()).isClean()).isTrue();
        assertThat(PairingAudit.of(larger, filled.pairing()).blocking()).hasSize(1);
    }

    @Test
    void theCertificateChangesWithTheInputOnly() {
        Pairing.Certificate one = SMALL.pair(PairingPolicy.traineeOptimal()).certificate();
        assertThat(SMALL.pair(PairingPolicy.traineeOptimal()).certificate()).isEqualTo(one);
        assertThat(SMALL.withCapacity(C, 3)
                        .pair(PairingPolicy.traineeOptimal())
                        .certificate()
                        .digest())
                .isNotEqualTo(one.digest());
        assertThat(one.digest()).hasSize(64);
        assertThat(one.ties()).isEqualTo("id");
        assertThat(one.cutOffs().get(A)).isEqualTo(new Pairing.CutOff(1, 1, OptionalInt.of(1)));
        assertThat(one.cutOffs().get(C).isOpen()).isTrue();
        assertThat(PairingAudit.of(SMALL.withCapacity(C, 3), SMALL.pair(PairingPolicy.traineeOptimal()))
                        .report()
                        .of(AuditCards.OTHER_INPUT.id()))
                .hasSize(1);
    }

    @Test
    void seedsAndKeysDecideTiesAndAreRecorded() {
        List<Trainee> equal =
                Stream.of("a", "b", "c", "d").map(id -> Trainee.of(id, A)).toList();
        PairingProblem problem = problem(equal, Opening.of(A, 1, Preference.open()));
        assertThat(problem.pair(PairingPolicy.traineeOptimal()).traineesOf(A)).containsExactly(person("a"));
        ImmutableSet.Builder<PersonId> winners = ImmutableSet.builder();
        for (long seed = 0; seed < 20; seed++) {
            Pairing drawn = problem.pair(PairingPolicy.traineeOptimal().tiesBySeed(seed));
            assertThat(drawn.certificate().ties()).isEqualTo("lottery SplitMix64 seed " + seed);
            winners.addAll(drawn.traineesOf(A));
        }
        assertThat(winners.build()).hasSize(4);
        Pairing byKey = problem.pair(PairingPolicy.traineeOptimal()
                .tiesByKey("reverse", equal, t -> -t.id().value().charAt(0)));
        assertThat(byKey.traineesOf(A)).containsExactly(person("d"));
        assertThat(byKey.certificate().ties()).isEqualTo("key reverse");
    }

    @Test
    void scoresAndDeclaredRulesOrderLikeLists() {
        List<Trainee> two = List.of(Trainee.of("a", A), Trainee.of("b", A), Trainee.of("c", A));
        Preference scored = Preference.scored(Map.of(person("a"), 70L, person("b"), 80L));
        Pairing pairing = problem(two, Opening.of(A, 2, scored)).pair(PairingPolicy.traineeOptimal());
        assertThat(pairing.traineesOf(A)).containsExactly(person("a"), person("b"));
        Preference declared =
                Preference.declared("last letter first", t -> t.id().value().charAt(0));
        assertThat(problem(two, Opening.of(A, 1, declared))
                        .pair(PairingPolicy.traineeOptimal())
                        .traineesOf(A))
                .containsExactly(person("c"));
    }

    @Test
    void linkedTraineesWithoutJointWishesCompeteAsTheLower() {
        List<Trainee> trainees = List.of(Trainee.of("a", A), Trainee.of("b", A), Trainee.of("m", A));
        Preference scored = Preference.scored(Map.of(person("a"), 880L, person("b"), 10L, person("m"), 500L));
        PairingProblem problem = problem(trainees, Opening.of(A, 1, scored));
        assertThat(problem.pair(PairingPolicy.traineeOptimal()).traineesOf(A)).containsExactly(person("a"));
        PairingProblem linked = PairingProblem.builder()
                .from(problem)
                .addLinks(new PairingProblem.Link(person("a"), person("b"), ImmutableList.of()))
                .build();
        Pairing pairing = linked.pair(PairingPolicy.traineeOptimal());
        assertThat(pairing.traineesOf(A)).containsExactly(person("m"));
        assertThat(PairingAudit.of(linked, pairing).isClean()).isTrue();
        PairingProblem broken = PairingProblem.builder()
                .from(linked)
                .trainees(List.of(Trainee.of("a", A), Trainee.of("b", A, B), Trainee.of("m", A)))
                .build();
        assertThat(broken.diagnostics().of(LinkChecks.LINK_BROKEN.id())).hasSize(1);
        assertThat(broken.pair(PairingPolicy.traineeOptimal()).traineesOf(A)).containsExactly(person("a"));
    }

    @Test
    void linkedTraineesWithoutAStablePairingGetTheFewestBlockingHonestlyLabelled() {
        PairingProblem problem = PairingProblem.builder()
                .from(problem(
                        List.of(Trainee.of("s", A, B), Trainee.of("a"), Trainee.of("b")),
                        Opening.of(A, 1, Preference.named("a", "s")),
                        Opening.of(B, 1, Preference.named("s", "b"))))
                .addLinks(new PairingProblem.Link(
                        person("a"),
                        person("b"),
                        ImmutableList.of(new PairingProblem.Joint(Optional.of(A), Optional.of(B)))))
                .build();
        Pairing pairing = problem.pair(PairingPolicy.traineeOptimal());
        assertThat(pairing.outcome()).isEqualTo(Pairing.Outcome.FEWEST_BLOCKING);
        assertThat(pairing.certificate().stability().english()).isEqualTo("choice function");
        assertThat(PairingAudit.of(problem, pairing).report().hasErrors()).isFalse();
        assertThat(PairingAudit.of(problem, pairing.places()).report().hasErrors())
                .isTrue();
        Pairing stopped = problem.pair(PairingPolicy.traineeOptimal().withLimit(PairingPolicy.Limit.of(1)));
        assertThat(stopped.outcome()).isEqualTo(Pairing.Outcome.STOPPED);
        assertThat(problem.promises(PairingPolicy.egalitarian()).hasErrors()).isTrue();
        assertThatThrownBy(() -> problem.pair(PairingPolicy.egalitarian())).isInstanceOf(Report.NotMetException.class);
    }

    @Test
    void searchesReportProgressAndCanBeCancelled() {
        PairingProblem knuth = Domain.problem(CaseFile.named("pairing", "sm-06").instance());
        List<Long> steps = new ArrayList<>();
        PairingPolicy watched = PairingPolicy.traineeOptimal()
                .withLimit(PairingPolicy.Limit.of(4).withProgress(steps::add));
        assertThat(knuth.stablePairings(watched)).hasSize(4);
        assertThat(steps).containsExactly(1L, 2L, 3L, 4L);
        assertThat(knuth.countStablePairings(watched)).isEmpty();
        PairingPolicy cancelled = PairingPolicy.traineeOptimal()
                .withLimit(PairingPolicy.Limit.none().withCancellation(() -> true));
        assertThat(knuth.stablePairings(cancelled)).hasSize(1);
    }

    @Test
    void everySearchStopsAtItsLimitTellsProgressAndCanBeCancelled() {
        PairingProblem minimums =
                Domain.problem(CaseFile.named("pairing", "lq-01").instance());
        PairingProblem couple = PairingProblem.builder()
                .from(problem(
                        List.of(Trainee.of("s", A, B), Trainee.of("a"), Trainee.of("b")),
                        Opening.of(A, 1, Preference.named("a", "s")),
                        Opening.of(B, 1, Preference.named("s", "b"))))
                .addLinks(new PairingProblem.Link(
                        person("a"),
                        person("b"),
                        ImmutableList.of(new PairingProblem.Joint(Optional.of(A), Optional.of(B)))))
                .build();
        Map<PairingProblem, PairingPolicy> searches = Map.of(
                minimums, PairingPolicy.of(PairingPolicy.Aim.FEWEST_BLOCKING), couple, PairingPolicy.traineeOptimal());
        searches.forEach((problem, policy) -> {
            List<Long> steps = new ArrayList<>();
            Pairing full =
                    problem.pair(policy.withLimit(PairingPolicy.Limit.none().withProgress(steps::add)));
            assertThat(full.outcome()).isNotEqualTo(Pairing.Outcome.STOPPED);
            assertThat(steps).hasSizeGreaterThan(1).isSorted().startsWith(1L);
            List<PairingPolicy.Limit> limits = List.of(
                    PairingPolicy.Limit.of(1), PairingPolicy.Limit.none().withCancellation(() -> true));
            for (PairingPolicy.Limit limit : limits) {
                Pairing stopped = problem.pair(policy.withLimit(limit));
                assertThat(stopped.outcome()).isEqualTo(Pairing.Outcome.STOPPED);
                assertThat(PairingAudit.of(problem, stopped).isClean()).isTrue();
            }
        });
        Pairing.Enumeration cut = minimums.allPairings(PairingPolicy.of(PairingPolicy.Aim.FEWEST_BLOCKING)
                .withLimit(PairingPolicy.Limit.none().withCancellation(() -> true)));
        assertThat(cut.isComplete()).isFalse();
        assertThat(cut.pairings()).allMatch(p -> p.outcome() == Pairing.Outcome.STOPPED);
    }

    @Test
    void peopleWithoutAListKeepTheirSeatsThroughARepair() {
        PairingPolicy filling = PairingPolicy.traineeOptimal().withUnlisted(PairingPolicy.Unlisted.FILL_SPARE_SEATS);
        Pairing before = SMALL.pair(filling);
        assertThat(before.placeOf(person("t4"))).contains(C);
        for (Repair.Mode mode : Repair.Mode.values()) {
            Repair repair = before.repair(SMALL.without(person("t1")), mode);
            assertThat(repair.pairing().placeOf(person("t4"))).as(mode.name()).contains(C);
            assertThat(PairingAudit.of(repair.pairing().problem(), repair.pairing())
                            .isClean())
                    .isTrue();
        }
        Repair kept = before.repair(SMALL.withCapacity(A, 2), Repair.Mode.KEEP_EVERYONE_ELSE);
        assertThat(kept.pairing().outcome()).isEqualTo(Pairing.Outcome.STABLE);
    }

    @Test
    void strongAndSuperStableOrNone() {
        PairingProblem none = Domain.problem(CaseFile.named("pairing", "hrt-02").instance());
        assertThat(none.pair(PairingPolicy.of(PairingPolicy.Aim.SUPER_STABLE)).outcome())
                .isEqualTo(Pairing.Outcome.NONE_EXISTS);
        assertThat(none.pair(PairingPolicy.of(PairingPolicy.Aim.STRONGLY_STABLE))
                        .outcome())
                .isEqualTo(Pairing.Outcome.NONE_EXISTS);
        assertThat(none.pair(PairingPolicy.largeStable()).places()).hasSize(2);
    }

    @Test
    void weightsChooseAmongStablePairingsOrAmongAll() {
        PairingProblem gusfield =
                Domain.problem(CaseFile.named("pairing", "sm-03").instance());
        Pairing stable = gusfield.pair(
                PairingPolicy.bestWeight((t, p) -> t.willingness().choiceOf(p).getAsInt()));
        assertThat(stable.places())
                .isEqualTo(gusfield.pair(PairingPolicy.mentorOptimal()).places());
        Pairing cheap = gusfield.pair(
                PairingPolicy.minimumCost((t, p) -> t.willingness().choiceOf(p).getAsInt()));
        assertThat(cheap.places()).hasSize(8);
        assertThat(gusfield.promises(PairingPolicy.of(PairingPolicy.Aim.MINIMUM_COST))
                        .hasErrors())
                .isTrue();
        assertThat(gusfield.promises(PairingPolicy.of(PairingPolicy.Aim.LOTTERY))
                        .hasErrors())
                .isTrue();
    }
}
