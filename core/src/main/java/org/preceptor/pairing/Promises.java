package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.List;
import org.preceptor.Label;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** What cannot be promised for a structure, by name, and what can be instead. */
final class Promises {

    private static final Source THEORY =
            Source.of("literature on matching under constraints", "see package documentation");
    static final RuleCard NOT_TOGETHER = card(
            "aim-not-with-structure",
            "An aim fits the structure of the problem",
            "目标与结构相容",
            "{actual} cannot be combined with {structure}; possible instead: {expected}",
            "{actual}不能与{structure}并用；可改用：{expected}",
            "linked trainees, best for trainees",
            "关联学员，学员最优",
            "linked trainees, minimum regret",
            "关联学员，最小遗憾");
    static final RuleCard NO_WEIGHT = card(
            "weights-missing",
            "An aim by weight has weights",
            "按权重配对须有权重",
            "{actual} needs weights; possible instead: {expected}",
            "{actual}需要权重；可改用：{expected}",
            "minimum cost with a cost for each pair",
            "最小成本，每对均有成本",
            "minimum cost without costs",
            "最小成本，未给出成本");
    static final RuleCard NO_SEED = card(
            "seed-missing",
            "A lottery has a recorded seed",
            "抽签须记录种子",
            "{actual} needs a seed; possible instead: {expected}",
            "{actual}需要种子；可改用：{expected}",
            "a lottery with seed 20180216",
            "抽签，种子20180216",
            "a lottery without seed",
            "抽签，无种子");
    static final RuleCard MINIMUM_UNMET = card(
            "minimum-needs-complete-lists",
            "A minimum that no stable pairing meets needs complete lists",
            "稳定配对无法达到的下限须以完整志愿为前提",
            "every stable pairing leaves {actual} below its minimum, and lists are incomplete; possible instead: {expected}",
            "任何稳定配对都使{actual}低于下限，且志愿不完整；可改用：{expected}",
            "minimum 1 at Dr Wang, everybody lists everybody",
            "王医师处下限1，双方志愿完整",
            "minimum 1 at Dr Wang, whom nobody wishes",
            "王医师处下限1，无人填报王医师");
    static final RuleCard CROSSING = card(
            "crossing-quota-lines",
            "Quotas on places form a tree",
            "去处名额构成树形",
            "lines {actual} cross; with crossing quotas a stable pairing may not exist; possible instead: {expected}",
            "名额线{actual}相互交叉，可能不存在稳定配对；可改用：{expected}",
            "lines for hospitals 1+2 and hospital 1",
            "名额线：医院1与2；医院1",
            "lines for hospitals 1+2 and 2+3",
            "名额线：医院1与2；医院2与3");
    static final RuleCard NOT_A_PLACE = card(
            "quota-of-a-class",
            "Quotas of a pairing count places",
            "配对名额以去处计",
            "{actual} is no place; bounds on a class inside a place lose truth-telling; possible instead: {expected}",
            "{actual}不是去处；去处内按类别设下限将失去防操纵性；可改用：{expected}",
            "a line on hospital 1",
            "以医院1计的名额线",
            "a line on the bachelors of hospital 1",
            "以医院1的本科生计的名额线");

    private static final Label KEPT = Label.of("reserves, reversions or minimums", "预留、回转或下限");
    private static final Label LINKS = Label.of("linked trainees", "关联学员");
    private static final Label BASES = Label.of("caps on whole bases", "基地总名额");
    private static final Label TREE = Label.of("regions, targets or reserves", "区域、目标或预留");
    private static final Label RANKED = Label.of("bases that rank their own places", "基地只对自身去处排序");
    private static final Label STABLE = Label.of("trainee-optimal", "学员最优");
    private static final Label KEEPS = Label.of("trainee-optimal, or an aim that keeps minimums", "学员最优，或保证下限的目标");
    private static final Label TWO = Label.of("trainee-optimal, mentor-optimal or super-stable", "学员最优、导师最优或超稳定");

    private Promises() {}

    private static RuleCard card(String id, String... words) {
        return PairingCards.card(id, THEORY, words);
    }

