package org.preceptor.pairing;

/** Who went where: {@code hostOf[applicant]} is a host or -1; {@code steps} counts proposals (or the search's own unit). */
final class Placing {

    final int[] hostOf;
    final long steps;

    Placing(int[] hostOf, long steps) {
        this.hostOf = hostOf;
        this.steps = steps;
    }

    int placed() {
        int placed = 0;
        for (int h : hostOf) {
            if (h >= 0) {
                placed++;
            }
        }
        return placed;
    }
}
