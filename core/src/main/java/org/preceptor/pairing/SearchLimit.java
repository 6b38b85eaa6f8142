package org.preceptor.pairing;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.preceptor.MalformedValueException;

/**
 * How long a search that may take long is allowed to go on: a number of steps, never a time, so that the same limit gives the
 * same answer on every machine. A watcher may follow the steps, and a caller may ask the search to stop.
 *
 * <p>Some questions about pairings have no quick answer in the worst case: listing every stable pairing, linked trainees, the
 * fewest blocking pairs. Such a search stops at the limit, hands back the best it has and says that it was stopped
 * ({@code Pairing.label()}), as an administrator with a deadline needs. Example: "at most 200,000 steps, and stop when the
 * user presses Cancel".
 *
 * <p>Invariant: at least one step. Steps are counted by each search in its own unit (a stable pairing listed, an offer made, a
 * node of a search tree). Asking for cancellation is not part of the value's meaning for the answer: a cancelled search is
 * labelled as such.
 */
public final class SearchLimit {

    private static final long NONE = Long.MAX_VALUE;

    private final long steps;
    private final LongConsumer progress;
    private final BooleanSupplier cancelled;

    private SearchLimit(long steps, LongConsumer progress, BooleanSupplier cancelled) {
        this.steps = steps;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * A limit of so many steps.
     *
     * @throws MalformedValueException if {@code steps} is less than one
     */
    public static SearchLimit of(long steps) {
        if (steps < 1) {
            throw new MalformedValueException("steps", steps, "a search needs at least one step");
        }
        return new SearchLimit(steps, step -> {}, () -> false);
    }

    /** No limit: for problems known to be small. */
    public static SearchLimit none() {
        return of(NONE);
    }

    /** The same limit, telling {@code watcher} after every step how many were taken. */
    public SearchLimit withProgress(LongConsumer watcher) {
        return new SearchLimit(steps, watcher, cancelled);
    }

    /** The same limit, ending the search as soon as {@code stop} says so. */
    public SearchLimit withCancellation(BooleanSupplier stop) {
        return new SearchLimit(steps, progress, stop);
    }

    /** The largest number of steps. */
    public long steps() {
        return steps;
    }

    /** Whether the caller has asked to stop. */
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    void report(long spent) {
        progress.accept(spent);
    }

    @Override
    public String toString() {
        return steps == NONE ? "no limit" : steps + " steps";
    }
}
