package org.preceptor.pairing;

import java.util.Arrays;
import org.preceptor.pairing.Exhaustive.Judge;

/**
 * Lecturers who rank their own projects and take any student: stability in the sense of Manlove and O'Malley (2008), no blocking
 * pair and no students who would rather exchange projects among themselves, and a stable placing to start from.
 */
final class RankedProjects {

    private final ProjectMarket market;
    private final int[] tier;
    /** The rank of each project with its lecturer, smaller is better. */
    private final int[] wanted;

    RankedProjects(ProjectMarket market, int[] tier, int[] wanted) {
        this.market = market;
        this.tier = tier;
        this.wanted = wanted;
    }

    /** Largest first, then the students' wishes. */
    Judge stable() {
        return projectOf -> {
            long ranks = 0;
            for (int s = 0; s < projectOf.length; s++) {
                int own = own(s, projectOf[s]);
                ranks += own == Integer.MAX_VALUE ? 0 : own;
            }
            return isStable(projectOf) ? new long[] {-ProjectTies.placed(projectOf), ranks} : null;
        };
    }

    private int own(int s, int p) {
        for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
            if (market.students.item[e] == p) {
                return tier[e];
            }
        }
        return Integer.MAX_VALUE;
    }

    boolean isStable(int[] projectOf) {
        int[] filled = filled(projectOf);
        int[] load = load(projectOf);
        for (int p = 0; p < filled.length; p++) {
            if (filled[p] > market.projectCapacity[p]
                    || load[market.lecturerOf[p]] > market.lecturerCapacity[market.lecturerOf[p]]) {
                return false;
            }
        }
        for (int s = 0; s < projectOf.length; s++) {
            int own = own(s, projectOf[s]);
            for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
                int p = market.students.item[e];
                int l = market.lecturerOf[p];
                if (tier[e] >= own || market.rank[e] < 0 || filled[p] >= market.projectCapacity[p]) {
                    continue;
                }
                boolean inside = projectOf[s] >= 0 && market.lecturerOf[projectOf[s]] == l;
                int rival = worst(filled, l);
                if (inside
                        ? wanted[p] < wanted[projectOf[s]]
                        : load[l] < market.lecturerCapacity[l] || (rival >= 0 && wanted[p] < wanted[rival])) {
                    return false;
                }
            }
        }
        return exchange(projectOf).length == 0;
    }

    /** Students in a circle each of whom would rather have the project of the next, none when there is no such circle. */
    private int[] exchange(int[] projectOf) {
        int[] state = new int[projectOf.length];
        int[] path = new int[projectOf.length];
        for (int s = 0; s < projectOf.length; s++) {
            int[] circle = walk(projectOf, s, state, path, 0);
            if (circle.length > 0) {
                return circle;
            }
        }
        return new int[0];
    }

    private int[] walk(int[] projectOf, int s, int[] state, int[] path, int depth) {
        if (state[s] < 0 || projectOf[s] < 0) {
            return new int[0];
        } else if (state[s] > 0) {
            return Arrays.copyOfRange(path, state[s] - 1, depth);
        }
        path[depth] = s;
        state[s] = depth + 1;
        int own = own(s, projectOf[s]);
        for (int e = market.students.start[s]; e < market.students.start[s + 1]; e++) {
            for (int other = 0; other < projectOf.length && tier[e] < own && market.rank[e] >= 0; other++) {
                if (projectOf[other] == market.students.item[e]) {
                    int[] circle = walk(projectOf, other, state, path, depth + 1);
                    if (circle.length > 0) {
                        return circle;
                    }
                }
            }
        }
        state[s] = -1;
        return new int[0];
    }

    /** Lets circles exchange until there are none; nobody loses, and projects and lecturers keep their numbers. */
    private int[] exchanged(int[] projectOf) {
        for (int[] circle = exchange(projectOf); circle.length > 0; circle = exchange(projectOf)) {
            int first = projectOf[circle[0]];
            for (int i = 0; i < circle.length; i++) {
                projectOf[circle[i]] = i + 1 < circle.length ? projectOf[circle[i + 1]] : first;
            }
        }
        return projectOf;
    }

    private int[] filled(int[] projectOf) {
        int[] filled = new int[market.projectCapacity.length];
        for (int p : projectOf) {
            if (p >= 0) {
                filled[p]++;
            }
        }
        return filled;
    }

    private int[] load(int[] projectOf) {
        int[] load = new int[market.lecturerCapacity.length];
        for (int p : projectOf) {
            if (p >= 0) {
                load[market.lecturerOf[p]]++;
            }
        }
        return load;
    }

    private int worst(int[] filled, int l) {
        int worst = -1;
        for (int p = 0; p < filled.length; p++) {
            if (market.lecturerOf[p] == l && filled[p] > 0 && (worst < 0 || wanted[p] > wanted[worst])) {
                worst = p;
            }
        }
        return worst;
    }

    /** Students apply in turn; a full lecturer drops somebody of the project least wanted. At least half the largest. */
    int[] approximate() {
        int[] projectOf = new int[market.students.size()];
        Arrays.fill(projectOf, -1);
        int[] next = Arrays.copyOf(market.students.start, projectOf.length);
        int[] filled = new int[market.projectCapacity.length];
        int[] load = new int[market.lecturerCapacity.length];
        boolean again = true;
        while (again) {
            again = false;
            for (int s = 0; s < projectOf.length; s++) {
                while (projectOf[s] < 0 && next[s] < market.students.start[s + 1]) {
                    again = true;
                    int e = next[s]++;
                    int p = market.students.item[e];
                    int l = market.lecturerOf[p];
                    int rival = worst(filled, l);
                    boolean full = load[l] >= market.lecturerCapacity[l];
                    if (market.rank[e] < 0
                            || filled[p] >= market.projectCapacity[p]
                            || (full && (rival < 0 || wanted[p] >= wanted[rival]))) {
                        continue;
                    }
                    if (full) {
                        drop(projectOf, rival);
                        filled[rival]--;
                        load[l]--;
                    }
                    projectOf[s] = p;
                    filled[p]++;
                    load[l]++;
                }
            }
        }
        return exchanged(projectOf);
    }

    private static void drop(int[] projectOf, int project) {
        for (int s = projectOf.length - 1; s >= 0; s--) {
            if (projectOf[s] == project) {
                projectOf[s] = -1;
                return;
            }
        }
    }
}
