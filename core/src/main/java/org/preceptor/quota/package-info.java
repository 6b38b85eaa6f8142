/**
 * How many places for whom, and does it fit: shares, tables, quota trees, ledgers, support plans.
 *
 * <p><b>What it is for.</b> A city decides that 53 places go to three regions and sixteen bases. Somebody has to share them by
 * a declared method, see before anybody is told that the lines of the decision can hold together, keep the year's account of
 * what was granted, promised and used, and say at any moment whether two more may be promised and who stands in the way. Every
 * answer here carries its own certificate (a divisor, a cut that adds up by hand, a replay) and can be verified by code that
 * shares nothing with the engine.
 *
 * <p><b>Seats.</b> Ids: {@link org.preceptor.quota.MemberId}. Aggregates and their evaluators: {@link
 * org.preceptor.quota.SharePlan}, {@link org.preceptor.quota.TablePlan}, {@link org.preceptor.quota.QuotaFamily} of {@link
 * org.preceptor.quota.QuotaNode}s, {@link org.preceptor.quota.QuotaLedger}, {@link org.preceptor.quota.SupportPlan}. Sealed
 * family: {@link org.preceptor.quota.ShareMethod}. Rules: {@link org.preceptor.quota.QuotaRules}. Data for the match that the pairing room runs: {@link
 * org.preceptor.quota.Reserve}, {@link org.preceptor.quota.Reversion}. Kernels that see only numbers are package-private.
 *
 * <p><b>Exactness.</b> Weights are whole numbers or fractions. Rough logarithms are used to guess and to skip comparisons that
 * are clear; every close one is made exactly.
 *
 * <p><b>May import</b> {@code time}, {@code rule}, {@code roster} and the root. <b>Read</b> {@code SharePlan}, {@code
 * ShareResult}, {@code QuotaFamily}, {@code Feasibility}, {@code QuotaLedger}.
 */
@NullMarked
package org.preceptor.quota;

import org.jspecify.annotations.NullMarked;
