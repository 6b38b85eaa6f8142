package org.preceptor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.pairing.Domain.day;
import static org.preceptor.pairing.Domain.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.MentorCalendar.Kind;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

class MentorCalendarTest {

    private static final Term YEAR = Term.of(day("2018-01-01"), day("2018-12-31"));

    private static Engagement coach(String mentor, String trainee, String first, String last) {
        return new Engagement(person(mentor), person(trainee), Term.of(day(first), day(last)), Kind.COACH);
    }

    private static Engagement fixed(String mentor, String trainee, String first, String last) {
        return new Engagement(person(mentor), person(trainee), Term.of(day(first), day(last)), Kind.FIXED_MENTOR);
    }

    @Test
    void handoverLeavesNoGapAndKeepsTheHistory() {
        MentorCalendar after = MentorCalendar.of(List.of(coach("a", "t", "2018-01-01", "2018-12-31")))
                .handover(person("t"), person("b"), day("2018-07-01"));
        assertThat(after.engagements())
                .containsExactly(
                        coach("a", "t", "2018-01-01", "2018-06-30"), coach("b", "t", "2018-07-01", "2018-12-31"));
        assertThat(after.check(List.of(), YEAR).isClean()).isTrue();
        assertThatThrownBy(() -> after.handover(person("t"), person("c"), day("2018-07-01")))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void twoDaysWithoutACoachAreTold() {
        Report report = MentorCalendar.of(List.of(
                        coach("a", "t", "2018-01-01", "2018-06-30"), coach("b", "t", "2018-07-03", "2018-12-31")))
                .check(List.of(), YEAR);
        assertThat(report.warnings()).extracting(Finding::rule).containsExactly(PairingCards.COACHING_GAP);
        assertThat(report.warnings().get(0).evidence()).containsEntry("expected", Evidence.of(2));
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void endingAndBeginningOnOneDayOverlap() {
        Report report = MentorCalendar.of(List.of(
                        coach("a", "t", "2018-01-01", "2018-06-30"), coach("a", "u", "2018-06-30", "2018-12-31")))
                .check(List.of(), YEAR);
        assertThat(report.errors()).extracting(Finding::rule).containsExactly(PairingCards.COACH_NOT_EXCLUSIVE);
    }

    @Test
    void everyResidentHasExactlyOneFixedMentor() {
        Report report = MentorCalendar.of(List.of(
                        fixed("a", "two", "2018-01-01", "2018-12-31"),
                        fixed("b", "two", "2018-12-31", "2018-12-31"),
                        fixed("a", "one", "2018-01-01", "2018-06-30"),
                        fixed("b", "one", "2018-07-01", "2018-12-31")))
                .check(List.of(person("none"), person("one"), person("two")), YEAR);
        assertThat(report.of(PairingCards.NO_MENTOR.id())).hasSize(1);
        assertThat(report.of(PairingCards.NO_MENTOR.id()).get(0).subject().toString())
                .isEqualTo("/trainees/none");
        assertThat(report.of(PairingCards.MULTIPLE_MENTORS.id())).hasSize(1);
        assertThat(report.findings()).hasSize(2);
    }

    @Test
    void loadChangesDayByDay() {
        MentorCalendar calendar = MentorCalendar.of(
                List.of(coach("a", "t", "2018-01-01", "2018-06-30"), coach("a", "u", "2018-06-30", "2018-08-31")));
        assertThat(calendar.loadOf(person("a"), YEAR))
                .containsExactly(
                        java.util.Map.entry(day("2018-01-01"), 1),
                        java.util.Map.entry(day("2018-06-30"), 2),
                        java.util.Map.entry(day("2018-07-01"), 1),
                        java.util.Map.entry(day("2018-09-01"), 0));
        assertThat(calendar.highestLoad(person("a"), YEAR)).isEqualTo(2);
        assertThat(calendar.loadOf(person("nobody"), YEAR)).containsExactly(java.util.Map.entry(day("2018-01-01"), 0));
        assertThat(calendar.freeFrom(person("a"), Term.ofMonths(day("2018-06-01"), 1), 2))
                .contains(day("2018-07-01"));
    }

    @Test
    void gapsAreFoundAtBothEnds() {
        MentorCalendar calendar = MentorCalendar.of(List.of(coach("a", "t", "2018-02-01", "2018-11-30")));
        assertThat(calendar.gaps(person("t"), YEAR))
                .containsExactly(
                        Term.of(day("2018-01-01"), day("2018-01-31")), Term.of(day("2018-12-01"), day("2018-12-31")));
        assertThat(calendar.gaps(person("nobody"), YEAR)).containsExactly(YEAR);
    }
}
