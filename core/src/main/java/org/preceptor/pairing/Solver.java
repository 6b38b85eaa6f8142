package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preceptor.pairing.Pairing.Outcome;

/** Chooses the kernel that answers a problem under a policy, and puts fixed and listless people back in. */
final class Solver {

    private final Compiled compiled;
    private final PairingPolicy policy;

    private Solver(PairingProblem problem, PairingPolicy policy) {
        this.compiled = Compiled.of(problem, policy);
        this.policy = policy;
    }

    static Pairing solve(PairingProblem problem, PairingPolicy policy) {
        return new Solver(problem, policy).run();
    }

    private Pairing run() {
        PairingProblem problem = compiled.problem;
        if (problem.links().stream().anyMatch(l -> !l.wishes().isEmpty())) {
            LinkedSearch search = LinkedSearch.run(
                    Linked.market(compiled), policy.isPartnerMayTakeVacatedPost(), new Budget(policy.limit()));
            Outcome outcome = search.blockingCount() == 0
                    ? Outcome.PROVED
                    : search.isExact() ? Outcome.FEWEST_BLOCKING : Outcome.STOPPED;
            return pairing(new Placing(search.hostOf(), search.steps()), outcome);
        }
        if (!problem.bases().isEmpty() && policy.aim() == PairingPolicy.Aim.SUPER_STABLE) {
            return pairing(searches().superStable());
        } else if (Bases.isRanked(problem)) {
            return pairing(searches().rankedProjects());
        } else if (!problem.bases().isEmpty()) {
            ProjectMarket market = Bases.market(compiled);
            return pairing(
                    policy.aim() == PairingPolicy.Aim.TRAINEE_OPTIMAL
                            ? ProjectAllocation.studentOptimal(market)
                            : ProjectAllocation.lecturerOptimal(market),
                    Outcome.PROVED);
        }
        if (policy.aim() == PairingPolicy.Aim.TRAINEE_OPTIMAL) {
            Placing stable = Minimums.stable(compiled);
            if (Minimums.below(compiled, stable.hostOf).isEmpty()) {
                return pairing(stable, Outcome.PROVED);
            }
            Placing fair = FlexibleAcceptance.solve(compiled.strict(), Trees.of(compiled, true));
            return Minimums.below(compiled, fair.hostOf).isEmpty()
                    ? pairing(fair, Outcome.FAIR)
                    : pairing(new Placing(nobody(), 0), Outcome.NONE_EXISTS);
        }
        if (policy.aim() == PairingPolicy.Aim.CLOSING
                || policy.aim() == PairingPolicy.Aim.ENVY_FREE
                || policy.aim() == PairingPolicy.Aim.FEWEST_BLOCKING) {
            return pairing(searches().minimums());
        }
        if (policy.aim() == PairingPolicy.Aim.MINIMUM_COST
                && !problem.distribution().isEmpty()) {
            Market market = compiled.strict();
            Nominated nominated = Nominated.of(compiled);
            int[] hostOf = TreeFlow.solve(
                    market, Trees.of(compiled, false), nominated.groupOf(), nominated.most(), costs(market));
            return pairing(new Placing(hostOf, 0), Outcome.PROVED);
        }
        Optional<Placing> found = byAim(compiled.strict());
        return found.map(p -> pairing(p, Outcome.PROVED))
                .orElseGet(() -> pairing(new Placing(nobody(), 0), Outcome.NONE_EXISTS));
    }

    private Searches searches() {
        return new Searches(compiled, policy);
    }

    private Pairing pairing(Searches.Found found) {
        return pairing(new Placing(found.hostOf(), 0), found.outcome());
    }

    private Optional<Placing> byAim(Market market) {
        boolean[] mutual = new boolean[market.hostRank.length];
        for (int e = 0; e < mutual.length; e++) {
            mutual[e] = market.hostRank[e] >= 0;
        }
        IntLists lists = market.applicants;
        return switch (policy.aim()) {
            case TRAINEE_OPTIMAL -> Optional.of(DeferredAcceptance.applicantOptimal(market));
            case MENTOR_OPTIMAL -> Optional.of(DeferredAcceptance.hostOptimal(market));
            case EGALITARIAN -> Optional.of(stableSet(market).cheapestPlacing());
            case MINIMUM_REGRET -> Optional.of(new Placing(stableSet(market).leastRegret(), 0));
            case BEST_WEIGHT -> Optional.of(bestWeight(market));
            case LARGE_STABLE -> Optional.of(PromotionMatching.solve(compiled.market));
            case STRONGLY_STABLE -> StrongStability.solve(compiled.market);
            case SUPER_STABLE -> SuperStability.solve(compiled.market);
            case LARGEST -> Optional.of(MaximumCardinality.solve(market));
            case MINIMUM_COST -> Optional.of(MinimumCost.solve(lists, mutual, costs(market), market.capacity));
            case RANK_MAXIMAL ->
                Optional.of(RankMaximal.solve(lists, mutual, compiled.market.applicantTier, market.capacity));
            case LOTTERY -> Optional.of(OneSided.serialDictatorship(lists, mutual, market.capacity, inTieOrder()));
            case TRADING_CYCLES -> Optional.of(OneSided.topTradingCycles(market));
            case IMMEDIATE -> Optional.of(OneSided.immediateAcceptance(market));
            case GREEDY_MAXIMUM, PARETO_OPTIMAL -> Optional.of(searches().profile(false));
            case GENEROUS_MAXIMUM -> Optional.of(searches().profile(true));
            case POPULAR -> searches().popular();
            case CLOSING, ENVY_FREE, FEWEST_BLOCKING -> throw new IllegalStateException("searched for, not solved");
        };
    }

