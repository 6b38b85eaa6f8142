package org.preceptor.pairing;

/** The running account of one search under a {@link SearchLimit}. */
final class Budget {

    private final SearchLimit limit;
    private long spent;
    private boolean ended;

    Budget(SearchLimit limit) {
        this.limit = limit;
    }

    /** Takes one step; false when the search must stop and hand back what it has. */
    boolean spend() {
        if (ended) {
            return false;
        }
        spent++;
        if (spent >= limit.steps() || limit.isCancelled()) {
            ended = true;
        }
        limit.report(spent);
        return !ended;
    }

    boolean ended() {
        return ended;
    }

    long spent() {
        return spent;
    }
}
