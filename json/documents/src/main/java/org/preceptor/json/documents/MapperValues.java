package org.preceptor.json.documents;

import com.google.common.collect.ImmutableSet;
import org.preceptor.json.shape.Shape;

/** What the two Jackson modules teach a mapper to read and write, without an envelope. For the modules only. */
public final class MapperValues {
    private MapperValues() {}

    /** {@return the shapes of all documents and their parts} */
    public static ImmutableSet<Shape<?>> shapes() {
        ImmutableSet.Builder<Shape<?>> shapes = ImmutableSet.builder();
        Documents.ALL.stream().filter(document -> !document.isList()).forEach(document -> shapes.add(document.shape()));
        return shapes.addAll(Documents.PARTS).build();
    }

    @SuppressWarnings("unchecked")
    static <E> Shape<E> shape(Class<E> type) {
        return (Shape<E>) shapes().stream()
                .filter(shape -> shape.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document holds a " + type.getName()));
    }
}
