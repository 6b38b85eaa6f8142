package consumer;

import org.preceptor.json.PreceptorJson;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/** Talks about a program's term. */
public final class Programs {
    private Programs() {}

    /**
     * Tells when a program ends.
     *
     * @param term the program's term
     * @return a sentence
     */
    public static String end(Term term) {
        return term.hasLast() ? "until " + term.last() : "open";
    }

    /**
     * Reads back what it wrote.
     *
     * @param report a report
     * @return the same report
     */
    public static Report copy(Report report) {
        return PreceptorJson.strict()
                .read(PreceptorJson.strict().write(report), Report.class)
                .orElseThrow();
    }
}
