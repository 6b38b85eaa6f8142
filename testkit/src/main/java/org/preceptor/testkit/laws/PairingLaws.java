package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingAudit;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Trainee;
import org.preceptor.roster.PersonId;
import org.preceptor.testkit.PairingArbitraries;

/**
 * What placing people by their wishes promises: capacities are kept, nobody is sent where she did not wish to go or may
 * not, no two parties would rather have each other, and the order of the lists decides nothing.
 *
 * <p>Anybody who places people in another way, by hand or by a solver, can hold the outcome against the same laws.
 */
public final class PairingLaws {
    private PairingLaws() {}

    /**
     * The laws of a way of pairing that claims to be stable.
     *
     * @param problems problems with strict preferences
     * @param pair who goes where; whoever is left out has no entry
     * @return the laws
     */
    public static LawSet of(
            Arbitrary<PairingProblem> problems, Function<PairingProblem, ? extends Map<PersonId, Place>> pair) {
        Samples<PairingProblem> samples = new Samples<>(problems, Samples.TRIES);
        return LawSet.of(
                new Law(
                        "nobody is sent where she did not wish to go",
                        () -> samples.forAll(problem -> wished(problem, pair.apply(problem)))),
                new Law(
                        "no place holds more than its capacity",
                        () -> samples.forAll(problem -> capacities(problem, pair.apply(problem)))),
                new Law(
                        "no trainee and place would rather have each other",
                        () -> samples.forAll(problem -> {
                            PairingAudit audit = PairingAudit.of(problem, pair.apply(problem));
                            Must.hold(audit.blocking().isEmpty(), () -> "they would: " + audit.blocking());
                        })),
                new Law(
                        "taking a pair away never overfills a place",
                        () -> samples.forAll(problem -> {
                            Map<PersonId, Place> all = pair.apply(problem);
                            all.keySet().forEach(left -> {
                                Map<PersonId, Place> fewer = new TreeMap<>(all);
                                fewer.remove(left);
                                capacities(problem, fewer);
                            });
                        })),
                new Law(
                        "the same problem gives the same pairing",
                        () -> samples.forAll(
                                problem -> Must.equal(pair.apply(problem), pair.apply(problem), "paired twice"))),
                new Law(
                        "the order of the lists does not matter",
                        () -> samples.forAll(problem -> Must.equal(
                                ImmutableMap.copyOf(pair.apply(problem)),
                                ImmutableMap.copyOf(pair.apply(reversed(problem))),
                                "listed backwards"))));
    }

    /**
     * The laws of one of the core's policies, its independent audit among them.
     *
     * @param policy a stable policy
     * @return the laws
     */
    public static LawSet of(PairingPolicy policy) {
        Arbitrary<PairingProblem> problems = PairingArbitraries.problems();
        Samples<PairingProblem> samples = new Samples<>(problems, Samples.TRIES);
        return of(problems, problem -> problem.pair(policy).places())
                .and(LawSet.of(new Law(
                        "the independent audit finds nothing",
                        () -> samples.forAll(problem -> {
                            PairingAudit audit = PairingAudit.of(problem, problem.pair(policy));
                            Must.hold(audit.isClean(), () -> "found: " + audit.report());
                        }))));
    }

    private static void wished(PairingProblem problem, Map<PersonId, Place> places) {
        for (Map.Entry<PersonId, Place> placed : places.entrySet()) {
            Must.hold(
                    problem.trainees().stream()
                            .filter(trainee -> trainee.id().equals(placed.getKey()))
                            .map(Trainee::willingness)
                            .anyMatch(
                                    wishes -> wishes.choiceOf(placed.getValue()).isPresent()),
                    () -> placed.getKey() + " never wished for " + placed.getValue());
        }
    }

    private static void capacities(PairingProblem problem, Map<PersonId, Place> places) {
        for (Opening opening : problem.openings()) {
            int filled = Collections.frequency(places.values(), opening.place());
            Must.hold(
                    filled <= opening.capacity(),
                    () -> opening.place() + " holds " + filled + " of " + opening.capacity());
        }
    }

    private static PairingProblem reversed(PairingProblem problem) {
        return PairingProblem.builder()
                .from(problem)
                .trainees(problem.trainees().reverse())
                .openings(problem.openings().reverse())
                .build();
    }
}
