package org.preceptor.standards;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.HospitalId;
import org.preceptor.rule.Source;

/**
 * The score of an applicant for residency: written, skills and interview, each out of 100, weighted in per cent.
 *
 * <p>Hubei 2015 weighs them 40, 40 and 20: 80, 70 and 90 make 78.0. The result is exact. Accepting one offer lets the
 * others lapse. Source: Hubei admission notice 2015.
 *
 * @param written the weight of the written exam, in per cent
 * @param skills the weight of the skills exam, in per cent
 * @param interview the weight of the interview, in per cent
 */
public record AdmissionScore(int written, int skills, int interview) {
    private static final int FULL = 100;

    /** Refuses weights that do not add up to 100. */
    public AdmissionScore {
        MalformedValueException.check(
                written >= 0 && skills >= 0 && interview >= 0 && written + skills + interview == FULL,
                "AdmissionScore",
                written + "/" + skills + "/" + interview,
                "must be three shares that add up to 100");
    }

    /** What became of an offer. */
    public enum Offer {
        /** Not answered yet. */
        PENDING,
        /** Accepted. */
        ACCEPTED,
        /** Lapsed because another one was accepted. */
        LAPSED,
        /** Declined. */
        DECLINED
    }

    /** {@return the weights of Hubei 2015: 40, 40 and 20 per cent} */
    public static AdmissionScore hubei2015() {
        return new AdmissionScore(40, 40, 20);
    }

    /** {@return where the weights were published} */
    public static Source source() {
        return Source.of("Hubei Health Commission", "residency admission notice, 2015");
    }

    /**
     * The weighted score.
     *
     * @param writtenMark out of 100
     * @param skillsMark out of 100
     * @param interviewMark out of 100
     * @return the exact score, such as 78.0
     * @throws MalformedValueException when a mark is not between 0 and 100
     */
    public BigDecimal of(BigDecimal writtenMark, BigDecimal skillsMark, BigDecimal interviewMark) {
        BigDecimal sum =
                weigh(writtenMark, written).add(weigh(skillsMark, skills)).add(weigh(interviewMark, interview));
        BigDecimal score = sum.movePointLeft(2).stripTrailingZeros();
        return score.scale() < 1 ? score.setScale(1) : score;
    }

    /**
     * Accepts one offer; every other pending one lapses.
     *
     * @param offers the applicant's offers
     * @param accepted the base whose offer is accepted
     * @return the offers afterwards
     * @throws MalformedValueException when that base has no pending offer
     */
    public static ImmutableMap<HospitalId, Offer> accept(Map<HospitalId, Offer> offers, HospitalId accepted) {
        MalformedValueException.check(
                offers.get(accepted) == Offer.PENDING, "AdmissionScore.accepted", accepted, "has no pending offer");
        Map<HospitalId, Offer> after = new LinkedHashMap<>(offers);
        after.replaceAll((base, offer) -> offer == Offer.PENDING ? Offer.LAPSED : offer);
        after.put(accepted, Offer.ACCEPTED);
        return ImmutableMap.copyOf(after);
    }

    private static BigDecimal weigh(BigDecimal mark, int weight) {
        MalformedValueException.check(
                mark.signum() >= 0 && mark.compareTo(BigDecimal.valueOf(FULL)) <= 0,
                "AdmissionScore.mark",
                mark,
                "must be between 0 and 100");
        return mark.multiply(BigDecimal.valueOf(weight));
    }
}
