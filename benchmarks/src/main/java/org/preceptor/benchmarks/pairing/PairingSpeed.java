package org.preceptor.benchmarks.pairing;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.preceptor.benchmarks.pairing.Growth.Point;
import org.preceptor.pairing.Kernels;

/**
 * Ratios measured in one run. Arguments choose parts: {@code growth}, {@code domain}, {@code assignment}, {@code rotations},
 * {@code million}; none runs them all. {@code into=FOLDER} also writes the table and the drawing there.
 */
public final class PairingSpeed {
    private PairingSpeed() {}

    /** Runs the parts named. */
    public static void main(String[] args) throws IOException {
        Set<String> parts = new HashSet<>();
        Path folder = null;
        for (String arg : args) {
            if (arg.startsWith("into=")) {
                folder = Path.of(arg.substring(5));
            } else {
                parts.add(arg);
            }
        }
        if (parts.isEmpty()) {
            parts.addAll(List.of("growth", "domain", "assignment", "rotations", "million"));
        }
        Results results = new Results();
        List<Point> points = parts.contains("growth") ? Growth.measure() : List.of();
        growth(points, results);
        if (parts.contains("domain")) {
            DomainSpeed.measure(100_000, results);
        }
        if (parts.contains("rotations")) {
            rotations(1000, results);
        }
        if (parts.contains("assignment")) {
            assignment(1000, results);
        }
        if (parts.contains("million")) {
            DomainSpeed.measure(1_000_000, results);
        }
        if (folder != null) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pairing.md"), page(points, results));
            if (!points.isEmpty()) {
                Files.writeString(folder.resolve("pairing-growth.svg"), GrowthChart.draw(points));
            }
        }
        System.out.println("(" + Stopwatch.sink + ")");
    }

    private static void growth(List<Point> points, Results results) {
        for (Point p : points) {
            String size = Results.format("%,d trainees, lists of 10: ", p.trainees());
            String figures =
                    Results.format("scan %.3f ms, ranks %.2f ms, solving %.2f ms", p.scan(), p.ranks(), p.solve());
            if (p.trainees() == 1_000_000) {
                results.atMost(size + "ranks and solving, in scans", figures, p.scans(), 40);
                results.atMost(
                        size + "bytes for an entry",
                        "lists of both sides and all allocated since",
                        p.bytesPerEntry(),
                        60);
            } else {
                results.note(size + "ranks and solving", figures + Results.format(", %.1f scans", p.scans()));
            }
            results.atMost(size + "audit, in solves", Results.format("%.2f ms", p.audit()), p.audit() / p.solve(), 1);
        }
    }

    private static String page(List<Point> points, Results results) {
        String drawing = points.isEmpty() ? "" : "![growth](pairing-growth.svg)\n\n";
        return "# Speed of pairing\n\n"
                + Results.format(
                        "`java -Xmx6g %s into=benchmarks/results`, JDK %s, %d cores, %s. Every time is the best of several rounds, in processor time of the one thread; only ratios within one run mean anything.%n%n",
                        PairingSpeed.class.getName(),
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        LocalDate.now(ZoneOffset.UTC))
                + drawing
                + results.table();
    }

    private static int[][] complete(int n, Random random) {
        int[][] lists = new int[n][n];
        for (int[] list : lists) {
            Arrays.setAll(list, i -> i);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = list[i];
                list[i] = list[j];
                list[j] = kept;
            }
        }
        return lists;
    }

    /** Costs are ranks: the position of the place in the person's uniform random list. */
    private static void assignment(int n, Results results) {
        int[][] lists = complete(n, new Random(1));
        int[] cost = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                cost[i * n + lists[i][k]] = k + 1;
            }
        }
        long[] totals = new long[3];
        double ours = Stopwatch.best(20, () -> {
            int[] columns = Kernels.square(n, cost);
            totals[0] = IntStream.range(0, n)
                    .mapToLong(i -> cost[i * n + columns[i]])
                    .sum();
            return totals[0];
        });
        Loader.loadNativeLibraries();
        LinearSumAssignment google = new LinearSumAssignment();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                google.addArcWithCost(i, j, cost[i * n + j]);
            }
        }
        double ortools = Stopwatch.best(3, () -> {
            google.solve();
            totals[1] = google.getOptimalCost();
            return totals[1];
        });
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> left = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        for (int i = 0; i < n; i++) {
            graph.addVertex(i);
            graph.addVertex(n + i);
            left.add(i);
            right.add(n + i);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                graph.setEdgeWeight(graph.addEdge(i, n + j), cost[i * n + j]);
            }
        }
        double jgrapht = Stopwatch.best(1, () -> {
            totals[2] = Math.round(new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
                    .getMatching()
                    .getWeight());
            return totals[2];
        });
        String what = "minimum cost, n = " + n + " complete";
        String figures = Results.format("ours %.1f ms", ours);
        results.atLeast(
                what + ", against OR-tools' assignment",
                figures + Results.format(", OR-tools %.0f ms, totals %d and %d", ortools, totals[0], totals[1]),
                ortools / ours,
                1);
        results.atLeast(
                what + ", against JGraphT's Kuhn-Munkres",
                figures + Results.format(", JGraphT %.0f ms, total %d", jgrapht, totals[2]),
                jgrapht / ours,
                20);
    }

    private static void rotations(int n, Results results) {
        Random random = new Random(1);
        int[][] left = complete(n, random);
        int[][] right = complete(n, random);
        int[] start = IntStream.rangeClosed(0, n).map(i -> i * n).toArray();
        int[] item = Arrays.stream(left).flatMapToInt(Arrays::stream).toArray();
        int[] hostItem = Arrays.stream(right).flatMapToInt(Arrays::stream).toArray();
        int[] one = new int[n];
        Arrays.fill(one, 1);
        Kernels kernels = new Kernels(start, item, start, hostItem, one);
        double plain = Stopwatch.best(20, () -> {
            int[][] leftRank = new int[n][n];
            int[][] rightRank = new int[n][n];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    leftRank[i][left[i][k]] = k;
                    rightRank[i][right[i][k]] = k;
                }
            }
            return (long) leftRank[n - 1][0] + rightRank[0][n - 1];
        });
        double ranks = Stopwatch.best(40, () -> new Kernels(start, item, start, hostItem, one).solve());
        double egalitarian = Stopwatch.best(40, kernels::egalitarian);
        long[] count = new long[1];
        double all = Stopwatch.best(40, () -> {
            count[0] = kernels.countAll();
            return count[0];
        });
        String tables = Results.format("rank tables %.2f ms; our ranks and one stable pairing %.2f ms", plain, ranks);
        results.atMost(
                "egalitarian, gen-01 n = " + n + ", in rank tables built",
                Results.format("%.2f ms and ranks; %s", egalitarian, tables),
                (egalitarian + ranks) / plain,
                5);
        results.atMost(
                "all " + count[0] + " stable, gen-01 n = " + n + ", in rank tables built",
                Results.format("%.2f ms and ranks; %s", all, tables),
                (all + ranks) / plain,
                20);
    }
}
