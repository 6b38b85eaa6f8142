package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preceptor.json.documents.Parsed;
import org.preceptor.json.jackson2.PreceptorJson;
import org.preceptor.json.jackson2.ReportedMismatchException;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class ConsumerTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    record Post(String title, List<Term> terms) {}

    @Test
    void onesOwnMapperKnowsTheValues() throws JsonProcessingException {
        Post post = new Post("host", List.of(Term.parse("2018-02-16/2019-01-15"), Term.parse("2019-01-16/..")));
        String json = MAPPER.writeValueAsString(post);
        assertTrue(json.contains("{\"first\":\"2018-02-16\",\"last\":\"2019-01-15\"}"), json);
        assertEquals(post, MAPPER.readValue(json, Post.class));
    }

    @Test
    void onesOwnMapperRefusesAnImpossibleTerm() {
        assertThrows(
                ReportedMismatchException.class,
                () -> MAPPER.readValue("{\"first\":\"2019-01-16\",\"last\":\"2019-01-15\"}", Term.class));
    }

    @Test
    void documentsAreReadAndRefused() {
        String json = PreceptorJson.strict().write(Report.clean());
        assertEquals(
                Report.clean(), PreceptorJson.strict().read(json, Report.class).orElseThrow());
        Parsed<Report> broken = PreceptorJson.strict().read(json.replace("1.0", "9.0"), Report.class);
        assertFalse(broken.isValid());
        assertEquals("/version", broken.report().errors().get(0).subject().toString());
    }
}
