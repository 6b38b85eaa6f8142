package org.preceptor.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preceptor.pairing.PairingAudit.Blocking;
import org.preceptor.pairing.PairingAudit.Cause;
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
    private final Map<PersonId, Trainee> trainees = new HashMap<>();
    private final Map<Place, Seats> seats = new HashMap<>();
    private final Map<PersonId, PairingProblem.Fixed> fixed = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final AuditTree tree;
    private final AuditRules eligibility;
    private boolean closing;

    Auditor(PairingProblem problem, Map<PersonId, Place> places) {
        this.problem = problem;
        this.places = places;
        this.eligibility = new AuditRules(problem);
        problem.trainees().forEach(t -> trainees.putIfAbsent(t.id(), t));
        for (Opening opening : problem.openings()) {
            seats.putIfAbsent(opening.place(), new Seats(opening, new AuditOrder(problem, trainees, opening)));
        }
        problem.fixed().stream()
                .filter(f -> trainees.containsKey(f.trainee()) && seats.containsKey(f.place()))
                .forEach(f -> fixed.putIfAbsent(f.trainee(), f));
        tree = new AuditTree(problem, places.values());
    }

    /** One opening with who sits there: how many, and the worst place on its list among those it chose. */
    private static final class Seats {
        private final Opening opening;
        private final AuditOrder order;
        private int filled;
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

    PairingAudit run(PairingPolicy.Aim aim, Optional<Pairing> pairing) {
        closing = aim == PairingPolicy.Aim.CLOSING;
        places.forEach(this::seat);
        for (Seats at : seats.values()) {
            if (at.filled > Math.max(0, at.opening.capacity())) {
                add(
                        AuditCards.OVER_CAPACITY,
                        Pointer.of("openings", at.opening.place()),
                        at.filled,
                        at.opening.capacity());
            }
        }
        fixed.forEach((id, f) -> {
            if (!f.place().equals(places.get(id))) {
                add(
                        AuditCards.FIXED_BROKEN,
                        Pointer.of("trainees", id),
                        places.containsKey(id) ? places.get(id) : "-",
                        f.place());
            }
        });
        tree.check(findings, closing);
        List<Blocking> open = new ArrayList<>();
        List<Blocking> byFixed = new ArrayList<>();
        boolean joint = problem.links().stream().anyMatch(l -> !l.wishes().isEmpty());
        boolean expected = aim.isStable()
                && pairing.map(p -> p.outcome() == Pairing.Outcome.PROVED).orElse(true);
        if (joint) {
            AuditLinks.check(problem, trainees, places, eligibility, pairing, findings);
        } else {
            trainees.values().forEach(t -> wishes(t, fixed.containsKey(t.id()) ? byFixed : open));
            Map<Place, Integer> wanting = new HashMap<>();
            open.forEach(b -> wanting.merge(b.place(), 1, Integer::sum));
            open.removeIf(b -> isClosed(b.place())
                    && wanting.getOrDefault(b.place(), 0)
                            < requireNonNull(seats.get(b.place())).opening.minimum());
            open.sort(AuditOrder.BLOCKING);
            byFixed.sort(AuditOrder.BLOCKING);
            open.forEach(b -> findings.add(finding(
                    b,
                    expected && b.cause() != Cause.EXCUSED_BY_MINIMUM
                            ? AuditCards.BLOCKING.error()
                            : AuditCards.BLOCKING.info())));
            byFixed.forEach(b -> findings.add(finding(b, AuditCards.BLOCKED_BY_FIXED.info())));
        }
        pairing.ifPresent(this::certificate);
        return new PairingAudit(ImmutableList.copyOf(open), ImmutableList.copyOf(byFixed), Report.of(findings));
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
        boolean unlisted = trainee.willingness().isEmpty();
        at.admit(trainee, !byDecision && !unlisted);
        if (byDecision) {
            return;
        }
        boolean linked = problem.links().stream()
                .anyMatch(l -> !l.wishes().isEmpty()
                        && (l.first().equals(id) || l.second().equals(id)));
        if (!unlisted && !linked && trainee.willingness().choiceOf(place).isEmpty()) {
            add(Diagnostics.NO_REASON, Pointer.of("trainees", id), place, place);
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

    private void wishes(Trainee trainee, List<Blocking> found) {
        Place own = places.get(trainee.id());
        for (List<Place> group : trainee.willingness().groups()) {
            if (own != null && group.contains(own)) {
                return;
            }
            for (Place place : group) {
                Seats at = seats.get(place);
                if (at != null && at.opening.capacity() > 0 && at.order.wants(trainee)) {
                    cause(trainee, at, own).ifPresent(cause -> {
                        Blocking pair = new Blocking(
                                trainee.id(), place, cause, cause == Cause.RANKED_HIGHER ? at.last : Optional.empty());
                        if (!found.contains(pair) && eligibility.allows(trainee, at.opening)) {
                            found.add(pair);
                        }
                    });
                }
            }
        }
    }

    private Optional<Cause> cause(Trainee trainee, Seats at, @Nullable Place own) {
        boolean spare = at.filled < at.opening.capacity() && tree.maySeat(at.opening.place(), trainee, own, at.filled);
        if (spare && baseAllows(trainee, at, own)) {
            return Optional.of(tree.isExcused(at.opening.place(), own) ? Cause.EXCUSED_BY_MINIMUM : Cause.SPARE_SEAT);
        }
        boolean higher = at.last.isPresent()
                && at.order.key(trainee) < at.worst
                && tree.mayReplace(at.opening.place(), trainee, requireNonNull(trainees.get(at.last.get())));
        return higher ? Optional.of(Cause.RANKED_HIGHER) : Optional.empty();
    }

    /** A base that is full takes one more at a mentor's spare seat only from itself or in place of somebody it ranks lower. */
    private boolean baseAllows(Trainee trainee, Seats at, @Nullable Place own) {
        for (PairingProblem.BaseCap base : problem.bases()) {
            if (at.opening.base().filter(base.base()::equals).isEmpty()) {
                continue;
            }
            int filled = 0;
            long worst = Long.MIN_VALUE;
            int leastWanted = -1;
            boolean inside = false;
            for (Seats other : seats.values()) {
                if (other.opening.base().equals(at.opening.base())) {
                    filled += other.filled;
                    worst = Math.max(worst, other.worst);
                    leastWanted = other.filled > 0
                            ? Math.max(leastWanted, AuditOrder.rank(base, other.opening.place()))
                            : leastWanted;
                    inside |= other.opening.place().equals(own);
                }
            }
            if (base.preference() instanceof Preference.ByPlace) {
                int here = AuditOrder.rank(base, at.opening.place());
                return inside
                        ? here < AuditOrder.rank(base, requireNonNull(own))
                        : filled < base.capacity() || here < leastWanted;
            }
            return filled < base.capacity() || inside || at.order.key(trainee) < worst;
        }
        return true;
    }

    private void certificate(Pairing pairing) {
        Pairing.Certificate certificate = pairing.certificate();
        if (!certificate.digest().equals(AuditDigest.of(problem, pairing.policy(), eligibility))) {
            add(AuditCards.OTHER_INPUT, Pointer.root(), certificate.digest(), "-");
        }
        certificate.cutOffs().forEach((place, cutOff) -> {
            Seats at = seats.get(place);
            if (at != null && (at.filled != cutOff.filled() || cutOff.isOpen() != at.filled < at.opening.capacity())) {
                add(AuditCards.CUT_OFF, Pointer.of("openings", place), cutOff.filled(), at.filled);
            }
        });
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
