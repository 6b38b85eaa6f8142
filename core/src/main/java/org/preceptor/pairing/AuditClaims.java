package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;

/** What an aim promises beyond stability, as far as one pass over the lists can refute it. */
final class AuditClaims {

    private final AuditLists lists;
    private final Claim claim;
    private final AuditRules rules;
    private final List<Finding> findings;

    AuditClaims(AuditLists lists, Claim claim, AuditRules rules, List<Finding> findings) {
        this.lists = lists;
        this.claim = claim;
        this.rules = rules;
        this.findings = findings;
    }

    void check() {
        PairingProblem problem = lists.problem;
        boolean plain = !problem.distribution().bindsPlaces()
                && problem.distribution().setting(claim.policy()) != Distribution.Setting.OPTIMISED
                && problem.bases().isEmpty()
                && problem.links().isEmpty();
        if (claim.outcome() == Pairing.Outcome.NONE_EXISTS) {
            refute(
                    lists.chosen.values().stream().flatMap(List::stream).findFirst(),
                    Label.of("somebody is placed", "却有人被安置"));
        }
        if (claim.outcome() != Pairing.Outcome.STOPPED
                && problem.bases().stream().anyMatch(b -> b.preference() instanceof Preference.ByPlace)) {
            refuteAll(
                    new AuditOptimum(lists).wouldExchange(),
                    Label.of("these would rather exchange among themselves", "下列学员更愿互相交换"));
        }
        if (plain && claim.isProved()) {
            aim(problem.openings().stream().allMatch(o -> o.minimum() <= 0));
        }
        if (claim.isProved() || claim.outcome() == Pairing.Outcome.FAIR) {
            unlisted();
        }
    }

    private void aim(boolean noMinimum) {
        if (claim.aim().compareTo(PairingPolicy.Aim.LARGE_STABLE) < 0) {
            tieKey();
        }
        switch (claim.aim()) {
            case TRAINEE_OPTIMAL ->
                refuteAll(new AuditOptimum(lists).traineesCouldGain(), Label.of("these could all gain", "下列学员可同时改善"));
            case MENTOR_OPTIMAL ->
                refuteAll(
                        new AuditOptimum(lists).placesCouldGain(),
                        Label.of("places could all gain by passing these round", "下列学员轮换可使各处同时改善"));
            case LARGEST, MINIMUM_COST, GREEDY_MAXIMUM, GENEROUS_MAXIMUM, PARETO_OPTIMAL ->
                refute(couldBePlacedToo(), Label.of("one more could be placed", "还可多安置一人"));
            case LOTTERY -> priority(false);
            case IMMEDIATE -> priority(true);
            default -> {
                // stable aims are judged pair by pair; the others' optimum is not claimed to be checked
            }
        }
        if (claim.aim() == PairingPolicy.Aim.TRAINEE_OPTIMAL && noMinimum) {
            long proposals = new AuditOptimum(lists).proposalsByTrainees();
            claim.certificate()
                    .filter(c -> c.proposals() != proposals)
                    .ifPresent(c -> findings.add(AuditCards.CERTIFICATE
                            .error()
                            .with("what", Label.of("proposals", "申请次数"))
                            .actual(c.proposals())
                            .expected(proposals)
                            .build()));
        }
    }

    /** Stable still when ties are taken as the policy says. */
    private void tieKey() {
        for (Trainee trainee : lists.trainees.values()) {
            Place own = lists.places.get(trainee.id());
            for (Place place : lists.takesPart(trainee) ? lists.wishes(trainee) : List.<Place>of()) {
                if (place.equals(own)) {
                    break;
                }
                Trainee worst = lists.worst(place);
                if (lists.wants(place, trainee)
                        && (!lists.isFull(place)
                                || (worst != null && lists.at(place).compare(trainee, worst) < 0))) {
                    refute(Optional.of(trainee), Label.of("ties were not taken by their key", "并列未按既定规则处理"));
                    return;
                }
            }
        }
    }

