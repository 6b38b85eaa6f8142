package org.preceptor.pairing;

import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What an audit can find. */
final class AuditCards {

    private static final Source AUDIT = Source.local("audit of the pairing");
    static final RuleCard BLOCKING = card(
            "blocking-pair",
            "No trainee and place would rather have each other",
            "不存在阻碍对",
            "would rather be at {place}, which would agree: {actual}",
            "更愿去{place}，对方亦同意：{actual}");
    static final RuleCard BLOCKED_BY_FIXED = card(
            "blocked-by-fixed-pair",
            "What fixed pairs would block is told",
            "告知预先指定所造成的阻碍",
            "fixed elsewhere; would rather be at {place}, which would agree: {actual}",
            "已预先指定；更愿去{place}，对方亦同意：{actual}");
    static final RuleCard OVER_CAPACITY = card(
            "over-capacity",
            "A place has no more than its seats",
            "不超过名额",
            "{actual} trainees, {expected} seats",
            "{actual}名学员，{expected}个名额");
    static final RuleCard UNKNOWN_PAIR = card(
            "unknown-pair",
            "A pair names people and places of the problem",
            "配对双方均在本次之内",
            "{expected} at {actual} is not of this problem",
            "{expected}与{actual}不在本次之内");
    static final RuleCard NOT_WANTED = card(
            "not-wanted",
            "A place lists whom it receives",
            "接收处列入所接收者",
            "{actual} does not list the trainee",
            "{actual}未列入该学员");
    static final RuleCard EXCLUDED = card(
            "excluded-pair-made",
            "A pair that was excluded by name is not made",
            "被指名排除的配对不再组成",
            "{actual} was excluded for this trainee",
            "该学员已被排除于{actual}之外");
    static final RuleCard FIXED_BROKEN = card(
            "fixed-pair-broken",
            "A pair agreed beforehand is kept",
            "预先指定的配对得到保留",
            "fixed to {expected}, found at {actual}",
            "应在{expected}，实在{actual}");
    static final RuleCard OUT_OF_BOUNDS = card(
            "region-out-of-bounds",
            "A region keeps its bounds",
            "区域人数在上下限之内",
            "{actual} trainees; bounds {expected}",
            "{actual}名学员；上下限{expected}");
    static final RuleCard OTHER_INPUT = card(
            "other-input",
            "A certificate is of this input",
            "证书与输入一致",
            "the digest {actual} is not of this problem and policy",
            "摘要{actual}与本问题及政策不符");
    static final RuleCard CUT_OFF = card(
            "wrong-cut-off",
            "A certificate's cut-offs fit the pairs",
            "证书录取线与配对一致",
            "the certificate says {actual} seats are filled; {expected} are",
            "证书称已录取{actual}人，实为{expected}人");
    static final RuleCard LINKED = card(
            "blocking-link",
            "Linked trainees have no better joint wish that hosts agree to",
            "关联学员没有双方均同意的更优志愿",
            "{actual} blocking wishes; the pairing says {expected}",
            "{actual}个阻碍志愿；配对声明{expected}");

    private AuditCards() {}

    private static RuleCard card(String id, String says, String saysChinese, String finding, String findingChinese) {
        return PairingCards.card(id, AUDIT, says, saysChinese, finding, findingChinese);
    }
}
