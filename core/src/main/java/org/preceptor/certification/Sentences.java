package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.preceptor.Label;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Limit.Distinct;
import org.preceptor.certification.Limit.Floor;
import org.preceptor.certification.Limit.PerPeriod;
import org.preceptor.rule.Source;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;

/** Criteria, moments and shortfalls in words, English and Chinese. */
final class Sentences {
    private Sentences() {}

    static Label join(Iterable<Label> labels, String english, String chinese) {
        List<Label> all = StreamSupport.stream(labels.spliterator(), false).toList();
        if (all.isEmpty()) {
            return Label.of("nothing", "无");
        }
        return Label.of(join(all, Label::english, english), join(all, Label::chinese, chinese));
    }

    private static String join(List<Label> all, Function<Label, String> text, String separator) {
        return all.stream().map(text).collect(Collectors.joining(separator));
    }

    /** Puts labels into a template, in both languages, at {0}, {1} and so on. */
    static Label fill(String english, String chinese, Object... parts) {
        String en = english;
        String zh = chinese;
        for (int i = 0; i < parts.length; i++) {
            Label label = parts[i] instanceof Label given ? given : Label.same(String.valueOf(parts[i]));
            en = en.replace("{" + i + "}", label.english());
            zh = zh.replace("{" + i + "}", label.chinese());
        }
        return Label.of(en, zh);
    }

    static Label length(Period period) {
        if (period.isNegative()) {
            return period.negated().isNegative() ? Label.same(period.toString()) : length(period.negated());
        }
        Label exact = Tenure.atLeast(period).label();
        return Label.of(
                exact.english().replace("at least ", ""), exact.chinese().replace("及以上", ""));
    }

    /** A length as one of many: every year, every 6 months. */
    static Label each(Period period) {
        if (period.equals(Period.ofYears(1))) {
            return Label.of("year", "年");
        }
        return period.equals(Period.ofMonths(1)) ? Label.of("month", "月") : length(period);
    }

    static Label of(Moment moment) {
        return EvidenceWords.of(moment);
    }

    static Label of(Selection selection) {
        return EvidenceWords.of(selection);
    }

    static Label of(Limit limit) {
        return EvidenceWords.of(limit);
    }

    static Label of(Criterion criterion) {
        return CriterionWords.of(criterion);
    }

    static Label of(Scheme scheme) {
        ImmutableList.Builder<Label> lines = ImmutableList.builder();
        lines.add(fill("{0} ({1}): {2}", "{0}（{1}）：{2}", scheme.version(), source(scheme), terms(scheme)));
        scheme.items().forEach(item -> lines.add(item.sentence()));
        scheme.keeping()
                .duties()
                .forEach(duty -> lines.add(fill(
                        "after the grant, {0} [{1}]",
                        "获批后，{0}［{1}］", duty.item().sentence(), duty.effect().label())));
        return join(lines.build(), "\n", "\n");
    }

    private static Label source(Scheme scheme) {
        Label text = Label.same(scheme.source().toString());
        return scheme.source().confidence() == Source.Confidence.OFFICIAL
                ? text
                : fill("{0}; {1}", "{0}；{1}", text, scheme.source().confidence().label());
    }

    /** How binding it is, who decides, how long a certificate is valid. */
    private static Label terms(Scheme scheme) {
        List<Label> words = new ArrayList<>();
        words.add(scheme.stance().label());
        if (!scheme.validity().stages().isEmpty()) {
            Label stages =
                    join(scheme.validity().stages().stream().map(Vocabulary::of).toList(), ", then ", "，再由");
            words.add(fill("decided by the {0}", "由{0}决定", stages));
        }
        scheme.issuer().ifPresent(issuer -> words.add(fill("issued by {0}", "由{0}颁发", Vocabulary.of(issuer))));
        scheme.validity().validFor().ifPresent(length -> words.add(fill("valid for {0}", "有效期{0}", length(length))));
        if (!scheme.validity().filing().isZero()) {
            words.add(fill(
                    "renewal filed at least {0} before the end",
                    "续期申请须在到期前至少{0}提出", length(scheme.validity().filing())));
        }
        scheme.leave()
                .ifPresent(
                        length -> words.add(fill("leave of up to {0} stops the clock", "休假至多{0}停止计时", length(length))));
        scheme.keeping()
                .notice()
                .forEach((step, length) -> words.add(fill("{0} within {1}", "{1}内可{0}", step.label(), length(length))));
        if (!scheme.waivable()) {
            words.add(Label.of("no waiver", "不得豁免"));
        }
        return join(words, "; ", "；");
    }

    static Label missing(Criterion.Amount amount, long lacking) {
        return fill("{0} short", "尚缺{0}", amount.least().unit().label(lacking));
    }

    static Label missing(Floor floor, Criterion.Amount amount) {
        return fill(
                "too little of it: {0}, at least {1}",
                "其中{0}不足，至少{1}", floor.part().label(), amount.least().unit().label(floor.least()));
    }

    static Label varied(Distinct distinct, long lacking) {
        return fill("{0} more different {1} needed", "还需{0}个不同的{1}", lacking, Vocabulary.of(distinct.key()));
    }

    static Label below(PerPeriod rule, Term period, long lacking) {
        return fill(
                "{0} to {1}: {2} short of {3}",
                "{0}至{1}：距{3}尚缺{2}", period.first(), period.last(), Math.max(0, lacking), rule.least());
    }

