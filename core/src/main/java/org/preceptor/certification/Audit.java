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
import org.preceptor.time.LengthUnit;

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
        long sum = 0;
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
            long size = counted.amount().map(length -> length.amount()).orElse(0L);
            sum += size;
            if (activity != null && !repeated && isPlain(amount)) {
                expect(size <= stated(amount, activity), at, counted.id() + " counts too much", counted.id() + "计入过多");
            }
        }
        boolean scaled = amount.limits().stream().anyMatch(limit -> limit instanceof Limit.Rate);
        if (node.standing() == Standing.MET) {
            expect(
                    scaled || sum >= Math.max(1, amount.least().amount()),
                    at,
                    "the counted evidence does not add up to " + amount.least(),
                    "计入材料合计不足" + amount.least());
            expect(node.shortfalls().isEmpty(), at, "met, and yet something is missing", "已满足却仍有缺项");
            amount.limits()
                    .forEach(limit -> expect(
                            repeated || recheck.holds(limit, node.counted(), byId),
                            at,
                            "a limit does not hold",
                            "某项限制不成立"));
        } else {
            expect(!node.shortfalls().isEmpty(), at, "not met, and yet nothing is missing", "未满足却无缺项");
        }
        complete(node, amount, at, recheck, byId);
    }

    /** Every activity that fits is counted or rejected. */
    private void complete(Node node, Amount amount, Pointer at, Recheck recheck, Map<String, Activity> byId) {
        List<String> listed = new ArrayList<>();
        node.counted().forEach(counted -> listed.add(counted.id()));
        node.rejected().forEach(rejected -> listed.add(rejected.id()));
        for (Activity activity : byId.values()) {
            boolean empty = stated(amount, activity) == 0;
            expect(
                    empty || !recheck.fits(amount.of(), activity) || listed.contains(activity.id()),
                    at,
                    activity.id() + " was passed over",
                    "遗漏了" + activity.id());
        }
    }

    private static boolean isPlain(Amount amount) {
        return amount.limits().stream().noneMatch(limit -> limit instanceof Limit.Rate);
    }

    private static long stated(Amount amount, Activity activity) {
        LengthUnit unit = amount.least().unit();
        return amount.least().amount() == 0 ? 1 : activity.amounts().getOrDefault(unit, isPlain(amount) ? 0L : 1L);
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
