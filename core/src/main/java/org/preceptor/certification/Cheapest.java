package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Plan.Cost;
import org.preceptor.certification.Plan.Step;

/**
 * Finds the cheapest combination of known steps, or gives up after a number of tries. Demands that share no step are
 * planned apart, day by day on which a plan could be complete; within each, combinations are tried from the cheapest on.
 */
final class Cheapest {
    private final Assessment assessment;
    private final ImmutableList<Step> order;
    private final ImmutableList<Step> catalog;
    private final Cost cost;
    private final int most;
    private int tries;
    private long bound;
    private List<Step> best = List.of();
    private boolean found;

    Cheapest(Assessment assessment, ImmutableSet<Step> catalog, Cost cost, int most, long bound) {
        this.assessment = assessment;
        this.order = catalog.asList();
        this.catalog = ImmutableList.sortedCopyOf(Comparator.comparingLong(cost::of), catalog);
        this.cost = cost;
        this.most = most;
        this.bound = bound;
    }

    /** Demands that hang together by their steps. */
    private record Group(List<Item> items, List<Step> steps) {}

    /** A combination, by places in the group's steps, that is still to be tried. */
    private record Choice(long cost, ImmutableList<Integer> places) {}

    /** Whether every combination that could cost less was ruled out. */
    boolean search() {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(assessment.day());
        catalog.forEach(step -> days.add(step.readyOn()));
        for (LocalDate day : days.tailSet(assessment.day())) {
            if (waiting(day) < bound) {
                on(day);
            }
        }
        return tries <= most;
    }

    /** The steps of the cheapest combination below the bound, if there is one. */
    Optional<List<Step>> found() {
        return found ? Optional.of(best) : Optional.empty();
    }

    private long waiting(LocalDate day) {
        return LongMath.saturatedMultiply(cost.day(), ChronoUnit.DAYS.between(assessment.day(), day));
    }

    /** Plans that are complete on a day: something of them is ready on that day, unless it is the day judged. */
    private void on(LocalDate day) {
        List<Group> groups = groups(day);
        List<List<Step>> chosen = new ArrayList<>();
        long sum = waiting(day);
        for (Group group : groups) {
            Optional<List<Step>> cheapest = cheapest(group, day, bound - sum, false);
            if (cheapest.isEmpty()) {
                return;
            }
            chosen.add(cheapest.get());
            sum = LongMath.saturatedAdd(sum, sum(cheapest.get()));
        }
        boolean today = day.equals(assessment.day());
        boolean anchored = today || chosen.stream().flatMap(List::stream).anyMatch(step -> isReady(step, day));
        Optional<Step> wait = catalog.stream()
                .filter(step -> isReady(step, day) && Bearing.of(step.adds()).isEmpty())
                .findFirst();
        if (!anchored && wait.isPresent()) {
            chosen.add(List.of(wait.get()));
            sum = LongMath.saturatedAdd(sum, cost.of(wait.get()));
            anchored = true;
        }
        if (anchored) {
            keep(chosen, sum);
        } else {
            for (int i = 0; i < groups.size(); i++) {
                long others = sum - sum(chosen.get(i));
                List<List<Step>> instead = new ArrayList<>(chosen);
                int at = i;
                cheapest(groups.get(i), day, bound - others, true).ifPresent(steps -> {
                    instead.set(at, steps);
                    keep(instead, others + sum(steps));
                });
            }
        }
    }

    private static boolean isReady(Step step, LocalDate day) {
        return step.readyOn().equals(day);
    }

    private void keep(List<List<Step>> chosen, long sum) {
        if (sum < bound && tries <= most) {
            bound = sum;
            found = true;
            best = chosen.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted(Comparator.comparingInt(order::indexOf))
                    .toList();
        }
    }

    private long sum(List<Step> steps) {
        long sum = 0;
        for (Step step : steps) {
            sum = LongMath.saturatedAdd(sum, cost.of(step));
        }
        return sum;
    }

    /** The demands that weigh on a day, those imposed by then among them, and the steps that can be taken by then. */
    private List<Group> groups(LocalDate day) {
        List<Group> groups = new ArrayList<>();
        List<ImmutableSet<String>> bearings = new ArrayList<>();
        for (Item item : items(day)) {
            groups.add(new Group(new ArrayList<>(List.of(item)), new ArrayList<>()));
            bearings.add(Bearing.of(item));
        }
        for (Step step : catalog) {
            ImmutableSet<String> on = Bearing.of(step.adds());
            int home = -1;
            for (int i = groups.size() - 1; i >= 0 && !step.readyOn().isAfter(day); i--) {
                if (Bearing.meet(on, bearings.get(i))) {
                    if (home >= 0) {
                        groups.get(i).items().addAll(groups.get(home).items());
                        groups.get(i).steps().addAll(groups.get(home).steps());
                        bearings.set(
                                i,
                                ImmutableSet.<String>builder()
                                        .addAll(bearings.get(i))
                                        .addAll(bearings.get(home))
                                        .build());
                        groups.remove(home);
                        bearings.remove(home);
                    }
                    home = i;
                }
            }
            if (home >= 0) {
                groups.get(home).steps().add(step);
            }
        }
        groups.forEach(group -> group.steps().sort(Comparator.comparingLong(cost::of)));
        return groups;
    }

    private List<Item> items(LocalDate day) {
        List<Item> items = new ArrayList<>(assessment.scheme().items());
        assessment.dossier().conditions().stream()
                .filter(condition -> !condition.on().isAfter(day))
                .map(Dossier.Condition::item)
                .filter(item -> !items.contains(item))
                .distinct()
                .forEach(items::add);
        items.removeIf(item -> item.strength().compareTo(Strength.WISH) >= 0);
        return items;
    }

    private Optional<List<Step>> cheapest(Group group, LocalDate day, long below, boolean anchored) {
        PriorityQueue<Choice> open = new PriorityQueue<>(Comparator.comparingLong(Choice::cost)
                .thenComparing(choice -> choice.places().toString()));
        open.add(new Choice(0, ImmutableList.of()));
        while (!open.isEmpty() && open.peek().cost() < below && tries <= most) {
            Choice choice = open.poll();
            List<Step> steps = choice.places().stream().map(group.steps()::get).toList();
            boolean ready = !anchored || steps.stream().anyMatch(step -> isReady(step, day));
            if (ready && tries++ <= most && isSettled(group, steps, day)) {
                return Optional.of(steps);
            }
            int next = choice.places().isEmpty()
                    ? 0
                    : choice.places().get(choice.places().size() - 1) + 1;
            for (int i = next; i < group.steps().size(); i++) {
                open.add(new Choice(
                        LongMath.saturatedAdd(
                                choice.cost(), cost.of(group.steps().get(i))),
                        ImmutableList.<Integer>builder()
                                .addAll(choice.places())
                                .add(i)
                                .build()));
            }
        }
        return Optional.empty();
    }

    private boolean isSettled(Group group, List<Step> steps, LocalDate day) {
        Dossier dossier = new Plan(ImmutableList.copyOf(steps), day, 0).applyTo(assessment.dossier());
        Engine engine = new Engine(new Facts(assessment.scheme(), dossier.evidence(), day));
        for (Item item : group.items()) {
            Node node = engine.evaluate(item);
            if (!Planner.isSettled(node)) {
                return false;
            }
        }
        return true;
    }
}
