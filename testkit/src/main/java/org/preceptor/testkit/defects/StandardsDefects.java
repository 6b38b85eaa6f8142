package org.preceptor.testkit.defects;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.TitleLadder;
import org.preceptor.rule.Report;
import org.preceptor.standards.ResidencyStandards;
import org.preceptor.standards.ResidencyStandards.Department;
import org.preceptor.standards.YearlyEvent;
import org.preceptor.testkit.verify.Defect;
import org.preceptor.testkit.verify.DefectBook;
import org.preceptor.testkit.verify.Defects;

/** Faults that the published standards themselves judge; how a department is staffed is judged by the program's rules. */
public final class StandardsDefects {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final PersonId SUPERVISOR = PersonId.of("supervisor");
    private static final int FIRST_YEAR = 2011;

    private StandardsDefects() {}

    /** {@return every book of this holder} */
    public static ImmutableList<DefectBook<?>> books() {
        return ImmutableList.of(department(), event());
    }

    /** {@return a supervisor above the cap of the form, and a specialty without a form} */
    public static DefectBook<Department> department() {
        return ShareDefects.book(
                "department",
                StandardsDefects::own,
                Arbitraries.integers().between(0, 2).map(residents -> department("0900", residents)),
                Defects.of(
                        Defect.of(
                                "three residents in surgery",
                                "standards.supervisor-cap",
                                "/supervisors/supervisor",
                                good -> department("0900", 3)),
                        Defect.of(
                                "a specialty without a form",
                                "standards.specialty-not-in-edition",
                                "/base/specialty",
                                good -> department("2700", 0))));
    }

    /** {@return a yearly event that counts itself wrongly} */
    public static DefectBook<YearlyEvent> event() {
        return DefectBook.of(
                "yearly event",
                YearlyEvent.rules(),
                DAY,
                Arbitraries.integers()
                        .between(FIRST_YEAR, 2030)
                        .map(year -> new YearlyEvent(FIRST_YEAR, year, year - FIRST_YEAR + 1)),
                Defects.of(Defect.of(
                        "one too few",
                        "standards.edition-number",
                        "/number",
                        event -> new YearlyEvent(FIRST_YEAR, event.year(), event.number() - 1))));
    }

    private static Report own(Department department) {
        return Report.of(ResidencyStandards.china().check(department, DAY).findings().stream()
                .filter(finding -> finding.rule().id().value().startsWith("standards."))
                .toList());
    }

    private static Department department(String specialty, int residents) {
        return Department.builder()
                .base(SpecialtyBase.builder()
                        .hospital(HospitalId.of("base"))
                        .specialty(Specialty.of(specialty, "2023"))
                        .minimumCapacity(10)
                        .capacity(30)
                        .build())
                .addSupervisors(Physician.builder()
                        .id(SUPERVISOR)
                        .title(TitleLadder.china().get("CHIEF"), LocalDate.of(2010, 1, 1))
                        .build())
                .putResidents(SUPERVISOR, residents)
                .build();
    }
}
