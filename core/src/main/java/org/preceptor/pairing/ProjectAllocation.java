package org.preceptor.pairing;

import java.util.Arrays;
import java.util.TreeSet;

/** Abraham, Irving and Manlove's two algorithms for two-level placing; {@code hostOf} holds projects. */
final class ProjectAllocation {

    private ProjectAllocation() {}

    static Placing studentOptimal(ProjectMarket market) {
        return new FromStudents(market).run();
    }

    static Placing lecturerOptimal(ProjectMarket market) {
        return new FromLecturers(market).run();
    }

    private static final class FromStudents {
        private final ProjectMarket market;
        private final int[] entryOf;
        private final int[] projectCut;
        private final int[] lecturerCut;
        private final TreeSet<Integer>[] atProject;
        private final TreeSet<Integer>[] atLecturer;

        FromStudents(ProjectMarket market) {
            this.market = market;
            entryOf = new int[market.students.size()];
            Arrays.fill(entryOf, -1);
            projectCut = new int[market.projectCapacity.length];
            lecturerCut = new int[market.lecturerCapacity.length];
            Arrays.setAll(projectCut, p -> market.projectCapacity[p] > 0 ? Integer.MAX_VALUE : -1);
            Arrays.setAll(lecturerCut, l -> market.lecturerCapacity[l] > 0 ? Integer.MAX_VALUE : -1);
            atProject = sets(projectCut.length);
            atLecturer = sets(lecturerCut.length);
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static TreeSet<Integer>[] sets(int n) {
            TreeSet<Integer>[] sets = new TreeSet[n];
            Arrays.setAll(sets, i -> new TreeSet<>());
            return sets;
        }

        Placing run() {
            int[] next = Arrays.copyOf(market.students.start, entryOf.length);
            long proposals = 0;
            for (int s = 0; s < entryOf.length; s++) {
                int current = s;
                while (current >= 0 && next[current] < market.students.start[current + 1]) {
                    int e = next[current]++;
                    if (market.rank[e] >= 0) {
                        proposals++;
                        current = offer(current, e);
                    }
                }
            }
            int[] projectOf = new int[entryOf.length];
            for (int s = 0; s < projectOf.length; s++) {
                projectOf[s] = entryOf[s] < 0 ? -1 : market.students.item[entryOf[s]];
            }
            return new Placing(projectOf, proposals);
        }

        /** Takes the student in; returns whoever is without a place now, or -1. */
        private int offer(int student, int e) {
            int p = market.students.item[e];
            int l = market.lecturerOf[p];
            int rank = market.rank[e];
            if (rank > projectCut[p] || rank > lecturerCut[l]) {
                return student;
            }
            entryOf[student] = e;
            atProject[p].add(rank);
            atLecturer[l].add(rank);
            int out = -1;
            if (atProject[p].size() > market.projectCapacity[p]) {
                out = remove(l, atProject[p].last());
            } else if (atLecturer[l].size() > market.lecturerCapacity[l]) {
                out = remove(l, atLecturer[l].last());
            }
            if (atProject[p].size() == market.projectCapacity[p]) {
                projectCut[p] = Math.min(projectCut[p], atProject[p].last());
            }
            if (atLecturer[l].size() == market.lecturerCapacity[l]) {
                lecturerCut[l] = Math.min(lecturerCut[l], atLecturer[l].last());
            }
            return out;
        }

        private int remove(int lecturer, int rank) {
            int student = market.lecturers.item[market.lecturers.start[lecturer] + rank];
            atProject[market.students.item[entryOf[student]]].remove(rank);
            atLecturer[lecturer].remove(rank);
            entryOf[student] = -1;
            return student;
        }
    }

    private static final class FromLecturers {
        private final ProjectMarket market;
        private final int[] entryOf;
        private final int[] projectLoad;
        private final int[] lecturerLoad;
        private final int[] next;
        private long offers;

        FromLecturers(ProjectMarket market) {
            this.market = market;
            entryOf = new int[market.students.size()];
            Arrays.fill(entryOf, Integer.MAX_VALUE);
            projectLoad = new int[market.projectCapacity.length];
            lecturerLoad = new int[market.lecturerCapacity.length];
            next = new int[lecturerLoad.length];
        }

        Placing run() {
            boolean again = true;
            while (again) {
                again = false;
                for (int l = 0; l < lecturerLoad.length; l++) {
                    while (lecturerLoad[l] < market.lecturerCapacity[l] && offer(l)) {
                        again = true;
                    }
                }
            }
            int[] projectOf = new int[entryOf.length];
            for (int s = 0; s < projectOf.length; s++) {
                projectOf[s] = entryOf[s] == Integer.MAX_VALUE ? -1 : market.students.item[entryOf[s]];
            }
            return new Placing(projectOf, offers);
        }

        private boolean offer(int l) {
            for (; next[l] < market.lecturers.length(l); next[l]++) {
                int s = market.lecturers.item[market.lecturers.start[l] + next[l]];
                int stop = Math.min(market.students.start[s + 1], entryOf[s]);
                for (int e = market.students.start[s]; e < stop; e++) {
                    int p = market.students.item[e];
                    if (market.lecturerOf[p] == l
                            && market.rank[e] >= 0
                            && projectLoad[p] < market.projectCapacity[p]) {
                        accept(s, e, p, l);
                        return true;
                    }
                }
            }
            return false;
        }

        private void accept(int s, int e, int p, int l) {
            offers++;
            if (entryOf[s] != Integer.MAX_VALUE) {
                int left = market.students.item[entryOf[s]];
                projectLoad[left]--;
                lecturerLoad[market.lecturerOf[left]]--;
                next[market.lecturerOf[left]] = 0;
            }
            entryOf[s] = e;
            projectLoad[p]++;
            lecturerLoad[l]++;
        }
    }
}
