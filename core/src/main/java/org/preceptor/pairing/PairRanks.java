package org.preceptor.pairing;

import java.util.Arrays;

/**
 * For every entry (owner, other) of some lists: the position of owner in other's list, or -1 if other does not list owner. An
 * item repeated in a list counts once, at its first place. Three ways to the same answer: a table when nearly everybody lists
 * everybody, bytes compared eight at once when lists are short, else block by block through a table of one owner.
 */
final class PairRanks {

    private static final int SHORT_LIST = 16;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;

    private final IntLists owners;
    private final IntLists others;
    private final int[] position;

    private PairRanks(IntLists owners, IntLists others) {
        this.owners = owners;
        this.others = others;
        position = new int[owners.entries()];
        Arrays.fill(position, -1);
    }

    static int[] of(IntLists owners, IntLists others) {
        PairRanks ranks = new PairRanks(owners, others);
        long pairs = (long) owners.size() * others.size();
        if (pairs <= 2L * (owners.entries() + (long) others.entries()) && pairs <= Integer.MAX_VALUE - 8) {
            ranks.throughTable();
        } else if (owners.longest() <= SHORT_LIST) {
            ranks.throughBytes();
        } else if (others.longest() <= SHORT_LIST) {
            ranks.invert(of(others, owners));
        } else {
            ranks.throughBlocks();
        }
        return ranks.position;
    }

    private void throughTable() {
        int width = others.size();
        boolean complete = owners.entries() == owners.size() * width;
        for (int a = 0; complete && a < owners.size(); a++) {
            complete = owners.length(a) == width;
        }
        int[] table = position;
        if (!complete) {
            table = new int[owners.size() * width];
            Arrays.fill(table, -1);
        }
        int rows = owners.size();
        for (int other = 0; other < width; other++) {
            int begin = others.start[other];
            for (int i = others.start[other + 1] - 1; i >= begin; i--) {
                int owner = others.item[i];
                if (owner >= 0 && owner < rows) {
                    table[owner * width + other] = i - begin;
                }
            }
        }
        int[] row = new int[width];
        for (int owner = 0; owner < rows; owner++) {
            System.arraycopy(table, owner * width, row, 0, width);
            for (int e = owners.start[owner], stop = owners.start[owner + 1]; e < stop; e++) {
                int other = owners.item[e];
                int rank = -1;
                if (other >= 0 && other < width) {
                    rank = row[other];
                    row[other] = -1;
                }
                position[e] = rank;
            }
        }
    }

    private void invert(int[] ownerPosition) {
        for (int other = 0; other < others.size(); other++) {
            int begin = others.start[other];
            for (int i = begin; i < others.start[other + 1]; i++) {
                if (ownerPosition[i] >= 0) {
                    position[owners.start[others.item[i]] + ownerPosition[i]] = i - begin;
                }
            }
        }
    }

    private void throughBytes() {
        Dealt dealt = new Dealt(others, owners.size());
        long[] bytes = new long[2 << dealt.blockBits];
        for (int block = 0; block < dealt.blocks; block++) {
            int first = block << dealt.blockBits;
            writeBytes(bytes, first, Math.min(1 << dealt.blockBits, owners.size() - first));
            for (int run = dealt.runs() - 1; run >= 0; run--) {
                findBytes(bytes, first, dealt, run, dealt.from(run, block), dealt.to(run, block));
            }
        }
    }

    /** The low byte of every item, eight items to a long, two longs to an owner. */
    private void writeBytes(long[] bytes, int first, int count) {
        int[] start = owners.start;
        int[] item = owners.item;
        for (int k = 0; k < count; k++) {
            int begin = start[first + k];
            int stop = start[first + k + 1];
            int middle = Math.min(stop, begin + 8);
            long low = 0;
            long high = 0;
            for (int e = middle - 1; e >= begin; e--) {
                low = (low << 8) | (item[e] & 0xFF);
            }
            for (int e = stop - 1; e >= middle; e--) {
                high = (high << 8) | (item[e] & 0xFF);
            }
            bytes[2 * k] = low;
            bytes[2 * k + 1] = high;
        }
    }

