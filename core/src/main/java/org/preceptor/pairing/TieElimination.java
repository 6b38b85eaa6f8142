package org.preceptor.pairing;

import java.util.Arrays;

/** Shared state of the super- and strong-stability algorithms: which pairs are deleted, who is provisionally assigned where. */
final class TieElimination {

    final TiedMarket market;
    final boolean[] deleted;
    final boolean[] assigned;
    /** Number of present provisional assignees of a host, and of hosts an applicant is assigned to. */
    final int[] load;

    final int[] held;
    final boolean[] wasFull;
    private final int[] head;

    TieElimination(TiedMarket market) {
        this.market = market;
        deleted = new boolean[market.applicants.entries()];
        assigned = new boolean[market.applicants.entries()];
        for (int e = 0; e < deleted.length; e++) {
            deleted[e] = market.hostEntry()[e] < 0 || market.capacity[market.applicants.item[e]] <= 0;
        }
        load = new int[market.places()];
        held = new int[market.people()];
        wasFull = new boolean[market.places()];
        head = Arrays.copyOf(market.applicants.start, market.people());
    }

    void delete(int e) {
        if (!deleted[e]) {
            deleted[e] = true;
            if (assigned[e]) {
                assigned[e] = false;
                load[market.applicants.item[e]]--;
                held[owner(e)]--;
            }
        }
    }

    /** Assigns every free applicant to all hosts at the head of the list, letting {@code afterwards} delete pairs, until none is free. */
    void propose(java.util.function.IntConsumer afterwards) {
        boolean again = true;
        while (again) {
            again = false;
            for (int a = 0; a < market.people(); a++) {
                while (held[a] == 0 && skipToHead(a)) {
                    again = true;
                    int tier = market.applicantTier[head[a]];
                    for (int e = head[a]; e < market.applicants.start[a + 1] && market.applicantTier[e] == tier; e++) {
                        if (!deleted[e]) {
                            assigned[e] = true;
                            held[a]++;
                            load[market.applicants.item[e]]++;
                            afterwards.accept(market.applicants.item[e]);
                        }
                    }
                }
            }
        }
    }

    private boolean skipToHead(int a) {
        while (head[a] < market.applicants.start[a + 1] && deleted[head[a]]) {
            head[a]++;
        }
        return head[a] < market.applicants.start[a + 1];
    }

    /** The worst tier among those at the host, or -1. */
    int worstTier(int host) {
        for (int i = market.hosts.start[host + 1] - 1; i >= market.hosts.start[host]; i--) {
            int e = market.applicantEntry()[i];
            if (e >= 0 && assigned[e]) {
                return market.hostTier[i];
            }
        }
        return -1;
    }

    /** The tier at which the host's capacity is reached, best first; those in later tiers are dominated. */
    int fullTier(int host) {
        int count = 0;
        for (int i = market.hosts.start[host]; i < market.hosts.start[host + 1]; i++) {
            int e = market.applicantEntry()[i];
            if (e >= 0 && assigned[e] && ++count >= market.capacity[host]) {
                return market.hostTier[i];
            }
        }
        return Integer.MAX_VALUE;
    }

    void deleteWorseThan(int host, int tier) {
        for (int i = market.hosts.start[host + 1] - 1;
                i >= market.hosts.start[host] && market.hostTier[i] > tier;
                i--) {
            if (market.applicantEntry()[i] >= 0) {
                delete(market.applicantEntry()[i]);
            }
        }
    }

    /** The worst tier still on the host's list after deletions, or -1. */
    int tailTier(int host) {
        for (int i = market.hosts.start[host + 1] - 1; i >= market.hosts.start[host]; i--) {
            int e = market.applicantEntry()[i];
            if (e >= 0 && !deleted[e]) {
                return market.hostTier[i];
            }
        }
        return -1;
    }

    int owner(int e) {
        return market.hosts.item[market.hostEntry()[e]];
    }
}
