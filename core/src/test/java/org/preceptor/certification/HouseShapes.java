package org.preceptor.certification;

import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Verdict.DISCRETION;
import static org.preceptor.certification.Assessment.Verdict.ELIGIBLE;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.certification.ShapeRow.DAY;
import static org.preceptor.certification.ShapeRow.EMPTY;
import static org.preceptor.certification.ShapeRow.act;
import static org.preceptor.certification.ShapeRow.all;
import static org.preceptor.certification.ShapeRow.answering;
import static org.preceptor.certification.ShapeRow.did;
import static org.preceptor.certification.ShapeRow.holds;
import static org.preceptor.certification.ShapeRow.step;
import static org.preceptor.time.LengthUnit.CASE;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** The shapes of whole rule sets: weight, versions, stages, validity. */
final class HouseShapes {
    private HouseShapes() {}

    private static final Scheme GUIDELINE = Scheme.of("g", "1", Stance.GUIDELINE, Source.local("test"));

    static List<ShapeRow> rows() {
        return List.of(continuity(), weight(), imposed(), pinned(), stages(), renewal(), common());
    }

    private static ShapeRow continuity() {
        Scheme scheme = EMPTY.wish("w", "W", "愿", atLeast(1, CASE).of(kind("g").is(Facet.FORM, "ongoing")));
        return answering(
                        27,
                        "continuity is noted, never failed",
                        List.of(ELIGIBLE, MET),
                        List.of(ELIGIBLE, NOT_YET),
                        d -> {
                            Assessment assessment = scheme.assess(d, DAY);
                            return List.of(
                                    assessment.verdict(),
                                    assessment.root().parts().get(0).standing());
                        })
                .passes(d -> d.did(act("1", "g", "2024-01-01").amount(2, CASE).form("ongoing")))
                .fails(d -> d.did(act("1", "g", "2024-01-01").amount(2, CASE).form("conference")))
                .border(
                        d -> d.did(act("1", "g", "2024-06-01").amount(1, CASE).form("ongoing")),
                        d -> d.did(act("1", "g", "2024-06-02").amount(1, CASE).form("ongoing")))
                .missing(
                        List.of(ELIGIBLE, Standing.UNDETERMINED),
                        "a wish never decides",
                        did("g", "2024-01-01", 1, CASE));
    }

    private static ShapeRow weight() {
        Criterion cases = atLeast(30, CASE).of(kind("g"));
        return answering(
                        33,
                        "the same shortfall by stance",
                        List.of(ELIGIBLE, ELIGIBLE),
                        List.of(DISCRETION, Verdict.NOT_YET),
                        d -> List.of(
                                GUIDELINE
                                        .expect("c", "C", "例", cases)
                                        .assess(d, DAY)
                                        .verdict(),
                                EMPTY.expect("c", "C", "例", cases)
                                        .assess(d, DAY)
                                        .verdict()))
                .passes(did("g", "2024-01-01", 31, CASE))
                .fails(did("g", "2024-01-01", 3, CASE))
                .border(did("g", "2024-01-01", 30, CASE), did("g", "2024-01-01", 29, CASE))
                .missing(
                        List.of(Verdict.UNDETERMINED, Verdict.UNDETERMINED),
                        "undetermined under either stance",
                        d -> d.did(act("1", "g", "2024-01-01")));
    }

    private static Consumer<Dossier.Builder> condition(Criterion criterion, String on) {
        return d -> d.addConditions(new Dossier.Condition(
                Scheme.item("extra", Strength.MUST, "Extra", "附加", criterion),
                "committee",
                "plan",
                LocalDate.parse(on)));
    }

    private static ShapeRow imposed() {
        return answering(
                        35,
                        "what was imposed is demanded from its day on",
                        ELIGIBLE,
                        Verdict.NOT_YET,
                        d -> EMPTY.assess(d, DAY).verdict())
                .passes(all(condition(Criterion.holds("h"), "2024-01-01"), holds("h", "2020-01-01/..")))
                .fails(condition(Criterion.holds("h"), "2024-01-01"))
                .border(condition(Criterion.holds("h"), "2024-06-02"), condition(Criterion.holds("h"), "2024-06-01"))
                .missing(Verdict.UNDETERMINED, "the whole is undetermined", condition(judged("q"), "2024-01-01"));
    }

