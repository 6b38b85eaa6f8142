package org.preceptor.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preceptor.MalformedValueException;

class LengthTest {
    @Test
    void weeksAndMonthsNeverAddSilently() {
        TrainingLength weeks = TrainingLength.weeks(38);
        assertThat(TrainingLength.sum(List.of(weeks, TrainingLength.months(6)))).isEmpty();
        assertThatThrownBy(() -> weeks.plus(TrainingLength.months(6))).isInstanceOf(MalformedValueException.class);
        assertThat(TrainingLength.sum(List.of(TrainingLength.weeks(8), TrainingLength.weeks(30))))
                .contains(weeks);
    }

    @Test
    void refusesNegativeAmountsAndOverflow() {
        assertThatThrownBy(() -> TrainingLength.months(-1)).isInstanceOf(MalformedValueException.class);
        TrainingLength huge = TrainingLength.months(Long.MAX_VALUE);
        assertThatThrownBy(() -> huge.plus(TrainingLength.months(1))).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void convertsOnlyByAStatedRateAndOnlyToWholeNumbers() {
        var rate = new TrainingLength.Conversion(LengthUnit.DOUBLE_HOUR, LengthUnit.MINUTE, 90);
        assertThat(TrainingLength.of(2, LengthUnit.DOUBLE_HOUR).convert(rate))
                .contains(TrainingLength.of(180, LengthUnit.MINUTE));
        assertThat(TrainingLength.of(180, LengthUnit.MINUTE).convert(rate))
                .contains(TrainingLength.of(2, LengthUnit.DOUBLE_HOUR));
        assertThat(TrainingLength.of(100, LengthUnit.MINUTE).convert(rate)).isEmpty();
        assertThat(TrainingLength.months(1).convert(rate)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LengthUnit.class)
    void everyUnitIsReadBack(LengthUnit unit) {
        TrainingLength length = TrainingLength.of(7, unit);
        assertThat(TrainingLength.parse(length.toString())).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P1Y", "-P1M", "7 LIGHTYEAR", "7", "P1.5M"})
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> TrainingLength.parse(text)).isInstanceOf(MalformedValueException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-01, >=P3Y, 2021-06-01",
        "2018-06-01, >P3Y, 2021-06-02",
        "2020-02-29, >=P1Y, 2021-02-28",
        "2020-02-29, >P1Y, 2021-03-01",
        "2018-06-01, >=P0D, 2018-06-01"
    })
    void tenureIsMetFromTheDayItsOperatorSays(LocalDate since, String tenure, LocalDate met) {
        Tenure parsed = Tenure.parse(tenure);
        assertThat(parsed.metOn(since)).isEqualTo(met);
        assertThat(parsed.isMet(since, met)).isTrue();
        assertThat(parsed.isMet(since, met.minusDays(1))).isFalse();
        assertThat(parsed).hasToString(tenure);
    }

    @Test
    void tenureSaysItsOperatorInBothLanguages() {
        assertThat(Tenure.over(Period.ofYears(15)).label().english()).isEqualTo("over 15 years");
        assertThat(Tenure.atLeast(Period.of(3, 6, 0)).label().english()).isEqualTo("at least 3 years 6 months");
        assertThat(Tenure.atLeast(Period.ofYears(3)).label().chinese()).isEqualTo("3年及以上");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3Y", ">3", "<=P3Y", ""})
    void refusesTenureWithoutOperatorOrPeriod(String text) {
        assertThatThrownBy(() -> Tenure.parse(text)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void serviceThatOverlapsCountsOnce() {
        Term january = Term.ofMonths(LocalDate.of(2020, 1, 1), 8);
        Term may = Term.ofMonths(LocalDate.of(2020, 5, 1), 8);
        assertThat(TermSet.of(january, may).length()).isEqualTo(Period.ofMonths(12));
        Term far = Term.ofMonths(LocalDate.of(2023, 1, 10), 2);
        assertThat(TermSet.of(january, far)
                        .plus(Term.day(LocalDate.of(2024, 1, 1)))
                        .length())
                .isEqualTo(Period.of(0, 10, 1));
    }
}
