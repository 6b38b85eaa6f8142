package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.Feasibility.Verdict;
import org.preceptor.quota.QuotaFamily.Range;

class FamilyAuditTest {
    private static MemberId id(String name) {
        return MemberId.of(name);
    }

    private static QuotaNode line(String name, long lower, long upper, String... cells) {
        return QuotaNode.of(id(name), lower, upper)
                .over(java.util.Arrays.stream(cells).map(MemberId::of).toList());
    }

    private static QuotaFamily tree(long plan, long b) {
        return QuotaFamily.of(
                QuotaNode.of(id("plan"), plan, plan),
                QuotaNode.of(id("a"), 2, 5).under(id("plan")),
                QuotaNode.of(id("a1"), 0, 3).under(id("a")),
                QuotaNode.of(id("a2"), 0, 3).under(id("a")),
                QuotaNode.of(id("b"), 1, b).under(id("plan")));
    }

    private static QuotaFamily table(long take) {
        return QuotaFamily.table(
                List.of(QuotaNode.of(id("x"), 6, 8), QuotaNode.of(id("y"), 4, 5)),
                List.of(QuotaNode.of(id("p"), 0, take), QuotaNode.of(id("q"), 2, 6)),
                List.of(QuotaNode.of(id("x->q"), 0, 1), QuotaNode.of(id("y->q"), 0, 2)));
    }

    private static QuotaFamily triangle(long each) {
        return QuotaFamily.of(
                line("ab", each, each, "a", "b"), line("bc", each, each, "b", "c"), line("ac", each, each, "a", "c"));
    }

    private static QuotaFamily searched() {
        return QuotaFamily.of(
                line("ab", 2, 2, "a", "b"),
                line("bc", 2, 2, "b", "c"),
                line("ac", 2, 2, "a", "c"),
                QuotaNode.of(id("a"), 0, 0));
    }

