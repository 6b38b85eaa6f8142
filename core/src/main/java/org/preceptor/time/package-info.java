/**
 * Days, terms, lengths and tenure: how training practice counts time.
 *
 * <p><b>What it is for.</b> Every other room needs to ask "on which days", "how long" and "since when long enough". The
 * answers come from one implementation, so that "contains" and "overlaps" can never disagree.
 *
 * <p><b>Seats.</b> {@link org.preceptor.time.Term} (first and last day, both inclusive), {@link
 * org.preceptor.time.TermSet} (several terms, overlaps counted once), {@link org.preceptor.time.TrainingLength} with
 * {@link org.preceptor.time.LengthUnit} (amounts that never mix units by accident) and {@link
 * org.preceptor.time.Tenure} ("over 3 years" or "3 years and above").
 *
 * <p><b>May import</b> the root package only. <b>Read</b> {@code Term}, then {@code Tenure}.
 */
@NullMarked
package org.preceptor.time;

import org.jspecify.annotations.NullMarked;
