/**
 * Known faults of every kind of subject that the built-in rules judge: for each rule the smallest change that it must notice.
 *
 * <p><b>What it is for.</b> Whoever wraps the built-in rules, reads rosters from a table of her own or writes rules beside
 * them wants to know that nothing gets lost on the way: break one thing in an orderly subject, and exactly its finding comes
 * back.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> nothingGetsLost() {
 *     return BuiltInDefects.books().stream().flatMap(book -> DefectLaws.of(book).tests());
 * }
 * }</pre>
 *
 * <p><b>Seats.</b> Holders by room, each giving a {@link org.preceptor.testkit.verify.DefectBook} per set of rules: {@link
 * org.preceptor.testkit.defects.RosterDefects}; {@link org.preceptor.testkit.defects.ProgramDefects} and {@link
 * org.preceptor.testkit.defects.SupervisionDefects}; {@link org.preceptor.testkit.defects.QuotaDefects}, {@link
 * org.preceptor.testkit.defects.ShareDefects} and {@link org.preceptor.testkit.defects.LedgerDefects}; {@link
 * org.preceptor.testkit.defects.PairingDefects} and {@link org.preceptor.testkit.defects.ProblemDefects}; {@link
 * org.preceptor.testkit.defects.CertificationDefects} and {@link org.preceptor.testkit.defects.ReviewDefects}; {@link
 * org.preceptor.testkit.defects.StandardsDefects}. {@link org.preceptor.testkit.defects.BuiltInDefects} looks a rule up.
 *
 * <p><b>May import</b> the core, the arbitraries, {@code verify} and jqwik's API. <b>Read</b> {@code RosterDefects}.
 */
@NullMarked
package org.preceptor.testkit.defects;

import org.jspecify.annotations.NullMarked;
