package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.PersonId;

/**
 * How a mentor, a host or a base orders the trainees who wish to come.
 *
 * <p>Five ways occur: a list by name, which also says that nobody else is wanted; scores of an examination; a rule
 * declared in advance ("own employees first, then by years of service"); an order of one's own places instead; and no order at all, when only the trainees'
 * wishes count. Whoever is equal stays equal: the policy's declared key or recorded seed decides, see {@link
 * PairingPolicy#tiesBySeed}.
 */
public sealed interface Preference {
    /**
     * Trainees by name, the most wanted first; trainees in one group are equally wanted; those not named are not wanted.
     *
     * @param groups groups of equally wanted trainees
     */
    record Named(ImmutableList<ImmutableList<PersonId>> groups) implements Preference {}

    /**
     * Scores, the highest first; a trainee without a score is not wanted.
     *
     * @param scores score by trainee
     */
    record Scored(ImmutableMap<PersonId, Long> scores) implements Preference {}

    /**
     * A declared rule that gives every trainee a number, the highest first; everybody is wanted.
     *
     * @param name what the rule is called where it was declared; part of the certificate
     * @param number the rule
     */
    record Declared(String name, ToLongFunction<Trainee> number) implements Preference {
        /** Refuses a rule without a name, because a certificate has to name it. */
        public Declared {
            MalformedValueException.check(!name.isBlank(), "Declared.name", name, "must not be blank");
        }
    }

    /**
     * A base that has no order of trainees but one of its own mentors or projects: it would rather have this one chosen than
     * that one (student-project allocation with preferences over projects, Manlove and O'Malley 2008; stable then also means
     * that no trainees would rather exchange among themselves).
     *
     * @param groups groups of equally wanted places, the most wanted first; those not named come last
     */
    record ByPlace(ImmutableList<ImmutableList<Place>> groups) implements Preference {}

    /** No order: everybody is wanted alike. */
    record Open() implements Preference {}

    /**
     * A strict list by name.
     *
     * @param ids trainees, the most wanted first
     * @return the preference
     */
    static Preference named(String... ids) {
        ImmutableList.Builder<ImmutableList<PersonId>> groups = ImmutableList.builder();
        for (String id : ids) {
            groups.add(ImmutableList.of(PersonId.of(id)));
        }
        return new Named(groups.build());
    }

    /**
     * A list by name with ties.
     *
     * @param groups groups of equally wanted trainees, the most wanted first
     * @return the preference
     */
    static Preference namedInGroups(Iterable<? extends List<PersonId>> groups) {
        ImmutableList.Builder<ImmutableList<PersonId>> copy =
                ImmutableList.builderWithExpectedSize(groups instanceof Collection<?> known ? known.size() : 4);
        groups.forEach(group -> copy.add(ImmutableList.copyOf(group)));
        return new Named(copy.build());
    }

    /**
     * An order by scores.
     *
     * @param scores the scores
     * @return the preference
     */
    static Preference scored(Map<PersonId, Long> scores) {
        return new Scored(ImmutableMap.copyOf(scores));
    }

    /**
     * An order by a rule declared in advance.
     *
     * @param name what the rule is called
     * @param number the rule, the highest number first
     * @return the preference
     */
    static Preference declared(String name, ToLongFunction<Trainee> number) {
        return new Declared(name, number);
    }

    /**
     * An order of a base's own places.
     *
     * @param places the most wanted first
     * @return the preference
     */
    static Preference byPlace(Place... places) {
        ImmutableList.Builder<ImmutableList<Place>> groups = ImmutableList.builder();
        for (Place place : places) {
            groups.add(ImmutableList.of(place));
        }
        return new ByPlace(groups.build());
    }

    /** {@return no order} */
    static Preference open() {
        return new Open();
    }
}
