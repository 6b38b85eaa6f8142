package org.preceptor.pairing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleCard;

/** What is checked of groups of trainees: the reserves kept for them and the totals their regions may nominate. */
final class GroupChecks {
    static final RuleCard RESERVED_TWICE = PairingCards.card(
            "reserve-entered-twice",
            QuotaPromises.PLAN,
            "A place has one reserve for a group",
            "一处对一类别只设一项预留",
            "{actual} has two reserves, and only one processing word can hold; possible instead: {expected}",
            "{actual}有两项预留，次序只能取其一；可改用：{expected}",
            "4 places guaranteed for the county",
            "县级学员保底4名",
            "2 guaranteed and 2 over and above for the county",
            "县级学员保底2名、另加2名");
    static final RuleCard NOMINATED = PairingCards.card(
            "nominations-exceeded",
            QuotaPromises.PLAN,
            "A sending region nominates no more than its quota",
            "派出地区提名不超过其名额",
            "{group} nominates {actual}, its quota is {limit}; possible instead: {expected}",
            "{group}提名{actual}名，名额为{limit}；可改用：{expected}",
            "Xizang nominates 1, quota 1",
            "西藏名额1，提名1",
            "Xizang nominates 2, quota 1",
            "西藏名额1，提名2");

    private GroupChecks() {}

    /** Reserves and nominations that cannot be kept as they are declared. */
    static void promises(PairingProblem problem, PairingPolicy.Aim aim, List<Finding> findings) {
        Distribution spread = problem.distribution();
        Set<MemberId> accounts = new HashSet<>();
        for (Reserve reserve : spread.reserves()) {
            if (!accounts.add(reserve.account())) {
                findings.add(QuotaPromises.refuse(RESERVED_TWICE, reserve.account(), Label.of("one reserve", "合并为一项")));
            }
        }
        spread.nominations().forEach((region, most) -> {
            long nominated = problem.trainees().stream()
                    .filter(t -> t.group().equals(Optional.of(region.value())))
                    .count();
            if (nominated > most && aim != PairingPolicy.Aim.MINIMUM_COST) {
                findings.add(NOMINATED
                        .error()
                        .at(Pointer.of("nominations", region))
                        .with("group", Evidence.of(region.value()))
                        .with("limit", Evidence.of(most))
                        .actual(nominated)
                        .expected(Label.of(
                                "fewer nominations, cells split beforehand, or minimum cost without stability",
                                "减少提名、预先分格，或不求稳定的最小成本"))
                        .build());
            }
        });
    }
}
