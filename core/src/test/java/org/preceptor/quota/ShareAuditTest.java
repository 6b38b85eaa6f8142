package org.preceptor.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preceptor.quota.ShareMethod.BoundsPolicy;
import org.preceptor.quota.ShareMethod.LargestRemainder;
import org.preceptor.quota.ShareMethod.Quota;
import org.preceptor.quota.SharePlan.TieRule;
import org.preceptor.rule.Evidence.Ratio;

class ShareAuditTest {
    private static final MemberId A = MemberId.of("a");
    private static final MemberId B = MemberId.of("b");
    private static final MemberId C = MemberId.of("c");

    private static SharePlan plan(long seats, long... weights) {
        SharePlan plan = SharePlan.of(seats);
        for (int i = 0; i < weights.length; i++) {
            plan = plan.weight(MemberId.of("" + (char) ('a' + i)), weights[i]);
        }
        return plan;
    }

    static List<ShareMethod> methods() {
        List<ShareMethod> all = new ArrayList<>(List.of(ShareMethod.Divisor.values()));
        all.add(ShareMethod.BALINSKI_YOUNG);
        for (Quota quota : Quota.values()) {
            for (BoundsPolicy policy : BoundsPolicy.values()) {
                all.add(new LargestRemainder(quota, policy));
            }
        }
        return all;
    }

    static List<ShareResult> results() {
        TieRule order = new TieRule.Order("least recent support", ImmutableList.of(C, A, B));
        List<SharePlan> plans = List.of(
                plan(53, 258, 36, 385).floorForAll(8).cap(C, 25),
                plan(53, 258, 36, 385),
                plan(4, 10, 10, 10),
                plan(4, 10, 10, 10).ties(order),
                plan(4, 10, 10, 10).ties(new TieRule.Lot(7)),
                plan(4, 10, 10, 10).ties(new TieRule.Order("short", ImmutableList.of(B))),
                plan(8, 240, 20, 390, 60).floor(B, 1),
                plan(10, 700, 200, 60, 40).floor(B, 3).floor(C, 2),
                plan(10, 50, 40, 0).floor(C, 1),
                plan(2, 1, 10, 30),
                plan(10, 5, 4, 1).floor(A, 9).floor(B, 9),
                plan(-1, 5, -4).cap(C, 3),
                SharePlan.builder()
                        .from(plan(12, 60, 37, 3))
                        .threshold(new Ratio(BigInteger.valueOf(4), BigInteger.valueOf(100)))
                        .build());
        List<ShareResult> all = new ArrayList<>();
        plans.forEach(p -> methods().forEach(m -> all.add(p.apportion(m))));
        return all;
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyFieldOfAResultIsCheckedAgain(ShareResult result) {
        assertThat(result.verify().findings()).isEmpty();
        for (Forgery<ShareResult> forged : Forgery.of(result, ShareResult.class, "plan", "method")) {
            boolean another = forged.path().contains("chosen")
                    && forged.value()
                            .certificate()
                            .flatMap(ShareResult.Certificate::chosen)
                            .map(d -> inside(forged.value(), d))
                            .orElse(false);
            if (!another) {
                assertThat(forged.value().verify().hasErrors())
                        .as(result.method() + " " + forged.path())
                        .isTrue();
            }
        }
    }

    private static boolean inside(ShareResult result, Ratio divisor) {
        ShareResult.Certificate certificate = result.certificate().orElseThrow();
        return result.allowsDivisor(divisor)
                && !certificate.from().equals(certificate.chosen())
                && !certificate.to().equals(certificate.chosen());
    }

    @Test
    void aRefusalThatThePlanDoesNotDeserveIsFound() {
        ShareResult good = plan(53, 258, 36, 385).apportion();
        ShareResult refused = plan(53, 258, 36, 385).floor(A, 60).apportion();
        ShareResult forged =
                ShareResult.builder().from(refused).plan(good.plan()).build();
        assertThat(forged.verify().hasErrors()).isTrue();
        assertThat(ShareResult.builder()
                        .from(good)
                        .plan(refused.plan())
                        .build()
                        .verify()
                        .hasErrors())
                .isTrue();
    }

    @Property(tries = 300)
    void auditAndEngineAgreeOnEveryMethod(@ForAll long seed) {
        Random random = new Random(seed);
        SharePlan.Builder plan = SharePlan.builder().seats(random.nextInt(14)).largestFirst(random.nextBoolean());
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            MemberId id = MemberId.of("" + (char) ('a' + i));
            plan.putWeights(
                    id, new Ratio(BigInteger.valueOf(random.nextInt(9)), BigInteger.valueOf(1 + random.nextInt(2))));
            long floor = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
            if (floor > 0) {
                plan.putFloors(id, floor);
            }
            if (random.nextInt(4) == 0) {
                plan.putCaps(id, floor + random.nextInt(6));
            }
        }
        for (ShareMethod method : methods()) {
            ShareResult result = plan.build().apportion(method);
            assertThat(result.verify().findings()).as(method.toString()).isEmpty();
        }
    }
}
