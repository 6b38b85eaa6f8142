package org.preceptor.certification;

import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Limit.PerPeriod;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.time.LengthUnit;

/** Moments, selections and limits in words: what is counted, from when, and within which bounds. */
final class EvidenceWords {
    private EvidenceWords() {}

    static Label of(Moment moment) {
        if (moment instanceof Moment.On on) {
            return Label.same(on.day().toString());
        } else if (moment instanceof Moment.Judged) {
            return Label.of("the day judged", "评定日");
        } else if (moment instanceof Moment.Milestone milestone) {
            return Vocabulary.of(milestone.code());
        } else if (moment instanceof Moment.Obtained obtained) {
            boolean post =
                    obtained.codes().stream().allMatch(code -> code.endsWith("-leader") || code.endsWith("-trainer"));
            return post
                    ? Sentences.fill("becoming {0}", "成为{0}", Vocabulary.status(obtained.codes()))
                    : Sentences.fill("obtaining {0}", "取得{0}", Vocabulary.choice(obtained.codes()));
        } else if (moment instanceof Moment.Signed signed) {
            return Sentences.fill("signing of {0}", "签署{0}", Vocabulary.choice(signed.kinds()));
        } else if (moment instanceof Moment.Act act) {
            String of = Vocabulary.isMass(act.which()) ? "" : "of the ";
            Label what = act.which().label();
            Label one = act.last()
                    ? Sentences.fill("the last " + of + "{0}", "最后一次{0}", what)
                    : Sentences.fill("the first " + of + "{0}", "首次{0}", what);
            return act.atEnd() ? Sentences.fill("the end of {0}", "{0}结束", one) : one;
        }
        Moment.Shifted shifted = (Moment.Shifted) moment;
        Label by = Sentences.length(shifted.by());
        Label from = shifted.moment().label();
        return shifted.by().isNegative()
                ? Sentences.fill("{0} before {1}", "{1}前{0}", by, from)
                : Sentences.fill("{0} after {1}", "{1}后{0}", by, from);
    }

    static Label of(Selection selection) {
        if (selection.filters().isEmpty()) {
            return Label.of("activities of any kind", "任何活动");
        }
        List<Label> kinds = new ArrayList<>();
        List<Label> roles = new ArrayList<>();
        List<Label> rest = new ArrayList<>();
        for (Selection.Filter filter : selection.filters()) {
            boolean kind = filter instanceof Selection.Is is && is.facet() == Facet.KIND
                    || filter instanceof Selection.OneOf && kinds.isEmpty() && rest.isEmpty();
            boolean role = filter instanceof Selection.Is is && is.facet() == Facet.ROLE;
            boolean group =
                    filter instanceof Selection.OneOf && selection.filters().size() > 1;
            (kind ? kinds : role ? roles : rest).add(group ? Sentences.fill("({0})", "（{0}）", of(filter)) : of(filter));
        }
        if (kinds.isEmpty()) {
            roles.addAll(rest);
            return Sentences.join(roles, ", ", "，");
        }
        Label what = Sentences.join(ImmutableSet.copyOf(kinds), ", ", "，");
        if (roles.isEmpty() && rest.isEmpty()) {
            return what;
        }
        List<Label> details = new ArrayList<>(roles);
        details.addAll(rest);
        return Label.of(
                (roles.isEmpty() ? what : Sentences.fill("{0} {1}", "{0}{1}", what, Sentences.join(roles, ", ", "，")))
                                .english()
                        + (rest.isEmpty()
                                ? ""
                                : " " + Sentences.join(rest, ", ", "，").english()),
                what.chinese() + "（" + Sentences.join(details, ", ", "，").chinese() + "）");
    }

    private static Label of(Selection.Filter filter) {
        if (filter instanceof Selection.Is is) {
            return is(is);
        } else if (filter instanceof Selection.IsNot not) {
            return Sentences.fill("not {0}", "不含{0}", is(new Selection.Is(not.facet(), not.values())));
        } else if (filter instanceof Selection.Alongside with) {
            return Sentences.fill(
                    "with a {0} who at the time is {1}",
                    "由当时为{1}者担任{0}", Vocabulary.choice(with.roles()), Vocabulary.status(with.statuses()));
        } else if (filter instanceof Selection.Recorded recorded) {
            return recorded.media().isEmpty()
                    ? Label.of("recorded", "有记录")
                    : Sentences.fill("recorded on {0}", "有{0}", Vocabulary.choice(recorded.media()));
        } else if (filter instanceof Selection.Approved approved) {
            return approved.authorities().isEmpty()
                    ? Label.of("approved beforehand", "经事先批准")
                    : Sentences.fill(
                            "approved beforehand by the {0}", "经{0}事先批准", Vocabulary.choice(approved.authorities()));
        } else if (filter instanceof Selection.During during) {
            return during(during);
        }
        List<Label> choices = ((Selection.OneOf) filter)
                .selections().stream().map(EvidenceWords::of).toList();
        return Sentences.join(choices, " or ", "或");
    }

