package org.preceptor.pairing;

/** The running account of one search under a {@link PairingPolicy.Limit}. */
final class Budget {

    private final PairingPolicy.Limit limit;
    private long spent;
    private boolean ended;

    Budget(PairingPolicy.Limit limit) {
        this.limit = limit;
    }

    /** Takes one step; false when the search must stop and hand back what it has. */
    boolean spend() {
        if (ended) {
            return false;
        }
        spent++;
        if (spent >= limit.steps() || limit.cancelled().getAsBoolean()) {
            ended = true;
        }
        limit.progress().accept(spent);
        return !ended;
    }

    boolean ended() {
        return ended;
    }

    long left() {
        return limit.steps() - spent;
    }

    long spent() {
        return spent;
    }
}
