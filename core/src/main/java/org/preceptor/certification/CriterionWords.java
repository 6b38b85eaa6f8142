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
            return amount(amount);
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
            cases.add(Sentences.fill("{0}: {1}", "{0}：{1}", Vocabulary.of(each.getKey()), of(each.getValue())));
        }
        branch.otherwise().ifPresent(rest -> cases.add(Sentences.fill("otherwise: {0}", "其他：{0}", of(rest))));
        return Sentences.fill(
                "by {0} ({1})", "按{0}（{1}）", Vocabulary.of(branch.attribute()), Sentences.join(cases, "; ", "；"));
    }

    private static Label amount(Amount amount) {
        List<Label> words = new ArrayList<>();
        words.add(Sentences.fill(
                "at least {0} of {1}",
                "{1}至少{0}",
                amount.least().amount() == 0
                        ? Label.of("one", "一次")
                        : amount.least().label(),
                amount.of().label()));
        amount.limits().forEach(limit -> words.add(limit.label()));
        return Sentences.join(words, ", ", "，");
    }

    private static Label inOrder(InOrder order) {
        Label limit = order.slack().isZero()
                ? order.later().label()
                : order.later().plus(order.slack()).label();
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
                        "holds {0} on {1}", "{1}持有{0}", codes, held.from().label())
                : Sentences.fill(
                        "holds {0} without a break from {1} to {2}",
                        "自{1}至{2}不间断持有{0}",
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
        Label regular = rule.every().isZero()
                ? Sentences.fill("at least {0} of {1}", "{1}至少{0}份", rule.least(), Vocabulary.of(rule.kind()))
                : Sentences.fill(
                        "{1} at least every {2}, {0} or more",
                        "每{2}至少一份{1}，不少于{0}份",
                        rule.least(),
                        Vocabulary.of(rule.kind()),
                        Sentences.length(rule.every()));
        return rule.closing()
                .map(kind -> Sentences.fill("{0}, and finally {1}", "{0}，最后提交{1}", regular, Vocabulary.of(kind)))
                .orElse(regular);
    }

    private static Label attested(Attested rule) {
        List<Label> words = new ArrayList<>();
        words.add(Sentences.fill("{0} of {1}", "{1}{0}份", rule.count(), Vocabulary.choice(rule.kinds())));
        if (!rule.signers().isEmpty()) {
            words.add(Sentences.fill(
                    "signed by somebody who was {0} on that day", "由签署当日的{0}签署", Vocabulary.choice(rule.signers())));
        }
        if (!rule.barred().isEmpty()) {
            words.add(Sentences.fill("not by {0}", "不得由{0}签署", Vocabulary.choice(rule.barred())));
        }
        if (!rule.observed().isEmpty()) {
            words.add(Sentences.fill("having seen the work: {0}", "签署人须了解工作：{0}", Vocabulary.choice(rule.observed())));
        }
        return Sentences.join(words, ", ", "，");
    }
}
