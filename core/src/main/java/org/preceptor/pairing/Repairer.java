package org.preceptor.pairing;

import java.util.Arrays;
import java.util.Map;
import org.preceptor.pairing.Pairing.Outcome;
import org.preceptor.roster.PersonId;

/** Re-runs, repairs from the present pairing, or fills gaps. */
final class Repairer {

    private Repairer() {}

    static Repair repair(Pairing before, PairingProblem changed, Repair.Mode mode) {
        PairingPolicy policy = before.policy();
        boolean plain = !changed.distribution().bindsPlaces()
                && changed.bases().isEmpty()
                && changed.links().isEmpty()
                && changed.openings().stream().allMatch(o -> o.minimum() <= 0);
        if (mode == Repair.Mode.RERUN
                || (mode == Repair.Mode.KEEP_EVERYONE_ELSE && (!plain || !isWeaklyStable(policy.aim())))) {
            return repair(before, changed.pair(policy));
        }
        Compiled compiled = Compiled.of(new Reversions(changed).moved(before.reversions()), policy);
        int[] held = held(before, compiled);
        int[] now = carried(held, compiled);
        Pairing after = mode == Repair.Mode.FILL_GAPS
                ? fill(compiled, policy, now, held, plain)
                : keep(compiled, policy, now, held);
        return repair(before, before.reversions().isEmpty() ? after : after.declared(changed, before.reversions()));
    }

    private static Repair repair(Pairing before, Pairing after) {
        return new Repair(after, Repair.compare(before, after));
    }

    private static boolean isWeaklyStable(PairingPolicy.Aim aim) {
        return aim.compareTo(PairingPolicy.Aim.LARGE_STABLE) <= 0;
    }

    /** Where everybody of the changed problem is at present, -1 for nowhere. */
    private static int[] held(Pairing before, Compiled compiled) {
        Map<PersonId, Place> places = before.places();
        int[] held = new int[compiled.trainees.length];
        Arrays.setAll(held, a -> {
            Place place = places.get(compiled.trainees[a].id());
            return place == null ? -1 : compiled.placeIndex.find(place);
        });
        return held;
    }

    /** Of these the places held by a wish that is still possible. */
    private static int[] carried(int[] held, Compiled compiled) {
        int[] now = new int[held.length];
        Arrays.setAll(
                now,
                a -> held[a] >= 0 && compiled.fixedTo[a] < 0 && compiled.market.entry(a, held[a]) >= 0 ? held[a] : -1);
        return now;
    }

    private static Pairing keep(Compiled compiled, PairingPolicy policy, int[] now, int[] held) {
        Restabilizer.Result result = Restabilizer.run(compiled.strict(), now, new Budget(policy.limit()));
        return withFixed(
                compiled,
                policy,
                result.placing,
                held,
                ListAudit.blocking(compiled.strict(), result.placing.hostOf) == 0 ? Outcome.STABLE : Outcome.STOPPED);
    }

    /** Those unplaced compete for the seats left, under the same lists; regions and bases must still hold afterwards. */
    private static Pairing fill(Compiled compiled, PairingPolicy policy, int[] now, int[] held, boolean plain) {
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
        for (int a = 0; a < now.length; a++) {
            boolean listless = compiled.trainees[a].willingness().isEmpty() && compiled.fixedTo[a] < 0;
            if (listless && held[a] >= 0) {
                room[held[a]] = Math.max(0, room[held[a]] - 1);
            }
        }
        if (plain) {
            int[] filled =
                    DeferredAcceptance.applicantOptimal(new Market(market.applicants, market.hosts, room, rank)).hostOf;
            for (int a = 0; a < now.length; a++) {
                now[a] = now[a] >= 0 ? now[a] : filled[a];
            }
        }
        return withFixed(compiled, policy, new Placing(now, 0), held, Outcome.GAPS_FILLED);
    }

    private static Pairing withFixed(
            Compiled compiled, PairingPolicy policy, Placing placing, int[] held, Outcome outcome) {
        int[] hostOf = placing.hostOf.clone();
        for (int a = 0; a < hostOf.length; a++) {
            hostOf[a] = compiled.fixedTo[a] >= 0 ? compiled.fixedTo[a] : hostOf[a];
        }
        SpareSeats spare = new SpareSeats(compiled, hostOf);
        spare.keep(held);
        if (policy.unlisted() == PairingPolicy.Unlisted.FILL_SPARE_SEATS) {
            spare.fill(policy);
        }
        return new Pairing(compiled, policy, hostOf, placing.steps, outcome);
    }
}
