package org.preceptor.pairing;

import com.google.common.collect.Collections2;
import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
    static final RuleCard NOBODY_NAMES = Diagnostics.card(
            "group-without-trainees",
            "A group that quotas speak of has trainees",
            "名额所涉类别有学员",
            "no trainee is of the group {actual}; what is laid down for it decides nothing",
            "没有学员属于类别{actual}，为其所定事项不起作用",
            "nominations of Xizang, one trainee from Xizang",
            "西藏提名数，学员1名来自西藏",
            "nominations of Xizang, no trainee from Xizang",
            "西藏提名数，无学员来自西藏");

    private GroupChecks() {}

    /** Groups that nominations, reserves and caps name and no trainee is of. */
    static void check(Diagnostics run) {
        Distribution spread = run.problem.distribution();
        Set<String> groups = new HashSet<>();
        run.trainees.values().forEach(t -> groups.addAll(t.groups()));
        named(
                run,
                groups,
                "nominations",
                Collections2.transform(spread.nominations().keySet(), MemberId::value));
        named(
                run,
                groups,
                "reserves",
                Lists.transform(spread.reserves(), r -> r.beneficiary().value()));
        named(run, groups, "groupCaps", Lists.transform(spread.groupCaps(), Distribution.GroupCap::group));
    }

    private static void named(Diagnostics run, Set<String> groups, String list, Collection<String> named) {
        named.stream()
                .distinct()
                .filter(group -> !groups.contains(group))
                .forEach(group -> run.add(NOBODY_NAMES
                        .warning()
                        .at(Pointer.of("distribution", list, group))
                        .actual(group)
                        .build()));
    }

    /** Reserves and nominations that cannot be kept as they are declared. */
    static void promises(PairingProblem problem, PairingPolicy.Aim aim, List<Finding> findings) {
        Distribution spread = problem.distribution();
        Set<List<Object>> kept = new HashSet<>();
        for (Reserve reserve : spread.reserves()) {
            if (!kept.add(List.of(
                    spread.place(reserve), spread.carrier(reserve).map(Reserve::beneficiary), reserve.beneficiary()))) {
                findings.add(QuotaPromises.refuse(RESERVED_TWICE, reserve.account(), Label.of("one reserve", "合并为一项")));
            }
        }
        spread.nominations().forEach((region, most) -> {
            long nominated = problem.trainees().stream()
                    .filter(t -> t.groups().contains(region.value()))
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
