package org.preceptor.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preceptor.Label;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.KOf;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.time.TrainingLength;

/** Works an assessment out again from its tree: shares no code with the engine that made it. */
final class Audit {
    private final Assessment assessment;
    private final List<Finding> findings = new ArrayList<>();

    private Audit(Assessment assessment) {
        this.assessment = assessment;
    }

    static Report of(Assessment assessment) {
        Audit audit = new Audit(assessment);
        audit.mirror();
        int place = 0;
        for (Node node : assessment.root().parts()) {
            audit.node(node, Pointer.of("items", place++), assessment.dossier());
        }
        audit.verdict();
        return Report.of(audit.findings);
    }

    private void mirror() {
        List<Criterion> asked =
                assessment.root().parts().stream().map(Node::criterion).toList();
        expect(
                asked.size() >= assessment.scheme().items().size()
                        && asked.subList(0, assessment.scheme().items().size())
                                .equals(assessment.scheme().items()),
                Pointer.root(),
                "the tree does not mirror the scheme",
                "评定树与方案不一致");
        expect(
                asked.stream()
                        .skip(assessment.scheme().items().size())
                        .allMatch(extra -> assessment.dossier().conditions().stream()
                                .anyMatch(condition -> condition.item().equals(extra)
                                        && condition.on().compareTo(assessment.day()) <= 0)),
                Pointer.root(),
                "a condition was never imposed",
                "含有未曾附加的条件");
    }

    private void node(Node node, Pointer at, Dossier dossier) {
        if (node.criterion() instanceof Amount amount) {
            amount(node, amount, at, dossier);
        } else {
            standing(node, at, dossier);
        }
        Dossier below = node.criterion() instanceof Criterion.Given given
                ? given.known().plus(dossier)
                : dossier;
        for (int i = 0; i < node.parts().size(); i++) {
            node(node.parts().get(i), at.child(i), below);
        }
    }

    /** How many parts are settled which way decides every joining node. */
    private void standing(Node node, Pointer at, Dossier dossier) {
        List<Standing> parts = node.parts().stream()
                .filter(part -> !isLight(part.criterion()))
                .map(Node::standing)
                .toList();
        long good = count(parts, "MET", "WAIVED", "DEEMED", "NOT_APPLICABLE");
        long open = count(parts, "UNDETERMINED");
        boolean positive = Standing.MET == node.standing();
        if (node.criterion() instanceof AllOf all && node.account().notes().isEmpty()) {
            expect(node.parts().size() == all.parts().size(), at, "parts are missing", "缺少组成部分");
            expect(positive == (good == parts.size()), at, "all of: not as its parts are", "“全部”与各部分不符");
        } else if (node.criterion() instanceof KOf some) {
            expect(positive == (good >= some.k()), at, "some of: not as its parts are", "“部分”与各部分不符");
            expect(
                    node.standing() != Standing.NOT_YET || good + open < some.k(),
                    at,
                    "some of: parts that cannot be settled could be enough",
                    "未判定部分可能已足够");
        } else if (node.criterion() instanceof Criterion.Unknown) {
            expect(node.standing() == Standing.UNDETERMINED, at, "unknown text was settled", "未知文本被判定");
        } else if (node.criterion() instanceof Item item) {
            waiver(node, item, at, dossier);
        }
    }

    private void waiver(Node node, Item item, Pointer at, Dossier dossier) {
        if (node.standing() == Standing.WAIVED) {
            boolean recorded = dossier.waivers().stream()
                    .anyMatch(waiver -> Objects.equals(waiver.criterion(), item.id())
                            && waiver.period().isEmpty()
                            && !assessment.day().isBefore(waiver.inForce().first())
                            && !assessment.day().isAfter(waiver.inForce().last()));
            expect(recorded && assessment.scheme().waivable(), at, "waived without a waiver", "无豁免记录");
        } else {
            expect(node.standing() == node.parts().get(0).standing(), at, "not as the demand below it", "与其下要求不符");
        }
    }

    private static long count(List<Standing> parts, String... names) {
        return parts.stream()
                .filter(part -> List.of(names).contains(part.name()))
                .count();
    }

    private static boolean isLight(Criterion criterion) {
        return switch (Verdicts.strength(criterion)) {
            case WISH, INFO -> true;
            case MUST, EXPECT -> false;
        };
    }

