package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Period;
import java.util.Map;
import org.preceptor.program.Progress.ExamPolicy;
import org.preceptor.program.RotationPlan.Demand;
import org.preceptor.program.RotationSchedule.AffiliateLimit;
import org.preceptor.program.SupervisionLimit.Staff;
import org.preceptor.program.SupervisionLimit.Supervisor;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Severity;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength.Conversion;

/**
 * The built-in rules of this room, each set about one kind of subject.
 *
 * <p>A set evaluates everything and reports every problem at once: {@code ProgramRules.program().check(program, day)}.
 * Whatever the sources leave open or provinces decide differently is an argument: how many sittings, how many months in
 * affiliated units, whether a year without intake is an error or a warning.
 */
public final class ProgramRules {
    private ProgramRules() {}

    /**
     * Rules about the shape of a program: phases that take time and add up to the nominal duration.
     *
     * @param conversions rates between units that a source states; without one, units never add up
     * @return the rules
     */
    public static RuleSet<TrainingProgram> program(Conversion... conversions) {
        return ShapeRules.rules(ImmutableList.copyOf(conversions));
    }

    /**
     * Rules about the days of a cohort: phases follow each other, months are not clamped.
     *
     * @return the rules, without a check of the edition
     */
    public static RuleSet<Cohort.Dated> cohort() {
        return cohort(ImmutableMap.of());
    }

    /**
     * Rules about the days of a cohort, and that its program's edition is in force on the first day.
     *
     * @param editions the known editions and the days on which they are in force; none known, nothing checked
     * @return the rules
     */
    public static RuleSet<Cohort.Dated> cohort(Map<String, Term> editions) {
        return CohortRules.rules(ImmutableMap.copyOf(editions));
    }

    /**
     * Rules about one enrollment: home and host, agreement and consent, counterpart fields, approved years.
     *
     * @param unwantedSender how much a sending unit on a non-counterpart trainee weighs
     * @return the rules
     */
    public static RuleSet<Enrollment> enrollment(Severity unwantedSender) {
        return EnrollmentRules.rules(unwantedSender);
    }

    /** {@return the rules about one enrollment, an unwanted sending unit being an error} */
    public static RuleSet<Enrollment> enrollment() {
        return enrollment(Severity.ERROR);
    }

    /** {@return the rules about approved years: the reduction's range and its evidence} */
    public static RuleSet<ApprovedYears> approvedYears() {
        return EnrollmentRules.years();
    }

    /**
     * Rules about a rotation plan: the years' totals and the groups.
     *
     * @param demand what the years must add up to
     * @return the rules
     */
    public static RuleSet<RotationPlan> rotation(Demand demand) {
        return RotationRules.rules(demand);
    }

    /**
     * Rules about one resident's schedule: one place at a time, affiliated units within the limit.
     *
     * @param limit how much may lie in affiliated units
     * @return the rules
     */
    public static RuleSet<RotationSchedule> schedule(AffiliateLimit limit) {
        return ScheduleRules.rules(limit);
    }

    /**
     * Rules about the intake of a specialty base over the three years that end with the last recorded year not after the
     * day judged.
     *
     * @param zeroYear how much a year without intake weighs; some authorities only warn
     * @return the rules
     */
    public static RuleSet<IntakeLedger> intake(Severity zeroYear) {
        return IntakeRules.rules(zeroYear);
    }

    /**
     * Rules about progress: sittings, signatures, and a certificate that comes neither early nor unearned.
     *
     * @param exam how often and how long the graduation exam may be tried
     * @return the rules
     */
    public static RuleSet<Progress> progress(ExamPolicy exam) {
        return ProgressRules.rules(exam);
    }

    /** {@return the rules about one supervisor: title floor, and tenure of title, practice and teaching} */
    public static RuleSet<Supervisor> supervisor() {
        return SupervisorRules.rules();
    }

    /** {@return the rules about the teachers of a specialty base: numbers, shares, slots, head, and each supervisor} */
    public static RuleSet<Staff> staff() {
        return StaffRules.rules();
    }

    /** {@return the rules about a placement: the host's rank and its disciplines} */
    public static RuleSet<Placement.Resolved> placement() {
        return PlaceRules.placement();
    }

    /** {@return the rule about a hospital that hires a trainee: not the base while she trains or owes service to her sender} */
    public static RuleSet<Enrollment.Hiring> hiring() {
        return EnrollmentRules.hiring();
    }

    /** {@return the rule about a plan that is replaced: not once residents are scheduled under it} */
    public static RuleSet<RotationPlan.Change> planChange() {
        return RotationRules.change();
    }

    /** {@return the rules about reported figures: totals that contradict each other} */
    public static RuleSet<ImmutableList<Figure>> figures() {
        return PlaceRules.figures();
    }

    /** {@return the card of every rule of this room} */
    public static ImmutableList<RuleCard> cards() {
        ExamPolicy exam = new ExamPolicy(1, Period.ZERO);
        return ImmutableList.<RuleCard>builder()
                .addAll(program().cards())
                .addAll(cohort().cards())
                .addAll(enrollment().cards())
                .addAll(rotation(new Demand(ImmutableList.of(), 0)).cards())
                .addAll(schedule(AffiliateLimit.of(0, 0, 0)).cards())
                .addAll(intake(Severity.ERROR).cards())
                .addAll(progress(exam).cards())
                .addAll(staff().cards())
                .addAll(placement().cards())
                .addAll(figures().cards())
                .addAll(hiring().cards())
                .addAll(planChange().cards())
                .build()
                .stream()
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
