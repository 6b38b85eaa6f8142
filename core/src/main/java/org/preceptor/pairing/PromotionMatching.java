package org.preceptor.pairing;

import java.util.Arrays;

/** Kiraly's linear-time algorithm: a weakly stable placing at least two thirds as large as the largest, ties on both sides. */
final class PromotionMatching {

    private final TiedMarket posts;
    private final int[] holder;
    private final int[] entryOf;
    private final boolean[] deleted;
    private final boolean[] promoted;
    private final int[] head;
    private long proposals;

    private PromotionMatching(TiedMarket posts) {
        this.posts = posts;
        holder = new int[posts.places()];
        Arrays.fill(holder, -1);
        entryOf = new int[posts.people()];
        Arrays.fill(entryOf, -1);
        deleted = new boolean[posts.applicants.entries()];
        promoted = new boolean[posts.people()];
        head = Arrays.copyOf(posts.applicants.start, posts.people());
    }

    static Placing solve(TiedMarket market) {
        int[] hostOfPost = postOwners(market);
        PromotionMatching run = new PromotionMatching(split(market, hostOfPost));
        run.run();
        int[] hostOf = new int[market.people()];
        for (int a = 0; a < hostOf.length; a++) {
            hostOf[a] = run.entryOf[a] < 0 ? -1 : hostOfPost[run.posts.applicants.item[run.entryOf[a]]];
        }
        return new Placing(hostOf, run.proposals);
    }

    private void run() {
        int[] active = new int[posts.people()];
        int top = 0;
        for (int a = posts.people() - 1; a >= 0; a--) {
            active[top++] = a;
        }
        while (top > 0) {
            int a = active[top - 1];
            int e = best(a);
            if (e < 0) {
                if (promoted[a]) {
                    top--;
                } else {
                    promoted[a] = true;
                    head[a] = posts.applicants.start[a];
                    Arrays.fill(deleted, posts.applicants.start[a], posts.applicants.start[a + 1], false);
                }
                continue;
            }
            proposals++;
            int post = posts.applicants.item[e];
            int rival = holder[post];
            if (rival < 0) {
                holder[post] = a;
                entryOf[a] = e;
                top--;
                continue;
            }
            boolean flighty = hasMaiden(rival, entryOf[rival]);
            if (flighty || prefers(e, a, entryOf[rival], rival)) {
                if (!flighty) {
                    deleted[entryOf[rival]] = true;
                }
                entryOf[rival] = -1;
                holder[post] = a;
                entryOf[a] = e;
                active[top - 1] = rival;
            } else {
                deleted[e] = true;
            }
        }
    }

    /** The applicant's first choice not yet struck out, a never-taken post of the same tier first. */
    private int best(int a) {
        int stop = posts.applicants.start[a + 1];
        while (head[a] < stop && (deleted[head[a]] || posts.hostEntry()[head[a]] < 0)) {
            head[a]++;
        }
        if (head[a] == stop) {
            return -1;
        }
        int maiden = maidenInTier(a, head[a]);
        return maiden >= 0 ? maiden : head[a];
    }

    private int maidenInTier(int a, int from) {
        int tier = posts.applicantTier[from];
        for (int e = from; e < posts.applicants.start[a + 1] && posts.applicantTier[e] == tier; e++) {
            if (!deleted[e] && posts.hostEntry()[e] >= 0 && holder[posts.applicants.item[e]] < 0) {
                return e;
            }
        }
        return -1;
    }

    private boolean hasMaiden(int a, int entry) {
        int tier = posts.applicantTier[entry];
        int e = entry;
        while (e > posts.applicants.start[a] && posts.applicantTier[e - 1] == tier) {
            e--;
        }
        return maidenInTier(a, e) >= 0;
    }

    private boolean prefers(int e, int a, int heldEntry, int rival) {
        int order = Integer.compare(posts.hostTier[posts.hostEntry()[e]], posts.hostTier[posts.hostEntry()[heldEntry]]);
        return order < 0 || (order == 0 && promoted[a] && !promoted[rival]);
    }

    private static int[] postOwners(TiedMarket market) {
        IntBag owners = new IntBag();
        for (int h = 0; h < market.places(); h++) {
            int seats = Math.min(market.capacity[h], market.hosts.length(h));
            for (int k = 0; k < seats; k++) {
                owners.add(h);
            }
        }
        return owners.toArray();
    }

    /** Every host as tied posts of capacity one. */
    private static TiedMarket split(TiedMarket market, int[] hostOfPost) {
        int[] first = new int[market.places() + 1];
        for (int h : hostOfPost) {
            first[h + 1]++;
        }
        for (int h = 0; h < market.places(); h++) {
            first[h + 1] += first[h];
        }
        int[] start = new int[market.people() + 1];
        IntBag item = new IntBag();
        IntBag tier = new IntBag();
        for (int a = 0; a < market.people(); a++) {
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                int h = market.applicants.item[e];
                for (int p = first[h]; p < first[h + 1]; p++) {
                    item.add(p);
                    tier.add(market.applicantTier[e]);
                }
            }
            start[a + 1] = item.size();
        }
        int[] postStart = new int[hostOfPost.length + 1];
        IntBag people = new IntBag();
        IntBag postTier = new IntBag();
        for (int p = 0; p < hostOfPost.length; p++) {
            int h = hostOfPost[p];
            for (int i = market.hosts.start[h]; i < market.hosts.start[h + 1]; i++) {
                people.add(market.hosts.item[i]);
                postTier.add(market.hostTier[i]);
            }
            postStart[p + 1] = people.size();
        }
        int[] one = new int[hostOfPost.length];
        Arrays.fill(one, 1);
        return new TiedMarket(
                new IntLists(start, item.toArray()),
                tier.toArray(),
                new IntLists(postStart, people.toArray()),
                postTier.toArray(),
                one);
    }
}
