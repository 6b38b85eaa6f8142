package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.preceptor.program.RotationPlan.Demand;
import org.preceptor.program.RotationPlan.Department;
import org.preceptor.program.RotationPlan.Group;
import org.preceptor.program.RotationPlan.Kind;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;

/** Rules about a rotation plan: its years' totals and its groups. */
final class RotationRules {
    static final RuleCard YEAR_TOTAL = RuleCard.builder()
            .id("program.year-total")
            .sentence("A full year of a rotation plan has exactly its months", "轮转方案的整年须恰为规定月数")
            .source(Sources.ROTATION)
            .message("year {year} has {actual} months, expected {expected}", "第{year}年为{actual}个月，应为{expected}个月")
            .passing("12 + 12 + 9 months", "12 + 12 + 9个月")
            .failing("12 + 11 + 10 months", "12 + 11 + 10个月")
            .build();
    static final RuleCard ROTATION_TOTAL = RuleCard.builder()
            .id("program.rotation-total")
            .sentence("The years of a rotation plan reach the countable minimum", "轮转方案各年之和须达最低轮转时间")
            .source(Sources.ROTATION)
            .message("{actual} months altogether, at least {expected}", "共{actual}个月，至少{expected}个月")
            .passing("12 + 12 + 9 = 33 months", "12 + 12 + 9 = 33个月")
            .failing("12 + 12 + 8 = 32 months", "12 + 12 + 8 = 32个月")
            .build();
    static final RuleCard YEAR_BEYOND_APPROVED = RuleCard.builder()
            .id("program.year-beyond-approved")
            .sentence("A rotation plan has no months after its last year", "轮转方案不得安排超出年限的月份")
            .source(Sources.ROTATION)
            .message("months in year {actual} of a plan of {expected} years", "{expected}年的方案在第{actual}年仍有安排")
            .passing("12 + 12 months in a plan of 2 years", "2年方案：12 + 12个月")
            .failing("12 + 12 + 1 months in a plan of 2 years", "2年方案：12 + 12 + 1个月")
            .build();
    static final RuleCard GROUP_SUM_MISMATCH = RuleCard.builder()
            .id("program.group-sum-mismatch")
            .sentence(
                    "Department months equal the group's when mandatory and are at least the group's when elective",
                    "必轮组各科室月数等于本组月数，选轮组不少于本组月数")
            .source(Sources.ROTATION)
            .message(
                    "the departments of the {kind} group have {actual} months in year {year}, the group has {expected}",
                    "{kind}组第{year}年各科室共{actual}个月，本组为{expected}个月")
            .passing("elective group of 4 months, departments 3 + 3", "选轮组4个月，科室3 + 3")
            .failing("mandatory group of 6 months, departments 2 + 3", "必轮组6个月，科室2 + 3")
            .build();
    static final RuleCard GROUP_EMPTY = RuleCard.builder()
            .id("program.group-empty")
            .sentence("A group has at least one department", "每组至少一个科室")
            .source(Sources.ROTATION)
            .message("the group {actual} has no department", "组{actual}没有科室")
            .passing("a group with one department", "有一个科室的组")
            .failing("a group without departments", "没有科室的组")
            .build();
    static final RuleCard DEPARTMENT_REPEATED = RuleCard.builder()
            .id("program.department-repeated")
            .sentence("A department stands once in a group", "同组科室不得重复")
            .source(Sources.ROTATION)
            .message("the department {actual} stands twice", "科室{actual}重复")
            .passing("cardiology and respiratory medicine", "心内科、呼吸科")
            .failing("cardiology and cardiology", "心内科、心内科")
            .build();
    static final RuleCard DEPARTMENT_WITHOUT_TIME = RuleCard.builder()
            .id("program.department-without-time")
            .sentence("A mandatory department has more than no time", "必轮科室时间须大于零")
            .source(Sources.ROTATION)
            .message("the mandatory department {actual} has no month", "必轮科室{actual}没有月份")
            .passing("cardiology for 2 months", "心内科2个月")
            .failing("cardiology for 0 months", "心内科0个月")
            .build();

    static final RuleCard PLAN_FROZEN = RuleCard.builder()
            .id("program.plan-frozen")
            .sentence("A rotation plan does not change once residents are scheduled under it", "已有学员排班的轮转方案不得更改")
            .source(Sources.ROTATION)
            .message("{actual} residents are scheduled under the plan", "已有{actual}名学员按该方案排班")
            .passing("a plan nobody is scheduled under", "尚无学员排班的方案")
            .failing("a month more for cardiology, one resident scheduled", "心内科增加一个月，已有一名学员排班")
            .build();

