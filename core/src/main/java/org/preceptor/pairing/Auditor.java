package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preceptor.pairing.PairingAudit.Blocking;
import org.preceptor.pairing.PairingAudit.Cause;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;

/** The auditor's own reading of problem and pairs; it uses no list, order or number of the solver. */
final class Auditor {

    private final PairingProblem problem;
    private final Map<PersonId, Place> places;
    private final Claim claim;
    private final Map<PersonId, Trainee> trainees = new HashMap<>();
    private final Map<Place, Seats> seats = new HashMap<>();
    private final Map<PersonId, PairingProblem.Fixed> fixed = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final AuditTree tree;
    private final AuditGroups groups;
    private final AuditReversions reversions;
    private final PairingProblem declared;
    private final AuditRules eligibility;
    private final Map<HospitalId, Base> bases = new HashMap<>();
    private final Set<PersonId> jointly;
    private boolean closing;
    private Ties kind = Ties.WEAK;

    Auditor(PairingProblem declared, Map<PersonId, Place> places, Claim claim) {
        this.claim = claim;
        this.declared = declared;
        this.reversions = new AuditReversions(declared, claim.reversions());
        this.problem = reversions.after();
        this.places = places;
        this.eligibility = new AuditRules(problem);
        problem.trainees().forEach(t -> trainees.putIfAbsent(t.id(), t));
        Map<PersonId, Trainee> alike = AuditLinks.alike(problem, trainees);
        for (Opening opening : problem.openings()) {
            seats.putIfAbsent(opening.place(), new Seats(opening, new AuditOrder(opening, problem, alike)));
        }
        problem.fixed().stream()
                .filter(f -> trainees.containsKey(f.trainee()) && seats.containsKey(f.place()))
                .forEach(f -> fixed.putIfAbsent(f.trainee(), f));
        jointly = AuditLinks.jointly(problem, trainees);
        tree = new AuditTree(problem, places.values());
        groups = new AuditGroups(problem, claim.policy(), places, trainees, fixed.keySet());
    }

    /** How much being equal counts. */
    private enum Ties {
        WEAK,
        STRONG,
        SUPER
    }

    /** One opening with who sits there: how many, and the worst place on its list among those it chose. */
    private static final class Seats {
        private final Opening opening;
        private final AuditOrder order;
        private int filled;
        private int unlisted;
        private long worst = Long.MIN_VALUE;
        private Optional<PersonId> last = Optional.empty();

        Seats(Opening opening, AuditOrder order) {
            this.opening = opening;
            this.order = order;
        }

        void admit(Trainee trainee, boolean chosen) {
            filled++;
            long key = order.key(trainee);
            if (chosen
                    && (last.isEmpty()
                            || key > worst
                            || (key == worst && trainee.id().compareTo(last.get()) < 0))) {
                worst = key;
                last = Optional.of(trainee.id());
            }
        }
    }

    PairingAudit run() {
        closing = claim.aim() == PairingPolicy.Aim.CLOSING;
        kind = claim.aim() == PairingPolicy.Aim.SUPER_STABLE
                ? Ties.SUPER
                : claim.aim() == PairingPolicy.Aim.STRONGLY_STABLE ? Ties.STRONG : Ties.WEAK;
        places.forEach(this::seat);
        bases();
        bounds();
        groups.check(findings);
        boolean settled = claim.isProved() || claim.outcome() == Pairing.Outcome.FAIR;
        reversions.check(
                node -> groups.filled(node, tree),
                settled && claim.certificate().isPresent(),
                findings);
        List<Blocking> open = new ArrayList<>();
        List<Blocking> byFixed = new ArrayList<>();
        if (problem.links().stream().anyMatch(l -> !l.wishes().isEmpty())) {
            AuditLinks.check(problem, trainees, places, eligibility, claim, findings);
        } else {
            blocking(open, byFixed);
        }
        if (claim.certificate().isPresent()
                || claim.outcome() != Pairing.Outcome.STABLE
                || !problem.bases().isEmpty()) {
            AuditLists lists = new AuditLists(problem, claim.policy(), trainees, places, fixed, eligibility);
            new AuditClaims(lists, claim, eligibility, findings).check();
            new AuditCertificate(lists, claim, findings).check(declared);
        }
        return new PairingAudit(ImmutableList.copyOf(open), ImmutableList.copyOf(byFixed), Report.of(findings));
    }

