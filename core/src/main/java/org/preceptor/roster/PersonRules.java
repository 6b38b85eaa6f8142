package org.preceptor.roster;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.roster.RosterRules.CoursePolicy;
import org.preceptor.roster.RosterRules.ServicePolicy;
import org.preceptor.roster.Title.Level;
import org.preceptor.roster.Title.Track;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.rule.Source.Confidence;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;
import org.preceptor.time.TrainingLength;

/** Rules about one person's histories. */
final class PersonRules {
    static final RuleCard SERVICE_SHORT = RuleCard.builder()
            .id("roster.service-short")
            .sentence(
                    "Promotion to sub-senior follows a year of service in counties or supported places",
                    "晋升副高级前须累计服务县级以下或受援机构满一年")
            .source(Source.of(
                    "National People's Congress",
                    "Physicians Law 2021, article 46; Basic Medical Care Law 2019, article 56"))
            .message(
                    "promoted on {promoted} with {actual} of qualifying service, {missing} short of {expected}",
                    "{promoted}晋升，合格服务{actual}，距{expected}尚差{missing}")
            .passing("8 + 8 months that overlap by 4, promoted in 2021", "8 + 8个月重叠4个月，2021年晋升")
            .failing("7 + 7 months that overlap by 3, promoted in 2021", "7 + 7个月重叠3个月，2021年晋升")
            .build();
    static final RuleCard TITLE_GOES_DOWN = RuleCard.builder()
            .id("roster.title-goes-down")
            .sentence("A title that ends and leaves a lower one states why it ended", "职称降低须说明终止原因")
            .source(new Source("Preceptor", "consistency of a history of titles", "", Confidence.DERIVED))
            .message("{title} ended on {actual} without a reason, leaving {left}", "{title}于{actual}终止而无原因，降为{left}")
            .passing("associate chief ended with the reason \"revoked\"", "副主任医师终止，原因：撤销")
            .failing("associate chief ended, attending since, no reason", "副主任医师终止后为主治医师，无原因")
            .build();
    static final RuleCard COURSE_MISSING = RuleCard.builder()
            .id("roster.supervisor-course-missing")
            .sentence(
                    "A new supervisor completes the teachers' course within the period of grace", "新任指导医师须在宽限期内完成师资培训")
            .source(Source.of(
                    "Royal Australasian College of Physicians", "Supervisor Professional Development Program"))
            .message("teaching since {since} without the course; due by {expected}", "自{since}起带教，未完成师资培训；期限{expected}")
            .passing("eleven months into teaching, course completed", "带教十一个月，已完成培训")
            .failing("thirteen months into teaching, no course", "带教十三个月，未培训")
            .build();

    private PersonRules() {}

    static RuleSet<Physician> rules(ServicePolicy service) {
        return RuleSet.of(
                Rule.of(SERVICE_SHORT, (physician, day) -> service(physician, service)),
                Rule.of(TITLE_GOES_DOWN, PersonRules::descents));
    }

    static RuleSet<Physician> course(CoursePolicy policy) {
        return RuleSet.of(Rule.of(COURSE_MISSING, (physician, day) -> course(physician, policy, day)));
    }

    private static List<Finding.Draft> service(Physician physician, ServicePolicy policy) {
        Optional<LocalDate> promoted = physician.titles().stream()
                .filter(grant -> grant.title().track() == Track.CLINICAL
                        && grant.title().level().isAtLeast(Level.SUB_SENIOR))
                .map(TitleGrant::awardedOn)
                .min(Comparator.naturalOrder());
        if (promoted.isEmpty() || promoted.get().isBefore(policy.inForce())) {
            return ImmutableList.of();
        }
        Term before = Term.until(promoted.get().minusDays(1));
        int done = months(physician.qualifyingService().intersection(before));
        int missing = policy.months() - done;
        return missing <= 0
                ? ImmutableList.of()
                : ImmutableList.of(SERVICE_SHORT
                        .error()
                        .at("/services")
                        .with("promoted", promoted.get())
                        .actual(TrainingLength.of(done, LengthUnit.MONTH))
                        .expected(TrainingLength.of(policy.months(), LengthUnit.MONTH))
                        .with("missing", TrainingLength.of(missing, LengthUnit.MONTH))
                        .remedy(new Remedy.Obtain(
                                Label.of(missing + " more months of qualifying service", "再服务" + missing + "个月"))));
    }

    /** Whole months of service; of the days left over, 31 make a month on any calendar. */
    private static int months(TermSet service) {
        Period length = service.length();
        return (int) (length.toTotalMonths() + length.get(ChronoUnit.DAYS) / 31);
    }

    private static List<Finding.Draft> descents(Physician physician, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < physician.titles().size(); i++) {
            TitleGrant ended = physician.titles().get(i);
            if (ended.term().hasLast() && ended.endReason().isEmpty()) {
                LocalDate next = ended.term().last().plusDays(1);
                Optional<Title> left = physician.titleOn(ended.title().track(), next);
                if (left.isPresent()
                        && left.get().level().compareTo(ended.title().level()) < 0) {
                    drafts.add(TITLE_GOES_DOWN
                            .error()
                            .at(Pointer.of("titles", i))
                            .with("title", ended.title().label())
                            .actual(ended.term().last())
                            .with("left", left.get().label()));
                }
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> course(Physician physician, CoursePolicy policy, LocalDate day) {
        if (physician.teachingSince().isEmpty()
                || day.isBefore(physician.teachingSince().get())) {
            return ImmutableList.of();
        }
        LocalDate due = physician.teachingSince().get().plus(policy.grace());
        boolean done = physician.credentials().stream()
                .anyMatch(each -> each.kind() == Credential.Kind.TEACHER_TRAINING
                        && !each.term().first().isAfter(day));
        return done
                ? ImmutableList.of()
                : ImmutableList.of((day.isAfter(due) ? COURSE_MISSING.error() : COURSE_MISSING.warning())
                        .at("/credentials")
                        .with("since", physician.teachingSince().get())
                        .expected(due)
                        .remedy(new Remedy.Obtain(Label.of("the teachers' course", "师资培训"))));
    }
}
