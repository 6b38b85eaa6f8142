package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.rule.Report;

/**
 * Whether all hard lines of a quota decision can hold together, never as a bare yes or no.
 *
 * <p>Yes comes with an example. No comes with a {@link Witness}: a few lines whose floors add up to more than the caps on the
 * other side, so that anybody can add them up by hand, and with the smallest change of one line that would be enough. The
 * witness is irreducible: leave out any line and the contradiction is gone.
 *
 * <p>For a general family there is no such sum in general. The answer is then {@link Verdict#REFUSED} with the lines that
 * interlock, or, after an exact search, a proof, an example or an honest {@link Verdict#UNKNOWN}.
 */
@Value.Immutable
public abstract class Feasibility {
    Feasibility() {}

    /** {@return the lines judged} */
    public abstract QuotaFamily family();

    /** {@return the answer} */
    public abstract Verdict verdict();

    /** {@return how the hard lines lie to each other; absent when they could not be read} */
    public abstract Optional<QuotaFamily.Structure> structure();

    /** {@return places by cell within all bounds, when the answer is yes} */
    public abstract ImmutableMap<MemberId, Long> example();

    /** {@return the lines that contradict each other, when the answer is no and a sum shows it} */
    public abstract Optional<Witness> witness();

    /** {@return for each line of the witness the smallest change that is enough by itself; empty when none is} */
    public abstract ImmutableList<Relaxation> relaxations();

    /** {@return exact lines that contradict each other by parity, in general families} */
    public abstract ImmutableList<MemberId> parity();

    /** {@return the soft lines the example does not keep} */
    public abstract ImmutableList<MemberId> unmet();

    /** {@return the answer as findings: nothing when all is well} */
    public abstract Report report();

    /** The possible answers. */
    public enum Verdict {
        /** All hard lines can hold together. */
        FEASIBLE,
        /** They cannot, and this is proved. */
        INFEASIBLE,
        /** The search ended at its limit. Nothing is known. */
        UNKNOWN,
        /** The lines cannot be read, or interlock so that only a search could tell. */
        REFUSED
    }

    /** Which bound of a line. */
    public enum Side {
        /** At least. */
        LOWER,
        /** At most. */
        UPPER;

        /** {@return the word used in a line's text} */
        @Override
        public String toString() {
            return this == LOWER ? "lower" : "upper";
        }
    }

    /**
     * One bound of one line, written {@code XJ lower 6}.
     *
     * @param node the line
     * @param side which bound
     * @param bound the number
     */
    public record Line(MemberId node, Side side, long bound) {
        /**
         * The line in words, by the names its family gives.
         *
         * @param family the lines
         * @return such as {@code Xinjiang at least 6}
         */
        public Label label(QuotaFamily family) {
            Label name = Names.of(family, node);
            boolean lower = side == Side.LOWER;
            return Label.of(
                    name.english() + (lower ? " at least " : " at most ") + bound,
                    name.chinese() + (lower ? "至少" : "至多") + bound);
        }

        /** {@return the line as text} */
        @Override
        public String toString() {
            return node + " " + side + " " + bound;
        }
    }

    /**
     * Lines that contradict each other: the floors on one side add up to more than the caps on the other.
     *
     * @param lowerSide the floors
     * @param upperSide the caps
     * @param lowerTotal the sum of the floors
     * @param upperTotal the sum of the caps, which is smaller
     * @param at the deepest node where they meet, in a tree
     * @param sentence the contradiction in words
     */
    public record Witness(
            ImmutableList<Line> lowerSide,
            ImmutableList<Line> upperSide,
            long lowerTotal,
            long upperTotal,
            Optional<MemberId> at,
            Label sentence) {
        /** {@return the contradiction in English} */
        @Override
        public String toString() {
            return sentence.english();
        }
    }

    /**
     * The smallest change of one line that makes the whole feasible, written {@code XJ lower 6 -> 4}.
     *
     * @param line the line as it is
     * @param to the bound that is enough
     */
    public record Relaxation(Line line, long to) {
        /**
         * The change in words, by the names its family gives.
         *
         * @param family the lines
         * @return such as {@code Xinjiang at least 6 becomes 4}
         */
        public Label label(QuotaFamily family) {
            Label words = line.label(family);
            return Label.of(words.english() + " becomes " + to, words.chinese() + "改为" + to);
        }

        /** {@return the change as text} */
        @Override
        public String toString() {
            return line + " -> " + to;
        }
    }

    /** {@return whether the answer is yes} */
    public boolean isFeasible() {
        return verdict() == Verdict.FEASIBLE;
    }

    /** {@return the answer in a sentence} */
    public Label explain() {
        return witness().map(Witness::sentence).orElseGet(() -> FamilyWords.verdict(this));
    }

    /** {@return every disagreement between this answer and an independent check; empty when it is right} */
    public Report verify() {
        return FamilyAudit.of(this);
    }

    /** {@return a builder, for answers read from documents; verify what is read} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds answers. */
    public static final class Builder extends ImmutableFeasibility.Builder {
        Builder() {}
    }
}
