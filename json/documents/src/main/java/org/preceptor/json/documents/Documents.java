package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.preceptor.json.shape.Shape;

/** Every kind of document, and every value that one's own mapper can read and write; a room adds a line to each. */
final class Documents {
    static final ImmutableList<Document<?>> ALL = join(
            ReportDocuments.ALL,
            RosterDocuments.ALL,
            ProgramDocuments.ALL,
            PairingDocuments.ALL,
            SchemeDocuments.ALL,
            ShareDocuments.ALL,
            TableDocuments.ALL,
            QuotaDocuments.ALL,
            LedgerDocuments.ALL,
            SupportDocuments.ALL,
            CertificateDocuments.ALL);

    static final ImmutableList<Shape<?>> PARTS = join(
            Basics.PARTS,
            ReportDocuments.PARTS,
            RosterDocuments.PARTS,
            ProgramDocuments.PARTS,
            PairingDocuments.PARTS,
            SchemeDocuments.PARTS,
            ShareDocuments.PARTS,
            TableDocuments.PARTS,
            QuotaDocuments.PARTS,
            LedgerDocuments.PARTS,
            SupportDocuments.PARTS,
            CertificateDocuments.PARTS);

    private Documents() {}

    private static final ImmutableMap<Class<?>, Document<?>> ONE = byClass(false);
    private static final ImmutableMap<Class<?>, Document<?>> LISTS = byClass(true);

    @SuppressWarnings("unchecked")
    static <T> Document<T> of(Class<T> type) {
        return (Document<T>) find(type, false);
    }

    @SuppressWarnings("unchecked")
    static <E> Document<ImmutableList<E>> listOf(Class<E> type) {
        return (Document<ImmutableList<E>>) find(type, true);
    }

    @SuppressWarnings("unchecked")
    static <T> Document<T> holding(T value) {
        Document<?> own = ONE.get(value.getClass());
        return own != null
                ? (Document<T>) own
                : (Document<T>) ALL.stream()
                        .filter(document -> document.shape().type().isInstance(value) && !document.isList())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no document holds a " + value.getClass().getName()));
    }

    static Document<?> named(String format) {
        return ALL.stream()
                .filter(document -> document.format().equals(format))
                .findFirst()
                .orElseThrow();
    }

    private static ImmutableMap<Class<?>, Document<?>> byClass(boolean list) {
        return ALL.stream()
                .filter(document -> document.isList() == list)
                .collect(ImmutableMap.toImmutableMap(Document::holds, document -> document));
    }

    private static Document<?> find(Class<?> type, boolean list) {
        ImmutableMap<Class<?>, Document<?>> known = list ? LISTS : ONE;
        Document<?> document = known.get(type);
        if (document == null) {
            throw new IllegalArgumentException("no document holds "
                    + (list ? "a list of " : "one ")
                    + type.getName()
                    + "; known: "
                    + known.keySet());
        }
        return document;
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
