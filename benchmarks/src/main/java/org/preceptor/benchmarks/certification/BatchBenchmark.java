package org.preceptor.benchmarks.certification;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Scheme;

/** Batches of dossiers: ten times as many take ten times as long. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BatchBenchmark {
    @Param({"1000", "10000", "100000"})
    int size = 1000;

    private final Scheme scheme = Candidates.scheme();
    private List<Dossier> batch = List.of();

    /** Makes the dossiers, which is not measured. */
    @Setup
    public void make() {
        batch = Candidates.batch(size);
    }

    /** {@return how many are eligible} */
    @Benchmark
    public long assess() {
        return batch.stream()
                .filter(dossier -> scheme.assess(dossier, Candidates.DAY).verdict() == Verdict.ELIGIBLE)
                .count();
    }
}
