package org.preceptor.pairing;

/** Lists of ints laid end to end: list {@code i} is {@code item[start[i] .. start[i + 1])}. */
final class IntLists {

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

    /** Where a number stands in a list, -1 when it does not. */
    int position(int list, int number) {
        for (int i = start[list]; i < start[list + 1]; i++) {
            if (item[i] == number) {
                return i - start[list];
            }
        }
        return -1;
    }

    int entries() {
        return item.length;
    }

    int longest() {
        int longest = 0;
        for (int i = 0; i < size(); i++) {
            longest = Math.max(longest, length(i));
        }
        return longest;
    }
}
