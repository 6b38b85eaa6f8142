package org.preceptor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.time.Term;

class RuleBookTest {
    private static final Label TITLE = Label.of("Supervision", "带教");
    private static final Source SOURCE = Source.of("Board", "forms");
    private static final LocalDate CHANGE = LocalDate.of(2023, 1, 1);
    private static final RuleBook<Integer> BOOK = RuleBook.of(
            TITLE,
            edition("2016", Term.of(LocalDate.of(2016, 1, 1), CHANGE.minusDays(1)), 3),
            edition("2023", Term.from(CHANGE), 2));

    @Test
    void choosesTheEditionInForceUpToItsLastDay() {
        assertThat(BOOK.on(CHANGE.minusDays(1)).name()).isEqualTo("2016");
        assertThat(BOOK.on(CHANGE).name()).isEqualTo("2023");
        assertThat(BOOK.find(LocalDate.of(2015, 12, 31))).isEmpty();
        assertThatThrownBy(() -> BOOK.on(LocalDate.of(2015, 12, 31)))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("2015-12-31");
        assertThatThrownBy(() -> BOOK.edition("2019"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnknownReferenceException.class))
                .satisfies(e -> assertThat(e.label().chinese()).endsWith("的版本"))
                .satisfies(e -> assertThat(e.label().english()).isEqualTo(e.kind()))
                .satisfies(e -> assertThat(e.id()).isEqualTo("2019"));
    }

    @Test
    void findingsNameTheEditionTheyWereJudgedBy() {
        Finding finding = BOOK.check(3, CHANGE).findings().get(0);
        assertThat(finding.edition()).isEqualTo(Optional.of("2023"));
        assertThat(BOOK.edition("2016").check(3, CHANGE).isClean()).isTrue();
    }

    @Test
    void transitionDecidesForThoseWhoBeganEarlier() {
        LocalDate began = CHANGE.minusYears(1);
        assertThat(BOOK.check(3, began, CHANGE).isClean()).isTrue();
        assertThat(BOOK.with(RuleBook.Transition.BY_DAY_JUDGED)
                        .check(3, began, CHANGE)
                        .isClean())
                .isFalse();
        assertThat(BOOK.with(RuleBook.Transition.MORE_FAVOURABLE)
                        .check(3, began, CHANGE)
                        .isClean())
                .isTrue();
    }

    @Test
    void newEditionAddsWhatTheOldOneAllowed() {
        Report.Difference diff =
                BOOK.edition("2023").check(3, CHANGE).diff(BOOK.edition("2016").check(3, CHANGE));
        assertThat(diff.added()).hasSize(1);
        assertThat(diff.removed()).isEmpty();
    }

    @Test
    void refusesEditionsThatLeaveAGapOrOverlap() {
        Term first = Term.of(LocalDate.of(2016, 1, 1), CHANGE.minusDays(2));
        assertThatThrownBy(() -> RuleBook.of(TITLE, edition("2016", first, 3), edition("2023", Term.from(CHANGE), 2)))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> RuleBook.of(
                        TITLE,
                        edition("2016", Term.from(LocalDate.of(2016, 1, 1)), 3),
                        edition("2023", Term.from(CHANGE), 2)))
                .isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> new RuleBook<>(TITLE, ImmutableList.of(), RuleBook.Transition.BY_START))
                .isInstanceOf(MalformedValueException.class);
    }

    private static RuleBook.Edition<Integer> edition(String name, Term inForce, int cap) {
        Rule<Integer> rule = Rule.of("x.cap", "No more than the cap")
                .message("{actual} of {expected}", "{expected}中的{actual}")
                .when(n -> n > cap, n -> Finding.error().actual(n).expected(cap));
        return new RuleBook.Edition<>(name, inForce, SOURCE, RuleSet.of(rule));
    }
}
