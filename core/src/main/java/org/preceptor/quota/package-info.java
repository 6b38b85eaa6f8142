/** Quotas. */
@NullMarked
package org.preceptor.quota;

import org.jspecify.annotations.NullMarked;
