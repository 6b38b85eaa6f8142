package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.program.SupervisionLimit.Head;
import org.preceptor.program.SupervisionLimit.HeadCount;
import org.preceptor.program.SupervisionLimit.Share;
import org.preceptor.program.SupervisionLimit.Staff;
import org.preceptor.program.SupervisionLimit.Supervisor;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Title;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;

/** Rules about the teachers of one specialty base together, and about its head. */
final class StaffRules {
    private static final Period RECENT = Period.ofYears(5);

    static final RuleCard TOO_FEW_SUPERVISORS = RuleCard.builder()
            .id("program.too-few-supervisors")
            .sentence("A specialty base has the number of supervisors the form asks for", "专业基地指导医师人数须达标")
            .source(Sources.SPECIALTY_FORM)
            .message("{actual} supervisors, at least {expected}", "指导医师{actual}人，至少{expected}人")
            .passing("surgery with 12 supervisors", "外科12人")
            .failing("surgery with 11 supervisors", "外科11人")
            .build();
    static final RuleCard TITLE_SHARE_SHORT = RuleCard.builder()
            .id("program.title-share-short")
            .sentence("Enough of the supervisors hold the higher titles", "高级职称指导医师比例须达标")
            .source(Sources.SPECIALTY_FORM)
            .message(
                    "{actual} of the supervisors are at least {level}, {expected} needed",
                    "{level}及以上占{actual}，须达{expected}")
            .passing("internal medicine, 18 of 60 senior", "内科60人中18人高级职称")
            .failing("internal medicine, 17 of 60 senior", "内科60人中17人高级职称")
            .build();
    static final RuleCard TITLE_SLOT_EMPTY = RuleCard.builder()
            .id("program.title-slot-empty")
            .sentence(
                    "Every title level has its number of supervisors; a higher title may fill a lower slot",
                    "各级职称人数须达标，高职称可充低职称")
            .source(Sources.SPECIALTY_FORM)
            .message("{actual} supervisors of at least {level}, {expected} needed", "{level}及以上{actual}人，须{expected}人")
            .passing("neurology, 3 chiefs + 1 associate chief + 3 attendings", "神经内科：正高3、副高1、中级3")
            .failing("neurology, 1 chief + 3 associate chiefs + 3 attendings", "神经内科：正高1、副高3、中级3")
            .build();
    static final RuleCard NO_FULL_TIME_TEACHER = RuleCard.builder()
            .id("program.no-full-time-teacher")
            .sentence(
                    "Where only full-time teachers have a number of residents, there is at least one",
                    "仅限全职带教的专业须有全职带教医师")
            .source(Sources.SPECIALTY_FORM)
            .message("none of {actual} supervisors teaches full time", "{actual}名指导医师中无全职带教")
            .passing("orthodontics with one full-time teacher", "口腔正畸科有一名全职带教")
            .failing("orthodontics with part-time clinicians only", "口腔正畸科均为兼职")
            .build();
    static final RuleCard HEAD_BELOW_FLOOR = RuleCard.builder()
            .id("program.head-below-floor")
            .sentence("The head of a specialty base holds the title the form asks for", "专业基地负责人须达到职称要求")
            .source(Sources.SPECIALTY_FORM)
            .message("the head {person} does not hold a title of {expected}", "负责人{person}的职称未达{expected}")
            .passing("surgery headed by a chief physician", "外科负责人为主任医师")
            .failing("surgery headed by an associate chief", "外科负责人为副主任医师")
            .build();
    static final RuleCard HEAD_TRAINING_OUTDATED = RuleCard.builder()
            .id("program.head-training-outdated")
            .sentence("The head had provincial or national teacher training within five years", "负责人近五年内参加过省级及以上师资培训")
            .source(Sources.BASE_FORM)
            .message("{person} has no such training since {expected}", "{person}自{expected}以来无省级及以上师资培训")
            .passing("provincial training four years ago", "四年前参加省级培训")
            .failing("hospital training last year", "去年参加院级培训")
            .build();

    private StaffRules() {}

    static RuleSet<Staff> rules() {
        return RuleSet.<Staff>of(
                        Rule.of(TOO_FEW_SUPERVISORS, StaffRules::count),
                        Rule.of(TITLE_SHARE_SHORT, StaffRules::share),
                        Rule.of(TITLE_SLOT_EMPTY, StaffRules::slots),
                        Rule.of(NO_FULL_TIME_TEACHER, StaffRules::fullTime),
                        Rule.of(HEAD_BELOW_FLOOR, StaffRules::headTitle),
                        Rule.of(SupervisorRules.TENURE_TOO_SHORT, StaffRules::headTenure),
                        Rule.of(HEAD_TRAINING_OUTDATED, StaffRules::headTraining))
                .and(RuleSet.each(
                        "supervisors",
                        StaffRules::supervisors,
                        supervisor -> supervisor.physician().id(),
                        SupervisorRules.rules()));
    }

