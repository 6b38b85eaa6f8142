package org.preceptor.quota;

/** Who has the stronger claim: the k-th seat of claimant i, or the l-th seat of claimant j. Seats are counted from 1. */
interface SeatOrder {
    /** Exact; positive when the claim of i is the stronger one. Falls strictly in k for a fixed claimant. */
    int compare(int i, long k, int j, long l);

    /**
     * A filter: numbers that order as the claims do once they are more than {@link #DOUBT} apart. Claims that are closer are
     * compared exactly.
     */
    long rough(int i, long k);

    /** Whether two claims are exactly equal; looks closely only when they are roughly equal. */
    default boolean isEqual(int i, long k, int j, long l) {
        return Math.abs(rough(i, k) - rough(j, l)) <= DOUBT && compare(i, k, j, l) == 0;
    }

    /** Far more than the error of a rough claim, in units of its last place. */
    long DOUBT = 1 << 12;

    /** A starting guess, clamped to the bounds by the caller, for a common level near which the seats add up to the plan. */
    long[] start(long[] lower, long[] upper, long seats);
}
