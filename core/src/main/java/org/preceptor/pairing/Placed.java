package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.preceptor.quota.Reserve;

/** What can be counted off a placing: how the wishes fared, and who sits on reserved seats. */
final class Placed {

    private Placed() {}

    static Pairing.Profile profile(Compiled compiled, int[] hostOf) {
        int[] byChoice = new int[16];
        int unwished = 0;
        int unplaced = 0;
        int longest = 0;
        for (int a = 0; a < hostOf.length; a++) {
            if (hostOf[a] < 0) {
                unplaced++;
                continue;
            }
            OptionalInt choice = compiled.trainees[a].willingness().choiceOf(compiled.openings[hostOf[a]].place());
            if (choice.isEmpty()) {
                unwished++;
                continue;
            }
            while (choice.getAsInt() > byChoice.length) {
                byChoice = Arrays.copyOf(byChoice, byChoice.length * 2);
            }
            byChoice[choice.getAsInt() - 1]++;
            longest = Math.max(longest, choice.getAsInt());
        }
        return new Pairing.Profile(
                ImmutableList.copyOf(Ints.asList(Arrays.copyOf(byChoice, longest))), unwished, unplaced);
    }

    /** How many places of a reserve its own group holds: the people there take the seats in the host's order of seats. */
    static long reservedTaken(Compiled compiled, int[] hostOf, Reserve reserve) {
        Integer h = compiled.problem
                .distribution()
                .place(reserve)
                .map(compiled.placeIndex::get)
                .orElse(null);
        if (h == null) {
            return 0;
        }
        Market market = compiled.strict();
        TreeMap<Integer, Integer> byRank = new TreeMap<>(Comparator.naturalOrder());
        for (int a = 0; a < hostOf.length; a++) {
            int entry = hostOf[a] == h && compiled.fixedTo[a] < 0 ? compiled.market.entry(a, h) : -1;
            if (entry >= 0) {
                byRank.put(market.hostRank[entry], a);
            }
        }
        return SeatOrders.of(compiled).taken(reserve, h, Ints.toArray(byRank.values()));
    }
}
