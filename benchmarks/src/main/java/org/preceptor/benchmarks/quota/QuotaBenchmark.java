package org.preceptor.benchmarks.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.preceptor.quota.Feasibility;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;
import org.preceptor.quota.ShareResult;
import org.preceptor.quota.TablePlan;
import org.preceptor.quota.TableResult;
import org.preceptor.rule.Evidence.Ratio;

/**
 * Shares of a million places, a table of every province by fifty bases, and a family of ten thousand cells with its witness.
 *
 * <p>The yardstick of {@code webster} and {@code hill} is {@code sortOnce}, one sort of the bare weights as {@code long}s: five
 * times that is the limit. {@code sortNamesOnce} shows what a sort costs that keeps the names. JGraphT's flows on the network of
 * {@code family} are in {@code FlowBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QuotaBenchmark {
    private static final int CLAIMANTS = 10_000;
    private static final long PLACES = 1_000_000;
    private static final int SIDE = 100;

    private final long[] weights = new Random(1).longs(CLAIMANTS, 1, 1_000_000).toArray();
    private final SharePlan plan = shares(weights);
    private final TablePlan table = table();
    private final QuotaFamily feasible = family(100);
    private final QuotaFamily infeasible = family(99);

    private static SharePlan shares(long[] weights) {
        SharePlan.Builder plan = SharePlan.builder().seats(PLACES).commonFloor(10);
        for (int i = 0; i < weights.length; i++) {
            MemberId id = MemberId.of("c" + (10_000 + i));
            plan.putWeights(id, new Ratio(BigInteger.valueOf(weights[i]), BigInteger.ONE));
            if (i % 10 == 0) {
                plan.putCaps(id, 120L);
            }
        }
        return plan.build();
    }

    private static TablePlan table() {
        Random random = new Random(2);
        TablePlan.Builder plan = TablePlan.builder();
        long[] cols = new long[50];
        for (int i = 0; i < 31; i++) {
            long sum = 0;
            for (int j = 0; j < cols.length; j++) {
                long w = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(400);
                long n = w == 0 ? 0 : random.nextInt(4);
                plan.weight(MemberId.of("r" + (10 + i)), MemberId.of("b" + (10 + j)), w);
                sum += n;
                cols[j] += n;
            }
            plan.row(MemberId.of("r" + (10 + i)), sum);
        }
        for (int j = 0; j < cols.length; j++) {
            plan.column(MemberId.of("b" + (10 + j)), cols[j]);
        }
        return plan.build();
    }

    /** A hundred rows that must place a hundred each; the columns take as many as said. */
    private static QuotaFamily family(long take) {
        List<QuotaNode> rows = new ArrayList<>();
        List<QuotaNode> cols = new ArrayList<>();
        List<QuotaNode> cells = new ArrayList<>();
        for (int i = 0; i < SIDE; i++) {
            rows.add(QuotaNode.of(MemberId.of("r" + (100 + i)), 100, 120));
            cols.add(QuotaNode.of(MemberId.of("b" + (100 + i)), 0, take));
            for (int j = 0; j < SIDE; j++) {
                cells.add(QuotaNode.of(
                        MemberId.of("r" + (100 + i)).to(MemberId.of("b" + (100 + j))), 0, 1 + (i + j) % 3));
            }
        }
        return QuotaFamily.table(rows, cols, cells);
    }

    /** {@return the weights in order: the yardstick for sharing} */
    @Benchmark
    public long[] sortOnce() {
        long[] sorted = weights.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** {@return the weights with their names in order of weight: the yardstick with objects} */
    @Benchmark
    public List<java.util.Map.Entry<MemberId, Ratio>> sortNamesOnce() {
        List<java.util.Map.Entry<MemberId, Ratio>> all =
                new ArrayList<>(plan.weights().entrySet());
        all.sort(java.util.Comparator.comparing(e -> e.getValue().numerator()));
        return all;
    }

    /** {@return a million places over ten thousand claimants with floors and caps, certificate included} */
    @Benchmark
    public ShareResult webster() {
        return plan.apportion(ShareMethod.WEBSTER);
    }

    /** {@return the same by Hill's method, whose signposts are square roots} */
    @Benchmark
    public ShareResult hill() {
        return plan.apportion(ShareMethod.HILL);
    }

    /** {@return a table of 31 by 50 with short certified divisors} */
    @Benchmark
    public TableResult table31by50() {
        return table.apportion();
    }

    /** {@return an example for ten thousand cells} */
    @Benchmark
    public Feasibility familyWithExample() {
        return feasible.feasibility();
    }

    /** {@return an irreducible witness with relaxations for ten thousand cells} */
    @Benchmark
    public Feasibility familyWithWitness() {
        return infeasible.feasibility();
    }
}
