package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Report;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;

/**
 * Who held which status when: the leaders, supervisors and trainers whose signatures and company a rule asks for.
 *
 * <p>A registry is a history, not today's list. A co-leader recognised from 2016-05-01 to 2021-04-30 was a recognised
 * leader on 2021-03-10 and was not on 2021-06-09. Somebody the registry has never heard of is unknown, which is
 * undetermined; somebody it lists without the status on that day did not hold it.
 *
 * <p>A status may confer powers, such as recording hours, supervising or examining; a power exists on the days the status
 * does. Powers reach down a ladder of grades: where a supervisor-leader is also a leader, and a leader may record hours, a
 * supervisor-leader may record hours. Statuses that would confer each other in a ring confer nothing on each other, and
 * {@link #check} says so.
 *
 * <p>Where it is recorded who conferred a status, the chain of those who conferred can be followed back ({@link #chain}),
 * each of them judged on the day of conferring: what a certifier lost later spoils nothing, what had lapsed by then does.
 *
 * @param statuses the statuses of each person
 * @param powers the powers that each status confers
 */
public record Registry(ImmutableListMultimap<PersonId, Held> statuses, ImmutableSetMultimap<String, String> powers) {
    private static final Registry EMPTY = new Registry(ImmutableListMultimap.of(), ImmutableSetMultimap.of());

    /**
     * A credential, membership, post or status, held for a term.
     *
     * @param code what is held, such as {@code member:DBG} or {@code accredited-leader}
     * @param term from when to when, the day of conferring first; an open end while it lasts
     * @param by who conferred it, where that is recorded
     */
    public record Held(String code, Term term, Optional<PersonId> by) {
        /** Refuses blank codes. */
        public Held {
            MalformedValueException.check(!code.isBlank(), "Held.code", code, "must not be blank");
        }

        /**
         * A status of which nobody recorded who conferred it.
         *
         * @param code what is held
         * @param term from when to when
         */
        public Held(String code, Term term) {
            this(code, term, Optional.empty());
        }
    }

    /**
     * One step back from a holder to whoever conferred the status.
     *
     * @param holder who holds it
     * @param held what, from when, and by whom
     * @param able whether the one who conferred it held the power to on that day; empty when the registry does not know
     */
    public record Conferral(PersonId holder, Held held, Optional<Boolean> able) {}

    /**
     * The way from a holder back to where nobody is recorded any more: the founders, or a body that is not a person.
     *
     * @param links from the holder back
     * @param ring whether it comes back to one of its own links, as when two founders certify each other on one day
     */
    public record Chain(ImmutableList<Conferral> links, boolean ring) {
        /** {@return whether everybody on the way could confer what was conferred; empty when that is not known of somebody} */
        public Optional<Boolean> isSound() {
            if (ring || links.stream().anyMatch(link -> link.able().equals(Optional.of(false)))) {
                return Optional.of(false);
            }
            return links.stream().allMatch(link -> link.able().isPresent()) ? Optional.of(true) : Optional.empty();
        }
    }

    /** {@return the registry that knows nobody} */
    public static Registry empty() {
        return EMPTY;
    }

    /**
     * Enters a status.
     *
     * @param person who
     * @param code the status
     * @param term from when to when
     * @return the larger registry
     */
    public Registry with(PersonId person, String code, Term term) {
        return new Registry(
                ImmutableListMultimap.<PersonId, Held>builder()
                        .putAll(statuses)
                        .put(person, new Held(code, term))
                        .build(),
                powers);
    }

    /**
     * Enters a status.
     *
     * @param person who
     * @param code the status
     * @param term from when to when
     * @return the larger registry
     */
    public Registry with(String person, String code, Term term) {
        return with(PersonId.of(person), code, term);
    }

    /**
     * Enters a status together with who conferred it.
     *
     * @param person who
     * @param code the status
     * @param term from when to when, the day of conferring first
     * @param by who conferred it
     * @return the larger registry
     */
    public Registry with(String person, String code, Term term, String by) {
        return new Registry(
                ImmutableListMultimap.<PersonId, Held>builder()
                        .putAll(statuses)
                        .put(PersonId.of(person), new Held(code, term, Optional.of(PersonId.of(by))))
                        .build(),
                powers);
    }

    /**
     * Declares that a status confers a power, or a lower grade with all its powers.
     *
     * @param status the status
     * @param power the power, which rules may ask for like a status
     * @return the larger registry
     */
    public Registry conferring(String status, String power) {
        return new Registry(
                statuses,
                ImmutableSetMultimap.<String, String>builder()
                        .putAll(powers)
                        .put(status, power)
                        .build());
    }

    /**
     * Puts two registries together.
     *
     * @param other the other one
     * @return both
     */
    public Registry plus(Registry other) {
        return other.statuses.isEmpty() && other.powers.isEmpty()
                ? this
                : new Registry(
                        ImmutableListMultimap.<PersonId, Held>builder()
                                .putAll(statuses)
                                .putAll(other.statuses)
                                .build(),
                        ImmutableSetMultimap.<String, String>builder()
                                .putAll(powers)
                                .putAll(other.powers)
                                .build());
    }

    /**
     * Tells whether somebody held a status, or a status that confers it as a power, on a day.
     *
     * @param person who
     * @param code the status or power
     * @param day the day
     * @return yes or no; empty when the registry does not know the person
     */
    public Optional<Boolean> heldOn(PersonId person, String code, LocalDate day) {
        List<Held> known = statuses.get(person);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        for (Held held : known) {
            if (held.term().contains(day) && confers(held.code(), code)) {
                return Optional.of(true);
            }
        }
        return Optional.of(false);
    }

    /**
     * The days on which somebody held a status or power.
     *
     * @param person who
     * @param code the status or power
     * @return the days
     */
    public TermSet history(PersonId person, String code) {
        return TermSet.of(statuses.get(person).stream()
                .filter(held -> confers(held.code(), code))
                .map(Held::term)
                .toList());
    }

    /**
     * Everybody who held a status or power on a day.
     *
     * @param code the status or power
     * @param day the day
     * @return the people, in order
     */
    public ImmutableList<PersonId> holders(String code, LocalDate day) {
        return ImmutableMap.copyOf(statuses.asMap()).keySet().stream()
                .filter(person -> heldOn(person, code, day).orElse(false))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Who conferred a status on somebody, who had conferred on that one the power to do so, and so on back.
     *
     * <p>Everybody is judged on the day of conferring. Of several awards that give the status on the day asked about, the
     * one whose chain holds is followed.
     *
     * @param person who
     * @param code the status or power
     * @param power what somebody has to hold in order to confer; no source names one for all bodies
     * @param day the day on which the status is asked about
     * @return the chain; empty when the person did not hold the status on that day
     */
    public Optional<Chain> chain(PersonId person, String code, String power, LocalDate day) {
        return Conferrals.of(this, person, code, power, day);
    }

    /**
     * Checks how the registry is kept: no statuses that confer each other in a ring.
     *
     * @return clean, or one finding for each ring
     */
    public Report check() {
        return CertificationRules.rings(this);
    }

    /**
     * Checks that everybody holds a status through people who could confer it on the day they did.
     *
     * @param code the status or power
     * @param power what somebody has to hold in order to confer
     * @param day the day on which the status is asked about
     * @return what {@link #check()} finds; an error for each chain that does not hold, a warning for each that leads to
     *     somebody unknown
     */
    public Report check(String code, String power, LocalDate day) {
        return check().plus(CertificationRules.chains(this, code, power, day));
    }

    private boolean confers(String status, String code) {
        return Powers.confers(powers, status, code);
    }
}
