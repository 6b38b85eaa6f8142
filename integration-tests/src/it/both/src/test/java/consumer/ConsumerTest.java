package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.preceptor.time.Term;

class ConsumerTest {
    @Test
    void bothLinesLiveTogether() throws JsonProcessingException {
        String text = Term.parse("2018-02-16/2019-01-15").toString();
        assertEquals(
                com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .findAndAddModules()
                        .build()
                        .writeValueAsString(text),
                tools.jackson.databind.json.JsonMapper.builder()
                        .findAndAddModules()
                        .build()
                        .writeValueAsString(text));
    }
}
