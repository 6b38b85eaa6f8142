package org.preceptor.roster;

import java.time.LocalDate;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;

/**
 * Being on the books of a body over time: a member of a society, a licensed physician, an insured leader.
 *
 * <p>A membership from 2015 that lapsed in 2018 and was renewed in 2019 is one standing with two terms. "Member since the
 * first seminar" asks whether a term contains the whole stretch, "member on the day" whether one contains the day.
 *
 * @param kind what it is
 * @param body with whom: a society, a licensing authority, an insurer
 * @param held the days on which it held
 */
public record Standing(Kind kind, String body, TermSet held) {
    /** Refuses a standing with nobody. */
    public Standing {
        MalformedValueException.check(!body.isBlank(), "Standing.body", body, "must not be blank");
    }

    /** What a standing is. */
    public enum Kind {
        /** Member of a professional society. */
        MEMBERSHIP("membership", "会员资格"),
        /** Licensed to practise. */
        LICENCE("licence", "执业资格"),
        /** Insured against liability. */
        INSURANCE("insurance", "责任保险");

        private final Label label;

        Kind(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the name of the kind} */
        public Label label() {
            return label;
        }
    }

    /**
     * Records a standing.
     *
     * @param kind what it is
     * @param body with whom
     * @param terms when it held
     * @return the standing
     */
    public static Standing of(Kind kind, String body, Term... terms) {
        return new Standing(kind, body, TermSet.of(terms));
    }

    /**
     * Tells whether the standing held on a day.
     *
     * @param day the day
     * @return whether one of the terms contains it
     */
    public boolean isHeldOn(LocalDate day) {
        return held.contains(day);
    }
}
