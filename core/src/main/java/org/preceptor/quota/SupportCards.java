package org.preceptor.quota;

import static org.preceptor.quota.Cards.both;
import static org.preceptor.quota.Cards.card;

import com.google.common.collect.ImmutableList;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What a counterpart-support plan must satisfy. The numbers (team, stay) come from the plan, never from here. */
final class SupportCards {
    private static final Source BEIJING =
            Source.of("Beijing", "residents' counterpart program 2017 (53, 3 regions, 16 bases)");
    private static final Source COUNTY = Source.of("Xinjiang", "county hospital support since 2016: team and stay")
            .withConfidence(Source.Confidence.REPORTED);

    static final RuleCard EXCEEDS = card(
            BEIJING,
            "quota.support.exceeds-total",
            both("Lines add up to at most the total; the rest is unallocated", "各项之和不超过总数，余者列为未分配"),
            both(
                    "lines add up to {actual}, the total is {expected}: {over} too many",
                    "各项合计{actual}，总数{expected}，多{over}"),
            both("53 in all, lines 30, 15, 8", "总数53，各项30、15、8"),
            both("53 in all, lines 30, 15, 9", "总数53，各项30、15、9"));
    static final RuleCard NEGATIVE = card(
            BEIJING,
            "quota.support.negative",
            both("No total and no line is negative", "总数与各项均不为负"),
            both("{node}: {actual}; accepted: 0 or more", "{node}：{actual}；可接受：0或以上"),
            both("line of 0", "某项为0"),
            both("line of -1", "某项为-1"));
    static final RuleCard SIZE = card(
            "quota.support.too-large",
            both("Totals and lines stay countable", "总数与各项在可计数范围内"),
            both("{node}: {actual}; accepted: 0 to {limit}", "{node}：{actual}；可接受：0至{limit}"),
            both("53 in all", "总数53"),
            both("a line of 9223372036854775807", "某项为9223372036854775807"));
    static final RuleCard TWICE = card(
            "quota.support.dispatch-twice",
            both("A dispatch is entered once", "一次派遣只登记一次"),
            both(
                    "{dispatch} is entered twice; accepted: one entry, or a name of its own",
                    "{dispatch}登记两次；可接受：只登记一次，或另取名称"),
            both("two dispatches of two names", "两次派遣，名称不同"),
            both("two dispatches of one name", "两次派遣，名称相同"));
    static final RuleCard LINE_FULL = card(
            BEIJING,
            "quota.support.line-full",
            both("Receptions stay within the line", "接收数不超过该项名额"),
            both("{node}: {actual} received on a line of {expected}", "{node}：名额{expected}，已接收{actual}"),
            both("8 received on a line of 8", "名额8，接收8"),
            both("9 received on a line of 8", "名额8，接收9"));
    static final RuleCard REGION = card(
            BEIJING,
            "quota.support.region-not-in-plan",
            both("A region joins by an amendment with a date", "新地区须凭注明日期的修订加入"),
            both(
                    "{region} is not in the plan on {day}; add an amendment with its date",
                    "{region}于{day}不在计划内；请补充注明日期的修订"),
            both("Guizhou, added by amendment of 2017-06-01", "贵州，2017-06-01修订加入"),
            both("a line for Guizhou and no amendment", "为贵州列名额而无修订"));
    static final RuleCard SUPPORTER = card(
            BEIJING,
            "quota.support.supporter-supported",
            both("The supporter is not among the supported", "支援方不在受援方之列"),
            both("{region} supports and is supported", "{region}既为支援方又为受援方"),
            both("Beijing supports Guizhou", "北京支援贵州"),
            both("Beijing supports Beijing", "北京支援北京"));
    static final RuleCard SELF = card(
            "quota.support.self-pair",
            both("The two ends of a pair differ", "结对双方不同"),
            both("{supporter} is paired with itself", "{supporter}与自身结对"),
            both("one recipient with three supporters", "一个受援方对三个支援方"),
            both("a hospital paired with itself", "医院与自身结对"));
    static final RuleCard SAME_REGION = card(
            "quota.support.same-region",
            both("An inter-provincial pair lies in two regions", "跨省结对双方分属两地"),
            both("{supporter} and {recipient} are both in {region}", "{supporter}与{recipient}同在{region}"),
            both("Beijing and Lhasa", "北京与拉萨"),
            both("two hospitals of Beijing", "北京的两家医院"));
    static final RuleCard TEAM = card(
            COUNTY,
            "quota.support.team-too-small",
            both("A team sent out has at least the plan's number", "派出团队不少于计划规定人数"),
            both("{dispatch}: team of {actual}, at least {expected} needed", "{dispatch}：团队{actual}人，至少{expected}人"),
            both("team of 5 where 5 are needed", "规定5人，派5人"),
            both("team of 4 where 5 are needed", "规定5人，派4人"));
    static final RuleCard STAY = card(
            COUNTY,
            "quota.support.stay-too-short",
            both("A team stays at least the plan's time", "驻留不短于计划规定"),
            both("{dispatch}: stays until {actual}, needed until {expected}", "{dispatch}：驻留至{actual}，须至{expected}"),
            both("2 March to 1 September for six months", "六个月：3月2日至9月1日"),
            both("2 March to 30 August for six months", "六个月：3月2日至8月30日"));
    static final RuleCard NO_PAIR = card(
            "quota.support.dispatch-without-pair",
            both("Whoever is sent is sent under a pair of the plan", "派遣须有计划内的结对"),
            both(
                    "{dispatch}: {supporter} and {recipient} are not paired then",
                    "{dispatch}：{supporter}与{recipient}当时未结对"),
            both("dispatch inside the term of its pair", "派遣在结对期内"),
            both("dispatch between two hospitals that are not paired", "未结对两院之间的派遣"));

    static final ImmutableList<RuleCard> ALL = ImmutableList.of(
            EXCEEDS, NEGATIVE, SIZE, LINE_FULL, REGION, SUPPORTER, SELF, SAME_REGION, TEAM, STAY, NO_PAIR, TWICE);

    private SupportCards() {}
}
