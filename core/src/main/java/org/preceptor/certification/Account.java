package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/**
 * What one demand rests on: the evidence that counts, the evidence that does not and why, and what is missing.
 *
 * <p>Nothing is passed over in silence: every activity of the kind that a demand asks about is either counted or rejected
 * with a reason. Evidence of another kind is not listed.
 *
 * @param counted the evidence that counts
 * @param rejected the evidence that does not, with the reason
 * @param shortfalls what is missing
 * @param notes remarks that change nothing
 */
public record Account(
        ImmutableList<Counted> counted,
        ImmutableList<Rejected> rejected,
        ImmutableList<Shortfall> shortfalls,
        ImmutableList<Label> notes) {
    static final Account EMPTY =
            new Account(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

    static Account missing(Shortfall... shortfalls) {
        return new Account(
                ImmutableList.of(), ImmutableList.of(), ImmutableList.copyOf(shortfalls), ImmutableList.of());
    }

    static Account noting(Label... notes) {
        return new Account(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.copyOf(notes));
    }

    /** Why a piece of evidence does not count. */
    public enum Reason {
        /** It says another role, form, mode or provider than the rule asks for. */
        OTHER_KIND("not of the kind asked for", "类别不符"),
        /** It does not say what the rule asks about. */
        NOT_STATED("does not say {detail}", "未说明{detail}"),
        /** The companion or signer did not hold the status on that day. */
        COMPANION_STATUS("nobody with the required status on that day ({detail})", "当日无具备所需资格者（{detail}）"),
        /** It was not recorded. */
        NOT_RECORDED("not recorded", "未记录"),
        /** It was not approved before it began. */
        NOT_APPROVED("not approved before it began", "未经事先批准"),
        /** It lies outside the days that count. */
        OUTSIDE_WINDOW("outside the days that count", "不在计入时段内"),
        /** It lies across a border and cannot be split. */
        ACROSS_BORDER("lies across a border and cannot be split", "跨越界限，无法拆分"),
        /** It is not over on the day judged. */
        IN_FUTURE("not over on the day judged", "评定日尚未结束"),
        /** It exceeds the share or number permitted of its kind. */
        ABOVE_SHARE("above the permitted share", "超出允许比例"),
        /** It already serves another demand. */
        USED_ELSEWHERE("already serves another demand", "已用于其他条目"),
        /** The signer is too close to the candidate, or has signed already. */
        NOT_INDEPENDENT("signer not independent", "签署人不独立"),
        /** It speaks against the candidate. */
        NEGATIVE("not positive", "结论并非肯定"),
        /** It came too late. */
        LATE("too late", "逾期");

        private final Label label;

        Reason(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /**
         * The reason in words.
         *
         * @param detail what it is about
         * @return the words
         */
        public Label label(String detail) {
            return Label.of(
                    label.english().replace("{detail}", detail),
                    label.chinese().replace("{detail}", Vocabulary.of(detail).chinese()));
        }
    }

    /** No part of a unit beyond the whole ones. */
    static final Ratio NOTHING = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    /**
     * Evidence that counts towards a demand.
     *
     * <p>Where a rule counts at a rate, an activity may come to a part of a unit: one training day is half of a two-day
     * event. It is shown as such, never rounded; the parts add up before anything is compared with the demand.
     *
     * @param id the piece of evidence
     * @param amount how many whole units of it count; empty when it is not a matter of amounts
     * @param rest what counts beyond them, below one unit
     */
    public record Counted(String id, Optional<TrainingLength> amount, Ratio rest) {
        /** Refuses parts that are a whole unit or more. */
        public Counted {
            checkRest(amount, rest);
        }

        static Counted of(String id) {
            return new Counted(id, Optional.empty(), NOTHING);
        }

        /** {@return how much counts, exactly; nothing when it is not a matter of amounts} */
        public Ratio exact() {
            return sum(amount, rest);
        }

        /** {@return the evidence and how much of it counts in words} */
        public Label label() {
            return amount.map(whole -> part(size(whole, rest), Label.same(id))).orElse(Label.same(id));
        }
    }

    /**
     * Evidence that does not count, and why.
     *
     * @param id the piece of evidence
     * @param amount how many whole units of it do not count; empty when it is not a matter of amounts
     * @param rest what does not count beyond them, below one unit
     * @param reason why
     * @param detail what the reason is about; may be empty
     */
    public record Rejected(String id, Optional<TrainingLength> amount, Ratio rest, Reason reason, String detail) {
        /** Refuses parts that are a whole unit or more. */
        public Rejected {
            checkRest(amount, rest);
        }

        /** {@return how much does not count, exactly; nothing when it is not a matter of amounts} */
        public Ratio exact() {
            return sum(amount, rest);
        }

        /** {@return the evidence and the reason in words} */
        public Label label() {
            Label why = reason.label(detail);
            Label name = amount.isPresent() ? Label.same(id) : Vocabulary.id(id);
            Label what = part(amount.map(whole -> size(whole, rest)).orElse(Label.of("evidence", "材料")), name);
            return Label.of(what.english() + ": " + why.english(), what.chinese() + "：" + why.chinese());
        }
    }

    private static void checkRest(Optional<TrainingLength> amount, Ratio rest) {
        boolean below = rest.numerator().signum() >= 0 && rest.numerator().compareTo(rest.denominator()) < 0;
        MalformedValueException.check(
                below && (amount.isPresent() || rest.numerator().signum() == 0),
                "Account.rest",
                rest.numerator() + "/" + rest.denominator(),
                "must be at least 0 and below one unit of the amount");
    }

    private static Ratio sum(Optional<TrainingLength> amount, Ratio rest) {
        BigInteger whole = BigInteger.valueOf(amount.map(TrainingLength::amount).orElse(0L));
        return new Ratio(whole.multiply(rest.denominator()).add(rest.numerator()), rest.denominator());
    }

    /** "3 events", "1/2 event", "1 1/2 events". */
    private static Label size(TrainingLength whole, Ratio rest) {
        if (rest.numerator().signum() == 0) {
            return whole.label();
        }
        LengthUnit unit = whole.unit();
        String fraction = rest.numerator() + "/" + rest.denominator();
        boolean alone = whole.amount() == 0;
        Label name = unit.label(alone ? 1 : 2);
        return Label.of(
                (alone ? "" : whole.amount() + " ") + fraction + name.english().substring(1),
                (alone ? "" : whole.amount() + "又") + fraction + unit.label().chinese());
    }

    private static Label part(Label size, Label name) {
        return Label.of(size.english() + " of " + name.english(), name.chinese() + "的" + size.chinese());
    }

    /**
     * What is missing from one demand.
     *
     * @param item the demand's name in its scheme
     * @param what what is missing, in words
     * @param missing how much, in the demand's own unit
     * @param period in which stretch of days, when it is a floor per period or a gap
     * @param curedOn the first day on which time alone cures it
     */
    public record Shortfall(
            String item,
            Label what,
            Optional<TrainingLength> missing,
            Optional<Term> period,
            Optional<LocalDate> curedOn) {
        static Shortfall of(Label what) {
            return new Shortfall("", what, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Shortfall of(Label what, TrainingLength missing) {
            return new Shortfall("", what, Optional.of(missing), Optional.empty(), Optional.empty());
        }

        Shortfall in(Term term) {
            return new Shortfall(item, what, missing, Optional.of(term), curedOn);
        }

        Shortfall of(String name, Optional<LocalDate> cure) {
            return new Shortfall(name, what, missing, period, cure);
        }

        /** {@return the shortfall as text} */
        @Override
        public String toString() {
            return item + ": " + what
                    + curedOn.map(on -> ", met on " + on + " by time alone").orElse("");
        }
    }
}
