package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.preceptor.time.Term;
import tools.jackson.databind.json.JsonMapper;

class ConsumerTest {
    @Test
    void mapperFindsTheModules() {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        Term term = Term.parse("2018-02-16/2019-01-15");
        assertEquals("\"2018-02-16/2019-01-15\"", mapper.writeValueAsString(term.toString()));
    }
}
