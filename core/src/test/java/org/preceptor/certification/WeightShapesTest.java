package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.WAIVED;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.time.LengthUnit.HOUR;

import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.rule.Source;
import org.preceptor.standards.LeaderComparators;
import org.preceptor.time.Term;

/** What weighs how much, what is let off, what is added, and the comparators. */
class WeightShapesTest extends ShapeBench {

    @Test
    void r33WeighsTheSameShortfallByStanceAndStrength() {
        Scheme guideline = Scheme.of("g", "1", Stance.GUIDELINE, Source.local("test"));
        Dossier empty = Dossier.of("C").build();
        assertThat(guideline
                        .expect("a", "A", "甲", holds("x"))
                        .assess(empty, DAY)
                        .verdict())
                .isEqualTo(Verdict.DISCRETION);
        assertThat(EMPTY.expect("a", "A", "甲", holds("x")).assess(empty, DAY).verdict())
                .isEqualTo(Verdict.NOT_YET);
        assertThat(guideline.must("a", "A", "甲", holds("x")).assess(empty, DAY).verdict())
                .isEqualTo(Verdict.NOT_YET);
        assertThat(guideline
                        .expect("a", "A", "甲", holds("x"))
                        .must("b", "B", "乙", judged("q"))
                        .assess(empty, DAY)
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(guideline
                        .expect("a", "A", "甲", holds("x"))
                        .expect("b", "B", "乙", judged("q"))
                        .assess(empty, DAY)
                        .verdict())
                .isEqualTo(Verdict.DISCRETION);
    }

    private Standing waived(Scheme scheme, String authority, Term inForce) {
        Dossier waived = Dossier.of("C")
                .addWaivers(new Dossier.Waiver("x", authority, "illness", inForce, Optional.empty()))
                .build();
        return scheme.assess(waived, DAY).root().parts().get(0).standing();
    }

    @Test
    void r34HonoursAWaiverWithAuthorityUntilItsExpiry() {
        Scheme scheme = EMPTY.must("x", "X", "某", holds("h"));
        assertThat(waived(scheme, "board", Term.until(DAY))).isEqualTo(WAIVED);
        assertThat(waived(scheme, "board", Term.until(DAY.minusDays(1)))).isEqualTo(NOT_YET);
        assertThat(waived(scheme.copy().waivable(false).build(), "board", Term.always()))
                .isEqualTo(NOT_YET);
        Scheme named = EMPTY.with(new Criterion.Item(
                "x",
                Criterion.Strength.MUST,
                org.preceptor.Label.of("X", "某"),
                holds("h"),
                ImmutableSet.of("assembly")));
        assertThat(waived(named, "board", Term.always())).isEqualTo(NOT_YET);
        assertThat(waived(named, "assembly", Term.always())).isEqualTo(WAIVED);
    }

    @Test
    void r35AddsWhatWasImposedFromItsDay() {
        Criterion.Item extra = Scheme.item("extra", Criterion.Strength.MUST, "Extra", "附加", holds("h"));
        Dossier dossier = Dossier.of("C")
                .addConditions(new Dossier.Condition(extra, "committee", "plan", DAY))
                .build();
        assertThat(EMPTY.assess(dossier, DAY).verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(EMPTY.assess(dossier, DAY.minusDays(1)).verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(EMPTY.assess(dossier, DAY.minusDays(1)).nextChange()).contains(DAY);
    }

    @Test
    void comparatorsCarryTheirShapes() {
        assertThat(LeaderComparators.aamftRenewal().waivable()).isFalse();
        assertThat(LeaderComparators.babcp().leave()).contains(Period.ofYears(2));
        Dossier hours = Dossier.of("C")
                .holds("licence", DAY)
                .holds("insurance", DAY)
                .did(act("f", "continuing-education", "2024-01-01")
                        .amount(12, HOUR)
                        .form("formal")
                        .addTags("named-topic"))
                .did(act("i", "continuing-education", "2024-01-02")
                        .amount(9, HOUR)
                        .form("informal"))
                .build();
        assertThat(LeaderComparators.cgpRenewal().assess(hours, DAY).verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(LeaderComparators.cgpRenewal().assess(hours, DAY).rejected()).hasSize(1);
        assertThat(LeaderComparators.emdrPractitioner().assess(hours, DAY).verdict())
                .isEqualTo(Verdict.NOT_YET);
    }
}
