package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Assessment.Standing.DEEMED;
import static org.preceptor.certification.Assessment.Standing.EXPIRED;
import static org.preceptor.certification.Assessment.Standing.IMPOSSIBLE;
import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.UNDETERMINED;
import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.freeOf;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Moment.endOfFirst;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.obtained;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.DOUBLE_HOUR;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.time.Term;

/** How demands combine, and what days, orders and standing they ask for. */
class DemandShapesTest extends ShapeBench {

    @Test
    void r03AndR04CombineAllAnyAndSome() {
        dossier.holds("a", DAY).holds("b", DAY);
        is(allOf(holds("a"), holds("b")), MET);
        is(allOf(holds("a"), holds("c")), NOT_YET);
        is(allOf(holds("a"), judged("q")), UNDETERMINED);
        is(anyOf(holds("a"), holds("c")), MET);
        is(new Criterion.KOf(2, ImmutableList.of(holds("a"), holds("b"), holds("c"))), MET);
        is(new Criterion.KOf(3, ImmutableList.of(holds("a"), holds("b"), holds("c"))), NOT_YET);
        is(new Criterion.KOf(3, ImmutableList.of(holds("a"), holds("b"), judged("q"))), UNDETERMINED);
    }

    @Test
    void r05AndR06BranchOnAFactOnItsDay() {
        did("g", "2024-01-01", 50, DOUBLE_HOUR);
        Criterion region = new Criterion.Branch(
                "region",
                milestone("application"),
                ImmutableMap.of("bavaria", atLeast(70, DOUBLE_HOUR).of(kind("g"))),
                Optional.of(atLeast(50, DOUBLE_HOUR).of(kind("g"))));
        is(region, UNDETERMINED);
        dossier.step("application", DAY.minusDays(10));
        dossier.addAttributes(new Dossier.Attribute("region", "bavaria", Term.until(DAY.minusDays(11))));
        dossier.addAttributes(new Dossier.Attribute("region", "hesse", Term.from(DAY.minusDays(10))));
        is(region, MET);
        dossier.addAttributes(new Dossier.Attribute("region", "bavaria", Term.day(DAY.minusDays(10))));
        is(region, UNDETERMINED);
    }

    @Test
    void r10GivesTheDayOnWhichTimeAloneCures() {
        dossier.holds("q", LocalDate.of(2021, 6, 2));
        Node node = node(elapsed(Period.ofYears(3), obtained("q")));
        assertThat(node.standing()).isEqualTo(NOT_YET);
        assertThat(node.curedOn()).contains(LocalDate.of(2024, 6, 2));
        is(elapsed(Period.of(2, 11, 30), obtained("q")), MET);
        is(elapsed(Period.ofYears(3), obtained("other")), NOT_YET);
    }

    @Test
    void r11AndR12KeepTheOrder() {
        dossier.step("a", DAY.minusDays(2)).step("b", DAY.minusDays(2)).step("c", DAY.minusDays(1));
        is(before(milestone("a"), milestone("c")), MET);
        is(before(milestone("a"), milestone("b")), IMPOSSIBLE);
        is(noLater(milestone("a"), milestone("b")), MET);
        is(noLater(milestone("c"), milestone("b")), IMPOSSIBLE);
        is(noLater(milestone("x"), milestone("y")), NOT_YET);
        is(new Criterion.InOrder(milestone("c"), milestone("b"), Period.ofDays(1), true), MET);
        did("seminar", "2024-05-30", 1, EVENT);
        is(noLater(milestone("a"), endOfFirst(kind("seminar"))), MET);
    }

    @Test
    void r19ShowsDeemedAsDeemed() {
        Criterion rule = new Criterion.Deemed(
                ImmutableSet.of("basic"), atLeast(35, DOUBLE_HOUR).of(kind("g")));
        is(rule, NOT_YET);
        dossier.holds("basic", DAY);
        Node node = node(rule);
        assertThat(node.standing()).isEqualTo(DEEMED);
        assertThat(node.counted()).isEmpty();
        did("g", "2024-01-01", 35, DOUBLE_HOUR);
        is(rule, MET);
    }

    @Test
    void r31FindsTheGapInAStanding() {
        dossier.step("application", LocalDate.of(2023, 1, 1));
        dossier.holds("member", Term.of(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 6, 30)));
        is(holdsSince(milestone("application"), "member"), EXPIRED);
        dossier.holds("member", LocalDate.of(2023, 7, 2));
        Node node = node(holdsSince(milestone("application"), "member"));
        assertThat(node.standing()).isEqualTo(NOT_YET);
        assertThat(node.shortfalls().get(0).period()).contains(Term.day(LocalDate.of(2023, 7, 1)));
        dossier.holds("member", Term.day(LocalDate.of(2023, 7, 1)));
        is(holdsSince(milestone("application"), "member"), MET);
        is(freeOf("complaint"), MET);
        dossier.holds("complaint", DAY);
        is(freeOf("complaint"), NOT_YET);
    }

    @Test
    void r32WantsReportsInTime() {
        dossier.step("entry", LocalDate.of(2023, 6, 1));
        Criterion rule =
                new Criterion.Reported("progress", Period.ofMonths(6), 2, Optional.of("final"), milestone("entry"));
        dossier.addAttestations(Dossier.Attestation.positive("1", "progress", "S", LocalDate.of(2023, 12, 1)));
        is(rule, NOT_YET);
        dossier.addAttestations(Dossier.Attestation.positive("2", "progress", "S", LocalDate.of(2024, 5, 31)));
        is(rule, NOT_YET);
        dossier.addAttestations(Dossier.Attestation.positive("3", "final", "S", DAY));
        is(rule, MET);
        is(
                new Criterion.Reported("progress", Period.of(0, 5, 29), 2, Optional.of("final"), milestone("entry")),
                NOT_YET);
    }

    @Test
    void r41LeavePausesTheClockAndLengthensWindows() {
        Scheme pausing = EMPTY.copy().leave(Period.ofYears(2)).build();
        dossier.holds("q", LocalDate.of(2023, 6, 1));
        dossier.addLeave(Term.of(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 10)));
        Criterion year = elapsed(Period.ofYears(1), obtained("q"));
        assertThat(node(EMPTY, year, DAY).standing()).isEqualTo(MET);
        assertThat(node(pausing, year, DAY.plusDays(9)).standing()).isEqualTo(NOT_YET);
        assertThat(node(pausing, year, DAY.plusDays(10)).standing()).isEqualTo(MET);
        did("g", "2023-06-01", 1, SESSION);
        Criterion recent =
                atLeast(1, SESSION).of(kind("g")).limit(new Limit.NoOlder(Period.ofYears(1), Moment.judged()));
        assertThat(node(EMPTY, recent, DAY.plusDays(1)).standing()).isEqualTo(NOT_YET);
        assertThat(node(pausing, recent, DAY.plusDays(10)).standing()).isEqualTo(MET);
        assertThat(node(pausing, recent, DAY.plusDays(11)).standing()).isEqualTo(NOT_YET);
    }
}
