package org.preceptor.quota;

import static org.preceptor.quota.Cards.both;
import static org.preceptor.quota.Cards.card;

import com.google.common.collect.ImmutableList;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What entries of a ledger, reversions and quota changes must satisfy. */
final class LedgerCards {
    static final Source NRMP_REVERSION = Source.of("NRMP", "reversions of unfilled positions");
    static final Source NRMP_QUOTA = Source.of("NRMP", "quota change deadline and approval");

    static final RuleCard COUNT = card(
            "quota.ledger.count",
            both("An entry moves a whole number of places above zero", "每笔记录的名额为正整数"),
            both("{actual} places; accepted: 1 to {limit}", "名额为{actual}；可接受：1至{limit}"),
            both("RESERVE 5", "预留5"),
            both("RESERVE 0", "预留0"));
    static final RuleCard ORDER = card(
            "quota.ledger.order",
            both("Entries come in the order of their dates", "记录按日期先后"),
            both(
                    "dated {actual}, after an entry of {expected}; record a correction with today's date instead",
                    "日期{actual}早于已有记录{expected}；请以当日日期作更正记录"),
            both("10 January, then 1 March", "1月10日，后为3月1日"),
            both("1 March, then 10 January", "3月1日，后为1月10日"));
    static final RuleCard SHORT = card(
            "quota.ledger.not-available",
            both("Nothing is taken that is not there", "不得超出可用名额"),
            both(
                    "{account}: {requested} asked for, {available} available; accepted: at most {available}",
                    "{account}：申请{requested}，可用{available}；可接受：不超过{available}"),
            both("3 of 3 available", "可用3，申请3"),
            both("4 of 3 available", "可用3，申请4"));
    static final RuleCard HOLDING = card(
            "quota.ledger.holding",
            both("A step takes what the step before it holds", "每一步不超过上一步所持"),
            both(
                    "{holding}: {requested} asked for, {held} {stage}; accepted: at most {held}",
                    "{holding}：申请{requested}，{stage}{held}；可接受：不超过{held}"),
            both("commit 4 of 5 reserved", "预留5，承诺4"),
            both("use 4 of 3 committed", "承诺3，使用4"));
    static final RuleCard OWNER = card(
            "quota.ledger.holding-of-another",
            both("The id of a holding belongs to one account", "一个持有编号只属于一个账户"),
            both(
                    "{holding} is a holding of {owner}; accepted: another id, or the account {owner}",
                    "{holding}为{owner}的持有编号；可接受：另用编号，或记入账户{owner}"),
            both("r1 of Tibet, r2 of Guizhou", "西藏r1，贵州r2"),
            both("r1 of Tibet reserved for Guizhou", "西藏的r1用于贵州预留"));
    static final RuleCard CLOSED = card(
            "quota.ledger.closed",
            both("A closed account takes no entries", "已结账户不再记账"),
            both("{account} was closed on {closed}", "{account}已于{closed}结账"),
            both("an entry before the close", "结账前的记录"),
            both("an entry after it", "结账后的记录"));
    static final RuleCard TRANSFER = card(
            "quota.ledger.transfer",
            both("A transfer leaves one account and enters another under one id", "划转以同一编号出一账入一账"),
            both("transfer {id}: {out} out, {in} in", "划转{id}：出{out}，入{in}"),
            both("2 out of Tibet, 2 into Xinjiang", "西藏出2，新疆入2"),
            both("2 out, nothing in", "出2，无入"));
    static final RuleCard TRANSFER_ID = card(
            "quota.ledger.transfer-id",
            both("A transfer has an id that no other transfer has", "每笔划转编号唯一"),
            both(
                    "{account}: transfer id {actual}; accepted: an id that no transfer in the log has",
                    "{account}：划转编号为{actual}；可接受：账簿中未曾使用的编号"),
            both("T-1, then T-2", "先T-1，后T-2"),
            both("T-1 twice", "T-1两次"));
    static final RuleCard TRANSFER_ENDS = card(
            "quota.ledger.transfer-ends",
            both("What arrives is what left another account", "转入须等于另一账户的转出"),
            both("transfer {id}: {actual}; accepted: {expected}", "划转{id}：{actual}；可接受：{expected}"),
            both("2 leave Tibet for Xinjiang, 2 arrive there", "西藏转出2至新疆，新疆转入2"),
            both("2 leave Tibet, 3 arrive in Xinjiang", "西藏转出2，新疆转入3"));
    static final RuleCard MEMBER = card(
            "quota.ledger.member",
            both("An entry states only what its kind means", "记录只含其类型所需内容"),
            both("{kind} takes no {member}; accepted: an entry without it", "{kind}不含{member}；可接受：删去该项"),
            both("RESERVE until 30 June", "预留至6月30日"),
            both("GRANT until 30 June", "授予至6月30日"));
    static final RuleCard UNTIL = card(
            "quota.ledger.until",
            both("A last day is not before the entry", "截止日不早于记录日"),
            both(
                    "the last day {actual} is before the entry; accepted: {expected} or later",
                    "截止日{actual}早于记录日；可接受：{expected}或以后"),
            both("entered on 1 March until 30 June", "3月1日记录，至6月30日"),
            both("entered on 1 March until 1 February", "3月1日记录，至2月1日"));
    static final RuleCard REASON = card(
            "quota.ledger.reason",
            both("Only who was in training completes or returns", "在培者方可结业或返回"),
            both(
                    "{actual} is no reason of {kind}; accepted: RESIGNED, FAILED, REFUSED, or none",
                    "{actual}不是{kind}的原因；可接受：RESIGNED、FAILED、REFUSED，或不填"),
            both("LEAVE because COMPLETED", "离开，原因为结业"),
            both("WITHDRAW because COMPLETED", "撤回录取，原因为结业"));
    static final RuleCard ACCOUNT = card(
            "quota.ledger.account",
            both("An account is opened before it ends", "账户先开立后结清"),
            both(
                    "{account} has no entry before this one; accepted: an account that was granted or received places",
                    "{account}此前无任何记录；可接受：已获授予或转入名额的账户"),
            both("GRANT, then CLOSE", "先授予，后结账"),
            both("CLOSE of an account nobody opened", "结清从未开立的账户"));
    static final RuleCard OUTSIDE = card(
            "quota.ledger.outside-lines",
            both("Every account is a cell of the quota above it", "每个账户都是上级名额中的一格"),
            both(
                    "no line of the quota counts {account}, so none is checked; accepted: a cell of a line, or a line for it",
                    "名额中没有任何一项包含{account}，因而不作检查；可接受：某项中的一格，或为其增设一项"),
            both("paediatrics counts Tibet and Guizhou", "儿科含西藏与贵州"),
            both("places granted to Guizou", "误将名额授予“贵洲”"));
    static final RuleCard NODE_FULL = card(
            "quota.ledger.node-full",
            both("What is promised stays within every line of the quota", "承诺总数不超过各项上限"),
            both(
                    "{node} allows {expected}, {actual} would be promised; blocked by {blockers}",
                    "{node}上限{expected}，承诺将达{actual}；占用者：{blockers}"),
            both("8 promised of 8", "上限8，承诺8"),
            both("9 promised of 8", "上限8，承诺9"));
    static final RuleCard REGIONAL_CAP = card(
            Source.of("Kamada and Kojima", "Efficient matching under distributional constraints, 2015")
                    .withConfidence(Source.Confidence.REPORTED),
            "quota.regional-cap",
            both("Room at a base is of no use when its region is at its ceiling", "地区已达上限时基地有空位亦不可用"),
            both(
                    "{node} allows {expected}, {actual} would be promised; blocked by {blockers}",
                    "{node}上限{expected}，承诺将达{actual}；占用者：{blockers}"),
            both("base with room, region with room", "基地与地区均有余地"),
            both("base with room, region full", "基地有余地，地区已满"));
    static final RuleCard STOCK = card(
            "quota.stock.full",
            both("Trainees in training stay within the stock capacity", "在培人数不超过容量"),
            both(
                    "{actual} in training from {from}, capacity {expected}; intake of that year at most {room}",
                    "自{from}起在培{actual}，容量{expected}；当年招收至多{room}"),
            both("53 + 53 + 53 in training, capacity 160", "在培53+53+53，容量160"),
            both("the same, capacity 150", "同上，容量150"));
    static final RuleCard FLOW = card(
            "quota.flow.exceeded",
            both("The intake of a year stays within the year's plan", "当年招收不超过当年计划"),
            both("intake {actual} in {year}, plan {expected}", "{year}年招收{actual}，计划{expected}"),
            both("53 of 53", "计划53，招收53"),
            both("54 of 53", "计划53，招收54"));
    static final RuleCard CIRCULAR = card(
            NRMP_REVERSION,
            "quota.reversion.circular",
            both("Reversions form no ring", "名额回转不得成环"),
            both("{cycle} revert to each other; leave one of these rules out", "{cycle}相互回转；请删去其中一条"),
            both("A to B, B to C", "甲转乙，乙转丙"),
            both("A to B, B to A", "甲转乙，乙转甲"));
    static final RuleCard ABOVE = card(
            NRMP_REVERSION,
            "quota.reversion.above-quota",
            both("A donor reverts no more than it can have", "回转数不超过转出方可有名额"),
            both(
                    "{from} reverts {actual}, it can have {expected}; accepted: at most {expected}",
                    "{from}回转{actual}，其名额至多{expected}；可接受：不超过{expected}"),
            both("4 of quota 4", "配额4，回转4"),
            both("5 of quota 4", "配额4，回转5"));
    static final RuleCard OUT_OF_DATE = card(
            NRMP_REVERSION,
            "quota.reversion.out-of-date",
            both("A reversion moves places on its own days only", "名额回转仅在其有效期内进行"),
            both(
                    "{from} reverts to {to} in {term}, not on {actual}; accepted: a day of {term}",
                    "{from}向{to}的回转有效期为{term}，{actual}不在其内；可接受：{term}中的一天"),
            both("declared for March, applied in March", "三月有效，三月进行"),
            both("declared for March, applied in April", "三月有效，四月进行"));
    static final RuleCard ALLOWANCE = card(
            NRMP_REVERSION,
            "quota.reversion.allowance",
            both("A reversion moves no more in all than it allows", "回转总数不超过约定上限"),
            both(
                    "{from} to {to}: {actual} places, {moved} moved before; accepted: 0 to {expected}",
                    "{from}至{to}：{actual}，此前已回转{moved}；可接受：0至{expected}"),
            both("at most 3: 2, then 1", "上限3：先2后1"),
            both("at most 3: 2, then 2", "上限3：先2后2"));
    static final RuleCard FROZEN = card(
            NRMP_QUOTA,
            "quota.frozen",
            both("Quotas change no more after the deadline", "截止后名额不再变更"),
            both(
                    "the change of {node} was filed on {actual}, the deadline was {expected}; accepted: filed by then, or a waiver",
                    "{node}的变更于{actual}提出，截止日为{expected}；可接受：截止日及以前提出，或经豁免"),
            both("filed on the deadline", "截止日当天提出"),
            both("filed the day after", "次日提出"));
    static final RuleCard PENDING = card(
            NRMP_QUOTA,
            "quota.change-pending",
            both("No list is certified while a quota change is pending", "变更未批期间不得确认名单"),
            both(
                    "{node} has a change pending since {actual}; approve or withdraw it first",
                    "{node}自{actual}起有待批变更；请先批准或撤回"),
            both("change approved, then certified", "先批准，后确认"),
            both("certified before the approval", "批准前确认"));
    static final RuleCard AUDIT = card(
            "quota.ledger.audit",
            both("A ledger passes an independent replay", "账簿须通过独立重放"),
            both("{what}: expected {expected}, found {actual}", "{what}：应为{expected}，实为{actual}"),
            both("12 + 2 - 2 - 8 = 4 available", "12+2-2-8=4可用"),
            both("a balance changed by hand", "手工改动余额"));

    static final ImmutableList<RuleCard> ALL = ImmutableList.of(
            COUNT,
            ORDER,
            SHORT,
            HOLDING,
            OWNER,
            CLOSED,
            TRANSFER,
            TRANSFER_ID,
            TRANSFER_ENDS,
            MEMBER,
            UNTIL,
            REASON,
            ACCOUNT,
            OUTSIDE,
            NODE_FULL,
            REGIONAL_CAP,
            STOCK,
            FLOW,
            CIRCULAR,
            ABOVE,
            OUT_OF_DATE,
            ALLOWANCE,
            FROZEN,
            PENDING,
            AUDIT);

    private LedgerCards() {}
}
