package org.preceptor.pairing;

import java.util.Comparator;
import java.util.Optional;
import org.preceptor.MalformedValueException;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;

/**
 * What a trainee may wish for and be sent to: a mentor, a host hospital, or a discipline at a host.
 *
 * <p>Backbone programs let trainees name a host and a discipline there; a hospital that already knows its trainees lets
 * them name the coach; residency matching names bases. All three are places with a number of seats, and one pairing may
 * mix them. Example in words: "first Dr Li as coach, else cardiology at Hospital 3, else anything at Hospital 5".
 *
 * <p>The text form is {@code mentor:ID}, {@code host:ID} or {@code discipline:HOST#NAME}; {@link #parse} reads what
 * {@code toString} writes. Places are ordered by kind, then by id: that order, never the order of input, is what breaks
 * ties that nobody else breaks.
 */
public sealed interface Place extends Comparable<Place> {
    /** Mentors before hosts before disciplines, then by id. */
    Comparator<Place> ORDER =
            Comparator.comparingInt(Place::kind).thenComparing(Place::owner).thenComparing(Place::detail);

    /**
     * A person who takes trainees: coach, fixed mentor, supervisor.
     *
     * @param id the mentor
     */
    record Mentor(PersonId id) implements Place {
        @Override
        public String toString() {
            return "mentor:" + id;
        }
    }

    /**
     * A hospital as a whole.
     *
     * @param id the hospital
     */
    record Host(HospitalId id) implements Place {
        @Override
        public String toString() {
            return "host:" + id;
        }
    }

    /**
     * A discipline at a hospital.
     *
     * @param host the hospital
     * @param discipline the discipline it offers
     */
    record Discipline(HospitalId host, Hospital.Discipline discipline) implements Place {
        @Override
        public String toString() {
            return "discipline:" + host + "#" + discipline.name();
        }
    }

    /**
     * A mentor as a place.
     *
     * @param id the mentor's id
     * @return the place
     */
    static Place mentor(String id) {
        return new Mentor(PersonId.of(id));
    }

    /**
     * A hospital as a place.
     *
     * @param id the hospital's id
     * @return the place
     */
    static Place host(String id) {
        return new Host(HospitalId.of(id));
    }

    /**
     * A discipline at a hospital as a place.
     *
     * @param host the hospital's id
     * @param discipline the discipline's name
     * @return the place
     */
    static Place discipline(String host, String discipline) {
        return new Discipline(HospitalId.of(host), Hospital.Discipline.of(discipline));
    }

    /**
     * Reads the text form.
     *
     * @param text such as {@code host:h-3}
     * @return the place
     * @throws MalformedValueException if the text is none of the three forms
     */
    static Place parse(String text) {
        return find(text)
                .orElseThrow(() -> new MalformedValueException(
                        "Place", text, "expected mentor:ID, host:ID or discipline:HOST#NAME"));
    }

    /**
     * Reads the text form, if it is one.
     *
     * @param text such as {@code host:h-3}
     * @return the place, empty if the text is none of the three forms
     */
    static Optional<Place> find(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        int hash = rest.indexOf('#');
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "mentor" -> Optional.of(mentor(rest));
            case "host" -> Optional.of(host(rest));
            case "discipline" ->
                hash <= 0
                        ? Optional.empty()
                        : Optional.of(discipline(rest.substring(0, hash), rest.substring(hash + 1)));
            default -> Optional.empty();
        };
    }

    @Override
    default int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    private static int kind(Place place) {
        return place instanceof Mentor ? 0 : place instanceof Host ? 1 : 2;
    }

    private static String owner(Place place) {
        if (place instanceof Mentor mentor) {
            return mentor.id().value();
        } else if (place instanceof Host host) {
            return host.id().value();
        }
        return ((Discipline) place).host().value();
    }

    private static String detail(Place place) {
        return place instanceof Discipline at ? at.discipline().name() : "";
    }
}
