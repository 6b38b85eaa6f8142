/**
 * Preceptor: training programs, leader certification, mentor pairing and support quotas, with answers that explain themselves.
 *
 * <p>This root package holds only what every room shares: the two exceptions of bad input and the bilingual {@link
 * org.preceptor.Label}. It imports no room. The rooms, in reading order: {@code time}, {@code rule}, {@code roster},
 * {@code program}, {@code certification}, {@code quota}, {@code pairing}, {@code standards}.
 *
 * <h2>Three kinds of "no"</h2>
 *
 * <ul>
 *   <li>A value that can never be represented is refused at construction by a {@link
 *       org.preceptor.MalformedValueException} that names the field and the value.
 *   <li>A reference to somebody or something unknown is an {@link org.preceptor.UnknownReferenceException} with the id.
 *   <li>A rule that is not met is never thrown: it is a {@code Finding} in a {@code Report}.
 * </ul>
 *
 * <p>Everything here is immutable, thread-safe and free of clocks: the day is always an argument. Nothing accepts or
 * returns {@code null}.
 */
@NullMarked
@PreceptorStyle
package org.preceptor;

import org.jspecify.annotations.NullMarked;
