package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/**
 * One way to leave nothing missing: steps that are all needed and together are enough.
 *
 * <p>A plan is checked before it is given: with its steps taken, the dossier assessed on the plan's last day shows nothing
 * missing that could be supplied; without any one of them, it does. Text that nobody could read stays undetermined.
 *
 * <p>The first plan of an answer also says whether it is proved to be the cheapest. The proof is over every combination of
 * the steps that the open demands know of, whichever demand a step was meant for; steps that no demand knows of, such as a
 * course of another size, are not considered.
 *
 * @param steps what to do, in the order of the scheme
 * @param doneOn the first day on which the plan can be complete
 * @param cost what it costs, by the declared cost
 * @param proof whether anything cheaper was ruled out
 */
public record Plan(ImmutableList<Step> steps, LocalDate doneOn, long cost, Proof proof) {
    /** How many combinations of steps are tried for a proof, unless another limit is declared. */
    public static final int USUAL_TRIES = 2_000;

    /**
     * A plan that was compared with no other.
     *
     * @param steps what to do
     * @param doneOn the first day on which it can be complete
     * @param cost what it costs
     */
    public Plan(ImmutableList<Step> steps, LocalDate doneOn, long cost) {
        this(steps, doneOn, cost, Proof.NOT_FIRST);
    }

    /** Whether a plan is known to be the cheapest. */
    public enum Proof {
        /** Every combination of known steps that costs less was ruled out. */
        CHEAPEST("no combination of known steps costs less", "已知步骤的任何组合均不更省"),
        /** The search for something cheaper reached its limit; something cheaper may exist. */
        LIMIT_REACHED("not proved to be the cheapest: too many combinations to try them all", "未能证明最省：组合过多，未能逐一尝试"),
        /** Another plan comes first. */
        NOT_FIRST("not compared", "未比较");

        private final Label label;

        Proof(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return what is known, in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * One thing to do.
     *
     * @param item the demand it serves
     * @param what what to do, in words
     * @param adds the evidence that it would add to the dossier
     * @param units how much of what, by unit, for the cost
     * @param readyOn the first day on which it can be done
     */
    public record Step(
            String item, Label what, Dossier adds, ImmutableMap<LengthUnit, Long> units, LocalDate readyOn) {}

    /**
     * A demand that neither further evidence nor time can put right: a floor of a year that is over, a gap in a
     * membership, a report that came late, an order that was not kept. What can still help is a waiver, where the scheme
     * allows one.
     *
     * @param item the demand; empty when the demands cannot be met together
     * @param why what stands in the way, in words
     * @param period in which stretch of days, when it is one
     * @param waivableBy who may let it be: empty when the scheme allows no waiver
     */
    public record Obstacle(String item, Label why, Optional<Term> period, ImmutableSet<String> waivableBy) {}

    /**
     * What steps cost, in points that the user declares.
     *
     * @param units the cost of one unit of practice
     * @param document the cost of a statement, judgement, examination or credential
     * @param waiver the cost of asking for a waiver of a whole demand; one of a stretch of days costs a tenth
     * @param day the cost of a day of waiting
     */
    public record Cost(ImmutableMap<LengthUnit, Long> units, long document, long waiver, long day) {
        /** Hours as hours, sittings of 90 minutes as 3 half hours; waiting is cheap, a waiver is the last resort. */
        public static final Cost USUAL = new Cost(
                ImmutableMap.<LengthUnit, Long>builder()
                        .put(LengthUnit.MINUTE, 1L)
                        .put(LengthUnit.HOUR, 60L)
                        .put(LengthUnit.CREDIT, 60L)
                        .put(LengthUnit.DOUBLE_HOUR, 90L)
                        .put(LengthUnit.SESSION, 90L)
                        .put(LengthUnit.CASE, 90L)
                        .put(LengthUnit.MEETING, 90L)
                        .put(LengthUnit.DAY, 480L)
                        .put(LengthUnit.SEMINAR, 960L)
                        .put(LengthUnit.EVENT, 1440L)
                        .buildOrThrow(),
                60,
                1_000_000,
                1);

        long of(Step step) {
            long sum = 0;
            for (Dossier.Waiver asked : step.adds().waivers()) {
                sum += asked.period().isPresent() ? Math.max(1, waiver / 10) : waiver;
            }
            for (var unit : step.units().entrySet()) {
                sum += units.getOrDefault(unit.getKey(), document) * unit.getValue();
            }
            boolean paper = step.units().isEmpty()
                    && sum == 0
                    && !step.adds().evidence().days().isEmpty();
            return sum + (paper ? document : 0);
        }

        long of(Iterable<Step> steps, LocalDate from, LocalDate to) {
            long sum = day * Math.max(0, ChronoUnit.DAYS.between(from, to));
            for (Step step : steps) {
                sum += of(step);
            }
            return sum;
        }
    }

    /**
     * The dossier with every step taken.
     *
     * @param dossier the dossier as it is
     * @return the dossier as it would be
     */
    public Dossier applyTo(Dossier dossier) {
        Dossier result = dossier;
        for (Step step : steps) {
            result = result.plus(step.adds());
        }
        return result;
    }

    /** {@return the plan in words} */
    public Label label() {
        return Sentences.join(steps.stream().map(Step::what).toList(), "; ", "；");
    }
}
