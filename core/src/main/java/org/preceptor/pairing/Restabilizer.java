package org.preceptor.pairing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.TreeSet;

/** From a placing that was stable before a change to one that is stable after it, along the chains the change sets off. */
final class Restabilizer {

    static final class Result {
        final Placing placing;
        final boolean stable;

        Result(Placing placing, boolean stable) {
            this.placing = placing;
            this.stable = stable;
        }
    }

    private final Market market;
    private final Budget budget;
    private final int[] entryOf;
    private final TreeSet<Integer>[] at;
    private final int[] rankInList;
    private long steps;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Restabilizer(Market market, int[] hostOf, Budget budget) {
        this.market = market;
        this.budget = budget;
        rankInList = market.applicantRank();
        entryOf = new int[hostOf.length];
        at = new TreeSet[market.hosts.size()];
        Arrays.setAll(at, h -> new TreeSet<>());
        for (int a = 0; a < hostOf.length; a++) {
            entryOf[a] = market.applicants.start[a + 1];
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                if (hostOf[a] >= 0 && market.applicants.item[e] == hostOf[a] && market.hostRank[e] >= 0) {
                    entryOf[a] = e;
                    at[hostOf[a]].add(market.hostRank[e]);
                }
            }
        }
    }

    static Result run(Market market, int[] hostOf, Budget budget) {
        int[] now = hostOf.clone();
        trim(market, now);
        Restabilizer run = new Restabilizer(market, now, budget);
        boolean moved = true;
        while (moved && !budget.ended()) {
            moved = run.proposals();
            moved |= run.vacancies();
        }
        int[] after = new int[now.length];
        for (int a = 0; a < after.length; a++) {
            after[a] = run.isPlaced(a) ? market.applicants.item[run.entryOf[a]] : -1;
        }
        return new Result(new Placing(after, run.steps), !moved);
    }

    /** Where a place has fewer seats than people, its last go. */
    static void trim(Market market, int[] hostOf) {
        for (int h = 0; h < market.hosts.size(); h++) {
            int room = market.capacity[h];
            for (int i = market.hosts.start[h]; i < market.hosts.start[h + 1]; i++) {
                int a = market.hosts.item[i];
                if (hostOf[a] == h && --room < 0) {
                    hostOf[a] = -1;
                }
            }
        }
    }

    private boolean isPlaced(int a) {
        return entryOf[a] < market.applicants.start[a + 1];
    }

    /** Everybody who could do better asks for it, the displaced ask on. */
    private boolean proposals() {
        ArrayDeque<Integer> asking = new ArrayDeque<>();
        for (int a = 0; a < entryOf.length; a++) {
            if (!isPlaced(a)) {
                asking.add(a);
            }
        }
        boolean moved = false;
        while (!asking.isEmpty() && !budget.ended()) {
            int a = asking.remove();
            for (int e = market.applicants.start[a]; e < entryOf[a]; e++) {
                int h = market.applicants.item[e];
                int rank = market.hostRank[e];
                if (rank >= 0 && market.capacity[h] > 0 && (at[h].size() < market.capacity[h] || rank < at[h].last())) {
                    int out = place(a, e);
                    moved = true;
                    if (out >= 0) {
                        asking.add(out);
                    }
                    break;
                }
            }
        }
        return moved;
    }

    /** Takes a in; returns whom the place drops, or -1. */
    private int place(int a, int e) {
        steps++;
        budget.spend();
        if (isPlaced(a)) {
            at[market.applicants.item[entryOf[a]]].remove(market.hostRank[entryOf[a]]);
        }
        int h = market.applicants.item[e];
        entryOf[a] = e;
        at[h].add(market.hostRank[e]);
        if (at[h].size() <= market.capacity[h]) {
            return -1;
        }
        int last = at[h].pollLast();
        int out = market.hosts.item[market.hosts.start[h] + last];
        entryOf[out] = market.applicants.start[out + 1];
        return out;
    }

    /** A place with a free seat, or with somebody it likes less, offers it to the best who would rather come. */
    private boolean vacancies() {
        boolean moved = false;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int h = 0; h < at.length; h++) {
            open.add(h);
        }
        while (!open.isEmpty() && !budget.ended()) {
            int h = open.remove();
            for (int i = market.hosts.start[h];
                    i < market.hosts.start[h + 1] && at[h].size() < market.capacity[h];
                    i++) {
                int a = market.hosts.item[i];
                if (rankInList[i] >= 0 && market.applicants.start[a] + rankInList[i] < entryOf[a]) {
                    int left = isPlaced(a) ? market.applicants.item[entryOf[a]] : -1;
                    place(a, market.applicants.start[a] + rankInList[i]);
                    moved = true;
                    if (left >= 0) {
                        open.add(left);
                    }
                }
            }
        }
        return envy() || moved;
    }

    /** Somebody placed who would rather be where somebody ranked lower sits: possible only after wishes or lists changed. */
    private boolean envy() {
        for (int a = 0; a < entryOf.length && !budget.ended(); a++) {
            for (int e = market.applicants.start[a]; e < entryOf[a]; e++) {
                int h = market.applicants.item[e];
                int rank = market.hostRank[e];
                if (rank >= 0 && market.capacity[h] > 0 && at[h].size() >= market.capacity[h] && rank < at[h].last()) {
                    place(a, e);
                    return true;
                }
            }
        }
        return false;
    }
}
