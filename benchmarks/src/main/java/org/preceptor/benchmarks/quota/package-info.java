/** What sharing, tables and quota families cost, beside one sort of the weights and beside a plain flow of JGraphT. */
@NullMarked
package org.preceptor.benchmarks.quota;

import org.jspecify.annotations.NullMarked;