    private static ShapeRow pinned() {
        Scheme older =
                EMPTY.copy().edition("old").inForce(Term.parse("../2023-05-31")).build();
        Scheme newer =
                EMPTY.copy().edition("new").inForce(Term.parse("2023-07-01/..")).build();
        Scheme.Lineage lineage = new Scheme.Lineage(
                milestone("entry"), ImmutableList.of(older, newer.must("h", "H", "持", Criterion.holds("h"))));
        return answering(
                        36,
                        "the edition of the day of joining",
                        ELIGIBLE,
                        Verdict.NOT_YET,
                        d -> lineage.assess(d, DAY).verdict())
                .passes(all(step("entry", "2023-05-12"), step("application", "2024-01-10")))
                .fails(all(step("entry", "2023-07-03"), step("application", "2024-01-10")))
                .border(step("entry", "2023-05-31"), step("entry", "2023-07-01"))
                .missing(Verdict.UNDETERMINED, "no edition can be named", step("application", "2024-01-10"));
    }

    private static ShapeRow stages() {
        Scheme staged = EMPTY.copy()
                .validity(Validity.UNLIMITED.decidedBy("team", "Council"))
                .build();
        return answering(38, "the team, then the Council", true, false, d -> {
                    Review review = Review.by(Review.Panel.of("Council", "P")).on(DAY);
                    LocalDate team = d.milestones().get("team");
                    Review after = team == null ? review : review.after("team", team);
                    return after.decide(staged.assess(d, DAY), "x")
                            .certificate()
                            .map(certificate -> certificate.term().first().equals(DAY))
                            .orElse(false);
                })
                .passes(step("team", "2024-05-01"))
                .fails(step("team", "2024-07-01"))
                .border(step("team", "2024-06-01"), step("team", "2024-06-02"))
                .missing(false, "a stage that nobody recorded has not decided", all());
    }

    private static Certificate certificate(LocalDate from) {
        Validity validity = new Validity(
                Optional.of(Period.ofYears(5)), Period.ofYears(2), Period.ofMonths(3), Period.ZERO, ImmutableList.of());
        return Review.by(Review.Panel.of("panel", "P"))
                .on(from)
                .grant(
                        EMPTY.copy()
                                .validity(validity)
                                .build()
                                .assess(Dossier.of("C").build(), from),
                        "x");
    }

    private static ShapeRow renewal() {
        Scheme rules = EMPTY.must("review", "Review", "评议", judged("peer-review"));
        Certificate certificate = certificate(LocalDate.of(2019, 9, 2));
        Consumer<Dossier.Builder> reviewed = d -> d.judged("peer-review", "S", LocalDate.of(2023, 1, 1), true);
        return answering(39, "renewed within the window and by the filing deadline", true, false, d -> {
                    LocalDate filed = d.milestones().getOrDefault("filing", DAY);
                    return certificate
                            .renew(rules.assess(d, filed), filed, "board")
                            .certificate()
                            .map(next -> next.term().last().equals(LocalDate.of(2029, 9, 1)))
                            .orElse(false);
                })
                .passes(all(reviewed, step("filing", "2024-01-01")))
                .fails(all(reviewed, step("filing", "2024-08-01")))
                .border(all(reviewed, step("filing", "2024-06-01")), all(reviewed, step("filing", "2024-06-02")))
                .missing(false, "what is undetermined is not renewed", step("filing", "2024-01-01"));
    }

    private static ShapeRow common() {
        return answering(42, "the last award sets the common date", true, false, d -> {
                    List<Certificate> all = new ArrayList<>();
                    d.milestones().values().forEach(award -> all.add(certificate(award)));
                    return Certificate.commonDue(all)
                            .map(due -> !due.isBefore(DAY))
                            .orElse(false);
                })
                .passes(all(step("first", "2016-01-01"), step("second", "2022-01-01")))
                .fails(all(step("first", "2016-01-01"), step("second", "2018-01-01")))
                .border(
                        all(step("first", "2016-01-01"), step("second", "2019-06-02")),
                        all(step("first", "2016-01-01"), step("second", "2019-06-01")))
                .missing(false, "without an award nothing falls due", all());
    }
}
