package org.preceptor.pairing;

import java.util.Arrays;

/** Placings that ask the applicants alone, or treat the hosts' lists as priorities to be traded. */
final class OneSided {

    private OneSided() {}

    /** Each in the order given takes the best place left. */
    static Placing serialDictatorship(IntLists lists, boolean[] allowed, int[] capacity, int[] order) {
        int[] left = capacity.clone();
        int[] hostOf = new int[lists.size()];
        Arrays.fill(hostOf, -1);
        for (int a : order) {
            for (int e = lists.start[a]; e < lists.start[a + 1] && hostOf[a] < 0; e++) {
                if (allowed[e] && left[lists.item[e]] > 0) {
                    left[lists.item[e]]--;
                    hostOf[a] = lists.item[e];
                }
            }
        }
        return new Placing(hostOf, 0);
    }

    /** Immediate acceptance (the Boston rule): places given in round k are final, by the hosts' lists among those who ask in round k. */
    static Placing immediateAcceptance(Market market) {
        int applicants = market.applicants.size();
        int[] left = market.capacity.clone();
        int[] hostOf = new int[applicants];
        Arrays.fill(hostOf, -1);
        boolean again = true;
        for (int round = 0; again; round++) {
            again = false;
            long[] asks = new long[applicants];
            int count = 0;
            for (int a = 0; a < applicants; a++) {
                int e = market.applicants.start[a] + round;
                if (hostOf[a] < 0 && e < market.applicants.start[a + 1]) {
                    again = true;
                    if (market.hostRank[e] >= 0) {
                        asks[count++] = ((long) market.applicants.item[e] << 32) | market.hostRank[e];
                    }
                }
            }
            Arrays.sort(asks, 0, count);
            for (int i = 0; i < count; i++) {
                int h = (int) (asks[i] >>> 32);
                if (left[h] > 0) {
                    left[h]--;
                    hostOf[market.hosts.item[market.hosts.start[h] + (int) asks[i]]] = h;
                }
            }
        }
        return new Placing(hostOf, 0);
    }

    /** Top trading cycles with capacities: everyone points at the best host left, every host at its first applicant left. */
    static Placing topTradingCycles(Market market) {
        int applicants = market.applicants.size();
        int[] rank = market.applicantRank();
        int[] left = market.capacity.clone();
        int[] hostOf = new int[applicants];
        Arrays.fill(hostOf, -1);
        int[] wish = Arrays.copyOf(market.applicants.start, applicants);
        int[] first = Arrays.copyOf(market.hosts.start, market.hosts.size());
        boolean[] gone = new boolean[applicants];
        int[] seen = new int[applicants];
        int stamp = 0;
        for (int a = 0; a < applicants; a++) {
            while (!gone[a]) {
                int at = a;
                stamp++;
                while (seen[at] != stamp) {
                    seen[at] = stamp;
                    int h = best(market, wish, left, at);
                    if (h < 0) {
                        gone[at] = true;
                        break;
                    }
                    at = pointee(market, rank, first, gone, h);
                }
                if (!gone[at]) {
                    trade(market, wish, left, rank, first, gone, hostOf, at);
                }
            }
        }
        return new Placing(hostOf, 0);
    }

    private static int best(Market market, int[] wish, int[] left, int a) {
        while (wish[a] < market.applicants.start[a + 1]
                && (market.hostRank[wish[a]] < 0 || left[market.applicants.item[wish[a]]] <= 0)) {
            wish[a]++;
        }
        return wish[a] < market.applicants.start[a + 1] ? market.applicants.item[wish[a]] : -1;
    }

    private static int pointee(Market market, int[] rank, int[] first, boolean[] gone, int h) {
        while (rank[first[h]] < 0 || gone[market.hosts.item[first[h]]]) {
            first[h]++;
        }
        return market.hosts.item[first[h]];
    }

    private static void trade(
            Market market, int[] wish, int[] left, int[] rank, int[] first, boolean[] gone, int[] hostOf, int from) {
        IntBag cycle = new IntBag();
        int at = from;
        do {
            int h = best(market, wish, left, at);
            hostOf[at] = h;
            cycle.add(at);
            at = pointee(market, rank, first, gone, h);
        } while (at != from);
        for (int a : cycle.toArray()) {
            gone[a] = true;
            left[hostOf[a]]--;
        }
    }
}
