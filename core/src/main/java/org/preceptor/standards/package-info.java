/**
 * Ready rule books and programs with their sources: residency editions, the Beijing backbone program, counterpart support.
 *
 * <p><b>What it is for.</b> Somebody who follows a published standard should not have to type it in. Every number here was
 * read in a named source; what the sources leave open is an argument or absent, and says so.
 *
 * <p><b>Seats.</b> Residency training: {@link org.preceptor.standards.ResidencyStandards} with {@link
 * org.preceptor.standards.Bands}, {@link org.preceptor.standards.OutcomeTable}, {@link
 * org.preceptor.standards.AdmissionScore}. Programs: {@link org.preceptor.standards.BackboneProgram}, {@link
 * org.preceptor.standards.CounterpartProgram}, {@link org.preceptor.standards.YearlyEvent}.
 *
 * <p><b>May import</b> every room. <b>Read</b> {@code BackboneProgram}, then {@code ResidencyStandards}.
 */
@NullMarked
package org.preceptor.standards;

import org.jspecify.annotations.NullMarked;