    static List<Feasibility> answers() {
        QuotaNode wish = QuotaNode.of(id("b"), 6, 9).under(id("plan")).softened();
        List<Feasibility> all = new ArrayList<>(List.of(
                tree(9, 6).feasibility(),
                tree(20, 6).feasibility(),
                table(9).feasibility(),
                table(4).feasibility(),
                triangle(1).feasibility(),
                triangle(2).feasibility(),
                triangle(2).feasibility(1000),
                searched().feasibility(1000),
                QuotaFamily.of(QuotaNode.of(id("x"), 7, 5)).feasibility(),
                QuotaFamily.of(QuotaNode.of(id("x"), -1, 5).under(id("nowhere")))
                        .feasibility(),
                tree(9, 6).with(wish).feasibility(),
                tree(9, 6)
                        .with(QuotaNode.of(id("a"), 9, 12).under(id("plan")).softened())
                        .feasibility()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyFieldOfAnAnswerIsCheckedAgain(Feasibility answer) {
        assertThat(answer.verify().findings()).isEmpty();
        for (Forgery<Feasibility> forged : Forgery.of(answer, Feasibility.class, "family")) {
            boolean another = forged.path().contains(".example.") && holds(forged.value());
            boolean taken = forged.path().contains(" steps");
            if (!another && !taken) {
                assertThat(forged.value().verify().hasErrors())
                        .as(forged.path())
                        .isTrue();
            }
        }
    }

    private static boolean holds(Feasibility answer) {
        Family family = FamilyReader.of(answer.family()).family;
        return answer.unmet().isEmpty()
                && family.allows(answer.example().values().stream()
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    @Test
    void theSampleCoversEveryVerdict() {
        assertThat(answers().stream().map(Feasibility::verdict).distinct())
                .contains(Verdict.FEASIBLE, Verdict.INFEASIBLE, Verdict.REFUSED);
        assertThat(triangle(1).feasibility().parity()).hasSize(3);
        Feasibility exhausted = searched().feasibility(1000);
        assertThat(exhausted.verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(exhausted.witness()).isEmpty();
        assertThat(exhausted.parity()).isEmpty();
    }

    @Test
    void aForgedExhaustionIsFoundByTheSecondSearch() {
        Feasibility good = triangle(2).feasibility(1000);
        Feasibility forged = Feasibility.builder()
                .from(searched().feasibility(1000))
                .family(good.family())
                .build();
        assertThat(good.isFeasible()).isTrue();
        assertThat(forged.verify().hasErrors()).isTrue();
    }

    @Test
    void aLineThatContradictsItselfSaysWhatWouldDo() {
        QuotaFamily family = tree(9, 6).with(QuotaNode.of(id("a"), 5, 3).under(id("plan")));
        Feasibility answer = family.feasibility();
        assertThat(answer.relaxations().stream().map(Object::toString))
                .containsExactly("a lower 5 -> 3", "a upper 3 -> 5");
        assertThat(answer.verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void rangesAreCheckedAgain(Feasibility answer) {
        Map<MemberId, Range> ranges = answer.family().attainable();
        if (ranges.isEmpty()) {
            return;
        }
        assertThat(answer.family().verify(ranges).findings()).isEmpty();
        for (Forgery<Ranges> forged :
                Forgery.of(new Ranges(com.google.common.collect.ImmutableMap.copyOf(ranges)), Ranges.class)) {
            assertThat(answer.family().verify(forged.value().all()).hasErrors())
                    .as(forged.path())
                    .isTrue();
        }
    }

    record Ranges(com.google.common.collect.ImmutableMap<MemberId, Range> all) {}

    @Test
    void whatIfIsCheckedAgain() {
        QuotaFamily family = tree(9, 6);
        QuotaFamily.WhatIf change = family.whatIf(family.get(id("b")).withBounds(1, 5));
        assertThat(change.moved()).isNotEmpty();
        assertThat(change.verify().findings()).isEmpty();
        for (Forgery<QuotaFamily.WhatIf> forged : Forgery.of(change, QuotaFamily.WhatIf.class, "before", "after")) {
            assertThat(forged.value().verify().hasErrors()).as(forged.path()).isTrue();
        }
        Feasibility lie = Feasibility.builder()
                .from(change.after())
                .verdict(Verdict.UNKNOWN)
                .build();
        assertThat(new QuotaFamily.WhatIf(change.before(), lie, change.moved())
                        .verify()
                        .hasErrors())
                .isTrue();
    }

    /** Regions by bases with seats that are short by two at one base, ceilings on groups of regions and of bases. */
    private static QuotaFamily wide(int rows, int columns, long short_) {
        List<QuotaNode> all = new ArrayList<>();
        List<MemberId> first = new ArrayList<>();
        List<MemberId> half = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<MemberId> own = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                MemberId cell = id("r" + r).to(id("c" + c));
                own.add(cell);
                all.add(QuotaNode.of(cell, 0, c == 0 || r + c == columns ? 9 : 2));
                (c == 0 ? first : half).add(cell);
            }
            all.add(QuotaNode.of(id("r" + r), columns + 1, 3L * columns).over(own));
        }
        for (int c = 1; c < columns; c++) {
            String column = "->c" + c;
            all.add(QuotaNode.of(id("c" + c), 0, rows)
                    .over(half.stream()
                            .filter(cell -> cell.value().endsWith(column))
                            .toList()));
        }
        all.add(QuotaNode.of(id("c0"), 0, 2L * rows - short_).over(first));
        all.add(QuotaNode.of(id("r0 asks for much"), 5L * columns, 9L * columns)
                .over(all.stream()
                        .map(QuotaNode::id)
                        .filter(cell -> cell.value().startsWith("r0->"))
                        .toList())
                .softened());
        all.add(line("r1 or r2 at c0", 3, 9, "r1->c0", "r2->c0").softened());
        return QuotaFamily.of(all);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({"20, 50, 2", "50, 20, -3", "40, 40, 3"})
    void aThousandCellsAreCheckedAgainInEveryClaim(int rows, int columns, long less) {
        Feasibility answer = wide(rows, columns, less).feasibility();
        assertThat(answer.structure()).containsInstanceOf(QuotaFamily.Structure.TwoHierarchies.class);
        assertThat(answer.verify().findings()).isEmpty();
        assertThat(answer.isFeasible()).isEqualTo(less <= 0);
        if (answer.isFeasible()) {
            assertThat(answer.unmet()).containsExactly(id("r0 asks for much"));
            assertWrong(answer, b -> b.unmet(List.of()).report(org.preceptor.rule.Report.clean()));
            Feasibility liar = answer.family()
                    .with(line("r1 or r2 at c0", 30, 39, "r1->c0", "r2->c0").softened())
                    .feasibility();
            assertThat(liar.unmet()).contains(id("r1 or r2 at c0"));
            assertWrong(liar, b -> b.family(answer.family()));
            return;
        }
        assertThat(answer.relaxations()).hasSizeGreaterThan(rows);
        for (int k : new int[] {0, rows, answer.relaxations().size() - 1}) {
            Feasibility.Relaxation way = answer.relaxations().get(k);
            for (long by : new long[] {-1, 1, 5}) {
                List<Feasibility.Relaxation> ways = new ArrayList<>(answer.relaxations());
                ways.set(k, new Feasibility.Relaxation(way.line(), way.to() + by));
                assertRelaxationsWrong(answer, ways);
            }
            List<Feasibility.Relaxation> fewer = new ArrayList<>(answer.relaxations());
            fewer.remove(k);
            assertRelaxationsWrong(answer, fewer);
        }
    }

    /** The sentence and the finding are made to agree with the forged ways, so that only the ways themselves are wrong. */
    private static void assertRelaxationsWrong(Feasibility answer, List<Feasibility.Relaxation> ways) {
        Feasibility.Witness w = answer.witness().orElseThrow();
        Feasibility.Witness said = FamilyWords.witness(
                FamilyReader.of(answer.family()),
                w.lowerSide(),
                w.upperSide(),
                com.google.common.collect.ImmutableList.copyOf(ways),
                w.at());
        Feasibility forged = Feasibility.builder()
                .from(answer)
                .relaxations(ways)
                .witness(said)
                .build();
        org.preceptor.rule.Finding found = answer.report().findings().get(0);
        java.util.Map<String, org.preceptor.rule.Evidence> facts = new java.util.LinkedHashMap<>(found.evidence());
        facts.put("witness", org.preceptor.rule.Evidence.of(said.sentence()));
        assertWrong(
                forged,
                b -> b.report(org.preceptor.rule.Report.of(List.of(org.preceptor.rule.Finding.builder()
                        .from(found)
                        .evidence(facts)
                        .build()))));
    }

    private static void assertWrong(Feasibility answer, java.util.function.UnaryOperator<Feasibility.Builder> forged) {
        Feasibility.Builder other = Feasibility.builder();
        other.from(answer);
        org.preceptor.rule.Report report = forged.apply(other).build().verify();
        assertThat(report.errors()).isNotEmpty();
        assertThat(report.errors().stream().map(f -> f.evidence().get("what").toString()))
                .anyMatch(
                        what -> what.contains("enough") || what.contains("within its bounds") || what.contains("wish"));
    }

    @Test
    void emptyRangesOfLinesThatHoldTogetherAreWrong() {
        assertThat(tree(9, 6).verify(Map.of()).hasErrors()).isTrue();
        assertThat(table(9).verify(Map.of()).hasErrors()).isTrue();
        assertThat(table(4).verify(Map.of()).findings()).isEmpty();
        assertThat(triangle(2).verify(Map.of()).findings()).isEmpty();
        assertThat(QuotaFamily.of(QuotaNode.of(id("x"), 7, 5)).verify(Map.of()).findings())
                .isEmpty();
        assertThat(table(4).verify(Map.of(id("x"), new Range(6, Optional.of(8L))))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void rangesOfAThousandCellsAreCheckedAgain() {
        QuotaFamily family = wide(15, 25, -3);
        Map<MemberId, Range> ranges = family.attainable();
        assertThat(family.verify(ranges).findings()).isEmpty();
        for (String name : List.of("r3", "c0", "r2->c0", "r0->c1")) {
            Range range = java.util.Objects.requireNonNull(ranges.get(id(name)));
            for (Range forged : List.of(
                    new Range(range.low() + 1, range.high()),
                    new Range(range.low() - 1, range.high()),
                    new Range(range.low(), range.high().map(n -> n + 1)),
                    new Range(range.low(), range.high().map(n -> n - 1)))) {
                Map<MemberId, Range> copy = new java.util.TreeMap<>(ranges);
                copy.put(id(name), forged);
                assertThat(family.verify(copy).hasErrors()).as(name + forged).isTrue();
            }
        }
    }

    @Test
    void whatCannotBeCheckedAgainIsNamed() {
        List<QuotaNode> nodes = new ArrayList<>(triangle(2).nodes());
        List<MemberId> many = new ArrayList<>(List.of(id("a"), id("b")));
        for (int k = 0; k < 400; k++) {
            many.add(id("x" + k));
        }
        nodes.add(QuotaNode.of(id("all of them"), 0, 1000).over(many));
        QuotaFamily family = QuotaFamily.of(nodes);
        assertThat(family.structure()).isInstanceOf(QuotaFamily.Structure.General.class);
        assertThat(family.verify(Map.of(id("a"), new Range(0, Optional.of(2L)))).findings())
                .anyMatch(f -> f.rule().id().toString().equals("quota.audit-unchecked")
                        && f.evidence().get("claim").toString().contains("a = 0"));
    }

    @net.jqwik.api.Property(tries = 300)
    void flowAndSearchAgree(@net.jqwik.api.ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        List<QuotaNode> nodes = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            int low = random.nextInt(4);
            nodes.add(line("row" + k, low, low + random.nextInt(3), k + "0", k + "1", k + "2"));
            low = random.nextInt(4);
            nodes.add(line("col" + k, low, low + random.nextInt(3), "0" + k, "1" + k, "2" + k));
            nodes.add(QuotaNode.of(id(k + "" + random.nextInt(3)), random.nextInt(2), 1 + random.nextInt(2)));
        }
        nodes.add(line("part", random.nextInt(3), 4, "00", "01"));
        nodes.add(line("upright", random.nextInt(3), 4, "10", "20").softened());
        QuotaFamily family = QuotaFamily.of(nodes);
        FamilyAuditLines lines = new FamilyAuditLines(family);
        List<MemberId> wishes = random.nextBoolean() ? List.of() : List.of(id("upright"));
        FamilyAuditFlow flow = FamilyAuditFlow.of(lines, wishes).orElseThrow();
        for (int k = 0; k < 4; k++) {
            QuotaNode node = nodes.get(random.nextInt(nodes.size()));
            Map<MemberId, long[]> moved = Map.of(node.id(), new long[] {random.nextInt(5), random.nextInt(9)});
            assertThat(flow.feasible(moved)).isPresent().isEqualTo(FamilyAuditSearch.feasible(lines, wishes, moved));
        }
    }
}
