package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Lifecycle.State;
import org.preceptor.certification.Lifecycle.Step;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;

/**
 * A granted qualification: whose, which grade, by which version of which rules, from when to when, and what became of it.
 *
 * <p>A certificate is never changed, only followed by another that says more: its history grows. Two or more bodies may
 * issue one together. A certificate of 2016 that nobody renewed says "lapsed" for a day in 2022 and still says "active" for
 * a day in 2018.
 */
@Value.Immutable
public abstract class Certificate {
    Certificate() {}

    /** {@return who holds it} */
    public abstract PersonId holder();

    /** {@return the grade, such as {@code leader}} */
    public abstract String grade();

    /** {@return the scheme it was judged by} */
    public abstract String scheme();

    /** {@return the edition of that scheme} */
    public abstract String edition();

    /** {@return the occasion or number under which it was issued, such as a conference} */
    public abstract String reference();

    /** {@return who issued it; several when it is a joint certificate} */
    public abstract ImmutableList<String> issuers();

    /** {@return the days for which it is valid as long as nothing happens to it} */
    public abstract Term term();

    /** {@return how it is kept} */
    public abstract Validity validity();

    /** {@return the duties of the holder, and how long decisions about it can be contested} */
    @Value.Default
    public Keeping keeping() {
        return Keeping.NONE;
    }

    /** {@return what has to be fulfilled by when, for a conditional grant} */
    public abstract ImmutableList<Obligation> obligations();

    /** {@return what has happened to it} */
    public abstract Lifecycle history();

    /** What follows when a holder does not keep a duty. */
    public enum Effect {
        /** The source states the duty and not what follows. */
        UNSTATED("effect not stated", "未说明后果"),
        /** The body may act, by a decision of its own. */
        DISCRETIONARY("the body may act", "由机构酌情处理"),
        /** The certificate is revoked without a decision, from the first day on which the duty was not kept. */
        AUTOMATIC("revoked at once", "自动撤销");

        private final Label label;

