package org.preceptor.json.shape;

import org.jspecify.annotations.Nullable;

/**
 * Makes a value of its members, through the domain's own {@code of} or builder.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Maker<T> {
    /**
     * Makes the value; called only when every member could be read.
     *
     * @param in the members
     * @return the value; {@code null} after {@link Values#refuse}
     */
    @Nullable
    T make(Values in);
}
