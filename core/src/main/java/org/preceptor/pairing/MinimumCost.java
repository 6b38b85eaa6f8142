package org.preceptor.pairing;

import java.util.Arrays;

/**
 * The largest placing of least total cost on sparse entries with capacities: shortest augmenting paths with potentials. Staying
 * unplaced is a private place of each person at a price above any saving, so size comes first.
 */
final class MinimumCost {

    private final IntLists lists;
    private final long[] cost;
    private final int[] capacity;
    private final long unplaced;
    private final int[] entryOf;
    private final long[] personPrice;
    private final long[] hostPrice;
    private final int[] load;
    private final int[] firstAt;
    private final int[] nextAt;
    private final long[] distance;
    private final int[] via;
    private final int[] personVia;
    private final int[] queue;
    private final int[] queuedAt;
    private int queued;
    private final int[] touched;
    private int touchedCount;

    private MinimumCost(IntLists lists, long[] cost, int[] capacity) {
        this.lists = lists;
        this.capacity = capacity;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long c : cost) {
            least = Math.min(least, c);
            most = Math.max(most, c);
        }
        this.cost = new long[cost.length];
        for (int e = 0; e < cost.length; e++) {
            this.cost[e] = cost[e] - least;
        }
        int people = lists.size();
        unplaced = cost.length == 0
                ? 1
                : Math.multiplyExact(Math.addExact(Math.subtractExact(most, least), 1), people + 1L);
        Math.multiplyExact(unplaced, 4L);
        entryOf = new int[people];
        Arrays.fill(entryOf, -1);
        personPrice = new long[people];
        hostPrice = new long[capacity.length];
        load = new int[capacity.length];
        firstAt = new int[capacity.length];
        Arrays.fill(firstAt, -1);
        nextAt = new int[people];
        distance = new long[capacity.length];
        Arrays.fill(distance, Long.MAX_VALUE);
        via = new int[capacity.length];
        personVia = new int[capacity.length];
        queue = new int[capacity.length];
        queuedAt = new int[capacity.length];
        Arrays.fill(queuedAt, -1);
        touched = new int[capacity.length];
    }

    static Placing solve(IntLists lists, boolean[] allowed, long[] cost, int[] capacity) {
        MinimumCost run = new MinimumCost(lists, cost, capacity);
        for (int a = 0; a < lists.size(); a++) {
            run.place(a, allowed);
        }
        int[] hostOf = new int[lists.size()];
        for (int a = 0; a < hostOf.length; a++) {
            hostOf[a] = run.entryOf[a] < 0 ? -1 : lists.item[run.entryOf[a]];
        }
        return new Placing(hostOf, 0);
    }

    private void place(int root, boolean[] allowed) {
        relax(root, 0, allowed);
        long stay = unplaced;
        int leaver = root;
        int leaves = -1;
        int end = -1;
        while (queued > 0 && distance[queue[0]] < stay) {
            int h = pop();
            if (load[h] < capacity[h]) {
                end = h;
                break;
            }
            for (int a = firstAt[h]; a >= 0; a = nextAt[a]) {
                if (distance[h] + unplaced - personPrice[a] < stay) {
                    stay = distance[h] + unplaced - personPrice[a];
                    leaver = a;
                    leaves = h;
                }
                relax(a, distance[h], allowed);
            }
        }
        long length = end >= 0 ? distance[end] : stay;
        for (int i = 0; i < touchedCount; i++) {
            int h = touched[i];
            if (queuedAt[h] == -2 && distance[h] < length) {
                hostPrice[h] += distance[h] - length;
                for (int a = firstAt[h]; a >= 0; a = nextAt[a]) {
                    personPrice[a] += length - distance[h];
                }
            }
        }
        personPrice[root] += length;
        if (end >= 0) {
            shift(end);
        } else if (leaver != root) {
            detach(leaver, leaves);
            entryOf[leaver] = -1;
            shift(leaves);
        }
        for (int i = 0; i < touchedCount; i++) {
            distance[touched[i]] = Long.MAX_VALUE;
            queuedAt[touched[i]] = -1;
        }
        touchedCount = 0;
        queued = 0;
    }

    /** Moves everyone on the path that ends at a host with room. */
    private void shift(int end) {
        int h = end;
        while (true) {
            int e = via[h];
            int a = personVia[h];
            int left = entryOf[a] < 0 ? -1 : lists.item[entryOf[a]];
            if (left >= 0) {
                detach(a, left);
            }
            entryOf[a] = e;
            nextAt[a] = firstAt[h];
            firstAt[h] = a;
            load[h]++;
            if (left < 0) {
                return;
            }
            h = left;
        }
    }

    private void detach(int a, int h) {
        if (firstAt[h] == a) {
            firstAt[h] = nextAt[a];
        } else {
            int before = firstAt[h];
            while (nextAt[before] != a) {
                before = nextAt[before];
            }
            nextAt[before] = nextAt[a];
        }
        load[h]--;
    }

    private void relax(int a, long base, boolean[] allowed) {
        for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
            int h = lists.item[e];
            if (!allowed[e] || queuedAt[h] == -2 || capacity[h] <= 0) {
                continue;
            }
            long d = base + cost[e] - personPrice[a] - hostPrice[h];
            if (d < distance[h]) {
                if (distance[h] == Long.MAX_VALUE) {
                    touched[touchedCount++] = h;
                }
                distance[h] = d;
                via[h] = e;
                personVia[h] = a;
                up(queuedAt[h] >= 0 ? queuedAt[h] : queued++, h);
            }
        }
    }

    private void up(int from, int h) {
        int i = from;
        while (i > 0 && before(h, queue[(i - 1) >>> 1])) {
            queue[i] = queue[(i - 1) >>> 1];
            queuedAt[queue[i]] = i;
            i = (i - 1) >>> 1;
        }
        queue[i] = h;
        queuedAt[h] = i;
    }

    private int pop() {
        int top = queue[0];
        queuedAt[top] = -2;
        int h = queue[--queued];
        int i = 0;
        while (2 * i + 1 < queued) {
            int child = 2 * i + 1;
            if (child + 1 < queued && before(queue[child + 1], queue[child])) {
                child++;
            }
            if (!before(queue[child], h)) {
                break;
            }
            queue[i] = queue[child];
            queuedAt[queue[i]] = i;
            i = child;
        }
        if (queued > 0) {
            queue[i] = h;
            queuedAt[h] = i;
        }
        return top;
    }

    private boolean before(int h, int other) {
        return distance[h] != distance[other] ? distance[h] < distance[other] : h < other;
    }
}
