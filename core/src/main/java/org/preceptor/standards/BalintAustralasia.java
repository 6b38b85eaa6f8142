package org.preceptor.standards;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.obtained;
import static org.preceptor.certification.Moment.signed;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.standards.BalintInternational.CO_LED;
import static org.preceptor.standards.BalintInternational.LED;
import static org.preceptor.standards.BalintInternational.PARTICIPATION;
import static org.preceptor.time.LengthUnit.CASE;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.MEETING;
import static org.preceptor.time.LengthUnit.SESSION;

import java.time.Period;
import java.util.Optional;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Attested;
import org.preceptor.certification.Criterion.Reported;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.certification.Selection;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/** Australia and New Zealand: leader pathway on both sites, and the leader trainer. */
final class BalintAustralasia {
    private static final String SOCIETY = "Balint Society of Australia and New Zealand";
    private static final String MEMBER = "member:BSANZ";
    private static final Moment ENTRY = milestone("pathway-entry");
    private static final Moment TRAINER_ENTRY = milestone("trainer-entry");
    private static final Selection IN_GOOD_STANDING = Selection.any()
            .alongside("supervisor", MEMBER)
            .alongside("supervisor", "insurance")
            .alongside("supervisor", "ethics-code");
    private static final Limit COURSE = new Limit.Between(Optional.of(ENTRY), Optional.of(milestone("pathway-end")));
    private static final Period YEAR = Period.ofYears(1);
    private static final Period HALF_YEAR = Period.ofMonths(6);
    private static final Validity STAGES = Validity.UNLIMITED.decidedBy("Accreditation Committee", "Board");

    private BalintAustralasia() {}

    static Scheme leader() {
        Source source = Source.of(SOCIETY, "Accreditation pathway, newer site")
                .at("https://balintanz.org/accredited-leadership/accreditation-pathway/");
        Selection foreign = kind("workshop").is(Facet.PROVIDER, "IBF", "ABS", "UK");
        String[] trainers = {"leader-trainer", "leader-trainee"};
        Selection byTrainer = kind("supervision").alongside("supervisor", "leader-trainer");
        Selection byTrainee = kind("supervision").alongside("supervisor", trainers);
        Criterion supervision =
                anyOf(yearly(byTrainer), allOf(yearly(byTrainee), judged("trainee-supervision-confirmed")));
        return pathway(Scheme.of("bsanz.leader", "current", Stance.GUIDELINE, source), supervision, trainers)
                .must(
                        "yearly-record",
                        "A record of training every year",
                        "每年一份培训记录",
                        new Reported("yearly-record", YEAR, 1, Optional.of("final-report"), ENTRY))
                .must(
                        "workshops",
                        "Two workshops, approved beforehand",
                        "两次工作坊，须事先批准",
                        workshops(foreign, Selection.any()))
                .wish("supervision-group", "A supervision group in the first year", "第一年参加督导小组", firstYear())
                .wish(
                        "face-to-face",
                        "At least half face to face",
                        "至少一半为面授",
                        atLeast(1, MEETING)
                                .of(Selection.oneOf(LED, PARTICIPATION))
                                .limit(
                                        COURSE,
                                        new Limit.Proportion(Selection.any().is(Facet.MODE, "in-person"), 1, 2)));
    }

    static Scheme leader2021(Term relief) {
        Source source = Source.of(SOCIETY, "Accreditation pathway, Board, June 2021")
                .at("https://balintaustralianewzealand.org/accredited-leadership/accreditation-pathway/");
        Selection present = Selection.oneOf(
                Selection.any().is(Facet.MODE, "in-person"),
                Selection.any().is(Facet.MODE, "online").and(new Selection.During(relief)));
        Selection foreign = kind("workshop").is(Facet.PROVIDER, "IBF", "ABS");
        Criterion supervision = yearly(kind("supervision"));
        return pathway(Scheme.of("bsanz.leader", "2021-06", Stance.GUIDELINE, source), supervision)
                .must("workshops", "Two workshops, approved beforehand", "两次工作坊，须事先批准", workshops(foreign, present));
    }

    private static Criterion yearly(Selection supervision) {
        return atLeast(10, SESSION)
                .of(supervision)
                .limit(COURSE, new Limit.PerPeriod(10, YEAR, 1, Limit.Pattern.EACH, Optional.of(ENTRY)));
    }

