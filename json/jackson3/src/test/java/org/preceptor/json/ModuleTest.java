package org.preceptor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class ModuleTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    record Envelope(String note, Term term, List<Finding> findings) {}

    @Test
    void findsTheModuleAndReadsBackWhatItWrites() {
        Report report = Samples.report();

        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(report), Report.class))
                .isEqualTo(report);
    }

    @Test
    void writesTheSameDataAsTheCodec() {
        JsonNode document = MAPPER.readTree(PreceptorJson.strict().write(Samples.report()));

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(Samples.report()))).isEqualTo(document.get("data"));
    }

    @Test
    void readsValuesInsideOnesOwnTypes() {
        Envelope envelope =
                new Envelope("x", Term.parse("2018-02-16/.."), Samples.report().findings());

        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(envelope), Envelope.class))
                .isEqualTo(envelope);
        assertThat(MAPPER.convertValue(envelope, Envelope.class)).isEqualTo(envelope);
    }

    @Test
    void readsAFamilyByItsKindWhateverItsPlace() {
        assertThat(MAPPER.readValue("{\"value\": 3, \"kind\": \"count\"}", Evidence.class))
                .isEqualTo(Evidence.of(3));
    }

    @Test
    void throwsAMismatchThatCarriesEveryProblem() {
        ReportedMismatchException thrown = catchThrowableOfType(
                ReportedMismatchException.class,
                () -> MAPPER.readValue(
                        "{\"note\": \"x\", \"term\": {\"first\": \"2018-02-30\", \"lst\": 1}, \"findings\": []}",
                        Envelope.class));

        assertThat(thrown).isInstanceOf(MismatchedInputException.class);
        assertThat(thrown.getPathReference()).contains("term");
        assertThat(thrown.report().findings().stream()
                        .map(finding -> finding.rule().id() + " " + finding.subject()))
                .containsExactly("time.day.invalid /first", "json.unknown-member /lst");
    }

    @Test
    void isStrictAboutRepeatedMembersUnderALenientMapper() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"first\": \"2018-02-16\", \"first\": \"2018-02-17\"}", Term.class))
                .isInstanceOf(ReportedMismatchException.class)
                .hasMessageContaining("json.duplicate-member");
    }

    @Test
    void leavesBrokenSyntaxToTheParser() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"first\": \"2018-02-16\",}", Term.class))
                .isInstanceOf(StreamReadException.class);
    }
}