    private static Label during(Selection.During during) {
        Object first = during.term().first();
        Object last = during.term().last();
        if (!during.term().hasLast()) {
            return during.term().hasFirst()
                    ? Sentences.fill("from {0} on", "自{0}起", first)
                    : Label.of("at any time", "任何时间");
        }
        return during.term().hasFirst()
                ? Sentences.fill("between {0} and {1}", "{0}至{1}", first, last)
                : Sentences.fill("up to {0}", "至{0}止", last);
    }

    private static Label is(Selection.Is is) {
        Label values = Vocabulary.choice(is.values());
        return switch (is.facet()) {
            case KIND ->
                Sentences.join(is.values().stream().map(Vocabulary::many).toList(), " or ", "或");
            case ROLE -> Sentences.fill("as {0}", "身份为{0}", values);
            case MODE -> values;
            case PROVIDER -> Sentences.fill("run by {0}", "由{0}举办", values);
            case TAG -> Sentences.fill("marked \"{0}\"", "标为“{0}”", values);
            default -> Sentences.fill("of the {0} \"{1}\"", "{0}为“{1}”", Vocabulary.of(is.facet()), values);
        };
    }

    /** "At least 30 cases in group sessions"; activities that are counted themselves need no unit beside them. */
    static Label of(Amount amount) {
        List<Label> words = new ArrayList<>();
        boolean floors = amount.limits().stream()
                .anyMatch(limit -> limit instanceof PerPeriod || limit instanceof Limit.Proportion);
        Label what = amount.of().label();
        LengthUnit unit = amount.least().unit();
        long least = amount.least().amount();
        boolean itself = isCounted(amount.of(), unit);
        if (least == 0 || itself && least == 1) {
            words.add(floors ? what : Sentences.fill("at least once: {0}", "{0}至少一次", what));
        } else if (itself) {
            words.add(Sentences.fill("at least {0} {1}", "{1}至少{0}次", least, what));
        } else {
            words.add(Sentences.fill(
                    "at least {0} " + joint(unit) + " {1}",
                    "{1}至少{0}",
                    amount.least().label(),
                    what));
        }
        amount.limits().forEach(limit -> words.add(limit.label()));
        return Sentences.join(words, ", ", "，");
    }

    /** Whether the activities themselves are counted, so that no unit need be named beside them. */
    private static boolean isCounted(Selection which, LengthUnit unit) {
        boolean itself = unit == LengthUnit.EVENT
                || unit == LengthUnit.SEMINAR
                || unit == LengthUnit.SESSION && which.label().english().contains("sessions");
        return itself && !Vocabulary.isMass(which);
    }

    private static String joint(LengthUnit unit) {
        return unit == LengthUnit.CASE || unit == LengthUnit.MEETING ? "in" : "of";
    }

    /** So much of certain activities, as something to do. */
    static Label of(long amount, LengthUnit unit, Selection which) {
        Label what = which.label();
        if (!isCounted(which, unit)) {
            return Sentences.fill("{0} " + joint(unit) + " {1}", "{1}{0}", unit.label(amount), what);
        }
        return amount == 1
                ? Sentences.fill("one of the {0}", "{0}1次", what)
                : Sentences.fill("{0} {1}", "{1}{0}次", amount, what);
    }

    static Label of(Limit limit) {
        if (limit instanceof Limit.Between between) {
            return of(between);
        } else if (limit instanceof Limit.NoOlder age) {
            return Sentences.fill(
                    "no older than {0} on {1}",
                    "距{1}不超过{0}", Sentences.length(age.length()), age.at().label());
        } else if (limit instanceof Limit.Within within) {
            return Sentences.fill("all within {0} running", "均在连续{0}内", Sentences.length(within.length()));
        } else if (limit instanceof PerPeriod periods) {
            return of(periods);
        } else if (limit instanceof Limit.Distinct distinct) {
            return Sentences.fill(
                    "with at least {0} different {1}", "至少{0}个不同的{1}", distinct.least(), Vocabulary.of(distinct.key()));
        } else if (limit instanceof Limit.Share share) {
            Label part = share.part().label();
            Label fraction = fraction(share.numerator(), share.denominator());
            return share.strict()
                    ? Sentences.fill("less than {0} of it {1}", "其中{1}须少于{0}", fraction, part)
                    : Sentences.fill("at most {0} of it {1}", "其中{1}至多{0}", fraction, part);
        } else if (limit instanceof Limit.Cap cap) {
            return Sentences.fill(
                    "at most {0} of it {1}",
                    "其中{1}至多计{0}", cap.most(), cap.part().label());
        } else if (limit instanceof Limit.Floor floor) {
            return Sentences.fill(
                    "at least {0} of it {1}",
                    "其中{1}至少{0}", floor.least(), floor.part().label());
        } else if (limit instanceof Limit.Proportion share) {
            Label part = share.part().label();
            return share.numerator() == share.denominator()
                    ? Sentences.fill("always {0}", "均须{0}", part)
                    : Sentences.fill(
                            "at least {0} of all that was done {1}",
                            "全部活动中{1}至少占{0}", fraction(share.numerator(), share.denominator()), part);
        } else if (limit instanceof Limit.Rate rate) {
            return rate(rate);
        } else if (limit instanceof Limit.Position position) {
            return position.last()
                    ? Sentences.fill(
                            "the last of them being {0}",
                            "最后一次须为{0}", position.part().label())
                    : Sentences.fill(
                            "the first of them being {0}",
                            "第一次须为{0}", position.part().label());
        }
        return limit instanceof Limit.Surcharge late
                ? surcharge(late)
                : Sentences.fill(
                        "spread over at least {0}", "跨度至少{0}", Sentences.length(((Limit.Spread) limit).least()));
    }

