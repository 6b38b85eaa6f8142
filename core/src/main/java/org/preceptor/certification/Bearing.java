package org.preceptor.certification;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Selection.Facet;

/** Which evidence can bear on which demand at all; what shares nothing can be planned apart. */
final class Bearing {
    private static final String ANY = "activity:";
    private final ImmutableSet.Builder<String> on = ImmutableSet.builder();

    private Bearing() {}

    static ImmutableSet<String> of(Criterion criterion) {
        Bearing bearing = new Bearing();
        bearing.add(criterion);
        return bearing.on.build();
    }

    static ImmutableSet<String> of(Dossier evidence) {
        ImmutableSet.Builder<String> on = ImmutableSet.builder();
        evidence.activities().forEach(each -> on.add(ANY + each.kind()));
        evidence.holdings().forEach(each -> on.add("held:" + each.code()));
        evidence.milestones().keySet().forEach(each -> on.add("step:" + each));
        evidence.attestations().forEach(each -> on.add("signed:" + each.kind()));
        evidence.judgements().forEach(each -> on.add("judged:" + each.item()));
        evidence.examinations().forEach(each -> on.add("examined:" + each.kind()));
        evidence.attributes().forEach(each -> on.add("attribute:" + each.name()));
        evidence.waivers().forEach(each -> on.add("waiver:" + each.criterion()));
        return on.build();
    }

    static boolean meet(Set<String> one, Set<String> other) {
        return !Sets.intersection(one, other).isEmpty() || anyOf(one, other) || anyOf(other, one);
    }

    private static boolean anyOf(Set<String> one, Set<String> other) {
        return one.contains(ANY) && other.stream().anyMatch(each -> each.startsWith(ANY));
    }

    private void add(Criterion criterion) {
        if (criterion instanceof Item item) {
            on.add("waiver:" + item.id());
            add(item.criterion());
        } else if (criterion instanceof Criterion.AllOf all) {
            all.parts().forEach(this::add);
        } else if (criterion instanceof Criterion.KOf some) {
            some.parts().forEach(this::add);
        } else if (criterion instanceof Criterion.Branch branch) {
            on.add("attribute:" + branch.attribute());
            add(branch.at());
            branch.cases().values().forEach(this::add);
            branch.otherwise().ifPresent(this::add);
        } else if (criterion instanceof Criterion.Amount amount) {
            add(amount.of());
            amount.limits().forEach(this::add);
        } else if (criterion instanceof Criterion.Elapsed elapsed) {
            add(elapsed.since());
        } else if (criterion instanceof Criterion.InOrder order) {
            add(order.earlier());
            add(order.later());
        } else if (criterion instanceof Criterion.Held held) {
            held.codes().forEach(code -> on.add("held:" + code));
            add(held.from());
            add(held.to());
        } else if (criterion instanceof Criterion.Deemed deemed) {
            deemed.by().forEach(code -> on.add("held:" + code));
            add(deemed.criterion());
        } else if (criterion instanceof Criterion.Given given) {
            add(given.criterion());
        } else {
            signed(criterion);
        }
    }

    private void signed(Criterion criterion) {
        if (criterion instanceof Criterion.Attested rule) {
            rule.kinds().forEach(kind -> on.add("signed:" + kind));
            if (!rule.barred().isEmpty()) {
                on.add(ANY);
            }
        } else if (criterion instanceof Criterion.Judged rule) {
            rule.items().forEach(item -> on.add("judged:" + item));
        } else if (criterion instanceof Criterion.Examined rule) {
            on.add("examined:" + rule.kind());
        } else if (criterion instanceof Criterion.Reported rule) {
            on.add("signed:" + rule.kind());
            rule.closing().ifPresent(kind -> on.add("signed:" + kind));
            add(rule.from());
        }
    }

    private void add(Limit limit) {
        if (limit instanceof Limit.Between between) {
            between.from().ifPresent(this::add);
            between.to().ifPresent(this::add);
        } else if (limit instanceof Limit.NoOlder age) {
            add(age.at());
        } else if (limit instanceof Limit.PerPeriod floor) {
            floor.anchor().ifPresent(this::add);
        } else if (limit instanceof Limit.Surcharge late) {
            add(late.due());
            add(late.until());
        }
    }

    private void add(Moment moment) {
        if (moment instanceof Moment.Milestone milestone) {
            on.add("step:" + milestone.code());
        } else if (moment instanceof Moment.Obtained obtained) {
            obtained.codes().forEach(code -> on.add("held:" + code));
        } else if (moment instanceof Moment.Signed signed) {
            signed.kinds().forEach(kind -> on.add("signed:" + kind));
        } else if (moment instanceof Moment.Act act) {
            add(act.which());
        } else if (moment instanceof Moment.Shifted shifted) {
            add(shifted.moment());
        }
    }

    private void add(Selection selection) {
        kinds(selection).ifPresentOrElse(kinds -> kinds.forEach(kind -> on.add(ANY + kind)), () -> on.add(ANY));
    }

    /** The kinds that a selection is limited to; empty when it is not. */
    private static Optional<Set<String>> kinds(Selection selection) {
        for (Selection.Filter filter : selection.filters()) {
            if (filter instanceof Selection.Is is && is.facet() == Facet.KIND) {
                return Optional.of(is.values());
            } else if (filter instanceof Selection.OneOf choice) {
                Optional<Set<String>> all = choice.selections().stream()
                        .map(Bearing::kinds)
                        .reduce((one, other) -> one.isPresent() && other.isPresent()
                                ? Optional.of(Sets.union(one.get(), other.get()))
                                : Optional.empty())
                        .orElse(Optional.empty());
                if (all.isPresent()) {
                    return all;
                }
            }
        }
        return Optional.empty();
    }
}
