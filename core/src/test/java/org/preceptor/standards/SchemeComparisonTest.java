package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preceptor.certification.Assessment.Standing.IMPOSSIBLE;
import static org.preceptor.certification.Assessment.Standing.MET;
import static org.preceptor.certification.Assessment.Standing.NOT_YET;
import static org.preceptor.certification.Assessment.Standing.UNDETERMINED;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Assessment.Difference;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.DossierText;
import org.preceptor.certification.Scheme;
import org.preceptor.time.Term;

/** What would the same dossier come to under another body, another edition or another reading? */
class SchemeComparisonTest {
    private static final Term RELIEF = Term.of(LocalDate.of(2020, 3, 1), LocalDate.of(2022, 6, 30));

    private static Dossier dossier(String name) {
        return DossierText.read(Path.of("src/test/resources/cases/certification", name + ".txt"))
                .get(0)
                .dossier();
    }

    private static Difference between(String dossier, String day, Scheme from, Scheme to) {
        Dossier known = dossier(dossier);
        LocalDate on = LocalDate.parse(day);
        return to.assess(known, on).diff(from.assess(known, on));
    }

    private static void verdicts(Difference difference, Verdict from, Verdict to) {
        assertThat(difference.from()).isEqualTo(from);
        assertThat(difference.to()).isEqualTo(to);
    }

    /** Standings there and here; null where it is not asked. */
    private static void changes(Difference difference, String item, Standing... standings) {
        assertThat(difference.changed().get(item))
                .as(item)
                .containsExactlyElementsOf(
                        Arrays.stream(standings).map(Optional::ofNullable).toList());
    }

    @Test
    void unitedKingdomOf2020AndOfJune2023() {
        Difference difference = between("01-pryce", "2023-04-15", BalintStandards.uk2020(), BalintStandards.uk2023());
        verdicts(difference, Verdict.ELIGIBLE, Verdict.UNDETERMINED);
        changes(difference, "portfolio", null, UNDETERMINED);
        changes(difference, "competences", MET, UNDETERMINED);
        changes(difference, "registration", null, MET);
        changes(difference, "group-member", MET, null);
        changes(difference, "co-leading", MET, null);
        changes(difference, "report", MET, null);
        assertThat(difference.changed()).doesNotContainKey("membership");
    }

