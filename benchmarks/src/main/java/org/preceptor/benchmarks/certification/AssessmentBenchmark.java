package org.preceptor.benchmarks.certification;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Scheme;

/** A tree of 64 leaves over 200 activities, next to the same decisions by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AssessmentBenchmark {
    private final Scheme scheme = Candidates.scheme();
    private final Dossier dossier = Candidates.dossier(1, 200);

    /** Makes sure that both decide alike. */
    @Setup
    public void agree() {
        long met = preceptor().root().all().stream()
                .filter(node -> node.parts().isEmpty() && node.standing() == Standing.MET)
                .count();
        if (met != byHand()) {
            throw new IllegalStateException("they disagree: " + met + " and " + byHand());
        }
    }

    /** {@return how many demands are met, by plain loops} */
    @Benchmark
    public int byHand() {
        return Candidates.byHand(dossier);
    }

    /** {@return the assessment with every counted and rejected piece of evidence} */
    @Benchmark
    public Assessment preceptor() {
        return scheme.assess(dossier, Candidates.DAY);
    }
}
