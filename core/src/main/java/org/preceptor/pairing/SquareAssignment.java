package org.preceptor.pairing;

import java.util.Arrays;

/** Jonker and Volgenant's assignment on a full square table of costs: reductions first, then few shortest augmenting paths. */
final class SquareAssignment {

    private final int n;
    private final int[] cost;
    private final int[] columnOf;
    private final int[] rowOf;
    private final long[] price;

    private SquareAssignment(int n, int[] cost) {
        this.n = n;
        this.cost = cost;
        columnOf = new int[n];
        rowOf = new int[n];
        price = new long[n];
        Arrays.fill(columnOf, -1);
        Arrays.fill(rowOf, -1);
    }

    /** Row i, column j cost {@code cost[i * n + j]}; returns the column of each row. */
    static int[] solve(int n, int[] cost) {
        SquareAssignment run = new SquareAssignment(n, cost);
        run.reduceColumns();
        int[] free = run.freeRows();
        for (int round = 0; round < 2 && free.length > 0; round++) {
            free = run.reduceRows(free);
        }
        for (int row : free) {
            run.augment(row);
        }
        return run.columnOf;
    }

    private void reduceColumns() {
        int[] best = new int[n];
        int[] least = Arrays.copyOf(cost, n);
        for (int i = 1; i < n; i++) {
            int base = i * n;
            for (int j = 0; j < n; j++) {
                if (cost[base + j] < least[j]) {
                    least[j] = cost[base + j];
                    best[j] = i;
                }
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            price[j] = least[j];
            if (columnOf[best[j]] < 0) {
                columnOf[best[j]] = j;
                rowOf[j] = best[j];
            }
        }
    }

    private int[] freeRows() {
        IntBag free = new IntBag();
        for (int i = 0; i < n; i++) {
            if (columnOf[i] < 0) {
                free.add(i);
            }
        }
        return free.toArray();
    }

    private int[] reduceRows(int[] free) {
        IntBag later = new IntBag();
        int[] queue = free.clone();
        int at = 0;
        long patience = 20L * n;
        while (at < queue.length) {
            int i = queue[at++];
            int base = i * n;
            int first = -1;
            int second = -1;
            long low = Long.MAX_VALUE;
            long next = Long.MAX_VALUE;
            for (int j = 0; j < n; j++) {
                long reduced = cost[base + j] - price[j];
                if (reduced < next) {
                    if (reduced < low) {
                        next = low;
                        second = first;
                        low = reduced;
                        first = j;
                    } else {
                        next = reduced;
                        second = j;
                    }
                }
            }
            boolean strict = low < next && second >= 0;
            int chosen = first;
            if (strict) {
                price[first] -= next - low;
            } else if (rowOf[first] >= 0 && second >= 0) {
                chosen = second;
            }
            int evicted = rowOf[chosen];
            columnOf[i] = chosen;
            rowOf[chosen] = i;
            if (evicted >= 0) {
                columnOf[evicted] = -1;
                if (strict && patience-- > 0) {
                    queue[--at] = evicted;
                } else {
                    later.add(evicted);
                }
            }
        }
        return later.toArray();
    }

    private void augment(int root) {
        long[] distance = new long[n];
        int[] from = new int[n];
        int[] order = new int[n];
        for (int j = 0; j < n; j++) {
            distance[j] = cost[root * n + j] - price[j];
            from[j] = root;
            order[j] = j;
        }
        int done = 0;
        int low = 0;
        int high = 0;
        int end = -1;
        long least = 0;
        while (end < 0) {
            if (low == high) {
                done = low;
                least = distance[order[high]];
                high++;
                for (int k = high; k < n; k++) {
                    int j = order[k];
                    if (distance[j] <= least) {
                        if (distance[j] < least) {
                            high = low;
                            least = distance[j];
                        }
                        order[k] = order[high];
                        order[high++] = j;
                    }
                }
                for (int k = low; k < high && end < 0; k++) {
                    if (rowOf[order[k]] < 0) {
                        end = order[k];
                    }
                }
            }
            while (low < high && end < 0) {
                int column = order[low++];
                int i = rowOf[column];
                int base = i * n;
                long offset = cost[base + column] - price[column] - least;
                for (int k = high; k < n; k++) {
                    int j = order[k];
                    long d = cost[base + j] - price[j] - offset;
                    if (d < distance[j]) {
                        distance[j] = d;
                        from[j] = i;
                        if (d == least) {
                            if (rowOf[j] < 0) {
                                end = j;
                                break;
                            }
                            order[k] = order[high];
                            order[high++] = j;
                        }
                    }
                }
            }
        }
        for (int k = 0; k < done; k++) {
            price[order[k]] += distance[order[k]] - least;
        }
        int column = end;
        int row;
        do {
            row = from[column];
            rowOf[column] = row;
            int left = columnOf[row];
            columnOf[row] = column;
            column = left;
        } while (row != root);
    }
}
