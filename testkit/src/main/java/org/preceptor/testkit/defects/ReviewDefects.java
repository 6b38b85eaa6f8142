package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.preceptor.certification.Activity;
import org.preceptor.certification.Certificate;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Lifecycle;
import org.preceptor.certification.Lifecycle.Step;
import org.preceptor.certification.Registry;
import org.preceptor.certification.Review;
import org.preceptor.certification.Review.Panel;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Selection;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;
import org.preceptor.rule.Source;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** Faults of an application, of the sitting that decides it, and of what happens to a certificate and a status later. */
public final class ReviewDefects {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 26);
    private static final LocalDate FIRST_STAGE = DAY.minusDays(30);
    private static final PersonId CANDIDATE = PersonId.of("candidate");
    private static final String SEATED = "accredited-leader";
    private static final String COUNCIL = "council";
    private static final String BOARD = "board";
    private static final Registry ACCREDITED = Registry.empty()
            .with("p1", SEATED, Term.from(DAY.minusYears(9)))
            .with("p2", SEATED, Term.from(DAY.minusYears(9)))
            .with("p3", SEATED, Term.until(DAY.minusDays(2)));
    private static final int CASES = 30;
    private static final Period NOTICE = Period.ofDays(900);

    private ReviewDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(application(), sitting(), move(), renewal(), registry());
    }

    /**
     * A dossier and the scheme it is handed in under.
     *
     * @param scheme the demands
     * @param dossier the evidence
     */
    public record Application(Scheme scheme, Dossier dossier) {
        Report check() {
            return scheme.assess(dossier, DAY).report();
        }
    }

    /** {@return an application that lacks something, and one that cannot be settled} */
    public static DefectBook<Application> application() {
        return ShareDefects.book(
                "application",
                Application::check,
                cases().map(cases -> new Application(scheme(), dossier(cases))),
                Defects.of(
                        Defect.of(
                                "a case short",
                                "certification.not-met",
                                "/items/cases",
                                application -> new Application(application.scheme(), dossier(CASES - 1))),
                        Defect.of(
                                "a demand whose text nobody has seen",
                                "certification.unsettled",
                                "/items/unseen",
                                application -> new Application(
                                        application.scheme().unknownFrom("item 6 onward", "第6项起"),
                                        application.dossier()))));
    }

    /**
     * An application before its panel.
     *
     * @param application what is decided
     * @param review who decides when
     */
    public record Sitting(Application application, Review review) {
        Report check() {
            return review.check(application.scheme().assess(application.dossier(), DAY));
        }
    }

    /** {@return faults of the sitting of a council that decides after a team} */
    public static DefectBook<Sitting> sitting() {
        return ShareDefects.book(
                "sitting",
                Sitting::check,
                cases().map(cases -> new Sitting(new Application(scheme(), dossier(cases)), review(DAY, "p1", "p2"))),
                Defects.of(
                        evidence(
                                "no member",
                                "not-grantable",
                                "",
                                dossier -> Dossier.builder()
                                        .from(dossier)
                                        .holdings(ImmutableList.of())
                                        .build()),
                        evidence(
                                "a case short and no reason", "discretion-without-reason", "", d -> dossier(CASES - 1)),
                        seat("a day before the assessment", "granted-early", "", review(DAY.minusDays(1), "p1", "p2")),
                        seat(
                                "the team never sat",
                                "stage-missing",
                                "",
                                Review.by(panel("p1", "p2")).on(DAY)),
                        seat("one of two", "panel-too-small", "", review(DAY, "p1")),
                        seat("accreditation lapsed", "panel-unqualified", "/panel/p3", review(DAY, "p1", "p3")),
                        evidence(
                                "a relative sits",
                                "panel-conflicted",
                                "/panel/p2",
                                dossier -> Dossier.builder()
                                        .from(dossier)
                                        .addRelations(new Dossier.Relation(PersonId.of("p2"), "family", Term.from(DAY)))
                                        .build())));
    }

    /**
     * A step to be taken with a status, within a notice of 900 days.
     *
     * @param history what happened so far
     * @param step the step
     * @param on the day
     * @param by who decides
     */
    public record Move(Lifecycle history, Step step, LocalDate on, String by) {
        Report check() {
            return history.then(step, on, by, "", NOTICE).report();
        }
    }

    /** {@return steps that the state, the order of days or the panel forbids} */
    public static DefectBook<Move> move() {
        Lifecycle active = walk(
                Lifecycle.empty(), Step.REGISTER, Step.BEGIN, Step.SUBMIT, Step.REVIEW, Step.RECOMMEND, Step.GRANT);
        return ShareDefects.book(
                "lifecycle",
                Move::check,
                Arbitraries.integers()
                        .between(0, 900)
                        .map(days -> new Move(active, Step.SUSPEND, DAY.plusDays(days), BOARD)),
                Defects.of(
                        Defect.of(
                                "an appeal nobody made is upheld",
                                "certification.transition",
                                "",
                                move -> new Move(move.history(), Step.UPHOLD, move.on(), BOARD)),
                        Defect.of(
                                "a day before the last entry",
                                "certification.backdated",
                                "",
                                move -> new Move(move.history(), move.step(), DAY.minusDays(1), BOARD)),
                        Defect.of(
                                "a day after the notice",
                                "certification.notice-over",
                                "",
                                move -> new Move(
                                        move.history(),
                                        move.step(),
                                        DAY.plus(NOTICE).plusDays(1),
                                        BOARD)),
                        Defect.of(
                                "the appeal decided by those appealed against",
                                "certification.appeal-same-panel",
                                "",
                                move -> new Move(
                                        walk(move.history(), Step.REVOKE, Step.APPEAL),
                                        Step.UPHOLD,
                                        move.on(),
                                        BOARD))));
    }

    /** {@return a renewal that is asked for too late} */
    public static DefectBook<LocalDate> renewal() {
        Scheme limited = scheme().copy()
                .validity(Scheme.Validity.UNLIMITED.lasting(Period.ofYears(5)))
                .build();
        Certificate certificate =
                Review.by(Panel.of(BOARD, "p1")).on(DAY).grant(limited.assess(dossier(CASES), DAY), "first");
        LocalDate last = certificate.renewalWindow().orElseThrow().last();
        return ShareDefects.book(
                "renewal",
                filed -> certificate
                        .renew(limited.assess(dossier(CASES), filed), filed, BOARD)
                        .report(),
                Arbitraries.integers().between(0, 900).map(last::minusDays),
                Defects.of(Defect.of("a day late", "certification.renewal-window", "", filed -> last.plusDays(1))));
    }

    /** {@return statuses given by somebody who could not, by oneself, and powers that give each other} */
    public static DefectBook<Registry> registry() {
        String top = "supervisor-leader";
        String power = "certify";
        return ShareDefects.book(
                "registry",
                registry -> registry.check("leader", power, DAY),
                Arbitraries.integers()
                        .between(1, 900)
                        .map(days -> Registry.empty()
                                .conferring(top, "leader")
                                .conferring(top, power)
                                .with("founder", top, Term.from(DAY.minusYears(9)))
                                .with("second", "leader", Term.from(DAY.minusDays(days)), "founder")),
                Defects.of(
                        Defect.of(
                                "given by a leader who may not",
                                "certification.conferred-without-power",
                                "/registry/people/third",
                                registry -> registry.with("third", "leader", Term.from(DAY), "second")),
                        Defect.of(
                                "given to oneself",
                                "certification.conferral-ring",
                                "/registry/people/third",
                                registry -> registry.with("third", top, Term.from(DAY), "third")),
                        Defect.of(
                                "powers in a ring",
                                "certification.power-ring",
                                "/registry/powers/one",
                                registry -> registry.conferring("one", "other").conferring("other", "one"))));
    }

    private static Arbitrary<Integer> cases() {
        return Arbitraries.integers().between(CASES, 90);
    }

    private static Scheme scheme() {
        return Scheme.of("ward", "2019", Scheme.Stance.GUIDELINE, Source.local("ward"))
                .must("member", "Member", "会员", Criterion.holds("member"))
                .expect(
                        "cases",
                        "Thirty cases",
                        "三十例",
                        Criterion.atLeast(CASES, LengthUnit.CASE).of(Selection.kind("case")))
                .copy()
                .validity(Scheme.Validity.UNLIMITED.decidedBy("team", COUNCIL))
                .build();
    }

    private static Dossier dossier(int cases) {
        return Dossier.of(CANDIDATE.value())
                .holds("member", DAY.minusYears(1))
                .did(Activity.on("c", "case", DAY.minusDays(3)).amount(cases, LengthUnit.CASE))
                .build();
    }

    private static Panel panel(String... members) {
        Panel seated = Panel.of(COUNCIL, members).holding(SEATED, ACCREDITED);
        return new Panel(seated.name(), seated.members(), seated.status(), 2, seated.registry());
    }

    private static Review review(LocalDate day, String... members) {
        return Review.by(panel(members)).on(day).after("team", FIRST_STAGE);
    }

    private static Lifecycle walk(Lifecycle from, Step... steps) {
        Lifecycle history = from;
        for (Step step : steps) {
            history = history.then(step, DAY, BOARD, "").orElseThrow();
        }
        return history;
    }

    private static Defect<Sitting> evidence(String name, String rule, String pointer, UnaryOperator<Dossier> change) {
        return Defect.of(
                name,
                "certification." + rule,
                pointer,
                sitting -> new Sitting(
                        new Application(
                                sitting.application().scheme(),
                                change.apply(sitting.application().dossier())),
                        sitting.review()));
    }

    private static Defect<Sitting> seat(String name, String rule, String pointer, Review review) {
        return Defect.of(name, "certification." + rule, pointer, sitting -> new Sitting(sitting.application(), review));
    }
}
