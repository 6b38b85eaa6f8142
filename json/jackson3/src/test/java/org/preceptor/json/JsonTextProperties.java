package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.preceptor.json.documents.Parsed;
import org.preceptor.json.text.Encoding;
import org.preceptor.json.text.JsonScan;
import org.preceptor.json.text.Reading;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;

class JsonTextProperties {
    private static final byte[] GOLDEN = PreceptorJson.strict().canonical(Samples.report());

    @Property(tries = 300)
    void anyBytesGiveAValueOrAReport(@ForAll("nearlyJson") byte[] json) {
        Parsed<Report> parsed = PreceptorJson.strict().read(json, Report.class);

        assertThat(parsed.isValid()).isEqualTo(!parsed.report().hasErrors());
    }

    @Property(tries = 300)
    void aChangedByteGivesAValueOrALocatedReport(@ForAll("positions") int at, @ForAll byte changed) {
        byte[] json = Arrays.copyOf(GOLDEN, GOLDEN.length);
        json[at] = changed;

        Parsed<Report> parsed = PreceptorJson.strict().read(json, Report.class);

        assertThat(parsed.report().errors()).allSatisfy(JsonTextProperties::hasPlaceAndBothLanguages);
        assertThat(parsed.isValid() || parsed.report().hasErrors()).isTrue();
    }

    @Property(tries = 300)
    void theScanAndJacksonAgreeOnWhatIsJson(@ForAll("nearlyJson") byte[] json) {
        if (!Encoding.accepts(json, new Reading(false))) {
            return;
        }
        Reading scan = new Reading(false);
        JsonScan.diagnose(json, scan);
        boolean grammar = scan.report(json).findings().stream()
                .allMatch(finding -> BadInput.line(finding).contains("something else"));

        assertThat(grammar).isEqualTo(jacksonReads(json));
    }

    private static void hasPlaceAndBothLanguages(Finding finding) {
        assertThat(finding.evidence()).containsKeys("line", "column", "offset");
        assertThat(BadInput.line(finding)).isNotBlank();
    }

    private static boolean jacksonReads(byte[] json) {
        try (var parser = PreceptorJson.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            int roots = 0;
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                roots += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                parser.getString();
            }
            return roots == 1;
        } catch (JacksonException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<Integer> positions() {
        return Arbitraries.integers().between(0, GOLDEN.length - 1);
    }

    @Provide
    Arbitrary<byte[]> nearlyJson() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                " ",
                "\n",
                "\"a\"",
                "\"\\u0061\"",
                "\"\\uD83D\\uDE00\"",
                "\"\\n\"",
                "0",
                "-1",
                "1.5",
                "1e5",
                "01",
                "1.",
                "-",
                "true",
                "false",
                "null",
                "nul",
                "NaN",
                "'",
                "/",
                "//x",
                "\"",
                "\\",
                "\u0001",
                "病");
        Arbitrary<String> values = Arbitraries.lazyOf(
                () -> Arbitraries.of("0", "-1.5e3", "true", "null", "\"x\"", "{}", "[]"),
                () -> nested().map(list -> "[" + String.join(",", list) + "]"),
                () -> nested().map(list -> "{\"m\":" + String.join(",\"n\":", list) + "}"));
        return Combinators.combine(values, pieces, Arbitraries.integers().between(0, 40), Arbitraries.of(0, 0, 1))
                .as((value, piece, at, remove) -> {
                    int cut = Math.min(at, value.length());
                    return (value.substring(0, cut) + piece + value.substring(Math.min(cut + remove, value.length())))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                });
    }

    private Arbitrary<List<String>> nested() {
        return Arbitraries.of("1", "[2]", "{\"k\":\"v\"}", "\"t\"", "false")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
