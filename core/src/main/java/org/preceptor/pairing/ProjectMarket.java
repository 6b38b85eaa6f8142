package org.preceptor.pairing;

/** Two levels: students rank projects (mentors); each project has a capacity and a lecturer (base) with its own cap and one list. */
final class ProjectMarket {

    final IntLists students;
    final int[] projectCapacity;
    final int[] lecturerOf;
    final IntLists lecturers;
    final int[] lecturerCapacity;
    /** For each student entry: the student's position in the list of the project's lecturer, or -1. */
    final int[] rank;

    ProjectMarket(
            IntLists students, int[] projectCapacity, int[] lecturerOf, IntLists lecturers, int[] lecturerCapacity) {
        this.students = students;
        this.projectCapacity = projectCapacity;
        this.lecturerOf = lecturerOf;
        this.lecturers = lecturers;
        this.lecturerCapacity = lecturerCapacity;
        rank = new int[students.entries()];
        int[] listed = new int[students.size() + 1];
        for (int s : lecturers.item) {
            listed[s + 1]++;
        }
        for (int s = 0; s < students.size(); s++) {
            listed[s + 1] += listed[s];
        }
        int[] next = listed.clone();
        int[] lecturer = new int[lecturers.entries()];
        int[] position = new int[lecturers.entries()];
        for (int l = 0; l < lecturers.size(); l++) {
            for (int i = lecturers.start[l]; i < lecturers.start[l + 1]; i++) {
                int slot = next[lecturers.item[i]]++;
                lecturer[slot] = l;
                position[slot] = i - lecturers.start[l];
            }
        }
        for (int s = 0; s < students.size(); s++) {
            for (int e = students.start[s]; e < students.start[s + 1]; e++) {
                rank[e] = -1;
                for (int k = listed[s]; k < listed[s + 1]; k++) {
                    if (lecturer[k] == lecturerOf[students.item[e]]) {
                        rank[e] = position[k];
                    }
                }
            }
        }
    }
}
