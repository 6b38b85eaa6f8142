package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.CASE;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Lifecycle.State;
import org.preceptor.certification.Lifecycle.Step;
import org.preceptor.certification.Review.Panel;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;
import org.preceptor.rule.Source;
import org.preceptor.standards.BalintStandards;
import org.preceptor.time.Term;

class ReviewTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 26);
    private static final Scheme SCHEME = Scheme.of("ward", "2019", Stance.GUIDELINE, Source.local("ward council"))
            .must("member", "Member", "会员", holds("member"))
            .expect("cases", "Thirty cases", "三十例", atLeast(30, CASE).of(kind("case")));
    private static final Panel PANEL = Panel.of("review panel", "P1", "P2");

    private static Dossier dossier(int cases) {
        return Dossier.of("C")
                .holds("member", DAY.minusYears(1))
                .did(Activity.on("c", "case", DAY.minusDays(3))
                        .amount(cases, CASE)
                        .alongside("supervisor", "S"))
                .build();
    }

    private static List<String> rules(Report report) {
        return report.errors().stream()
                .map(finding -> finding.rule().id().value())
                .toList();
    }

    @Test
    void grantsToTheEligibleAndNamesTheVersion() {
        Certificate certificate = Review.by(PANEL).on(DAY).grant(SCHEME.assess(dossier(30), DAY), "Beijing 2019");
        assertThat(certificate.scheme()).isEqualTo("ward");
        assertThat(certificate.edition()).isEqualTo("2019");
        assertThat(certificate.reference()).isEqualTo("Beijing 2019");
        assertThat(certificate.statusOn(DAY)).isEqualTo(State.ACTIVE);
        assertThat(certificate.statusOn(DAY.minusDays(1))).isEqualTo(State.UNKNOWN);
        assertThat(certificate.statusOn(DAY.plusYears(60))).isEqualTo(State.ACTIVE);
    }

    @Test
    void usesDiscretionOnlyWithAReason() {
        Assessment short_ = SCHEME.assess(dossier(29), DAY);
        assertThat(rules(Review.by(PANEL).on(DAY).check(short_)))
                .containsExactly("certification.discretion-without-reason");
        assertThat(Review.by(PANEL)
                        .on(DAY)
                        .because("long practice elsewhere")
                        .decide(short_, "x")
                        .certificate())
                .isPresent();
    }

    @Test
    void refusesWhatMayNotBeGranted() {
        Assessment nobody = SCHEME.assess(Dossier.of("C").build(), DAY);
        assertThat(rules(Review.by(PANEL).on(DAY).because("please").check(nobody)))
                .containsExactly("certification.not-grantable");
        assertThatThrownBy(() -> Review.by(PANEL).on(DAY).grant(nobody, "x"))
                .isInstanceOf(Report.NotMetException.class);
        assertThat(rules(Review.by(PANEL)
                        .on(DAY)
                        .check(BalintStandards.dbgPhysicians().assess(dossier(30), DAY))))
                .contains("certification.not-grantable");
    }

    @Test
    void refusesAnAssessmentOfALaterDay() {
        assertThat(rules(Review.by(PANEL).on(DAY.minusDays(1)).check(SCHEME.assess(dossier(30), DAY))))
                .containsExactly("certification.granted-early");
    }

    @Test
    void refusesConflictedMembers() {
        Dossier related = dossier(30)
                .plus(Dossier.of("C")
                        .addRelations(new Dossier.Relation(PersonId.of("P2"), "family", Term.from(DAY)))
                        .build());
        Assessment assessment = SCHEME.assess(related, DAY);
        assertThat(rules(Review.by(PANEL).on(DAY).check(assessment))).containsExactly("certification.panel-conflicted");
        assertThat(rules(Review.by(Panel.of("p", "S")).on(DAY).check(assessment)))
                .containsExactly("certification.panel-conflicted");
        assertThat(rules(Review.by(Panel.of("p", "C")).on(DAY).check(assessment)))
                .containsExactly("certification.panel-conflicted");
        assertThat(rules(Review.by(Panel.of("p", "P1")).on(DAY).check(assessment)))
                .isEmpty();
    }

    @Test
    void refusesMembersUnqualifiedOnTheDay() {
        Registry registry = Registry.empty()
                .with("P1", "accredited-leader", Term.of(DAY.minusYears(5), DAY))
                .with("P2", "accredited-leader", Term.from(DAY.minusYears(5)));
        Panel panel = PANEL.holding("accredited-leader", registry);
        Assessment assessment = SCHEME.assess(dossier(30), DAY);
        assertThat(rules(Review.by(panel).on(DAY).check(assessment))).isEmpty();
        assertThat(rules(Review.by(panel).on(DAY.plusDays(1)).check(assessment)))
                .containsExactly("certification.panel-unqualified");
        assertThat(rules(Review.by(Panel.of("p", "X").holding("accredited-leader", registry))
                        .on(DAY)
                        .check(assessment)))
                .containsExactly("certification.panel-unqualified");
    }

    @Test
    void letsTheStagesDecideInOrder() {
        Scheme staged = SCHEME.copy()
                .validity(Validity.UNLIMITED.decidedBy("team", "Council"))
                .build();
        Assessment assessment = staged.assess(dossier(30), DAY);
        Review council = Review.by(Panel.of("Council", "P1")).on(DAY.plusDays(30));
        assertThat(rules(council.check(assessment))).containsExactly("certification.stage-missing");
        assertThat(rules(council.after("team", DAY.plusDays(31)).check(assessment)))
                .containsExactly("certification.stage-missing");
        assertThat(rules(Review.by(Panel.of("team", "P1")).on(DAY).check(assessment)))
                .hasSize(2);
        Certificate certificate = council.after("team", DAY.plusDays(10)).grant(assessment, "x");
        assertThat(certificate.term().first()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void asksForAQuorum() {
        Panel three = new Panel("p", PANEL.members(), Optional.empty(), 3, Registry.empty());
        assertThat(rules(Review.by(three).on(DAY).check(SCHEME.assess(dossier(30), DAY))))
                .containsExactly("certification.panel-too-small");
    }

    @Test
    void aConditionalGrantLapsesWhenTheConditionIsOverdue() {
        Certificate certificate = Review.by(PANEL)
                .on(DAY)
                .provided("one more seminar", DAY.plusMonths(6))
                .grant(SCHEME.assess(dossier(30), DAY), "x");
        assertThat(certificate.statusOn(DAY.plusMonths(6))).isEqualTo(State.ACTIVE_CONDITIONAL);
        assertThat(certificate.statusOn(DAY.plusMonths(6).plusDays(1))).isEqualTo(State.LAPSED);
        Certificate fulfilled = certificate
                .then(Step.FULFIL, DAY.plusMonths(5), "panel", "done")
                .orElseThrow();
        assertThat(fulfilled.statusOn(DAY.plusYears(3))).isEqualTo(State.ACTIVE);
    }

    private static Certificate lasting(Validity validity) {
        return Review.by(PANEL)
                .on(DAY)
                .grant(SCHEME.copy().validity(validity).build().assess(dossier(30), DAY), "x");
    }

    @Test
    void aTermEndsTheDayBeforeItsAnniversary() {
        Certificate certificate = lasting(Validity.UNLIMITED.lasting(Period.ofYears(5)));
        assertThat(certificate.term()).isEqualTo(Term.of(DAY, LocalDate.of(2024, 5, 25)));
        assertThat(certificate.statusOn(LocalDate.of(2024, 5, 25))).isEqualTo(State.ACTIVE);
        assertThat(certificate.statusOn(LocalDate.of(2024, 5, 26))).isEqualTo(State.LAPSED);
    }

    @Test
    void renewsOnlyInTheWindowAndBeforeTheFilingDeadline() {
        Validity validity = new Validity(
                Optional.of(Period.ofYears(5)), Period.ofYears(2), Period.ofMonths(3), Period.ZERO, ImmutableList.of());
        Certificate certificate = lasting(validity);
        Term window = certificate.renewalWindow().orElseThrow();
        assertThat(window).isEqualTo(Term.of(LocalDate.of(2022, 5, 25), LocalDate.of(2024, 2, 25)));
        Assessment assessment = SCHEME.assess(dossier(30), window.last());
        assertThat(rules(certificate
                        .renew(assessment, window.first().minusDays(1), "b")
                        .report()))
                .containsExactly("certification.renewal-window");
        assertThat(rules(certificate
                        .renew(assessment, window.last().plusDays(1), "b")
                        .report()))
                .containsExactly("certification.renewal-window");
        Certificate renewed = certificate.renew(assessment, window.last(), "b").orElseThrow();
        assertThat(renewed.term().last()).isEqualTo(LocalDate.of(2029, 5, 25));
        assertThat(certificate.statusOn(window.first())).isEqualTo(State.RENEWAL_DUE);
        assertThat(certificate.statusOn(window.first().minusDays(1))).isEqualTo(State.ACTIVE);
    }

    @Test
    void graceAcceptsALateRenewalAndNoLater() {
        Validity validity = new Validity(
                Optional.of(Period.ofYears(3)),
                Period.ofMonths(6),
                Period.ZERO,
                Period.ofMonths(2),
                ImmutableList.of());
        Certificate certificate = lasting(validity);
        LocalDate end = certificate.term().last();
        Assessment assessment = SCHEME.assess(dossier(30), end);
        assertThat(certificate.renew(assessment, end.plusMonths(2), "b").certificate())
                .isPresent();
        assertThat(certificate
                        .renew(assessment, end.plusMonths(2).plusDays(1), "b")
                        .certificate())
                .isEmpty();
    }

    @Test
    void leaveMovesTheEndOfTheTerm() {
        Certificate certificate = lasting(Validity.UNLIMITED.lasting(Period.ofYears(5)))
                .then(Step.PAUSE, DAY.plusYears(1), "b", "leave")
                .orElseThrow()
                .then(Step.RESUME, DAY.plusYears(1).plusDays(100), "b", "")
                .orElseThrow();
        assertThat(certificate.statusOn(LocalDate.of(2024, 5, 25).plusDays(100)))
                .isEqualTo(State.ACTIVE);
        assertThat(certificate.statusOn(LocalDate.of(2024, 5, 25).plusDays(101)))
                .isEqualTo(State.LAPSED);
    }

    @Test
    void theLastAwardSetsTheCommonDueDate() {
        Certificate early = lasting(Validity.UNLIMITED.lasting(Period.ofYears(5)));
        Certificate late =
                early.copy().term(Term.of(DAY.plusYears(1), DAY.plusYears(6))).build();
        assertThat(Certificate.commonDue(List.of(early, late))).contains(DAY.plusYears(6));
        assertThat(Certificate.commonDue(List.of(late, early))).contains(DAY.plusYears(6));
    }

    @Test
    void revocationKeepsTheRecord() {
        Certificate revoked = lasting(Validity.UNLIMITED)
                .then(Step.REVOKE, DAY.plusYears(2), "board", "false statement")
                .orElseThrow();
        assertThat(revoked.statusOn(DAY.plusYears(1))).isEqualTo(State.ACTIVE);
        assertThat(revoked.statusOn(DAY.plusYears(2))).isEqualTo(State.REVOKED);
        assertThat(revoked.then(Step.RENEW, DAY.plusYears(3), "board", "").certificate())
                .isEmpty();
    }

    @Test
    void theBeijingPanelTakesTheSchemeAsAParameter() {
        Scheme issued = BalintStandards.beijing2019(SCHEME);
        Certificate certificate = Review.by(PANEL).on(DAY).grant(issued.assess(dossier(30), DAY), "Beijing 2019");
        assertThat(certificate.scheme()).isEqualTo("beijing2019.ward");
        assertThat(rules(Review.by(Panel.of("other", "P1")).on(DAY).check(issued.assess(dossier(30), DAY))))
                .containsExactly("certification.stage-missing");
    }

    @Test
    void lapsedHoldersComeBackForANewTermAndTheGapStaysOnRecord() {
        Certificate certificate = lasting(Validity.UNLIMITED.lasting(Period.ofYears(5)));
        LocalDate end = certificate.term().last();
        LocalDate back = end.plusYears(1);
        Assessment refreshed = SCHEME.assess(dossier(30), back);
        assertThat(certificate.reinstate(refreshed, end, "board").certificate()).isEmpty();
        assertThat(rules(certificate
                        .reinstate(SCHEME.assess(dossier(29), back), back, "board")
                        .report()))
                .containsExactly("certification.not-grantable");
        Certificate reinstated = certificate.reinstate(refreshed, back, "board").orElseThrow();
        assertThat(reinstated.statusOn(end)).isEqualTo(State.ACTIVE);
        assertThat(reinstated.statusOn(end.plusDays(1))).isEqualTo(State.LAPSED);
        assertThat(reinstated.statusOn(back.minusDays(1))).isEqualTo(State.LAPSED);
        assertThat(reinstated.statusOn(back)).isEqualTo(State.ACTIVE);
        assertThat(reinstated.term().last()).isEqualTo(back.plusYears(5).minusDays(1));
        assertThat(reinstated.statusOn(back.plusYears(5))).isEqualTo(State.LAPSED);
    }

    @Test
    void aMissedConditionLapsesAndIsReinstated() {
        Certificate certificate = Review.by(PANEL)
                .on(DAY)
                .provided("one more seminar", DAY.plusMonths(6))
                .grant(SCHEME.assess(dossier(30), DAY), "x");
        LocalDate back = DAY.plusYears(1);
        Certificate reinstated = certificate
                .reinstate(SCHEME.assess(dossier(30), back), back, "board")
                .orElseThrow();
        assertThat(reinstated.statusOn(DAY.plusMonths(6).plusDays(1))).isEqualTo(State.LAPSED);
        assertThat(reinstated.statusOn(back)).isEqualTo(State.ACTIVE);
    }

    @Test
    void inactiveHoldersComeBackAndRetiredOnesNeverLapse() {
        Certificate certificate = lasting(Validity.UNLIMITED.lasting(Period.ofYears(5)));
        Certificate inactive = certificate
                .then(Step.DEACTIVATE, DAY.plusYears(1), "holder", "")
                .orElseThrow();
        LocalDate back = DAY.plusYears(2);
        assertThat(inactive.reinstate(SCHEME.assess(dossier(30), back), back, "board")
                        .orElseThrow()
                        .statusOn(back))
                .isEqualTo(State.ACTIVE);
        Certificate retired =
                certificate.then(Step.RETIRE, DAY.plusYears(1), "holder", "").orElseThrow();
        assertThat(retired.statusOn(DAY.plusYears(9))).isEqualTo(State.RETIRED);
        assertThat(retired.reinstate(SCHEME.assess(dossier(30), back), back, "board")
                        .certificate())
                .isEmpty();
    }

    @Test
    void everyDecisionOnACertificateNamesTheVersionItWasJudgedBy() {
        Certificate certificate = lasting(Validity.UNLIMITED.lasting(Period.ofYears(5)));
        Scheme later = SCHEME.copy().id("ward.renewal").edition("2023").build();
        LocalDate filed = certificate.term().last();
        Certificate renewed =
                certificate.renew(later.assess(dossier(30), filed), filed, "b").orElseThrow();
        assertThat(certificate.scheme() + " " + certificate.edition()).isEqualTo("ward 2019");
        assertThat(renewed.history()
                        .entries()
                        .get(renewed.history().entries().size() - 1)
                        .reason())
                .isEqualTo("ward.renewal 2023");
    }
}
