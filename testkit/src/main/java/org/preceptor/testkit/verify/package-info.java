/**
 * Tests of rules, said as one says them: given this subject, on this day, under these rules, this is reported there.
 *
 * <p><b>Seats.</b> {@link org.preceptor.testkit.verify.RuleVerifier} with {@link org.preceptor.testkit.verify.Reported} (one
 * finding, asked closer) and {@link org.preceptor.testkit.verify.Comparison} (two subjects side by side); {@link
 * org.preceptor.testkit.verify.Defect} and {@link org.preceptor.testkit.verify.Defects} (ways to break a valid subject, each tied
 * to the rule that must notice), which make {@link org.preceptor.testkit.verify.Broken} subjects; {@link
 * org.preceptor.testkit.verify.DefectBook} (rules, subjects in order, and the faults the rules must notice).
 *
 * <p>Nothing here needs JUnit or an assertion library: what does not hold is a plain {@link java.lang.AssertionError} that shows
 * the whole report and the nearest finding.
 *
 * <p><b>May import</b> the core and jqwik's API. <b>Read</b> {@code RuleVerifier}, then {@code Defect}.
 */
@NullMarked
package org.preceptor.testkit.verify;

import org.jspecify.annotations.NullMarked;
