package org.preceptor.certification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Registry.Held;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.time.LengthUnit;

/** Says again, day by day and filter by filter, whether an activity fits, what it is worth, and what has to be reached. */
final class Recheck {
    private final Dossier dossier;
    private final LocalDate day;

    Recheck(Dossier dossier, LocalDate day) {
        this.dossier = dossier;
        this.day = day;
    }

    boolean fits(Selection selection, Activity activity) {
        return selection.filters().stream().allMatch(filter -> fits(filter, activity));
    }

    private boolean fits(Selection.Filter filter, Activity activity) {
        if (filter instanceof Selection.Is is) {
            return values(is.facet(), activity).anyMatch(is.values()::contains);
        } else if (filter instanceof Selection.IsNot not) {
            return values(not.facet(), activity).noneMatch(not.values()::contains)
                    && (not.facet() == Facet.TAG
                            || values(not.facet(), activity).findAny().isPresent());
        } else if (filter instanceof Selection.Alongside with) {
            return activity.companions().stream()
                    .filter(companion -> with.roles().contains(companion.role()))
                    .anyMatch(companion ->
                            with.statuses().stream().anyMatch(status -> everyDay(companion, status, activity)));
        } else if (filter instanceof Selection.Recorded recorded) {
            return activity.recording()
                    .filter(medium -> !"none".equals(medium))
                    .filter(medium ->
                            recorded.media().isEmpty() || recorded.media().contains(medium))
                    .isPresent();
        } else if (filter instanceof Selection.Approved approved) {
            return activity.approvals().stream()
                    .filter(approval -> approved.authorities().isEmpty()
                            || approved.authorities().contains(approval.authority()))
                    .anyMatch(approval -> ChronoUnit.DAYS.between(
                                    approval.on(), activity.term().first())
                            > 0);
        } else if (filter instanceof Selection.During during) {
            return during.term().first().compareTo(activity.term().first()) <= 0
                    && during.term().last().compareTo(activity.term().last()) >= 0;
        }
        return ((Selection.OneOf) filter).selections().stream().anyMatch(choice -> fits(choice, activity));
    }

    private static Stream<String> values(Facet facet, Activity activity) {
        return switch (facet) {
            case KIND -> Stream.of(activity.kind());
            case ROLE -> activity.role().stream();
            case MODE -> activity.mode().stream();
            case GROUP -> activity.group().stream();
            case FORM -> activity.form().stream();
            case SETTING -> activity.setting().stream();
            case PROVIDER -> activity.provider().stream();
            case MEETING -> activity.meeting().stream();
            case TAG -> activity.tags().stream();
        };
    }

    private boolean everyDay(Activity.Companion companion, String status, Activity activity) {
        for (LocalDate each = activity.term().first();
                !each.isAfter(activity.term().last());
                each = each.plusDays(1)) {
            LocalDate on = each;
            boolean held = dossier.registry().statuses().get(companion.person()).stream()
                    .filter(one -> !on.isBefore(one.term().first())
                            && !on.isAfter(one.term().last()))
                    .map(Held::code)
                    .anyMatch(
                            code -> Objects.equals(code, status) || ladder(code).contains(status));
            if (!held) {
                return false;
            }
        }
        return true;
    }

    /** Everything below a status, where nothing leads back up. */
    private Set<String> ladder(String status) {
        Set<String> reached = new HashSet<>(Set.of(status));
        int before = 0;
        while (before < reached.size()) {
            before = reached.size();
            for (var power : dossier.registry().powers().entries()) {
                if (reached.contains(power.getKey()) && !leads(power.getValue(), power.getKey(), new HashSet<>())) {
                    reached.add(power.getValue());
                }
            }
        }
        return reached;
    }

    private boolean leads(String from, String to, Set<String> tried) {
        return Objects.equals(from, to)
                || tried.add(from)
                        && dossier.registry().powers().get(from).stream().anyMatch(next -> leads(next, to, tried));
    }

    /** What an activity comes to by its own figures; empty when it states none in a unit that counts. */
    Optional<Fraction> worth(Amount amount, Activity activity) {
        if (amount.least().amount() == 0) {
            return Optional.of(Fraction.of(1));
        }
        for (Limit limit : amount.limits()) {
            if (limit instanceof Limit.Rate rate
                    && activity.amounts().containsKey(rate.from())
                    && fits(rate.part(), activity)) {
                return stated(activity, rate.from())
                        .map(of -> of.times(Fraction.of(rate.numerator(), rate.denominator())));
            }
        }
        return stated(activity, amount.least().unit());
    }

    private static Optional<Fraction> stated(Activity activity, LengthUnit unit) {
        return activity.in(unit).map(length -> Fraction.of(length.amount()));
    }

    RecheckDays days() {
        return new RecheckDays(dossier, day, this);
    }

    /** What has to be reached: the amount itself, and what is asked on top for being late. */
    Fraction need(Amount amount) {
        RecheckDays days = days();
        return amount.limits().stream()
                .filter(Limit.Surcharge.class::isInstance)
                .map(limit -> days.surcharge((Limit.Surcharge) limit))
                .reduce(Fraction.of(Math.max(1, amount.least().amount())), Fraction::plus);
    }
}
