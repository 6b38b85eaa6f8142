package org.preceptor.pairing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.quota.MemberId;
import org.preceptor.quota.Reserve;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;

/** Reserves inside reserves, and groups that overlap, as far as something can be promised about them. */
final class GroupPromises {

    private static final Source PLAN = Source.local("quota plan of the pairing");
    static final RuleCard INSIDE = PairingCards.card(
            "reserve-inside-reserve",
            PLAN,
            "A reserve inside another one is no larger, opens up to it, and carries none itself",
            "预留之内的预留不超过其所在预留，空缺归还其所在预留，且不再分层",
            "{actual} does not fit inside {carrier}; possible instead: {expected}",
            "{actual}不能置于{carrier}之内；可改用：{expected}",
            "2 of the county's 4 places for women",
            "县级预留4名，其中女性2名",
            "5 of the county's 4 places for women",
            "县级预留4名，其中女性5名");
    static final RuleCard CROSSING = PairingCards.card(
            "groups-cross",
            PLAN,
            "Quotas on groups that share trainees lie one inside the other, or look at different trainees",
            "涉及同一学员的类别名额须逐层包含或互不相交",
            "{trainee} is counted by {actual} and by {other}, which cross at {place}; possible instead: {expected}",
            "{trainee}同时计入{actual}与{other}，两者在{place}相互交叉；可改用：{expected}",
            "at most 4 of Guizhou, of them at most 2 in paediatrics",
            "贵州至多4名，其中儿科至多2名",
            "at most 4 of Guizhou, at most 2 in paediatrics, whoever sent them",
            "贵州至多4名；儿科至多2名，不论派出地区");

    private static final Label APART =
            Label.of("a guarantee instead of a cap, or groups without common trainees", "以保底代替上限，或无共同学员的类别");
    private static final Label ONE_EACH =
            Label.of("one such reserve for each trainee, or no guarantee inside them", "每名学员只属其中一项预留，或其内不设保底");
    private static final Evidence TOTALS = Evidence.of(Label.of("the totals of sending regions", "派出地区总额"));

    private final PairingProblem problem;
    private final Distribution spread;
    /** Only somebody of several groups can be counted by two quotas. */
    private final List<Trainee> ofSeveral;

    private final List<Finding> findings;

    private GroupPromises(PairingProblem problem, List<Finding> findings) {
        this.problem = problem;
        this.spread = problem.distribution();
        this.findings = findings;
        ofSeveral =
                problem.trainees().stream().filter(t -> t.groups().size() > 1).toList();
    }

    static void check(PairingProblem problem, PairingPolicy.Aim aim, List<Finding> findings) {
        GroupPromises it = new GroupPromises(problem, findings);
        it.spread.reserves().forEach(r -> it.spread.carrier(r).ifPresent(c -> it.inside(r, c)));
        if (!it.ofSeveral.isEmpty()) {
            boolean flow = aim == PairingPolicy.Aim.MINIMUM_COST;
            it.setAsides();
            it.caps(flow);
            if (flow) {
                it.nominations();
            }
        }
    }

    /** Whether reserves lie inside one another, or somebody is of the groups of two of them. */
    static boolean isLayered(PairingProblem problem) {
        Distribution spread = problem.distribution();
        Set<String> kept =
                spread.reserves().stream().map(r -> r.beneficiary().value()).collect(Collectors.toSet());
        return spread.reserves().stream().anyMatch(r -> spread.carrier(r).isPresent())
                || problem.trainees().stream()
                        .anyMatch(
                                t -> t.groups().stream().filter(kept::contains).count() > 1);
    }