    /** Somebody unplaced from whom a chain of moves leads to a spare seat. */
    private Optional<Trainee> couldBePlacedToo() {
        Set<Place> reached = new HashSet<>();
        Deque<Trainee> waiting = new ArrayDeque<>();
        for (Trainee trainee : lists.trainees.values()) {
            if (lists.takesPart(trainee) && !lists.places.containsKey(trainee.id())) {
                waiting.add(trainee);
                while (!waiting.isEmpty()) {
                    Trainee moving = waiting.remove();
                    for (Place place : lists.wishes(moving)) {
                        if (lists.wants(place, moving) && reached.add(place)) {
                            if (!lists.isFull(place)) {
                                return Optional.of(trainee);
                            }
                            waiting.addAll(lists.chosen.getOrDefault(place, List.of()));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** One wish in the order in which the mechanism serves it. */
    private record Turn(Trainee trainee, int choice) {}

    /** In an order drawn by lot, or by number of choice and then the place's list, nobody is passed over. */
    private void priority(boolean byChoice) {
        Map<Place, Turn> last = new HashMap<>();
        lists.chosen.forEach((place, people) -> people.forEach(t -> last.merge(
                place,
                new Turn(t, lists.wishes(t).indexOf(place)),
                (x, y) -> order(place, byChoice).compare(x, y) < 0 ? y : x)));
        for (Trainee trainee : lists.trainees.values()) {
            List<Place> wishes = lists.takesPart(trainee) ? lists.wishes(trainee) : List.of();
            Place at = lists.places.get(trainee.id());
            int own = at == null ? -1 : wishes.indexOf(at);
            for (int k = 0; k < (own < 0 ? wishes.size() : own); k++) {
                Place place = wishes.get(k);
                Turn other = last.get(place);
                boolean served = lists.isFull(place)
                        && (other == null || order(place, byChoice).compare(other, new Turn(trainee, k)) < 0);
                if (lists.wants(place, trainee) && !served) {
                    refute(Optional.of(trainee), Label.of("somebody was passed over in turn", "有人按次序被越过"));
                    return;
                }
            }
        }
    }

    private Comparator<Turn> order(Place place, boolean byChoice) {
        return byChoice
                ? Comparator.comparingInt(Turn::choice).thenComparing(Turn::trainee, lists.at(place))
                : Comparator.comparing(
                        turn -> requireNonNull(lists.tie.get(turn.trainee().id())));
    }

    /** Those without a list: nowhere, or in tie order each to the eligible place with most seats left. */
    private void unlisted() {
        Map<Place, Integer> left = new HashMap<>();
        lists.openings
                .keySet()
                .forEach(place -> left.put(
                        place,
                        lists.seats(place)
                                - lists.chosen.getOrDefault(place, List.of()).size()));
        Distribution spread = lists.problem.distribution();
        boolean capped = spread.bindsPlaces()
                || spread.setting(claim.policy()) == Distribution.Setting.OPTIMISED
                || !lists.problem.bases().isEmpty();
        boolean fills = !capped && claim.policy().unlisted() == PairingPolicy.Unlisted.FILL_SPARE_SEATS;
        List<Trainee> people = new ArrayList<>(lists.trainees.values());
        Set<PersonId> jointly = AuditLinks.jointly(lists.problem, lists.trainees);
        people.removeIf(t -> lists.fixed.containsKey(t.id())
                || jointly.contains(t.id())
                || !t.willingness().isEmpty());
        people.sort(Comparator.comparing(t -> requireNonNull(lists.tie.get(t.id()))));
        for (Trainee trainee : people) {
            Optional<Place> due = Optional.empty();
            for (Map.Entry<Place, Opening> each :
                    fills ? lists.openings.entrySet() : Set.<Map.Entry<Place, Opening>>of()) {
                int seats = requireNonNull(left.get(each.getKey()));
                if (seats > due.map(left::get).orElse(0) && rules.allows(trainee, each.getValue())) {
                    due = Optional.of(each.getKey());
                }
            }
            due.ifPresent(place -> left.merge(place, -1, Integer::sum));
            if (!due.equals(Optional.ofNullable(lists.places.get(trainee.id())))) {
                refute(
                        Optional.of(trainee),
                        Label.of("somebody without a list is elsewhere than the rule says", "未填报者的去处与规则不符"));
            }
        }
    }

    private void refute(Optional<Trainee> witness, Label why) {
        refuteAll(witness.map(t -> List.of(t.id())), why);
    }

    private void refuteAll(Optional<? extends List<PersonId>> witnesses, Label why) {
        witnesses.ifPresent(ids -> {
            List<Evidence> parts = new ArrayList<>();
            parts.add(Evidence.of(why));
            ids.forEach(id -> parts.add(Evidence.ref("trainee", id)));
            findings.add(AuditCards.CLAIM
                    .error()
                    .expected(
                            claim.isProved()
                                    ? claim.aim().label()
                                    : claim.outcome().label())
                    .actual(Evidence.many(parts))
                    .build());
        });
    }
}
