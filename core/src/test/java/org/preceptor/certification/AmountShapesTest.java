package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Assessment.Standing.IMPOSSIBLE;
import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.UNDETERMINED;
import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.CASE;
import static org.preceptor.time.LengthUnit.DOUBLE_HOUR;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.MEETING;
import static org.preceptor.time.LengthUnit.MINUTE;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** How much, in which unit, within which limits. */
class AmountShapesTest extends ShapeBench {

    @Test
    void r01CountsInItsOwnUnitOnly() {
        did("g", "2024-01-01", 9, DOUBLE_HOUR);
        is(atLeast(9, DOUBLE_HOUR).of(kind("g")), MET);
        is(atLeast(10, DOUBLE_HOUR).of(kind("g")), NOT_YET);
        is(atLeast(1, DOUBLE_HOUR).of(kind("other")), NOT_YET);
        is(atLeast(1, HOUR).of(kind("g")), UNDETERMINED);
        assertThat(node(atLeast(12, DOUBLE_HOUR).of(kind("g")))
                        .shortfalls()
                        .get(0)
                        .missing()
                        .orElseThrow()
                        .amount())
                .isEqualTo(3);
    }

    @Test
    void r02HoldsTwoMinimaOverTheSameActivities() {
        did(act("m", "g", "2024-01-01").amount(30, CASE).amount(19, MEETING));
        is(allOf(atLeast(30, CASE).of(kind("g")), atLeast(19, MEETING).of(kind("g"))), MET);
        is(allOf(atLeast(30, CASE).of(kind("g")), atLeast(20, MEETING).of(kind("g"))), NOT_YET);
    }

    @Test
    void r02CountsDistinctMeetings() {
        did(act("1", "g", "2024-01-01").amount(1, CASE).meeting("M1"));
        did(act("2", "g", "2024-01-01").amount(1, CASE).meeting("M1"));
        Criterion two = atLeast(2, CASE).of(kind("g")).limit(new Limit.Distinct(Limit.Key.MEETING, 2));
        is(two, NOT_YET);
        did(act("3", "g", "2024-01-02").amount(1, CASE));
        is(two, UNDETERMINED);
        did(act("4", "g", "2024-01-03").amount(1, CASE).meeting("M2"));
        is(two, MET);
    }

