package org.preceptor.quota;

import static org.preceptor.quota.Cards.both;
import static org.preceptor.quota.Cards.card;

import com.google.common.collect.ImmutableList;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What the lines of a quota decision and a table must satisfy, and what their results tell. */
final class FamilyCards {
    private static final Source BIHIERARCHY = Source.of(
                    "Budish, Che, Kojima and Milgrom", "Designing random allocation mechanisms, 2013")
            .withConfidence(Source.Confidence.REPORTED);
    private static final Source HOFFMAN =
            Source.of("Hoffman", "circulation theorem, 1960").withConfidence(Source.Confidence.REPORTED);
    private static final Source BALINSKI_DEMANGE = Source.of(
                    "Balinski and Demange", "axioms and algorithms for proportionality in matrices, 1989")
            .withConfidence(Source.Confidence.REPORTED);

    static final RuleCard BOUND = card(
            "quota.family.bound",
            both("Bounds are whole numbers from zero", "上下限为零或正整数"),
            both("{node}: {actual}; accepted: a whole number from 0 to {limit}", "{node}：{actual}；可接受：0至{limit}的整数"),
            both("0 to 8", "0至8"),
            both("-1 to 8", "-1至8"));
    static final RuleCard PARENT = card(
            "quota.family.parent",
            both("A parent is a node of the family and no ring is formed", "上级须为同一计划的节点且不成环"),
            both(
                    "{node} names {parent} as its parent: {why}; accepted: a node of the family that is not below it",
                    "{node}以{parent}为上级：{why}；可接受：同一计划中不在其下的节点"),
            both("plan, region below plan", "计划之下为地区"),
            both("two nodes that name each other", "两节点互为上级"));
    static final RuleCard GENERAL = card(
            BIHIERARCHY,
            "quota.family.general",
            both("The lines form one tree or two", "各项构成一棵或两棵树"),
            both(
                    "{cycle} interlock; keep one of them as a wish, or search within a limit",
                    "{cycle}相互交错；请将其中之一改为软约束，或限步精确搜索"),
            both("region totals and base totals", "地区合计与基地合计"),
            both("region, base and specialty totals at once", "地区、基地、专业合计并存"));
    static final RuleCard INTERLOCK = card(
            BIHIERARCHY,
            "quota.family.interlock",
            both("A new line leaves the lines in one tree or two", "新增一项后仍为一棵或两棵树"),
            both("{node} interlocks with {cycle}; it can be kept only as a wish", "{node}与{cycle}相互交错，只能作为软约束"),
            both("a line per base beside a line per region", "地区项之外再设基地项"),
            both("a specialty total beside region and base totals", "地区、基地合计之外再设专业合计"));
    static final RuleCard INFEASIBLE = card(
            HOFFMAN,
            "quota.family.infeasible",
            both("All hard lines can hold together", "所有硬约束可同时满足"),
            both("{witness}", "{witness}"),
            both("floors 6 and 4, room 10", "下限6与4，容量10"),
            both("floors 6 and 4, room 8", "下限6与4，容量8"));
    static final RuleCard PARITY = card(
            "quota.family.parity",
            both("Exact totals agree in parity", "各确数合计奇偶一致"),
            both(
                    "added up, {lines} count every cell an even number of times and give the odd number {actual}",
                    "{lines}相加，每格计偶数次，而合计为奇数{actual}"),
            both("two pairs of exactly 1", "两对各恰为1"),
            both("three pairs in a ring of exactly 1 each", "三对成环，各恰为1"));
    static final RuleCard EXHAUSTED = card(
            "quota.family.no-solution",
            both("An exact search finds an assignment", "精确搜索可得一解"),
            both("all {steps} branches were searched, none fits", "已搜尽{steps}个分支，均不可行"),
            both("some assignment fits", "存在一解"),
            both("none does", "无解"));
    static final RuleCard UNKNOWN = card(
            "quota.family.unknown",
            both("The search ends within its limit", "搜索在限度内结束"),
            both("undecided after {steps} steps; this is not a proof of anything", "搜索{steps}步后未定；不作任何结论"),
            both("an answer within the limit", "限度内有结论"),
            both("no answer within the limit", "限度内无结论"));
    static final RuleCard SOFT = card(
            "quota.family.soft-unmet",
            both("Wishes are kept where hard lines allow", "在硬约束允许处满足软约束"),
            both("the wish {node} cannot be kept: {why}", "软约束{node}无法满足：{why}"),
            both("a wish that fits", "可满足的软约束"),
            both("a wish that contradicts a hard line", "与硬约束矛盾的软约束"));
    static final RuleCard TOTALS = card(
            "quota.table.totals",
            both("Row totals and column totals can be equal", "行合计与列合计可相等"),
            both(
                    "rows come to {rows}, columns to {columns}; accepted: totals that can be equal",
                    "行合计{rows}，列合计{columns}；可接受：二者可相等的合计"),
            both("20 and 20", "20与20"),
            both("20 and 19", "20与19"));
    static final RuleCard SHAPE = card(
            "quota.table.shape",
            both("A table has rows, columns, weights and bounds that belong to them", "表格的行、列、权重与上下限相符"),
            both("{what}: {actual}; accepted: {expected}", "{what}：{actual}；可接受：{expected}"),
            both("a weight of 3", "权重3"),
            both("a weight of -3", "权重-3"));
    static final RuleCard NO_TABLE = card(
            BALINSKI_DEMANGE,
            "quota.table.none",
            both("Some table has these totals and uses only eligible cells", "存在只用可行格且满足合计的表"),
            both("{witness}", "{witness}"),
            both("every row finds room in its columns", "各行在其可行列中有余地"),
            both("rows A and B need 6, the only columns they may use take 5", "A、B行需6，其仅有的列只容5"));
    static final RuleCard DISCORDANT = card(
            BALINSKI_DEMANGE,
            "quota.table.discordant",
            both("In a column, more weight gets no fewer places", "同一列中权重大者名额不少"),
            both(
                    "in {column}, {more} weighs more and gets {fewerSeats}, {less} weighs less and gets {moreSeats}; correct, and worth explaining before publication",
                    "{column}中{more}权重较大而得{fewerSeats}，{less}权重较小而得{moreSeats}；结果无误，公布前宜说明"),
            both("11908 gets 5, 11471 gets 4", "11908得5，11471得4"),
            both("11908 gets 4, 11471 gets 5 (Uri 2020)", "11908得4，11471得5（乌里2020）"));
    static final RuleCard TIED = card(
            BALINSKI_DEMANGE,
            "quota.table.tied",
            both("A table is the only one its weights justify", "权重只支持一个表"),
            both(
                    "{count} tables are equally justified; the first in the order of the ids is shown",
                    "{count}个表同样有据；列出按标识次序的第一个"),
            both("weights that differ", "权重不同"),
            both("four equal weights", "四个相同权重"));
    static final RuleCard MISROUNDED = card(
            "quota.table.misrounded",
            both("Printed divisors give back every cell of the table", "公布的除数能还原表中每一格"),
            both(
                    "{cell}: {weight} / ({row} x {column}) rounds to {actual}, the table has {expected}; print more digits",
                    "{cell}：{weight} / ({row} × {column})舍入为{actual}，而表中为{expected}；请公布更多位数"),
            both("30 / (1 x 10) for 3 places", "3个名额：30 / (1 × 10)"),
            both("30 / (1 x 12) for 3 places", "3个名额：30 / (1 × 12)"));
    static final RuleCard AUDIT = card(
            "quota.audit",
            both("A result passes a second, independent calculation", "结果须通过独立复算"),
            both("{what}: expected {expected}, found {actual}", "{what}：应为{expected}，实为{actual}"),
            both("an example within all bounds", "例解满足所有上下限"),
            both("an example changed by hand", "手工改动的例解"));