    @Test
    void theJune2023FiguresAreNeverThoseOf2020() {
        Assessment later = BalintStandards.uk2023().assess(dossier("01-pryce"), LocalDate.of(2030, 1, 1));
        assertThat(later.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(later.standings())
                .containsEntry("portfolio", UNDETERMINED)
                .containsEntry("competences", UNDETERMINED);
        assertThat(later.nextChange()).isEmpty();
    }

    @Test
    void theDayOfJoiningDecidesNotTheDayOfApplying() {
        for (LocalDate applied : new LocalDate[] {LocalDate.of(2023, 6, 30), LocalDate.of(2025, 1, 10)}) {
            assertThat(edition(LocalDate.of(2023, 5, 12), applied)).contains("2020");
            assertThat(edition(LocalDate.of(2023, 5, 31), applied)).contains("2020");
            assertThat(edition(LocalDate.of(2023, 6, 1), applied)).isEmpty();
            assertThat(edition(LocalDate.of(2023, 6, 30), applied)).isEmpty();
            assertThat(edition(LocalDate.of(2023, 7, 1), applied)).contains("2023-06");
        }
    }

    private static Optional<String> edition(LocalDate entry, LocalDate applied) {
        Dossier dossier = Dossier.of("candidate")
                .step("enquiry", LocalDate.of(2023, 5, 1))
                .step("pathway-entry", entry)
                .step("application", applied)
                .build();
        return BalintStandards.uk().find(dossier, LocalDate.of(2025, 2, 1)).map(Scheme::edition);
    }

    @Test
    void internationalOf2016AndAsAdoptedInShanxi() {
        Difference difference =
                between("ibf-2016", "2018-03-10", BalintStandards.ibf2016(), BalintStandards.shanxi2022());
        verdicts(difference, Verdict.ELIGIBLE, Verdict.ELIGIBLE);
        assertThat(difference.changed()).isEmpty();
        assertThat(BalintStandards.shanxi2022().items())
                .isEqualTo(BalintStandards.ibf2016().items());
        assertThat(BalintStandards.shanxi2022().version()).isEqualTo("shanxi 2022");
        assertThat(BalintStandards.shanxi2022().inForce().first()).isEqualTo(LocalDate.of(2022, 6, 26));
        assertThat(BalintStandards.ibf2016().inForce().first()).isEqualTo(LocalDate.of(2016, 5, 14));
    }

    @Test
    void germanNumbersAndInternationalJudgements() {
        Difference difference =
                between("ibf-2016", "2018-03-10", BalintStandards.ibf2016(), BalintStandards.dbgPhysicians());
        verdicts(difference, Verdict.ELIGIBLE, Verdict.NOT_YET);
        changes(difference, "membership", MET, NOT_YET);
        changes(difference, "qualification", null, NOT_YET);
        changes(difference, "participation", null, NOT_YET);
        changes(difference, "unseen", null, UNDETERMINED);
    }

    @Test
    void americanRoadmapAndIntroduction() {
        Difference difference =
                between("04-whitcomb", "2023-06-12", BalintStandards.absRoadmap(), BalintStandards.absIntroduction());
        verdicts(difference, Verdict.NOT_YET, Verdict.ELIGIBLE);
        changes(difference, "cadence", NOT_YET, null);
        changes(difference, "unseen", UNDETERMINED, null);
        assertThat(difference.changed()).doesNotContainKeys("supervision", "intensives", "membership");
    }

    @Test
    void australasiaOf2021AndOfTheNewerSite() {
        Difference difference = between(
                "bsanz-2021", "2023-02-01", BalintStandards.bsanzLeader2021(RELIEF), BalintStandards.bsanzLeader());
        verdicts(difference, Verdict.ELIGIBLE, Verdict.NOT_YET);
        changes(difference, "supervision", MET, IMPOSSIBLE);
        changes(difference, "progress-reports", MET, NOT_YET);
        changes(difference, "yearly-record", null, NOT_YET);
        assertThat(difference.changed()).doesNotContainKeys("cases", "workshops");
    }

    @Test
    void twoReadingsOfOneText() {
        Difference austria =
                between("13-stadler", "2021-01-15", BalintStandards.obg(), BalintStandards.obgByCalendarYear());
        verdicts(austria, Verdict.UNDETERMINED, Verdict.UNDETERMINED);
        assertThat(austria.changed()).containsOnlyKeys("supervision");
        changes(austria, "supervision", MET, UNDETERMINED);

        Difference rome = between("srba", "2019-03-01", BalintStandards.srba(), BalintStandards.srbaOverThreeYears());
        verdicts(rome, Verdict.ELIGIBLE, Verdict.ELIGIBLE);
        assertThat(rome.changed()).isEmpty();

        Difference days = between("01-pryce", "2023-04-15", BalintStandards.uk2020(), BalintStandards.uk2020(3));
        verdicts(days, Verdict.ELIGIBLE, Verdict.DISCRETION);
        changes(days, "leadership-groups", MET, NOT_YET);
    }

    @Test
    void aPanelAppliesWhatItIsGiven() {
        Difference same = between(
                "beijing-2019",
                "2019-05-26",
                BalintStandards.ibf2016(),
                BalintStandards.beijing2019(BalintStandards.ibf2016()));
        assertThat(same.changed()).isEmpty();
        Difference other = between(
                "beijing-2019",
                "2019-05-26",
                BalintStandards.beijing2019(BalintStandards.ibf2016()),
                BalintStandards.beijing2019(BalintStandards.dbgPhysicians()));
        verdicts(other, Verdict.ELIGIBLE, Verdict.NOT_YET);
    }
}
