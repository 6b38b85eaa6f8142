package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.certification.Account.Reason;
import org.preceptor.certification.Account.Rejected;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Limit.Rate;
import org.preceptor.certification.Matching.Answer;
import org.preceptor.certification.Selection.Filter;
import org.preceptor.rule.Evidence.Ratio;
import org.preceptor.time.Tenure;
import org.preceptor.time.TrainingLength;

/** Sorts activities into those that can count towards an amount, those that may, and those that do not. */
final class Intake {
    final Amount amount;
    final long scale;
    final List<Claim> claims = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    private final Facts facts;
    private final ImmutableList<Rate> rates;
    private final long surcharge;
    private final ImmutableList<Window> windows;

    private record Window(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<Limit.NoOlder> age, boolean shut) {}

    Intake(Facts facts, Amount amount) {
        this.facts = facts;
        this.amount = amount;
        ImmutableList.Builder<Rate> found = ImmutableList.builder();
        ImmutableList.Builder<Window> open = ImmutableList.builder();
        long common = 1;
        for (Limit limit : amount.limits()) {
            if (limit instanceof Rate rate) {
                found.add(rate);
                common = Math.multiplyExact(common, rate.denominator() / LongMath.gcd(common, rate.denominator()));
            } else if (limit instanceof Limit.Between between) {
                Optional<LocalDate> from = between.from().flatMap(facts::resolve);
                open.add(new Window(
                        from,
                        between.to().flatMap(facts::resolve),
                        Optional.empty(),
                        between.from().isPresent() && from.isEmpty()));
            } else if (limit instanceof Limit.NoOlder age) {
                Optional<LocalDate> at = facts.resolve(age.at());
                open.add(new Window(Optional.empty(), at, Optional.of(age), at.isEmpty()));
            }
        }
        for (Limit limit : amount.limits()) {
            if (limit instanceof Limit.Surcharge late) {
                common = Math.multiplyExact(common, late.denominator() / LongMath.gcd(common, late.denominator()));
            }
        }
        scale = common;
        surcharge = surcharge();
        rates = found.build();
        windows = open.build();
        relevant().forEach(this::take);
    }

    /** The activities in their order, without those of another kind where one kind is asked for. */
    private ImmutableList<Activity> relevant() {
        for (Filter filter : amount.of().filters()) {
            if (filter instanceof Selection.Is is
                    && is.facet() == Selection.Facet.KIND
                    && is.values().size() == 1) {
                return facts.evidence.byKind.get(is.values().iterator().next());
            }
        }
        return facts.evidence.activities;
    }

    long need() {
        return Math.addExact(Math.multiplyExact(Math.max(1, amount.least().amount()), scale), surcharge);
    }

    private long surcharge() {
        long sum = 0;
        for (Limit limit : amount.limits()) {
            if (limit instanceof Limit.Surcharge late) {
                sum += Math.multiplyExact(lapsed(late), scale / late.denominator() * late.numerator());
            }
        }
        return sum;
    }

    /** How many periods have passed, or begun, after the last day in time. */
    private long lapsed(Limit.Surcharge late) {
        Optional<LocalDate> due = facts.resolve(late.due());
        LocalDate end = facts.resolve(late.until())
                .filter(until -> until.isBefore(facts.day))
                .orElse(facts.day);
        if (due.isEmpty() || !due.get().isBefore(end)) {
            return 0;
        }
        int full = Periods.passed(due.get(), late.every(), end);
        boolean more = Periods.border(due.get(), late.every(), full).isBefore(end);
        return late.begun() && more ? full + 1L : full;
    }

    /** The whole units of a size. */
    TrainingLength length(long size) {
        return TrainingLength.of(size / scale, amount.least().unit());
    }

    /** What a size comes to beyond whole units. */
    Ratio rest(long size) {
        return size % scale == 0
                ? Account.NOTHING
                : new Ratio(BigInteger.valueOf(size % scale), BigInteger.valueOf(scale));
    }

    /** What is lacking, in whole units that cover it. */
    TrainingLength lacking(long size) {
        return TrainingLength.of((size + scale - 1) / scale, amount.least().unit());
    }

    private void take(Activity activity) {
        Answer answer = facts.matching().test(amount.of(), activity);
        if (answer == Answer.IRRELEVANT) {
            return;
        }
        if (answer == Answer.NO) {
            Filter culprit = facts.matching().culprit(amount.of(), activity);
            reject(activity, Matching.reason(culprit, answer), Vocabulary.asked(culprit));
        } else if (!facts.isOver(activity)) {
            reject(activity, Reason.IN_FUTURE, "");
        } else {
            Answer inside = inside(activity);
            if (inside == Answer.NO) {
                reject(activity, Reason.OUTSIDE_WINDOW, "");
            } else {
                claim(activity, answer, inside);
            }
        }
    }

