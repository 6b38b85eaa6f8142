package org.preceptor.certification;

import static org.preceptor.certification.Assessment.Standing.DEEMED;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.certification.ShapeRow.act;
import static org.preceptor.certification.ShapeRow.all;
import static org.preceptor.certification.ShapeRow.block;
import static org.preceptor.certification.ShapeRow.did;
import static org.preceptor.certification.ShapeRow.holds;
import static org.preceptor.certification.ShapeRow.knows;
import static org.preceptor.certification.ShapeRow.step;
import static org.preceptor.time.LengthUnit.CASE;
import static org.preceptor.time.LengthUnit.DOUBLE_HOUR;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.MINUTE;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Limit.Pattern;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.time.Term;

/** The shapes that count what was done. */
final class EvidenceShapes {
    private EvidenceShapes() {}

    private static final Selection ONLINE = Selection.any().is(Facet.MODE, "online");
    private static final Selection OWN = kind("w").is(Facet.PROVIDER, "own");
    private static final Selection FOREIGN = kind("w").is(Facet.PROVIDER, "foreign");

    private static Activity.Builder workshop(String id) {
        return act(id, "w", "2024-01-0" + id).amount(1, EVENT);
    }

    static List<ShapeRow> rows() {
        return ImmutableList.<ShapeRow>builder()
                .addAll(counting())
                .addAll(replacing())
                .addAll(circumstances())
                .build();
    }

