package org.preceptor.pairing;

import java.util.Optional;

/** The applicants' best super-stable placing, or none: Irving, Manlove and Scott's algorithm for hospitals and residents with ties. */
final class SuperStability {

    private SuperStability() {}

    static Optional<Placing> solve(TiedMarket market) {
        TieElimination state = new TieElimination(market);
        state.propose(h -> {
            if (state.load[h] > market.capacity[h]) {
                state.deleteWorseThan(h, state.tailTier(h) - 1);
            }
            if (state.load[h] == market.capacity[h]) {
                state.wasFull[h] = true;
                state.deleteWorseThan(h, state.worstTier(h));
            }
        });
        int[] hostOf = new int[market.people()];
        for (int a = 0; a < hostOf.length; a++) {
            hostOf[a] = -1;
            if (state.held[a] > 1) {
                return Optional.empty();
            }
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                if (state.assigned[e]) {
                    hostOf[a] = market.applicants.item[e];
                }
            }
        }
        return TieStability.isStable(market, hostOf, TieStability.Kind.SUPER)
                ? Optional.of(new Placing(hostOf, 0))
                : Optional.empty();
    }
}
