package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Registry.Held;
import org.preceptor.roster.PersonId;
import org.preceptor.time.Term;

/**
 * Everything a candidate can show, each piece with the day on which it happened.
 *
 * <p>A dossier is evidence, not opinion: it holds what was done, signed, judged, examined and held, and by whom. What
 * lies after the day judged is not counted yet. The order in which pieces are listed never matters.
 *
 * <p>Codes are plain words chosen by the scheme ({@code group-session}, {@code member:DBG}); the ready schemes list
 * theirs. Pieces of evidence have ids so that results can point at them.
 */
@Value.Immutable
public abstract class Dossier {
    Dossier() {}

    /**
     * A signed statement by somebody else: a supervisor's report, a reference, a yearly record, an invitation.
     *
     * @param id the id by which results point at it
     * @param kind what it is, such as {@code supervisor-report}
     * @param signer who signed
     * @param signedOn the day of signing
     * @param positive whether it supports the candidate; empty when it does not say
     * @param observed how the signer knows the work: {@code directly} or {@code recording}; empty when it does not say
     */
    public record Attestation(
            String id,
            String kind,
            PersonId signer,
            LocalDate signedOn,
            Optional<Boolean> positive,
            Optional<String> observed) {
        /** Refuses blank ids and kinds. */
        public Attestation {
            MalformedValueException.check(!id.isBlank(), "Attestation.id", id, "must not be blank");
            MalformedValueException.check(!kind.isBlank(), "Attestation.kind", kind, "must not be blank");
        }

        /**
         * A statement that supports the candidate.
         *
         * @param id the id
         * @param kind what it is
         * @param signer who signed
         * @param signedOn the day
         * @return the attestation
         */
        public static Attestation positive(String id, String kind, String signer, LocalDate signedOn) {
            return new Attestation(id, kind, PersonId.of(signer), signedOn, Optional.of(true), Optional.empty());
        }

        /**
         * States how the signer knows the work.
         *
         * @param how {@code directly} or {@code recording}
         * @return the attestation
         */
        public Attestation observed(String how) {
            return new Attestation(id, kind, signer, signedOn, positive, Optional.of(how));
        }
    }

    /**
     * One item of a qualitative evaluation, such as one of the five competences of a leader.
     *
     * @param item the item
     * @param assessor who judged
     * @param on the day
     * @param satisfied whether the item is satisfied
     * @param reason the recorded reason; may be empty
     */
    public record Judgement(String item, PersonId assessor, LocalDate on, boolean satisfied, String reason) {}

    /**
     * An examination or an assessed event.
     *
     * @param kind such as {@code credentialing-intensive} or {@code colloquium}
     * @param on the day of the result
     * @param passed the result; empty while it is pending
     * @param examiners who examined
     */
    public record Examination(String kind, LocalDate on, Optional<Boolean> passed, ImmutableList<PersonId> examiners) {}

    /**
     * A fact about the candidate that selects a branch of the rules: profession, region, kind of training.
     *
     * @param name such as {@code region}
     * @param value such as {@code bavaria}
     * @param term when it held
     */
    public record Attribute(String name, String value, Term term) {}

    /**
     * A recorded waiver: somebody lets a criterion, or one period of it, be unmet, for a reason.
     *
     * @param criterion the id of the scheme's item
     * @param authority who decided
     * @param reason why
     * @param inForce from the day of the decision to its expiry
     * @param period only this stretch of days is excused, for floors per period, gaps in a standing and late reports;
     *     empty when the whole item is
     */
    public record Waiver(String criterion, String authority, String reason, Term inForce, Optional<Term> period) {
        /** Refuses a waiver without an authority or a reason. */
        public Waiver {
            MalformedValueException.check(!authority.isBlank(), "Waiver.authority", authority, "must not be blank");
            MalformedValueException.check(!reason.isBlank(), "Waiver.reason", reason, "must not be blank");
        }
    }

    /**
     * A condition that a committee imposed on this candidate alone.
     *
     * @param item the condition, with its id and strength
     * @param authority who imposed it
     * @param reason why
     * @param on the day from which it has to be met
     */
    public record Condition(Criterion.Item item, String authority, String reason, LocalDate on) {}

    /**
     * How another person is related to the candidate, for rules of independence.
     *
     * @param person who
     * @param kind such as {@code family}, {@code supervisor}, {@code same-institution}
     * @param term when
     */
    public record Relation(PersonId person, String kind, Term term) {}

    /** {@return whose dossier it is} */
    public abstract PersonId candidate();

    /** {@return what the candidate did} */
    public abstract ImmutableList<Activity> activities();

