package org.preceptor.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preceptor.pairing.Exhaustive.Judge;
import org.preceptor.pairing.Pairing.Outcome;
import org.preceptor.pairing.PairingPolicy.Aim;

/** Aims that have no quick kernel, or that are to be listed in full: a quick answer where there is one, else the limited search. */
final class Searches {

    /** What a search hands back. */
    record Found(int[] hostOf, Outcome outcome) {}

    private final Compiled compiled;
    private final PairingPolicy policy;
    private final TiedMarket market;
    private final boolean[] mutual;
    private final int[] minimum;

    Searches(Compiled compiled, PairingPolicy policy) {
        this.compiled = compiled;
        this.policy = policy;
        market = compiled.market;
        mutual = new boolean[market.hostEntry().length];
        for (int e = 0; e < mutual.length; e++) {
            mutual[e] = market.hostEntry()[e] >= 0;
        }
        minimum = new int[market.places()];
        Arrays.setAll(minimum, h -> compiled.openings[h].minimum());
        for (int h : compiled.fixedTo) {
            if (h >= 0) {
                minimum[h]--;
            }
        }
    }

    Optional<Placing> popular() {
        return PopularPlacing.of(market.applicants, mutual, market.applicantTier, market.capacity)
                .largest();
    }

    Placing profile(boolean generous) {
        return ProfileMaximum.solve(market.applicants, mutual, market.applicantTier, market.capacity, generous);
    }

    /** Minimums and stability together, in the way the aim says. */
    Found minimums() {
        int[] stable = DeferredAcceptance.applicantOptimal(compiled.strict()).hostOf;
        if (below(stable) == 0) {
            return new Found(stable, Outcome.PROVED);
        }
        int[] known;
        if (policy.aim() == Aim.CLOSING) {
            known = closeBelowMinimum(stable);
        } else if (isMeetable()) {
            known = FlexibleAcceptance.solve(compiled.strict(), Trees.of(compiled, true)).hostOf;
        } else {
            return new Found(nobody(), Outcome.NONE_EXISTS);
        }
        Judge judge = minimumJudge(new Judges(market, minimum));
        return search(market.applicants, mutual, market.capacity, judge, judge.value(known) == null ? nobody() : known);
    }

    private int below(int[] hostOf) {
        int[] filled = new int[minimum.length];
        for (int h : hostOf) {
            if (h >= 0) {
                filled[h]++;
            }
        }
        int below = 0;
        for (int h = 0; h < filled.length; h++) {
            below += filled[h] < minimum[h] ? 1 : 0;
        }
        return below;
    }

    /** Whether all minimums can be met at once, preferences aside. */
    private boolean isMeetable() {
        int[] seats = new int[minimum.length];
        Arrays.setAll(seats, h -> Math.max(0, minimum[h]));
        int[] entryOf = new int[market.people()];
        Arrays.fill(entryOf, -1);
        MaximumCardinality.extend(market.applicants, mutual, seats, entryOf);
        return Arrays.stream(entryOf).filter(e -> e >= 0).count()
                == Arrays.stream(seats).asLongStream().sum();
    }

    private int[] closeBelowMinimum(int[] stable) {
        int[] seats = market.capacity.clone();
        int[] now = stable;
        while (true) {
            int[] filled = new int[seats.length];
            for (int h : now) {
                if (h >= 0) {
                    filled[h]++;
                }
            }
            boolean closed = false;
            for (int h = 0; h < seats.length && !closed; h++) {
                if (seats[h] > 0 && filled[h] < minimum[h]) {
                    seats[h] = 0;
                    closed = true;
                }
            }
            if (!closed) {
                return now;
            }
            Market strict = compiled.strict();
            now = DeferredAcceptance.applicantOptimal(
                            new Market(strict.applicants, strict.hosts, seats, strict.hostRank))
                    .hostOf;
        }
    }

    /** Super-stable with mentors inside bases: by elimination when that succeeds, else by search through what it left. */
    Found superStable() {
        ProjectTies ties = Bases.ties(compiled);
        int[] guess = ties.atHeads(ties.guessed());
        if (ties.isStable(guess, true)) {
            return new Found(guess, Outcome.PROVED);
        }
        return search(market.applicants, ties.reduced(), ties.market.projectCapacity, ties.stable(true), nobody());
    }

    /** The largest stable placing where bases rank their places; the known one is at least half of it. */
    Found rankedProjects() {
        RankedProjects projects = Bases.ranked(compiled);
        return search(market.applicants, mutual, market.capacity, projects.stable(), projects.approximate());
    }

    private Found search(IntLists lists, boolean[] allowed, int[] capacity, Judge judge, int[] known) {
        Exhaustive run = Exhaustive.best(lists, allowed, capacity, judge, known, new Budget(policy.limit()));
        boolean none = run.found().isEmpty();
        Outcome outcome = !run.isComplete() ? Outcome.STOPPED : none ? Outcome.NONE_EXISTS : Outcome.PROVED;
        return new Found(none ? nobody() : run.found().get(0), outcome);
    }

    private int[] nobody() {
        int[] hostOf = new int[market.people()];
        Arrays.fill(hostOf, -1);
        return hostOf;
    }

    /** All placings of the aim; empty when the aim has no definition to search by. */
    Optional<Exhaustive> all() {
        Judge judge = judge();
        return judge == null
                ? Optional.empty()
                : Optional.of(Exhaustive.all(
                        market.applicants, mutual, market.capacity, judge, keys(), new Budget(policy.limit())));
    }

    private int keys() {
        return switch (policy.aim()) {
            case LARGEST, FEWEST_BLOCKING -> 1;
            case RANK_MAXIMAL, GREEDY_MAXIMUM, GENEROUS_MAXIMUM ->
                Arrays.stream(market.applicantTier).max().orElse(0) + 2;
            default -> 0;
        };
    }

    private Judge minimumJudge(Judges judges) {
        return policy.aim() == Aim.CLOSING
                ? judges.closing()
                : policy.aim() == Aim.ENVY_FREE ? judges.envyFree() : judges.fewestBlocking();
    }

    private @Nullable Judge judge() {
        Judges judges = new Judges(market, minimum);
        List<PairingProblem.BaseCap> bases = compiled.problem.bases();
        if (!bases.isEmpty()) {
            return Bases.isRanked(compiled.problem)
                    ? Bases.ranked(compiled).stable()
                    : Bases.ties(compiled).stable(policy.aim() == Aim.SUPER_STABLE);
        }
        return switch (policy.aim()) {
            case TRAINEE_OPTIMAL, MENTOR_OPTIMAL, LARGE_STABLE -> judges.stable(TieStability.Kind.WEAK);
            case STRONGLY_STABLE -> judges.stable(TieStability.Kind.STRONG);
            case SUPER_STABLE -> judges.stable(TieStability.Kind.SUPER);
            case CLOSING, FEWEST_BLOCKING, ENVY_FREE -> minimumJudge(judges);
            case PARETO_OPTIMAL -> judges.paretoOptimal();
            case POPULAR ->
                judges.popular(PopularPlacing.of(market.applicants, mutual, market.applicantTier, market.capacity));
            case RANK_MAXIMAL -> judges.profile(false, false);
            case LARGEST, GREEDY_MAXIMUM -> judges.profile(true, false);
            case GENEROUS_MAXIMUM -> judges.profile(true, true);
            case EGALITARIAN, MINIMUM_REGRET, BEST_WEIGHT, MINIMUM_COST, LOTTERY, TRADING_CYCLES, IMMEDIATE -> null;
        };
    }
}