    static Label morePeriods(PerPeriod rule, int lacking) {
        return fill("{0} more periods of {1} needed", "还需{0}个{1}", lacking, length(rule.every()));
    }

    static Label notHappened(Moment moment) {
        return fill("has not happened: {0}", "尚未发生：{0}", moment.label());
    }

    static Label days(long days) {
        return Label.of(days + (days == 1 ? " day short" : " days short"), "尚差" + days + "天");
    }

    static Label onLeave() {
        return Label.of("the clock stands still during leave", "休假期间停止计时");
    }

    static Label outOfOrder(Criterion.InOrder order) {
        return fill(
                "{0} came too late: after {1}",
                "{0}过迟：晚于{1}", order.earlier().label(), order.later().label());
    }

    static Label unsureOrder(Criterion.InOrder order) {
        return fill(
                "not stated well enough to tell whether {0} came in time for {1}",
                "资料不足，无法判断{0}是否先于{1}", order.earlier().label(), order.later().label());
    }

    static Label emptySpan(Criterion.Held held) {
        return fill(
                "{0} lies after {1}", "{0}晚于{1}", held.from().label(), held.to().label());
    }

    static Label present(Criterion.Held held) {
        return fill("must not be open: {0}", "不得存在：{0}", Vocabulary.choice(held.codes()));
    }

    static Label gap(Criterion.Held held, Term gap) {
        return fill(
                "{0} not held from {1} to {2}",
                "{1}至{2}未持有{0}", Vocabulary.choice(held.codes()), gap.first(), gap.last());
    }

    static Label statements(Criterion.Attested rule, int lacking) {
        return fill("{0} more needed: {1}", "还需{0}份：{1}", lacking, Vocabulary.choice(rule.kinds()));
    }

    static Label reports(String kind, int lacking) {
        return fill("{0} more needed: {1}", "还需{0}份：{1}", lacking, Vocabulary.of(kind));
    }

    static Label late(Criterion.Reported rule, LocalDate due) {
        return fill("{0} due by {1}", "{0}应于{1}前提交", Vocabulary.of(rule.kind()), due);
    }

    static Label notTogether() {
        return Label.of("the demands cannot be met together by anything that could be planned", "各项要求无法通过任何可计划的步骤同时满足");
    }

    static Label unjudged(String item) {
        return fill("nobody has assessed: {0}", "尚无人评定：{0}", Vocabulary.of(item));
    }

    static Label unsatisfied(String item) {
        return fill("found not satisfied: {0}", "评定为未达到：{0}", Vocabulary.of(item));
    }

    static Label unpassed(Criterion.Examined rule, boolean failed) {
        return failed
                ? fill("not passed: {0}", "未通过：{0}", Vocabulary.of(rule.kind()))
                : fill("not taken: {0}", "未参加：{0}", Vocabulary.of(rule.kind()));
    }

    static Label waived(Dossier.Waiver waiver) {
        return fill("waived by {0}: {1}", "由{0}豁免：{1}", waiver.authority(), waiver.reason());
    }

    static Label noBranch(Criterion.Branch branch, String value) {
        return fill("no rule for {0} {1}", "没有针对{0}{1}的规定", Vocabulary.of(branch.attribute()), Vocabulary.of(value));
    }

    static Label branchUnknown(Criterion.Branch branch) {
        return fill("not stated, or stated twice: {0}", "未说明或说明不一：{0}", Vocabulary.of(branch.attribute()));
    }

    static Label searchLimit(int tries) {
        return fill("more than {0} ways to share out the evidence; not settled", "证据分配方式超过{0}种，未能判定", tries);
    }

    static Label explain(Assessment assessment) {
        List<Label> lines = new ArrayList<>();
        lines.add(fill(
                "{0} under {1} on {2}",
                "{2}依{1}评定：{0}",
                assessment.verdict().label(),
                assessment.scheme().version(),
                assessment.day()));
        assessment.root().parts().forEach(node -> explain(node, "  ", lines));
        return join(lines, "\n", "\n");
    }

    private static void explain(Node node, String indent, List<Label> lines) {
        lines.add(fill(
                indent + "[{0}] {1}",
                indent + "［{0}］{1}",
                node.standing().label(),
                node.criterion().sentence()));
        remarks(node, indent + "  ", lines);
        boolean single = node.criterion() instanceof Criterion.Item
                && node.parts().size() == 1
                && node.parts().get(0).parts().isEmpty();
        for (Node part : node.parts()) {
            if (single) {
                remarks(part, indent + "  ", lines);
            } else {
                explain(part, indent + "  ", lines);
            }
        }
    }

    private static void remarks(Node node, String indent, List<Label> lines) {
        node.shortfalls().forEach(each -> lines.add(fill(indent + "missing: {0}", indent + "缺：{0}", each.what())));
        if (node.standing().isNegative() && node.parts().isEmpty()) {
            node.curedOn()
                    .ifPresent(day -> lines.add(fill(indent + "met on {0} by time alone", indent + "{0}起自然满足", day)));
        }
        node.rejected().forEach(each -> lines.add(fill(indent + "not counted: {0}", indent + "不计：{0}", each.label())));
        node.notes().forEach(note -> lines.add(fill(indent + "note: {0}", indent + "注：{0}", note)));
    }
}
