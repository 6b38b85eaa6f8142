package org.preceptor.pairing;

import java.util.List;
import java.util.Optional;
import org.preceptor.UnknownReferenceException;
import org.preceptor.quota.Reserve;

/** Pairs again with the other processing word, and without the reserve, and tells who would be somewhere else. */
final class ReserveEffects {

    private final Pairing pairing;
    private final Reserve reserve;

    private ReserveEffects(Pairing pairing, Reserve reserve) {
        this.pairing = pairing;
        this.reserve = reserve;
    }

    static Explanation.OfReserve of(Pairing pairing, Reserve reserve) {
        if (!pairing.problem().distribution().reserves().contains(reserve)) {
            throw new UnknownReferenceException("reserve", reserve);
        }
        ReserveEffects effects = new ReserveEffects(pairing, reserve);
        return new Explanation.OfReserve(
                reserve,
                effects.admitted(pairing),
                effects.under(
                        List.of(reserve.withProcessing(reserve.processing().other()))),
                effects.under(List.of()));
    }

    private int admitted(Pairing of) {
        Optional<Place> base = pairing.problem().distribution().place(reserve);
        return (int) of.problem().trainees().stream()
                .filter(t -> isFor(pairing.problem().distribution(), reserve, t))
                .filter(t -> of.placeOf(t.id()).equals(base))
                .count();
    }

    /** Whether a trainee is of the reserve's group, and of the group of the reserve it lies in. */
    static boolean isFor(Distribution distribution, Reserve reserve, Trainee trainee) {
        return trainee.groups().contains(reserve.beneficiary().value())
                && distribution
                        .carrier(reserve)
                        .map(c -> c.beneficiary().value())
                        .map(trainee.groups()::contains)
                        .orElse(true);
    }

    private Explanation.Alternative under(List<Reserve> instead) {
        PairingProblem problem = pairing.problem();
        Distribution.Builder other =
                Distribution.builder().from(problem.distribution()).reserves(instead);
        problem.distribution().reserves().stream()
                .filter(r -> !r.equals(reserve))
                .filter(r -> !instead.isEmpty() || !r.base().equals(reserve.account()))
                .forEach(other::addReserves);
        Pairing run = PairingProblem.builder()
                .from(problem)
                .distribution(other.build())
                .build()
                .pair(pairing.policy());
        return new Explanation.Alternative(admitted(run), Repair.compare(pairing, run));
    }
}
