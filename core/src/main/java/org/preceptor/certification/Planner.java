package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Branch;
import org.preceptor.certification.Criterion.Deemed;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.KOf;
import org.preceptor.certification.Plan.Cost;
import org.preceptor.certification.Plan.Obstacle;
import org.preceptor.certification.Plan.Proof;
import org.preceptor.certification.Plan.Step;

/**
 * Finds ways to leave nothing missing: supplies each demand that is not met, combines the cheapest supplies, and keeps what
 * assessing the completed dossier confirms, step by step reduced to what is needed. Whether any other combination of the
 * same supplies costs less is then searched for, and said.
 */
final class Planner {
    private static final int WIDTH = 24;
    private final Assessment assessment;
    private final Cost cost;
    private final boolean waivers;

    private final int tries;

    private Planner(Assessment assessment, Cost cost, int tries) {
        this(assessment, cost, tries, assessment.scheme().waivable());
    }

    private Planner(Assessment assessment, Cost cost, int tries, boolean waivers) {
        this.assessment = assessment;
        this.cost = cost;
        this.tries = tries;
        this.waivers = waivers;
    }

    static ImmutableList<Plan> plans(Assessment assessment, int limit, Cost cost, int tries) {
        return new Planner(assessment, cost, tries).plans(limit);
    }

    private ImmutableList<Plan> plans(int limit) {
        if (open().isEmpty()) {
            return ImmutableList.of();
        }
        List<Plan> plans = likely();
        long bound = plans.isEmpty() ? Long.MAX_VALUE : plans.get(0).cost();
        Cheapest search = new Cheapest(assessment, catalog(), cost, tries, bound);
        boolean proved = search.search();
        search.found().ifPresent(steps -> plans.add(0, plan(reduce(steps))));
        ImmutableList.Builder<Plan> all = ImmutableList.builder();
        for (int i = 0; i < Math.min(limit, plans.size()); i++) {
            Plan plan = plans.get(i);
            Proof proof = i > 0 ? Proof.NOT_FIRST : proved ? Proof.CHEAPEST : Proof.LIMIT_REACHED;
            all.add(new Plan(plan.steps(), plan.doneOn(), plan.cost(), proof));
        }
        return all.build();
    }