    static final RuleCard OPEN = card(
            "quota.audit-open",
            both("A second search comes to an end", "第二次搜索得出结论"),
            both(
                    "the second search ended at its limit of {limit} steps; the first one is neither confirmed nor refuted",
                    "第二次搜索在{limit}步处停止；第一次的结论未被证实亦未被否定"),
            both("a search that ends", "搜索结束"),
            both("a search that does not end within the limit", "搜索在限度内未结束"));
    static final RuleCard UNCHECKED = card(
            "quota.audit-unchecked",
            both("Every claim is checked again", "每项结论均经复核"),
            both("not checked again: {claim}", "未经复核：{claim}"),
            both("a relaxation of one line in two hierarchies", "两层结构中单项放宽"),
            both("a wish among interlocking lines of a thousand cells", "千格交错结构中的期望项"));

    static final ImmutableList<RuleCard> ALL = ImmutableList.of(
            BOUND,
            PARENT,
            GENERAL,
            INTERLOCK,
            INFEASIBLE,
            PARITY,
            EXHAUSTED,
            UNKNOWN,
            SOFT,
            TOTALS,
            SHAPE,
            NO_TABLE,
            DISCORDANT,
            TIED,
            MISROUNDED,
            AUDIT,
            OPEN,
            UNCHECKED);

    private FamilyCards() {}
}
