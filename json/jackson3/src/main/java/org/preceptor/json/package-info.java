/**
 * Preceptor documents on Jackson 3, by two doors.
 *
 * <p>{@link org.preceptor.json.PreceptorJson} reads files and gives a value or one report of everything that is wrong, with
 * pointer, line and column; it writes deterministic text. {@link org.preceptor.json.PreceptorModule} is for people who own
 * a mapper: {@code JsonMapper.builder().findAndAddModules().build()} finds it.
 */
@NullMarked
package org.preceptor.json;

import org.jspecify.annotations.NullMarked;
