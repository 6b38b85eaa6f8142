package org.preceptor.pairing;

import java.util.Arrays;

/**
 * A many-to-one market as one person to one post: host {@code h} becomes its posts, each with h's list; an applicant's entry h
 * becomes h's posts in order. Only the entries that {@link Kept} keeps are in it. Stable placings correspond one to one.
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

    private OneToOneImage(Market market, Kept kept, int[] firstPost, int entries) {
        int hosts = market.hosts.size();
        people = market.applicants.size();
        posts = firstPost[hosts];
        hostOfPost = new int[posts];
        for (int h = 0; h < hosts; h++) {
            Arrays.fill(hostOfPost, firstPost[h], firstPost[h + 1], h);
        }
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
            for (int i = kept.start[a]; i < kept.start[a + 1]; i++) {
                int e = kept.entry[i];
                int h = market.applicants.item[e];
                for (int p = firstPost[h]; p < firstPost[h + 1]; p++) {
                    post[n] = p;
                    hostPosition[n] = e - market.applicants.start[a];
                    personPosition[n++] = market.hostRank[e];
                }
            }
            start[a + 1] = n;
        }
        linkPosts(kept);
    }

    static OneToOneImage of(Market market) {
        Kept kept = Kept.of(market);
        int hosts = market.hosts.size();
        int[] firstPost = new int[hosts + 1];
        long entries = 0;
        for (int h = 0; h < hosts; h++) {
            firstPost[h + 1] = firstPost[h] + kept.filled[h];
            entries += (long) kept.filled[h] * kept.listed[h];
        }
        if (entries > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the one-to-one image has " + entries + " entries, too many to hold");
        }
        return new OneToOneImage(market, kept, firstPost, (int) entries);
    }

    private void linkPosts(Kept kept) {
        int hosts = kept.worst.length;
        int[] slotStart = new int[hosts + 1];
        for (int h = 0; h < hosts; h++) {
            slotStart[h + 1] = slotStart[h] + kept.worst[h] + 1;
        }
        int[] slot = new int[slotStart[hosts]];
        for (int e = 0; e < post.length; e++) {
            slot[slotStart[hostOfPost[post[e]]] + personPosition[e]] = 1;
        }
        for (int h = 0; h < hosts; h++) {
            int count = 0;
            for (int i = slotStart[h]; i < slotStart[h + 1]; i++) {
                int here = slot[i];
                slot[i] = count;
                count += here;
            }
        }
        for (int p = 0; p < posts; p++) {
            postStart[p + 1] = postStart[p] + kept.listed[hostOfPost[p]];
        }
        for (int a = 0; a < people; a++) {
            for (int e = start[a]; e < start[a + 1]; e++) {
                int index = postStart[post[e]] + slot[slotStart[hostOfPost[post[e]]] + personPosition[e]];
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
