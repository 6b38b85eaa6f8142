package org.preceptor.json.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Declares the members of an object, in the order they are written.
 *
 * @param <T> the type of the whole
 */
public final class Members<T> {
    private final List<Entry<T, ?>> entries = new ArrayList<>();

    /** Takes a member from the whole; {@code null} when it is left out. */
    interface Getter<T, V> {
        @Nullable
        V of(T whole);
    }

    /** How a member is treated when it is absent, and how it is taken from a value. */
    record Entry<T, V>(
            String name,
            Shape<V> shape,
            Getter<T, V> get,
            @Nullable Object absent,
            boolean optional,
            boolean derived) {}

    Members() {}

    /**
     * A member that is always there.
     *
     * @param <V> the type of its value
     * @param name its name
     * @param shape its shape
     * @param get takes it from the whole
     * @return the member
     */
    public <V> Member<V> required(String name, Shape<V> shape, Function<? super T, ? extends V> get) {
        return add(new Entry<>(name, shape, get::apply, null, false, false));
    }

    /**
     * A member that may be absent; it is left out when empty, never {@code null}.
     *
     * @param <V> the type of its value
     * @param name its name
     * @param shape its shape
     * @param get takes it from the whole
     * @return the member
     */
    public <V> Member<Optional<V>> optional(
            String name, Shape<V> shape, Function<? super T, Optional<? extends V>> get) {
        return add(new Entry<T, V>(name, shape, whole -> get.apply(whole).orElse(null), Optional.empty(), true, false));
    }

    /**
     * A number that may be absent.
     *
     * @param name its name
     * @param shape its shape
     * @param get takes it from the whole
     * @return the member
     */
    public Member<OptionalInt> optionalInt(String name, Shape<Integer> shape, Function<? super T, OptionalInt> get) {
        Shape<OptionalInt> boxed = shape.as(OptionalInt.class, OptionalInt::of, OptionalInt::getAsInt);
        return add(new Entry<>(
                name,
                boxed,
                whole -> {
                    OptionalInt number = get.apply(whole);
                    return number.isPresent() ? number : null;
                },
                OptionalInt.empty(),
                false,
                false));
    }

    /**
     * A member that stands for a usual value when it is absent, and is left out when it has that value.
     *
     * @param <V> the type of its value
     * @param name its name
     * @param shape its shape
     * @param usual the usual value
     * @param get takes it from the whole
     * @return the member
     */
    public <V> Member<V> usually(String name, Shape<V> shape, V usual, Function<? super T, ? extends V> get) {
        return add(new Entry<T, V>(
                name,
                shape,
                whole -> {
                    V value = get.apply(whole);
                    return value.equals(usual) ? null : value;
                },
                usual,
                false,
                false));
    }

    /**
     * A member that follows from the others: written for readers, compared when read.
     *
     * @param <V> the type of its value
     * @param name its name
     * @param shape its shape
     * @param get makes it from the whole
     */
    public <V> void derived(String name, Shape<V> shape, Function<? super T, ? extends V> get) {
        add(new Entry<>(name, shape, get::apply, null, false, true));
    }

    List<Entry<T, ?>> entries() {
        return List.copyOf(entries);
    }

    private <V> Member<V> add(Entry<T, ?> entry) {
        entries.add(entry);
        return new Member<>(entry.name(), entries.size() - 1);
    }
}
