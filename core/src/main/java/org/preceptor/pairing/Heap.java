package org.preceptor.pairing;

/** A max-heap of longs inside a longer array. */
final class Heap {

    private Heap() {}

    static void push(long[] heap, int base, int size, long value) {
        int i = size;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (heap[base + parent] >= value) {
                break;
            }
            heap[base + i] = heap[base + parent];
            i = parent;
        }
        heap[base + i] = value;
    }

    static void replaceTop(long[] heap, int base, int size, long value) {
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && heap[base + child + 1] > heap[base + child]) {
                child++;
            }
            if (heap[base + child] <= value) {
                break;
            }
            heap[base + i] = heap[base + child];
            i = child;
        }
        heap[base + i] = value;
    }
}
