package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.time.Term;

/**
 * The rules of this room beyond the schemes themselves: how a dossier has to be kept, who may decide, what may be granted,
 * and what an assessment's own certificate has to show.
 *
 * <p>What a society demands of its leaders is a {@link Scheme}; these rules are about the handling of it. Sources are the
 * bodies that publish such a rule; where none does, it is a rule of this library and can be left out.
 */
public final class CertificationRules {
    private static final Source OWN = Source.local("Preceptor");
    private static final Source PANELS = Source.of("La Leche League", "PSR Accreditation Review Committee")
            .at("https://www.llli.org/about/policies-standing-rules/psr-accreditation-review-committee/");

    static final RuleCard NOT_MET = card(
            "certification.not-met", OWN,
            "Every demand of the scheme is met", "方案的每项要求均已满足",
            "{item}: {what}", "{item}：{what}",
            "105 of 105 double hours", "105个双学时，已满105个",
            "104 of 105 double hours", "105个双学时，仅104个");
    static final RuleCard UNSETTLED = card(
            "certification.unsettled", OWN,
            "Every demand of the scheme can be settled", "方案的每项要求均可判定",
            "{item} cannot be settled", "{item}无法判定",
            "every competence was assessed", "各项胜任力均已评定",
            "one competence was assessed by nobody", "有一项胜任力无人评定");
    static final RuleCard DUPLICATE = card(
            "certification.evidence-repeated", OWN,
            "Every piece of evidence has its own id", "每份材料编号唯一",
            "id {actual} is used {count} times", "编号{actual}使用了{count}次",
            "ids s-1 and s-2", "编号s-1与s-2",
            "two different activities with id s-1", "两项不同活动编号均为s-1");
    static final RuleCard FUTURE = card(
            "certification.evidence-future", OWN,
            "Evidence lies before the day judged", "材料日期不晚于评定日",
            "{actual} is after the day judged", "{actual}晚于评定日",
            "a session of yesterday", "昨天的一次小组",
            "a session of tomorrow", "明天的一次小组");
    static final RuleCard SELF_SIGNED = card(
            "certification.self-assessed", OWN,
            "Nobody judges her own work", "不得自评",
            "{person} judged {item} herself", "{person}自评了{item}",
            "judged by the supervisor", "由督导师评定",
            "judged by the candidate", "由候选人本人评定");
    static final RuleCard CONFLICT = card(
            "certification.panel-conflicted", PANELS,
            "Panel members with an interest step aside", "有利害关系的评审员应回避",
            "{person} is {relation} of the candidate", "{person}是候选人的{relation}",
            "a panel of strangers", "评审员与候选人无关系",
            "the candidate's supervisor on the panel", "候选人的督导师担任评审员");
    static final RuleCard UNQUALIFIED = card(
            "certification.panel-unqualified", OWN,
            "Panel members hold the required status on the day", "评审员当日具备所需资格",
            "{person} was not {expected} on {day}", "{person}于{day}不具备{expected}资格",
            "accredited until next year", "资格明年到期",
            "accreditation ended yesterday", "资格昨日到期");
    static final RuleCard QUORUM = card(
            "certification.panel-too-small", OWN,
            "Enough members decide", "参与决定的评审员人数足够",
            "{actual} of {expected} members", "应有{expected}名评审员，实有{actual}名",
            "three of three", "三名到齐三名",
            "two of three", "三名仅到两名");
    static final RuleCard NOT_GRANTABLE = card(
            "certification.not-grantable", OWN,
            "Only what the verdict allows is granted", "只能批准结论允许的事项",
            "the verdict is {actual}", "结论为{actual}",
            "eligible", "符合条件",
            "not yet, 17 days short", "尚差17天");
    static final RuleCard NO_REASON = card(
            "certification.discretion-without-reason", OWN,
            "Discretion is used with a recorded reason", "酌定须记录理由",
            "the verdict is {actual} and no reason is recorded", "结论为{actual}，但未记录理由",
            "accepted because of long practice elsewhere", "因在他处长期实践而接受",
            "accepted without a word", "未说明理由即接受");
    static final RuleCard WRONG_DAY = card(
            "certification.granted-early", OWN,
            "A decision is not older than its assessment", "决定不早于评定",
            "decided on {actual}, assessed for {expected}", "决定于{actual}，评定日为{expected}",
            "assessed and decided on the same day", "同日评定并决定",
            "decided a day before the day assessed", "决定比评定日早一天");
    static final RuleCard STAGE = card(
            "certification.stage-missing", OWN,
            "Every stage decides, in order", "各级依次作出决定",
            "{expected} has not decided", "{expected}尚未决定",
            "team, then council", "先团队，后理事会",
            "council without the team", "仅理事会决定");
    static final RuleCard REFUSED_MOVE = card(
            "certification.transition", OWN,
            "A state changes only along the table of transitions", "状态只能按转换表变更",
            "{event} is not possible in state {actual}", "状态{actual}下不能{event}",
            "active, then suspended", "有效后暂停",
            "revoked, then renewed", "撤销后续期");
    static final RuleCard SAME_PANEL = card(
            "certification.appeal-same-panel",
            Source.of("CSBS", "Examiner certification program handbook, March 2025"),
            "Another panel decides an appeal",
            "申诉由另一评审组裁定",
            "{actual} made the contested decision",
            "{actual}作出了被申诉的决定",
            "appeal of a council decision before the appellate panel",
            "对理事会决定的申诉由申诉评审组裁定",
            "appeal of a council decision before the council",
            "对理事会决定的申诉仍由理事会裁定");
    static final RuleCard BACKDATED = card(
            "certification.backdated", OWN,
            "The history only grows", "历史只增不改",
            "{actual} lies before the last entry of {expected}", "{actual}早于最近一条记录{expected}",
            "entered after the last entry", "晚于最近一条记录",
            "entered before the last entry", "早于最近一条记录");
    static final RuleCard RENEWAL = card(
            "certification.renewal-window", OWN,
            "Renewal is asked for in its window", "在规定时段内申请续期",
            "asked for on {actual}, possible in {expected}", "申请于{actual}，可申请时段为{expected}",
            "three months before the end", "到期前三个月",
            "after the grace has ended", "宽限期之后");
    static final RuleCard NOTICE_OVER = card(
            "certification.notice-over",
            Source.of("CSBS", "Examiner certification program handbook, March 2025"),
            "A decision is contested within its notice",
            "须在规定期限内提出异议",
            "{event} on {actual}, possible until {expected}",
            "{event}于{actual}，期限至{expected}",
            "appealed on the last day of the notice",
            "于期限最后一日申诉",
            "appealed a day later",
            "晚一日申诉");
    static final RuleCard POWER_RING = card(
            "certification.power-ring", OWN,
            "No status confers itself by way of others", "任何资格不得经由其他资格授予自身",
            "{actual} would confer each other, so none does", "{actual}互相授予，故均不生效",
            "trainer confers leader", "培训师具有组长资格",
            "trainer confers leader and leader confers trainer", "培训师与组长互相授予");
    static final RuleCard CONFERRED = card(
            "certification.conferred-without-power",
            OWN,
            "Whoever confers a status could do so on that day",
            "授予资格者当日须具备授予权",
            "{person} received {what} from {by}, who was not {expected} on {day}",
            "{person}的{what}由{by}授予，而{by}于{day}不具备{expected}资格",
            "conferred by a trainer of that day",
            "由当日为培训师者授予",
            "conferred by somebody whose own status had lapsed",
            "由自身资格已失效者授予");
    static final RuleCard CONFERRAL_RING = card(
            "certification.conferral-ring", OWN,
            "Nobody holds a status by way of herself", "任何人不得经由自己取得资格",
            "{person} holds {what} through a chain that comes back to {by}", "{person}的{what}所循授予链回到{by}",
            "conferred by an older leader", "由资深组长授予",
            "two founders certify each other on one day", "两名创始人同日互相认证");
    static final RuleCard VERIFY = card(
            "certification.verify", OWN,
            "An assessment holds when it is worked out again", "评定经复核成立",
            "{what}", "{what}",
            "the counted evidence adds up", "计入材料相加无误",
            "a counted activity that does not fit", "计入了不符合要求的活动");

