package org.preceptor.pairing;

import java.util.Arrays;

/** Gale and Shapley's deferred acceptance on flat arrays, either side proposing; at most one look at each entry. */
final class DeferredAcceptance {

    private DeferredAcceptance() {}

    /** The stable placing every applicant likes best. Each host keeps its admitted ranks in a heap, the worst on top. */
    static Placing applicantOptimal(Market market) {
        int[] start = market.applicants.start;
        int[] item = market.applicants.item;
        int[] hostRank = market.hostRank;
        int[] seatStart = market.seatStarts();
        int hosts = market.hosts.size();
        int[] heap = new int[seatStart[hosts]];
        int[] size = new int[hosts];
        int[] worst = new int[hosts];
        for (int h = 0; h < hosts; h++) {
            worst[h] = seatStart[h + 1] == seatStart[h] ? -1 : Integer.MAX_VALUE;
        }
        int applicants = market.applicants.size();
        int[] next = Arrays.copyOf(start, applicants);
        int[] hostOf = new int[applicants];
        Arrays.fill(hostOf, -1);
        long proposals = 0;
        for (int a = 0; a < applicants; a++) {
            int current = a;
            int e = next[current];
            int stop = start[current + 1];
            while (e < stop) {
                int rank = hostRank[e];
                int h = item[e++];
                if (rank < 0) {
                    continue;
                }
                proposals++;
                if (rank > worst[h]) {
                    continue;
                }
                hostOf[current] = h;
                next[current] = e;
                int base = seatStart[h];
                int seats = seatStart[h + 1] - base;
                if (size[h] < seats) {
                    Heap.push(heap, base, size[h]++, rank);
                    if (size[h] == seats) {
                        worst[h] = heap[base];
                    }
                    break;
                }
                current = market.hosts.item[market.hosts.start[h] + heap[base]];
                Heap.replaceTop(heap, base, seats, rank);
                worst[h] = heap[base];
                hostOf[current] = -1;
                e = next[current];
                stop = start[current + 1];
            }
        }
        return new Placing(hostOf, proposals);
    }

    /** The stable placing every host likes best; {@code steps} counts the hosts' proposals. */
    static Placing hostOptimal(Market market) {
        int[] applicantRank = market.applicantRank();
        int hosts = market.hosts.size();
        int applicants = market.applicants.size();
        int[] start = market.hosts.start;
        int[] next = Arrays.copyOf(start, hosts);
        int[] vacant = new int[hosts];
        int[] held = new int[applicants];
        Arrays.fill(held, Integer.MAX_VALUE);
        int[] hostOf = new int[applicants];
        Arrays.fill(hostOf, -1);
        int[] stack = new int[hosts];
        int top = 0;
        for (int h = hosts - 1; h >= 0; h--) {
            vacant[h] = market.seats(h);
            stack[top++] = h;
        }
        long proposals = 0;
        while (top > 0) {
            int h = stack[top - 1];
            if (vacant[h] == 0 || next[h] == start[h + 1]) {
                top--;
                continue;
            }
            int e = next[h]++;
            int rank = applicantRank[e];
            if (rank < 0) {
                continue;
            }
            proposals++;
            int a = market.hosts.item[e];
            if (rank >= held[a]) {
                continue;
            }
            int left = hostOf[a];
            hostOf[a] = h;
            held[a] = rank;
            if (--vacant[h] == 0) {
                top--;
            }
            if (left >= 0 && vacant[left]++ == 0 && next[left] < start[left + 1]) {
                stack[top++] = left;
            }
        }
        return new Placing(hostOf, proposals);
    }
}
