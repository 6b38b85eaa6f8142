package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.preceptor.quota.QuotaFamily.Range;
import org.preceptor.quota.QuotaFamily.Structure;

class FamilyProperties {
    private static final int MOST = 3;

    private static MemberId cell(int c) {
        return MemberId.of("c" + c);
    }

    /** Every assignment of 0..3 to the cells that respects all lines. */
    private static List<long[]> enumerate(QuotaFamily family, int cells) {
        List<long[]> all = new ArrayList<>();
        for (long code = 0; code < Math.pow(MOST + 1, cells); code++) {
            long[] a = new long[cells];
            long rest = code;
            for (int c = 0; c < cells; c++) {
                a[c] = rest % (MOST + 1);
                rest /= MOST + 1;
            }
            if (family.nodes().stream()
                    .allMatch(n ->
                            sum(n, a) >= n.lower() && sum(n, a) <= n.upper().orElseThrow())) {
                all.add(a);
            }
        }
        return all;
    }

    private static long sum(QuotaNode node, long[] a) {
        long sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += node.id().equals(cell(c)) || node.cells().contains(cell(c)) ? a[c] : 0;
        }
        return sum;
    }

    private static void addLine(List<QuotaNode> nodes, String name, List<Integer> cells, java.util.Random random) {
        long lower = random.nextInt(2 * cells.size() + 1);
        long upper = Math.max(lower, random.nextInt(3 * cells.size() + 1));
        nodes.add(QuotaNode.of(MemberId.of(name), lower, upper)
                .over(cells.stream().map(FamilyProperties::cell).toList()));
    }

    private static void addCells(List<QuotaNode> nodes, int cells, java.util.Random random) {
        for (int c = 0; c < cells; c++) {
            long lower = random.nextInt(2);
            nodes.add(QuotaNode.of(cell(c), lower, lower + random.nextInt(MOST - (int) lower + 1)));
        }
    }

    private static void split(List<QuotaNode> nodes, int from, int to, java.util.Random random) {
        if (to - from < 2) {
            return;
        }
        addLine(
                nodes,
                "t" + from + "-" + to,
                java.util.stream.IntStream.range(from, to).boxed().toList(),
                random);
        int middle = from + 1 + random.nextInt(to - from - 1);
        split(nodes, from, middle, random);
        split(nodes, middle, to, random);
    }

    @Property(tries = 250)
    void treesAgreeWithEnumeration(@ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        List<QuotaNode> nodes = new ArrayList<>();
        addCells(nodes, 5, random);
        split(nodes, 0, 5, random);
        QuotaFamily family = QuotaFamily.of(nodes);
        assertThat(family.structure()).isInstanceOf(Structure.Laminar.class);
        agree(family, 5);
    }

    @Property(tries = 250)
    void tablesOfLinesAgreeWithEnumeration(@ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        List<QuotaNode> nodes = new ArrayList<>();
        addCells(nodes, 6, random);
        addLine(nodes, "row0", List.of(0, 1, 2), random);
        addLine(nodes, "row1", List.of(3, 4, 5), random);
        addLine(nodes, "col0", List.of(0, 3), random);
        addLine(nodes, "col1", List.of(1, 4), random);
        addLine(nodes, "col2", List.of(2, 5), random);
        addLine(nodes, "all", List.of(0, 1, 2, 3, 4, 5), random);
        QuotaFamily family = QuotaFamily.of(nodes);
        assertThat(family.structure()).isInstanceOf(Structure.TwoHierarchies.class);
        agree(family, 6);
    }

    private static void agree(QuotaFamily family, int cells) {
        List<long[]> all = enumerate(family, cells);
        Feasibility answer = family.feasibility();
        assertThat(answer.isFeasible()).isEqualTo(!all.isEmpty());
        assertThat(answer.verify().findings()).isEmpty();
        if (answer.isFeasible()) {
            for (QuotaNode node : family.nodes()) {
                long low = all.stream().mapToLong(a -> sum(node, a)).min().orElseThrow();
                long high = all.stream().mapToLong(a -> sum(node, a)).max().orElseThrow();
                assertThat(family.attainable().get(node.id())).isEqualTo(new Range(low, Optional.of(high)));
            }
            return;
        }
        Feasibility.Witness witness = answer.witness().orElseThrow();
        FamilyCaseTest.checkIrreducible(family, witness, true);
        for (Feasibility.Relaxation way : answer.relaxations()) {
            assertThat(moved(family, way.line(), way.to()).feasibility().isFeasible())
                    .as(way.toString())
                    .isTrue();
            long less = way.line().side() == Feasibility.Side.LOWER ? way.to() + 1 : way.to() - 1;
            assertThat(moved(family, way.line(), less).feasibility().isFeasible())
                    .as("less than " + way)
                    .isFalse();
        }
    }

    private static QuotaFamily moved(QuotaFamily family, Feasibility.Line line, long to) {
        QuotaNode node = family.get(line.node());
        boolean lower = line.side() == Feasibility.Side.LOWER;
        return family.with(
                node.withBounds(lower ? to : node.lower(), lower ? node.upper().orElseThrow() : to));
    }

    @Property(tries = 200)
    void generalFamiliesAreSearchedExactly(@ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        List<QuotaNode> nodes = new ArrayList<>();
        addCells(nodes, 5, random);
        for (int s = 0; s < 5; s++) {
            List<Integer> some = java.util.stream.IntStream.range(0, 5)
                    .filter(c -> random.nextBoolean())
                    .boxed()
                    .toList();
            if (some.size() > 1) {
                addLine(nodes, "s" + s, some, random);
            }
        }
        QuotaFamily family = QuotaFamily.of(nodes);
        Feasibility answer = family.feasibility(100_000);
        assertThat(answer.verdict()).isNotIn(Feasibility.Verdict.UNKNOWN, Feasibility.Verdict.REFUSED);
        assertThat(answer.isFeasible()).isEqualTo(!enumerate(family, 5).isEmpty());
        assertThat(answer.verify().findings()).isEmpty();
    }

    @Property(tries = 100)
    void theOrderOfTheDocumentDecidesNothing(@ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        List<QuotaNode> nodes = new ArrayList<>();
        addCells(nodes, 5, random);
        split(nodes, 0, 5, random);
        Feasibility one = QuotaFamily.of(nodes).feasibility();
        java.util.Collections.shuffle(nodes, random);
        Feasibility other = QuotaFamily.of(nodes).feasibility();
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.example()).isEqualTo(one.example());
    }
}
