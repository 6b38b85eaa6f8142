package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Lists of pairings, refused by name where the structure or the aim has none. */
final class Listings {
    private Listings() {}

    static Stream<Pairing> stable(PairingProblem problem, PairingPolicy policy) {
        promisesStable(problem, policy);
        return Solver.stable(problem, policy);
    }

    static OptionalLong countStable(PairingProblem problem, PairingPolicy policy) {
        promisesStable(problem, policy);
        return Solver.countStable(problem, policy);
    }

    static Pairing.Enumeration all(PairingProblem problem, PairingPolicy policy) {
        problem.promises(policy).orElseThrow();
        if (problem.distribution().bindsPlaces()
                || problem.links().stream().anyMatch(l -> !l.wishes().isEmpty())) {
            Promises.noList(policy.aim()).orElseThrow();
        }
        return Solver.all(problem, policy).orElseGet(() -> {
            Promises.noList(policy.aim()).orElseThrow();
            return new Pairing.Enumeration(ImmutableList.of(), true);
        });
    }

    private static void promisesStable(PairingProblem problem, PairingPolicy policy) {
        problem.promises(PairingPolicy.builder()
                        .from(policy)
                        .aim(PairingPolicy.Aim.EGALITARIAN)
                        .build())
                .orElseThrow();
    }
}
