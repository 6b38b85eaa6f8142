package org.preceptor.standards;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.noLater;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.endOfFirst;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.obtained;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.standards.BalintInternational.PARTICIPATION;
import static org.preceptor.time.LengthUnit.DOUBLE_HOUR;
import static org.preceptor.time.LengthUnit.SEMINAR;

import java.time.Period;
import java.util.Optional;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Selection;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.rule.Source;

/** The German society for physicians and for psychotherapists, and the Austrian society. */
final class BalintGerman {
    static final Selection SEMINARS = kind("leader-seminar");
    private static final Selection CONFERENCE = Selection.any().is(Facet.TAG, "conference");
    private static final Period THREE_YEARS = Period.ofYears(3);

    private BalintGerman() {}

    static Scheme physicians(Moment start) {
        String[] qualifications = {
            "title:psychotherapy",
            "title:psychoanalysis",
            "specialist:psychotherapeutic-medicine",
            "specialist:psychiatry-psychotherapy",
            "specialist:child-adolescent-psychiatry-psychotherapy"
        };
        Moment qualified = obtained(qualifications);
        Source source = Source.of("Deutsche Balint-Gesellschaft", "Criteria for physicians")
                .at("https://balintgesellschaft.de:443/index.php?id=26&L=0");
        return Scheme.of("dbg.physicians", "older-page", Stance.PRESCRIPTIVE, source)
                .must("qualification", "Qualification in psychotherapy", "心理治疗资质", holds(qualifications))
                .must(
                        "membership",
                        "Membership of the society by the first leader seminar",
                        "首次组长研讨班前成为学会会员",
                        membership("DBG"))
                .must(
                        "experience",
                        "Three years of professional experience",
                        "三年专业工作经历",
                        elapsed(THREE_YEARS, qualified))
                .must("participation", "Participation in Balint groups", "参加巴林特小组", participation(start, qualified))
                .wish("leaders", "With leaders recognised by the society where possible", "尽可能由学会认可的组长带领", recognised())
                .wish("continuity", "A continuous group if possible", "尽可能为连续小组", continuous())
                .must(
                        "seminars",
                        "Leader seminars",
                        "组长研讨班",
                        allOf(
                                atLeast(6, SEMINAR).of(SEMINARS),
                                atLeast(30, DOUBLE_HOUR).of(SEMINARS)))
                .unknownFrom("what follows the seminars is not visible", "研讨班之后的条目不可见");
    }

    static Scheme psychologists(Moment start) {
        String[] licences = {"licence:psychological-psychotherapist", "licence:child-adolescent-psychotherapist"};
        String[] training = {"training:psychodynamic", "training:analytic"};
        Source source = Source.of("Deutsche Balint-Gesellschaft", "Criteria for psychological psychotherapists")
                .at("https://balintgesellschaft.de/arbeitsfelder/balint-gruppen-leiter-ausbildung/fuer-psychologen");
        return Scheme.of("dbg.psychologists", "newer-page", Stance.PRESCRIPTIVE, source)
                .must(
                        "qualification",
                        "Licence with completed psychodynamic or analytic training",
                        "执业资格并完成心理动力学或精神分析训练",
                        allOf(holds(licences), holds(training)))
                .must(
                        "membership",
                        "Membership of the society by the first leader seminar",
                        "首次组长研讨班前成为学会会员",
                        membership("DBG"))
                .must(
                        "registration",
                        "Registered for leader training by the first leader seminar",
                        "首次组长研讨班前注册组长培训",
                        noLater(milestone("registration"), endOfFirst(SEMINARS)))
                .must(
                        "experience",
                        "Three years of professional experience",
                        "三年专业工作经历",
                        allOf(elapsed(THREE_YEARS, obtained(licences)), elapsed(THREE_YEARS, obtained(training))))
                .must(
                        "participation",
                        "Participation in Balint groups",
                        "参加巴林特小组",
                        participation(start, obtained(training)))
                .wish("leaders", "With leaders recognised by the society where possible", "尽可能由学会认可的组长带领", recognised())
                .wish("continuity", "A continuous group if possible", "尽可能为连续小组", continuous())
                .must("logbook", "Logbook kept", "保存培训手册", attested(1, "logbook"))
                .unknownFrom("the seminars and what follows are not visible", "研讨班及其后条目不可见");
    }

    private static Criterion membership(String body) {
        return allOf(holds("member:" + body), noLater(obtained("member:" + body), endOfFirst(SEMINARS)));
    }

    /** 35 before leader training and 70 further, a surplus of one not filling the other; less than half at conferences. */
    private static Criterion participation(Moment start, Moment qualified) {
        return allOf(
                atLeast(35, DOUBLE_HOUR).of(PARTICIPATION).before(start),
                atLeast(70, DOUBLE_HOUR)
                        .of(PARTICIPATION)
                        .from(start)
                        .from(qualified)
                        .lessThanHalf(CONFERENCE),
                atLeast(105, DOUBLE_HOUR).of(PARTICIPATION).lessThanHalf(CONFERENCE));
    }

    private static Criterion recognised() {
        return atLeast(105, DOUBLE_HOUR).of(PARTICIPATION.alongside("leader", "leader:DBG"));
    }

    private static Criterion continuous() {
        return some(PARTICIPATION.is(Facet.FORM, "ongoing"));
    }

    /** The source does not say where a year begins: with the qualification, or with the calendar. */
    static Scheme austria(boolean calendarYears) {
        String[] qualifications = {"diploma:psychotherapeutic-medicine", "psychotherapist-list"};
        Moment qualified = obtained(qualifications);
        Optional<Moment> anchor = calendarYears ? Optional.empty() : Optional.of(qualified);
        Limit yearly = new Limit.PerPeriod(6, Period.ofYears(1), 2, Limit.Pattern.ANY, anchor);
        Moment seminar = endOfFirst(SEMINARS.is(Facet.PROVIDER, "ÖBG", "DBG", "SBG"));
        Source source = Source.of(
                        "Österreichische Balint-Gesellschaft",
                        "Leader recognition, resolution of 2 February 2005, as printed on 26 March 2020")
                .at("https://thieme-connect.de/products/ejournals/abstract/10.1055/a-1110-4215")
                .withConfidence(Source.Confidence.REPORTED);
        return Scheme.of("obg", calendarYears ? "2005-calendar-years" : "2005", Stance.PRESCRIPTIVE, source)
                .must(
                        "profession",
                        "Physician or clinical psychologist",
                        "医师或临床心理师",
                        holds("physician", "clinical-psychologist"))
                .must(
                        "qualification",
                        "Diploma or entry in the list of psychotherapists",
                        "文凭或列入心理治疗师名册",
                        holds(qualifications))
                .must("experience", "Three years of clinical experience", "三年临床经历", elapsed(THREE_YEARS, qualified))
                .must(
                        "supervision",
                        "In two of those years at least six double hours of supervision",
                        "其中两年每年至少六个双学时督导",
                        atLeast(6, DOUBLE_HOUR).of(kind("supervision")).limit(yearly))
                .must(
                        "teaching",
                        "Teaching experience in further training",
                        "继续教育教学经历",
                        anyOf(holds("teaching"), some(kind("teaching"))))
                .must(
                        "membership",
                        "Membership of the Austrian society or the international federation by the first leader seminar",
                        "首次组长研讨班前为奥地利学会或国际联合会会员",
                        allOf(
                                holds("member:ÖBG", "member:IBF"),
                                noLater(obtained("member:ÖBG", "member:IBF"), seminar)))
                .unknownFrom("participation in groups and what follows are not visible", "参加小组及其后条目不可见");
    }
}
