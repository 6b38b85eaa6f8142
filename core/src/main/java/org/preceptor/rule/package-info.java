/**
 * How a verdict speaks: rules, rule books, findings, reports, and their words in English and Chinese.
 *
 * <p><b>What it is for.</b> An administrator has a whole roster to fix. She gets every problem at once, each with who,
 * what, which rule, whose rule, what was found, what was needed and the first day on which waiting alone would cure it.
 * All rooms report through the types here, and so do an institution's own rules.
 *
 * <p><b>Seats.</b> Ids: {@link org.preceptor.rule.RuleId}, {@link org.preceptor.rule.Pointer}. Aggregates: {@link
 * org.preceptor.rule.RuleCard} (what a rule says and who says so) and {@link org.preceptor.rule.Finding}. Sealed
 * families: {@link org.preceptor.rule.Evidence}, {@link org.preceptor.rule.Remedy}. Rules: {@link
 * org.preceptor.rule.Rule}, {@link org.preceptor.rule.RuleSet}, {@link org.preceptor.rule.RuleBook}. Evaluator: a rule
 * set's {@code check}, which gives a {@link org.preceptor.rule.Report}.
 *
 * <p><b>A rule of one's own</b> is a sentence, a source, a message and a test: see {@link org.preceptor.rule.Rule}.
 *
 * <p><b>May import</b> the root package and {@code time}. <b>Read</b> {@code Rule}, {@code Finding}, {@code Report}, then
 * {@code RuleBook}.
 */
@NullMarked
package org.preceptor.rule;

import org.jspecify.annotations.NullMarked;
