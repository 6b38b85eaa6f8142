package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.preceptor.Label;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Attested;
import org.preceptor.certification.Criterion.Branch;
import org.preceptor.certification.Criterion.Deemed;
import org.preceptor.certification.Criterion.Elapsed;
import org.preceptor.certification.Criterion.Examined;
import org.preceptor.certification.Criterion.Given;
import org.preceptor.certification.Criterion.Held;
import org.preceptor.certification.Criterion.InOrder;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Judged;
import org.preceptor.certification.Criterion.KOf;
import org.preceptor.certification.Criterion.Reported;

/** One sentence for each kind of criterion. */
final class CriterionWords {
    private CriterionWords() {}

    static Label of(Criterion criterion) {
        if (criterion instanceof Item item) {
            return Sentences.fill(
                    "{0} ({1}): {2}",
                    "{0}（{1}）：{2}", item.title(), item.strength().label(), of(item.criterion()));
        } else if (criterion instanceof AllOf all) {
            return all(all);
        } else if (criterion instanceof KOf some) {
            Label parts = list(some.parts());
            return some.k() == 1
                    ? Sentences.fill("any of ({0})", "以下任一项（{0}）", parts)
                    : Sentences.fill("{0} of ({1})", "以下{0}项（{1}）", some.k(), parts);
        } else if (criterion instanceof Branch branch) {
            return branch(branch);
        } else if (criterion instanceof Amount amount) {
            return EvidenceWords.of(amount);
        } else if (criterion instanceof Elapsed elapsed) {
            return Sentences.fill(
                    "{0} since {1}",
                    "自{1}起{0}", elapsed.tenure().label(), elapsed.since().label());
        } else if (criterion instanceof InOrder order) {
            return inOrder(order);
        } else if (criterion instanceof Held held) {
            return held(held);
        } else if (criterion instanceof Deemed deemed) {
            return Sentences.fill(
                    "{0}; deemed shown by {1}",
                    "{0}；持有{1}者视为满足", of(deemed.criterion()), Vocabulary.choice(deemed.by()));
        } else if (criterion instanceof Criterion.Unknown unknown) {
            return Sentences.fill("unknown text: {0}", "文本未知：{0}", unknown.text());
        } else if (criterion instanceof Given given) {
            return Sentences.fill("{0}, beside what is already shown", "{0}（连同已有材料）", of(given.criterion()));
        }
        return signed(criterion);
    }

    private static Label list(ImmutableList<Criterion> parts) {
        return Sentences.join(parts.stream().map(CriterionWords::of).toList(), "; ", "；");
    }

    private static Label all(AllOf all) {
        Label parts = list(all.parts());
        return switch (all.sharing()) {
            case SHARED -> all.parts().size() == 1 ? parts : Sentences.fill("all of ({0})", "以下全部（{0}）", parts);
            case ONCE -> Sentences.fill("all of ({0}), no activity counted twice", "以下全部（{0}），同一活动不重复计算", parts);
            case DIVIDED ->
                Sentences.fill("all of ({0}), no part of an activity counted twice", "以下全部（{0}），同一部分不重复计算", parts);
        };
    }

    private static Label branch(Branch branch) {
        List<Label> cases = new ArrayList<>();
        for (Map.Entry<String, Criterion> each : branch.cases().entrySet()) {
            cases.add(Sentences.fill("if {0}: {1}", "{0}：{1}", Vocabulary.of(each.getKey()), of(each.getValue())));
        }
        branch.otherwise().ifPresent(rest -> cases.add(Sentences.fill("otherwise: {0}", "其他：{0}", of(rest))));
        return Sentences.fill(
                "depending on {0} ({1})",
                "视{0}而定（{1}）", Vocabulary.of(branch.attribute()), Sentences.join(cases, "; ", "；"));
    }

