/**
 * Who may lead a group: published rule sets for leaders, a person's evidence, and a verdict that explains itself.
 *
 * <p><b>What it is for.</b> Societies that certify the leaders of Balint groups publish criteria: so many double hours
 * before training, so many after, a supervisor who was accredited at the time, a report, a decision in two stages. This
 * room writes such a page as data, assesses a candidate's dossier against it on any day, says what is missing, since when
 * waiting alone will do, and what would be the cheapest way to get there; then it keeps the certificate through renewal,
 * suspension and retirement.
 *
 * <p><b>Seats.</b> Aggregates: {@link org.preceptor.certification.Scheme} (one published rule set), {@link
 * org.preceptor.certification.Dossier} with its {@link org.preceptor.certification.Activity}s and the {@link
 * org.preceptor.certification.Registry} of other people. Sealed families: {@link
 * org.preceptor.certification.Criterion}, with {@link org.preceptor.certification.Selection}, {@link
 * org.preceptor.certification.Limit} and {@link org.preceptor.certification.Moment} inside it. Evaluator: {@link org.preceptor.certification.Scheme#assess}, which
 * gives an {@link org.preceptor.certification.Assessment}.
 *
 * <p><b>Three values.</b> A criterion is met, not met, or undetermined. Evidence that does not say enough, and criteria
 * whose text nobody could read, are undetermined: never met, never failed.
 *
 * <p><b>May import</b> the root package, {@code time}, {@code rule}, {@code roster}, {@code program}. <b>Read</b> {@code
 * Criterion}, {@code Dossier}, {@code Scheme}, {@code Assessment}.
 */
@NullMarked
package org.preceptor.certification;

import org.jspecify.annotations.NullMarked;