    /** {@return credentials, memberships, licences, insurance and open disciplinary matters, over time} */
    public abstract ImmutableList<Held> holdings();

    /** {@return dated steps such as {@code application} or {@code pathway-entry}} */
    public abstract ImmutableMap<String, LocalDate> milestones();

    /** {@return signed statements by others} */
    public abstract ImmutableList<Attestation> attestations();

    /** {@return qualitative evaluations} */
    public abstract ImmutableList<Judgement> judgements();

    /** {@return examinations and assessed events} */
    public abstract ImmutableList<Examination> examinations();

    /** {@return facts that select branches} */
    public abstract ImmutableList<Attribute> attributes();

    /** {@return recorded waivers} */
    public abstract ImmutableList<Waiver> waivers();

    /** {@return conditions imposed on this candidate} */
    public abstract ImmutableList<Condition> conditions();

    /** {@return recorded leave, during which no time counts} */
    public abstract ImmutableList<Term> leave();

    /** {@return people close to the candidate} */
    public abstract ImmutableList<Relation> relations();

    /** {@return the history of the other people named} */
    @Value.Default
    public Registry registry() {
        return Registry.empty();
    }

    @Value.Lazy
    Evidence evidence() {
        return new Evidence(this);
    }

    /**
     * Adds the pieces of another dossier of the same candidate.
     *
     * @param more further evidence
     * @return both together; where both date a step, the later statement of this dossier stands
     */
    public Dossier plus(Dossier more) {
        ImmutableMap.Builder<String, LocalDate> steps = ImmutableMap.builder();
        return new Builder()
                .candidate(candidate())
                .activities(union(activities(), more.activities()))
                .holdings(union(holdings(), more.holdings()))
                .milestones(steps.putAll(more.milestones()).putAll(milestones()).buildKeepingLast())
                .attestations(union(attestations(), more.attestations()))
                .judgements(union(judgements(), more.judgements()))
                .examinations(union(examinations(), more.examinations()))
                .attributes(union(attributes(), more.attributes()))
                .waivers(union(waivers(), more.waivers()))
                .conditions(union(conditions(), more.conditions()))
                .leave(union(leave(), more.leave()))
                .relations(union(relations(), more.relations()))
                .registry(registry().plus(more.registry()))
                .build();
    }

    private static <T> ImmutableSet<T> union(Iterable<T> here, Iterable<T> there) {
        return ImmutableSet.<T>builder().addAll(here).addAll(there).build();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a dossier.
     *
     * @param candidate whose
     * @return a builder
     */
    public static Builder of(String candidate) {
        return new Builder().candidate(PersonId.of(candidate));
    }

    /** Builds dossiers. */
    public static final class Builder extends ImmutableDossier.Builder {
        Builder() {}

        /**
         * Adds what was done.
         *
         * @param activity the activity in the making
         * @return this builder
         */
        public Builder did(Activity.Builder activity) {
            return addActivities(activity.build());
        }

        /**
         * Adds something held since a day and still held.
         *
         * @param code what is held
         * @param since the first day
         * @return this builder
         */
        public Builder holds(String code, LocalDate since) {
            return holds(code, Term.from(since));
        }

        /**
         * Adds something held for a term.
         *
         * @param code what is held
         * @param term from when to when
         * @return this builder
         */
        public Builder holds(String code, Term term) {
            return addHoldings(new Held(code, term));
        }

        /**
         * Dates a step.
         *
         * @param step such as {@code application}
         * @param day when
         * @return this builder
         */
        public Builder step(String step, LocalDate day) {
            return putMilestones(step, day);
        }

        /**
         * States a lasting fact about the candidate.
         *
         * @param name such as {@code region}
         * @param value its value
         * @return this builder
         */
        public Builder attribute(String name, String value) {
            return addAttributes(new Attribute(name, value, Term.always()));
        }

        /**
         * Adds a judgement of an item.
         *
         * @param item the item
         * @param assessor who judged
         * @param on the day
         * @param satisfied whether the item is satisfied
         * @return this builder
         */
        public Builder judged(String item, String assessor, LocalDate on, boolean satisfied) {
            return addJudgements(new Judgement(item, PersonId.of(assessor), on, satisfied, ""));
        }

        /**
         * Adds the result of an examination or assessed event.
         *
         * @param kind what it was
         * @param on the day
         * @param passed the result
         * @return this builder
         */
        public Builder examined(String kind, LocalDate on, boolean passed) {
            return addExaminations(new Examination(kind, on, Optional.of(passed), ImmutableList.of()));
        }
    }
}
