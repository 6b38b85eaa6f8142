package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.quota.Reversion;
import org.preceptor.rule.Finding;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What of a plan's nodes, reserves and reversions cannot be kept in a match, and what audits say of them. */
final class QuotaPromises {
    static final Source PLAN = Source.local("quota plan of the pairing");
    static final RuleCard NO_NODE = PairingCards.card(
            "quota-of-no-place",
            PLAN,
            "Reserves are of places, reversions of places and regions, all of the problem",
            "预留须属去处，回转须属去处或区域，且均在本次之内",
            "{actual} is no such node of the problem; possible instead: {expected}",
            "{actual}不属本次的去处或区域；可改用：{expected}",
            "a place reserved at Hospital 3",
            "医院3预留1个名额",
            "a place reserved at a region",
            "区域预留1个名额");
    static final RuleCard GROUP_BOUNDS = PairingCards.card(
            "group-out-of-bounds",
            PLAN,
            "A group keeps its cap, its nominations and the places reserved for others",
            "类别人数不超过上限、提名数，且不占用他人预留名额",
            "{actual} trainees of {group}, at most {expected}",
            "{group}{actual}名学员，至多{expected}",
            "1 of a group whose cap is 1",
            "类别上限1，实有1名",
            "2 of a group whose cap is 1",
            "类别上限1，实有2名");
    static final RuleCard REVERSION = PairingCards.card(
            "reversion-not-kept",
            PLAN,
            "Empty places move by declared rules, within their limits, and as far as they go",
            "空缺名额按既定规则回转，不超限，直至不能再转",
            "{actual} places moved to {to}; by the rules {expected}",
            "已回转{actual}个名额至{to}；按规则应为{expected}",
            "1 empty place, reversion of 1, 1 moved",
            "空缺1名，回转1名，已转1名",
            "1 empty place, reversion of 1, none moved",
            "空缺1名，回转1名，未转");

    private static final Label REVERSIONS = Label.of("reversions", "名额回转");
    private static final Label MINIMUMS = Label.of("minimums", "下限");

    private QuotaPromises() {}

    /** Reserves, reversions and totals of groups that cannot be kept as they are declared. */
    static void check(PairingProblem problem, PairingPolicy.Aim aim, List<Finding> findings) {
        Distribution spread = problem.distribution();
        Reversions reversions = new Reversions(problem);
        Set<MemberId> accounts = new HashSet<>();
        for (Reserve reserve : spread.reserves()) {
            if (!reversions.isPlace(reserve.base()) && spread.carrier(reserve).isEmpty()) {
                findings.add(refuse(NO_NODE, reserve.base(), Label.of("a reserve at each place", "在各去处分别预留")));
            }
            accounts.add(reserve.account());
        }
        GroupPromises.check(problem, aim, findings);
        List<Reversion> rules = reversions.rules();
        for (Reversion rule : rules) {
            for (MemberId node : List.of(rule.from(), rule.to())) {
                if (!accounts.contains(node) && !reversions.isNode(node)) {
                    findings.add(refuse(
                            NO_NODE, node, Label.of("the name of a region, or a place by its text", "区域名称或去处全称")));
                }
            }
        }
        List<Reversion> all = new ArrayList<>(rules);
        spread.reserves()
                .forEach(r -> r.reversion().ifPresent(rule -> {
                    if (!r.base().equals(rule.to())) {
                        all.add(Reversion.of(r.base(), rule.to(), 0));
                    }
                }));
        findings.addAll(Reversion.check(all, reversions.quotas()).findings());
        if (!rules.isEmpty()
                && (Trees.hasMinimum(problem) || problem.openings().stream().anyMatch(o -> o.minimum() > 0))) {
            findings.add(Promises.refuse(REVERSIONS, MINIMUMS, Label.of("one of the two", "二者取一")));
        }
        GroupChecks.promises(problem, aim, findings);
    }

    static Finding refuse(RuleCard card, MemberId actual, Label instead) {
        return card.error().actual(actual.value()).expected(instead).build();
    }
}
