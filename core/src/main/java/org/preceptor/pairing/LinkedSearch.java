package org.preceptor.pairing;

import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Placing linked people: offers by agents with displaced ones asking again, in several recorded orders; if none ends stable,
 * an exhaustive search for the fewest blocking options within the budget.
 */
final class LinkedSearch {

    private static final int ORDERS = 24;
    private static final int WANDER = 500;

    private final LinkedMarket market;
    private final boolean partnerVacates;
    private final Budget budget;
    private int[] best;
    private int bestBlocking = Integer.MAX_VALUE;
    private boolean exhausted;

    private LinkedSearch(LinkedMarket market, boolean partnerVacates, Budget budget) {
        this.market = market;
        this.partnerVacates = partnerVacates;
        this.budget = budget;
        best = new int[market.people];
        Arrays.fill(best, -1);
    }

    static LinkedSearch run(LinkedMarket market, boolean partnerVacates, Budget budget) {
        LinkedSearch search = new LinkedSearch(market, partnerVacates, budget);
        search.consider(search.best);
        for (int k = 0; k < ORDERS && search.bestBlocking > 0 && !budget.ended(); k++) {
            search.offers(k);
        }
        boolean small = search.isSmall(budget);
        for (int k = 0; (k < ORDERS || !small) && search.bestBlocking > 0 && !budget.ended(); k++) {
            search.wander(new Lottery(k), k % 2 == 0);
        }
        if (search.bestBlocking > 0 && !budget.ended()) {
            search.exhaust();
        }
        return search;
    }

    int[] hostOf() {
        return best.clone();
    }

    long steps() {
        return budget.spent();
    }

    int blockingCount() {
        return bestBlocking;
    }

    /** True when the whole space was searched, so that no placing has fewer blocking options. */
    boolean isExact() {
        return exhausted || bestBlocking == 0;
    }

    private void consider(int[] hostOf) {
        int count = market.blocking(hostOf, partnerVacates).length;
        if (count < bestBlocking) {
            bestBlocking = count;
            best = hostOf.clone();
        }
    }

    private void offers(int lottery) {
        int[] order = lottery == 0 ? inOrder() : new Lottery(lottery).order(market.agents());
        int[] hostOf = new int[market.people];
        Arrays.fill(hostOf, -1);
        Set<Long> seen = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int x : order) {
                while (step(x, hostOf)) {
                    moved = true;
                    if (!budget.spend()) {
                        consider(hostOf);
                        return;
                    }
                }
            }
            if (moved && !seen.add(digest(hostOf))) {
                consider(hostOf);
                return;
            }
        }
        consider(hostOf);
    }

    /** From the best so far, grants one blocking option after the other, mostly the one that leaves fewest. */
    private void wander(Lottery lottery, boolean fromBest) {
        int[] hostOf = best.clone();
        if (!fromBest) {
            Arrays.fill(hostOf, -1);
        }
        for (int turn = 0; turn < WANDER && bestBlocking > 0; turn++) {
            int[] options = market.blocking(hostOf, partnerVacates);
            if (options.length == 0) {
                break;
            }
            int[] next = hostOf;
            int fewest = Integer.MAX_VALUE;
            int tries = lottery.below(4) == 0 ? 1 : Math.min(options.length, 8);
            for (int k = 0; k < tries; k++) {
                int[] tried = hostOf.clone();
                grant(options[lottery.below(options.length)], tried);
                int left = market.blocking(tried, partnerVacates).length;
                if (left < fewest) {
                    fewest = left;
                    next = tried;
                }
                if (!budget.spend()) {
                    return;
                }
            }
            hostOf = next;
            consider(hostOf);
        }
    }

    /** Whether the whole space fits into what is left of the budget. */
    private boolean isSmall(Budget budget) {
        long placings = 1;
        for (int x = 0; x < market.agents(); x++) {
            placings = LongMath.saturatedMultiply(placings, market.start[x + 1] - market.start[x] + 1L);
        }
        return placings < budget.left();
    }

    private int[] inOrder() {
        int[] order = new int[market.agents()];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static long digest(int[] hostOf) {
        long h = 1125899906842597L;
        for (int v : hostOf) {
            h = 31 * h + v + 2;
            h ^= h >>> 29;
        }
        return h;
    }

    /** Moves an agent to its best agreed option, sending away whom the hosts drop; false when it has nothing better. */
    private boolean step(int x, int[] hostOf) {
        int[][] ranks = market.ranksAt(hostOf);
        int present = market.present(x, hostOf);
        for (int o = market.start[x]; o < present; o++) {
            if (market.accepted(x, o, hostOf, ranks, partnerVacates)) {
                grant(o, hostOf);
                return true;
            }
        }
        return false;
    }

    private void grant(int o, int[] hostOf) {
        int x = Arrays.binarySearch(market.start, o);
        x = x >= 0 ? x : -x - 2;
        while (market.start[x + 1] == o) {
            x++;
        }
        hostOf[market.memberA[x]] = market.first[o];
        if (market.memberB[x] >= 0) {
            hostOf[market.memberB[x]] = market.second[o];
            trim(market.second[o], hostOf);
        }
        trim(market.first[o], hostOf);
    }

    private void trim(int host, int[] hostOf) {
        if (host < 0) {
            return;
        }
        int load = 0;
        int worst = -1;
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] == host) {
                load++;
                if (worst < 0 || market.rank(a, host) > market.rank(worst, host)) {
                    worst = a;
                }
            }
        }
        if (load > market.capacity[host]) {
            int agent = market.agentOf[worst];
            hostOf[market.memberA[agent]] = -1;
            if (market.memberB[agent] >= 0) {
                hostOf[market.memberB[agent]] = -1;
            }
            trim(host, hostOf);
        }
    }

    private void exhaust() {
        int[] hostOf = new int[market.people];
        Arrays.fill(hostOf, -1);
        int[] room = market.capacity.clone();
        exhausted = descend(0, hostOf, room);
    }

    private boolean descend(int x, int[] hostOf, int[] room) {
        if (x == market.agents()) {
            consider(hostOf);
            return budget.spend() || bestBlocking == 0;
        }
        int a = market.memberA[x];
        int b = market.memberB[x];
        for (int o = market.start[x]; o < market.start[x + 1]; o++) {
            int g = market.first[o];
            int h = market.second[o];
            take(room, g, -1);
            take(room, h, -1);
            if ((g < 0 || room[g] >= 0) && (h < 0 || room[h] >= 0)) {
                hostOf[a] = g;
                if (b >= 0) {
                    hostOf[b] = h;
                }
                if (!descend(x + 1, hostOf, room)) {
                    return false;
                }
            }
            take(room, g, 1);
            take(room, h, 1);
            if (bestBlocking == 0) {
                return true;
            }
        }
        hostOf[a] = -1;
        if (b >= 0) {
            hostOf[b] = -1;
        }
        return descend(x + 1, hostOf, room);
    }

    private static void take(int[] room, int host, int by) {
        if (host >= 0) {
            room[host] += by;
        }
    }
}
