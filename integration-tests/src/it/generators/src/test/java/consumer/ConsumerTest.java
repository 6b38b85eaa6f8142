package consumer;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.preceptor.time.Term;

class ConsumerTest {
    @Property(tries = 50)
    boolean daysAreCounted(@ForAll @IntRange(min = 1, max = 4000) int days) {
        return Term.ofDays(LocalDate.EPOCH, days).days() == days;
    }
}
