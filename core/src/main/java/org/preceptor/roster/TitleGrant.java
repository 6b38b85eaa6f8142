package org.preceptor.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.time.Term;

/**
 * One entry in somebody's history of titles: which title, from when, until when if it ended, and the document behind it.
 *
 * <p>A promotion does not end the title below it; the highest title held on a day is the one that counts. A title that was
 * taken away or lapsed ends, and an end that leaves somebody lower than before needs its reason.
 *
 * @param title the title
 * @param term first day held, and last day when it ended
 * @param endReason why it ended, when it did
 * @param evidence the document that proves it
 */
public record TitleGrant(Title title, Term term, Optional<String> endReason, Optional<String> evidence) {
    /**
     * A title held since a day.
     *
     * @param title the title
     * @param awardedOn the first day
     * @return the entry, without an end
     */
    public static TitleGrant of(Title title, LocalDate awardedOn) {
        return of(title, Term.from(awardedOn));
    }

    /**
     * A title held for a term.
     *
     * @param title the title
     * @param term the days on which it was held
     * @return the entry
     */
    public static TitleGrant of(Title title, Term term) {
        return new TitleGrant(title, term, Optional.empty(), Optional.empty());
    }

    /**
     * Ends the title.
     *
     * @param lastDay the last day on which it was held
     * @param reason why it ended
     * @return the ended entry
     */
    public TitleGrant withEnd(LocalDate lastDay, String reason) {
        return new TitleGrant(title, Term.of(term.first(), lastDay), Optional.of(reason), evidence);
    }

    /**
     * Names the document that proves the title.
     *
     * @param document where it can be found
     * @return the documented entry
     */
    public TitleGrant withEvidence(String document) {
        return new TitleGrant(title, term, endReason, Optional.of(document));
    }

    /** {@return the first day on which the title was held} */
    public LocalDate awardedOn() {
        return term.first();
    }
}
