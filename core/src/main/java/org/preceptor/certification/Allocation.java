package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.certification.Account.Reason;
import org.preceptor.certification.Account.Rejected;
import org.preceptor.certification.Assessment.Node;
import org.preceptor.certification.Assessment.Standing;
import org.preceptor.certification.Criterion.AllOf;
import org.preceptor.certification.Criterion.Amount;
import org.preceptor.certification.Criterion.Sharing;

/**
 * Shares activities out among amounts that may not use one twice, so that as much as possible is met.
 *
 * <p>Pieces that are alike to every amount are interchangeable and are counted, not listed. The search tries how many of
 * each kind go where, stops at the first distribution that meets everything, and gives up after a fixed number of tries:
 * then the answer is undetermined.
 */
final class Allocation {
    static final int MOST_TRIES = 20_000;
    private final Engine engine;
    private final List<Intake> intakes = new ArrayList<>();
    private final List<Piece> pieces;
    private final boolean hopeful;
    private int tries;
    private int[][] best = new int[0][];
    private long bestScore = Long.MIN_VALUE;
    private boolean sharedOut;

    /** Alike pieces: what they weigh for each amount (−1 where they do not fit) and the activities they come from. */
    private record Piece(List<Claim> claims, List<Integer> fits, boolean whole) {
        int count() {
            return claims.size();
        }
    }

    private Allocation(Engine engine, AllOf all, boolean hopeful) {
        this.engine = engine;
        this.hopeful = hopeful;
        for (Criterion part : all.parts()) {
            amount(part).ifPresent(amount -> intakes.add(new Intake(engine.facts, amount)));
        }
        pieces = pieces(all.sharing() == Sharing.DIVIDED);
    }

    static Optional<Amount> amount(Criterion part) {
        if (part instanceof Criterion.Item item) {
            return amount(item.criterion());
        }
        return part instanceof Amount amount ? Optional.of(amount) : Optional.empty();
    }

    static Node evaluate(Engine engine, AllOf all) {
        Allocation allocation = search(engine, all, false);
        boolean gaveUp = allocation.tries > MOST_TRIES && !allocation.sharedOut;
        boolean hope = !allocation.sharedOut && search(engine, all, true).sharedOut;
        ImmutableList.Builder<Node> parts = ImmutableList.builder();
        int next = 0;
        for (Criterion part : all.parts()) {
            if (amount(part).isPresent()) {
                int at = next++;
                parts.add(wrap(engine, part, allocation.node(at), all, at));
            } else {
                parts.add(engine.evaluate(part));
            }
        }
        ImmutableList<Node> nodes = parts.build();
        Standing standing = Verdicts.all(Engine.standings(nodes));
        if (hope
                && standing.isNegative()
                && nodes.stream().allMatch(node -> amount(node.criterion()).isPresent())) {
            standing = Standing.UNDETERMINED;
        }
        return gaveUp
                ? new Node(all, Standing.UNDETERMINED, nodes, Account.noting(Sentences.searchLimit(MOST_TRIES)), engine)
                : engine.joined(all, standing, nodes);
    }

    private static Allocation search(Engine engine, AllOf all, boolean hopeful) {
        Allocation allocation = new Allocation(engine, all, hopeful);
        allocation.search(0, new int[allocation.pieces.size()][allocation.intakes.size()]);
        return allocation;
    }

    /** On another day the amounts share the evidence out anew, so each is judged with the others. */
    private static Node wrap(Engine engine, Criterion part, Node node, AllOf all, int at) {
        Node wrapped = part instanceof Criterion.Item item
                ? engine.joined(part, node.standing(), ImmutableList.of(wrap(engine, item.criterion(), node, all, at)))
                : node;
        return wrapped.within(all, on -> search(on, all, false).node(at).standing());
    }

    /** Pieces that fit several amounts, grouped where they are alike. */
    private List<Piece> pieces(boolean divided) {
        Map<Object, Piece> grouped = new LinkedHashMap<>();
        for (Activity activity : engine.facts.evidence.activities) {
            List<Integer> fits = new ArrayList<>();
            List<Claim> claims = new ArrayList<>();
            List<Object> likeness = new ArrayList<>();
            for (int i = 0; i < intakes.size(); i++) {
                for (Claim claim : intakes.get(i).claims) {
                    if (claim.activity().equals(activity)) {
                        fits.add(i);
                        claims.add(claim);
                        likeness.add(likeness(intakes.get(i), activity));
                    }
                }
            }
            if (fits.size() > 1) {
                boolean whole = !divided || !isAlike(fits, claims);
                for (int i = 0; i < fits.size(); i++) {
                    likeness.add(List.of(
                            fits.get(i),
                            whole ? claims.get(i).size() : 0,
                            claims.get(i).doubt()));
                }
                likeness.add(whole);
                Piece piece = grouped.computeIfAbsent(
                        likeness, key -> new Piece(new ArrayList<>(), List.copyOf(fits), whole));
                long units = whole ? 1 : claims.get(0).size();
                for (long u = 0; u < units; u++) {
                    piece.claims().add(claims.get(0));
                }
            }
        }
        return new ArrayList<>(grouped.values());
    }

