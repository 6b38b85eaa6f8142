/**
 * What is trained, for whom and how far they are: programs, phases, rotations, enrollments, progress.
 *
 * <p><b>What it is for.</b> A program is a promise of phases that add up; a cohort dates it; an enrollment puts a person
 * into it with a home, a host and an agreement; a rotation plan and its schedule fill the clinical time; progress says
 * what has been passed and what still withholds the certificate. Everything an administrator can get wrong here is a rule
 * in {@link org.preceptor.program.ProgramRules}, reported all at once.
 *
 * <p><b>Seats.</b> Ids: {@link org.preceptor.program.TrainingProgram.Id}. Aggregates: {@link
 * org.preceptor.program.TrainingProgram}, {@link org.preceptor.program.Enrollment}, {@link
 * org.preceptor.program.Progress}. Families: {@link org.preceptor.program.ProgramType}, {@link
 * org.preceptor.program.TraineeCategory}. Dated forms: {@link org.preceptor.program.Cohort}, {@link
 * org.preceptor.program.RotationSchedule}. Who may teach how many: {@link org.preceptor.program.SupervisionLimit}. Rules
 * and evaluator: {@link org.preceptor.program.ProgramRules}.
 *
 * <p><b>May import</b> the root package, {@code time}, {@code rule} and {@code roster}. <b>Read</b> {@code
 * TrainingProgram}, {@code Cohort}, {@code Enrollment}, then {@code ProgramRules}.
 */
@NullMarked
package org.preceptor.program;

import org.jspecify.annotations.NullMarked;