    private static Label surcharge(Limit.Surcharge late) {
        return Sentences.fill(
                late.begun()
                        ? "and {0} more for every {1} begun after {2}, up to {3} ({4})"
                        : "and {0} more for every full {1} after {2}, up to {3} ({4})",
                late.begun() ? "{2}之后至{3}，每满或不满{1}另加{0}（{4}）" : "{2}之后至{3}，每满{1}另加{0}（{4}）",
                late.denominator() == 1 ? late.numerator() : late.numerator() + "/" + late.denominator(),
                Sentences.length(late.every()),
                late.due().label(),
                late.until().label(),
                late.confidence().label());
    }

    private static Label rate(Limit.Rate rate) {
        Label part = rate.part().label();
        Label from = rate.from().label(rate.denominator());
        return rate.numerator() == rate.denominator() && rate.from() == LengthUnit.EVENT
                ? Sentences.fill("{0} counted in full", "{0}全额计入", part)
                : Sentences.fill("counting {1} for {2} of {0}", "{0}每{2}计{1}", part, rate.numerator(), from);
    }

    private static Label of(Limit.Between between) {
        if (between.to().isPresent()
                && between.to().get() instanceof Moment.Shifted shifted
                && shifted.by().equals(Period.ofDays(-1))) {
            if (shifted.moment() instanceof Moment.Shifted later
                    && between.from().equals(Optional.of(later.moment()))) {
                return Sentences.fill(
                        "in the {0} from {1} on",
                        "自{1}起{0}内",
                        Sentences.length(later.by()),
                        later.moment().label());
            }
            Label end = shifted.moment().label();
            return between.from()
                    .map(from -> Sentences.fill("from {0} and before {1}", "自{0}起、{1}之前", from.label(), end))
                    .orElse(Sentences.fill("before {0}", "在{0}之前", end));
        }
        if (between.from().isPresent() && between.to().isPresent()) {
            return Sentences.fill(
                    "from {0} to {1}",
                    "自{0}至{1}", between.from().get().label(), between.to().get().label());
        }
        return between.from()
                .map(from -> Sentences.fill("from {0} on", "自{0}起", from.label()))
                .orElseGet(() -> between.to()
                        .map(to -> Sentences.fill("up to {0}", "至{0}止", to.label()))
                        .orElse(Label.of("at any time", "任何时间")));
    }

    private static Label fraction(int numerator, int denominator) {
        return numerator * 2 == denominator ? Label.of("half", "一半") : Label.same(numerator + "/" + denominator);
    }

    private static Label of(PerPeriod rule) {
        boolean one = rule.every().equals(Period.ofMonths(1)) || rule.every().equals(Period.ofYears(1));
        boolean month = rule.every().getMonths() == 1;
        Label every = !one
                ? Sentences.fill("period of {0}", "个{0}", Sentences.length(rule.every()))
                : month ? Label.of("month", "个月") : Label.of("year", "年");
        Label many = !one
                ? Sentences.fill("periods of {0}", "个{0}", Sentences.length(rule.every()))
                : month ? Label.of("months", "个月") : Label.of("years", "年");
        Label each = one ? month ? Label.same("每月") : Label.same("每年") : Label.same("每期");
        String chinese = switch (rule.pattern()) {
            case EACH -> rule.times() == 1 ? "{4}至少{0}" : "{4}至少{0}，不少于{2}{3}";
            case RUN -> "连续{2}{3}{4}至少{0}";
            case ROLLING -> "相继{2}{3}{4}至少{0}";
            case ANY -> "其中{2}{3}{4}至少{0}";
        };
        String english = switch (rule.pattern()) {
            case EACH ->
                rule.times() == 1 ? "at least {0} in every {1}" : "at least {0} in every {1}, for {2} {3} or more";
            case RUN -> "at least {0} in each of {2} calendar {3} running";
            case ROLLING -> "at least {0} in each of {2} {3} running";
            case ANY -> "at least {0} in each of {2} {3}, not necessarily running";
        };
        if (rule.pattern() == Limit.Pattern.RUN && rule.anchor().isPresent()) {
            english = english.replace("calendar ", "");
        }
        Label text = Sentences.fill(
                english, chinese, rule.least(), every, rule.times(), many, Label.of("each", each.chinese()));
        return rule.anchor()
                .map(moment -> Sentences.fill("{0}, counted from {1}", "{0}（自{1}起算）", text, moment.label()))
                .orElse(text);
    }
}
