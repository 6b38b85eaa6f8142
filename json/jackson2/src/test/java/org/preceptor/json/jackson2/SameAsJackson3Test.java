package org.preceptor.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.DocumentCodec;
import org.preceptor.json.documents.Format;
import org.preceptor.rule.Evidence;
import org.preceptor.time.Term;

/** Both lines hold to the same golden documents and the same table of bad input, so they agree with each other. */
class SameAsJackson3Test {
    private static final Path RESOURCES = Path.of("../jackson3/src/test/resources");
    private static final DocumentCodec CODEC = PreceptorJson.strict();
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    static List<Format> formats() {
        return Format.all();
    }

    static List<Format> values() {
        return Format.all().stream().filter(format -> !format.list()).toList();
    }

    static List<BadInput> cases() throws IOException {
        return BadInput.all(RESOURCES);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsAndWritesTheGoldenDocument(Format format) throws IOException {
        String golden = golden(format);
        Object value = BadInput.read(CODEC, golden.getBytes(StandardCharsets.UTF_8), format)
                .orElseThrow();

        assertThat(BadInput.write(CODEC, value, format)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aMapperReadsBackWhatItWrites(Format format) throws IOException {
        Object value = CODEC.read(golden(format), format.type()).orElseThrow();

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(value), format.type()))
                .isEqualTo(value);
        assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(value)))
                .isEqualTo(MAPPER.readTree(golden(format)).get("data"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void refusesEveryPrefix(Format format) throws IOException {
        byte[] whole = golden(format).strip().replaceAll("\\n *", "").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(BadInput.read(CODEC, Arrays.copyOf(whole, length), format)
                            .isValid())
                    .as("first %s bytes", length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheSameAboutBadInput(BadInput bad) {
        assertThat(bad.found(CODEC, PreceptorJson.tolerant())).isEqualTo(bad.expected());
    }

    static List<Conformance> texts() throws IOException {
        return Conformance.all(RESOURCES);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsAndRefusesTheSameTexts(Conformance text) {
        assertThat(text.outcome(PreceptorJson.tolerant())).isEqualTo(text.expected());
    }

    @Test
    void throwsAMismatchThatCarriesEveryProblem() {
        ReportedMismatchException thrown = catchThrowableOfType(
                ReportedMismatchException.class,
                () -> MAPPER.readValue("{\"first\": \"2018-02-30\", \"lst\": 1}", Term.class));

        assertThat(thrown.report().findings()).hasSize(2);
        assertThat(thrown).hasMessageContaining("time.day.invalid").hasMessageContaining("json.unknown-member");
    }

    @Test
    void readsAFamilyByItsKind() throws IOException {
        assertThat(MAPPER.readValue("{\"value\": 3, \"kind\": \"count\"}", Evidence.class))
                .isEqualTo(Evidence.of(3));
    }

    @Test
    void allowsNothingThatIsNotJsonAndBoundsEveryDimension() {
        StreamReadConstraints limits = PreceptorJson.FACTORY.streamReadConstraints();

        assertThat(Arrays.stream(JsonReadFeature.values())
                        .map(JsonReadFeature::mappedFeature)
                        .filter(PreceptorJson.FACTORY::isEnabled))
                .isEmpty();
        assertThat(PreceptorJson.FACTORY.isEnabled(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION))
                .isFalse();
        assertThat(List.of(
                        limits.getMaxNestingDepth(),
                        limits.getMaxStringLength(),
                        limits.getMaxNameLength(),
                        limits.getMaxNumberLength()))
                .containsExactly(32, 65_536, 128, 32);
    }

    private static String golden(Format format) throws IOException {
        return BadInput.golden(format.shortName(), RESOURCES);
    }
}
