package org.preceptor.pairing;

import java.util.Arrays;

/**
 * A many-to-one market as one person to one post: host {@code h} becomes its posts, each with h's list; an applicant's entry h
 * becomes h's posts in order (or tied, for the algorithms that allow ties). Stable placings correspond one to one.
 */
final class OneToOneImage {

    final int people;
    final int posts;
    final int[] hostOfPost;
    /** For each person, posts best first, with the position of the host in the person's own list and the person's in the host's. */
    final int[] start;

    final int[] post;
    final int[] hostPosition;
    final int[] personPosition;
    /** Post lists: people best first, cross-linked to the person's entry. */
    final int[] postStart;

    final int[] person;
    final int[] entry;
    /** For each person entry: its index in the post lists; a smaller index is a person the post prefers. */
    final int[] postIndex;

    private OneToOneImage(Market market, int[] firstPost, int[] hostOfPost, int entries) {
        people = market.applicants.size();
        posts = hostOfPost.length;
        this.hostOfPost = hostOfPost;
        start = new int[people + 1];
        post = new int[entries];
        hostPosition = new int[entries];
        personPosition = new int[entries];
        postStart = new int[posts + 1];
        person = new int[entries];
        entry = new int[entries];
        postIndex = new int[entries];
        int n = 0;
        for (int a = 0; a < people; a++) {
            int begin = market.applicants.start[a];
            for (int e = begin; e < market.applicants.start[a + 1]; e++) {
                int rank = market.hostRank[e];
                if (rank < 0) {
                    continue;
                }
                int h = market.applicants.item[e];
                for (int p = firstPost[h]; p < firstPost[h + 1]; p++) {
                    post[n] = p;
                    hostPosition[n] = e - begin;
                    personPosition[n++] = rank;
                }
            }
            start[a + 1] = n;
        }
        linkPosts(market);
    }

    static OneToOneImage of(Market market) {
        int hosts = market.hosts.size();
        int[] mutual = new int[hosts];
        for (int e = 0; e < market.hostRank.length; e++) {
            if (market.hostRank[e] >= 0) {
                mutual[market.applicants.item[e]]++;
            }
        }
        int[] firstPost = new int[hosts + 1];
        long entries = 0;
        for (int h = 0; h < hosts; h++) {
            int seats = Math.min(Math.max(0, market.capacity[h]), mutual[h]);
            firstPost[h + 1] = firstPost[h] + seats;
            entries += (long) seats * mutual[h];
        }
        if (entries > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the one-to-one image has " + entries + " entries, too many to hold");
        }
        int[] hostOfPost = new int[firstPost[hosts]];
        for (int h = 0; h < hosts; h++) {
            Arrays.fill(hostOfPost, firstPost[h], firstPost[h + 1], h);
        }
        return new OneToOneImage(market, firstPost, hostOfPost, (int) entries);
    }

    private void linkPosts(Market market) {
        int[] slot = new int[market.hosts.entries()];
        int[] dense = new int[market.hosts.size()];
        for (int e = 0; e < market.hostRank.length; e++) {
            if (market.hostRank[e] >= 0) {
                slot[market.hosts.start[market.applicants.item[e]] + market.hostRank[e]] = 1;
            }
        }
        for (int h = 0; h < market.hosts.size(); h++) {
            int count = 0;
            for (int i = market.hosts.start[h]; i < market.hosts.start[h + 1]; i++) {
                int here = slot[i];
                slot[i] = count;
                count += here;
            }
            dense[h] = count;
        }
        for (int p = 0; p < posts; p++) {
            postStart[p + 1] = postStart[p] + dense[hostOfPost[p]];
        }
        for (int a = 0; a < people; a++) {
            for (int e = start[a]; e < start[a + 1]; e++) {
                int h = hostOfPost[post[e]];
                int index = postStart[post[e]] + slot[market.hosts.start[h] + personPosition[e]];
                person[index] = a;
                entry[index] = e;
                postIndex[e] = index;
            }
        }
    }

    /** The hosts behind a choice of one entry (or -1) per person. */
    int[] hosts(int[] entryOf) {
        int[] hostOf = new int[people];
        for (int a = 0; a < people; a++) {
            hostOf[a] = entryOf[a] < 0 ? -1 : hostOfPost[post[entryOf[a]]];
        }
        return hostOf;
    }

    /** The best stable choice for every person, as entries. */
    int[] personOptimal() {
        int[] taken = new int[posts];
        Arrays.fill(taken, Integer.MAX_VALUE);
        int[] next = Arrays.copyOf(start, people);
        int[] entryOf = new int[people];
        Arrays.fill(entryOf, -1);
        for (int a = 0; a < people; a++) {
            int current = a;
            while (next[current] < start[current + 1]) {
                int e = next[current]++;
                int before = taken[post[e]];
                if (postIndex[e] > before) {
                    continue;
                }
                taken[post[e]] = postIndex[e];
                entryOf[current] = e;
                if (before == Integer.MAX_VALUE) {
                    break;
                }
                current = person[before];
                entryOf[current] = -1;
            }
        }
        return entryOf;
    }

    /** The best stable choice for every post, as entries of the people. */
    int[] postOptimal() {
        int[] entryOf = new int[people];
        Arrays.fill(entryOf, Integer.MAX_VALUE);
        int[] next = Arrays.copyOf(postStart, posts);
        for (int p = 0; p < posts; p++) {
            int current = p;
            while (next[current] < postStart[current + 1]) {
                int index = next[current]++;
                int a = person[index];
                int before = entryOf[a];
                if (entry[index] > before) {
                    continue;
                }
                entryOf[a] = entry[index];
                if (before == Integer.MAX_VALUE) {
                    break;
                }
                current = post[before];
            }
        }
        for (int a = 0; a < people; a++) {
            if (entryOf[a] == Integer.MAX_VALUE) {
                entryOf[a] = -1;
            }
        }
        return entryOf;
    }
}
