package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.jspecify.annotations.Nullable;

/** Values of an arbitrary, the same in every run, and the smallest one that breaks a statement. */
final class Samples<T> {
    static final int TRIES = 200;
    private static final long SEED = 20180116;
    private static final int SHRINKS = 500;

    private final Arbitrary<T> arbitrary;
    private final int tries;

    Samples(Arbitrary<T> arbitrary, int tries) {
        this.arbitrary = arbitrary;
        this.tries = tries;
    }

    void forAll(Consumer<? super T> statement) {
        RandomGenerator<T> generator = arbitrary.generator(tries, true);
        for (int i = 0; i < tries; i++) {
            Shrinkable<T> sample = generator.next(new Random(SEED + i));
            AssertionError broken = broken(statement, sample);
            if (broken != null) {
                throw smallest(statement, sample, broken);
            }
        }
    }

    /** Every value twice: once, and rebuilt from the same choices. */
    ImmutableList<T> pool(int size) {
        RandomGenerator<T> generator = arbitrary.generator(tries, true);
        ImmutableList.Builder<T> pool = ImmutableList.builder();
        for (int i = 0; i < size; i++) {
            pool.add(generator.next(new Random(SEED + i)).value());
            pool.add(generator.next(new Random(SEED + i)).value());
        }
        return pool.build();
    }

    private static <T> AssertionError smallest(
            Consumer<? super T> statement, Shrinkable<T> first, AssertionError firstBroken) {
        Shrinkable<T> smallest = first;
        AssertionError why = firstBroken;
        int budget = SHRINKS;
        Iterator<Shrinkable<T>> candidates = smallest.shrink().iterator();
        while (candidates.hasNext() && budget-- > 0) {
            Shrinkable<T> candidate = candidates.next();
            AssertionError broken = candidate.compareTo(smallest) < 0 ? broken(statement, candidate) : null;
            if (broken != null) {
                smallest = candidate;
                why = broken;
                candidates = smallest.shrink().iterator();
            }
        }
        return new AssertionError(why.getMessage() + "\nsmallest value found: " + smallest.value(), why);
    }

    private static <T> @Nullable AssertionError broken(Consumer<? super T> statement, Shrinkable<T> sample) {
        try {
            statement.accept(sample.value());
            return null;
        } catch (AssertionError broken) {
            return broken;
        } catch (RuntimeException thrown) {
            return new AssertionError("threw " + thrown, thrown);
        }
    }
}
