package org.preceptor.testkit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.RuleBook;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;
import org.preceptor.testkit.Wards;
import org.preceptor.testkit.Wards.Enrollment;
import org.preceptor.testkit.Wards.Ward;
import org.preceptor.time.Term;

class RuleVerifierTest {
    private static final LocalDate JULY = LocalDate.of(2018, 7, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_YEAR = LocalDate.of(2017, 3, 1);
    private static final LocalDate CURE = LocalDate.of(2018, 3, 2);

    @Test
    void findsTheFindingByRulePlaceFactsAndCure() {
        verify(ward("A", LAST_YEAR, JULY, 30))
                .reports("ward.summer-start")
                .at("/enrollments/e0/start")
                .with("actual", JULY)
                .as(Severity.ERROR)
                .neverCuredByTime()
                .times(1)
                .and()
                .reports("ward.new-head")
                .with("expected", Evidence.of(Wards.HEADED_FOR.toString()))
                .curedOn(CURE)
                .offering(new Remedy.WaitUntil(CURE))
                .and()
                .passes("ward.too-short")
                .reportsExactly("ward.summer-start", "ward.new-head");
    }

    @Test
    void acceptsASubjectInOrder() {
        verify(ward("A", LONG_AGO, CURE, 30)).reportsNothing().passes("ward.summer-start");
    }

    @Test
    void tellsSilenceFromSuccess() {
        RuleVerifier empty = verify(new Ward("A", LONG_AGO, ImmutableList.of()));
        empty.silent("ward.summer-start").passes("ward.unnamed");
        fails(() -> empty.passes("ward.summer-start"), "was silent");
        fails(() -> empty.silent("ward.unnamed"), "not silent");
    }

    @Test
    void showsTheReportAndTheNearestFinding() {
        RuleVerifier verifier = verify(ward("A", LAST_YEAR, JULY, 30));
        assertThatThrownBy(() -> verifier.reports("ward.summer-start").at("/enrollments/e1/start"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContaining("expected a finding of ward.summer-start at \"/enrollments/e1/start\"")
                .hasMessageContaining("nearest: error /enrollments/e0/start: starts on 2018-07-01")
                .hasMessageContaining("report:\n  error /enrollments/e0/start");
        fails(() -> verifier.reports("ward.summer-stop"), "nearest: error /enrollments/e0/start");
    }

    @Test
    void demandsEverythingOfTheSameFinding() {
        Ward two = new Ward(
                "A",
                LONG_AGO,
                ImmutableList.of(new Enrollment("x", JULY, 30), new Enrollment("y", JULY.plusDays(1), 30)));
        Reported both = verify(two).reports("ward.summer-start").times(2);
        assertThat(both.findings()).hasSize(2);
        fails(() -> both.times(1), "exactly 1 time");
        fails(() -> both.at("/enrollments/x/start").with("actual", JULY.plusDays(1)), "with actual");
        fails(() -> both.as(Severity.WARNING), "as WARNING");
        fails(() -> both.curedOn(JULY), "cured on 2018-07-01");
        fails(() -> both.offering(new Remedy.WaitUntil(JULY)), "offering");
        fails(() -> verify(two).reportsNothing(), "no finding");
        fails(() -> verify(two).reportsExactly("ward.summer-start"), "exactly [ward.summer-start]");
        fails(
                () -> verify(ward("A", LAST_YEAR, CURE, 30))
                        .reports("ward.new-head")
                        .neverCuredByTime(),
                "never cured");
    }

    @Test
    void comparesTwoSituations() {
        RuleVerifier worse = verify(ward("A", LAST_YEAR, JULY, 30));
        RuleVerifier better = verify(ward("A", LAST_YEAR, CURE, 30));
        worse.comparedWith(better).reportsMore("ward.summer-start");
        better.comparedWith(worse).reportsFewer("ward.summer-start").noWorse().closer();
        better.comparedWith(better).same().noWorse();
        fails(() -> worse.comparedWith(better).noWorse(), "no new error");
        fails(() -> better.comparedWith(better).closer(), "fewer errors");
        fails(() -> worse.comparedWith(better).same(), "the same findings");
        fails(() -> better.comparedWith(worse).reportsMore("ward.summer-start"), "compared with report");
        fails(() -> worse.comparedWith(better).reportsFewer("ward.summer-start"), "fewer findings");
    }

    @Test
    void sameErrorWithOtherFactsIsNoWorse() {
        RuleVerifier tenDays = verify(ward("A", LONG_AGO, CURE, 10));
        verify(ward("A", LONG_AGO, CURE, 20)).comparedWith(tenDays).noWorse();
    }

    @Test
    void judgesByTheEditionInForce() {
        RuleBook<Ward> book = RuleBook.of(
                Label.of("ward", "病区"),
                new RuleBook.Edition<>("1", Term.from(LONG_AGO), Source.local("council"), Wards.RULES));
        RuleVerifier.given(ward(" ", LONG_AGO, CURE, 30))
                .asOf(Wards.DAY)
                .under(book)
                .reportsExactly("ward.unnamed")
                .reports("ward.unnamed")
                .as(Severity.WARNING);
    }

    private static Ward ward(String name, LocalDate head, LocalDate start, int days) {
        return new Ward(name, head, ImmutableList.of(new Enrollment("e0", start, days)));
    }

    private static RuleVerifier verify(Ward ward) {
        return RuleVerifier.given(ward).asOf(Wards.DAY).under(Wards.RULES);
    }

    private static void fails(ThrowingCallable call, String because) {
        assertThatThrownBy(call).isExactlyInstanceOf(AssertionError.class).hasMessageContaining(because);
    }
}