    private CertificationRules() {}

    /** {@return what every rule of this room says} */
    public static ImmutableList<RuleCard> cards() {
        return ImmutableList.of(
                NOT_MET,
                UNSETTLED,
                DUPLICATE,
                FUTURE,
                SELF_SIGNED,
                CONFLICT,
                UNQUALIFIED,
                QUORUM,
                NOT_GRANTABLE,
                NO_REASON,
                WRONG_DAY,
                STAGE,
                REFUSED_MOVE,
                SAME_PANEL,
                BACKDATED,
                RENEWAL,
                NOTICE_OVER,
                POWER_RING,
                CONFERRED,
                CONFERRAL_RING,
                VERIFY);
    }

    /**
     * How a dossier has to be kept: ids that differ, nothing from the future, nobody judging her own work, no ring among
     * the powers of the people it names.
     *
     * @return the rules, of which the second and third only warn
     */
    public static RuleSet<Dossier> dossier() {
        Rule<Dossier> ids = Rule.of(
                DUPLICATE,
                (dossier, day) -> dossier.evidence().activities.stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                Activity::id, java.util.TreeMap::new, java.util.stream.Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(entry -> Finding.error()
                                .at(Pointer.of("activities", entry.getKey()))
                                .actual(entry.getKey())
                                .with("count", entry.getValue().longValue()))
                        .toList());
        Rule<Dossier> future = Rule.of(
                FUTURE,
                (dossier, day) -> dossier.evidence().activities.stream()
                        .filter(activity -> activity.term().last().isAfter(day))
                        .map(activity -> Finding.warning()
                                .at(Pointer.of("activities", activity.id(), "term"))
                                .actual(Evidence.of(Term.of(
                                        activity.term().first(), activity.term().last()))))
                        .toList());
        Rule<Dossier> self = Rule.of(
                SELF_SIGNED,
                (dossier, day) -> dossier.judgements().stream()
                        .filter(judgement -> judgement.assessor().equals(dossier.candidate()))
                        .map(judgement -> Finding.warning()
                                .at(Pointer.of("judgements", judgement.item()))
                                .with("person", judgement.assessor())
                                .with("item", Vocabulary.of(judgement.item())))
                        .toList());
        Rule<Dossier> powers = Rule.of(POWER_RING, (dossier, day) -> ringDrafts(dossier.registry()));
        return RuleSet.of(ImmutableList.of(ids, future, self, powers));
    }

