/** What it costs to assess dossiers, next to code written by hand for one scheme. */
@NullMarked
package org.preceptor.benchmarks.certification;

import org.jspecify.annotations.NullMarked;