    static Report of(PairingProblem problem, PairingPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        PairingPolicy.Aim aim = policy.aim();
        boolean joint = problem.links().stream().anyMatch(l -> !l.wishes().isEmpty());
        boolean tree = problem.distribution().bindsPlaces();
        boolean minimum = problem.openings().stream().anyMatch(o -> o.minimum() > 0);
        if (joint && aim != PairingPolicy.Aim.TRAINEE_OPTIMAL) {
            findings.add(refuse(aim.label(), LINKS, STABLE));
        }
        if (joint && (tree || !problem.bases().isEmpty())) {
            findings.add(refuse(LINKS, tree ? TREE : BASES, Label.of("one of the two", "二者取一")));
        }
        if (Bases.isRanked(problem)) {
            boolean all = problem.bases().stream().allMatch(b -> b.preference() instanceof Preference.ByPlace);
            boolean inside = problem.openings().stream()
                    .allMatch(o -> problem.bases().stream()
                            .anyMatch(b -> o.base().filter(b.base()::equals).isPresent()));
            if (!all || !inside) {
                findings.add(refuse(RANKED, Label.of("other orders", "其他排序"), Label.of("one of the two", "二者取一")));
            }
            if (aim != PairingPolicy.Aim.LARGE_STABLE) {
                findings.add(refuse(aim.label(), RANKED, PairingPolicy.Aim.LARGE_STABLE.label()));
            }
        } else if (!problem.bases().isEmpty()
                && aim != PairingPolicy.Aim.TRAINEE_OPTIMAL
                && aim != PairingPolicy.Aim.MENTOR_OPTIMAL
                && aim != PairingPolicy.Aim.SUPER_STABLE) {
            findings.add(refuse(aim.label(), BASES, TWO));
        }
        if (tree && aim == PairingPolicy.Aim.MINIMUM_COST) {
            Distribution spread = problem.distribution();
            if (!spread.reserves().isEmpty()
                    || !spread.reversions().isEmpty()
                    || minimum
                    || Trees.hasMinimum(problem)) {
                findings.add(refuse(aim.label(), KEPT, STABLE));
            }
        } else if (tree && aim != PairingPolicy.Aim.TRAINEE_OPTIMAL) {
            findings.add(refuse(aim.label(), TREE, STABLE));
        }
        QuotaPromises.check(problem, aim, findings);
        if (tree && !problem.bases().isEmpty()) {
            findings.add(refuse(BASES, TREE, Label.of("a region for each base", "以区域表示基地")));
        }
        if ((aim == PairingPolicy.Aim.BEST_WEIGHT || aim == PairingPolicy.Aim.MINIMUM_COST)
                && policy.weight().isEmpty()) {
            findings.add(NO_WEIGHT.error().actual(aim.label()).expected(STABLE).build());
        }
        if (aim == PairingPolicy.Aim.LOTTERY
                && policy.seed().isEmpty()
                && policy.tieKey().isEmpty()) {
            findings.add(NO_SEED.error()
                    .actual(aim.label())
                    .expected(Label.of("tiesBySeed", "tiesBySeed"))
                    .build());
        }
        findings.addAll(DistributionChecks.defects(problem.distribution()));
        if (findings.isEmpty()
                && (minimum || Trees.hasMinimum(problem))
                && !joint
                && problem.bases().isEmpty()
                && aim == PairingPolicy.Aim.TRAINEE_OPTIMAL) {
            Minimums.unmet(problem, policy)
                    .ifPresent(place -> findings.add(MINIMUM_UNMET
                            .error()
                            .actual(place)
                            .expected(Label.of("complete lists on both sides, or no minimum", "双方完整志愿，或取消下限"))
                            .build()));
        }
        boolean plain = !joint && problem.bases().isEmpty();
        if (findings.isEmpty() && minimum && !(plain && Minimums.KEPT_BY.contains(policy.aim()))) {
            Label what = joint ? LINKS : problem.bases().isEmpty() ? aim.label() : BASES;
            Label instead = plain ? KEEPS : Label.of("one of the two", "二者取一");
            Minimums.missed(problem, policy)
                    .ifPresent(place ->
                            findings.add(refuse(what, Label.of("the minimum of " + place, place + "的下限"), instead)));
        }
        return Report.of(findings);
    }

    /** That an aim has no list of all pairings. */
    static Report noList(PairingPolicy.Aim aim) {
        Label listed = Label.of("a list of all pairings", "全部配对清单");
        return Report.of(List.of(refuse(aim.label(), listed, Label.of("pair", "单一配对"))));
    }

    static void refuse(RuleCard card, String actual, Label instead) {
        Report.of(List.of(card.error().actual(actual).expected(instead).build()))
                .orElseThrow();
    }

    static Finding refuse(Label aim, Label structure, Label instead) {
        return NOT_TOGETHER
                .error()
                .actual(aim)
                .with("structure", structure)
                .expected(instead)
                .build();
    }
}
