package org.preceptor.benchmarks.pairing;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.preceptor.pairing.Kernels;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.Pairing;
import org.preceptor.pairing.PairingPolicy;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.pairing.Willingness;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/**
 * Prints ratios measured in one run. Arguments choose parts: {@code growth}, {@code domain N}, {@code assignment},
 * {@code rotations}; none runs all but the largest.
 */
public final class PairingSpeed {
    private static final int LIST = 10;
    /** Time of this thread alone, so that a busy machine does not change the ratios. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static long sink;

    private PairingSpeed() {}

    /** Runs the parts named. */
    public static void main(String[] args) {
        Set<String> parts = new HashSet<>(List.of(args));
        if (parts.isEmpty() || parts.contains("growth")) {
            for (int n = 1_000; n <= 1_000_000; n *= 10) {
                growth(n);
            }
        }
        if (parts.isEmpty() || parts.contains("domain")) {
            int n = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
            domain(n);
        }
        if (parts.isEmpty() || parts.contains("assignment")) {
            assignment(1000);
        }
        if (parts.isEmpty() || parts.contains("rotations")) {
            rotations(1000);
        }
        System.out.println("(" + sink + ")");
    }

    private static double best(int rounds, LongSupplier work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            sink += work.getAsLong();
            best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - begin) / 1e6);
        }
        return best;
    }

    /** Trainees with lists of ten over a tenth as many places; every place ranks those who list it. */
    private record Lists(int[] start, int[] item, int[] hostStart, int[] hostItem, int[] capacity) {
        static Lists of(int n) {
            SplittableRandom random = new SplittableRandom(20180116);
            int hosts = n / LIST;
            int[] start = IntStream.rangeClosed(0, n).map(i -> i * LIST).toArray();
            int[] item = new int[n * LIST];
            int[] hostStart = new int[hosts + 1];
            for (int e = 0; e < item.length; e++) {
                int h = random.nextInt(hosts);
                for (int k = e - e % LIST; k < e; k++) {
                    if (item[k] == h) {
                        h = random.nextInt(hosts);
                        k = e - e % LIST - 1;
                    }
                }
                item[e] = h;
                hostStart[h + 1]++;
            }
            for (int h = 0; h < hosts; h++) {
                hostStart[h + 1] += hostStart[h];
            }
            int[] next = Arrays.copyOf(hostStart, hosts);
            int[] hostItem = new int[item.length];
            for (int e = 0; e < item.length; e++) {
                hostItem[next[item[e]]++] = e / LIST;
            }
            for (int h = 0; h < hosts; h++) {
                for (int i = hostStart[h + 1] - 1; i > hostStart[h]; i--) {
                    int j = hostStart[h] + random.nextInt(i - hostStart[h] + 1);
                    int kept = hostItem[i];
                    hostItem[i] = hostItem[j];
                    hostItem[j] = kept;
                }
            }
            int[] capacity = new int[hosts];
            Arrays.fill(capacity, 1);
            return new Lists(start, item, hostStart, hostItem, capacity);
        }

        long scan() {
            long sum = 0;
            for (int i : item) {
                sum += i;
            }
            for (int i : hostItem) {
                sum += i;
            }
            return sum;
        }

        Kernels kernels() {
            return new Kernels(start, item, hostStart, hostItem, capacity);
        }
    }

    private static void growth(int n) {
        Lists lists = Lists.of(n);
        int rounds = n > 100_000 ? 8 : 30;
        double scan = best(rounds * 2, lists::scan);
        Kernels[] kernels = new Kernels[1];
        double ranks = best(rounds, () -> {
            kernels[0] = lists.kernels();
            return 1;
        });
        double solve = best(rounds, () -> kernels[0].solve());
        double audit = best(rounds, () -> kernels[0].audit());
        System.out.printf(
                "%,d trainees: scan %.3f ms; ranks %.2f ms, solve %.2f ms = %.1f scans (target 40); audit %.2f of solve%n",
                n, scan, ranks, solve, (ranks + solve) / scan, audit / solve);
    }

    private static void domain(int n) {
        Lists lists = Lists.of(n);
        double kernel = best(5, () -> lists.kernels().solve());
        Place[] places =
                IntStream.range(0, n / LIST).mapToObj(h -> Place.host("h" + h)).toArray(Place[]::new);
        PersonId[] people =
                IntStream.range(0, n).mapToObj(a -> PersonId.of("t" + a)).toArray(PersonId[]::new);
        Pairing[] last = new Pairing[1];
        double whole = best(n > 500_000 ? 1 : 5, () -> {
            PairingProblem.Builder problem =
                    PairingProblem.builder().term(Term.ofMonths(LocalDate.of(2018, 2, 16), 11));
            for (int a = 0; a < n; a++) {
                Willingness wishes = Willingness.of(Arrays.stream(lists.item, a * LIST, a * LIST + LIST)
                        .mapToObj(h -> places[h])
                        .toArray(Place[]::new));
                problem.addTrainees(
                        Trainee.builder().id(people[a]).willingness(wishes).build());
            }
            for (int h = 0; h < places.length; h++) {
                problem.addOpenings(Opening.of(
                        places[h],
                        1,
                        Preference.namedInGroups(
                                Arrays.stream(lists.hostItem, lists.hostStart[h], lists.hostStart[h + 1])
                                        .mapToObj(a -> List.of(people[a]))
                                        .toList())));
            }
            last[0] = problem.build().pair(PairingPolicy.traineeOptimal());
            return last[0].explain(people[0]).wishes().size();
        });
        PairingProblem ready = last[0].problem();
        double pairing = best(
                n > 500_000 ? 1 : 5,
                () -> ready.pair(PairingPolicy.traineeOptimal()).unplaced().size());
        System.out.printf(
                "%,d trainees through the domain: kernel %.1f ms, pairing alone %.1f ms = %.1f kernels, with objects built %.1f ms = %.1f (target 10); heap in use %,d MB%n",
                n,
                kernel,
                pairing,
                pairing / kernel,
                whole,
                whole / kernel,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
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
    private static void assignment(int n) {
        int[][] lists = complete(n, new Random(1));
        int[] cost = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                cost[i * n + lists[i][k]] = k + 1;
            }
        }
        long[] totals = new long[3];
        double ours = best(20, () -> {
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
        double ortools = best(3, () -> {
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
        double jgrapht = best(1, () -> {
            totals[2] = Math.round(new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
                    .getMatching()
                    .getWeight());
            return totals[2];
        });
        System.out.printf(
                "assignment n=%d: ours %.1f ms, OR-tools %.1f ms (%.1f times ours), JGraphT %.0f ms (%.0f times ours, target 20); totals %s%n",
                n, ours, ortools, ortools / ours, jgrapht, jgrapht / ours, Arrays.toString(totals));
    }

    private static void rotations(int n) {
        Random random = new Random(1);
        int[][] left = complete(n, random);
        int[][] right = complete(n, random);
        int[] start = IntStream.rangeClosed(0, n).map(i -> i * n).toArray();
        int[] item = Arrays.stream(left).flatMapToInt(Arrays::stream).toArray();
        int[] hostItem = Arrays.stream(right).flatMapToInt(Arrays::stream).toArray();
        int[] one = new int[n];
        Arrays.fill(one, 1);
        Kernels kernels = new Kernels(start, item, start, hostItem, one);
        double plain = best(20, () -> {
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
        double table = best(20, () -> new Kernels(start, item, start, hostItem, one).solve());
        double egalitarian = best(20, kernels::egalitarian);
        long[] count = new long[1];
        double all = best(10, () -> {
            count[0] = kernels.countAll();
            return count[0];
        });
        System.out.printf(
                "rotations n=%d: plain rank tables %.2f ms, our ranks and solve %.2f ms; egalitarian %.2f ms = %.1f plain tables (target 5); all %d stable %.2f ms = %.1f (target 20)%n",
                n, plain, table, egalitarian, egalitarian / plain, count[0], all, all / plain);
    }
}
