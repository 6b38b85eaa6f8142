package org.preceptor.benchmarks.rule;

import am.ik.yavi.builder.ValidatorBuilder;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleSet;

/** The same constraints four times. */
final class Judges {
    private static final int MOST_MONTHS = 60;
    private static final int MOST_MODULES = 40;
    private static final int MOST_HOURS = 500;

    private static final Rule<Course.Module> CODE = Rule.of("course.code", "A module has a code")
            .chinese("模块应有代码")
            .when(m -> m.code().isBlank(), m -> Finding.error().at("/code").actual(m.code()));
    private static final Rule<Course.Module> FEW_HOURS = Rule.of("course.hours-below", "A module has at least one hour")
            .chinese("模块不少于一小时")
            .message("{actual} of at least {expected}", "{actual}，至少{expected}")
            .when(
                    m -> m.hours() < 1,
                    m -> Finding.error().at("/hours").actual(m.hours()).expected(1));
    private static final Rule<Course.Module> MANY_HOURS = Rule.of(
                    "course.hours-above", "A module has at most 500 hours")
            .chinese("模块不超过五百小时")
            .message("{actual} of at most {expected}", "{actual}，至多{expected}")
            .when(
                    m -> m.hours() > MOST_HOURS,
                    m -> Finding.error().at("/hours").actual(m.hours()).expected(MOST_HOURS));
    private static final Rule<Course> TITLE = Rule.of("course.title", "A program has a title")
            .chinese("项目应有名称")
            .when(c -> c.title().isBlank(), c -> Finding.error().at("/title").actual(c.title()));
    private static final Rule<Course> FEW_MONTHS = Rule.of("course.months-below", "A program lasts at least a month")
            .chinese("项目不少于一个月")
            .when(c -> c.months() < 1, c -> Finding.error().at("/months").actual(c.months()));
    private static final Rule<Course> MANY_MONTHS = Rule.of("course.months-above", "A program lasts at most 60 months")
            .chinese("项目不超过六十个月")
            .when(
                    c -> c.months() > MOST_MONTHS,
                    c -> Finding.error().at("/months").actual(c.months()));
    private static final Rule<Course> SIZE = Rule.of("course.modules", "A program has 1 to 40 modules")
            .chinese("项目有一至四十个模块")
            .when(
                    c -> c.modules().isEmpty() || c.modules().size() > MOST_MODULES,
                    c -> Finding.error().at("/modules").actual(c.modules().size()));

    static final RuleSet<Course> PRECEPTOR = RuleSet.<Course>of(TITLE, FEW_MONTHS, MANY_MONTHS, SIZE)
            .and(RuleSet.each("modules", Course::modules, RuleSet.of(CODE, FEW_HOURS, MANY_HOURS)));

    private Judges() {}

    /** The least a finding can be. */
    record Fault(String place, String what) {}

    static List<Fault> byHand(Course course) {
        List<Fault> faults = null;
        if (course.title().isBlank()) {
            faults = add(faults, "/title", "blank");
        }
        if (course.months() < 1) {
            faults = add(faults, "/months", "too few");
        }
        if (course.months() > MOST_MONTHS) {
            faults = add(faults, "/months", "too many");
        }
        if (course.modules().isEmpty() || course.modules().size() > MOST_MODULES) {
            faults = add(faults, "/modules", "too few or too many");
        }
        for (int i = 0; i < course.modules().size(); i++) {
            Course.Module module = course.modules().get(i);
            if (module.code().isBlank()) {
                faults = add(faults, "/modules/" + i + "/code", "blank");
            }
            if (module.hours() < 1) {
                faults = add(faults, "/modules/" + i + "/hours", "too few");
            }
            if (module.hours() > MOST_HOURS) {
                faults = add(faults, "/modules/" + i + "/hours", "too many");
            }
        }
        return faults == null ? List.of() : faults;
    }

    static am.ik.yavi.core.Validator<Course> yavi() {
        am.ik.yavi.core.Validator<Course.Module> module = ValidatorBuilder.<Course.Module>of()
                .constraint(Course.Module::code, "code", c -> c.notBlank())
                .constraint(
                        Course.Module::hours,
                        "hours",
                        c -> c.greaterThanOrEqual(1).lessThanOrEqual(MOST_HOURS))
                .build();
        return ValidatorBuilder.<Course>of()
                .constraint(Course::title, "title", c -> c.notBlank())
                .constraint(
                        Course::months, "months", c -> c.greaterThanOrEqual(1).lessThanOrEqual(MOST_MONTHS))
                .constraint(
                        Course::modules, "modules", c -> c.greaterThanOrEqual(1).lessThanOrEqual(MOST_MODULES))
                .forEach(Course::modules, "modules", module)
                .build();
    }

    static Validator hibernate() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    private static List<Fault> add(@Nullable List<Fault> faults, String place, String what) {
        List<Fault> all = faults == null ? new ArrayList<>() : faults;
        all.add(new Fault(place, what));
        return all;
    }
}
