package org.preceptor.quota;

/** Who has the stronger claim: the k-th seat of claimant i, or the l-th seat of claimant j. Seats are counted from 1. */
interface SeatOrder {
    /** Exact; positive when the claim of i is the stronger one. Falls strictly in k for a fixed claimant. */
    int compare(int i, long k, int j, long l);

    /** A filter: within a relative 1e-14 of the claim. Infinite when no number expresses it. */
    double approx(int i, long k);

    /** A starting guess, clamped to the bounds by the caller, for a common level near which the seats add up to the plan. */
    long[] start(long[] lower, long[] upper, long seats);
}
