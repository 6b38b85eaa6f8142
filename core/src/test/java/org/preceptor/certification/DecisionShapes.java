package org.preceptor.certification;

import static org.preceptor.certification.Assessment.Standing.EXPIRED;
import static org.preceptor.certification.Assessment.Standing.IMPOSSIBLE;
import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.UNDETERMINED;
import static org.preceptor.certification.Assessment.Standing.WAIVED;
import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Moment.endOfFirst;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.obtained;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.certification.ShapeRow.EMPTY;
import static org.preceptor.certification.ShapeRow.act;
import static org.preceptor.certification.ShapeRow.all;
import static org.preceptor.certification.ShapeRow.did;
import static org.preceptor.certification.ShapeRow.holds;
import static org.preceptor.certification.ShapeRow.knows;
import static org.preceptor.certification.ShapeRow.signed;
import static org.preceptor.certification.ShapeRow.step;
import static org.preceptor.time.LengthUnit.CREDIT;
import static org.preceptor.time.LengthUnit.DOUBLE_HOUR;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.preceptor.Label;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** The shapes that combine demands, look at days, or rest on other people's word. */
final class DecisionShapes {
    private DecisionShapes() {}

    static List<ShapeRow> rows() {
        return ImmutableList.<ShapeRow>builder()
                .addAll(combining())
                .addAll(days())
                .addAll(signatures())
                .build();
    }

    private static Consumer<Dossier.Builder> says(String item, String day, boolean satisfied) {
        return d -> d.judged(item, "S", LocalDate.parse(day), satisfied);
    }

    private static Consumer<Dossier.Builder> region(String value, String term) {
        return d -> d.addAttributes(new Dossier.Attribute("region", value, Term.parse(term)));
    }

    private static List<ShapeRow> combining() {
        Criterion nested = allOf(Criterion.holds("a"), anyOf(Criterion.holds("b"), judged("q")));
        Criterion two = new Criterion.KOf(2, ImmutableList.of(Criterion.holds("a"), Criterion.holds("b"), judged("q")));
        Criterion training = new Criterion.Branch(
                "training",
                Moment.judged(),
                ImmutableMap.of(
                        "yes", atLeast(8, SESSION).of(kind("g")),
                        "no", atLeast(20, SESSION).of(kind("g"))),
                Optional.empty());
        Criterion region = new Criterion.Branch(
                "region",
                milestone("application"),
                ImmutableMap.of("bavaria", atLeast(70, DOUBLE_HOUR).of(kind("g"))),
                Optional.of(atLeast(50, DOUBLE_HOUR).of(kind("g"))));
        Consumer<Dossier.Builder> fifty =
                all(step("application", "2024-05-01"), did("g", "2024-01-01", 50, DOUBLE_HOUR));
        Criterion cut = allOf(
                Criterion.holds("a"), anyOf(Criterion.holds("b"), new Criterion.Unknown(Label.of("cut off", "未见"))));
        Criterion foreign = atLeast(1, EVENT).of(kind("seminar").is(Facet.PROVIDER, "OBG", "DBG", "SBG"));
        return List.of(
                ShapeRow.of(3, "all of, any of, nested", nested)
                        .passes(all(holds("a", "2020-01-01/.."), holds("b", "2020-01-01/..")))
                        .fails(holds("b", "2020-01-01/.."))
                        .border(
                                all(holds("a", "2024-06-01/.."), says("q", "2024-06-01", true)),
                                all(holds("a", "2024-06-02/.."), says("q", "2024-06-01", true)))
                        .missing(holds("a", "2020-01-01/..")),
                ShapeRow.of(4, "two of three", two)
                        .passes(all(holds("a", "2020-01-01/.."), holds("b", "2020-01-01/..")))
                        .fails(all(holds("a", "2020-01-01/.."), says("q", "2024-01-01", false)))
                        .border(
                                all(
                                        holds("a", "2020-01-01/.."),
                                        holds("b", "../2024-06-01"),
                                        says("q", "2024-01-01", false)),
                                all(
                                        holds("a", "2020-01-01/.."),
                                        holds("b", "../2024-05-31"),
                                        says("q", "2024-01-01", false)))
                        .missing(holds("a", "2020-01-01/..")),
                ShapeRow.of(5, "eight with training, twenty without", training)
                        .passes(all(d -> d.attribute("training", "yes"), did("g", "2024-01-01", 9, SESSION)))
                        .fails(all(d -> d.attribute("training", "no"), did("g", "2024-01-01", 9, SESSION)))
                        .border(
                                all(d -> d.attribute("training", "no"), did("g", "2024-01-01", 20, SESSION)),
                                all(d -> d.attribute("training", "no"), did("g", "2024-01-01", 19, SESSION)))
                        .missing(did("g", "2024-01-01", 9, SESSION)),
                ShapeRow.of(6, "by the region on the day of application", region)
                        .passes(all(fifty, region("hesse", "../..")))
                        .fails(all(fifty, region("bavaria", "../..")))
                        .border(
                                all(fifty, region("bavaria", "../2024-04-30"), region("hesse", "2024-05-01/..")),
                                all(fifty, region("bavaria", "../2024-05-01"), region("hesse", "2024-05-02/..")))
                        .missing(fifty),
                ShapeRow.of(45, "seminars of three societies", foreign)
                        .passes(d -> d.did(act("1", "seminar", "2024-01-01")
                                .amount(1, EVENT)
                                .provider("OBG")))
                        .fails(d -> d.did(act("1", "seminar", "2024-01-01")
                                .amount(1, EVENT)
                                .provider("XYZ")))
                        .border(
                                d -> d.did(act("1", "seminar", "2024-06-01")
                                        .amount(1, EVENT)
                                        .provider("SBG")),
                                d -> d.did(act("1", "seminar", "2024-06-02")
                                        .amount(1, EVENT)
                                        .provider("SBG")))
                        .missing(did("seminar", "2024-01-01", 1, EVENT)),
                ShapeRow.of(47, "an unknown text is neither met nor failed", cut)
                        .passes(all(holds("a", "2020-01-01/.."), holds("b", "2020-01-01/..")))
                        .fails(holds("b", "2020-01-01/.."))
                        .border(
                                all(holds("a", "2024-06-01/.."), holds("b", "2020-01-01/..")),
                                all(holds("a", "2024-06-02/.."), holds("b", "2020-01-01/..")))
                        .missing(holds("a", "2020-01-01/..")));
    }

