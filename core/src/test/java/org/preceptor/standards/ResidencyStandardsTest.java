package org.preceptor.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.program.SupervisionLimit.Setting;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleBook;
import org.preceptor.rule.RuleBook.Transition;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.Waiver;
import org.preceptor.standards.ResidencyStandards.Department;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

class ResidencyStandardsTest {
    private static final LocalDate BEGAN = LocalDate.of(2022, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
    private static final RuleId CAP = RuleId.of("standards.supervisor-cap");
    private static final Department SURGERY = surgery();

    @Test
    void editionsTileTimeFrom2016On() {
        RuleBook<Department> book = ResidencyStandards.china();
        assertThat(book.find(LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(book.on(LocalDate.of(2016, 1, 1)).name()).isEqualTo("2016");
        assertThat(book.on(LocalDate.of(2018, 12, 31)).name()).isEqualTo("2016");
        assertThat(book.on(LocalDate.of(2022, 12, 31)).name()).isEqualTo("2019");
        assertThat(book.on(LocalDate.of(2023, 1, 1)).name()).isEqualTo("2023");
        assertThat(book.on(LocalDate.of(2099, 1, 1)).name()).isEqualTo("2023");
        assertThatThrownBy(() -> book.edition("2024")).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void showsWhatAStricterEditionAddsBeforeItTakesForce() {
        RuleBook<Department> book = ResidencyStandards.china();
        Report.Difference change = book.edition("2023")
                .check(SURGERY, DAY)
                .diff(book.edition("2016").check(SURGERY, DAY));
        assertThat(change.added().stream().filter(finding -> finding.rule().id().equals(CAP)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.edition()).contains("2023"));
        assertThat(change.removed()).isEmpty();
    }

    @Test
    void judgesWhoBeganUnderAnOlderEditionByTheTransition() {
        RuleBook<Department> book = ResidencyStandards.china();
        assertThat(book.check(SURGERY, BEGAN, DAY).of(CAP)).isEmpty();
        assertThat(book.with(Transition.BY_DAY_JUDGED)
                        .check(SURGERY, BEGAN, DAY)
                        .of(CAP))
                .hasSize(1);
        assertThat(book.with(Transition.MORE_FAVOURABLE)
                        .check(SURGERY, BEGAN, DAY)
                        .of(CAP))
                .isEmpty();
    }

    @Test
    void keepsAWaivedFindingVisibleAndReportsTheWaiverNobodyNeeds() {
        Waiver.Approval approval = Waiver.Approval.of("Provincial office", "two supervisors on leave");
        Waiver used = Waiver.of(CAP, Pointer.of("supervisors", "s-1"), approval, Term.of(DAY, DAY.plusMonths(3)));
        Waiver unused = Waiver.of(CAP, Pointer.of("supervisors", "s-2"), approval, Term.of(DAY, DAY.plusMonths(3)));
        Report report = ResidencyStandards.china().check(SURGERY, DAY).with(List.of(used, unused), DAY);
        assertThat(report.waived()).extracting(finding -> finding.rule().id()).containsExactly(CAP);
        assertThat(report.errors()).extracting(finding -> finding.rule().id()).doesNotContain(CAP);
        assertThat(report.warnings()).extracting(Finding::subject).contains(Pointer.of("supervisors", "s-2"));
    }

    @Test
    void saysThatNothingWasCheckedWhenAnEditionIsSilent() {
        Report report = ResidencyStandards.china().edition("2016").check(department("1700@2023"), DAY);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.of(RuleId.of("standards.specialty-not-in-edition"))).hasSize(1);
        assertThat(report.silent()).contains(CAP, RuleId.of("program.too-few-supervisors"));
    }

    @Test
    void findsEverybodyABaseNames() {
        Physician supervisor = supervisor(1);
        SpecialtyBase base = SpecialtyBase.builder()
                .hospital(HospitalId.of("b"))
                .specialty(Specialty.of("0900", "2023"))
                .capacity(30)
                .minimumCapacity(10)
                .addSupervisors(supervisor.id())
                .head(supervisor.id())
                .build();
        Department found =
                Department.of(base, Roster.builder().add(supervisor).build()).build();
        assertThat(found.supervisors()).containsExactly(supervisor);
        assertThat(found.head()).contains(supervisor);
        assertThatThrownBy(() -> Department.of(base, Roster.empty())).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void holdsTheFormsOf2023ForThirtyThreeSpecialties() {
        assertThat(ResidencyStandards.limits("2023")).hasSize(33);
        assertThat(ResidencyStandards.limits("1999")).isEmpty();
        assertThat(ResidencyStandards.findLimit(Specialty.parse("0700@2023"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0100, 3, 60, '', >P15Y, 30", "0300, 2, 10, >P3Y, >P15Y, 10", "0600, 2, 7, '', >P15Y, 10",
        "0900, 2, 12, >P3Y, >P15Y, 12", "1600, 3, 7, >=P3Y, >=P15Y, 10", "2100, 3, 6, >=P3Y, >=P10Y, 10",
        "3500, 2, 10, '', >=P15Y, 10"
    })
    void copiesTheFormsOf2023(String code, int cap, int count, String title, String head, int residents) {
        SupervisionLimit limit = ResidencyStandards.limits("2023").get(code);
        assertThat(limit.cap(Setting.ANY, false)).hasValue(cap);
        assertThat(limit.headCount(SupervisionLimit.Site.GENERAL).orElseThrow().supervisors())
                .isEqualTo(count);
        assertThat(limit.titleTenure().map(Tenure::toString).orElse("")).isEqualTo(title);
        assertThat(limit.head().orElseThrow().practice()).hasToString(head);
        assertThat(limit.minimumInTraining()).hasValue(residents);
        assertThat(limit.source().document()).contains("2023");
    }

    @Test
    void limitsFullTimeTeachersOfDentistryOnlyAndSurgeonsOfTheMouthBySetting() {
        SupervisionLimit orthodontics = ResidencyStandards.limits("2023").get("3200");
        assertThat(orthodontics.cap(Setting.CLINIC, true)).hasValue(5);
        assertThat(orthodontics.cap(Setting.CLINIC, false)).isEqualTo(OptionalInt.empty());
        SupervisionLimit surgery = ResidencyStandards.limits("2023").get("3000");
        assertThat(surgery.cap(Setting.WARD, false)).hasValue(3);
        assertThat(surgery.cap(Setting.CLINIC, true)).hasValue(5);
        assertThat(surgery.isFullTimeOnly()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 40, 100, full marks", "2023, 39, 100, half marks", "2023, 2, 5, full marks", "2023, 20, 100, half marks",
        "2023, 19, 100, none", "2023, 0, 1, none", "2019, 40, 100, partial marks", "2019, 60, 100, full marks",
        "2019, 39, 100, none", "2016, 59, 100, partial marks"
    })
    void ranksTheShareFromOutside(String edition, long outside, long all, String band) {
        assertThat(ResidencyStandards.outsideShare(edition).of(outside, all).english())
                .isEqualTo(band);
    }

    @Test
    void theReadyProgramsAreWellFormed() {
        BackboneProgram backbone = BackboneProgram.beijing2018();
        assertThat(ProgramRules.program().check(backbone.program(), DAY).isClean())
                .isTrue();
        assertThat(backbone.cohort().resolve(backbone.program()).term()).contains(Term.parse("2018-01-16/2019-01-15"));
        assertThat(backbone.cohort().size()).hasValue(185);
        assertThat(backbone.senders()).hasSize(17);
        assertThat(backbone.clinicalPhase().coaching().orElseThrow().exclusive())
                .isTrue();
        assertThat(backbone.clinicalTerm()).isEqualTo(Term.parse("2018-02-16/2019-01-15"));
        assertThat(backbone.pairingRules().cards())
                .extracting(card -> card.id().value())
                .contains("pairing.title-below-floor-on-start", "pairing.coach-not-exclusive");
        CounterpartProgram counterpart = CounterpartProgram.beijing2017();
        assertThat(counterpart.residents().value()).isEqualTo(53);
        assertThat(counterpart.bases()).isEqualTo(16);
        assertThat(counterpart.supported()).hasSize(3).doesNotContain(counterpart.supporter());
        assertThat(counterpart.program().nominalDuration()).isEqualTo(TrainingLength.months(36));
        assertThat(ProgramRules.program().check(counterpart.program(), DAY).isClean())
                .isTrue();
    }

    @Test
    void knowsRotationDemandsForOneToThreeYearsOnly() {
        assertThat(ResidencyStandards.rotation(3).minimum()).isEqualTo(33);
        assertThat(ResidencyStandards.jiangsuExam().window()).isEqualTo(Period.ofYears(3));
        assertThatThrownBy(() -> ResidencyStandards.rotation(4)).isInstanceOf(MalformedValueException.class);
    }

    private static Department surgery() {
        return department("0900@2023");
    }

    private static Department department(String specialty) {
        ImmutableList<Physician> team = ImmutableList.of(supervisor(1), supervisor(2));
        return Department.builder()
                .base(SpecialtyBase.builder()
                        .hospital(HospitalId.of("b"))
                        .specialty(Specialty.parse(specialty))
                        .capacity(30)
                        .minimumCapacity(10)
                        .build())
                .addAllSupervisors(team)
                .putResidents(PersonId.of("s-1"), 3)
                .putResidents(PersonId.of("s-2"), 2)
                .build();
    }

    private static Physician supervisor(int number) {
        return Physician.builder()
                .id(PersonId.of("s-" + number))
                .title(TitleLadder.china().get("CHIEF"), LocalDate.of(2000, 1, 1))
                .practisingSince(LocalDate.of(1995, 1, 1))
                .build();
    }
}
