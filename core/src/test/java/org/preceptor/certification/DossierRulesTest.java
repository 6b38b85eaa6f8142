package org.preceptor.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.rule.Report;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;

class DossierRulesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 26);

    @Test
    void acceptsADossierInOrder() {
        Dossier dossier = Dossier.of("C")
                .did(Activity.on("a-1", "case", DAY))
                .did(Activity.on("a-2", "case", DAY))
                .judged("own-style", "E", DAY, true)
                .build();
        assertThat(CertificationRules.dossier().check(dossier, DAY)).isEqualTo(Report.clean());
    }

    @Test
    void refusesOneIdForTwoActivities() {
        Dossier dossier = Dossier.of("C")
                .did(Activity.on("a-1", "case", DAY))
                .did(Activity.on("a-1", "meeting", DAY))
                .build();
        assertThat(CertificationRules.dossier().check(dossier, DAY).errors())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).hasToString("/activities/a-1");
                    assertThat(finding.evidence()).containsKey("count");
                });
    }

    @Test
    void warnsOfWhatLiesInTheFutureFromTheDayAfter() {
        Dossier dossier =
                Dossier.of("C").did(Activity.on("a-1", "case", DAY.plusDays(1))).build();
        assertThat(CertificationRules.dossier().check(dossier, DAY).warnings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        assertThat(CertificationRules.dossier().check(dossier, DAY.plusDays(1)).isClean())
                .isTrue();
    }

    @Test
    void warnsOfWhoeverJudgesHerOwnWork() {
        Dossier dossier = Dossier.of("C").judged("own-style", "C", DAY, true).build();
        assertThat(CertificationRules.dossier().check(dossier, DAY).warnings()).hasSize(1);
    }

    @Test
    void differenceNamesEveryDemandThatStandsOtherwise() {
        Dossier dossier = Dossier.of("C")
                .holds("member", DAY.minusYears(1))
                .did(Activity.on("a-1", "case", DAY).amount(30, LengthUnit.CASE))
                .build();
        Scheme older = scheme("2019", 30);
        Scheme newer = scheme("2023", 31).must("insured", "Insured", "有保险", Criterion.holds("insurance"));
        Assessment.Difference difference = newer.assess(dossier, DAY).diff(older.assess(dossier, DAY));
        assertThat(difference.from()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(difference.to()).isEqualTo(Verdict.NOT_YET);
        assertThat(difference.changed()).containsOnlyKeys("cases", "insured");
        assertThat(difference.changed().get("cases"))
                .containsExactly(Optional.of(Standing.MET), Optional.of(Standing.NOT_YET));
        assertThat(difference.changed().get("insured")).first().isEqualTo(Optional.empty());
        assertThat(older.assess(dossier, DAY).diff(older.assess(dossier, DAY)).changed())
                .isEmpty();
    }

    @Test
    void findingsOfAnAssessmentNameTheBodyThatPublishedTheDemand() {
        Report report = scheme("2019", 30)
                .assess(Dossier.of("C").holds("member", DAY).build(), DAY)
                .report();
        assertThat(report.errors())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.rule().source().document()).isEqualTo("council of 2019"));
    }

    private static Scheme scheme(String edition, int cases) {
        return Scheme.of("ward", edition, Stance.PRESCRIPTIVE, Source.local("council of " + edition))
                .must("member", "Member", "会员", Criterion.holds("member"))
                .must(
                        "cases",
                        "Enough cases",
                        "足够例数",
                        Criterion.atLeast(cases, LengthUnit.CASE).of(Selection.kind("case")));
    }
}
