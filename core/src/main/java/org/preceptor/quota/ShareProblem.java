package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.preceptor.rule.Evidence.Ratio;

/** A share plan as numbers: whole weights over one denominator, floors and caps closed, claimants in the order of their ids. */
final class ShareProblem {
    /** The most places a plan may have. */
    static final long LIMIT = 1_000_000_000_000L;

    final SharePlan plan;
    final ImmutableList<MemberId> ids;
    final BigInteger[] weights;
    final BigInteger unit;
    final BigInteger total;
    final boolean[] excluded;
    final long[] lower;
    final long[] upper;
    final long seats;

    ShareProblem(SharePlan plan) {
        List<Map.Entry<MemberId, Ratio>> claims = new ArrayList<>(plan.weights().entrySet());
        claims.sort(Map.Entry.comparingByKey());
        ImmutableList.Builder<MemberId> names = ImmutableList.builderWithExpectedSize(claims.size());
        claims.forEach(claim -> names.add(claim.getKey()));
        this.ids = names.build();
        this.plan = plan;
        this.seats = plan.seats();
        int m = ids.size();
        this.unit = commonDenominator(plan);
        this.weights = new BigInteger[m];
        this.lower = new long[m];
        this.upper = new long[m];
        this.excluded = new boolean[m];
        for (int i = 0; i < m; i++) {
            Ratio w = claims.get(i).getValue();
            weights[i] =
                    w.denominator().equals(unit) ? w.numerator() : w.numerator().multiply(unit.divide(w.denominator()));
        }
        BigInteger sum = sum(weights);
        this.total =
                plan.threshold().isPresent() ? withoutSmall(plan.threshold().get(), sum) : sum;
        boolean own = !plan.floors().isEmpty();
        boolean capped = !plan.caps().isEmpty();
        for (int i = 0; i < m; i++) {
            lower[i] = own ? floor(plan, ids.get(i)) : plan.commonFloor();
            long cap = capped ? plan.caps().getOrDefault(ids.get(i), Long.MAX_VALUE) : Long.MAX_VALUE;
            upper[i] = weights[i].signum() > 0 ? Math.min(cap, Math.max(seats + 1, lower[i])) : lower[i];
        }
    }

    private static BigInteger sum(BigInteger[] values) {
        BigInteger sum = BigInteger.ZERO;
        long part = 0;
        for (BigInteger v : values) {
            if (v.bitLength() < 62 && Math.abs(part) < Long.MAX_VALUE / 2) {
                part += v.longValue();
            } else {
                sum = sum.add(v).add(BigInteger.valueOf(part));
                part = 0;
            }
        }
        return sum.add(BigInteger.valueOf(part));
    }

    private static BigInteger commonDenominator(SharePlan plan) {
        BigInteger common = BigInteger.ONE;
        for (Ratio w : plan.weights().values()) {
            if (!w.denominator().equals(common)) {
                common = common.divide(common.gcd(w.denominator())).multiply(w.denominator());
            }
        }
        return common;
    }

    /** Sets the weights below the threshold to zero; returns what is left of the sum. */
    private BigInteger withoutSmall(Ratio threshold, BigInteger sum) {
        BigInteger left = sum;
        for (int i = 0; i < weights.length; i++) {
            BigInteger share = weights[i].multiply(threshold.denominator());
            excluded[i] = share.compareTo(sum.multiply(threshold.numerator())) < 0;
            if (excluded[i]) {
                left = left.subtract(weights[i]);
                weights[i] = BigInteger.ZERO;
            }
        }
        return left;
    }

    static long floor(SharePlan plan, MemberId id) {
        return plan.floors().getOrDefault(id, plan.commonFloor());
    }

    int size() {
        return weights.length;
    }

    long claimants() {
        return Arrays.stream(weights).filter(w -> w.signum() > 0).count();
    }

    /** The exact share of a claimant: weight times places over total weight. */
    Fraction share(int i) {
        return total.signum() == 0
                ? Fraction.ZERO
                : new Fraction(weights[i].multiply(BigInteger.valueOf(seats)), total);
    }

    ImmutableMap<MemberId, Ratio> shares() {
        ImmutableMap.Builder<MemberId, Ratio> shares = ImmutableMap.builder();
        for (int i = 0; i < size(); i++) {
            shares.put(ids.get(i), ratio(share(i)));
        }
        return shares.buildOrThrow();
    }

    ImmutableList<MemberId> names(int[] some) {
        return Arrays.stream(some).mapToObj(ids::get).collect(ImmutableList.toImmutableList());
    }

    List<Integer> indexes() {
        return IntStream.range(0, size()).boxed().toList();
    }

    static Ratio ratio(Fraction f) {
        return new Ratio(f.num(), f.den());
    }

    static Fraction fraction(Ratio r) {
        return new Fraction(r.numerator(), r.denominator());
    }
}
