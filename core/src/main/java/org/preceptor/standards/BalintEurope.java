package org.preceptor.standards;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.anyOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.judged;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.standards.BalintInternational.CO_LED;
import static org.preceptor.standards.BalintInternational.LED;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.Optional;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.certification.Selection;
import org.preceptor.rule.Source;

/** The Netherlands, with the only published renewal, and the Roman school. */
final class BalintEurope {
    private static final Period FIVE_YEARS = Period.ofYears(5);
    private static final Validity DUTCH =
            Validity.UNLIMITED.lasting(FIVE_YEARS).decidedBy("training advisory committee", "Board");

    private BalintEurope() {}

    private static Source dutch() {
        return Source.of("Balint Nederland", "Recognition of group leaders, September 2023")
                .at("https://www.balintnederland.nl/index.php?page=nieuwe_groep_starten");
    }

    static Scheme netherlands() {
        return Scheme.of("nl", "2023-09", Stance.PRESCRIPTIVE, dutch())
                .copy()
                .validity(DUTCH)
                .build()
                .must(
                        "degree",
                        "Medical or behavioural-science degree",
                        "医学或行为科学学位",
                        holds("degree:medical", "degree:behavioural-science"))
                .must(
                        "general-practice",
                        "Experience with and knowledge of general practice",
                        "全科医疗经历与知识",
                        holds("general-practice"))
                .must(
                        "background",
                        "At least one of three backgrounds",
                        "三项背景至少具备一项",
                        anyOf(
                                holds("registration:psychologist-psychotherapist"),
                                holds("psychotherapy-association"),
                                holds("methodical-supervision", "group-work")));
    }

    static ImmutableList<Item> conditions() {
        Selection recognised = CO_LED.and(
                new Selection.Alongside(ImmutableSet.of("leader", "co-leader"), ImmutableSet.of("recognised-leader")));
        return ImmutableList.of(
                Scheme.item(
                        "added-co-leading",
                        Strength.MUST,
                        "Three sessions co-led with a recognised leader",
                        "与认可的组长协同带领三次",
                        atLeast(3, SESSION).of(recognised)),
                Scheme.item(
                        "added-supervision",
                        Strength.MUST,
                        "Five hours of supervision, individual or in a group",
                        "五小时个别或团体督导",
                        atLeast(5, HOUR).of(kind("supervision"))),
                Scheme.item(
                        "added-course",
                        Strength.MUST,
                        "A leader training course",
                        "一次组长培训课程",
                        some(kind("leader-course"))));
    }

    static Scheme netherlandsRenewal() {
        Moment recognition = milestone("recognition");
        Limit period = new Limit.Between(
                Optional.of(recognition),
                Optional.of(recognition.plus(FIVE_YEARS).minus(Period.ofDays(1))));
        Limit yearly = new Limit.PerPeriod(1, Period.ofYears(1), 5, Limit.Pattern.EACH, Optional.of(recognition));
        Amount review = some(kind("peer-review", "continuing-education")).limit(period, yearly);
        return Scheme.of("nl.renewal", "2023-09", Stance.PRESCRIPTIVE, dutch())
                .copy()
                .validity(DUTCH)
                .build()
                .must(
                        "led",
                        "Has led Balint groups in the period",
                        "有效期内带领过巴林特小组",
                        some(LED).limit(period))
                .must(
                        "peer-review",
                        "Peer review at least once a year, or comparable continuing education",
                        "每年至少一次同行互评或同等继续教育",
                        review);
    }

    static Scheme srba(boolean atLeastThreeYears) {
        Period years = Period.ofYears(3);
        Limit window = atLeastThreeYears ? new Limit.Spread(years) : new Limit.Within(years);
        Source source = Source.of("Scuola Romana Balint Analitica", "Leader accreditation")
                .at("https://scuolaromanabalint.it/metodologia/accreditamento-conduttori.html");
        return Scheme.of("srba", atLeastThreeYears ? "undated-minimum" : "undated", Stance.PRESCRIPTIVE, source)
                .must(
                        "background",
                        "Study of group culture or personal analytic experience",
                        "团体文化学习或个人分析经历",
                        anyOf(holds("group-culture"), holds("personal-analysis")))
                .must("course", "The school's leader training course of two years", "本校两年组长课程", holds("course:srba"))
                .must(
                        "sessions",
                        "Sixty analytic Balint sessions within three consecutive years",
                        "连续三年内六十次分析性巴林特小组",
                        atLeast(60, SESSION).of(kind("analytic-session")).limit(window))
                .must(
                        "co-leading",
                        "Co-led with one of the school's trainers, with feedback",
                        "与本校培训师协同带领并获反馈",
                        allOf(
                                some(CO_LED.and(new Selection.Alongside(
                                        ImmutableSet.of("leader", "co-leader", "trainer"),
                                        ImmutableSet.of("srba-trainer")))),
                                attested(1, "feedback")))
                .must("supervision", "Supervision", "督导", some(kind("supervision")))
                .wish(
                        "supervision-length",
                        "Long enough for a competence profile, possibly",
                        "督导时间尽可能足以形成胜任力画像",
                        judged("competence-profile"))
                .must(
                        "evaluation",
                        "Final positive overall evaluation on a list of competences like the international one",
                        "依照类似国际准则的胜任力清单，最终总体评定为肯定",
                        judged("overall-evaluation"));
    }
}
