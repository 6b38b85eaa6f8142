package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.json.documents.Parsed;
import org.preceptor.rule.Report;

class LimitsTest {
    private static final String HEAD = "{\"format\":\"preceptor/report\",\"version\":\"1.0\",\"data\":";

    static Stream<Arguments> oversized() {
        return Stream.of(
                Arguments.of("json.limit.depth", "[".repeat(100_000)),
                Arguments.of("json.limit.depth", "{\"a\":".repeat(33)),
                Arguments.of("json.limit.string-length", "{\"a\":\"" + "x".repeat(65_537) + "\"}"),
                Arguments.of("json.limit.name-length", "{\"" + "x".repeat(129) + "\":1}"),
                Arguments.of("json.limit.number-length", "{\"a\":" + "1".repeat(10_000) + "}"),
                Arguments.of("json.limit.number-length", "{\"a\":0." + "1".repeat(31) + "}"),
                Arguments.of("json.limit.array-size", "[0" + ",0".repeat(100_000) + "]"),
                Arguments.of("json.limit.member-count", members(1_001)),
                Arguments.of("json.limit.document", " ".repeat(8 << 20) + "{}"));
    }

    static Stream<String> largest() {
        return Stream.of(
                "[".repeat(32) + "]".repeat(32),
                "{\"a\":\"" + "x".repeat(65_536) + "\"}",
                "{\"" + "x".repeat(128) + "\":1}",
                "{\"a\":" + "1".repeat(32) + "}",
                "[0" + ",0".repeat(99_999) + "]",
                members(1_000));
    }

    @ParameterizedTest
    @MethodSource("oversized")
    void refusesWhatIsLargerThanTheLimit(String code, String json) {
        assertThat(codes(json)).containsExactly(code);
    }

    @ParameterizedTest
    @MethodSource("largest")
    void readsWhatIsExactlyAtTheLimit(String json) {
        assertThat(codes(json)).noneMatch(code -> code.startsWith("json.limit"));
    }

    @Test
    void listsAHundredProblemsAndCountsTheRest() {
        String json = HEAD + "{\"findings\":[" + "0,".repeat(250) + "0]}}";

        Report report = PreceptorJson.strict().read(json, Report.class).report();

        assertThat(report.errors()).hasSize(100);
        assertThat(report.warnings()).hasSize(1);
        assertThat(report.warnings().get(0).toString()).contains("report.truncated", "151");
    }

    private static String members(int count) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",").append("\"m").append(i).append("\":0");
        }
        return json.append('}').toString();
    }

    private static Stream<String> codesOf(Parsed<?> parsed) {
        return parsed.report().findings().stream()
                .map(finding -> finding.rule().id().value());
    }

    private static java.util.List<String> codes(String json) {
        return codesOf(PreceptorJson.strict().read(json, Report.class)).toList();
    }
}
