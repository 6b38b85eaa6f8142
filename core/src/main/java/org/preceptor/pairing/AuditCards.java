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
            "更愿去{place}，对方亦同意：{actual}",
            "1 is with Dr Li, whom 1 wished first",
            "1在其第一志愿李医师处",
            "1 is unplaced; Dr Li has a seat and lists 1",
            "1未安置；李医师有空额且列出1");
    static final RuleCard BLOCKING_ALIKE = card(
            "blocking-pair-alike",
            "Under strong or super-stability no trainee would lose nothing by a place that would agree",
            "强稳定或超稳定下，不存在学员去而无损、对方亦同意的去处",
            "would lose nothing at {place}, which would agree: {actual}",
            "去{place}并无损失，对方亦同意：{actual}",
            "1 wishes Dr Li and Dr Wang alike and is with Dr Wang; Dr Li has 2, whom he ranks like 1; strongly stable",
            "1对李、王医师同等填报，现在王医师处；李医师处为2，名次与1相同；声明强稳定",
            "the same, said to be super-stable",
            "同上，声明超稳定");
    static final RuleCard BLOCKED_BY_FIXED = card(
            "blocked-by-fixed-pair",
            "What fixed pairs would block is told",
            "告知预先指定所造成的阻碍",
            "fixed elsewhere; would rather be at {place}, which would agree: {actual}",
            "已预先指定；更愿去{place}，对方亦同意：{actual}",
            "1 is fixed at the first wish",
            "1被指定于第一志愿",
            "1 is fixed at Dr Wang, wishes Dr Li, who has a seat",
            "1被指定于王医师处，更愿去有空额的李医师处");
    static final RuleCard OVER_CAPACITY = card(
            "over-capacity",
            "A place has no more than its seats",
            "不超过名额",
            "{actual} trainees, {expected} seats",
            "{actual}名学员，{expected}个名额",
            "one trainee, one seat",
            "1名学员，1个名额",
            "two trainees, one seat",
            "2名学员，1个名额");
    static final RuleCard UNKNOWN_PAIR = card(
            "unknown-pair",
            "A pair names people and places of the problem",
            "配对双方均在本次之内",
            "{expected} at {actual} is not of this problem",
            "{expected}与{actual}不在本次之内",
            "a trainee and a mentor of the problem",
            "双方均在本次之内",
            "a trainee the problem does not name",
            "学员不在本次之内");
    static final RuleCard NOT_WANTED = card(
            "not-wanted",
            "A place lists whom it receives",
            "接收处列入所接收者",
            "{actual} does not list the trainee",
            "{actual}未列入该学员",
            "Dr Li receives 1, whom Dr Li lists",
            "李医师接收其列出的1",
            "Dr Li receives 1, whom Dr Li does not list",
            "李医师接收其未列出的1");
    static final RuleCard EXCLUDED = card(
            "excluded-pair-made",
            "A pair that was excluded by name is not made",
            "被指名排除的配对不再组成",
            "{actual} was excluded for this trainee",
            "该学员已被排除于{actual}之外",
            "1 is not with Dr Li, whom 1 left",
            "1不再与所离开的李医师配对",
            "1 is with Dr Li again",
            "1又与李医师配对");
    static final RuleCard FIXED_BROKEN = card(
            "fixed-pair-broken",
            "A pair agreed beforehand is kept",
            "预先指定的配对得到保留",
            "fixed to {expected}, found at {actual}",
            "应在{expected}，实在{actual}",
            "fixed at Dr Li, found there",
            "指定于李医师，实在李医师处",
            "fixed at Dr Li, found at Dr Wang",
            "指定于李医师，实在王医师处");
    static final RuleCard OUT_OF_BOUNDS = card(
            "region-out-of-bounds",
            "A region keeps its bounds",
            "区域人数在上下限之内",
            "{actual} trainees; bounds {expected}",
            "{actual}名学员；上下限{expected}",
            "one trainee in a region of at most 1",
            "区域上限1，实有1名学员",
            "two trainees in a region of at most 1",
            "区域上限1，实有2名学员");
    static final RuleCard OTHER_INPUT = card(
            "other-input",
            "A certificate is of this input",
            "证书与输入一致",
            "the digest {actual} is not of this problem and policy",
            "摘要{actual}与本问题及政策不符",
            "paired and audited with the same seats",
            "配对与审核所用名额相同",
            "audited after a seat was added",
            "增加名额之后审核");
    static final RuleCard CUT_OFF = card(
            "wrong-cut-off",
            "A certificate's cut-offs fit the pairs",
            "证书录取线与配对一致",
            "the certificate says {actual}; it is {expected}",
            "证书称{actual}，实为{expected}",
            "one of one seat filled, in both",
            "双方均为1个名额已录取1人",
            "one of one seat by the certificate, one of two by the problem",
            "证书为1个名额录取1人，实为2个名额录取1人");
    static final RuleCard CERTIFICATE = card(
            "wrong-certificate",
            "A certificate says what is so",
            "证书所述属实",
            "{what}: the certificate says {actual}; it is {expected}",
            "{what}：证书称{actual}，实为{expected}",
            "one proposal by the certificate, one needed",
            "证书为1次申请，实需1次",
            "two proposals by the certificate, one needed",
            "证书为2次申请，实需1次");
    static final RuleCard CLAIM = card(
            "claim-refuted",
            "A pairing is what it claims to be",
            "配对与其声明相符",
            "{expected} is claimed; {actual}",
            "声明为{expected}；{actual}",
            "said to be the trainees' best, each with the first choice",
            "声明为学员最优，各得第一志愿",
            "said to be the trainees' best, though two could exchange places and both gain",
            "声明为学员最优，而两人互换即可同时改善");
    static final RuleCard LINKED = card(
            "blocking-link",
            "Linked trainees have no better joint wish that hosts agree to",
            "关联学员没有双方均同意的更优志愿",
            "{actual} blocking wishes; the pairing says {expected}",
            "{actual}个阻碍志愿；配对声明{expected}",
            "a couple at the first joint wish",
            "关联学员在第一联合志愿处",
            "a couple unplaced, both hosts with a seat for them",
            "关联学员未安置，双方均有空额");

    private AuditCards() {}

    private static RuleCard card(String id, String... words) {
        return PairingCards.card(id, AUDIT, words);
    }
}
