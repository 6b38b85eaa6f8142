package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every way to send people to listed hosts within capacity. */
final class BruteForce {

    private BruteForce() {}

    static List<int[]> placings(IntLists lists, int[] capacity) {
        List<int[]> out = new ArrayList<>();
        int[] hostOf = new int[lists.size()];
        Arrays.fill(hostOf, -1);
        descend(lists, capacity.clone(), hostOf, 0, out);
        return out;
    }

    private static void descend(IntLists lists, int[] room, int[] hostOf, int a, List<int[]> out) {
        if (a == hostOf.length) {
            out.add(hostOf.clone());
            return;
        }
        hostOf[a] = -1;
        descend(lists, room, hostOf, a + 1, out);
        for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
            int h = lists.item[e];
            if (room[h] > 0) {
                room[h]--;
                hostOf[a] = h;
                descend(lists, room, hostOf, a + 1, out);
                room[h]++;
                hostOf[a] = -1;
            }
        }
    }

    /** Strict lists: nobody outside the lists, nobody and no host would rather have each other. */
    static boolean isStable(Market market, int[] hostOf) {
        int[][] ranks = new int[market.applicants.size()][market.hosts.size()];
        for (int[] row : ranks) {
            Arrays.fill(row, -1);
        }
        for (int h = 0; h < market.hosts.size(); h++) {
            for (int i = market.hosts.start[h]; i < market.hosts.start[h + 1]; i++) {
                ranks[market.hosts.item[i]][h] = i - market.hosts.start[h];
            }
        }
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] >= 0 && ranks[a][hostOf[a]] < 0) {
                return false;
            }
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                int h = market.applicants.item[e];
                if (h == hostOf[a]) {
                    break;
                }
                if (ranks[a][h] < 0) {
                    continue;
                }
                int better = 0;
                for (int b = 0; b < hostOf.length; b++) {
                    if (hostOf[b] == h && ranks[b][h] < ranks[a][h]) {
                        better++;
                    }
                }
                if (better < market.capacity[h]) {
                    return false;
                }
            }
        }
        return true;
    }
}
