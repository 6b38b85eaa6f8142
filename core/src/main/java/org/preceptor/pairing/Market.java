package org.preceptor.pairing;

/**
 * Two sides with strict lists: applicants take one post each, host {@code h} has {@code capacity[h]}. Applicants name hosts
 * there are; whatever else is careless, names unknown, unreturned or repeated, has no rank and is passed over.
 */
final class Market {

    final IntLists applicants;
    final IntLists hosts;
    final int[] capacity;
    /** For each applicant entry: the applicant's position in the host's list, or -1 if the host does not list them. */
    final int[] hostRank;

    Market(IntLists applicants, IntLists hosts, int[] capacity) {
        this.applicants = applicants;
        this.hosts = hosts;
        this.capacity = capacity;
        this.hostRank = PairRanks.of(applicants, hosts);
    }

    /** The same with the ranks known already. */
    Market(IntLists applicants, IntLists hosts, int[] capacity, int[] hostRank) {
        this.applicants = applicants;
        this.hosts = hosts;
        this.capacity = capacity;
        this.hostRank = hostRank;
    }

    /** For each host entry: the host's position in the applicant's list, or -1. */
    int[] applicantRank() {
        return PairRanks.of(hosts, applicants);
    }

    int seats(int host) {
        return Math.max(0, Math.min(capacity[host], hosts.length(host)));
    }

    int[] seatStarts() {
        int[] starts = new int[hosts.size() + 1];
        for (int h = 0; h < hosts.size(); h++) {
            starts[h + 1] = starts[h] + seats(h);
        }
        return starts;
    }
}
