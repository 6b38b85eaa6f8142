package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.preceptor.Label;
import org.preceptor.program.RotationSchedule.AffiliateLimit;
import org.preceptor.program.RotationSchedule.Slot;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;

/** Rules about where one resident is in which month, and how much of it lies outside the base. */
final class ScheduleRules {
    static final RuleCard TWO_PLACES = RuleCard.builder()
            .id("program.two-places")
            .sentence("A month is spent in one department, or half in each of two", "每月在一个科室，或两个科室各半")
            .source(Sources.SCHEDULE)
            .message("{month} is shared by {actual} departments", "{month}安排了{actual}个科室")
            .passing("two departments share a month", "一个月由两个科室各半")
            .failing("three departments share a month", "一个月安排三个科室")
            .build();
    static final RuleCard AFFILIATE_TIME = limit(
            "program.affiliate-time", "months", "个月", "internal medicine: 4 months", "internal medicine: 5 months");
    static final RuleCard AFFILIATE_UNITS = limit(
            "program.affiliate-units", "units", "家单位", "internal medicine: 2 units", "internal medicine: 3 units");
    static final RuleCard AFFILIATE_DEPARTMENTS = limit(
            "program.affiliate-departments",
            "departments",
            "个科室",
            "internal medicine: 2 departments",
            "internal medicine: 3 departments");
    static final RuleCard AFFILIATE_DEPARTMENT_TIME = limit(
            "program.affiliate-department-time",
            "months in one department",
            "个月（单一科室）",
            "otolaryngology: 3 months in one department",
            "otolaryngology: 4 months in one department");

    private ScheduleRules() {}

    static RuleSet<RotationSchedule> rules(AffiliateLimit limit) {
        return RuleSet.of(
                Rule.of(TWO_PLACES, ScheduleRules::places),
                Rule.of(AFFILIATE_TIME, (schedule, day) -> time(schedule, limit)),
                Rule.of(AFFILIATE_UNITS, (schedule, day) -> units(schedule, limit)),
                Rule.of(AFFILIATE_DEPARTMENTS, (schedule, day) -> departments(schedule, limit)),
                Rule.of(AFFILIATE_DEPARTMENT_TIME, (schedule, day) -> departmentTime(schedule, limit)));
    }

    private static List<Finding.Draft> places(RotationSchedule schedule, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        schedule.slots().stream().map(Slot::month).distinct().forEach(month -> {
            if (schedule.slotsIn(month) > 2) {
                drafts.add(crowded(month, schedule.slotsIn(month)));
            }
        });
        return drafts;
    }

    private static Finding.Draft crowded(YearMonth month, int slots) {
        return TWO_PLACES
                .error()
                .at(Pointer.of("slots", month))
                .with("month", Label.same(month.toString()))
                .actual(slots);
    }

    private static List<Finding.Draft> time(RotationSchedule schedule, AffiliateLimit limit) {
        return above(AFFILIATE_TIME, "/slots", schedule.halfMonths(schedule.affiliateSlots()), limit.months());
    }

    private static List<Finding.Draft> units(RotationSchedule schedule, AffiliateLimit limit) {
        return above(AFFILIATE_UNITS, "/slots", 2 * schedule.affiliatedUnits().size(), limit.units());
    }

    private static List<Finding.Draft> departments(RotationSchedule schedule, AffiliateLimit limit) {
        int departments = byDepartment(schedule).keySet().size();
        return above(AFFILIATE_DEPARTMENTS, "/slots", 2 * departments, limit.departments());
    }

    private static List<Finding.Draft> departmentTime(RotationSchedule schedule, AffiliateLimit limit) {
        List<Finding.Draft> drafts = new ArrayList<>();
        byDepartment(schedule)
                .asMap()
                .forEach((department, slots) -> drafts.addAll(above(
                        AFFILIATE_DEPARTMENT_TIME,
                        Pointer.of("slots", department).toString(),
                        schedule.halfMonths(slots),
                        limit.monthsPerDepartment())));
        return drafts;
    }

    private static ImmutableListMultimap<String, Slot> byDepartment(RotationSchedule schedule) {
        return Multimaps.index(schedule.affiliateSlots(), Slot::department);
    }

    private static List<Finding.Draft> above(RuleCard card, String pointer, int halves, OptionalInt limit) {
        return limit.isEmpty() || halves <= 2 * limit.getAsInt()
                ? ImmutableList.of()
                : ImmutableList.of(
                        card.error().at(pointer).actual(halves(halves)).expected(limit.getAsInt()));
    }

    private static Label halves(int halves) {
        return Label.same(halves / 2 + (halves % 2 == 0 ? "" : ".5"));
    }

    private static RuleCard limit(String id, String unit, String chinese, String passing, String failing) {
        return RuleCard.builder()
                .id(id)
                .sentence(
                        "A resident spends no more " + unit + " in affiliated units than the specialty allows",
                        "住院医师在协同单位的轮转不得超过本专业上限（" + chinese + "）")
                .source(Sources.SPECIALTY_FORM)
                .message(
                        "{actual} " + unit + " in affiliated units, at most {expected}",
                        "协同单位{actual}" + chinese + "，至多{expected}" + chinese)
                .passing(passing, "恰为上限")
                .failing(failing, "超出上限一个单位")
                .build();
    }
}
