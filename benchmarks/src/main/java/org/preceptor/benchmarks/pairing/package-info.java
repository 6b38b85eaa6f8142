/** How fast pairing is: ratios measured in one run, beside JGraphT and OR-tools. */
@NullMarked
package org.preceptor.benchmarks.pairing;

import org.jspecify.annotations.NullMarked;
