package org.preceptor.benchmarks.json;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Workloads that take turns, so that a busy machine disturbs all alike, and the table of what came of them. */
final class Contest {
    private static final com.sun.management.ThreadMXBean CLOCK =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<String> rows = new ArrayList<>();
    private static long sink;

    /** The best of all turns, for one repetition. */
    record Figures(double micros, long bytes) {}

    /** The figures of each workload by its name. */
    record Best(Map<String, Figures> all) {
        Figures get(String name) {
            return Objects.requireNonNull(all.get(name), name);
        }
    }

    Best inTurns(int repetitions, int turns, Map<String, LongSupplier> work) {
        Map<String, Figures> best = new TreeMap<>();
        for (int turn = 0; turn < turns; turn++) {
            new TreeMap<>(work).forEach((name, each) -> {
                long bytes = CLOCK.getCurrentThreadAllocatedBytes();
                long begin = CLOCK.getCurrentThreadCpuTime();
                for (int i = 0; i < repetitions; i++) {
                    sink += each.getAsLong();
                }
                double micros = (CLOCK.getCurrentThreadCpuTime() - begin) / 1e3 / repetitions;
                long allocated = (CLOCK.getCurrentThreadAllocatedBytes() - bytes) / repetitions;
                best.merge(
                        name,
                        new Figures(micros, allocated),
                        (a, b) -> new Figures(Math.min(a.micros(), b.micros()), Math.min(a.bytes(), b.bytes())));
            });
        }
        return new Best(best);
    }

    static long bytes(LongSupplier work) {
        long begin = CLOCK.getCurrentThreadAllocatedBytes();
        sink += work.getAsLong();
        return CLOCK.getCurrentThreadAllocatedBytes() - begin;
    }

    void atMost(String what, Figures ours, Figures theirs, double target) {
        add(what, ours, theirs, ours.micros() / theirs.micros(), target);
    }

    void bytesAtMost(String what, Figures ours, Figures theirs, double target) {
        add(what, ours, theirs, (double) ours.bytes() / theirs.bytes(), target);
    }

    void note(String what, Figures ours, Figures theirs) {
        row(what, measured(ours, theirs), format("%.2f", ours.micros() / theirs.micros()), "", "");
    }

    void say(String what, String measured) {
        row(what, measured, "", "", "");
    }

    private void add(String what, Figures ours, Figures theirs, double ratio, double target) {
        row(
                what,
                measured(ours, theirs),
                format("%.2f", ratio),
                format("at most %.2f", target),
                ratio <= target ? "met" : "missed");
    }

    private static String measured(Figures ours, Figures theirs) {
        return ours.micros() < 1000
                ? format(
                        "%.1f and %.1f µs; %,d and %,d bytes",
                        ours.micros(), theirs.micros(), ours.bytes(), theirs.bytes())
                : format("%.0f and %.0f ms", ours.micros() / 1e3, theirs.micros() / 1e3);
    }

    private void row(String... cells) {
        rows.add("| " + String.join(" | ", cells) + " |");
    }

    @SuppressWarnings("AnnotateFormatMethod") // only this class calls it
    private static String format(String pattern, Object... figures) {
        return String.format(Locale.ROOT, pattern, figures);
    }

    String table() {
        return "| what | measured, and beside it | ratio | wanted | |\n|---|---|---:|---|---|\n"
                + String.join("\n", rows);
    }
}
