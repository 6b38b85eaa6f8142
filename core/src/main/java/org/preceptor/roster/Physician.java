package org.preceptor.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.Hospital.Discipline;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;

/**
 * A person of the roster, trainee or teacher, with everything she has been over time.
 *
 * <p>There is no current title: {@link #titleOn} answers for a day. A coach promoted on 20 February 2018 was not yet
 * sub-senior on the 16th, whatever she is today. Services that overlap are counted once.
 */
@Value.Immutable
public abstract class Physician {
    Physician() {}

    /**
     * An official identifier; type and number travel together.
     *
     * @param type what kind of document, such as {@code identity card}
     * @param number the number on it, which {@link #toString} never shows
     */
    public record Identifier(String type, String number) {
        /** Refuses a type without a number and a number without a type. */
        public Identifier {
            MalformedValueException.check(!type.isBlank(), "Identifier.type", type, "must not be blank");
            MalformedValueException.check(!number.isBlank(), "Identifier.number", number, "must not be blank");
        }

        /** {@return the type and a mask} */
        @Override
        public String toString() {
            return type + " ***";
        }
    }

    /**
     * Service away from the big hospitals that counts towards a promotion.
     *
     * @param place where
     * @param kind what kind of service
     * @param term when; open while it lasts
     */
    public record Service(HospitalId place, Kind kind, Term term) {
        /** Refuses service that began nobody knows when. */
        public Service {
            MalformedValueException.check(term.hasFirst(), "Service.term", term, "must have a first day");
        }

        /** What kind of service it was. */
        public enum Kind {
            /** In an institution at county level or below. */
            COUNTY_OR_BELOW("county level or below", "县级及以下"),
            /** In an institution that receives counterpart support. */
            COUNTERPART_SUPPORTED("counterpart-supported", "受援机构"),
            /** Anywhere else; it does not count. */
            OTHER("other", "其他");

            private final Label label;

            Kind(String english, String chinese) {
                this.label = Label.of(english, chinese);
            }

            /** {@return the kind in words} */
            public Label label() {
                return label;
            }
        }

        /** {@return whether it counts towards promotion to sub-senior} */
        public boolean isQualifying() {
            return kind != Kind.OTHER;
        }
    }

    /** {@return the id} */
    public abstract PersonId id();

    /** {@return the name, when the roster holds it} */
    public abstract Optional<String> name();

    /** {@return official identifiers} */
    public abstract ImmutableList<Identifier> identifiers();

    /** {@return the history of titles, in any order} */
    public abstract ImmutableList<TitleGrant> titles();

    /** {@return teacher certificates and training records, in date or not} */
    public abstract ImmutableList<Credential> credentials();

    /** {@return memberships, licences and insurances over time} */
    public abstract ImmutableList<Standing> standings();

    /** {@return service in counties and supported places} */
    public abstract ImmutableList<Service> services();

    /** {@return the hospital that employs the person, when there is one} */
    public abstract Optional<HospitalId> employer();

    /** {@return the disciplines the person practises and can teach} */
    public abstract ImmutableSet<Discipline> disciplines();

    /** {@return since when in clinical practice, when known} */
    public abstract Optional<LocalDate> practisingSince();

    /** {@return since when teaching, when known} */
    public abstract Optional<LocalDate> teachingSince();

    /** {@return whether teaching is the person's full-time post; no unless said} */
    @Value.Default
    public boolean isFullTimeTeacher() {
        return false;
    }

    /**
     * The highest title of a track held on a day.
     *
     * @param track the track
     * @param day the day
     * @return the title, empty when none was held
     */
    public Optional<Title> titleOn(Title.Track track, LocalDate day) {
        return titlesOn(day)
                .filter(title -> title.track() == track)
                .max(Comparator.comparing(Title::level)
                        .thenComparingInt(title -> TitleLadder.china().titles().indexOf(title)));
    }

    /**
     * Tells whether a title floor is met on a day.
     *
     * @param floor the floor
     * @param day the day
     * @return whether a title held on that day reaches it
     */
    public boolean meets(Title.Floor floor, LocalDate day) {
        return titlesOn(day).anyMatch(floor::isMetBy);
    }

    /**
     * The days on which credentials of one kind and at least one level are in date.
     *
     * @param kind the kind
     * @param lowest the lowest level that counts
     * @return the days, each counted once
     */
    public TermSet credentialDays(Credential.Kind kind, Credential.Level lowest) {
        return TermSet.of(credentials().stream()
                .filter(credential ->
                        credential.kind() == kind && credential.level().compareTo(lowest) >= 0)
                .map(Credential::term)
                .toList());
    }

    /**
     * Tells whether a course for teachers was completed within a term.
     *
     * @param lowest the lowest level of the course that counts
     * @param within the days on which it counts
     * @return whether a record of such training begins on one of them
     */
    public boolean isTrainedTeacher(Credential.Level lowest, Term within) {
        return credentials().stream()
                .anyMatch(each -> each.kind() == Credential.Kind.TEACHER_TRAINING
                        && each.level().compareTo(lowest) >= 0
                        && within.contains(each.term().first()));
    }

    /**
     * The days on which a standing with a body holds.
     *
     * @param kind what kind of standing
     * @param body with whom
     * @return the days, each counted once
     */
    public TermSet standingDays(Standing.Kind kind, String body) {
        return TermSet.of(standings().stream()
                .filter(standing -> standing.kind() == kind && standing.body().equals(body))
                .flatMap(standing -> standing.held().terms().stream())
                .toList());
    }

    /** {@return the days of qualifying service, each counted once} */
    public TermSet qualifyingService() {
        return TermSet.of(services().stream()
                .filter(Service::isQualifying)
                .map(Service::term)
                .toList());
    }

    private Stream<Title> titlesOn(LocalDate day) {
        return titles().stream().filter(grant -> grant.term().contains(day)).map(TitleGrant::title);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds physicians. */
    public static final class Builder extends ImmutablePhysician.Builder {
        Builder() {}

        /**
         * Names the person.
         *
         * @param id the id
         * @return this builder
         */
        public Builder id(String id) {
            return id(PersonId.of(id));
        }

        /**
         * Adds a title held since a day.
         *
         * @param title the title
         * @param awardedOn the first day
         * @return this builder
         */
        public Builder title(Title title, LocalDate awardedOn) {
            return addTitles(TitleGrant.of(title, awardedOn));
        }
    }
}
