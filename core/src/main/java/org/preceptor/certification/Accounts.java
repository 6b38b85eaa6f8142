package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.certification.Account.Counted;
import org.preceptor.certification.Account.Reason;
import org.preceptor.certification.Account.Rejected;

/** Writes down what an amount counted and what it did not. */
final class Accounts {
    private Accounts() {}

    static Account of(Intake intake, Tally tally, List<Claim> claims, List<Rejected> elsewhere) {
        Map<String, Long> kept = new HashMap<>();
        for (int i = 0; i < tally.kept.length; i++) {
            kept.merge(tally.claims.get(i).activity().id(), tally.kept[i], Long::sum);
        }
        ImmutableList.Builder<Counted> counted = ImmutableList.builder();
        List<Rejected> rejected = new ArrayList<>(intake.rejected);
        Map<String, Long> offered = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.isSure()) {
                String id = claim.activity().id();
                if (offered.merge(id, claim.size(), Long::sum) == claim.size()) {
                    order.add(id);
                }
            }
        }
        for (String id : order) {
            Long in = kept.get(id);
            long counts = in == null ? 0 : in;
            if (counts > 0) {
                counted.add(new Counted(id, Optional.of(intake.length(counts)), intake.rest(counts)));
            }
            long whole = offered.getOrDefault(id, 0L);
            if (counts < whole) {
                Reason reason = in == null ? Reason.OUTSIDE_WINDOW : Reason.ABOVE_SHARE;
                long rest = whole - counts;
                rejected.add(new Rejected(id, Optional.of(intake.length(rest)), intake.rest(rest), reason, ""));
            }
        }
        rejected.addAll(elsewhere);
        return new Account(
                counted.build(),
                ImmutableList.copyOf(rejected),
                ImmutableList.copyOf(tally.missing),
                tally.gaveUp ? ImmutableList.of(Sentences.searchLimit(Allocation.MOST_TRIES)) : ImmutableList.of());
    }
}