    private RotationRules() {}

    static RuleSet<RotationPlan.Change> change() {
        return RuleSet.of(Rule.of(PLAN_FROZEN, RotationRules::frozen));
    }

    private static List<Finding.Draft> frozen(RotationPlan.Change change, LocalDate day) {
        return change.before().equals(change.after()) || change.scheduled().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(PLAN_FROZEN
                        .error()
                        .at("/after")
                        .actual(change.scheduled().size()));
    }

    static RuleSet<RotationPlan> rules(Demand demand) {
        RuleSet<Group> group = RuleSet.of(
                Rule.of(GROUP_EMPTY, RotationRules::empty),
                Rule.of(GROUP_SUM_MISMATCH, RotationRules::sums),
                Rule.of(DEPARTMENT_REPEATED, RotationRules::repeated),
                Rule.of(DEPARTMENT_WITHOUT_TIME, RotationRules::idle));
        return RuleSet.<RotationPlan>of(
                        Rule.of(YEAR_TOTAL, (plan, day) -> years(plan, demand)),
                        Rule.of(ROTATION_TOTAL, (plan, day) -> total(plan, demand)),
                        Rule.of(YEAR_BEYOND_APPROVED, RotationRules::beyond))
                .and(RuleSet.each("groups", RotationPlan::groups, group));
    }

    private static List<Finding.Draft> years(RotationPlan plan, Demand demand) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int year = 1; year <= demand.exactYears().size(); year++) {
            int expected = demand.exactYears().get(year - 1);
            if (plan.months(year) != expected) {
                drafts.add(YEAR_TOTAL
                        .error()
                        .at(Pointer.of("years", year))
                        .with("year", year)
                        .actual(plan.months(year))
                        .expected(expected));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> total(RotationPlan plan, Demand demand) {
        int total = 0;
        for (int year = 1; year <= plan.years(); year++) {
            total += plan.months(year);
        }
        return total >= demand.minimum()
                ? ImmutableList.of()
                : ImmutableList.of(
                        ROTATION_TOTAL.error().at("/years").actual(total).expected(demand.minimum()));
    }

    private static List<Finding.Draft> beyond(RotationPlan plan, LocalDate day) {
        return plan.lastYear() <= plan.years()
                ? ImmutableList.of()
                : ImmutableList.of(YEAR_BEYOND_APPROVED
                        .error()
                        .at(Pointer.of("years", plan.lastYear()))
                        .actual(plan.lastYear())
                        .expected(plan.years()));
    }

    private static List<Finding.Draft> empty(Group group, LocalDate day) {
        return group.departments().isEmpty()
                ? ImmutableList.of(GROUP_EMPTY.error().at("/departments").actual(group.name()))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> sums(Group group, LocalDate day) {
        int years = group.months().size();
        for (Department department : group.departments()) {
            years = Math.max(years, department.months().size());
        }
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int year = 1; year <= years && !group.departments().isEmpty(); year++) {
            int expected = RotationPlan.in(group.months(), year);
            int actual = group.departmentMonths(year);
            boolean right = group.kind() == Kind.MANDATORY
                    ? actual == expected
                    : actual >= expected && (expected > 0 || actual == 0);
            if (!right) {
                drafts.add(GROUP_SUM_MISMATCH
                        .error()
                        .at(Pointer.of("months", year - 1))
                        .with("kind", group.kind().label())
                        .with("year", year)
                        .actual(actual)
                        .expected(expected));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> repeated(Group group, LocalDate day) {
        Set<String> seen = new HashSet<>();
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < group.departments().size(); i++) {
            String name = group.departments().get(i).name();
            if (!seen.add(name)) {
                drafts.add(DEPARTMENT_REPEATED
                        .error()
                        .at(Pointer.of("departments", i))
                        .actual(name));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> idle(Group group, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < group.departments().size(); i++) {
            Department department = group.departments().get(i);
            if (group.kind() == Kind.MANDATORY && department.total() == 0) {
                drafts.add(DEPARTMENT_WITHOUT_TIME
                        .error()
                        .at(Pointer.of("departments", i))
                        .actual(department.name()));
            }
        }
        return drafts;
    }
}
