package org.preceptor.pairing;

import java.util.Arrays;

/** Counts blocking pairs of a placing on flat lists: one pass for the cut-offs, one over the entries better than one's own. */
final class ListAudit {

    private ListAudit() {}

    /**
     * Number of pairs that would rather have each other, or -1 if somebody sits where no list allows or a host is overfull.
     * A pair is counted without a branch: the sign of {@code (rank - worst) & ~rank} says {@code 0 <= rank < worst}.
     */
    static long blocking(Market market, int[] hostOf) {
        int[] start = market.applicants.start;
        int[] item = market.applicants.item;
        int[] hostRank = market.hostRank;
        int[] filled = new int[market.hosts.size()];
        int[] worst = new int[market.hosts.size()];
        int[] own = new int[hostOf.length];
        Arrays.fill(worst, -1);
        for (int a = 0; a < hostOf.length; a++) {
            int h = hostOf[a];
            int stop = start[a + 1];
            own[a] = stop;
            if (h >= 0) {
                int e = start[a];
                while (e < stop && item[e] != h) {
                    e++;
                }
                if (e == stop || hostRank[e] < 0 || ++filled[h] > market.capacity[h]) {
                    return -1;
                }
                own[a] = e;
                worst[h] = Math.max(worst[h], hostRank[e]);
            }
        }
        for (int h = 0; h < worst.length; h++) {
            worst[h] = filled[h] < market.capacity[h] ? Integer.MAX_VALUE : worst[h];
        }
        long blocking = 0;
        for (int a = 0; a < hostOf.length; a++) {
            for (int e = start[a]; e < own[a]; e++) {
                int rank = hostRank[e];
                blocking += ((rank - worst[item[e]]) & ~rank) >>> 31;
            }
        }
        return blocking;
    }
}
