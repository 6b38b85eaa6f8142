/**
 * Arbitraries of Preceptor's values for property tests: valid by construction, near the limits, and simple when they fail.
 *
 * <p><b>What it is for.</b> A ward that writes its own rules wants to know that they hold for every roster, not for the
 * three it thought of. With this artifact on the test path {@code @ForAll Term}, {@code @ForAll Finding} and the like
 * resolve by themselves; the methods here are for narrower wishes.
 *
 * <p><b>Seats.</b> One holder of arbitraries per room of the core ({@link org.preceptor.testkit.TimeArbitraries}, {@link
 * org.preceptor.testkit.RuleArbitraries}, …), each with the provider that lets jqwik find it, and {@link
 * org.preceptor.testkit.Boundaries} for the values just below, at and just above a limit.
 *
 * <p><b>What is promised.</b> Values are constructed and never filtered, so no generation is rejected. They shrink
 * towards few parts, short ASCII ids, closed terms and days early in 2018. The ranges of values are not part of the API and may
 * widen.
 *
 * <p><b>May import</b> the core and jqwik's API, nothing else: the core's own tests compile this package too. <b>Read</b>
 * {@code TimeArbitraries}, then {@code Boundaries}.
 */
@NullMarked
package org.preceptor.testkit;

import org.jspecify.annotations.NullMarked;
