package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.Parsed;
import org.preceptor.quota.SupportPlan;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Run {@code main} in the folder of this module to store outcomes; read them before they are kept. */
class ConformanceTest {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String HEAD = "{\"format\": \"preceptor/intakes\", \"version\": \"1.0\", \"data\": "
            + "{\"years\": 3, \"intakes\": {}}, \"x-value\": ";

    static List<Conformance> cases() throws IOException {
        return Conformance.all(BadInput.RESOURCES);
    }

    static List<Conformance> readable() throws IOException {
        return cases().stream()
                .filter(each -> each.expected().equals(Conformance.READ))
                .filter(each -> !each.name().startsWith("depth")) // one level deeper inside a document
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAndRefusesAsTheSpecificationSays(Conformance each) {
        assertThat(each.outcome(PreceptorJson.tolerant())).isEqualTo(each.expected());
        assertThat(each.expected().equals(Conformance.READ))
                .isEqualTo(each.verdict().equals("y")
                        || each.verdict().equals("i") && each.line().contains("| read |"));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void keepsEveryReadableTextAsItIs(Conformance each) {
        String document = HEAD + new String(each.json(), StandardCharsets.UTF_8) + "}";

        Parsed<SupportPlan.Intakes> parsed = PreceptorJson.strict().read(document, SupportPlan.Intakes.class);
        JsonNode written = EXACT.readTree(PreceptorJson.strict().write(parsed.orElseThrow(), parsed.extras()));

        assertThat(written.get("x-value")).isEqualTo(EXACT.readTree(document).get("x-value"));
    }

    @Test
    void coversEveryKindOfText() throws IOException {
        assertThat(cases())
                .extracting(Conformance::name)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(250);
        assertThat(cases().stream().map(each -> each.verdict()).distinct()).containsExactly("y", "n", "i");
    }

    public static void main(String[] arguments) throws IOException {
        Path file = BadInput.RESOURCES.resolve("conformance/parsing.txt");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(
                    line.matches("[ni] .*")
                            ? line.replaceFirst(
                                    " \\| [^|]+ \\| ",
                                    " | "
                                            + cases().stream()
                                                    .filter(each -> each.line().equals(line))
                                                    .findFirst()
                                                    .orElseThrow()
                                                    .outcome(PreceptorJson.tolerant())
                                            + " | ")
                            : line);
        }
        Files.write(file, lines);
    }
}