    private static StableSet stableSet(Market market) {
        return new StableSet(Rotations.of(OneToOneImage.of(market)));
    }

    private Placing bestWeight(Market market) {
        OneToOneImage image = OneToOneImage.of(market);
        long[] cost = new long[image.post.length];
        for (int a = 0; a < image.people; a++) {
            for (int e = image.start[a]; e < image.start[a + 1]; e++) {
                cost[e] = -weigh(a, image.hostOfPost[image.post[e]]);
            }
        }
        return new Placing(new StableSet(Rotations.of(image)).cheapest(cost), 0);
    }

    private long[] costs(Market market) {
        long[] cost = new long[market.hostRank.length];
        for (int a = 0; a < market.applicants.size(); a++) {
            for (int e = market.applicants.start[a]; e < market.applicants.start[a + 1]; e++) {
                cost[e] = weigh(a, market.applicants.item[e]);
            }
        }
        return cost;
    }

    private long weigh(int a, int h) {
        return policy.weight().orElseThrow().of(compiled.trainees[a], compiled.openings[h].place());
    }

    private int[] inTieOrder() {
        int[] order = new int[compiled.tie.length];
        for (int a = 0; a < order.length; a++) {
            order[compiled.tie[a]] = a;
        }
        return order;
    }

    private int[] nobody() {
        int[] hostOf = new int[compiled.trainees.length];
        Arrays.fill(hostOf, -1);
        return hostOf;
    }

    Pairing pairing(Placing placing, Outcome outcome) {
        int[] hostOf = placing.hostOf.clone();
        for (int a = 0; a < hostOf.length; a++) {
            if (compiled.fixedTo[a] >= 0) {
                hostOf[a] = compiled.fixedTo[a];
            }
        }
        if (policy.unlisted() == PairingPolicy.Unlisted.FILL_SPARE_SEATS) {
            new SpareSeats(compiled, hostOf).fill(policy);
        }
        return new Pairing(compiled, policy, hostOf, placing.steps, outcome);
    }

    /** Every placing of the aim, or empty when the aim has no definition to search by. */
    static Optional<Pairing.Enumeration> all(PairingProblem problem, PairingPolicy policy) {
        Solver solver = new Solver(problem, policy);
        return solver.searches()
                .all()
                .map(run -> new Pairing.Enumeration(
                        run.found().stream()
                                .map(hostOf ->
                                        solver.pairing(new Placing(hostOf, 0), listed(policy.aim(), run.isComplete())))
                                .collect(ImmutableList.toImmutableList()),
                        run.isComplete()));
    }

    /** Under an aim for one side all stable pairings are listed, most of which are not the best for it. */
    private static Outcome listed(PairingPolicy.Aim aim, boolean isComplete) {
        return switch (aim) {
            case TRAINEE_OPTIMAL, MENTOR_OPTIMAL, LARGE_STABLE -> Outcome.STABLE;
            default -> isComplete ? Outcome.PROVED : Outcome.STOPPED;
        };
    }

    static OptionalLong countStable(PairingProblem problem, PairingPolicy policy) {
        Solver solver = new Solver(problem, policy);
        long count = stableSet(solver.compiled.strict()).count(new Budget(policy.limit()));
        return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    static Stream<Pairing> stable(PairingProblem problem, PairingPolicy policy) {
        Solver solver = new Solver(problem, policy);
        StableSet.Walk walk = stableSet(solver.compiled.strict()).walk();
        Budget budget = new Budget(policy.limit());
        Iterator<Pairing> pairings = new Iterator<>() {
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Pairing next() {
                if (!more) {
                    throw new NoSuchElementException("no more stable pairings");
                }
                Pairing pairing = solver.pairing(new Placing(walk.hosts(), 0), Outcome.STABLE);
                more = budget.spend() && walk.advance();
                return pairing;
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pairings, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
