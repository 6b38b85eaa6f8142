/** Placeholder text replaced by the domain layer. */
@NullMarked
package org.preceptor.pairing;

import org.jspecify.annotations.NullMarked;
