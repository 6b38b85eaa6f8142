package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class ConsumerTest {
    @Test
    void librariesAreNamedModules() {
        assertEquals("consumer.modular", Programs.class.getModule().getName());
        assertEquals("org.preceptor.core", Term.class.getModule().getName());
        Set<String> names = Programs.class.getModule().getLayer().modules().stream()
                .map(Module::getName)
                .collect(Collectors.toSet());
        assertTrue(names.containsAll(
                Set.of("org.preceptor.json", "org.preceptor.json.documents", "tools.jackson.databind")));
    }

    @Test
    void documentsPassThroughModules() {
        assertEquals(Report.clean(), Programs.copy(Report.clean()));
    }

    @Property(tries = 50)
    boolean generatedTermsAreTold(@ForAll Term term) {
        return Programs.end(term).equals("open") != term.hasLast();
    }
}
