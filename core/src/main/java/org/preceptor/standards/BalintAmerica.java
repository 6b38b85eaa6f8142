package org.preceptor.standards;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.before;
import static org.preceptor.certification.Criterion.holdsSince;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.endOfFirst;
import static org.preceptor.certification.Moment.first;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.signed;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.standards.BalintInternational.LED;
import static org.preceptor.time.LengthUnit.EVENT;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.Optional;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Criterion.Examined;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.certification.Selection;
import org.preceptor.rule.Source;

/** The American Balint Society: the roadmap, and the introduction with its own figures. */
final class BalintAmerica {
    private static final String SOCIETY = "American Balint Society";
    private static final Selection INTENSIVES = kind("intensive", "credentialing-intensive");
    private static final Selection SUPERVISION = kind("supervision").recorded("video", "audio");
    private static final Moment SUPERVISED = first(kind("supervision"));
    private static final Moment APPLICATION = milestone("application");
    private static final Moment APPROVAL = milestone("approval");

    private BalintAmerica() {}

    static Scheme roadmap() {
        Source source = Source.of(SOCIETY, "Credentialing roadmap, 2014")
                .at("https://americanbalintsociety.org/content.aspx?page_id=22&club_id=445043&module_id=170722");
        Criterion cadence =
                some(LED).limit(new Limit.PerPeriod(1, Period.ofMonths(1), 24, Limit.Pattern.RUN, Optional.empty()));
        return common(Scheme.of("abs.roadmap", "2014", Stance.PRESCRIPTIVE, source))
                .must(
                        "supervisor",
                        "Supervisor chosen, agrees and signs before supervision starts",
                        "督导开始前选定督导师并签署同意",
                        allOf(attested(1, "supervisor-agreement"), before(signed("supervisor-agreement"), SUPERVISED)))
                .must(
                        "recording",
                        "Recording arranged beforehand: the first supervised session already is recorded",
                        "事先安排录制：首次受督导即有录像或录音",
                        some(kind("supervision"))
                                .limit(new Limit.Position(false, Selection.any().recorded("video", "audio"))))
                .must(
                        "cadence",
                        "Leads or co-leads a group at least once a month for two years",
                        "两年内每月至少带领或协同带领一次小组",
                        cadence)
                .must(
                        "supervision",
                        "At least twelve supervised recorded sessions over two years",
                        "两年内至少十二次有录像或录音的督导",
                        atLeast(12, SESSION).of(SUPERVISION).limit(new Limit.Within(Period.ofYears(2))))
                .wish("debriefing", "Every group debriefed with the co-leader", "每次小组后与协同组长复盘", judged("debriefed"))
                .unknownFrom("the steps after the tenth are not visible", "第十步之后不可见");
    }

    static Scheme introduction() {
        Source source = Source.of(SOCIETY, "Introduction to credentialing")
                .at("http://americanbalintsociety.org/content.aspx?page_id=22&club_id=445043&module_id=174147");
        Limit yearly = new Limit.PerPeriod(6, Period.ofYears(1), 2, Limit.Pattern.ROLLING, Optional.empty());
        return common(Scheme.of("abs.introduction", "undated", Stance.PRESCRIPTIVE, source))
                .must(
                        "supervision",
                        "Six supervised recorded sessions in each of two years",
                        "两年内每年六次有录像或录音的督导",
                        atLeast(6, SESSION).of(SUPERVISION).limit(yearly));
    }

    private static Scheme common(Scheme scheme) {
        return scheme.copy()
                .validity(Validity.UNLIMITED.decidedBy("committee", "Council"))
                .build()
                .must(
                        "membership",
                        "Member from application to decision",
                        "自申请至决定为学会会员",
                        holdsSince(APPLICATION, "member:ABS"))
                .must(
                        "first-intensive",
                        "First intensive before applying",
                        "申请前参加首次强化班",
                        before(endOfFirst(INTENSIVES), APPLICATION))
                .must(
                        "approval",
                        "Application approved before supervision starts",
                        "督导开始前申请已获批准",
                        allOf(before(APPROVAL, SUPERVISED), noLater(APPLICATION, APPROVAL)))
                .must(
                        "intensives",
                        "Three intensives, the last one for credentialing",
                        "三次强化班，最后一次为认证强化班",
                        allOf(
                                atLeast(3, EVENT)
                                        .of(INTENSIVES)
                                        .limit(new Limit.Position(true, kind("credentialing-intensive"))),
                                new Examined("credentialing-intensive", ImmutableSet.of())))
                .wish(
                        "fellowship",
                        "Possibly a fellowship group next to supervision (site of 2026)",
                        "可在督导之外参加同行交流小组（2026年网站）",
                        some(kind("fellowship-group")));
    }
}