    private static List<ShapeRow> counting() {
        Criterion meetings = atLeast(3, CASE).of(kind("g")).limit(new Limit.Distinct(Limit.Key.MEETING, 2));
        Criterion phases = allOf(
                atLeast(35, DOUBLE_HOUR).of(kind("g")).before(milestone("start")),
                atLeast(70, DOUBLE_HOUR).of(kind("g")).from(milestone("start")));
        Criterion yearly = atLeast(10, SESSION)
                .of(kind("s"))
                .limit(new Limit.PerPeriod(10, Period.ofYears(1), 2, Pattern.EACH, Optional.of(milestone("start"))));
        Criterion window = atLeast(60, SESSION).of(kind("g")).limit(new Limit.Within(Period.ofYears(3)));
        Criterion half = atLeast(160, DOUBLE_HOUR).of(kind("g")).lessThanHalf(ONLINE);
        return List.of(
                ShapeRow.of(
                                1,
                                "at least ten double hours",
                                atLeast(10, DOUBLE_HOUR).of(kind("g")))
                        .passes(did("g", "2024-01-01", 12, DOUBLE_HOUR))
                        .fails(did("g", "2024-01-01", 3, DOUBLE_HOUR))
                        .border(did("g", "2024-01-01", 10, DOUBLE_HOUR), did("g", "2024-01-01", 9, DOUBLE_HOUR))
                        .missing(did("g", "2024-01-01", 20, HOUR)),
                ShapeRow.of(2, "three cases over two meetings", meetings)
                        .passes(d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(2, CASE)
                                        .meeting("M1"))
                                .did(act("2", "g", "2024-01-02").amount(2, CASE).meeting("M2")))
                        .fails(d -> d.did(
                                act("1", "g", "2024-01-01").amount(9, CASE).meeting("M1")))
                        .border(
                                d -> d.did(act("1", "g", "2024-01-01")
                                                .amount(2, CASE)
                                                .meeting("M1"))
                                        .did(act("2", "g", "2024-01-02")
                                                .amount(1, CASE)
                                                .meeting("M2")),
                                d -> d.did(act("1", "g", "2024-01-01")
                                                .amount(1, CASE)
                                                .meeting("M1"))
                                        .did(act("2", "g", "2024-01-02")
                                                .amount(1, CASE)
                                                .meeting("M2")))
                        .missing(d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(2, CASE)
                                        .meeting("M1"))
                                .did(act("2", "g", "2024-01-02").amount(1, CASE))),
                ShapeRow.of(7, "a surplus before does not fill the phase after", phases)
                        .passes(all(
                                step("start", "2023-01-01"),
                                did("g", "2022-05-01", 36, DOUBLE_HOUR),
                                did("g", "2023-05-01", 72, DOUBLE_HOUR)))
                        .fails(all(
                                step("start", "2023-01-01"),
                                did("g", "2022-05-01", 60, DOUBLE_HOUR),
                                did("g", "2023-05-01", 45, DOUBLE_HOUR)))
                        .border(
                                all(
                                        step("start", "2023-01-01"),
                                        did("g", "2022-12-31", 35, DOUBLE_HOUR),
                                        did("g", "2023-01-01", 70, DOUBLE_HOUR)),
                                all(
                                        step("start", "2023-01-01"),
                                        did("g", "2022-12-31", 36, DOUBLE_HOUR),
                                        did("g", "2023-01-01", 69, DOUBLE_HOUR)))
                        .missing(all(
                                step("start", "2023-01-01"),
                                did("g", "2022-05-01", 35, DOUBLE_HOUR),
                                d -> d.did(
                                        block("b", "g", "2022-12-01/2023-02-01").amount(80, DOUBLE_HOUR)))),
                ShapeRow.of(8, "ten in every training year", yearly)
                        .passes(all(
                                step("start", "2022-06-01"),
                                did("s", "2022-08-01", 11, SESSION),
                                did("s", "2023-08-01", 10, SESSION)))
                        .fails(all(
                                step("start", "2022-06-01"),
                                did("s", "2022-08-01", 19, SESSION),
                                did("s", "2023-08-01", 1, SESSION)))
                        .border(
                                all(
                                        step("start", "2022-06-01"),
                                        did("s", "2023-05-31", 10, SESSION),
                                        did("s", "2023-06-01", 10, SESSION)),
                                all(
                                        step("start", "2022-06-01"),
                                        did("s", "2023-06-01", 10, SESSION),
                                        did("s", "2023-06-02", 10, SESSION)))
                        .missing(all(
                                step("start", "2022-06-01"),
                                d -> d.did(
                                        block("b", "s", "2023-05-01/2023-07-01").amount(20, SESSION)))),
                ShapeRow.of(9, "sixty within three years", window)
                        .passes(all(did("g", "2022-06-01", 30, SESSION), did("g", "2024-05-01", 30, SESSION)))
                        .fails(all(did("g", "2015-06-01", 30, SESSION), did("g", "2024-05-01", 30, SESSION)))
                        .border(
                                all(did("g", "2021-06-01", 30, SESSION), did("g", "2024-05-31", 30, SESSION)),
                                all(did("g", "2021-05-31", 30, SESSION), did("g", "2024-05-31", 30, SESSION)))
                        .missing(d ->
                                d.did(block("b", "g", "2019-01-01/2024-01-01").amount(60, SESSION))),
                ShapeRow.of(13, "less than half of it online", half)
                        .passes(d -> d.did(act("1", "g", "2024-01-01")
                                .amount(160, DOUBLE_HOUR)
                                .mode("in-person")))
                        .fails(d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(60, DOUBLE_HOUR)
                                        .mode("in-person"))
                                .did(act("2", "g", "2024-01-02")
                                        .amount(100, DOUBLE_HOUR)
                                        .mode("online")))
                        .border(
                                d -> d.did(act("1", "g", "2024-01-01")
                                                .amount(81, DOUBLE_HOUR)
                                                .mode("in-person"))
                                        .did(act("2", "g", "2024-01-02")
                                                .amount(79, DOUBLE_HOUR)
                                                .mode("online")),
                                d -> d.did(act("1", "g", "2024-01-01")
                                                .amount(80, DOUBLE_HOUR)
                                                .mode("in-person"))
                                        .did(act("2", "g", "2024-01-02")
                                                .amount(80, DOUBLE_HOUR)
                                                .mode("online")))
                        .missing(d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(80, DOUBLE_HOUR)
                                        .mode("in-person"))
                                .did(act("2", "g", "2024-01-02").amount(80, DOUBLE_HOUR))));
    }

    private static List<ShapeRow> replacing() {
        Criterion rate = atLeast(10, HOUR).of(kind("outside")).limit(new Limit.Rate(kind("outside"), HOUR, 1, 2));
        Criterion minutes = atLeast(180, MINUTE).of(kind("g")).limit(new Limit.Rate(kind("g"), DOUBLE_HOUR, 90, 1));
        Criterion oneForeign =
                atLeast(2, EVENT).of(Selection.oneOf(OWN, FOREIGN)).limit(new Limit.Cap(FOREIGN, 1));
        Criterion pairs = anyOf(
                atLeast(2, EVENT).of(OWN),
                allOf(atLeast(1, EVENT).of(OWN), atLeast(1, EVENT).of(FOREIGN)));
        Criterion once = new Criterion.AllOf(
                ImmutableList.of(
                        atLeast(10, HOUR).of(kind("a", "b")), atLeast(10, HOUR).of(kind("b", "c"))),
                Sharing.ONCE);
        return List.of(
                ShapeRow.of(
                                14,
                                "a training day replaces a weekend",
                                atLeast(2, EVENT).of(kind("weekend", "day")))
                        .passes(all(did("weekend", "2024-01-01", 1, EVENT), did("weekend", "2024-02-01", 1, EVENT)))
                        .fails(did("other", "2024-01-01", 2, EVENT))
                        .border(
                                all(did("weekend", "2024-01-01", 1, EVENT), did("day", "2024-02-01", 1, EVENT)),
                                did("day", "2024-02-01", 1, EVENT))
                        .missing(
                                all(did("weekend", "2024-01-01", 1, EVENT), d -> d.did(act("x", "day", "2024-02-01")))),
                ShapeRow.of(15, "outside hours count half", rate)
                        .passes(did("outside", "2024-01-01", 30, HOUR))
                        .fails(did("outside", "2024-01-01", 10, HOUR))
                        .border(did("outside", "2024-01-01", 20, HOUR), did("outside", "2024-01-01", 19, HOUR))
                        .missing(d -> d.did(act("x", "outside", "2024-02-01"))),
                ShapeRow.of(16, "one of the two may be foreign", oneForeign)
                        .passes(d -> d.did(workshop("1").provider("own"))
                                .did(workshop("2").provider("own")))
                        .fails(d -> d.did(workshop("1").provider("foreign")))
                        .border(
                                d -> d.did(workshop("1").provider("foreign"))
                                        .did(workshop("2").provider("own")),
                                d -> d.did(workshop("1").provider("foreign"))
                                        .did(workshop("2").provider("foreign")))
                        .missing(d -> d.did(workshop("1").provider("foreign")).did(workshop("2"))),
                ShapeRow.of(17, "two own, or one own and one foreign", pairs)
                        .passes(d -> d.did(workshop("1").provider("own"))
                                .did(workshop("2").provider("own")))
                        .fails(d -> d.did(workshop("1").provider("foreign"))
                                .did(workshop("2").provider("foreign")))
                        .border(
                                d -> d.did(workshop("1").provider("own"))
                                        .did(workshop("2").provider("foreign")),
                                d -> d.did(workshop("1").provider("own"))
                                        .did(workshop("2").provider("third")))
                        .missing(d -> d.did(workshop("1").provider("own")).did(workshop("2"))),
                ShapeRow.of(
                                19,
                                "deemed shown by a credential",
                                new Criterion.Deemed(
                                        ImmutableSet.of("basic"),
                                        atLeast(35, DOUBLE_HOUR).of(kind("g"))))
                        .passes(DEEMED, holds("basic", "2020-01-01/.."))
                        .fails(did("g", "2024-01-01", 34, DOUBLE_HOUR))
                        .border(DEEMED, holds("basic", "2024-06-01/.."), NOT_YET, holds("basic", "2024-06-02/.."))
                        .missing(did("g", "2024-01-01", 90, HOUR)),
                ShapeRow.of(46, "a double hour is ninety minutes", minutes)
                        .passes(did("g", "2024-01-01", 3, DOUBLE_HOUR))
                        .fails(did("g", "2024-01-01", 1, DOUBLE_HOUR))
                        .border(
                                did("g", "2024-01-01", 2, DOUBLE_HOUR),
                                all(did("g", "2024-01-01", 1, DOUBLE_HOUR), did("g", "2024-01-02", 89, MINUTE)))
                        .missing(did("g", "2024-01-01", 9, SESSION)),
                ShapeRow.of(48, "no activity serves twice", once)
                        .passes(all(did("a", "2024-01-01", 11, HOUR), did("c", "2024-01-01", 12, HOUR)))
                        .fails(did("b", "2024-01-01", 20, HOUR))
                        .border(
                                all(did("a", "2024-01-01", 10, HOUR), did("b", "2024-01-01", 10, HOUR)),
                                all(did("a", "2024-01-01", 10, HOUR), did("b", "2024-01-01", 9, HOUR)))
                        .missing(all(did("a", "2024-01-01", 10, HOUR), d -> d.did(act("x", "b", "2024-02-01")))));
    }

    private static List<ShapeRow> circumstances() {
        Term relief = Term.parse("2020-03-01/2022-03-01");
        Selection present =
                Selection.oneOf(Selection.any().is(Facet.MODE, "in-person"), ONLINE.and(new Selection.During(relief)));
        Criterion settings = some(kind("g")).limit(new Limit.Distinct(Limit.Key.SETTING, 2));
        Criterion last =
                some(kind("g")).limit(new Limit.Position(true, Selection.any().is(Facet.MODE, "in-person")));
        return List.of(
                ShapeRow.of(
                                18,
                                "approved beforehand",
                                atLeast(1, EVENT).of(kind("w").approved("committee")))
                        .passes(d -> d.did(workshop("9").approved("committee", LocalDate.of(2023, 12, 1))))
                        .fails(d -> d.did(workshop("9").approved("other", LocalDate.of(2023, 12, 1))))
                        .border(
                                d -> d.did(workshop("9").approved("committee", LocalDate.of(2024, 1, 8))),
                                d -> d.did(workshop("9").approved("committee", LocalDate.of(2024, 1, 9))))
                        .missing(NOT_YET, "an approval that nobody recorded was not given", d -> d.did(workshop("9"))),
                ShapeRow.of(
                                20,
                                "as a participant",
                                atLeast(5, SESSION).of(kind("g").as("participant")))
                        .passes(d -> d.did(
                                act("1", "g", "2024-01-01").amount(9, SESSION).role("participant")))
                        .fails(d -> d.did(
                                act("1", "g", "2024-01-01").amount(9, SESSION).role("leaders-group")))
                        .border(
                                d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(5, SESSION)
                                        .role("participant")),
                                d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(4, SESSION)
                                        .role("participant")))
                        .missing(did("g", "2024-01-01", 5, SESSION)),
                ShapeRow.of(
                                21,
                                "with a leader of that day",
                                atLeast(1, SESSION).of(kind("g").alongside("co-leader", "leader")))
                        .passes(all(knows("P", "leader", "2016-05-01/2021-04-30"), with("2020-01-01", "P")))
                        .fails(all(knows("P", "leader", "2016-05-01/2021-04-30"), with("2021-06-09", "P")))
                        .border(
                                all(knows("P", "leader", "2016-05-01/2021-04-30"), with("2021-04-30", "P")),
                                all(knows("P", "leader", "2016-05-01/2021-04-30"), with("2021-05-01", "P")))
                        .missing(with("2020-01-01", "nobody-knows")),
                ShapeRow.of(25, "on video", atLeast(1, SESSION).of(kind("g").recorded("video")))
                        .passes(d -> d.did(
                                act("1", "g", "2024-01-01").amount(2, SESSION).recording("video")))
                        .fails(d -> d.did(
                                act("1", "g", "2024-01-01").amount(2, SESSION).recording("none")))
                        .border(
                                d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(1, SESSION)
                                        .recording("video")),
                                d -> d.did(act("1", "g", "2024-01-01")
                                        .amount(1, SESSION)
                                        .recording("audio")))
                        .missing(did("g", "2024-01-01", 1, SESSION)),
                ShapeRow.of(26, "in two settings", settings)
                        .passes(d -> d.did(act("1", "g", "2024-01-01").setting("hospital"))
                                .did(act("2", "g", "2024-01-02").setting("practice"))
                                .did(act("3", "g", "2024-01-03").setting("school")))
                        .fails(d -> d.did(act("1", "g", "2024-01-01").setting("hospital")))
                        .border(
                                d -> d.did(act("1", "g", "2024-01-01").setting("hospital"))
                                        .did(act("2", "g", "2024-01-02").setting("practice")),
                                d -> d.did(act("1", "g", "2024-01-01").setting("hospital"))
                                        .did(act("2", "g", "2024-01-02").setting("hospital")))
                        .missing(d -> d.did(act("1", "g", "2024-01-01").setting("hospital"))
                                .did(act("2", "g", "2024-01-02"))),
                ShapeRow.of(28, "the last one in person", last)
                        .passes(d -> d.did(act("1", "g", "2024-01-01").mode("in-person")))
                        .fails(d -> d.did(act("1", "g", "2024-01-01").mode("online")))
                        .border(
                                d -> d.did(act("1", "g", "2024-01-01").mode("online"))
                                        .did(act("2", "g", "2024-01-02").mode("in-person")),
                                d -> d.did(act("1", "g", "2024-01-01").mode("in-person"))
                                        .did(act("2", "g", "2024-01-02").mode("online")))
                        .missing(d -> d.did(act("1", "g", "2024-01-01"))),
                ShapeRow.of(
                                37,
                                "online while the relief lasts",
                                atLeast(1, EVENT).of(kind("w").and(present)))
                        .passes(d -> d.did(
                                act("1", "w", "2021-01-01").amount(1, EVENT).mode("online")))
                        .fails(d -> d.did(
                                act("1", "w", "2023-01-01").amount(1, EVENT).mode("online")))
                        .border(
                                d -> d.did(act("1", "w", "2022-03-01")
                                        .amount(1, EVENT)
                                        .mode("online")),
                                d -> d.did(act("1", "w", "2022-03-02")
                                        .amount(1, EVENT)
                                        .mode("online")))
                        .missing(did("w", "2023-01-01", 1, EVENT)),
                ShapeRow.of(
                                44,
                                "hours recorded by one who may",
                                atLeast(1, HOUR).of(kind("g").alongside("leader", "record-hours")))
                        .passes(all(EvidenceShapes::trainer, led("2023-01-31")))
                        .fails(all(EvidenceShapes::trainer, led("2024-05-01")))
                        .border(
                                all(EvidenceShapes::trainer, led("2024-01-31")),
                                all(EvidenceShapes::trainer, led("2024-02-01")))
                        .missing(led("2024-01-31")));
    }

    private static java.util.function.Consumer<Dossier.Builder> with(String day, String person) {
        return d -> d.did(act("1", "g", day).amount(1, SESSION).alongside("co-leader", person));
    }

    private static java.util.function.Consumer<Dossier.Builder> led(String day) {
        return d -> d.did(act("1", "g", day).amount(1, HOUR).alongside("leader", "T"));
    }

    private static void trainer(Dossier.Builder dossier) {
        dossier.registry(Registry.empty()
                .with("T", "supervisor-leader", Term.parse("2020-01-01/2024-01-31"))
                .conferring("supervisor-leader", "record-hours"));
    }
}