    /** Whether every amount sees the activity in the same units, so that it can be divided among them. */
    private boolean isAlike(List<Integer> fits, List<Claim> claims) {
        Intake one = intakes.get(fits.get(0));
        for (int i = 1; i < fits.size(); i++) {
            Intake other = intakes.get(fits.get(i));
            boolean alike = other.scale == one.scale
                    && other.amount.least().unit() == one.amount.least().unit()
                    && claims.get(i).size() == claims.get(0).size();
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    /** Everything about an activity that the limits of an amount look at beyond its size. */
    static Object likeness(Intake intake, Activity activity) {
        List<Object> likeness = new ArrayList<>();
        for (Limit limit : intake.amount.limits()) {
            if (limit instanceof Limit.Distinct distinct) {
                likeness.add(Keys.of(distinct.key(), activity));
            } else if (limit instanceof Limit.PerPeriod
                    || limit instanceof Limit.Within
                    || limit instanceof Limit.Spread
                    || limit instanceof Limit.Position) {
                likeness.add(activity.term());
            }
            parts(limit)
                    .ifPresent(part -> likeness.add(intake.facts().matching().test(part, activity)));
        }
        return likeness;
    }

    static Optional<Selection> parts(Limit limit) {
        if (limit instanceof Limit.Share share) {
            return Optional.of(share.part());
        } else if (limit instanceof Limit.Cap cap) {
            return Optional.of(cap.part());
        } else if (limit instanceof Limit.Floor floor) {
            return Optional.of(floor.part());
        } else if (limit instanceof Limit.Proportion proportion) {
            return Optional.of(proportion.part());
        }
        return limit instanceof Limit.Position position ? Optional.of(position.part()) : Optional.empty();
    }

    private void search(int piece, int[][] given) {
        if (sharedOut || tries > MOST_TRIES) {
            return;
        }
        if (piece == pieces.size()) {
            tries++;
            score(given);
            return;
        }
        deal(piece, 0, pieces.get(piece).count(), given);
    }

    private void deal(int piece, int option, int left, int[][] given) {
        List<Integer> fits = pieces.get(piece).fits();
        if (option == fits.size() - 1) {
            given[piece][fits.get(option)] = left;
            search(piece + 1, given);
            return;
        }
        for (int here = left; here >= 0 && !sharedOut && tries <= MOST_TRIES; here--) {
            given[piece][fits.get(option)] = here;
            deal(piece, option + 1, left - here, given);
        }
    }

    private void score(int[][] given) {
        long score = 0;
        boolean all = true;
        for (int i = 0; i < intakes.size(); i++) {
            Tally tally = Tally.of(intakes.get(i), claims(i, given), hopeful, engine.excused());
            long weight = 1_000_000L;
            if (tally.isEnough()) {
                score += weight;
            } else {
                all = false;
                score += Math.min(weight - 1, tally.total / intakes.get(i).scale);
            }
        }
        if (score > bestScore) {
            bestScore = score;
            best = copy(given);
        }
        sharedOut |= all;
    }

    private static int[][] copy(int[][] given) {
        int[][] copy = new int[given.length][];
        for (int i = 0; i < given.length; i++) {
            copy[i] = given[i].clone();
        }
        return copy;
    }

    /** What an amount is left with: everything only it can use, and its part of the rest. */
    private List<Claim> claims(int intake, int[][] given) {
        Map<Activity, Integer> contested = new LinkedHashMap<>();
        Map<Activity, Boolean> whole = new LinkedHashMap<>();
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            int skip = 0;
            for (int option : piece.fits()) {
                for (int k = skip; k < skip + given[p][option]; k++) {
                    contested.merge(piece.claims().get(k).activity(), option == intake ? 1 : 0, Integer::sum);
                    whole.put(piece.claims().get(k).activity(), piece.whole());
                }
                skip += given[p][option];
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : intakes.get(intake).claims) {
            Integer part = contested.get(claim.activity());
            if (part == null) {
                claims.add(claim);
            } else if (part > 0) {
                claims.add(Boolean.TRUE.equals(whole.get(claim.activity())) ? claim : claim.of(part));
            }
        }
        return claims;
    }

    private Node node(int intake) {
        Intake own = intakes.get(intake);
        List<Claim> claims = claims(intake, best);
        Map<Activity, Long> here = new LinkedHashMap<>();
        claims.forEach(claim -> here.merge(claim.activity(), claim.size(), Long::sum));
        List<Rejected> elsewhere = new ArrayList<>();
        for (Claim claim : own.claims) {
            long lost = claim.size() - here.getOrDefault(claim.activity(), 0L);
            if (claim.isSure() && lost > 0) {
                elsewhere.add(new Rejected(
                        claim.activity().id(),
                        Optional.of(own.length(lost)),
                        own.rest(lost),
                        Reason.USED_ELSEWHERE,
                        ""));
            }
        }
        return engine.amount(own, claims, elsewhere);
    }
}
