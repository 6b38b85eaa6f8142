package org.preceptor.pairing;

import java.util.Optional;

/** Minimum numbers: one stable run decides whether any stable pairing meets them (the rural hospitals theorem). */
final class Minimums {

    private Minimums() {}

    /** A place or region below its minimum in every stable pairing, when lists are too short to do anything about it. */
    static Optional<String> unmet(PairingProblem problem, PairingPolicy policy) {
        Compiled compiled = Compiled.of(problem, policy);
        Optional<String> missing = below(compiled, stable(compiled).hostOf);
        return missing.isPresent() && isComplete(compiled.market) ? Optional.empty() : missing;
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
