package org.preceptor.benchmarks.pairing;

import java.util.ArrayList;
import java.util.List;
import org.preceptor.pairing.Kernels;

/** Deferred acceptance on flat arrays from a thousand trainees to a million, measured in scans of the same arrays. */
final class Growth {
    /** Milliseconds at one size; entries count one side. */
    record Point(int trainees, double scan, double ranks, double solve, double audit, double bytesPerEntry) {
        double scans() {
            return (ranks + solve) / scan;
        }
    }

    private Growth() {}

    static List<Point> measure() {
        List<Point> points = new ArrayList<>();
        for (int n = 1_000; n <= 1_000_000; n *= 10) {
            points.add(point(n));
        }
        return points;
    }

    private static Point point(int n) {
        FlatLists lists = FlatLists.of(n);
        int rounds = Math.max(12, Math.min(3_000, 4_000_000 / n));
        double scan = Stopwatch.best(rounds * 2, lists::scan);
        Kernels[] kernels = new Kernels[1];
        double ranks = Stopwatch.best(rounds, () -> {
            kernels[0] = lists.kernels();
            return 1;
        });
        double solve = Stopwatch.best(rounds, () -> kernels[0].solve());
        double audit = Stopwatch.best(rounds, () -> kernels[0].audit());
        long held = lists.bytes() + Stopwatch.allocated(() -> lists.kernels().solve());
        return new Point(n, scan, ranks, solve, audit, (double) held / lists.item().length);
    }
}
