package org.preceptor.json.shape;

/**
 * A member of an object, as declared; asks {@link Values} for its value.
 *
 * @param <V> the type of its value
 * @param name its name
 * @param index its position among the members
 */
@SuppressWarnings("UnusedTypeParameter")
public record Member<V>(String name, int index) {}
