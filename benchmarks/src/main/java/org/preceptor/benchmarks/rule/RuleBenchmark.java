package org.preceptor.benchmarks.rule;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.preceptor.rule.Report;

/** One program of twenty modules, in order or with five defects, judged by four libraries with the same constraints. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RuleBenchmark {
    private static final int DEFECTS = 5;
    private static final LocalDate DAY = LocalDate.of(2018, 2, 16);

    @Param({"valid", "defects"})
    String program = "valid";

    private final am.ik.yavi.core.Validator<Course> yavi = Judges.yavi();
    private final Validator hibernate = Judges.hibernate();
    private Course course = Course.valid();

    /** Chooses the program and makes sure that all four find the same number of faults in it. */
    @Setup
    public void choose() {
        course = program.equals("valid") ? Course.valid() : Course.withFiveDefects();
        int expected = program.equals("valid") ? 0 : DEFECTS;
        List<Integer> found = List.of(
                byHand().size(), preceptor().findings().size(), hibernate().size(), yavi().size());
        if (!found.equals(List.of(expected, expected, expected, expected))) {
            throw new IllegalStateException("the libraries disagree: " + found);
        }
    }

    /** {@return the faults found by plain conditions, the floor} */
    @Benchmark
    public List<Judges.Fault> byHand() {
        return Judges.byHand(course);
    }

    /** {@return the report of a rule set} */
    @Benchmark
    public Report preceptor() {
        return Judges.PRECEPTOR.check(course, DAY);
    }

    /** {@return the violations found by Hibernate Validator with its plain interpolator} */
    @Benchmark
    public Set<ConstraintViolation<Course>> hibernate() {
        return hibernate.validate(course);
    }

    /** {@return the violations found by YAVI} */
    @Benchmark
    public am.ik.yavi.core.ConstraintViolations yavi() {
        return yavi.validate(course);
    }
}
