package org.preceptor.pairing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Two sides whose lists may hold ties: a tier per entry, never falling along a list; equal tiers in one list are tied. */
final class TiedMarket {

    final IntLists applicants;
    final IntLists hosts;
    final int[] capacity;
    final int[] applicantTier;
    final int[] hostTier;
    private final int[] hostRank;
    private volatile int @Nullable [] hostEntry;
    private volatile int @Nullable [] applicantEntry;

    TiedMarket(IntLists applicants, int[] applicantTier, IntLists hosts, int[] hostTier, int[] capacity) {
        this(new Market(applicants, hosts, capacity), applicantTier, hostTier);
    }

    /** The same lists with ties in them where tiers are equal. */
    TiedMarket(Market market, int[] applicantTier, int[] hostTier) {
        applicants = market.applicants;
        hosts = market.hosts;
        capacity = market.capacity;
        hostRank = market.hostRank;
        this.applicantTier = applicantTier;
        this.hostTier = hostTier;
    }

    /** For each applicant entry: index of the same pair among the host entries, or -1 when not mutual. */
    int[] hostEntry() {
        int[] known = hostEntry;
        if (known == null) {
            known = hostRank.clone();
            for (int e = 0; e < known.length; e++) {
                known[e] += known[e] < 0 ? 0 : hosts.start[applicants.item[e]];
            }
            hostEntry = known;
        }
        return known;
    }

    /** For each host entry: index of the same pair among the applicant entries, or -1 when not mutual. */
    int[] applicantEntry() {
        int[] known = applicantEntry;
        if (known == null) {
            known = new int[hosts.entries()];
            Arrays.fill(known, -1);
            int[] there = hostEntry();
            for (int e = 0; e < there.length; e++) {
                if (there[e] >= 0) {
                    known[there[e]] = e;
                }
            }
            applicantEntry = known;
        }
        return known;
    }

    int people() {
        return applicants.size();
    }

    int places() {
        return hosts.size();
    }

    /** The applicant's entry for a host, or -1. */
    int entry(int applicant, int host) {
        for (int e = applicants.start[applicant]; e < applicants.start[applicant + 1]; e++) {
            if (applicants.item[e] == host && hostRank[e] >= 0) {
                return e;
            }
        }
        return -1;
    }
}
