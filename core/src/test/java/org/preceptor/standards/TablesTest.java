package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.HospitalId;
import org.preceptor.standards.AdmissionScore.Offer;
import org.preceptor.standards.OutcomeTable.Outcome;
import org.preceptor.standards.OutcomeTable.Row;

class TablesTest {
    private static final OutcomeTable TABLE = new OutcomeTable(new Row(90, 14), new Row(80, 12), new Row(60, 9));

    @ParameterizedTest
    @CsvSource({
        "85, 12, BASIC_PASS",
        "90, 14, PASS",
        "90, 13, BASIC_PASS",
        "89, 14, BASIC_PASS",
        "80, 11, RECTIFICATION",
        "79, 20, RECTIFICATION",
        "100, 8, REVOKED",
        "59, 20, REVOKED",
        "0, 0, REVOKED"
    })
    void noCellFallsThrough(int score, int core, Outcome outcome) {
        assertThat(TABLE.of(score, core)).isEqualTo(outcome);
    }

    @Test
    void everyCellIsNoBetterThanEitherNumberAloneAndNoWorseThanBoth() {
        for (int score = -1; score <= 101; score++) {
            for (int core = -1; core <= 21; core++) {
                int byScore = TABLE.of(score, 21).ordinal();
                int byCore = TABLE.of(101, core).ordinal();
                assertThat(TABLE.of(score, core).ordinal()).isEqualTo(Math.max(byScore, byCore));
            }
        }
    }

    @Property(tries = 300)
    void neverGetsWorseWithAHigherNumber(@ForAll @IntRange(max = 100) int score, @ForAll @IntRange(max = 20) int core) {
        assertThat(TABLE.of(score + 1, core)).isLessThanOrEqualTo(TABLE.of(score, core));
        assertThat(TABLE.of(score, core + 1)).isLessThanOrEqualTo(TABLE.of(score, core));
    }

    @Test
    void refusesRowsThatDoNotFall() {
        assertThatThrownBy(() -> new OutcomeTable(new Row(80, 12), new Row(90, 12), new Row(60, 9)))
                .isInstanceOf(MalformedValueException.class);
    }

    @Property(tries = 300)
    void everyShareHasExactlyTheBandWhoseLimitItReaches(@ForAll @IntRange(min = 0, max = 100) int part) {
        String band = ResidencyStandards.outsideShare("2023").of(part, 100).english();
        assertThat(band).isEqualTo(part >= 40 ? "full marks" : part >= 20 ? "half marks" : "none");
    }

    @Test
    void refusesBandsThatDoNotFallAndSharesOfNothing() {
        Bands.Band half = new Bands.Band(Label.same("half"), 1, 2);
        assertThatThrownBy(() -> new Bands(ImmutableList.of(half, half), Label.same("none")))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> ResidencyStandards.outsideShare("2023").of(0, 0))
                .isInstanceOf(MalformedValueException.class);
    }

    @ParameterizedTest
    @CsvSource({"80, 70, 90, 78.0", "100, 100, 100, 100.0", "0, 0, 0, 0.0", "80.5, 70, 90, 78.2", "79.95, 70, 90, 77.98"
    })
    void weighsMarksExactly(BigDecimal written, BigDecimal skills, BigDecimal interview, String score) {
        assertThat(AdmissionScore.hubei2015().of(written, skills, interview)).isEqualTo(new BigDecimal(score));
    }

    @Test
    void refusesMarksAndWeightsThatCannotBe() {
        BigDecimal full = BigDecimal.valueOf(100);
        BigDecimal above = new BigDecimal("100.01");
        assertThatThrownBy(() -> AdmissionScore.hubei2015().of(above, full, full))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new AdmissionScore(40, 40, 30)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void acceptingOneOfferLetsThePendingOnesLapse() {
        HospitalId a = HospitalId.of("a");
        HospitalId b = HospitalId.of("b");
        HospitalId c = HospitalId.of("c");
        assertThat(AdmissionScore.accept(ImmutableMap.of(a, Offer.PENDING, b, Offer.PENDING, c, Offer.DECLINED), a))
                .containsExactlyEntriesOf(ImmutableMap.of(a, Offer.ACCEPTED, b, Offer.LAPSED, c, Offer.DECLINED));
        assertThatThrownBy(() -> AdmissionScore.accept(ImmutableMap.of(a, Offer.DECLINED), a))
                .isInstanceOf(MalformedValueException.class);
    }
}
