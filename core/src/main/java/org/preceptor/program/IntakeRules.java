package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Severity;

/** Rules about how many trainees a specialty base took in over three years. */
final class IntakeRules {
    private static final int YEARS = 3;

    static final RuleCard ZERO_INTAKE_YEAR = RuleCard.builder()
            .id("program.zero-intake-year")
            .sentence("A specialty base takes somebody in every year", "专业基地不得有零招收年度")
            .source(Sources.BASE_FORM)
            .message("no intake in {actual}", "{actual}年零招收")
            .passing("4, 5 and 8 trainees", "招收4、5、8人")
            .failing("4, 0 and 8 trainees", "招收4、0、8人")
            .build();
    static final RuleCard BELOW_MINIMUM_CAPACITY = RuleCard.builder()
            .id("program.below-minimum-capacity")
            .sentence("Over three years a specialty base takes in at least its minimum capacity", "三年累计招收不低于最小培训容量")
            .source(Sources.BASE_FORM)
            .message("{actual} taken in over three years, at least {expected}", "三年共招收{actual}人，至少{expected}人")
            .passing("4 + 3 + 3 with a minimum of 10", "最小容量10：4 + 3 + 3")
            .failing("3 + 3 + 3 with a minimum of 10", "最小容量10：3 + 3 + 3")
            .build();
    static final RuleCard OVER_CAPACITY = RuleCard.builder()
            .id("program.over-capacity")
            .sentence("Over three years a specialty base takes in no more than its capacity", "三年累计招收不超过培训容量")
            .source(Sources.BASE_FORM)
            .message("{actual} taken in over three years, at most {expected}", "三年共招收{actual}人，至多{expected}人")
            .passing("12 + 10 + 8 with a capacity of 30", "容量30：12 + 10 + 8")
            .failing("12 + 11 + 8 with a capacity of 30", "容量30：12 + 11 + 8")
            .build();
    static final RuleCard BASE_REVOCABLE = RuleCard.builder()
            .id("program.base-revocable")
            .sentence("A specialty base without any intake for three years loses its accreditation", "连续三年零招收的专业基地撤销资格")
            .source(Sources.BASE_FORM)
            .message("no intake in the three years to {actual}", "至{actual}年连续三年零招收")
            .passing("0, 0 and 1 trainees", "招收0、0、1人")
            .failing("0, 0 and 0 trainees", "招收0、0、0人")
            .build();
    static final RuleCard INTAKE_UNKNOWN = RuleCard.builder()
            .id("program.intake-unknown")
            .sentence("The intake of three years is known", "三年招收人数须已知")
            .source(Sources.BASE_FORM)
            .message(
                    "the intake of {actual} is not recorded, so three years cannot be judged",
                    "{actual}年招收人数缺失，无法判断三年情况")
            .passing("2021, 2022 and 2023 recorded", "2021、2022、2023年均有记录")
            .failing("2022 not recorded", "2022年无记录")
            .build();
    static final RuleCard INTAKE_WHILE_CLOSED = RuleCard.builder()
            .id("program.intake-while-closed")
            .sentence("A suspended or closed specialty base takes nobody in", "整改或撤销的专业基地不得招收")
            .source(Sources.BASE_FORM)
            .message("{actual} taken in in {year} although the base is {status}", "基地{status}，{year}年仍招收{actual}人")
            .passing("a suspended base, 0 trainees this year", "整改基地本年招收0人")
            .failing("a suspended base, 3 trainees this year", "整改基地本年招收3人")
            .build();

    private IntakeRules() {}

    static RuleSet<IntakeLedger> rules(Severity zeroYear) {
        return RuleSet.of(
                Rule.of(ZERO_INTAKE_YEAR, (ledger, day) -> zero(ledger, day, zeroYear)),
                Rule.of(BELOW_MINIMUM_CAPACITY, IntakeRules::below),
                Rule.of(OVER_CAPACITY, IntakeRules::over),
                Rule.of(BASE_REVOCABLE, IntakeRules::revocable),
                Rule.of(INTAKE_UNKNOWN, IntakeRules::unknown),
                Rule.of(INTAKE_WHILE_CLOSED, IntakeRules::closed));
    }

    private static List<Finding.Draft> zero(IntakeLedger ledger, LocalDate day, Severity severity) {
        List<Finding.Draft> drafts = new ArrayList<>();
        if (isRevocable(ledger, day)) {
            return drafts;
        }
        for (Map.Entry<Integer, Integer> year : window(ledger, day).entrySet()) {
            if (year.getValue() == 0) {
                Finding.Draft draft =
                        severity == Severity.ERROR ? ZERO_INTAKE_YEAR.error() : ZERO_INTAKE_YEAR.warning();
                drafts.add(draft.at(Pointer.of("years", year.getKey())).actual(year.getKey()));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> below(IntakeLedger ledger, LocalDate day) {
        int sum = sum(ledger, day);
        return window(ledger, day).size() < YEARS
                        || isRevocable(ledger, day)
                        || sum >= ledger.base().minimumCapacity()
                ? ImmutableList.of()
                : ImmutableList.of(BELOW_MINIMUM_CAPACITY
                        .warning()
                        .at("/years")
                        .actual(sum)
                        .expected(ledger.base().minimumCapacity()));
    }

    private static List<Finding.Draft> over(IntakeLedger ledger, LocalDate day) {
        int sum = sum(ledger, day);
        return sum <= ledger.base().capacity()
                ? ImmutableList.of()
                : ImmutableList.of(OVER_CAPACITY
                        .error()
                        .at("/years")
                        .actual(sum)
                        .expected(ledger.base().capacity()));
    }

    private static List<Finding.Draft> revocable(IntakeLedger ledger, LocalDate day) {
        return isRevocable(ledger, day)
                ? ImmutableList.of(BASE_REVOCABLE.error().at("/years").actual(lastYear(ledger, day)))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> unknown(IntakeLedger ledger, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        int last = lastYear(ledger, day);
        for (int year = last - YEARS + 1; year <= last; year++) {
            if (!ledger.years().containsKey(year)) {
                drafts.add(
                        INTAKE_UNKNOWN.warning().at(Pointer.of("years", year)).actual(year));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> closed(IntakeLedger ledger, LocalDate day) {
        int intake = ledger.years().getOrDefault(day.getYear(), 0);
        return ledger.base().status() == SpecialtyBase.Status.ACTIVE || intake == 0
                ? ImmutableList.of()
                : ImmutableList.of(INTAKE_WHILE_CLOSED
                        .error()
                        .at(Pointer.of("years", day.getYear()))
                        .actual(intake)
                        .with("year", day.getYear())
                        .with("status", ledger.base().status().label()));
    }

    private static int lastYear(IntakeLedger ledger, LocalDate day) {
        Integer last = ledger.years().floorKey(day.getYear());
        return last == null ? day.getYear() : last;
    }

    private static NavigableMap<Integer, Integer> window(IntakeLedger ledger, LocalDate day) {
        return ledger.threeYearsTo(lastYear(ledger, day));
    }

    private static int sum(IntakeLedger ledger, LocalDate day) {
        return window(ledger, day).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean isRevocable(IntakeLedger ledger, LocalDate day) {
        return window(ledger, day).size() == YEARS && sum(ledger, day) == 0;
    }
}
