package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.program.ProgramRules;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.program.SupervisionLimit.Setting;
import org.preceptor.program.SupervisionLimit.Staff;
import org.preceptor.roster.Physician;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.standards.ResidencyStandards.Department;

/** The rules of one residency edition about a department that trains. */
final class ResidencyRules {
    static final RuleCard SUPERVISOR_CAP = RuleCard.builder()
            .id("standards.supervisor-cap")
            .sentence("A supervisor teaches no more residents at the same time than the form allows", "带教人数不得超过本专业上限")
            .source(ResidencyLimits.SOURCE_2023)
            .message("{person} teaches {actual} residents, at most {expected}", "{person}带教{actual}名，至多{expected}名")
            .passing("surgery 2023, two residents", "外科2023版，带教2名")
            .failing("surgery 2023, three residents", "外科2023版，带教3名")
            .build();
    static final RuleCard SPECIALTY_NOT_IN_EDITION = RuleCard.builder()
            .id("standards.specialty-not-in-edition")
            .sentence("The edition states limits for the specialty", "该版本载有本专业的带教要求")
            .source(ResidencyLimits.SOURCE_2023)
            .message(
                    "edition {edition} states nothing for {actual}, so nothing was checked",
                    "版本{edition}未载{actual}，未作检查")
            .passing("surgery in the edition of 2023", "2023版外科")
            .failing("a specialty without a form", "无表格的专业")
            .build();

    private ResidencyRules() {}

    static RuleSet<Department> rules(String edition, ImmutableMap<String, SupervisionLimit> limits) {
        return RuleSet.<Department>of(
                        Rule.of(SPECIALTY_NOT_IN_EDITION, (department, day) -> known(department, edition, limits)))
                .and(RuleSet.<Department>of(Rule.of(
                                SUPERVISOR_CAP, (department, day) -> caps(department, limit(department, limits))))
                        .and(RuleSet.as(
                                department -> staff(department, limit(department, limits)), ProgramRules.staff()))
                        .when(department ->
                                limits.containsKey(department.base().specialty().code())));
    }

    private static List<Finding.Draft> known(
            Department department, String edition, ImmutableMap<String, SupervisionLimit> limits) {
        String code = department.base().specialty().code();
        return limits.containsKey(code)
                ? ImmutableList.of()
                : ImmutableList.of(SPECIALTY_NOT_IN_EDITION
                        .info()
                        .at("/base/specialty")
                        .with("edition", edition)
                        .actual(code));
    }

    private static List<Finding.Draft> caps(Department department, SupervisionLimit limit) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (Physician supervisor : department.supervisors()) {
            int residents = department.residents().getOrDefault(supervisor.id(), 0);
            OptionalInt cap = limit.cap(Setting.ANY, supervisor.isFullTimeTeacher());
            if (cap.isPresent() && residents > cap.getAsInt()) {
                drafts.add(SUPERVISOR_CAP
                        .error()
                        .at(Pointer.of("supervisors", supervisor.id()))
                        .with("person", Evidence.ref("person", supervisor.id()))
                        .actual(residents)
                        .expected(cap.getAsInt())
                        .remedy(new Remedy.Replace(Label.of("a supervisor of some of the residents", "部分学员的指导医师"))));
            }
        }
        return drafts;
    }

    private static Staff staff(Department department, SupervisionLimit limit) {
        return new Staff(department.base(), limit, department.site(), department.supervisors(), department.head());
    }

    private static SupervisionLimit limit(Department department, ImmutableMap<String, SupervisionLimit> limits) {
        SupervisionLimit limit = limits.get(department.base().specialty().code());
        if (limit == null) {
            throw new UnknownReferenceException(
                    Label.of("supervision limit", "带教名额标准"), department.base().specialty());
        }
        return limit;
    }
}
