package org.preceptor.testkit.laws;

import static org.preceptor.testkit.laws.Mutants.killed;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preceptor.testkit.TimeArbitraries;
import org.preceptor.time.Term;

class ValueMutantTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> wrongValues() {
        return Stream.of(
                killed("equal only to itself", "values built from the same parts", values(Identity::new)),
                killed("hash ignored by equals", "equality is symmetric and equal values hash", values(Unhashed::new)),
                killed("equal to everything", "a value equals itself and nothing", values(Anything::new)),
                killed("equal when near", "equality is transitive", values(Near::new)),
                killed("hash that counts calls", "the hash of a value does not change", values(Counting::new)),
                killed(
                        "order by distance to five",
                        "the order is antisymmetric",
                        ordered(Comparator.comparingInt(number -> Math.abs(number - 5)))),
                killed(
                        "order that never says later",
                        "the order is antisymmetric",
                        ordered((a, b) -> a.equals(b) ? 0 : -1)),
                killed(
                        "order of paper, scissors, stone",
                        "the order is transitive",
                        ordered((a, b) ->
                                a.equals(b) ? 0 : Math.floorMod(a - b, 3) == 1 ? 1 : a % 3 == b % 3 ? a - b : -1)),
                killed(
                        "parser that forgets the open end",
                        "the text form reads back",
                        ValueLaws.of(TimeArbitraries.terms())
                                .readBy(text -> Term.parse(text.replace("..", "2018-01-01")))
                                .laws(),
                        true),
                killed(
                        "text that leaves a part out",
                        "different values have different texts",
                        ValueLaws.of(numbers().map(Mute::new))
                                .readBy(text -> new Mute(0))
                                .laws()));
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 9);
    }

    private static <T> LawSet values(Function<Integer, T> make) {
        return ValueLaws.of(numbers().map(make)).laws();
    }

    private static LawSet ordered(Comparator<Integer> order) {
        return ValueLaws.of(numbers()).ordered(order).laws();
    }

    private record Identity(int number) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    private record Unhashed(int number) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Unhashed that && that.number == number;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private record Anything(int number) {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    private record Near(int number) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Near that && Math.abs(that.number - number) < 2;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    private record Counting(int number) {
        @Override
        public int hashCode() {
            return CALLS.incrementAndGet();
        }
    }

    private record Mute(int number) {
        @Override
        public String toString() {
            return "mute";
        }
    }
}
