package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.preceptor.rule.Evidence.Ratio;

/** A share plan as numbers: whole weights over one denominator, floors and caps closed, claimants in the order of their ids. */
final class ShareProblem {
    /** The most places a plan may have. */
    static final long LIMIT = 1_000_000_000_000L;

    final ImmutableList<MemberId> ids;
    final BigInteger[] weights;
    final BigInteger unit;
    final BigInteger total;
    final boolean[] excluded;
    final long[] lower;
    final long[] upper;
    final long seats;

    ShareProblem(SharePlan plan) {
        this.ids = ImmutableList.sortedCopyOf(plan.weights().keySet());
        this.seats = plan.seats();
        int m = ids.size();
        BigInteger common = BigInteger.ONE;
        for (Ratio w : plan.weights().values()) {
            if (!w.denominator().equals(common)) {
                common = common.divide(common.gcd(w.denominator())).multiply(w.denominator());
            }
        }
        this.unit = common;
        this.weights = new BigInteger[m];
        this.lower = new long[m];
        this.upper = new long[m];
        this.excluded = new boolean[m];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < m; i++) {
            Ratio w = ratio(plan.weights(), ids.get(i));
            weights[i] = w.denominator().equals(unit) ? w.numerator() : w.numerator().multiply(unit.divide(w.denominator()));
            sum = sum.add(weights[i]);
        }
        BigInteger all = sum;
        for (int i = 0; i < m; i++) {
            MemberId id = ids.get(i);
            BigInteger w = weights[i];
            excluded[i] = plan.threshold()
                    .map(t -> w.multiply(t.denominator()).compareTo(all.multiply(t.numerator())) < 0)
                    .orElse(false);
            if (excluded[i]) {
                sum = sum.subtract(w);
                weights[i] = BigInteger.ZERO;
            }
            lower[i] = floor(plan, id);
            long cap = plan.caps().getOrDefault(id, Long.MAX_VALUE);
            upper[i] = weights[i].signum() > 0 ? Math.min(cap, Math.max(seats + 1, lower[i])) : lower[i];
        }
        this.total = sum;
    }

    static long floor(SharePlan plan, MemberId id) {
        return plan.floors().getOrDefault(id, plan.commonFloor());
    }

    private static Ratio ratio(ImmutableMap<MemberId, Ratio> map, MemberId id) {
        return java.util.Objects.requireNonNull(map.get(id));
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

    ImmutableMap<MemberId, Long> map(long[] values) {
        ImmutableMap.Builder<MemberId, Long> map = ImmutableMap.builderWithExpectedSize(values.length);
        for (int i = 0; i < values.length; i++) {
            map.put(ids.get(i), values[i]);
        }
        return map.buildOrThrow();
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
