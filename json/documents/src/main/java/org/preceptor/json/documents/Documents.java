package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import org.preceptor.json.shape.Shape;

/** Every kind of document, and every value that one's own mapper can read and write; a room adds a line to each. */
final class Documents {
    static final ImmutableList<Document<?>> ALL = join(ReportDocuments.ALL);

    private static final ImmutableList<Shape<?>> PARTS = join(Basics.ALL, ReportDocuments.PARTS);

    private static final ImmutableMap<Class<?>, Document<?>> BY_TYPE = byType();

    private Documents() {}

    @SuppressWarnings("unchecked")
    static <T> Document<T> of(Class<T> type) {
        Document<?> document = BY_TYPE.get(type);
        if (document == null) {
            throw new IllegalArgumentException(
                    "no document holds a " + type.getName() + "; known: " + BY_TYPE.keySet());
        }
        return (Document<T>) document;
    }

    @SuppressWarnings("unchecked")
    static <T> Document<T> holding(T value) {
        return (Document<T>) ALL.stream()
                .filter(document -> document.shape().type().isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no document holds a " + value.getClass().getName()));
    }

    static ImmutableList<Shape<?>> shapes() {
        return ImmutableList.<Shape<?>>builder()
                .addAll(PARTS)
                .addAll(Iterables.transform(ALL, Document::shape))
                .build();
    }

    private static ImmutableMap<Class<?>, Document<?>> byType() {
        ImmutableMap.Builder<Class<?>, Document<?>> documents = ImmutableMap.builder();
        ALL.forEach(document -> documents.put(document.shape().type(), document));
        return documents.buildOrThrow();
    }

    @SafeVarargs
    private static <E> ImmutableList<E> join(ImmutableList<? extends E>... rooms) {
        ImmutableList.Builder<E> all = ImmutableList.builder();
        for (ImmutableList<? extends E> room : rooms) {
            all.addAll(room);
        }
        return all.build();
    }
}
