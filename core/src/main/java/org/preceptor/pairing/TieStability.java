package org.preceptor.pairing;

import java.util.Arrays;

/** Whether a placing in a market with ties is weakly, strongly or super stable, read from the definitions. */
final class TieStability {

    private TieStability() {}

    enum Kind {
        WEAK,
        STRONG,
        SUPER
    }

    static boolean isStable(TiedMarket market, int[] hostOf, Kind kind) {
        int[] filled = new int[market.places()];
        int[] worst = new int[market.places()];
        int[] own = new int[market.people()];
        Arrays.fill(worst, -1);
        for (int a = 0; a < hostOf.length; a++) {
            own[a] = Integer.MAX_VALUE;
            if (hostOf[a] >= 0) {
                int e = market.entry(a, hostOf[a]);
                if (e < 0) {
                    return false;
                }
                own[a] = market.applicantTier[e];
                filled[hostOf[a]]++;
                worst[hostOf[a]] = Math.max(worst[hostOf[a]], market.hostTier[market.hostEntry()[e]]);
            }
        }
        for (int h = 0; h < filled.length; h++) {
            if (filled[h] > market.capacity[h]) {
                return false;
            }
            if (filled[h] < market.capacity[h]) {
                worst[h] = Integer.MAX_VALUE;
            }
        }
        for (int a = 0; a < hostOf.length; a++) {
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                int h = market.applicants.item[e];
                if (market.hostEntry()[e] >= 0 && h != hostOf[a] && blocks(market, e, own[a], worst[h], kind)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean blocks(TiedMarket market, int e, int own, int worst, Kind kind) {
        int his = Integer.compare(market.applicantTier[e], own);
        int theirs = worst < 0 ? 1 : Integer.compare(market.hostTier[market.hostEntry()[e]], worst);
        return switch (kind) {
            case WEAK -> his < 0 && theirs < 0;
            case STRONG -> his <= 0 && theirs <= 0 && (his < 0 || theirs < 0);
            case SUPER -> his <= 0 && theirs <= 0;
        };
    }
}
