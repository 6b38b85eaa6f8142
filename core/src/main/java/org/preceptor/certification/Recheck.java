package org.preceptor.certification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Registry.Held;
import org.preceptor.certification.Selection.Facet;

/** Says again, day by day and filter by filter, whether an activity fits and whether a limit holds. */
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
                    .anyMatch(code -> Objects.equals(code, status)
                            || dossier.registry().powers().get(code).contains(status));
            if (!held) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Limit limit, List<Counted> counted, Map<String, Activity> byId) {
        if (limit instanceof Limit.Cap cap) {
            return size(counted, byId, cap.part()) <= cap.most();
        } else if (limit instanceof Limit.Share share) {
            long part = size(counted, byId, share.part()) * share.denominator();
            long whole = size(counted, byId, Selection.any()) * share.numerator();
            return share.strict() ? part < whole || part == 0 : part <= whole;
        } else if (limit instanceof Limit.Floor floor) {
            return size(counted, byId, floor.part()) >= floor.least();
        } else if (limit instanceof Limit.Within within) {
            return activities(counted, byId)
                    .allMatch(a -> activities(counted, byId)
                            .allMatch(b ->
                                    b.term().last().isBefore(a.term().first().plus(within.length()))
                                            || a.term().last().isBefore(b.term().first())));
        } else if (limit instanceof Limit.NoOlder) {
            return activities(counted, byId)
                    .noneMatch(activity -> activity.term().last().isAfter(day));
        }
        return true;
    }

    private long size(List<Counted> counted, Map<String, Activity> byId, Selection part) {
        return counted.stream()
                .filter(each -> fits(part, Objects.requireNonNull(byId.get(each.id()))))
                .mapToLong(each -> each.amount().map(length -> length.amount()).orElse(0L))
                .sum();
    }

    private static Stream<Activity> activities(List<Counted> counted, Map<String, Activity> byId) {
        return counted.stream().map(each -> Objects.requireNonNull(byId.get(each.id())));
    }
}
