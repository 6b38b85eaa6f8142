package org.preceptor.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preceptor.certification.Limit.Cap;
import org.preceptor.certification.Limit.Share;
import org.preceptor.time.TermSet;

/**
 * Chooses what a cap or a share cuts off, where it matters which: tries every way that keeps as much as the limits allow,
 * and gives up after a fixed number of tries.
 */
final class Cutting {
    private final Tally tally;
    private final Intake intake;
    private final TermSet excused;
    private final List<Limit> cuts;
    private final List<List<Integer>> classes = new ArrayList<>();
    private final List<boolean[]> parts = new ArrayList<>();
    private int tries;
    private boolean found;

    private Cutting(Tally tally, Intake intake, TermSet excused) {
        this.tally = tally;
        this.intake = intake;
        this.excused = excused;
        this.cuts = cuts(intake);
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < tally.kept.length; i++) {
            boolean[] in = parts(i);
            Claim claim = tally.claims.get(i);
            if (any(in)) {
                List<Object> key = List.of(Allocation.likeness(intake, claim.activity()), claim.doubt());
                List<Integer> members = alike.computeIfAbsent(key, each -> new ArrayList<>());
                if (members.isEmpty()) {
                    parts.add(in);
                    classes.add(members);
                }
                members.add(i);
            }
        }
    }

    static List<Limit> cuts(Intake intake) {
        return intake.amount.limits().stream()
                .filter(limit -> limit instanceof Cap || limit instanceof Share)
                .toList();
    }

    /** Whether another choice could satisfy what the first one does not. */
    static boolean matters(Intake intake) {
        boolean other = intake.amount.limits().stream()
                .anyMatch(limit -> limit instanceof Limit.Distinct
                        || limit instanceof Limit.Floor
                        || limit instanceof Limit.PerPeriod
                        || limit instanceof Limit.Position
                        || limit instanceof Limit.Proportion
                        || limit instanceof Limit.Spread);
        int cuts = cuts(intake).size();
        return cuts > 1 || cuts == 1 && other;
    }

    /** Leaves the tally with a choice that is enough, if there is one. */
    static void improve(Tally tally, Intake intake, TermSet excused) {
        Cutting cutting = new Cutting(tally, intake, excused);
        long[] first = tally.kept.clone();
        cutting.search(0);
        if (!cutting.found) {
            System.arraycopy(first, 0, tally.kept, 0, first.length);
            tally.check(excused);
            tally.gaveUp = cutting.tries > Allocation.MOST_TRIES;
        }
    }

    private boolean[] parts(int claim) {
        boolean[] in = new boolean[cuts.size()];
        for (int k = 0; k < in.length; k++) {
            in[k] = tally.isCut(cuts.get(k), claim);
        }
        return in;
    }

    private static boolean any(boolean[] in) {
        for (boolean each : in) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    private void search(int at) {
        if (found || tries++ > Allocation.MOST_TRIES) {
            return;
        }
        if (at == classes.size()) {
            found = isMaximal() && tally.check(excused);
            return;
        }
        long all = 0;
        for (int member : classes.get(at)) {
            all += tally.claims.get(member).size();
        }
        for (long keep = Math.min(all, room(at)); keep >= 0 && !found && tries <= Allocation.MOST_TRIES; keep--) {
            deal(at, keep);
            search(at + 1);
        }
    }

    private void deal(int at, long keep) {
        long left = keep;
        for (int member : classes.get(at)) {
            long here = Math.min(left, tally.claims.get(member).size());
            tally.kept[member] = here;
            left -= here;
        }
    }

    private long kept(int at) {
        long sum = 0;
        for (int member : classes.get(at)) {
            sum += tally.kept[member];
        }
        return sum;
    }

    /** How much of a class the caps leave, beside the classes before it. */
    private long room(int at) {
        long room = Long.MAX_VALUE;
        for (int k = 0; k < cuts.size(); k++) {
            if (cuts.get(k) instanceof Cap cap && parts.get(at)[k]) {
                long used = 0;
                for (int before = 0; before < at; before++) {
                    used += parts.get(before)[k] ? kept(before) : 0;
                }
                room = Math.min(room, cap.most() * intake.scale - used);
            }
        }
        return room;
    }

    /** No limit is broken, and nothing more could be kept without breaking one. */
    private boolean isMaximal() {
        if (!isWithin(-1)) {
            return false;
        }
        for (int at = 0; at < classes.size(); at++) {
            long all = 0;
            for (int member : classes.get(at)) {
                all += tally.claims.get(member).size();
            }
            if (kept(at) < all && isWithin(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithin(int more) {
        long sum = more < 0 ? 0 : 1;
        for (long each : tally.kept) {
            sum += each;
        }
        for (int k = 0; k < cuts.size(); k++) {
            long part = more >= 0 && parts.get(more)[k] ? 1 : 0;
            for (int at = 0; at < classes.size(); at++) {
                part += parts.get(at)[k] ? kept(at) : 0;
            }
            long allowed = cuts.get(k) instanceof Cap cap
                    ? cap.most() * intake.scale
                    : Tally.allowed((Share) cuts.get(k), sum - part);
            if (part > allowed) {
                return false;
            }
        }
        return true;
    }
}