    /** Plans from the cheapest ways to supply each demand; cheaper ones may exist. */
    private List<Plan> likely() {
        List<List<Step>> ways = List.of(List.of());
        for (Node node : open()) {
            ways = product(ways, ways(node, (Item) node.criterion()));
        }
        Map<List<Step>, Plan> plans = new LinkedHashMap<>();
        for (List<Step> way : ways) {
            if (suffices(way)) {
                Plan plan = plan(reduce(way));
                plans.putIfAbsent(plan.steps(), plan);
            }
        }
        return plans.values().stream()
                .filter(plan -> !plan.steps().isEmpty())
                .sorted(Comparator.comparingLong(Plan::cost)
                        .thenComparing(Plan::doneOn)
                        .thenComparing(plan -> plan.label().english()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Every step that some open demand knows of, whatever it would be combined with. */
    ImmutableSet<Step> catalog() {
        ImmutableSet.Builder<Step> steps = ImmutableSet.builder();
        open().forEach(node -> collect(node, (Item) node.criterion(), steps));
        return steps.build();
    }

    private void collect(Node node, Item item, ImmutableSet.Builder<Step> steps) {
        Criterion criterion = node.criterion();
        if (isSettled(node)) {
            return;
        } else if (criterion instanceof Item named) {
            collect(node.parts().get(0), named, steps);
            if (waivers) {
                steps.add(supplies(named).waiver(Optional.empty()));
            }
            return;
        } else if (node.parts().isEmpty() && !(criterion instanceof Branch)) {
            supplies(item).of(node).forEach(steps::addAll);
        }
        if (criterion instanceof Branch branch
                && !(node.parts().size() == 1 && node.account().notes().isEmpty())) {
            if (!node.parts().isEmpty()) {
                branch.cases()
                        .keySet()
                        .forEach(value -> steps.add(supplies(item).attribute(branch.attribute(), value)));
                if (node.engine().facts.resolve(branch.at()).isEmpty()) {
                    supplies(item).happening(branch.at()).forEach(steps::addAll);
                }
            }
        } else if (criterion instanceof Deemed deemed) {
            deemed.by().forEach(code -> steps.add(supplies(item).holding(code)));
        }
        for (Node part : node.parts()) {
            if (!(criterion instanceof AllOf) || Verdicts.strength(part).compareTo(Criterion.Strength.WISH) < 0) {
                collect(part, item, steps);
            }
        }
    }

    static ImmutableSet<Step> catalog(Assessment assessment) {
        return new Planner(assessment, Cost.USUAL, 0).catalog();
    }

    private List<Node> open() {
        return Verdicts.weighing(assessment.root()).stream()
                .filter(node -> !isSettled(node))
                .toList();
    }

    /** The demands that no step but a waiver can put right; one without a name when only their combination cannot be. */
    static ImmutableList<Obstacle> obstacles(Assessment assessment) {
        Planner planner = new Planner(assessment, Cost.USUAL, Plan.USUAL_TRIES);
        Planner strict = planner.withoutWaivers();
        if (planner.open().isEmpty() || !strict.plans(1).isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Obstacle> found = ImmutableList.builder();
        for (Node node : planner.open()) {
            Item item = (Item) node.criterion();
            if (strict.ways(node, item).stream().noneMatch(way -> planner.suffices(way, item))) {
                found.addAll(planner.obstacles(node, item));
            }
        }
        ImmutableList<Obstacle> all = found.build();
        return all.isEmpty()
                ? ImmutableList.of(new Obstacle("", Sentences.notTogether(), Optional.empty(), ImmutableSet.of()))
                : all;
    }

    private Planner withoutWaivers() {
        return new Planner(assessment, cost, tries, false);
    }

    private List<Obstacle> obstacles(Node node, Item item) {
        ImmutableSet<String> authorities = !assessment.scheme().waivable()
                ? ImmutableSet.of()
                : item.waivableBy().isEmpty() ? ImmutableSet.of(Supplies.COMMITTEE) : item.waivableBy();
        List<Obstacle> found = new ArrayList<>();
        for (Node leaf : node.all()) {
            if (leaf.parts().isEmpty() && !isSettled(leaf)) {
                leaf.shortfalls()
                        .forEach(shortfall ->
                                found.add(new Obstacle(item.id(), shortfall.what(), shortfall.period(), authorities)));
            }
            if (!isSettled(leaf)) {
                leaf.notes().forEach(note -> found.add(new Obstacle(item.id(), note, Optional.empty(), authorities)));
            }
        }
        return found.stream().distinct().toList();
    }

    private Plan plan(List<Step> steps) {
        LocalDate done = doneOn(steps);
        return new Plan(ImmutableList.copyOf(steps), done, cost.of(steps, assessment.day(), done));
    }

    private LocalDate doneOn(List<Step> steps) {
        return steps.stream().map(Step::readyOn).max(LocalDate::compareTo).orElse(assessment.day());
    }

    private boolean suffices(List<Step> steps) {
        return Verdicts.weighing(after(steps)).stream().allMatch(Planner::isSettled);
    }

    private boolean suffices(List<Step> steps, Item item) {
        return after(steps).parts().stream()
                .filter(node -> node.criterion().equals(item))
                .allMatch(Planner::isSettled);
    }

    private Node after(List<Step> steps) {
        Dossier dossier = new Plan(ImmutableList.copyOf(steps), assessment.day(), 0).applyTo(assessment.dossier());
        return assessment.scheme().assess(dossier, doneOn(steps)).root();
    }

    private List<Step> reduce(List<Step> steps) {
        List<Step> needed = new ArrayList<>(steps);
        boolean dropped = true;
        while (dropped) {
            dropped = false;
            for (int i = needed.size() - 1; i >= 0 && !dropped; i--) {
                List<Step> fewer = new ArrayList<>(needed);
                fewer.remove(i);
                if (suffices(fewer)) {
                    needed = fewer;
                    dropped = true;
                }
            }
        }
        return needed;
    }

    /** Positive, or open only because nobody could read the text. */
    static boolean isSettled(Node node) {
        if (node.standing().isPositive()) {
            return true;
        } else if (node.standing() != Standing.UNDETERMINED) {
            return false;
        }
        Criterion criterion = node.criterion();
        boolean joins = criterion instanceof Item
                || criterion instanceof AllOf
                || criterion instanceof Criterion.Given
                || criterion instanceof Branch && node.parts().size() == 1;
        return criterion instanceof Criterion.Unknown
                || joins && node.parts().stream().allMatch(Planner::isSettled);
    }

    /** The ways to supply what a demand lacks; none when nothing can. */
    private List<List<Step>> ways(Node node, Item item) {
        Criterion criterion = node.criterion();
        if (isSettled(node)) {
            return List.of(List.of());
        } else if (criterion instanceof Item named) {
            List<List<Step>> ways = new ArrayList<>(ways(node.parts().get(0), named));
            if (waivers) {
                ways.add(List.of(supplies(named).waiver(Optional.empty())));
            }
            return cheapest(ways);
        } else if (criterion instanceof AllOf) {
            List<List<Step>> ways = List.of(List.of());
            for (Node part : node.parts()) {
                if (Verdicts.strength(part).compareTo(Criterion.Strength.WISH) < 0) {
                    ways = product(ways, ways(part, item));
                }
            }
            return ways;
        } else if (criterion instanceof KOf some) {
            long met = node.parts().stream()
                    .filter(part -> part.standing().isPositive())
                    .count();
            List<Node> open = node.parts().stream()
                    .filter(part -> !part.standing().isPositive())
                    .toList();
            return choose(open, (int) (some.k() - met), item);
        } else if (criterion instanceof Branch branch) {
            return branch(branch, node, item);
        } else if (criterion instanceof Criterion.Given) {
            return ways(node.parts().get(0), item);
        } else if (criterion instanceof Deemed deemed) {
            List<List<Step>> ways = new ArrayList<>(ways(node.parts().get(0), item));
            deemed.by().forEach(code -> ways.add(List.of(supplies(item).holding(code))));
            return cheapest(ways);
        }
        return cheapest(supplies(item).of(node));
    }

    private Supplies supplies(Item item) {
        return new Supplies(assessment, item, waivers);
    }

    private List<List<Step>> branch(Branch branch, Node node, Item item) {
        if (node.parts().isEmpty()) {
            return List.of();
        } else if (node.parts().size() == 1 && node.account().notes().isEmpty()) {
            return ways(node.parts().get(0), item);
        }
        List<List<Step>> ways = new ArrayList<>();
        List<List<Step>> first = node.engine().facts.resolve(branch.at()).isPresent()
                ? List.of(List.of())
                : supplies(item).happening(branch.at());
        int i = 0;
        for (String value : branch.cases().keySet()) {
            Step says = supplies(item).attribute(branch.attribute(), value);
            ways.addAll(product(
                    product(first, List.of(List.of(says))), ways(node.parts().get(i++), item)));
        }
        return cheapest(ways);
    }

    private List<List<Step>> choose(List<Node> open, int need, Item item) {
        if (need <= 0) {
            return List.of(List.of());
        } else if (open.size() < need) {
            return List.of();
        }
        List<Node> rest = open.subList(1, open.size());
        List<List<Step>> ways = new ArrayList<>(product(ways(open.get(0), item), choose(rest, need - 1, item)));
        ways.addAll(choose(rest, need, item));
        return cheapest(ways);
    }

    private List<List<Step>> product(List<List<Step>> left, List<List<Step>> right) {
        List<List<Step>> all = new ArrayList<>();
        for (List<Step> a : left) {
            for (List<Step> b : right) {
                List<Step> both = new ArrayList<>(a);
                both.addAll(b);
                all.add(both);
            }
        }
        return cheapest(all);
    }

    private List<List<Step>> cheapest(List<List<Step>> ways) {
        return ways.stream()
                .sorted(Comparator.comparingLong((List<Step> way) -> cost.of(way, assessment.day(), doneOn(way))))
                .limit(WIDTH)
                .toList();
    }
}
