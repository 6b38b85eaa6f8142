package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.freeOf;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.obtained;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.certification.ShapeRow.DAY;
import static org.preceptor.certification.ShapeRow.EMPTY;
import static org.preceptor.certification.ShapeRow.act;
import static org.preceptor.certification.ShapeRow.all;
import static org.preceptor.certification.ShapeRow.did;
import static org.preceptor.certification.ShapeRow.signed;
import static org.preceptor.certification.ShapeRow.step;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.standards.BalintStandards;

class MonotoneTest {
    private static final Selection PRESENT = Selection.any().is(Facet.MODE, "in-person");

    /** A demand that is met by some evidence and no longer met with more. */
    record Witness(String what, Criterion criterion, Consumer<Dossier.Builder> enough, Consumer<Dossier.Builder> more) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Witness> witnesses() {
        Consumer<Dossier.Builder> present =
                d -> d.did(act("1", "g", "2024-01-01").amount(1, SESSION).mode("in-person"));
        Consumer<Dossier.Builder> online =
                d -> d.did(act("2", "g", "2024-02-01").amount(9, SESSION).mode("online"));
        Moment seminar = Moment.first(kind("s"));
        Limit yearly = new Limit.PerPeriod(1, Period.ofYears(1), 1, Pattern.EACH, Optional.empty());
        return Stream.of(
                new Witness(
                        "before the first seminar",
                        atLeast(1, SESSION).of(kind("g")).before(seminar),
                        all(did("g", "2024-02-01", 1, SESSION), did("s", "2024-03-01", 1, SESSION)),
                        did("s", "2024-01-01", 1, SESSION)),
                new Witness(
                        "a proportion",
                        some(kind("g")).limit(new Limit.Proportion(PRESENT, 1, 2)),
                        all(present, d -> d.did(act("3", "g", "2024-01-01").mode("in-person"))),
                        all(
                                online,
                                d -> d.did(act("4", "g", "2024-01-01").mode("online")),
                                d -> d.did(act("5", "g", "2024-01-01").mode("online")))),
                new Witness("the last one", some(kind("g")).limit(new Limit.Position(true, PRESENT)), present, online),
                new Witness("nothing open", freeOf("complaint"), all(), d -> d.holds("complaint", DAY)),
                new Witness(
                        "a judgement",
                        judged("q"),
                        d -> d.judged("q", "S", DAY.minusDays(2), true),
                        d -> d.judged("q", "S", DAY, false)),
                new Witness(
                        "an examination",
                        new Criterion.Examined("e", ImmutableSet.of()),
                        d -> d.examined("e", DAY.minusDays(2), true),
                        d -> d.examined("e", DAY, false)),
                new Witness(
                        "an independent statement",
                        attested(1, "report").independentOf("therapist"),
                        signed("1", "report", "S", "2024-01-01"),
                        d -> d.did(act("t", "therapy", "2023-01-01").alongside("therapist", "S"))),
                new Witness(
                        "a branch",
                        new Criterion.Branch(
                                "region",
                                Moment.judged(),
                                ImmutableMap.of("north", allOf(), "south", holds("x")),
                                Optional.empty()),
                        d -> d.attribute("region", "north"),
                        d -> d.attribute("region", "south")),
                new Witness(
                        "held since another credential",
                        holdsSince(obtained("a"), "member"),
                        d -> d.holds("a", DAY.minusDays(5)).holds("member", DAY.minusDays(5)),
                        d -> d.holds("a", DAY.minusDays(6))),
                new Witness(
                        "before a moment that can come earlier",
                        before(milestone("application"), seminar),
                        all(step("application", "2024-02-01"), did("s", "2024-03-01", 1, SESSION)),
                        did("s", "2024-01-01", 1, SESSION)),
                new Witness(
                        "every calendar year from the first",
                        some(kind("g")).limit(yearly),
                        did("g", "2024-01-01", 1, SESSION),
                        did("g", "2021-01-01", 1, SESSION)),
                new Witness(
                        "since the last one",
                        elapsed(Period.ofDays(30), Moment.endOfLast(kind("g"))),
                        did("g", "2024-01-01", 1, SESSION),
                        did("g", "2024-05-31", 1, SESSION)),
                new Witness(
                        "no older at the last one",
                        some(kind("g")).limit(new Limit.NoOlder(Period.ofYears(1), Moment.endOfLast(kind("s")))),
                        all(did("g", "2022-01-01", 1, SESSION), did("s", "2022-02-01", 1, SESSION)),
                        did("s", "2024-05-31", 1, SESSION)));
    }

    @ParameterizedTest
    @MethodSource("witnesses")
    void whatMoreEvidenceCanHarmIsDeclared(Witness witness) {
        assertThat(witness.criterion().isMonotone()).isFalse();
        assertThat(standing(witness.criterion(), witness.enough()).isPositive()).isTrue();
        assertThat(standing(witness.criterion(), all(witness.enough(), witness.more()))
                        .isPositive())
                .isFalse();
    }

    private static Standing standing(Criterion criterion, Consumer<Dossier.Builder> evidence) {
        Dossier.Builder dossier = Dossier.of("C");
        evidence.accept(dossier);
        return EMPTY.must("x", "X", "某", criterion)
                .assess(dossier.build(), DAY)
                .root()
                .parts()
                .get(0)
                .standing();
    }

    @Test
    void plainDemandsAreMonotone() {
        Criterion.Amount amount = atLeast(10, SESSION).of(kind("g"));
        assertThat(Stream.of(
                        amount,
                        amount.limit(new Limit.Cap(PRESENT, 3)),
                        amount.limit(new Limit.Within(Period.ofYears(3))),
                        amount.limit(new Limit.Distinct(Limit.Key.SETTING, 2), new Limit.Floor(PRESENT, 1)),
                        amount.before(Moment.on(LocalDate.of(2024, 1, 1))),
                        amount.from(obtained("degree")),
                        anyOf(holds("a"), attested(2, "reference")),
                        elapsed(Period.ofYears(3), obtained("degree")),
                        before(obtained("a"), Moment.on(DAY)),
                        new Criterion.Reported("r", Period.ofMonths(6), 1, Optional.of("final"), milestone("entry"))))
                .allMatch(Criterion::isMonotone);
        assertThat(amount.limit(new Limit.Cap(PRESENT, 3), new Limit.Cap(kind("g"), 3))
                        .isMonotone())
                .as("left to a search that can be exhausted")
                .isFalse();
        assertThat(new Criterion.AllOf(ImmutableList.of(amount, amount), Criterion.Sharing.ONCE).isMonotone())
                .isFalse();
    }

    @Test
    void participationCountedUpToTheFirstSeminarIsDeclaredSo() {
        assertThat(BalintStandards.dbgPhysicians().items())
                .filteredOn(item -> item.id().equals("participation"))
                .noneMatch(Criterion::isMonotone);
    }
}
