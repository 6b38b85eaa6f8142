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

    static Label of(Moment moment) {
        if (moment instanceof Moment.On on) {
            return Label.same(on.day().toString());
        } else if (moment instanceof Moment.Judged) {
            return Label.of("the day judged", "评定日");
        } else if (moment instanceof Moment.Milestone milestone) {
            return Vocabulary.of(milestone.code());
        } else if (moment instanceof Moment.Obtained obtained) {
            return fill("obtaining {0}", "取得{0}", Vocabulary.choice(obtained.codes()));
        } else if (moment instanceof Moment.Act act) {
            Label what = act.which().label();
            String[] words = act.last()
                    ? act.atEnd()
                            ? new String[] {"the end of the last of: {0}", "最后一次（{0}）结束"}
                            : new String[] {"the last of: {0}", "最后一次（{0}）"}
                    : act.atEnd()
                            ? new String[] {"the end of the first of: {0}", "首次（{0}）结束"}
                            : new String[] {"the first of: {0}", "首次（{0}）"};
            return fill(words[0], words[1], what);
        }
        Moment.Shifted shifted = (Moment.Shifted) moment;
        return shifted.by().isNegative()
                ? fill(
                        "{0} before {1}",
                        "{1}前{0}", length(shifted.by()), shifted.moment().label())
                : fill(
                        "{0} after {1}",
                        "{1}后{0}", length(shifted.by()), shifted.moment().label());
    }

    static Label of(Selection selection) {
        return selection.filters().isEmpty()
                ? Label.of("any activity", "任何活动")
                : join(selection.filters().stream().map(Sentences::of).toList(), ", ", "，");
    }

    private static Label of(Selection.Filter filter) {
        if (filter instanceof Selection.Is is) {
            Label values = Vocabulary.choice(is.values());
            return switch (is.facet()) {
                case KIND -> values;
                case ROLE -> fill("as {0}", "身份为{0}", values);
                default -> fill("{0}: {1}", "{0}：{1}", Vocabulary.of(is.facet()), values);
            };
        } else if (filter instanceof Selection.IsNot not) {
            return fill("not {0}: {1}", "{0}不为{1}", Vocabulary.of(not.facet()), Vocabulary.choice(not.values()));
        } else if (filter instanceof Selection.Alongside with) {
            return fill(
                    "with a {0} who is {1} at the time",
                    "由时任{1}担任{0}", Vocabulary.choice(with.roles()), Vocabulary.choice(with.statuses()));
        } else if (filter instanceof Selection.Recorded recorded) {
            return recorded.media().isEmpty()
                    ? Label.of("recorded", "有记录")
                    : fill("recorded on {0}", "以{0}记录", Vocabulary.choice(recorded.media()));
        } else if (filter instanceof Selection.Approved approved) {
            return approved.authorities().isEmpty()
                    ? Label.of("approved beforehand", "经事先批准")
                    : fill("approved beforehand by {0}", "经{0}事先批准", Vocabulary.choice(approved.authorities()));
        } else if (filter instanceof Selection.During during) {
            return fill(
                    "between {0} and {1}",
                    "{0}至{1}", during.term().first(), during.term().last());
        }
        return join(
                ((Selection.OneOf) filter)
                        .selections().stream().map(Sentences::of).toList(),
                " or ",
                "或");
    }

    static Label of(Limit limit) {
        if (limit instanceof Limit.Between between) {
            List<Label> ends = new ArrayList<>();
            between.from().ifPresent(from -> ends.add(fill("from {0} on", "自{0}起", from.label())));
            between.to().ifPresent(to -> ends.add(fill("up to {0}", "至{0}止", to.label())));
            return join(ends, " ", "");
        } else if (limit instanceof Limit.NoOlder age) {
            return fill(
                    "no older than {0} at {1}",
                    "距{1}不超过{0}", length(age.length()), age.at().label());
        } else if (limit instanceof Limit.Within within) {
            return fill("within {0} in a row", "在连续{0}内", length(within.length()));
        } else if (limit instanceof PerPeriod periods) {
            return of(periods);
        } else if (limit instanceof Distinct distinct) {
            return fill(
                    "with at least {0} different {1}", "至少{0}个不同的{1}", distinct.least(), Vocabulary.of(distinct.key()));
        } else if (limit instanceof Limit.Share share) {
            Object fraction = share.numerator() + "/" + share.denominator();
            return share.strict()
                    ? fill(
                            "less than {0} of it {1}",
                            "其中{1}少于{0}", fraction, share.part().label())
                    : fill(
                            "at most {0} of it {1}",
                            "其中{1}至多{0}", fraction, share.part().label());
        } else if (limit instanceof Limit.Cap cap) {
            return fill(
                    "at most {0} of it {1}",
                    "其中{1}至多{0}", cap.most(), cap.part().label());
        } else if (limit instanceof Floor floor) {
            return fill(
                    "at least {0} of it {1}",
                    "其中{1}至少{0}", floor.least(), floor.part().label());
        } else if (limit instanceof Limit.Proportion share) {
            return fill(
                    "at least {0} of everything done {1}",
                    "全部活动中{1}至少占{0}",
                    share.numerator() + "/" + share.denominator(),
                    share.part().label());
        } else if (limit instanceof Limit.Rate rate) {
            return fill(
                    "{0} counts {1} for {2} {3}",
                    "{0}每{2}{3}计{1}",
                    rate.part().label(),
                    rate.numerator(),
                    rate.denominator(),
                    rate.from().label());
        } else if (limit instanceof Limit.Position position) {
            return position.last()
                    ? fill("the last one {0}", "最后一次为{0}", position.part().label())
                    : fill("the first one {0}", "第一次为{0}", position.part().label());
        }
        return fill("spread over at least {0}", "跨度至少{0}", length(((Limit.Spread) limit).least()));
    }

    private static Label of(PerPeriod rule) {
        Label every = length(rule.every());
        Label text = switch (rule.pattern()) {
            case EACH ->
                fill(
                        "at least {0} in every {1}, {2} times or more",
                        "每{1}至少{0}，不少于{2}期", rule.least(), every, rule.times());
            case RUN ->
                fill(
                        "at least {0} in each of {2} periods of {1} in a row",
                        "连续{2}个{1}，每期至少{0}", rule.least(), every, rule.times());
            case ROLLING ->
                fill(
                        "at least {0} in each of {2} successive periods of {1}",
                        "相继{2}个{1}，每期至少{0}", rule.least(), every, rule.times());
            case ANY ->
                fill(
                        "at least {0} in each of {2} periods of {1}",
                        "{2}个{1}中每期至少{0}", rule.least(), every, rule.times());
        };
        return rule.anchor()
                .map(moment -> fill("{0}, counted from {1}", "{0}，自{1}起算", text, moment.label()))
                .orElse(text);
    }

    static Label of(Criterion criterion) {
        return CriterionWords.of(criterion);
    }

    static Label of(Scheme scheme) {
        ImmutableList.Builder<Label> lines = ImmutableList.builder();
        lines.add(Label.of(
                scheme.version() + " (" + scheme.source() + ")", scheme.version() + "（" + scheme.source() + "）"));
        scheme.items().forEach(item -> lines.add(item.sentence()));
        return join(lines.build(), "\n", "\n");
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
