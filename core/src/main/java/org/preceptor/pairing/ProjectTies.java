package org.preceptor.pairing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.preceptor.pairing.Exhaustive.Judge;

/**
 * Two-level markets with ties: student entries and lecturers' lists in tiers. A super-stable placing is sought by deleting pairs
 * that none has, as in Olaosebikan and Manlove; what is left is checked, and searched through if the check fails.
 */
final class ProjectTies {

    final ProjectMarket market;
    final int[] tier;
    /** For each student entry: the student's tier in the list of the project's lecturer. */
    final int[] lecturerTier;

    ProjectTies(ProjectMarket market, int[] tier, int[] lecturerTier) {
        this.market = market;
        this.tier = tier;
        this.lecturerTier = lecturerTier;
    }

    boolean[] mutual() {
        boolean[] mutual = new boolean[tier.length];
        for (int e = 0; e < mutual.length; e++) {
            int p = market.students.item[e];
            mutual[e] = market.rank[e] >= 0
                    && market.projectCapacity[p] > 0
                    && market.lecturerCapacity[market.lecturerOf[p]] > 0;
        }
        return mutual;
    }

    Judge stable(boolean superStable) {
        return projectOf -> isStable(projectOf, superStable) ? new long[] {-placed(projectOf)} : null;
    }

    static long placed(int[] projectOf) {
        return Arrays.stream(projectOf).filter(p -> p >= 0).count();
    }

    private int entry(int s, int p) {
        for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
            if (market.students.item[e] == p) {
                return e;
            }
        }
        return -1;
    }

    boolean isStable(int[] projectOf, boolean superStable) {
        int[] atProject = new int[market.projectCapacity.length];
        int[] atLecturer = new int[market.lecturerCapacity.length];
        int[] worstProject = new int[atProject.length];
        int[] worstLecturer = new int[atLecturer.length];
        Arrays.fill(worstProject, -1);
        Arrays.fill(worstLecturer, -1);
        int[] own = new int[projectOf.length];
        for (int s = 0; s < projectOf.length; s++) {
            int p = projectOf[s];
            own[s] = p < 0 ? Integer.MAX_VALUE : tier[entry(s, p)];
            if (p >= 0) {
                int t = lecturerTier[entry(s, p)];
                int l = market.lecturerOf[p];
                worstProject[p] = Math.max(worstProject[p], t);
                worstLecturer[l] = Math.max(worstLecturer[l], t);
                atProject[p]++;
                if (++atLecturer[l] > market.lecturerCapacity[l] || atProject[p] > market.projectCapacity[p]) {
                    return false;
                }
            }
        }
        int slack = superStable ? 0 : 1;
        for (int s = 0; s < projectOf.length; s++) {
            for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
                int p = market.students.item[e];
                int l = market.lecturerOf[p];
                if (market.rank[e] < 0
                        || p == projectOf[s]
                        || tier[e] > own[s] - (own[s] == Integer.MAX_VALUE ? 0 : slack)
                        || market.projectCapacity[p] <= 0
                        || market.lecturerCapacity[l] <= 0) {
                    continue;
                }
                boolean inside = projectOf[s] >= 0 && market.lecturerOf[projectOf[s]] == l;
                boolean blocks;
                if (atProject[p] >= market.projectCapacity[p]) {
                    blocks = lecturerTier[e] <= worstProject[p] - slack;
                } else {
                    blocks = atLecturer[l] < market.lecturerCapacity[l]
                            || inside
                            || lecturerTier[e] <= worstLecturer[l] - slack;
                }
                if (blocks) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Entries that may occur in a super-stable placing; what is deleted occurs in none. */
    boolean[] reduced() {
        return reduced(mutual());
    }

    private boolean[] reduced(boolean[] from) {
        boolean[] left = from.clone();
        boolean again = true;
        while (again) {
            again = false;
            boolean[] heads = heads(left);
            for (int p = 0; p < market.projectCapacity.length; p++) {
                int n = 0;
                int worst = -1;
                for (int e = 0; e < heads.length; e++) {
                    if (heads[e] && market.students.item[e] == p) {
                        n++;
                        worst = Math.max(worst, lecturerTier[e]);
                    }
                }
                if (n >= market.projectCapacity[p]) {
                    int keep = n > market.projectCapacity[p] ? worst - 1 : worst;
                    for (int e = 0; e < left.length; e++) {
                        if (left[e] && market.students.item[e] == p && lecturerTier[e] > keep) {
                            left[e] = false;
                            again = true;
                        }
                    }
                    heads = again ? heads(left) : heads;
                }
            }
        }
        return left;
    }

    /** Deletes, beyond {@link #reduced}, what a full lecturer would drop; the result is only a guess to be checked. */
    boolean[] guessed() {
        boolean[] left = reduced();
        boolean again = true;
        while (again) {
            again = dropOne(left);
            left = again ? reduced(left) : left;
        }
        return left;
    }

    private boolean dropOne(boolean[] left) {
        boolean[] heads = heads(left);
        for (int l = 0; l < market.lecturerCapacity.length; l++) {
            Set<Integer> people = new HashSet<>();
            int worst = -1;
            for (int s = 0; s < market.students.size(); s++) {
                for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
                    if (heads[e] && market.lecturerOf[market.students.item[e]] == l) {
                        people.add(s);
                        worst = Math.max(worst, lecturerTier[e]);
                    }
                }
            }
            int keep = people.size() > market.lecturerCapacity[l] ? worst - 1 : worst;
            boolean dropped = false;
            for (int e = 0; people.size() >= market.lecturerCapacity[l] && e < left.length; e++) {
                if (left[e] && market.lecturerOf[market.students.item[e]] == l && lecturerTier[e] > keep) {
                    left[e] = false;
                    dropped = true;
                }
            }
            if (dropped) {
                return true;
            }
        }
        return false;
    }

    /** The first tier left of every student. */
    boolean[] heads(boolean[] left) {
        boolean[] heads = new boolean[left.length];
        for (int s = 0; s < market.students.size(); s++) {
            int best = Integer.MAX_VALUE;
            for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
                if (left[e]) {
                    best = Math.min(best, tier[e]);
                    heads[e] = tier[e] == best;
                }
            }
        }
        return heads;
    }

    /** One project for everybody who has one left at the head, the first of them. */
    int[] atHeads(boolean[] left) {
        int[] projectOf = new int[market.students.size()];
        Arrays.fill(projectOf, -1);
        boolean[] heads = heads(left);
        for (int s = 0; s < projectOf.length; s++) {
            for (int e = market.students.start[s + 1] - 1; e >= market.students.start[s]; e--) {
                projectOf[s] = heads[e] ? market.students.item[e] : projectOf[s];
            }
        }
        return projectOf;
    }
}