    private static Label inOrder(InOrder order) {
        Label limit = order.slack().isZero()
                ? order.later().label()
                : order.later().plus(order.slack()).label();
        if (order.earlier() instanceof Moment.Judged && !order.sameDay()) {
            return Sentences.fill("no {0} by the day judged", "至评定日尚无{0}", limit);
        }
        return order.sameDay()
                ? Sentences.fill(
                        "{0} no later than {1}", "{0}不晚于{1}", order.earlier().label(), limit)
                : Sentences.fill("{0} before {1}", "{0}早于{1}", order.earlier().label(), limit);
    }

    private static Label held(Held held) {
        Label codes = Vocabulary.choice(held.codes());
        if (held.absent()) {
            return Sentences.fill("without {0}", "不存在{0}", codes);
        }
        return held.from().equals(held.to())
                ? Sentences.fill(
                        "on record on {1}: {0}", "{1}具备{0}", codes, held.from().label())
                : Sentences.fill(
                        "on record without a break from {1} to {2}: {0}",
                        "自{1}至{2}不间断具备{0}",
                        codes,
                        held.from().label(),
                        held.to().label());
    }

    private static Label signed(Criterion criterion) {
        if (criterion instanceof Attested rule) {
            return attested(rule);
        } else if (criterion instanceof Judged rule) {
            Label items =
                    Sentences.join(rule.items().stream().map(Vocabulary::of).toList(), ", ", "、");
            return rule.assessors().isEmpty()
                    ? Sentences.fill("found satisfied: {0}", "评定为达到：{0}", items)
                    : Sentences.fill(
                            "found satisfied by {1}: {0}", "由{1}评定为达到：{0}", items, Vocabulary.choice(rule.assessors()));
        } else if (criterion instanceof Examined rule) {
            return rule.examiners().isEmpty()
                    ? Sentences.fill("passed: {0}", "通过{0}", Vocabulary.of(rule.kind()))
                    : Sentences.fill(
                            "passed before {1}: {0}",
                            "经{1}考核通过{0}", Vocabulary.of(rule.kind()), Vocabulary.choice(rule.examiners()));
        }
        Reported rule = (Reported) criterion;
        Label kind = Vocabulary.of(rule.kind());
        Label regular = rule.every().isZero()
                ? Sentences.fill("at least {0} of: {1}", "{1}至少{0}份", rule.least(), kind)
                : Sentences.fill("{0} at least every {1}", "至少每{1}一份{0}", kind, Sentences.each(rule.every()));
        if (!rule.every().isZero() && rule.least() > 1) {
            regular = Sentences.fill("{0}, {1} or more in all", "{0}，共不少于{1}份", regular, rule.least());
        }
        Label reports = regular;
        return rule.closing()
                .map(last -> Sentences.fill("{0}, and at the end: {1}", "{0}，最后提交{1}", reports, Vocabulary.of(last)))
                .orElse(reports);
    }

    private static Label attested(Attested rule) {
        List<Label> words = new ArrayList<>();
        Label kinds = Vocabulary.choice(rule.kinds());
        words.add(
                rule.count() == 1
                        ? Sentences.fill("on file: {0}", "有{0}", kinds)
                        : rule.distinct()
                                ? Sentences.fill(
                                        "on file, from {0} different people: {1}", "有{0}人分别出具的{1}", rule.count(), kinds)
                                : Sentences.fill("on file, {0} in all: {1}", "有{1}共{0}份", rule.count(), kinds));
        if (!rule.signers().isEmpty()) {
            words.add(Sentences.fill(
                    "signed by somebody who on that day was {0}", "由签署当日为{0}者签署", Vocabulary.status(rule.signers())));
        }
        if (!rule.barred().isEmpty()) {
            words.add(Sentences.fill("not by {0}", "不得由{0}签署", Vocabulary.choice(rule.barred())));
        }
        if (!rule.observed().isEmpty()) {
            words.add(Sentences.fill("who knows the work {0}", "签署人须{0}其工作", Vocabulary.choice(rule.observed())));
        }
        return Sentences.join(words, ", ", "，");
    }
}
