package org.preceptor.pairing;

/** Two sides whose lists may hold ties: a tier per entry, never falling along a list; equal tiers in one list are tied. */
final class TiedMarket {

    final IntLists applicants;
    final IntLists hosts;
    final int[] capacity;
    final int[] applicantTier;
    final int[] hostTier;
    /** For each applicant entry: index of the same pair among the host entries, or -1 when not mutual; and back. */
    final int[] hostEntry;

    final int[] applicantEntry;

    TiedMarket(IntLists applicants, int[] applicantTier, IntLists hosts, int[] hostTier, int[] capacity) {
        this.applicants = applicants;
        this.hosts = hosts;
        this.capacity = capacity;
        this.applicantTier = applicantTier;
        this.hostTier = hostTier;
        hostEntry = PairRanks.of(applicants, hosts);
        applicantEntry = new int[hosts.entries()];
        java.util.Arrays.fill(applicantEntry, -1);
        for (int e = 0; e < hostEntry.length; e++) {
            if (hostEntry[e] >= 0) {
                hostEntry[e] += hosts.start[applicants.item[e]];
                applicantEntry[hostEntry[e]] = e;
            }
        }
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
            if (applicants.item[e] == host && hostEntry[e] >= 0) {
                return e;
            }
        }
        return -1;
    }
}
