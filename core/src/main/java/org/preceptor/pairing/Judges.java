package org.preceptor.pairing;

import java.util.Arrays;
import org.preceptor.pairing.Exhaustive.Judge;

/** Definitions, word for word, of the kinds of placing that are searched for; lists with ties, one seat per person. */
final class Judges {

    private final TiedMarket market;
    private final int[] minimum;

    Judges(TiedMarket market, int[] minimum) {
        this.market = market;
        this.minimum = minimum;
    }

    /** A placing as counts: seats taken, the worst tier admitted, everybody's own tier. */
    private final class State {
        private final int[] filled = new int[market.places()];
        private final int[] worst = new int[market.places()];
        private final int[] own = new int[market.people()];
        private final int[] hostOf;
        private int placed;
        private long ranks;

        State(int[] hostOf) {
            this.hostOf = hostOf;
            Arrays.fill(worst, -1);
            Arrays.fill(own, Integer.MAX_VALUE);
            for (int a = 0; a < hostOf.length; a++) {
                int h = hostOf[a];
                if (h >= 0) {
                    int e = market.entry(a, h);
                    own[a] = market.applicantTier[e];
                    worst[h] = Math.max(worst[h], market.hostTier[market.hostEntry()[e]]);
                    filled[h]++;
                    placed++;
                    ranks += own[a];
                }
            }
        }

        boolean meetsMinimums(boolean emptyIsClosed) {
            for (int h = 0; h < filled.length; h++) {
                if (filled[h] < minimum[h] && !(emptyIsClosed && filled[h] == 0)) {
                    return false;
                }
            }
            return true;
        }

        boolean isClosed(int h) {
            return minimum[h] > 0 && filled[h] == 0;
        }

        int closed() {
            int n = 0;
            for (int h = 0; h < filled.length; h++) {
                n += isClosed(h) ? 1 : 0;
            }
            return n;
        }

        /** Pairs that would rather have each other: with somebody ranked lower (envy), or through a spare seat (claims). */
        int[] blocking(boolean closing) {
            int envy = 0;
            int claims = 0;
            int[] wanting = new int[filled.length];
            for (int a = 0; a < hostOf.length; a++) {
                for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                    int h = market.applicants.item[e];
                    if (market.hostEntry()[e] < 0 || market.applicantTier[e] >= own[a] || market.capacity[h] <= 0) {
                        continue;
                    }
                    if (closing && isClosed(h)) {
                        wanting[h]++;
                    } else if (worst[h] > market.hostTier[market.hostEntry()[e]]) {
                        envy++;
                    } else if (filled[h] < market.capacity[h]) {
                        claims++;
                    }
                }
            }
            int coalitions = 0;
            for (int h = 0; h < wanting.length; h++) {
                coalitions += closing && isClosed(h) && wanting[h] >= minimum[h] ? 1 : 0;
            }
            return new int[] {envy, claims, coalitions};
        }
    }

    Judge envyFree() {
        return hostOf -> {
            State state = new State(hostOf);
            int[] blocking = state.blocking(false);
            return state.meetsMinimums(false) && blocking[0] == 0
                    ? new long[] {blocking[1], -state.placed, state.ranks}
                    : null;
        };
    }

    Judge fewestBlocking() {
        return hostOf -> {
            State state = new State(hostOf);
            int[] blocking = state.blocking(false);
            return state.meetsMinimums(false)
                    ? new long[] {blocking[0] + (long) blocking[1], -state.placed, state.ranks}
                    : null;
        };
    }

    Judge closing() {
        return hostOf -> {
            State state = new State(hostOf);
            return state.meetsMinimums(true) && Arrays.equals(state.blocking(true), new int[3])
                    ? new long[] {state.closed(), -state.placed, state.ranks}
                    : null;
        };
    }

    Judge stable(TieStability.Kind kind) {
        return hostOf -> TieStability.isStable(market, hostOf, kind)
                ? new long[] {-new State(hostOf).placed, new State(hostOf).ranks}
                : null;
    }

    Judge popular(PopularPlacing popular) {
        return hostOf -> popular.isPopular(hostOf) ? new long[] {-new State(hostOf).placed} : null;
    }

    Judge paretoOptimal() {
        return hostOf -> {
            State state = new State(hostOf);
            return isDominated(state) ? null : new long[] {-state.placed, state.ranks};
        };
    }

    /** By numbers at each choice: first choices first, or the largest placings, greedy or generous. */
    Judge profile(boolean largest, boolean generous) {
        int tiers = Arrays.stream(market.applicantTier).max().orElse(0) + 1;
        return hostOf -> {
            State state = new State(hostOf);
            long[] value = new long[tiers + 1];
            value[0] = largest ? -state.placed : 0;
            for (int own : state.own) {
                if (own != Integer.MAX_VALUE) {
                    value[generous ? tiers - own : own + 1] += generous ? 1 : -1;
                }
            }
            return value;
        };
    }

    private boolean isDominated(State state) {
        for (int a = 0; a < state.own.length; a++) {
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                if (market.hostEntry()[e] >= 0
                        && market.applicantTier[e] < state.own[a]
                        && frees(state, market.applicants.item[e], a, new boolean[market.places()])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a seat at h can be had for a without anybody else losing. */
    private boolean frees(State state, int h, int a, boolean[] seen) {
        if (state.filled[h] < market.capacity[h] || h == state.hostOf[a]) {
            return true;
        }
        seen[h] = true;
        for (int b = 0; b < state.own.length; b++) {
            if (b == a || state.hostOf[b] != h) {
                continue;
            }
            for (int e = market.applicants.start[b]; e < market.applicants.start[b + 1]; e++) {
                int to = market.applicants.item[e];
                if (market.hostEntry()[e] >= 0
                        && market.applicantTier[e] <= state.own[b]
                        && !seen[to]
                        && frees(state, to, a, seen)) {
                    return true;
                }
            }
        }
        return false;
    }
}
