/**
 * Preceptor documents on Jackson 2, by two doors.
 *
 * <p>{@link org.preceptor.json.jackson2.PreceptorJson} reads files and gives a value or one report of everything that is wrong, with
 * pointer, line and column; it writes deterministic text. {@link org.preceptor.json.jackson2.PreceptorModule} is for people who own
 * a mapper: {@code JsonMapper.builder().findAndAddModules().build()} finds it.
 */
@NullMarked
package org.preceptor.json.jackson2;

import org.jspecify.annotations.NullMarked;
