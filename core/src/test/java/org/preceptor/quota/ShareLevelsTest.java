package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.preceptor.UnknownReferenceException;
import org.preceptor.rule.Messages;

class ShareLevelsTest {
    private static final MemberId A = MemberId.of("A");
    private static final MemberId B = MemberId.of("B");
    private static final MemberId X = MemberId.of("x");
    private static final MemberId Y = MemberId.of("y");

    private static ShareResult.Levels apart() {
        SharePlan below = SharePlan.of(0).weight(X, 165).weight(Y, 163).weight(MemberId.of("z"), 312);
        return SharePlan.of(10)
                .weight(A, 640)
                .weight(B, 360)
                .apportion()
                .compareLevels(Map.of(A, below), ShareMethod.WEBSTER);
    }

    @Test
    void saysWhereADirectSplitDiffersAndByHowMuch() {
        ShareResult.Levels levels = apart();
        assertThat(levels.above().seats()).isEqualTo(Map.of(A, 6L, B, 4L));
        assertThat(levels.below().get(A).seats()).isEqualTo(Map.of(X, 2L, Y, 1L, MemberId.of("z"), 3L));
        assertThat(levels.direct().seats())
                .isEqualTo(Map.of(MemberId.of("A/x"), 2L, MemberId.of("A/y"), 2L, MemberId.of("A/z"), 3L, B, 3L));
        assertThat(levels.moved()).isEqualTo(Map.of(MemberId.of("A/y"), -1L, B, 1L));
        assertThat(Messages.in(Locale.ENGLISH).render(levels.report().findings().get(0)))
                .isEqualTo("A/y gets 1 level by level and 2 by a direct split of all");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE)
                        .render(levels.report().findings().get(0)))
                .isEqualTo("A/y逐级分配得1，全部直接分配得2");
        assertThat(levels.verify().findings()).isEmpty();
    }

    @Test
    void aForgedDifferenceIsFound() {
        ShareResult.Levels levels = apart();
        for (Forgery<ShareResult.Levels> forged : Forgery.of(levels, ShareResult.Levels.class)) {
            boolean another = forged.path().contains(".chosen.")
                    || forged.path().contains(".plan.")
                    || forged.path().contains(".method");
            if (!another) {
                assertThat(forged.value().verify().hasErrors())
                        .as(forged.path())
                        .isTrue();
            }
        }
    }

    @Test
    void aPlanForNobodyIsRefused() {
        ShareResult top = SharePlan.of(10).weight(A, 64).weight(B, 36).apportion();
        assertThatThrownBy(() -> top.compareLevels(Map.of(X, SharePlan.of(0)), ShareMethod.WEBSTER))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Property(tries = 200)
    void differencesAddUpToNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Map<MemberId, SharePlan> below = new HashMap<>();
        SharePlan top = SharePlan.of(5 + random.nextInt(40));
        for (int k = 0; k < 3; k++) {
            MemberId member = MemberId.of("m" + k);
            SharePlan plan = SharePlan.of(0);
            long sum = 0;
            for (int c = 0; c < 3; c++) {
                long w = 1L + random.nextInt(100_000);
                plan = plan.weight(MemberId.of("c" + c), w);
                sum += w;
            }
            below.put(member, plan);
            top = top.weight(member, sum);
        }
        ShareResult.Levels levels = top.apportion().compareLevels(below, ShareMethod.WEBSTER);
        if (levels.direct().isDecided() && levels.below().values().stream().allMatch(ShareResult::isDecided)) {
            assertThat(levels.moved().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isZero();
            assertThat(levels.verify().findings()).isEmpty();
        }
    }
}