    /** From the last record to the first, so that of a repeated name the first position stays. */
    private void findBytes(long[] bytes, int first, Dealt dealt, int run, int from, int to) {
        int[] start = owners.start;
        int[] item = owners.item;
        int[] record = dealt.record;
        int blockBits = dealt.blockBits;
        int positionBits = dealt.positionBits;
        int mask = (1 << blockBits) - 1;
        int positionMask = (1 << positionBits) - 1;
        int list = dealt.firstList(run);
        for (int i = to - 1; i >= from; i--) {
            int packed = record[i];
            int k = packed & mask;
            int other = list + (packed >>> blockBits >>> positionBits);
            long wanted = (other & 0xFF) * ONES;
            int low = firstZero(bytes[2 * k] ^ wanted);
            int high = firstZero(bytes[2 * k + 1] ^ wanted);
            int e = start[first + k] + low + (high & -(low >>> 3));
            int stop = start[first + k + 1];
            if (e < stop && item[e] != other) {
                e = next(e, stop, other);
            }
            if (e < stop) {
                position[e] = (packed >>> blockBits) & positionMask;
            }
        }
    }

    /** The number of the lowest byte that is zero, 8 if none is. */
    private static int firstZero(long bytes) {
        return Long.numberOfTrailingZeros((bytes - ONES) & ~bytes & HIGHS) >>> 3;
    }

    private int next(int from, int stop, int other) {
        int e = from;
        while (e < stop && owners.item[e] != other) {
            e++;
        }
        return e;
    }

    private void throughBlocks() {
        Dealt dealt = new Dealt(others, owners.size());
        int[] entryOf = new int[others.size()];
        for (int block = 0; block < dealt.blocks; block++) {
            int first = block << dealt.blockBits;
            int count = Math.min(1 << dealt.blockBits, owners.size() - first);
            int[] next = new int[count + 1];
            long[] sorted = sortedByOwner(dealt, block, next);
            int i = 0;
            for (int k = 0; k < count; k++) {
                int begin = owners.start[first + k];
                int stop = owners.start[first + k + 1];
                for (int e = stop - 1; e >= begin; e--) {
                    if (owners.item[e] >= 0 && owners.item[e] < entryOf.length) {
                        entryOf[owners.item[e]] = e;
                    }
                }
                for (; i < next[k]; i++) {
                    int other = (int) (sorted[i] >>> 32);
                    int e = entryOf[other];
                    if (e >= begin && e < stop && owners.item[e] == other && position[e] < 0) {
                        position[e] = (int) sorted[i];
                    }
                }
            }
        }
    }

    /** List and position of a block's records, owner by owner; {@code next[k]} becomes where the records of owner k end. */
    private static long[] sortedByOwner(Dealt dealt, int block, int[] next) {
        int mask = (1 << dealt.blockBits) - 1;
        int positionMask = (1 << dealt.positionBits) - 1;
        for (int run = 0; run < dealt.runs(); run++) {
            for (int i = dealt.from(run, block); i < dealt.to(run, block); i++) {
                next[(dealt.record[i] & mask) + 1]++;
            }
        }
        for (int k = 1; k < next.length; k++) {
            next[k] += next[k - 1];
        }
        long[] sorted = new long[next[next.length - 1]];
        for (int run = 0; run < dealt.runs(); run++) {
            for (int i = dealt.from(run, block); i < dealt.to(run, block); i++) {
                int packed = dealt.record[i];
                long list = (long) dealt.firstList(run) + (packed >>> dealt.blockBits >>> dealt.positionBits);
                sorted[next[packed & mask]++] = (list << 32) | ((packed >>> dealt.blockBits) & positionMask);
            }
        }
        return sorted;
    }
}