    private static List<ShapeRow> days() {
        Criterion member = noLater(obtained("member"), endOfFirst(kind("seminar")));
        Consumer<Dossier.Builder> seminar =
                d -> d.did(Activity.during("s", "seminar", Term.parse("2024-03-01/2024-03-03")));
        Criterion kept = holdsSince(milestone("application"), "member");
        Consumer<Dossier.Builder> applied = step("application", "2023-01-01");
        Scheme pausing = EMPTY.copy().leave(Period.ofYears(2)).build();
        Criterion late = atLeast(40, CREDIT)
                .of(kind("ce"))
                .limit(new Limit.Surcharge(
                        6,
                        5,
                        Period.ofMonths(1),
                        false,
                        Moment.on(LocalDate.of(2023, 12, 31)),
                        milestone("filing"),
                        Source.Confidence.WEAK));
        return List.of(
                ShapeRow.of(10, "three years after the qualification", elapsed(Period.ofYears(3), obtained("q")))
                        .passes(holds("q", "2018-06-01/.."))
                        .fails(holds("q", "2024-01-01/.."))
                        .border(holds("q", "2021-06-01/.."), holds("q", "2021-06-02/.."))
                        .missing(NOT_YET, "what nobody recorded has not happened", all()),
                ShapeRow.of(
                                11,
                                "the intensive before the application",
                                before(milestone("intensive"), milestone("application")))
                        .passes(all(step("intensive", "2024-01-01"), step("application", "2024-03-01")))
                        .fails(IMPOSSIBLE, all(step("intensive", "2024-03-02"), step("application", "2024-03-01")))
                        .border(
                                MET,
                                all(step("intensive", "2024-02-29"), step("application", "2024-03-01")),
                                IMPOSSIBLE,
                                all(step("intensive", "2024-03-01"), step("application", "2024-03-01")))
                        .missing(NOT_YET, "neither has happened, so the order can still be kept", all()),
                ShapeRow.of(12, "a member no later than after the first seminar", member)
                        .passes(all(seminar, holds("member", "2020-01-01/..")))
                        .fails(IMPOSSIBLE, all(seminar, holds("member", "2024-05-01/..")))
                        .border(
                                MET,
                                all(seminar, holds("member", "2024-03-03/..")),
                                IMPOSSIBLE,
                                all(seminar, holds("member", "2024-03-04/..")))
                        .missing(NOT_YET, "the deadline has not come yet", all()),
                ShapeRow.of(31, "a member from application on without a break", kept)
                        .passes(all(applied, holds("member", "2022-01-01/..")))
                        .fails(EXPIRED, all(applied, holds("member", "2022-01-01/2023-05-01")))
                        .border(
                                MET,
                                all(
                                        applied,
                                        holds("member", "2022-01-01/2023-05-01"),
                                        holds("member", "2023-05-02/..")),
                                NOT_YET,
                                all(
                                        applied,
                                        holds("member", "2022-01-01/2023-05-01"),
                                        holds("member", "2023-05-03/..")))
                        .missing(NOT_YET, "a membership that nobody recorded was not held", applied),
                ShapeRow.of(40, "a late renewal costs 1.2 credits a month", late)
                        .passes(all(step("filing", "2023-12-31"), did("ce", "2023-01-01", 40, CREDIT)))
                        .fails(did("ce", "2023-01-01", 45, CREDIT))
                        .border(
                                all(step("filing", "2024-03-30"), did("ce", "2023-01-01", 43, CREDIT)),
                                all(step("filing", "2024-03-31"), did("ce", "2023-01-01", 43, CREDIT)))
                        .missing(did("ce", "2023-01-01", 45, HOUR)),
                ShapeRow.in(pausing, 41, "leave stops the clock", elapsed(Period.ofYears(1), obtained("q")))
                        .passes(holds("q", "2022-01-01/.."))
                        .fails(all(holds("q", "2023-06-01/.."), d -> d.addLeave(Term.parse("2023-09-01/2023-12-31"))))
                        .border(
                                all(holds("q", "2023-05-22/.."), d -> d.addLeave(Term.parse("2023-09-01/2023-09-10"))),
                                all(holds("q", "2023-05-22/.."), d -> d.addLeave(Term.parse("2023-09-01/2023-09-11"))))
                        .missing(MET, "leave that nobody recorded was not taken", holds("q", "2023-06-01/..")));
    }

