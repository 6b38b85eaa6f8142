package org.preceptor.testkit.laws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Laws taken together; every one is a test node of its own, so that one broken law does not hide the others.
 *
 * @param laws the laws
 */
public record LawSet(ImmutableList<Law> laws) {
    /**
     * Collects laws.
     *
     * @param laws the laws
     * @return the set
     */
    public static LawSet of(Law... laws) {
        return new LawSet(ImmutableList.copyOf(laws));
    }

    /**
     * Adds laws.
     *
     * @param other more laws
     * @return all of them
     */
    public LawSet and(LawSet other) {
        return new LawSet(ImmutableList.copyOf(Iterables.concat(laws, other.laws)));
    }

    /** {@return one test per law, for a method annotated with {@code @TestFactory}} */
    public Stream<DynamicTest> tests() {
        return laws.stream().map(law -> DynamicTest.dynamicTest(law.name(), law::verify));
    }

    /** {@return the laws that do not hold, for tests that expect a wrong implementation to be caught} */
    public ImmutableList<Law> broken() {
        return laws.stream().filter(law -> !holds(law)).collect(ImmutableList.toImmutableList());
    }

    private static boolean holds(Law law) {
        try {
            law.verify();
            return true;
        } catch (AssertionError broken) {
            return false;
        }
    }
}
