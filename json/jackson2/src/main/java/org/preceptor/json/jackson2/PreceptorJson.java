package org.preceptor.json.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.json.text.Limits;
import org.preceptor.json.text.Tokens;

/**
 * Reads and writes Preceptor documents with Jackson 2.
 *
 * <pre>{@code
 * Parsed<Report> parsed = PreceptorJson.strict().read(path, Report.class);
 * }</pre>
 */
public final class PreceptorJson {
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxDocumentLength(Limits.DOCUMENT)
                    .maxStringLength(Limits.STRING)
                    .maxNameLength(Limits.NAME)
                    .maxNumberLength(Limits.NUMBER)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    private static final DocumentCodec STRICT = new DocumentCodec(PreceptorJson::tokens, false);
    private static final DocumentCodec TOLERANT = new DocumentCodec(PreceptorJson::tokens, true);

    private PreceptorJson() {}

    /** {@return a codec that refuses members and versions it does not know; the right one for what people write} */
    public static DocumentCodec strict() {
        return STRICT;
    }

    /** {@return a codec that warns about unknown members and reads newer minor versions} */
    public static DocumentCodec tolerant() {
        return TOLERANT;
    }

    private static Tokens tokens(byte[] json) {
        try {
            return new ParserTokens(FACTORY.createParser(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
