package org.preceptor.pairing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preceptor.roster.PersonId;

/** How an opening orders trainees, read from the preference itself; smaller is better, equal is equal. */
final class AuditOrder {

    static final Comparator<PairingAudit.Blocking> BLOCKING =
            Comparator.comparing(PairingAudit.Blocking::trainee).thenComparing(PairingAudit.Blocking::place);

    private final Preference preference;
    private final Map<PersonId, Integer> group = new HashMap<>();
    private final Map<PersonId, Trainee> linkedTo;

    AuditOrder(PairingProblem problem, Map<PersonId, Trainee> trainees, Opening opening) {
        this(opening, problem, AuditLinks.alike(problem, trainees));
    }

    /** The same when it is known already who is ordered as the lower of two. */
    AuditOrder(Opening opening, PairingProblem problem, Map<PersonId, Trainee> linkedTo) {
        this.linkedTo = linkedTo;
        preference = preference(problem, opening);
        if (preference instanceof Preference.Named named) {
            int i = 0;
            for (List<PersonId> ids : named.groups()) {
                for (PersonId id : ids) {
                    group.putIfAbsent(id, i);
                }
                i++;
            }
        }
    }

    static Preference preference(PairingProblem problem, Opening opening) {
        return problem.bases().stream()
                .filter(b -> opening.base().filter(b.base()::equals).isPresent())
                .map(PairingProblem.BaseCap::preference)
                .findFirst()
                .orElse(opening.preference());
    }

    /** Where a place stands in the order a base has of its own places; those not named come last. */
    static int rank(PairingProblem.BaseCap base, Place place) {
        if (base.preference() instanceof Preference.ByPlace order) {
            for (int i = 0; i < order.groups().size(); i++) {
                if (order.groups().get(i).contains(place)) {
                    return i;
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    boolean wants(Trainee trainee) {
        if (preference instanceof Preference.Named) {
            return group.containsKey(trainee.id());
        }
        return !(preference instanceof Preference.Scored scored)
                || scored.scores().containsKey(trainee.id());
    }

    long key(Trainee trainee) {
        Trainee partner = linkedTo.get(trainee.id());
        return partner == null || !wants(partner) ? own(trainee) : Math.max(own(trainee), own(partner));
    }

    private long own(Trainee trainee) {
        if (preference instanceof Preference.Named) {
            return group.getOrDefault(trainee.id(), Integer.MAX_VALUE);
        } else if (preference instanceof Preference.Scored scored) {
            return -scored.scores().getOrDefault(trainee.id(), Long.MIN_VALUE + 1);
        } else if (preference instanceof Preference.Declared declared) {
            return -declared.number().applyAsLong(trainee);
        }
        return 0;
    }
}
