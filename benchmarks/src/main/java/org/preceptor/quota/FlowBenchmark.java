package org.preceptor.quota;

import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The flow kernel beside the flows of JGraphT: one network of a hundred rows, a hundred columns and ten thousand cells, the same
 * arcs and capacities for all, and the same single number asked for. Lies in the package of the kernel because the kernel is
 * not public.
 *
 * <p>Compare {@code kernel} with {@code jgraphtPushRelabel} and {@code jgraphtDinic}: all three start from a network that
 * stands. Compare {@code kernelBuilt} with {@code jgraphtBuilt}: both build it first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FlowBenchmark {
    private static final int SIDE = 100;
    private static final int SOURCE = 2 * SIDE;
    private static final int SINK = SOURCE + 1;

    /** What a column takes: at 100 every row finds room, at 99 not. */
    @Param({"99", "100"})
    public int take;

    private Flow flow = new Flow(0);
    private long[] empty = {};
    private SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);

    /** Receives the arcs of the network, one after the other. */
    private interface Arcs {
        void arc(int from, int to, int capacity);
    }

    private void describe(Arcs arcs) {
        for (int i = 0; i < SIDE; i++) {
            arcs.arc(SOURCE, i, 100);
            arcs.arc(SIDE + i, SINK, take);
            for (int j = 0; j < SIDE; j++) {
                arcs.arc(i, SIDE + j, 1 + (i + j) % 3);
            }
        }
    }

    private Flow flow() {
        Flow made = new Flow(SINK + 1);
        describe(made::add);
        return made;
    }

    private SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph() {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> made =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int v = 0; v <= SINK; v++) {
            made.addVertex(v);
        }
        describe((from, to, capacity) -> made.setEdgeWeight(made.addEdge(from, to), capacity));
        return made;
    }

    /** Builds both networks and makes sure that all answers are equal. */
    @Setup
    public void build() {
        flow = flow();
        empty = flow.state();
        graph = graph();
        long expected = Math.min(100, take) * (long) SIDE;
        if (kernel() != expected || jgraphtPushRelabel() != expected || jgraphtDinic() != expected) {
            throw new IllegalStateException("the flows differ");
        }
    }

    /** {@return the flow by the kernel of this library, on whole numbers} */
    @Benchmark
    public long kernel() {
        flow.restore(empty);
        return flow.augment(SOURCE, SINK, Flow.INFINITE);
    }

    /** {@return the flow by JGraphT's push-relabel} */
    @Benchmark
    public double jgraphtPushRelabel() {
        return new PushRelabelMFImpl<>(graph).calculateMaximumFlow(SOURCE, SINK);
    }

    /** {@return the flow by JGraphT's Dinic} */
    @Benchmark
    public double jgraphtDinic() {
        return new DinicMFImpl<>(graph).getMaximumFlow(SOURCE, SINK).getValue();
    }

    /** {@return the flow by the kernel, the network built each time} */
    @Benchmark
    public long kernelBuilt() {
        return flow().augment(SOURCE, SINK, Flow.INFINITE);
    }

    /** {@return the flow by JGraphT's push-relabel, the network built each time} */
    @Benchmark
    public double jgraphtBuilt() {
        return new PushRelabelMFImpl<>(graph()).calculateMaximumFlow(SOURCE, SINK);
    }
}
