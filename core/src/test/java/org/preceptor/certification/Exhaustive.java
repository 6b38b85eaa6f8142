package org.preceptor.certification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.preceptor.certification.Matching.Answer;

/** Tries every way to keep whole units of a few claims. */
final class Exhaustive {
    private final Intake intake;
    private final List<Claim> claims;
    private final long[] kept;

    private Exhaustive(Intake intake, List<Claim> claims) {
        this.intake = intake;
        this.claims = claims;
        this.kept = new long[claims.size()];
    }

    static boolean canBeEnough(Intake intake, List<Claim> claims) {
        return new Exhaustive(intake, claims).search(0);
    }

    private boolean search(int at) {
        if (at == kept.length) {
            return intake.amount.limits().stream().allMatch(this::holds) && sum(Selection.any(), true) >= intake.need();
        }
        for (long keep = 0; keep <= claims.get(at).size(); keep++) {
            kept[at] = keep;
            if (search(at + 1)) {
                return true;
            }
        }
        return false;
    }

    private long sum(Selection part, boolean doubt) {
        long sum = 0;
        for (int i = 0; i < kept.length; i++) {
            Answer answer = intake.facts().matching().test(part, claims.get(i).activity());
            sum += answer == Answer.YES || answer == Answer.UNKNOWN && doubt ? kept[i] : 0;
        }
        return sum;
    }

    private boolean holds(Limit limit) {
        if (limit instanceof Limit.Cap cap) {
            return sum(cap.part(), true) <= cap.most() * intake.scale;
        } else if (limit instanceof Limit.Share share) {
            long part = sum(share.part(), true) * share.denominator();
            long whole = sum(Selection.any(), true) * share.numerator();
            return share.strict() ? part < whole || part == 0 : part <= whole;
        } else if (limit instanceof Limit.Floor floor) {
            return sum(floor.part(), false) >= floor.least() * intake.scale;
        } else if (limit instanceof Limit.Distinct distinct) {
            Set<Object> keys = new HashSet<>();
            for (int i = 0; i < kept.length; i++) {
                keys.addAll(kept[i] > 0 ? Keys.of(distinct.key(), claims.get(i).activity()) : List.of());
            }
            return keys.size() >= distinct.least();
        } else if (limit instanceof Limit.Spread spread) {
            List<Activity> all = new ArrayList<>();
            for (int i = 0; i < kept.length; i++) {
                if (kept[i] > 0) {
                    all.add(claims.get(i).activity());
                }
            }
            return all.stream()
                    .anyMatch(a -> all.stream()
                            .anyMatch(b -> !b.term()
                                    .last()
                                    .plusDays(1)
                                    .isBefore(a.term().first().plus(spread.least()))));
        }
        return true;
    }
}
