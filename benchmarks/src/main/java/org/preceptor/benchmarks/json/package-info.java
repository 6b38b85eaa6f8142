/** What reading and writing a strict document costs beside Jackson's own binding of the same text. */
@NullMarked
package org.preceptor.benchmarks.json;

import org.jspecify.annotations.NullMarked;
