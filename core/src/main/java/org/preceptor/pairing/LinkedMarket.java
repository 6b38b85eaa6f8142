package org.preceptor.pairing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Agents who are one person or two linked people. Option o of an agent sends its first member to {@code first[o]} and its second
 * to {@code second[o]}; -1 leaves that member out. A host keeps its best by its own list (the choice function of Klaus, Klijn
 * and of Kojima, Pathak and Roth): someone gets in when fewer than capacity of those there are ranked better.
 */
final class LinkedMarket {

    final int people;
    final int[] memberA;
    final int[] memberB;
    final int[] start;
    final int[] first;
    final int[] second;
    final int[] rankFirst;
    final int[] rankSecond;
    final int[] capacity;
    final int[] agentOf;
    private final Map<Long, Integer> rank = new HashMap<>();

    LinkedMarket(int people, int[] memberA, int[] memberB, int[][][] options, IntLists hosts, int[] capacity) {
        this.people = people;
        this.memberA = memberA;
        this.memberB = memberB;
        this.capacity = capacity;
        agentOf = new int[people];
        for (int h = 0; h < hosts.size(); h++) {
            for (int i = hosts.start[h]; i < hosts.start[h + 1]; i++) {
                rank.put(key(hosts.item[i], h), i - hosts.start[h]);
            }
        }
        start = new int[memberA.length + 1];
        IntBag a = new IntBag();
        IntBag b = new IntBag();
        IntBag rankA = new IntBag();
        IntBag rankB = new IntBag();
        for (int x = 0; x < memberA.length; x++) {
            agentOf[memberA[x]] = x;
            if (memberB[x] >= 0) {
                agentOf[memberB[x]] = x;
            }
            for (int[] option : options[x]) {
                int p = rank(memberA[x], option[0]);
                int q = memberB[x] < 0 || option.length < 2 ? 0 : rank(memberB[x], option[1]);
                if (p >= 0 && q >= 0) {
                    a.add(option[0]);
                    b.add(memberB[x] < 0 || option.length < 2 ? -1 : option[1]);
                    rankA.add(p);
                    rankB.add(q);
                }
            }
            start[x + 1] = a.size();
        }
        first = a.toArray();
        second = b.toArray();
        rankFirst = rankA.toArray();
        rankSecond = rankB.toArray();
    }

    int agents() {
        return memberA.length;
    }

    int rank(int person, int host) {
        return host < 0 ? 0 : rank.getOrDefault(key(person, host), -1);
    }

    private static long key(int person, int host) {
        return ((long) person << 32) | host;
    }

    /** The option an agent has under a placing, {@code start[x + 1]} when it has none of its list. */
    int present(int x, int[] hostOf) {
        int b = memberB[x] < 0 ? -1 : hostOf[memberB[x]];
        for (int o = start[x]; o < start[x + 1]; o++) {
            if (first[o] == hostOf[memberA[x]] && second[o] == b) {
                return o;
            }
        }
        return start[x + 1];
    }

    /** Options agents prefer and hosts would agree to, in order of agent and list; optionally a partner's post counts as vacated. */
    int[] blocking(int[] hostOf, boolean partnerVacates) {
        int[][] ranks = ranksAt(hostOf);
        IntBag found = new IntBag();
        for (int x = 0; x < agents(); x++) {
            int present = present(x, hostOf);
            for (int o = start[x]; o < present; o++) {
                if (accepted(x, o, hostOf, ranks, partnerVacates)) {
                    found.add(o);
                }
            }
        }
        return found.toArray();
    }

    int[][] ranksAt(int[] hostOf) {
        int[] size = new int[capacity.length];
        for (int h : hostOf) {
            if (h >= 0) {
                size[h]++;
            }
        }
        int[][] ranks = new int[capacity.length][];
        Arrays.setAll(ranks, h -> new int[size[h]]);
        for (int a = 0; a < people; a++) {
            if (hostOf[a] >= 0) {
                ranks[hostOf[a]][--size[hostOf[a]]] = rank(a, hostOf[a]);
            }
        }
        return ranks;
    }

    boolean accepted(int x, int o, int[] hostOf, int[][] ranks, boolean partnerVacates) {
        int a = memberA[x];
        int b = memberB[x];
        int g = first[o];
        int h = second[o];
        if (b < 0) {
            return admits(ranks, g, rankFirst[o], -1, -1);
        }
        boolean aStays = hostOf[a] == g;
        boolean bStays = hostOf[b] == h;
        int outOfG = partnerVacates && g >= 0 && hostOf[b] == g && h != g ? rank(b, g) : -1;
        int outOfH = partnerVacates && h >= 0 && hostOf[a] == h && g != h ? rank(a, h) : -1;
        if (g >= 0 && g == h) {
            return admits(ranks, g, rankFirst[o], -1, joining(rankSecond[o], hostOf[b] == g))
                    && admits(ranks, g, rankSecond[o], -1, joining(rankFirst[o], hostOf[a] == g));
        }
        return (aStays || g < 0 || admits(ranks, g, rankFirst[o], outOfG, -1))
                && (bStays || h < 0 || admits(ranks, h, rankSecond[o], outOfH, -1));
    }

    private static int joining(int rank, boolean alreadyThere) {
        return alreadyThere ? -1 : rank;
    }

    /** Whether rank is among the host's best when {@code leaving} goes and {@code joining} comes. */
    private boolean admits(int[][] ranks, int host, int rank, int leaving, int joining) {
        int better = joining >= 0 && joining < rank ? 1 : 0;
        for (int other : ranks[host]) {
            if (other < rank && other != leaving) {
                better++;
            }
        }
        return better < capacity[host];
    }
}
