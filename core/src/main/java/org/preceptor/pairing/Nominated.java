package org.preceptor.pairing;

import com.google.common.primitives.Ints;
import java.util.List;
import java.util.stream.Stream;
import org.preceptor.quota.MemberId;

/** The sending region of each trainee and the most each may still place, net of what is fixed; the last one has no total. */
record Nominated(int[] groupOf, int[] most) {

    static Nominated of(Compiled compiled) {
        Distribution distribution = compiled.problem.distribution();
        List<MemberId> regions = distribution.nominations().keySet().asList();
        int[] most = Stream.concat(distribution.nominations().values().stream(), Stream.of(Long.MAX_VALUE))
                .mapToInt(Ints::saturatedCast)
                .toArray();
        int[] groupOf = new int[compiled.trainees.length];
        for (int a = 0; a < groupOf.length; a++) {
            int g = 0;
            while (g < regions.size()
                    && !compiled.trainees[a].groups().contains(regions.get(g).value())) {
                g++;
            }
            groupOf[a] = g;
            if (compiled.fixedTo[a] >= 0 && most[g] < Integer.MAX_VALUE) {
                most[g] = Math.max(0, most[g] - 1);
            }
        }
        return new Nominated(groupOf, most);
    }
}
