package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.time.Tenure;
import org.preceptor.time.TrainingLength;

/** Every scheme that differs from a given one in one number, by one, or in one length of time, by a day. */
final class Mutants {
    private Mutants() {}

    static Map<String, Scheme> of(Scheme scheme) {
        Map<String, Scheme> mutants = new LinkedHashMap<>();
        for (int i = 0; i < scheme.items().size(); i++) {
            Item item = scheme.items().get(i);
            if (item.strength().compareTo(Strength.WISH) >= 0) {
                continue;
            }
            int at = i;
            mutants.put(item.id() + ": dropped", with(scheme, at, List.of()));
            int n = 0;
            for (Criterion each : of(item.criterion())) {
                Item other = new Item(item.id(), item.strength(), item.title(), each, item.waivableBy());
                mutants.put(item.id() + " " + n++ + ": " + each.sentence().english(), with(scheme, at, List.of(other)));
            }
        }
        return mutants;
    }

    private static Scheme with(Scheme scheme, int at, List<Item> items) {
        List<Item> all = new ArrayList<>(scheme.items());
        all.remove(at);
        all.addAll(at, items);
        return scheme.copy().items(all).build();
    }

    private static List<Criterion> of(Criterion criterion) {
        List<Criterion> found = new ArrayList<>();
        if (criterion instanceof Criterion.AllOf all) {
            parts(all.parts(), parts -> new Criterion.AllOf(parts, all.sharing()), found);
        } else if (criterion instanceof Criterion.KOf some) {
            parts(some.parts(), parts -> new Criterion.KOf(some.k(), parts), found);
            if (some.k() < some.parts().size()) {
                found.add(new Criterion.KOf(some.k() + 1, some.parts()));
            }
        } else if (criterion instanceof Criterion.Branch branch) {
            branch.cases()
                    .forEach((value, part) -> of(part).forEach(other -> {
                        Map<String, Criterion> cases = new LinkedHashMap<>(branch.cases());
                        cases.put(value, other);
                        found.add(new Criterion.Branch(
                                branch.attribute(), branch.at(), ImmutableMap.copyOf(cases), branch.otherwise()));
                    }));
        } else if (criterion instanceof Criterion.Elapsed elapsed) {
            lengths(
                    elapsed.tenure().length(),
                    length -> found.add(new Criterion.Elapsed(elapsed.since(), Tenure.atLeast(length))));
        } else if (criterion instanceof Criterion.InOrder order && !(order.earlier() instanceof Moment.Judged)) {
            found.add(new Criterion.InOrder(order.earlier(), order.later(), order.slack(), !order.sameDay()));
        } else if (criterion instanceof Criterion.Attested rule) {
            found.add(new Criterion.Attested(
                    rule.count() + 1, rule.kinds(), rule.signers(), rule.barred(), rule.observed(), rule.distinct()));
        } else if (criterion instanceof Criterion.Reported rule) {
            if (rule.least() > 1) {
                found.add(new Criterion.Reported(
                        rule.kind(), rule.every(), rule.least() + 1, rule.closing(), rule.from()));
            }
            lengths(
                    rule.every(),
                    every -> found.add(
                            new Criterion.Reported(rule.kind(), every, rule.least(), rule.closing(), rule.from())));
        } else if (criterion instanceof Criterion.Amount amount) {
            amount(amount, found);
        }
        return found;
    }

    private static void parts(
            ImmutableList<Criterion> parts, Function<ImmutableList<Criterion>, Criterion> join, List<Criterion> found) {
        for (int i = 0; i < parts.size(); i++) {
            List<Criterion> fewer = new ArrayList<>(parts);
            fewer.remove(i);
            if (!fewer.isEmpty()) {
                found.add(join.apply(ImmutableList.copyOf(fewer)));
            }
            for (Criterion other : of(parts.get(i))) {
                List<Criterion> changed = new ArrayList<>(parts);
                changed.set(i, other);
                found.add(join.apply(ImmutableList.copyOf(changed)));
            }
        }
    }

    private static void amount(Criterion.Amount amount, List<Criterion> found) {
        boolean floored = amount.limits().stream()
                .anyMatch(limit -> limit instanceof Limit.PerPeriod rule
                        && rule.least() >= amount.least().amount());
        if (amount.least().amount() > 0 && !floored) {
            for (long by : amount.least().amount() == 1 ? new long[] {1} : new long[] {1, -1}) {
                found.add(new Criterion.Amount(
                        TrainingLength.of(
                                amount.least().amount() + by, amount.least().unit()),
                        amount.of(),
                        amount.limits()));
            }
        }
        for (int i = 0; i < amount.limits().size(); i++) {
            for (Limit other : of(amount.limits().get(i))) {
                List<Limit> limits = new ArrayList<>(amount.limits());
                limits.set(i, other);
                found.add(new Criterion.Amount(amount.least(), amount.of(), ImmutableList.copyOf(limits)));
            }
        }
    }

    private static List<Limit> of(Limit limit) {
        List<Limit> found = new ArrayList<>();
        if (limit instanceof Limit.PerPeriod rule) {
            found.add(new Limit.PerPeriod(rule.least() + 1, rule.every(), rule.times(), rule.pattern(), rule.anchor()));
            if (rule.least() > 1) {
                found.add(new Limit.PerPeriod(
                        rule.least() - 1, rule.every(), rule.times(), rule.pattern(), rule.anchor()));
            }
            if (rule.times() > 1) {
                found.add(new Limit.PerPeriod(
                        rule.least(), rule.every(), rule.times() + 1, rule.pattern(), rule.anchor()));
                found.add(new Limit.PerPeriod(
                        rule.least(), rule.every(), rule.times() - 1, rule.pattern(), rule.anchor()));
            }
        } else if (limit instanceof Limit.Cap cap) {
            found.add(new Limit.Cap(cap.part(), cap.most() + 1));
            found.add(new Limit.Cap(cap.part(), cap.most() - 1));
        } else if (limit instanceof Limit.Floor floor) {
            found.add(new Limit.Floor(floor.part(), floor.least() + 1));
            found.add(new Limit.Floor(floor.part(), floor.least() - 1));
        } else if (limit instanceof Limit.Distinct distinct) {
            found.add(new Limit.Distinct(distinct.key(), distinct.least() + 1));
            found.add(new Limit.Distinct(distinct.key(), distinct.least() - 1));
        } else if (limit instanceof Limit.Share share) {
            found.add(new Limit.Share(share.part(), share.numerator(), share.denominator(), !share.strict()));
        } else if (limit instanceof Limit.Within within) {
            lengths(within.length(), length -> found.add(new Limit.Within(length)));
        } else if (limit instanceof Limit.NoOlder age) {
            lengths(age.length(), length -> found.add(new Limit.NoOlder(length, age.at())));
        } else if (limit instanceof Limit.Spread spread) {
            lengths(spread.least(), length -> found.add(new Limit.Spread(length)));
        } else if (limit instanceof Limit.Position position) {
            found.add(new Limit.Position(!position.last(), position.part()));
        }
        return found;
    }

    private static void lengths(Period length, java.util.function.Consumer<Period> each) {
        each.accept(length.plusDays(1));
        if (length.toTotalMonths() > 0) {
            each.accept(Period.ofMonths((int) length.toTotalMonths() - 1).plusDays(27));
        }
    }
}
