package org.preceptor.testkit.laws;

import java.util.function.Supplier;

/** The one assertion the laws need. */
final class Must {
    private Must() {}

    static void hold(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }

    static void equal(Object expected, Object actual, String what) {
        hold(expected.equals(actual), () -> what + "\nexpected: " + expected + "\nactual:   " + actual);
    }
}
