package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.preceptor.time.Term;

class ConsumerTest {
    @Test
    void librariesAreNamedModules() {
        assertEquals("consumer.modular", Programs.class.getModule().getName());
        assertEquals("org.preceptor.core", Term.class.getModule().getName());
        assertTrue(Programs.class
                .getModule()
                .getLayer()
                .findModule("org.preceptor.json")
                .isPresent());
    }

    @Property(tries = 50)
    boolean countsDays(@ForAll @IntRange(min = 1, max = 4000) int days) {
        return Programs.duration(Term.ofDays(LocalDate.EPOCH, days)).equals(days + " days from 1970-01-01");
    }
}
