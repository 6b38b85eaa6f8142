package org.preceptor.pairing;

/** Opens the package-private kernels to the benchmarks, nothing more. */
public final class Kernels {
    private final Market market;
    private Placing placing = new Placing(new int[0], 0);

    /** Builds the ranks of one side on the other's lists. */
    public Kernels(int[] start, int[] item, int[] hostStart, int[] hostItem, int[] capacity) {
        market = new Market(new IntLists(start, item), new IntLists(hostStart, hostItem), capacity);
    }

    public long solve() {
        placing = DeferredAcceptance.applicantOptimal(market);
        return placing.steps;
    }

    public long audit() {
        return ListAudit.blocking(market, placing.hostOf);
    }

    public long egalitarian() {
        StableSet set = new StableSet(Rotations.of(OneToOneImage.of(market)));
        return set.cheapestPlacing().placed();
    }

    public long countAll() {
        StableSet.Walk walk = new StableSet(Rotations.of(OneToOneImage.of(market))).walk();
        long sum = 0;
        long count = 0;
        do {
            sum += walk.hosts()[0];
            count++;
        } while (walk.advance());
        return sum < 0 ? -1 : count;
    }

    public static int[] square(int n, int[] cost) {
        return SquareAssignment.solve(n, cost);
    }
}
