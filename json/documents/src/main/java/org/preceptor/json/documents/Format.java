package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import org.preceptor.json.text.JsonWriter;

/**
 * One kind of document.
 *
 * @param name its name, as in {@code preceptor/roster}
 * @param version the version written, as {@code major.minor}
 * @param type the class of what it holds, or of each element of the list it holds
 * @param list whether it holds a list
 */
public record Format(String name, String version, Class<?> type, boolean list) {
    /** {@return every kind of document, room by room} */
    public static ImmutableList<Format> all() {
        return Documents.ALL.stream()
                .map(each -> new Format(each.format(), each.version().toString(), each.holds(), each.isList()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the JSON Schema (2020-12), as shipped under {@code META-INF/preceptor/schema}} */
    public String schema() {
        return JsonWriter.indented(Documents.named(name).schema());
    }

    /** {@return the last part of the name, {@code roster} in {@code preceptor/roster}} */
    public String shortName() {
        return name.substring(name.indexOf('/') + 1);
    }
}
