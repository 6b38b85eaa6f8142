package org.preceptor.pairing;

import java.util.Arrays;

/** Irving, Kavitha, Mehlhorn, Michail and Paluch's rank-maximal placing: most first choices, then most second choices, and so on. */
final class RankMaximal {

    private static final byte EVEN = 1;
    private static final byte ODD = 2;

    private final IntLists lists;
    private final int[] tier;
    private final int[] capacity;
    private final boolean[] active;
    private final boolean[] dead;
    private final int[] entryOf;
    private final IntLists incoming;

    private RankMaximal(IntLists lists, boolean[] allowed, int[] tier, int[] capacity) {
        this.lists = lists;
        this.tier = tier;
        this.capacity = capacity;
        active = new boolean[tier.length];
        dead = new boolean[tier.length];
        for (int e = 0; e < tier.length; e++) {
            dead[e] = !allowed[e] || capacity[lists.item[e]] <= 0;
        }
        entryOf = new int[lists.size()];
        Arrays.fill(entryOf, -1);
        int[] start = new int[capacity.length + 1];
        for (int h : lists.item) {
            start[h + 1]++;
        }
        for (int h = 0; h < capacity.length; h++) {
            start[h + 1] += start[h];
        }
        int[] next = start.clone();
        int[] entry = new int[tier.length];
        for (int e = 0; e < tier.length; e++) {
            entry[next[lists.item[e]]++] = e;
        }
        incoming = new IntLists(start, entry);
    }

    static Placing solve(IntLists lists, boolean[] allowed, int[] tier, int[] capacity) {
        RankMaximal run = new RankMaximal(lists, allowed, tier, capacity);
        int last = -1;
        for (int t : tier) {
            last = Math.max(last, t);
        }
        for (int rank = 0; rank <= last; rank++) {
            run.open(rank);
            MaximumCardinality.extend(lists, run.active, capacity, run.entryOf);
            run.prune(rank);
        }
        int[] hostOf = new int[lists.size()];
        for (int a = 0; a < hostOf.length; a++) {
            hostOf[a] = run.entryOf[a] < 0 ? -1 : lists.item[run.entryOf[a]];
        }
        return new Placing(hostOf, 0);
    }

    private void open(int rank) {
        for (int e = 0; e < tier.length; e++) {
            if (!dead[e] && tier[e] == rank) {
                active[e] = true;
            }
        }
    }

    private void prune(int rank) {
        int[] owner = new int[tier.length];
        int[] load = new int[capacity.length];
        for (int a = 0; a < entryOf.length; a++) {
            Arrays.fill(owner, lists.start[a], lists.start[a + 1], a);
            if (entryOf[a] >= 0) {
                load[lists.item[entryOf[a]]]++;
            }
        }
        byte[] person = new byte[entryOf.length];
        byte[] host = new byte[capacity.length];
        label(person, host, load, owner);
        for (int e = 0; e < tier.length; e++) {
            byte p = person[owner[e]];
            byte h = host[lists.item[e]];
            if (tier[e] > rank && (p != EVEN || h != EVEN)) {
                dead[e] = true;
            } else if (active[e] && ((p == ODD && h != EVEN) || (h == ODD && p != EVEN))) {
                active[e] = false;
                dead[e] = true;
            }
        }
    }

    private void label(byte[] person, byte[] host, int[] load, int[] owner) {
        int[] queue = new int[person.length + host.length];
        int tail = 0;
        for (int a = 0; a < person.length; a++) {
            if (entryOf[a] < 0) {
                person[a] = EVEN;
                queue[tail++] = a;
            }
        }
        for (int h = 0; h < host.length; h++) {
            if (load[h] < capacity[h]) {
                host[h] = EVEN;
                queue[tail++] = person.length + h;
            }
        }
        for (int at = 0; at < tail; at++) {
            if (queue[at] < person.length) {
                tail = fromPerson(queue[at], person, host, owner, queue, tail);
            } else {
                tail = fromHost(queue[at] - person.length, person, host, owner, queue, tail);
            }
        }
    }

    private int fromPerson(int a, byte[] person, byte[] host, int[] owner, int[] queue, int from) {
        int tail = from;
        for (int e = lists.start[a]; e < lists.start[a + 1]; e++) {
            int h = lists.item[e];
            if (!active[e] || host[h] != 0 || (entryOf[a] == e && capacity[h] == 1)) {
                continue;
            }
            host[h] = ODD;
            for (int i = incoming.start[h]; i < incoming.start[h + 1]; i++) {
                int f = incoming.item[i];
                if (entryOf[owner[f]] == f && person[owner[f]] == 0) {
                    person[owner[f]] = EVEN;
                    queue[tail++] = owner[f];
                }
            }
        }
        return tail;
    }

    private int fromHost(int h, byte[] person, byte[] host, int[] owner, int[] queue, int from) {
        int tail = from;
        for (int i = incoming.start[h]; i < incoming.start[h + 1]; i++) {
            int e = incoming.item[i];
            int a = owner[e];
            if (!active[e] || person[a] != 0 || (entryOf[a] == e && capacity[h] == 1)) {
                continue;
            }
            person[a] = ODD;
            int own = entryOf[a] < 0 ? -1 : lists.item[entryOf[a]];
            if (own >= 0 && host[own] == 0) {
                host[own] = EVEN;
                queue[tail++] = person.length + own;
            }
        }
        return tail;
    }
}
