package org.preceptor.program;

import java.util.Optional;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.Hospital.Discipline;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Roster;

/**
 * Where a trainee was put: at which host, in which discipline, and whether she asked for it.
 *
 * <p>Backbone trainees are placed by their own wish in a strong discipline of the host. A placement names which of the
 * choices it was, or the reason for going outside them.
 *
 * @param trainee who
 * @param host where
 * @param discipline in which discipline
 * @param basis which choice it was, or why it is outside the choices
 */
public record Placement(PersonId trainee, HospitalId host, Discipline discipline, Basis basis) {
    /**
     * Why a trainee was put there.
     *
     * @param choice the rank of the choice, counted from 1; zero when it was none
     * @param overrideReason why it is outside the choices
     */
    public record Basis(int choice, Optional<String> overrideReason) {
        /**
         * The trainee's own choice.
         *
         * @param rank its rank, counted from 1
         * @return the basis
         */
        public static Basis choice(int rank) {
            return new Basis(rank, Optional.empty());
        }

        /**
         * Outside the choices, for a reason.
         *
         * @param reason the reason
         * @return the basis
         */
        public static Basis override(String reason) {
            return new Basis(0, Optional.of(reason));
        }
    }

    /**
     * A placement whose host was found, together with the phase it fills.
     *
     * @param placement the placement
     * @param host the host, found in the roster
     * @param phase the phase, which says what the host must be
     */
    public record Resolved(Placement placement, Hospital host, Phase phase) {}

    /**
     * Finds the host.
     *
     * @param roster the roster
     * @param phase the phase that the placement fills
     * @return the placement ready to be judged
     * @throws org.preceptor.UnknownReferenceException when the roster does not have the host
     */
    public Resolved resolve(Roster roster, Phase phase) {
        return new Resolved(this, roster.get(host), phase);
    }
}
