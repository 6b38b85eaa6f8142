package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.Label;
import org.preceptor.quota.QuotaFamily.Range;
import org.preceptor.quota.QuotaFamily.Structure;

class FamilyCaseTest {
    static List<Case> trees() {
        return Case.ofKind("quota-tree");
    }

    @ParameterizedTest
    @MethodSource("trees")
    void treesAreTightened(Case c) {
        QuotaFamily family = tree(c.get("input"));
        c.get("expected").only("feasible", "attainable", "bottomUp");
        if (c.get("expected").has("bottomUp")) {
            bottomUp(family, c.get("expected").get("bottomUp"));
        }
        assertThat(family.verify(family.attainable()).hasErrors()).isFalse();
        Feasibility answer = family.feasibility();
        assertThat(answer.isFeasible())
                .isEqualTo(c.get("expected").get("feasible").yes());
        assertThat(answer.verify().isClean()).isTrue();
        Case attainable = c.get("expected").get("attainable");
        for (String id : attainable.keys()) {
            List<Long> range = attainable.get(id).numbers();
            assertThat(family.attainable().get(MemberId.of(id)))
                    .as(id)
                    .isEqualTo(new Range(range.get(0), Optional.of(range.get(1))));
            QuotaNode node = family.get(MemberId.of(id));
            for (long n = node.lower(); n <= node.upper().orElseThrow(); n++) {
                boolean reached =
                        family.with(node.withBounds(n, n)).feasibility().isFeasible();
                assertThat(reached).as(id + " = " + n).isEqualTo(n >= range.get(0) && n <= range.get(1));
            }
        }
    }

    private static void bottomUp(QuotaFamily family, Case expected) {
        FamilyReader reader = FamilyReader.of(family);
        FamilyReader.Tree tree = reader.tree();
        for (int v = 1; v < tree.what().length; v++) {
            String name = reader.name(tree.what()[v]).value();
            assertThat(List.of(tree.kernel().upLower[v], tree.kernel().upUpper[v]))
                    .as(name)
                    .isEqualTo(expected.get(name).numbers());
        }
    }

    static List<Case> feasibleFlows() {
        return Case.ofKind("quota-flow");
    }

    @ParameterizedTest
    @MethodSource("feasibleFlows")
    void crossingLinesThatFitShowWhatTheyCanComeTo(Case c) {
        QuotaFamily family = table(c.get("input"));
        Case expected = c.get("expected").only("feasible", "attainable");
        assertThat(family.feasibility().isFeasible())
                .isEqualTo(expected.get("feasible").yes());
        assertThat(family.feasibility().verify().findings()).isEmpty();
        for (String id : expected.get("attainable").keys()) {
            List<Long> range = expected.get("attainable").get(id).numbers();
            assertThat(family.attainable().get(MemberId.of(id)))
                    .as(id)
                    .isEqualTo(new Range(range.get(0), Optional.of(range.get(1))));
        }
        assertThat(family.verify(family.attainable()).findings()).isEmpty();
    }

    static List<Case> halls() {
        return Case.ofKind("quota-hall");
    }

