package org.preceptor.quota;

/** A binary heap of claimants with positions, so that a claimant whose claim changed can be moved. */
final class SeatHeap {
    /** Ranks claimants; negative when i belongs nearer the top than j. */
    interface Ranking {
        int compare(int i, int j);
    }

    private final Ranking ranking;
    private final int[] heap;
    private final int[] position;
    private int size;

    SeatHeap(int capacity, Ranking ranking) {
        this.ranking = ranking;
        this.heap = new int[capacity];
        this.position = new int[capacity];
        java.util.Arrays.fill(position, -1);
    }

    /** Adds without ordering; {@link #order} must follow. */
    void append(int i) {
        position[i] = size;
        heap[size++] = i;
    }

    void order() {
        for (int p = size / 2 - 1; p >= 0; p--) {
            down(p);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int top() {
        return heap[0];
    }

    /** Re-places a claimant whose claim changed: {@code inside} says whether it still belongs here. */
    void update(int i, boolean inside) {
        int p = position[i];
        if (p < 0) {
            if (inside) {
                append(i);
                up(size - 1);
            }
        } else if (inside) {
            up(p);
            down(position[i]);
        } else {
            int last = heap[--size];
            position[i] = -1;
            if (last != i) {
                heap[p] = last;
                position[last] = p;
                up(p);
                down(position[last]);
            }
        }
    }

    private void up(int from) {
        int p = from;
        int i = heap[p];
        while (p > 0) {
            int parent = (p - 1) >>> 1;
            if (ranking.compare(i, heap[parent]) >= 0) {
                break;
            }
            set(p, heap[parent]);
            p = parent;
        }
        set(p, i);
    }

    private void down(int from) {
        int p = from;
        int i = heap[p];
        while (2 * p + 1 < size) {
            int child = 2 * p + 1;
            if (child + 1 < size && ranking.compare(heap[child + 1], heap[child]) < 0) {
                child++;
            }
            if (ranking.compare(heap[child], i) >= 0) {
                break;
            }
            set(p, heap[child]);
            p = child;
        }
        set(p, i);
    }

    private void set(int p, int i) {
        heap[p] = i;
        position[i] = p;
    }
}