    private void bounds() {
        for (Seats at : seats.values()) {
            if (at.filled > Math.max(0, at.opening.capacity())) {
                add(
                        AuditCards.OVER_CAPACITY,
                        Pointer.of("openings", at.opening.place()),
                        at.filled,
                        at.opening.capacity());
            }
        }
        bases.forEach((id, base) -> {
            if (base.filled > Math.max(0, base.cap.capacity())) {
                add(AuditCards.OVER_CAPACITY, Pointer.of("bases", id), base.filled, base.cap.capacity());
            }
        });
        fixed.forEach((id, f) -> {
            if (!f.place().equals(places.get(id))) {
                add(
                        AuditCards.FIXED_BROKEN,
                        Pointer.of("trainees", id),
                        places.containsKey(id) ? places.get(id) : "-",
                        f.place());
            }
        });
        tree.check(findings, closing, claim.keepsMinimums());
    }

    private void blocking(List<Blocking> open, List<Blocking> byFixed) {
        Map<Blocking, Boolean> found = new LinkedHashMap<>();
        trainees.values().forEach(t -> wishes(t, found));
        found.forEach((b, alike) -> (fixed.containsKey(b.trainee()) ? byFixed : open).add(b));
        Map<Place, Integer> wanting = new HashMap<>();
        open.forEach(b -> wanting.merge(b.place(), 1, Integer::sum));
        open.removeIf(b -> isClosed(b.place())
                && wanting.getOrDefault(b.place(), 0)
                        < requireNonNull(seats.get(b.place())).opening.minimum());
        open.sort(AuditOrder.BLOCKING);
        byFixed.sort(AuditOrder.BLOCKING);
        for (Blocking b : open) {
            RuleCard card = found.getOrDefault(b, false) ? AuditCards.BLOCKING_ALIKE : AuditCards.BLOCKING;
            findings.add(finding(b, claim.isRefutedBy(b.cause()) ? card.error() : card.info()));
        }
        byFixed.forEach(b -> findings.add(finding(b, AuditCards.BLOCKED_BY_FIXED.info())));
    }

    private boolean isClosed(Place place) {
        Seats at = requireNonNull(seats.get(place));
        return closing && at.filled == 0 && at.opening.minimum() > 0;
    }

    private void seat(PersonId id, Place place) {
        Trainee trainee = trainees.get(id);
        Seats at = seats.get(place);
        if (trainee == null || at == null) {
            add(AuditCards.UNKNOWN_PAIR, Pointer.of("trainees", id), place, id);
            return;
        }
        PairingProblem.Fixed decision = fixed.get(id);
        boolean byDecision = decision != null && decision.place().equals(place);
        boolean unlisted = trainee.willingness().isEmpty() && !jointly.contains(id);
        at.admit(trainee, !byDecision && !unlisted);
        at.unlisted += unlisted && !byDecision ? 1 : 0;
        if (byDecision) {
            return;
        }
        if (!unlisted
                && !jointly.contains(id)
                && trainee.willingness().choiceOf(place).isEmpty()) {
            add(DecisionChecks.NO_REASON, Pointer.of("trainees", id), place, place);
        }
        if (!unlisted && !at.order.wants(trainee)) {
            add(AuditCards.NOT_WANTED, Pointer.of("trainees", id), place, place);
        }
        if (eligibility.bars(trainee, place)) {
            add(AuditCards.EXCLUDED, Pointer.of("trainees", id), place, place);
        }
        Report rules = eligibility.report(trainee, at.opening);
        rules.errors().forEach(f -> findings.add(f.under(Pointer.of("trainees", id))));
    }

    private void wishes(Trainee trainee, Map<Blocking, Boolean> found) {
        Place own = places.get(trainee.id());
        for (List<Place> group : trainee.willingness().groups()) {
            boolean alike = own != null && group.contains(own);
            if (alike && kind == Ties.WEAK) {
                return;
            }
            for (Place place : group) {
                Seats at = seats.get(place);
                if (at != null && !place.equals(own) && at.opening.capacity() > 0 && at.order.wants(trainee)) {
                    (groups.concerns(place) ? byGroup(trainee, at, own) : byList(trainee, at, own, alike))
                            .ifPresent(pair -> {
                                if (!found.containsKey(pair) && eligibility.allows(trainee, at.opening)) {
                                    found.put(pair, alike);
                                }
                            });
                }
            }
            if (alike) {
                return;
            }
        }
    }

