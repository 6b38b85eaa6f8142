package org.preceptor.testkit;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.QuotaFamily;
import org.preceptor.quota.QuotaNode;
import org.preceptor.quota.ShareMethod;
import org.preceptor.quota.SharePlan;

/**
 * Seats to share, methods to share them by, and families of quotas that nest.
 *
 * <p>Plans are feasible by construction: floors never add up to more than the seats. Families are trees with two levels and are
 * feasible or not, about half of them each.
 */
public final class QuotaArbitraries {
    private QuotaArbitraries() {}

    /** Lets {@code @ForAll SharePlan} and the other types of the room resolve by themselves. */
    public static final class Provider extends ArbitrariesByType {
        /** For the service loader. */
        public Provider() {
            super(Map.of(
                    MemberId.class, QuotaArbitraries::memberIds,
                    SharePlan.class, QuotaArbitraries::sharePlans,
                    ShareMethod.class, QuotaArbitraries::shareMethods,
                    QuotaFamily.class, QuotaArbitraries::quotaFamilies));
        }
    }

    /** {@return ids of members, short and in ASCII} */
    public static Arbitrary<MemberId> memberIds() {
        return RuleArbitraries.ids().map(MemberId::of);
    }

    /** {@return every divisor method, the quota method and the method of largest remainders} */
    public static Arbitrary<ShareMethod> shareMethods() {
        return Arbitraries.of(
                ShareMethod.WEBSTER,
                ShareMethod.HAMILTON,
                ShareMethod.JEFFERSON,
                ShareMethod.ADAMS,
                ShareMethod.HILL,
                ShareMethod.DEAN,
                ShareMethod.BALINSKI_YOUNG);
    }

    /** {@return plans of one to six members, half of them with a common floor, whose weights may tie} */
    public static Arbitrary<SharePlan> sharePlans() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 40).list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.longs().between(0, 60),
                        Arbitraries.longs().between(0, 1))
                .as((weights, beyond, floor) -> {
                    ImmutableMap.Builder<MemberId, Long> named = ImmutableMap.builder();
                    for (int i = 0; i < weights.size(); i++) {
                        named.put(MemberId.of("m" + i), weights.get(i));
                    }
                    return SharePlan.of(beyond + weights.size())
                            .weights(named.buildOrThrow())
                            .floorForAll(floor);
                });
    }

    /** {@return families of one whole with one to three regions of one to three places each; more than half of them feasible} */
    public static Arbitrary<QuotaFamily> quotaFamilies() {
        Arbitrary<Bounds> bounds = Combinators.combine(
                        Arbitraries.longs().between(0, 4), Arbitraries.longs().between(0, 4))
                .as(Bounds::new);
        Arbitrary<Bounds> wide = Combinators.combine(
                        Arbitraries.longs().between(0, 2), Arbitraries.longs().between(2, 6))
                .as(Bounds::new);
        Arbitrary<Bounds> narrow = Combinators.combine(
                        Arbitraries.longs().between(0, 1), Arbitraries.longs().between(0, 4))
                .as(Bounds::new);
        return Combinators.combine(
                        bounds,
                        wide.list().ofMinSize(1).ofMaxSize(3),
                        narrow.list().ofSize(9),
                        Arbitraries.integers().between(1, 3))
                .as(QuotaArbitraries::family);
    }

    private static QuotaFamily family(Bounds whole, List<Bounds> regions, List<Bounds> places, int each) {
        List<QuotaNode> nodes = new ArrayList<>();
        MemberId root = MemberId.of("all");
        nodes.add(QuotaNode.of(root, whole.lower(), 3 * (whole.lower() + whole.more())));
        for (int i = 0; i < regions.size(); i++) {
            MemberId region = MemberId.of("r" + i);
            nodes.add(regions.get(i).of(region).under(root));
            for (int j = 0; j < each; j++) {
                nodes.add(
                        places.get(3 * i + j).of(MemberId.of("r" + i + "p" + j)).under(region));
            }
        }
        return QuotaFamily.of(nodes);
    }

    private record Bounds(long lower, long more) {
        QuotaNode of(MemberId id) {
            return QuotaNode.of(id, lower, lower + more);
        }
    }
}