    @ParameterizedTest
    @MethodSource("halls")
    void traineesWithoutRoomAreNamedWithTheirBases(Case c) {
        Case input = c.get("input");
        Case lists = only(input, Case::isList);
        Case seats = only(input, Case::isNumber);
        assertThat(input.keys()).as("members of the input").hasSize(2);
        List<QuotaNode> rows = new ArrayList<>();
        List<QuotaNode> cells = new ArrayList<>();
        List<QuotaNode> cols = new ArrayList<>();
        seats.keys()
                .forEach(b ->
                        cols.add(QuotaNode.of(MemberId.of(b), 0, seats.get(b).number())));
        for (String t : lists.keys()) {
            rows.add(QuotaNode.of(MemberId.of(t), 1, 1));
            for (QuotaNode base : cols) {
                boolean listed = lists.get(t).texts().contains(base.id().value());
                cells.add(QuotaNode.of(MemberId.of(t).to(base.id()), 0, listed ? 1 : 0));
            }
        }
        Feasibility answer = QuotaFamily.table(rows, cols, cells).feasibility();
        assertThat(answer.verify().hasErrors()).isFalse();
        List<Feasibility.Line> low =
                answer.witness().map(Feasibility.Witness::lowerSide).orElse(ImmutableList.of());
        List<Feasibility.Line> high =
                answer.witness().map(Feasibility.Witness::upperSide).orElse(ImmutableList.of());
        List<String> trainees = low.stream().map(l -> l.node().value()).sorted().toList();
        List<String> bases =
                high.stream().map(l -> l.node().value()).filter(seats::has).toList();
        Case expected = c.get("expected");
        for (String member : expected.keys()) {
            Case value = expected.get(member);
            if (value.isNumber()) {
                long missing = answer.witness()
                        .map(w -> w.lowerTotal() - w.upperTotal())
                        .orElse(0L);
                assertThat(missing).isEqualTo(value.number());
            } else if (!value.isList()) {
                assertThat(member).as("a member that something reads").isEqualTo("feasible");
                assertThat(answer.isFeasible()).isEqualTo(value.yes());
            } else {
                boolean people = value.texts().stream().allMatch(lists::has);
                assertThat(people ? trainees : bases).as(member).containsExactlyInAnyOrderElementsOf(value.texts());
            }
        }
    }

    /** The one member that is an object of such values. */
    private static Case only(Case object, java.util.function.Predicate<Case> values) {
        List<Case> found = object.keys().stream()
                .map(object::get)
                .filter(m -> m.isObject() && m.keys().stream().allMatch(k -> values.test(m.get(k))))
                .toList();
        assertThat(found).as("members of this form in " + object).hasSize(1);
        return found.get(0);
    }

    static List<Case> cubes() {
        return Case.ofKind("controlled-rounding-3d");
    }

    @ParameterizedTest
    @MethodSource("cubes")
    void halvesInACubeMayHaveNoRounding(Case c) {
        List<QuotaNode> nodes = new ArrayList<>();
        c.get("input")
                .only("halves", "lines")
                .get("halves")
                .texts()
                .forEach(h -> nodes.add(QuotaNode.of(MemberId.of(h), 0, 1)));
        List<Case> lines = c.get("input").get("lines").list();
        for (int k = 0; k < lines.size(); k++) {
            long sum = lines.get(k).get("sum").number();
            nodes.add(QuotaNode.of(MemberId.of("line " + k), sum, sum)
                    .over(ids(lines.get(k).get("cells").texts())));
        }
        QuotaFamily family = QuotaFamily.of(nodes);
        assertThat(family.structure()).isInstanceOf(Structure.General.class);
        Feasibility answer = family.feasibility(100_000);
        assertThat(answer.verdict())
                .isEqualTo(
                        c.get("expected").only("exists").get("exists").yes()
                                ? Feasibility.Verdict.FEASIBLE
                                : Feasibility.Verdict.INFEASIBLE);
        assertThat(answer.verify().findings()).isEmpty();
    }

    static List<Case> infeasibleTrees() {
        return Case.ofKind("quota-tree-infeasible");
    }

    @ParameterizedTest
    @MethodSource("infeasibleTrees")
    void infeasibleTreesNameTheLinesThatAddUp(Case c) {
        for (int k = 0; k < c.get("input").get("instances").size(); k++) {
            QuotaFamily family = tree(c.get("input").get("instances").get(k));
            Case expected = c.get("expected").get("instances").get(k).only("feasible", "at", "lowerSide", "upperSide");
            Feasibility answer = family.feasibility();
            assertThat(answer.isFeasible()).isEqualTo(expected.get("feasible").yes());
            Feasibility.Witness witness = answer.witness().orElseThrow();
            assertThat(witness.at()).contains(MemberId.of(expected.get("at").text()));
            checkWitness(witness, expected);
            checkIrreducible(family, witness, true);
            assertThat(answer.verify().isClean()).isTrue();
        }
    }

    static List<Case> flows() {
        return Case.ofKind("quota-flow-infeasible");
    }

