package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Branch;
import org.preceptor.certification.Criterion.Deemed;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.KOf;
import org.preceptor.certification.Plan.Cost;
import org.preceptor.certification.Plan.Step;

/**
 * Finds ways to leave nothing missing: supplies each demand that is not met, combines the cheapest supplies, and keeps what
 * assessing the completed dossier confirms, step by step reduced to what is needed.
 */
final class Planner {
    private static final int WIDTH = 24;
    private final Assessment assessment;
    private final Cost cost;

    private Planner(Assessment assessment, Cost cost) {
        this.assessment = assessment;
        this.cost = cost;
    }

    static ImmutableList<Plan> plans(Assessment assessment, int limit, Cost cost) {
        return new Planner(assessment, cost).plans(limit);
    }

    private ImmutableList<Plan> plans(int limit) {
        List<List<Step>> ways = List.of(List.of());
        for (Node node : Verdicts.weighing(assessment.root())) {
            if (!isSettled(node)) {
                ways = product(ways, ways(node, Verdicts.name(node)));
            }
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
                .limit(limit)
                .collect(ImmutableList.toImmutableList());
    }

    private Plan plan(List<Step> steps) {
        LocalDate done = doneOn(steps);
        return new Plan(ImmutableList.copyOf(steps), done, cost.of(steps, assessment.day(), done));
    }

    private LocalDate doneOn(List<Step> steps) {
        return steps.stream().map(Step::readyOn).max(LocalDate::compareTo).orElse(assessment.day());
    }

    private boolean suffices(List<Step> steps) {
        Dossier dossier = new Plan(ImmutableList.copyOf(steps), assessment.day(), 0).applyTo(assessment.dossier());
        Node root = assessment.scheme().assess(dossier, doneOn(steps)).root();
        return Verdicts.weighing(root).stream().allMatch(Planner::isSettled);
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
    private List<List<Step>> ways(Node node, String item) {
        Criterion criterion = node.criterion();
        if (isSettled(node)) {
            return List.of(List.of());
        } else if (criterion instanceof Item named) {
            List<List<Step>> ways = new ArrayList<>(ways(node.parts().get(0), named.id()));
            if (assessment.scheme().waivable()) {
                ways.add(List.of(supplies(item).waiver(named)));
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
        } else if (criterion instanceof Deemed deemed) {
            List<List<Step>> ways = new ArrayList<>(ways(node.parts().get(0), item));
            deemed.by().forEach(code -> ways.add(List.of(supplies(item).holding(code))));
            return cheapest(ways);
        }
        return cheapest(supplies(item).of(node));
    }

    private Supplies supplies(String item) {
        return new Supplies(assessment, item);
    }

    private List<List<Step>> branch(Branch branch, Node node, String item) {
        if (node.parts().size() == 1 && node.account().notes().isEmpty()) {
            return ways(node.parts().get(0), item);
        }
        List<List<Step>> ways = new ArrayList<>();
        int i = 0;
        for (String value : branch.cases().keySet()) {
            Step says = supplies(item).attribute(branch.attribute(), value);
            ways.addAll(product(List.of(List.of(says)), ways(node.parts().get(i++), item)));
        }
        return cheapest(ways);
    }

    private List<List<Step>> choose(List<Node> open, int need, String item) {
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
