package org.preceptor.quota;

import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * Places of a base set aside for somebody: four of eight for trainees from supported counties.
 *
 * <p>In a match the base is a place and the beneficiary is the group its trainees name; at most one reserve stands for a base and a
 * group. The number alone says too little. Filled first, the four places are a <b>minimum guarantee</b>: beneficiaries good enough
 * for an open place use up the guarantee. Filled last, they come <b>over and above</b> what beneficiaries win in the open places.
 * Four reserved of eight can mean four beneficiaries or six, from the same applications (Dur, Kominers, Pathak and Sonmez
 * 2018). So the word is compulsory, and whoever applies a reserve reports what the other word would have done.
 *
 * <p>A reserve may lie inside another one: of six places for a county, at least two for women of that county. Then its base is the
 * {@linkplain #account name} of the reserve it lies in ({@link #guaranteeing}). So vertical reserves (places set aside, over and
 * above) carry horizontal ones (guarantees), as in Sonmez and Yenmez 2022. Somebody may belong to several groups; one person takes
 * one reserved place, and the best who can sit on reserved places together do, so that no guarantee is used up by a person who
 * could as well have taken another.
 *
 * @param base whose places: a base, or another reserve by its name
 * @param beneficiary the class of people they are for, as the plan names it
 * @param places how many
 * @param processing the compulsory word
 * @param residual what happens to a reserved place that no beneficiary takes
 */
public record Reserve(MemberId base, MemberId beneficiary, long places, Processing processing, Residual residual) {
    /** Refuses negative numbers of places. */
    public Reserve {
        MalformedValueException.check(places >= 0, "Reserve.places", places, "must be 0 or more");
    }

    /**
     * A reserve whose empty places everybody may have.
     *
     * @param base whose places
     * @param beneficiary who they are for
     * @param places how many
     * @param processing the compulsory word
     * @return the reserve
     */
    public static Reserve of(MemberId base, MemberId beneficiary, long places, Processing processing) {
        return new Reserve(base, beneficiary, places, processing, new Residual.OpenUp());
    }

    /**
     * The same reserve with another processing word.
     *
     * @param word the word
     * @return the reserve
     */
    public Reserve withProcessing(Processing word) {
        return new Reserve(base, beneficiary, places, word, residual);
    }

    /**
     * The same reserve with another number of places.
     *
     * @param number how many
     * @return the reserve
     */
    public Reserve withPlaces(long number) {
        return new Reserve(base, beneficiary, number, processing, residual);
    }

    /**
     * The same reserve with another rule for places no beneficiary takes.
     *
     * @param rule what happens to them
     * @return the reserve
     */
    public Reserve withResidual(Residual rule) {
        return new Reserve(base, beneficiary, places, processing, rule);
    }

    /**
     * A guarantee inside these places, for those of this beneficiary who are of another group as well.
     *
     * @param group the other group
     * @param number how many of these places at least, as long as they ask
     * @return a reserve of this reserve's places, filled before the others; what it leaves is for this beneficiary
     */
    public Reserve guaranteeing(MemberId group, long number) {
        return of(account(), group, number, Processing.MINIMUM_GUARANTEE);
    }

    /** {@return the name under which the reserved places revert, and by which a reserve inside them calls them: {@code Base1/county}} */
    public MemberId account() {
        return base.slash(beneficiary);
    }

    /** {@return the rule by which its empty places go to another node, when it says so} */
    public Optional<Reversion> reversion() {
        return residual instanceof Residual.RevertTo to
                ? Optional.of(Reversion.of(account(), to.node(), places))
                : Optional.empty();
    }

    /** In which order reserved and open places are filled. */
    public enum Processing {
        /** Reserved places first. */
        MINIMUM_GUARANTEE("minimum guarantee", "保底"),
        /** Open places first. */
        OVER_AND_ABOVE("over and above", "另加");

        private final Label label;

        Processing(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the word in both languages} */
        public Label label() {
            return label;
        }

        /** {@return the other word, whose effect is reported beside this one's} */
        public Processing other() {
            return this == MINIMUM_GUARANTEE ? OVER_AND_ABOVE : MINIMUM_GUARANTEE;
        }
    }

    /** What happens to a reserved place that no beneficiary takes. */
    public sealed interface Residual {
        /** It stays empty: a hard class bound, which can leave places unused and destroy stability. */
        record KeepEmpty() implements Residual {}

        /** Everybody may have it. */
        record OpenUp() implements Residual {}

        /**
         * It goes to another node.
         *
         * @param node who may have it
         */
        record RevertTo(MemberId node) implements Residual {}
    }
}