    private static Consumer<Dossier.Builder> exam(String examiner, String day, boolean passed) {
        return d -> d.addExaminations(new Dossier.Examination(
                "exam", LocalDate.parse(day), Optional.of(passed), ImmutableList.of(PersonId.of(examiner))));
    }

    private static Consumer<Dossier.Builder> family(String person, String term) {
        return d -> d.addRelations(new Dossier.Relation(PersonId.of(person), "family", Term.parse(term)));
    }

    private static List<ShapeRow> signatures() {
        Consumer<Dossier.Builder> leader = knows("S", "leader", "2020-01-01/2024-05-01");
        Criterion two = allOf(
                attested(2, "reference", "supervisor-report"),
                attested(1, "supervisor-report").by("leader"));
        Criterion reports =
                new Criterion.Reported("progress", Period.ofMonths(6), 2, Optional.of("final"), milestone("entry"));
        Consumer<Dossier.Builder> first = all(step("entry", "2023-06-01"), signed("1", "progress", "S", "2023-12-01"));
        Criterion ladder = allOf(
                Criterion.holds("leader"),
                elapsed(Period.ofYears(2), obtained("leader")),
                attested(1, "invitation").by("training-committee"));
        Consumer<Dossier.Builder> invited =
                all(knows("K", "training-committee", "2020-01-01/.."), signed("i", "invitation", "K", "2024-05-01"));
        return List.of(
                ShapeRow.of(
                                22,
                                "signed by a leader of that day",
                                attested(1, "report").by("leader"))
                        .passes(all(leader, signed("1", "report", "S", "2022-01-01")))
                        .fails(all(leader, signed("1", "report", "S", "2024-05-20")))
                        .border(
                                all(leader, signed("1", "report", "S", "2024-05-01")),
                                all(leader, signed("1", "report", "S", "2024-05-02")))
                        .missing(signed("1", "report", "nobody-knows", "2022-01-01")),
                ShapeRow.of(23, "two references, one from the supervisor", two)
                        .passes(all(
                                leader,
                                signed("1", "supervisor-report", "S", "2022-01-01"),
                                signed("2", "reference", "B", "2022-01-01")))
                        .fails(all(
                                leader,
                                signed("1", "reference", "A", "2022-01-01"),
                                signed("2", "reference", "B", "2022-01-01")))
                        .border(
                                all(
                                        leader,
                                        signed("1", "supervisor-report", "S", "2022-01-01"),
                                        signed("2", "reference", "B", "2024-06-01")),
                                all(
                                        leader,
                                        signed("1", "supervisor-report", "S", "2022-01-01"),
                                        signed("2", "reference", "S", "2024-06-01")))
                        .missing(all(
                                signed("1", "supervisor-report", "nobody-knows", "2022-01-01"),
                                signed("2", "reference", "B", "2022-01-01"))),
                ShapeRow.of(
                                24,
                                "not by close family",
                                attested(1, "report").by("leader").independentOf("family"))
                        .passes(all(leader, signed("1", "report", "S", "2022-01-01")))
                        .fails(all(leader, family("S", "../.."), signed("1", "report", "S", "2022-01-01")))
                        .border(
                                all(leader, family("S", "../2021-12-31"), signed("1", "report", "S", "2022-01-01")),
                                all(leader, family("S", "../2022-01-01"), signed("1", "report", "S", "2022-01-01")))
                        .missing(signed("1", "report", "nobody-knows", "2022-01-01")),
                ShapeRow.of(29, "every item found satisfied", judged("a", "b"))
                        .passes(all(says("a", "2024-01-01", true), says("b", "2024-01-01", true)))
                        .fails(all(says("a", "2024-01-01", true), says("b", "2024-01-01", false)))
                        .border(
                                MET,
                                all(says("a", "2024-01-01", true), says("b", "2024-06-01", true)),
                                UNDETERMINED,
                                all(says("a", "2024-01-01", true), says("b", "2024-06-02", true)))
                        .missing(says("a", "2024-01-01", true)),
                ShapeRow.of(
                                30,
                                "passed before an examiner",
                                new Criterion.Examined("exam", ImmutableSet.of("examiner")))
                        .passes(all(knows("E", "examiner", "2020-01-01/.."), exam("E", "2024-01-01", true)))
                        .fails(all(knows("E", "examiner", "2020-01-01/.."), exam("E", "2024-01-01", false)))
                        .border(
                                all(knows("E", "examiner", "2024-01-01/.."), exam("E", "2024-01-01", true)),
                                all(knows("E", "examiner", "2024-01-02/.."), exam("E", "2024-01-01", true)))
                        .missing(exam("nobody-knows", "2024-01-01", true)),
                ShapeRow.of(32, "a report every six months and a final one", reports)
                        .passes(all(
                                first,
                                signed("2", "progress", "S", "2024-05-01"),
                                signed("3", "final", "S", "2024-05-20")))
                        .fails(all(first, signed("2", "progress", "S", "2024-05-01")))
                        .border(
                                all(
                                        first,
                                        signed("2", "progress", "S", "2024-06-01"),
                                        signed("3", "final", "S", "2024-06-01")),
                                all(
                                        step("entry", "2023-06-01"),
                                        signed("1", "progress", "S", "2023-12-02"),
                                        signed("2", "progress", "S", "2024-06-01"),
                                        signed("3", "final", "S", "2024-06-01")))
                        .missing(all(
                                first,
                                signed("2", "progress", "S", "2024-05-01"),
                                d -> d.addAttestations(new Dossier.Attestation(
                                        "3",
                                        "final",
                                        PersonId.of("S"),
                                        LocalDate.of(2024, 5, 20),
                                        Optional.empty(),
                                        Optional.empty())))),
                ShapeRow.in(EMPTY, 34, "waived while the waiver is in force", judged("q"))
                        .passes(WAIVED, waived("committee", "../.."))
                        .fails(all(says("q", "2024-01-01", false), waived("committee", "../2020-01-01")))
                        .border(
                                WAIVED,
                                all(says("q", "2024-01-01", false), waived("committee", "../2024-06-01")),
                                NOT_YET,
                                all(says("q", "2024-01-01", false), waived("committee", "../2024-05-31")))
                        .missing(all()),
                ShapeRow.of(43, "the next grade two years later, by invitation", ladder)
                        .passes(all(invited, holds("leader", "2020-01-01/..")))
                        .fails(holds("leader", "2020-01-01/.."))
                        .border(
                                all(invited, holds("leader", "2022-06-01/..")),
                                all(invited, holds("leader", "2022-06-02/..")))
                        .missing(all(
                                signed("i", "invitation", "nobody-knows", "2024-05-01"),
                                holds("leader", "2020-01-01/.."))));
    }

    private static Consumer<Dossier.Builder> waived(String authority, String term) {
        return d -> d.addWaivers(new Dossier.Waiver("x", authority, "illness", Term.parse(term), Optional.empty()));
    }
}
