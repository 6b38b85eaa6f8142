package org.preceptor.program;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.program.SupervisionLimit.Supervisor;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Title;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.time.Tenure;

/** Rules about one supervisor under the limit of her specialty. */
final class SupervisorRules {
    static final RuleCard BELOW_FLOOR = RuleCard.builder()
            .id("program.supervisor-below-floor")
            .sentence("A supervisor holds at least the title the specialty asks for", "指导医师须达到本专业职称要求")
            .source(Sources.SPECIALTY_FORM)
            .message("{person} does not hold a title of {expected}", "{person}的职称未达{expected}")
            .passing("an attending physician in surgery", "外科主治医师")
            .failing("a resident physician in surgery", "外科住院医师")
            .build();
    static final RuleCard TENURE_TOO_SHORT = RuleCard.builder()
            .id("program.tenure-too-short")
            .sentence("Title, practice and teaching have lasted as long as the specialty asks", "任职、从业和带教年限须达到本专业要求")
            .source(Sources.SPECIALTY_FORM)
            .message("{person}: {what} since {actual}, {expected} needed", "{person}：{what}自{actual}起，须{expected}")
            .passing("ophthalmology, attending for exactly 3 years, \"3 years and above\"", "眼科，主治满3年，要求3年及以上")
            .failing("emergency, attending for exactly 3 years, \"over 3 years\"", "急诊科，主治满3年，要求3年以上（不含）")
            .build();
    static final RuleCard TENURE_UNKNOWN = RuleCard.builder()
            .id("program.tenure-unknown")
            .sentence("The roster says since when a supervisor has practised and taught", "花名册须载明从业与带教起始日期")
            .source(Sources.SPECIALTY_FORM)
            .message("{person}: {what} not recorded, {expected} needed", "{person}：{what}缺起始日期，须{expected}")
            .passing("practising since 2010-08-01", "2010-08-01起从业")
            .failing("no day recorded", "无起始日期")
            .build();

    private static final Label PRACTICE = Label.of("practice", "从业");
    private static final Label TEACHING = Label.of("teaching", "带教");

    private SupervisorRules() {}

    static RuleSet<Supervisor> rules() {
        return RuleSet.of(
                Rule.of(BELOW_FLOOR, SupervisorRules::floor),
                Rule.of(TENURE_TOO_SHORT, SupervisorRules::tenure),
                Rule.of(TENURE_UNKNOWN, SupervisorRules::unknown));
    }

    private static List<Finding.Draft> floor(Supervisor supervisor, LocalDate day) {
        return below(BELOW_FLOOR, supervisor.physician(), supervisor.limit().floor(), day);
    }

    private static List<Finding.Draft> tenure(Supervisor supervisor, LocalDate day) {
        SupervisionLimit limit = supervisor.limit();
        Physician physician = supervisor.physician();
        List<Finding.Draft> drafts = new ArrayList<>();
        limit.titleTenure()
                .ifPresent(tenure -> limit.floor()
                        .heldSince(physician.titles(), day)
                        .ifPresent(since -> drafts.addAll(
                                tooShort(physician, "titles", limit.floor().label(), since, tenure, day))));
        limit.practice()
                .ifPresent(tenure -> physician
                        .practisingSince()
                        .ifPresent(since ->
                                drafts.addAll(tooShort(physician, "practisingSince", PRACTICE, since, tenure, day))));
        limit.teaching()
                .ifPresent(tenure -> physician
                        .teachingSince()
                        .ifPresent(since ->
                                drafts.addAll(tooShort(physician, "teachingSince", TEACHING, since, tenure, day))));
        return drafts;
    }

    private static List<Finding.Draft> unknown(Supervisor supervisor, LocalDate day) {
        SupervisionLimit limit = supervisor.limit();
        Physician physician = supervisor.physician();
        List<Finding.Draft> drafts = new ArrayList<>();
        if (physician.practisingSince().isEmpty()) {
            limit.practice().ifPresent(tenure -> drafts.add(missing(physician, "practisingSince", PRACTICE, tenure)));
        }
        if (physician.teachingSince().isEmpty()) {
            limit.teaching().ifPresent(tenure -> drafts.add(missing(physician, "teachingSince", TEACHING, tenure)));
        }
        return drafts;
    }

    static List<Finding.Draft> below(RuleCard card, Physician physician, Title.Floor floor, LocalDate day) {
        if (physician.meets(floor, day)) {
            return ImmutableList.of();
        }
        Finding.Draft draft = card.error()
                .at("/titles")
                .with("person", Evidence.ref("person", physician.id()))
                .expected(floor.label());
        Optional<LocalDate> cured = floor.metFrom(physician.titles(), day);
        return ImmutableList.of(
                cured.isPresent() ? draft.curedOn(cured.get()) : draft.remedy(new Remedy.Obtain(floor.label())));
    }

    static List<Finding.Draft> tooShort(
            Physician physician, String field, Label what, LocalDate since, Tenure tenure, LocalDate day) {
        return tenure.isMet(since, day)
                ? ImmutableList.of()
                : ImmutableList.of(TENURE_TOO_SHORT
                        .error()
                        .at("/" + field)
                        .with("person", Evidence.ref("person", physician.id()))
                        .with("what", what)
                        .actual(since)
                        .expected(new Evidence.Held(tenure))
                        .curedOn(tenure.metOn(since)));
    }

    static Finding.Draft missing(Physician physician, String field, Label what, Tenure tenure) {
        return TENURE_UNKNOWN
                .warning()
                .at("/" + field)
                .with("person", Evidence.ref("person", physician.id()))
                .with("what", what)
                .expected(new Evidence.Held(tenure));
    }
}