    @ParameterizedTest
    @MethodSource("flows")
    void crossingLinesAreExplainedByACut(Case c) {
        QuotaFamily family = table(c.get("input"));
        c.get("expected").only("feasible", "witness", "minimalRelaxations");
        assertThat(family.structure()).isInstanceOf(Structure.TwoHierarchies.class);
        Feasibility answer = family.feasibility();
        assertThat(answer.isFeasible()).isFalse();
        Feasibility.Witness witness = answer.witness().orElseThrow();
        checkWitness(witness, c.get("expected").get("witness"));
        checkIrreducible(family, witness, true);
        assertThat(answer.relaxations().stream().map(Object::toString).toList())
                .containsExactlyInAnyOrderElementsOf(c.get("expected").get("minimalRelaxations").list().stream()
                        .map(r -> r.get(0).text())
                        .toList());
        assertThat(answer.verify().isClean()).isTrue();
    }

    static List<Case> structures() {
        return Case.ofKind("family-structure");
    }

    @ParameterizedTest
    @MethodSource("structures")
    void structureIsRecognised(Case c) {
        List<Case> families = c.get("input").get("families").list();
        for (int k = 0; k < families.size(); k++) {
            List<Case> sets = families.get(k).get("sets").list();
            QuotaFamily family = QuotaFamily.of(IntStream.range(0, sets.size())
                    .mapToObj(s -> QuotaNode.of(MemberId.of("s" + s), 0, 9)
                            .over(ids(sets.get(s).texts())))
                    .toList());
            Case expected = c.get("expected").get("families").get(k).only("structure", "oddCycle", "crossingPair");
            Structure structure = family.structure();
            String name = structure.getClass().getSimpleName();
            assertThat(name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT))
                    .isEqualTo(expected.get("structure").text());
            if (structure instanceof Structure.General general) {
                assertThat(general.oddCycle()).isEqualTo(named(expected.get("oddCycle")));
            } else if (structure instanceof Structure.TwoHierarchies two) {
                assertThat(List.of(two.first(), two.second())).isEqualTo(named(expected.get("crossingPair")));
            }
        }
    }

    private static List<MemberId> named(Case indexes) {
        return indexes.numbers().stream().map(s -> MemberId.of("s" + s)).toList();
    }

    static List<Case> systems() {
        return Case.ofKind("set-system-feasibility");
    }

    @ParameterizedTest
    @MethodSource("systems")
    void generalFamiliesAreRefusedOrProved(Case c) {
        QuotaFamily family = system(c.get("input"), 1);
        Case expected = c.get("expected")
                .only("structure", "fractionallyFeasible", "fractionalSolution", "integrallyFeasible", "certificate");
        assertThat(expected.get("structure").text()).isEqualTo("GENERAL");
        assertThat(expected.get("certificate").text()).startsWith("PARITY");
        assertThat(family.structure()).isInstanceOf(Structure.General.class);
        Feasibility answer = family.feasibility();
        assertThat(answer.isFeasible())
                .isEqualTo(expected.get("integrallyFeasible").yes());
        assertThat(answer.parity()).isNotEmpty();
        assertThat(answer.verify().isClean()).isTrue();
        boolean halves = system(c.get("input"), 2).feasibility(1000).isFeasible();
        assertThat(halves).isEqualTo(expected.get("fractionallyFeasible").yes());
        BoundedSearch.Outcome search = BoundedSearch.run(FamilyReader.of(family).family, 1000);
        assertThat(search.verdict()).isEqualTo(BoundedSearch.Verdict.INFEASIBLE);
    }

    private static QuotaFamily system(Case input, long times) {
        List<QuotaNode> nodes = new ArrayList<>();
        for (String element : input.get("elements").texts()) {
            nodes.add(QuotaNode.of(
                    MemberId.of(element), 0, times * input.get("elementUpper").number()));
        }
        for (Case line : input.get("constraints").list()) {
            List<MemberId> set = ids(line.get("set").texts());
            nodes.add(QuotaNode.of(
                            MemberId.of("total of " + set),
                            times * line.get("lower").number(),
                            times * line.get("upper").number())
                    .over(set));
        }
        return QuotaFamily.of(nodes);
    }

    private static void checkWitness(Feasibility.Witness witness, Case expected) {
        assertThat(witness.lowerTotal())
                .isEqualTo(expected.get("lowerSide").get("total").number());
        assertThat(witness.upperTotal())
                .isEqualTo(expected.get("upperSide").get("total").number());
        assertThat(witness.lowerSide().stream().map(Object::toString).toList())
                .containsExactlyInAnyOrderElementsOf(
                        expected.get("lowerSide").get("constraints").texts());
        assertThat(witness.upperSide().stream().map(Object::toString).toList())
                .containsExactlyInAnyOrderElementsOf(
                        expected.get("upperSide").get("constraints").texts());
    }

    /** Only the lines of the witness are kept: infeasible; one of them dropped as well: feasible. */
    static void checkIrreducible(QuotaFamily family, Feasibility.Witness witness, boolean parents) {
        List<Feasibility.Line> lines = new ArrayList<>(witness.lowerSide());
        lines.addAll(witness.upperSide());
        assertThat(only(family, lines).feasibility().isFeasible()).isFalse();
        for (Feasibility.Line dropped : lines) {
            List<Feasibility.Line> rest = new ArrayList<>(lines);
            rest.remove(dropped);
            assertThat(only(family, rest).feasibility().isFeasible())
                    .as("without " + dropped)
                    .isTrue();
        }
    }

    private static QuotaFamily only(QuotaFamily family, List<Feasibility.Line> lines) {
        List<QuotaNode> nodes = new ArrayList<>();
        for (QuotaNode node : family.nodes()) {
            QuotaNode.Builder kept =
                    QuotaNode.builder().id(node.id()).parent(node.parent()).cells(node.cells());
            for (Feasibility.Line line : lines) {
                if (line.node().equals(node.id()) && line.side() == Feasibility.Side.LOWER) {
                    kept.lower(line.bound());
                } else if (line.node().equals(node.id())) {
                    kept.upper(line.bound());
                }
            }
            nodes.add(kept.build());
        }
        return QuotaFamily.of(nodes);
    }

    private static ImmutableList<MemberId> ids(List<String> names) {
        return names.stream().map(MemberId::of).collect(ImmutableList.toImmutableList());
    }

    private static QuotaFamily tree(Case input) {
        List<QuotaNode> nodes = new ArrayList<>();
        for (Case n : input.get("nodes").list()) {
            QuotaNode.Builder line =
                    QuotaNode.builder().id(MemberId.of(n.get("id").text()));
            if (n.only("id", "parent", "lower", "upper").has("lower")) {
                line.lower(n.get("lower").number());
            }
            if (n.has("upper")) {
                line.upper(n.get("upper").number());
            }
            QuotaNode node = line.build();
            nodes.add(n.has("parent") ? node.under(MemberId.of(n.get("parent").text())) : node);
        }
        return QuotaFamily.of(nodes);
    }

    static QuotaFamily table(Case input) {
        List<QuotaNode> rows = lines(input.get("rows"));
        List<QuotaNode> cols = lines(input.get("cols"));
        List<QuotaNode> cells = new ArrayList<>();
        List<MemberId> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < cols.size(); j++) {
                List<Long> bounds = input.get("cells").get(i).get(j).numbers();
                MemberId cell = rows.get(i).id().to(cols.get(j).id());
                cells.add(QuotaNode.of(cell, bounds.get(0), bounds.get(1)));
                all.add(cell);
            }
        }
        if (!input.has("total")) {
            return QuotaFamily.table(rows, cols, cells);
        }
        Case whole = input.get("total");
        List<Long> total = whole.isNumber() ? List.of(whole.number(), whole.number()) : whole.numbers();
        return QuotaFamily.table(rows, cols, cells)
                .with(QuotaNode.of(MemberId.of("total"), total.get(0), total.get(1))
                        .over(all));
    }

    private static List<QuotaNode> lines(Case lines) {
        return lines.list().stream()
                .map(l -> QuotaNode.builder()
                        .id(MemberId.of(l.get("id").text()))
                        .label(Label.same(l.get("id").text()))
                        .lower(l.get("lower").number())
                        .upper(l.get("upper").number())
                        .build())
                .toList();
    }
}
