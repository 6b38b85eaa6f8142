package org.preceptor.examples;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.pairing.Pairing;

/** One program of the tour: reads its documents, then answers. */
interface Stop {
    /** {@return the folder under the data folder, and the base name of what is written} */
    String id();

    /**
     * Reads every document of the program, and answers when all of them are sound.
     *
     * @return the answers, empty when the inbox holds errors
     */
    Optional<Answers> visit(Inbox inbox);

    /** {@return a pairing with the explanations of those left over only; the page has the rest} */
    static Pairing.Statement brief(Pairing pairing) {
        Pairing.Statement all = pairing.statement();
        return new Pairing.Statement(
                all.aim(),
                all.outcome(),
                all.certificate(),
                all.profile(),
                all.pairs(),
                all.unplaced(),
                all.explanations().stream()
                        .filter(explanation -> explanation.place().isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                all.quotas(),
                all.audit());
    }

    /**
     * What a program has to say.
     *
     * @param title the program's name
     * @param summary lines for the console
     * @param results values to write as documents, by file name
     * @param page the page
     */
    record Answers(Label title, List<String> summary, Map<String, Object> results, Sheet page) {}
}
