package org.preceptor.standards;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.endOfFirst;
import static org.preceptor.certification.Moment.first;
import static org.preceptor.certification.Moment.judged;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.standards.BalintInternational.CO_LED;
import static org.preceptor.standards.BalintInternational.LED;
import static org.preceptor.standards.BalintInternational.PARTICIPATION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Branch;
import org.preceptor.certification.Criterion.Unknown;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Lineage;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.certification.Selection;
import org.preceptor.rule.Source;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** The Balint Society of the United Kingdom: guidelines of 2020, and the change of June 2023. */
final class BalintUnitedKingdom {
    private static final String SOCIETY = "Balint Society (UK)";
    private static final String MEMBER = "member:Balint-Society";
    private static final Moment ENTRY = milestone("pathway-entry");
    private static final Moment TRAINING = milestone("professional-training");
    private static final Validity STAGES = Validity.UNLIMITED.decidedBy("leadership team", "Council");

    private BalintUnitedKingdom() {}

    static Lineage lineage() {
        return new Lineage(ENTRY, ImmutableList.of(of2020(2), of2023()));
    }

    static Scheme of2020(int daysPerWeekend) {
        Source source = Source.of(SOCIETY, "Criteria for accreditation, and required experience, April 2020")
                .at("https://balint.co.uk/leadership-2/criteria-for-accreditation/");
        return Scheme.of("uk", "2020", Stance.GUIDELINE, source)
                .copy()
                .inForce(Term.until(LocalDate.of(2023, 5, 31)))
                .validity(STAGES)
                .build()
                .must(
                        "membership",
                        "Member of the Society since joining the pathway, and to remain so once accredited",
                        "自进入培训路径起为学会会员，认证后仍须保持",
                        holdsSince(ENTRY, MEMBER))
                .expect(
                        "profession",
                        "Usually a health-related profession; others, such as clergy or teachers, are possible",
                        "通常为卫生相关职业；亦可为神职人员、教师等其他职业",
                        anyOf(holds("health-training"), Criterion.judged("other-profession")))
                .expect("group-member", "Experience as an ordinary group member", "普通组员经历", membership())
                .wish(
                        "group-leader",
                        "Groups led by an accredited leader",
                        "所参加小组由认证组长带领",
                        some(PARTICIPATION)
                                .limit(new Limit.Proportion(
                                        Selection.any().alongside("leader", "accredited-leader"), 1, 1)))
                .expect(
                        "co-leading",
                        "Co-led groups",
                        "协同带领小组",
                        atLeast(20, LengthUnit.SESSION).of(CO_LED))
                .wish(
                        "co-leader",
                        "Co-leader accredited if possible",
                        "协同组长尽可能为认证组长",
                        atLeast(20, LengthUnit.SESSION).of(CO_LED.and(BalintInternational.with("leader", "co-leader"))))
                .wish(
                        "settings",
                        "More than one setting",
                        "不止一种场所",
                        some(CO_LED).limit(new Limit.Distinct(Limit.Key.SETTING, 2)))
                .expect(
                        "leadership-groups",
                        "Leadership groups at weekends, or training days",
                        "组长周末或培训日",
                        events(daysPerWeekend))
                .wish("two-day-event", "At least one two-day event", "至少一次两日活动", some(kind("leadership-weekend")))
                .expect(
                        "competences",
                        "Portfolio and growth in five competences",
                        "档案及五项胜任力",
                        BalintInternational.competences())
                .expect(
                        "supervision",
                        "Supervised by an accredited leader with experience in supervision",
                        "由具有督导经验的认证组长督导",
                        some(kind("supervision")
                                .alongside("supervisor", "accredited-leader")
                                .alongside("supervisor", "experienced-supervisor")))
                .wish(
                        "supervision-start",
                        "Supervision starts when leading starts, or earlier",
                        "督导始于带领开始之时或更早",
                        noLater(first(kind("supervision")), endOfFirst(LED)))
                .must(
                        "report",
                        "Written report from the supervisor",
                        "督导师书面报告",
                        attested(1, "supervisor-report").by("accredited-leader"))
                .wish("peer-group", "A peer supervision group of leaders", "组长同辈督导小组", some(kind("peer-supervision")));
    }

    private static Criterion membership() {
        Amount eight = atLeast(8, LengthUnit.SESSION).of(PARTICIPATION);
        Label undated = Label.of(
                "whether they fall in or after professional training, whose beginning is not stated",
                "是否在专业训练期间或之后进行；专业训练的开始日期未说明");
        Criterion with = anyOf(
                eight.from(TRAINING),
                allOf(eight, before(judged(), TRAINING), new Unknown(undated)),
                atLeast(2, LengthUnit.EVENT).of(kind("society-weekend").as("participant")));
        Criterion without = atLeast(20, LengthUnit.SESSION).of(PARTICIPATION);
        return new Branch(
                "psychodynamic-training", judged(), ImmutableMap.of("yes", with, "no", without), Optional.empty());
    }

    private static Criterion events(int daysPerWeekend) {
        return atLeast(2, LengthUnit.EVENT)
                .of(kind("leadership-weekend", "leadership-day"))
                .limit(
                        new Limit.Rate(kind("leadership-day"), LengthUnit.DAY, 1, daysPerWeekend),
                        new Limit.Rate(kind("leadership-day"), LengthUnit.EVENT, 1, daysPerWeekend));
    }

    static Scheme of2023() {
        Source source = Source.of(SOCIETY, "Accreditation page with the change of June 2023")
                .at("https://balintsociety.org.uk/accreditation");
        return Scheme.of("uk", "2023-06", Stance.PRESCRIPTIVE, source)
                .copy()
                .inForce(Term.from(LocalDate.of(2023, 7, 1)))
                .validity(STAGES)
                .build()
                .must(
                        "membership",
                        "Member of the Society since joining the pathway, and to remain so once accredited",
                        "自进入培训路径起为学会会员，认证后仍须保持",
                        holdsSince(ENTRY, MEMBER))
                .must("registration", "Name entered on the pathway", "姓名已列入培训路径", noLater(ENTRY, judged()))
                .must(
                        "portfolio",
                        "Portfolio of experience",
                        "经历档案",
                        new Unknown(Label.of("figures not visible", "具体数字不可见")))
                .must(
                        "competences",
                        "Essential competences",
                        "核心胜任力",
                        new Unknown(Label.of("list not visible", "清单不可见")));
    }
}
