package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.rule.Messages;
import org.preceptor.time.Term;

class QuotaFamilyTest {
    private static QuotaNode line(String id, String english, String chinese, long lower, long upper) {
        return QuotaNode.builder()
                .id(MemberId.of(id))
                .label(Label.of(english, chinese))
                .lower(lower)
                .upper(upper)
                .build();
    }

    private static QuotaNode cell(String row, String column, long lower, long upper) {
        return QuotaNode.of(MemberId.of(row).to(MemberId.of(column)), lower, upper);
    }

    private static QuotaFamily counterpart() {
        return QuotaFamily.table(
                List.of(
                        line("XJ", "Xinjiang", "新疆", 6, 8),
                        line("XZ", "Xizang", "西藏", 4, 5),
                        line("GZ", "Guizhou", "贵州", 2, 6)),
                List.of(
                        line("B1", "Base 1", "一基地", 0, 4),
                        line("B2", "Base 2", "二基地", 0, 3),
                        line("B3", "Base 3", "三基地", 2, 6)),
                List.of(cell("XJ", "B3", 0, 1), cell("XZ", "B3", 0, 0)));
    }

    @Test
    void theSentenceAddsUpByHandInBothLanguages() {
        Feasibility answer = counterpart().feasibility();
        assertThat(answer.witness().orElseThrow().sentence().english())
                .isEqualTo("Xinjiang and Xizang must place at least 10 (6 + 4); Base 1 and Base 2 take 7 (4 + 3), "
                        + "only 1 more can go to Base 3; relax one line by 2");
        assertThat(answer.witness().orElseThrow().sentence().chinese())
                .isEqualTo("新疆和西藏至少须安排10（6 + 4）；一基地和二基地接收7（4 + 3），三基地只能再接收1；任一项放宽2即可");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE)
                        .render(answer.report().errors().get(0)))
                .isEqualTo(answer.explain().chinese());
    }

    @Test
    void whatIfMovesABoundAndLosesABase() {
        QuotaFamily family = counterpart();
        QuotaNode raised = family.get(MemberId.of("B1")).withBounds(0, 6);
        QuotaFamily.WhatIf raise = family.whatIf(raised);
        assertThat(raise.before().isFeasible()).isFalse();
        assertThat(raise.after().isFeasible()).isTrue();
        QuotaFamily healthy = family.with(raised.withBounds(0, 9));
        QuotaFamily.WhatIf loss = healthy.whatIf(healthy.get(MemberId.of("B2")).withBounds(0, 0));
        assertThat(loss.after().isFeasible()).isTrue();
        assertThat(loss.moved()).containsKey(MemberId.of("B1"));
        assertThat(loss.moved().get(MemberId.of("B1")).low()).isEqualTo(9);
    }

    @Test
    void aLineThatInterlocksIsNamedWhenItIsWritten() {
        QuotaNode specialty =
                QuotaNode.of(MemberId.of("GP"), 1, 3).over(List.of(MemberId.of("XJ->B1"), MemberId.of("GZ->B2")));
        assertThat(counterpart().interlock(specialty).warnings()).hasSize(1);
        assertThat(counterpart().with(specialty).feasibility().verdict()).isEqualTo(Feasibility.Verdict.REFUSED);
        QuotaNode nested =
                QuotaNode.of(MemberId.of("XJ early"), 0, 3).over(List.of(MemberId.of("XJ->B1"), MemberId.of("XJ->B2")));
        assertThat(counterpart().interlock(nested).isClean()).isTrue();
    }

    @Test
    void wishesGiveWayToHardLinesAndToEarlierWishes() {
        QuotaNode plan = QuotaNode.of(MemberId.of("plan"), 5, 5);
        QuotaNode a = QuotaNode.of(MemberId.of("a"), 0, 5).under(plan.id());
        QuotaNode b = QuotaNode.of(MemberId.of("b"), 3, 5).under(plan.id()).softened();
        QuotaNode c = QuotaNode.of(MemberId.of("c"), 3, 5).under(plan.id()).softened();
        Feasibility answer = QuotaFamily.of(plan, a, b, c).feasibility();
        assertThat(answer.isFeasible()).isTrue();
        assertThat(answer.unmet()).containsExactly(c.id());
        assertThat(answer.example().get(b.id())).isGreaterThanOrEqualTo(3);
        assertThat(answer.verify().findings()).isEmpty();
    }

    @Test
    void selfContradictionsAndUnknownParentsAreFindings() {
        Feasibility answer =
                QuotaFamily.of(QuotaNode.of(MemberId.of("x"), 7, 5)).feasibility();
        assertThat(answer.witness().orElseThrow().toString()).startsWith("x must place at least 7; x takes at most 5");
        QuotaFamily lost = QuotaFamily.of(QuotaNode.of(MemberId.of("x"), -1, 1).under(MemberId.of("nowhere")));
        assertThat(lost.feasibility().verdict()).isEqualTo(Feasibility.Verdict.REFUSED);
        assertThat(lost.check().errors().stream().map(f -> f.subject().toString()))
                .containsExactly("/nodes/x/lower", "/nodes/x/parent");
        QuotaNode x = QuotaNode.of(MemberId.of("x"), 0, 1);
        assertThatThrownBy(() -> QuotaFamily.of(x, x)).isInstanceOf(MalformedValueException.class);
        QuotaNode y = QuotaNode.of(MemberId.of("y"), 0, 1).under(x.id());
        assertThat(LedgerTest.rules(QuotaFamily.of(x.under(y.id()), y).check()))
                .containsExactly("quota.family.parent", "quota.family.parent");
    }

    @Test
    void onlyLinesInForceCount() {
        QuotaNode old = QuotaNode.builder()
                .id(MemberId.of("x"))
                .lower(9)
                .upper(5)
                .term(Term.until(LocalDate.of(2016, 12, 31)))
                .build();
        assertThat(QuotaFamily.of(old)
                        .on(LocalDate.of(2017, 1, 1))
                        .feasibility()
                        .isFeasible())
                .isTrue();
    }

    @Test
    void anUnfinishedSearchSaysUnknown() {
        List<QuotaNode> lines = new java.util.ArrayList<>();
        for (int i = 0; i < 9; i++) {
            for (int j = i + 1; j < 9; j++) {
                lines.add(QuotaNode.of(MemberId.of("s" + i + j), 0, 3)
                        .over(List.of(MemberId.of("c" + i), MemberId.of("c" + j), MemberId.of("c" + (i + j) % 9))));
            }
        }
        lines.add(QuotaNode.of(MemberId.of("all"), 11, 11)
                .over(java.util.stream.IntStream.range(0, 9)
                        .mapToObj(i -> MemberId.of("c" + i))
                        .toList()));
        Feasibility answer = QuotaFamily.of(lines).feasibility(2);
        assertThat(answer.verdict()).isEqualTo(Feasibility.Verdict.UNKNOWN);
        assertThat(answer.report().hasErrors()).isFalse();
    }
}
