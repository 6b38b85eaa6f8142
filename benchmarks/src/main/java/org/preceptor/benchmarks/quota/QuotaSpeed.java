package org.preceptor.benchmarks.quota;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.preceptor.quota.FlowBenchmark;

/**
 * The figures of {@link QuotaBenchmark} and {@link FlowBenchmark} against their targets in one run, each the best of several
 * rounds in processor time of one thread. {@code into=FOLDER} also writes the page {@code quota.md} there.
 */
public final class QuotaSpeed {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 25;
    private static final long WARM = 3_000_000_000L;

    private final List<String> rows = new ArrayList<>();
    private long sink;

    private QuotaSpeed() {}

    /** Measures everything and prints the table. */
    public static void main(String[] args) throws IOException {
        QuotaSpeed speed = new QuotaSpeed();
        speed.shares();
        speed.flows();
        for (String arg : args) {
            if (arg.startsWith("into=")) {
                Path folder = Path.of(arg.substring(5));
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("quota.md"), speed.page());
            }
        }
        System.out.println("(" + speed.sink + ")");
    }

    private double best(Supplier<?> work) {
        double best = Double.MAX_VALUE;
        long started = CLOCK.getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS || CLOCK.getCurrentThreadCpuTime() - started < WARM; round++) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            sink += work.get().hashCode() & 1;
            best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - begin) / 1e6);
        }
        return best;
    }

    private void shares() {
        QuotaBenchmark quotas = new QuotaBenchmark();
        double sort = best(quotas::sortOnce);
        double names = best(quotas::sortNamesOnce);
        add("10,000 weights sorted once, bare numbers", sort, "");
        add("the same with their names", names, "");
        double webster = best(() -> quotas.webster().lastSeat());
        add(
                "1,000,000 places over 10,000 claimants, floors and caps, Webster",
                webster,
                times(webster / sort, "sorts", 5));
        double hill = best(() -> quotas.hill().lastSeat());
        add("the same by Hill", hill, times(hill / sort, "sorts", 5));
        add(
                "table of 31 by 50, divisors included",
                best(() -> quotas.table31by50().isUnique()),
                "milliseconds");
        add(
                "family of 10,000 cells, with an example",
                best(() -> quotas.familyWithExample().isFeasible()),
                "");
        double witness = best(() -> quotas.familyWithWitness().isFeasible());
        add("family of 10,000 cells, with witness and relaxations", witness, about(witness));
    }

    private void flows() {
        for (int take : new int[] {99, 100}) {
            FlowBenchmark flow = new FlowBenchmark();
            flow.take = take;
            flow.build();
            String network = String.format(Locale.ROOT, "one flow, 100 by 100, columns take %d: ", take);
            double own = best(flow::kernel);
            add(network + "ours", own, "");
            compare(network + "JGraphT push-relabel", best(flow::jgraphtPushRelabel), own);
            compare(network + "JGraphT Dinic", best(flow::jgraphtDinic), own);
            double built = best(flow::kernelBuilt);
            add(network + "ours, network built", built, "");
            compare(network + "JGraphT push-relabel, network built", best(flow::jgraphtBuilt), built);
        }
    }

    private void compare(String what, double theirs, double own) {
        add(what, theirs, String.format(Locale.ROOT, "%.1f times ours", theirs / own));
    }

    private static String times(double ratio, String unit, int most) {
        return String.format(
                Locale.ROOT, "%.1f %s, wanted at most %d: %s", ratio, unit, most, ratio <= most ? "met" : "missed");
    }

    private static String about(double millis) {
        return "wanted about 1,000 ms or less: " + (millis <= 1000 ? "met" : "missed");
    }

    private void add(String what, double millis, String beside) {
        String row = String.format(Locale.ROOT, "| %s | %.3f ms | %s |", what, millis, beside);
        rows.add(row);
        System.out.println(row);
    }

    private String page() {
        return "# Speed of quotas\n\n`java org.preceptor.benchmarks.quota.QuotaSpeed into=benchmarks/results`, JDK "
                + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, "
                + LocalDate.now(ZoneOffset.UTC)
                + ". Every time is the best of at least " + ROUNDS
                + " rounds and three seconds, in processor time of the one thread; only ratios within one run mean anything. The same work under\n"
                + "JMH: `mvn -q -pl benchmarks -am -Dmaven.test.skip package -Djmh=\"-f 1 QuotaBenchmark|FlowBenchmark\"`.\n\n"
                + "| what | measured | beside |\n|---|---:|---|\n" + String.join("\n", rows) + "\n";
    }
}
