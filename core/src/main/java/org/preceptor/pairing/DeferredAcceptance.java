package org.preceptor.pairing;

import java.util.Arrays;

/** Gale and Shapley's deferred acceptance on flat arrays, either side proposing; at most one look at each entry. */
final class DeferredAcceptance {

    private DeferredAcceptance() {}

    /**
     * The stable placing every applicant likes best. Displaced applicants wait for the next sweep in order of number, so that
     * memory is read forwards; the order never changes the answer nor the number of proposals.
     */
    static Placing applicantOptimal(Market market) {
        return new FromApplicants(market).run();
    }

    private static final class FromApplicants {
        private static final int FEW = 256;
        /** What an empty seat holds: worse than anybody, and nobody to send away. */
        private static final long VACANT = ((long) Integer.MAX_VALUE << 32) | 0xFFFFFFFFL;

        private final int applicants;
        private final int[] start;
        private final int[] item;
        private final int[] hostRank;
        private final int[] seatStart;
        /** Per host the rank of its worst seat; a rank above it, and none at all, is refused. */
        private final int[] worst;
        /** Per seat the rank and the applicant, the worst of a host on top. */
        private final long[] heap;

        private final int[] next;
        private long oneSided;

        FromApplicants(Market market) {
            applicants = market.applicants.size();
            start = market.applicants.start;
            item = market.applicants.item;
            hostRank = market.hostRank;
            seatStart = market.seatStarts();
            int hosts = market.hosts.size();
            worst = new int[hosts];
            for (int h = 0; h < hosts; h++) {
                worst[h] = seatStart[h + 1] == seatStart[h] ? -1 : Integer.MAX_VALUE;
            }
            heap = new long[seatStart[hosts]];
            Arrays.fill(heap, VACANT);
            next = Arrays.copyOf(start, applicants);
        }

        Placing run() {
            long[] waiting = new long[(applicants >>> 6) + 1];
            int count = 0;
            for (int a = 0; a < applicants; a++) {
                int out = propose(a);
                if (out >= 0) {
                    waiting[out >>> 6] |= 1L << out;
                    count++;
                }
            }
            while (count > applicants / FEW) {
                for (int w = 0; w < waiting.length; w++) {
                    while (waiting[w] != 0) {
                        int a = (w << 6) + Long.numberOfTrailingZeros(waiting[w]);
                        waiting[w] &= waiting[w] - 1;
                        int out = propose(a);
                        if (out >= 0) {
                            waiting[out >>> 6] |= 1L << out;
                        } else {
                            count--;
                        }
                    }
                }
            }
            for (int w = 0; w < waiting.length; w++) {
                for (long bits = waiting[w]; bits != 0; bits &= bits - 1) {
                    int current = (w << 6) + Long.numberOfTrailingZeros(bits);
                    while (current >= 0) {
                        current = propose(current);
                    }
                }
            }
            return new Placing(hostOf(), proposals());
        }

        /** Proposes down the list until held; returns whom the host sends away for it, or -1. */
        private int propose(int a) {
            int stop = start[a + 1];
            int unreturned = 0;
            for (int e = next[a]; e < stop; e++) {
                int rank = hostRank[e];
                int h = item[e];
                if (rank <= worst[h] && rank >= 0) {
                    next[a] = e + 1;
                    oneSided += unreturned;
                    return seat(h, ((long) rank << 32) | a);
                }
                unreturned += rank >>> 31;
            }
            next[a] = stop;
            oneSided += unreturned;
            return -1;
        }

        private int seat(int h, long newcomer) {
            int base = seatStart[h];
            int out = (int) heap[base];
            Heap.replaceTop(heap, base, seatStart[h + 1] - base, newcomer);
            worst[h] = (int) (heap[base] >>> 32);
            return out;
        }

        private int[] hostOf() {
            int[] hostOf = new int[applicants];
            Arrays.fill(hostOf, -1);
            for (int h = 0; h < worst.length; h++) {
                for (int seat = seatStart[h]; seat < seatStart[h + 1]; seat++) {
                    if (heap[seat] != VACANT) {
                        hostOf[(int) heap[seat]] = h;
                    }
                }
            }
            return hostOf;
        }

        /** Every mutual entry an applicant has gone past was one proposal. */
        private long proposals() {
            long passed = 0;
            for (int a = 0; a < applicants; a++) {
                passed += next[a] - start[a];
            }
            return passed - oneSided;
        }
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
