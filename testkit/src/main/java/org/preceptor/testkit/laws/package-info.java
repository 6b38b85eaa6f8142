/**
 * Laws that values, rules and reports obey, as kits to run on one's own implementations.
 *
 * <p><b>What it is for.</b> An institution that writes rules or values of its own learns from a law what an example cannot
 * show: that a report never depends on the order of the input, that nothing is lost when two things are wrong at once, that
 * a promised day of cure is the day. Each law becomes a JUnit 5 test of its own:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> wardRulesObeyTheLaws() {
 *     return RuleLaws.of(WARD_RULES, wards()).tests();
 * }
 * }</pre>
 *
 * <p><b>Seats.</b> {@link org.preceptor.testkit.laws.Law} and {@link org.preceptor.testkit.laws.LawSet}; one kit per subject:
 * {@link org.preceptor.testkit.laws.ValueLaws}, {@link org.preceptor.testkit.laws.RuleLaws}, {@link
 * org.preceptor.testkit.laws.AccumulationLaws}, {@link org.preceptor.testkit.laws.TimeLaws}, {@link
 * org.preceptor.testkit.laws.QuotaLaws}, {@link org.preceptor.testkit.laws.PairingLaws}, {@link
 * org.preceptor.testkit.laws.RequirementLaws}, {@link org.preceptor.testkit.laws.DefectLaws}, {@link
 * org.preceptor.testkit.laws.CodecLaws}.
 *
 * <p>Values are drawn from jqwik arbitraries with a fixed seed, so a failure comes back until it is mended, and the
 * smallest value that still fails is shown. jqwik's engine must be on the test path.
 *
 * <p><b>May import</b> the core, {@code verify}, jqwik's API and JUnit's. <b>Read</b> {@code LawSet}, then {@code RuleLaws}.
 */
@NullMarked
package org.preceptor.testkit.laws;

import org.jspecify.annotations.NullMarked;
