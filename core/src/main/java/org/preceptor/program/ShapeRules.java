package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.TrainingLength;
import org.preceptor.time.TrainingLength.Conversion;

/** Rules about the shape of a program: its phases, their lengths and their sum. */
final class ShapeRules {
    static final RuleCard NO_PHASES = RuleCard.builder()
            .id("program.no-phases")
            .sentence("A program has at least one phase", "培训项目至少有一个阶段")
            .source(Sources.OWN)
            .message("the program {program} has no phase", "项目{program}没有任何阶段")
            .passing("one clinical phase", "一个临床阶段")
            .failing("no phase at all", "没有阶段")
            .build();
    static final RuleCard PHASE_WITHOUT_LENGTH = RuleCard.builder()
            .id("program.phase-without-length")
            .sentence("Every phase takes more than no time", "每个阶段的时长须大于零")
            .source(Sources.OWN)
            .message("the {kind} takes {actual}", "{kind}时长为{actual}")
            .passing("a theory phase of one month", "理论阶段1个月")
            .failing("a theory phase of zero months", "理论阶段0个月")
            .build();
    static final RuleCard PHASE_SUM_MISMATCH = RuleCard.builder()
            .id("program.phase-sum-mismatch")
            .sentence("The phases add up to the nominal duration", "各阶段时长之和等于培训年限")
            .source(Sources.BACKBONE)
            .message("the phases add up to {actual}, expected {expected}", "各阶段合计{actual}，应为{expected}")
            .passing("1 + 11 months in a program of 12", "12个月的项目：1 + 11")
            .failing("1 + 10 months in a program of 12", "12个月的项目：1 + 10")
            .build();
    static final RuleCard MIXED_UNITS = RuleCard.builder()
            .id("program.mixed-units")
            .sentence("Lengths in different units never add up unless a conversion is given", "不同单位的时长不得相加，除非给定换算")
            .source(Sources.TCM_FORM)
            .message("{actual} cannot be added up in the unit of {expected}", "{actual}不能折算为{expected}的单位相加")
            .passing("38 weeks as 8 + 6 + 4 + 4 + 4 + 4 + 4 + 4", "38周：8 + 6 + 4 + 4 + 4 + 4 + 4 + 4")
            .failing("38 weeks and 6 months in one sum", "38周与6个月相加")
            .build();
    static final RuleCard COUNTABLE_ABOVE_NOMINAL = RuleCard.builder()
            .id("program.countable-above-nominal")
            .sentence("No more rotation has to count than the program takes", "计入的轮转时间不得超过培训年限")
            .source(Sources.ROTATION)
            .message("{actual} must count, the program takes {expected}", "须计{actual}，而项目只有{expected}")
            .passing("33 countable of 36 months", "36个月中计33个月")
            .failing("37 countable of 36 months", "36个月中计37个月")
            .build();

    private ShapeRules() {}

    static RuleSet<TrainingProgram> rules(ImmutableList<Conversion> conversions) {
        RuleSet<Phase> phase = RuleSet.of(Rule.of(PHASE_WITHOUT_LENGTH, ShapeRules::length));
        return RuleSet.<TrainingProgram>of(
                        Rule.of(NO_PHASES, ShapeRules::some),
                        Rule.of(MIXED_UNITS, (program, day) -> units(program, conversions)),
                        Rule.of(PHASE_SUM_MISMATCH, (program, day) -> sum(program, conversions)),
                        Rule.of(COUNTABLE_ABOVE_NOMINAL, (program, day) -> countable(program, conversions)))
                .and(RuleSet.each("phases", TrainingProgram::phases, phase));
    }

    private static List<Finding.Draft> some(TrainingProgram program, LocalDate day) {
        return program.phases().isEmpty()
                ? ImmutableList.of(
                        NO_PHASES.error().at("/phases").with("program", Evidence.ref("program", program.id())))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> length(Phase phase, LocalDate day) {
        return phase.length().amount() > 0
                ? ImmutableList.of()
                : ImmutableList.of(PHASE_WITHOUT_LENGTH
                        .error()
                        .at("/length")
                        .with("kind", phase.kind().label())
                        .actual(phase.length()));
    }

    private static List<Finding.Draft> units(TrainingProgram program, ImmutableList<Conversion> conversions) {
        LengthUnit unit = program.nominalDuration().unit();
        ImmutableList.Builder<Finding.Draft> drafts = null;
        for (int i = 0; i < program.phases().size(); i++) {
            TrainingLength length = program.phases().get(i).length();
            if (length.unit() != unit && in(unit, length, conversions).isEmpty()) {
                drafts = drafts == null ? ImmutableList.builder() : drafts;
                drafts.add(MIXED_UNITS
                        .error()
                        .at("/phases/" + i + "/length")
                        .actual(length)
                        .expected(program.nominalDuration()));
            }
        }
        return drafts == null ? ImmutableList.of() : drafts.build();
    }

    private static List<Finding.Draft> sum(TrainingProgram program, ImmutableList<Conversion> conversions) {
        TrainingLength nominal = program.nominalDuration();
        long total = 0;
        for (int i = 0; i < program.phases().size(); i++) {
            TrainingLength length = program.phases().get(i).length();
            long amount = length.amount();
            if (length.unit() != nominal.unit()) {
                Optional<TrainingLength> converted = in(nominal.unit(), length, conversions);
                if (converted.isEmpty()) {
                    return ImmutableList.of();
                }
                amount = converted.get().amount();
            }
            if (amount > Long.MAX_VALUE - total) {
                return ImmutableList.of(mismatch(nominal, Long.MAX_VALUE));
            }
            total += amount;
        }
        return total == nominal.amount() || program.phases().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(mismatch(nominal, total));
    }

    private static Finding.Draft mismatch(TrainingLength nominal, long total) {
        TrainingLength actual = TrainingLength.of(total, nominal.unit());
        return PHASE_SUM_MISMATCH
                .error()
                .at("/phases")
                .expected(nominal)
                .actual(actual)
                .remedy(new Remedy.Correct(Evidence.of(nominal)));
    }

    private static List<Finding.Draft> countable(TrainingProgram program, ImmutableList<Conversion> conversions) {
        if (program.countableMinimum().isEmpty()) {
            return ImmutableList.of();
        }
        TrainingLength minimum = program.countableMinimum().get();
        TrainingLength nominal = program.nominalDuration();
        if (minimum.unit() == nominal.unit()) {
            return minimum.amount() <= nominal.amount()
                    ? ImmutableList.of()
                    : ImmutableList.of(countable(minimum).expected(nominal));
        }
        Optional<TrainingLength> same = in(nominal.unit(), minimum, conversions);
        if (same.isEmpty()) {
            return ImmutableList.of(
                    MIXED_UNITS.error().at("/countableMinimum").actual(minimum).expected(nominal));
        }
        return same.get().amount() <= nominal.amount()
                ? ImmutableList.of()
                : ImmutableList.of(countable(minimum).expected(nominal));
    }

    private static Finding.Draft countable(TrainingLength minimum) {
        return COUNTABLE_ABOVE_NOMINAL.error().at("/countableMinimum").actual(minimum);
    }

    private static Optional<TrainingLength> in(
            LengthUnit unit, TrainingLength length, ImmutableList<Conversion> conversions) {
        return conversions.stream()
                .map(length::convert)
                .flatMap(Optional::stream)
                .filter(converted -> converted.unit() == unit)
                .findFirst();
    }
}