        Effect(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the effect in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * A duty of those who hold a certificate. It is a demand like any other, judged on any day after the grant, which it
     * may name as the step {@value #GRANT}: a licence held without a break since the grant, a record every so often.
     *
     * @param item the demand
     * @param effect what follows when it is not kept
     */
    public record Duty(Item item, Effect effect) {
        /** The step that stands for the day of the grant. */
        public static final String GRANT = "grant";
    }

    /**
     * How a certificate is kept and decisions about it are contested. No Balint body publishes intervals, notices or
     * grounds, so nothing is asked unless it is given here.
     *
     * @param duties what a holder has to keep
     * @param notice for steps such as an appeal, how long after the last entry of the history they are still in time, the
     *     last day included; a step that is not named here is never too late
     */
    public record Keeping(ImmutableList<Duty> duties, ImmutableMap<Lifecycle.Step, Period> notice) {
        /** No duty, no notice. */
        public static final Keeping NONE = new Keeping(ImmutableList.of(), ImmutableMap.of());

        /** Refuses notices that have no length, and duties of one name. */
        public Keeping {
            notice.forEach((step, length) -> MalformedValueException.check(
                    !length.isZero() && !length.isNegative(), "Keeping.notice", length, "must be above zero"));
            ImmutableSet<String> ids =
                    duties.stream().map(duty -> duty.item().id()).collect(ImmutableSet.toImmutableSet());
            MalformedValueException.check(ids.size() == duties.size(), "Keeping.duties", ids, "names must differ");
        }
    }

    /**
     * A condition under which a certificate was granted.
     *
     * @param what what has to be fulfilled
     * @param by the last day for it
     */
    public record Obligation(String what, LocalDate by) {}

    /**
     * The status on a day: what the history says, and that a term which has run out has lapsed.
     *
     * @param day the day
     * @return the status, {@link State#UNKNOWN} before the grant
     */
    public State statusOn(LocalDate day) {
        State state = history().stateOn(day);
        boolean runs = state.hasPowers();
        if (runs && day.isAfter(lastDay(day))) {
            return State.LAPSED;
        }
        boolean overdue = state == State.ACTIVE_CONDITIONAL
                && obligations().stream().anyMatch(obligation -> day.isAfter(obligation.by()));
        if (overdue) {
            return State.LAPSED;
        }
        return state == State.ACTIVE && isInWindow(day) ? State.RENEWAL_DUE : state;
    }

    /** The last day, moved by recorded leave. */
    private LocalDate lastDay(LocalDate day) {
        return term().hasLast() ? term().last().plusDays(history().pausedDays(day)) : LocalDate.MAX;
    }

    private boolean isInWindow(LocalDate day) {
        return term().hasLast()
                && !validity().window().isZero()
                && !day.isBefore(lastDay(day).minus(validity().window()));
    }

    /**
     * The days on which renewal may be asked for: from the opening of the window to the filing deadline, or to the end of
     * the grace where there is one.
     *
     * @return the days; empty when the certificate has no end
     */
    public Optional<Term> renewalWindow() {
        if (!term().hasLast()) {
            return Optional.empty();
        }
        LocalDate end = term().last();
        LocalDate first = validity().window().isZero()
                ? term().first()
                : end.minus(validity().window());
        LocalDate last = validity().grace().isZero()
                ? end.minus(validity().filing())
                : end.plus(validity().grace());
        return Optional.of(Term.of(first.isAfter(last) ? last : first, last));
    }

    /**
     * Renews for another term, which follows the old one without a gap.
     *
     * @param assessment the assessment under the renewal rules
     * @param filed the day on which renewal was asked for
     * @param by who decides
     * @return the renewed certificate, or why not
     */
    public Review.Outcome renew(Assessment assessment, LocalDate filed, String by) {
        return Renewal.renew(this, assessment, filed, by);
    }

    /**
     * Gives a lapsed or inactive holder the certificate back for a new term, which begins on the day of the decision; the
     * days between stay lapsed in the record.
     *
     * @param assessment the assessment under the rules of reinstatement
     * @param on the day of the decision
     * @param by who decides
     * @return the certificate with its new term, or why not
     */
    public Review.Outcome reinstate(Assessment assessment, LocalDate on, String by) {
        return Renewal.reinstate(this, assessment, on, by);
    }

    /** The first day on which the certificate is lapsed though nothing was recorded: after its term or a missed condition. */
    Optional<LocalDate> lapsedOn(LocalDate day) {
        if (history().stateOn(day) == State.LAPSED || statusOn(day) != State.LAPSED) {
            return Optional.empty();
        }
        LocalDate after = obligations().stream()
                .map(Obligation::by)
                .filter(by -> history().stateOn(day) == State.ACTIVE_CONDITIONAL)
                .min(LocalDate::compareTo)
                .filter(by -> by.isBefore(lastDay(day)))
                .orElse(lastDay(day));
        return Optional.of(after.plusDays(1));
    }

    /**
     * Records what happens to the certificate.
     *
     * @param step what happens
     * @param on the day
     * @param by who decides
     * @param reason why
     * @return the certificate with the longer history, or why not
     */
    public Review.Outcome then(Step step, LocalDate on, String by, String reason) {
        Period notice = keeping().notice().get(step);
        Lifecycle.Outcome outcome = notice == null
                ? history().then(step, on, by, reason)
                : history().then(step, on, by, reason, notice);
        return outcome.report().hasErrors()
                ? new Review.Outcome(outcome.report(), Optional.empty())
                : new Review.Outcome(
                        Report.clean(),
                        Optional.of(copy().history(outcome.history()).build()));
    }

    /**
     * How the duties of the holder stand on a day.
     *
     * @param evidence what the holder has done and held since the grant
     * @param day the day
     * @return the assessment of the duties, each an item of its own
     */
    public Assessment duties(Dossier evidence, LocalDate day) {
        return Renewal.duties(this, evidence, day);
    }

    /**
     * Revokes the certificate where a duty was not kept that revokes of itself: from the first such day after the grant,
     * though nobody decided it. Duties with another effect change nothing here; the body records its own decision.
     *
     * @param evidence what the holder has done and held since the grant
     * @param day the day up to which it is looked
     * @param by who records it
     * @return the certificate with the revocation, or as it is when no such duty was broken; a step that the history does
     *     not allow is reported
     */
    public Review.Outcome enforce(Dossier evidence, LocalDate day, String by) {
        return Renewal.enforce(this, evidence, day, by);
    }

    /**
     * The common due date of several certificates of one holder: the award made last sets it.
     *
     * @param certificates the certificates
     * @return the day on which all fall due; empty when none has an end
     */
    public static Optional<LocalDate> commonDue(Iterable<Certificate> certificates) {
        Optional<Certificate> last = Optional.empty();
        for (Certificate certificate : certificates) {
            boolean later = certificate.term().hasLast()
                    && (last.isEmpty()
                            || certificate
                                    .term()
                                    .first()
                                    .isAfter(last.get().term().first()));
            last = later ? Optional.of(certificate) : last;
        }
        return last.map(certificate -> certificate.term().last());
    }

    static Term term(LocalDate from, Validity validity) {
        return validity.validFor()
                .map(length -> Term.of(from, from.plus(length).minus(Period.ofDays(1))))
                .orElse(Term.from(from));
    }

    Builder copy() {
        return new Builder().from(this);
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds certificates. */
    public static final class Builder extends ImmutableCertificate.Builder {
        Builder() {}
    }
}
