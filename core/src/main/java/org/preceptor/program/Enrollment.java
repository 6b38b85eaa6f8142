package org.preceptor.program;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/**
 * One person in one program: as what, from where, to where, for how long and under which agreement.
 *
 * <p>The home (派出单位) employs and sends, the host (接收单位) trains. Backbone and counterpart trainees always leave home;
 * an own employee trains at home; an open recruit has no home. The edition is the one she began under, and {@link
 * org.preceptor.rule.RuleBook} decides whether a later one reaches her.
 */
@Value.Immutable
public abstract class Enrollment {
    Enrollment() {}

    /**
     * What was agreed with the sender (培训协议): the years owed afterwards (服务期).
     *
     * <p>The Physicians Law asks for an agreement on benefits, service years and liability. Length and party are what the
     * agreement says; no source fixes them.
     *
     * @param document where the agreement can be found
     * @param owedTo to whom service is owed
     * @param serviceMonths how many months, zero when none
     */
    public record Agreement(String document, HospitalId owedTo, int serviceMonths) {
        /** Refuses an agreement nobody can find and negative service. */
        public Agreement {
            MalformedValueException.check(!document.isBlank(), "Agreement.document", document, "must not be blank");
            MalformedValueException.check(
                    serviceMonths >= 0, "Agreement.serviceMonths", serviceMonths, "must not be negative");
        }

        /**
         * The service owed, which begins on the day after the training ends.
         *
         * @param training the training
         * @return the service period; empty when none is owed or the training has no last day
         */
        public Optional<Term> servicePeriod(Term training) {
            return serviceMonths == 0 || !training.hasLast()
                    ? Optional.empty()
                    : Optional.of(Term.ofMonths(training.last().plusDays(1), serviceMonths));
        }
    }

    /**
     * That a hospital takes a trainee into its own employment.
     *
     * <p>What a base may not do with somebody whom another hospital has entrusted to it, while she trains and while she
     * owes service to her sender.
     *
     * @param enrollment the trainee in her program
     * @param employer the hospital that hires her
     * @param day from which day
     */
    public record Hiring(Enrollment enrollment, HospitalId employer, LocalDate day) {}

    /** {@return who} */
    public abstract PersonId trainee();

    /** {@return in which program} */
    public abstract TrainingProgram.Id program();

    /** {@return the kind of program, which decides what home and host must be} */
    public abstract ProgramType type();

    /** {@return the policy edition the trainee began under} */
    public abstract String edition();

    /** {@return as what} */
    public abstract TraineeCategory category();

    /** {@return the hospital that employs or sends, when there is one} */
    public abstract Optional<HospitalId> home();

    /** {@return the hospital that trains} */
    public abstract HospitalId host();

    /** {@return from when to when; open while nobody knows} */
    public abstract Term term();

    /** {@return the approved years, for residents} */
    public abstract Optional<ApprovedYears> approvedYears();

    /** {@return the agreement with the sender, when signed} */
    public abstract Optional<Agreement> agreement();

    /** {@return the sending unit's written consent, when attached} */
    public abstract Optional<String> consent();

    /** {@return whether the trainee comes through counterpart support (对口支援计划)} */
    @Value.Default
    public boolean isCounterpart() {
        return false;
    }

    /** {@return the sending unit's full official name, as the reporting file wants it for counterpart trainees} */
    public abstract Optional<String> sender();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds enrollments. */
    public static final class Builder extends ImmutableEnrollment.Builder {
        Builder() {}
    }
}
