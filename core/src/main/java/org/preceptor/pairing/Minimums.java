package org.preceptor.pairing;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.util.Comparator;
import java.util.Optional;

/** Minimum numbers: one stable run decides whether any stable pairing meets them (the rural hospitals theorem). */
final class Minimums {

    /** Aims that keep every minimum or say by name that none can. */
    static final ImmutableSet<PairingPolicy.Aim> KEPT_BY = ImmutableSet.of(
            PairingPolicy.Aim.TRAINEE_OPTIMAL,
            PairingPolicy.Aim.CLOSING,
            PairingPolicy.Aim.ENVY_FREE,
            PairingPolicy.Aim.FEWEST_BLOCKING);

    private Minimums() {}

    /** A place or region below its minimum in every stable pairing, when lists are too short to do anything about it. */
    static Optional<String> unmet(PairingProblem problem, PairingPolicy policy) {
        Compiled compiled = Compiled.of(problem, policy);
        Optional<String> missing = below(compiled, stable(compiled).hostOf);
        return missing.isPresent() && isComplete(compiled.market) ? Optional.empty() : missing;
    }

    /** An opening below its minimum when pairs are sought without regard to it, as most aims do. */
    static Optional<Place> missed(PairingProblem problem, PairingPolicy policy) {
        Pairing pairing = Solver.solve(problem, policy);
        if (pairing.outcome() == Pairing.Outcome.NONE_EXISTS) {
            return Optional.empty();
        }
        Multiset<Place> filled = HashMultiset.create(pairing.places().values());
        return problem.entered().openings().values().stream()
                .filter(o -> filled.count(o.place()) < o.minimum())
                .map(Opening::place)
                .min(Comparator.naturalOrder());
    }

    static Placing stable(Compiled compiled) {
        return compiled.problem.distribution().bindsPlaces()
                ? FlexibleAcceptance.solve(compiled.strict(), Trees.of(compiled, false))
                : DeferredAcceptance.applicantOptimal(compiled.strict());
    }

    static Optional<String> below(Compiled compiled, int[] hostOf) {
        if (!Trees.hasMinimum(compiled.problem)
                && compiled.problem.openings().stream().allMatch(o -> o.minimum() <= 0)) {
            return Optional.empty();
        }
        HostTree tree = Trees.of(compiled, true);
        int[] filled = new int[tree.parent.length];
        for (int h : hostOf) {
            for (int v = h < 0 ? -1 : tree.leaf[h]; v >= 0; v = tree.parent[v]) {
                filled[v]++;
            }
        }
        int regions = compiled.problem.distribution().regions().size();
        for (int v = 0; v < filled.length; v++) {
            if (filled[v] < tree.lower[v]) {
                return Optional.of(
                        v < regions
                                ? compiled.problem
                                        .distribution()
                                        .regions()
                                        .get(v)
                                        .id()
                                : compiled.openings[v - regions].place().toString());
            }
        }
        return Optional.empty();
    }

    private static boolean isComplete(TiedMarket market) {
        for (int a = 0; a < market.people(); a++) {
            if (market.applicants.length(a) != market.places()) {
                return false;
            }
        }
        for (int e : market.hostEntry()) {
            if (e < 0) {
                return false;
            }
        }
        return true;
    }
}
