package org.preceptor.testkit.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.rule.Pointer;

/**
 * All known ways to break one kind of value; generates values with one fault or several.
 *
 * <p>Two defects can be made together when none is noticed at or below the place of the other. Their findings must then
 * simply add up: that is how a reader who wants every problem at once finds out whether anything gets lost.
 *
 * @param <T> the value that is broken
 */
public final class Defects<T> {
    private final ImmutableList<Defect<T>> all;

    private Defects(ImmutableList<Defect<T>> all) {
        this.all = all;
    }

    /**
     * Collects defects.
     *
     * @param <T> the value that is broken
     * @param defects the defects, each with a name of its own, simplest first
     * @return the collection
     */
    @SafeVarargs
    public static <T> Defects<T> of(Defect<T>... defects) {
        ImmutableList.Builder<Defect<T>> all = ImmutableList.builder();
        for (Defect<T> defect : defects) {
            all.add(defect);
        }
        return new Defects<>(all.build());
    }

    /** {@return every defect} */
    public ImmutableList<Defect<T>> all() {
        return all;
    }

    /**
     * Values with exactly one fault.
     *
     * @param valid values in order
     * @return the broken values
     */
    public Arbitrary<Broken<T>> one(Arbitrary<T> valid) {
        return Combinators.combine(valid, Arbitraries.of(all)).as((value, defect) -> defect.in(value));
    }

    /**
     * Values with up to a number of faults that do not touch each other.
     *
     * @param atMost how many faults at most
     * @param valid values in order
     * @return the broken values; with at least one fault each
     */
    public Arbitrary<Broken<T>> several(int atMost, Arbitrary<T> valid) {
        return Combinators.combine(
                        valid,
                        Arbitraries.shuffle(all),
                        Arbitraries.integers().between(1, Math.min(atMost, all.size())))
                .as((value, order, count) -> together(value, order.subList(0, count)));
    }

    /**
     * Makes several faults at once, in the given order, leaving out those that touch an earlier one.
     *
     * @param valid a value in order
     * @param chosen the faults, at least one
     * @return the broken value with everything that must be reported
     */
    public Broken<T> together(T valid, List<Defect<T>> chosen) {
        Broken<T> broken = new Broken<>(valid, valid, ImmutableList.of(), ImmutableSet.of());
        for (Defect<T> defect : chosen) {
            if (independent(broken.expected(), defect.expected(valid))) {
                broken = defect.in(broken);
            }
        }
        return broken;
    }

    private static boolean independent(ImmutableSet<Defect.Expected> some, ImmutableSet<Defect.Expected> others) {
        return Sets.cartesianProduct(some, others).stream()
                .noneMatch(pair -> touches(pair.get(0).pointer(), pair.get(1).pointer()));
    }

    private static boolean touches(Pointer a, Pointer b) {
        return a.contains(b) || b.contains(a);
    }
}