    private void inside(Reserve reserve, Reserve carrier) {
        long together = spread.reserves().stream()
                .filter(r -> r.base().equals(carrier.account()))
                .mapToLong(Reserve::places)
                .sum();
        Optional<Label> instead = Optional.empty();
        if (spread.carrier(carrier).isPresent()) {
            instead = Optional.of(Label.of("one reserve inside another, no deeper", "预留之内只设一层"));
        } else if (!(reserve.residual() instanceof Reserve.Residual.OpenUp)) {
            instead = Optional.of(Label.of("a reserve that opens up", "空缺归还的预留"));
        } else if (together > carrier.places()) {
            instead = Optional.of(
                    Label.of("at most " + carrier.places() + " places together", "合计至多" + carrier.places() + "名"));
        }
        instead.ifPresent(label -> findings.add(INSIDE.error()
                .at(Pointer.of("reserves", reserve.account()))
                .with("carrier", Evidence.of(carrier.account().value()))
                .actual(reserve.account().value())
                .expected(label)
                .build()));
    }

    /**
     * Beside a reserve that carries guarantees, reserves filled at the same turn are for other trainees: with a trainee of both, a
     * rival less at the place could cost somebody a seat there, and the match could no longer be stable.
     */
    private void setAsides() {
        for (Reserve carrier : spread.reserves()) {
            if (spread.reserves().stream().noneMatch(r -> r.base().equals(carrier.account()))) {
                continue;
            }
            for (Reserve other : spread.reserves()) {
                if (!other.equals(carrier)
                        && other.processing() == carrier.processing()
                        && spread.carrier(other).isEmpty()
                        && spread.place(other).equals(spread.place(carrier))) {
                    meet(
                            spread.place(carrier).orElse(null),
                            carrier.beneficiary().value(),
                            Set.of(other.beneficiary().value()),
                            ONE_EACH,
                            (one, two) -> false);
                }
            }
        }
    }

    /** Caps that meet must be nested; in one flow, and beside a reserve, groups must not meet at all, or be the same. */
    private void caps(boolean flow) {
        List<Distribution.GroupCap> caps = spread.groupCaps();
        for (int i = 0; i < caps.size(); i++) {
            Place place = caps.get(i).place();
            String group = caps.get(i).group();
            for (Distribution.GroupCap other : caps.subList(i + 1, caps.size())) {
                if (other.place().equals(place) && !other.group().equals(group)) {
                    meet(
                            place,
                            group,
                            Set.of(other.group()),
                            APART,
                            (one, two) -> !flow && (one.containsAll(two) || two.containsAll(one)));
                }
            }
            for (Reserve reserve : spread.reserves()) {
                if (spread.place(reserve).filter(place::equals).isPresent()) {
                    Set<String> groups = new TreeSet<>();
                    groups.add(reserve.beneficiary().value());
                    spread.carrier(reserve)
                            .ifPresent(c -> groups.add(c.beneficiary().value()));
                    meet(place, group, groups, APART, Set::equals);
                }
            }
        }
    }

    private void nominations() {
        List<String> regions =
                spread.nominations().keySet().stream().map(MemberId::value).toList();
        for (int i = 0; i < regions.size(); i++) {
            for (String other : regions.subList(i + 1, regions.size())) {
                meet(null, regions.get(i), Set.of(other), APART, (one, two) -> false);
            }
        }
    }

    private void meet(
            @Nullable Place place,
            String group,
            Set<String> groups,
            Label instead,
            BiPredicate<Set<PersonId>, Set<PersonId>> fits) {
        Optional<PersonId> shared = ofSeveral.stream()
                .filter(t -> t.groups().contains(group) && t.groups().containsAll(groups))
                .map(Trainee::id)
                .min(Comparator.naturalOrder());
        if (shared.isEmpty() || fits.test(members(Set.of(group)), members(groups))) {
            return;
        }
        findings.add(CROSSING.error()
                .at(place == null ? Pointer.of("nominations", group) : Pointer.of("groupCaps", place))
                .with("trainee", Evidence.ref("trainee", shared.get()))
                .with("other", Evidence.of(String.join(" + ", groups)))
                .with("place", place == null ? TOTALS : Evidence.ref("place", place))
                .actual(group)
                .expected(instead)
                .build());
    }

    private Set<PersonId> members(Set<String> groups) {
        Set<PersonId> members = new HashSet<>();
        for (Trainee trainee : problem.trainees()) {
            if (trainee.groups().containsAll(groups)) {
                members.add(trainee.id());
            }
        }
        return members;
    }
}
