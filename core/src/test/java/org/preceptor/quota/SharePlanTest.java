package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.ShareMethod.BoundsPolicy;
import org.preceptor.quota.ShareMethod.LargestRemainder;
import org.preceptor.quota.ShareMethod.Quota;
import org.preceptor.quota.SharePlan.TieRule;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

class SharePlanTest {
    private static final MemberId A = MemberId.of("A");
    private static final MemberId B = MemberId.of("B");
    private static final MemberId C = MemberId.of("C");

    private static List<String> errors(SharePlan plan) {
        return plan.apportion().report().errors().stream()
                .map(f -> f.subject() + " " + f.rule().id())
                .toList();
    }

    private static String english(Finding finding) {
        return Messages.in(Locale.ENGLISH).render(finding);
    }

    @Test
    void badPlansAreLocatedFindings() {
        assertThat(errors(SharePlan.of(-1).weight(A, 1))).containsExactly("/seats quota.share.seats");
        assertThat(errors(SharePlan.of(Long.MAX_VALUE).weight(A, 1))).containsExactly("/seats quota.share.seats");
        assertThat(errors(SharePlan.of(5).weight(A, -3))).containsExactly("/weights/A quota.share.weight-negative");
        assertThat(errors(SharePlan.of(5).weight(A, 1).cap(B, 3)))
                .containsExactly("/caps/B quota.share.unknown-member");
        assertThat(errors(SharePlan.of(5).weight(A, 1).floor(A, -1)))
                .containsExactly("/floors/A quota.share.bound-negative");
        assertThat(errors(SharePlan.of(5).weight(A, 0))).containsExactly("/weights quota.share.caps-below-seats");
        assertThat(errors(SharePlan.of(5)
                        .weight(A, 1)
                        .weight(B, 1)
                        .floor(A, Long.MAX_VALUE)
                        .floor(B, Long.MAX_VALUE)))
                .containsExactly("/floors quota.share.floors-exceed-seats");
        assertThat(errors(SharePlan.of(5))).containsExactly("/weights quota.share.caps-below-seats");
        Finding zero = SharePlan.of(5)
                .weight(A, 1)
                .weight(B, 0)
                .floor(B, 2)
                .check()
                .warnings()
                .get(0);
        assertThat(english(zero))
                .isEqualTo("B has weight 0 and gets only its floor of 2; accepted for more: a weight above 0");
        assertThatThrownBy(() -> SharePlan.of(5).weight(A, 1).weight(A, 2)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void refusedPlansHaveNoSeatsAndSayWhy() {
        ShareResult refused = SharePlan.of(5).weight(A, 1).floor(A, 7).cap(A, 6).apportion();
        assertThat(refused.isShared()).isFalse();
        assertThatThrownBy(refused::seats)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("floor 7 above cap 6");
        assertThat(refused.verify().isClean()).isTrue();
    }

    @Test
    void adamsDeanAndHillOweEverybodyAFirstPlace() {
        SharePlan plan = SharePlan.of(1).weight(A, 1).weight(B, 10);
        assertThat(plan.apportion(ShareMethod.HILL)
                        .report()
                        .errors()
                        .get(0)
                        .rule()
                        .id())
                .hasToString("quota.share.too-few-seats");
        ShareResult declared =
                SharePlan.builder().from(plan).largestFirst(true).build().apportion(ShareMethod.HILL);
        assertThat(declared.seats()).isEqualTo(Map.of(A, 0L, B, 1L));
        assertThat(plan.apportion(ShareMethod.WEBSTER).seatsOf(B)).isEqualTo(1);
    }

    @Test
    void imperialiReportsThatItPromisesTooMuch() {
        ShareResult result = SharePlan.of(10)
                .weight(A, 50)
                .weight(B, 40)
                .weight(C, 10)
                .apportion(new LargestRemainder(Quota.IMPERIALI, BoundsPolicy.LEAST_SQUARES));
        assertThat(english(result.report().errors().get(0))).contains("whole parts already add up to 11 of 10 places");
        assertThat(SharePlan.of(10)
                        .weight(A, 50)
                        .weight(B, 40)
                        .weight(C, 10)
                        .apportion(new LargestRemainder(Quota.DROOP, BoundsPolicy.LEAST_SQUARES))
                        .seats())
                .isEqualTo(Map.of(A, 5L, B, 4L, C, 1L));
    }

    @Test
    void tiesAreDecidedByTheDeclaredRuleOnly() {
        SharePlan plan = SharePlan.of(2).weight(A, 1).weight(B, 1).weight(C, 1);
        ShareResult open = plan.apportion();
        assertThat(open.isDecided()).isFalse();
        assertThatThrownBy(open::seats)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 of [A, B, C]");
        ShareResult ordered = plan.ties(new TieRule.Order("least recent support", ImmutableList.of(C, A, B)))
                .apportion();
        assertThat(ordered.drawn()).containsExactly(C, A);
        assertThat(ordered.seats()).isEqualTo(Map.of(A, 1L, B, 0L, C, 1L));
        ShareResult drawn = plan.ties(new TieRule.Lot(20180116)).apportion();
        assertThat(drawn.seats())
                .isEqualTo(plan.ties(new TieRule.Lot(20180116)).apportion().seats());
        assertThat(drawn.verify().isClean()).isTrue();
        ShareResult gap =
                plan.ties(new TieRule.Order("short", ImmutableList.of(C))).apportion();
        assertThat(gap.isDecided()).isFalse();
        assertThat(gap.report().warnings().stream().map(SharePlanTest::english))
                .containsExactlyInAnyOrder(
                        "A is tied and not in the order \"short\"",
                        "B is tied and not in the order \"short\"",
                        "2 of A, B, C get one more place each: their claims are equal");
        assertThat(gap.verify().findings()).isEmpty();
    }

    @Test
    void whoeverIsBelowTheThresholdGetsOnlyItsFloor() {
        SharePlan plan = SharePlan.builder()
                .from(SharePlan.of(10).weight(A, 60).weight(B, 37).weight(C, 3).floor(C, 1))
                .threshold(ShareCaseTest.ratio("4/100"))
                .build();
        ShareResult result = plan.apportion();
        assertThat(result.seats()).isEqualTo(Map.of(A, 6L, B, 3L, C, 1L));
        assertThat(result.report().findings().get(0).rule().id()).hasToString("quota.share.below-threshold");
        assertThat(english(result.report().findings().get(0)))
                .isEqualTo("C weighs 3 of 100, less than the threshold of 1/25");
        assertThat(result.verify().isClean()).isTrue();
    }

    @Test
    void whoeverReachesTheThresholdExactlyTakesPart() {
        SharePlan plan = SharePlan.of(10).weight(A, 60).weight(B, 36).weight(C, 4);
        SharePlan.Builder part = SharePlan.builder().from(plan);
        ShareResult result =
                part.threshold(ShareCaseTest.ratio("4/100")).build().apportion(ShareMethod.ADAMS);
        assertThat(result.fixed()).containsEntry(C, 1L);
        assertThat(SharePlan.builder()
                        .from(SharePlan.of(3).weight(A, 5))
                        .threshold(ShareCaseTest.ratio("1"))
                        .build()
                        .apportion()
                        .seatsOf(A))
                .isEqualTo(3);
    }

    @Test
    void explainsAClaimantInASentence() {
        ShareResult result = SharePlan.of(53)
                .weight(MemberId.of("Xinjiang"), 25_852_345)
                .weight(MemberId.of("Xizang"), 3_648_100)
                .weight(MemberId.of("Guizhou"), 38_562_148)
                .floorForAll(8)
                .cap(MemberId.of("Guizhou"), 25)
                .apportion();
        assertThat(result.explain(MemberId.of("Guizhou")).english())
                .isEqualTo("Guizhou: exact share 30.028, 25 places by Webster; at its cap");
        assertThat(result.explain(MemberId.of("Xizang")).chinese()).isEqualTo("Xizang：精确份额2.840，按韦伯斯特法得8个名额；为其保底数");
        assertThat(result.explain(MemberId.of("Xinjiang")).english()).contains("holds the last place given");
        assertThatThrownBy(() -> result.explain(A)).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void methodsAreWrittenAndRead() {
        for (ShareMethod method : List.of(ShareMethod.HILL, ShareMethod.BALINSKI_YOUNG, ShareMethod.HAMILTON)) {
            assertThat(ShareMethod.parse(method.toString())).isEqualTo(method);
        }
        assertThatThrownBy(() -> ShareMethod.parse("DHONDT")).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void truncatedQuotasNeverGiveAwayTooMuch() {
        ShareResult result = SharePlan.of(70)
                .weight(A, 50)
                .weight(B, 33)
                .weight(C, 12)
                .weight(MemberId.of("D"), 5)
                .apportion(ShareMethod.HAMILTON);
        assertThat(result.fixed().values().stream().mapToLong(Long::longValue).sum() + result.choose())
                .isEqualTo(70);
    }
}
