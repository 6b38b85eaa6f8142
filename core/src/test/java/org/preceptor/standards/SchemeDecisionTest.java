package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Certificate;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.DossierText;
import org.preceptor.certification.Lifecycle.State;
import org.preceptor.certification.Review;
import org.preceptor.certification.Review.Panel;
import org.preceptor.certification.Scheme;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/** From an assessment under a ready scheme to a certificate, and to the next one. */
class SchemeDecisionTest {
    private static Dossier dossier(String name, int variant) {
        return DossierText.read(Path.of("src/test/resources/cases/certification", name + ".txt"))
                .get(variant)
                .dossier();
    }

    private static Review by(String body, String day) {
        return Review.by(Panel.of(body, "P1", "P2")).on(LocalDate.parse(day));
    }

    private static List<String> rules(Report report) {
        return report.errors().stream()
                .map(finding -> finding.rule().id().value())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.preceptor.standards.SchemeSentencesTest#schemes")
    void nobodyIsEligibleWithNothingInHand(Scheme scheme) {
        Assessment nothing = scheme.assess(Dossier.of("candidate").build(), LocalDate.of(2024, 6, 1));
        assertThat(nothing.verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(nothing.verify().findings()).isEmpty();
        assertThat(nothing.nextChange()).isEmpty();
        assertThat(nothing.shortfalls()).isNotEmpty();
        assertThat(rules(by("body", "2024-06-01").check(nothing))).contains("certification.not-grantable");
    }

    @Test
    void thePanelOf2019IssuesByWhicheverRules() {
        LocalDate day = LocalDate.of(2019, 5, 26);
        Assessment qualitative =
                BalintStandards.beijing2019(BalintStandards.ibf2016()).assess(dossier("beijing-2019", 0), day);
        Certificate issued = by("review panel", "2019-05-26").grant(qualitative, "Beijing 2019");
        assertThat(issued.scheme()).isEqualTo("beijing2019.ibf");
        assertThat(issued.edition()).isEqualTo("2016");
        assertThat(issued.issuers()).containsExactly("review panel of the 9th Beijing conference");
        assertThat(issued.term()).isEqualTo(Term.from(day));
        assertThat(issued.statusOn(day)).isEqualTo(State.ACTIVE);
        assertThat(issued.statusOn(day.minusDays(1))).isEqualTo(State.UNKNOWN);

        Assessment numeric = BalintStandards.beijing2019(BalintStandards.dbgPhysicians())
                .assess(dossier("beijing-2019-dbg", 0), day);
        assertThat(rules(by("review panel", "2019-05-26").check(numeric)))
                .containsExactly("certification.not-grantable");
        Assessment waived = BalintStandards.beijing2019(BalintStandards.dbgPhysicians())
                .assess(dossier("beijing-2019-dbg", 2), day);
        assertThat(by("review panel", "2019-05-26")
                        .grant(waived, "Beijing 2019")
                        .scheme())
                .isEqualTo("beijing2019.dbg.physicians");
    }

    @Test
    void onlyThePanelItselfIssues() {
        Assessment assessment = BalintStandards.beijing2019(BalintStandards.ibf2016())
                .assess(dossier("beijing-2019", 0), LocalDate.of(2019, 5, 26));
        assertThat(rules(by("Council", "2019-05-26").check(assessment))).containsExactly("certification.stage-missing");
        assertThat(rules(by("review panel", "2019-05-25").check(assessment)))
                .containsExactly("certification.granted-early");
    }

    @Test
    void theSocietyItselfIssuesWhereNothingElseIsSaid() {
        Assessment assessment = BalintStandards.uk().assess(dossier("01-pryce", 0), LocalDate.of(2023, 4, 15));
        Review council = by("Council", "2023-06-10");
        assertThat(rules(council.check(assessment))).containsExactly("certification.stage-missing");
        assertThat(rules(council.after("leadership team", LocalDate.of(2023, 6, 11))
                        .check(assessment)))
                .containsExactly("certification.stage-missing");
        Certificate issued =
                council.after("leadership team", LocalDate.of(2023, 5, 2)).grant(assessment, "2023-17");
        assertThat(issued.issuers()).containsExactly("Balint Society (UK)");
        assertThat(issued.edition()).isEqualTo("2020");
        assertThat(issued.term()).isEqualTo(Term.from(LocalDate.of(2023, 6, 10)));
    }

    private static Certificate dutch() {
        Scheme first = BalintStandards.netherlands();
        Dossier dossier = Dossier.of("candidate")
                .holds("degree:medical", LocalDate.of(2005, 7, 1))
                .holds("general-practice", LocalDate.of(2010, 1, 1))
                .holds("group-work", LocalDate.of(2012, 1, 1))
                .build();
        return by("Board", "2018-04-01")
                .after("training advisory committee", LocalDate.of(2018, 3, 1))
                .grant(first.assess(dossier, LocalDate.of(2018, 3, 1)), "NL");
    }

    private static Assessment renewal(int variant) {
        return BalintStandards.netherlandsRenewal().assess(dossier("11b-renewal", variant), LocalDate.of(2023, 3, 31));
    }

    @Test
    void aDutchRecognitionLastsFiveYearsAndIsRenewedForFive() {
        Certificate certificate = dutch();
        assertThat(certificate.term()).isEqualTo(Term.of(LocalDate.of(2018, 4, 1), LocalDate.of(2023, 3, 31)));
        assertThat(certificate.statusOn(LocalDate.of(2023, 3, 31))).isEqualTo(State.ACTIVE);
        assertThat(certificate.statusOn(LocalDate.of(2023, 4, 1))).isEqualTo(State.LAPSED);
        Certificate renewed = certificate
                .renew(renewal(0), LocalDate.of(2023, 3, 31), "Board")
                .orElseThrow();
        assertThat(renewed.term().last()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(renewed.statusOn(LocalDate.of(2023, 4, 1))).isEqualTo(State.ACTIVE);
        assertThat(renewed.statusOn(LocalDate.of(2028, 4, 1))).isEqualTo(State.LAPSED);
    }

    @Test
    void aDutchRecognitionIsNotRenewedWithAYearEmptyOrADayLate() {
        assertThat(rules(dutch().renew(renewal(1), LocalDate.of(2023, 3, 31), "Board")
                        .report()))
                .containsExactly("certification.not-grantable");
        assertThat(rules(dutch().renew(renewal(0), LocalDate.of(2023, 4, 1), "Board")
                        .report()))
                .contains("certification.renewal-window");
    }

    private static Certificate held(Scheme scheme, String dossier, String day) {
        return by("body", day).grant(scheme.assess(dossier(dossier, 0), LocalDate.parse(day)), "x");
    }

    @Test
    void comparatorsLastAsLongAsTheySay() {
        assertThat(held(LeaderComparators.emdrPractitioner(), "emdr-practitioner", "2022-03-01")
                        .term())
                .isEqualTo(Term.of(LocalDate.of(2022, 3, 1), LocalDate.of(2027, 2, 28)));
        assertThat(held(LeaderComparators.cgpRenewal(), "cgp-renewal", "2023-06-30")
                        .term())
                .isEqualTo(Term.of(LocalDate.of(2023, 6, 30), LocalDate.of(2025, 6, 29)));
        assertThat(held(LeaderComparators.cgpRetired(), "cgp-retired", "2023-06-30")
                        .grade())
                .isEqualTo("retired");
        assertThat(LeaderComparators.emdrRenewal().validity().validFor()).contains(Period.ofYears(5));
    }

    @Test
    void aRequestThatHasToBeFiledThreeMonthsBeforeTheEndIsRefusedADayLater() {
        Certificate certificate = held(LeaderComparators.aamftRenewal(), "aamft-renewal", "2023-05-31");
        assertThat(certificate.term().last()).isEqualTo(LocalDate.of(2028, 5, 30));
        LocalDate last = LocalDate.of(2028, 2, 29);
        assertThat(certificate.renewalWindow().orElseThrow().last()).isEqualTo(last);
        Dossier refreshed = DossierText.read(Path.of("src/test/resources/cases/certification/aamft-renewal.txt"))
                .get(0)
                .dossier();
        Assessment assessment = LeaderComparators.aamftRenewal().assess(refreshed, LocalDate.of(2023, 5, 31));
        assertThat(certificate.renew(assessment, last, "board").certificate()).isPresent();
        assertThat(rules(
                        certificate.renew(assessment, last.plusDays(1), "board").report()))
                .contains("certification.renewal-window");
    }
}
