/**
 * JSON text read strictly: tokens into a tree, the rules of well-formed text, the place of a pointer, and the writer.
 *
 * <p>A Jackson line supplies only {@link org.preceptor.json.text.Tokens}. {@link org.preceptor.json.text.TreeReader} makes
 * the {@link org.preceptor.json.text.Node} tree, {@link org.preceptor.json.text.Reading} collects what is wrong on the way,
 * and {@link org.preceptor.json.text.JsonScan} looks at the bytes a second time only when there is something to report.
 */
@NullMarked
package org.preceptor.json.text;

import org.jspecify.annotations.NullMarked;
