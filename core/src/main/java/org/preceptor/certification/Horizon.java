package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Sharing;
import org.preceptor.certification.Limit.PerPeriod;
import org.preceptor.time.Tenure;

/** The days on which an answer can change by itself: every day the evidence names, moved by every length the rules name. */
final class Horizon {
    private static final int MOST = 2400;
    private final Facts facts;
    private final List<Tenure> lengths = new ArrayList<>();
    private final List<Period> shifts = new ArrayList<>();
    private final List<PerPeriod> floors = new ArrayList<>();
    private final TreeSet<LocalDate> named;

    private Horizon(Facts facts, Criterion criterion) {
        this.facts = facts;
        this.named = facts.evidence.days();
        collect(criterion);
    }

    static Optional<LocalDate> cure(Engine engine, Criterion criterion) {
        for (LocalDate day : new Horizon(engine.facts, criterion).days()) {
            if (engine.on(day).evaluate(criterion).standing().isPositive()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> nextChange(Assessment assessment) {
        List<Criterion> all = new ArrayList<>(assessment.scheme().items());
        assessment.dossier().conditions().forEach(condition -> all.add(condition.item()));
        Verdict now = assessment.verdict();
        Engine engine =
                new Engine(new Facts(assessment.scheme(), assessment.dossier().evidence(), assessment.day()));
        Criterion whole = new AllOf(ImmutableList.copyOf(all), Sharing.SHARED);
        for (LocalDate day : new Horizon(engine.facts, whole).days()) {
            if (Verdicts.of(assessment.scheme().stance(), engine.on(day).whole()) != now) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private TreeSet<LocalDate> days() {
        TreeSet<LocalDate> moved = new TreeSet<>(named);
        for (Period shift : shifts) {
            named.forEach(day -> moved.add(day.plus(shift)));
        }
        TreeSet<LocalDate> days = new TreeSet<>(moved);
        for (Tenure length : lengths) {
            moved.forEach(day -> days.add(facts.passed(day, length)));
        }
        LocalDate last = moved.isEmpty() || moved.last().isBefore(facts.day) ? facts.day : moved.last();
        floors.forEach(floor -> borders(floor, moved, last, days));
        days.remove(LocalDate.MAX);
        TreeSet<LocalDate> after = new TreeSet<>();
        for (LocalDate day : days) {
            after.add(day);
            after.add(day.plusDays(1));
        }
        return new TreeSet<>(after.tailSet(facts.day, false));
    }

    private void borders(PerPeriod floor, TreeSet<LocalDate> moved, LocalDate last, TreeSet<LocalDate> days) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        Optional<LocalDate> anchor = floor.anchor().flatMap(facts::resolve);
        if (floor.anchor().isEmpty()) {
            moved.forEach(day -> starts.add(Periods.calendar(floor.every(), day)));
            while (starts.size() > 1 && floor.every().equals(floor.every().withDays(0))) {
                starts.pollLast();
            }
            starts.add(Periods.calendar(floor.every(), facts.day));
        } else if (anchor.isPresent() && !(floor.anchor().get() instanceof Moment.Act)) {
            starts.add(anchor.get());
        } else {
            starts.addAll(moved);
        }
        LocalDate end = last.plus(floor.every().multipliedBy(floor.times() + 2));
        for (LocalDate start : starts) {
            for (int i = 0; i < MOST; i++) {
                LocalDate border = start.plus(floor.every().multipliedBy(i));
                if (border.isAfter(end)) {
                    break;
                }
                if (border.isAfter(facts.day)) {
                    days.add(border);
                }
            }
        }
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
            collect(order.later());
            shifts.add(order.slack());
        } else if (criterion instanceof Criterion.Held held) {
            collect(held.from());
            collect(held.to());
        } else if (criterion instanceof Criterion.Reported reported) {
            collect(reported.from());
            shifts.add(reported.every());
        } else if (criterion instanceof Criterion.Amount amount) {
            amount.limits().forEach(this::collect);
        }
    }

    private void collect(Limit limit) {
        if (limit instanceof Limit.Between between) {
            between.from().ifPresent(this::collect);
            between.to().ifPresent(this::collect);
        } else if (limit instanceof Limit.NoOlder age) {
            collect(age.at());
            lengths.add(Tenure.atLeast(age.length()));
        } else if (limit instanceof PerPeriod floor) {
            floor.anchor().ifPresent(this::collect);
            floors.add(floor);
        }
    }

    private void collect(Moment moment) {
        if (moment instanceof Moment.On on) {
            named.add(on.day());
        } else if (moment instanceof Moment.Shifted shifted) {
            collect(shifted.moment());
            shifts.add(shifted.by());
            shifts.add(shifted.by().negated());
        }
    }
}
