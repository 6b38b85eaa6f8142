package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.json.documents.Format;
import org.preceptor.json.documents.Parsed;

class GoldenTest {
    private static final DocumentCodec CODEC = PreceptorJson.strict();

    static java.util.List<Format> formats() {
        return Format.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheGoldenDocument(Format format) throws IOException {
        assertThat(BadInput.write(CODEC, Samples.of(format), format)).isEqualTo(golden(format));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsBackWhatItWrites(Format format) throws IOException {
        Parsed<?> parsed = BadInput.read(CODEC, golden(format).getBytes(StandardCharsets.UTF_8), format);

        assertThat(parsed.orElseThrow()).isEqualTo(Samples.of(format));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void refusesEveryPrefixWithAPlace(Format format) {
        byte[] whole = Samples.compact(format);
        for (int length = 0; length < whole.length; length++) {
            Parsed<?> parsed = BadInput.read(CODEC, Arrays.copyOf(whole, length), format);

            assertThat(parsed.isValid()).as("first %s bytes", length).isFalse();
            assertThat(parsed.report().errors().get(0).rule().id().value())
                    .as("first %s bytes", length)
                    .isIn("json.empty", "json.truncated", "json.encoding.truncated");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shipsTheSchema(Format format) throws IOException {
        String path = "/META-INF/preceptor/schema/" + format.shortName() + "-" + format.version() + ".json";
        try (var shipped = DocumentCodec.class.getResourceAsStream(path)) {
            assertThat(shipped).as(path).isNotNull();
            assertThat(new String(shipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(format.schema());
        }
    }

    @Test
    void writesCanonicalBytesThatReadBack() {
        byte[] canonical = CODEC.canonical(Samples.report());

        assertThat(CODEC.canonical(
                        CODEC.read(canonical, org.preceptor.rule.Report.class).orElseThrow()))
                .isEqualTo(canonical);
        assertThat(new String(canonical, StandardCharsets.UTF_8))
                .startsWith("{\"data\":{\"findings\":[{\"evidence\":{\"actual\":{\"kind\":\"count\",\"value\":81}");
    }

    private static String golden(Format format) throws IOException {
        return BadInput.golden(format.shortName(), BadInput.RESOURCES);
    }

    /** Stores golden documents and schemas as written now, to be read by a person before they are kept. */
    public static void main(String[] args) throws IOException {
        Path schemas = Path.of("../documents/src/main/resources/META-INF/preceptor/schema");
        Files.createDirectories(schemas);
        for (Format format : formats()) {
            Files.writeString(
                    BadInput.RESOURCES.resolve("golden/" + format.shortName() + ".json"),
                    BadInput.write(CODEC, Samples.of(format), format));
            Files.writeString(schemas.resolve(format.shortName() + "-" + format.version() + ".json"), format.schema());
        }
    }
}