    private void claim(Activity activity, Answer answer, Answer inside) {
        Optional<Long> size = size(activity);
        if (size.isEmpty()) {
            doubt(
                    activity,
                    Math.max(need(), scale),
                    Reason.NOT_STATED,
                    amount.least().unit().name());
        } else if (answer == Answer.UNKNOWN) {
            Filter culprit = facts.matching().culprit(amount.of(), activity);
            doubt(activity, size.get(), Reason.NOT_STATED, Vocabulary.asked(culprit));
        } else if (inside == Answer.UNKNOWN) {
            doubt(activity, size.get(), Reason.ACROSS_BORDER, "");
        } else if (size.get() > 0) {
            claims.add(Claim.sure(activity, size.get()));
        }
    }

    private void doubt(Activity activity, long size, Reason reason, String detail) {
        claims.add(new Claim(activity, size, reason, detail));
        reject(activity, reason, detail);
    }

    private void reject(Activity activity, Reason reason, String detail) {
        Optional<Long> size = size(activity);
        rejected.add(new Rejected(
                activity.id(), size.map(this::length), size.map(this::rest).orElse(Account.NOTHING), reason, detail));
    }

    private Answer inside(Activity activity) {
        Answer answer = Answer.YES;
        for (Window window : windows) {
            Answer one = inside(window, activity);
            answer = one.compareTo(answer) < 0 ? one : answer;
        }
        return answer;
    }

    private Answer inside(Window window, Activity activity) {
        if (window.shut()) {
            return Answer.NO;
        }
        boolean first;
        boolean last;
        if (window.age().isPresent()) {
            Tenure age = Tenure.atLeast(window.age().get().length());
            LocalDate at = window.to().orElse(facts.day);
            first = !facts.passed(activity.term().first(), age).isBefore(at)
                    && !activity.term().first().isAfter(at);
            last = !facts.passed(activity.term().last(), age).isBefore(at)
                    && !activity.term().last().isAfter(at);
        } else {
            first = inside(window, activity.term().first());
            last = inside(window, activity.term().last());
            boolean around = !first
                    && !last
                    && window.from().isPresent()
                    && window.to().isPresent()
                    && activity.term().first().isBefore(window.from().get())
                    && activity.term().last().isAfter(window.to().get())
                    && !window.from().get().isAfter(window.to().get());
            if (around) {
                return Answer.UNKNOWN;
            }
        }
        return first && last ? Answer.YES : first || last ? Answer.UNKNOWN : Answer.NO;
    }

    private static boolean inside(Window window, LocalDate date) {
        return window.from().map(from -> !date.isBefore(from)).orElse(true)
                && window.to().map(to -> !date.isAfter(to)).orElse(true);
    }

    private Optional<Long> size(Activity activity) {
        if (amount.least().amount() == 0) {
            return Optional.of(scale);
        }
        for (Rate rate : rates) {
            Long stated = activity.amounts().get(rate.from());
            if (stated != null && facts.matching().test(rate.part(), activity) == Answer.YES) {
                return Optional.of(Math.multiplyExact(stated, scale / rate.denominator() * rate.numerator()));
            }
        }
        Long stated = activity.amounts().get(amount.least().unit());
        return stated == null ? Optional.empty() : Optional.of(Math.multiplyExact(stated, scale));
    }

    /** Whether a limit asks about something that even a certain claim may leave unsaid. */
    static boolean hasDoubt(Amount amount) {
        return amount.limits().stream()
                .anyMatch(limit -> !(limit instanceof Limit.Between || limit instanceof Limit.NoOlder));
    }

    /** Whether the days that count are over, so that nothing done from now on can help. */
    boolean isClosed() {
        return windows.stream()
                .anyMatch(window -> window.age().isEmpty()
                        && window.to().map(to -> to.isBefore(facts.day)).orElse(false));
    }

    Optional<LocalDate> from() {
        return windows.stream().flatMap(window -> window.from().stream()).findFirst();
    }

    Optional<LocalDate> to() {
        return windows.stream()
                .filter(window -> window.age().isEmpty())
                .flatMap(window -> window.to().stream())
                .findFirst();
    }

    Facts facts() {
        return facts;
    }
}
