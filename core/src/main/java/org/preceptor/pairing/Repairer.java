package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.preceptor.pairing.Pairing.Outcome;

/** Re-runs, repairs from the present pairing, or fills gaps. */
final class Repairer {

    private Repairer() {}

    static Repair repair(Pairing before, PairingProblem changed, Repair.Mode mode) {
        PairingPolicy policy = before.policy();
        boolean plain = changed.distribution().isEmpty()
                && changed.bases().isEmpty()
                && changed.links().isEmpty()
                && changed.openings().stream().allMatch(o -> o.minimum() <= 0);
        if (mode == Repair.Mode.RERUN
                || (mode == Repair.Mode.KEEP_EVERYONE_ELSE
                        && (!plain || !policy.aim().isStable()))) {
            return repair(before, changed.pair(policy));
        }
        Compiled compiled = Compiled.of(changed, policy);
        int[] now = carried(before, compiled);
        Pairing after =
                mode == Repair.Mode.FILL_GAPS ? fill(compiled, policy, now, plain) : keep(compiled, policy, now);
        return repair(before, after);
    }

    private static Repair repair(Pairing before, Pairing after) {
        return new Repair(after, Repair.compare(before, after));
    }

    /** The present places that are still possible, as many at a place as it still has seats, its best first. */
    private static int[] carried(Pairing before, Compiled compiled) {
        int[] now = new int[compiled.trainees.length];
        Arrays.fill(now, -1);
        for (int a = 0; a < now.length; a++) {
            boolean known = before.problem().trainees().stream().anyMatch(sameAs(compiled.trainees[a]));
            Optional<Place> place = known ? before.placeOf(compiled.trainees[a].id()) : Optional.empty();
            Integer h = place.map(compiled.placeIndex::get).orElse(null);
            if (h != null && compiled.fixedTo[a] < 0 && compiled.market.entry(a, h) >= 0) {
                now[a] = h;
            }
        }
        return now;
    }

    private static Predicate<Trainee> sameAs(Trainee trainee) {
        return other -> other.id().equals(trainee.id());
    }

    private static Pairing keep(Compiled compiled, PairingPolicy policy, int[] now) {
        Restabilizer.Result result = Restabilizer.run(compiled.strict(), now, new Budget(policy.limit()));
        return withFixed(
                compiled,
                policy,
                result.placing,
                ListAudit.blocking(compiled.strict(), result.placing.hostOf) == 0 ? Outcome.PROVED : Outcome.STOPPED);
    }

    /** Those unplaced compete for the seats left, under the same lists; regions and bases must still hold afterwards. */
    private static Pairing fill(Compiled compiled, PairingPolicy policy, int[] now, boolean plain) {
        Market market = compiled.strict();
        Restabilizer.trim(market, now);
        int[] room = market.capacity.clone();
        int[] rank = market.hostRank.clone();
        for (int a = 0; a < now.length; a++) {
            if (now[a] >= 0) {
                room[now[a]]--;
                Arrays.fill(rank, market.applicants.start[a], market.applicants.start[a + 1], -1);
            }
        }
        if (plain) {
            int[] filled =
                    DeferredAcceptance.applicantOptimal(new Market(market.applicants, market.hosts, room, rank)).hostOf;
            for (int a = 0; a < now.length; a++) {
                now[a] = now[a] >= 0 ? now[a] : filled[a];
            }
        }
        return withFixed(compiled, policy, new Placing(now, 0), Outcome.GAPS_FILLED);
    }

    private static Pairing withFixed(Compiled compiled, PairingPolicy policy, Placing placing, Outcome outcome) {
        int[] hostOf = placing.hostOf.clone();
        for (int a = 0; a < hostOf.length; a++) {
            hostOf[a] = compiled.fixedTo[a] >= 0 ? compiled.fixedTo[a] : hostOf[a];
        }
        return new Pairing(compiled, policy, hostOf, placing.steps, outcome);
    }
}