    private static ImmutableList<Finding.Draft> ringDrafts(Registry registry) {
        return Powers.rings(registry.powers()).stream()
                .map(ring -> Finding.error()
                        .at(Pointer.of("registry", "powers", ring.iterator().next()))
                        .actual(Evidence.many(ring.stream()
                                .map(status -> Evidence.of(Vocabulary.of(status)))
                                .toList())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Statuses that confer each other. */
    static Report rings(Registry registry) {
        return Report.of(
                ringDrafts(registry).stream().map(draft -> draft.by(POWER_RING)).toList());
    }

    /** Statuses that were conferred by somebody who could not. */
    static Report chains(Registry registry, String code, String power, LocalDate day) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (PersonId person : registry.holders(code, day)) {
            Registry.Chain chain = registry.chain(person, code, power, day).orElseThrow();
            Registry.Conferral last = chain.links().get(chain.links().size() - 1);
            Optional<Boolean> sound = chain.isSound();
            Finding.Draft draft = chain.ring()
                    ? CONFERRAL_RING.error().with("person", person)
                    : (sound.isPresent() ? CONFERRED.error() : CONFERRED.warning())
                            .with("person", last.holder())
                            .expected(Vocabulary.of(power))
                            .with("day", last.held().term().first());
            if (!sound.orElse(false)) {
                findings.add(draft.at(Pointer.of("registry", "people", person))
                        .with("what", Vocabulary.of(last.held().code()))
                        .with("by", last.held().by().orElse(person))
                        .build());
            }
        }
        return Report.of(findings.build());
    }

    /** An assessment as findings: what is missing is an error, what cannot be settled a warning. */
    static Report report(Assessment assessment) {
        RuleCard notMet = of(NOT_MET, assessment);
        RuleCard unsettled = of(UNSETTLED, assessment);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Account.Shortfall shortfall : assessment.shortfalls()) {
            Finding.Draft draft = notMet.error()
                    .at(Pointer.of("items", shortfall.item()))
                    .with("item", title(assessment, shortfall.item()))
                    .with("what", shortfall.what());
            shortfall.missing().ifPresent(missing -> draft.with("missing", missing));
            shortfall.period().ifPresent(period -> draft.with("period", period));
            shortfall.curedOn().ifPresent(draft::curedOn);
            findings.add(draft.build());
        }
        for (Assessment.Node node : assessment.undetermined()) {
            findings.add(unsettled
                    .warning()
                    .at(Pointer.of("items", Verdicts.name(node)))
                    .with("item", title(assessment, Verdicts.name(node)))
                    .build());
        }
        return Report.of(findings.build());
    }

    /** The demand is the scheme's, so the finding names the body that published it. */
    private static RuleCard of(RuleCard card, Assessment assessment) {
        return RuleCard.builder()
                .from(card)
                .source(assessment.scheme().source())
                .build();
    }

    private static Object title(Assessment assessment, String item) {
        return assessment
                .find(item)
                .map(node -> (Object) ((Criterion.Item) node.criterion()).title())
                .orElse(item);
    }

    private static RuleCard card(String id, Source source, String... words) {
        return RuleCard.builder()
                .id(id)
                .source(source)
                .sentence(words[0], words[1])
                .message(words[2], words[3])
                .passing(words[4], words[5])
                .failing(words[6], words[7])
                .build();
    }
}
