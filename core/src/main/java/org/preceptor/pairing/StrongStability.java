package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Optional;

/** The applicants' best strongly stable placing, or none: Irving, Manlove and Scott's algorithm with critical sets. */
final class StrongStability {

    private final TiedMarket market;
    private final TieElimination state;

    private StrongStability(TiedMarket market) {
        this.market = market;
        this.state = new TieElimination(market);
    }

    static Optional<Placing> solve(TiedMarket market) {
        return new StrongStability(market).run();
    }

    private Optional<Placing> run() {
        while (true) {
            state.propose(h -> {
                if (state.load[h] >= market.capacity[h]) {
                    state.deleteWorseThan(h, state.fullTier(h));
                }
            });
            Reduced reduced = new Reduced();
            reduced.matchAll();
            boolean[] critical = reduced.reachableHostsFromUnmatched();
            boolean deletedSome = false;
            for (int h = 0; h < critical.length; h++) {
                if (critical[h]) {
                    deletedSome = true;
                    state.deleteWorseThan(h, state.tailTier(h) - 1);
                }
            }
            if (!deletedSome) {
                return TieStability.isStable(market, reduced.hostOf, TieStability.Kind.STRONG)
                        ? Optional.of(new Placing(reduced.hostOf, 0))
                        : Optional.empty();
            }
        }
    }

    /** The provisional assignments less those already certain: bound applicants are settled, the rest compete for what is left. */
    private final class Reduced {
        private final int[] hostOf = new int[market.people()];
        private final int[] quota = market.capacity.clone();
        private final boolean[] bound = new boolean[market.people()];
        private final int[] taken = new int[market.places()];
        private final boolean[] seen = new boolean[market.places()];

        Reduced() {
            Arrays.fill(hostOf, -1);
            for (int a = 0; a < hostOf.length; a++) {
                for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                    int h = market.applicants.item[e];
                    if (state.assigned[e] && isBound(e, h)) {
                        quota[h]--;
                        if (!bound[a]) {
                            bound[a] = true;
                            hostOf[a] = h;
                        }
                    }
                }
            }
        }

        private boolean isBound(int e, int h) {
            return state.load[h] <= market.capacity[h] || market.hostTier[market.hostEntry()[e]] < state.tailTier(h);
        }

        void matchAll() {
            for (int a = 0; a < hostOf.length; a++) {
                if (!bound[a] && state.held[a] > 0) {
                    Arrays.fill(seen, false);
                    augment(a);
                }
            }
        }

        private boolean augment(int a) {
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                int h = market.applicants.item[e];
                if (!state.assigned[e] || seen[h]) {
                    continue;
                }
                seen[h] = true;
                if (taken[h] < quota[h]) {
                    taken[h]++;
                    hostOf[a] = h;
                    return true;
                }
                for (int i = market.hosts.start[h]; i < market.hosts.start[h + 1]; i++) {
                    int other = market.hosts.item[i];
                    int f = market.applicantEntry()[i];
                    if (f >= 0 && state.assigned[f] && !bound[other] && hostOf[other] == h && augment(other)) {
                        hostOf[a] = h;
                        return true;
                    }
                }
            }
            return false;
        }

        /** The hosts of the critical set: those an unmatched applicant reaches along alternating paths. */
        boolean[] reachableHostsFromUnmatched() {
            Arrays.fill(seen, false);
            for (int a = 0; a < hostOf.length; a++) {
                if (!bound[a] && state.held[a] > 0 && hostOf[a] < 0) {
                    augment(a);
                }
            }
            return seen;
        }
    }
}
