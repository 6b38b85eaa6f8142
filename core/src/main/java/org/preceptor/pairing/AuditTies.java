package org.preceptor.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.preceptor.roster.PersonId;

/** The order in which a policy breaks ties, drawn or read by the auditor itself. */
final class AuditTies {

    private AuditTies() {}

    /** Where everybody stands when places cannot tell people apart. */
    static Map<PersonId, Integer> positions(PairingPolicy policy, Collection<PersonId> people) {
        List<PersonId> ids = new ArrayList<>(new TreeSet<>(people));
        if (policy.seed().isPresent()) {
            SplittableRandom drawn = new SplittableRandom(policy.seed().get());
            for (int i = ids.size() - 1; i > 0; i--) {
                int j = draw(drawn, i + 1);
                PersonId kept = ids.get(i);
                ids.set(i, ids.get(j));
                ids.set(j, kept);
            }
        } else if (policy.tieKey().isPresent()) {
            ids.sort(Comparator.comparing((PersonId id) -> policy.tieNumbers().getOrDefault(id, Long.MAX_VALUE)));
        }
        Map<PersonId, Integer> positions = new HashMap<>();
        ids.forEach(id -> positions.put(id, positions.size()));
        return positions;
    }

    /** A number below a bound from 63 bits, drawn again where the last, incomplete run of the bound would favour some. */
    private static int draw(SplittableRandom random, int bound) {
        long usable = Long.MAX_VALUE - (Long.MAX_VALUE % bound + 1) % bound;
        long bits = random.nextLong() >>> 1;
        while (bits > usable) {
            bits = random.nextLong() >>> 1;
        }
        return (int) (bits % bound);
    }
}
