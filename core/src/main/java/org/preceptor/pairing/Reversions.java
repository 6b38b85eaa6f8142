package org.preceptor.pairing;

/** Unfilled places that move from a host to another, by declared rules in order, the match run anew after every round. */
final class Reversions {

    final int[] capacity;
    /** Places moved by each rule. */
    final int[] moved;

    final Placing placing;

    private Reversions(int[] capacity, int[] moved, Placing placing) {
        this.capacity = capacity;
        this.moved = moved;
        this.placing = placing;
    }

    static Reversions run(
            IntLists applicants, IntLists hosts, int[] capacity, int[] donor, int[] receiver, int[] allowed) {
        int[] now = capacity.clone();
        int[] moved = new int[donor.length];
        while (true) {
            Placing placing = DeferredAcceptance.applicantOptimal(new Market(applicants, hosts, now));
            int[] filled = new int[now.length];
            for (int h : placing.hostOf) {
                if (h >= 0) {
                    filled[h]++;
                }
            }
            boolean again = false;
            for (int r = 0; r < donor.length; r++) {
                int places = Math.min(now[donor[r]] - filled[donor[r]], allowed[r] - moved[r]);
                if (places > 0) {
                    now[donor[r]] -= places;
                    now[receiver[r]] += places;
                    moved[r] += places;
                    again = true;
                }
            }
            if (!again) {
                return new Reversions(now, moved, placing);
            }
        }
    }

    /** Whether the rules lead places round in a circle. */
    static boolean isCircular(int hosts, int[] donor, int[] receiver) {
        int[] waiting = new int[hosts];
        for (int r : receiver) {
            waiting[r]++;
        }
        boolean[] done = new boolean[donor.length];
        int left = donor.length;
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int r = 0; r < donor.length; r++) {
                if (!done[r] && waiting[donor[r]] == 0) {
                    done[r] = true;
                    waiting[receiver[r]]--;
                    left--;
                    progress = true;
                }
            }
        }
        return left > 0;
    }
}
