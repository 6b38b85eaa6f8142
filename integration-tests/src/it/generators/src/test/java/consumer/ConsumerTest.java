package consumer;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class ConsumerTest {
    @Property(tries = 50)
    boolean generatorsAreFound(@ForAll Term term, @ForAll List<Term> others, @ForAll Report report) {
        return term.overlaps(term)
                && others.stream().allMatch(other -> other.overlaps(term) == term.overlaps(other))
                && report.errors().size() <= report.findings().size();
    }
}
