package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class ConsumerTest {
    @Test
    void bothLinesWriteTheSameDocument() {
        assertEquals(
                org.preceptor.json.PreceptorJson.strict().write(Report.clean()),
                org.preceptor.json.jackson2.PreceptorJson.strict().write(Report.clean()));
    }

    @Test
    void eachMapperFindsItsOwnModule() throws JsonProcessingException {
        Term term = Term.parse("2018-02-16/2019-01-15");
        String older = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .findAndAddModules()
                .build()
                .writeValueAsString(term);
        String newer = tools.jackson.databind.json.JsonMapper.builder()
                .findAndAddModules()
                .build()
                .writeValueAsString(term);
        assertEquals("{\"first\":\"2018-02-16\",\"last\":\"2019-01-15\"}", newer);
        assertEquals(newer, older);
    }
}
