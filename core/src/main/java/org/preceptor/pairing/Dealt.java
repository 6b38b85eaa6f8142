package org.preceptor.pairing;

import java.util.Arrays;

/**
 * The entries of lists dealt into blocks of the people they name, so that what belongs to one block is read together and fits
 * a cache. Lists go in runs; an entry is one int: the list within its run, the position in the list, the person in the block.
 */
final class Dealt {

    private static final int BLOCK_BITS = 11;
    private static final int RUN_ENTRIES = 1 << 18;

    final int blockBits;
    final int positionBits;
    final int blocks;
    final int[] record;

    private final IntLists lists;
    private final int owners;
    private int runs;
    /** First list of each run. */
    private int[] first = new int[16];
    /** For run r and block b: where its records end, at {@code r * blocks + b}. */
    private int[] end = new int[0];

    Dealt(IntLists lists, int owners) {
        this.lists = lists;
        this.owners = owners;
        positionBits = bits(lists.longest());
        blockBits = Math.max(1, Math.min(Math.min(BLOCK_BITS, bits(owners)), 31 - positionBits));
        blocks = ((owners - 1) >> blockBits) + 1;
        record = new int[lists.entries()];
        findRuns(1L << (32 - blockBits - positionBits));
        end = new int[Math.multiplyExact(runs, blocks)];
        int[] next = new int[blocks + 1];
        for (int run = 0; run < runs; run++) {
            deal(run, next);
        }
    }

    int runs() {
        return runs;
    }

    int firstList(int run) {
        return first[run];
    }

    int from(int run, int block) {
        return block == 0 ? lists.start[first[run]] : end[run * blocks + block - 1];
    }

    int to(int run, int block) {
        return end[run * blocks + block];
    }

    private void findRuns(long room) {
        int size = lists.size();
        int list = 0;
        while (list < size) {
            if (runs + 1 == first.length) {
                first = Arrays.copyOf(first, runs * 2 + 2);
            }
            first[runs++] = list;
            long stop = lists.start[list] + (long) RUN_ENTRIES;
            int begin = list++;
            while (list < size && list - begin < room && lists.start[list + 1] <= stop) {
                list++;
            }
        }
        first[runs] = size;
    }

    private void deal(int run, int[] next) {
        int[] start = lists.start;
        int[] item = lists.item;
        Arrays.fill(next, 0);
        for (int e = start[first[run]], stop = start[first[run + 1]]; e < stop; e++) {
            int owner = item[e];
            if (owner >= 0 && owner < owners) {
                next[(owner >>> blockBits) + 1]++;
            }
        }
        next[0] = start[first[run]];
        for (int b = 1; b <= blocks; b++) {
            next[b] += next[b - 1];
        }
        int mask = (1 << blockBits) - 1;
        for (int list = first[run]; list < first[run + 1]; list++) {
            int begin = start[list];
            int high = (list - first[run]) << positionBits;
            for (int e = begin, stop = start[list + 1]; e < stop; e++) {
                int owner = item[e];
                if (owner >= 0 && owner < owners) {
                    record[next[owner >>> blockBits]++] = ((high | (e - begin)) << blockBits) | (owner & mask);
                }
            }
        }
        System.arraycopy(next, 0, end, run * blocks, blocks);
    }

    private static int bits(int size) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, size - 1));
    }
}
