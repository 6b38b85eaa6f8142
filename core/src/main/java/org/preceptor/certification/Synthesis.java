package org.preceptor.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.certification.Selection.Filter;
import org.preceptor.roster.PersonId;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Term;

/** An activity that fits a selection, as it could be done on a day. */
final class Synthesis {
    private final Selection selection;
    private final String item;
    private final LocalDate day;

    Synthesis(Selection selection, String item, LocalDate day) {
        this.selection = selection;
        this.item = item;
        this.day = day;
    }

    /** What was made, and who would have to take part. */
    record Made(Selection selection, Activity activity, Registry registry) {}

    /** The selection with what floors and positions ask of a part as well. */
    static Selection wanted(Amount amount) {
        Selection wanted = amount.of();
        for (Limit limit : amount.limits()) {
            if (limit instanceof Limit.Floor floor) {
                wanted = wanted.and(floor.part());
            } else if (limit instanceof Limit.Position position && position.last()) {
                wanted = wanted.and(position.part());
            } else if (limit instanceof Limit.Proportion proportion) {
                wanted = wanted.and(proportion.part());
            }
        }
        return wanted;
    }

    /** Every way to choose among alternatives, one selection without alternatives each. */
    static List<Selection> choices(Selection selection) {
        List<Selection> all = new ArrayList<>(List.of(Selection.any()));
        for (Filter filter : selection.filters()) {
            List<Selection> next = new ArrayList<>();
            for (Selection sofar : all) {
                if (filter instanceof Selection.OneOf choice) {
                    for (Selection one : choice.selections()) {
                        choices(one).forEach(each -> next.add(sofar.and(each)));
                    }
                } else {
                    next.add(sofar.and(filter));
                }
            }
            all = next;
        }
        return all;
    }

    LocalDate day() {
        return day;
    }

    /** Whether what is asked for can still be done: no filter contradicts another, no stretch of days is over. */
    boolean isPossible() {
        for (Filter filter : selection.filters()) {
            boolean over = filter instanceof Selection.During during
                    && during.term().last().isBefore(earliest());
            boolean contradicted =
                    filter instanceof Selection.Is is && value(is.facet(), is).isEmpty();
            if (over || contradicted) {
                return false;
            }
        }
        return true;
    }

    LocalDate earliest() {
        LocalDate first = day;
        for (Filter filter : selection.filters()) {
            if (filter instanceof Selection.Approved) {
                first = first.isAfter(day) ? first : day.plusDays(1);
            } else if (filter instanceof Selection.During during
                    && during.term().first().isAfter(first)) {
                first = during.term().first();
            }
        }
        return first;
    }

    /** A value that every filter on a facet accepts; tags do not exclude each other. */
    private Optional<String> value(Facet facet, Selection.Is one) {
        return one.values().stream()
                .filter(value -> selection.filters().stream()
                        .allMatch(filter -> filter instanceof Selection.Is is
                                ? is.facet() != facet
                                        || facet == Facet.TAG
                                        || is.values().contains(value)
                                : !(filter instanceof Selection.IsNot not
                                        && not.facet() == facet
                                        && not.values().contains(value))))
                .findFirst();
    }

    Made activity(long amount, LengthUnit unit, LocalDate when, int number) {
        Activity.Builder activity = Activity.on(
                        "planned-" + item + "-" + (number < 0 ? "first" : number), "activity", when)
                .amount(amount, unit)
                .group("planned-group-" + number)
                .setting("planned-setting-" + number)
                .meeting("planned-meeting-" + number);
        return made(activity, number);
    }

    /** An activity that also differs from the others in what an amount wants to differ. */
    Made activity(long size, LengthUnit unit, LocalDate when, int number, Amount amount) {
        Made made = activity(size, unit, when, number);
        Activity.Builder varied = Activity.builder().from(made.activity());
        for (Limit limit : amount.limits()) {
            if (limit instanceof Limit.Distinct distinct && distinct.key() == Limit.Key.COMPANION) {
                varied.alongside("companion", "planned-companion-" + number);
            } else if (limit instanceof Limit.Distinct distinct && distinct.key() == Limit.Key.LEADER) {
                varied.alongside("co-leader", "planned-co-leader-" + number);
            } else if (limit instanceof Limit.Distinct distinct
                    && distinct.key() == Limit.Key.PROVIDER
                    && made.activity().provider().isEmpty()) {
                varied.provider("planned-provider-" + number);
            }
        }
        return new Made(selection, varied.build(), made.registry());
    }

    private Made made(Activity.Builder activity, int number) {
        Registry registry = Registry.empty();
        for (Filter filter : selection.filters()) {
            if (filter instanceof Selection.IsNot not && not.facet() != Facet.TAG) {
                set(activity, not.facet(), "other");
            }
        }
        for (Filter filter : selection.filters()) {
            if (filter instanceof Selection.Is is) {
                value(is.facet(), is).ifPresent(value -> set(activity, is.facet(), value));
            } else if (filter instanceof Selection.Alongside with) {
                String status = with.statuses().iterator().next();
                PersonId person = PersonId.of("planned-" + status + "-" + item + "-" + number);
                activity.addCompanions(
                        new Activity.Companion(person, with.roles().iterator().next()));
                registry = registry.with(person, status, Term.from(day));
            } else if (filter instanceof Selection.Recorded recorded) {
                activity.recording(recorded.media().stream().findFirst().orElse("video"));
            } else if (filter instanceof Selection.Approved approved) {
                activity.approved(approved.authorities().stream().findFirst().orElse(Supplies.COMMITTEE), day);
            }
        }
        return new Made(selection, activity.build(), registry);
    }

    private static void set(Activity.Builder activity, Facet facet, String value) {
        switch (facet) {
            case KIND -> activity.kind(value);
            case ROLE -> activity.role(value);
            case MODE -> activity.mode(value);
            case GROUP -> activity.group(value);
            case FORM -> activity.form(value);
            case SETTING -> activity.setting(value);
            case PROVIDER -> activity.provider(value);
            case MEETING -> activity.meeting(value);
            case TAG -> activity.addTags(value);
        }
    }
}
