package org.preceptor.testkit.laws;

import net.jqwik.api.sessions.JqwikSession;

/**
 * One statement that must hold for every value, and how to try it.
 *
 * @param name the statement, as a sentence without a full stop
 * @param check throws an {@link AssertionError} when it does not hold
 */
public record Law(String name, Runnable check) {
    /**
     * Tries the law.
     *
     * @throws AssertionError when it does not hold
     */
    public void verify() {
        if (JqwikSession.isActive()) {
            check.run();
        } else {
            JqwikSession.run(check::run);
        }
    }

    /** {@return the statement} */
    @Override
    public String toString() {
        return name;
    }
}
