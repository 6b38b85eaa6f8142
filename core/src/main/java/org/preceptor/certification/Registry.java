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
 * does.
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
     * @param term from when to when; an open end while it lasts
     */
    public record Held(String code, Term term) {
        /** Refuses blank codes. */
        public Held {
            MalformedValueException.check(!code.isBlank(), "Held.code", code, "must not be blank");
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
     * Declares that a status confers a power.
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

    private boolean confers(String status, String code) {
        return status.equals(code) || powers.containsEntry(status, code);
    }
}
