package org.preceptor.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preceptor.certification.Account.Counted;

/** Says again whether the limits of an amount hold for what was counted. */
final class RecheckLimits {
    private final Recheck recheck;
    private final boolean onLeave;
    private final List<Activity> activities;
    private final List<Fraction> sizes;

    RecheckLimits(Recheck recheck, boolean onLeave, List<Counted> counted, Map<String, Activity> byId) {
        this.recheck = recheck;
        this.onLeave = onLeave;
        this.activities = counted.stream()
                .map(each -> Objects.requireNonNull(byId.get(each.id())))
                .toList();
        this.sizes = counted.stream().map(each -> Fraction.of(each.exact())).toList();
    }

    /** Floors for every period are not worked out again. */
    static boolean knows(Limit limit) {
        return !(limit instanceof Limit.PerPeriod);
    }

    boolean holds(Limit limit) {
        if (limit instanceof Limit.Cap cap) {
            return size(cap.part()).compareTo(Fraction.of(cap.most())) <= 0;
        } else if (limit instanceof Limit.Share share) {
            Fraction part = size(share.part());
            int over = part.compareTo(all().times(Fraction.of(share.numerator(), share.denominator())));
            return share.strict() ? over < 0 || !part.isPositive() : over <= 0;
        } else if (limit instanceof Limit.Floor floor) {
            return size(floor.part()).compareTo(Fraction.of(floor.least())) >= 0;
        } else if (limit instanceof Limit.Proportion share) {
            return size(share.part()).compareTo(all().times(Fraction.of(share.numerator(), share.denominator()))) >= 0;
        } else if (limit instanceof Limit.Distinct distinct) {
            return activities.stream()
                            .flatMap(each -> values(distinct.key(), each))
                            .distinct()
                            .count()
                    >= distinct.least();
        } else if (limit instanceof Limit.Position position) {
            return position(position);
        } else if (limit instanceof Limit.Spread spread) {
            return activities.stream()
                    .anyMatch(a -> activities.stream()
                            .anyMatch(b -> !a.term()
                                    .first()
                                    .plus(spread.least())
                                    .minusDays(1)
                                    .isAfter(b.term().last())));
        } else if (limit instanceof Limit.Within within) {
            return activities.stream()
                    .allMatch(a -> activities.stream()
                            .allMatch(b ->
                                    b.term().last().isBefore(a.term().first().plus(within.length()))
                                            || a.term().last().isBefore(b.term().first())));
        }
        return days(limit);
    }

    private boolean days(Limit limit) {
        if (limit instanceof Limit.Between between) {
            Optional<LocalDate> from = between.from().flatMap(recheck.days()::when);
            Optional<LocalDate> to = between.to().flatMap(recheck.days()::when);
            return activities.isEmpty()
                    || from.isPresent() == between.from().isPresent()
                            && activities.stream()
                                    .allMatch(each -> from.filter(day -> day.isAfter(
                                                            each.term().first()))
                                                    .isEmpty()
                                            && to.filter(day -> day.isBefore(
                                                            each.term().last()))
                                                    .isEmpty());
        } else if (limit instanceof Limit.NoOlder age) {
            Optional<LocalDate> at = recheck.days().when(age.at());
            return activities.stream()
                    .allMatch(each -> at.isPresent()
                            && !each.term().last().isAfter(at.get())
                            && (onLeave
                                    || !each.term().first().plus(age.length()).isBefore(at.get())));
        }
        return true;
    }

    /** One of those on the first or last day is of the kind. */
    private boolean position(Limit.Position position) {
        Function<Activity, LocalDate> edge = position.last()
                ? each -> each.term().last()
                : each -> each.term().first();
        Stream<LocalDate> days = activities.stream().map(edge);
        Optional<LocalDate> day = position.last() ? days.max(LocalDate::compareTo) : days.min(LocalDate::compareTo);
        return activities.stream()
                .filter(each -> day.equals(Optional.of(edge.apply(each))))
                .anyMatch(each -> recheck.fits(position.part(), each));
    }

    private static Stream<String> values(Limit.Key key, Activity activity) {
        return switch (key) {
            case GROUP -> activity.group().stream();
            case SETTING -> activity.setting().stream();
            case MEETING -> activity.meeting().stream();
            case PROVIDER -> activity.provider().stream();
            case COMPANION -> activity.companions().stream().map(each -> String.valueOf(each.person()));
            case LEADER ->
                activity.companions().stream()
                        .filter(each -> List.of("leader", "co-leader").contains(each.role()))
                        .map(each -> String.valueOf(each.person()));
            case DAY -> Stream.of(String.valueOf(activity.term().first()));
        };
    }

    private Fraction all() {
        return sizes.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction size(Selection part) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < sizes.size(); i++) {
            sum = recheck.fits(part, activities.get(i)) ? sum.plus(sizes.get(i)) : sum;
        }
        return sum;
    }
}
