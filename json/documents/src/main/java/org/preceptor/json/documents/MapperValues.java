package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import org.preceptor.json.shape.Shape;

/** What the two Jackson modules teach a mapper to read and write, without an envelope. For the modules only. */
public final class MapperValues {
    private MapperValues() {}

    /** {@return the shapes of all documents and their parts} */
    public static ImmutableList<Shape<?>> shapes() {
        return Documents.shapes();
    }
}
