package org.preceptor.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preceptor.MalformedValueException;

class TermTest {
    @ParameterizedTest
    @CsvSource({
        "2018-01-16,  1, 2018-02-15, false",
        "2018-02-16, 11, 2019-01-15, false",
        "2018-01-31,  1, 2018-02-27, true",
        "2020-01-31,  1, 2020-02-28, true",
        "2018-02-28,  1, 2018-03-27, false"
    })
    void monthsEndOneDayBeforeTheSameDay(LocalDate first, int months, LocalDate last, boolean clamped) {
        assertThat(Term.ofMonths(first, months).last()).isEqualTo(last);
        assertThat(Term.isClamped(first, months)).isEqualTo(clamped);
    }

    @Test
    void rejectsEndBeforeStartNamingFieldAndValue() {
        assertThatThrownBy(() -> Term.of(day(2), day(1))).isInstanceOfSatisfying(MalformedValueException.class, e -> {
            assertThat(e.field()).isEqualTo("Term.last");
            assertThat(e.value()).isEqualTo("2018-03-01");
            assertThat(e.reason()).contains("2018-03-02");
        });
    }

    @Test
    void acceptsASingleDay() {
        assertThat(Term.day(day(1)).days()).isEqualTo(1);
        assertThat(Term.ofDays(day(1), 1)).isEqualTo(Term.day(day(1)));
    }

    @Test
    void termsThatShareOneDayOverlap() {
        Term first = Term.of(day(1), day(10));
        assertThat(first.overlaps(Term.of(day(10), day(20)))).isTrue();
        assertThat(first.overlaps(Term.of(day(11), day(20)))).isFalse();
        assertThat(first.isFollowedBy(Term.of(day(11), day(20)))).isTrue();
        assertThat(first.gap(Term.of(day(11), day(20)))).isEmpty();
    }

    @Test
    void gapHoldsTheDaysBetween() {
        Term june = Term.of(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 30));
        Term later = Term.from(LocalDate.of(2018, 7, 3));
        assertThat(june.gap(later))
                .hasValueSatisfying(gap -> assertThat(gap.days()).isEqualTo(2));
        assertThat(later.gap(june)).isEqualTo(june.gap(later));
    }

    @Test
    void openTermsHaveNoNumberOfDays() {
        assertThatThrownBy(() -> Term.from(day(1)).days()).isInstanceOf(IllegalStateException.class);
        assertThat(Term.always().contains(day(1))).isTrue();
        assertThat(Term.until(day(1)).hasFirst()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2018-01-16", "2018-01-16/2018-01-15", "2018-02-30/..", "a/b", "/2018-01-16"})
    void refusesTextThatIsNoTerm(String text) {
        assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(MalformedValueException.class);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2018, 3, day);
    }
}