    private Optional<Blocking> byGroup(Trainee trainee, Seats at, @Nullable Place own) {
        Place place = at.opening.place();
        boolean spare = at.filled < at.opening.capacity() && tree.maySeat(place, own, at.filled);
        return groups.blocking(
                trainee, at.opening, spare, tree.isExcused(place, own) ? Cause.EXCUSED_BY_MINIMUM : Cause.SPARE_SEAT);
    }

    private Optional<Blocking> byList(Trainee trainee, Seats at, @Nullable Place own, boolean alike) {
        return cause(trainee, at, own, alike).map(cause -> {
            boolean over = cause == Cause.RANKED_HIGHER || cause == Cause.RANKED_ALIKE;
            return new Blocking(trainee.id(), at.opening.place(), cause, over ? at.last : Optional.empty());
        });
    }

    private Optional<Cause> cause(Trainee trainee, Seats at, @Nullable Place own, boolean alike) {
        boolean indifferent = kind == Ties.SUPER || (kind == Ties.STRONG && !alike);
        int taken = at.filled - at.unlisted;
        boolean spare = taken < at.opening.capacity() && tree.maySeat(at.opening.place(), own, taken);
        Cause through =
                !closing && tree.isExcused(at.opening.place(), own) ? Cause.EXCUSED_BY_MINIMUM : Cause.SPARE_SEAT;
        if (spare && baseAllows(trainee, at, own, indifferent) && claim.isRefutedBy(through)) {
            return Optional.of(through);
        }
        long key = at.order.key(trainee);
        boolean makesWay = at.last.isPresent();
        if (makesWay && key < at.worst) {
            return Optional.of(Cause.RANKED_HIGHER);
        } else if (makesWay && key == at.worst && indifferent) {
            return Optional.of(Cause.RANKED_ALIKE);
        }
        return spare && baseAllows(trainee, at, own, indifferent) ? Optional.of(through) : Optional.empty();
    }

    /** All mentors of a base together. */
    private static final class Base {
        private final PairingProblem.BaseCap cap;
        private int filled;
        private long worst = Long.MIN_VALUE;
        private int leastWanted = -1;

        Base(PairingProblem.BaseCap cap) {
            this.cap = cap;
        }

        void add(Seats seats) {
            filled += seats.filled;
            worst = Math.max(worst, seats.worst);
            leastWanted =
                    seats.filled > 0 ? Math.max(leastWanted, AuditOrder.rank(cap, seats.opening.place())) : leastWanted;
        }
    }

    private void bases() {
        for (PairingProblem.BaseCap cap : problem.bases()) {
            bases.computeIfAbsent(cap.base(), id -> {
                Base base = new Base(cap);
                seats.values().stream()
                        .filter(at -> at.opening.base().equals(Optional.of(id)))
                        .forEach(base::add);
                return base;
            });
        }
    }

    /** A base that is full takes one more at a mentor's spare seat only from itself or in place of somebody it ranks lower. */
    private boolean baseAllows(Trainee trainee, Seats at, @Nullable Place own, boolean indifferent) {
        Base base = at.opening.base().map(bases::get).orElse(null);
        if (base == null) {
            return true;
        }
        Seats now = own == null ? null : seats.get(own);
        boolean inside = now != null && now.opening.base().equals(at.opening.base());
        if (base.cap.preference() instanceof Preference.ByPlace) {
            int here = AuditOrder.rank(base.cap, at.opening.place());
            return inside
                    ? here < AuditOrder.rank(base.cap, requireNonNull(own))
                    : base.filled < base.cap.capacity() || here < base.leastWanted;
        }
        long key = at.order.key(trainee);
        return base.filled < base.cap.capacity() || inside || key < base.worst || (indifferent && key == base.worst);
    }

    private void add(RuleCard card, Pointer at, Object actual, Object expected) {
        findings.add(card.error()
                .at(at)
                .actual(actual instanceof Number ? actual : actual.toString())
                .expected(expected instanceof Number ? expected : expected.toString())
                .build());
    }

    private static Finding finding(Blocking pair, Finding.Draft draft) {
        return draft.at(Pointer.of("trainees", pair.trainee()))
                .with("place", Evidence.ref("place", pair.place()))
                .actual(
                        pair.over().isPresent()
                                ? Evidence.many(List.of(
                                        Evidence.of(pair.cause().label()),
                                        Evidence.ref("trainee", pair.over().get())))
                                : Evidence.of(pair.cause().label()))
                .build();
    }
}
