package org.preceptor.pairing;

import java.util.Arrays;

/**
 * The entries that can matter to some stable placing: for every applicant those from the best stable host down to the worst,
 * where the host likes the applicant no less than the worst it gets in the applicants' best placing, and above the first host
 * that has a spare seat for the applicant. Nothing else is ever part of a stable placing, nor blocks one: hosts never get
 * anybody worse than that, a host with a spare seat has the same people in every one, and whoever is unplaced stays so.
 */
final class Kept {

    private final Market market;
    /** For each applicant, the entries kept, best first; from the applicants' best host to their worst stable one. */
    final int[] start;

    int[] entry = new int[1024];
    /** Per host: applicants placed there, the same number in every stable placing; entries kept; the worst rank placed, or -1. */
    final int[] filled;

    final int[] listed;
    final int[] worst;

    private Kept(Market market) {
        this.market = market;
        start = new int[market.applicants.size() + 1];
        filled = new int[market.hosts.size()];
        listed = new int[market.hosts.size()];
        worst = new int[market.hosts.size()];
        Arrays.fill(worst, -1);
    }

    static Kept of(Market market) {
        Kept kept = new Kept(market);
        kept.fromBest();
        kept.toWorst();
        return kept;
    }

    private void fromBest() {
        int[] hostOf = DeferredAcceptance.applicantOptimal(market).hostOf;
        int[] item = market.applicants.item;
        int[] own = new int[hostOf.length];
        for (int a = 0; a < hostOf.length; a++) {
            int h = hostOf[a];
            if (h >= 0) {
                own[a] = market.applicants.start[a];
                while (item[own[a]] != h) {
                    own[a]++;
                }
                filled[h]++;
                worst[h] = Math.max(worst[h], market.hostRank[own[a]]);
            }
        }
        int[] bound = new int[worst.length];
        for (int h = 0; h < bound.length; h++) {
            bound[h] = filled[h] < market.seats(h) ? -1 : worst[h] + 1;
        }
        int n = 0;
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] >= 0) {
                int stop = market.applicants.start[a + 1];
                while (n + stop - own[a] > entry.length) {
                    entry = Arrays.copyOf(entry, entry.length * 2);
                }
                entry[n++] = own[a];
                n = addBelow(bound, own[a] + 1, stop, n);
            }
            start[a + 1] = n;
        }
    }

    /**
     * Keeps the entries with {@code 0 <= rank < bound}, without a branch, because which ones these are cannot be foreseen. A
     * host with a spare seat, whose bound is below nought, would take the applicant: nothing below it can be had.
     */
    private int addBelow(int[] bound, int from, int stop, int count) {
        int[] item = market.applicants.item;
        int[] hostRank = market.hostRank;
        int[] out = entry;
        int n = count;
        for (int e = from; e < stop; e++) {
            int rank = hostRank[e];
            if (bound[item[e]] < 0 && rank >= 0) {
                break;
            }
            out[n] = e;
            n += ((rank - bound[item[e]]) & ~rank) >>> 31;
        }
        return n;
    }

    /** Drops what lies below the hosts' best placing, found with the hosts proposing. */
    private void toWorst() {
        int hosts = worst.length;
        int[] slotStart = new int[hosts + 1];
        for (int h = 0; h < hosts; h++) {
            slotStart[h + 1] = slotStart[h] + worst[h] + 1;
        }
        int[] slot = new int[slotStart[hosts]];
        int[] held = new int[start.length - 1];
        Arrays.fill(slot, -1);
        for (int a = 0; a < held.length; a++) {
            held[a] = start[a + 1];
            for (int i = start[a]; i < start[a + 1]; i++) {
                slot[slotStart[host(i)] + market.hostRank[entry[i]]] = i;
            }
        }
        propose(slotStart, slot, held);
        int n = 0;
        int begin = 0;
        for (int a = 0; a < held.length; a++) {
            int stop = Math.min(held[a] + 1, start[a + 1]);
            for (int i = begin; i < stop; i++) {
                listed[host(i)]++;
                entry[n++] = entry[i];
            }
            begin = start[a + 1];
            start[a + 1] = n;
        }
    }

    /** On return {@code held[a]} is the kept entry that the hosts' best placing gives a. */
    private void propose(int[] slotStart, int[] slot, int[] held) {
        int[] next = slotStart.clone();
        int[] vacant = filled.clone();
        int[] stack = new int[filled.length];
        int top = 0;
        for (int h = 0; h < filled.length; h++) {
            stack[top++] = h;
        }
        while (top > 0) {
            int h = stack[top - 1];
            if (vacant[h] == 0 || next[h] == slotStart[h + 1]) {
                top--;
                continue;
            }
            int s = next[h]++;
            int a = market.hosts.item[market.hosts.start[h] + s - slotStart[h]];
            if (slot[s] < 0 || slot[s] >= held[a]) {
                continue;
            }
            int left = held[a] == start[a + 1] ? -1 : host(held[a]);
            held[a] = slot[s];
            if (--vacant[h] == 0) {
                top--;
            }
            if (left >= 0 && vacant[left]++ == 0) {
                stack[top++] = left;
            }
        }
    }

    private int host(int kept) {
        return market.applicants.item[entry[kept]];
    }
}
