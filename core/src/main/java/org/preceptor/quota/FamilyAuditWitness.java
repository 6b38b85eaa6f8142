package org.preceptor.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.preceptor.quota.Feasibility.Line;
import org.preceptor.quota.Feasibility.Relaxation;
import org.preceptor.quota.Feasibility.Side;
import org.preceptor.quota.Feasibility.Witness;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;

/** Adds a contradiction up by hand: every cell under a floor is under a cap too, and the floors come to more than the caps. */
final class FamilyAuditWitness {
    private final Feasibility answer;
    private final FamilyAuditLines lines;
    private final Consumer<String> open;
    private final Optional<FamilyAuditFlow> flow;

    FamilyAuditWitness(Feasibility answer, FamilyAuditLines lines, Consumer<String> open) {
        this.answer = answer;
        this.lines = lines;
        this.open = open;
        this.flow = FamilyAuditFlow.of(lines, List.of());
    }

    void check(Witness witness, ShareAuditEdge.Expect expect) {
        Map<MemberId, Integer> count = new HashMap<>();
        Fraction low = side(witness.lowerSide(), Side.LOWER, count, expect);
        Fraction high = side(witness.upperSide(), Side.UPPER, count, expect);
        expect.that("sum of the floors", low, Fraction.of(witness.lowerTotal(), 1));
        expect.that("sum of the caps", high, Fraction.of(witness.upperTotal(), 1));
        expect.that("floors above caps", true, low.compareTo(high) > 0);
        count.forEach((cell, n) -> expect.that(cell + " counted among the caps", true, n >= 0));
        for (Line line : witness.lowerSide()) {
            boolean needed = low.minus(Fraction.of(line.bound(), 1)).compareTo(high) <= 0;
            expect.that(line + " is needed", true, needed);
        }
        for (Line line : witness.upperSide()) {
            boolean needed = lines.cells(line.node()).stream().anyMatch(c -> count.getOrDefault(c, 0) == 0);
            expect.that(line + " is needed", true, needed);
        }
        List<Line> all = new ArrayList<>(witness.lowerSide());
        all.addAll(witness.upperSide());
        expect.that("lines listed once", new HashSet<>(all).size(), all.size());
        at(witness, all, expect);
        relaxations(all, expect);
        boolean both = !witness.lowerSide().isEmpty() && !witness.upperSide().isEmpty();
        expect.that("lines on both sides", true, both);
        if (!both) {
            return;
        }
        FamilyReader reader = FamilyReader.of(answer.family());
        Witness again = FamilyWords.witness(
                reader, witness.lowerSide(), witness.upperSide(), answer.relaxations(), witness.at());
        expect.that("the sentence of these lines", again.sentence(), witness.sentence());
    }

    private Fraction side(List<Line> some, Side side, Map<MemberId, Integer> count, ShareAuditEdge.Expect expect) {
        Fraction sum = Fraction.ZERO;
        for (Line line : some) {
            sum = sum.plus(Fraction.of(line.bound(), 1));
            Optional<QuotaNode> node = answer.family().find(line.node()).filter(n -> n.kind() == QuotaNode.Kind.HARD);
            Optional<Long> decided = side == Side.LOWER ? node.map(QuotaNode::lower) : node.flatMap(QuotaNode::upper);
            expect.that(line + " as decided", Optional.of(line.bound()), decided);
            expect.that("side of " + line, side, line.side());
            lines.cells(line.node()).forEach(c -> count.merge(c, side == Side.LOWER ? -1 : 1, Integer::sum));
        }
        return sum;
    }

    /** In a tree the contradiction is placed at the smallest line around all of its lines; elsewhere only one line can hold it all. */
    private void at(Witness witness, List<Line> all, ShareAuditEdge.Expect expect) {
        Set<MemberId> inside = new HashSet<>();
        all.forEach(line -> inside.addAll(lines.cells(line.node())));
        boolean tree = answer.structure()
                .filter(QuotaFamily.Structure.Laminar.class::isInstance)
                .isPresent();
        boolean alone = all.stream().map(Line::node).distinct().count() == 1;
        expect.that("a place in the tree", tree || alone, witness.at().isPresent());
        witness.at().ifPresent(id -> {
            int size = lines.cells(id).size();
            boolean around =
                    answer.family().find(id).isPresent() && lines.cells(id).containsAll(inside);
            boolean smaller = lines.hard(List.of()).stream()
                    .map(n -> lines.cells(n.id()))
                    .anyMatch(c -> c.size() < size && c.containsAll(inside));
            expect.that(id + " is the smallest line around them", true, around && !smaller);
        });
    }

    private void relaxations(List<Line> all, ShareAuditEdge.Expect expect) {
        Set<Line> eased = new HashSet<>();
        for (Relaxation way : answer.relaxations()) {
            expect.that(way + " eases a line of the contradiction", true, all.contains(way.line()));
            expect.that(way + " is listed once", true, eased.add(way.line()));
            enough(way + " is enough", true, way.line(), way.to(), expect);
            boolean lower = way.line().side() == Side.LOWER;
            boolean eases = lower
                    ? way.to() < way.line().bound()
                    : way.to() > way.line().bound();
            expect.that(way + " eases", true, eases && way.to() >= 0);
            enough("less than " + way + " is enough", false, way.line(), lower ? way.to() + 1 : way.to() - 1, expect);
        }
        for (Line line : all) {
            if (!eased.contains(line)) {
                long most = line.side() == Side.LOWER ? 0 : Long.MAX_VALUE;
                enough("easing " + line + " is enough", false, line, most, expect);
            }
        }
    }

    private void enough(String what, boolean expected, Line line, long to, ShareAuditEdge.Expect expect) {
        Optional<QuotaNode> node = answer.family().find(line.node());
        if (node.isEmpty()) {
            return;
        }
        long upper = node.get().upper().orElse(Long.MAX_VALUE);
        boolean lower = line.side() == Side.LOWER;
        long[] bounds = {lower ? to : node.get().lower(), lower ? upper : to};
        Optional<Boolean> found = FamilyAuditFlow.decide(flow, lines, List.of(), Map.of(line.node(), bounds));
        found.ifPresentOrElse(is -> expect.that(what, expected, is), () -> open.accept(what));
    }

    /** The finding that must stand in the report. */
    Finding finding(Witness witness) {
        return FamilyCards.INFEASIBLE
                .error()
                .at("/nodes")
                .with("witness", witness.sentence())
                .with("lowerSide", texts(witness.lowerSide()))
                .with("lowerTotal", witness.lowerTotal())
                .with("upperSide", texts(witness.upperSide()))
                .with("upperTotal", witness.upperTotal())
                .build();
    }

    private static Evidence texts(List<Line> some) {
        return Evidence.many(
                some.stream().map(line -> Evidence.of(line.toString())).toList());
    }
}
