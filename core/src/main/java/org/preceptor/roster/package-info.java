/**
 * Who and where: physicians with their histories, hospitals, training bases, regions, and the roster that finds them.
 *
 * <p><b>What it is for.</b> Every decision about training asks what somebody was on a day: which title she held when the
 * coaching began, whether her teacher certificate was in date, whether the host is a tertiary hospital, how long she had
 * served in a county. So nothing here is a single current value: titles, credentials, standings and services are
 * histories, and hospitals declare their tier because it can never be derived.
 *
 * <p><b>Seats.</b> Ids: {@link org.preceptor.roster.PersonId}, {@link org.preceptor.roster.HospitalId}, {@link
 * org.preceptor.roster.Specialty} (code and catalogue edition), {@link org.preceptor.roster.Region}. Aggregates: {@link
 * org.preceptor.roster.Physician}, {@link org.preceptor.roster.Hospital}, {@link org.preceptor.roster.TrainingBase},
 * {@link org.preceptor.roster.SpecialtyBase}. Parts of a history: {@link org.preceptor.roster.TitleGrant}, {@link
 * org.preceptor.roster.Credential}, {@link org.preceptor.roster.Standing}. Titles: {@link org.preceptor.roster.Title},
 * {@link org.preceptor.roster.TitleLadder}. Lookup: {@link org.preceptor.roster.Roster}. Rules: {@link
 * org.preceptor.roster.RosterRules}.
 *
 * <p><b>May import</b> the root package, {@code time} and {@code rule}. <b>Read</b> {@code Title}, {@code Physician},
 * {@code Hospital}, then {@code Roster}.
 */
@NullMarked
package org.preceptor.roster;

import org.jspecify.annotations.NullMarked;
