package org.preceptor.benchmarks.pairing;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** Best of several rounds, in milliseconds of this thread alone, so that a busy machine changes the ratios little. */
final class Stopwatch {
    private static final com.sun.management.ThreadMXBean CLOCK =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Keeps results alive. */
    static long sink;

    private Stopwatch() {}

    static double best(int rounds, LongSupplier work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            sink += work.getAsLong();
            best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - begin) / 1e6);
        }
        return best;
    }

    /** Bytes allocated by the work: at least what it ever holds at once. */
    static long allocated(LongSupplier work) {
        long begin = CLOCK.getCurrentThreadAllocatedBytes();
        sink += work.getAsLong();
        return CLOCK.getCurrentThreadAllocatedBytes() - begin;
    }
}
