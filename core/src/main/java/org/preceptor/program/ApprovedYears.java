package org.preceptor.program;

import java.util.Optional;
import org.preceptor.time.TrainingLength;

/**
 * How many years one trainee has to train, after a reduction (核定培训年限).
 *
 * <p>Three years are the rule; holders of a clinical degree may be granted one or two years less against evidence. Which
 * degree gives how much is not settled by any source here, so the reduction is what was granted and not derived. Source:
 * the reduction page of a public residency platform.
 *
 * @param base the years before the reduction
 * @param reduction the years granted
 * @param evidence the document behind the reduction
 */
public record ApprovedYears(int base, int reduction, Optional<String> evidence) {
    /**
     * The full years, without a reduction.
     *
     * @param base the years
     * @return the approved years
     */
    public static ApprovedYears full(int base) {
        return new ApprovedYears(base, 0, Optional.empty());
    }

    /**
     * A reduction without its evidence yet.
     *
     * @param base the years before the reduction
     * @param reduction the years granted
     * @return the approved years
     */
    public static ApprovedYears of(int base, int reduction) {
        return new ApprovedYears(base, reduction, Optional.empty());
    }

    /**
     * Names the document behind the reduction.
     *
     * @param document where it can be found
     * @return the documented years
     */
    public ApprovedYears withEvidence(String document) {
        return new ApprovedYears(base, reduction, Optional.of(document));
    }

    /** {@return the years that remain} */
    public int years() {
        return base - reduction;
    }

    /** {@return the months that remain; none when the reduction is larger than the base} */
    public TrainingLength length() {
        return TrainingLength.months(12L * Math.max(0, years()));
    }
}
