package org.preceptor.pairing;

import java.util.Arrays;

/** Lists of ints laid end to end: list {@code i} is {@code item[start[i] .. start[i + 1])}. No list may repeat an item. */
final class IntLists {

    private static final int BLOCK_BITS = 12;
    private static final int SHORT_LIST = 16;

    final int[] start;
    final int[] item;

    IntLists(int[] start, int[] item) {
        this.start = start;
        this.item = item;
    }

    static IntLists of(int[][] lists) {
        int[] start = new int[lists.length + 1];
        for (int i = 0; i < lists.length; i++) {
            start[i + 1] = start[i] + lists[i].length;
        }
        int[] item = new int[start[lists.length]];
        for (int i = 0; i < lists.length; i++) {
            System.arraycopy(lists[i], 0, item, start[i], lists[i].length);
        }
        return new IntLists(start, item);
    }

    int size() {
        return start.length - 1;
    }

    int length(int list) {
        return start[list + 1] - start[list];
    }

    int entries() {
        return item.length;
    }

    /**
     * For every entry (owner, other) of these lists: the position of owner in other's list, or -1 if other does not list owner.
     * The other side's entries are first dealt into blocks of owners that fit a cache, then joined block by block, so that no
     * table of owners by others is ever built.
     */
    int[] crossPositions(IntLists others) {
        int[] position = new int[item.length];
        Arrays.fill(position, -1);
        int blockBits = blockBits(others);
        int owners = size();
        int blocks = (owners >>> blockBits) + 1;
        int positionBits = bits(longest(others));
        long[] dealt = new long[others.item.length];
        int[] end = deal(others, blockBits, blocks, positionBits, owners, dealt);
        int[] entryOf = longest(this) > SHORT_LIST ? new int[others.size()] : new int[0];
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            int first = block << blockBits;
            if (entryOf.length == 0) {
                joinByScan(dealt, from, end[block], first, blockBits, positionBits, position);
            } else {
                joinByTable(dealt, from, end[block], first, blockBits, positionBits, position, entryOf);
            }
            from = end[block];
        }
        return position;
    }

    private static int[] deal(IntLists others, int blockBits, int blocks, int positionBits, int owners, long[] dealt) {
        int[] next = new int[blocks + 1];
        for (int owner : others.item) {
            if (owner >= 0 && owner < owners) {
                next[(owner >>> blockBits) + 1]++;
            }
        }
        for (int b = 1; b <= blocks; b++) {
            next[b] += next[b - 1];
        }
        int mask = (1 << blockBits) - 1;
        for (int other = 0; other < others.size(); other++) {
            int begin = others.start[other];
            int stop = others.start[other + 1];
            for (int e = begin; e < stop; e++) {
                int owner = others.item[e];
                if (owner >= 0 && owner < owners) {
                    dealt[next[owner >>> blockBits]++] = ((long) other << (positionBits + blockBits))
                            | ((long) (e - begin) << blockBits)
                            | (owner & mask);
                }
            }
        }
        return next;
    }

    private void joinByScan(
            long[] dealt, int from, int to, int first, int blockBits, int positionBits, int[] position) {
        int mask = (1 << blockBits) - 1;
        int positionMask = (int) ((1L << positionBits) - 1);
        for (int i = from; i < to; i++) {
            long packed = dealt[i];
            int owner = first + ((int) packed & mask);
            int other = (int) (packed >>> (positionBits + blockBits));
            int stop = start[owner + 1];
            for (int e = start[owner]; e < stop; e++) {
                if (item[e] == other) {
                    position[e] = (int) (packed >>> blockBits) & positionMask;
                    break;
                }
            }
        }
    }

    private void joinByTable(
            long[] dealt, int from, int to, int first, int blockBits, int positionBits, int[] position, int[] entryOf) {
        int mask = (1 << blockBits) - 1;
        int positionMask = (int) ((1L << positionBits) - 1);
        int width = Math.min(1 << blockBits, size() - first);
        int[] next = new int[width + 1];
        for (int i = from; i < to; i++) {
            next[((int) dealt[i] & mask) + 1]++;
        }
        for (int k = 1; k <= width; k++) {
            next[k] += next[k - 1];
        }
        long[] sorted = new long[to - from];
        for (int i = from; i < to; i++) {
            sorted[next[(int) dealt[i] & mask]++] = dealt[i];
        }
        int i = 0;
        for (int k = 0; k < width; k++) {
            int owner = first + k;
            int begin = start[owner];
            int stop = start[owner + 1];
            for (int e = begin; e < stop; e++) {
                if (item[e] >= 0 && item[e] < entryOf.length) {
                    entryOf[item[e]] = e;
                }
            }
            for (; i < next[k]; i++) {
                int other = (int) (sorted[i] >>> (positionBits + blockBits));
                int e = entryOf[other];
                if (e >= begin && e < stop && item[e] == other) {
                    position[e] = (int) (sorted[i] >>> blockBits) & positionMask;
                }
            }
        }
    }

    private int blockBits(IntLists others) {
        int room = 63 - bits(others.size()) - bits(longest(others));
        int wanted = Math.min(BLOCK_BITS, bits(size()));
        if (room < 1) {
            throw new IllegalArgumentException("lists too long to index: " + longest(others) + " entries in one list");
        }
        return Math.max(1, Math.min(wanted, room));
    }

    private static int longest(IntLists lists) {
        int longest = 0;
        for (int i = 0; i < lists.size(); i++) {
            longest = Math.max(longest, lists.length(i));
        }
        return longest;
    }

    private static int bits(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, value));
    }
}
