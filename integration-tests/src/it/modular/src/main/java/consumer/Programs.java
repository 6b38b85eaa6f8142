package consumer;

import org.preceptor.time.Term;

/** Talks about a program's term. */
public final class Programs {
    private Programs() {}

    /**
     * Tells how long a program takes.
     *
     * @param term the program's term
     * @return a sentence
     */
    public static String duration(Term term) {
        return term.days() + " days from " + term.first();
    }
}
