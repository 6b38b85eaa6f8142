package org.preceptor.pairing;

import java.util.Arrays;

/** Gives people without a list what is left: in tie order each the eligible place with most seats left, then by place. */
final class SpareSeats {

    private final Compiled compiled;
    private final int[] hostOf;
    private final int[] left;
    private final Eligibility eligibility;
    private final boolean[] jointly;

    SpareSeats(Compiled compiled, int[] hostOf) {
        this.compiled = compiled;
        this.hostOf = hostOf;
        eligibility = Eligibility.of(compiled.problem);
        jointly = new boolean[hostOf.length];
        for (PairingProblem.Link link : Linked.inForce(compiled)) {
            if (!link.wishes().isEmpty()) {
                jointly[compiled.traineeIndex.find(link.first())] = true;
                jointly[compiled.traineeIndex.find(link.second())] = true;
            }
        }
        left = new int[compiled.openings.length];
        Arrays.setAll(left, h -> compiled.openings[h].capacity());
        for (int h : hostOf) {
            if (h >= 0) {
                left[h]--;
            }
        }
    }

    /** Lets those who were somewhere stay, as long as a seat is left there. */
    void keep(int[] before) {
        for (int a : inTieOrder()) {
            int h = before[a];
            if (isWaiting(a) && h >= 0 && left[h] > 0 && allows(a, h)) {
                hostOf[a] = h;
                left[h]--;
            }
        }
    }

    /** Only where no cap lies above the places. */
    void fill(PairingPolicy policy) {
        Distribution spread = compiled.problem.distribution();
        if (spread.bindsPlaces()
                || spread.setting(policy) == Distribution.Setting.OPTIMISED
                || !compiled.problem.bases().isEmpty()) {
            return;
        }
        for (int a : inTieOrder()) {
            int best = -1;
            for (int h = 0; h < left.length && isWaiting(a); h++) {
                if (left[h] > (best < 0 ? 0 : left[best]) && allows(a, h)) {
                    best = h;
                }
            }
            if (best >= 0) {
                hostOf[a] = best;
                left[best]--;
            }
        }
    }

    private boolean isWaiting(int a) {
        return hostOf[a] < 0
                && !jointly[a]
                && compiled.trainees[a].willingness().isEmpty();
    }

    private boolean allows(int a, int h) {
        return eligibility.allows(compiled.trainees[a], compiled.openings[h]);
    }

    private int[] inTieOrder() {
        int[] order = new int[compiled.tie.length];
        for (int a = 0; a < order.length; a++) {
            order[compiled.tie[a]] = a;
        }
        return order;
    }
}
