package org.preceptor.quota;

import static org.preceptor.quota.Cards.both;
import static org.preceptor.quota.Cards.card;

import com.google.common.collect.ImmutableList;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What a share plan must satisfy, and what its result tells. */
final class ShareCards {
    static final Source BALINSKI_YOUNG = Source.of("Balinski and Young", "Fair Representation, 2nd edition, 2001")
            .withConfidence(Source.Confidence.REPORTED);

    static final RuleCard SEATS = card(
            "quota.share.seats",
            both("A plan has a whole number of places, zero or more", "计划名额为零或正整数"),
            both("{actual} places; accepted: a whole number from 0 to {limit}", "名额为{actual}；可接受：0至{limit}的整数"),
            both("53 places", "53个名额"),
            both("-1 places", "-1个名额"));
    static final RuleCard WEIGHT = card(
            "quota.share.weight-negative",
            both("A weight is zero or more", "权重为零或正数"),
            both("{member} has weight {actual}; accepted: zero or more", "{member}的权重为{actual}；可接受：零或正数"),
            both("weight 12", "权重12"),
            both("weight -3", "权重-3"));
    static final RuleCard ZERO = card(
            "quota.share.weight-zero",
            both("A claimant without weight gets its floor and no more", "权重为零者只得保底名额"),
            both(
                    "{member} has weight 0 and gets only its floor of {floor}; accepted for more: a weight above 0",
                    "{member}权重为0，仅得保底{floor}个名额；若要更多，可接受：大于0的权重"),
            both("every weight above zero", "所有权重均大于零"),
            both("a region of weight 0 with a floor of 2", "某地区权重0、保底2"));
    static final RuleCard BOUND = card(
            "quota.share.bound-negative",
            both("Floors and caps are zero or more", "保底数与封顶数为零或正整数"),
            both("{member}: {actual}; accepted: a whole number from 0", "{member}：{actual}；可接受：0或以上的整数"),
            both("floor 0", "保底0"),
            both("floor -1", "保底-1"));
    static final RuleCard STRANGER = card(
            "quota.share.unknown-member",
            both("Floors and caps belong to claimants with a weight", "保底与封顶只对列有权重者设定"),
            both(
                    "{member} has a floor or cap and no weight; state its weight, 0 if need be",
                    "{member}有保底或封顶而无权重；请写明权重，可为0"),
            both("a cap for Guizhou, which has a weight", "贵州有权重并设封顶"),
            both("a cap for a region that is not listed", "为未列出的地区设封顶"));
    static final RuleCard CROSSED = card(
            "quota.share.floor-above-cap",
            both("A floor is at most the cap", "保底数不超过封顶数"),
            both(
                    "{member}: floor {lower} above cap {upper}; accepted: floor at most {upper}",
                    "{member}：保底{lower}高于封顶{upper}；可接受：保底不超过{upper}"),
            both("floor 5, cap 5", "保底5、封顶5"),
            both("floor 7, cap 5", "保底7、封顶5"));
    static final RuleCard FLOORS = card(
            "quota.share.floors-exceed-seats",
            both("The floors add up to at most the plan", "保底数之和不超过计划数"),
            both(
                    "floors add up to {lowerSum}, the plan has {seats} places; raise it by {gap} or lower floors by {gap}",
                    "保底合计{lowerSum}，计划仅{seats}个；请增加{gap}个名额或将保底共减{gap}"),
            both("floors 9, 6, 5 for 20 places", "20个名额，保底9、6、5"),
            both("floors 9, 6, 6 for 20 places", "20个名额，保底9、6、6"));
    static final RuleCard CAPS = card(
            "quota.share.caps-below-seats",
            both("The caps leave room for the whole plan", "封顶数之和容得下全部计划"),
            both(
                    "at most {upperSum} of {seats} places can be given; raise caps by {gap}, give weight to more claimants, or shrink the plan by {gap}",
                    "{seats}个名额中最多可分{upperSum}个；请将封顶共增{gap}、为更多申请方赋予权重，或将计划减{gap}"),
            both("caps 6, 5, 9 for 20 places", "20个名额，封顶6、5、9"),
            both("caps 6, 5, 8 for 20 places", "20个名额，封顶6、5、8"));
    static final RuleCard TOO_FEW = card(
            BALINSKI_YOUNG,
            "quota.share.too-few-seats",
            both("Adams, Dean and Hill need a place for everybody with weight", "亚当斯、迪恩、希尔法要求名额不少于有权重者"),
            both(
                    "{seats} places for {claimants} claimants: {method} is undefined; plan {claimants} places, or declare that larger weights come first",
                    "{claimants}方仅{seats}个名额，{method}无定义；请安排至少{claimants}个名额，或声明权重大者优先"),
            both("3 places for 3 regions", "3个地区3个名额"),
            both("1 place for 3 regions by Hill", "按希尔法3个地区1个名额"));
    static final RuleCard OVER_AWARD = card(
            "quota.share.over-award",
            both("A quota promises no more places than there are", "商数所许名额不超过计划"),
            both(
                    "by {method}, whole parts already add up to {actual} of {seats} places; use a larger quota",
                    "按{method}，整数部分合计{actual}，超过{seats}个名额；请改用较大的商数"),
            both("Hare", "黑尔商数"),
            both("Imperiali: 11 whole parts for 10 places", "帝国商数：10个名额而整数部分11"));
    static final RuleCard POLICY = card(
            "quota.share.policy-undefined",
            both("The bounds policy gives an answer", "所选上下限处理方式有解"),
            both(
                    "{method} gives no answer with these floors and caps; accepted: least squares",
                    "{method}在此上下限下无解；可接受：最小二乘"),
            both("floors 0, 1 for 8 places", "8个名额，保底0、1"),
            both("floors that leave no remainder to share", "保底使余数无从分配"));
    static final RuleCard UNBOUNDED = card(
            "quota.share.bounds-unsupported",
            both("The quota method knows no floors and caps", "配额法不设保底与封顶"),
            both(
                    "{method} is defined without floors, caps and thresholds; use a divisor method or least squares",
                    "{method}不支持保底、封顶和门槛；请用除数法或最小二乘"),
            both("no floor", "无保底"),
            both("floor 1", "保底1"));
    static final RuleCard SIZE = card(
            "quota.share.too-many-branches",
            both("Ties on the way stay few enough to follow", "途中并列可逐一推演"),
            both(
                    "{method} meets too many ties on the way to be followed; use a divisor method",
                    "{method}途中并列过多，无法逐一推演；请用除数法"),
            both("different weights", "权重各不相同"),
            both("twenty equal weights", "二十个相同权重"));
    static final RuleCard TIED = card(
            "quota.share.tied",
            both("A tie is shown, never broken in silence", "并列如实列出，不暗中裁定"),
            both("{choose} of {tied} get one more place each: their claims are equal", "{tied}中有{choose}方各再得一个：其要求相等"),
            both("weights 12, 11 for 1 place", "1个名额，权重12、11"),
            both("weights 10, 10 for 1 place", "1个名额，权重10、10"));
    static final RuleCard TIE_KEY = card(
            "quota.share.tie-order",
            both("A tie order names every tied claimant", "并列次序须列出所有并列者"),
            both("{member} is tied and not in the order \"{order}\"", "{member}并列而未列入次序“{order}”"),
            both("order A, B for a tie of A and B", "A、B并列，次序A、B"),
            both("order A for a tie of A and B", "A、B并列，次序只有A"));
    static final RuleCard THRESHOLD = card(
            "quota.share.below-threshold",
            both("A claimant below the threshold gets its floor and no more", "未达门槛者只得保底名额"),
            both(
                    "{member} weighs {actual} of {total}, less than the threshold of {expected}",
                    "{member}权重{actual}，总权重{total}，未达门槛{expected}"),
            both("5 percent at a threshold of 4", "门槛4%，占5%"),
            both("3 percent at a threshold of 4", "门槛4%，占3%"));
    static final RuleCard TIE_STRANGER = card(
            "quota.share.tie-order-stranger",
            both("A tie order names claimants of the plan", "并列次序只列本计划的申请方"),
            both(
                    "{member} stands in the order \"{order}\" and claims nothing; accepted: claimants with a weight",
                    "{member}列于次序“{order}”而非申请方；可接受：列有权重者"),
            both("order A, B for a plan of A and B", "计划有A、B，次序A、B"),
            both("order A, C for a plan of A and B", "计划有A、B，次序A、C"));
    static final RuleCard SHARE_OF_ALL = card(
            "quota.share.threshold",
            both("A threshold is a part of the whole weight", "门槛为总权重的一部分"),
            both("threshold {actual}; accepted: from 0 to 1", "门槛{actual}；可接受：0至1"),
            both("4 of 100", "百分之四"),
            both("4 instead of 4 of 100", "写作4而非百分之四"));
    static final RuleCard OFF_QUOTA = card(
            BALINSKI_YOUNG,
            "quota.share.quota-rule",
            both("Nobody is a whole place or more away from the exact share", "各方与精确份额相差不足一个名额"),
            both("{member} gets {actual}, its exact share is {expected}", "{member}得{actual}个，精确份额为{expected}"),
            both("share 2.3, places 3", "份额2.3，得3"),
            both("share 2.3, places 4", "份额2.3，得4"));
    static final RuleCard HOUSE = card(
            BALINSKI_YOUNG,
            "quota.share.house-paradox",
            both("A larger plan takes no place away", "计划增加时无人减少名额"),
            both(
                    "{member} has {had} of {fromSeats} places and would have {gets} of {toSeats}",
                    "计划{fromSeats}时{member}得{had}，计划{toSeats}时仅得{gets}"),
            both("any divisor method", "任一除数法"),
            both("Alabama: 8 of 299, 7 of 300 (census of 1880, largest remainder)", "亚拉巴马：299中得8，300中得7"));
    static final RuleCard GROWTH = card(
            BALINSKI_YOUNG,
            "quota.share.population-paradox",
            both("Whoever grows faster loses nothing to whoever grows slower", "增长较快者不向增长较慢者让出名额"),
            both(
                    "{member} grew by {growth} and falls from {had} to {gets}; {other} grew by {otherGrowth} and rises from {otherHad} to {otherGets}",
                    "{member}增长{growth}却由{had}减至{gets}；{other}增长{otherGrowth}却由{otherHad}增至{otherGets}"),
            both("any divisor method", "任一除数法"),
            both("Peter grows 4.9 percent and loses a place to Bob, who grows 3.7", "彼得增4.9%却让名额给增3.7%的鲍勃"));
    static final RuleCard JOINER = card(
            BALINSKI_YOUNG,
            "quota.share.new-member-paradox",
            both("Without a member and its places, the others keep theirs", "除去一方及其名额，其余各方不变"),
            both(
                    "without {joiner} and its {places} places, {member} would have {gets} instead of {had}",
                    "若无{joiner}及其{places}个名额，{member}将得{gets}而非{had}"),
            both("any divisor method", "任一除数法"),
            both(
                    "Oklahoma joins with 5 places and a place moves from New York to Maine (1907)",
                    "俄克拉荷马带5席加入，纽约一席移至缅因"));
    static final RuleCard PARENT = card(
            "quota.share.levels-differ",
            both("The weights below add up to the weight above", "下级权重之和等于上级权重"),
            both(
                    "{member} has weight {expected}, those below it {actual} together",
                    "{member}权重{expected}，其下合计{actual}"),
            both("9990488 above and below", "上下均为9990488"),
            both("100 above, 99 below", "上级100，下级99"));
    static final RuleCard APART = card(
            BALINSKI_YOUNG,
            "quota.share.levels-apart",
            both("Sharing level by level gives what a direct split gives", "逐级分配与直接分配结果一致"),
            both(
                    "{member} gets {actual} level by level and {expected} by a direct split of all",
                    "{member}逐级分配得{actual}，全部直接分配得{expected}"),
            both("two regions of the same size, split alike", "两个同样大小的地区，同样分配"),
            both("598 seats to lists, then to regions", "598席先分名单，再分地区"));
    static final RuleCard AUDIT = card(
            "quota.share.audit",
            both("A result passes a second, independent calculation", "结果须通过独立复算"),
            both("{what}: expected {expected}, found {actual}", "{what}：应为{expected}，实为{actual}"),
            both("seats 20, 8, 25 add up to 53", "20、8、25合计53"),
            both("a seat moved by hand", "手工改动一个名额"));

    static final ImmutableList<RuleCard> ALL = ImmutableList.of(
            SEATS,
            WEIGHT,
            ZERO,
            BOUND,
            STRANGER,
            CROSSED,
            FLOORS,
            CAPS,
            TOO_FEW,
            OVER_AWARD,
            POLICY,
            UNBOUNDED,
            SIZE,
            TIED,
            TIE_KEY,
            TIE_STRANGER,
            SHARE_OF_ALL,
            THRESHOLD,
            OFF_QUOTA,
            HOUSE,
            GROWTH,
            JOINER,
            PARENT,
            APART,
            AUDIT);

    private ShareCards() {}
}