    private void amount(Node node, Amount amount, Pointer at, Dossier dossier) {
        Recheck recheck = new Recheck(dossier, assessment.day());
        Map<String, Activity> byId = dossier.activities().stream()
                .distinct()
                .collect(Collectors.toMap(Activity::id, activity -> activity, (a, b) -> a));
        boolean repeated =
                byId.size() < dossier.activities().stream().distinct().count();
        Fraction sum = Fraction.ZERO;
        for (Account.Counted counted : node.counted()) {
            Activity activity = byId.get(counted.id());
            expect(activity != null, at, counted.id() + " is not in the dossier", "档案中没有" + counted.id());
            if (activity != null && !repeated) {
                expect(recheck.fits(amount.of(), activity), at, counted.id() + " does not fit", counted.id() + "不符合要求");
                expect(
                        !activity.term().last().isAfter(assessment.day()),
                        at,
                        counted.id() + " is not over",
                        counted.id() + "尚未结束");
            }
            Fraction size = Fraction.of(counted.exact());
            sum = sum.plus(size);
            if (activity != null && !repeated) {
                expect(
                        size.compareTo(recheck.worth(amount, activity).orElse(Fraction.ZERO)) <= 0,
                        at,
                        counted.id() + " counts too much",
                        counted.id() + "计入过多");
            }
        }
        Fraction lacking = recheck.need(amount).minus(sum);
        if (node.standing() == Standing.MET) {
            expect(node.shortfalls().isEmpty(), at, "met, and yet something is missing", "已满足却仍有缺项");
        } else {
            expect(!node.shortfalls().isEmpty(), at, "not met, and yet nothing is missing", "未满足却无缺项");
            expect(
                    !lacking.isPositive()
                            || node.shortfalls().stream()
                                    .flatMap(each -> each.missing().stream())
                                    .anyMatch(each -> each.equals(TrainingLength.of(
                                            lacking.ceiling(), amount.least().unit()))),
                    at,
                    "what is missing is not what is asked for less what was counted",
                    "缺额与要求及计入数量不符");
        }
        if (!repeated && node.counted().stream().allMatch(counted -> byId.containsKey(counted.id()))) {
            enough(
                    node,
                    amount,
                    at,
                    !lacking.isPositive(),
                    new RecheckLimits(recheck, isOnLeave(dossier), node.counted(), byId));
        }
        complete(node, amount, at, recheck, byId);
    }

    private boolean isOnLeave(Dossier dossier) {
        return assessment.scheme().leave().isPresent() && !dossier.leave().isEmpty();
    }

    /** Met when the sum is reached and every limit holds, and, where all limits are known, only then not. */
    private void enough(Node node, Amount amount, Pointer at, boolean reached, RecheckLimits limits) {
        if (node.standing() == Standing.MET) {
            expect(reached, at, "the counted evidence does not add up to what is asked for", "计入材料合计不足要求数量");
        } else {
            expect(
                    !reached
                            || !amount.limits().stream()
                                    .allMatch(limit -> RecheckLimits.knows(limit) && limits.holds(limit)),
                    at,
                    "everything holds, and yet it is not met",
                    "各项均成立，却未判为满足");
        }
        for (Limit limit : amount.limits()) {
            expect(
                    !RecheckLimits.knows(limit)
                            || limits.holds(limit)
                            || node.standing() != Standing.MET && !isWindow(limit),
                    at,
                    "a limit does not hold",
                    "某项限制不成立");
        }
    }

    /** Whether a limit says which days count, so that nothing is counted against it whatever the amount comes to. */
    private static boolean isWindow(Limit limit) {
        return limit instanceof Limit.Between
                || limit instanceof Limit.NoOlder
                || limit instanceof Limit.Within
                || limit instanceof Limit.Share
                || limit instanceof Limit.Cap;
    }

    /** Every activity that fits is counted or rejected. */
    private void complete(Node node, Amount amount, Pointer at, Recheck recheck, Map<String, Activity> byId) {
        List<String> listed = new ArrayList<>();
        node.counted().forEach(counted -> listed.add(counted.id()));
        node.rejected().forEach(rejected -> listed.add(rejected.id()));
        for (Activity activity : byId.values()) {
            boolean empty = recheck.worth(amount, activity)
                    .filter(size -> !size.isPositive())
                    .isPresent();
            expect(
                    empty || !recheck.fits(amount.of(), activity) || listed.contains(activity.id()),
                    at,
                    activity.id() + " was passed over",
                    "遗漏了" + activity.id());
        }
    }

    /** Tries both ways of settling what is open. */
    private void verdict() {
        Verdict hopeful = settle(true);
        Verdict strict = settle(false);
        Verdict expected = hopeful == strict ? hopeful : Verdict.UNDETERMINED;
        expect(expected == assessment.verdict(), Pointer.root(), "the verdict does not follow", "结论不能由各项推出");
    }

    private Verdict settle(boolean hopeful) {
        boolean must = false;
        boolean expect = false;
        for (Node node : assessment.root().parts()) {
            boolean fails = switch (node.standing()) {
                case MET, WAIVED, DEEMED, NOT_APPLICABLE -> false;
                case UNDETERMINED -> !hopeful;
                case NOT_YET, IMPOSSIBLE, EXPIRED -> true;
            };
            Strength strength = Verdicts.strength(node);
            must |= fails && strength == Strength.MUST;
            expect |= fails && strength == Strength.EXPECT;
        }
        boolean guideline = assessment.scheme().stance() == Scheme.Stance.GUIDELINE;
        return must || expect && !guideline ? Verdict.NOT_YET : expect ? Verdict.DISCRETION : Verdict.ELIGIBLE;
    }

    private void expect(boolean holds, Pointer at, String english, String chinese) {
        if (!holds) {
            findings.add(CertificationRules.VERIFY
                    .error()
                    .at(at)
                    .with("what", Label.of(english, chinese))
                    .build());
        }
    }
}