    private static ImmutableList<Supervisor> supervisors(Staff staff) {
        return staff.supervisors().stream()
                .map(physician -> new Supervisor(physician, staff.limit()))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Finding.Draft> count(Staff staff, LocalDate day) {
        int actual = staff.supervisors().size();
        return demand(staff)
                .filter(demand -> actual < demand.supervisors())
                .<List<Finding.Draft>>map(demand -> ImmutableList.of(TOO_FEW_SUPERVISORS
                        .error()
                        .at("/supervisors")
                        .actual(actual)
                        .expected(demand.supervisors())))
                .orElse(ImmutableList.of());
    }

    private static List<Finding.Draft> share(Staff staff, LocalDate day) {
        Optional<Share> share = demand(staff).flatMap(HeadCount::share);
        int all = staff.supervisors().size();
        if (share.isEmpty() || all == 0) {
            return ImmutableList.of();
        }
        long high = holding(staff, share.get().level(), day);
        boolean enough = high * share.get().denominator() >= (long) share.get().numerator() * all;
        return enough
                ? ImmutableList.of()
                : ImmutableList.of(TITLE_SHARE_SHORT
                        .error()
                        .at("/supervisors")
                        .with("level", share.get().level().label())
                        .actual(ratio(high, all))
                        .expected(ratio(share.get().numerator(), share.get().denominator())));
    }

    private static List<Finding.Draft> slots(Staff staff, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Optional<HeadCount> demand = demand(staff);
        Title.Level[] levels = Title.Level.values();
        int needed = 0;
        for (int i = levels.length - 1; i >= 0 && demand.isPresent(); i--) {
            int slots = demand.get().slots().getOrDefault(levels[i], 0);
            needed += slots;
            long held = holding(staff, levels[i], day);
            if (slots > 0 && held < needed) {
                drafts.add(TITLE_SLOT_EMPTY
                        .error()
                        .at(Pointer.of("supervisors"))
                        .with("level", levels[i].label())
                        .actual(held)
                        .expected(needed));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> fullTime(Staff staff, LocalDate day) {
        boolean missing =
                staff.limit().isFullTimeOnly() && staff.supervisors().stream().noneMatch(Physician::isFullTimeTeacher);
        return missing
                ? ImmutableList.of(NO_FULL_TIME_TEACHER
                        .error()
                        .at("/supervisors")
                        .actual(staff.supervisors().size()))
                : ImmutableList.of();
    }

    private static List<Finding.Draft> headTitle(Staff staff, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Optional<Title.Floor> floor = staff.limit().head().flatMap(Head::floor);
        if (staff.head().isPresent() && floor.isPresent()) {
            SupervisorRules.below(HEAD_BELOW_FLOOR, staff.head().get(), floor.get(), day)
                    .forEach(draft -> drafts.add(draft.at("/head/titles")));
        }
        return drafts;
    }

    private static List<Finding.Draft> headTenure(Staff staff, LocalDate day) {
        List<Finding.Draft> drafts = new ArrayList<>();
        Optional<Tenure> practice = staff.limit().head().map(Head::practice);
        if (staff.head().isPresent() && practice.isPresent()) {
            Label what = Label.of("practice", "从业");
            Optional<LocalDate> since = staff.head().get().practisingSince();
            if (since.isEmpty()) {
                drafts.add(SupervisorRules.missing(staff.head().get(), "head/practisingSince", what, practice.get()));
            } else {
                drafts.addAll(SupervisorRules.tooShort(
                        staff.head().get(), "head/practisingSince", what, since.get(), practice.get(), day));
            }
        }
        return drafts;
    }

    private static List<Finding.Draft> headTraining(Staff staff, LocalDate day) {
        if (staff.head().isEmpty()) {
            return ImmutableList.of();
        }
        Physician head = staff.head().get();
        Term recent = Term.of(day.minus(RECENT), day);
        return head.isTrainedTeacher(Credential.Level.PROVINCIAL, recent)
                ? ImmutableList.of()
                : ImmutableList.of(HEAD_TRAINING_OUTDATED
                        .error()
                        .at("/head/credentials")
                        .with("person", Evidence.ref("person", head.id()))
                        .expected(recent.first()));
    }

    private static Optional<HeadCount> demand(Staff staff) {
        return staff.limit().headCount(staff.site());
    }

    private static long holding(Staff staff, Title.Level level, LocalDate day) {
        Title.Floor floor = new Title.Floor(level, staff.limit().floor().tracks());
        return staff.supervisors().stream()
                .filter(physician -> physician.meets(floor, day))
                .count();
    }

    private static Evidence ratio(long numerator, long denominator) {
        return new Evidence.Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
