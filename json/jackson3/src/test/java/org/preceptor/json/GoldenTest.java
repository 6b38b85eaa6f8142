package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.json.documents.Parsed;

class GoldenTest {
    private static final DocumentCodec CODEC = PreceptorJson.strict();

    static List<Object> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheGoldenDocument(Object sample) throws IOException {
        assertThat(CODEC.write(sample)).isEqualTo(BadInput.golden(name(sample), BadInput.RESOURCES));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatItWrites(Object sample) throws IOException {
        Parsed<?> parsed = CODEC.read(BadInput.golden(name(sample), BadInput.RESOURCES), type(sample));

        assertThat(parsed.orElseThrow()).isEqualTo(sample);
        assertThat(CODEC.canonical(parsed.orElseThrow())).isEqualTo(CODEC.canonical(sample));
        assertThat(CODEC.read(CODEC.canonical(sample), type(sample)).orElseThrow())
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesEveryPrefixWithAPlace(Object sample) {
        byte[] whole = CODEC.canonical(sample);
        for (int length = 0; length < whole.length; length++) {
            Parsed<?> parsed = CODEC.read(Arrays.copyOf(whole, length), type(sample));

            assertThat(parsed.isValid()).as("first %s bytes", length).isFalse();
            assertThat(parsed.report().errors().get(0).rule().id().value())
                    .as("first %s bytes", length)
                    .isIn("json.empty", "json.truncated", "json.encoding.truncated");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shipsTheSchemaItReads(Object sample) throws IOException {
        String path = "/META-INF/preceptor/schema/" + name(sample) + "-1.0.json";
        try (var shipped = DocumentCodec.class.getResourceAsStream(path)) {
            assertThat(shipped).as(path).isNotNull();
            assertThat(new String(shipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(DocumentCodec.schema(type(sample)));
        }
    }

    static Class<?> type(Object sample) {
        return DocumentCodec.types().stream()
                .filter(type -> type.isInstance(sample))
                .findFirst()
                .orElseThrow();
    }

    static String name(Object sample) {
        return type(sample).getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** Stores golden documents and schemas as written now, to be read by a person before they are kept. */
    public static void main(String[] args) throws IOException {
        var schemas = java.nio.file.Path.of("../documents/src/main/resources/META-INF/preceptor/schema");
        Files.createDirectories(schemas);
        for (Object sample : samples()) {
            Files.writeString(BadInput.RESOURCES.resolve("golden/" + name(sample) + ".json"), CODEC.write(sample));
            Files.writeString(schemas.resolve(name(sample) + "-1.0.json"), DocumentCodec.schema(type(sample)));
        }
    }
}
