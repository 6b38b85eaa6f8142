package org.preceptor.pairing;

import java.util.Arrays;

/** A growing list of ints. */
final class IntBag {

    private int[] items;
    private int size;

    IntBag() {
        this(16);
    }

    IntBag(int room) {
        items = new int[Math.max(16, room)];
    }

    void add(int value) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = value;
    }

    /** Sorts what was added since the size was {@code from}. */
    void sort(int from) {
        Arrays.sort(items, from, size);
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return size == items.length ? items : Arrays.copyOf(items, size);
    }
}
