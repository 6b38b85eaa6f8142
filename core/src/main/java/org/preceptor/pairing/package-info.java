/**
 * Who is paired with whom: wishes, eligibility, stable and other pairings, and the answer to "why not?".
 *
 * <p><b>What it is for.</b> Trainees wish for mentors, host hospitals or disciplines at a host; mentors and hosts order
 * trainees by list, score or declared rule; rules say who may; seats are few. A pairing is stable when no trainee and
 * place would rather have each other than what they got. This room finds stable pairings for either side, fair ones in
 * between, large or cheap ones where hosts have no preferences, keeps regional caps and minimums and places reserved for groups,
 * also inside one another, places linked trainees,
 * explains every wish and every empty seat, and repairs a pairing when somebody leaves.
 *
 * <p><b>Seats.</b> Ids: {@link org.preceptor.pairing.Place} (the sealed family: mentor, host, discipline). Values: {@link
 * org.preceptor.pairing.Willingness}, {@link org.preceptor.pairing.Preference}, {@link org.preceptor.pairing.Trainee},
 * {@link org.preceptor.pairing.Opening}, {@link org.preceptor.pairing.Distribution}, {@link
 * org.preceptor.pairing.MentorCalendar}. Aggregate: {@link org.preceptor.pairing.PairingProblem}. Rules: {@link
 * org.preceptor.pairing.PairingRules} over a {@link org.preceptor.pairing.Candidacy}. Evaluator: {@code problem.pair} under
 * a {@link org.preceptor.pairing.PairingPolicy} gives a {@link org.preceptor.pairing.Pairing}, its {@link
 * org.preceptor.pairing.Explanation}s and {@link org.preceptor.pairing.Repair}s. Checker: {@link
 * org.preceptor.pairing.PairingAudit}, which shares nothing with the engine. Package-private kernels see only numbers.
 *
 * <p><b>May import</b> {@code quota}, {@code program}, {@code roster}, {@code rule}, {@code time}. <b>Read</b> {@code
 * PairingProblem}, {@code PairingPolicy}, {@code Pairing}, {@code PairingAudit}, then the kernels from {@code
 * DeferredAcceptance}.
 */
@NullMarked
package org.preceptor.pairing;

import org.jspecify.annotations.NullMarked;
