package org.preceptor.quota;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.preceptor.rule.Finding;

/** Checks results of the methods that have no single order of claims: quota method, historic and requota remainders. */
final class ShareAuditSteps {
    private final ShareResult result;
    private final List<Finding> findings = new ArrayList<>();

    private ShareAuditSteps(ShareResult result) {
        this.result = result;
    }

    static ShareAuditSteps of(ShareResult result, Fraction total) {
        ShareAuditSteps audit = new ShareAuditSteps(result);
        if (result.method() instanceof ShareMethod.LargestRemainder remainder) {
            audit.remainders(remainder, total);
        } else {
            audit.upperQuota(total);
        }
        return audit;
    }

    ImmutableList<Finding> findings() {
        return ImmutableList.copyOf(findings);
    }

    static Fraction quota(ShareMethod.Quota quota, Fraction total, long places) {
        long seats = Math.max(1, places);
        return switch (quota) {
            case HARE -> total.dividedBy(Fraction.of(seats, 1));
            case DROOP ->
                Fraction.of(total.dividedBy(Fraction.of(seats + 1, 1)).floor().add(BigInteger.ONE));
            case HAGENBACH_BISCHOFF -> total.dividedBy(Fraction.of(seats + 1, 1));
            case IMPERIALI -> total.dividedBy(Fraction.of(seats + 2, 1));
        };
    }

    private void wrong(String what, Object expected, Object found) {
        findings.add(ShareCards.AUDIT
                .error()
                .with("what", what)
                .expected(expected)
                .actual(found)
                .build());
    }

    /** Nobody above the exact share rounded up or below it rounded down, whichever way a tie goes. */
    private void upperQuota(Fraction total) {
        result.plan().weights().forEach((id, weight) -> {
            Fraction share = total.signum() == 0
                    ? Fraction.ZERO
                    : ShareProblem.fraction(weight)
                            .times(Fraction.of(result.plan().seats(), 1))
                            .dividedBy(total);
            long most = result.fixed().getOrDefault(id, 0L) + (result.tied().contains(id) ? 1 : 0);
            if (BigInteger.valueOf(most).compareTo(share.ceiling()) > 0) {
                wrong("places of " + id, share.ceiling(), most);
            }
        });
    }

    /** A winner of a remainder place has a larger remainder than everybody who could have had it and did not. */
    private void remainders(ShareMethod.LargestRemainder how, Fraction total) {
        boolean historic = how.bounds() == ShareMethod.BoundsPolicy.HISTORIC;
        List<MemberId> free = new ArrayList<>();
        Fraction weight = total;
        long seats = result.plan().seats();
        for (MemberId id : result.plan().weights().keySet()) {
            long n = result.fixed().getOrDefault(id, 0L);
            boolean pinned = n == ShareProblem.floor(result.plan(), id)
                    || Long.valueOf(n).equals(result.plan().caps().get(id));
            if (!pinned || result.tied().contains(id)) {
                free.add(id);
            } else if (!historic) {
                weight = weight.minus(weight(id));
                seats -= n;
            }
        }
        if (weight.signum() <= 0 || seats <= 0) {
            return;
        }
        Fraction quota = quota(how.quota(), weight, seats);
        for (MemberId up : free) {
            for (MemberId down : free) {
                Fraction a = over(up, quota);
                Fraction b = over(down, quota);
                if (a.signum() > 0 && b.signum() <= 0 && fraction(up, quota).compareTo(fraction(down, quota)) < 0) {
                    wrong("remainder of " + up + " against " + down, "larger", "smaller");
                }
            }
        }
    }

    private Fraction weight(MemberId id) {
        return ShareProblem.fraction(
                java.util.Objects.requireNonNull(result.plan().weights().get(id)));
    }

    private Fraction over(MemberId id, Fraction quota) {
        long n = result.fixed().getOrDefault(id, 0L) + (result.drawn().contains(id) ? 1 : 0);
        return Fraction.of(n, 1).minus(weight(id).dividedBy(quota));
    }

    private Fraction fraction(MemberId id, Fraction quota) {
        Fraction share = weight(id).dividedBy(quota);
        return share.minus(Fraction.of(share.floor()));
    }
}
