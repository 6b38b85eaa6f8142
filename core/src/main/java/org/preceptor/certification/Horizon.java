package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Limit.PerPeriod;
import org.preceptor.time.Tenure;

/** The days on which an answer can change by itself: every day the evidence names, moved by every length the rules name. */
final class Horizon {
    private static final int MOST = 2400;
    private static final int MARGIN = 6;
    private final Facts facts;
    private final Set<List<Period>> leads = new LinkedHashSet<>();
    private final List<Tenure> lengths = new ArrayList<>();
    private final Set<List<Period>> shifts = new LinkedHashSet<>();
    private final List<PerPeriod> floors = new ArrayList<>();
    private final TreeSet<LocalDate> named;

    private Horizon(Facts facts, Criterion criterion) {
        this.facts = facts;
        this.named = facts.evidence.days();
        collect(criterion);
    }

    static Optional<LocalDate> cure(Engine engine, Criterion criterion, Function<Engine, Standing> standing) {
        for (LocalDate day : new Horizon(engine.facts, criterion).days()) {
            if (standing.apply(engine.on(day)).isPositive()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The first later day on which something read off the tree differs from today. */
    static Optional<LocalDate> next(Assessment assessment, Function<Node, Object> read) {
        List<Criterion> all = new ArrayList<>(assessment.scheme().items());
        assessment.dossier().conditions().forEach(condition -> all.add(condition.item()));
        Object now = read.apply(assessment.root());
        Engine engine =
                new Engine(new Facts(assessment.scheme(), assessment.dossier().evidence(), assessment.day()));
        Criterion whole = new AllOf(ImmutableList.copyOf(all), Sharing.SHARED);
        for (LocalDate day : new Horizon(engine.facts, whole).days()) {
            if (!read.apply(engine.on(day).whole()).equals(now)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** Which demands are asked and what each came to, without the amounts behind it. */
    static Object standings(Node node) {
        return node.all().stream()
                .map(each -> List.of(each.criterion(), each.standing()))
                .toList();
    }

    private TreeSet<LocalDate> days() {
        TreeSet<LocalDate> moved = new TreeSet<>(named);
        for (List<Period> chain : shifts) {
            for (LocalDate day : named) {
                LocalDate shifted = day;
                for (Period shift : chain) {
                    shifted = shifted.plus(shift);
                    moved.add(shifted);
                }
            }
        }
        TreeSet<LocalDate> days = new TreeSet<>(moved);
        for (Tenure length : lengths) {
            moved.forEach(day -> days.add(facts.passed(day, length)));
        }
        LocalDate last = moved.isEmpty() || moved.last().isBefore(facts.day) ? facts.day : moved.last();
        floors.forEach(floor -> borders(floor, moved, last, days));
        days.remove(LocalDate.MAX);
        leads.forEach(lead -> ahead(lead, ImmutableList.copyOf(days), days));
        TreeSet<LocalDate> after = new TreeSet<>();
        for (LocalDate day : days) {
            after.add(day);
            after.add(day.plusDays(1));
        }
        return new TreeSet<>(after.tailSet(facts.day, false));
    }

    /** The days from which a moment that lies so long after the day judged has come to a day; months differ in length. */
    private static void ahead(List<Period> lead, List<LocalDate> reached, TreeSet<LocalDate> days) {
        for (LocalDate day : reached) {
            LocalDate before = day;
            for (Period period : Lists.reverse(lead)) {
                before = before.minus(period);
            }
            for (int off = -MARGIN; off <= MARGIN; off++) {
                days.add(before.plusDays(off));
            }
        }
    }

    private void borders(PerPeriod floor, TreeSet<LocalDate> moved, LocalDate last, TreeSet<LocalDate> days) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        Optional<LocalDate> anchor = floor.anchor().flatMap(facts::resolve);
        boolean fixed = floor.anchor().filter(Horizon::isFixed).isPresent();
        if (floor.anchor().isEmpty()) {
            moved.forEach(day -> starts.add(Periods.calendar(floor.every(), day)));
            starts.add(Periods.calendar(floor.every(), facts.day));
            boolean regular =
                    floor.every().equals(Period.ofMonths(1)) || floor.every().equals(Period.ofYears(1));
            starts.retainAll(regular ? List.of(starts.first()) : List.copyOf(starts));
        } else if (anchor.isPresent() && fixed) {
            starts.add(anchor.get());
        } else {
            starts.addAll(moved);
        }
        LocalDate end = last.plus(floor.every().multipliedBy(floor.times() + 2));
        for (LocalDate start : starts) {
            int over = Periods.passed(start, floor.every(), facts.day);
            for (int i = over; i < over + MOST; i++) {
                LocalDate border = Periods.border(start, floor.every(), i);
                if (border.isAfter(end)) {
                    break;
                }
                if (border.isAfter(facts.day)) {
                    days.add(border);
                }
            }
        }
    }

    /** Whether the moment, once it has happened, stays where it is. */
    private static boolean isFixed(Moment moment) {
        return moment instanceof Moment.Shifted shifted
                ? isFixed(shifted.moment())
                : !(moment instanceof Moment.Act || moment instanceof Moment.Judged);
    }

    private void collect(Criterion criterion) {
        if (criterion instanceof AllOf all) {
            all.parts().forEach(this::collect);
        } else if (criterion instanceof Criterion.KOf some) {
            some.parts().forEach(this::collect);
        } else if (criterion instanceof Criterion.Item item) {
            collect(item.criterion());
        } else if (criterion instanceof Criterion.Deemed deemed) {
            collect(deemed.criterion());
        } else if (criterion instanceof Criterion.Given given) {
            named.addAll(given.known().evidence().days());
            collect(given.criterion());
        } else if (criterion instanceof Criterion.Branch branch) {
            collect(branch.at());
            branch.cases().values().forEach(this::collect);
            branch.otherwise().ifPresent(this::collect);
        } else if (criterion instanceof Criterion.Elapsed elapsed) {
            collect(elapsed.since());
            lengths.add(elapsed.tenure());
        } else if (criterion instanceof Criterion.InOrder order) {
            collect(order.earlier());
            collect(order.later(), List.of(order.slack()));
        } else if (criterion instanceof Criterion.Held held) {
            collect(held.from());
            collect(held.to());
        } else if (criterion instanceof Criterion.Reported reported) {
            collect(reported.from());
            shifts.add(List.of(reported.every()));
            collect(reported.from(), List.of(reported.every()));
        } else if (criterion instanceof Criterion.Amount amount) {
            amount.limits().forEach(limit -> collect(limit, amount));
        }
    }

    /** After how many periods a surcharge is more than everything the dossier states, at the best rate. */
    private int periods(Limit.Surcharge late, Criterion.Amount amount) {
        long rate = amount.limits().stream()
                .filter(Limit.Rate.class::isInstance)
                .mapToLong(limit -> ((Limit.Rate) limit).numerator())
                .max()
                .orElse(1);
        long stated = facts.evidence.activities.stream()
                .flatMap(activity -> activity.amounts().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return (int) Math.min(MOST, (stated + 1) * rate * late.denominator() / late.numerator() + 1);
    }

    private void collect(Limit limit, Criterion.Amount amount) {
        if (limit instanceof Limit.Between between) {
            between.from().ifPresent(this::collect);
            between.to().ifPresent(this::collect);
        } else if (limit instanceof Limit.NoOlder age) {
            collect(age.at());
            lengths.add(Tenure.atLeast(age.length()));
        } else if (limit instanceof PerPeriod floor) {
            floor.anchor().ifPresent(this::collect);
            floors.add(floor);
        } else if (limit instanceof Limit.Surcharge late) {
            collect(late.due());
            collect(late.until());
            floors.add(
                    new PerPeriod(1, late.every(), periods(late, amount), Limit.Pattern.EACH, Optional.of(late.due())));
        }
    }

    private void collect(Moment moment) {
        collect(moment, List.of());
    }

    private void collect(Moment moment, List<Period> then) {
        shifts.add(then);
        if (moment instanceof Moment.On on) {
            named.add(on.day());
        } else if (moment instanceof Moment.Shifted shifted) {
            List<Period> chain = new ArrayList<>(List.of(shifted.by()));
            chain.addAll(then);
            collect(shifted.moment(), chain);
        } else if (moment instanceof Moment.Judged && !then.isEmpty()) {
            leads.add(then);
        }
    }
}
