package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
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
