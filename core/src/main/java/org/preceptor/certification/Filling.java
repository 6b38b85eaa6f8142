package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Limit.PerPeriod;
import org.preceptor.certification.Plan.Step;
import org.preceptor.time.LengthUnit;

/** Adds what an amount lacks, where floors ask for it in one period after another, until it is enough. */
final class Filling {
    private static final int MOST = 400;
    private static final int MOST_WITHOUT_GAIN = 6;
    private final Amount amount;
    private final Synthesis synthesis;
    private final Doing doing;
    private final Function<List<Step>, Node> judge;
    private final Optional<PerPeriod> floor;

    /** Makes a step of an activity. */
    interface Doing {
        Step step(Synthesis.Made made, long size, LengthUnit unit);
    }

    Filling(Amount amount, Synthesis synthesis, Doing doing, Function<List<Step>, Node> judge) {
        this.amount = amount;
        this.synthesis = synthesis;
        this.doing = doing;
        this.judge = judge;
        this.floor = limit(PerPeriod.class);
    }

    private <L extends Limit> Optional<L> limit(Class<L> kind) {
        return amount.limits().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    Optional<List<Step>> fill(Node start, List<Step> before) {
        List<Step> steps = new ArrayList<>(before);
        LengthUnit unit = amount.least().unit();
        LocalDate when = synthesis.earliest();
        Node now = start;
        int idle = 0;
        for (int i = 0; i < most() && idle < MOST_WITHOUT_GAIN; i++) {
            if (now.standing().isPositive()) {
                return Optional.of(steps);
            } else if (now.standing() == Standing.IMPOSSIBLE || isLost(now)) {
                return Optional.empty();
            }
            long size = Math.max(1, floor.map(PerPeriod::least).orElse(lacking(now)));
            LocalDate on = spread(now, when);
            Synthesis.Made made = synthesis.activity(size, unit, on, i, amount);
            if (!fits(made)) {
                return Optional.empty();
            }
            steps.add(doing.step(made, size, unit));
            Node then = judge.apply(steps);
            idle = then.shortfalls().equals(now.shortfalls()) ? idle + 1 : 0;
            now = then;
            when = floor.isPresent() ? when.plus(floor.get().every()) : isByDay() ? on.plusDays(1) : when;
        }
        return now.standing().isPositive() ? Optional.of(steps) : Optional.empty();
    }

    /** How many steps can be needed: one for each period and each thing that has to differ, and a few to even out. */
    private long most() {
        long periods = floor.map(each -> each.times() + amount.least().amount() / Math.max(1, each.least()))
                .orElse(0L);
        long varied = limit(Limit.Distinct.class).map(Limit.Distinct::least).orElse(0L);
        return Math.min(MOST, periods + varied + 8);
    }

    private static boolean fits(Synthesis.Made made) {
        return !made.activity().term().first().isAfter(LocalDate.of(9000, 1, 1));
    }

    private boolean isByDay() {
        return limit(Limit.Distinct.class)
                .filter(distinct -> distinct.key() == Limit.Key.DAY)
                .isPresent();
    }

    /** Every period counts, and one that is over stayed below the floor. */
    private boolean isLost(Node now) {
        return floor.filter(each -> each.pattern() == Limit.Pattern.EACH).isPresent()
                && now.shortfalls().stream()
                        .flatMap(shortfall -> shortfall.period().stream())
                        .anyMatch(term -> term.last().isBefore(synthesis.day()));
    }

    private LocalDate spread(Node now, LocalDate when) {
        Optional<LocalDate> far = limit(Limit.Spread.class)
                .flatMap(spread ->
                        dates(now).map(first -> first.plus(spread.least()).minusDays(1)));
        return far.filter(day -> day.isAfter(when)).orElse(when);
    }

    private Optional<LocalDate> dates(Node now) {
        return now.counted().stream()
                .flatMap(counted -> now.engine().facts.evidence.activities.stream()
                        .filter(activity -> activity.id().equals(counted.id())))
                .map(activity -> activity.term().first())
                .min(LocalDate::compareTo);
    }

    private long lacking(Node now) {
        long most = now.shortfalls().stream()
                .flatMap(shortfall -> shortfall.missing().stream())
                .mapToLong(length -> length.amount())
                .max()
                .orElse(1);
        for (Limit limit : amount.limits()) {
            if (limit instanceof Limit.Proportion proportion && proportion.denominator() > proportion.numerator()) {
                long all = sum(now, Selection.any());
                long part = sum(now, proportion.part());
                long gap = all * proportion.numerator() - part * proportion.denominator();
                long rest = proportion.denominator() - (long) proportion.numerator();
                most = Math.max(most, (gap + rest - 1) / rest);
            }
        }
        return most;
    }

    private static long sum(Node now, Selection part) {
        ImmutableList<Activity> all = now.engine().facts.evidence.activities;
        long sum = 0;
        for (Counted counted : now.counted()) {
            for (Activity activity : all) {
                boolean in = activity.id().equals(counted.id())
                        && now.engine().facts.matching().test(part, activity) == Matching.Answer.YES;
                sum += in ? counted.amount().map(length -> length.amount()).orElse(0L) : 0;
            }
        }
        return sum;
    }
}
