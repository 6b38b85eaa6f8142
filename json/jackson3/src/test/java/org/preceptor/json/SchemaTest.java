package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.Format;

class SchemaTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** What a schema can say; the other rules of the table need the reader. */
    private static final Set<String> SHAPE = Set.of(
            "json.type",
            "json.null",
            "json.number.range",
            "json.number.interop",
            "json.missing",
            "json.unknown-member",
            "json.enum.unknown",
            "json.decimal.form",
            "id.length",
            "time.day.form",
            "doc.kind.missing",
            "doc.kind.unknown",
            "doc.kind.class-name",
            "doc.format",
            "doc.version.form",
            "doc.version.newer");

    static List<Format> formats() {
        return Format.all();
    }

    static Stream<BadInput> misshapen() throws IOException {
        return BadInput.all().stream()
                .filter(bad -> !bad.isLines() && bad.how().isEmpty())
                .filter(bad ->
                        bad.expected().stream().anyMatch(line -> SHAPE.contains(line.substring(0, line.indexOf(' ')))));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isAValidSchema(Format format) {
        var meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(format.schema(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void acceptsWhatIsWritten(Format format) {
        assertThat(errors(format, Samples.compact(format))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void refusesWhatHasAnotherShape(BadInput bad) {
        assertThat(errors(BadInput.format(bad.document()), bad.json())).isNotEmpty();
    }

    private static List<Error> errors(Format format, byte[] json) {
        return SCHEMAS.getSchema(format.schema()).validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }
}
