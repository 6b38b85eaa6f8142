package org.preceptor.pairing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preceptor.quota.Reserve;

/**
 * The order of seats of every place, as its reserves and caps make it. Who is fixed to a place sits down first, in that order, so
 * that fixed beneficiaries count towards a reserve; the rest is what can be wished for.
 */
final class SeatOrders {

    private final Compiled compiled;
    private final Kinds kinds;
    private final ListMultimap<Place, Reserve> reserves = ArrayListMultimap.create();
    private final ListMultimap<Place, Distribution.GroupCap> caps = ArrayListMultimap.create();
    private final SeatOrder[] whole;
    private final int[][] fixed;

    private SeatOrders(Compiled compiled) {
        this.compiled = compiled;
        kinds = Kinds.of(compiled);
        Distribution distribution = compiled.problem.distribution();
        distribution.reserves().stream()
                .sorted(Comparator.comparing(r -> r.account().value()))
                .forEach(r -> distribution.place(r).ifPresent(place -> reserves.put(place, r)));
        distribution.groupCaps().forEach(cap -> caps.put(cap.place(), cap));
        whole = new SeatOrder[compiled.openings.length];
        Arrays.setAll(whole, this::order);
        fixed = new int[whole.length][0];
        for (int a = 0; a < compiled.fixedTo.length; a++) {
            int h = compiled.fixedTo[a];
            if (h >= 0) {
                fixed[h] = Ints.concat(fixed[h], new int[] {a});
            }
        }
    }

    static SeatOrders of(Compiled compiled) {
        return new SeatOrders(compiled);
    }

    Kinds kinds() {
        return kinds;
    }

    /** What is left for wishes. */
    SeatOrder[] byHost() {
        SeatOrder[] left = new SeatOrder[whole.length];
        Arrays.setAll(left, h -> left(h, fill(whole[h], fixed[h])));
        return left;
    }

    private SeatOrder left(int h, SeatOrder.Filling decided) {
        return whole[h].after(decided, Math.max(0, seats(h) - fixed[h].length));
    }

    /** How many places of a reserve its own group holds, when these people, in the order of the host, are there by wish. */
    long taken(Reserve reserve, int h, int[] people) {
        int r = Iterables.indexOf(
                reserves.get(compiled.openings[h].place()),
                each -> each.account().equals(reserve.account()));
        SeatOrder.Filling decided = fill(whole[h], fixed[h]);
        return (long) decided.used()[r] + fill(left(h, decided), people).used()[r];
    }

    private SeatOrder.Filling fill(SeatOrder order, int[] people) {
        SeatOrder.Filling filling =
                order.new Filling(Arrays.stream(people).map(a -> kinds.of()[a]).toArray());
        filling.run(people.length);
        return filling;
    }

    private int seats(int h) {
        return Math.max(0, compiled.openings[h].capacity());
    }

    private SeatOrder order(int h) {
        Place place = compiled.openings[h].place();
        List<Reserve> here = reserves.get(place);
        int n = here.size();
        SeatOrder.Reserves net =
                new SeatOrder.Reserves(new int[n], new int[n], new boolean[n], new boolean[n], new boolean[n][]);
        for (int r = 0; r < n; r++) {
            Reserve reserve = here.get(r);
            Optional<Reserve> carrier = compiled.problem.distribution().carrier(reserve);
            Set<String> all = new HashSet<>(Set.of(reserve.beneficiary().value()));
            carrier.ifPresent(c -> all.add(c.beneficiary().value()));
            net.places()[r] = Ints.saturatedCast(reserve.places());
            net.within()[r] = carrier.map(here::indexOf).orElse(SeatOrder.HOST);
            net.last()[r] = reserve.processing() == Reserve.Processing.OVER_AND_ABOVE;
            net.kept()[r] = !(reserve.residual() instanceof Reserve.Residual.OpenUp);
            net.takes()[r] = kinds.in(all);
        }
        List<Distribution.GroupCap> limits = caps.get(place);
        return new SeatOrder(
                seats(h),
                net,
                new SeatOrder.Caps(
                        limits.stream().mapToInt(Distribution.GroupCap::maximum).toArray(),
                        limits.stream().map(c -> kinds.in(Set.of(c.group()))).toArray(boolean[][]::new)),
                kinds.count());
    }
}
