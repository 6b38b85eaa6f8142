package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.preceptor.certification.Account.Rejected;
import org.preceptor.certification.Account.Shortfall;
import org.preceptor.certification.Assessment.Difference;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Assessment.Verdict;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Scheme.Stance;

/** How standings and strengths combine. */
final class Verdicts {
    private Verdicts() {}

    /** The verdict, if every way of settling what is undetermined gives the same one; otherwise undetermined. */
    static Verdict of(Stance stance, Node root) {
        ImmutableList<Node> weighing = weighing(root);
        Verdict worst = of(stance, weighing, standing -> !standing.isPositive());
        Verdict best = of(stance, weighing, Standing::isNegative);
        return worst == best ? worst : Verdict.UNDETERMINED;
    }

    private static Verdict of(Stance stance, List<Node> weighing, Predicate<Standing> fails) {
        Verdict verdict = Verdict.ELIGIBLE;
        for (Node node : weighing) {
            if (fails.test(node.standing())) {
                if (strength(node) == Strength.MUST || stance == Stance.PRESCRIPTIVE) {
                    return Verdict.NOT_YET;
                }
                verdict = Verdict.DISCRETION;
            }
        }
        return verdict;
    }

    /** The items that decide: neither wishes nor remarks. */
    static ImmutableList<Node> weighing(Node root) {
        return root.parts().stream()
                .filter(node -> strength(node).compareTo(Strength.WISH) < 0)
                .collect(ImmutableList.toImmutableList());
    }

    /** The items that weigh and cannot be settled. */
    static ImmutableList<Node> undetermined(Node root) {
        return weighing(root).stream()
                .filter(node -> node.standing() == Standing.UNDETERMINED)
                .collect(ImmutableList.toImmutableList());
    }

    static ImmutableList<Rejected> rejected(Node root) {
        return root.all().stream()
                .flatMap(node -> node.rejected().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    static Optional<Node> find(Node root, String item) {
        return root.parts().stream()
                .filter(node ->
                        node.criterion() instanceof Item named && named.id().equals(item))
                .findFirst();
    }

    static ImmutableMap<String, Standing> standings(Node root) {
        ImmutableMap.Builder<String, Standing> standings = ImmutableMap.builder();
        root.parts().forEach(node -> standings.put(name(node), node.standing()));
        return standings.buildKeepingLast();
    }

    /** What is missing from everything that weighs, each thing once, with the name of the demand and the day on which time cures it. */
    static ImmutableList<Shortfall> shortfalls(Node root) {
        ImmutableList.Builder<Shortfall> all = ImmutableList.builder();
        for (Node node : weighing(root)) {
            if (node.standing().isNegative()) {
                collect(node, name(node), all);
            }
        }
        return all.build().stream().distinct().collect(ImmutableList.toImmutableList());
    }

    private static void collect(Node node, String item, ImmutableList.Builder<Shortfall> all) {
        node.shortfalls().forEach(shortfall -> all.add(shortfall.of(item, node.curedOn())));
        boolean choice = node.criterion() instanceof Criterion.KOf && node.standing() != Standing.IMPOSSIBLE;
        for (Node part : node.parts()) {
            boolean open = part.standing().isNegative() && !(choice && part.standing() == Standing.IMPOSSIBLE);
            if (open && strength(part).compareTo(Strength.WISH) < 0) {
                collect(part, item, all);
            }
        }
    }

    static Difference difference(Assessment from, Assessment to) {
        Map<String, ImmutableList<Optional<Standing>>> changed = new LinkedHashMap<>();
        Map<String, Standing> before = from.standings();
        Map<String, Standing> now = to.standings();
        before.forEach((name, standing) -> {
            if (now.get(name) != standing) {
                changed.put(name, ImmutableList.of(Optional.of(standing), Optional.ofNullable(now.get(name))));
            }
        });
        now.forEach((name, standing) -> {
            if (!before.containsKey(name)) {
                changed.put(name, ImmutableList.of(Optional.empty(), Optional.of(standing)));
            }
        });
        return new Difference(from.verdict(), to.verdict(), ImmutableMap.copyOf(changed));
    }

    static Strength strength(Node node) {
        return strength(node.criterion());
    }

    static Strength strength(Criterion criterion) {
        if (criterion instanceof Item item) {
            return item.strength();
        }
        return criterion instanceof Criterion.Given given ? strength(given.criterion()) : Strength.MUST;
    }

    static String name(Node node) {
        Criterion criterion = node.criterion() instanceof Criterion.Given given ? given.criterion() : node.criterion();
        return criterion instanceof Item item ? item.id() : "";
    }

    static Standing all(List<Standing> standings) {
        Standing result = Standing.MET;
        for (Standing standing : standings) {
            if (standing == Standing.IMPOSSIBLE) {
                return standing;
            } else if (standing.isNegative()) {
                result = result == Standing.NOT_YET ? result : standing;
            } else if (standing == Standing.UNDETERMINED && !result.isNegative()) {
                result = standing;
            }
        }
        return result;
    }

    static Standing some(int k, List<Standing> standings) {
        long met = standings.stream().filter(Standing::isPositive).count();
        long open = standings.stream()
                .filter(standing -> standing == Standing.UNDETERMINED)
                .count();
        long impossible = standings.stream()
                .filter(standing -> standing == Standing.IMPOSSIBLE)
                .count();
        if (met >= k) {
            return Standing.MET;
        } else if (met + open >= k) {
            return Standing.UNDETERMINED;
        }
        return standings.size() - impossible < k ? Standing.IMPOSSIBLE : Standing.NOT_YET;
    }
}
