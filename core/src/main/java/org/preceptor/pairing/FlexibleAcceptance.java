package org.preceptor.pairing;

import java.util.Arrays;

/** Deferred acceptance against a {@link TreeChoice}: everyone unplaced applies to the next host; the tree keeps its choice. */
final class FlexibleAcceptance {

    private FlexibleAcceptance() {}

    static Placing solve(Market market, HostTree tree) {
        int people = market.applicants.size();
        int hosts = market.hosts.size();
        int[] next = Arrays.copyOf(market.applicants.start, people);
        int[] hostOf = new int[people];
        Arrays.fill(hostOf, -1);
        int[][] kept = new int[hosts][0];
        long proposals = 0;
        boolean again = true;
        while (again) {
            again = false;
            int[] position = new int[people];
            int[] arriving = new int[hosts];
            int[] asked = new int[people];
            Arrays.fill(asked, -1);
            for (int a = 0; a < people; a++) {
                if (hostOf[a] >= 0) {
                    continue;
                }
                while (next[a] < market.applicants.start[a + 1] && market.hostRank[next[a]] < 0) {
                    next[a]++;
                }
                if (next[a] < market.applicants.start[a + 1]) {
                    int e = next[a]++;
                    asked[a] = market.applicants.item[e];
                    position[a] = market.hostRank[e];
                    arriving[asked[a]]++;
                    proposals++;
                    again = true;
                }
            }
            if (again) {
                kept = new TreeChoice(tree).choose(gather(market, kept, asked, position, arriving));
                Arrays.fill(hostOf, -1);
                for (int h = 0; h < hosts; h++) {
                    for (int a : kept[h]) {
                        hostOf[a] = h;
                    }
                }
            }
        }
        return new Placing(hostOf, proposals);
    }

    private static int[][] gather(Market market, int[][] kept, int[] asked, int[] position, int[] arriving) {
        int[][] ranks = new int[kept.length][];
        int[] filled = new int[kept.length];
        for (int h = 0; h < kept.length; h++) {
            ranks[h] = new int[kept[h].length + arriving[h]];
        }
        for (int a = 0; a < asked.length; a++) {
            if (asked[a] >= 0) {
                ranks[asked[a]][filled[asked[a]]++] = position[a];
            }
        }
        int[][] people = new int[kept.length][];
        for (int h = 0; h < kept.length; h++) {
            for (int a : kept[h]) {
                ranks[h][filled[h]++] = rankAt(market, a, h);
            }
            Arrays.sort(ranks[h]);
            people[h] = new int[ranks[h].length];
            for (int i = 0; i < people[h].length; i++) {
                people[h][i] = market.hosts.item[market.hosts.start[h] + ranks[h][i]];
            }
        }
        return people;
    }

    private static int rankAt(Market market, int a, int h) {
        for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
            if (market.applicants.item[e] == h) {
                return market.hostRank[e];
            }
        }
        throw new IllegalStateException("kept without having applied");
    }
}
