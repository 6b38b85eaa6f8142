/**
 * Shapes: how a value looks as JSON, said once. A shape reads strictly, writes, and describes itself as JSON Schema.
 *
 * <p>Start with {@link org.preceptor.json.shape.Shape#object}; texts, numbers, days and lists are in {@link
 * org.preceptor.json.shape.Shapes}; sealed families are {@link org.preceptor.json.shape.Kinds}.
 */
@NullMarked
package org.preceptor.json.shape;

import org.jspecify.annotations.NullMarked;