    private static Scheme pathway(Scheme scheme, Criterion supervision, String... supervisors) {
        return scheme.copy()
                .validity(STAGES)
                .build()
                .must(
                        "cases",
                        "Thirty cases led or co-led, over twenty meetings",
                        "带领或协同带领三十例，分布于二十次会议",
                        allOf(
                                atLeast(30, CASE).of(LED).limit(COURSE),
                                atLeast(20, MEETING).of(LED).limit(COURSE)))
                .must("supervision", "Ten sessions of supervision in every training year", "每个培训年至少十次督导", supervision)
                .must(
                        "progress-reports",
                        "Supervisor's reports every six months, four or more, and a final one on suitability",
                        "督导师每六个月一份进展报告，不少于四份，另有关于适任性的最终报告",
                        reports(supervisors))
                .must(
                        "report-content",
                        "Each report gives the sessions since the last one, covers thirteen areas and was discussed first",
                        "每份报告列明上次以来的活动、涵盖十三个领域，并先与受督导者讨论",
                        judged("sessions-since-last-report", "thirteen-areas", "discussed-first"))
                .must(
                        "standing",
                        "Member, insured, bound by an ethics code and keeping session records throughout",
                        "全程具有会员资格与责任保险，受伦理守则约束并保存活动记录",
                        allOf(
                                holdsSince(ENTRY, MEMBER),
                                holdsSince(ENTRY, "insurance"),
                                holdsSince(ENTRY, "ethics-code"),
                                holdsSince(ENTRY, "session-records")))
                .must(
                        "supervisor-standing",
                        "The supervisor a member, insured and bound by an ethics code as well",
                        "督导师同样具有会员资格与责任保险，并受伦理守则约束",
                        some(kind("supervision")).limit(COURSE, new Limit.Proportion(IN_GOOD_STANDING, 1, 1)))
                .wish(
                        "co-leading",
                        "Co-led with an accredited leader for the equivalent of twenty groups",
                        "与认证组长协同带领约二十次小组",
                        atLeast(20, MEETING).of(CO_LED.and(BalintInternational.with("leader", "co-leader"))))
                .wish(
                        "ongoing-group",
                        "Member of an ongoing group",
                        "为连续小组组员",
                        some(PARTICIPATION.is(Facet.FORM, "ongoing")));
    }

    /** Two own workshops, or one own and one foreign. */
    private static Amount workshops(Selection foreign, Selection mode) {
        Selection own = kind("workshop").is(Facet.PROVIDER, "BSANZ");
        return atLeast(2, EVENT)
                .of(Selection.oneOf(own, foreign).and(mode).approved("committee"))
                .limit(COURSE, new Limit.Cap(foreign, 1));
    }

    /** By the supervisor, where the page says what the supervisor has to be. */
    private static Criterion reports(String... supervisors) {
        Criterion regular = new Reported("progress-report", HALF_YEAR, 4, Optional.of("final-report"), ENTRY);
        if (supervisors.length == 0) {
            return regular;
        }
        Attested any = attested(4, "progress-report").by(supervisors);
        Attested signed = new Attested(any.count(), any.kinds(), any.signers(), any.barred(), any.observed(), false);
        return allOf(regular, signed, attested(1, "final-report").by(supervisors));
    }

    private static Amount firstYear() {
        return some(kind("supervision").is(Facet.FORM, "group"))
                .limit(new Limit.Between(Optional.of(ENTRY), Optional.of(ENTRY.plus(YEAR))));
    }

    static Scheme trainer() {
        Source source = Source.of(SOCIETY, "Requirements for leader-trainer accreditation")
                .at("https://balintanz.org/accredited-leadership/requirements-for-leader-trainer-accreditation/");
        Moment accredited = obtained("accredited-leader");
        Selection residential = kind("residential-workshop").as("co-leader");
        Selection full = residential.alongside("co-leader", "leader-trainer");
        Selection lesser =
                residential.alongside("co-leader", "accredited-leader").alongside("supervisor", "leader-trainer");
        return Scheme.of("bsanz.leader-trainer", "undated", Stance.GUIDELINE, source)
                .copy()
                .validity(STAGES)
                .grade("leader-trainer")
                .build()
                .must(
                        "invitation",
                        "Invited by the committee, first of all",
                        "首先须受委员会邀请",
                        allOf(attested(1, "invitation"), noLater(signed("invitation"), TRAINER_ENTRY)))
                .must(
                        "experience",
                        "Two years of Balint experience after accreditation",
                        "认证后两年巴林特经历",
                        elapsed(Period.ofYears(2), accredited))
                .must(
                        "leading",
                        "Twenty hours of leading, with at least one ongoing group",
                        "带领二十小时，至少一个连续小组",
                        allOf(atLeast(20, HOUR).of(LED), some(LED.is(Facet.FORM, "ongoing"))))
                .must(
                        "variety",
                        "Several settings and several co-leaders",
                        "多种场所、多位协同组长",
                        some(LED)
                                .limit(
                                        new Limit.Distinct(Limit.Key.SETTING, 2),
                                        new Limit.Distinct(Limit.Key.LEADER, 2)))
                .must(
                        "workshops",
                        "Two residential workshops with a leader trainer; one may be with a leader, supervised by a trainer",
                        "与组长培训师共同带领两次住宿工作坊，其中一次可在组长培训师督导下与认证组长共同带领",
                        allOf(
                                atLeast(2, EVENT).of(Selection.oneOf(full, lesser)),
                                atLeast(1, EVENT).of(full)))
                .wish(
                        "online-workshop",
                        "An online weekend workshop as leader",
                        "作为组长带领线上周末工作坊",
                        some(kind("workshop").as("leader").is(Facet.MODE, "online")))
                .expect(
                        "supervision",
                        "Supervised in leading and in supervising by a leader trainer",
                        "带领与督导均受组长培训师督导",
                        allOf(
                                some(kind("supervision").alongside("supervisor", "leader-trainer")),
                                some(kind("supervision-of-supervising").alongside("supervisor", "leader-trainer"))))
                .expect(
                        "reports",
                        "Supervisor's reports twice a year",
                        "督导师每年两次报告",
                        new Reported("supervisor-report", HALF_YEAR, 1, Optional.empty(), TRAINER_ENTRY))
                .must("portfolio", "Portfolio", "个人档案", attested(1, "portfolio"));
    }
}
