package org.preceptor.quota;

import java.util.Objects;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;

/** Shares one claimant's places among those below it. */
final class ShareLevels {
    private ShareLevels() {}

    static ShareResult share(ShareResult above, MemberId member, SharePlan below, ShareMethod method) {
        long places = above.seatsOf(member);
        ShareResult result = below.withSeats(places).apportion(method);
        Fraction sum =
                below.weights().values().stream().map(ShareProblem::fraction).reduce(Fraction.ZERO, Fraction::plus);
        Fraction weight = ShareProblem.fraction(
                Objects.requireNonNull(above.plan().weights().get(member)));
        if (sum.compareTo(weight) == 0) {
            return result;
        }
        Report warned = result.report()
                .plus(Report.of(java.util.List.of(ShareCards.PARENT
                        .warning()
                        .at(Pointer.of("weights"))
                        .with("member", ShareCheck.member(member))
                        .expected(ShareProblem.ratio(weight))
                        .actual(ShareProblem.ratio(sum))
                        .build())));
        return ShareResult.builder().from(result).report(warned).build();
    }
}
