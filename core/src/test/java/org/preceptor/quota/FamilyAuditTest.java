package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
}
