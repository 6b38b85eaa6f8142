package org.preceptor.quota;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The quota method of Balinski and Young: seat h goes to the largest w/(a+1) among those still below their upper quota w*h/W.
 * A tie in the middle is followed along every branch, because who was served first can matter later.
 */
final class QuotaMethodKernel {
    private final BigInteger[] weights;
    private final BigInteger total;
    private final int limit;

    QuotaMethodKernel(BigInteger[] weights, int limit) {
        this.weights = weights;
        this.total = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        this.limit = limit;
    }

    /** Every outcome the rule allows, or an empty list when there are more than the limit. */
    List<long[]> share(long seats) {
        Set<List<Long>> states = new LinkedHashSet<>();
        states.add(new ArrayList<>(java.util.Collections.nCopies(weights.length, 0L)));
        for (long h = 1; h <= seats; h++) {
            Set<List<Long>> after = new LinkedHashSet<>();
            for (List<Long> state : states) {
                for (int i : best(state, h)) {
                    List<Long> grown = new ArrayList<>(state);
                    grown.set(i, grown.get(i) + 1);
                    after.add(grown);
                }
                if (after.size() > limit) {
                    return List.of();
                }
            }
            states = after;
        }
        return states.stream()
                .map(s -> s.stream().mapToLong(Long::longValue).toArray())
                .toList();
    }

    private List<Integer> best(List<Long> a, long h) {
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            BigInteger has = BigInteger.valueOf(a.get(i));
            if (has.multiply(total).compareTo(weights[i].multiply(BigInteger.valueOf(h))) >= 0) {
                continue;
            }
            int c = best.isEmpty() ? 1 : compare(i, a.get(i), best.get(0), a.get(best.get(0)));
            if (c > 0) {
                best.clear();
            }
            if (c >= 0) {
                best.add(i);
            }
        }
        return best;
    }

    private int compare(int i, long ai, int j, long aj) {
        return weights[i]
                .multiply(BigInteger.valueOf(aj + 1))
                .compareTo(weights[j].multiply(BigInteger.valueOf(ai + 1)));
    }
}
