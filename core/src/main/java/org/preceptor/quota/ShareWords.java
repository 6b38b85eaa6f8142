package org.preceptor.quota;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.preceptor.Label;
import org.preceptor.UnknownReferenceException;
import org.preceptor.rule.Evidence.Ratio;

/** A claimant's share as a sentence. */
final class ShareWords {
    private ShareWords() {}

    static Label explain(ShareResult result, MemberId member) {
        if (!result.plan().weights().containsKey(member)) {
            throw new UnknownReferenceException(Label.of("member", "成员"), member);
        }
        if (!result.isShared()) {
            return Label.of("not shared: " + result.report(), "未分配：" + result.report());
        }
        Ratio share = Objects.requireNonNull(result.exactShares().get(member));
        long fixed = result.fixed().getOrDefault(member, 0L);
        boolean open = result.tied().contains(member) && !result.isDecided();
        long seats = result.drawn().contains(member) ? fixed + 1 : fixed;
        Label name = Names.of(result.plan().labels(), member);
        List<Label> tied = result.tied().stream()
                .map(id -> Names.of(result.plan().labels(), id))
                .toList();
        String exact = decimal(share);
        Label text = Label.of(
                name.english() + ": exact share " + exact + ", " + seats + (seats == 1 ? " place" : " places") + " by "
                        + result.method().label().english(),
                name.chinese() + "：精确份额" + exact + "，按"
                        + result.method().label().chinese() + "得" + seats + "个名额");
        text = bounds(result, member, seats, text);
        if (open) {
            text = join(
                    text,
                    "tied for " + result.choose() + " more with "
                            + tied.stream().map(Label::english).toList(),
                    "与" + tied.stream().map(Label::chinese).toList() + "并列，其中再取" + result.choose());
        } else if (result.drawn().contains(member)) {
            text = join(text, "the last by the tie rule", "其中最后一个由并列规则定");
        }
        if (result.lastSeat().contains(member) && result.tied().isEmpty()) {
            text = join(text, "holds the last place given", "得最后一个名额");
        }
        if (result.nextInLine().contains(member) && result.tied().isEmpty()) {
            text = result.margin().isEmpty()
                    ? join(text, "next in line", "下一顺位")
                    : join(
                            text,
                            "next in line, " + result.margin().get() + " units of weight short",
                            "下一顺位，尚差" + result.margin().get() + "单位权重");
        }
        return text;
    }

    private static Label bounds(ShareResult result, MemberId member, long seats, Label text) {
        SharePlan plan = result.plan();
        Label out = text;
        if (seats > 0 && seats == ShareProblem.floor(plan, member)) {
            out = join(out, "at its floor", "为其保底数");
        }
        if (Long.valueOf(seats).equals(plan.caps().get(member))) {
            out = join(out, "at its cap", "为其封顶数");
        }
        return out;
    }

    private static Label join(Label text, String english, String chinese) {
        return Label.of(text.english() + "; " + english, text.chinese() + "；" + chinese);
    }

    /** The exact share cut after three decimals, for reading only. */
    static String decimal(Ratio ratio) {
        BigInteger thousandths =
                ratio.numerator().multiply(BigInteger.valueOf(1000)).divide(ratio.denominator());
        BigInteger[] parts = thousandths.divideAndRemainder(BigInteger.valueOf(1000));
        boolean whole = parts[1].signum() == 0 && ratio.denominator().equals(BigInteger.ONE);
        return whole ? parts[0].toString() : parts[0] + "." + (1000 + parts[1].intValue() + "").substring(1);
    }
}