    @Test
    void r07KeepsPhasesApart() {
        dossier.step("start", LocalDate.of(2023, 1, 1));
        did("g", "2022-12-31", 40, DOUBLE_HOUR);
        did("g", "2023-01-01", 69, DOUBLE_HOUR);
        Criterion before = atLeast(35, DOUBLE_HOUR).of(kind("g")).before(milestone("start"));
        is(before, MET);
        is(atLeast(70, DOUBLE_HOUR).of(kind("g")).from(milestone("start")), NOT_YET);
        is(atLeast(41, DOUBLE_HOUR).of(kind("g")).before(milestone("start")), IMPOSSIBLE);
        did(Activity.during("x", "g", Term.of(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 2, 1)))
                .amount(5, DOUBLE_HOUR));
        is(atLeast(70, DOUBLE_HOUR).of(kind("g")).from(milestone("start")), UNDETERMINED);
    }

    @Test
    void r08HoldsAFloorInEveryPeriod() {
        dossier.step("entry", LocalDate.of(2022, 6, 1));
        did("s", "2022-06-01", 10, SESSION);
        did("s", "2023-06-01", 9, SESSION);
        Limit yearly = new Limit.PerPeriod(10, Period.ofYears(1), 2, Pattern.EACH, Optional.of(milestone("entry")));
        Criterion rule = atLeast(10, SESSION).of(kind("s")).limit(yearly);
        Node node = node(rule);
        assertThat(node.standing()).isEqualTo(NOT_YET);
        assertThat(node.shortfalls().get(0).period())
                .contains(Term.of(LocalDate.of(2023, 6, 1), LocalDate.of(2024, 5, 31)));
        did("s", "2024-05-31", 1, SESSION);
        is(rule, MET);
    }

    @Test
    void r08RunsOfMonthsAndYearsOfAnyOrder() {
        for (String month : ImmutableList.of("2024-01-31", "2024-02-01", "2024-04-30")) {
            did("g", month, 1, SESSION);
        }
        Limit run = new Limit.PerPeriod(1, Period.ofMonths(1), 3, Pattern.RUN, Optional.empty());
        Limit any = new Limit.PerPeriod(1, Period.ofMonths(1), 3, Pattern.ANY, Optional.empty());
        is(some(kind("g")).limit(run), NOT_YET);
        is(some(kind("g")).limit(any), MET);
        did("g", "2024-03-31", 1, SESSION);
        is(some(kind("g")).limit(run), MET);
    }

    @Test
    void r09CountsWithinAWindow() {
        did("g", "2021-06-01", 30, SESSION);
        did("g", "2024-05-31", 30, SESSION);
        is(atLeast(60, SESSION).of(kind("g")).limit(new Limit.Within(Period.ofYears(3))), MET);
        is(atLeast(60, SESSION).of(kind("g")).limit(new Limit.Within(Period.of(2, 11, 30))), NOT_YET);
        Criterion recent =
                atLeast(30, SESSION).of(kind("g")).limit(new Limit.NoOlder(Period.ofYears(2), Moment.judged()));
        assertThat(node(EMPTY, recent, LocalDate.of(2026, 5, 31)).standing()).isEqualTo(MET);
        assertThat(node(EMPTY, recent, LocalDate.of(2026, 6, 1)).standing()).isEqualTo(NOT_YET);
    }

    @Test
    void r13CutsOnlyTheSurplus() {
        did(act("own", "g", "2024-01-01").amount(80, DOUBLE_HOUR));
        did(act("other", "g", "2024-02-01").amount(90, DOUBLE_HOUR).addTags("conference"));
        Selection conference = Selection.any().is(Facet.TAG, "conference");
        is(atLeast(160, DOUBLE_HOUR).of(kind("g")).limit(new Limit.Cap(conference, 80)), MET);
        is(atLeast(161, DOUBLE_HOUR).of(kind("g")).limit(new Limit.Cap(conference, 80)), NOT_YET);
        is(atLeast(159, DOUBLE_HOUR).of(kind("g")).lessThanHalf(conference), MET);
        is(atLeast(160, DOUBLE_HOUR).of(kind("g")).lessThanHalf(conference), NOT_YET);
        Node node = node(atLeast(160, DOUBLE_HOUR).of(kind("g")).limit(new Limit.Share(conference, 1, 2, false)));
        assertThat(node.standing()).isEqualTo(MET);
        assertThat(node.rejected()).hasSize(1);
        assertThat(node.rejected().get(0).reason()).isEqualTo(Account.Reason.ABOVE_SHARE);
    }

    @Test
    void r13AsksForAPartAndForAProportion() {
        did(act("f", "g", "2024-01-01").amount(12, HOUR).form("formal"));
        did(act("i", "g", "2024-02-01").amount(12, HOUR).form("informal"));
        Selection formal = Selection.any().is(Facet.FORM, "formal");
        is(atLeast(20, HOUR).of(kind("g")).limit(new Limit.Floor(formal, 12)), MET);
        is(atLeast(20, HOUR).of(kind("g")).limit(new Limit.Floor(formal, 13)), NOT_YET);
        is(some(kind("g")).limit(new Limit.Proportion(formal, 1, 2)), MET);
        did(act("u", "g", "2024-03-01").amount(1, HOUR));
        is(atLeast(20, HOUR).of(kind("g")).limit(new Limit.Floor(formal, 13)), UNDETERMINED);
    }

    @Test
    void r14R15AndR46SubstituteAndConvertOnlyAsStated() {
        did(act("d1", "day", "2024-01-01").amount(1, LengthUnit.DAY));
        did(act("w", "weekend", "2024-01-06").amount(1, EVENT));
        Criterion events =
                atLeast(2, EVENT).of(kind("weekend", "day")).limit(new Limit.Rate(kind("day"), LengthUnit.DAY, 1, 2));
        is(events, NOT_YET);
        did(act("d2", "day", "2024-02-01").amount(1, LengthUnit.DAY));
        is(events, MET);
        did(act("dh", "g", "2024-03-01").amount(2, DOUBLE_HOUR));
        is(atLeast(180, MINUTE).of(kind("g")).limit(new Limit.Rate(kind("g"), DOUBLE_HOUR, 90, 1)), MET);
        is(atLeast(180, MINUTE).of(kind("g")), UNDETERMINED);
        did(act("out", "outside", "2024-03-01").amount(21, HOUR));
        is(atLeast(10, HOUR).of(kind("outside")).limit(new Limit.Rate(kind("outside"), HOUR, 1, 2)), MET);
        is(atLeast(11, HOUR).of(kind("outside")).limit(new Limit.Rate(kind("outside"), HOUR, 1, 2)), NOT_YET);
    }

    @Test
    void r15OffersAnExchangeTable() {
        did(act("i", "individual", "2024-01-01").amount(130, HOUR));
        did(act("g", "group", "2024-01-01").amount(240, HOUR));
        Criterion table = anyOf(
                atLeast(250, HOUR).of(kind("individual")),
                allOf(
                        atLeast(130, HOUR).of(kind("individual")),
                        atLeast(240, HOUR).of(kind("group"))));
        is(table, MET);
        is(
                anyOf(
                        atLeast(250, HOUR).of(kind("individual")),
                        allOf(
                                atLeast(131, HOUR).of(kind("individual")),
                                atLeast(240, HOUR).of(kind("group")))),
                NOT_YET);
    }

    @Test
    void r16AndR17LetOneItemUseTheSubstitute() {
        Selection own = kind("w").is(Facet.PROVIDER, "own");
        Selection foreign = kind("w").is(Facet.PROVIDER, "foreign");
        Criterion rule = atLeast(2, EVENT).of(Selection.oneOf(own, foreign)).limit(new Limit.Cap(foreign, 1));
        did(act("1", "w", "2024-01-01").amount(1, EVENT).provider("foreign"));
        did(act("2", "w", "2024-02-01").amount(1, EVENT).provider("foreign"));
        is(rule, NOT_YET);
        did(act("3", "w", "2024-03-01").amount(1, EVENT));
        is(rule, UNDETERMINED);
        did(act("4", "w", "2024-04-01").amount(1, EVENT).provider("own"));
        is(rule, MET);
    }

    @Test
    void r28WantsTheLastOneToBeOfAKind() {
        did(act("1", "i", "2024-01-01").amount(1, EVENT).mode("in-person"));
        did(act("2", "i", "2024-02-01").amount(1, EVENT).mode("online"));
        Selection present = Selection.any().is(Facet.MODE, "in-person");
        is(some(kind("i")).limit(new Limit.Position(false, present)), MET);
        is(some(kind("i")).limit(new Limit.Position(true, present)), NOT_YET);
        did(act("3", "i", "2024-03-01").amount(1, EVENT).mode("in-person"));
        is(some(kind("i")).limit(new Limit.Position(true, present)), MET);
        is(some(kind("i")).limit(new Limit.Spread(Period.ofMonths(2).plusDays(1))), MET);
        is(some(kind("i")).limit(new Limit.Spread(Period.ofMonths(2).plusDays(2))), NOT_YET);
    }

    @Test
    void r28TakesOneOfTheKindAmongThoseOfTheLastDay() {
        did(act("1", "i", "2024-02-01").amount(1, EVENT).mode("online"));
        did(act("2", "i", "2024-02-01").amount(1, EVENT).mode("in-person"));
        did(act("3", "i", "2024-02-01").amount(1, EVENT).mode("online"));
        for (String mode : ImmutableList.of("in-person", "online")) {
            Selection part = Selection.any().is(Facet.MODE, mode);
            is(some(kind("i")).limit(new Limit.Position(true, part)), MET);
            is(some(kind("i")).limit(new Limit.Position(false, part)), MET);
        }
    }

    private Criterion both(Sharing sharing) {
        return new Criterion.AllOf(
                ImmutableList.of(
                        atLeast(10, HOUR).of(kind("a", "b")), atLeast(10, HOUR).of(kind("b", "c"))),
                sharing);
    }

    @Test
    void r48SharesOutSoThatAsMuchAsPossibleIsMet() {
        did("b", "2024-01-01", 10, HOUR);
        is(both(Sharing.SHARED), MET);
        is(both(Sharing.ONCE), NOT_YET);
        did("a", "2024-01-01", 10, HOUR);
        is(both(Sharing.ONCE), MET);
        is(both(Sharing.DIVIDED), MET);
    }

    @Test
    void r48DividesABlockOnlyWhereThatIsChosen() {
        did("a", "2024-01-01", 4, HOUR);
        did("c", "2024-01-01", 6, HOUR);
        did("b", "2024-01-01", 10, HOUR);
        is(both(Sharing.ONCE), NOT_YET);
        is(both(Sharing.DIVIDED), MET);
    }

    @Test
    void r48SaysSoWhenTheSearchWouldBeTooLong() {
        for (int i = 0; i < 40; i++) {
            did(act("x" + i, "b", "2024-01-01").amount(2 * i + 3, HOUR));
        }
        Criterion hard = new Criterion.AllOf(
                ImmutableList.of(
                        atLeast(841, HOUR).of(kind("b")), atLeast(840, HOUR).of(kind("b"))),
                Sharing.ONCE);
        Node node = node(hard);
        assertThat(node.standing()).isEqualTo(UNDETERMINED);
        assertThat(node.notes()).hasSize(1);
    }

    @Test
    void r16ChoosesWhatIsCutAndSaysSoWhenTheSearchWouldBeTooLong() {
        Selection online = Selection.any().is(Facet.MODE, "online");
        for (int i = 0; i < 30; i++) {
            did(act("x" + i, "g", "2024-01-01").amount(9, HOUR).mode("online").setting("s" + i));
        }
        Criterion.Amount amount = atLeast(15, HOUR).of(kind("g")).limit(new Limit.Cap(online, 15));
        is(amount.limit(new Limit.Distinct(Limit.Key.SETTING, 3)), MET);
        Node node = node(amount.limit(new Limit.Distinct(Limit.Key.SETTING, 20)));
        assertThat(node.standing()).isEqualTo(UNDETERMINED);
        assertThat(node.notes()).hasSize(1);
        is(amount.limit(new Limit.Distinct(Limit.Key.SETTING, 31)), NOT_YET);
    }
}
